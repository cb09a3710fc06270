//! Rows of booths, single or back to back, on a rectangle.

use super::Ids;
use crate::geometry::{Bounds, Outline, Place, Point, Rectangle, Size};
use crate::model::{Booth, Object, ObjectId, Thing};

/// How rows of booths are laid out. Lengths in mm.
#[derive(Debug, Clone)]
pub struct Rows {
    /// Upper left corner of the first row; rows run to the right, blocks follow each other downwards.
    pub corner: Point,
    /// Size of a booth.
    pub booth: Size,
    /// Booths in each piece of a row, from left to right.
    pub segments: Vec<i32>,
    /// Width of the aisles between the pieces of a row.
    pub cross_aisle: i32,
    /// How many blocks.
    pub blocks: i32,
    /// Whether a block is two rows back to back, or a single row.
    pub back_to_back: bool,
    /// Strip for pillars and services between the backs.
    pub back_gap: i32,
    /// Width of the aisles between blocks.
    pub aisle: i32,
    /// A wider aisle instead: after how many blocks, and its width.
    pub main: Option<(i32, i32)>,
    /// Floor to keep clear; a booth that would reach into it is left out.
    pub obstacles: Vec<Bounds>,
    /// How booths are numbered.
    pub numbering: Numbering,
    /// The hall the booths stand in.
    pub hall: Option<ObjectId>,
    /// The pavilion they belong to.
    pub pavilion: Option<ObjectId>,
}

/// How booths are numbered: a prefix, a letter a row (without I and O, AA after Z), a serial of two digits or more.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    /// What every number begins with, such as the number of the hall.
    pub prefix: String,
    /// The row that has the letter A is this many rows before the first.
    pub first_row: usize,
}

impl Numbering {
    const LETTERS: [char; 24] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X',
        'Y', 'Z',
    ];

    /// The number of booth `serial` (from 1) in row `row` (from 0).
    #[must_use]
    pub fn number(&self, row: usize, serial: usize) -> String {
        let row = row + self.first_row;
        let count = Self::LETTERS.len();
        let letter = |at: usize| Self::LETTERS.get(at % count).copied().unwrap_or('A');
        let first = (row >= count).then(|| letter(row / count - 1));
        format!("{}{}{}{serial:02}", self.prefix, first.map(String::from).unwrap_or_default(), letter(row))
    }
}

impl Rows {
    /// Depth of a block from front to front.
    #[must_use]
    pub const fn block_depth(&self) -> i32 {
        if self.back_to_back { self.booth.depth * 2 + self.back_gap } else { self.booth.depth }
    }

    /// Top edge of block `block`, from 0.
    #[must_use]
    pub fn top_of(&self, block: i32) -> i32 {
        let wider = self.main.filter(|(after, _)| block >= *after).map_or(0, |(_, width)| width - self.aisle);
        self.corner.y - block * (self.block_depth() + self.aisle) - wider
    }

    /// Left and right edge of each piece of a row.
    #[must_use]
    pub fn pieces(&self) -> Vec<(i32, i32)> {
        let mut left = self.corner.x;
        let mut pieces = Vec::with_capacity(self.segments.len());
        for booths in &self.segments {
            let right = left + booths * self.booth.width;
            pieces.push((left, right));
            left = right + self.cross_aisle;
        }
        pieces
    }

    /// The box round all blocks.
    #[must_use]
    pub fn extent(&self) -> Bounds {
        let right = self.pieces().last().map_or(self.corner.x, |piece| piece.1);
        let bottom = self.top_of(self.blocks - 1) - self.block_depth();
        Bounds::between(self.corner.place(), Point::new(right, bottom).place())
    }

    fn row_tops(&self) -> Vec<i32> {
        let second = self.booth.depth + self.back_gap;
        (0..self.blocks)
            .flat_map(|block| {
                let top = self.top_of(block);
                std::iter::once(top).chain(self.back_to_back.then_some(top - second))
            })
            .collect()
    }

    fn is_clear(&self, rectangle: &Rectangle) -> bool {
        let bounds = Outline::Rectangle(*rectangle).bounds();
        let apart = |other: &Bounds| {
            let (a, b): (Place, Place) = (other.min, other.max);
            bounds.max.x <= a.x || b.x <= bounds.min.x || bounds.max.y <= a.y || b.y <= bounds.min.y
        };
        self.obstacles.iter().all(apart)
    }
}

/// The booths of `plan`, row by row from the top, each from the left; numbers run on over gaps and aisles.
#[must_use]
pub fn rows(plan: &Rows, ids: &mut Ids) -> Vec<Object> {
    let pieces = plan.pieces();
    let mut booths = Vec::new();
    for (row, top) in plan.row_tops().into_iter().enumerate() {
        let mut serial = 0;
        let lefts = pieces.iter().flat_map(|&(left, right)| (left..right).step_by(plan.booth.width.max(1) as usize));
        for left in lefts {
            let rectangle = Rectangle::new(Point::new(left, top - plan.booth.depth), plan.booth);
            if !plan.is_clear(&rectangle) {
                continue;
            }
            serial += 1;
            let mut booth = Booth::new(Outline::Rectangle(rectangle));
            booth.number = Some(plan.numbering.number(row, serial));
            (booth.hall, booth.pavilion) = (plan.hall, plan.pavilion);
            booths.push(Object::new(ids.take(), Thing::Booth(booth)));
        }
    }
    booths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Rows {
        Rows {
            corner: Point::new(0, 0),
            booth: Size::new(3000, 3000),
            segments: vec![2, 3],
            cross_aisle: 5000,
            blocks: 2,
            back_to_back: true,
            back_gap: 600,
            aisle: 3000,
            main: None,
            obstacles: Vec::new(),
            numbering: Numbering { prefix: "1".to_owned(), first_row: 0 },
            hall: None,
            pavilion: None,
        }
    }

    #[test]
    fn blocks_pieces_and_numbers() {
        let made = rows(&plan(), &mut Ids::new("b"));
        assert_eq!(made.len(), 20);
        assert_eq!(made.first().unwrap().booth().unwrap().number.as_deref(), Some("1A01"));
        assert_eq!(made.last().unwrap().booth().unwrap().number.as_deref(), Some("1D05"));
        let extent = plan().extent();
        assert_eq!((extent.width(), extent.depth()), (20_000.0, 16_200.0));
    }

    #[test]
    fn an_obstacle_takes_what_it_covers_and_no_more() {
        let obstacle = Bounds::between(Place::new(0.0, 0.0), Place::new(3000.0, -3000.0));
        let made = rows(&Rows { obstacles: vec![obstacle], ..plan() }, &mut Ids::new("b"));
        assert_eq!(made.len(), 19);
    }

    #[test]
    fn letters_skip_i_and_o() {
        let numbering = Numbering { prefix: String::new(), first_row: 0 };
        let rows = [7, 8, 12, 13, 23, 24, 48].map(|row| numbering.number(row, 7));
        assert_eq!(rows, ["H07", "J07", "N07", "P07", "Z07", "AA07", "BA07"]);
    }
}
