//! Rectangles at any angle.

use super::{Angle, Axis, Offset, Place, Point, Size};

/// A rectangle: the corner that is lower left before turning, its size, and its turn about that corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rectangle {
    /// The corner that is lower left before turning.
    pub corner: Point,
    /// Width and depth, both more than zero in a valid layout.
    pub size: Size,
    /// Turn about `corner`, counter-clockwise.
    pub angle: Angle,
}

impl Rectangle {
    /// An unturned rectangle.
    #[must_use]
    pub const fn new(corner: Point, size: Size) -> Self {
        Self { corner, size, angle: Angle::ZERO }
    }

    /// The unturned rectangle between two opposite corners, in any order.
    #[must_use]
    pub fn between(a: Point, b: Point) -> Self {
        let corner = Point::new(a.x.min(b.x), a.y.min(b.y));
        let size = Size::new(a.x.abs_diff(b.x).cast_signed(), a.y.abs_diff(b.y).cast_signed());
        Self::new(corner, size)
    }

    /// The four corners, counter-clockwise from `corner`, in millimetres.
    #[must_use]
    pub fn corners(&self) -> [Place; 4] {
        let (w, d) = (f64::from(self.size.width), f64::from(self.size.depth));
        let turn = self.angle.cos_sin();
        let at = self.corner.place();
        [(0.0, 0.0), (w, 0.0), (w, d), (0.0, d)].map(|(x, y)| Place::new(x, y).turned(turn, at))
    }

    /// The middle, in millimetres.
    #[must_use]
    pub fn centre(&self) -> Place {
        let half = Place::new(f64::from(self.size.width) / 2.0, f64::from(self.size.depth) / 2.0);
        half.turned(self.angle.cos_sin(), self.corner.place())
    }

    /// Area in square millimetres.
    #[must_use]
    pub fn area(&self) -> i64 {
        i64::from(self.size.width) * i64::from(self.size.depth)
    }

    /// This rectangle shifted, or `None` where it would overflow.
    #[must_use]
    pub fn moved(&self, offset: Offset) -> Option<Self> {
        Some(Self { corner: self.corner.moved(offset)?, ..*self })
    }

    /// This rectangle turned by `by` about `pivot`; its corner is rounded to whole millimetres.
    #[must_use]
    pub fn turned(&self, by: Angle, pivot: Place) -> Self {
        Self { corner: self.corner.turned(by, pivot), size: self.size, angle: self.angle.plus(by) }
    }

    /// This rectangle mirrored in the direction `axis` about `centre`; its corner is rounded to whole millimetres.
    #[must_use]
    pub fn mirrored(&self, axis: Axis, centre: Place) -> Self {
        let [_, right, _, top] = self.corners();
        // What was the other end of the side along `axis` becomes the corner it is turned about.
        let corner = match axis {
            Axis::X => right,
            Axis::Y => top,
        };
        Self { corner: corner.mirrored(axis, centre).rounded(), size: self.size, angle: self.angle.opposite() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirrored_rectangle_covers_the_mirrored_corners() {
        let centre = Place::new(500.0, 200.0);
        for degrees in [0.0, 30.0, 90.0, 200.0] {
            let angle = Angle::from_degrees(degrees);
            let before = Rectangle { corner: Point::new(100, 50), size: Size::new(3_000, 1_000), angle };
            for axis in [Axis::X, Axis::Y] {
                let after = before.mirrored(axis, centre);
                for corner in before.corners().map(|corner| corner.mirrored(axis, centre)) {
                    let near = after.corners().into_iter().any(|other| other.distance(corner) < 1.0);
                    assert!(near, "{degrees} {axis:?}");
                }
                assert_eq!(after.mirrored(axis, centre).angle, angle);
            }
        }
    }
}
