//! What became what, told in sentences or as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::import::drawing::Unit;
use crate::import::meaning::{Account, Content, Made, Meaning, Sketch};
use crate::message::{Message, Value};
use crate::model::Kind;

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
            let became = self.account().kinds(|_| true).into_iter().map(|(kind, count)| (kind.word(), count)).collect();
            return session.json(&Written { units, moved_m: self.sketch.moved, became, layers: self.layers(), notes });
        }
        let account = self.account();
        let layers = account.sketch.drawn.layers.iter().zip(account.meanings).zip(account.sketch.contents());
        for (layer, ((about, meaning), Content { lines, texts, .. })) in layers.enumerate() {
            if lines + texts > 0 {
                let told = Message::new("cli-import-layer")
                    .with("layer", about.name.as_str())
                    .with("meaning", meaning.label())
                    .with("lines", lines)
                    .with("texts", texts);
                session.say(&told)?;
                self.say_kinds(session, &account.kinds(|from| from == layer))?;
            }
        }
        account.rest().iter().try_for_each(|rest| session.say(rest))?;
        session.say(&Message::new("cli-import-made").with("count", self.made.things.len()))?;
        self.notes(doubtful).iter().try_for_each(|note| session.say(note))
    }

    fn say_kinds(&self, session: &mut Session<'_>, kinds: &BTreeMap<Kind, usize>) -> Result<(), Fault> {
        kinds.iter().try_for_each(|(kind, count)| {
            session.say(&Message::new("cli-import-became").with("kind", kind.label()).with("count", *count))
        })
    }

    const fn account(&self) -> Account<'_> {
        Account { sketch: self.sketch, meanings: self.meanings, made: self.made }
    }

    fn layers(&self) -> Vec<Layer<'_>> {
        let account = self.account();
        let about = self.sketch.drawn.layers.iter().zip(self.meanings).zip(self.sketch.contents()).enumerate();
        about
            .map(|(place, ((layer, meaning), content))| Layer {
                name: &layer.name,
                shown: layer.is_shown(),
                meaning: meaning.word(),
                lines: content.lines,
                texts: content.texts,
                became: account.kinds(|from| from == place).into_iter().map(|(kind, it)| (kind.word(), it)).collect(),
            })
            .collect()
    }

    fn notes(&self, doubtful: bool) -> Vec<Message> {
        notes(self.account(), (self.unit, doubtful), self.unknown)
    }
}

/// What is to be known of a drawing and of what was made of it: its unit, and whether somebody should look at that; layers
/// that somebody gave a meaning and it does not have; whatever else was noticed.
pub fn notes(account: Account<'_>, (unit, doubtful): (Unit, bool), unknown: &[String]) -> Vec<Message> {
    let longer = account.sketch.drawn.units.longer_side * unit.millimetres();
    let length = Value::Length(if longer < 1e15 { longer as i64 } else { i64::MAX });
    let key = if doubtful { "cli-import-unit-doubtful" } else { "cli-import-unit" };
    let mut notes = vec![Message::new(key).with("unit", unit.sign()).with("length", length)];
    notes.extend(unknown.iter().map(|name| Message::new("import-note-no-layer").with("layer", name.as_str())));
    notes.extend(account.notes());
    notes
}
