//! What the cells of the diagram belong to: sides of the floor, and corners.

use boostvoronoi::prelude::{Cell, SourceCategory};

use super::super::floor::{FINENESS, Floor, GridPoint};
use crate::geometry::Place;

/// What is nearest to a place in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// This side of the floor.
    Side(usize),
    /// The corner at which this side begins.
    Corner(usize),
}

/// Where something nearest lies, in steps of the grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    Side([f64; 2], [f64; 2]),
    Corner([f64; 2]),
}

/// The sides and corners of a floor.
pub(super) struct Sites<'a> {
    floor: &'a Floor,
    /// Corners at which several rings come by, sorted.
    shared: Vec<GridPoint>,
}

impl<'a> Sites<'a> {
    pub(super) fn new(floor: &'a Floor) -> Self {
        Self { floor, shared: floor.shared_corners() }
    }

    pub(super) fn beside(&self, cell: &Cell) -> Option<Beside> {
        let (index, category) = cell.source_index_2();
        let index = index.usize();
        Some(match category {
            SourceCategory::Segment => Beside::Side(index),
            SourceCategory::SegmentEnd => Beside::Corner(*self.floor.next.get(index)?),
            SourceCategory::SegmentStart | SourceCategory::SinglePoint => Beside::Corner(index),
        })
    }

    /// Steps of the grid in a mm.
    pub(super) const fn fineness(&self) -> f64 {
        FINENESS
    }

    pub(super) fn place(&self, [x, y]: [f64; 2]) -> Place {
        self.floor.off_grid(x, y)
    }

    /// Whether the two are sides that meet at a corner.
    pub(super) fn meet(&self, beside: [Beside; 2]) -> bool {
        let [Beside::Side(one), Beside::Side(other)] = beside else { return false };
        let follows = |one: usize, other: usize| self.floor.next.get(one) == Some(&other);
        follows(one, other) || follows(other, one)
    }

    pub(super) fn shape(&self, beside: Beside) -> Shape {
        match beside {
            Beside::Side(side) => {
                Shape::Side(self.corner(side), self.corner(self.floor.next.get(side).copied().unwrap_or(side)))
            }
            Beside::Corner(corner) => Shape::Corner(self.corner(corner)),
        }
    }

    /// Distance in mm to the nearer of the two.
    pub(super) fn clearance(&self, at: [f64; 2], beside: [Beside; 2]) -> f64 {
        beside.map(|beside| self.shape(beside).distance(at)).into_iter().fold(f64::INFINITY, f64::min) / FINENESS
    }

    /// Whether what lies between the two, from one end to the other, is floor.
    pub(super) fn is_on_floor(&self, beside: [Beside; 2], [from, to]: [[f64; 2]; 2]) -> bool {
        let side =
            beside.into_iter().find_map(|beside| if let Beside::Side(side) = beside { Some(side) } else { None });
        if let Some(side) = side {
            return self.left_of(side, from) + self.left_of(side, to) > 0.0;
        }
        let [Beside::Corner(corner), _] = beside else { return false };
        let middle = [f64::midpoint(from[0], to[0]), f64::midpoint(from[1], to[1])];
        self.is_floor_at(corner, middle)
    }

    /// Whether a place to which nothing is nearer than a corner is floor.
    fn is_floor_at(&self, corner: usize, at: [f64; 2]) -> bool {
        let (Some(place), Some(before)) = (self.floor.corners.get(corner), self.floor.before.get(corner)) else {
            return false;
        };
        if self.shared.binary_search(place).is_ok() {
            return self.is_inside(at);
        }
        let (arriving, leaving) = (self.left_of(*before, at) > 0.0, self.left_of(corner, at) > 0.0);
        let next = self.floor.next.get(corner).copied().unwrap_or(corner);
        let turns_left = self.left_of(*before, self.corner(next)) > 0.0;
        if turns_left { arriving && leaving } else { arriving || leaving }
    }

    /// Whether a place lies inside an odd number of rings.
    fn is_inside(&self, [x, y]: [f64; 2]) -> bool {
        let crosses = |side: &usize| {
            let Shape::Side([ax, ay], [bx, by]) = self.shape(Beside::Side(*side)) else { return false };
            (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
        };
        (0..self.floor.sides()).filter(crosses).count() % 2 == 1
    }

    /// Positive to the left of a side, negative to its right.
    fn left_of(&self, side: usize, [x, y]: [f64; 2]) -> f64 {
        match self.shape(Beside::Side(side)) {
            Shape::Side([ax, ay], [bx, by]) => (bx - ax) * (y - ay) - (by - ay) * (x - ax),
            Shape::Corner(_) => 0.0,
        }
    }

    fn corner(&self, index: usize) -> [f64; 2] {
        let [x, y] = self.floor.corners.get(index).copied().unwrap_or_default();
        [f64::from(x), f64::from(y)]
    }
}

impl Shape {
    fn distance(self, [x, y]: [f64; 2]) -> f64 {
        let at = Place::new(x, y);
        match self {
            Self::Side(from, to) => at.distance_to_segment(Place::new(from[0], from[1]), Place::new(to[0], to[1])),
            Self::Corner(corner) => at.distance(Place::new(corner[0], corner[1])),
        }
    }
}
