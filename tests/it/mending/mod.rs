//! Findings are mended by the smallest change, and nothing else changes.

mod expo;
mod groups;
mod random;
mod taking_back;
