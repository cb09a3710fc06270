//! What lies near a place, by squares of the plane.

use std::collections::BTreeMap;

use crate::geometry::Bounds;

/// Side of a square, in mm.
const SIDE: f64 = 10_000.0;
/// What lies in more squares than this is looked at every time.
const MANY: i64 = 4_096;

/// Numbers of things by the squares that the boxes round them touch.
#[derive(Default)]
pub(super) struct Squares {
    by_square: BTreeMap<(i64, i64), Vec<usize>>,
    everywhere: Vec<usize>,
}

fn corners(bounds: &Bounds) -> [i64; 4] {
    [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y].map(|it| libm::floor(it / SIDE) as i64)
}

impl Squares {
    /// Adds a thing by its box.
    pub fn add(&mut self, bounds: &Bounds, thing: usize) {
        let [left, low, right, high] = corners(bounds);
        if (right - left).saturating_add(1).saturating_mul((high - low).saturating_add(1)) > MANY {
            self.everywhere.push(thing);
            return;
        }
        for x in left..=right {
            for y in low..=high {
                self.by_square.entry((x, y)).or_default().push(thing);
            }
        }
    }

    /// The things whose squares a box touches, in order.
    pub fn near(&self, bounds: &Bounds) -> Vec<usize> {
        let [left, low, right, high] = corners(bounds);
        let in_row = |x: i64| self.by_square.range((x, low)..=(x, high)).flat_map(|(_, things)| things);
        let columns = self.by_square.range((left, i64::MIN)..=(right, i64::MAX));
        let few = (right - left) < MANY;
        let mut found: Vec<usize> = if few {
            (left..=right).flat_map(in_row).copied().collect()
        } else {
            columns.flat_map(|(_, things)| things).copied().collect()
        };
        found.extend(&self.everywhere);
        found.sort_unstable();
        found.dedup();
        found
    }
}
