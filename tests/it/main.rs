//! Integration tests of everything but the window: one binary, one `mod` line each.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed, as it should")]

mod cli;
mod differential;
mod editing;
mod exports;
mod files;
mod fuzzed;
mod hostile;
mod import;
mod legal;
mod locales;
mod mending;
mod model_test;
mod rules;
mod scene;
