//! Lengths and areas as people read them on a plan: metres, the same in every language.

/// Between groups of three digits. A no-break space: `12 000` is read alike in Chinese and English, and stays whole.
const GROUP: char = '\u{a0}';

/// A length in millimetres as metres with two decimals, three where millimetres count: `3.50 m`, `2.995 m`.
#[must_use]
pub fn length(mm: i64) -> String {
    let (whole, rest) = (mm.unsigned_abs() / 1000, mm.unsigned_abs() % 1000);
    let metres = grouped(whole);
    let sign = sign(mm);
    if rest.is_multiple_of(10) {
        format!("{sign}{metres}.{:02} m", rest / 10)
    } else {
        format!("{sign}{metres}.{rest:03} m")
    }
}

/// An area in square millimetres as m², rounded to at most two decimals: `9 m²`, `9.25 m²`, `12 000 m²`.
///
/// What would round to nothing is `<0.01 m²`, so that an area that is there is never shown as none.
#[must_use]
pub fn area(mm2: i64) -> String {
    let hundredths = mm2.unsigned_abs().saturating_add(5_000) / 10_000;
    if hundredths == 0 && mm2 != 0 {
        return "<0.01 m²".to_owned();
    }
    let (whole, rest) = (grouped(hundredths / 100), hundredths % 100);
    let sign = sign(mm2);
    match rest {
        0 => format!("{sign}{whole} m²"),
        tenths if tenths.is_multiple_of(10) => format!("{sign}{whole}.{} m²", tenths / 10),
        hundredths => format!("{sign}{whole}.{hundredths:02} m²"),
    }
}

/// A sum of money in hundredths, in groups of three digits, without decimals that say nothing: `16 568 700`.
#[must_use]
pub fn sum(hundredths: i64) -> String {
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let (sign, whole) = (sign(hundredths), grouped(whole));
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

pub(super) const fn sign(value: i64) -> &'static str {
    if value < 0 { "-" } else { "" }
}

/// Digits in groups of three from the right.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(GROUP);
        }
        text.push(digit);
    }
    text
}

/// Minutes and seconds, each second begun counted whole: `2:05`.
#[must_use]
pub fn minutes(seconds: f64) -> String {
    let whole = libm::ceil(seconds.max(0.0)) as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_minutes_and_whole_seconds() {
        assert_eq!([0.0, 4.1, 60.0, 125.0].map(minutes), ["0:00", "0:05", "1:00", "2:05"]);
    }

    #[test]
    fn sums_have_groups_of_three_digits() {
        let cases = [(0, "0"), (1_656_870_000, "16 568 700"), (-120_050, "-1 200.50")];
        for (hundredths, text) in cases {
            assert_eq!(sum(hundredths).replace(GROUP, " "), text);
        }
    }

    #[test]
    fn lengths_are_metres_to_the_centimetre_or_the_millimetre() {
        let cases = [
            (0, "0.00 m"),
            (5, "0.005 m"),
            (3_500, "3.50 m"),
            (2_995, "2.995 m"),
            (-600, "-0.60 m"),
            (1_200_050, "1\u{a0}200.05 m"),
            (i64::MIN, "-9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775.808 m"),
        ];
        for (mm, text) in cases {
            assert_eq!(length(mm), text, "{mm}");
        }
    }

    #[test]
    fn areas_drop_the_decimals_they_do_not_need() {
        let cases = [
            (0, "0 m²"),
            (9_000_000, "9 m²"),
            (9_250_000, "9.25 m²"),
            (9_500_000, "9.5 m²"),
            (9_040_000, "9.04 m²"),
            (8_999_999, "9 m²"),
            (4_999, "<0.01 m²"),
            (5_000, "0.01 m²"),
            (12_000_000_000, "12\u{a0}000 m²"),
            (-1_000_000, "-1 m²"),
        ];
        for (mm2, text) in cases {
            assert_eq!(area(mm2), text, "{mm2}");
        }
    }
}
