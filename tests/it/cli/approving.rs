//! `hallplan approve`: who approves a plan, what stands in the way, and what becomes of it.

use hallplan::approval::standing;
use hallplan::geometry::Offset;
use hallplan::model::{Layout, Record, Standing};

use super::{Desk, plans, run};

fn approve(desk: &Desk, more: &[&str]) -> (i32, String) {
    let first = ["approve".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), desk.plan.as_os_str()];
    let ran = run(first.into_iter().chain(more.iter().map(AsRef::as_ref)));
    (ran.code, ran.err)
}

fn there(desk: &Desk) -> Layout {
    hallplan::storage::read(&std::fs::read(&desk.plan).unwrap()).unwrap().layout
}

fn one_hall() -> Layout {
    hallplan::storage::read(hallplan::generate::template("one-hall").unwrap().bytes).unwrap().layout
}

#[test]
fn a_sound_plan_is_approved_until_it_is_drawn_otherwise_or_it_is_withdrawn() {
    let desk = Desk::with(&one_hall());
    assert_eq!(approve(&desk, &["--who", "Li Na", "--when", "2021-08-12"]), (0, String::new()));
    assert_eq!(standing(&there(&desk)), Standing::Approved);
    let mut moved = there(&desk);
    let booth = moved.booths().next().unwrap().0.moved(Offset::new(0, 5)).unwrap();
    moved.insert(Record::Object(booth));
    assert_eq!(standing(&moved), Standing::Changed);
    assert_eq!(approve(&desk, &["--withdraw"]), (0, String::new()));
    assert_eq!(standing(&there(&desk)), Standing::Open);
}

#[test]
fn a_plan_with_something_forbidden_stays_as_it_is() {
    let desk = Desk::with(&plans::overlapping());
    let (code, told) =
        approve(&desk, &["--who", "Li Na", "--when", "2021-08-12", "--why", "because", "--locale", "en"]);
    assert!(code == 2 && told.contains("nobody can force"), "{told}");
    assert_eq!(standing(&there(&desk)), Standing::Open);
}

#[test]
fn other_errors_are_forced_with_a_reason() {
    let mut layout = one_hall();
    let mut booth = layout.booths().next().unwrap().0.clone();
    let hallplan::model::Thing::Booth(of) = &mut booth.thing else { unreachable!() };
    of.height = Some(6_000);
    layout.insert(Record::Object(booth));
    let desk = Desk::with(&layout);
    let by = ["--who", "Li Na", "--when", "2021-08-12", "--locale", "en"];
    let (code, told) = approve(&desk, &by);
    assert!(code == 2 && told.contains("say why"), "{told}");
    assert_eq!(approve(&desk, &[&by[..], &["--why", "agreed"]].concat()).0, 0);
    assert_eq!(there(&desk).settings().approval.as_ref().unwrap().why, "agreed");
}
