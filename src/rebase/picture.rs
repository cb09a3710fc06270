//! A comparison as lines in three tones: what is as it was, what is gone, what is new.

use std::collections::BTreeSet;

use super::background::Piece;
use super::differ::Became;
use super::marks::lines_of;
use super::{KINDS, Rebased};
use crate::geometry::Place;
use crate::model::{Layout, ObjectId, Thing};

/// What a line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Both have it.
    Same,
    /// Only the plan has it.
    Gone,
    /// Only the drawing has it.
    New,
}

/// A line of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its places, in mm of the plan; a closed one ends where it begins.
    pub places: Vec<Place>,
    /// What it tells.
    pub tone: Tone,
}

/// Half the size of the cross that stands for a place, in mm.
const CROSS: f64 = 300.0;

/// The lines of a comparison with this plan, those that differ last; booths are not among them.
#[must_use]
pub fn lines(layout: &Layout, rebased: &Rebased) -> Vec<Line> {
    let (comparison, made) = (&rebased.comparison, &rebased.made);
    let mut lines: Vec<Line> = Vec::new();
    let add = |lines: &mut Vec<Line>, thing: &Thing, tone: Tone| {
        lines.extend(of_thing(thing).into_iter().map(|places| Line { places, tone }));
    };
    for (underlay, drawing) in made.things.iter().filter_map(|found| lines_of(&found.thing)) {
        for line in drawing.shown().flat_map(|layer| &layer.lines) {
            let places = line.iter().map(|at| underlay.place_of(drawing, *at)).collect();
            lines.push(Line { places, tone: Tone::Same });
        }
    }
    let changed = comparison.differences.iter().filter(|it| it.became != Became::Kept);
    let differ: BTreeSet<ObjectId> = changed.filter_map(|it| it.before).collect();
    for object in layout.objects().filter(|object| KINDS.contains(&object.kind()) && !differ.contains(&object.id)) {
        add(&mut lines, &object.thing, Tone::Same);
    }
    let pieces = |pieces: &[Piece], tone| {
        pieces.iter().map(move |piece| Line { places: piece.to_vec(), tone }).collect::<Vec<_>>()
    };
    lines.extend(pieces(&comparison.background.gone, Tone::Gone));
    lines.extend(pieces(&comparison.background.new, Tone::New));
    for difference in comparison.differences.iter().filter(|it| it.became != Became::Kept) {
        let [before, after] = difference.things(layout, made);
        before.into_iter().for_each(|thing| add(&mut lines, thing, Tone::Gone));
        after.into_iter().for_each(|thing| add(&mut lines, thing, Tone::New));
    }
    lines.sort_by_key(|line| line.tone);
    lines
}

fn of_thing(thing: &Thing) -> Vec<Vec<Place>> {
    let corners = thing.corners();
    match thing {
        Thing::SafetyPoint(point) => {
            let at = point.at.place();
            let arm = |x: f64, y: f64| vec![Place::new(at.x - x, at.y - y), Place::new(at.x + x, at.y + y)];
            vec![arm(CROSS, 0.0), arm(0.0, CROSS)]
        }
        Thing::Wall(_) | Thing::Exit(_) => vec![corners],
        _ => vec![corners.iter().chain(corners.first()).copied().collect()],
    }
}
