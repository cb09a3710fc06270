//! How colours are mixed and compared.

use crate::model::Colour;

/// The colour that covers `over` with `top` at a strength of 0.0 (only `over`) to 1.0 (only `top`).
#[must_use]
pub fn mix(over: Colour, top: Colour, strength: f64) -> Colour {
    let strength = strength.clamp(0.0, 1.0);
    // Between two values of 0-255, so it fits.
    let part = |a: u8, b: u8| libm::round(f64::from(a) + (f64::from(b) - f64::from(a)) * strength) as u8;
    Colour { red: part(over.red, top.red), green: part(over.green, top.green), blue: part(over.blue, top.blue) }
}

/// Relative luminance of a colour, 0.0 black to 1.0 white (WCAG 2.1).
#[must_use]
pub fn luminance(colour: Colour) -> f64 {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

/// Contrast of two colours, 1.0 to 21.0 (WCAG 2.1); text needs 4.5.
#[must_use]
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Linear light of one channel of sRGB.
pub(super) fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
}

#[cfg(test)]
mod tests {
    use super::{Colour, contrast, mix};

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let (black, white) = (Colour::hex(0), Colour::hex(0xff_ffff));
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
        assert!((contrast(white, white) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn strengths_beyond_the_range_are_clamped() {
        let (white, red) = (Colour::hex(0xff_ffff), Colour::hex(0xff_0000));
        assert_eq!(mix(white, red, 0.0), white);
        assert_eq!(mix(white, red, 2.0), red);
        assert_eq!(mix(white, red, 0.5), Colour::hex(0xff_8080));
    }
}
