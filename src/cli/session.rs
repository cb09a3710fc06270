//! One run of a subcommand: where it writes, and in which language.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::fault::Fault;
use super::files;
use super::{FAILED, usage};
use crate::i18n::{Locale, Words, acts};
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
        self.line(&harmless(&text))
    }

    /// Tells something beside the result, on standard error.
    pub fn note(&mut self, message: &Message) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(self.err, "{}", self.words.say(message));
    }

    /// Reads a plan, and tells what the reader has to tell.
    pub fn open(&mut self, path: &Path) -> Result<Layout, Fault> {
        Ok(self.open_with_bytes(path)?.0)
    }

    /// The same, and the bytes of the file.
    pub fn open_with_bytes(&mut self, path: &Path) -> Result<(Layout, Vec<u8>), Fault> {
        let bytes = files::read(path)?;
        let opened = storage::read(&bytes).map_err(|error| Fault::NotAPlan(path.to_owned(), error))?;
        opened.notes.iter().for_each(|note| self.note(note));
        Ok((opened.layout, bytes))
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

/// JSON of the same value in which no text can act on a terminal. Outside texts JSON has no such character but the line
/// end, and all of them are of one UTF-16 unit.
fn harmless(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && acts(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn json_stays_the_same_value_and_does_nothing_to_a_terminal() {
        let value = serde_json::json!({ "展": "a\u{9b}31m\u{7f}\u{202e}b\u{1b}[0m\n" });
        let text = serde_json::to_string_pretty(&value).unwrap();
        let safe = harmless(&text);
        assert!(text.contains('\u{9b}') && !safe.chars().any(|c| c != '\n' && c.is_control()));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }
}
