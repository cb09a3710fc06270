//! Rows of equal rectangles as few large ones: what the eye cannot tell apart from far away is painted once.

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
        let bounds = Bounds::around(ring.iter().copied())?;
        let on_edge = |place: &Place| {
            (place.x == bounds.min.x || place.x == bounds.max.x) && (place.y == bounds.min.y || place.y == bounds.max.y)
        };
        (ring.len() == 4 && ring.iter().all(on_edge)).then_some(Self { bounds, colour })
    }

    /// Both as one, where they touch along a whole side and have one colour.
    fn joined(self, next: Self, side_by_side: bool) -> Option<Self> {
        let (a, b) = (self.bounds, next.bounds);
        let near = |p: f64, q: f64| (p - q).abs() <= TOUCHING;
        let fits = if side_by_side {
            near(a.min.y, b.min.y) && near(a.max.y, b.max.y) && near(a.max.x, b.min.x)
        } else {
            near(a.min.x, b.min.x) && near(a.max.x, b.max.x) && near(a.max.y, b.min.y)
        };
        (fits && self.colour == next.colour).then(|| Self { bounds: a.union(b), colour: self.colour })
    }
}

/// The same floor in the same colours with fewer rectangles: first along rows, then row upon row.
#[must_use]
pub fn join(tiles: Vec<Tile>) -> Vec<Tile> {
    pass(pass(tiles, true), false)
}

fn pass(mut tiles: Vec<Tile>, side_by_side: bool) -> Vec<Tile> {
    tiles.sort_by(|a, b| {
        let key = |t: &Tile| {
            let (x, y) = (t.bounds.min.x, t.bounds.min.y);
            if side_by_side { [y, t.bounds.max.y, x] } else { [x, t.bounds.max.x, y] }
        };
        key(a)
            .iter()
            .zip(key(b))
            .map(|(p, q)| p.total_cmp(&q))
            .find(|order| order.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut joined: Vec<Tile> = Vec::with_capacity(tiles.len());
    for tile in tiles {
        match joined.last_mut() {
            Some(last) => match last.joined(tile, side_by_side) {
                Some(both) => *last = both,
                None => joined.push(tile),
            },
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
        let joined = join(tiles);
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
        let joined = join(tiles.clone());
        assert_eq!(joined.len(), 4);
        assert!((area(&joined) - area(&tiles)).abs() < 1.0);
    }

    #[test]
    fn only_upright_rectangles_are_tiles() {
        let ring = |places: &[(f64, f64)]| places.iter().map(|&(x, y)| Place::new(x, y)).collect::<Vec<_>>();
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 0.0), (5.0, 3.0), (0.0, 3.0)]), Color32::RED).is_some());
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 1.0), (4.0, 6.0), (-1.0, 5.0)]), Color32::RED).is_none());
        assert!(Tile::of(&ring(&[(0.0, 0.0), (5.0, 0.0), (0.0, 3.0)]), Color32::RED).is_none());
    }
}
