//! What became of a drawing, in counts and sentences.

use std::collections::BTreeMap;

use super::{Found, Made, Meaning, Sketch};
use crate::import::drawing::Note;
use crate::message::{Message, Value};
use crate::model::{Kind, Picture, Thing, Underlay};

/// A drawing, what its layers mean, and what was made of it.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// The drawing.
    pub sketch: &'a Sketch,
    /// What its layers mean.
    pub meanings: &'a [Meaning],
    /// What was made of it.
    pub made: &'a Made,
}

impl Account<'_> {
    /// How many things of each kind came from the layers, by their places in the list, of which `is` holds.
    #[must_use]
    pub fn kinds(&self, is: impl Fn(usize) -> bool) -> BTreeMap<Kind, usize> {
        let mut kinds = BTreeMap::new();
        for found in self.made.things.iter().filter(|found| is(found.layer)) {
            *kinds.entry(found.thing.kind()).or_default() += 1;
        }
        kinds
    }

    /// Where it was moved to, how large the halls are, what nothing came of, what was not understood.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        let [x, y] = self.sketch.moved;
        if (x, y) != (0, 0) {
            let length = |metres: i64| Value::Length(metres.saturating_mul(1_000));
            notes.push(Message::new("import-note-moved").with("x", length(x)).with("y", length(y)));
        }
        notes.extend(self.halls());
        let name = |layer: usize| self.sketch.drawn.layers.get(layer).map_or("", |layer| layer.name.as_str());
        let empty = self.made.empty.iter().map(|layer| (*layer, self.meanings.get(*layer)));
        notes.extend(empty.filter_map(|(layer, meaning)| {
            Some(Message::new("import-note-empty").with("layer", name(layer)).with("meaning", meaning?.label()))
        }));
        notes.extend(self.made.notes.iter().cloned());
        notes.extend(self.sketch.drawn.notes.iter().map(Note::message));
        if self.sketch.beyond > 0 {
            notes.push(Message::new("import-note-beyond").with("count", self.sketch.beyond));
        }
        notes
    }

    /// How much lies under the plan, as it became no object.
    #[must_use]
    pub fn rest(&self) -> Option<Message> {
        let of = |found: &Found| match &found.thing {
            Thing::Underlay(Underlay { picture: Picture::Drawing(drawing), .. }) => {
                let lines: usize = drawing.shown().map(|layer| layer.lines.len()).sum();
                let texts: usize = drawing.shown().map(|layer| layer.texts.len()).sum();
                Some(Message::new("import-rest").with("lines", lines).with("texts", texts))
            }
            _ => None,
        };
        self.made.things.iter().find_map(of)
    }

    /// A sentence on the halls: how many, and how large.
    fn halls(&self) -> Option<Message> {
        let halls = self.made.things.iter().filter_map(|found| match &found.thing {
            Thing::Hall(hall) => Some(hall.outline.area()),
            _ => None,
        });
        let areas: Vec<i64> = halls.collect();
        let told = Message::new("import-note-halls").with("count", areas.len());
        (!areas.is_empty()).then(|| told.with("area", Value::Area(areas.iter().sum())))
    }
}
