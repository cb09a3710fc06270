//! Dimensions: lines to what is measured, ticks, arcs and figures.

use super::Detail;
use super::drawing::{Drawing, Lettering, dashed, glazed, stroke};
use super::line::{rectangle, square_metres, upright};
use crate::geometry::{Angle, Bounds, Place};
use crate::model::{Chain, Corner, Dimension, Measured};
use crate::scene::text::measure;
use crate::scene::{Align, Layer, Stroke};

/// Size of the figures in mm of paper.
const TEXT: f64 = 2.0;
/// Weight of the lines in mm of paper.
const WEIGHT: f64 = 0.18;
/// Height of a line of figures in ems.
const LINE: f64 = 1.3;

pub(super) fn draw(d: &mut Drawing, dimension: &Dimension) {
    if !d.view.shown.dimensions || d.view.detail == Detail::Blocks {
        return;
    }
    match d.layout.measured(dimension) {
        Some(Measured::Lengths(chain)) => lengths(d, &chain),
        Some(Measured::Angle(corner)) => angle(d, &corner),
        Some(Measured::Area { rings, area, at }) => {
            if dimension.whole().is_none() {
                let edge = dashed(d.view.palette.muted, WEIGHT, (1.2, 0.8));
                d.area(Layer::Notes, rings, glazed(d.view.palette.muted, 14), Some(edge));
            }
            figure_of_area(d, area, at);
        }
        None => {}
    }
}

/// The box round the line and its figures, without the lines to what is measured.
pub(super) fn line_bounds(d: &Drawing, dimension: &Dimension) -> Option<Bounds> {
    let size = d.mm(TEXT);
    Some(match d.layout.measured(dimension)? {
        Measured::Lengths(chain) => {
            let (from, to) = chain.line();
            Bounds::between(from, to).grown(size * 1.5)
        }
        Measured::Angle(corner) => Bounds::around(corner.arc())?.grown(size * 1.5),
        Measured::Area { area, at, .. } => {
            let (x, y) = (measure(&square_metres(area), size, false) / 2.0, size);
            Bounds::between(Place::new(at.x - x, at.y - y), Place::new(at.x + x, at.y + y))
        }
    })
}

fn thin(d: &Drawing) -> Stroke {
    stroke(d.view.palette.muted, WEIGHT)
}

fn lengths(d: &mut Drawing, chain: &Chain) {
    let (gap, over) = (d.mm(0.8), d.mm(1.2));
    // Lines from what is measured to a little past the dimension line.
    for stop in &chain.stops {
        let away = if chain.offset < stop.aside { -1.0 } else { 1.0 };
        if (chain.offset - stop.aside).abs() > gap {
            let ends = [stop.aside + away * gap, chain.offset + away * over];
            d.line(Layer::Notes, ends.map(|aside| chain.at(stop.along, aside)).to_vec(), thin(d));
        }
        tick(d, chain, stop.along);
    }
    let (from, to) = chain.line();
    d.line(Layer::Notes, vec![from, to], thin(d));
    figures(d, chain);
}

/// The slanted tick where a stop meets the dimension line.
fn tick(d: &mut Drawing, chain: &Chain, along: f64) {
    let tick = d.mm(0.9);
    let ends = [-tick, tick].map(|by| chain.at(along + by, chain.offset + by));
    d.line(Layer::Notes, ends.to_vec(), stroke(d.view.palette.muted, WEIGHT * 2.0));
}

/// The length of each part, above the dimension line as it is read; one row higher where it is wider than its part
/// and follows another that is.
fn figures(d: &mut Drawing, chain: &Chain) {
    let size = d.mm(TEXT);
    let angle = upright(Angle::from_degrees(libm::atan2(chain.along.y, chain.along.x).to_degrees()));
    let mut row = 0_u8;
    for (a, b) in chain.stops.iter().zip(chain.stops.iter().skip(1)) {
        let length = b.along - a.along;
        let text = format!("{:.2}", libm::round(length / 10.0) / 100.0);
        row = if measure(&text, size, false) > length * 0.95 { (row + 1) % 3 } else { 0 };
        let middle = chain.at(f64::midpoint(a.along, b.along), chain.offset);
        let at = raised(middle, angle, size * (0.85 + LINE * f64::from(row.saturating_sub(1))));
        figure(d, text, at, angle);
    }
}

/// The place so far above `place` as a text at `angle` is read.
pub(super) fn raised(place: Place, angle: Angle, by: f64) -> Place {
    let (cos, sin) = angle.cos_sin();
    Place::new(place.x - sin * by, place.y + cos * by)
}

fn figure(d: &mut Drawing, text: String, at: Place, angle: Angle) {
    let how = Lettering { size: d.mm(TEXT), bold: false, align: Align::Middle, angle, colour: d.view.palette.muted };
    d.text(Layer::Notes, text, at, how);
}

fn angle(d: &mut Drawing, corner: &Corner) {
    let arms = [(corner.arms[0], corner.start), (corner.arms[1], corner.start + corner.sweep)];
    for (arm, direction) in arms {
        // Where an arm ends before the arc, a line goes on to it.
        if arm.distance(corner.apex) < corner.radius {
            let reach = corner.radius + d.mm(1.2);
            let far =
                Place::new(corner.apex.x + reach * libm::cos(direction), corner.apex.y + reach * libm::sin(direction));
            d.line(Layer::Notes, vec![arm, far], thin(d));
        }
    }
    d.line(Layer::Notes, corner.arc(), thin(d));
    for part in [0.0, 1.0] {
        let dot = Some(crate::scene::Fill::Plain(d.view.palette.muted.into()));
        d.circle(Layer::Notes, corner.on_arc(part), d.mm(0.45), dot, None);
    }
    let middle = corner.start + corner.sweep / 2.0;
    let tangent = upright(Angle::from_degrees(middle.to_degrees() - 90.0));
    // Outside the arc, whichever way the text reads.
    let out = corner.radius + d.mm(TEXT) * 0.85;
    let at = Place::new(corner.apex.x + out * libm::cos(middle), corner.apex.y + out * libm::sin(middle));
    figure(d, degrees(corner.sweep), at, tangent);
}

/// An angle to a tenth of a degree, whole ones without.
fn degrees(radians: f64) -> String {
    let tenths = libm::round(radians.to_degrees() * 10.0) as i64;
    if tenths % 10 == 0 { format!("{}°", tenths / 10) } else { format!("{}.{}°", tenths / 10, tenths % 10) }
}

fn figure_of_area(d: &mut Drawing, area: i64, at: Place) {
    let text = square_metres(area);
    let size = d.mm(TEXT);
    let (x, y) = (measure(&text, size, false) / 2.0 + size * 0.25, size * 0.65);
    let plate = rectangle(Place::new(at.x - x, at.y - y), Place::new(at.x + x, at.y + y));
    d.area(Layer::Notes, vec![plate], glazed(d.view.palette.paper, 200), None);
    figure(d, text, at, Angle::ZERO);
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn angles_are_told_to_a_tenth_of_a_degree() {
        assert_eq!(degrees(std::f64::consts::FRAC_PI_2), "90°");
        assert_eq!(degrees(0.5), "28.6°");
        assert_eq!(degrees(f64::to_radians(44.96)), "45°");
    }
}
