//! Areas on the screen: triangles for any shape, and hatches.

use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Shape, pos2};
use geo::{Coord, LineString, Polygon, TriangulateEarcut};

/// Most hatch lines of one area: beyond it the hatch is too fine to see anyway.
const MOST_LINES: f32 = 2_000.0;

/// An area of one ring or more (even-odd) in one colour.
pub fn area(rings: &[Vec<Pos2>], colour: Color32) -> Shape {
    match rings {
        [ring] if is_convex(ring) => convex(ring, colour),
        _ => {
            let mut mesh = Mesh::default();
            triangles(rings, |corners| {
                let first = mesh.vertices.len() as u32;
                mesh.vertices.extend(corners.map(|corner| Vertex::untextured(corner, colour)));
                mesh.add_triangle(first, first + 1, first + 2);
            });
            Shape::mesh(mesh)
        }
    }
}

/// Calls `each` with the triangles that cover an area of one ring or more (even-odd).
pub fn triangles(rings: &[Vec<Pos2>], mut each: impl FnMut([Pos2; 3])) {
    match rings {
        [ring] if is_convex(ring) => {
            let Some((&first, rest)) = ring.split_first() else { return };
            for pair in rest.windows(2) {
                if let [a, b] = *pair {
                    each([first, a, b]);
                }
            }
        }
        _ => {
            for triangle in polygons(rings).iter().flat_map(|polygon| polygon.earcut_triangles()) {
                each(triangle.to_array().map(|corner| pos2(corner.x, corner.y)));
            }
        }
    }
}

/// Parallel lines at 45° inside an area (even-odd), `every` points apart, as pairs of ends; falling to the right, as on
/// paper.
#[must_use]
pub fn hatch(rings: &[Vec<Pos2>], every: f32) -> Vec<[Pos2; 2]> {
    let along = |p: &Pos2| p.y - p.x;
    let corners = || rings.iter().flatten();
    let least = corners().map(along).fold(f32::INFINITY, f32::min);
    let most = corners().map(along).fold(f32::NEG_INFINITY, f32::max);
    if !(most - least).is_finite() || most <= least {
        return Vec::new();
    }
    let step = (every * std::f32::consts::SQRT_2).max((most - least) / MOST_LINES).max(1.0);
    let mut lines = Vec::new();
    // Lines lie on multiples of the step, so that neighbouring areas share them.
    let mut level = (least / step).ceil() * step;
    while level < most {
        let mut crossings = crossings(rings, level);
        crossings.sort_by(f32::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let [from, to] = *pair {
                lines.push([pos2(from, from + level), pos2(to, to + level)]);
            }
        }
        level += step;
    }
    lines
}

/// The x of every place where the line y - x = `level` enters or leaves the area.
fn crossings(rings: &[Vec<Pos2>], level: f32) -> Vec<f32> {
    let mut found = Vec::new();
    for (a, b) in rings.iter().flat_map(|ring| sides(ring)) {
        let (from, to) = (a.y - a.x - level, b.y - b.x - level);
        if (from < 0.0) != (to < 0.0) {
            found.push(a.x + (b.x - a.x) * from / (from - to));
        }
    }
    found
}

/// The sides of a ring.
pub fn sides(ring: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> + Clone + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn convex(ring: &[Pos2], colour: Color32) -> Shape {
    let mut points = ring.to_vec();
    if doubled_area(ring) < 0.0 {
        points.reverse(); // egui wants them clockwise on the screen
    }
    Shape::convex_polygon(points, colour, egui::Stroke::NONE)
}

/// Whether a ring turns only one way; a ring of two places or fewer is.
pub fn is_convex(ring: &[Pos2]) -> bool {
    let (mut left, mut right) = (false, false);
    for ((a, b), (_, c)) in sides(ring).zip(sides(ring).cycle().skip(1)).take(ring.len()) {
        let turn = (b - a).x * (c - b).y - (b - a).y * (c - b).x;
        left |= turn < 0.0;
        right |= turn > 0.0;
    }
    !(left && right)
}

fn doubled_area(ring: &[Pos2]) -> f32 {
    sides(ring).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
}

/// Rings as polygons with holes: a ring inside an odd number of others is a hole of the innermost.
fn polygons(rings: &[Vec<Pos2>]) -> Vec<Polygon<f32>> {
    let line = |ring: &Vec<Pos2>| ring.iter().map(|p| Coord { x: p.x, y: p.y }).collect::<LineString<f32>>();
    let depths: Vec<usize> = rings
        .iter()
        .enumerate()
        .map(|(i, ring)| rings.iter().enumerate().filter(|&(j, other)| i != j && holds(other, ring)).count())
        .collect();
    let at_depth = |depth: usize| rings.iter().zip(&depths).filter(move |&(_, &other)| other == depth);
    rings
        .iter()
        .zip(&depths)
        .filter(|&(_, depth)| depth.is_multiple_of(2))
        .map(|(ring, depth)| {
            let holes = at_depth(depth + 1).filter(|(hole, _)| holds(ring, hole)).map(|(hole, _)| line(hole));
            Polygon::new(line(ring), holes.collect())
        })
        .collect()
}

/// Whether `inner` begins inside `outer`.
fn holds(outer: &[Pos2], inner: &[Pos2]) -> bool {
    let Some(p) = inner.first() else { return false };
    sides(outer)
        .filter(|(a, b)| (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
        .count()
        % 2
        == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f32, size: f32) -> Vec<Pos2> {
        [(0.0, 0.0), (size, 0.0), (size, size), (0.0, size)].map(|(x, y)| pos2(from + x, from + y)).to_vec()
    }

    fn painted(shape: &Shape) -> f32 {
        let Shape::Mesh(mesh) = shape else { panic!("a mesh is expected") };
        mesh.triangles()
            .map(|t| t.map(|i| mesh.vertices[i as usize].pos))
            .map(|[a, b, c]| (((b - a).x * (c - a).y - (b - a).y * (c - a).x) / 2.0).abs())
            .sum()
    }

    #[test]
    fn a_notched_shape_fills_what_it_covers() {
        let l = [(0.0, 0.0), (30.0, 0.0), (30.0, 10.0), (10.0, 10.0), (10.0, 30.0), (0.0, 30.0)];
        let ring = l.map(|(x, y)| pos2(x, y)).to_vec();
        assert!((painted(&area(&[ring], Color32::RED)) - 500.0).abs() < 0.1);
    }

    #[test]
    fn holes_and_islands_are_kept() {
        let rings = [square(0.0, 30.0), square(5.0, 20.0), square(10.0, 10.0), square(100.0, 10.0)];
        assert!((painted(&area(&rings, Color32::RED)) - (900.0 - 400.0 + 100.0 + 100.0)).abs() < 0.1);
    }

    #[test]
    fn squares_and_turned_squares_are_convex() {
        assert!(is_convex(&square(0.0, 3.0)));
        assert!(is_convex(&[pos2(0.0, 0.0), pos2(5.0, 0.0), pos2(9.0, 0.0), pos2(9.0, 9.0)]), "collinear corners");
    }

    #[test]
    fn hatch_lines_stay_inside() {
        let rings = [square(0.0, 30.0), square(10.0, 10.0)];
        let lines = hatch(&rings, 3.0);
        assert!(lines.len() > 10);
        for [a, b] in lines {
            let middle = a + (b - a) * 0.5;
            let in_hole = (10.01..19.99).contains(&middle.x) && (10.01..19.99).contains(&middle.y);
            assert!((0.0..=30.0).contains(&middle.x) && (0.0..=30.0).contains(&middle.y) && !in_hole, "{middle:?}");
        }
        assert!(hatch(&[vec![pos2(f32::NAN, 0.0)]], 3.0).is_empty());
        assert!(hatch(&[square(-1e6, 2e6)], 0.001).len() <= 2_001);
    }
}
