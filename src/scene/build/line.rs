//! Little geometry of drawing: along a line, aside of it, and which way a text reads.

use crate::geometry::{Angle, Place};

/// A straight piece with its length and direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    pub from: Place,
    pub length: f64,
    /// Unit vector along the piece.
    pub along: Place,
}

impl Run {
    /// The piece between two places; `None` where they coincide.
    pub fn between(from: Place, to: Place) -> Option<Self> {
        let length = from.distance(to);
        (length > 1e-6).then(|| Self {
            from,
            length,
            along: Place::new((to.x - from.x) / length, (to.y - from.y) / length),
        })
    }

    /// The place `along` mm from the start and `aside` mm to the left of the piece.
    pub fn at(&self, along: f64, aside: f64) -> Place {
        let (ux, uy) = (self.along.x, self.along.y);
        Place::new(self.from.x + ux * along - uy * aside, self.from.y + uy * along + ux * aside)
    }

    /// How far along the piece and how far to the left of it a place lies.
    pub fn locate(&self, place: Place) -> (f64, f64) {
        let (dx, dy) = (place.x - self.from.x, place.y - self.from.y);
        (dx * self.along.x + dy * self.along.y, dy * self.along.x - dx * self.along.y)
    }

    /// The angle of a text along the piece that is not upside down.
    pub fn reading(&self) -> Angle {
        upright(Angle::from_degrees(libm::atan2(self.along.y, self.along.x).to_degrees()))
    }
}

/// `angle`, or its opposite where a text at `angle` would be upside down: more than -90° and at most 90°.
pub(super) fn upright(angle: Angle) -> Angle {
    if (90_001..=270_000).contains(&angle.thousandths()) {
        Angle::from_thousandths(angle.thousandths() - 180_000)
    } else {
        angle
    }
}

/// The corners of an upright box.
pub(super) fn rectangle(min: Place, max: Place) -> Vec<Place> {
    vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)]
}

/// A length in metres as plans write it: at least one decimal, at most two (`5.0 m`, `3.25 m`).
pub(super) fn metres(millimetres: f64) -> String {
    let hundredths = libm::round(millimetres / 10.0);
    let decimals = if hundredths % 10.0 == 0.0 { 1 } else { 2 };
    format!("{:.decimals$} m", hundredths / 100.0)
}

/// An area in square metres without needless decimals (`9 m²`, `13.5 m²`), thousands apart.
pub(super) fn square_metres(square_millimetres: i64) -> String {
    let tenths = libm::round(square_millimetres as f64 / 100_000.0) as i64;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let whole = grouped(whole);
    if tenth == 0 { format!("{whole} m²") } else { format!("{whole}.{tenth} m²") }
}

/// A whole number with its thousands apart.
pub(in crate::scene) fn grouped(number: i64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{} {:03}", grouped(number / 1_000), number % 1_000) }
}

#[cfg(test)]
mod tests {
    use super::{Angle, Place, Run, metres, square_metres, upright};

    #[test]
    fn lengths_and_areas_are_short() {
        assert_eq!(metres(5_000.0), "5.0 m");
        assert_eq!(metres(3_250.0), "3.25 m");
        assert_eq!(metres(2_999.6), "3.0 m");
        assert_eq!(square_metres(9_000_000), "9 m²");
        assert_eq!(square_metres(13_500_000), "13.5 m²");
        assert_eq!(square_metres(12_000_000_000), "12 000 m²");
        assert_eq!(square_metres(1_234_056_000_000), "1 234 056 m²");
    }

    #[test]
    fn no_text_is_upside_down() {
        for (degrees, wanted) in [(0.0, 0.0), (90.0, 90.0), (91.0, 271.0), (180.0, 0.0), (270.0, 90.0), (271.0, 271.0)]
        {
            assert_eq!(upright(Angle::from_degrees(degrees)), Angle::from_degrees(wanted), "{degrees}");
        }
    }

    #[test]
    fn aside_is_to_the_left() {
        let run = Run::between(Place::new(1.0, 1.0), Place::new(1.0, 5.0)).unwrap();
        assert_eq!(run.at(2.0, 1.0), Place::new(0.0, 3.0));
        assert_eq!(run.locate(Place::new(0.0, 3.0)), (2.0, 1.0));
    }
}
