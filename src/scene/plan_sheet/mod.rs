//! A printed plan: the scene of a whole layout or of one hall, with its legend and title block, on a page.

mod egress;
mod extract;
mod ink;
mod legend;
mod titles;

use std::sync::Arc;

use super::sheet::{self, Page, Sheet, compose};
use super::{Classes, Near, Pictures, Scene, View, build, finding_shapes, unsold};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Lang, Layout, ObjectId, PageSetup};
use crate::rules::Finding;
pub use egress::egress_sheet;
use extract::hall_of;
use ink::ink_bounds;
pub use legend::booth_legend;

/// What a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetArea {
    /// Everything.
    Whole,
    /// One hall and what belongs to it.
    Hall(ObjectId),
}

/// The result of a check that was run on the plan as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckSummary {
    /// Id of the rule profile.
    pub profile: String,
    /// Findings of severity error, waived ones aside.
    pub errors: usize,
    /// Findings of severity warning, waived ones aside.
    pub warnings: usize,
}

/// How a plan is to be printed.
#[derive(Clone)]
pub struct PlanSheetOptions<'a> {
    /// Paper, scale, margins and what is shown.
    pub page: PageSetup,
    /// What part of the plan.
    pub area: SheetArea,
    /// Main language of names and words; the plan's next language stands beside it.
    pub lang: Lang,
    /// Result of a check; the title block says nothing of checks where none was run.
    pub checks: Option<CheckSummary>,
    /// Booths whose hold is over on this day, as `YYYY-MM-DD`, look so; `None` leaves them as they are held.
    pub today: Option<String>,
    /// Findings to draw where the page setup shows findings.
    pub findings: &'a [Finding],
    /// Bytes of linked underlays.
    pub pictures: &'a Pictures<'a>,
}

impl PlanSheetOptions<'_> {
    /// The page setup and first language of the plan, all of it, no checks, no linked pictures.
    #[must_use]
    pub fn of(layout: &Layout) -> Self {
        let settings = layout.settings();
        Self {
            page: settings.page,
            area: SheetArea::Whole,
            lang: settings.main_language(),
            checks: None,
            today: None,
            findings: &[],
            pictures: &|_| None::<Arc<[u8]>>,
        }
    }
}

/// What furniture is made from: what is on the sheet, and how it is looked at.
struct Content<'a> {
    /// The layout, or the part of it on the sheet.
    layout: &'a Layout,
    view: &'a View<'a>,
    options: &'a PlanSheetOptions<'a>,
}

impl Content<'_> {
    /// The findings about what is on the sheet.
    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.options.findings.iter().filter(|finding| self.layout.object(finding.subject).is_some())
    }
}

/// Most times the scale is found anew because words reach beyond the halls.
const TRIES: usize = 5;

/// The sheet of a plan, ready for every drawing format. `near` answers for the whole layout.
///
/// # Errors
/// A sentence where there is nothing to show, the hall does not exist, or the scale does not fit the page.
pub fn plan_sheet(layout: &Layout, near: &Near, options: &PlanSheetOptions) -> Result<Sheet, Message> {
    let extract = match options.area {
        SheetArea::Whole => None,
        SheetArea::Hall(id) => Some(hall_of(layout, id)?),
    };
    let shown = extract.as_ref().unwrap_or(layout);
    let view = View {
        shown: options.page.shown,
        pictures: options.pictures,
        unsold: unsold(layout),
        today: options.today.clone(),
        classes: Arc::new(Classes::of((layout, near), layout.settings().colours, options.findings)),
        ..View::printed(shown, 1.0, near).in_language(shown, options.lang.clone())
    };
    let (mut scene, window, view) = fitted(shown, &Page::from(&options.page), view)?;
    let content = Content { layout: shown, view: &view, options };
    if options.page.shown.findings {
        scene.shapes.extend(content.findings().flat_map(|finding| finding_shapes(finding, &view.palette)));
    }
    let furniture = titles::furniture(&content);
    let mut sheet = compose(&scene, &window, &furniture, options.lang.as_str());
    sheet.title = titles::names(&content).into_iter().next().unwrap_or_default();
    Ok(sheet)
}

/// The scale 1:n at which a plan, or one of its halls, comes on a page: the one that the page asks for, else about the
/// largest that fits.
///
/// # Errors
/// A sentence where there is nothing to show, the hall does not exist, or the scale does not fit the page.
pub fn sheet_scale(layout: &Layout, page: &PageSetup, area: SheetArea) -> Result<f64, Message> {
    let floor = match area {
        SheetArea::Whole => floor_bounds(layout),
        SheetArea::Hall(id) => floor_bounds(&hall_of(layout, id)?),
    };
    let floor = floor.ok_or(Message::new("scene-sheet-nothing"))?;
    sheet::View::new(floor, Page::from(page)).map(|view| view.scale).map_err(|error| error.message())
}

/// The scene at the scale at which it fits the page, words that stand outside of halls included.
fn fitted<'a>(layout: &Layout, page: &Page, view: View<'a>) -> Result<(Scene, sheet::View, View<'a>), Message> {
    let floor = floor_bounds(layout).ok_or(Message::new("scene-sheet-nothing"))?;
    let window = |area: Bounds| sheet::View::new(area, *page).map_err(|error| error.message());
    let bare = window(floor)?;
    let mut scale = bare.scale;
    for _ in 0..TRIES {
        let view = View { scale, ..view.clone() };
        let scene = build(layout, &view);
        let area = ink_bounds(&scene).unwrap_or(floor);
        match window(area) {
            Ok(found) if found.scale <= scale => {
                return Ok((scene, sheet::View { scale, ..found }, view));
            }
            Ok(found) => scale = found.scale,
            // The plan fits at the scale that was asked for, only words outside do not: they may be cut.
            Err(_) => return Ok((scene, bare, view)),
        }
    }
    let view = View { scale, ..view };
    let scene = build(layout, &view);
    let area = ink_bounds(&scene).unwrap_or(floor);
    Ok((scene, sheet::View { page: *page, area, frame: page.frame(), scale }, view))
}

/// The box round all objects that have a place of their own.
fn floor_bounds(layout: &Layout) -> Option<Bounds> {
    layout.objects().filter_map(|object| object.thing.bounds()).reduce(Bounds::union)
}
