//! Where booths could stand on a floor without anything on it: rows and pieces of rows, along any direction.

use super::{Edge, Floor, Recipe};
use crate::geometry::{Place, Polygon, Rectangle};

/// Most booths that one arrangement tries.
const MOST: usize = 500_000;

/// A row: how far from the start edge its outer side lies, and whether it runs along the edge itself.
struct Row {
    from: f64,
    along_edge: bool,
}

/// The places of an arrangement.
pub(super) struct Lattice<'a> {
    recipe: &'a Recipe,
    /// The lower left corner of the floor in the turned plane, and its extent there.
    low: Place,
    width: f64,
    depth: f64,
    margin: f64,
}

impl<'a> Lattice<'a> {
    /// The lattice over the box round the floor, along the rows; `None` where the floor has no area.
    pub fn over(recipe: &'a Recipe, floor: &Floor<'_>) -> Option<Self> {
        let (cos, sin) = recipe.angle.cos_sin();
        let turned =
            floor.areas().iter().flat_map(Polygon::places).map(|place| place.turned((cos, -sin), Place::default()));
        let bounds = crate::geometry::Bounds::around(turned)?;
        // In a hall the first booth stands off the wall, so that it is not the wall that drops whole rows.
        let margin = if floor.is_hall() { f64::from(floor.clearances().wall) } else { 0.0 };
        Some(Self { recipe, low: bounds.min, width: bounds.width(), depth: bounds.depth(), margin })
    }

    /// Every place, row by row from the start corner.
    pub fn places(&self) -> Vec<(usize, Rectangle)> {
        let mut places = Vec::new();
        for (number, row) in self.rows().into_iter().enumerate() {
            for along in self.along(row.along_edge) {
                if places.len() >= MOST {
                    return places;
                }
                places.push((number, self.rectangle(along, row.from)));
            }
        }
        places
    }

    fn rows(&self) -> Vec<Row> {
        let recipe = self.recipe;
        let (booth, aisle) = (f64::from(recipe.booth.depth), f64::from(recipe.aisle));
        let end = self.depth - self.margin;
        let mut rows = Vec::new();
        let mut at = self.margin + f64::from(recipe.shift.depth);
        let mut last = end;
        match recipe.edge {
            Edge::Open => {}
            Edge::Aisle => {
                at += aisle;
                last -= aisle;
            }
            Edge::WallRow => {
                rows.push(Row { from: at, along_edge: true });
                at += booth + aisle;
                last -= booth + aisle;
            }
        }
        let mut block = 0;
        while at + f64::from(recipe.block()) <= last + 0.5 && rows.len() < MOST {
            rows.push(Row { from: at, along_edge: false });
            if recipe.back_to_back {
                rows.push(Row { from: at + booth + f64::from(recipe.back_gap), along_edge: false });
            }
            block += 1;
            at += f64::from(recipe.block()) + self.aisle_after(block);
        }
        if recipe.back_to_back && at + booth <= last + 0.5 {
            // Half a block fits still.
            rows.push(Row { from: at, along_edge: false });
        }
        if recipe.edge == Edge::WallRow && end - booth >= self.margin + booth + aisle {
            rows.push(Row { from: end - booth, along_edge: true });
        }
        rows
    }

    fn aisle_after(&self, blocks: i32) -> f64 {
        let recipe = self.recipe;
        let main = recipe.main_every > 0 && blocks % recipe.main_every == 0;
        f64::from(if main { recipe.main_aisle } else { recipe.aisle })
    }

    /// How far from the start edge each booth of a row begins.
    fn along(&self, along_edge: bool) -> Vec<f64> {
        let recipe = self.recipe;
        let (width, cross) = (f64::from(recipe.booth.width), f64::from(recipe.cross_aisle));
        let inner = if along_edge || recipe.edge == Edge::Open { self.margin } else { self.margin + cross };
        let (mut at, end) = (inner + f64::from(recipe.shift.width), self.width - inner);
        let mut places = Vec::new();
        let mut count = 0;
        while at + width <= end + 0.5 && places.len() < MOST {
            places.push(at);
            at += width;
            count += 1;
            if recipe.row > 0 && count % recipe.row == 0 {
                at += cross;
            }
        }
        places
    }

    fn rectangle(&self, along: f64, across: f64) -> Rectangle {
        let recipe = self.recipe;
        let (width, depth) = (f64::from(recipe.booth.width), f64::from(recipe.booth.depth));
        let x = if recipe.start.is_right() { self.width - along - width } else { along };
        let y = if recipe.start.is_lower() { across } else { self.depth - across - depth };
        let corner = Place::new(self.low.x + x, self.low.y + y).turned(recipe.angle.cos_sin(), Place::default());
        Rectangle { angle: recipe.angle, ..Rectangle::new(corner.rounded(), recipe.booth) }
    }
}
