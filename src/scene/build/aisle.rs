//! Aisles: white floor, the name and the clear width in muted grey; a dashed edge round ways for staff.

use super::Detail;
use super::drawing::{Drawing, Lettering, dashed, plain};
use super::line::{Run, metres};
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{Aisle, AisleClass, Kind};
use crate::scene::text::measure;
use crate::scene::{Align, Layer};

/// Size of the words in mm of paper.
const TEXT: f64 = 2.2;
/// Weight and dashes of the edge of a way for staff in mm of paper.
const EDGE: f64 = 0.18;
const DASH: (f64, f64) = (1.2, 0.8);
/// Where along the aisle the words may stand, best first.
const SPOTS: [f64; 7] = [0.5, 0.42, 0.58, 0.33, 0.67, 0.22, 0.78];

pub(super) fn draw(d: &mut Drawing, aisle: &Aisle) {
    let palette = d.view.palette;
    let ring: Vec<Place> = aisle.outline.places().collect();
    let edged = aisle.class == AisleClass::Service && d.view.detail > Detail::Blocks;
    let edge = edged.then(|| dashed(palette.muted, EDGE, DASH));
    d.area(Layer::Aisles, vec![ring.clone()], plain(palette.paper), edge);
    if d.view.detail < Detail::Full || (aisle.names.is_empty() && aisle.class == AisleClass::Other) {
        return;
    }
    let Some((run, width)) = middle_line(&ring) else { return };
    let otherwise = Message::new(match aisle.class {
        AisleClass::Main => "model-aisle-class-main",
        AisleClass::Other => "model-aisle-class-other",
        AisleClass::Service => "model-aisle-class-service",
    });
    let mut words = vec![d.view.name(&aisle.names, &otherwise)];
    words.extend(d.view.second_name(&aisle.names, Some(&otherwise)));
    words.push(metres(width));
    let text = words.join("  ");
    let size = d.mm(TEXT).min(width * 0.6);
    if size < d.mm(d.view.smallest) || measure(&text, size, false) > run.length {
        return;
    }
    let at = spot(d, &run, measure(&text, size, false), size);
    let how = Lettering { size, bold: false, align: Align::Middle, angle: run.reading(), colour: palette.muted };
    d.text(Layer::Texts, text, at, how);
}

/// The line along the middle of the aisle, and its clear width: of a four-sided one across its shorter sides, of any
/// other across its box.
fn middle_line(ring: &[Place]) -> Option<(Run, f64)> {
    let &[a, b, c, e] = ring else { return middle_of_box(ring) };
    let half = |p: Place, q: Place| p.halfway(q);
    let (across, along) = (a.distance(b).min(c.distance(e)), b.distance(c).min(e.distance(a)));
    if across <= along {
        Some((Run::between(half(a, b), half(c, e))?, across))
    } else {
        Some((Run::between(half(b, c), half(e, a))?, along))
    }
}

fn middle_of_box(ring: &[Place]) -> Option<(Run, f64)> {
    let bounds = Bounds::around(ring.iter().copied())?;
    let (min, max) = (bounds.min, bounds.max);
    middle_line(&[min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)])
}

/// The first spot where the words meet nothing; the middle where there is none.
fn spot(d: &Drawing, run: &Run, length: f64, size: f64) -> Place {
    let free = SPOTS.iter().map(|part| run.length * part).find(|&middle| {
        let (from, to) = (middle - length / 2.0, middle + length / 2.0);
        from > 0.0 && to < run.length && {
            let area = Bounds::between(run.at(from, -size), run.at(to, size));
            let others = (d.view.near)(&area).into_iter().filter(|&id| Some(id) != d.source());
            !others.filter_map(|id| d.layout.object(id)).any(|object| stands(object.kind()))
        }
    });
    run.at(free.unwrap_or(run.length / 2.0), 0.0)
}

/// Whether words would lie on such a thing, or on its words: where aisles cross, each has its name beside the crossing.
const fn stands(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Aisle | Kind::Pillar | Kind::Booth | Kind::Facility | Kind::Wall | Kind::Label | Kind::SafetyPoint
    )
}
