//! The boundaries of hatchings.

use std::f64::consts::TAU;

use acadrust::entities::{BoundaryEdge, BoundaryPath, Hatch};
use acadrust::types::Vector2;

use super::blocks::triple;
use super::lines::straight;
use crate::import::drawing::entity::{Curve, What};

/// The boundaries of a hatching, each a closed line.
pub(super) fn boundaries(hatch: &Hatch) -> impl Iterator<Item = What> + '_ {
    let normal = triple(hatch.normal);
    hatch.paths.iter().map(move |path| What::Lines {
        curves: edges(path, hatch.elevation),
        closed: true,
        filled: true,
        normal,
    })
}

fn edges(path: &BoundaryPath, height: f64) -> Vec<Curve> {
    path.edges.iter().map(|edge| curve(edge, height)).collect()
}

fn curve(edge: &BoundaryEdge, height: f64) -> Curve {
    let place = |at: Vector2| [at.x, at.y, height];
    match edge {
        BoundaryEdge::Line(it) => straight([place(it.start), place(it.end)]),
        BoundaryEdge::CircularArc(it) => {
            let to = swept(it.start_angle, it.end_angle, it.counter_clockwise);
            let (x, y) = ([it.radius, 0.0, 0.0], [0.0, it.radius, 0.0]);
            Curve::Arc { centre: place(it.center), x, y, from: it.start_angle, to }
        }
        BoundaryEdge::EllipticArc(it) => {
            let Vector2 { x, y } = it.major_axis_endpoint;
            // Clockwise ones count their angles clockwise.
            let side = if it.counter_clockwise { it.minor_axis_ratio } else { -it.minor_axis_ratio };
            let to = swept(it.start_angle, it.end_angle, true);
            let (major, minor) = ([x, y, 0.0], [-y * side, x * side, 0.0]);
            Curve::Arc { centre: place(it.center), x: major, y: minor, from: it.start_angle, to }
        }
        BoundaryEdge::Spline(it) => {
            // The third number of a control point is its weight.
            let weight = |weight: f64| if it.rational && weight > 0.0 { weight } else { 1.0 };
            let points = it.control_points.iter().map(|at| ([at.x, at.y, height], weight(at.z))).collect();
            Curve::Spline { degree: usize::try_from(it.degree).unwrap_or(3), knots: it.knots.clone(), points }
        }
        // The third number of a corner is its bulge.
        BoundaryEdge::Polyline(it) => Curve::Path(it.vertices.iter().map(|at| ([at.x, at.y, height], at.z)).collect()),
    }
}

/// Where an arc ends that runs that way round from one angle to another; a whole turn where they are the same.
fn swept(from: f64, to: f64, counter_clockwise: bool) -> f64 {
    let whole = |sweep: f64| if sweep < 1e-9 { TAU } else { sweep };
    if counter_clockwise {
        from + whole((to - from).rem_euclid(TAU))
    } else {
        from - whole((from - to).rem_euclid(TAU))
    }
}
