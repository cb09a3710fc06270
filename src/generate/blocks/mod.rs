//! Blocks of booths on a floor: rows, single or back to back, with aisles between them, on what is free.
//!
//! [`blocks()`] lays out one arrangement, [`fill()`] looks for the one that holds the most.

mod fill;
mod floor;
mod lattice;
mod reach;

pub use fill::{Filled, fill};
pub use floor::{Clearances, Floor, Where};

use crate::geometry::{Angle, Cover, Outline, Size, distance};
use crate::message::Message;
use crate::model::{Booth, BoothKind};
use lattice::Lattice;

/// The lower left, lower right, upper left or upper right corner of the floor, as seen along the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Corner {
    /// Upper left: where people begin to read.
    #[default]
    UpperLeft,
    /// Upper right.
    UpperRight,
    /// Lower left.
    LowerLeft,
    /// Lower right.
    LowerRight,
}

impl Corner {
    /// Every corner.
    pub const ALL: [Self; 4] = [Self::UpperLeft, Self::UpperRight, Self::LowerLeft, Self::LowerRight];

    pub(super) const fn is_right(self) -> bool {
        matches!(self, Self::UpperRight | Self::LowerRight)
    }

    pub(super) const fn is_lower(self) -> bool {
        matches!(self, Self::LowerLeft | Self::LowerRight)
    }
}

/// What lies along the edges of the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Edge {
    /// Booths stand at the edge: people walk outside it.
    #[default]
    Open,
    /// An aisle runs along the edge.
    Aisle,
    /// A single row stands with its backs to the edge, then comes an aisle.
    WallRow,
}

impl Edge {
    /// Every edge.
    pub const ALL: [Self; 3] = [Self::Open, Self::Aisle, Self::WallRow];
}

/// How booths are laid out. Lengths in mm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// Size of a booth: its width along the row, and its depth.
    pub booth: Size,
    /// Shell scheme or raw space.
    pub kind: BoothKind,
    /// Whether a block is two rows back to back, or a single row.
    pub back_to_back: bool,
    /// Strip for services and pillars between the backs.
    pub back_gap: i32,
    /// Most booths of a row before an aisle crosses it; 0 for rows without end.
    pub row: i32,
    /// Width of the aisles between blocks.
    pub aisle: i32,
    /// Width of the aisles that cross the rows.
    pub cross_aisle: i32,
    /// Width of the main aisles: after every so many blocks, and straight from each main exit.
    pub main_aisle: i32,
    /// After how many blocks the aisle is a main aisle; 0 for never.
    pub main_every: i32,
    /// Whether a main aisle leads from each main exit straight across the floor.
    pub main_from_exits: bool,
    /// Direction of the rows.
    pub angle: Angle,
    /// Where the first row begins.
    pub start: Corner,
    /// What lies along the edges of the floor.
    pub edge: Edge,
    /// By how much the first booth is moved along its row and across it.
    pub shift: Size,
}

impl Default for Recipe {
    /// Standard booths of 3 m x 3 m back to back, ten a row, with aisles of 3 m and main aisles of 5 m (GB/T 40248-2021,
    /// 8.7.4).
    fn default() -> Self {
        Self {
            booth: Size::new(3_000, 3_000),
            kind: BoothKind::Shell,
            back_to_back: true,
            back_gap: 0,
            row: 10,
            aisle: 3_000,
            cross_aisle: 3_000,
            main_aisle: 5_000,
            main_every: 0,
            main_from_exits: false,
            angle: Angle::default(),
            start: Corner::default(),
            edge: Edge::default(),
            shift: Size::new(0, 0),
        }
    }
}

/// The smallest booth, in mm.
const SMALLEST: i32 = 500;
/// The largest booth or aisle, in mm.
const LARGEST: i32 = 100_000;

impl Recipe {
    /// Whether booths can be laid out like this.
    ///
    /// # Errors
    /// Which number is out of its range.
    pub fn check(&self) -> Result<(), Message> {
        let lengths = [
            ("generate-width", self.booth.width, SMALLEST),
            ("generate-depth", self.booth.depth, SMALLEST),
            ("generate-back-gap", self.back_gap, 0),
            ("generate-aisle", self.aisle, 0),
            ("generate-cross-aisle", self.cross_aisle, 0),
            ("generate-main-aisle", self.main_aisle, 0),
        ];
        for (what, length, least) in lengths {
            if !(least..=LARGEST).contains(&length) {
                return Err(Message::new("generate-out-of-range")
                    .with("what", Message::new(what))
                    .with("least", crate::message::Value::Length(least.into()))
                    .with("most", crate::message::Value::Length(LARGEST.into())));
            }
        }
        Ok(())
    }

    /// Depth of a block from front to front.
    const fn block(&self) -> i32 {
        if self.back_to_back { self.booth.depth * 2 + self.back_gap } else { self.booth.depth }
    }
}

/// Booths that were laid out, with the row that each stands in, from 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    /// The booths, row by row from the start corner, without numbers.
    pub booths: Vec<(usize, Booth)>,
    /// How many were left out because something stands there, or the floor ends.
    pub collided: usize,
    /// How many were left out because no aisle leads to them.
    pub cut_off: usize,
}

impl Made {
    /// The sum of the booths' areas in mm²: net area.
    #[must_use]
    pub fn net(&self) -> i64 {
        self.booths.iter().map(|(_, booth)| booth.outline.area()).sum()
    }
}

/// Lays booths out on the floor. What would stand on something, or could not be reached, is left out.
#[must_use]
pub fn blocks(recipe: &Recipe, floor: &Floor<'_>) -> Made {
    let mut made = placed(recipe, floor);
    let before = made.booths.len();
    reach::keep_reachable(recipe, floor, &mut made.booths);
    made.cut_off = before - made.booths.len();
    made
}

/// The booths that have room, reachable or not.
fn placed(recipe: &Recipe, floor: &Floor<'_>) -> Made {
    let mut made = Made::default();
    let Some(lattice) = Lattice::over(recipe, floor) else { return made };
    let strips = floor.strips(recipe);
    for (row, rectangle) in lattice.places() {
        let outline = Outline::Rectangle(rectangle);
        if !floor.meets(&outline) {
            continue;
        }
        let thing = Cover::Outline(&outline);
        let crossed =
            strips.iter().any(|strip| distance::between(thing, Cover::Outline(strip)) <= 0.0 && deep(thing, strip));
        if crossed || !floor.is_free(rectangle) {
            made.collided += 1;
            continue;
        }
        let mut booth = Booth::new(outline);
        booth.kind = recipe.kind;
        (booth.hall, booth.pavilion) = floor.home(&rectangle);
        made.booths.push((row, booth));
    }
    made
}

/// Whether a thing reaches into a strip by more than rounding.
fn deep(thing: Cover<'_>, strip: &Outline) -> bool {
    crate::geometry::overlap::depth(thing, Cover::Outline(strip)) > floor::ROUNDING
}

#[cfg(test)]
mod tests;
