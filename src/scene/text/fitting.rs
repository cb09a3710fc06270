//! Fitting a text into room: shrink it, wrap it, or say that it does not fit.

use super::wrapping::{Lines, Wrapping};

/// From the baseline of one line to the next, in ems.
const LINE_STEP: f64 = 1.25;
/// How much smaller each try is than the one before.
const SMALLER: f64 = 0.92;
/// A text is set in letters down to this part of the largest that fit, if that spares a lone letter on the last line.
const SMALLER_FOR_COMPANY: f64 = 0.75;

/// Room for a text, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Width it may have.
    pub width: f64,
    /// Height that all lines together may have.
    pub height: f64,
    /// Size to begin with.
    pub largest: f64,
    /// Size below which it is not read any more.
    pub smallest: f64,
    /// Lines it may be broken into.
    pub lines: usize,
}

/// A text that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// Font size in millimetres.
    pub size: f64,
    /// From one line to the next in millimetres.
    pub step: f64,
    /// Its lines from top to bottom.
    pub lines: Vec<String>,
}

impl Fitted {
    /// Height of all lines in millimetres.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.step * self.lines.len() as f64
    }

    /// How far above (positive) or below the middle of the block the middle of each line lies, in millimetres.
    pub fn offsets(&self) -> impl Iterator<Item = f64> {
        let first = self.step * (self.lines.len() as f64 - 1.0) / 2.0;
        (0..self.lines.len()).map(move |line| first - self.step * line as f64)
    }
}

/// The largest way to set a text into room: fewer lines before smaller letters where the size is the same. Rather than
/// leave a lone letter on the last line it is set a little smaller.
///
/// `None` where even the smallest size does not fit, or there is nothing to set.
#[must_use]
pub fn fit(text: &str, bold: bool, room: Room) -> Option<Fitted> {
    let wrapping = Wrapping::of(text, bold);
    let mut size = room.largest;
    let mut lonely: Option<Fitted> = None;
    loop {
        let step = size * LINE_STEP;
        let rows = (libm::floor(room.height / step + 1e-9) as usize).min(room.lines);
        if let Some(Lines { lines, lone }) = wrapping.lines(room.width / size, rows) {
            let fitted = Fitted { size, step, lines };
            if !lone {
                return Some(fitted);
            }
            lonely = lonely.or(Some(fitted));
        }
        let enough = lonely.as_ref().is_some_and(|lonely| size < lonely.size * SMALLER_FOR_COMPANY);
        if size <= room.smallest || enough {
            return lonely;
        }
        size = (size * SMALLER).max(room.smallest);
    }
}

/// Breaks a text into at most `rows` lines no wider than `width` mm; `None` where that cannot be done.
///
/// Breaks at spaces and after hyphens, and between Chinese, Japanese and Korean letters; never inside a word.
#[must_use]
pub fn wrap(text: &str, bold: bool, size: f64, width: f64, rows: usize) -> Option<Vec<String>> {
    Wrapping::of(text, bold).lines(width / size, rows).map(|lines| lines.lines)
}
