//! Hallplan: the program. Arguments become a headless run or the window.

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use hallplan::cli::{self, Ending, Renderer};
use hallplan::i18n::Locale;

fn main() -> ExitCode {
    env_logger::init();
    match cli::run(std::env::args_os(), &mut stdout().lock(), &mut stderr()) {
        Ending::Done(code) => ExitCode::from(code),
        Ending::Window { file, locale, renderer, restarts } => open_window(file, locale, renderer, restarts),
    }
}

#[cfg(feature = "gui")]
fn open_window(file: Option<PathBuf>, locale: Option<Locale>, renderer: Renderer, restarts: u32) -> ExitCode {
    use hallplan::app::{Drawing, Options, run};
    let drawing = match renderer {
        Renderer::Auto => Drawing::Auto,
        Renderer::Glow => Drawing::Glow,
        Renderer::Wgpu => Drawing::Wgpu,
    };
    run(&Options { file, drawing, locale, restarts })
}

#[cfg(not(feature = "gui"))]
fn open_window(_file: Option<PathBuf>, locale: Option<Locale>, _renderer: Renderer, _restarts: u32) -> ExitCode {
    let words = hallplan::i18n::words(locale.unwrap_or_else(Locale::from_system));
    eprintln!("{}", words.text("cli-no-window"));
    ExitCode::from(2)
}
