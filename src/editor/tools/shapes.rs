//! The things that are drawn as a rectangle: booth, pavilion, hall, pillar, facility.

use super::draw::Shape;
use super::outline::Outlined;
use super::{Context, ToolAbout, ToolId};
use crate::editor::{Setting, numbering};
use crate::geometry::{Outline, Polygon};
use crate::model::{Aisle, Booth, Facility, Hall, Names, Pavilion, Pillar, Thing};

pub(super) const BOOTH: ToolAbout = ToolAbout {
    id: ToolId("tool-booth"),
    key: "B",
    settings: &[Setting::Size(|sizes| &mut sizes.booth), Setting::ByCorners],
    make: || Box::new(Outlined::new(&BOOTH_SHAPE)),
};
pub(super) const PAVILION: ToolAbout = ToolAbout {
    id: ToolId("tool-pavilion"),
    key: "P",
    settings: &[Setting::Size(|sizes| &mut sizes.pavilion), Setting::Theme, Setting::ByCorners],
    make: || Box::new(Outlined::new(&PAVILION_SHAPE)),
};
pub(super) const HALL: ToolAbout = ToolAbout {
    id: ToolId("tool-hall"),
    key: "H",
    settings: &[Setting::Size(|sizes| &mut sizes.hall), Setting::ByCorners],
    make: || Box::new(Outlined::new(&HALL_SHAPE)),
};
pub(super) const PILLAR: ToolAbout = ToolAbout {
    id: ToolId("tool-pillar"),
    key: "I",
    settings: &[Setting::Size(|sizes| &mut sizes.pillar), Setting::ByCorners],
    make: || Box::new(Outlined::new(&PILLAR_SHAPE)),
};
pub(super) const FACILITY: ToolAbout = ToolAbout {
    id: ToolId("tool-facility"),
    key: "F",
    settings: &[Setting::Size(|sizes| &mut sizes.facility), Setting::FacilityKind, Setting::ByCorners],
    make: || Box::new(Outlined::new(&FACILITY_SHAPE)),
};

pub(super) const AISLE: ToolAbout = ToolAbout {
    id: ToolId("tool-aisle"),
    key: "A",
    settings: &[Setting::Size(|sizes| &mut sizes.aisle), Setting::AisleClass, Setting::ByCorners],
    make: || Box::new(Outlined::new(&AISLE_SHAPE)),
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
static AISLE_SHAPE: Shape =
    Shape { hint: "tool-aisle-hint", label: "edit-add-aisle", size: |sizes| sizes.aisle, make: aisle };

fn booth(outline: Outline, cx: &Context<'_>) -> Option<Thing> {
    let number = numbering::next_near(cx.document, outline.centre());
    Some(Thing::Booth(Booth { number, ..Booth::new(outline) }))
}

fn pavilion(outline: Outline, cx: &Context<'_>) -> Option<Thing> {
    let outlines = vec![polygon(outline)?];
    Some(Thing::Pavilion(Pavilion {
        theme: cx.sizes.theme,
        names: Names::default(),
        colour: None,
        premium: None,
        outlines,
    }))
}

fn hall(outline: Outline, cx: &Context<'_>) -> Option<Thing> {
    let count = cx.document.layout().halls().count() + 1;
    Some(Thing::Hall(Hall {
        names: Names::zh_en(&format!("{count}号馆"), &format!("Hall {count}")),
        ..Hall::new(polygon(outline)?)
    }))
}

fn pillar(outline: Outline, _: &Context<'_>) -> Option<Thing> {
    Some(Thing::Pillar(Pillar { outline }))
}

fn facility(outline: Outline, cx: &Context<'_>) -> Option<Thing> {
    Some(Thing::Facility(Facility { outline, kind: cx.sizes.facility_kind, names: Names::default(), hall: None }))
}

fn aisle(outline: Outline, cx: &Context<'_>) -> Option<Thing> {
    let outline = polygon(outline)?;
    Some(Thing::Aisle(Aisle { outline, class: cx.sizes.aisle_class, names: Names::default(), hall: None }))
}

fn polygon(outline: Outline) -> Option<Polygon> {
    match outline {
        Outline::Polygon(polygon) => Some(polygon),
        outline => Polygon::new(outline.corners().iter().map(|corner| corner.rounded()).collect::<Vec<_>>()).ok(),
    }
}
