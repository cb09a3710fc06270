//! The rules about ways out against brute force: places on a grid and along lines, and no code of the measuring.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use hallplan::geometry::{Angle, Outline, Place, Point, Polygon, Rectangle, Size};
use hallplan::model::{Booth, Exit, ExitKind, Hall, Kind, Layout, Names, Object, ObjectId, Record, Thing};
use hallplan::rules::{Finding, Profile, full_check};

use crate::differential::random::Random;

const SCENES: u64 = 1_200;
/// Distance of the places of the grid in a hall, in mm.
const GRID: f64 = 1_000.0;
/// Distance of the places along an edge, in mm.
const STEP: f64 = 20.0;

#[test]
fn ways_out_are_judged_as_a_grid_and_plain_sums_judge_them() {
    let profile = Profile::together(["cn-national", "cn-shanghai"]).unwrap();
    let mut found = BTreeMap::<&str, usize>::new();
    for seed in 0..SCENES {
        let layout = scene(&mut Random::new(seed));
        let findings = full_check(&layout, &profile);
        for finding in &findings {
            *found.entry(finding.rule).or_default() += 1;
        }
        let scene = Scene { seed, layout: &layout, findings: &findings };
        scene.distance();
        scene.sums();
        scene.spacing();
        scene.shutters();
    }
    let rules = ["straight-distance", "occupant-load", "exit-count", "exit-width", "exit-spacing", "shutter-clear"];
    for rule in rules {
        assert!(found.get(rule).is_some_and(|count| *count > 100), "{rule}: {found:?}");
        assert!(found.get(rule).is_some_and(|count| *count < 4_000), "{rule}: {found:?}");
    }
}

struct Scene<'a> {
    seed: u64,
    layout: &'a Layout,
    findings: &'a [Finding],
}

impl Scene<'_> {
    fn finding(&self, rule: &str, objects: &[ObjectId]) -> Option<&Finding> {
        let objects_of = |finding: &Finding| finding.key().objects;
        self.findings.iter().find(|finding| finding.rule == rule && objects_of(finding) == objects)
    }

    fn exits(&self) -> Vec<(ObjectId, &Exit)> {
        self.layout
            .of_kind(Kind::Exit)
            .map(|object| match &object.thing {
                Thing::Exit(exit) => (object.id, exit),
                _ => unreachable!(),
            })
            .collect()
    }

    fn doors(&self) -> Vec<(ObjectId, &Exit)> {
        self.exits().into_iter().filter(|(_, e)| matches!(e.kind, ExitKind::Main | ExitKind::Emergency)).collect()
    }

    fn hall(&self) -> (&Object, &Hall) {
        self.layout.halls().next().unwrap()
    }

    /// Every place of a grid in the hall.
    fn floor(&self) -> Vec<Place> {
        let ring: Vec<Place> = self.hall().1.outline.places().collect();
        let min = |of: fn(&Place) -> f64| ring.iter().map(of).fold(f64::MAX, f64::min);
        let max = |of: fn(&Place) -> f64| ring.iter().map(of).fold(f64::MIN, f64::max);
        let (left, right, low, high) = (min(|p| p.x), max(|p| p.x), min(|p| p.y), max(|p| p.y));
        let mut places = Vec::new();
        let mut y = low + GRID / 2.0;
        while y < high {
            let mut x = left + GRID / 2.0;
            while x < right {
                if within(Place::new(x, y), &ring) {
                    places.push(Place::new(x, y));
                }
                x += GRID;
            }
            y += GRID;
        }
        places
    }

    fn distance(&self) {
        let (hall, outline) = (self.hall().0.id, &self.hall().1.outline);
        let (told, doors) = (self.finding("straight-distance", &[hall]), self.doors());
        if doors.is_empty() {
            assert!(told.is_none(), "scene {}: nothing to measure from", self.seed);
            return;
        }
        let far = |place: &Place| {
            let to = |exit: &Exit| to_line(*place, exit.from.place(), exit.to.place());
            doors.iter().map(|(_, exit)| to(exit)).fold(f64::MAX, f64::min)
        };
        let floor = self.floor();
        let grid = floor.iter().chain(&outline.places().collect::<Vec<_>>()).map(far).fold(0.0, f64::max);
        let Some(told) = told else {
            assert!(grid <= 30_000.5, "scene {}: {grid}, and nothing is told", self.seed);
            return;
        };
        let measured = told.measured.unwrap() as f64;
        assert!(measured > 30_000.0 && (far(&told.at) - measured).abs() < 3.0, "scene {}: {measured}", self.seed);
        // The farthest place is no farther from one of the grid than half a diagonal of a cell, or lies in a corner cut off
        // by the outline.
        assert!(grid <= measured + 1.0 && measured <= grid + GRID, "scene {}: {measured}, not {grid}", self.seed);
        let edge: f64 = told.geometry.iter().map(|ring| around(ring)).sum();
        let area = floor.iter().filter(|place| far(place) > 30_000.0).count() as f64 * GRID * GRID;
        let drawn: f64 = told.geometry.iter().map(|ring| area_of(ring)).sum();
        assert!((area - drawn).abs() <= edge * GRID, "scene {}: {drawn} drawn, {area} of cells", self.seed);
        for place in told.geometry.iter().flatten() {
            assert!(far(place) > 29_999.0, "scene {}: {place:?} is near enough", self.seed);
        }
    }

    fn sums(&self) {
        let (hall, outline) = (self.hall().0.id, &self.hall().1.outline);
        let doors = self.doors();
        let count = self.finding("exit-count", &[hall]);
        assert_eq!(count.map(|told| told.measured), (doors.len() < 2).then_some(Some(doors.len() as i64)));
        let persons = (area_of(&outline.places().collect::<Vec<_>>()) / 1e6 * 0.75).ceil();
        let width: f64 = doors.iter().map(|(_, exit)| wide(exit).floor()).sum();
        let told = self.finding("occupant-load", &[hall]);
        let needed = persons * 6.5;
        assert_eq!(told.is_some(), width < needed, "scene {}: {width} of {needed}", self.seed);
        if let Some(told) = told {
            assert_eq!((told.measured, told.required), (Some((width * 100.0 / persons) as i64), Some(650)));
        }
        for (id, exit) in self.exits() {
            let narrow = wide(exit) < 1_399.9 && matches!(exit.kind, ExitKind::Main | ExitKind::Emergency);
            let told = self.finding("exit-width", &[id]).and_then(|told| told.measured);
            assert_eq!(told, narrow.then_some(wide(exit) as i64), "scene {}: {id}", self.seed);
        }
    }

    fn spacing(&self) {
        let doors = self.doors();
        for (i, (one, a)) in doors.iter().enumerate() {
            for (other, b) in &doors[i + 1..] {
                let ends = |e: &Exit| (e.from.place(), e.to.place());
                let places = along(ends(a).0, ends(a).1);
                let least = places.iter().map(|p| to_line(*p, ends(b).0, ends(b).1)).fold(f64::MAX, f64::min);
                let told = self.finding("exit-spacing", &[*one, *other]);
                self.compare("exit-spacing", (least, 5_000.0), told);
            }
        }
    }

    fn shutters(&self) {
        for (id, exit) in self.exits() {
            for object in self.layout.of_kind(Kind::Booth) {
                let mut objects = [id, object.id];
                objects.sort_unstable();
                let told = self.finding("shutter-clear", &objects);
                if exit.kind != ExitKind::Shutter {
                    assert!(told.is_none(), "scene {}: {id} is no shutter", self.seed);
                    continue;
                }
                let ring = object.booth().unwrap().outline.corners();
                let Some(least) = before(exit, &ring) else { continue };
                self.compare("shutter-clear", (least, 600.0), told);
            }
        }
    }

    fn compare(&self, rule: &str, (least, wanted): (f64, f64), told: Option<&Finding>) {
        if least < wanted - 1.0 {
            let told = told.unwrap_or_else(|| panic!("scene {}: {rule}: {least} of {wanted}, nothing told", self.seed));
            let measured = told.measured.unwrap() as f64;
            assert!((measured - least).abs() <= STEP + 1.0, "scene {}: {rule}: {measured}, not {least}", self.seed);
        } else if least > wanted + STEP + 1.0 {
            assert!(told.is_none(), "scene {}: {rule}: {least} of {wanted}, but {told:?}", self.seed);
        }
    }
}

/// How near a booth comes to a shutter straight before it, on either side, by places on the booth's edge and along the
/// shutter; `None` where it lies so near the side of that zone that the places cannot tell.
fn before(exit: &Exit, ring: &[Place]) -> Option<f64> {
    let (from, to) = (exit.from.place(), exit.to.place());
    let length = from.distance(to);
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let mut edge: Vec<Place> = Vec::new();
    for (i, corner) in ring.iter().enumerate() {
        edge.extend(along(*corner, ring[(i + 1) % ring.len()]));
    }
    let local = edge.iter().map(|p| {
        let (x, y) = (p.x - from.x, p.y - from.y);
        (x * ux + y * uy, y * ux - x * uy)
    });
    let spots: Vec<(f64, f64)> = local.collect();
    let inner = spots.iter().filter(|spot| spot.0 > 0.0 && spot.0 < length);
    let span = |of: fn(f64, f64) -> f64, start: f64| spots.iter().map(|spot| spot.0).fold(start, of);
    let (first, last) = (span(f64::min, f64::MAX), span(f64::max, f64::MIN));
    let margin = 2.0 * STEP;
    if (first - length).abs() < margin || last.abs() < margin {
        return None;
    }
    // A booth that lies across the line covers a place of the shutter.
    if along(from, to).iter().any(|place| within(*place, ring)) {
        return Some(0.0);
    }
    // Near the corners of the zone, where an edge enters it, the places are too few.
    Some(inner.map(|spot| spot.1.abs()).fold(f64::MAX, f64::min))
}

fn wide(exit: &Exit) -> f64 {
    exit.clear_width.map_or_else(|| exit.from.place().distance(exit.to.place()), f64::from)
}

fn along(from: Place, to: Place) -> Vec<Place> {
    let count = (from.distance(to) / STEP) as usize + 1;
    let part = |n: usize| n as f64 / count as f64;
    (0..=count).map(|n| Place::new(from.x + (to.x - from.x) * part(n), from.y + (to.y - from.y) * part(n))).collect()
}

fn to_line(place: Place, from: Place, to: Place) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let part = ((place.x - from.x) * dx + (place.y - from.y) * dy) / (dx * dx + dy * dy);
    let part = part.clamp(0.0, 1.0);
    libm::hypot(place.x - from.x - dx * part, place.y - from.y - dy * part)
}

fn within(spot: Place, ring: &[Place]) -> bool {
    let crossed = |a: Place, b: Place| {
        (a.y > spot.y) != (b.y > spot.y) && spot.x < a.x + (b.x - a.x) * (spot.y - a.y) / (b.y - a.y)
    };
    (0..ring.len()).filter(|i| crossed(ring[*i], ring[(i + 1) % ring.len()])).count() % 2 == 1
}

fn around(ring: &[Place]) -> f64 {
    (0..ring.len()).map(|i| ring[i].distance(ring[(i + 1) % ring.len()])).sum()
}

fn area_of(ring: &[Place]) -> f64 {
    let cross = |a: Place, b: Place| a.x * b.y - b.x * a.y;
    (0..ring.len()).map(|i| cross(ring[i], ring[(i + 1) % ring.len()])).sum::<f64>() / 2.0
}

/// A hall, straight or turned by an angle of 3-4-5, a box or an L; up to seven openings in its walls, and three booths
/// near shutters.
fn scene(random: &mut Random) -> Layout {
    let (w, d) = (random.between(2, 19) * 5_000, random.between(2, 19) * 5_000);
    let mut corners = vec![(0, 0), (w, 0), (w, d), (0, d)];
    if random.below(3) == 0 {
        corners = vec![(0, 0), (w, 0), (w, d / 5 * 2), (w / 5 * 3, d / 5 * 2), (w / 5 * 3, d), (0, d)];
    }
    let (cos, sin) = [(5, 0), (4, 3), (3, -4)][random.below(3)];
    let turned = |(x, y): (i32, i32)| Point::new((x * cos - y * sin) / 5, (x * sin + y * cos) / 5);
    let corners: Vec<Point> = corners.into_iter().map(turned).collect();
    let hall_id: ObjectId = "h".parse().unwrap();
    let mut things = vec![("h".to_owned(), Thing::Hall(hall(Polygon::new(corners.clone()).unwrap())))];
    for i in 0..random.below(8) {
        let side = random.below(corners.len());
        let exit = opening(random, corners[side], corners[(side + 1) % corners.len()], hall_id);
        if exit.kind == ExitKind::Shutter {
            things.push((format!("b{i}"), Thing::Booth(booth(random, &exit, hall_id))));
        }
        things.push((format!("e{i}"), Thing::Exit(exit)));
    }
    things.into_iter().map(|(name, thing)| Record::Object(Object::new(name.parse().unwrap(), thing))).collect()
}

fn hall(outline: Polygon) -> Hall {
    Hall::new(outline)
}

fn opening(random: &mut Random, a: Point, b: Point, hall: ObjectId) -> Exit {
    let length = a.place().distance(b.place());
    let wide = f64::from(random.between(900, 7_000)).min(length - 10.0);
    let start = f64::from(random.between(0, 1_000)) / 1_000.0 * (length - wide);
    let at = |by: f64| {
        let (a, b) = (a.place(), b.place());
        Place::new(a.x + (b.x - a.x) * by / length, a.y + (b.y - a.y) * by / length).rounded()
    };
    let mut exit = Exit {
        names: Names::default(),
        from: at(start),
        to: at(start + wide),
        kind: ExitKind::ALL[random.below(ExitKind::ALL.len())],
        clear_width: None,
        hall: Some(hall),
    };
    if random.below(4) == 0 {
        exit.clear_width = Some(random.between(850, 1 + wide as i32).max(1).min(wide as i32 - 1));
    }
    exit
}

fn booth(random: &mut Random, shutter: &Exit, hall: ObjectId) -> Booth {
    let near = |random: &mut Random, at: i32| at + random.between(-4_000, 3_000);
    let corner = Point::new(near(random, shutter.from.x), near(random, shutter.from.y));
    let size = Size::new(random.between(500, 4_000), random.between(500, 4_000));
    let angle = if random.below(2) == 0 { 0 } else { random.between(0, 360_000) };
    let rectangle = Rectangle { corner, size, angle: Angle::from_thousandths(angle) };
    Booth { hall: Some(hall), ..Booth::new(Outline::Rectangle(rectangle)) }
}
