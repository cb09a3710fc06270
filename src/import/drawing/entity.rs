//! What a drawing is made of, in the words of this program.

use super::{Across, Up};

/// A direction straight up out of the drawing.
pub(super) const UP: [f64; 3] = [0.0, 0.0, 1.0];

/// One thing of a drawing.
#[derive(Debug)]
pub(super) struct Entity {
    /// Its layer, by its place in the list.
    pub layer: u32,
    pub what: What,
}

#[derive(Debug)]
pub(super) enum What {
    /// Curves, one after the other.
    Lines {
        curves: Vec<Curve>,
        closed: bool,
        filled: bool,
        normal: [f64; 3],
    },
    Text(Lettering),
    Insert(Box<Insert>),
}

/// A piece of a line, in the plane that its entity lies in.
#[derive(Debug)]
pub(super) enum Curve {
    /// Straight from place to place; of each the bulge of the piece behind it, the tangent of a quarter of its angle.
    Path(Vec<([f64; 3], f64)>),
    /// `centre + x cos t + y sin t` for t from `from` to `to`, in radians.
    Arc { centre: [f64; 3], x: [f64; 3], y: [f64; 3], from: f64, to: f64 },
    /// A spline by its control points and their weights.
    Spline { degree: usize, knots: Vec<f64>, points: Vec<([f64; 3], f64)> },
}

/// A text, in the plane that it lies in.
#[derive(Debug)]
pub(super) struct Lettering {
    pub text: String,
    pub at: [f64; 3],
    pub height: f64,
    /// Direction of its lines in radians.
    pub angle: f64,
    pub across: Across,
    pub up: Up,
    pub normal: [f64; 3],
    /// Whether `at` is a place of the drawing rather than of the plane of the text.
    pub in_world: bool,
}

/// A block put somewhere, once or in rows and columns.
#[derive(Debug)]
pub(super) struct Insert {
    pub block: String,
    pub at: [f64; 3],
    pub scale: [f64; 3],
    /// In radians.
    pub angle: f64,
    pub normal: [f64; 3],
    pub columns: u16,
    pub rows: u16,
    pub spacing: [f64; 2],
    /// The texts of this insertion alone, in the coordinates of whatever holds the insertion.
    pub attributes: Vec<Entity>,
}
