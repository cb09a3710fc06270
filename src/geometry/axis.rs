//! The two directions of the plane.

use super::Place;

/// A direction along the plane's axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// From left to right.
    X,
    /// From below upwards.
    Y,
}

impl Axis {
    /// The coordinate of `place` in this direction, in millimetres.
    #[must_use]
    pub const fn of(self, place: Place) -> f64 {
        match self {
            Self::X => place.x,
            Self::Y => place.y,
        }
    }
}
