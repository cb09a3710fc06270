//! The plans of the Expo under its own rules and the national ones, with one planted fault each: exactly that is found,
//! and mending leaves none of it, without moving a booth that was legal.

use std::collections::{BTreeMap, BTreeSet};

use hallplan::document::Document;
use hallplan::geometry::{Bounds, Offset};
use hallplan::mend::Trial;
use hallplan::message::Message;
use hallplan::model::{Booth, ExitKind, Layout, Object, SafetyKind, Status, Thing};
use hallplan::rules::{FindingKey, Profile};

/// What makes a fault of a legal booth: the booth as it is then, tried one after the other until the rule finds it.
type Plant = fn(&Object, &Booth, &Layout) -> Vec<Object>;

/// The rules that a small change of one booth can break, and how.
const PLANTS: &[(&str, Plant)] = &[
    ("overlap", |object, _, _| shifts(object, &[(500, 0), (-500, 0), (0, 500), (0, -500)])),
    ("wall-gap", |object, booth, layout| to_walls(object, booth, layout, 300)),
    ("outside-hall", |object, booth, layout| to_walls(object, booth, layout, -500)),
    ("aisle-width", |object, _, _| shifts(object, &[(0, 500), (0, -500), (500, 0), (-500, 0)])),
    ("exit-clear", |object, booth, layout| {
        let exits = layout.objects().filter(
            |it| matches!(&it.thing, Thing::Exit(exit) if exit.hall == booth.hall && exit.kind != ExitKind::Shutter),
        );
        exits.flat_map(|exit| towards(object, &exit.thing.bounds().unwrap(), 1_000)).collect()
    }),
    ("shutter-clear", |object, booth, layout| {
        let shutters = layout.objects().filter(
            |it| matches!(&it.thing, Thing::Exit(exit) if exit.hall == booth.hall && exit.kind == ExitKind::Shutter),
        );
        shutters.flat_map(|exit| towards(object, &exit.thing.bounds().unwrap(), 300)).collect()
    }),
    ("safety-point-clear", |object, booth, layout| {
        let hydrants = layout.objects().filter(|it| {
            matches!(&it.thing, Thing::SafetyPoint(point) if point.hall == booth.hall && point.kind == SafetyKind::Hydrant)
        });
        hydrants.flat_map(|point| towards(object, &point.thing.bounds().unwrap(), 1_000)).collect()
    }),
    ("booth-number", |object, booth, layout| {
        let other = layout.booths().find(|(other, its)| other.id != object.id && its.number.is_some());
        vec![with(object, Booth { number: other.unwrap().1.number.clone(), ..booth.clone() })]
    }),
    ("booth-number", |object, booth, _| vec![with(object, Booth { number: None, ..booth.clone() })]),
    ("booth-number", |object, booth, _| {
        let wide = booth.number.as_deref().map(|number| format!("{number}\u{200b}"));
        vec![with(object, Booth { number: wide, ..booth.clone() })]
    }),
    ("height", |object, booth, _| vec![with(object, Booth { height: Some(6_000), ..booth.clone() })]),
    ("hanging-height", |object, booth, _| vec![with(object, Booth { hung_at: Some(2_000), ..booth.clone() })]),
    ("outside-pavilion", |object, booth, _| vec![with(object, Booth { pavilion: None, ..booth.clone() })]),
];

fn with(object: &Object, booth: Booth) -> Object {
    Object { thing: Thing::Booth(booth), ..object.clone() }
}

fn shifts(object: &Object, by: &[(i32, i32)]) -> Vec<Object> {
    by.iter().filter_map(|&(dx, dy)| object.moved(Offset::new(dx, dy))).collect()
}

/// The booth so far from each of the sides of its hall, where that is no long way.
fn to_walls(object: &Object, booth: &Booth, layout: &Layout, gap: i32) -> Vec<Object> {
    let Some(hall) = booth.hall.and_then(|id| layout.object(id)?.hall().cloned()) else { return Vec::new() };
    let (own, room) = (booth.outline.bounds(), Bounds::around(hall.outline.places()).unwrap());
    let gap = f64::from(gap);
    let by = [
        (room.min.x + gap - own.min.x, 0.0),
        (room.max.x - gap - own.max.x, 0.0),
        (0.0, room.min.y + gap - own.min.y),
        (0.0, room.max.y - gap - own.max.y),
    ];
    by.iter()
        .filter(|(x, y)| libm::hypot(*x, *y) < 7_000.0)
        .flat_map(|&(x, y)| shifts(object, &[(x as i32, y as i32)]))
        .collect()
}

/// The booth so far from a thing along one axis, where that is no long way.
fn towards(object: &Object, thing: &Bounds, gap: i32) -> Vec<Object> {
    let (own, gap) = (object.thing.bounds().unwrap(), f64::from(gap));
    let by = [
        (thing.max.x + gap - own.min.x, 0.0),
        (thing.min.x - gap - own.max.x, 0.0),
        (0.0, thing.max.y + gap - own.min.y),
        (0.0, thing.min.y - gap - own.max.y),
    ];
    let is_near = |object: &Object| object.thing.bounds().unwrap().touches(&thing.grown(gap + 1.0));
    let by = by.iter().filter(|(x, y)| libm::hypot(*x, *y) < 7_000.0);
    by.flat_map(|&(x, y)| shifts(object, &[(x as i32, y as i32)])).filter(is_near).collect()
}

fn open(layout: &str) -> Document {
    let path = format!("{}/layouts/{layout}.json", env!("CARGO_MANIFEST_DIR"));
    let layout = hallplan::storage::read(&std::fs::read(path).unwrap()).unwrap().layout;
    Document::under(layout, Profile::together(["cn-cnea", "cn-national"]).unwrap())
}

fn found(document: &Document) -> BTreeMap<FindingKey, Option<i64>> {
    document.open_findings().map(|finding| (finding.key(), finding.measured)).collect()
}

fn put(document: &mut Document, objects: &[Object]) -> bool {
    let put = document.edit(Message::new("test"), |edit| objects.iter().try_for_each(|it| edit.replace(it.clone())));
    put.unwrap_or(false)
}

/// Plants a fault that the rule finds at the booth itself, and that is about nothing else; returns the booth.
fn plant(document: &mut Document, rule: &str, plant: Plant) -> Option<Object> {
    let before = found(document);
    let layout = document.layout().clone();
    let free = layout.booths().filter(|(object, booth)| booth.status == Status::Available && !object.locked);
    for (object, booth) in free {
        for faulty in plant(object, booth, &layout) {
            if !put(document, &[faulty]) {
                continue;
            }
            let after = found(document);
            let new: Vec<_> = after.keys().filter(|key| !before.contains_key(key)).collect();
            let own = |key: &&FindingKey| key.objects.contains(&object.id);
            if new.iter().any(|key| key.rule == rule)
                && new.iter().all(own)
                && before.keys().all(|key| after.contains_key(key))
            {
                return Some(object.clone());
            }
            document.undo();
        }
    }
    None
}

fn how(report: &hallplan::mend::Report) -> Vec<String> {
    report.steps.iter().map(|step| format!("{} {:?}", step.mended.how, step.finding.key())).collect()
}

fn mends(name: &str, least: usize) {
    let mut document = open(name);
    let clean = found(&document);
    assert!(clean.keys().all(|key| matches!(key.rule, "straight-distance" | "occupant-load")), "{clean:?}");
    let mut planted = BTreeSet::new();
    for (rule, faulty) in PLANTS {
        let Some(object) = plant(&mut document, rule, *faulty) else { continue };
        planted.insert(*rule);
        let sick = document.layout().clone();
        let report = Trial::of(&document).mend_all(&[]);
        for changed in &report.objects {
            let before = sick.object(changed.id).unwrap();
            let kept = changed.thing.outline() == before.thing.outline();
            assert!(
                kept || changed.id == object.id,
                "{name} {rule}: {} was legal and moved for {}: {:?}",
                changed.id,
                object.id,
                how(&report)
            );
        }
        assert!(put(&mut document, &report.objects), "{name} {rule}: nothing was mended: {:?}", report.left);
        assert_eq!(found(&document), clean, "{name} {rule}: {} is not mended", object.id);
        while document.undo().is_some() {}
    }
    println!("{name}: {planted:?}");
    assert!(planted.len() >= least, "{name}: only {planted:?}");
}

#[test]
fn one_planted_fault_a_rule_is_mended_in_the_plan_of_2019() {
    mends("expo-2019", 5);
}

#[test]
fn one_planted_fault_a_rule_is_mended_in_the_plan_of_2021() {
    mends("expo-2021", 5);
}

#[test]
fn one_planted_fault_a_rule_is_mended_in_the_plan_of_2023() {
    mends("expo-2023", 5);
}

#[test]
fn faults_that_no_move_mends_are_left_with_a_reason() {
    let mut document = open("expo-2021");
    let waived: Vec<_> = document.layout().waivers().map(|waiver| waiver.key.clone()).collect();
    document.edit(Message::new("test"), |edit| waived.iter().try_for_each(|key| edit.unwaive(key))).unwrap();
    let (object, booth) = document.layout().booths().next().unwrap();
    let heavy = with(object, Booth { load: Some(4_000), ..booth.clone() });
    assert!(put(&mut document, &[heavy]));
    let report = Trial::of(&document).mend_all(&[]);
    let why: BTreeMap<_, _> = report.left.iter().map(|left| (left.finding.rule, left.why.key)).collect();
    assert_eq!(why.get("floor-load"), Some(&"mend-why-load"));
    assert_eq!(why.get("straight-distance"), Some(&"mend-why-exits"));
    assert!(report.steps.is_empty() && report.objects.is_empty());
}
