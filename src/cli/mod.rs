//! Headless: `hallplan check`, `export`, … — one file a subcommand.
//!
//! A new subcommand is a file with a `Task` and one line in `TASKS`; its help, sentences and errors are in
//! `assets/locales/<locale>/cli.ftl`.

mod approve;
mod booths;
mod changes;
mod check;
mod checked;
mod columns;
mod date;
mod describe;
mod egress;
mod exhibitors;
mod export;
mod fault;
mod files;
mod help;
mod import;
mod languages;
mod layers;
mod list;
mod making;
mod money;
mod new;
mod prices;
mod profiles;
mod rebase;
mod renewing;
mod report;
mod rules;
mod sample;
mod schema;
mod session;
mod task;
mod tidy;
mod underlay;
mod usage;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{ArgMatches, FromArgMatches};

use crate::i18n::{Locale, words};
use crate::message::Message;
use crate::worker;
use fault::Fault;
pub use help::Renderer;
use session::Session;
use task::Entry;

/// Every subcommand, in the order `--help` shows them.
const TASKS: &[Entry] = &[
    Entry::of::<new::New>(),
    Entry::of::<check::Check>(),
    Entry::of::<report::Report>(),
    Entry::of::<approve::Approve>(),
    Entry::of::<rules::Rules>(),
    Entry::of::<export::Export>(),
    Entry::of::<describe::Describe>(),
    Entry::of::<list::Lists>(),
    Entry::of::<prices::Prices>(),
    Entry::of::<changes::Changes>(),
    Entry::of::<egress::Egress>(),
    Entry::of::<making::blocks::Generate>(),
    Entry::of::<making::renumber::Renumber>(),
    Entry::of::<making::insert::Insert>(),
    Entry::of::<import::Import>(),
    Entry::of::<rebase::Rebase>(),
    Entry::of::<underlay::Underlay>(),
    Entry::of::<layers::Layers>(),
    Entry::of::<booths::Import>(),
    Entry::of::<exhibitors::import::Import>(),
    Entry::of::<exhibitors::assign::Assign>(),
    Entry::of::<exhibitors::moving::Move>(),
    Entry::of::<exhibitors::hold::Hold>(),
    Entry::of::<tidy::Tidy>(),
    Entry::of::<schema::Schema>(),
    Entry::of::<sample::Sample>(),
];

/// How a run of the command line ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It is done; the process ends with this code: 0 fine, 1 findings of severity error, 2 could not run.
    Done(u8),
    /// The user wants the window.
    Window {
        /// The plan to open in it.
        file: Option<PathBuf>,
        /// The language that was asked for.
        locale: Option<Locale>,
        /// How it is to be drawn.
        renderer: Renderer,
        /// How often in a row the window broke down and was started again.
        restarts: u32,
    },
}

/// A finding is of severity error.
const FOUND_ERRORS: u8 = 1;
/// Could not run.
const FAILED: u8 = 2;

/// Carries out a command line, the program's name first, and writes to `out` and `err`.
///
/// A pipe that the reader closed ends the run in silence.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Ending {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if worker::is_asked_for(&arguments) {
        return Ending::Done(worker::serve(&arguments, &mut std::io::stdin().lock(), out));
    }
    let locale = help::asked_locale(&arguments);
    let words = words(locale.unwrap_or_else(Locale::from_system));
    let is_given = |word: &str| arguments.iter().skip(1).any(|text| text == word);
    let task = TASKS.iter().map(|task| task.name).find(|name| name.split(' ').all(is_given));
    let mut session = Session::new(words, locale, task, out, err);
    let ending = help::command(words, TASKS)
        .try_get_matches_from(arguments)
        .map_err(Fault::Usage)
        .and_then(|matches| start(&matches, &mut session));
    ending.unwrap_or_else(|fault| Ending::Done(session.fail(&fault)))
}

fn start(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Ending, Fault> {
    let help::Window { file, renderer, restarts } = help::Window::from_arg_matches(matches)?;
    let named = matches.subcommand().and_then(|(name, matches)| {
        let within = matches.subcommand().map(|(of, matches)| (format!("{name} {of}"), matches));
        let (name, matches) = within.unwrap_or_else(|| (name.to_owned(), matches));
        let task = TASKS.iter().find(|task| task.name == name)?;
        Some((task, matches))
    });
    match (named, file) {
        (Some((task, matches)), None) => (task.run)(matches, session).map(Ending::Done),
        (Some(_), Some(file)) => {
            let argument = file.display().to_string();
            Err(Message::new("cli-usage-unknown-argument").with("argument", argument).into())
        }
        (None, file) => Ok(Ending::Window { file, locale: session.asked, renderer, restarts }),
    }
}
