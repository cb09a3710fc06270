//! Where a closed line of corners crosses or touches itself.

use super::Point;

/// A straight piece from a corner to the next.
type Side = (Point, Point);

/// The first pair of sides that cross, lie on each other, or touch without being neighbours; a side without length is a
/// pair with itself. Sides count from 0, and begin at the corner of their number.
pub(super) fn crossing(corners: &[Point]) -> Option<(usize, usize)> {
    let nexts = corners.iter().copied().cycle().skip(1);
    let sides: Vec<Side> = corners.iter().copied().zip(nexts).collect();
    let boxes = Boxes::of(&sides);
    sides.iter().enumerate().find_map(|(i, &side)| {
        let empty = (side.0 == side.1).then_some(i);
        empty.or_else(|| boxes.find(i, Span::of(side), |j| conflict(&sides, i, j))).map(|j| (i, j))
    })
}

/// Whether two sides of a closed line, `i` before `j`, may not be as they are.
fn conflict(sides: &[Side], i: usize, j: usize) -> bool {
    let (Some(&first), Some(&second)) = (sides.get(i), sides.get(j)) else { return false };
    let next = i + 1 == j;
    if next || (i == 0 && j + 1 == sides.len()) { folds_back(next, first, second) } else { meet(first, second) }
}

/// Least and greatest x, least and greatest y.
#[derive(Clone, Copy)]
struct Span([i32; 4]);

impl Span {
    fn of((a, b): Side) -> Self {
        Self([a.x.min(b.x), a.x.max(b.x), a.y.min(b.y), a.y.max(b.y)])
    }

    fn joined(Self([a, b, c, d]): Self, Self([e, f, g, h]): Self) -> Self {
        Self([a.min(e), b.max(f), c.min(g), d.max(h)])
    }

    fn meets(Self([a, b, c, d]): Self, Self([e, f, g, h]): Self) -> bool {
        a <= f && e <= b && c <= h && g <= d
    }
}

/// Spans of runs of sides, each of two halves. The sides of a run lie near each other, so that however an outline winds,
/// few runs are looked into for a side: an outline of ten thousand corners is done in milliseconds, where comparing each
/// side with all others would take seconds.
struct Boxes {
    /// The span of run `n` is that of the runs `2 n` and `2 n + 1`; the last half are the sides themselves.
    spans: Vec<Option<Span>>,
    leaves: usize,
}

impl Boxes {
    fn of(sides: &[Side]) -> Self {
        let leaves = sides.len().next_power_of_two();
        let mut spans = vec![None; leaves];
        spans.extend(sides.iter().map(|&side| Some(Span::of(side))));
        spans.resize(2 * leaves, None);
        for run in (1..leaves).rev() {
            let half = |which: usize| spans.get(2 * run + which).copied().flatten();
            let whole = match (half(0), half(1)) {
                (Some(one), Some(other)) => Some(Span::joined(one, other)),
                (one, other) => one.or(other),
            };
            if let Some(span) = spans.get_mut(run) {
                *span = whole;
            }
        }
        Self { spans, leaves }
    }

    /// The first side after `after` that meets `span` and is the `wanted` one.
    fn find(&self, after: usize, span: Span, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        // Runs yet to be looked into, the first on top: number, and how many sides it has.
        let mut open = vec![(1, self.leaves)];
        while let Some((run, length)) = open.pop() {
            let last = (run + 1) * length - self.leaves - 1;
            let near = self.spans.get(run).copied().flatten().is_some_and(|other| Span::meets(span, other));
            if last <= after || !near {
                continue;
            }
            if length > 1 {
                open.extend([(2 * run + 1, length / 2), (2 * run, length / 2)]);
            } else if wanted(last) {
                return Some(last);
            }
        }
        None
    }
}

/// Whether the second of two neighbouring sides runs back over the first.
fn folds_back(first_then_second: bool, ab: Side, cd: Side) -> bool {
    let ((a, b), (_, d)) = if first_then_second { (ab, cd) } else { (cd, ab) };
    let dot = (i128::from(b.x) - i128::from(a.x)) * (i128::from(d.x) - i128::from(b.x))
        + (i128::from(b.y) - i128::from(a.y)) * (i128::from(d.y) - i128::from(b.y));
    turn(a, b, d) == 0 && dot < 0
}

fn turn(a: Point, b: Point, c: Point) -> i128 {
    let (abx, aby) = (i128::from(b.x) - i128::from(a.x), i128::from(b.y) - i128::from(a.y));
    let (acx, acy) = (i128::from(c.x) - i128::from(a.x), i128::from(c.y) - i128::from(a.y));
    (abx * acy - aby * acx).signum()
}

fn within(a: Point, b: Point, p: Point) -> bool {
    (a.x.min(b.x)..=a.x.max(b.x)).contains(&p.x) && (a.y.min(b.y)..=a.y.max(b.y)).contains(&p.y)
}

/// Whether two straight pieces share a point.
fn meet((a, b): Side, (c, d): Side) -> bool {
    let (t1, t2, t3, t4) = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b));
    (t1 * t2 < 0 && t3 * t4 < 0)
        || (t1 == 0 && within(a, b, c))
        || (t2 == 0 && within(a, b, d))
        || (t3 == 0 && within(c, d, a))
        || (t4 == 0 && within(c, d, b))
}

#[cfg(test)]
mod tests {
    use super::{Point, conflict, crossing};

    /// Every side compared with every later one.
    fn slowly(corners: &[Point]) -> Option<(usize, usize)> {
        let count = corners.len();
        let sides: Vec<_> = (0..count).map(|at| (corners[at], corners[(at + 1) % count])).collect();
        (0..count).find_map(|i| {
            let empty = (sides[i].0 == sides[i].1).then_some((i, i));
            empty.or_else(|| (i + 1..count).find(|&j| conflict(&sides, i, j)).map(|j| (i, j)))
        })
    }

    #[test]
    fn the_quick_answer_is_the_slow_one() {
        let mut seed = 7_u64;
        let mut next = |below: i32| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as i32 % below
        };
        let mut crossed = 0;
        for round in 0..4_000 {
            // Some wind along a circle and hardly ever cross; others are a tangle.
            let count = 3 + next(20);
            let corners: Vec<Point> = (0..count)
                .map(|at| {
                    let (sin, cos) = libm::sincos(f64::from(at) / f64::from(count) * std::f64::consts::TAU);
                    let wander = if round % 2 == 0 { 12 } else { 2_000 };
                    Point::new((cos * 900.0) as i32 + next(wander), (sin * 900.0) as i32 + next(wander))
                })
                .collect();
            let found = crossing(&corners);
            assert_eq!(found, slowly(&corners), "{corners:?}");
            crossed += usize::from(found.is_some());
        }
        assert!((500..3_500).contains(&crossed), "{crossed}");
    }

    #[test]
    fn sides_that_all_lie_above_each_other_are_compared_with_few() {
        let up = (0..5_000).map(|at| Point::new(at % 2 * 9_000, at * 10));
        let down = (0..5_000).rev().map(|at| Point::new(20_000 - at % 2 * 9_000, at * 10));
        let corners: Vec<Point> = up.chain(down).collect();
        let pairs = std::cell::Cell::new(0);
        let sides: Vec<_> = corners.iter().copied().zip(corners.iter().copied().cycle().skip(1)).collect();
        let boxes = super::Boxes::of(&sides);
        for (i, &side) in sides.iter().enumerate() {
            boxes.find(i, super::Span::of(side), |j| {
                pairs.set(pairs.get() + 1);
                conflict(&sides, i, j)
            });
        }
        assert!(pairs.get() < 100_000, "{} pairs", pairs.get());
        assert_eq!(crossing(&corners), None);
    }
}
