//! Sheets and drawings: hand-made plans on paper, and what the exporters make of them.

mod cropped;
mod html;
mod lists;
pub mod pdf;
mod pixels;
mod png;
mod sample;
mod sheets;
mod svg;
