//! Anything as convex pieces.

use geo::{Coord, LineString, TriangulateEarcut};

use super::convex::{cross, is_convex};
use crate::geometry::{Cover, Outline, Place};

/// Convex counter-clockwise rings that together cover exactly what `cover` does.
pub(super) fn convex(cover: Cover<'_>) -> Vec<Vec<Place>> {
    let rings = cover.rings();
    match (cover, rings.as_slice()) {
        (Cover::Polygon(_) | Cover::Outline(Outline::Polygon(_)), [ring]) if !is_convex(ring) => triangles(ring),
        _ => rings,
    }
}

fn triangles(ring: &[Place]) -> Vec<Vec<Place>> {
    let line: Vec<Coord> = ring.iter().map(|place| Coord { x: place.x, y: place.y }).collect();
    let polygon = geo::Polygon::new(LineString(line), Vec::new());
    polygon
        .earcut_triangles_iter()
        .filter_map(|triangle| {
            let [a, b, c] = [triangle.v1(), triangle.v2(), triangle.v3()].map(|corner| Place::new(corner.x, corner.y));
            match cross(a, b, c) {
                area if area > 0.0 => Some(vec![a, b, c]),
                area if area < 0.0 => Some(vec![a, c, b]),
                _ => None,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::convex;
    use crate::geometry::{Cover, Point, Polygon};

    fn area(polygon: &Polygon) -> f64 {
        let pieces = convex(Cover::Polygon(polygon));
        pieces.iter().map(|ring| crate::geometry::clip::ring_area(ring)).sum()
    }

    fn polygon(corners: &[(i32, i32)]) -> Polygon {
        Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect()).unwrap()
    }

    #[test]
    fn pieces_cover_the_whole_and_no_more() {
        let ell = polygon(&[(0, 0), (9000, 0), (9000, 3000), (3000, 3000), (3000, 9000), (0, 9000)]);
        let comb = polygon(&[
            (0, 0),
            (10, 0),
            (10, 9),
            (8, 9),
            (8, 2),
            (6, 2),
            (6, 9),
            (4, 9),
            (4, 2),
            (2, 2),
            (2, 9),
            (0, 9),
        ]);
        let far =
            polygon(&[(99_000_000, 0), (99_009_000, 0), (99_009_000, 3000), (99_004_000, 1000), (99_000_000, 9000)]);
        for shape in [ell, comb, far] {
            assert!((area(&shape) - shape.area() as f64).abs() < 1e-3 * shape.area() as f64, "{shape:?}");
        }
    }

    #[test]
    fn a_convex_polygon_with_collinear_corners_stays_one_piece() {
        let square = polygon(&[(0, 0), (500, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 10)]);
        assert_eq!(convex(Cover::Polygon(&square)).len(), 1);
    }
}
