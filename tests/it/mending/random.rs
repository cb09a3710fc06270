//! Random halls: whatever is mended, no finding is new and nothing moves that is protected or promised.

use std::collections::BTreeMap;

use hallplan::document::Document;
use hallplan::generate::Random;
use hallplan::geometry::{Angle, Circle, Outline, Point, Polygon, Rectangle, Size};
use hallplan::mend::Trial;
use hallplan::message::Message;
use hallplan::model::*;
use hallplan::rules::{Finding, FindingKey, Profile, full_check};

const PLANS: u64 = 300;

struct Scene(Random);

impl Scene {
    fn below(&mut self, count: i32) -> i32 {
        (self.0.draw() % count as u64) as i32
    }

    /// A hall with two exits, a hydrant, a pillar, and rows of booths of which some have been pushed about.
    fn layout(&mut self) -> Layout {
        let mut layout = Layout::default();
        let mut add = |id: String, locked: bool, thing| {
            layout.insert(Record::Object(Object { locked, ..Object::new(id.parse().unwrap(), thing) }));
        };
        let hall: ObjectId = "hall".parse().unwrap();
        let corners = [(0, 0), (30_000, 0), (30_000, 24_000), (0, 24_000)].map(|(x, y)| Point::new(x, y));
        add("hall".to_owned(), false, Thing::Hall(self.hall(Polygon::new(corners.to_vec()).unwrap())));
        for (id, x) in [("exit1", 4_000), ("exit2", 22_000)] {
            let (from, to) = (Point::new(x, 0), Point::new(x + 3_000, 0));
            let exit = Exit {
                names: Names::default(),
                from,
                to,
                kind: ExitKind::Emergency,
                clear_width: None,
                hall: Some(hall),
            };
            add(id.to_owned(), false, Thing::Exit(exit));
        }
        let centre = Point::new(self.below(30_000), self.below(24_000));
        add(
            "pillar".to_owned(),
            false,
            Thing::Pillar(Pillar { outline: Outline::Circle(Circle { centre, radius: 400 }) }),
        );
        let at = Point::new(self.below(30_000), 24_000);
        let point = SafetyPoint { at, kind: SafetyKind::Hydrant, clear_radius: None, hall: Some(hall) };
        add("point".to_owned(), false, Thing::SafetyPoint(point));
        for i in 0..6 {
            let locked = self.below(8) == 0;
            add(format!("b{i}"), locked, Thing::Booth(self.booth(i, hall)));
        }
        layout
    }

    fn hall(&mut self, outline: Polygon) -> Hall {
        Hall {
            names: Names::zh_en("馆", "Hall"),
            outline,
            wall_thickness: 300,
            level: 0,
            ground: Ground::Indoor,
            ceiling_height: Some(8_000),
            premium: None,
            floor_load: None,
            gross_area: None,
            closed: false,
        }
    }

    /// One of three to a row; every third is not where it should be.
    fn booth(&mut self, i: i32, hall: ObjectId) -> Booth {
        let (mut x, mut y) = (6_000 + i % 3 * 3_000, 4_000 + i / 3 * 6_000);
        if self.below(3) == 0 {
            (x, y) = (x + self.below(4_000) - 2_000, y + self.below(4_000) - 2_000);
        }
        let turned = self.below(12) == 0;
        let angle = if turned { Angle::from_thousandths(self.below(360_000)) } else { Angle::ZERO };
        let outline = Outline::Rectangle(Rectangle { corner: Point::new(x, y), size: Size::new(3_000, 3_000), angle });
        let number = if self.below(8) == 0 { None } else { Some(format!("A{:02}", self.below(60))) };
        let status = match self.below(3) {
            0 => Status::ALL[self.below(Status::ALL.len() as i32) as usize],
            _ => Status::Available,
        };
        let height = (self.below(6) == 0).then_some(6_000);
        let hung_at = (self.below(6) == 0).then_some(2_000);
        let of = (self.below(10) > 0).then_some(hall);
        Booth { number, status, height, hung_at, hall: of, ..Booth::new(outline) }
    }
}

/// Rules about aisles take their time: every twentieth hall.
fn profile(seed: u64) -> Profile {
    if seed.is_multiple_of(20) {
        return Profile::together(["cn-cnea", "cn-national"]).unwrap();
    }
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rules/cn-cnea.json")).unwrap();
    let all = r#""enclosed": "error", "cut-off": "error", "exit": "error""#;
    assert!(text.contains(all));
    Profile::parse(&text.replace(all, r#""enclosed": "off", "cut-off": "off", "exit": "off""#)).unwrap()
}

fn findings(layout: &Layout, profile: &Profile) -> BTreeMap<FindingKey, Finding> {
    full_check(layout, profile).into_iter().map(|finding| (finding.key(), finding)).collect()
}

/// Whether somebody relies on where an object is.
fn is_kept(object: &Object) -> bool {
    let promised = |status| matches!(status, Status::Reserved | Status::Contracted | Status::Blocked);
    object.locked || object.booth().is_none_or(|booth| promised(booth.status))
}

#[test]
fn mending_all_of_a_random_hall_makes_no_new_finding_and_moves_nothing_protected() {
    let (mut left, mut by_rule) = (0, BTreeMap::<&str, usize>::new());
    for seed in 0..PLANS {
        let layout = Scene(Random::new(seed)).layout();
        let profile = profile(seed);
        let before = findings(&layout, &profile);
        let mut document = Document::under(layout.clone(), profile.clone());
        let report = Trial::of(&document).mend_all(&[]);
        for object in &report.objects {
            let old = layout.object(object.id).unwrap();
            assert!(!is_kept(old) || old.thing.outline() == object.thing.outline(), "seed {seed}: {}", old.id);
            assert!(!old.locked, "seed {seed}: {} is locked", old.id);
            assert!(before.keys().any(|key| key.objects.contains(&old.id)), "seed {seed}: {} was legal", old.id);
        }
        let put = |edit: &mut hallplan::document::Transaction<'_>| {
            report.objects.iter().try_for_each(|object| edit.replace(object.clone()))
        };
        document.edit(Message::new("test"), put).unwrap();
        let after = findings(document.layout(), &profile);
        let new: Vec<_> = after.keys().filter(|key| !before.contains_key(key)).collect();
        assert!(new.is_empty(), "seed {seed}: {new:?}");
        for step in &report.steps {
            assert!(!after.contains_key(&step.finding.key()), "seed {seed}: {:?} came back", step.finding.key());
            *by_rule.entry(step.finding.rule).or_default() += 1;
        }
        assert_eq!(after.len(), report.left.len(), "seed {seed}: what is left");
        left += report.left.len();
    }
    println!("{by_rule:?} mended, {left} left");
    for rule in ["overlap", "exit-clear", "aisle-width", "booth-number", "height", "hanging-height", "outside-hall"] {
        assert!(by_rule.get(rule).is_some_and(|count| *count > 5), "{rule} is hardly tried: {by_rule:?}");
    }
}
