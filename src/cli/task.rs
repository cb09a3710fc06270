//! What every subcommand is.

use clap::{ArgMatches, Args, Command};

use super::fault::Fault;
use super::session::Session;

/// A subcommand: its fields are its arguments.
///
/// Help comes from the locale files, a blank in the name being a hyphen there: `cli-<name>-about`, and `cli-<name>-<argument>` or else `cli-argument-<argument>`.
pub trait Task: Args {
    /// The word after `hallplan`, or two: a group of commands and the command.
    const NAME: &'static str;
    /// Command lines that show how it is used.
    const EXAMPLES: &'static [&'static str];

    /// Carries it out and returns the exit code.
    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault>;
}

/// A subcommand in the list of all.
pub struct Entry {
    pub name: &'static str,
    pub examples: &'static [&'static str],
    pub arguments: fn(Command) -> Command,
    pub run: fn(&ArgMatches, &mut Session<'_>) -> Result<u8, Fault>,
}

impl Entry {
    /// The entry of a subcommand.
    pub const fn of<T: Task>() -> Self {
        Self {
            name: T::NAME,
            examples: T::EXAMPLES,
            arguments: T::augment_args,
            run: |matches, session| T::from_arg_matches(matches)?.run(session),
        }
    }
}
