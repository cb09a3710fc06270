//! The program without its window: standard output, standard error, exit codes, files.

mod approving;
mod assigning;
mod booth_tables;
mod changes;
mod checking;
mod describing;
mod escaping;
mod exporting;
mod files;
mod generating;
mod help;
mod importing;
mod inserting;
mod listing;
mod lists;
mod making;
mod moving;
mod plans;
mod pricing;
mod rebasing;
mod reporting;
mod sarif;
mod underlays;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a run of the program did.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program on a system that speaks `lang`.
fn program(lang: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hallplan"));
    for name in ["LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "RUST_LOG", "DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(name);
    }
    command.env("LANG", lang);
    command
}

/// Runs the program on an English system.
pub fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    program("en_US.UTF-8").args(arguments).output().unwrap().into()
}

/// Runs the program on a Chinese system.
fn run_in_chinese<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    program("zh_CN.UTF-8").args(arguments).output().unwrap().into()
}

/// Names of all files of a folder, sorted.
fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A folder with a plan in it, both with spaces and Chinese in their names.
pub struct Desk {
    folder: tempfile::TempDir,
    pub plan: PathBuf,
}

impl Desk {
    pub fn with(layout: &hallplan::model::Layout) -> Self {
        let folder = tempfile::Builder::new().prefix("展会 plans ").tempdir().unwrap();
        let plan = folder.path().join("第十三届 expo.json");
        std::fs::write(&plan, hallplan::storage::write(layout)).unwrap();
        Self { folder, plan }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}
