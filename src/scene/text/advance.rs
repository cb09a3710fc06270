//! Widths of texts without shaping them, from a table of advances.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use unicode_normalization::UnicodeNormalization;

use super::faces::{candidates, face_of, is_invisible};

/// Characters of the Basic Multilingual Plane; rarer ones are looked up each time.
const TABLE: usize = 0x1_0000;
/// Marks an advance that was not looked up yet; it is the pattern of no number.
const UNKNOWN: u32 = u32::MAX;

/// Width of a text in millimetres at `size` millimetres an em.
///
/// Kerning aside: a shaped line is mostly a little narrower. It costs a table look-up a character.
#[must_use]
pub fn measure(text: &str, size: f64, bold: bool) -> f64 {
    text.chars().map(|character| f64::from(advance(character, bold))).sum::<f64>() * size
}

/// The characters that no shipped face can draw, each once, in order.
#[must_use]
pub fn missing(text: &str) -> Vec<char> {
    let found: BTreeSet<char> =
        text.nfc().filter(|character| !is_invisible(*character) && face_of(*character, false).is_none()).collect();
    found.into_iter().collect()
}

/// Advance of one character in ems.
fn advance(character: char, bold: bool) -> f32 {
    let Some(slot) = table(bold).get(character as usize) else {
        return looked_up(character, bold);
    };
    match slot.load(Ordering::Relaxed) {
        UNKNOWN => {
            let advance = looked_up(character, bold);
            slot.store(advance.to_bits(), Ordering::Relaxed);
            advance
        }
        bits => f32::from_bits(bits),
    }
}

fn table(bold: bool) -> &'static [AtomicU32] {
    static REGULAR: OnceLock<Box<[AtomicU32]>> = OnceLock::new();
    static BOLD: OnceLock<Box<[AtomicU32]>> = OnceLock::new();
    let cell = if bold { &BOLD } else { &REGULAR };
    cell.get_or_init(|| (0..TABLE).map(|_| AtomicU32::new(UNKNOWN)).collect())
}

fn looked_up(character: char, bold: bool) -> f32 {
    let shown = if character.is_control() { ' ' } else { character };
    if is_invisible(shown) {
        return 0.0;
    }
    let face = face_of(shown, bold).or_else(|| candidates(bold).first().copied());
    face.and_then(super::FaceId::get).map_or(0.0, |face| face.advance(shown))
}
