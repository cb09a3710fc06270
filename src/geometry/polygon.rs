//! Simple polygons with whole-millimetre corners.

use super::crossing::crossing;
use super::{Angle, Axis, Offset, Place, Point};

/// A simple polygon: three corners or more, not crossing itself, counter-clockwise, the last not repeating the first.
///
/// [`Polygon::new`] checks and orients; so every polygon in a layout is valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Polygon(Vec<Point>);

/// Why a list of corners is no polygon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PolygonError {
    /// Fewer than three different corners.
    #[error("a polygon needs at least three different corners")]
    TooFewCorners,
    /// More corners than [`Polygon::MOST_CORNERS`].
    #[error("a polygon has at most {} corners", Polygon::MOST_CORNERS)]
    TooManyCorners,
    /// All corners lie on one line.
    #[error("the corners of the polygon enclose no area")]
    NoArea,
    /// Two sides cross or lie on each other; the corners at which they start, counted from 0.
    #[error("sides {0} and {1} of the polygon cross")]
    Crosses(usize, usize),
    /// A corner lies beyond the range of coordinates.
    #[error("corner {0} of the polygon is too far from the origin")]
    TooFar(usize),
}

impl Polygon {
    /// Most corners a polygon may have.
    pub const MOST_CORNERS: usize = 10_000;

    /// The polygon with these corners in order, either way round. The start corner is kept; the direction becomes
    /// counter-clockwise. Collinear corners are allowed.
    ///
    /// # Errors
    /// When the corners are too few or too many, out of range, enclose no area, or sides cross.
    pub fn new(mut corners: Vec<Point>) -> Result<Self, PolygonError> {
        if corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        if corners.len() < 3 {
            return Err(PolygonError::TooFewCorners);
        }
        if corners.len() > Self::MOST_CORNERS {
            return Err(PolygonError::TooManyCorners);
        }
        if let Some(far) = corners.iter().position(|corner| !corner.in_range()) {
            return Err(PolygonError::TooFar(far));
        }
        if let Some((a, b)) = crossing(&corners) {
            return Err(PolygonError::Crosses(a, b));
        }
        let doubled = doubled_area(&corners);
        if doubled == 0 {
            return Err(PolygonError::NoArea);
        }
        if doubled < 0
            && let Some(rest) = corners.get_mut(1..)
        {
            rest.reverse();
        }
        Ok(Self(corners))
    }

    /// The corners, counter-clockwise.
    #[must_use]
    pub fn corners(&self) -> &[Point] {
        &self.0
    }

    /// The corners as computed places.
    pub fn places(&self) -> impl Iterator<Item = Place> + Clone + '_ {
        self.0.iter().map(|corner| corner.place())
    }

    /// The sides, each from a corner to the next.
    pub fn sides(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.0.iter().copied().zip(self.0.iter().copied().cycle().skip(1))
    }

    /// Area in square millimetres.
    #[must_use]
    pub fn area(&self) -> i64 {
        i64::try_from(doubled_area(&self.0) / 2).unwrap_or(i64::MAX)
    }

    /// This polygon shifted, or `None` where it would leave the range.
    #[must_use]
    pub fn moved(&self, offset: Offset) -> Option<Self> {
        let corners: Option<Vec<Point>> =
            self.0.iter().map(|corner| corner.moved(offset).filter(|moved| moved.in_range())).collect();
        corners.map(Self)
    }

    /// This polygon turned about `pivot`, corners rounded to whole millimetres.
    ///
    /// # Errors
    /// When rounding makes sides cross or a corner leaves the range.
    pub fn turned(&self, by: Angle, pivot: Place) -> Result<Self, PolygonError> {
        Self::new(self.0.iter().map(|corner| corner.turned(by, pivot)).collect())
    }

    /// This polygon mirrored in the direction `axis` about `centre`, corners rounded to whole millimetres.
    ///
    /// # Errors
    /// When a corner leaves the range.
    pub fn mirrored(&self, axis: Axis, centre: Place) -> Result<Self, PolygonError> {
        Self::new(self.0.iter().map(|corner| corner.mirrored(axis, centre)).collect())
    }
}

/// Twice the signed area: positive when counter-clockwise.
fn doubled_area(corners: &[Point]) -> i128 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(a, b)| i128::from(a.x) * i128::from(b.y) - i128::from(b.x) * i128::from(a.y)).sum()
}

#[cfg(test)]
mod tests {
    use super::{Point, Polygon, PolygonError};

    fn polygon(corners: &[(i32, i32)]) -> Result<Polygon, PolygonError> {
        Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect())
    }

    #[test]
    fn clockwise_becomes_counter_clockwise_from_the_same_corner() {
        let p = polygon(&[(0, 0), (0, 5), (5, 5), (5, 0)]).unwrap();
        assert_eq!(p.corners(), [Point::new(0, 0), Point::new(5, 0), Point::new(5, 5), Point::new(0, 5)]);
        assert_eq!(p.area(), 25);
    }

    #[test]
    fn bad_corners_are_refused() {
        assert_eq!(polygon(&[(0, 0), (5, 5)]), Err(PolygonError::TooFewCorners));
        assert_eq!(polygon(&[(0, 0), (9, 9), (9, 0), (0, 9)]), Err(PolygonError::Crosses(0, 2)));
        assert!(polygon(&[(0, 0), (5, 0), (9, 0)]).is_err());
        assert!(polygon(&[(0, 0), (5, 0), (5, 0), (5, 5)]).is_err());
        assert_eq!(polygon(&[(0, 0), (200_000_000, 0), (0, 5)]), Err(PolygonError::TooFar(1)));
    }

    #[test]
    fn collinear_corners_are_kept() {
        assert_eq!(polygon(&[(0, 0), (5, 0), (9, 0), (9, 9), (0, 9)]).unwrap().corners().len(), 5);
    }
}
