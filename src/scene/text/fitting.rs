//! Fitting a text into room: shrink it, wrap it, or say that it does not fit.

use super::advance::measure;
use super::wrapping::{Lines, Wrapping};

/// From the baseline of one line to the next, in ems.
const LINE_STEP: f64 = 1.25;
/// How much smaller each try is than the one before.
const SMALLER: f64 = 0.92;
/// A text is set in letters down to this part of the largest that fit, if that spares a lone letter on the last line.
const SMALLER_FOR_COMPANY: f64 = 0.75;

/// A text that was cut off says something from this width on, in ems: two Chinese letters and the ellipsis.
const LEAST_SAID: f64 = 3.0;

/// What does not stand before the ellipsis.
const NOT_LAST: &[char] = &[' ', '（', '(', '《', '「', '“', '/', '·', '-', '、', ','];

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

/// As much of a text as fits at the smallest size, with an ellipsis behind it; the whole where that fits.
///
/// `None` where so little fits that nobody knows what is meant.
#[must_use]
pub fn shorten(text: &str, bold: bool, room: Room) -> Option<Fitted> {
    let text = text.trim();
    let room = Room { largest: room.smallest, ..room };
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let cut = |count: usize| {
        let end = count.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
        fit(&format!("{}…", text.get(..end)?.trim_end_matches(NOT_LAST)), bold, room)
    };
    if let Some(whole) = fit(text, bold, room) {
        return Some(whole);
    }
    let (mut fits, mut none) = (0, ends.len() + 1);
    while none - fits > 1 {
        let middle = usize::midpoint(fits, none);
        if cut(middle).is_some() { fits = middle } else { none = middle }
    }
    let fitted = cut(fits).filter(|_| fits > 0)?;
    let said: f64 = fitted.lines.iter().map(|line| measure(line, 1.0, bold)).sum();
    (said >= LEAST_SAID).then_some(fitted)
}

/// Breaks a text into at most `rows` lines no wider than `width` mm; `None` where that cannot be done.
///
/// Breaks at spaces and after hyphens, and between Chinese, Japanese and Korean letters; never inside a word.
#[must_use]
pub fn wrap(text: &str, bold: bool, size: f64, width: f64, rows: usize) -> Option<Vec<String>> {
    Wrapping::of(text, bold).lines(width / size, rows).map(|lines| lines.lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_does_not_fit_is_cut_off_inside_its_room() {
        for text in
            ["上海人工智能创新中心有限公司", "Volkswagenwerke", "Автомобильный завод «УРАЛ»", "AI SEMI LIMITED 上海"]
        {
            let room = Room { width: 6.0, height: 4.0, largest: 3.0, smallest: 1.5, lines: 2 };
            let fitted = shorten(text, true, room).unwrap();
            assert!(fitted.lines.last().unwrap().ends_with('…'), "{text}: {:?}", fitted.lines);
            assert!(fitted.lines.iter().all(|line| measure(line, fitted.size, true) <= room.width + 1e-9));
            assert!(fitted.height() <= room.height && fitted.size >= 1.5);
        }
        let room = Room { width: 9.0, height: 4.0, largest: 3.0, smallest: 1.5, lines: 2 };
        assert_eq!(shorten("一汽红旗", true, room).unwrap().lines.concat(), "一汽红旗", "what fits stays whole");
        assert_eq!(shorten("上海人工智能", true, Room { width: 3.0, lines: 1, ..room }), None, "a letter says nothing");
    }
}
