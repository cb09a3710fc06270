//! What to draw: a frozen list of shapes in millimetres.
//!
//! It knows the model and never a file format, a window or a pixel; what is painted on screen and what is printed come
//! from here alike.

mod fonts;
mod shape;
pub mod text;

pub use fonts::{Face, bold_faces, regular_faces};
pub use shape::{Align, Fill, Layer, Mark, Rgba, Scene, Shape, Stroke, TextLine};
