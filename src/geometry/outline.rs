//! The shapes things have on the floor.

use super::{Angle, Axis, Bounds, Offset, Place, Point, Polygon, Rectangle};

/// A circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Circle {
    /// Its middle.
    pub centre: Point,
    /// Its radius in millimetres, more than zero in a valid layout.
    pub radius: i32,
}

/// What a thing covers on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outline {
    /// A rectangle at any angle.
    Rectangle(Rectangle),
    /// A simple polygon.
    Polygon(Polygon),
    /// A circle (round pillars, round facilities).
    Circle(Circle),
}

impl Outline {
    /// Straight pieces that stand for a circle; their middle is within 0.5 % of the radius of the arc.
    pub const CIRCLE_SIDES: usize = 32;

    /// The corners, counter-clockwise, in millimetres; a circle becomes [`Outline::CIRCLE_SIDES`] corners on it.
    #[must_use]
    pub fn corners(&self) -> Vec<Place> {
        match self {
            Self::Rectangle(rectangle) => rectangle.corners().to_vec(),
            Self::Polygon(polygon) => polygon.places().collect(),
            Self::Circle(circle) => (0..Self::CIRCLE_SIDES)
                .map(|i| {
                    let turn = std::f64::consts::TAU * i as f64 / Self::CIRCLE_SIDES as f64;
                    let radius = f64::from(circle.radius);
                    Place::new(radius, 0.0).turned((libm::cos(turn), libm::sin(turn)), circle.centre.place())
                })
                .collect(),
        }
    }

    /// The smallest box along the axes round the outline.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let around = match self {
            Self::Rectangle(rectangle) => Bounds::around(rectangle.corners()),
            Self::Polygon(polygon) => Bounds::around(polygon.places()),
            Self::Circle(circle) => return Bounds::from(circle.centre).grown(f64::from(circle.radius)),
        };
        around.unwrap_or(Bounds { min: Place::default(), max: Place::default() })
    }

    /// Area in square millimetres.
    #[must_use]
    pub fn area(&self) -> i64 {
        match self {
            Self::Rectangle(rectangle) => rectangle.area(),
            Self::Polygon(polygon) => polygon.area(),
            Self::Circle(circle) => {
                let radius = f64::from(circle.radius);
                libm::round(std::f64::consts::PI * radius * radius) as i64
            }
        }
    }

    /// A place that stands for the whole: the middle of a rectangle or circle, the centre of area of a polygon.
    #[must_use]
    pub fn centre(&self) -> Place {
        match self {
            Self::Rectangle(rectangle) => rectangle.centre(),
            Self::Circle(circle) => circle.centre.place(),
            Self::Polygon(polygon) => centre_of_area(polygon),
        }
    }

    /// Whether `place` lies inside or on the edge.
    #[must_use]
    pub fn contains(&self, place: Place) -> bool {
        match self {
            Self::Circle(circle) => circle.centre.place().distance(place) <= f64::from(circle.radius),
            _ => self.bounds().contains_place(place) && inside(&self.corners(), place),
        }
    }

    /// This outline shifted, or `None` where it would overflow.
    #[must_use]
    pub fn moved(&self, offset: Offset) -> Option<Self> {
        Some(match self {
            Self::Rectangle(rectangle) => Self::Rectangle(rectangle.moved(offset)?),
            Self::Polygon(polygon) => Self::Polygon(polygon.moved(offset)?),
            Self::Circle(circle) => Self::Circle(Circle { centre: circle.centre.moved(offset)?, ..*circle }),
        })
    }

    /// This outline turned by `by` about `pivot`, or `None` where rounding would spoil it.
    #[must_use]
    pub fn turned(&self, by: Angle, pivot: Place) -> Option<Self> {
        Some(match self {
            Self::Rectangle(rectangle) => Self::Rectangle(rectangle.turned(by, pivot)),
            Self::Polygon(polygon) => Self::Polygon(polygon.turned(by, pivot).ok()?),
            Self::Circle(circle) => Self::Circle(Circle { centre: circle.centre.turned(by, pivot), ..*circle }),
        })
    }

    /// This outline mirrored in the direction `axis` about `centre`, or `None` where it would leave the range.
    #[must_use]
    pub fn mirrored(&self, axis: Axis, centre: Place) -> Option<Self> {
        Some(match self {
            Self::Rectangle(rectangle) => Self::Rectangle(rectangle.mirrored(axis, centre)),
            Self::Polygon(polygon) => Self::Polygon(polygon.mirrored(axis, centre).ok()?),
            Self::Circle(circle) => Self::Circle(Circle { centre: circle.centre.mirrored(axis, centre), ..*circle }),
        })
    }
}

/// Whether `place` lies in the ring of `corners` (even-odd) or within a hundredth of a millimetre of its edge.
#[must_use]
pub fn inside(corners: &[Place], place: Place) -> bool {
    let mut odd = false;
    for (&a, &b) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        if place.distance_to_segment(a, b) < 0.01 {
            return true;
        }
        if (a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x {
            odd = !odd;
        }
    }
    odd
}

fn centre_of_area(polygon: &Polygon) -> Place {
    let Some(origin) = polygon.places().next() else { return Place::default() };
    let (mut sum, mut doubled) = (Place::default(), 0.0);
    for (a, b) in polygon.sides() {
        let (a, b) = (a.place(), b.place());
        let (ax, ay, bx, by) = (a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y);
        let cross = ax * by - bx * ay;
        doubled += cross;
        sum = Place::new(sum.x + (ax + bx) * cross, sum.y + (ay + by) * cross);
    }
    Place::new(origin.x + sum.x / (3.0 * doubled), origin.y + sum.y / (3.0 * doubled))
}
