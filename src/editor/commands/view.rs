//! What is seen and what snaps.

use super::{ALWAYS, Command, CommandId, Menu, SELECTED, Shortcut};
use crate::editor::{Editor, Request};
use crate::i18n::Unit;
use crate::message::Message;
use crate::model::{BoothColours, Settings};

type Done = Result<(), Message>;

const fn view(
    id: &'static str,
    section: u8,
    shortcut: Option<Shortcut>,
    can: fn(&Editor) -> bool,
    run: fn(&mut Editor) -> Done,
) -> Command {
    Command { id: CommandId(id), menu: Menu::View, section, shortcut, needs_plan: true, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    view("cmd-zoom-fit", 0, Shortcut::ctrl("0"), ALWAYS, |e| e.ask(Request::ZoomFit)),
    view("cmd-zoom-selection", 0, Shortcut::ctrl("9"), SELECTED, zoom_selection),
    view("cmd-zoom-in", 0, Shortcut::ctrl("Plus"), ALWAYS, |e| e.ask(Request::ZoomIn)),
    view("cmd-named-views", 0, Shortcut::plain("F7"), ALWAYS, |e| e.ask(Request::NamedViews)),
    view("cmd-zoom-out", 0, Shortcut::ctrl("Minus"), ALWAYS, |e| e.ask(Request::ZoomOut)),
    view("cmd-snapping", 1, Shortcut::plain("F9"), ALWAYS, |e| {
        e.snapping.on ^= true;
        Ok(())
    }),
    view("cmd-colour-pavilion", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Pavilion)),
    view("cmd-colour-status", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Status)),
    view("cmd-colour-kind", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Kind)),
    view("cmd-colour-open-sides", 2, None, ALWAYS, |e| colour_by(e, BoothColours::OpenSides)),
    view("cmd-colour-area", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Area)),
    view("cmd-colour-price", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Price)),
    view("cmd-colour-country", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Country)),
    view("cmd-colour-findings", 2, None, ALWAYS, |e| colour_by(e, BoothColours::Findings)),
    view("cmd-colour-field", 2, None, ALWAYS, |e| e.ask(Request::ColourField)),
    view("cmd-booth-labels", 2, None, ALWAYS, |e| e.ask(Request::BoothLabels)),
    view("cmd-toggle-legend", 2, None, ALWAYS, |e| e.ask(Request::ToggleLegend)),
    view("cmd-toggle-minimap", 2, None, ALWAYS, |e| e.ask(Request::ToggleMinimap)),
    view("cmd-aisle-widths", 2, Shortcut::shift("F7"), ALWAYS, |e| {
        e.aisle_widths ^= true;
        Ok(())
    }),
    view("cmd-ways-out", 2, None, ALWAYS, |e| {
        e.ways_out.shown ^= true;
        Ok(())
    }),
    view(
        "cmd-try-closed",
        2,
        None,
        |e| !e.selected_exits().is_empty(),
        |e| {
            e.try_closed();
            Ok(())
        },
    ),
    view("cmd-presentation", 2, Shortcut::plain("F11"), ALWAYS, |e| e.ask(Request::Present)),
    view("cmd-toggle-objects", 3, Shortcut::plain("F2"), ALWAYS, |e| e.ask(Request::ToggleObjects)),
    view("cmd-toggle-layers", 3, Shortcut::plain("F6"), ALWAYS, |e| e.ask(Request::ToggleLayers)),
    view("cmd-toggle-exhibitors", 3, Shortcut::plain("F5"), ALWAYS, |e| e.ask(Request::ToggleExhibitors)),
    view("cmd-toggle-inspector", 3, Shortcut::plain("F3"), ALWAYS, |e| e.ask(Request::ToggleInspector)),
    view("cmd-toggle-findings", 3, Shortcut::plain("F4"), ALWAYS, |e| e.ask(Request::ToggleFindings)),
    view("cmd-unit-m", 6, None, ALWAYS, |e| e.ask(Request::Unit(Unit::Metre))).without_plan(),
    view("cmd-unit-cm", 6, None, ALWAYS, |e| e.ask(Request::Unit(Unit::Centimetre))).without_plan(),
    view("cmd-unit-mm", 6, None, ALWAYS, |e| e.ask(Request::Unit(Unit::Millimetre))).without_plan(),
    view("cmd-unit-ft", 6, None, ALWAYS, |e| e.ask(Request::Unit(Unit::FootInch))).without_plan(),
    view("cmd-toggle-theme", 4, None, ALWAYS, |e| e.ask(Request::ToggleTheme)).without_plan(),
    view("cmd-toggle-language", 4, None, ALWAYS, |e| e.ask(Request::ToggleLanguage)).without_plan(),
    view("cmd-frame-times", 5, Shortcut::plain("F12"), ALWAYS, |e| e.ask(Request::ToggleFrameTimes)),
];

/// What colours tell is a setting of the plan: it is printed so.
fn colour_by(editor: &mut Editor, colours: BoothColours) -> Done {
    let settings = editor.document().layout().settings();
    if settings.colours == colours {
        return Ok(());
    }
    let settings = Settings { colours, ..settings.clone() };
    let label = Message::new("edit-colours").with("colours", colours.label());
    editor.change(label, |transaction| transaction.set_settings(settings))
}

fn zoom_selection(editor: &mut Editor) -> Done {
    match editor.selection_bounds() {
        Some(bounds) => editor.ask(Request::ZoomTo(bounds)),
        None => Ok(()),
    }
}
