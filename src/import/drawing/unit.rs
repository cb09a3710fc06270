//! Which unit the numbers of a drawing are in: what it says, and whether that makes sense for a building.

use serde::{Deserialize, Serialize};

/// A unit of length that drawings are made in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Millimetres.
    Millimetre,
    /// Centimetres.
    Centimetre,
    /// Metres.
    Metre,
    /// Inches.
    Inch,
    /// Feet.
    Foot,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Millimetre, Self::Centimetre, Self::Metre, Self::Inch, Self::Foot];

    /// Millimetres to one of it.
    #[must_use]
    pub const fn millimetres(self) -> f64 {
        match self {
            Self::Millimetre => 1.0,
            Self::Centimetre => 10.0,
            Self::Metre => 1_000.0,
            Self::Inch => 25.4,
            Self::Foot => 304.8,
        }
    }

    /// Its sign.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Millimetre => "mm",
            Self::Centimetre => "cm",
            Self::Metre => "m",
            Self::Inch => "in",
            Self::Foot => "ft",
        }
    }

    /// The unit with this sign.
    #[must_use]
    pub fn by_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.sign() == sign)
    }

    /// The unit that a number in a drawing's header stands for (`$INSUNITS`), where buildings are drawn in it.
    #[must_use]
    pub(super) const fn declared(number: i16) -> Option<Self> {
        match number {
            1 => Some(Self::Inch),
            // The survey foot is two millionths longer than the other.
            2 | 21 => Some(Self::Foot),
            4 => Some(Self::Millimetre),
            5 => Some(Self::Centimetre),
            6 => Some(Self::Metre),
            _ => None,
        }
    }
}

/// What is known of the unit of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Units {
    /// What the drawing says.
    pub declared: Option<Unit>,
    /// Whether its numbers are shown as feet and inches, so that one of them is an inch.
    pub in_inches: bool,
    /// The longer side of what is drawn, without the few things far away from the rest.
    pub longer_side: f64,
}

/// So many lengths written as feet and inches tell what one is.
const ENOUGH: usize = 5;

/// Whether texts of a drawing show that one is an inch.
pub(super) fn are_in_inches<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let is_length = |text: &&str| {
        let text = text.trim();
        text.starts_with(|first: char| first.is_ascii_digit())
            && text.ends_with(['\'', '"'])
            && text.chars().all(|it| it.is_ascii_digit() || "'\"-/. ".contains(it))
    };
    texts.filter(is_length).take(ENOUGH).count() == ENOUGH
}

/// A drawing of halls is at least this long, in mm, and at most [`LONGEST`].
const SHORTEST: f64 = 3_000.0;
const LONGEST: f64 = 5_000_000.0;

impl Units {
    /// The unit to take, and whether somebody should look at it: nothing is declared, or what is makes no sense.
    #[must_use]
    pub fn proposed(self) -> (Unit, bool) {
        match self.declared {
            Some(unit) if self.is_sensible(unit) && !(self.in_inches && unit != Unit::Inch) => (unit, false),
            _ => (self.guessed(), true),
        }
    }

    /// Whether a building could be as large as the drawing is in this unit.
    fn is_sensible(self, unit: Unit) -> bool {
        let length = self.longer_side * unit.millimetres();
        self.longer_side == 0.0 || (SHORTEST..=LONGEST).contains(&length)
    }

    /// The likeliest unit by the size alone: halls are drawn in mm or in m, others are rare.
    fn guessed(self) -> Unit {
        if self.in_inches && self.is_sensible(Unit::Inch) {
            return Unit::Inch;
        }
        match self.longer_side {
            // 400 m are the longest halls there are, 4 m no hall at all.
            side if side < 400.0 => Unit::Metre,
            side if side < 4_000.0 && self.in_inches => Unit::Inch,
            side if side < 4_000.0 => Unit::Centimetre,
            _ => Unit::Millimetre,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Unit, Units};

    fn proposed(declared: Option<Unit>, in_inches: bool, longer_side: f64) -> (Unit, bool) {
        Units { declared, in_inches, longer_side }.proposed()
    }

    #[test]
    fn a_declared_unit_is_taken_where_a_building_could_be_that_large() {
        assert_eq!(proposed(Some(Unit::Metre), false, 150.0), (Unit::Metre, false));
        assert_eq!(proposed(Some(Unit::Millimetre), false, 150_000.0), (Unit::Millimetre, false));
        assert_eq!(proposed(Some(Unit::Metre), false, 150_000.0), (Unit::Millimetre, true), "150 km are no hall");
        assert_eq!(proposed(Some(Unit::Millimetre), false, 150.0), (Unit::Metre, true), "15 cm are no hall");
    }

    #[test]
    fn numbers_shown_as_feet_and_inches_are_inches_whatever_is_declared() {
        assert_eq!(proposed(Some(Unit::Millimetre), true, 5_000.0), (Unit::Inch, true));
        assert_eq!(proposed(Some(Unit::Inch), true, 5_000.0), (Unit::Inch, false));
    }

    #[test]
    fn nothing_declared_is_guessed_and_asked() {
        assert_eq!(proposed(None, false, 180.0), (Unit::Metre, true));
        assert_eq!(proposed(None, false, 180_000.0), (Unit::Millimetre, true));
        assert_eq!(proposed(None, true, 480.0), (Unit::Inch, true));
    }
}
