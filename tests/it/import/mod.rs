//! Foreign files, read by a child process of the real program.

mod drawings;
pub mod dxf;
mod exhibitors;
mod meanings;
mod pictures;

use std::path::PathBuf;

use hallplan::worker::{Limits, Worker};

/// A worker with these limits.
fn worker(limits: Limits) -> Worker {
    Worker::of(PathBuf::from(env!("CARGO_BIN_EXE_hallplan")), limits)
}
