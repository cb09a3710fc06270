//! The rules about supply, neighbours and sight lines against brute force: places along edges, plain sums, and a board of
//! squares; no code of the measuring.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use hallplan::geometry::{Angle, Outline, Place, Point, Polygon, Rectangle, Size};
use hallplan::model::{
    Booth, BoothTrait, Hall, Kind, Layout, Object, ObjectId, Record, Service, Thing, Utility, UtilityKind,
};
use hallplan::rules::{Finding, Profile, full_check};

use crate::differential::random::Random;

const SCENES: u64 = 1_200;
/// Distance of the places along an edge, in mm.
const STEP: f64 = 20.0;
/// How far a supply point serves, by the basic rules, in mm.
const REACH: f64 = 10_000.0;
/// How far those who disturb each other keep apart, by the basic rules, in mm.
const APART: f64 = 6_000.0;
const KINDS: [UtilityKind; 2] = [UtilityKind::Power, UtilityKind::Water];

#[test]
fn supply_and_neighbours_are_judged_as_places_along_the_edges_judge_them() {
    let profile = Profile::shipped("base").unwrap();
    let mut found = BTreeMap::<&str, usize>::new();
    for seed in 0..SCENES {
        let layout = scene(&mut Random::new(seed));
        let findings = full_check(&layout, &profile);
        for finding in &findings {
            *found.entry(finding.rule).or_default() += 1;
        }
        let Some(table) = Table::of(&layout) else { continue };
        supply(seed, &layout, &table, &findings);
        supply_load(seed, &layout, &table, &findings);
        neighbours(seed, &layout, &findings);
    }
    for rule in ["supply", "supply-load", "neighbours"] {
        assert!(found.get(rule).is_some_and(|count| *count > 200), "{rule}: {found:?}");
    }
}

/// How far every booth is from every point; `None` where two are so alike that the places cannot tell.
struct Table(BTreeMap<(ObjectId, ObjectId), f64>);

impl Table {
    fn of(layout: &Layout) -> Option<Self> {
        let mut table = BTreeMap::new();
        for (object, booth) in layout.booths() {
            let edge = edge(&booth.outline.corners());
            let mut fars: Vec<f64> = Vec::new();
            for (id, point) in points(layout) {
                let at = point.at.place();
                let far = if within(at, &booth.outline.corners()) { 0.0 } else { least(&edge, &[at]) };
                if (far - REACH).abs() < 2.0 * STEP || fars.iter().any(|other| (other - far).abs() < 2.0 * STEP) {
                    return None;
                }
                fars.push(far);
                table.insert((object.id, id), far);
            }
        }
        Some(Self(table))
    }

    fn reaches(&self, booth: ObjectId, point: ObjectId) -> bool {
        self.0[&(booth, point)] < REACH
    }
}

fn supply(seed: u64, layout: &Layout, table: &Table, findings: &[Finding]) {
    for (object, booth) in layout.booths() {
        let served = |kind| points(layout).any(|(id, point)| point.kind == kind && table.reaches(object.id, id));
        let lacks = booth.services.iter().any(|service| service.amount > 0 && !served(service.kind));
        let told = findings.iter().any(|finding| finding.rule == "supply" && finding.subject == object.id);
        assert_eq!(told, lacks, "scene {seed}: {}", object.id);
    }
}

fn supply_load(seed: u64, layout: &Layout, table: &Table, findings: &[Finding]) {
    let mut given = BTreeMap::<ObjectId, (i64, BTreeSet<ObjectId>)>::new();
    for (object, booth) in layout.booths() {
        for service in booth.services.iter().filter(|service| service.amount > 0) {
            let candidates = points(layout).filter(|(id, p)| p.kind == service.kind && table.reaches(object.id, *id));
            let nearest = candidates.min_by(|a, b| table.0[&(object.id, a.0)].total_cmp(&table.0[&(object.id, b.0)]));
            if let Some((id, _)) = nearest {
                let entry = given.entry(id).or_default();
                entry.0 += i64::from(service.amount);
                entry.1.insert(object.id);
            }
        }
    }
    for (id, point) in points(layout) {
        let (sum, booths) = given.remove(&id).unwrap_or_default();
        let capacity = i64::from(point.capacity.unwrap());
        let told = findings.iter().find(|finding| finding.rule == "supply-load" && finding.subject == id);
        assert_eq!(told.is_some(), sum > capacity, "scene {seed}: {id}: {sum} of {capacity}");
        if let Some(told) = told {
            assert_eq!(told.others.iter().copied().collect::<BTreeSet<_>>(), booths, "scene {seed}: {id}");
            let share = sum as f64 / capacity as f64 * 1_000.0;
            assert!((told.measured.unwrap() as f64 - share).abs() <= 1.0, "scene {seed}: {id}: {share}");
        }
    }
}

fn neighbours(seed: u64, layout: &Layout, findings: &[Finding]) {
    let booths: Vec<(&Object, &Booth)> = layout.booths().collect();
    for (i, (one, a)) in booths.iter().enumerate() {
        for (other, b) in &booths[i + 1..] {
            let has = |booth: &Booth, word| booth.traits.contains(&word);
            let clash = |x, y| (has(a, x) && has(b, y)) || (has(b, x) && has(a, y));
            let clash = clash(BoothTrait::Noisy, BoothTrait::Quiet) || clash(BoothTrait::Smelly, BoothTrait::Food);
            let objects = BTreeSet::from([one.id, other.id]);
            let is_of = |finding: &&Finding| finding.objects().collect::<BTreeSet<_>>() == objects;
            let told = findings.iter().filter(|finding| finding.rule == "neighbours").find(is_of);
            let (own, its) = (a.outline.corners(), b.outline.corners());
            let (edge_a, edge_b) = (edge(&own), edge(&its));
            // Where they overlap, another rule tells.
            let overlap = edge_a.iter().any(|p| within(*p, &its)) || edge_b.iter().any(|p| within(*p, &own));
            let far = least(&edge_a, &edge_b);
            if overlap || far < 3.0 * STEP {
                continue;
            }
            if !clash || far > APART + STEP {
                assert!(told.is_none(), "scene {seed}: {objects:?} {far}");
            } else if far < APART {
                let measured = told.unwrap_or_else(|| panic!("scene {seed}: {objects:?} {far}")).measured.unwrap();
                assert!((measured as f64 - far).abs() < STEP, "scene {seed}: {measured}, not {far}");
            }
        }
    }
}

fn points(layout: &Layout) -> impl Iterator<Item = (ObjectId, &Utility)> {
    layout.of_kind(Kind::Utility).map(|object| match &object.thing {
        Thing::Utility(point) => (object.id, point),
        _ => unreachable!(),
    })
}

fn edge(ring: &[Place]) -> Vec<Place> {
    let mut places = Vec::new();
    for (i, from) in ring.iter().enumerate() {
        let to = ring[(i + 1) % ring.len()];
        let count = (from.distance(to) / STEP / 5.0) as usize + 1;
        let part = |n: usize| n as f64 / count as f64;
        places.extend(
            (0..count).map(|n| Place::new(from.x + (to.x - from.x) * part(n), from.y + (to.y - from.y) * part(n))),
        );
    }
    places
}

/// The shortest way from places 10 cm apart on an edge to others; of two straight edges it starts at a corner.
fn least(one: &[Place], other: &[Place]) -> f64 {
    let mut best = f64::MAX;
    for p in one {
        for q in other {
            best = best.min((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));
        }
    }
    libm::sqrt(best)
}

fn within(spot: Place, ring: &[Place]) -> bool {
    let crossed = |a: Place, b: Place| {
        (a.y > spot.y) != (b.y > spot.y) && spot.x < a.x + (b.x - a.x) * (spot.y - a.y) / (b.y - a.y)
    };
    (0..ring.len()).filter(|i| crossed(ring[*i], ring[(i + 1) % ring.len()])).count() % 2 == 1
}

/// Four booths and five supply points on 30 x 24 m.
fn scene(random: &mut Random) -> Layout {
    let mut things = Vec::new();
    for name in ["b1", "b2", "b3", "b4"] {
        let corner = Point::new(random.between(0, 26_000), random.between(0, 20_000));
        let size = Size::new(random.between(1_000, 6_000), random.between(1_000, 6_000));
        let angle = if random.below(2) == 0 { 0 } else { random.between(0, 360_000) };
        let rectangle = Rectangle { corner, size, angle: Angle::from_thousandths(angle) };
        let mut booth = Booth::new(Outline::Rectangle(rectangle));
        for kind in KINDS {
            if random.below(2) == 0 {
                booth.services.push(Service { kind, amount: random.between(0, 9) * 100 });
            }
        }
        booth.traits = BoothTrait::ALL.iter().copied().filter(|_| random.below(3) == 0).collect();
        things.push((name, Thing::Booth(booth)));
    }
    for name in ["u1", "u2", "u3", "u4", "u5"] {
        let at = Point::new(random.between(0, 30_000), random.between(0, 24_000));
        let (kind, capacity) = (KINDS[random.below(2)], Some(random.between(1, 12) * 100));
        things.push((name, Thing::Utility(Utility { at, kind, capacity, hall: None })));
    }
    things.into_iter().map(|(name, thing)| Record::Object(Object::new(name.parse().unwrap(), thing))).collect()
}

/// Squares of the board in which booths stand, each way.
const BOARD: usize = 6;

#[test]
fn sight_lines_are_those_of_a_board_of_squares() {
    let profile = Profile::shipped("us-iaee").unwrap();
    let mut found = BTreeMap::<&str, usize>::new();
    for seed in 0..SCENES {
        let mut random = Random::new(seed);
        let free = random.below(4);
        let taken: Vec<bool> = (0..BOARD * BOARD).map(|_| random.below(5) > free).collect();
        let (layout, heights) = board(&taken, &mut random);
        let findings = full_check(&layout, &profile);
        for square in (0..taken.len()).filter(|square| taken[*square]) {
            let most = most(&taken, square);
            let id: ObjectId = format!("b{square}").parse().unwrap();
            let told = findings.iter().find(|finding| finding.rule == "sight-line" && finding.subject == id);
            let wanted = most.filter(|most| heights[square] > *most);
            let seen = told.map(|told| told.required.unwrap() as i32);
            assert_eq!(seen, wanted, "scene {seed}: square {square}, {} high", heights[square]);
            *found.entry(told.map_or("", |told| told.message.key)).or_default() += 1;
        }
    }
    assert!(found.len() == 5 && found.values().all(|count| *count > 100), "{found:?}");
}

/// The greatest height in mm of a booth on a square, by which of its four neighbours are there.
fn most(taken: &[bool], square: usize) -> Option<i32> {
    let (x, y) = ((square % BOARD) as i32, (square / BOARD) as i32);
    // Per direction: whether it is open, and whether it is the wall.
    let look = |(dx, dy): (i32, i32)| {
        let (x, y, last) = (x + dx, y + dy, BOARD as i32 - 1);
        let wall = x < 0 || y < 0 || x > last || y > last;
        (!wall && !taken[(y * (last + 1) + x) as usize], wall)
    };
    let around = [(0, -1), (1, 0), (0, 1), (-1, 0)].map(look);
    let open: Vec<usize> = (0..4).filter(|side| around[*side].0).collect();
    match open.len() {
        0 => None,
        1 if around[(open[0] + 2) % 4].1 => Some(3_658),
        1 | 2 => Some(2_438),
        _ => Some(4_877),
    }
}

/// Booths of 3 m on the taken squares of a hall that ends with the board.
fn board(taken: &[bool], random: &mut Random) -> (Layout, Vec<i32>) {
    let side = 3_000 * BOARD as i32;
    let corners = [(0, 0), (side, 0), (side, side), (0, side)].map(|(x, y)| Point::new(x, y));
    let hall = Hall::new(Polygon::new(corners.to_vec()).unwrap());
    let mut layout: Layout =
        [Record::Object(Object::new("h".parse().unwrap(), Thing::Hall(hall)))].into_iter().collect();
    let heights: Vec<i32> = taken.iter().map(|_| [2_438, 2_439, 3_658, 3_659, 4_877, 4_878][random.below(6)]).collect();
    for square in (0..taken.len()).filter(|square| taken[*square]) {
        let corner = Point::new((square % BOARD) as i32 * 3_000, (square / BOARD) as i32 * 3_000);
        let outline = Outline::Rectangle(Rectangle::new(corner, Size::new(3_000, 3_000)));
        let booth = Booth { height: Some(heights[square]), ..Booth::new(outline) };
        layout.insert(Record::Object(Object::new(format!("b{square}").parse().unwrap(), Thing::Booth(booth))));
    }
    (layout, heights)
}
