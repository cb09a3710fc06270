//! `hallplan new`: a fresh plan from a template, or from an older plan.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::fault::{Fault, at};
use super::files;
use super::renewing::Renewing;
use super::session::Session;
use super::task::Task;
use crate::generate::{Template, samples, template, templates};
use crate::message::Message;
use crate::storage::{self, Counts, OwnTemplate, Places, RealFs};

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
            None => write(session, output, &self.template()?)?,
        }
        Ok(0)
    }
}

impl New {
    /// The template as a file: one of the program's, or of the user's own.
    fn template(&self) -> Result<Cow<'static, [u8]>, Fault> {
        if let Some(template) = template(&self.template) {
            return Ok(template.bytes.into());
        }
        let own = own()?;
        match own.iter().find(|template| template.name == self.template) {
            Some(template) => {
                let bytes = files::read(&template.path)?;
                storage::read(&bytes).map_err(|error| Fault::NotAPlan(template.path.clone(), error))?;
                Ok(bytes.into())
            }
            None => {
                let known: Vec<&str> = all().map(|it| it.id).chain(own.iter().map(|it| it.name.as_str())).collect();
                let message = Message::new("cli-new-unknown").with("template", self.template.as_str());
                Err(message.with("known", known.join(", ")).into())
            }
        }
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

/// The user's own templates; none where the system knows no home.
fn own() -> Result<Vec<OwnTemplate>, Fault> {
    let own = Places::of_user().map(|places| storage::own_templates(&RealFs, &places));
    own.transpose().map(Option::unwrap_or_default).map_err(|error| error.message().into())
}

/// Templates and samples of the program, then the user's own with how much is in them, or why one cannot be read.
fn list(session: &mut Session<'_>) -> Result<u8, Fault> {
    let own = own()?;
    let lengths = all().map(|template| template.id.len()).chain(own.iter().map(|it| it.name.chars().count()));
    let widest = lengths.max().unwrap_or_default();
    for template in all() {
        let label = session.words.label("generate-template", template.id);
        session.line(&format!("{:widest$}  {label}", template.id))?;
    }
    for OwnTemplate { name, counts, .. } in &own {
        let about = match counts {
            Ok(Counts { halls, booths, .. }) => {
                Message::new("cli-new-own").with("halls", *halls).with("booths", *booths)
            }
            Err(problem) => problem.clone(),
        };
        let padding = " ".repeat(widest.saturating_sub(name.chars().count()));
        session.say(&Message::new("cli-new-own-line").with("name", format!("{name}{padding}")).with("about", about))?;
    }
    Ok(0)
}
