//! Safety points: what is to be kept clear ends at the wall.

use hallplan::geometry::{Bounds, Place, Point};
use hallplan::model::{ObjectId, SafetyKind, SafetyPoint, Thing};
use hallplan::scene::{Mark, Scene};

use super::demo::{Plan, id};
use super::{printed, small};

/// A hall of 30 m x 30 m and a hydrant.
fn with_hydrant(at: Point, hall: Option<ObjectId>) -> Scene {
    let mut plan = Plan::default();
    plan.put("h", small::hall(30_000));
    let hydrant = SafetyPoint { at, kind: SafetyKind::Hydrant, clear_radius: Some(1_400), hall };
    plan.put("s", Thing::SafetyPoint(hydrant));
    printed(&plan.layout(), 200.0)
}

/// The marks of the clear zone: the only ones of a hydrant with a line.
fn clear_zone(scene: &Scene) -> Vec<&Mark> {
    let marks = scene.shapes.iter().filter(|shape| shape.source == Some(id("s"))).map(|shape| &shape.mark);
    marks.filter(|mark| matches!(mark, Mark::Line { .. } | Mark::Circle { stroke: Some(_), .. })).collect()
}

#[test]
fn the_clear_zone_of_a_hydrant_on_a_wall_lies_in_its_hall() {
    let floor = Bounds::between(Place::new(0.0, 0.0), Place::new(30_000.0, 30_000.0)).grown(0.01);
    for hall in [Some(id("h")), None] {
        for at in [Point::new(9_000, 0), Point::new(0, 0), Point::new(29_800, 15_000)] {
            let scene = with_hydrant(at, hall);
            let zone = clear_zone(&scene);
            assert!(!zone.is_empty() && zone.iter().all(|mark| floor.contains(&mark.bounds().unwrap())), "{zone:?}");
        }
    }
}

#[test]
fn the_clear_zone_away_from_walls_and_outdoors_is_a_circle() {
    for at in [Point::new(9_000, 9_000), Point::new(60_000, 9_000)] {
        let scene = with_hydrant(at, None);
        assert!(matches!(clear_zone(&scene)[..], [Mark::Circle { .. }]));
    }
}
