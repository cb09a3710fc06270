//! Exact shortest walks, found without cells: through corners of what stands in the way that see each other.

use super::scenes::{exit, hall, plan, turned};
use crate::analysis::egress::{Field, Walking, fields};
use crate::geometry::{Angle, Cover, Outline, Place, Point, Rectangle, Size, distance};
use crate::model::ExitKind;

/// Size of the hall in mm.
const HALL: (i32, i32) = (48_000, 36_000);
const EXITS: [&str; 3] = ["x", "y", "z"];

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn between(&mut self, from: i32, to: i32) -> i32 {
        from + (self.next() % u64::from((to - from).unsigned_abs())) as i32
    }
}

struct Scene {
    things: Vec<Rectangle>,
    exits: Vec<(Place, Place)>,
}

impl Scene {
    /// A hall with up to nine booths at least 1.1 m from each other and from the walls, and three exits.
    fn random(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut things: Vec<Rectangle> = Vec::new();
        for _ in 0..14 {
            let corner = Point::new(dice.between(2_000, HALL.0 - 4_000), dice.between(2_000, HALL.1 - 4_000));
            let angle = if dice.next().is_multiple_of(2) {
                Angle::ZERO
            } else {
                Angle::from_thousandths(dice.between(0, 90_000))
            };
            let size = Size::new(dice.between(800, 14_000), dice.between(800, 9_000));
            let thing = Rectangle { corner, size, angle };
            if things.len() < 9 && has_room(&things, &thing) {
                things.push(thing);
            }
        }
        let exit = |dice: &mut Dice, side: u64| {
            let width = dice.between(1_500, 6_000);
            let length = if side.is_multiple_of(2) { HALL.0 } else { HALL.1 };
            let from = dice.between(0, length - width);
            let at = |t: i32| match side {
                0 => (t, 0),
                1 => (HALL.0, t),
                2 => (t, HALL.1),
                _ => (0, t),
            };
            [at(from), at(from + width)].map(|(x, y)| Point::new(x, y).place()).into()
        };
        let first = dice.next() % 4;
        let exits = (0..3).map(|i| exit(&mut dice, (first + i) % 4)).collect();
        Self { things, exits }
    }

    fn field(&self, walking: &Walking) -> Field {
        let mut records = vec![hall(HALL.0, HALL.1)];
        let whole = |place: Place| (place.rounded().x, place.rounded().y);
        let exits = self.exits.iter().zip(EXITS);
        records.extend(exits.map(|((from, to), name)| exit(name, whole(*from), whole(*to), ExitKind::Main)));
        records.extend(self.things.iter().enumerate().map(|(i, thing)| turned(&format!("b{i}"), *thing)));
        fields(&plan(records), walking).remove(0)
    }
}

/// Exact walks in a scene.
struct Exact {
    rings: Vec<[Place; 4]>,
    corners: Vec<Place>,
    exits: Vec<(Place, Place)>,
    /// From each exit to each corner.
    walks: Vec<Vec<f64>>,
}

impl Exact {
    fn of(scene: &Scene) -> Self {
        let rings: Vec<[Place; 4]> = scene.things.iter().map(Rectangle::corners).collect();
        let corners: Vec<Place> = rings.iter().flatten().copied().collect();
        let walks = scene.exits.iter().map(|exit| shortest(*exit, &corners, &rings)).collect();
        Self { rings, corners, exits: scene.exits.clone(), walks }
    }

    /// The exact distance from a place to each exit.
    fn from(&self, place: Place) -> Vec<f64> {
        let seen: Vec<Option<f64>> = self
            .corners
            .iter()
            .map(|corner| sees(place, *corner, &self.rings).then(|| place.distance(*corner)))
            .collect();
        let through = |walks: &[f64]| {
            seen.iter().zip(walks).filter_map(|(seen, walk)| Some((*seen)? + walk)).fold(f64::INFINITY, f64::min)
        };
        self.exits
            .iter()
            .zip(&self.walks)
            .map(|(exit, walks)| straight(place, *exit, &self.rings).min(through(walks)))
            .collect()
    }
}

/// How far the opening is from a place in a straight line. Where something hides part of it, the way to the rest is
/// through a corner of that.
fn straight(place: Place, (a, b): (Place, Place), rings: &[[Place; 4]]) -> f64 {
    let ends = [a, b, place.nearest_on_segment(a, b)].into_iter();
    ends.filter(|end| sees(place, *end, rings)).map(|end| end.distance(place)).fold(f64::INFINITY, f64::min)
}

fn has_room(others: &[Rectangle], thing: &Rectangle) -> bool {
    let outline = Outline::Rectangle(*thing);
    let room = |other: &Rectangle| {
        distance::between(Cover::Outline(&outline), Cover::Outline(&Outline::Rectangle(*other))) >= 1_100.0
    };
    let bounds = outline.bounds();
    let in_hall = bounds.min.x >= 1_100.0
        && bounds.min.y >= 1_100.0
        && bounds.max.x <= f64::from(HALL.0) - 1_100.0
        && bounds.max.y <= f64::from(HALL.1) - 1_100.0;
    in_hall && others.iter().all(room)
}

/// Shortest walks from an exit to each corner, by Dijkstra.
fn shortest(exit: (Place, Place), corners: &[Place], rings: &[[Place; 4]]) -> Vec<f64> {
    let mut far: Vec<f64> = corners.iter().map(|corner| straight(*corner, exit, rings)).collect();
    let mut open: Vec<usize> = (0..corners.len()).collect();
    while let Some(nearest) = open.iter().copied().min_by(|a, b| far[*a].total_cmp(&far[*b])) {
        open.retain(|other| *other != nearest);
        for &other in &open {
            if sees(corners[nearest], corners[other], rings) {
                far[other] = far[other].min(far[nearest] + corners[nearest].distance(corners[other]));
            }
        }
    }
    far
}

/// Whether the straight line between two places runs through the inside of none of the convex rings.
fn sees(a: Place, b: Place, rings: &[[Place; 4]]) -> bool {
    rings.iter().all(|ring| {
        // The part of the line that lies at least a hundredth of a millimetre to the left of every side.
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (p, q) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let length = p.distance(*q);
            let left = |c: Place| ((q.x - p.x) * (c.y - p.y) - (q.y - p.y) * (c.x - p.x)) / length - 0.01;
            let (at_a, at_b) = (left(a), left(b));
            if at_a < 0.0 && at_b < 0.0 {
                return true;
            }
            if (at_a < 0.0) != (at_b < 0.0) {
                let t = at_a / (at_a - at_b);
                if at_a < 0.0 { enter = enter.max(t) } else { leave = leave.min(t) }
            }
        }
        enter >= leave
    })
}

/// What 1,500 walks in random halls give against exact ones.
#[derive(Default)]
struct Errors {
    count: usize,
    sum: f64,
    signed: f64,
    worst: f64,
    /// The worst in mm.
    worst_length: f64,
    wrong: usize,
}

impl Errors {
    fn add(&mut self, found: f64, exact: f64) {
        let error = (found - exact) / exact;
        self.count += 1;
        self.sum += error.abs();
        self.signed += error;
        self.worst = self.worst.max(error.abs());
        self.worst_length = self.worst_length.max((found - exact).abs());
    }
}

fn compared(scenes: u64, walks: usize, walking: &Walking) -> [Errors; 2] {
    let mut errors = [Errors::default(), Errors::default()];
    for seed in 0..scenes {
        let scene = Scene::random(seed);
        let (field, exact) = (scene.field(walking), Exact::of(&scene));
        let free: Vec<usize> = field.free().collect();
        let mut dice = Dice(seed ^ 0xabcd);
        for _ in 0..walks {
            let cell = free[(dice.next() % free.len() as u64) as usize];
            let exact = exact.from(field.grid().centre(cell));
            let mut order: Vec<usize> = (0..exact.len()).collect();
            order.sort_by(|a, b| exact[*a].total_cmp(&exact[*b]));
            for (rank, errors) in errors.iter_mut().enumerate() {
                let walk = field.walks(cell)[rank].unwrap();
                let named = EXITS.iter().position(|name| walk.exit.to_string() == *name).unwrap();
                // A walk of a metre or two is a matter of where in its cell one stands.
                if exact[order[rank]] > 2_000.0 {
                    errors.add(walk.length, exact[order[rank]]);
                }
                // Only where two exits are as near as makes no difference may the other one be named.
                if (exact[named] - exact[order[rank]]).abs() > exact[order[rank]] * 0.02 + 100.0 {
                    errors.wrong += 1;
                }
            }
        }
    }
    errors
}

#[test]
fn walks_are_as_long_as_exact_ones_to_half_a_percent() {
    let [nearest, second] = compared(150, 10, &Walking { narrowest: 0, ..Walking::default() });
    for (name, errors) in [("nearest", &nearest), ("second", &second)] {
        let count = errors.count as f64;
        println!(
            "{name}: {} walks, mean {:.3} %, signed {:.3} %, worst {:.2} %, {:.0} mm",
            errors.count,
            errors.sum / count * 100.0,
            errors.signed / count * 100.0,
            errors.worst * 100.0,
            errors.worst_length
        );
        assert!(errors.count > 1_000);
        assert!(errors.sum / count < 0.003, "{name}: {}", errors.sum / count);
        assert!(errors.worst < 0.03 && errors.worst_length < 500.0, "{name}: {} {}", errors.worst, errors.worst_length);
        assert_eq!(errors.wrong, 0, "{name}");
    }
}

#[test]
fn closing_narrow_gaps_changes_nothing_where_there_are_none() {
    let [nearest, _] = compared(20, 10, &Walking::default());
    assert!(nearest.sum / (nearest.count as f64) < 0.006, "{}", nearest.sum / nearest.count as f64);
}

#[test]
fn exact_walks_go_round_a_corner() {
    let things = vec![Rectangle::new(Point::new(10_000, -90_000), Size::new(1_000, 110_000))];
    let scene = Scene { things, exits: vec![(Place::new(0.0, 0.0), Place::new(0.0, 2_000.0))] };
    let exact = Exact::of(&scene).from(Place::new(11_000.0, 0.0));
    assert!((exact[0] - (libm::hypot(10_000.0, 18_000.0) + 1_000.0 + 20_000.0)).abs() < 0.1, "{exact:?}");
}
