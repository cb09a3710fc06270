//! One run of a subcommand: where it writes, and in which language.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::fault::Fault;
use super::files;
use super::{FAILED, usage};
use crate::i18n::{Locale, Words};
use crate::message::Message;
use crate::model::Layout;
use crate::storage;

/// Where a run writes, and in which language.
pub struct Session<'a> {
    /// The sentences of this run.
    pub words: &'static Words,
    /// The language that `--locale` asked for.
    pub asked: Option<Locale>,
    /// The subcommand, where one is named.
    task: Option<&'static str>,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Session<'a> {
    pub fn new(
        words: &'static Words,
        asked: Option<Locale>,
        task: Option<&'static str>,
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
    ) -> Self {
        Self { words, asked, task, out, err }
    }

    /// Writes bytes to standard output as they are.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.out.write_all(bytes).and_then(|()| self.out.flush()).map_err(Fault::Output)
    }

    /// Writes one line to standard output.
    pub fn line(&mut self, text: &str) -> Result<(), Fault> {
        writeln!(self.out, "{text}").map_err(Fault::Output)
    }

    /// Writes a sentence to standard output.
    pub fn say(&mut self, message: &Message) -> Result<(), Fault> {
        self.line(&self.words.say(message))
    }

    /// Writes JSON for scripts to standard output.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Fault> {
        let text = serde_json::to_string_pretty(value).map_err(|error| Fault::Output(error.into()))?;
        self.line(&text)
    }

    /// Tells something beside the result, on standard error.
    pub fn note(&mut self, message: &Message) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(self.err, "{}", self.words.say(message));
    }

    /// Reads a plan, and tells what the reader has to tell.
    pub fn open(&mut self, path: &Path) -> Result<Layout, Fault> {
        let bytes = files::read(path)?;
        let opened = storage::read(&bytes).map_err(|error| Fault::NotAPlan(path.to_owned(), error))?;
        opened.notes.iter().for_each(|note| self.note(note));
        Ok(opened.layout)
    }

    /// Tells why the run failed, and returns the exit code. Asking for help is no failure.
    pub fn fail(&mut self, fault: &Fault) -> u8 {
        let written = match fault {
            Fault::Usage(error) if !error.use_stderr() => {
                return self.bytes(error.render().to_string().as_bytes()).map_or(FAILED, |()| 0);
            }
            Fault::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => return FAILED,
            Fault::Usage(error) => {
                usage::explain(error, self.task).iter().map(|message| self.words.say(message)).collect()
            }
            fault => vec![self.words.say(&fault.message())],
        };
        for line in written {
            let _ = writeln!(self.err, "{line}");
        }
        FAILED
    }
}
