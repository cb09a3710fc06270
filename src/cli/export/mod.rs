//! `hallplan export`: a plan as a drawing, or as JSON.

mod arguments;
mod part;

use std::path::Path;

use super::checked::Checked;
use super::date::date;
use super::fault::{Fault, at};
use super::files;
use super::session::Session;
use super::task::Task;
use crate::export::Unwatched;
use crate::export::drawing::{DRAWINGS, DrawError, DrawingFormat, drawing_format};
use crate::index::Index;
use crate::message::Message;
use crate::model::{Lang, Layout, ObjectId, Record, Settings};
use crate::rules::Severity;
use crate::scene::sheet::Sheet;
use crate::scene::{CheckSummary, PlanSheetOptions, SheetArea, plan_sheet};
use crate::storage::{self, RealFs, linked_pictures};
use crate::worker::{Worker, draw_linked};

pub use arguments::Export;

/// Ending of an export that is a plan again.
const JSON: &str = "json";

impl Task for Export {
    const NAME: &'static str = "export";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan export expo.json -o expo.pdf --page A1 --landscape --scale 500",
        "hallplan export expo.json -o hall7.png --hall hall7 --fit --width 4000",
        "hallplan export expo.json -o expo.svg --locale en",
        "hallplan export expo.json -o sides.pdf --colours open-sides",
        "hallplan export expo.json -o aisles.pdf --aisle-widths",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        if files::same_file(&self.file, &self.output) {
            return Err(at("cli-export-onto-itself", &self.output).into());
        }
        let ending = self.output.extension().unwrap_or_default().to_string_lossy().into_owned();
        if ending.eq_ignore_ascii_case(JSON) {
            let layout = session.open(&self.file)?;
            let notes = files::write(&self.output, &storage::write(&part::of(layout, self.hall()?)?))?;
            notes.iter().for_each(|note| session.note(note));
            return Ok(0);
        }
        let format = drawing_format(&ending).ok_or_else(|| unknown_ending(&self.output))?;
        let options = self.draw_options(format)?;
        let mut layout = session.open(&self.file)?;
        if let Some(colours) = self.colours {
            let settings = Settings { colours, ..layout.settings().clone() };
            layout.insert(Record::Settings(Box::new(settings)));
        }
        let sheet = self.sheet(&layout, session)?;
        tell_missing(&sheet, session);
        draw(format, &sheet, &options, &self.output)?.iter().for_each(|note| session.note(note));
        Ok(0)
    }
}

impl Export {
    fn sheet(&self, layout: &Layout, session: &mut Session<'_>) -> Result<Sheet, Fault> {
        let checked = Checked::of(layout).ok();
        let usual = PlanSheetOptions::of(layout);
        let asked: Option<Lang> = session.asked.and_then(|locale| locale.word().parse().ok());
        let mut linked = linked_pictures(&RealFs, &self.file, layout);
        if let Ok(worker) = Worker::of_this_program() {
            draw_linked(&worker, layout, &mut linked).iter().for_each(|trouble| session.note(trouble));
        }
        let pictures = |id: ObjectId| linked.get(&id).cloned();
        let options = PlanSheetOptions {
            page: self.page(usual.page),
            area: self.hall()?.map_or(SheetArea::Whole, SheetArea::Hall),
            lang: asked.unwrap_or_else(|| usual.lang.clone()),
            checks: checked.as_ref().map(summary),
            findings: checked.as_ref().map_or(&[], |checked| &checked.findings),
            today: self.today.as_deref().map(date).transpose()?.map(str::to_owned),
            pictures: &pictures,
        };
        let index = Index::of(layout);
        Ok(plan_sheet(layout, &|area| index.near_sorted(area), &options)?)
    }
}

fn unknown_ending(output: &Path) -> Message {
    let endings: Vec<&str> = DRAWINGS.iter().map(|format| format.id()).chain([JSON]).collect();
    at("cli-export-unknown-ending", output).with("endings", endings.join(", "))
}

fn summary(checked: &Checked) -> CheckSummary {
    CheckSummary {
        profile: checked.profile.clone(),
        errors: checked.count(Severity::Error),
        warnings: checked.count(Severity::Warning),
    }
}

/// The bytes of a background picture that lies beside the plan.
fn tell_missing(sheet: &Sheet, session: &mut Session<'_>) {
    let missing: String = sheet.missing_characters().into_iter().collect();
    if !missing.is_empty() {
        session.note(&Message::new("cli-export-missing-characters").with("characters", missing));
    }
}

fn draw(
    format: &dyn DrawingFormat,
    sheet: &Sheet,
    options: &crate::export::drawing::DrawOptions,
    output: &Path,
) -> Result<Vec<Message>, Fault> {
    files::write_with(output, |out| {
        format.write(sheet, options, &Unwatched, out).map_err(|error| match error {
            DrawError::Write(error) => Fault::Write(output.to_owned(), error),
            error => Fault::Told(error.message()),
        })
    })
}
