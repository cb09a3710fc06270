//! The things that are drawn as a rectangle: booth, pavilion, hall, pillar, facility.

use super::draw::{Draw, Shape};
use super::{Context, ToolAbout, ToolId};
use crate::editor::{Setting, numbering};
use crate::geometry::{Outline, Point, Polygon, Rectangle};
use crate::model::{Booth, Facility, Ground, Hall, Names, Pavilion, Pillar, Thing};

pub(super) const BOOTH: ToolAbout = ToolAbout {
    id: ToolId("tool-booth"),
    key: "B",
    settings: &[Setting::Size(|sizes| &mut sizes.booth)],
    make: || Box::new(Draw::new(&BOOTH_SHAPE)),
};
pub(super) const PAVILION: ToolAbout = ToolAbout {
    id: ToolId("tool-pavilion"),
    key: "P",
    settings: &[Setting::Size(|sizes| &mut sizes.pavilion), Setting::Theme],
    make: || Box::new(Draw::new(&PAVILION_SHAPE)),
};
pub(super) const HALL: ToolAbout = ToolAbout {
    id: ToolId("tool-hall"),
    key: "H",
    settings: &[Setting::Size(|sizes| &mut sizes.hall)],
    make: || Box::new(Draw::new(&HALL_SHAPE)),
};
pub(super) const PILLAR: ToolAbout = ToolAbout {
    id: ToolId("tool-pillar"),
    key: "I",
    settings: &[Setting::Size(|sizes| &mut sizes.pillar)],
    make: || Box::new(Draw::new(&PILLAR_SHAPE)),
};
pub(super) const FACILITY: ToolAbout = ToolAbout {
    id: ToolId("tool-facility"),
    key: "F",
    settings: &[Setting::Size(|sizes| &mut sizes.facility), Setting::FacilityKind],
    make: || Box::new(Draw::new(&FACILITY_SHAPE)),
};

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
