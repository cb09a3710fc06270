//! Sums of money on the command line: kept in hundredths, told as numbers.

/// A sum for scripts.
pub fn number(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}

/// A sum in a sentence, always to two decimals.
pub fn written(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
