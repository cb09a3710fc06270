//! Fitting a text into room: shrink it, wrap it, or say that it does not fit.

use unicode_normalization::char::is_combining_mark;

use super::measure;

/// From the baseline of one line to the next, in ems.
const LINE_STEP: f64 = 1.25;
/// How much smaller each try is than the one before.
const SMALLER: f64 = 0.92;
/// Signs that must not start a line.
const NOT_FIRST: &str = ",.;:!?)]}%’”、。，．；：！？）】》」』〉ーっゃゅょッャュョ々·・℃㎡²";
/// Signs that must not end a line.
const NOT_LAST: &str = "([{‘“（【《「『〈";

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

/// The largest way to set a text into room: fewer lines before smaller letters where the size is the same.
///
/// `None` where even the smallest size does not fit, or there is nothing to set.
#[must_use]
pub fn fit(text: &str, bold: bool, room: Room) -> Option<Fitted> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut size = room.largest;
    loop {
        let step = size * LINE_STEP;
        let rows = (libm::floor(room.height / step + 1e-9) as usize).min(room.lines);
        if rows > 0
            && let Some(lines) = wrap(text, bold, size, room.width, rows)
        {
            return Some(Fitted { size, step, lines });
        }
        if size <= room.smallest {
            return None;
        }
        size = (size * SMALLER).max(room.smallest);
    }
}

/// Breaks a text into at most `rows` lines no wider than `width` mm; `None` where that cannot be done.
///
/// Breaks at spaces and after hyphens, and between Chinese, Japanese and Korean letters; never inside a word.
#[must_use]
pub fn wrap(text: &str, bold: bool, size: f64, width: f64, rows: usize) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for part in parts(text) {
        let wider = measure((line.clone() + part).trim_end(), size, bold);
        if wider <= width {
            line.push_str(part);
            continue;
        }
        if measure(part.trim(), size, bold) > width || lines.len() + 1 >= rows {
            return None;
        }
        if !line.is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        line = part.trim_start().to_owned();
    }
    lines.push(line.trim_end().to_owned());
    Some(lines)
}

/// The pieces between which a line may break.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, character))
            && let Some(part) = text.get(start..at)
        {
            parts.push(part);
            start = at;
        }
        before = Some(character);
    }
    parts.extend(text.get(start..).filter(|part| !part.is_empty()));
    parts
}

/// Whether a line may break between two characters.
fn may_break(before: char, after: char) -> bool {
    if after.is_whitespace() || NOT_FIRST.contains(after) || NOT_LAST.contains(before) || is_combining_mark(after) {
        return false;
    }
    before.is_whitespace() || matches!(before, '-' | '/') || is_ideograph(before) || is_ideograph(after)
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}
