//! Rows of equal rectangles as few large ones: what the eye cannot tell apart from far away is painted once.

use std::cmp::Ordering;

use egui::Color32;

use crate::geometry::{Bounds, Place};

/// Rectangles this near each other touch, in mm.
const TOUCHING: f64 = 2.0;

/// A filled rectangle along the axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tile {
    /// Where it lies.
    pub bounds: Bounds,
    /// Its colour.
    pub colour: Color32,
}

impl Tile {
    /// The rectangle that a ring is, where it is one along the axes.
    #[must_use]
    pub fn of(ring: &[Place], colour: Color32) -> Option<Self> {
        let tile = Self::round(ring, colour)?;
        let bounds = tile.bounds;
        let on_edge = |place: &Place| {
            (place.x == bounds.min.x || place.x == bounds.max.x) && (place.y == bounds.min.y || place.y == bounds.max.y)
        };
        (ring.len() == 4 && ring.iter().all(on_edge)).then_some(tile)
    }

    /// The rectangle round a ring; `None` where it has no corner.
    #[must_use]
    pub fn round(ring: &[Place], colour: Color32) -> Option<Self> {
        Bounds::around(ring.iter().copied()).map(|bounds| Self { bounds, colour })
    }

    fn area(&self) -> f64 {
        self.bounds.width() * self.bounds.depth()
    }

    /// Both as one, where they touch along a whole side and `how` allows it.
    fn joined(self, next: Self, direction: Direction, how: How) -> Option<Self> {
        let (a, b) = (self.bounds, next.bounds);
        let near = |p: f64, q: f64| (p - q).abs() <= TOUCHING;
        let fits = match direction {
            Direction::Along => near(a.min.y, b.min.y) && near(a.max.y, b.max.y) && near(a.max.x, b.min.x),
            Direction::Across => near(a.min.x, b.min.x) && near(a.max.x, b.max.x) && near(a.max.y, b.min.y),
        };
        let bounds = a.union(b);
        let colour = match how {
            How::OneColour => (self.colour == next.colour).then_some(self.colour),
            How::Blended { most } => (bounds.width() <= most && bounds.depth() <= most).then(|| blend(&self, &next)),
        };
        colour.filter(|_| fits).map(|colour| Self { bounds, colour })
    }
}

/// Which way neighbours lie.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Direction {
    Along,
    Across,
}

/// Which neighbours become one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum How {
    /// Those of one colour: nothing looks different.
    OneColour,
    /// Any, in the mean of their colours, up to this width and depth in mm.
    Blended {
        /// Largest width and depth in mm.
        most: f64,
    },
}

/// The mean of two colours by area.
fn blend(a: &Tile, b: &Tile) -> Color32 {
    let part = b.area() / (a.area() + b.area()).max(1.0);
    a.colour.lerp_to_gamma(b.colour, part as f32)
}

/// All as one rectangle in the mean of their colours, paler where floor is left between them; `None` where there are none.
#[must_use]
pub fn mean<'a>(tiles: impl Iterator<Item = &'a Tile> + Clone) -> Option<Tile> {
    let bounds = tiles.clone().map(|tile| tile.bounds).reduce(Bounds::union)?;
    let whole = (bounds.width() * bounds.depth()).max(1.0);
    // Premultiplied, so that colour and opacity fall alike.
    let mut sums = [0.0; 4];
    for tile in tiles {
        for (sum, channel) in sums.iter_mut().zip(tile.colour.to_array()) {
            *sum += f64::from(channel) * tile.area() / whole;
        }
    }
    let [r, g, b, a] = sums.map(|sum| libm::round(sum.min(255.0)) as u8);
    Some(Tile { bounds, colour: Color32::from_rgba_premultiplied(r, g, b, a) })
}

/// The same floor with fewer rectangles: first along rows, then row upon row.
#[must_use]
pub fn join(tiles: Vec<Tile>, how: How) -> Vec<Tile> {
    pass(pass(tiles, Direction::Along, how), Direction::Across, how)
}

fn pass(mut tiles: Vec<Tile>, direction: Direction, how: How) -> Vec<Tile> {
    let key = |tile: &Tile| {
        let Bounds { min, max } = tile.bounds;
        if direction == Direction::Along { [min.y, max.y, min.x] } else { [min.x, max.x, min.y] }
    };
    tiles.sort_by(|a, b| {
        let orders = key(a).into_iter().zip(key(b)).map(|(p, q)| p.total_cmp(&q));
        orders.reduce(Ordering::then).unwrap_or(Ordering::Equal)
    });
    let mut joined: Vec<Tile> = Vec::with_capacity(tiles.len());
    for tile in tiles {
        match joined.last().and_then(|last| last.joined(tile, direction, how)) {
            Some(both) => drop(joined.pop().map(|_| joined.push(both))),
            None => joined.push(tile),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(x: f64, y: f64, colour: Color32) -> Tile {
        Tile { bounds: Bounds::between(Place::new(x, y), Place::new(x + 3000.0, y + 3000.0)), colour }
    }

    #[test]
    fn a_block_of_two_rows_back_to_back_becomes_one() {
        let tiles =
            (0..20).map(|i| tile(f64::from(i % 10) * 3000.0, f64::from(i / 10) * 3000.0, Color32::RED)).collect();
        let joined = join(tiles, How::OneColour);
        assert_eq!(joined.len(), 1);
        assert_eq!(joined[0].bounds, Bounds::between(Place::new(0.0, 0.0), Place::new(30_000.0, 6_000.0)));
    }

    #[test]
    fn aisles_and_colours_stay_apart() {
        let tiles = vec![
            tile(0.0, 0.0, Color32::RED),
            tile(3000.0, 0.0, Color32::RED),
            tile(6000.0, 0.0, Color32::BLUE),
            tile(12_000.0, 0.0, Color32::BLUE),
            tile(0.0, 6000.0, Color32::RED),
        ];
        let area = |tiles: &[Tile]| tiles.iter().map(|t| t.bounds.width() * t.bounds.depth()).sum::<f64>();
        let joined = join(tiles.clone(), How::OneColour);
        assert_eq!(joined.len(), 4);
        assert!((area(&joined) - area(&tiles)).abs() < 1.0);
    }

    #[test]
    fn from_very_far_a_cell_is_one_area_paler_where_it_is_half_empty() {
        let (red, blue) = (tile(0.0, 0.0, Color32::RED), tile(3000.0, 0.0, Color32::BLUE));
        let full = mean([red, blue].iter()).unwrap();
        assert_eq!(full.bounds, Bounds::between(Place::new(0.0, 0.0), Place::new(6000.0, 3000.0)));
        assert_eq!(full.colour, Color32::from_rgb(128, 0, 128));
        let apart = mean([red, tile(9000.0, 0.0, Color32::RED)].iter()).unwrap();
        assert_eq!(apart.colour, Color32::from_rgba_premultiplied(128, 0, 0, 128));
        assert_eq!(mean([].iter()), None);
    }

    #[test]
    fn from_far_off_neighbours_blend_but_not_without_end() {
        let colours = [Color32::BLACK, Color32::WHITE];
        let tiles = (0..8).map(|i| tile(f64::from(i) * 3000.0, 0.0, colours[i as usize % 2])).collect();
        let joined = join(tiles, How::Blended { most: 12_500.0 });
        assert_eq!(joined.len(), 2);
        let [red, ..] = joined[0].colour.to_array();
        assert!((120..=136).contains(&red), "the mean of two blacks and two whites: {red}");
    }

    #[test]
    fn only_upright_rectangles_are_tiles() {
        let ring = |places: &[(f64, f64)]| places.iter().map(|&(x, y)| Place::new(x, y)).collect::<Vec<_>>();
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 0.0), (5.0, 3.0), (0.0, 3.0)]), Color32::RED).is_some());
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 1.0), (4.0, 6.0), (-1.0, 5.0)]), Color32::RED).is_none());
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 0.0), (0.0, 3.0)]), Color32::RED).is_none());
    }
}
