//! Places in the plane: whole for what is stored, `f64` for what is computed.

use super::{Angle, Axis, FARTHEST};

/// A stored place, in whole millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Point {
    /// Millimetres to the right of the origin.
    pub x: i32,
    /// Millimetres above the origin.
    pub y: i32,
}

impl Point {
    /// The place `x` mm right of and `y` mm above the origin.
    #[must_use]
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// The same place as a computed one.
    #[must_use]
    pub fn place(self) -> Place {
        Place::new(f64::from(self.x), f64::from(self.y))
    }

    /// The place `offset` away, or `None` where it would overflow.
    #[must_use]
    pub fn moved(self, offset: Offset) -> Option<Self> {
        Some(Self::new(self.x.checked_add(offset.dx)?, self.y.checked_add(offset.dy)?))
    }

    /// This place turned by `by` about `pivot`, rounded to whole millimetres.
    #[must_use]
    pub fn turned(self, by: Angle, pivot: Place) -> Self {
        self.place().turned_about(by, pivot).rounded()
    }

    /// This place mirrored in the direction `axis` about `centre`, rounded to whole millimetres.
    #[must_use]
    pub fn mirrored(self, axis: Axis, centre: Place) -> Self {
        self.place().mirrored(axis, centre).rounded()
    }

    /// Whether both coordinates are within [`FARTHEST`] of the origin.
    #[must_use]
    pub fn in_range(self) -> bool {
        (-FARTHEST..=FARTHEST).contains(&self.x) && (-FARTHEST..=FARTHEST).contains(&self.y)
    }
}

/// A shift by whole millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Offset {
    /// Millimetres to the right.
    pub dx: i32,
    /// Millimetres upwards.
    pub dy: i32,
}

impl Offset {
    /// The shift by `dx`, `dy` millimetres.
    #[must_use]
    pub const fn new(dx: i32, dy: i32) -> Self {
        Self { dx, dy }
    }

    /// The shift that brings `from` onto `to`.
    #[must_use]
    pub fn between(from: Point, to: Point) -> Self {
        Self::new(to.x.saturating_sub(from.x), to.y.saturating_sub(from.y))
    }
}

/// Width along x and depth along y before turning, in whole millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Size {
    /// Millimetres along the x axis of the unturned rectangle.
    pub width: i32,
    /// Millimetres along the y axis of the unturned rectangle.
    pub depth: i32,
}

impl Size {
    /// A size of `width` by `depth` millimetres.
    #[must_use]
    pub const fn new(width: i32, depth: i32) -> Self {
        Self { width, depth }
    }
}

/// A computed place in millimetres; never stored.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Place {
    /// Millimetres to the right of the origin.
    pub x: f64,
    /// Millimetres above the origin.
    pub y: f64,
}

impl Place {
    /// The computed place `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The nearest stored place; coordinates beyond the range are clamped to it.
    #[must_use]
    pub fn rounded(self) -> Point {
        Point::new(whole(self.x), whole(self.y))
    }

    /// Distance to `other` in millimetres.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        libm::hypot(self.x - other.x, self.y - other.y)
    }

    /// The place in the middle between this one and `other`.
    #[must_use]
    pub const fn halfway(self, other: Self) -> Self {
        Self::new(f64::midpoint(self.x, other.x), f64::midpoint(self.y, other.y))
    }

    /// The place on the straight line to `other` at this part of the way: 0 is here, 1 is there.
    #[must_use]
    pub fn towards(self, other: Self, part: f64) -> Self {
        Self::new(self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part)
    }

    /// Distance to the straight piece from `a` to `b` in millimetres.
    #[must_use]
    pub fn distance_to_segment(self, a: Self, b: Self) -> f64 {
        self.distance(self.nearest_on_segment(a, b))
    }

    /// The place on the straight piece from `a` to `b` that is nearest to this one.
    #[must_use]
    pub fn nearest_on_segment(self, a: Self, b: Self) -> Self {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length2 = dx * dx + dy * dy;
        if length2 == 0.0 {
            return a;
        }
        let t = (((self.x - a.x) * dx + (self.y - a.y) * dy) / length2).clamp(0.0, 1.0);
        Self::new(a.x + t * dx, a.y + t * dy)
    }

    /// This place mirrored in the direction `axis`: what is as far on the other side of `centre`.
    #[must_use]
    pub fn mirrored(self, axis: Axis, centre: Self) -> Self {
        match axis {
            Axis::X => Self::new(2.0 * centre.x - self.x, self.y),
            Axis::Y => Self::new(self.x, 2.0 * centre.y - self.y),
        }
    }

    /// This place turned by `by` about `pivot`.
    #[must_use]
    pub fn turned_about(self, by: Angle, pivot: Self) -> Self {
        Self::new(self.x - pivot.x, self.y - pivot.y).turned(by.cos_sin(), pivot)
    }

    /// This place turned by `cos`, `sin` about the origin and shifted by `by`.
    #[must_use]
    pub fn turned(self, (cos, sin): (f64, f64), by: Self) -> Self {
        Self::new(by.x + self.x * cos - self.y * sin, by.y + self.x * sin + self.y * cos)
    }
}

impl From<Point> for Place {
    fn from(point: Point) -> Self {
        point.place()
    }
}

fn whole(value: f64) -> i32 {
    let clamped = libm::round(value).clamp(f64::from(-FARTHEST), f64::from(FARTHEST));
    // In range by the clamp above; NaN becomes 0.
    clamped as i32
}
