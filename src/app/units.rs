//! Numbers that people type: lengths with units, areas, prices, angles.

/// A length typed by hand, in whole millimetres: `3.5 m`, `3500`, `3500mm`, `350 cm`, `3,5 m`, `3.5米`.
/// A bare number is millimetres. `None` for anything else, or for more than an `i32` holds.
#[must_use]
pub fn parse_length(text: &str) -> Option<i32> {
    let text = text.trim();
    let number_end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | ' ' | '\u{a0}')));
    let (number, unit) = text.split_at(number_end.unwrap_or(text.len()));
    let factor = match unit.trim().to_lowercase().as_str() {
        "" | "mm" | "毫米" => 1.0,
        "cm" | "厘米" => 10.0,
        "m" | "米" => 1000.0,
        "km" | "公里" => 1_000_000.0,
        _ => return None,
    };
    whole(parse_number(number)? * factor)
}

/// A number with a decimal point or comma; spaces between groups are allowed.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A whole number typed by hand.
#[must_use]
pub fn parse_whole(text: &str) -> Option<i32> {
    whole(parse_number(text)?)
}

/// A price in the plan's currency as hundredths.
#[must_use]
pub fn parse_price(text: &str) -> Option<i64> {
    let hundredths = libm::round(parse_number(text)? * 100.0);
    (hundredths.abs() < 9e15).then_some(hundredths as i64)
}

/// A length for a field: metres to the millimetre, without needless digits: `3.5 m`.
#[must_use]
pub fn length(mm: i32) -> String {
    format!("{} m", metres(mm))
}

/// Metres to the millimetre, at least one decimal: `3.0`, `3.125`.
#[must_use]
pub fn metres(mm: i32) -> String {
    let exact = format!("{:.3}", f64::from(mm) / 1000.0);
    let short = exact.trim_end_matches('0');
    if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
}

/// Hundredths of a currency as people write them: `1200.50`.
#[must_use]
pub fn price(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

fn whole(number: f64) -> Option<i32> {
    let rounded = libm::round(number);
    (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&rounded).then_some(rounded as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_with_and_without_units() {
        for text in ["3.5 m", "3500", "3500mm", "3500 MM", "350cm", "3,5m", " 3.5米 ", "3 500", "3500毫米"] {
            assert_eq!(parse_length(text), Some(3500), "{text}");
        }
        assert_eq!(parse_length("-0.5 m"), Some(-500));
        for text in ["", "m", "3.5 ft", "3..5", "1e400", "99999999999", "nan", "inf m", "3 m 5"] {
            assert_eq!(parse_length(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_are_shown_as_they_are_typed() {
        for mm in [0, 1, 3500, -500, 12_345, 100_000_000] {
            assert_eq!(parse_length(&length(mm)), Some(mm));
        }
        assert_eq!(length(3500), "3.5 m");
        assert_eq!(length(3000), "3.0 m");
    }

    #[test]
    fn prices_keep_their_hundredths() {
        assert_eq!(parse_price("1 200,50"), Some(120_050));
        assert_eq!(price(120_050), "1200.50");
        assert_eq!(price(-5), "-0.05");
        assert_eq!(parse_price("9e99"), None);
    }
}
