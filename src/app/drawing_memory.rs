//! What was chosen for drawings, so that the next drawing of the same venue begins with it.
//!
//! A venue is known again by the names of the layers: they come from the template of the venue's own draughtsmen and stay
//! from one drawing to the next, while files are renamed, moved and sent by mail, and layers are added. So what is looked
//! for is the remembered drawing that has most of the new one's layers, not one with just the same.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::import::drawing::{Drawn, Unit};
use crate::import::meaning::Meaning;

/// So many drawings are remembered.
const MOST: usize = 12;
/// Layers of a drawing beyond so many are not remembered.
const MOST_LAYERS: usize = 400;
/// A drawing is of a remembered venue where this part of its layers is known from there.
const ALIKE: f64 = 0.6;

/// What was chosen for one drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    unit: String,
    tolerance: i32,
    /// The words of meanings by the names of layers.
    layers: BTreeMap<String, String>,
}

/// What was chosen for drawings, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DrawingMemory(Vec<Remembered>);

impl Remembered {
    /// The unit.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        Unit::by_sign(&self.unit)
    }

    /// Ends of lines nearer than this meet, in mm.
    #[must_use]
    pub const fn tolerance(&self) -> i32 {
        self.tolerance
    }

    /// What a layer was said to mean.
    #[must_use]
    pub fn meaning(&self, layer: &str) -> Option<Meaning> {
        Meaning::from_word(self.layers.get(layer)?)
    }

    /// Which part of a drawing's layers it has.
    fn part_of(&self, drawn: &Drawn) -> f64 {
        let known = drawn.layers.iter().filter(|layer| self.layers.contains_key(&layer.name)).count();
        known as f64 / drawn.layers.len().max(1) as f64
    }
}

impl DrawingMemory {
    /// Whether nothing is remembered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was chosen for a drawing of the same venue; of those that fit as well, the last.
    #[must_use]
    pub fn of(&self, drawn: &Drawn) -> Option<&Remembered> {
        let fit = self.0.iter().rev().map(|it| (it.part_of(drawn), it)).filter(|(part, _)| *part >= ALIKE);
        fit.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, remembered)| remembered)
    }

    /// Remembers what was chosen; it takes the place of what was chosen for the same layers before.
    pub fn remember(&mut self, drawn: &Drawn, meanings: &[Meaning], unit: Unit, tolerance: i32) {
        let named = drawn.layers.iter().map(|layer| layer.name.clone());
        let layers: BTreeMap<String, String> =
            named.zip(meanings).map(|(name, meaning)| (name, meaning.word().to_owned())).take(MOST_LAYERS).collect();
        self.0.retain(|other| !other.layers.keys().eq(layers.keys()));
        self.0.insert(0, Remembered { unit: unit.sign().to_owned(), tolerance, layers });
        self.0.truncate(MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::drawing::Layer;

    fn drawn(layers: &[&str]) -> Drawn {
        let layer = |name: &&str| Layer { name: (*name).to_owned(), ..Layer::default() };
        Drawn { layers: layers.iter().map(layer).collect(), ..Drawn::default() }
    }

    #[test]
    fn a_newer_drawing_with_a_layer_more_is_known_again_and_another_venue_is_not() {
        let mut memory = DrawingMemory::default();
        memory.remember(&drawn(&["A", "B", "C"]), &[Meaning::Wall, Meaning::Booth, Meaning::Exit], Unit::Inch, 35);
        let newer = drawn(&["A", "B", "C", "NEW"]);
        let known = memory.of(&newer).unwrap();
        assert_eq!((known.unit(), known.tolerance(), known.meaning("B")), (Some(Unit::Inch), 35, Some(Meaning::Booth)));
        assert_eq!(known.meaning("NEW"), None);
        assert_eq!(memory.of(&drawn(&["A", "X", "Y"])), None);
        memory.remember(&drawn(&["A", "B", "C"]), &[Meaning::Hall; 3], Unit::Metre, 20);
        assert_eq!(memory.of(&newer).and_then(|it| it.meaning("A")), Some(Meaning::Hall), "the last counts");
        assert_eq!(memory.0.len(), 1);
        let written = serde_json::to_string(&memory).unwrap();
        assert_eq!(serde_json::from_str::<DrawingMemory>(&written).unwrap(), memory);
    }
}
