//! `hallplan import`: a drawing made a plan.

pub mod place;
pub mod report;
pub mod source;

use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::making::{Target, write};
use super::session::Session;
use super::task::Task;
use crate::document::Document;
use crate::editor::{Arrival, Editor};
use crate::generate::template;
use crate::import::meaning::{Made, Placing, Sketch, made};
use crate::message::Message;
use crate::storage;
use report::Report;
use source::Source;

/// The template that a plan is made of where it goes into none.
const EMPTY: &str = "empty";

/// `hallplan import DRAWING -o OUT`.
#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    source: Source,
    /// The plan it goes into; without one, a new plan.
    #[arg(long, value_name = "PLAN")]
    into: Option<PathBuf>,
    /// Where it comes to lie.
    #[arg(long, value_name = "PLACE", value_parser = place::placing, default_value = "fit")]
    place: Placing,
    #[command(flatten)]
    target: Target,
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
        let drawn = self.source.read()?;
        let (unit, doubtful) = self.source.unit(&drawn);
        let sketch = Sketch::placed(drawn, unit, &self.place);
        let (meanings, unknown) = self.source.meanings(&sketch)?;
        let tolerance = self.source.tolerance();
        let lang = editor.document().layout().settings().main_language();
        let made = made(&sketch, &meanings, tolerance, &lang);
        let report = Report { sketch: &sketch, meanings: &meanings, made: &made, unit, unknown: &unknown };
        report.tell(session, doubtful, self.target.json)?;
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
}

fn take_in(editor: &mut Editor, made: Made) -> Result<(), Fault> {
    let label = Message::new("edit-import").with("count", made.things.len());
    editor.take_in(label, made.things.into_iter().map(Arrival::from).collect())?;
    Ok(())
}
