//! `hallplan new`: a fresh plan from a template, or from an older plan.

use std::path::{Path, PathBuf};

use clap::Args;

use super::fault::{Fault, at};
use super::files;
use super::renewing::Renewing;
use super::session::Session;
use super::task::Task;
use crate::generate::{Template, samples, template, templates};
use crate::message::Message;
use crate::storage;

/// `hallplan new --template NAME -o FILE`, `hallplan new --from OLD -o FILE`.
#[derive(Debug, Args)]
pub struct New {
    /// The template; the first of the list where none is named.
    #[arg(short, long, value_name = "NAME", default_value = "one-hall")]
    template: String,
    /// Only list the templates.
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    renewing: Renewing,
    /// Where the plan goes; a file that is there already is not touched.
    #[arg(short, long, value_name = "FILE", required_unless_present = "list")]
    output: Option<PathBuf>,
}

impl Task for New {
    const NAME: &'static str = "new";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan new --list",
        "hallplan new --template one-hall -o plan.json",
        "hallplan new --from expo-2023.json -o expo-2025.json",
        "hallplan new --from expo-2023.json --keep venue,pavilions,booths,numbers --edition 15th -o expo-2025.json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let Some(output) = self.output.as_deref().filter(|_| !self.list) else { return list(session) };
        if output.exists() {
            return Err(at("cli-new-exists", output).into());
        }
        match &self.renewing.from {
            Some(old) => self.renew(session, old, output)?,
            None => write(session, output, self.template()?.bytes)?,
        }
        Ok(0)
    }
}

impl New {
    fn template(&self) -> Result<&'static Template, Fault> {
        template(&self.template).ok_or_else(|| {
            let known: Vec<&str> = all().map(|template| template.id).collect();
            let message = Message::new("cli-new-unknown").with("template", self.template.as_str());
            message.with("known", known.join(", ")).into()
        })
    }

    /// Makes the plan from the one at `old`.
    fn renew(&self, session: &mut Session<'_>, old: &Path, output: &Path) -> Result<(), Fault> {
        let (renewal, new) = self.renewing.plan(&session.open(old)?)?;
        write(session, output, &storage::write(&new))?;
        self.renewing.tell(session, &renewal, &new)
    }
}

fn write(session: &mut Session<'_>, output: &Path, bytes: &[u8]) -> Result<(), Fault> {
    files::write(output, bytes)?.iter().for_each(|note| session.note(note));
    Ok(())
}

/// Templates first, then the samples.
fn all() -> impl Iterator<Item = &'static Template> {
    templates().iter().chain(samples())
}

fn list(session: &mut Session<'_>) -> Result<u8, Fault> {
    let widest = all().map(|template| template.id.len()).max().unwrap_or_default();
    let line = |id: &str| format!("{id:widest$}  {}\n", session.words.label("generate-template", id));
    let lines: String = all().map(|template| line(template.id)).collect();
    session.bytes(lines.as_bytes())?;
    Ok(0)
}
