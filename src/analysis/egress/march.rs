//! Fast marching: how far it is from every free cell to the nearest exit, and to the nearest other one.
//!
//! The front of each exit moves over triangles of a cell, one of its four and one of its eight neighbours (Sethian 1996;
//! on triangles Kimmel & Sethian 1998). As all of these triangles are acute, a cell is at least [`LEAST`] farther than
//! what it is reached from; so cells in buckets no wider than that are final when their bucket's turn comes (Vladimirsky
//! & Sethian 2003), and no heap is needed. Square roots are exact everywhere, so the result is the same on every machine.
//!
//! The fronts to the second exits set out where those to the nearest ones meet. The way to the second exit never leaves
//! the places at which that exit is one of the nearest two, so keeping two fronts a cell is enough.

use super::queue::Queue;

/// A front of an exit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Front {
    /// Distance in sides of a cell.
    pub far: f32,
    /// Number of the exit.
    pub exit: u16,
}

/// No exit.
const NOBODY: u16 = u16::MAX;
/// Where nobody can stand: nothing is nearer than this, and nothing farther.
const BLOCKED: f32 = f32::NAN;
/// A front that bends more than this from cell to cell is not looked at more closely.
const MOST_BEND: f32 = 0.5;
/// A front comes at least so much farther from a cell to a neighbour.
const LEAST: f32 = std::f32::consts::FRAC_1_SQRT_2 - MOST_BEND / 8.0;

/// The front that came to each cell.
#[derive(Debug, Clone)]
pub struct Fronts {
    /// Distances in sides of a cell; infinite where none came.
    far: Vec<f32>,
    exits: Vec<u16>,
}

impl Fronts {
    /// Of cells to which no front came yet, of which nobody can stand in those that are not `free`.
    #[must_use]
    pub fn unreached(free: &[bool]) -> Self {
        let far = free.iter().map(|free| if *free { f32::INFINITY } else { BLOCKED }).collect();
        Self { far, exits: vec![NOBODY; free.len()] }
    }

    /// How many cells there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.far.len()
    }

    /// The front that came to a cell.
    #[must_use]
    pub fn at(&self, cell: usize) -> Option<Front> {
        let (far, exit) = (*self.far.get(cell)?, *self.exits.get(cell)?);
        (exit != NOBODY).then_some(Front { far, exit })
    }

    /// Whether one can stand in a cell.
    #[must_use]
    pub fn is_free(&self, cell: usize) -> bool {
        !self.far(cell).is_nan()
    }

    fn far(&self, cell: usize) -> f32 {
        self.far.get(cell).copied().unwrap_or(BLOCKED)
    }

    fn is_of(&self, cell: usize, exit: u16) -> bool {
        self.exits.get(cell) == Some(&exit)
    }

    fn note(&mut self, cell: usize, front: Front) {
        if let (Some(far), Some(exit)) = (self.far.get_mut(cell), self.exits.get_mut(cell)) {
            (*far, *exit) = (front.far, front.exit);
        }
    }
}

/// Lets the fronts of the exits run over free cells until each has the nearest. `stride` is the number of cells in a row;
/// the outermost cells must be blocked. Each start is a free cell and how far an exit is from there.
pub fn march(stride: usize, cells: &mut Fronts, starts: &[(usize, Front)]) {
    let mut queue = Queue::default();
    let mut cells = Nearest(cells);
    for (cell, front) in starts {
        reach(&mut cells, &mut queue, *cell, *front);
    }
    run(stride, &mut cells, queue);
}

/// The fronts that come second, where `first` are those that [`march`] found from the same starts.
#[must_use]
pub fn march_second(stride: usize, first: &Fronts, starts: &[(usize, Front)]) -> Fronts {
    let far = first.far.iter().map(|far| if far.is_nan() { BLOCKED } else { f32::INFINITY }).collect();
    let mut second = Fronts { far, exits: vec![NOBODY; first.len()] };
    let mut queue = Queue::default();
    let mut cells = Second { first, second: &mut second };
    for cell in borders(stride, first) {
        if let Some(front) = first.at(cell) {
            queue.line_up(cell, front, f32::INFINITY);
        }
    }
    for (cell, front) in starts {
        reach(&mut cells, &mut queue, *cell, *front);
    }
    run(stride, &mut cells, queue);
    second
}

/// The cells beside which another exit is the nearest.
fn borders(stride: usize, first: &Fronts) -> Vec<usize> {
    let mut found = Vec::new();
    // From a cell to those at its right, and above it; the others come to it.
    for step in [1, stride - 1, stride, stride + 1] {
        let pairs = first.exits.iter().zip(first.exits.iter().skip(step)).enumerate();
        let met = pairs.filter(|(_, (one, other))| one != other && **one != NOBODY && **other != NOBODY);
        met.for_each(|(cell, _)| found.extend([cell, cell + step]));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn run<C: Cells>(stride: usize, cells: &mut C, mut queue: Queue) {
    while let Some(bucket) = queue.next() {
        for (cell, exit) in &bucket {
            let (cell, exit) = (*cell as usize, *exit);
            let far = cells.known(cell, exit);
            if queue.is_current(far) {
                spread(stride, cells, &mut queue, cell, Front { far, exit });
            }
        }
        queue.give_back(bucket);
    }
}

/// Cells that fronts run over.
trait Cells {
    /// How far an exit is from a cell; infinite where its front did not come.
    fn known(&self, cell: usize, exit: u16) -> f32;

    /// How near an exit has to be to be news to a cell.
    fn limit(&self, cell: usize, exit: u16) -> f32;

    fn is_free(&self, cell: usize) -> bool;

    fn note(&mut self, cell: usize, front: Front);
}

/// Of each cell the nearest exit is looked for.
struct Nearest<'a>(&'a mut Fronts);

impl Cells for Nearest<'_> {
    fn known(&self, cell: usize, exit: u16) -> f32 {
        if self.0.is_of(cell, exit) { self.0.far(cell) } else { f32::INFINITY }
    }

    fn limit(&self, cell: usize, _: u16) -> f32 {
        self.0.far(cell)
    }

    fn is_free(&self, cell: usize) -> bool {
        self.0.is_free(cell)
    }

    fn note(&mut self, cell: usize, front: Front) {
        self.0.note(cell, front);
    }
}

/// Of each cell the nearest exit is known, and the nearest other one is looked for.
struct Second<'a> {
    first: &'a Fronts,
    second: &'a mut Fronts,
}

impl Cells for Second<'_> {
    fn known(&self, cell: usize, exit: u16) -> f32 {
        if self.first.is_of(cell, exit) {
            self.first.far(cell)
        } else if self.second.is_of(cell, exit) {
            self.second.far(cell)
        } else {
            f32::INFINITY
        }
    }

    fn limit(&self, cell: usize, exit: u16) -> f32 {
        if self.first.is_of(cell, exit) { f32::NEG_INFINITY } else { self.second.far(cell) }
    }

    fn is_free(&self, cell: usize) -> bool {
        self.first.is_free(cell)
    }

    fn note(&mut self, cell: usize, front: Front) {
        self.second.note(cell, front);
    }
}

/// Moves a front from a cell to its eight neighbours.
#[inline]
fn spread<C: Cells>(stride: usize, cells: &mut C, queue: &mut Queue, cell: usize, front: Front) {
    let Front { far, exit } = front;
    let (left, right, below, above) = (cell - 1, cell + 1, cell - stride, cell + stride);
    for (to, aside) in [([left, right], stride), ([below, above], 1)] {
        if to.iter().any(|to| cells.limit(*to, exit) > far + LEAST) {
            let front = Front { far: far + rise(cells, cell, front, aside), exit };
            to.into_iter().for_each(|to| reach(cells, queue, to, front));
        }
    }
    let front = Front { far: far + std::f32::consts::SQRT_2, exit };
    let corners =
        [(below - 1, below, left), (below + 1, below, right), (above - 1, above, left), (above + 1, above, right)];
    for (to, one, other) in corners {
        // Where one of the cells between is nearer than this, the front comes over it, and no later.
        let straight = |beside: usize| cells.known(beside, exit) <= front.far - 1.0;
        // Between two blocked cells that touch at a corner there is no way.
        let is_way = || cells.is_free(one) || cells.is_free(other);
        if front.far < cells.limit(to, exit) && !straight(one) && !straight(other) && is_way() {
            reach(cells, queue, to, front);
        }
    }
}

/// How much farther than a cell its neighbours across are. `aside` leads to the cells beside it, and two of it to those
/// beyond.
///
/// The nearer of those beside is nearer than the cell by `slope`, the one beyond that by `before` again. Between the
/// two the front is a little ahead of a straight line, as it bulges: by half of the bend times both parts.
#[inline]
fn rise<C: Cells>(cells: &C, cell: usize, Front { far, exit }: Front, aside: usize) -> f32 {
    let (one, other) = (cells.known(cell - aside, exit), cells.known(cell + aside, exit));
    let (near, beyond) = if one <= other { (one, cell.wrapping_sub(2 * aside)) } else { (other, cell + 2 * aside) };
    let slope = far - near;
    // Where the front runs more steeply, the cell beside has already reached that neighbour by itself.
    if slope <= 0.0 || slope >= std::f32::consts::FRAC_1_SQRT_2 {
        return 1.0;
    }
    let forward = (1.0 - slope * slope).sqrt();
    let before = near - cells.known(beyond, exit);
    let bend = slope - before;
    if !(0.0..MOST_BEND).contains(&bend) {
        return forward;
    }
    let part = slope / forward;
    forward - bend * part * (1.0 - part) / 2.0
}

/// Brings a front to a cell, if that is news.
#[inline]
fn reach<C: Cells>(cells: &mut C, queue: &mut Queue, cell: usize, front: Front) {
    if front.far < cells.limit(cell, front.exit) {
        let before = cells.known(cell, front.exit);
        cells.note(cell, front);
        queue.line_up(cell, front, before);
    }
}
