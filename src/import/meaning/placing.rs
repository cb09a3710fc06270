//! Where a drawing comes to lie on the plane of a plan.

use crate::geometry::Place;
use crate::import::drawing::{Drawn, Unit};

/// A drawing farther from the origin than this is moved next to it, in mm: beyond it numbers get unhandy.
const FAR: f64 = 1_000_000.0;

/// Where a drawing comes to lie.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Placing {
    /// Where its own coordinates say.
    Origin,
    /// The same, but next to the origin where they say farther than 1 km from it.
    #[default]
    Fit,
    /// Two of its places on two places of the plan.
    Points(Pair),
}

/// Two places of a drawing and where they come to lie: the first exactly, the second in that direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The places in the drawing, in its own numbers.
    pub from: [[f64; 2]; 2],
    /// The places on the plan, in mm.
    pub to: [Place; 2],
    /// How far the places are apart in truth, in mm, where the unit of the drawing is not to be trusted.
    pub length: Option<f64>,
}

impl Pair {
    fn apart(&self) -> f64 {
        let [[ax, ay], [bx, by]] = self.from;
        libm::hypot(bx - ax, by - ay)
    }

    /// Whether both pairs of places tell a direction.
    #[must_use]
    pub fn is_told(&self) -> bool {
        let [a, b] = self.to;
        self.apart() > 0.0 && a.distance(b) > 0.0
    }

    /// How far apart the second places come to lie, in mm: more than a little where unit or places are wrong.
    #[must_use]
    pub fn off(&self, unit: Unit) -> f64 {
        let [a, b] = self.to;
        let scale = self.scale(unit);
        (a.distance(b) - self.apart() * scale).abs()
    }

    fn scale(&self, unit: Unit) -> f64 {
        let known = self.length.filter(|length| *length > 0.0 && self.apart() > 0.0);
        known.map_or(unit.millimetres(), |length| length / self.apart())
    }
}

/// From a drawing in its own numbers to a plan in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Motion {
    /// Millimetres to one of the drawing.
    pub scale: f64,
    /// Cosine and sine of its turn.
    turn: (f64, f64),
    /// What is added at last, in mm.
    shift: Place,
    /// How far it was moved to lie near the origin, in whole metres.
    pub moved: [i64; 2],
}

impl Motion {
    pub fn of(&self, [x, y]: [f64; 2]) -> Place {
        Place::new(x * self.scale, y * self.scale).turned(self.turn, self.shift)
    }

    /// The place of the drawing, in its own numbers, that comes to lie there.
    pub fn back(&self, place: Place) -> [f64; 2] {
        let (cos, sin) = self.turn;
        let moved = Place::new(place.x - self.shift.x, place.y - self.shift.y);
        let turned = moved.turned((cos, -sin), Place::new(0.0, 0.0));
        [turned.x / self.scale, turned.y / self.scale]
    }

    pub fn degrees(&self) -> f64 {
        let (cos, sin) = self.turn;
        libm::atan2(sin, cos).to_degrees()
    }
}

impl Placing {
    pub(super) fn motion(&self, drawn: &Drawn, unit: Unit) -> Motion {
        let scale = unit.millimetres();
        let plain = Motion { scale, turn: (1.0, 0.0), shift: Place::new(0.0, 0.0), moved: [0, 0] };
        match self {
            Self::Origin => plain,
            Self::Fit => {
                let moved = moved(drawn, scale);
                let [x, y] = moved.map(|metres| metres as f64 * 1_000.0);
                Motion { shift: Place::new(x, y), moved, ..plain }
            }
            Self::Points(pair) => {
                let ([[ax, ay], [bx, by]], [a, b]) = (pair.from, pair.to);
                let angle = libm::atan2(b.y - a.y, b.x - a.x) - libm::atan2(by - ay, bx - ax);
                let turn = if pair.is_told() { (libm::cos(angle), libm::sin(angle)) } else { (1.0, 0.0) };
                let turned = Motion { scale: pair.scale(unit), turn, ..plain };
                let first = turned.of([ax, ay]);
                Motion { shift: Place::new(a.x - first.x, a.y - first.y), ..turned }
            }
        }
    }
}

/// How far a drawing is moved to lie near the origin: not at all, or with the corner of most of it there.
fn moved(drawn: &Drawn, by: f64) -> [i64; 2] {
    let [x, y] = drawn.most_of_it().map_or([0.0; 2], |[low, _]| low.map(|low| low * by));
    if x.abs().max(y.abs()) <= FAR {
        return [0, 0];
    }
    [x, y].map(|low| -(libm::floor(low / 1_000.0) as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIR: Pair = Pair {
        from: [[10.0, 10.0], [20.0, 10.0]],
        to: [Place { x: 5_000.0, y: 0.0 }, Place { x: 5_000.0, y: 10_000.0 }],
        length: None,
    };

    fn put(pair: Pair, unit: Unit, at: [f64; 2]) -> (f64, f64) {
        let at = Placing::Points(pair).motion(&Drawn::default(), unit).of(at);
        (libm::round(at.x), libm::round(at.y))
    }

    #[test]
    fn two_points_turn_and_shift_and_keep_the_scale() {
        assert_eq!(put(PAIR, Unit::Metre, [10.0, 10.0]), (5_000.0, 0.0));
        assert_eq!(put(PAIR, Unit::Metre, [20.0, 10.0]), (5_000.0, 10_000.0));
        assert_eq!(put(PAIR, Unit::Metre, [10.0, 11.0]), (4_000.0, 0.0), "a quarter of a turn to the left");
        assert!(PAIR.off(Unit::Metre) < 1e-6);
        let near = Pair { to: [PAIR.to[0], Place { x: 5_000.0, y: 9_900.0 }], ..PAIR };
        assert_eq!(put(near, Unit::Metre, [20.0, 10.0]), (5_000.0, 10_000.0), "the scale stays");
        assert!((near.off(Unit::Metre) - 100.0).abs() < 1e-6);
    }

    #[test]
    fn a_place_of_the_plan_is_found_in_the_drawing() {
        let motion = Placing::Points(PAIR).motion(&Drawn::default(), Unit::Metre);
        let [x, y] = motion.back(motion.of([12.5, -3.0]));
        assert!((x - 12.5).abs() < 1e-9 && (y + 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_true_length_tells_the_scale_whatever_the_unit() {
        let pair = Pair { length: Some(10_000.0), ..PAIR };
        assert_eq!(put(pair, Unit::Inch, [20.0, 10.0]), (5_000.0, 10_000.0));
        assert!(pair.off(Unit::Inch) < 1e-6);
    }

    #[test]
    fn places_that_tell_no_direction_only_shift() {
        let same = Pair { to: [PAIR.to[0]; 2], ..PAIR };
        assert!(!same.is_told());
        assert_eq!(put(same, Unit::Metre, [20.0, 10.0]), (15_000.0, 0.0));
    }
}
