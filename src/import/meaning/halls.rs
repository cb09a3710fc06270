//! Halls: the large areas that outlines enclose.

use super::{Line, outline};
use crate::geometry::{Place, inside};
use crate::model::Hall;

/// The smallest hall, in mm².
const SMALLEST: f64 = 100.0e6;
/// Of two outlines of which one lies in the other, both are faces of one wall where the inner is this part of the outer.
const SAME_WALL: f64 = 0.8;
/// The thickest wall that two faces tell, in mm.
const THICKEST: f64 = 2_000.0;

/// The halls that these lines enclose, the largest first.
pub(super) fn found(lines: &[&Line], tolerance: f64) -> Vec<Hall> {
    let mut rings = super::rings(lines, tolerance);
    let area = |ring: &Vec<Place>| outline::doubled_area(ring) / 2.0;
    rings.retain(|ring| area(ring) >= SMALLEST);
    rings.sort_by(|a, b| area(b).total_cmp(&area(a)));
    let mut halls: Vec<(Vec<Place>, f64)> = Vec::new();
    for ring in rings {
        let Some(middle) = super::booths::middle(&ring) else { continue };
        match halls.iter_mut().find(|(outer, _)| inside(outer, middle)) {
            Some((outer, thickness)) => {
                let wall = thickness_between(outer, &ring);
                if area(&ring) >= area(outer) * SAME_WALL && wall <= THICKEST {
                    *thickness += wall;
                    *outer = ring;
                }
            }
            None => halls.push((ring, 0.0)),
        }
    }
    halls.into_iter().filter_map(|(ring, thickness)| hall(&ring, thickness)).collect()
}

/// How thick a wall with these faces is: the area between them over their length.
fn thickness_between(outer: &[Place], inner: &[Place]) -> f64 {
    let length =
        |ring: &[Place]| ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.distance(*b)).sum::<f64>();
    let both = length(outer) + length(inner);
    (outline::doubled_area(outer) - outline::doubled_area(inner)) / both.max(1.0)
}

fn hall(ring: &[Place], thickness: f64) -> Option<Hall> {
    let hall = Hall::new(outline::polygon(ring)?);
    let thickness = libm::round(thickness) as i32;
    Some(if thickness > 0 { Hall { wall_thickness: thickness, ..hall } } else { hall })
}
