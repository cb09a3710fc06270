//! What became what, told in sentences or as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::import::drawing::{Note, Unit};
use crate::import::meaning::{Made, Meaning, Sketch};
use crate::message::{Message, Value};
use crate::model::{Kind, Picture, Thing};

/// What became what.
pub struct Report<'a> {
    pub sketch: &'a Sketch,
    pub meanings: &'a [Meaning],
    pub made: &'a Made,
    pub unit: Unit,
    /// Layers that somebody gave a meaning and the drawing does not have.
    pub unknown: &'a [String],
}

#[derive(Serialize)]
struct Written<'a> {
    units: Units,
    moved_m: [i64; 2],
    became: BTreeMap<&'static str, usize>,
    layers: Vec<Layer<'a>>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Units {
    taken: &'static str,
    declared: Option<&'static str>,
    doubtful: bool,
}

#[derive(Serialize)]
struct Layer<'a> {
    name: &'a str,
    shown: bool,
    meaning: &'static str,
    lines: usize,
    texts: usize,
    became: BTreeMap<&'static str, usize>,
}

impl Report<'_> {
    /// Tells it; `doubtful` where somebody should look at the unit.
    pub fn tell(&self, session: &mut Session<'_>, doubtful: bool, json: bool) -> Result<(), Fault> {
        if json {
            let notes = self.notes(doubtful).iter().map(|note| session.words.say(note)).collect();
            let units =
                Units { taken: self.unit.sign(), declared: self.sketch.drawn.units.declared.map(Unit::sign), doubtful };
            let became = self.count(|_| true).into_iter().map(|(kind, count)| (kind.word(), count)).collect();
            return session.json(&Written { units, moved_m: self.sketch.moved, became, layers: self.layers(), notes });
        }
        for (layer, (about, meaning)) in self.sketch.drawn.layers.iter().zip(self.meanings).enumerate() {
            let lines = self.sketch.lines.iter().filter(|line| line.layer == layer).count();
            let texts = self.sketch.drawn.texts.iter().filter(|text| text.layer as usize == layer).count();
            if lines + texts > 0 {
                let told = Message::new("cli-import-layer")
                    .with("layer", about.name.as_str())
                    .with("meaning", meaning.label())
                    .with("lines", lines)
                    .with("texts", texts);
                session.say(&told)?;
                self.say_kinds(session, &self.count(|from| from == layer))?;
            }
        }
        self.say_rest(session)?;
        session.say(&Message::new("cli-import-made").with("count", self.made.things.len()))?;
        self.notes(doubtful).iter().try_for_each(|note| session.say(note))
    }

    /// What lies under the plan, as it became no object.
    fn say_rest(&self, session: &mut Session<'_>) -> Result<(), Fault> {
        let pictures = self.made.things.iter().filter_map(|found| match &found.thing {
            Thing::Underlay(underlay) => Some(&underlay.picture),
            _ => None,
        });
        for picture in pictures {
            if let Picture::Drawing(drawing) = picture {
                let lines: usize = drawing.shown().map(|layer| layer.lines.len()).sum();
                let texts: usize = drawing.shown().map(|layer| layer.texts.len()).sum();
                session.say(&Message::new("cli-import-rest").with("lines", lines).with("texts", texts))?;
            }
        }
        Ok(())
    }

    fn say_kinds(&self, session: &mut Session<'_>, kinds: &BTreeMap<Kind, usize>) -> Result<(), Fault> {
        kinds.iter().try_for_each(|(kind, count)| {
            session.say(&Message::new("cli-import-became").with("kind", kind.label()).with("count", *count))
        })
    }

    /// How many things of each kind came from layers of which `is` holds.
    fn count(&self, is: impl Fn(usize) -> bool) -> BTreeMap<Kind, usize> {
        let mut kinds = BTreeMap::new();
        for found in self.made.things.iter().filter(|found| is(found.layer)) {
            *kinds.entry(found.thing.kind()).or_default() += 1;
        }
        kinds
    }

    fn layers(&self) -> Vec<Layer<'_>> {
        let about = self.sketch.drawn.layers.iter().zip(self.meanings).enumerate();
        about
            .map(|(place, (layer, meaning))| Layer {
                name: &layer.name,
                shown: layer.is_shown(),
                meaning: meaning.word(),
                lines: self.sketch.lines.iter().filter(|line| line.layer == place).count(),
                texts: self.sketch.drawn.texts.iter().filter(|text| text.layer as usize == place).count(),
                became: self.count(|from| from == place).into_iter().map(|(kind, it)| (kind.word(), it)).collect(),
            })
            .collect()
    }

    fn notes(&self, doubtful: bool) -> Vec<Message> {
        let mut notes = vec![self.about_unit(doubtful)];
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
        let unknown = self.unknown.iter();
        notes.extend(unknown.map(|name| Message::new("import-note-no-layer").with("layer", name.as_str())));
        notes.extend(self.made.notes.iter().cloned());
        notes.extend(self.sketch.drawn.notes.iter().map(Note::message));
        if self.sketch.beyond > 0 {
            notes.push(Message::new("import-note-beyond").with("count", self.sketch.beyond));
        }
        notes
    }

    fn about_unit(&self, doubtful: bool) -> Message {
        let longer = self.sketch.drawn.units.longer_side * self.unit.millimetres();
        let length = Value::Length(if longer < 1e15 { longer as i64 } else { i64::MAX });
        let key = if doubtful { "cli-import-unit-doubtful" } else { "cli-import-unit" };
        Message::new(key).with("unit", self.unit.sign()).with("length", length)
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
