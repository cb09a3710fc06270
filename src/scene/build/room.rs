//! The largest plain box for text inside an outline.

use super::line::upright;
use crate::geometry::{Angle, Bounds, Circle, Outline, Place, Rectangle};

/// A box for text, turned by `angle` about its middle; wholly inside the outline it was made for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Space {
    pub centre: Place,
    pub width: f64,
    pub height: f64,
    pub angle: Angle,
}

impl Space {
    /// The box inside an outline.
    pub fn inside(outline: &Outline) -> Self {
        match outline {
            Outline::Rectangle(rectangle) => of_rectangle(rectangle),
            Outline::Circle(circle) => of_circle(circle),
            Outline::Polygon(polygon) => of_ring(&polygon.places().collect::<Vec<_>>()),
        }
    }

    /// The same with an edge of `by` kept free all round.
    pub fn less(self, by: f64) -> Self {
        Self { width: (self.width - 2.0 * by).max(0.0), height: (self.height - 2.0 * by).max(0.0), ..self }
    }

    /// The largest part of a level box that stays clear of an obstacle; a turned box is left as it is.
    pub fn clear_of(self, obstacle: &Bounds) -> Self {
        let half = Place::new(self.width / 2.0, self.height / 2.0);
        let min = Place::new(self.centre.x - half.x, self.centre.y - half.y);
        let max = Place::new(self.centre.x + half.x, self.centre.y + half.y);
        let (low, high) = (obstacle.min, obstacle.max);
        if self.angle != Angle::ZERO || low.x >= max.x || high.x <= min.x || low.y >= max.y || high.y <= min.y {
            return self;
        }
        let part = |x0: f64, y0: f64, x1: f64, y1: f64| Self {
            centre: Place::new(f64::midpoint(x0, x1), f64::midpoint(y0, y1)),
            width: (x1 - x0).max(0.0),
            height: (y1 - y0).max(0.0),
            angle: Angle::ZERO,
        };
        let parts = [
            part(min.x, min.y, max.x, low.y),
            part(min.x, high.y, max.x, max.y),
            part(min.x, min.y, low.x, max.y),
            part(high.x, min.y, max.x, max.y),
        ];
        parts.into_iter().max_by(|a, b| a.worth().total_cmp(&b.worth())).unwrap_or(self)
    }

    /// Texts are wide: a box counts by its area, but not for more height than width.
    fn worth(&self) -> f64 {
        self.width * self.height.min(self.width)
    }

    /// The same box for text that reads upwards.
    pub fn upwards(self) -> Self {
        Self { width: self.height, height: self.width, angle: self.angle.plus(Angle::QUARTER), ..self }
    }

    /// The place `up` mm above the middle, as the text reads.
    pub fn at(&self, up: f64) -> Place {
        let (cos, sin) = self.angle.cos_sin();
        Place::new(self.centre.x - sin * up, self.centre.y + cos * up)
    }
}

fn of_rectangle(rectangle: &Rectangle) -> Space {
    let (width, depth) = (f64::from(rectangle.size.width), f64::from(rectangle.size.depth));
    let angle = upright(rectangle.angle);
    let space = Space { centre: rectangle.centre(), width, height: depth, angle };
    // Text reads along the side that is nearer to level.
    match angle.thousandths() {
        0..=45_000 | 315_000.. => space,
        _ => {
            Space { width: depth, height: width, angle: upright(angle.plus(Angle::from_thousandths(-90_000))), ..space }
        }
    }
}

fn of_circle(circle: &Circle) -> Space {
    let radius = f64::from(circle.radius);
    Space { centre: circle.centre.place(), width: radius * 1.6, height: radius * 1.2, angle: Angle::ZERO }
}

/// Most lines of the grid each way that a ring is cut by.
const LINES: usize = 14;

/// The largest level box inside a ring, found on a grid through its corners: exact where all sides are level or upright.
fn of_ring(ring: &[Place]) -> Space {
    let xs = cuts(ring.iter().map(|place| place.x));
    let ys = cuts(ring.iter().map(|place| place.y));
    let mut best = Space { centre: Place::default(), width: 0.0, height: 0.0, angle: Angle::ZERO };
    for (low_at, &low) in ys.iter().enumerate() {
        let mut free: Vec<bool> = vec![true; xs.len().saturating_sub(1)];
        for (&below, &top) in ys.iter().skip(low_at).zip(ys.iter().skip(low_at + 1)) {
            for (cell, (&left, &right)) in free.iter_mut().zip(xs.iter().zip(xs.iter().skip(1))) {
                *cell = *cell && is_inside(ring, Place::new(left, below), Place::new(right, top));
            }
            for (left, right) in stretches(&xs, &free) {
                let centre = Place::new(f64::midpoint(left, right), f64::midpoint(low, top));
                let found = Space { centre, width: right - left, height: top - low, angle: Angle::ZERO };
                if found.worth() > best.worth() {
                    best = found;
                }
            }
        }
    }
    best
}

/// The stretches of free cells that cannot be widened.
fn stretches<'a>(xs: &'a [f64], free: &'a [bool]) -> impl Iterator<Item = (f64, f64)> + 'a {
    free.chunk_by(|a, b| a == b)
        .scan(0, |start, chunk| {
            let from = *start;
            *start += chunk.len();
            Some((from, *start, chunk.first() == Some(&true)))
        })
        .filter(|&(.., is_free)| is_free)
        .filter_map(|(from, to, _)| Some((*xs.get(from)?, *xs.get(to)?)))
}

/// The values in order, each once; long gaps are cut up where there are few.
fn cuts(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    if values.len() > LINES {
        let step = values.len().div_ceil(LINES);
        values = values.into_iter().step_by(step).collect();
    }
    let pieces = (LINES / values.len().max(1)).max(1);
    let between = values
        .iter()
        .zip(values.iter().skip(1))
        .flat_map(|(&a, &b)| (0..pieces).map(move |piece| a + (b - a) * piece as f64 / pieces as f64));
    between.chain(values.last().copied()).collect()
}

/// Whether the box between two corners lies inside the ring.
fn is_inside(ring: &[Place], min: Place, max: Place) -> bool {
    let middle = min.halfway(max);
    crate::geometry::inside(ring, middle)
        && !ring.iter().zip(ring.iter().cycle().skip(1)).any(|(&a, &b)| crosses(a, b, min, max))
}

/// Whether a side runs through the inside of a box (half a millimetre of its edge aside).
fn crosses(a: Place, b: Place, min: Place, max: Place) -> bool {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (start, step, low, high) in
        [(a.x, b.x - a.x, min.x + 0.5, max.x - 0.5), (a.y, b.y - a.y, min.y + 0.5, max.y - 0.5)]
    {
        if step == 0.0 {
            if start <= low || start >= high {
                return false;
            }
            continue;
        }
        let (one, two) = ((low - start) / step, (high - start) / step);
        from = from.max(one.min(two));
        to = to.min(one.max(two));
    }
    from < to
}

#[cfg(test)]
mod tests {
    use super::{Angle, Bounds, Outline, Place, Rectangle, Space, is_inside};
    use crate::geometry::{Point, Polygon, Size};

    fn polygon(corners: &[(i32, i32)]) -> Outline {
        Outline::Polygon(Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect()).unwrap())
    }

    #[test]
    fn the_box_of_an_l_is_its_longer_arm() {
        let l = polygon(&[(0, 0), (9000, 0), (9000, 3000), (3000, 3000), (3000, 6000), (0, 6000)]);
        let space = Space::inside(&l);
        assert_eq!((space.width, space.height), (9000.0, 3000.0));
        assert_eq!(space.centre, Place::new(4500.0, 1500.0));
    }

    #[test]
    fn the_box_lies_inside_slanted_and_hollow_shapes() {
        for corners in [
            &[(0, 0), (9000, 0), (0, 9000)][..],
            &[(0, 0), (9000, 2000), (7000, 9000), (-2000, 6000)],
            &[(0, 0), (9000, 0), (9000, 9000), (6000, 9000), (6000, 3000), (3000, 3000), (3000, 9000), (0, 9000)],
        ] {
            let outline = polygon(corners);
            let space = Space::inside(&outline);
            assert!(space.width > 1500.0 && space.height > 1500.0, "{space:?}");
            let half = Place::new(space.width / 2.0, space.height / 2.0);
            let min = Place::new(space.centre.x - half.x, space.centre.y - half.y);
            let max = Place::new(space.centre.x + half.x, space.centre.y + half.y);
            assert!(is_inside(&outline.corners(), min, max), "{space:?} in {corners:?}");
        }
    }

    #[test]
    fn text_stays_clear_of_a_pillar() {
        let whole = Space::inside(&Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(9000, 6000))));
        let pillar = Bounds::between(Place::new(1000.0, 2500.0), Place::new(2000.0, 3500.0));
        let space = whole.clear_of(&pillar);
        assert_eq!((space.centre, space.width, space.height), (Place::new(5500.0, 3000.0), 7000.0, 6000.0));
        let beside = Bounds::between(Place::new(9000.0, 0.0), Place::new(9900.0, 900.0));
        assert_eq!(whole.clear_of(&beside), whole, "one that only touches is not in the way");
    }

    #[test]
    fn text_reads_along_the_side_nearer_to_level() {
        let turned = |degrees| {
            let angle = Angle::from_degrees(degrees);
            Space::inside(&Outline::Rectangle(Rectangle {
                corner: Point::new(0, 0),
                size: Size::new(6000, 3000),
                angle,
            }))
        };
        assert_eq!((turned(30.0).width, turned(30.0).angle), (6000.0, Angle::from_degrees(30.0)));
        assert_eq!((turned(90.0).width, turned(90.0).angle), (3000.0, Angle::ZERO));
        assert_eq!((turned(180.0).width, turned(180.0).angle), (6000.0, Angle::ZERO));
        assert_eq!((turned(120.0).width, turned(120.0).angle), (3000.0, Angle::from_degrees(30.0)));
    }
}
