//! Breaking a text into lines: as few as possible, and of all ways the one that reads best.

use super::breaking::{Piece, is_lone, pieces};

/// How much a break at the worst place counts against lines of unequal width.
const HARM: f64 = 0.5;
/// What a lone letter on the last line counts; more than anything else could.
const LONE: f64 = 100.0;

/// A text ready to be broken into lines.
pub(super) struct Wrapping<'a> {
    pieces: Vec<Piece<'a>>,
}

/// A way to break a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines {
    pub lines: Vec<String>,
    /// Whether the last line is a single letter cut off from its word, below a longer one.
    pub lone: bool,
}

/// The best way to set the pieces up to some place.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    /// Where its last line begins.
    from: usize,
}

impl<'a> Wrapping<'a> {
    pub fn of(text: &'a str, bold: bool) -> Self {
        Self { pieces: pieces(text.trim(), bold) }
    }

    /// Lines no wider than `width` ems, at most `rows`; `None` where that cannot be done.
    pub fn lines(&self, width: f64, rows: usize) -> Option<Lines> {
        let count = self.fewest(width).filter(|&count| (1..=rows).contains(&count))?;
        let starts = self.starts(width, count)?;
        let ends = starts.iter().copied().skip(1).chain([self.pieces.len()]);
        let line = |(from, to): (usize, usize)| Some(self.text(from, to)?.trim_end().to_owned());
        let lines: Option<Vec<String>> = starts.iter().copied().zip(ends).map(line).collect();
        let lone = starts.last().is_some_and(|&from| self.leaves_lone(from));
        lines.map(|lines| Lines { lone: lone && lines.iter().any(|line| line.chars().nth(1).is_some()), lines })
    }

    /// How many lines there are if each takes as much as it can.
    fn fewest(&self, width: f64) -> Option<usize> {
        let (mut count, mut pen) = (0, f64::INFINITY);
        for piece in &self.pieces {
            if pen + piece.bare > width {
                if piece.bare > width {
                    return None;
                }
                count += 1;
                pen = 0.0;
            }
            pen += piece.whole;
        }
        Some(count)
    }

    /// Where each of `count` lines begins, the sum of what is bad about them being least.
    fn starts(&self, width: f64, count: usize) -> Option<Vec<usize>> {
        if count == 1 {
            return Some(vec![0]);
        }
        let end = self.pieces.len();
        let mut rows: Vec<Vec<Option<Best>>> = Vec::with_capacity(count);
        for row in 0..count {
            let before = rows.last();
            let reached = |from: usize| match before {
                None => (from == 0).then_some(0.0),
                Some(before) => before.get(from).copied().flatten().map(|best| best.cost),
            };
            let best = (0..=end).map(|to| self.best(to, width, row + 1 == count, &reached)).collect();
            rows.push(best);
        }
        let mut to = end;
        let mut starts = Vec::with_capacity(count);
        for row in rows.iter().rev() {
            to = row.get(to).copied().flatten()?.from;
            starts.push(to);
        }
        starts.reverse();
        Some(starts)
    }

    /// The best last line up to `to`, where all before it cost what `reached` says.
    fn best(&self, to: usize, width: f64, last: bool, reached: &dyn Fn(usize) -> Option<f64>) -> Option<Best> {
        let mut best: Option<Best> = None;
        let bare = to.checked_sub(1).and_then(|at| self.pieces.get(at)).map(|piece| piece.bare - piece.whole)?;
        let mut long = bare;
        for from in (0..to).rev() {
            long += self.pieces.get(from)?.whole;
            if long > width + 1e-9 {
                break;
            }
            let Some(before) = reached(from) else { continue };
            let cost = before + self.cost(from, to, (width - long) / width, last);
            // Of equal ones that with the shorter last line: a text looks better if it narrows.
            if best.is_none_or(|best| cost < best.cost - 1e-9) {
                best = Some(Best { cost, from });
            }
        }
        best
    }

    fn cost(&self, from: usize, to: usize, slack: f64, last: bool) -> f64 {
        let harm = if last { 0.0 } else { self.pieces.get(to - 1).map_or(0.0, |piece| piece.harm) };
        let lone = if last && self.leaves_lone(from) { LONE } else { 0.0 };
        slack * slack + harm * HARM + lone
    }

    fn leaves_lone(&self, from: usize) -> bool {
        let cut = from.checked_sub(1).and_then(|at| self.pieces.get(at)).is_some_and(|piece| piece.harm > 0.0);
        cut && self.text(from, self.pieces.len()).is_some_and(|line| is_lone(&line))
    }

    fn text(&self, from: usize, to: usize) -> Option<String> {
        Some(self.pieces.get(from..to)?.iter().map(|piece| piece.text).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Wrapping;

    fn lines(text: &str, ems: f64, rows: usize) -> Vec<String> {
        Wrapping::of(text, true).lines(ems, rows).map(|lines| lines.lines).unwrap_or_default()
    }

    #[test]
    fn the_last_line_is_never_a_lone_letter_where_it_can_be_helped() {
        assert_eq!(lines("符拉迪沃斯托克贸易示范公司", 6.0, 3), ["符拉迪沃斯", "托克贸易", "示范公司"]);
        assert_eq!(lines("현대자동차부품회사", 3.9, 3), ["현대자", "동차부", "품회사"]);
        let three = Wrapping::of("현대차", true);
        assert!(three.lines(1.9, 2).is_some_and(|lines| !lines.lone && lines.lines == ["현", "대차"]));
        assert!(three.lines(0.95, 3).is_some_and(|lines| !lines.lone), "each letter on a line of its own is in order");
    }

    #[test]
    fn a_break_at_a_space_or_a_pause_is_better_than_one_inside_a_word() {
        assert_eq!(lines("中国—东北亚博览会 展位平面图", 12.0, 3), ["中国—东北亚博览会", "展位平面图"]);
        assert_eq!(lines("서울전자 데모", 4.4, 2), ["서울전자", "데모"]);
        assert_eq!(lines("现代农业,绿色食品馆", 7.0, 2), ["现代农业,", "绿色食品馆"]);
    }

    #[test]
    fn lines_are_as_few_as_possible_and_of_like_width() {
        assert_eq!(lines("长春一汽富维汽车零部件股份有限公司", 9.0, 3).len(), 2);
        assert_eq!(lines("alpha beta gamma delta", 8.0, 3), ["alpha beta", "gamma delta"]);
        assert!(lines("alpha beta", 4.0, 1).is_empty());
        assert!(lines("Donaudampfschifffahrt", 4.0, 9).is_empty(), "a word is never broken");
    }
}
