//! The numbers of a profile: with their unit, or whole millimetres.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};

use crate::geometry::LARGEST;
use crate::message::Message;
use crate::rules::Unit;

/// A number as written.
pub(super) enum Amount {
    /// A bare whole number.
    Whole(i64),
    /// A number and its unit.
    Text(String),
}

/// The units of lengths, and how many millimetres each is.
const LENGTHS: [(&str, f64); 5] = [("mm", 1.0), ("cm", 10.0), ("m", 1_000.0), ("in", 25.4), ("ft", 304.8)];
/// Thousandths in a percent.
const PERCENT: [(&str, f64); 1] = [("%", 10.0)];
/// Things have no unit.
const COUNT: [(&str, f64); 1] = [("", 1.0)];
/// Units of persons on some floor, and how many thousandths of a person on a m² each is.
const DENSITIES: [(&str, f64); 2] = [("persons/m2", 1_000.0), ("persons/100 m2", 10.0)];
/// Units of widths for some persons, and how many mm for a hundred persons each is.
const WIDTHS: [(&str, f64); 3] = [("mm/100 persons", 1.0), ("m/100 persons", 1_000.0), ("in/person", 2_540.0)];
/// Units of loads, and how many kg/m² each is.
const LOADS: [(&str, f64); 2] = [("kg/m2", 1.0), ("t/m2", 1_000.0)];
const WHOLE: i32 = 1_000;

impl Unit {
    /// A value of this unit as profiles have it, such as `0.6 m`; see [`Unit::written`].
    ///
    /// # Errors
    /// No number, a unit that is not known here, or out of range.
    pub fn read(self, text: &str) -> Result<i32, Message> {
        Amount::Text(text.to_owned()).read(self)
    }
}

impl Amount {
    /// The number in whole mm, thousandths, or whatever else the unit counts in.
    pub(super) fn read(&self, unit: Unit) -> Result<i32, Message> {
        let (units, most): (&[(&str, f64)], i32) = match unit {
            Unit::Length => (&LENGTHS, LARGEST),
            Unit::Share => (&PERCENT, WHOLE),
            Unit::Count => (&COUNT, 1_000_000),
            Unit::Density => (&DENSITIES, 1_000_000),
            Unit::WidthForHundred => (&WIDTHS, LARGEST),
            Unit::Load => (&LOADS, 1_000_000),
        };
        let value = match self {
            Self::Whole(value) if matches!(unit, Unit::Length | Unit::Count) => *value as f64,
            Self::Whole(value) => return Err(unreadable(&value.to_string(), units)),
            Self::Text(text) => with_unit(text, units).ok_or_else(|| unreadable(text, units))?,
        };
        let value = libm::round(value);
        if (0.0..=f64::from(most)).contains(&value) {
            Ok(value as i32)
        } else {
            Err(Message::new("rule-profile-range").with("value", value as i64).with("most", most))
        }
    }
}

fn unreadable(text: &str, units: &[(&str, f64)]) -> Message {
    let units: Vec<&str> = units.iter().map(|(unit, _)| *unit).collect();
    Message::new("rule-profile-unit").with("value", text).with("units", units.join(", "))
}

fn with_unit(text: &str, units: &[(&str, f64)]) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let (_, size) = units.iter().find(|(known, _)| *known == unit.trim())?;
    number.parse::<f64>().ok().map(|number| number * size)
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl Visitor<'_> for Either {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, or a text such as \"0.6 m\" or \"40 %\"")
            }

            fn visit_i64<E>(self, value: i64) -> Result<Amount, E> {
                Ok(Amount::Whole(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Amount, E> {
                Ok(Amount::Whole(i64::try_from(value).unwrap_or(i64::MAX)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Amount, E> {
                Ok(Amount::Text(text.to_owned()))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;
    use crate::rules::Unit;

    #[test]
    fn what_is_written_is_read_back() {
        let units = [Unit::Length, Unit::Share, Unit::Count, Unit::Density, Unit::WidthForHundred, Unit::Load];
        for unit in units {
            for value in [0, 1, 9, 10, 508, 999, 1_000] {
                let text = unit.written(value);
                assert_eq!(Amount::Text(text.clone()).read(unit).map_err(|error| error.key), Ok(value), "{text}");
            }
        }
        assert_eq!(Unit::Length.written(600), "0.6 m");
    }

    #[test]
    fn numbers_come_with_their_unit_or_in_millimetres() {
        let read = |text: &str, unit| Amount::Text(text.to_owned()).read(unit).map_err(|error| error.key);
        for (text, mm) in [("0.6 m", 600), ("60cm", 600), ("600 mm", 600), ("10 ft", 3048), ("18 in", 457)] {
            assert_eq!(read(text, Unit::Length), Ok(mm), "{text}");
        }
        assert_eq!(read("40 %", Unit::Share), Ok(400));
        assert_eq!((read("2", Unit::Count), Amount::Whole(2).read(Unit::Count)), (Ok(2), Ok(2)));
        assert_eq!(read("0.75 persons/m2", Unit::Density), Ok(750));
        assert_eq!(read("75 persons/100 m2", Unit::Density), Ok(750));
        assert_eq!(read("0.65 m/100 persons", Unit::WidthForHundred), Ok(650));
        assert_eq!(read("3 t/m2", Unit::Load), Ok(3_000));
        assert_eq!(read("0.2 in/person", Unit::WidthForHundred), Ok(508));
        assert_eq!(Amount::Whole(2).read(Unit::Length), Ok(2));
        for (text, unit) in [
            ("600", Unit::Length),
            ("-1 m", Unit::Length),
            ("1 m", Unit::Share),
            ("m", Unit::Length),
            ("2 m", Unit::Count),
        ] {
            assert_eq!(read(text, unit), Err("rule-profile-unit"), "{text}");
        }
        assert_eq!(Amount::Whole(40).read(Unit::Share).map_err(|error| error.key), Err("rule-profile-unit"));
        assert_eq!(read("101 %", Unit::Share), Err("rule-profile-range"));
        assert_eq!(read("99999999 m", Unit::Length), Err("rule-profile-range"));
    }
}
