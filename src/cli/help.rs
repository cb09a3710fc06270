//! The command line as `clap` needs it, in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Args, Command, ValueEnum};

use super::task::Entry;
use crate::i18n::{Locale, Words};

/// The window: what is meant where no subcommand is named.
#[derive(Debug, Args)]
pub struct Window {
    /// The plan to open.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// How the window is drawn.
    #[arg(long, value_name = "RENDERER", default_value = "auto")]
    pub renderer: Renderer,
    /// How often in a row the window broke down and was started again: told by the program to itself.
    #[arg(long, value_name = "NUMBER", hide = true, default_value_t = 0)]
    pub restarts: u32,
}

/// How the window is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Renderer {
    /// By whichever works.
    #[default]
    Auto,
    /// By OpenGL.
    Glow,
    /// By Vulkan, Metal or DirectX.
    Wgpu,
}

const LOCALE: &str = "--locale";

/// The language a command line asks for, found before it is read: help and errors are in it, too.
pub fn asked_locale(arguments: &[OsString]) -> Option<Locale> {
    let texts: Vec<&str> =
        arguments.iter().map(|text| text.to_str().unwrap_or_default()).take_while(|text| *text != "--").collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix(LOCALE)?.strip_prefix('='));
    let apart = || texts.iter().skip_while(|text| **text != LOCALE).nth(1).copied();
    joined.or_else(apart).and_then(Locale::from_word)
}

/// The whole command line.
pub fn command(words: &Words, tasks: &[Entry]) -> Command {
    let root = Command::new("hallplan")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .override_usage("hallplan [OPTIONS] [FILE]\n  hallplan <COMMAND>")
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version));
    let root = localised(
        Window::augment_args(root).arg(locale(words)),
        "window",
        &["hallplan", "hallplan expo.json", "hallplan --renderer glow expo.json"],
        words,
    );
    tasks.iter().fold(root, |root, task| {
        let name = task.name.rsplit(' ').next().unwrap_or(task.name);
        let key = task.name.replace(' ', "-");
        let command = localised((task.arguments)(Command::new(name)), &key, task.examples, words);
        match task.name.split_once(' ') {
            None => root.subcommand(command),
            Some((group, _)) if root.find_subcommand(group).is_some() => {
                root.mut_subcommand(group, |group| group.subcommand(command))
            }
            Some((group, _)) => root.subcommand(self::group(group, tasks, words).subcommand(command)),
        }
    })
}

/// A group of commands, without them.
fn group(name: &'static str, tasks: &[Entry], words: &Words) -> Command {
    let within = |task: &&Entry| task.name.split(' ').next() == Some(name);
    let examples: Vec<&str> = tasks.iter().filter(within).filter_map(|task| task.examples.first().copied()).collect();
    let command = Command::new(name)
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.text("cli-heading-commands"));
    localised(command, name, &examples, words)
}

fn locale(words: &Words) -> Arg {
    let tags = Locale::ALL.iter().map(|locale| locale.word());
    Arg::new("locale")
        .long("locale")
        .value_name("LOCALE")
        .global(true)
        .value_parser(clap::builder::PossibleValuesParser::new(tags))
        .help(words.text("cli-argument-locale"))
        .help_heading(words.text("cli-heading-options"))
}

/// `command` with its texts from the locale files.
fn localised(command: Command, name: &str, examples: &[&str], words: &Words) -> Command {
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}\n\n{}\n{}\n",
        words.text("cli-heading-usage"),
        words.text("cli-heading-examples"),
        examples.iter().map(|example| format!("  {example}")).collect::<Vec<_>>().join("\n"),
    );
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    command
        .about(words.text(&format!("cli-{name}-about")))
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .mut_args(|argument| explained(argument, name, words))
}

fn explained(argument: Arg, command: &str, words: &Words) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let own = format!("cli-{command}-{name}");
    let key = if words.has(&own) { own } else { format!("cli-argument-{name}") };
    let heading = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let has_value = argument.get_action().takes_values();
    argument
        .help(words.text(&key))
        .help_heading(words.text(heading))
        .hide_default_value(has_value)
        .hide_possible_values(has_value)
}

#[cfg(test)]
mod tests {
    use super::super::TASKS;
    use super::*;
    use crate::i18n::words;

    #[test]
    fn the_command_line_is_sound_and_its_examples_are_understood() {
        for &locale in Locale::ALL {
            let command = command(words(locale), TASKS);
            command.clone().debug_assert();
            for example in TASKS.iter().flat_map(|task| task.examples) {
                let read = command.clone().try_get_matches_from(example.split_whitespace());
                assert!(read.is_ok(), "{example}: {read:?}");
            }
        }
    }

    #[test]
    fn every_argument_is_explained_in_both_languages() {
        for &locale in Locale::ALL {
            let command = command(words(locale), TASKS);
            for task in command.get_subcommands().flat_map(|task| std::iter::once(task).chain(task.get_subcommands())) {
                let about = task.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.is_empty() && !about.starts_with("cli-"), "{}: {about}", task.get_name());
                for argument in task.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty() && !help.starts_with("cli-"), "{} {}", task.get_name(), argument.get_id());
                }
            }
        }
    }

    #[test]
    fn the_language_is_known_before_the_command_line_is_read() {
        let asked = |line: &str| asked_locale(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("hallplan check x --locale zh-CN"), Some(Locale::Chinese));
        assert_eq!(asked("hallplan --locale=en check x"), Some(Locale::English));
        assert_eq!(asked("hallplan check -- --locale en"), None);
        assert_eq!(asked("hallplan check x --locale"), None);
        assert_eq!(asked("hallplan check x --locale klingon"), None);
    }
}
