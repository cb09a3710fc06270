//! Numbers as SVG has them.

/// A number with at most three decimals - a thousandth of a millimetre - and no needless zeros.
pub(super) fn number(value: f64) -> String {
    let mut text = format!("{value:.3}");
    let kept = text.trim_end_matches('0').trim_end_matches('.').len();
    text.truncate(kept);
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_short() {
        let shown = [1.0, 0.5, -0.0001, 12.3456, -3.1, 100.0, 0.0].map(number);
        assert_eq!(shown, ["1", "0.5", "0", "12.346", "-3.1", "100", "0"]);
    }
}
