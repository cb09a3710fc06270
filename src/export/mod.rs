//! The ways out: drawings and data. Exporters write bytes and touch no file.

pub mod data;
pub mod drawing;
mod progress;

pub use progress::{Progress, Unwatched};
