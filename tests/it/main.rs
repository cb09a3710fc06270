//! Integration tests of everything but the window: one binary, one `mod` line each.

mod differential;
mod editing;
mod files;
mod exports;
mod locales;
