//! Outlines found from loose lines: ends that nearly meet are joined, lines are cut where they cross or touch, and every
//! area with lines all round it is a ring.

use std::collections::BTreeMap;

use super::outline::{doubled_area, tidied};
use crate::geometry::Place;

/// More pieces than this are not searched for areas.
const MOST_PIECES: usize = 60_000;
/// More pairs of pieces near each other are not looked at.
const MOST_PAIRS: usize = 20_000_000;
/// Side of the squares by which pieces near each other are found, in mm.
const SQUARE: f64 = 2_000.0;
/// A piece longer than this many squares is looked for in no square but in a list of its own.
const LONG: f64 = 400.0;

type Piece = (Place, Place);

/// The areas that loose lines enclose, each a tidied ring; `None` where there are too many lines to search.
pub(super) fn areas<'a>(lines: impl Iterator<Item = (&'a [Place], bool)>, tolerance: f64) -> Option<Vec<Vec<Place>>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (corners, closed) in lines {
        let closing = corners.last().zip(corners.first()).filter(|_| closed && corners.len() > 2);
        let along = corners.windows(2).filter_map(|pair| if let &[a, b] = pair { Some((a, b)) } else { None });
        pieces.extend(along.chain(closing.map(|(a, b)| (*a, *b))).filter(|(a, b)| a.distance(*b) > tolerance / 2.0));
        if pieces.len() > MOST_PIECES {
            return None;
        }
    }
    let cut = cut(&pieces, tolerance)?;
    Some(Net::of(&cut, tolerance).areas())
}

/// The pieces cut where others cross or touch them.
fn cut(pieces: &[Piece], tolerance: f64) -> Option<Vec<Piece>> {
    let mut cuts: Vec<Vec<(f64, Place)>> = vec![Vec::new(); pieces.len()];
    let mut note = |place: usize, at: Place| {
        let Some(&(from, to)) = pieces.get(place) else { return };
        let along = from.distance(at);
        if along > tolerance && to.distance(at) > tolerance {
            cuts.get_mut(place).into_iter().for_each(|cuts| cuts.push((along, at)));
        }
    };
    let mut pairs = 0;
    for (one, others) in near(pieces, tolerance) {
        pairs += others.len();
        if pairs > MOST_PAIRS {
            return None;
        }
        for other in others {
            if let (Some(a), Some(b)) = (pieces.get(one), pieces.get(other)) {
                for end in [b.0, b.1] {
                    if end.distance_to_segment(a.0, a.1) <= tolerance {
                        note(one, end);
                    }
                }
                for end in [a.0, a.1] {
                    if end.distance_to_segment(b.0, b.1) <= tolerance {
                        note(other, end);
                    }
                }
                if let Some(at) = crossing(*a, *b) {
                    note(one, at);
                    note(other, at);
                }
            }
        }
    }
    let mut done = Vec::with_capacity(pieces.len());
    for ((from, to), cuts) in pieces.iter().zip(&mut cuts) {
        cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let ends: Vec<Place> = std::iter::once(*from).chain(cuts.iter().map(|(_, at)| *at)).chain([*to]).collect();
        done.extend(ends.windows(2).filter_map(|pair| if let &[a, b] = pair { Some((a, b)) } else { None }));
    }
    Some(done)
}

/// Each piece with the later ones that lie in a square with it.
fn near(pieces: &[Piece], tolerance: f64) -> impl Iterator<Item = (usize, Vec<usize>)> {
    let mut squares: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    let mut long: Vec<usize> = Vec::new();
    let mut of_piece: Vec<Vec<(i64, i64)>> = Vec::with_capacity(pieces.len());
    for (place, &(from, to)) in pieces.iter().enumerate() {
        let steps = libm::ceil(from.distance(to) / (SQUARE / 2.0));
        let mut mine = Vec::new();
        if steps > 2.0 * LONG {
            long.push(place);
        } else {
            for step in 0..=steps as usize {
                let at = from.towards(to, step as f64 / steps.max(1.0));
                for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
                    let reach = SQUARE / 4.0 + tolerance;
                    let square = |at: f64| libm::floor(at / SQUARE) as i64;
                    mine.push((square(at.x + dx * reach), square(at.y + dy * reach)));
                }
            }
        }
        mine.sort_unstable();
        mine.dedup();
        mine.iter().for_each(|square| squares.entry(*square).or_default().push(place));
        of_piece.push(mine);
    }
    let all = pieces.len();
    of_piece.into_iter().enumerate().map(move |(place, mine)| {
        let mut others: Vec<usize> = if long.binary_search(&place).is_ok() {
            (0..all).filter(|other| *other != place).collect()
        } else {
            mine.iter().filter_map(|square| squares.get(square)).flatten().copied().filter(|it| *it > place).collect()
        };
        others.sort_unstable();
        others.dedup();
        (place, others)
    })
}

/// Where two pieces cross, both of them inside.
fn crossing((a, b): Piece, (c, d): Piece) -> Option<Place> {
    let (rx, ry, sx, sy) = (b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y);
    let across = rx * sy - ry * sx;
    if across.abs() < 1e-9 {
        return None;
    }
    let (qx, qy) = (c.x - a.x, c.y - a.y);
    let (t, u) = ((qx * sy - qy * sx) / across, (qx * ry - qy * rx) / across);
    ((0.0..=1.0).contains(&t) && (0.0..=1.0).contains(&u)).then(|| Place::new(a.x + rx * t, a.y + ry * t))
}

/// Places joined by pieces.
struct Net {
    places: Vec<Place>,
    /// To which others each is joined, counter-clockwise by direction.
    joined: Vec<Vec<usize>>,
}

impl Net {
    /// Ends nearer to each other than `tolerance` become one place.
    fn of(pieces: &[Piece], tolerance: f64) -> Self {
        let mut net = Self { places: Vec::new(), joined: Vec::new() };
        let mut squares: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        for (from, to) in pieces {
            let (from, to) = (net.place(*from, tolerance, &mut squares), net.place(*to, tolerance, &mut squares));
            if from != to {
                for (one, other) in [(from, to), (to, from)] {
                    net.joined.get_mut(one).into_iter().for_each(|joined| joined.push(other));
                }
            }
        }
        net.without_dead_ends();
        net.sort();
        net
    }

    fn place(&mut self, at: Place, tolerance: f64, squares: &mut BTreeMap<(i64, i64), Vec<usize>>) -> usize {
        let (x, y) = (libm::floor(at.x / tolerance) as i64, libm::floor(at.y / tolerance) as i64);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let known = around.filter_map(|square| squares.get(&square)).flatten();
        let distance = |place: &usize| self.places.get(*place).map_or(f64::MAX, |it| it.distance(at));
        let nearest = known.copied().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        if let Some(near) = nearest.filter(|near| distance(near) <= tolerance) {
            return near;
        }
        self.places.push(at);
        self.joined.push(Vec::new());
        squares.entry((x, y)).or_default().push(self.places.len() - 1);
        self.places.len() - 1
    }

    fn without_dead_ends(&mut self) {
        for joined in &mut self.joined {
            joined.sort_unstable();
            joined.dedup();
        }
        let mut dead: Vec<usize> = (0..self.joined.len()).filter(|it| self.degree(*it) == 1).collect();
        while let Some(end) = dead.pop() {
            let Some(other) = self.joined.get_mut(end).and_then(Vec::pop) else { continue };
            if let Some(joined) = self.joined.get_mut(other) {
                joined.retain(|it| *it != end);
            }
            if self.degree(other) == 1 {
                dead.push(other);
            }
        }
    }

    fn degree(&self, place: usize) -> usize {
        self.joined.get(place).map_or(0, Vec::len)
    }

    fn sort(&mut self) {
        for (joined, at) in self.joined.iter_mut().zip(&self.places) {
            let direction = |to: &usize| self.places.get(*to).map_or(0.0, |to| libm::atan2(to.y - at.y, to.x - at.x));
            joined.sort_by(|a, b| direction(a).total_cmp(&direction(b)));
        }
    }

    /// Every area with pieces all round it, walked with the area to the left.
    fn areas(&self) -> Vec<Vec<Place>> {
        let mut walked: Vec<Vec<bool>> = self.joined.iter().map(|joined| vec![false; joined.len()]).collect();
        let mut found = Vec::new();
        for from in 0..self.joined.len() {
            for way in 0..self.degree(from) {
                let ring = self.walk(from, way, &mut walked);
                if doubled_area(&ring) > 0.0 {
                    found.push(tidied(ring));
                }
            }
        }
        found.retain(|ring| ring.len() > 2);
        found
    }

    /// The places round an area, from one way out of a place until that way comes again.
    fn walk(&self, from: usize, way: usize, walked: &mut [Vec<bool>]) -> Vec<Place> {
        let (mut at, mut way, mut ring) = (from, way, Vec::new());
        while let Some(done) = walked.get_mut(at).and_then(|ways| ways.get_mut(way)).filter(|done| !**done) {
            *done = true;
            ring.extend(self.places.get(at).copied());
            let Some(&next) = self.joined.get(at).and_then(|joined| joined.get(way)) else { break };
            let Some(ways) = self.joined.get(next) else { break };
            // The next way clockwise from the one it came by keeps the area to the left.
            let Some(back) = ways.iter().position(|it| *it == at) else { break };
            way = (back + ways.len() - 1) % ways.len();
            at = next;
        }
        ring
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&[(f64, f64)]], tolerance: f64) -> Vec<i64> {
        let lines: Vec<Vec<Place>> =
            lines.iter().map(|line| line.iter().map(|&(x, y)| Place::new(x, y)).collect()).collect();
        let areas = areas(lines.iter().map(|line| (line.as_slice(), false)), tolerance).unwrap();
        let mut sizes: Vec<i64> = areas.iter().map(|ring| (doubled_area(ring) / 2e6).round() as i64).collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn lines_that_nearly_meet_enclose_an_area_and_a_gap_does_not() {
        let lines: [&[(f64, f64)]; 4] = [
            &[(0.0, 0.0), (10_000.0, 8.0)],
            &[(10_004.0, 0.0), (10_000.0, 6_000.0)],
            &[(0.0, 6_005.0), (9_995.0, 6_000.0)],
            &[(3.0, 6_000.0), (0.0, 9.0)],
        ];
        assert_eq!(found(&lines, 20.0), [60]);
        assert_eq!(found(&lines, 2.0), [] as [i64; 0]);
    }

    #[test]
    fn a_grid_of_long_lines_is_as_many_areas_as_it_has_cells() {
        let lines: [&[(f64, f64)]; 7] = [
            &[(0.0, 0.0), (9_000.0, 0.0)],
            &[(0.0, 3_000.0), (9_000.0, 3_000.0)],
            &[(0.0, 6_000.0), (9_000.0, 6_000.0)],
            &[(0.0, 0.0), (0.0, 6_000.0)],
            &[(3_000.0, -500.0), (3_000.0, 6_500.0)],
            &[(6_000.0, 0.0), (6_000.0, 6_000.0)],
            &[(9_000.0, 0.0), (9_000.0, 6_000.0)],
        ];
        assert_eq!(found(&lines, 10.0), [9; 6]);
    }

    #[test]
    fn dead_ends_and_single_lines_enclose_nothing() {
        let lines: [&[(f64, f64)]; 2] =
            [&[(0.0, 0.0), (5_000.0, 0.0), (5_000.0, 5_000.0)], &[(9_000.0, 0.0), (0.0, 9_000.0)]];
        assert_eq!(found(&lines, 10.0), [] as [i64; 0]);
    }
}
