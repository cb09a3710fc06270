//! Integration tests of everything but the window: one binary, one `mod` line each.

mod cli;
mod differential;
mod editing;
mod exports;
mod files;
mod legal;
mod locales;
mod rules;
mod scene;
