//! What is kept of shipped and made plans, and what falls away.

use super::*;
use crate::generate::{Random, shipped};
use crate::geometry::{Outline, Point, Rectangle, Size};
use crate::model::{Anchor, BoothTrait, Dimension, DimensionKind, Label, Service, UtilityKind, Waiver, WaiverKey};

fn renewal(keep: &[Keep]) -> Renewal {
    Renewal { keep: keep.iter().copied().collect(), ..Renewal::default() }
}

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn plan(path: &str) -> Layout {
    shipped().into_iter().find(|(name, _)| *name == path).unwrap().1
}

/// A booth that is sold with all that a booth can have, in the teaching plan's first hall and pavilion.
fn sold() -> Layout {
    let mut layout = plan("layouts/teaching.json");
    let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
    let booth = Booth {
        number: Some("Z9".to_owned()),
        status: Status::Contracted,
        price: Some(900_000),
        exhibitors: layout.exhibitors().take(1).map(|exhibitor| exhibitor.id).collect(),
        hall: layout.halls().next().map(|(object, _)| object.id),
        pavilion: layout.pavilions().next().map(|(object, _)| object.id),
        services: vec![Service { kind: UtilityKind::Power, amount: 5 }],
        load: Some(900),
        hung_at: Some(3_000),
        open_front: Some(60),
        traits: vec![BoothTrait::Noisy],
        ..Booth::new(outline)
    };
    assert!(!booth.exhibitors.is_empty() && booth.hall.is_some() && booth.pavilion.is_some());
    layout.insert(Record::Object(Object::new(id("sold"), Thing::Booth(booth))));
    layout
}

fn booth(layout: &Layout) -> &Booth {
    layout.object(id("sold")).unwrap().booth().unwrap()
}

/// Nothing in the plan dangles or is out of range.
#[track_caller]
fn is_sound(layout: &Layout) {
    for object in layout.objects() {
        object.check().and_then(|()| layout.check_references(object)).unwrap_or_else(|fault| {
            panic!("{}: {fault}", object.id);
        });
    }
}

#[test]
fn everything_kept_is_the_same_plan_but_for_its_title() {
    for (path, old) in shipped() {
        let names = old.settings().names.clone();
        let new = Renewal { names, ..renewal(Keep::ALL) }.of(&old);
        assert!(new.objects().eq(old.objects()) && new.exhibitors().eq(old.exhibitors()), "{path}");
        let Settings { plan_number, revision, date, edition, .. } = new.settings();
        assert_eq!((plan_number, revision, date, edition.is_empty()), (&None, &None, &None, true));
        let old = old.settings();
        let again = Settings { edition: old.edition.clone(), date: old.date.clone(), ..new.settings().clone() };
        let again = Settings { plan_number: old.plan_number.clone(), revision: old.revision.clone(), ..again };
        assert_eq!(again, *old, "{path}: nothing else of the settings is lost");
    }
}

#[test]
fn the_usual_keeps_what_was_drawn_and_not_what_was_sold() {
    let old = plan("layouts/expo-2019.json");
    let new = Renewal::usual(&old).of(&old);
    assert_eq!(new.objects().len(), old.objects().len());
    assert_eq!((new.exhibitors().len(), new.settings().names.clone()), (0, old.settings().names.clone()));
    let ids = |layout: &Layout| layout.objects().map(|object| object.id).collect::<Vec<_>>();
    assert_eq!(ids(&new), ids(&old));
    let of = |status: Status| move |layout: &Layout| layout.booths().filter(|it| it.1.status == status).count();
    for status in [Status::Held, Status::Reserved, Status::Contracted] {
        assert!(of(status)(&old) > 0 && of(status)(&new) == 0, "{status:?}");
    }
    for status in [Status::Blocked, Status::Organiser] {
        assert!(of(status)(&old) > 0 && of(status)(&new) == of(status)(&old), "{status:?}");
    }
    assert!(old.booths().zip(new.booths()).all(|((_, old), (_, new))| old.number == new.number
        && old.pavilion == new.pavilion
        && old.hall == new.hall
        && new.exhibitors.is_empty()));
}

#[test]
fn each_choice_keeps_its_own_field_and_no_other() {
    let old = sold();
    let bare = booth(&renewal(&[Keep::Booths]).of(&old)).clone();
    assert_eq!(bare, Booth::new(bare.outline.clone()));
    let with = |more: &[Keep]| booth(&renewal(&[&[Keep::Booths], more].concat()).of(&old)).clone();
    let whole = booth(&old).clone();
    assert_eq!(with(&[Keep::Numbers]), Booth { number: whole.number.clone(), ..bare.clone() });
    assert_eq!(with(&[Keep::Prices]), Booth { price: whole.price, ..bare.clone() });
    assert_eq!(with(&[Keep::Services]), Booth { services: whole.services.clone(), ..bare.clone() });
    assert_eq!(with(&[Keep::Statuses]), Booth { status: whole.status, ..bare.clone() });
    assert_eq!(with(&[Keep::Pavilions]), Booth { pavilion: whole.pavilion, ..bare.clone() });
    assert_eq!(with(&[Keep::Exhibitors]), bare, "the list of exhibitors alone puts nobody anywhere");
    assert_eq!(with(&[Keep::Stands]), bare, "nobody stands anywhere who is not in the list");
    let brought = Booth {
        load: whole.load,
        hung_at: whole.hung_at,
        open_front: whole.open_front,
        traits: whole.traits.clone(),
        ..bare
    };
    let stands = Booth { exhibitors: whole.exhibitors.clone(), ..brought };
    assert_eq!(with(&[Keep::Stands, Keep::Exhibitors]), stands, "what the exhibits do goes with who brings them");
}

#[test]
fn what_held_on_to_something_gone_stays_where_it_was() {
    let mut old = sold();
    let place = old.place_of(Anchor::Corner(id("sold"), 2)).unwrap().rounded();
    let held = Dimension::aligned(Anchor::Corner(id("sold"), 2), Anchor::Point(Point::new(50_000, 0)), 0);
    let area = Dimension {
        kind: DimensionKind::Area,
        from: Anchor::Centre(id("sold")),
        to: Anchor::Centre(id("sold")),
        ..held.clone()
    };
    let text = Names::zh_en("看", "look");
    let leader = Some(Anchor::Corner(id("sold"), 2));
    let label = Label { at: Point::new(9_000, 9_000), text, height: 500, angle: Default::default(), leader };
    for (name, thing) in
        [("held", Thing::Dimension(held)), ("area", Thing::Dimension(area)), ("look", Thing::Label(label))]
    {
        old.insert(Record::Object(Object::new(id(name), thing)));
    }
    let new = renewal(&[Keep::Labels, Keep::Dimensions]).of(&old);
    is_sound(&new);
    let ends = |name: &str| new.object(id(name)).unwrap().thing.anchors();
    assert_eq!(ends("held").first().unwrap().1, Anchor::Point(place));
    assert_eq!(ends("look").first().unwrap().1, Anchor::Point(place));
    assert!(new.object(id("area")).is_none(), "the area of nothing says nothing");
    let with_booth = renewal(&[Keep::Booths, Keep::Dimensions]).of(&old);
    assert_eq!(with_booth.object(id("area")), old.object(id("area")));
}

#[test]
fn nobody_answers_for_the_findings_of_the_new_plan_and_it_is_not_locked() {
    let mut old = sold();
    let key = WaiverKey { rule: "overlap".to_owned(), objects: vec![id("sold")], measured: None };
    let waiver = Waiver { key, who: "a".to_owned(), when: "2026-01-01".to_owned(), why: "b".to_owned() };
    old.insert(Record::Waiver(waiver));
    old.insert(Record::Settings(Box::new(Settings { locked: true, ..old.settings().clone() })));
    let new = renewal(Keep::ALL).of(&old);
    assert_eq!((new.waivers().len(), new.settings().locked), (0, false));
}

#[test]
fn whatever_is_chosen_nothing_dangles_and_the_counts_are_those_of_what_is_kept() {
    let old = sold();
    let mut random = Random::new(7);
    for _ in 0..300 {
        let keep: Vec<Keep> = Keep::ALL.iter().copied().filter(|_| random.below(2) == 0).collect();
        let renewal = renewal(&keep);
        let new = renewal.of(&old);
        is_sound(&new);
        for &what in Keep::ALL.iter().filter(|&&what| what != Keep::Dimensions) {
            let wanted = if renewal.keeps(what) { what.count(&old) } else { 0 };
            assert_eq!(what.count(&new), wanted, "{what:?} of {keep:?}");
        }
    }
}
