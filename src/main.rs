//! Hallplan: the program.

use std::process::ExitCode;

fn main() -> ExitCode {
    env_logger::init();
    let file = std::env::args_os().nth(1).map(Into::into);
    hallplan::app::run(&hallplan::app::Options { file, ..hallplan::app::Options::default() })
}
