//! What a session cannot do itself and asks the program around it for.

use super::arrange::Ask;
use crate::geometry::Bounds;
use crate::i18n::Unit;
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::sales::places::Manner;

/// A wish of a command that needs files, the window or the clipboard.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// A new plan from a template.
    New,
    /// A new plan from another one.
    NewFromPlan,
    /// Open a file.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Save as a template of the user's own.
    SaveTemplate,
    /// Show the older versions of the plan that were kept.
    Backups,
    /// Show or hide the layers panel.
    ToggleLayers,
    /// Show or hide what colours mean.
    ToggleLegend,
    /// Show or hide the small picture of the whole plan.
    ToggleMinimap,
    /// Nothing but the plan, or everything again.
    Present,
    /// Export a drawing or data.
    Export,
    /// Write a filing report.
    FilingReport,
    /// Make a PDF and open it in the system's viewer.
    Print,
    /// Name of the fair, title block, languages, north.
    PlanSettings,
    /// All booths as a table.
    BoothTable,
    /// What booths cost.
    Prices,
    /// The fair in figures.
    Figures,
    /// The rules of the plan, one by one.
    Rules,
    /// Ask who approves the plan.
    Approve,
    /// Look for changes that remove findings.
    MendAll,
    /// Propose places for exhibitors that have none.
    Assign,
    /// Whom changes of sold booths concern.
    Affected,
    /// The list of all exhibitors.
    Exhibitors,
    /// Others are in the booth that an exhibitor was put into: ask what becomes of them.
    PlaceAmong {
        /// Who was to be put there.
        exhibitor: ObjectId,
        /// The booth.
        booth: ObjectId,
        /// What becomes of the exhibitor's other booths.
        manner: Manner,
        /// Who is there, and how firmly.
        message: Message,
    },
    /// Take a list of exhibitors into the plan.
    ImportExhibitors,
    /// Take a drawing of a venue into a plan.
    ImportDrawing,
    /// Write a list of what is in the plan.
    ExportList,
    /// Put a background picture in.
    InsertPicture,
    /// Put objects of another plan in.
    InsertPlan,
    /// Put another picture in the place of the chosen one.
    ReplacePicture,
    /// Find the scale of the chosen picture.
    Calibrate,
    /// Lay booths out.
    Generate,
    /// Number booths.
    Renumber,
    /// Make one booth of those selected.
    Merge,
    /// Cut the selected booths.
    Split,
    /// Paper, scale and what is printed.
    PageSetup,
    /// End the program.
    Quit,
    /// Put these objects on the clipboard.
    Copy(Box<Layout>),
    /// Give what is on the clipboard to [`super::Editor::paste`].
    Paste,
    /// Show everything.
    ZoomFit,
    /// Choose the field that colours tell.
    ColourField,
    /// What is written in booths.
    BoothLabels,
    /// Views with a name.
    NamedViews,
    /// Show this area.
    ZoomTo(Bounds),
    /// Twice as large.
    ZoomIn,
    /// Half as large.
    ZoomOut,
    /// Type the number, name or text of this object where it lies.
    EnterText(ObjectId),
    /// Ask for a value and give it to [`super::Editor::arrange`].
    Ask(Ask),
    /// Find a booth or company.
    Find,
    /// The command palette.
    Palette,
    /// The list of shortcuts.
    Shortcuts,
    /// About the program.
    About,
    /// Light or dark.
    ToggleTheme,
    /// Show and read lengths in this unit.
    Unit(Unit),
    /// Chinese or English.
    ToggleLanguage,
    /// Show or hide the objects panel.
    ToggleObjects,
    /// Show or hide the panel of exhibitors.
    ToggleExhibitors,
    /// Show or hide the inspector.
    ToggleInspector,
    /// Show or hide the findings panel.
    ToggleFindings,
    /// Show or hide the rulers.
    ToggleRulers,
    /// Show or hide frame times.
    ToggleFrameTimes,
}
