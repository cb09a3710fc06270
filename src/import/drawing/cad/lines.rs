//! Entities made of lines.

use std::f64::consts::TAU;

use acadrust::entities::{EntityType, LwPolyline, MLineFlags, Polyline2D, Solid, Spline};
use acadrust::types::Vector3;

use super::blocks::{Counts, triple};
use crate::import::drawing::entity::{Curve, UP, What};
use crate::import::drawing::frame::{cross, length, times, unit};

/// A corner of a frame that only guides a curve.
const GUIDE: u8 = 16;

fn lines(curves: Vec<Curve>, closed: bool, normal: [f64; 3]) -> Option<What> {
    Some(What::Lines { curves, closed, filled: false, normal })
}

pub(super) fn straight(places: impl IntoIterator<Item = [f64; 3]>) -> Curve {
    Curve::Path(places.into_iter().map(|place| (place, 0.0)).collect())
}

/// The lines of an entity; `None` where it is none of lines.
pub(super) fn of(entity: &EntityType, counts: &mut Counts) -> Option<What> {
    match entity {
        EntityType::Line(it) => lines(vec![straight([it.start, it.end].map(triple))], false, UP),
        EntityType::Circle(it) => lines(vec![arc(it.center, it.radius, 0.0, TAU)], true, triple(it.normal)),
        EntityType::Arc(it) => {
            let sweep = (it.end_angle - it.start_angle).rem_euclid(TAU);
            let sweep = if sweep == 0.0 { TAU } else { sweep };
            let arc = arc(it.center, it.radius, it.start_angle, it.start_angle + sweep);
            lines(vec![arc], false, triple(it.normal))
        }
        EntityType::Ellipse(it) => {
            let x = triple(it.major_axis);
            let aside = unit(cross(triple(it.normal), x)).unwrap_or_default();
            let y = times(aside, length(x) * it.minor_axis_ratio);
            let sweep = (it.end_parameter - it.start_parameter).rem_euclid(TAU);
            let whole = !(1e-9..=TAU - 1e-9).contains(&sweep);
            let to = it.start_parameter + if whole { TAU } else { sweep };
            lines(vec![Curve::Arc { centre: triple(it.center), x, y, from: it.start_parameter, to }], whole, UP)
        }
        EntityType::LwPolyline(it) => lines(vec![light(it)], it.is_closed, triple(it.normal)),
        EntityType::Polyline2D(it) => lines(vec![heavy(it)], it.is_closed(), triple(it.normal)),
        EntityType::Polyline(it) => {
            lines(vec![straight(it.vertices.iter().map(|it| triple(it.location)))], it.is_closed(), UP)
        }
        EntityType::Polyline3D(it) => {
            lines(vec![straight(it.vertices.iter().map(|it| triple(it.position)))], it.is_closed(), UP)
        }
        EntityType::Spline(it) => lines(vec![spline(it, counts)], it.flags.closed, UP),
        EntityType::Helix(it) => lines(vec![spline(&it.spline, counts)], false, UP),
        EntityType::Solid(it) => solid(it),
        EntityType::Face3D(it) => {
            let corners = [it.first_corner, it.second_corner, it.third_corner, it.fourth_corner];
            lines(vec![straight(corners.map(triple))], true, UP)
        }
        EntityType::Leader(it) => lines(vec![straight(it.vertices.iter().copied().map(triple))], false, UP),
        EntityType::MLine(it) => {
            let closed = it.flags.contains(MLineFlags::CLOSED);
            lines(vec![straight(it.vertices.iter().map(|it| triple(it.position)))], closed, UP)
        }
        _ => None,
    }
}

/// A solid names its corners row by row, not round about.
fn solid(it: &Solid) -> Option<What> {
    let corners = [it.first_corner, it.second_corner, it.fourth_corner, it.third_corner].map(triple);
    Some(What::Lines { curves: vec![straight(corners)], closed: true, filled: true, normal: triple(it.normal) })
}

fn arc(centre: Vector3, radius: f64, from: f64, to: f64) -> Curve {
    Curve::Arc { centre: triple(centre), x: [radius, 0.0, 0.0], y: [0.0, radius, 0.0], from, to }
}

fn light(it: &LwPolyline) -> Curve {
    let open = !it.is_closed;
    let last = it.vertices.len().saturating_sub(1);
    let vertices = it.vertices.iter().enumerate();
    let place = |location: acadrust::types::Vector2| [location.x, location.y, it.elevation];
    // The bulge of the last corner of an open line leads nowhere.
    Curve::Path(vertices.map(|(i, at)| (place(at.location), if open && i == last { 0.0 } else { at.bulge })).collect())
}

fn heavy(it: &Polyline2D) -> Curve {
    let open = !it.is_closed();
    let real = it.vertices.iter().filter(|vertex| vertex.flags.bits() & GUIDE == 0);
    let mut path: Vec<([f64; 3], f64)> = real.map(|vertex| (triple(vertex.location), vertex.bulge)).collect();
    if let Some(last) = path.last_mut().filter(|_| open) {
        last.1 = 0.0;
    }
    Curve::Path(path)
}

fn spline(it: &Spline, counts: &mut Counts) -> Curve {
    if it.control_points.is_empty() {
        counts.straightened += 1;
        return straight(it.fit_points.iter().copied().map(triple));
    }
    let weights = it.weights.iter().copied().chain(std::iter::repeat(1.0));
    let points = it.control_points.iter().copied().map(triple).zip(weights).collect();
    Curve::Spline { degree: usize::try_from(it.degree).unwrap_or(3), knots: it.knots.clone(), points }
}
