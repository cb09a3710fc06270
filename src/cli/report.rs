//! `hallplan report`: what a plan was checked by and what came of it, as a paper for those who approve plans.

use std::path::{Path, PathBuf};

use clap::Args;

use super::FOUND_ERRORS;
use super::fault::{Fault, at};
use super::files;
use super::profiles::{self, Chosen};
use super::session::Session;
use super::task::Task;
use crate::approval;
use crate::export::Unwatched;
use crate::export::drawing::{DrawError, REPORT_FORMATS, report_format};
use crate::index::Index;
use crate::message::Message;
use crate::rules::{Finding, Severity, full_check};
use crate::scene::filing::{Filing, filing_report};

/// `hallplan report FILE [--profile ID|FILE,…] -o OUT.{pdf,html}`.
#[derive(Debug, Args)]
pub struct Report {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Other profiles than the plan's: ids of shipped ones, or files.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    profile: Vec<String>,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl Task for Report {
    const NAME: &'static str = "report";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan report expo.json -o expo-rules.pdf",
        "hallplan report expo.json --profile cn-cnea,cn-national -o expo-rules.pdf --locale zh-CN",
        "hallplan report expo.json -o expo-rules.html --locale en",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        if files::same_file(&self.file, &self.output) {
            return Err(at("cli-export-onto-itself", &self.output).into());
        }
        let ending = self.output.extension().unwrap_or_default().to_string_lossy();
        let format = report_format(&ending).ok_or_else(|| unknown_ending(&self.output))?;
        let layout = session.open(&self.file)?;
        let Chosen { profile, changes } = profiles::chosen(&self.profile, &layout)?;
        let findings = full_check(&layout, &profile);
        let index = Index::of(&layout);
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let filing = Filing {
            layout: &layout,
            near: &|area| index.near_sorted(area),
            profile: &profile,
            changes,
            findings: &findings,
            first: session.words.locale(),
            file: &name,
            saved: true,
            standing: approval::standing(&layout),
        };
        let report = filing_report(&filing);
        let notes = files::write_with(&self.output, |out| {
            format.write(&report, &Unwatched, out).map_err(|error| match error {
                DrawError::Write(error) => Fault::Write(self.output.clone(), error),
                error => Fault::Told(error.message()),
            })
        })?;
        notes.iter().for_each(|note| session.note(note));
        let is_open = |finding: &&Finding| finding.waiver(&layout).is_none();
        let has_errors = findings.iter().filter(is_open).any(|finding| finding.severity == Severity::Error);
        Ok(if has_errors { FOUND_ERRORS } else { 0 })
    }
}

fn unknown_ending(output: &Path) -> Message {
    let endings: Vec<&str> = REPORT_FORMATS.iter().map(|format| format.id()).collect();
    at("cli-export-unknown-ending", output).with("endings", endings.join(", "))
}
