//! Boxes along the axes.

use super::{Place, Point};

/// A box along the axes, in millimetres; `min <= max` in both directions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lower left corner.
    pub min: Place,
    /// Upper right corner.
    pub max: Place,
}

impl Bounds {
    /// The box between two opposite corners, in any order.
    #[must_use]
    pub fn between(a: Place, b: Place) -> Self {
        Self { min: Place::new(a.x.min(b.x), a.y.min(b.y)), max: Place::new(a.x.max(b.x), a.y.max(b.y)) }
    }

    /// The smallest box round all `places`; `None` where there are none.
    pub fn around(places: impl IntoIterator<Item = Place>) -> Option<Self> {
        let mut places = places.into_iter();
        let first = places.next()?;
        Some(places.fold(Self { min: first, max: first }, Self::with))
    }

    /// The smallest box round this one and `place`.
    #[must_use]
    pub fn with(self, place: Place) -> Self {
        Self {
            min: Place::new(self.min.x.min(place.x), self.min.y.min(place.y)),
            max: Place::new(self.max.x.max(place.x), self.max.y.max(place.y)),
        }
    }

    /// The smallest box round both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        self.with(other.min).with(other.max)
    }

    /// This box with every side moved outwards by `by` mm (inwards where negative, at most to its middle).
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        let by_x = by.max(-self.width() / 2.0);
        let by_y = by.max(-self.depth() / 2.0);
        Self {
            min: Place::new(self.min.x - by_x, self.min.y - by_y),
            max: Place::new(self.max.x + by_x, self.max.y + by_y),
        }
    }

    /// Whether the two share at least a point.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether `other` lies wholly in this box, edges included.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.min.x <= other.min.x && other.max.x <= self.max.x && self.min.y <= other.min.y && other.max.y <= self.max.y
    }

    /// Whether `place` lies in this box, edges included.
    #[must_use]
    pub fn contains_place(&self, place: Place) -> bool {
        (self.min.x..=self.max.x).contains(&place.x) && (self.min.y..=self.max.y).contains(&place.y)
    }

    /// Millimetres along x.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Millimetres along y.
    #[must_use]
    pub fn depth(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// Its corners counter-clockwise from the lower left.
    #[must_use]
    pub const fn corners(&self) -> [Place; 4] {
        let Self { min, max } = *self;
        [min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)]
    }

    /// The middle of the box.
    #[must_use]
    pub fn centre(&self) -> Place {
        self.min.halfway(self.max)
    }
}

impl From<Point> for Bounds {
    fn from(point: Point) -> Self {
        Self { min: point.place(), max: point.place() }
    }
}
