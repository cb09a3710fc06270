//! `hallplan new`: a fresh plan from a template.

use std::path::PathBuf;

use clap::Args;

use super::fault::{Fault, at};
use super::files;
use super::session::Session;
use super::task::Task;
use crate::generate::{Template, samples, template, templates};
use crate::message::Message;

/// `hallplan new --template NAME -o FILE`.
#[derive(Debug, Args)]
pub struct New {
    /// The template; the first of the list where none is named.
    #[arg(short, long, value_name = "NAME", default_value = "one-hall")]
    template: String,
    /// Only list the templates.
    #[arg(long)]
    list: bool,
    /// Where the plan goes; a file that is there already is not touched.
    #[arg(short, long, value_name = "FILE", required_unless_present = "list")]
    output: Option<PathBuf>,
}

impl Task for New {
    const NAME: &'static str = "new";
    const EXAMPLES: &'static [&'static str] = &["hallplan new --list", "hallplan new --template one-hall -o plan.json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let Some(output) = self.output.filter(|_| !self.list) else { return list(session) };
        let template = template(&self.template).ok_or_else(|| {
            let known: Vec<&str> = all().map(|template| template.id).collect();
            Message::new("cli-new-unknown").with("template", self.template.as_str()).with("known", known.join(", "))
        })?;
        if output.exists() {
            return Err(at("cli-new-exists", &output).into());
        }
        files::write(&output, template.bytes)?.iter().for_each(|note| session.note(note));
        Ok(0)
    }
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
