//! The rules about walking and seeing in halls with a few blocks against exact ones: shortest walks through corners that see
//! each other, and lines that run through the inside of no block. No code of the measuring is used.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use hallplan::geometry::{Outline, Place, Point, Polygon, Rectangle, Size};
use hallplan::model::{Booth, Exit, ExitKind, Hall, Layout, Names, Object, Record, SafetyKind, SafetyPoint, Thing};
use hallplan::rules::{Finding, Profile, RULES, check_rules};

use crate::differential::random::Random;

const SCENES: u64 = 1_000;
const WIDTH: i32 = 24_000;
const DEPTH: i32 = 18_000;
/// So far apart are the places that are asked, in mm.
const GRID: i32 = 1_500;
/// Every walk and every place without sight is told.
const RULES_ON: &str = r#"{"format":"hallplan-rules","version":1,"id":"walk","names":{"en":"Walk"},"rules":{
    "travel-distance":{"cases":{"far":"error"},"limits":{"distance":"1 m","passage":"0.1 m"},"status":"own"},
    "exit-sight":{"cases":{"unseen":"error"},
        "limits":{"share":"0 %","distance":"26 m","eye":"1.6 m","passage":"0.1 m"},"status":"own"}}}"#;

#[test]
fn walks_and_sights_are_those_of_exact_geometry() {
    let profile = Profile::parse(RULES_ON).unwrap();
    let on = ["travel-distance", "exit-sight"];
    let rules: Vec<_> = RULES.iter().copied().filter(|rule| on.contains(&rule.about().id)).collect();
    let (mut bent, mut hidden, mut open) = (0, 0, 0);
    for seed in 0..SCENES {
        let scene = Scene::random(&mut Random::new(seed));
        let findings = check_rules(&rules, &scene.layout(), &profile);
        let of_rule = |rule: &str| findings.iter().find(|finding: &&Finding| finding.rule == rule);
        let told = of_rule("travel-distance").unwrap();
        let (measured, exact) = (told.measured.unwrap() as f64, scene.longest_walk());
        // Between the places that are asked it may be a little farther, over cells a little longer.
        let more = exact * 0.03 + f64::from(GRID) + 250.0;
        assert!((exact - 400.0..=exact + more).contains(&measured), "{seed}: {measured}, not {exact} {scene:?}");
        let there = scene.walk(told.at);
        assert!((there - measured).abs() <= 350.0 + there * 0.03, "{seed}: {measured} there, not {there}");
        bent += usize::from(measured > scene.straight(told.at) + 1_000.0);
        let share = of_rule("exit-sight").map_or(0, |told| told.measured.unwrap());
        let (least, most) = (scene.unseen(300.0), scene.unseen(-300.0));
        let within = (least - 0.05) * 1_000.0 <= share as f64 && share as f64 <= (most + 0.05) * 1_000.0;
        assert!(within, "{seed}: {share}, not {least} to {most} {scene:?}");
        hidden += usize::from(share > 200);
        open += usize::from(share < 100);
    }
    assert!(bent > 100 && hidden > 100 && open > 50, "{bent} {hidden} {open}");
}

#[derive(Debug)]
struct Scene {
    /// Blocks, each with whether one sees over it.
    blocks: Vec<([i32; 4], bool)>,
    exit: (Place, Place),
    sign: Option<Place>,
}

impl Scene {
    /// Blocks at least 1 m apart and from the walls, an exit on one side, mostly a sign.
    fn random(random: &mut Random) -> Self {
        let mut blocks: Vec<([i32; 4], bool)> = Vec::new();
        for _ in 0..10 {
            let (x, y) = (random.between(4, 40) * 500, random.between(4, 30) * 500);
            let (w, d) = (random.between(2, 24) * 500, random.between(2, 16) * 500);
            let own = [x, y, x + w, y + d];
            let is_inside = own[2] <= WIDTH - 1_000 && own[3] <= DEPTH - 1_000;
            let is_apart = |other: &[i32; 4]| {
                own[0] - 1_000 >= other[2]
                    || other[0] - 1_000 >= own[2]
                    || own[1] - 1_000 >= other[3]
                    || other[1] - 1_000 >= own[3]
            };
            if is_inside && blocks.len() < 4 && blocks.iter().all(|(other, _)| is_apart(other)) {
                blocks.push((own, random.below(4) == 0));
            }
        }
        let at = random.between(0, 30) * 500;
        let exit = if random.below(2) == 0 { [(at, 0), (at + 3_000, 0)] } else { [(0, at), (0, at + 3_000)] };
        let [from, to] = exit.map(|(x, y)| Point::new(x, y).place());
        let sign = Point::new(random.between(1, 23) * 1_000, DEPTH).place();
        Self { blocks, exit: (from, to), sign: (random.below(3) > 0).then_some(sign) }
    }

    fn layout(&self) -> Layout {
        let mut layout = Layout::default();
        let mut add = |name: &str, thing| layout.insert(Record::Object(Object::new(name.parse().unwrap(), thing)));
        let corners = [(0, 0), (WIDTH, 0), (WIDTH, DEPTH), (0, DEPTH)].map(|(x, y)| Point::new(x, y));
        add("h", Thing::Hall(Hall::new(Polygon::new(corners.to_vec()).unwrap())));
        for (number, ([left, low, right, high], is_low)) in self.blocks.iter().enumerate() {
            let rectangle = Rectangle::new(Point::new(*left, *low), Size::new(right - left, high - low));
            let height = Some(if *is_low { 1_200 } else { 2_500 });
            add(&format!("b{number}"), Thing::Booth(Booth { height, ..Booth::new(Outline::Rectangle(rectangle)) }));
        }
        let (from, to) = (self.exit.0.rounded(), self.exit.1.rounded());
        let hall = Some("h".parse().unwrap());
        add(
            "x",
            Thing::Exit(Exit { names: Names::default(), from, to, kind: ExitKind::Main, clear_width: None, hall }),
        );
        if let Some(at) = self.sign.map(Place::rounded) {
            add("s", Thing::SafetyPoint(SafetyPoint { at, kind: SafetyKind::Sign, clear_radius: None, hall }));
        }
        layout
    }

    /// Places all over the floor, its corners and those of the blocks among them.
    fn floor(&self) -> Vec<Place> {
        let rows = (0..=DEPTH / GRID).map(|y| y * GRID);
        let all = rows.flat_map(|y| (0..=WIDTH / GRID).map(move |x| Point::new(x * GRID, y).place()));
        let all = all.chain(self.corners());
        all.filter(|at| !self.blocks.iter().any(|(block, _)| is_inside(*at, block))).collect()
    }

    fn corners(&self) -> Vec<Place> {
        let of = |(block, _): &([i32; 4], bool)| {
            let [left, low, right, high] = block.map(f64::from);
            [(left, low), (right, low), (right, high), (left, high)].map(|(x, y)| Place::new(x, y))
        };
        self.blocks.iter().flat_map(of).collect()
    }

    fn longest_walk(&self) -> f64 {
        let corners = self.corners();
        let known = self.walks_of_corners(&corners);
        self.floor().into_iter().map(|at| self.walk_over(at, &corners, &known)).fold(0.0, f64::max)
    }

    fn walk(&self, at: Place) -> f64 {
        let corners = self.corners();
        let known = self.walks_of_corners(&corners);
        self.walk_over(at, &corners, &known)
    }

    fn walk_over(&self, at: Place, corners: &[Place], known: &[f64]) -> f64 {
        let over = corners.iter().zip(known).filter(|(corner, _)| self.is_clear(at, **corner, 0.01, |_| true));
        over.map(|(corner, far)| far + at.distance(*corner)).fold(self.direct(at), f64::min)
    }

    /// In a straight line through nothing; infinite where there is none.
    fn direct(&self, at: Place) -> f64 {
        let (a, b) = self.exit;
        let ends = [a, b, at.nearest_on_segment(a, b)].into_iter();
        let clear = ends.filter(|end| self.is_clear(at, *end, 0.01, |_| true));
        clear.map(|end| end.distance(at)).fold(f64::INFINITY, f64::min)
    }

    /// In a straight line through everything.
    fn straight(&self, at: Place) -> f64 {
        at.distance_to_segment(self.exit.0, self.exit.1)
    }

    /// From each corner of a block to the exit, found anew until nothing is shorter.
    fn walks_of_corners(&self, corners: &[Place]) -> Vec<f64> {
        let mut far: Vec<f64> = corners.iter().map(|corner| self.direct(*corner)).collect();
        loop {
            let before = far.clone();
            for one in 0..corners.len() {
                for other in 0..corners.len() {
                    let over = far[other] + corners[one].distance(corners[other]);
                    if over < far[one] - 1e-6 && self.is_clear(corners[one], corners[other], 0.01, |_| true) {
                        far[one] = over;
                    }
                }
            }
            if far == before {
                return far;
            }
        }
    }

    /// The part of the floor from which nothing shows the way; with `slack` mm less of every block, or more.
    fn unseen(&self, slack: f64) -> f64 {
        let (a, b) = self.exit;
        let signs: Vec<Place> = [a, b, a.halfway(b)].into_iter().chain(self.sign).collect();
        let step = 750;
        let rows = (1..DEPTH / step).map(|y| y * step);
        let all = rows.flat_map(|y| (1..WIDTH / step).map(move |x| Point::new(x * step, y).place()));
        let floor: Vec<Place> = all.filter(|at| !self.blocks.iter().any(|(block, _)| is_inside(*at, block))).collect();
        let seen = |at: &Place| {
            signs
                .iter()
                .any(|sign| sign.distance(*at) <= 26_000.0 && self.is_clear(*at, *sign, slack, |is_low| !is_low))
        };
        floor.iter().filter(|at| !seen(at)).count() as f64 / floor.len() as f64
    }

    /// Whether a line runs deeper than `slack` mm through no block that counts.
    fn is_clear(&self, a: Place, b: Place, slack: f64, counts: impl Fn(bool) -> bool) -> bool {
        self.blocks.iter().filter(|(_, is_low)| counts(*is_low)).all(|(block, _)| {
            let [left, low, right, high] = block.map(f64::from);
            let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
            for (from, to, least, most) in
                [(a.x, b.x, left + slack, right - slack), (a.y, b.y, low + slack, high - slack)]
            {
                if (to - from).abs() < 1e-9 {
                    if from <= least || from >= most {
                        return true;
                    }
                    continue;
                }
                let (one, other) = ((least - from) / (to - from), (most - from) / (to - from));
                enter = enter.max(one.min(other));
                leave = leave.min(one.max(other));
            }
            enter >= leave
        })
    }
}

fn is_inside(at: Place, block: &[i32; 4]) -> bool {
    let [left, low, right, high] = block.map(f64::from);
    left < at.x && at.x < right && low < at.y && at.y < high
}
