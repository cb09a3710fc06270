//! The rules about room against brute force: places every 4 cm on the edges of things, and no code of the
//! measuring. A scene in which the fine grid says "clearly too near" has the finding, one in which it says "clearly far
//! enough" has none, and what is measured is what the grid measures.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use hallplan::geometry::{Angle, Circle, Outline, Point, Rectangle, Size};
use hallplan::model::{
    Booth, Exit, ExitKind, Hall, Kind, Layout, Names, Object, Pillar, Record, SafetyKind, SafetyPoint, Thing,
};
use hallplan::rules::{Finding, Profile, check_rules, rule};

use crate::differential::random::{Random, every_rule};

const SCENES: u64 = 1_200;
/// Distance of the places on an edge, in mm.
const STEP: f64 = 40.0;

type Spot = (f64, f64);

#[test]
fn what_is_too_near_is_what_a_fine_grid_finds_too_near() {
    let profile = Profile::of(&every_rule()).unwrap();
    let rules = ["pillar-gap", "wall-gap", "exit-clear", "safety-point-clear", "group-gap"];
    let looked_at = rules.map(|id| rule(id).unwrap());
    let mut found = std::collections::BTreeMap::<&str, usize>::new();
    for seed in 0..SCENES {
        let layout = scene(&mut Random::new(seed));
        let findings = check_rules(&looked_at, &layout, &profile);
        for booth in layout.of_kind(Kind::Booth) {
            for other in layout.objects().filter(|other| other.id != booth.id) {
                let Some((rule, least, wanted)) = demand(booth, other) else { continue };
                let told = findings.iter().find(|finding| is_about(finding, rule, booth, other));
                compare(seed, rule, (least, wanted), told);
                *found.entry(rule).or_default() += usize::from(told.is_some());
            }
        }
    }
    assert!(rules.iter().all(|rule| found.get(rule).is_some_and(|count| *count > 60)), "{found:?}");
}

fn is_about(finding: &Finding, rule: &str, booth: &Object, other: &Object) -> bool {
    let objects: Vec<_> = finding.objects().collect();
    finding.rule == rule && objects.len() == 2 && objects.contains(&booth.id) && objects.contains(&other.id)
}

fn compare(seed: u64, rule: &str, (least, wanted): (f64, f64), told: Option<&Finding>) {
    // A place on an edge lies at most half a step from one of the grid, on both edges.
    if least < wanted - 1.0 {
        let told = told.unwrap_or_else(|| panic!("scene {seed}: {rule}: {least} of {wanted}, and nothing is told"));
        let measured = told.measured.unwrap() as f64;
        assert!((measured - least).abs() <= STEP + 1.0, "scene {seed}: {rule}: {measured}, the grid says {least}");
    } else if least > wanted + STEP + 1.0 {
        assert!(told.is_none(), "scene {seed}: {rule}: {least} of {wanted}, but {told:?}");
    }
}

/// Which rule looks at the two, how near they come by the grid, and what `every_rule` asks for; `None` where they are not
/// looked at, or one covers the other.
fn demand(booth: &Object, other: &Object) -> Option<(&'static str, f64, f64)> {
    let own = ring(&outline(booth)?);
    match &other.thing {
        Thing::Pillar(pillar) => apart(&own, &ring(&pillar.outline)).map(|least| ("pillar-gap", least, 600.0)),
        Thing::Booth(next) if other.id > booth.id => {
            apart(&own, &ring(&next.outline)).filter(|least| *least > 501.0).map(|least| ("group-gap", least, 2_200.0))
        }
        Thing::Hall(hall) => {
            let walls: Vec<Spot> = hall.outline.places().map(|place| (place.x, place.y)).collect();
            let inside = own.iter().all(|spot| within(*spot, &walls));
            inside.then(|| ("wall-gap", nearest(&own, &walls), 1_000.0))
        }
        Thing::Exit(exit) => {
            let (from, to) = (exit.from.place(), exit.to.place());
            let least = near_line(&own, (from.x, from.y), (to.x, to.y));
            // One finding for each thing, and the grid cannot tell which where the zone ends.
            let before = in_front(&own, (from.x, from.y), (to.x, to.y));
            if before.is_some_and(|depth| (depth - 3_000.0).abs() < 2.0 * STEP) {
                return None;
            }
            match before.filter(|depth| *depth < 3_000.0) {
                Some(depth) => Some(("exit-clear", depth, 3_000.0)),
                None => Some(("exit-clear", least, 1_400.0)),
            }
            .filter(|_| !touches_the_side(&own, exit))
        }
        Thing::SafetyPoint(point) => {
            let at = (f64::from(point.at.x), f64::from(point.at.y));
            let radius = point.clear_radius.map_or(1_400.0, f64::from);
            (!within(at, &own)).then(|| ("safety-point-clear", near_line(&own, at, at), radius))
        }
        _ => None,
    }
}

/// Whether a booth reaches over the line of the opening or less than a few mm beside the zone before it: there the grid is
/// too coarse to tell.
fn touches_the_side(own: &[Spot], exit: &Exit) -> bool {
    let (left, right) = (f64::from(exit.from.x.min(exit.to.x)), f64::from(exit.from.x.max(exit.to.x)));
    let (low, high) = own.iter().fold((f64::MAX, f64::MIN), |(low, high), spot| (low.min(spot.0), high.max(spot.0)));
    let sideways = (low - right).abs() < 2.0 * STEP || (high - left).abs() < 2.0 * STEP;
    sideways || own.iter().any(|spot| spot.1 < f64::from(exit.from.y))
}

/// Places along the edge of an outline, no more than a step apart.
fn ring(outline: &Outline) -> Vec<Spot> {
    if let Outline::Circle(circle) = outline {
        let (x, y, radius) = (f64::from(circle.centre.x), f64::from(circle.centre.y), f64::from(circle.radius));
        let count = (std::f64::consts::TAU * radius / STEP) as usize + 8;
        let turn = |i: usize| std::f64::consts::TAU * i as f64 / count as f64;
        return (0..count).map(|i| (x + radius * libm::cos(turn(i)), y + radius * libm::sin(turn(i)))).collect();
    }
    let corners: Vec<Spot> = outline.corners().into_iter().map(|place| (place.x, place.y)).collect();
    along(&corners)
}

fn along(corners: &[Spot]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (i, from) in corners.iter().enumerate() {
        let to = corners[(i + 1) % corners.len()];
        let count = (libm::hypot(to.0 - from.0, to.1 - from.1) / STEP) as usize + 1;
        let part = |n: usize| n as f64 / count as f64;
        spots.extend((0..count).map(|n| (from.0 + (to.0 - from.0) * part(n), from.1 + (to.1 - from.1) * part(n))));
    }
    spots
}

fn nearest(a: &[Spot], b: &[Spot]) -> f64 {
    let b = if b.len() < 20 { along(b) } else { b.to_vec() };
    let way = |p: &Spot, q: &Spot| (p.0 - q.0) * (p.0 - q.0) + (p.1 - q.1) * (p.1 - q.1);
    let least = a.iter().map(|p| b.iter().map(|q| way(p, q)).fold(f64::MAX, f64::min)).fold(f64::MAX, f64::min);
    libm::sqrt(least)
}

/// How near two things come; `None` where they cover a place together, or so nearly that the grid cannot tell.
fn apart(a: &[Spot], b: &[Spot]) -> Option<f64> {
    let covered = a.iter().any(|spot| within(*spot, b)) || b.iter().any(|spot| within(*spot, a));
    let least = nearest(a, b);
    (!covered && least > STEP).then_some(least)
}

fn within(spot: Spot, ring: &[Spot]) -> bool {
    let crossed = |a: Spot, b: Spot| {
        (a.1 > spot.1) != (b.1 > spot.1) && spot.0 < a.0 + (b.0 - a.0) * (spot.1 - a.1) / (b.1 - a.1)
    };
    (0..ring.len()).filter(|i| crossed(ring[*i], ring[(i + 1) % ring.len()])).count() % 2 == 1
}

fn near_line(own: &[Spot], from: Spot, to: Spot) -> f64 {
    let line: Vec<Spot> =
        (0..=200).map(|n| f64::from(n) / 200.0).map(|t| (from.0 + (to.0 - from.0) * t, from.1)).collect();
    let least = own.iter().map(|p| line.iter().map(|q| libm::hypot(p.0 - q.0, p.1 - q.1)).fold(f64::MAX, f64::min));
    least.fold(f64::MAX, f64::min)
}

/// How near what stands straight before an opening comes to it; exits of these scenes lie along x, the hall above them.
fn in_front(own: &[Spot], from: Spot, to: Spot) -> Option<f64> {
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let before = own.iter().filter(|spot| spot.0 > left && spot.0 < right);
    before.map(|spot| spot.1 - from.1).reduce(f64::min)
}

fn outline(object: &Object) -> Option<Outline> {
    object.thing.outline()
}

/// A hall with an exit in its lower wall, a pillar, a hydrant and two booths.
fn scene(random: &mut Random) -> Layout {
    let hall_id = "h".parse().unwrap();
    let corners = [(0, 0), (20_000, 0), (20_000, 16_000), (0, 16_000)].map(|(x, y)| Point::new(x, y));
    let hall = Hall::new(hallplan::geometry::Polygon::new(corners.to_vec()).unwrap());
    let left = random.between(2_000, 12_000);
    let exit = Exit {
        names: Names::default(),
        from: Point::new(left, 0),
        to: Point::new(left + random.between(1_000, 5_000), 0),
        kind: ExitKind::Main,
        clear_width: None,
        hall: Some(hall_id),
    };
    let mut point = || Point::new(random.between(500, 19_000), random.between(500, 15_000));
    let (pillar, hydrant) = (point(), point());
    let pillar = if random.below(2) == 0 {
        Outline::Circle(Circle { centre: pillar, radius: random.between(200, 800) })
    } else {
        Outline::Rectangle(rectangle(random, pillar, (400, 1_500)))
    };
    let kind = [SafetyKind::Hydrant, SafetyKind::Extinguisher, SafetyKind::Alarm][random.below(3)];
    let clear_radius = (random.below(3) == 0).then(|| random.between(500, 3_000));
    let hydrant = SafetyPoint { at: hydrant, kind, clear_radius, hall: None };
    let mut things = vec![
        ("h", Thing::Hall(hall)),
        ("e", Thing::Exit(exit)),
        ("p", Thing::Pillar(Pillar { outline: pillar })),
        ("s", Thing::SafetyPoint(hydrant)),
    ];
    for name in ["b1", "b2"] {
        let corner = Point::new(random.between(0, 16_000), random.between(0, 12_000));
        let outline = Outline::Rectangle(rectangle(random, corner, (1_000, 6_000)));
        things.push((name, Thing::Booth(Booth { hall: Some(hall_id), ..Booth::new(outline) })));
    }
    things.into_iter().map(|(name, thing)| Record::Object(Object::new(name.parse().unwrap(), thing))).collect()
}

fn rectangle(random: &mut Random, corner: Point, (least, most): (i32, i32)) -> Rectangle {
    let angle = if random.below(2) == 0 { 0 } else { random.between(0, 360_000) };
    let size = Size::new(random.between(least, most), random.between(least, most));
    Rectangle { corner, size, angle: Angle::from_thousandths(angle) }
}
