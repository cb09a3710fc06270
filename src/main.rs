//! Hallplan: the program. Arguments become a headless run or the window.

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use hallplan::cli::{self, Ending};
use hallplan::i18n::Locale;

fn main() -> ExitCode {
    env_logger::init();
    match cli::run(std::env::args_os(), &mut stdout().lock(), &mut stderr()) {
        Ending::Done(code) => ExitCode::from(code),
        Ending::Window { file, locale } => open_window(file, locale),
    }
}

#[cfg(feature = "gui")]
fn open_window(file: Option<PathBuf>, locale: Option<Locale>) -> ExitCode {
    hallplan::app::run(&hallplan::app::Options { file, locale, ..hallplan::app::Options::default() })
}

#[cfg(not(feature = "gui"))]
fn open_window(_file: Option<PathBuf>, locale: Option<Locale>) -> ExitCode {
    let words = hallplan::i18n::words(locale.unwrap_or_else(Locale::from_system));
    eprintln!("{}", words.text("cli-no-window"));
    ExitCode::from(2)
}
