//! The unit in which lengths are shown and typed.

use super::measure;

/// Millimetres of an inch.
const INCH: f64 = 25.4;
/// Inches of a foot.
const FOOT: f64 = 12.0;

/// A unit of lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Metres.
    #[default]
    Metre,
    /// Centimetres.
    Centimetre,
    /// Millimetres.
    Millimetre,
    /// Feet and inches.
    FootInch,
}

impl Unit {
    /// Every unit, in the order of lists.
    pub const ALL: &'static [Self] = &[Self::Metre, Self::Centimetre, Self::Millimetre, Self::FootInch];

    /// Its word in settings: `m`, `cm`, `mm`, `ft`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Metre => "m",
            Self::Centimetre => "cm",
            Self::Millimetre => "mm",
            Self::FootInch => "ft",
        }
    }

    /// The unit of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|unit| unit.word() == word)
    }

    /// Millimetres of one.
    const fn millimetres(self) -> f64 {
        match self {
            Self::Metre => 1_000.0,
            Self::Centimetre => 10.0,
            Self::Millimetre => 1.0,
            Self::FootInch => INCH * FOOT,
        }
    }

    /// A length as people read it: `3.50 m`, `350 cm`, `3 500 mm`, `11' 5.8"`.
    #[must_use]
    pub fn length(self, mm: i64) -> String {
        match self {
            Self::Metre => measure::length(mm),
            Self::Centimetre => format!("{} cm", tenths(mm)),
            Self::Millimetre => format!("{}{} mm", measure::sign(mm), measure::grouped(mm.unsigned_abs())),
            Self::FootInch => feet(mm, 10.0),
        }
    }

    /// A length for a field, exact to the millimetre and without needless digits: `3.5 m`, `11' 5.8"`.
    #[must_use]
    pub fn exact(self, mm: i32) -> String {
        match self {
            Self::Metre => format!("{} m", self.number(mm)),
            Self::Centimetre => format!("{} cm", tenths(mm.into())),
            Self::Millimetre => format!("{mm} mm"),
            Self::FootInch => feet(mm.into(), 100.0),
        }
    }

    /// A length without the name of its unit, where that stands beside it; feet and inches keep their marks.
    #[must_use]
    pub fn number(self, mm: i32) -> String {
        match self {
            Self::Metre => {
                let exact = format!("{:.3}", f64::from(mm) / 1_000.0);
                let short = exact.trim_end_matches('0');
                if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
            }
            Self::Centimetre => tenths(mm.into()),
            Self::Millimetre => mm.to_string(),
            Self::FootInch => feet(mm.into(), 100.0),
        }
    }

    /// A length typed by hand, in whole millimetres: `3.5 m`, `3500mm`, `350 cm`, `3,5 m`, `3.5米`, `11' 6"`, `11ft 6in`.
    /// A bare number is in this unit. `None` for anything else, or for more than an `i32` holds.
    #[must_use]
    pub fn read(self, text: &str) -> Option<i32> {
        let text = text.trim();
        let number_end = text.find(|c: char| !is_of_number(c));
        let (number, unit) = text.split_at(number_end.unwrap_or(text.len()));
        let unit = unit.trim().to_lowercase();
        let factor = match unit.as_str() {
            "" => self.millimetres(),
            "mm" | "毫米" => 1.0,
            "cm" | "厘米" => 10.0,
            "m" | "米" => 1_000.0,
            "km" | "公里" => 1_000_000.0,
            "in" | "\"" | "″" | "英寸" => INCH,
            _ => return read_feet(number, &unit),
        };
        whole(read_number(number)? * factor)
    }
}

const fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | ' ' | '\u{a0}')
}

/// A number with a decimal point or comma; spaces between groups are allowed.
#[must_use]
pub fn read_number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// `feet` feet, and what stands after them: the mark of feet and perhaps inches.
fn read_feet(feet: &str, rest: &str) -> Option<i32> {
    let marks = ["feet", "foot", "ft", "'", "′", "英尺"];
    let rest = marks.iter().find_map(|mark| rest.strip_prefix(mark))?.trim();
    let negative = feet.trim_start().starts_with('-');
    let feet = read_number(feet)?.abs() * FOOT;
    let inches = ["in", "\"", "″", "英寸"].iter().find_map(|mark| rest.strip_suffix(mark)).unwrap_or(rest).trim();
    let inches = if inches.is_empty() { 0.0 } else { read_number(inches).filter(|inches| *inches >= 0.0)? };
    let mm = (feet + inches) * INCH;
    whole(if negative { -mm } else { mm })
}

fn whole(number: f64) -> Option<i32> {
    let rounded = libm::round(number);
    (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&rounded).then_some(rounded as i32)
}

/// Tenths with a decimal only where there is one.
fn tenths(number: i64) -> String {
    let (whole, rest) = (number.unsigned_abs() / 10, number.unsigned_abs() % 10);
    let (sign, whole) = (measure::sign(number), measure::grouped(whole));
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Feet and inches, the inches to one part in `parts`.
fn feet(mm: i64, parts: f64) -> String {
    let inches = libm::round(mm.unsigned_abs() as f64 / INCH * parts) / parts;
    let feet = libm::floor(inches / FOOT);
    let rest = libm::round((inches - feet * FOOT) * parts) / parts;
    let sign = measure::sign(mm);
    match (feet == 0.0, rest == 0.0) {
        (_, true) => format!("{sign}{feet}'"),
        (true, false) => format!("{sign}{rest}\""),
        (false, false) => format!("{sign}{feet}' {rest}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_is_in_the_unit_that_is_shown() {
        let bare = |unit: Unit| unit.read("3.5");
        assert_eq!(Unit::ALL.iter().map(|&unit| bare(unit)).collect::<Vec<_>>(), [3_500, 35, 4, 1_067].map(Some));
    }

    #[test]
    fn lengths_with_units_mean_the_same_everywhere() {
        for &unit in Unit::ALL {
            for text in ["3.5 m", "3500mm", "3500 MM", "350cm", "3,5m", " 3.5米 ", "3 500 mm", "3500毫米"] {
                assert_eq!(unit.read(text), Some(3_500), "{text}");
            }
            for text in ["11' 6\"", "11ft 6in", "11'6", "138\"", "138 in", "11.5 ft", "11.5'", "11英尺6英寸"] {
                assert_eq!(unit.read(text), Some(3_505), "{text}");
            }
            assert_eq!(unit.read("-0.5 m"), Some(-500));
            assert_eq!(unit.read("-1' 6\""), Some(-457));
            for text in ["", "m", "3.5 yd", "3..5", "1e400", "9999999999999", "nan", "inf m", "3 m 5", "1' -6\"", "'"] {
                assert_eq!(unit.read(text), None, "{text}");
            }
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_the_same_length() {
        for &unit in Unit::ALL {
            for mm in (-2_000..2_000).chain([3_500, 12_345, 100_000_000, -99_999_999]) {
                assert_eq!(unit.read(&unit.exact(mm)), Some(mm), "{}", unit.exact(mm));
                assert_eq!(unit.read(&unit.number(mm)), Some(mm), "{}", unit.number(mm));
            }
        }
    }

    #[test]
    fn lengths_are_shown_in_every_unit() {
        let shown = |mm: i64| Unit::ALL.iter().map(|unit| unit.length(mm)).collect::<Vec<_>>();
        assert_eq!(shown(3_500), ["3.50 m", "350 cm", "3\u{a0}500 mm", "11' 5.8\""]);
        assert_eq!(
            shown(-1_234_567),
            ["-1\u{a0}234.567 m", "-123\u{a0}456.7 cm", "-1\u{a0}234\u{a0}567 mm", "-4050' 5\""]
        );
        assert_eq!(shown(0), ["0.00 m", "0 cm", "0 mm", "0'"]);
        assert_eq!(Unit::FootInch.length(3_047), "10'", "never twelve inches");
        assert_eq!(Unit::Metre.exact(3_000), "3.0 m");
    }

    #[test]
    fn every_unit_has_its_word() {
        for &unit in Unit::ALL {
            assert_eq!(Unit::from_word(unit.word()), Some(unit));
        }
        assert_eq!(Unit::from_word("yd"), None);
    }
}
