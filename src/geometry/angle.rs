//! Angles in thousandths of a degree.

/// An angle, counter-clockwise, in thousandths of a degree, kept in `0..360_000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Angle(i32);

impl Angle {
    /// No turn.
    pub const ZERO: Self = Self(0);
    /// A quarter turn counter-clockwise.
    pub const QUARTER: Self = Self(90_000);

    /// The angle of `thousandths` of a degree; any whole number of turns is taken off.
    #[must_use]
    pub const fn from_thousandths(thousandths: i32) -> Self {
        Self(thousandths.rem_euclid(360_000))
    }

    /// The nearest angle to `degrees`; not-a-number gives zero.
    #[must_use]
    pub fn from_degrees(degrees: f64) -> Self {
        let turn = degrees - 360.0 * libm::floor(degrees / 360.0);
        Self::from_thousandths(libm::round(turn * 1000.0) as i32)
    }

    /// Thousandths of a degree, `0..360_000`.
    #[must_use]
    pub const fn thousandths(self) -> i32 {
        self.0
    }

    /// Degrees, `0.0..360.0`.
    #[must_use]
    pub fn degrees(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// Cosine and sine; exact at quarter turns, and the same on every machine.
    #[must_use]
    pub fn cos_sin(self) -> (f64, f64) {
        match self.0 {
            0 => (1.0, 0.0),
            90_000 => (0.0, 1.0),
            180_000 => (-1.0, 0.0),
            270_000 => (0.0, -1.0),
            _ => {
                let radians = self.degrees().to_radians();
                (libm::cos(radians), libm::sin(radians))
            }
        }
    }

    /// The same turn the other way round.
    #[must_use]
    pub const fn opposite(self) -> Self {
        Self::from_thousandths(-self.0)
    }

    /// This angle turned further by `other`.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self::from_thousandths(self.0 + other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Angle;

    #[test]
    fn whole_turns_are_taken_off() {
        assert_eq!(Angle::from_thousandths(-90_000), Angle::from_thousandths(270_000));
        assert_eq!(Angle::from_degrees(720.5).thousandths(), 500);
        assert_eq!(Angle::from_degrees(359.9999).thousandths(), 0);
        assert_eq!(Angle::from_degrees(f64::NAN), Angle::ZERO);
    }
}
