//! Halls: a floor, walls drawn outwards with a gap at every exit, a name.

use super::Detail;
use super::drawing::{Drawing, dashed, plain, stroke};
use super::heading::{Heading, Spot};
use super::line::{Run, square_metres};
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{Ground, Hall, Thing};
use crate::scene::Layer;

/// Weight that a wall has at least, in mm of paper.
const WALL: f64 = 0.7;
/// Farthest an exit may lie from a wall to cut a gap into it, in mm.
const REACH: f64 = 50.0;

pub(super) fn draw(d: &mut Drawing, hall: &Hall) {
    let palette = d.view.palette;
    let corners: Vec<Place> = hall.outline.places().collect();
    d.area(Layer::Floor, vec![corners.clone()], plain(palette.paper), None);
    let thickness = f64::from(hall.wall_thickness);
    if hall.ground == Ground::Open && hall.wall_thickness == 0 {
        d.area(Layer::Building, vec![corners], None, Some(dashed(palette.ink, 0.35, (3.0, 1.5))));
    } else if d.view.detail == Detail::Blocks {
        d.area(Layer::Building, vec![corners], None, Some(stroke(palette.ink, WALL)));
    } else {
        // Thin walls are thickened by their edge, so that they never look lighter than 0.7 mm.
        let edge = (WALL - thickness / d.view.scale).max(0.13);
        let rings = wall_rings(&corners, thickness, &gaps(d, &corners, thickness));
        if thickness > 0.0 {
            d.area(Layer::Building, rings, plain(palette.ink), Some(stroke(palette.ink, edge)));
        } else {
            d.area(Layer::Building, vec![corners], None, Some(stroke(palette.ink, WALL)));
        }
    }
    name(d, hall);
}

fn name(d: &mut Drawing, hall: &Hall) {
    let Some(bounds) = Bounds::around(hall.outline.places()) else { return };
    let main = d.view.name(&hall.names, &Message::new("model-kind-hall"));
    let (small, spot) = if d.view.detail == Detail::Blocks {
        (None, Spot::Middle(bounds))
    } else {
        let gross = hall.gross_area.map_or_else(|| hall.outline.area(), |m2| i64::from(m2) * 1_000_000);
        let second = d.view.second_name(&hall.names, None);
        let small = second.into_iter().chain([square_metres(gross)]).collect::<Vec<_>>().join("  ");
        (Some(small), Spot::Above(bounds.grown(f64::from(hall.wall_thickness))))
    };
    d.name(Heading { icon: None, main, small, size: 6.0, colour: d.view.palette.ink, back: None }, spot);
}

/// For each side of the hall the stretches, in mm from its start, where exits open it; sorted and apart.
fn gaps(d: &Drawing, corners: &[Place], thickness: f64) -> Vec<Vec<(f64, f64)>> {
    sides(corners)
        .map(|(a, b)| {
            let Some(run) = Run::between(a, b) else { return Vec::new() };
            let near = (d.view.near)(&Bounds::between(a, b).grown(thickness.max(REACH)));
            let exits = near.into_iter().filter_map(|id| match &d.layout.object(id)?.thing {
                Thing::Exit(exit) => gap(&run, exit.from.place(), exit.to.place()),
                _ => None,
            });
            merged(exits.collect())
        })
        .collect()
}

fn sides(corners: &[Place]) -> impl Iterator<Item = (Place, Place)> + '_ {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
}

fn gap(run: &Run, from: Place, to: Place) -> Option<(f64, f64)> {
    let ((a, aside_a), (b, aside_b)) = (run.locate(from), run.locate(to));
    let (start, end) = (a.min(b).max(0.0), a.max(b).min(run.length));
    (aside_a.abs() <= REACH && aside_b.abs() <= REACH && end - start > 1.0).then_some((start, end))
}

fn merged(mut gaps: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<(f64, f64)> = Vec::new();
    for (start, end) in gaps {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

/// A stretch of wall: its inner and its outer face, in the same order.
#[derive(Default)]
struct Stretch {
    inner: Vec<Place>,
    outer: Vec<Place>,
}

impl Stretch {
    fn push(&mut self, inner: Place, outer: Place) {
        self.inner.push(inner);
        self.outer.push(outer);
    }

    fn ring(mut self) -> Vec<Place> {
        self.outer.reverse();
        self.inner.append(&mut self.outer);
        self.inner
    }
}

/// The rings of the wall: one for each stretch between gaps, or the two faces where there is no gap.
fn wall_rings(corners: &[Place], thickness: f64, gaps: &[Vec<(f64, f64)>]) -> Vec<Vec<Place>> {
    let outer = outwards(corners, thickness);
    if gaps.iter().all(Vec::is_empty) {
        return vec![corners.to_vec(), outer];
    }
    let mut stretches = vec![Stretch::default()];
    for (((a, b), outer), gaps) in sides(corners).zip(&outer).zip(gaps) {
        let Some(run) = Run::between(a, b) else { continue };
        if let Some(stretch) = stretches.last_mut() {
            stretch.push(a, *outer);
        }
        for &(start, end) in gaps {
            if let Some(stretch) = stretches.last_mut() {
                stretch.push(run.at(start, 0.0), run.at(start, -thickness));
            }
            let mut next = Stretch::default();
            next.push(run.at(end, 0.0), run.at(end, -thickness));
            stretches.push(next);
        }
    }
    // What ran up to the first corner goes on from it.
    let first = stretches.remove(0);
    if let Some(last) = stretches.last_mut() {
        last.inner.extend(first.inner);
        last.outer.extend(first.outer);
    }
    stretches.into_iter().map(Stretch::ring).collect()
}

/// The corners moved outwards by `by`, sides staying parallel; sharp corners are cut at four times the thickness.
fn outwards(corners: &[Place], by: f64) -> Vec<Place> {
    let before = corners.iter().copied().cycle().skip(corners.len().saturating_sub(1));
    let after = corners.iter().copied().cycle().skip(1);
    corners
        .iter()
        .zip(before)
        .zip(after)
        .map(|((&corner, before), after)| {
            let (Some(come), Some(go)) = (Run::between(before, corner), Run::between(corner, after)) else {
                return corner;
            };
            // The sum of both normals points along the mitre; its length is found from the angle between them.
            let normal = |run: &Run| Place::new(run.along.y, -run.along.x);
            let (n, m) = (normal(&come), normal(&go));
            let cos = (n.x * m.x + n.y * m.y).clamp(-1.0, 1.0);
            let scale = by / (1.0 + cos).max(0.125);
            Place::new(corner.x + (n.x + m.x) * scale, corner.y + (n.y + m.y) * scale)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Place, merged, outwards, wall_rings};

    fn square() -> Vec<Place> {
        [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)].map(|(x, y)| Place::new(x, y)).to_vec()
    }

    #[test]
    fn walls_lie_outside_the_floor() {
        assert_eq!(outwards(&square(), 1.0)[2], Place::new(11.0, 11.0));
        assert_eq!(wall_rings(&square(), 1.0, &vec![Vec::new(); 4]).len(), 2);
    }

    #[test]
    fn every_gap_parts_the_wall_and_the_first_corner_joins_it() {
        let mut gaps = vec![Vec::new(); 4];
        gaps[0].push((4.0, 6.0));
        let rings = wall_rings(&square(), 1.0, &gaps);
        assert_eq!(rings.len(), 1, "one gap leaves one stretch all the way round");
        assert!(rings[0].contains(&Place::new(4.0, 0.0)) && rings[0].contains(&Place::new(6.0, -1.0)));
        gaps[2].push((4.0, 6.0));
        let rings = wall_rings(&square(), 1.0, &gaps);
        assert_eq!(rings.len(), 2);
        assert!(rings[1].contains(&Place::new(0.0, 0.0)));
    }

    #[test]
    fn gaps_that_meet_are_one() {
        assert_eq!(merged(vec![(5.0, 7.0), (1.0, 2.0), (2.0, 3.0)]), [(1.0, 3.0), (5.0, 7.0)]);
    }
}
