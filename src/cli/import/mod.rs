//! `hallplan import`: a drawing made a plan.

mod place;
mod report;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::fault::{Fault, at};
use super::files;
use super::making::{Target, length, write};
use super::session::Session;
use super::task::Task;
use crate::document::Document;
use crate::editor::{Arrival, Editor};
use crate::generate::template;
use crate::import::drawing::{Drawn, Unit};
use crate::import::meaning::{Found, Made, Meaning, Placing, Sketch, TOLERANCE, made, proposed};
use crate::message::Message;
use crate::storage;
use crate::worker::Worker;
use report::Report;

/// The template that a plan is made of where it goes into none.
const EMPTY: &str = "empty";

/// `hallplan import DRAWING -o OUT`.
#[derive(Debug, Args)]
pub struct Import {
    /// The drawing.
    #[arg(value_name = "DRAWING")]
    drawing: PathBuf,
    /// The plan it goes into; without one, a new plan.
    #[arg(long, value_name = "PLAN")]
    into: Option<PathBuf>,
    /// The unit of its numbers; without it, what the drawing says, where that makes sense.
    #[arg(long, value_name = "UNIT", value_parser = units())]
    units: Option<Unit>,
    /// What its layers mean.
    #[arg(long, value_name = "MAP")]
    layers: Option<PathBuf>,
    /// Ends of lines nearer than this meet.
    #[arg(long, value_name = "M", value_parser = length)]
    tolerance: Option<i32>,
    /// Where it comes to lie.
    #[arg(long, value_name = "PLACE", value_parser = place::placing, default_value = "fit")]
    place: Placing,
    #[command(flatten)]
    target: Target,
}

fn units() -> impl TypedValueParser<Value = Unit> {
    PossibleValuesParser::new(Unit::ALL.map(Unit::sign)).try_map(|sign| Unit::by_sign(&sign).ok_or(sign))
}

impl Task for Import {
    const NAME: &'static str = "import";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan import venue.dxf -o plan.json",
        "hallplan import venue.dxf --units mm --layers layers.json --into plan.json -o plan.json",
        "hallplan import venue.dxf --place 0,0:12.5,3;60000,0:72.5,3 --into plan.json -o plan.json",
        "hallplan import venue.dwg --dry-run --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = self.editor(session)?;
        let drawn = self.read()?;
        let (proposed_unit, doubtful) = drawn.units.proposed();
        let unit = self.units.unwrap_or(proposed_unit);
        let sketch = Sketch::placed(drawn, unit, &self.place);
        let (meanings, unknown) = self.meanings(&sketch)?;
        let tolerance = self.tolerance.map_or(TOLERANCE, f64::from);
        let lang = editor.document().layout().settings().main_language();
        let made = made(&sketch, &meanings, tolerance, &lang);
        let report = Report { sketch: &sketch, meanings: &meanings, made: &made, unit, unknown: &unknown };
        report.tell(session, doubtful && self.units.is_none(), self.target.json)?;
        let Some(output) = target else { return Ok(0) };
        take_in(&mut editor, made)?;
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Import {
    fn editor(&self, session: &mut Session<'_>) -> Result<Editor, Fault> {
        let layout = match &self.into {
            Some(plan) => session.open(plan)?,
            None => {
                let bytes = template(EMPTY).map_or(&[] as &[u8], |template| template.bytes);
                storage::read(bytes).map_err(|error| Fault::NotAPlan(PathBuf::from(EMPTY), error))?.layout
            }
        };
        Ok(Editor::new(Document::new(layout)?))
    }

    fn read(&self) -> Result<Drawn, Fault> {
        let worker = Worker::of_this_program().map_err(|error| Fault::Read(self.drawing.clone(), error))?;
        let taken = worker.take_drawing(files::read(&self.drawing)?);
        taken.map_err(|failure| at("cli-cannot-open", &self.drawing).with("reason", failure.message()).into())
    }

    /// What each layer means, and the layers of the map that the drawing does not have.
    fn meanings(&self, sketch: &Sketch) -> Result<(Vec<Meaning>, Vec<String>), Fault> {
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

fn take_in(editor: &mut Editor, made: Made) -> Result<(), Fault> {
    let arrival = |Found { thing, hall, words, .. }: Found| Arrival { thing, hall, note: words };
    let label = Message::new("edit-import").with("count", made.things.len());
    editor.take_in(label, made.things.into_iter().map(arrival).collect())?;
    Ok(())
}
