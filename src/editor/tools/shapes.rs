//! The things that are drawn as a rectangle: booth, pavilion, hall, pillar, facility.

use super::draw::{Draw, Shape};
use super::{Context, ToolAbout, ToolId};
use crate::editor::numbering;
use crate::geometry::{Outline, Point, Polygon, Rectangle, Size};
use crate::model::{Booth, Facility, FacilityKind, Ground, Hall, Names, Pavilion, Pillar, Theme, Thing};

/// Sizes that a click without a drag gives, as the planner set them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawSizes {
    /// A booth; 3 m x 3 m at first, the standard booth.
    pub booth: Size,
    /// A pavilion.
    pub pavilion: Size,
    /// A hall.
    pub hall: Size,
    /// A pillar.
    pub pillar: Size,
    /// A facility.
    pub facility: Size,
    /// Thickness of walls in mm.
    pub wall: i32,
    /// Theme of new pavilions.
    pub theme: Theme,
    /// Kind of new facilities.
    pub facility_kind: FacilityKind,
}

impl Default for DrawSizes {
    fn default() -> Self {
        Self {
            booth: Size::new(3_000, 3_000),
            pavilion: Size::new(30_000, 20_000),
            hall: Size::new(90_000, 60_000),
            pillar: Size::new(800, 800),
            facility: Size::new(9_000, 6_000),
            wall: 200,
            theme: Theme::Custom,
            facility_kind: FacilityKind::Service,
        }
    }
}

pub(super) const BOOTH: ToolAbout =
    ToolAbout { id: ToolId("tool-booth"), key: "B", make: || Box::new(Draw::new(&BOOTH_SHAPE)) };
pub(super) const PAVILION: ToolAbout =
    ToolAbout { id: ToolId("tool-pavilion"), key: "P", make: || Box::new(Draw::new(&PAVILION_SHAPE)) };
pub(super) const HALL: ToolAbout =
    ToolAbout { id: ToolId("tool-hall"), key: "H", make: || Box::new(Draw::new(&HALL_SHAPE)) };
pub(super) const PILLAR: ToolAbout =
    ToolAbout { id: ToolId("tool-pillar"), key: "I", make: || Box::new(Draw::new(&PILLAR_SHAPE)) };
pub(super) const FACILITY: ToolAbout =
    ToolAbout { id: ToolId("tool-facility"), key: "F", make: || Box::new(Draw::new(&FACILITY_SHAPE)) };

static BOOTH_SHAPE: Shape =
    Shape { hint: "tool-booth-hint", label: "edit-add-booth", size: |sizes| sizes.booth, make: booth };
static PAVILION_SHAPE: Shape =
    Shape { hint: "tool-pavilion-hint", label: "edit-add-pavilion", size: |sizes| sizes.pavilion, make: pavilion };
static HALL_SHAPE: Shape =
    Shape { hint: "tool-hall-hint", label: "edit-add-hall", size: |sizes| sizes.hall, make: hall };
static PILLAR_SHAPE: Shape =
    Shape { hint: "tool-pillar-hint", label: "edit-add-pillar", size: |sizes| sizes.pillar, make: pillar };
static FACILITY_SHAPE: Shape =
    Shape { hint: "tool-facility-hint", label: "edit-add-facility", size: |sizes| sizes.facility, make: facility };

fn booth(rectangle: Rectangle, cx: &Context<'_>) -> Option<Thing> {
    let number = numbering::next_near(cx.document, rectangle.centre());
    Some(Thing::Booth(Booth { number, ..Booth::new(Outline::Rectangle(rectangle)) }))
}

fn pavilion(rectangle: Rectangle, cx: &Context<'_>) -> Option<Thing> {
    let outlines = vec![polygon(&rectangle)?];
    Some(Thing::Pavilion(Pavilion { theme: cx.sizes.theme, names: Names::default(), colour: None, outlines }))
}

fn hall(rectangle: Rectangle, cx: &Context<'_>) -> Option<Thing> {
    let count = cx.document.layout().halls().count() + 1;
    Some(Thing::Hall(Hall {
        names: Names::zh_en(&format!("{count}号馆"), &format!("Hall {count}")),
        outline: polygon(&rectangle)?,
        wall_thickness: 300,
        level: 0,
        ground: Ground::Indoor,
        ceiling_height: None,
        floor_load: None,
        gross_area: None,
    }))
}

fn pillar(rectangle: Rectangle, _: &Context<'_>) -> Option<Thing> {
    Some(Thing::Pillar(Pillar { outline: Outline::Rectangle(rectangle) }))
}

fn facility(rectangle: Rectangle, cx: &Context<'_>) -> Option<Thing> {
    let outline = Outline::Rectangle(rectangle);
    Some(Thing::Facility(Facility { outline, kind: cx.sizes.facility_kind, names: Names::default(), hall: None }))
}

fn polygon(rectangle: &Rectangle) -> Option<Polygon> {
    let corners: Vec<Point> = rectangle.corners().iter().map(|corner| corner.rounded()).collect();
    Polygon::new(corners).ok()
}
