//! The map of walking distances as a PNG.

use std::path::Path;

use super::Found;
use crate::analysis::egress::Farthest;
use crate::cli::fault::{Fault, at};
use crate::cli::files;
use crate::cli::session::Session;
use crate::export::Unwatched;
use crate::export::drawing::{DrawError, DrawOptions, drawing_format};
use crate::index::Index;
use crate::message::Message;
use crate::model::Lang;
use crate::scene::{PlanSheetOptions, egress_sheet};

/// Writes the map beside the plan that it is of.
pub fn write(found: &Found<'_>, plan: &Path, output: &Path, session: &mut Session<'_>) -> Result<(), Fault> {
    if files::same_file(plan, output) {
        return Err(at("cli-export-onto-itself", output).into());
    }
    let ending = output.extension().unwrap_or_default().to_string_lossy();
    let format = drawing_format(&ending).filter(|format| format.has_pixels());
    let format = format.ok_or_else(|| at("cli-egress-no-png", output))?;
    let usual = PlanSheetOptions::of(found.layout);
    let asked: Option<Lang> = session.asked.and_then(|locale| locale.word().parse().ok());
    let options = PlanSheetOptions { lang: asked.unwrap_or_else(|| usual.lang.clone()), ..usual };
    let index = Index::of(found.layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let farthest: Vec<Farthest> = found.halls.iter().filter_map(|hall| hall.farthest).collect();
    let sheet = egress_sheet(found.layout, &near, &options, &found.fields, &farthest)?;
    let notes = files::write_with(output, |out| {
        format.write(&sheet, &DrawOptions::default(), &Unwatched, out).map_err(|error| match error {
            DrawError::Write(error) => Fault::Write(output.to_owned(), error),
            error => Fault::Told(error.message()),
        })
    })?;
    notes.iter().for_each(|note: &Message| session.note(note));
    Ok(())
}
