//! Numbers that people type: lengths with units, areas, prices, angles.

use std::cell::Cell;

pub use crate::i18n::Unit;
use crate::i18n::read_number;

thread_local! {
    /// The unit of the window that is shown by this thread. Everything that shows or reads a length needs it, down to
    /// the last field, and a thread shows one window at a time.
    static UNIT: Cell<Unit> = const { Cell::new(Unit::Metre) };
}

/// The unit in which the window shows lengths and reads bare numbers.
#[must_use]
pub fn unit() -> Unit {
    UNIT.get()
}

/// From now on lengths are shown and read in this unit. The window says so at the beginning of each frame.
pub fn show_in(unit: Unit) {
    UNIT.set(unit);
}

/// A length typed by hand, in whole millimetres: `3.5 m`, `3500mm`, `350 cm`, `3,5 m`, `3.5米`, `11' 6"`.
/// A bare number is in the unit that is shown. `None` for anything else, or for more than an `i32` holds.
#[must_use]
pub fn parse_length(text: &str) -> Option<i32> {
    unit().read(text)
}

/// A number with a decimal point or comma; spaces between groups are allowed.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    read_number(text)
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

/// A length for a field, exact to the millimetre and without needless digits: `3.5 m`.
#[must_use]
pub fn length(mm: i32) -> String {
    unit().exact(mm)
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
    fn lengths_are_shown_and_typed_in_the_unit_of_the_window() {
        assert_eq!((parse_length("3.5"), length(3_000)), (Some(3_500), "3.0 m".to_owned()));
        show_in(Unit::Millimetre);
        assert_eq!((parse_length("3.5"), parse_length("3500")), (Some(4), Some(3_500)));
        assert_eq!((parse_length("3.5 m"), length(3_000)), (Some(3_500), "3000 mm".to_owned()));
        let elsewhere = std::thread::spawn(unit).join().unwrap();
        assert_eq!(elsewhere, Unit::Metre, "another window keeps its own");
    }

    #[test]
    fn prices_keep_their_hundredths() {
        assert_eq!(parse_price("1 200,50"), Some(120_050));
        assert_eq!(price(120_050), "1200.50");
        assert_eq!(price(-5), "-0.05");
        assert_eq!(parse_price("9e99"), None);
    }
}
