//! Exhibitors that come, go and change places, in a plan of four booths.

use super::*;
use crate::geometry::{Outline, Point, Rectangle, Size};
use crate::model::{Exhibitor, Names, Record, Service, UtilityKind};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// Booths A1 (contracted to x, with power), A2 (free), A3 (held by y), A4 (blocked); z is nowhere.
fn plan() -> Layout {
    let mut layout = Layout::default();
    for name in ["x", "y", "z"] {
        layout.insert(Record::Exhibitor(Exhibitor::new(id(name), Names::zh_en("甲", name))));
    }
    let booth = |x| Booth::new(Outline::Rectangle(Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000))));
    let power = Service { kind: UtilityKind::Power, amount: 16 };
    let held_until = Some("2026-12-01".to_owned());
    let sold = Booth {
        status: Status::Contracted,
        exhibitors: vec![id("x")],
        price: Some(90_000),
        services: vec![power],
        height: Some(4_500),
        open_front: Some(60),
        ..booth(0)
    };
    let held = Booth { status: Status::Held, held_until, exhibitors: vec![id("y")], ..booth(6_000) };
    let blocked = Booth { status: Status::Blocked, ..booth(9_000) };
    let free = Booth { price: Some(70_000), ..booth(3_000) };
    for (number, booth) in [("A1", sold), ("A2", free), ("A3", held), ("A4", blocked)] {
        let booth = Booth { number: Some(number.to_owned()), ..booth };
        layout.insert(Record::Object(Object::new(id(&number.to_lowercase()), Thing::Booth(booth))));
    }
    layout
}

fn booth<'a>(objects: &'a [Object], name: &str) -> &'a Booth {
    objects.iter().find(|object| object.id == id(name)).and_then(Object::booth).unwrap()
}

#[test]
fn a_move_takes_the_whole_contract_along_and_frees_the_old_booth() {
    let objects = moved(&plan(), id("a1"), id("a2")).unwrap();
    let (from, to) = (booth(&objects, "a1"), booth(&objects, "a2"));
    assert_eq!((to.status, to.price, to.height), (Status::Contracted, Some(90_000), Some(4_500)));
    assert_eq!((to.exhibitors.as_slice(), to.services.len()), (&[id("x")][..], 1));
    assert_eq!((from.status, from.price, from.height), (Status::Available, Some(90_000), None));
    assert_eq!((to.open_front, from.open_front), (Some(60), None), "the design is the exhibitor's");
    assert!(from.exhibitors.is_empty() && from.services.is_empty());
    assert_eq!(to.number.as_deref(), Some("A2"), "the number is the place's");
}

#[test]
fn a_move_to_somebody_elses_booth_is_refused_and_a_swap_is_not() {
    let key = |result: Result<Vec<Object>, Message>| result.unwrap_err().key;
    assert_eq!(key(moved(&plan(), id("a1"), id("a3"))), "sales-move-taken");
    assert_eq!(key(moved(&plan(), id("a1"), id("a4"))), "sales-not-for-sale");
    assert_eq!(key(moved(&plan(), id("a2"), id("a1"))), "sales-move-taken");
    assert_eq!(key(swapped(&plan(), id("a1"), id("a1"))), "sales-same-booth");
    let objects = swapped(&plan(), id("a1"), id("a3")).unwrap();
    let (one, other) = (booth(&objects, "a1"), booth(&objects, "a3"));
    assert_eq!((one.status, one.held_until.as_deref()), (Status::Held, Some("2026-12-01")));
    assert_eq!((other.status, other.price, other.services.len()), (Status::Contracted, Some(90_000), 1));
    assert_eq!((one.exhibitors[0], other.exhibitors[0]), (id("y"), id("x")));
}

#[test]
fn an_exhibitor_comes_into_a_free_booth_and_is_stopped_at_others() {
    let place = |who: &str, to: &str, company| placed(&plan(), id(who), id(to), Manner::Moves, company);
    let objects = place("z", "a2", Company::Alone).unwrap();
    assert_eq!((booth(&objects, "a2").exhibitors.as_slice(), objects.len()), (&[id("z")][..], 1));
    assert_eq!(booth(&objects, "a2").status, Status::Available, "a status is typed, not derived");
    assert!(matches!(place("z", "a1", Company::Alone), Err(Obstacle::Taken(_))));
    assert_eq!(place("z", "a4", Company::Shares).unwrap_err().message().key, "sales-not-for-sale");
    assert_eq!(place("x", "a1", Company::Shares).unwrap_err().message().key, "sales-there-already");
    assert_eq!(booth(&place("z", "a1", Company::Shares).unwrap(), "a1").exhibitors, [id("x"), id("z")]);
    let objects = place("z", "a1", Company::Replaces).unwrap();
    let there = booth(&objects, "a1");
    assert_eq!((there.exhibitors.as_slice(), there.status), (&[id("z")][..], Status::Available));
}

#[test]
fn one_that_has_a_booth_moves_with_its_contract_or_takes_one_more() {
    let objects = placed(&plan(), id("x"), id("a2"), Manner::Moves, Company::Alone).unwrap();
    assert_eq!((booth(&objects, "a2").status, booth(&objects, "a1").status), (Status::Contracted, Status::Available));
    assert_eq!(booth(&objects, "a2").services.len(), 1);
    let objects = placed(&plan(), id("x"), id("a2"), Manner::Adds, Company::Alone).unwrap();
    assert_eq!((objects.len(), booth(&objects, "a2").exhibitors.as_slice()), (1, &[id("x")][..]));
    let objects = placed(&plan(), id("x"), id("a3"), Manner::Moves, Company::Shares).unwrap();
    assert_eq!(booth(&objects, "a3").exhibitors, [id("y"), id("x")]);
    assert_eq!((booth(&objects, "a3").status, booth(&objects, "a1").status), (Status::Held, Status::Available));
}

#[test]
fn a_free_or_held_booth_is_held_and_no_other() {
    let keep = |to: &str, who: Option<&str>| held(&plan(), id(to), "2027-01-31", who.map(id));
    let objects = keep("a2", Some("z")).unwrap();
    let there = booth(&objects, "a2");
    assert_eq!((there.status, there.held_until.as_deref()), (Status::Held, Some("2027-01-31")));
    assert_eq!(there.exhibitors, [id("z")]);
    assert_eq!(booth(&keep("a3", Some("y")).unwrap(), "a3").held_until.as_deref(), Some("2027-01-31"));
    assert_eq!(keep("a3", Some("z")).unwrap_err().key, "sales-taken");
    assert_eq!(keep("a1", None).unwrap_err().key, "sales-not-to-hold");
    assert_eq!(keep("a4", None).unwrap_err().key, "sales-not-to-hold");
}

#[test]
fn booths_are_freed_and_locked_ones_are_not() {
    let objects = let_go(&plan(), id("y"), &[id("a3"), id("a1")]).unwrap();
    assert_eq!((objects.len(), booth(&objects, "a3").status), (1, Status::Available));
    let objects = emptied(&plan(), &[id("a1"), id("a2"), id("a3")]).unwrap();
    assert!(objects.len() == 2 && objects.iter().all(|object| object.booth().unwrap().exhibitors.is_empty()));
    let mut layout = plan();
    let locked = Object { locked: true, ..layout.object(id("a1")).unwrap().clone() };
    layout.insert(Record::Object(locked));
    assert_eq!(emptied(&layout, &[id("a1")]).unwrap_err().key, "sales-booth-locked");
    assert_eq!(moved(&layout, id("a1"), id("a2")).unwrap_err().key, "sales-booth-locked");
}
