//! The program itself, started where no window can be opened, or dying before there is one.

#![cfg(target_os = "linux")]

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hallplan::app::{Drawing, Options};
use hallplan::cli::{self, Ending, Renderer};
use hallplan::i18n::Locale;

/// The program with a home of its own and this display.
fn program(home: &Path, display: Option<&str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hallplan"));
    command.args(["--locale", "en"]).stderr(Stdio::piped());
    command.env("HOME", home).env("XDG_DATA_HOME", home.join("data")).env("XDG_CONFIG_HOME", home.join("config"));
    command.env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET").env_remove("DISPLAY");
    command.envs(display.map(|display| ("DISPLAY", display)));
    command
}

/// How many starts have failed, or are under way.
fn marks(home: &Path) -> usize {
    std::fs::read_dir(home.join("data/hallplan/starts")).map_or(0, Iterator::count)
}

#[test]
fn no_display_is_an_orderly_end() {
    let home = tempfile::tempdir().unwrap();
    let ended = program(home.path(), None).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(said.contains("there is no display"), "{said}");
    assert!(home.path().join("data/hallplan/starts").is_dir(), "the start was counted while it lasted");
    assert_eq!(marks(home.path()), 0);
}

/// A display that takes the connection and never answers: the program dies before its window is made.
#[test]
fn a_death_before_there_is_a_window_is_a_failed_start() {
    let home = tempfile::tempdir().unwrap();
    let (display, _listening) =
        (6_100..6_900).find_map(|port| Some((port - 6_000, TcpListener::bind(("127.0.0.1", port)).ok()?))).unwrap();
    for failed in 1..=2 {
        let mut child = program(home.path(), Some(&format!("127.0.0.1:{display}"))).spawn().unwrap();
        for _ in 0..600 {
            std::thread::sleep(std::time::Duration::from_millis(50));
            if marks(home.path()) == failed {
                break;
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert!(child.try_wait().unwrap().is_none(), "it waits for the display");
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(marks(home.path()), failed);
    }
    let places = hallplan::storage::Places::under(&home.path().join("elsewhere"));
    std::fs::create_dir_all(home.path().join("elsewhere/data")).unwrap();
    std::fs::rename(home.path().join("data/hallplan/starts"), home.path().join("elsewhere/data/starts")).unwrap();
    let fs: std::sync::Arc<dyn hallplan::storage::Fs> = std::sync::Arc::new(hallplan::storage::RealFs);
    assert!(hallplan::storage::Start::begin(&fs, &places).is_careful(), "the next one is careful");
}

#[test]
fn the_options_come_through_the_command_line() {
    let file = Some(PathBuf::from("--check"));
    let options = Options { file: file.clone(), drawing: Drawing::Wgpu, locale: Some(Locale::Chinese), restarts: 2 };
    let line = std::iter::once("hallplan".into()).chain(options.arguments());
    let ending = cli::run(line, &mut Vec::new(), &mut Vec::new());
    assert_eq!(ending, Ending::Window { file, locale: options.locale, renderer: Renderer::Wgpu, restarts: 2 });
}
