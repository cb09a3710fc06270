//! Values typed while drawing, moving, resizing, turning or measuring.

use crate::geometry::Angle;
use crate::i18n::{Unit, read_number};

/// What was typed. Lengths are in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A length in the direction of the pointer: `3.5`, `3000mm`.
    Length(i32),
    /// So far to the right and upwards: `2,1` or `@2,1`.
    Offset(i32, i32),
    /// A place, counted from the origin: `=10,5`.
    At(i32, i32),
    /// An angle: `<45`, `45°`.
    Angle(Angle),
    /// A length in this direction: `3<45`.
    Polar(i32, Angle),
    /// Width and depth: `3x2`.
    Size(i32, i32),
}

/// What a bare number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    /// A length in the unit that is shown.
    Length,
    /// Degrees.
    Degrees,
}

impl Typed {
    /// Reads what was typed; lengths without a unit are in `unit`. In pairs the comma parts the two numbers, so decimals
    /// have a point. `None` where it means nothing.
    #[must_use]
    pub fn read(text: &str, unit: Unit, bare: Bare) -> Option<Self> {
        let text: String = text.trim().chars().map(narrow).collect();
        if let Some(place) = text.strip_prefix('=') {
            return pair(place, &[','], unit).map(|(x, y)| Self::At(x, y));
        }
        if let Some(offset) = text.strip_prefix('@') {
            return pair(offset, &[','], unit).map(|(x, y)| Self::Offset(x, y)).or_else(|| polar(offset, unit));
        }
        if let Some(angle) = text.strip_prefix('<') {
            return degrees(angle).map(Self::Angle);
        }
        if let Some(angle) = text.strip_suffix('°') {
            return degrees(angle).map(Self::Angle);
        }
        if let Some(polar) = polar(&text, unit) {
            return Some(polar);
        }
        if let Some((width, depth)) = pair(&text, &['x', 'X', '×', '*'], unit) {
            return (width > 0 && depth > 0).then_some(Self::Size(width, depth));
        }
        if text.contains(',') {
            return pair(&text, &[','], unit).map(|(x, y)| Self::Offset(x, y));
        }
        match bare {
            Bare::Degrees => degrees(&text).map(Self::Angle),
            Bare::Length => unit.read(&text).map(Self::Length),
        }
    }

    /// Whether a first character begins a value, rather than being a key for something else.
    #[must_use]
    pub const fn begins_with(first: char) -> bool {
        first.is_ascii_digit() || matches!(first, '-' | '.' | '@' | '=' | '<' | '＝' | '＜' | '＠' | '０'..='９')
    }
}

/// The signs of a Chinese keyboard as those of any other.
const fn narrow(c: char) -> char {
    match c {
        '，' | '、' | ';' | '；' => ',',
        '＝' => '=',
        '＠' => '@',
        '＜' => '<',
        '度' => '°',
        '．' | '。' => '.',
        '０'..='９' => match char::from_u32(c as u32 - '０' as u32 + '0' as u32) {
            Some(digit) => digit,
            None => c,
        },
        _ => c,
    }
}

fn pair(text: &str, between: &[char], unit: Unit) -> Option<(i32, i32)> {
    let (first, second) = text.split_once(between)?;
    if between.contains(&',') && second.contains(',') {
        return None;
    }
    Some((unit.read(first)?, unit.read(second)?))
}

fn polar(text: &str, unit: Unit) -> Option<Typed> {
    let (length, angle) = text.split_once('<')?;
    Some(Typed::Polar(unit.read(length)?, degrees(angle)?))
}

fn degrees(text: &str) -> Option<Angle> {
    read_number(text.trim_end_matches('°')).filter(|degrees| degrees.abs() <= 1e6).map(Angle::from_degrees)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Typed> {
        Typed::read(text, Unit::Metre, Bare::Length)
    }

    #[test]
    fn every_way_to_type_a_value() {
        let angle = |degrees| Angle::from_degrees(degrees);
        let cases = [
            ("3.5", Typed::Length(3_500)),
            ("3000mm", Typed::Length(3_000)),
            ("-2", Typed::Length(-2_000)),
            ("2,1", Typed::Offset(2_000, 1_000)),
            ("@-2 , 0.5", Typed::Offset(-2_000, 500)),
            ("2，1", Typed::Offset(2_000, 1_000)),
            ("50cm, 1'", Typed::Offset(500, 305)),
            ("=10,5", Typed::At(10_000, 5_000)),
            ("<45", Typed::Angle(angle(45.0))),
            ("45°", Typed::Angle(angle(45.0))),
            ("-30度", Typed::Angle(angle(330.0))),
            ("3<90", Typed::Polar(3_000, angle(90.0))),
            ("@3<90°", Typed::Polar(3_000, angle(90.0))),
            ("3x2", Typed::Size(3_000, 2_000)),
            ("3.5 × 2", Typed::Size(3_500, 2_000)),
            ("３x２", Typed::Size(3_000, 2_000)),
        ];
        for (text, typed) in cases {
            assert_eq!(read(text), Some(typed), "{text}");
        }
        assert_eq!(Typed::read("45", Unit::Metre, Bare::Degrees), Some(Typed::Angle(angle(45.0))));
        assert_eq!(Typed::read("3000x2000", Unit::Millimetre, Bare::Length), Some(Typed::Size(3_000, 2_000)));
    }

    #[test]
    fn what_means_nothing_is_not_taken() {
        for text in ["", "=", "=5", "x", "3x", "3x0", "-3x2", "<", "<x", "1,2,3", "@", "3<", "abc", "1e99<5", "<1e300"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
