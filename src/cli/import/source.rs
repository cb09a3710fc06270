//! A drawing on the command line: its file, its unit, what its layers mean.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::fault::{Fault, at};
use crate::cli::files;
use crate::cli::making::length;
use crate::import::drawing::{Drawn, Unit};
use crate::import::meaning::{Meaning, Sketch, TOLERANCE, proposed};
use crate::message::Message;
use crate::worker::Worker;

/// A drawing and how it is read.
#[derive(Debug, Args)]
pub struct Source {
    /// The drawing.
    #[arg(value_name = "DRAWING")]
    drawing: PathBuf,
    /// The unit of its numbers; without it, what the drawing says, where that makes sense.
    #[arg(long, value_name = "UNIT", value_parser = units())]
    units: Option<Unit>,
    /// What its layers mean.
    #[arg(long, value_name = "MAP")]
    layers: Option<PathBuf>,
    /// Ends of lines nearer than this meet.
    #[arg(long, value_name = "M", value_parser = length)]
    tolerance: Option<i32>,
}

fn units() -> impl TypedValueParser<Value = Unit> {
    PossibleValuesParser::new(Unit::ALL.map(Unit::sign)).try_map(|sign| Unit::by_sign(&sign).ok_or(sign))
}

impl Source {
    /// Reads it in a child process.
    pub fn read(&self) -> Result<Drawn, Fault> {
        let worker = Worker::of_this_program().map_err(|error| Fault::Read(self.drawing.clone(), error))?;
        let taken = worker.take_drawing(files::read(&self.drawing)?);
        taken.map_err(|failure| at("cli-cannot-open", &self.drawing).with("reason", failure.message()).into())
    }

    /// The unit of a drawing's numbers, and whether somebody should look at it.
    pub fn unit(&self, drawn: &Drawn) -> (Unit, bool) {
        self.units.map_or_else(|| drawn.units.proposed(), |unit| (unit, false))
    }

    /// Ends of lines nearer than this meet, in mm.
    pub fn tolerance(&self) -> f64 {
        self.tolerance.map_or(TOLERANCE, f64::from)
    }

    /// What each layer means, and the layers of the map that the drawing does not have.
    pub fn meanings(&self, sketch: &Sketch) -> Result<(Vec<Meaning>, Vec<String>), Fault> {
        let mut meanings = proposed(sketch);
        let Some(path) = &self.layers else { return Ok((meanings, Vec::new())) };
        let mut unknown = Vec::new();
        for (name, meaning) in map(path)? {
            let layers = sketch.drawn.layers.iter().zip(&mut meanings);
            let found: Vec<_> = layers.filter(|(layer, _)| layer.name.eq_ignore_ascii_case(&name)).collect();
            if found.is_empty() {
                unknown.push(name);
            }
            found.into_iter().for_each(|(_, slot)| *slot = meaning);
        }
        Ok((meanings, unknown))
    }
}

/// The meanings by layer that a file holds: `{"A-WALL": "wall"}`.
fn map(path: &Path) -> Result<BTreeMap<String, Meaning>, Fault> {
    let damaged = |reason: String| Fault::from(at("cli-import-bad-map", path).with("reason", reason));
    let words: BTreeMap<String, String> =
        serde_json::from_slice(&files::read(path)?).map_err(|error| damaged(error.to_string()))?;
    let known = || Meaning::ALL.iter().map(|meaning| meaning.word()).collect::<Vec<_>>().join(", ");
    let meaning = |(name, word): (String, String)| match Meaning::from_word(&word) {
        Some(meaning) => Ok((name, meaning)),
        None => Err(Message::new("cli-import-no-meaning").with("word", word).with("known", known()).into()),
    };
    words.into_iter().map(meaning).collect()
}
