//! The shipped layouts are legal plans, measured without the rules of the program: plain arithmetic on boxes.

mod raster;
mod sold;

use hallplan::geometry::{Bounds, Place};
use hallplan::model::{
    AisleClass, ExitKind, FacilityKind, Kind, Layout, ObjectId, SafetyKind, Status, Thing, UtilityKind,
};
use std::collections::{BTreeMap, BTreeSet};

fn shipped(path: &str) -> Layout {
    hallplan::generate::shipped().into_iter().find(|(name, _)| *name == path).unwrap().1
}

fn plans() -> Vec<(&'static str, Layout)> {
    hallplan::generate::shipped().into_iter().filter(|(path, _)| !path.ends_with("empty.json")).collect()
}

fn overlap(a: &Bounds, b: &Bounds) -> bool {
    a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y
}

fn distance(bounds: &Bounds, place: Place) -> f64 {
    let dx = (bounds.min.x - place.x).max(place.x - bounds.max.x).max(0.0);
    let dy = (bounds.min.y - place.y).max(place.y - bounds.max.y).max(0.0);
    (dx * dx + dy * dy).sqrt()
}

fn gap(a: &Bounds, b: &Bounds) -> f64 {
    let dx = (a.min.x - b.max.x).max(b.min.x - a.max.x).max(0.0);
    let dy = (a.min.y - b.max.y).max(b.min.y - a.max.y).max(0.0);
    (dx * dx + dy * dy).sqrt()
}

fn boxes(layout: &Layout, kinds: &[Kind]) -> Vec<Bounds> {
    layout.objects().filter(|o| kinds.contains(&o.kind())).map(|o| o.thing.bounds().unwrap()).collect()
}

fn hall_box(layout: &Layout, id: ObjectId) -> Bounds {
    Bounds::around(layout.object(id).unwrap().hall().unwrap().outline.places()).unwrap()
}

#[test]
fn the_generator_makes_the_shipped_files_byte_for_byte() {
    for (path, layout) in hallplan::generate::shipped() {
        let file = std::fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(file == hallplan::storage::write(&layout), "{path}: run `cargo run --example make_layouts`");
    }
}

#[test]
fn counts_and_areas_are_the_published_ones() {
    let expo = shipped("layouts/expo-2021.json");
    assert_eq!(expo.booths().count(), 3_386);
    assert!(expo.booths().all(|(_, booth)| booth.outline.area() == 9_000_000));
    assert_eq!(expo.halls().map(|(_, hall)| hall.outline.area()).sum::<i64>(), 70_000_000_000);
    assert_eq!((expo.halls().count(), expo.pavilions().count()), (9, 7));
    let (seven, hall) = expo.halls().find(|(_, hall)| hall.names.iter().any(|(_, name)| name == "Hall 7")).unwrap();
    assert_eq!(hall.outline.area(), 12_000_000_000);
    assert_eq!(expo.booths().filter(|(_, booth)| booth.hall == Some(seven.id)).count(), 640);
    assert_eq!(shipped("layouts/5g-pavilion-2019.json").booths().count(), 1_048);
}

#[test]
fn no_row_of_the_expo_is_cut() {
    let expo = shipped("layouts/expo-2021.json");
    for (hall, _) in expo.halls() {
        let mut rows = BTreeMap::<i64, usize>::new();
        for (_, booth) in expo.booths().filter(|(_, booth)| booth.hall == Some(hall.id)) {
            *rows.entry(booth.outline.bounds().min.y as i64).or_default() += 1;
        }
        assert_eq!(rows.values().collect::<BTreeSet<_>>().len(), 1, "{}: {rows:?}", hall.id);
    }
}

#[test]
fn the_expo_has_the_rooms_that_a_fair_needs() {
    let expo = shipped("layouts/expo-2021.json");
    let rooms = |kind: FacilityKind, from: i64, to: i64| {
        let things = expo.of_kind(Kind::Facility).filter_map(|object| match &object.thing {
            Thing::Facility(facility) if facility.kind == kind => Some(facility.outline.area() / 1_000_000),
            _ => None,
        });
        things.filter(|area| (from..=to).contains(area)).count()
    };
    assert_eq!(rooms(FacilityKind::Forum, 150, 300), 3);
    assert_eq!(rooms(FacilityKind::Stage, 100, 300), 3, "stage, audience, studios");
    assert!(rooms(FacilityKind::Cafe, 60, 200) >= 3 && rooms(FacilityKind::Registration, 150, 300) == 1);
}

/// Rows come in pieces between main aisles: a piece is there with all its booths, or it is not there. Once stands are sold,
/// the booths that are left as they were no longer make whole pieces.
#[test]
fn no_piece_of_a_row_is_cut() {
    for (path, layout) in plans().into_iter().filter(|(path, _)| !sold::PATHS.contains(path)) {
        for (hall, _) in layout.halls() {
            let mut rows = BTreeMap::<i64, Vec<(i64, i64)>>::new();
            for (_, booth) in layout.booths().filter(|(_, booth)| booth.hall == Some(hall.id)) {
                let of = booth.outline.bounds();
                if booth.outline.area() == 9_000_000 {
                    rows.entry(of.min.y as i64).or_default().push((of.min.x as i64, of.max.x as i64));
                }
            }
            let pieces: Vec<_> = rows.into_values().flat_map(joined).collect();
            for (at, a) in pieces.iter().enumerate() {
                let cut = pieces.iter().skip(at + 1).find(|b| a != *b && a.0 < b.1 && b.0 < a.1);
                assert!(cut.is_none(), "{path} {}: {a:?} {cut:?}", hall.id);
            }
        }
    }
}

/// Stretches of booths that touch.
fn joined(mut booths: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    booths.sort_unstable();
    let mut pieces: Vec<(i64, i64)> = Vec::new();
    for booth in booths {
        match pieces.last_mut() {
            Some(piece) if piece.1 == booth.0 => piece.1 = booth.1,
            _ => pieces.push(booth),
        }
    }
    pieces
}

#[test]
fn the_stage_of_the_5g_pavilion_takes_six_whole_pieces() {
    let plan = shipped("layouts/5g-pavilion-2019.json");
    let mut rows = BTreeMap::<i64, usize>::new();
    for (_, booth) in plan.booths() {
        *rows.entry(booth.outline.bounds().min.y as i64).or_default() += 1;
    }
    let count = |booths: usize| rows.values().filter(|&&row| row == booths).count();
    assert_eq!((count(56), count(44), rows.len()), (14, 6, 20));
}

#[test]
fn the_teaching_plan_shows_every_kind_of_thing() {
    let plan = shipped("layouts/teaching.json");
    for kind in Kind::ALL {
        assert!(plan.of_kind(*kind).next().is_some(), "{kind:?}");
    }
    let things = || plan.objects().map(|object| &object.thing);
    for kind in SafetyKind::ALL {
        assert!(things().any(|thing| matches!(thing, Thing::SafetyPoint(point) if point.kind == *kind)), "{kind:?}");
    }
    for kind in UtilityKind::ALL {
        assert!(things().any(|thing| matches!(thing, Thing::Utility(utility) if utility.kind == *kind)), "{kind:?}");
    }
    for status in Status::ALL {
        assert!(plan.booths().any(|(_, booth)| booth.status == *status), "{status:?}");
    }
}

#[test]
fn numbers_are_there_once() {
    for (path, layout) in plans() {
        let numbers: BTreeSet<_> = layout.booths().map(|(_, booth)| booth.number.clone().unwrap()).collect();
        assert_eq!(numbers.len(), layout.booths().count(), "{path}");
    }
}

#[test]
fn nothing_overlaps_and_aisles_are_three_metres() {
    for (path, layout) in plans() {
        let booths = boxes(&layout, &[Kind::Booth]);
        let others = boxes(&layout, &[Kind::Pillar, Kind::Facility]);
        for (at, a) in booths.iter().enumerate() {
            for b in booths.iter().skip(at + 1) {
                let free = gap(a, b);
                assert!(!overlap(a, b), "{path} {a:?} {b:?}");
                // Neighbours touch, backs have a service gap of 0.6 m; all else is an aisle.
                assert!(free == 0.0 || (free - 600.0).abs() < 0.5 || free >= 3_000.0, "{path} {free} {a:?} {b:?}");
            }
        }
        for (at, a) in others.iter().enumerate() {
            assert!(!booths.iter().any(|b| overlap(a, b)), "{path} {a:?}");
            assert!(!others.iter().skip(at + 1).any(|b| overlap(a, b)), "{path} {a:?}");
        }
        for a in &boxes(&layout, &[Kind::Facility]) {
            assert!(booths.iter().all(|b| gap(a, b) >= 3_000.0), "{path} {a:?}");
        }
        for pillar in boxes(&layout, &[Kind::Pillar]) {
            let between = booths.iter().filter(|booth| gap(booth, &pillar) < 100.0).count();
            assert!(between >= 2, "{path}: {pillar:?} stands in an aisle");
        }
    }
}

#[test]
fn halls_hold_their_things_with_a_way_along_the_walls() {
    for (path, layout) in plans() {
        for object in layout.objects() {
            match &object.thing {
                Thing::Booth(booth) => {
                    let hall = hall_box(&layout, booth.hall.unwrap());
                    assert!(hall.grown(-3_000.0).contains(&booth.outline.bounds()), "{path} {}", object.id);
                }
                Thing::Facility(facility) => {
                    let hall = hall_box(&layout, facility.hall.unwrap());
                    assert!(hall.contains(&facility.outline.bounds()), "{path} {}", object.id);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn main_aisles_are_five_metres_free_and_lead_to_exits_at_both_ends() {
    for (path, layout) in plans() {
        let things = boxes(&layout, &[Kind::Booth, Kind::Pillar, Kind::Facility, Kind::Wall]);
        let exits = boxes(&layout, &[Kind::Exit]);
        let mut aisles = 0;
        for object in layout.of_kind(Kind::Aisle) {
            let Thing::Aisle(aisle) = &object.thing else { continue };
            assert_eq!(aisle.class, AisleClass::Main);
            aisles += 1;
            let floor = object.thing.bounds().unwrap();
            assert!(floor.width().min(floor.depth()) >= 5_000.0, "{path}");
            assert!(!things.iter().any(|thing| overlap(&floor, thing)), "{path} {}", object.id);
            let ends = exits.iter().filter(|exit| {
                exit.touches(&floor) && exit.width().max(exit.depth()) >= floor.width().min(floor.depth())
            });
            assert!(ends.count() >= 2, "{path} {}", object.id);
        }
        assert!(aisles > 0, "{path}");
    }
}

#[test]
fn exits_are_wide_apart_and_clear() {
    for (path, layout) in plans() {
        let things = boxes(&layout, &[Kind::Booth, Kind::Pillar, Kind::Facility]);
        for (hall, it) in layout.halls() {
            let (mut width, mut seen) = (0.0, Vec::<Bounds>::new());
            for object in layout.of_kind(Kind::Exit) {
                let Thing::Exit(exit) = &object.thing else { continue };
                if exit.hall != Some(hall.id) {
                    continue;
                }
                let opening = object.thing.bounds().unwrap();
                assert!(exit.clear() >= 1_400.0, "{path} {}", object.id);
                assert!(things.iter().all(|thing| gap(&opening, thing) >= 1_400.0), "{path} {}", object.id);
                assert!(seen.iter().all(|other| gap(&opening, other) >= 5_000.0), "{path} {}", object.id);
                seen.push(opening);
                if matches!(exit.kind, ExitKind::Main | ExitKind::Emergency) {
                    width += exit.clear();
                }
            }
            let persons = it.outline.area() as f64 / 1e6 * 0.75;
            assert!(width >= persons / 100.0 * 650.0, "{path} {}: {width}", hall.id);
        }
    }
}

#[test]
fn fire_equipment_is_clear_and_not_in_a_doorway() {
    for (path, layout) in plans() {
        let things = boxes(&layout, &[Kind::Booth, Kind::Pillar, Kind::Facility]);
        let exits = boxes(&layout, &[Kind::Exit]);
        for object in layout.of_kind(Kind::SafetyPoint) {
            let Thing::SafetyPoint(point) = &object.thing else { continue };
            if point.kind == SafetyKind::Sign {
                continue;
            }
            let at = point.at.place();
            assert!(things.iter().all(|thing| distance(thing, at) >= 1_400.0), "{path} {}", object.id);
            assert!(exits.iter().all(|exit| distance(exit, at) > 0.0), "{path} {}", object.id);
        }
    }
}
