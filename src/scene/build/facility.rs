//! Facilities: light grey, a name and an area.

use super::Detail;
use super::drawing::{Drawing, plain, stroke};
use super::line::square_metres;
use super::paragraph::{Paragraph, draw_stack, fit_name};
use super::room::Space;
use crate::geometry::Outline;
use crate::model::Facility;
use crate::scene::Layer;
use crate::scene::text::{Fitted, Room, fit};

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
    let space = space.less(d.mm(0.6).min(space.width.min(space.height) * 0.1));
    let name = d.view.name(&facility.names, &facility.kind.label());
    let Some((space, name)) = across_or_upwards(d, space, &name) else { return };
    let left = space.height - name.height();
    // Smaller than the name, or it would be read first.
    let largest = d.mm(2.0).min((name.size * 0.8).max(d.mm(d.view.smallest)));
    let area_room = Room { height: left, largest, lines: 1, ..name_room(d, space) };
    let area = fit(&square_metres(facility.outline.area()), false, area_room);
    let name = Paragraph { text: name, bold: true, colour: palette.readable(palette.number, palette.facility) };
    let muted = palette.readable(palette.muted, palette.facility);
    let area = area.map(|text| Paragraph { text, bold: false, colour: muted });
    draw_stack(d, space, &[Some(name), area].into_iter().flatten().collect::<Vec<_>>(), None);
}

/// The name across the space; upwards in a narrow one, where its letters would be much smaller across.
fn across_or_upwards(d: &Drawing, space: Space, name: &str) -> Option<(Space, Fitted)> {
    let fitted = |space: Space| Some((space, fit_name(name, name_room(d, space))?));
    let (across, upwards) = (fitted(space), fitted(space.upwards()));
    let size = |found: &Option<(Space, Fitted)>| found.as_ref().map_or(0.0, |(_, name)| name.size);
    if size(&upwards) > size(&across) * 1.3 { upwards } else { across }
}

fn name_room(d: &Drawing, space: Space) -> Room {
    let smallest = d.mm(d.view.smallest);
    Room { width: space.width, height: space.height * 0.65, largest: d.mm(3.2), smallest, lines: 3 }
}
