//! Exits: a coloured bar in the gap of the wall, what it is and how wide, outside of the hall.

use super::Detail;
use super::drawing::{Drawing, Lettering, dashed, plain, stroke};
use super::line::{Run, metres};
use crate::geometry::{Place, Polygon};
use crate::model::{Exit, ExitKind};
use crate::scene::text::measure;
use crate::scene::{Align, Layer, Palette, Sign, Stroke, sign_icon};

/// Size of the words, in mm of paper.
const TEXT: f64 = 2.0;
/// Size of the pictogram, in mm of paper.
const SIGN: f64 = 3.4;

pub(super) fn draw(d: &mut Drawing, exit: &Exit) {
    if d.view.detail == Detail::Blocks {
        return;
    }
    let Some((run, thickness)) = opening(d, exit) else { return };
    let middle = -thickness / 2.0;
    let bar = vec![run.at(0.0, middle), run.at(run.length, middle)];
    let line = evenly(exit_line(exit.kind, &d.view.palette), run.length / d.view.scale);
    d.line(Layer::Building, bar, line);
    if d.view.detail == Detail::Full && d.mm(TEXT) * 3.0 < run.length.max(4_000.0) * 2.0 {
        words(d, exit, &run, thickness);
    }
}

/// The bar in the gap of the wall.
pub(in crate::scene) fn exit_line(kind: ExitKind, palette: &Palette) -> Stroke {
    match kind {
        ExitKind::Main | ExitKind::Emergency => stroke(palette.exit, 1.0),
        ExitKind::Service => stroke(palette.service, 1.0),
        ExitKind::Shutter => dashed(palette.service, 1.0, (1.2, 0.5)),
    }
}

/// A line with its dashes stretched so that it begins and ends with a whole one; `length` in mm of paper.
fn evenly(line: Stroke, length: f64) -> Stroke {
    let even = |(dash, gap): (f64, f64)| {
        let count = libm::round((length + gap) / (dash + gap)).max(1.0);
        let stretch = length / (count * dash + (count - 1.0) * gap);
        (dash * stretch, gap * stretch)
    };
    Stroke { dash: line.dash.map(even), ..line }
}

/// The opening as a run that has the inside of the hall on its left, and the thickness of the wall it lies in.
fn opening(d: &Drawing, exit: &Exit) -> Option<(Run, f64)> {
    let (from, to) = (exit.from.place(), exit.to.place());
    let hall = exit.hall.and_then(|id| d.layout.object(id)).and_then(|object| object.hall());
    let Some(hall) = hall else { return Run::between(from, to).map(|run| (run, 0.0)) };
    let run = if along(&hall.outline, from, to) { Run::between(from, to) } else { Run::between(to, from) };
    run.map(|run| (run, f64::from(hall.wall_thickness)))
}

/// Whether from-to runs as the nearest side of the (counter-clockwise) outline does.
fn along(outline: &Polygon, from: Place, to: Place) -> bool {
    let middle = from.halfway(to);
    let sides = outline.sides().map(|(a, b)| (a.place(), b.place()));
    let nearest =
        sides.min_by(|a, b| middle.distance_to_segment(a.0, a.1).total_cmp(&middle.distance_to_segment(b.0, b.1)));
    nearest.is_none_or(|(a, b)| (b.x - a.x) * (to.x - from.x) + (b.y - a.y) * (to.y - from.y) >= 0.0)
}

fn words(d: &mut Drawing, exit: &Exit, run: &Run, thickness: f64) {
    let palette = d.view.palette;
    let size = d.mm(TEXT);
    let text = format!("{} {}", d.view.name(&exit.names, &exit.kind.label()), metres(exit.clear()));
    let colour = if exit.kind.is_for_people() { palette.exit } else { palette.muted };
    let width = measure(&text, size, false);
    let sign = if exit.kind == ExitKind::Emergency { d.mm(SIGN) } else { 0.0 };
    let gap = if sign > 0.0 { d.mm(0.8) } else { 0.0 };
    let aside = -(thickness + d.mm(1.0) + size.max(sign) / 2.0);
    // Sign and words are centred on the opening together, the sign first in reading order.
    let reading = run.reading();
    let (cos, sin) = reading.cos_sin();
    let middle = run.at(run.length / 2.0, aside);
    let shifted = |by: f64| Place::new(middle.x + cos * by, middle.y + sin * by);
    let start = -(sign + gap + width) / 2.0;
    if sign > 0.0 {
        running_man(d, shifted(start + sign / 2.0), sign, (cos, sin));
    }
    let how = Lettering { size, bold: false, align: Align::Start, angle: reading, colour };
    d.text(Layer::Building, text, shifted(start + sign + gap), how);
}

/// A person running to a door, white on green.
fn running_man(d: &mut Drawing, centre: Place, size: f64, turn: (f64, f64)) {
    let palette = d.view.palette;
    let half = size / 2.0;
    let place = |p: Place| Place::new(p.x - centre.x, p.y - centre.y).turned(turn, centre);
    let square = super::line::rectangle(
        Place::new(centre.x - half, centre.y - half),
        Place::new(centre.x + half, centre.y + half),
    );
    d.area(Layer::Building, vec![square.into_iter().map(place).collect()], plain(palette.exit), None);
    for icon in [Sign::Door, Sign::Runner].into_iter().filter_map(sign_icon) {
        for ring in icon.rings_at(centre, size) {
            let ring = ring.into_iter().map(place).collect();
            d.area(Layer::Building, vec![ring], plain(palette.paper), None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Palette, evenly, exit_line};
    use crate::model::ExitKind;

    #[test]
    fn a_shutter_begins_and_ends_with_a_whole_dash() {
        let line = exit_line(ExitKind::Shutter, &Palette::paper());
        for length in [0.3, 1.2, 5.0, 8.4, 27.8] {
            let (dash, gap) = evenly(line, length).dash.unwrap();
            let count = (length + gap) / (dash + gap);
            assert!((count - count.round()).abs() < 1e-9, "{length}: {count} dashes");
        }
        assert_eq!(evenly(exit_line(ExitKind::Main, &Palette::paper()), 9.0).dash, None);
    }
}
