//! Fast marching: how far it is from every free cell to the nearest two exits.
//!
//! The front of each exit moves over triangles of a cell, one of its four and one of its eight neighbours (Sethian 1996;
//! on triangles Kimmel & Sethian 1998). As all of these triangles are acute, a cell is at least 1/√2 of a side farther
//! than what it is reached from; so cells in buckets of 0.7 sides are final when their bucket's turn comes (Vladimirsky
//! & Sethian 2003), and no heap is needed. Square roots are exact everywhere, so the result is the same on every machine.
//!
//! The way to the second exit never leaves the places at which that exit is one of the nearest two, so keeping two
//! fronts a cell is enough.

use std::collections::VecDeque;

/// How far an exit is from a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Front {
    /// Distance in sides of a cell.
    pub far: f32,
    /// Number of the exit.
    pub exit: u16,
}

/// The fronts that reached a cell, the nearest first, each of another exit.
pub type Cell = [Front; 2];

/// No exit.
pub const NOBODY: u16 = u16::MAX;
/// A cell that nobody can stand on.
pub const BLOCKED: Cell = [Front { far: -1.0, exit: NOBODY }; 2];
/// A free cell that no front has reached.
pub const UNREACHED: Cell = [Front { far: f32::INFINITY, exit: NOBODY }; 2];

/// Width of a bucket in sides of a cell: less than the least step, 1/√2 - `MOST_BEND` / 8.
const WIDTH: f32 = 0.6;
/// A front that bends more than this from cell to cell is not looked at more closely.
const MOST_BEND: f32 = 0.5;

/// Lets the fronts of the exits run over free cells. `stride` is the number of cells in a row; the outermost cells must
/// be blocked. Each start is a free cell and how far an exit is from there.
pub fn march(stride: usize, cells: &mut [Cell], starts: &[(usize, Front)]) {
    let mut queue = Queue::default();
    for (number, front) in starts {
        reach(cells, &mut queue, *number, *front);
    }
    while let Some(bucket) = queue.next() {
        for (number, exit) in &bucket {
            let number = *number as usize;
            let front = cells.get(number).and_then(|cell| cell.iter().find(|front| front.exit == *exit)).copied();
            if let Some(front) = front.filter(|front| queue.is_current(front.far)) {
                spread(stride, cells, &mut queue, number, front);
            }
        }
        queue.give_back(bucket);
    }
}

/// Moves a front from a cell to its eight neighbours.
fn spread(stride: usize, cells: &mut [Cell], queue: &mut Queue, number: usize, front: Front) {
    let Front { far, exit } = front;
    // The cells at the lower left, at the left and at the upper left, from which three cells follow each other.
    let (low, level, high) = (number - stride - 1, number - 1, number + stride - 1);
    let row = |first: usize| cells.get(first..first + 3).and_then(|row| row.first_chunk::<3>().copied());
    let (Some([a, b, c]), Some([d, _, e]), Some([f, g, h])) = (row(low), row(level), row(high)) else { return };
    let beyond = |neighbour: usize| cells.get(neighbour).map_or(f32::INFINITY, |cell| distance(cell, exit));
    let (below, above) = (distance(&b, exit), distance(&g, exit));
    let (left, right) = (distance(&d, exit), distance(&e, exit));
    // How far the cells beside it are, for a step along a row and for one along a column.
    let across = far
        + if below <= above {
            rise(far - below, || below - beyond(number.wrapping_sub(2 * stride)))
        } else {
            rise(far - above, || above - beyond(number + 2 * stride))
        };
    let along = far
        + if left <= right {
            rise(far - left, || left - beyond(number - 2))
        } else {
            rise(far - right, || right - beyond(number + 2))
        };
    let cornerwise = far + std::f32::consts::SQRT_2;
    let [below_open, left_open, right_open, above_open] = [&b, &d, &e, &g].map(is_free);
    for (open, cell, to, far) in [
        (true, &d, level, across),
        (true, &e, number + 1, across),
        (true, &b, low + 1, along),
        (true, &g, high + 1, along),
        // Between two blocked cells that touch at a corner there is no way.
        (left_open || below_open, &a, low, cornerwise),
        (right_open || below_open, &c, low + 2, cornerwise),
        (left_open || above_open, &f, high, cornerwise),
        (right_open || above_open, &h, high + 2, cornerwise),
    ] {
        let front = Front { far, exit };
        if open && is_news(cell, front) {
            reach(cells, queue, to, front);
        }
    }
}

/// Whether a front that is so far away is nearer than what is known of its exit, and than the farther one of two others.
/// Never for blocked cells, whose distance is below zero.
fn is_news([first, second]: &Cell, front: Front) -> bool {
    front.far < second.far && !(first.exit == front.exit && first.far <= front.far)
}

/// How much farther than a cell its neighbour is, where the corner neighbour beside the cell is nearer than it by `slope`,
/// and the one beyond that nearer by `before` again.
///
/// Between the two the front is a little ahead of a straight line, as it bulges: by half of the bend times both parts.
fn rise(slope: f32, before: impl Fn() -> f32) -> f32 {
    // Where the front runs more steeply, the corner neighbour has already reached that neighbour by itself.
    if slope <= 0.0 || slope >= std::f32::consts::FRAC_1_SQRT_2 {
        return 1.0;
    }
    let forward = (1.0 - slope * slope).sqrt();
    let bend = slope - before();
    let bend = if (0.0..MOST_BEND).contains(&bend) { bend } else { 0.0 };
    let part = slope / forward;
    forward - bend * part * (1.0 - part) / 2.0
}

fn distance(cell: &Cell, exit: u16) -> f32 {
    let [first, second] = cell;
    if first.exit == exit {
        first.far
    } else if second.exit == exit {
        second.far
    } else {
        f32::INFINITY
    }
}

/// Whether one can stand there.
pub fn is_free(cell: &Cell) -> bool {
    let [first, _] = cell;
    first.far >= 0.0
}

/// Notes that an exit is so far from a cell, if that is news.
fn reach(cells: &mut [Cell], queue: &mut Queue, number: usize, front: Front) {
    let Some(cell) = cells.get_mut(number).filter(|cell| is_news(cell, front)) else { return };
    let [first, second] = cell;
    let before = if first.exit == front.exit {
        std::mem::replace(first, front).far
    } else {
        let before = if second.exit == front.exit { second.far } else { f32::INFINITY };
        *second = front;
        if second.far < first.far {
            std::mem::swap(first, second);
        }
        before
    };
    queue.line_up(number, front, before);
}

/// Cells in buckets by distance.
#[derive(Default)]
struct Queue {
    /// The first of these holds the cells of bucket `current`.
    buckets: VecDeque<Vec<(u32, u16)>>,
    current: usize,
    spare: Vec<Vec<(u32, u16)>>,
}

impl Queue {
    /// Puts a cell into its bucket, unless it lies there since it had the distance `before`.
    fn line_up(&mut self, number: usize, front: Front, before: f32) {
        let bucket = bucket(front.far);
        let ahead = bucket.saturating_sub(self.current);
        if before < f32::INFINITY && self::bucket(before) == bucket {
            return;
        }
        while self.buckets.len() <= ahead {
            self.buckets.push_back(self.spare.pop().unwrap_or_default());
        }
        if let (Some(bucket), Ok(number)) = (self.buckets.get_mut(ahead), u32::try_from(number)) {
            bucket.push((number, front.exit));
        }
    }

    /// The next bucket, which is current until it is given back.
    fn next(&mut self) -> Option<Vec<(u32, u16)>> {
        self.buckets.front_mut().map(std::mem::take)
    }

    fn give_back(&mut self, mut bucket: Vec<(u32, u16)>) {
        bucket.clear();
        self.spare.push(bucket);
        self.buckets.pop_front();
        self.current += 1;
    }

    fn is_current(&self, far: f32) -> bool {
        bucket(far) == self.current
    }
}

fn bucket(far: f32) -> usize {
    (far * (1.0 / WIDTH)) as u32 as usize
}

#[cfg(test)]
mod tests {
    use super::{BLOCKED, Cell, Front, UNREACHED, march};

    /// A square of free cells with a blocked edge.
    fn free(side: usize) -> Vec<Cell> {
        let at_edge =
            |i: usize| i.is_multiple_of(side) || i % side == side - 1 || i / side == 0 || i / side == side - 1;
        (0..side * side).map(|i| if at_edge(i) { BLOCKED } else { UNREACHED }).collect()
    }

    #[test]
    fn along_a_straight_front_distances_are_exact() {
        let side = 40;
        let mut cells = free(side);
        let starts: Vec<_> = (1..side - 1).map(|x| (side + x, Front { far: 0.5, exit: 0 })).collect();
        march(side, &mut cells, &starts);
        for y in 1..side - 1 {
            for x in 1..side - 1 {
                assert_eq!(cells[y * side + x][0].far, y as f32 - 0.5, "{x} {y}");
            }
        }
    }

    #[test]
    fn from_one_cell_distances_are_a_little_too_long_and_never_too_short() {
        let side = 203;
        let mut cells = free(side);
        let middle = side / 2;
        march(side, &mut cells, &[(middle * side + middle, Front { far: 0.0, exit: 0 })]);
        let mut worst: f64 = 0.0;
        for y in 1..side - 1 {
            for x in 1..side - 1 {
                let exact = libm::hypot(x as f64 - middle as f64, y as f64 - middle as f64);
                let over = f64::from(cells[y * side + x][0].far) - exact;
                assert!(over > -1e-3, "{x} {y}: {over}");
                worst = worst.max(over);
            }
        }
        assert!(worst < 0.5, "{worst} cells");
    }

    #[test]
    fn the_plan_turned_by_right_angles_gives_the_same_numbers_turned() {
        let side = 30;
        let turned = |i: usize| (i % side) * side + (side - 1 - i / side);
        let mut cells = free(side);
        for i in [100, 101, 102, 131, 132, 400, 431, 462, 463, 464, 700] {
            cells[i] = BLOCKED;
        }
        let mut other = vec![BLOCKED; cells.len()];
        (0..cells.len()).for_each(|i| other[turned(i)] = cells[i]);
        let starts = [(35, 0), (850, 1), (445, 2)].map(|(i, exit)| (i, Front { far: 0.0, exit }));
        march(side, &mut cells, &starts);
        march(side, &mut other, &starts.map(|(i, front)| (turned(i), front)));
        for (i, cell) in cells.iter().enumerate() {
            let same = other[turned(i)];
            assert_eq!([cell[0].far, cell[1].far], [same[0].far, same[1].far], "{i}");
        }
    }

    #[test]
    fn nobody_slips_between_cells_that_touch_at_a_corner() {
        let side = 12;
        let mut cells = free(side);
        for i in 1..side - 1 {
            cells[i * side + i] = BLOCKED;
        }
        march(side, &mut cells, &[(side + 9, Front { far: 0.0, exit: 0 })]);
        assert!(cells[2 * side + 3][0].far < 20.0);
        assert_eq!(cells[9 * side + 2], UNREACHED);
    }
}
