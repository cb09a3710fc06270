//! Facilities: light grey, a name and an area.

use super::Detail;
use super::drawing::{Drawing, plain, stroke};
use super::line::square_metres;
use super::paragraph::{Paragraph, draw_stack};
use super::room::Space;
use crate::geometry::Outline;
use crate::message::Message;
use crate::model::{Facility, FacilityKind};
use crate::scene::Layer;
use crate::scene::text::{Room, fit};

pub(super) fn draw(d: &mut Drawing, facility: &Facility) {
    let palette = d.view.palette;
    let edge = (d.view.detail > Detail::Blocks).then(|| stroke(palette.edge, 0.25));
    match &facility.outline {
        Outline::Circle(circle) => {
            let radius = f64::from(circle.radius);
            d.circle(Layer::Facilities, circle.centre.place(), radius, plain(palette.facility), edge);
        }
        outline => d.area(Layer::Facilities, vec![outline.corners()], plain(palette.facility), edge),
    }
    if d.view.detail == Detail::Full {
        words(d, facility);
    }
}

fn words(d: &mut Drawing, facility: &Facility) {
    let palette = d.view.palette;
    let space = Space::inside(&facility.outline);
    let space = space.less(d.mm(0.6).min(space.width.min(space.height) * 0.06));
    let name = d.view.name(&facility.names, &kind_name(facility.kind));
    let smallest = d.mm(d.view.smallest);
    let name_room = Room { width: space.width, height: space.height * 0.65, largest: d.mm(3.2), smallest, lines: 3 };
    let Some(name) = fit(&name, true, name_room) else { return };
    let left = space.height - name.height();
    let area_room = Room { height: left, largest: d.mm(2.0), lines: 1, ..name_room };
    let area = fit(&square_metres(facility.outline.area()), false, area_room);
    let name = Paragraph { text: name, bold: true, colour: palette.readable(palette.number, palette.facility) };
    let muted = palette.readable(palette.muted, palette.facility);
    let area = area.map(|text| Paragraph { text, bold: false, colour: muted });
    draw_stack(d, space, &[Some(name), area].into_iter().flatten().collect::<Vec<_>>(), None);
}

fn kind_name(kind: FacilityKind) -> Message {
    Message::new(match kind {
        FacilityKind::Stage => "model-facility-kind-stage",
        FacilityKind::Registration => "model-facility-kind-registration",
        FacilityKind::Forum => "model-facility-kind-forum",
        FacilityKind::Cafe => "model-facility-kind-cafe",
        FacilityKind::Toilets => "model-facility-kind-toilets",
        FacilityKind::Store => "model-facility-kind-store",
        FacilityKind::Service => "model-facility-kind-service",
    })
}
