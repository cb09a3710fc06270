//! Walking distances in halls that are made by hand, and against exact ones in halls that are made at random.

mod crowds;
mod fronts;
mod oracle;
pub(super) mod scenes;

use std::collections::BTreeSet;

use super::{Field, Walking, fields, fields_of, rooms};
use crate::geometry::Place;
use crate::model::ExitKind;
use scenes::{booth, exit, hall, hall_of, id, pillar, plan};

fn only(records: Vec<crate::model::Record>, walking: &Walking) -> Field {
    let mut found = fields(&plan(records), walking);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn far(field: &Field, x: f64, y: f64) -> Option<f64> {
    field.walks_from(Place::new(x, y))[0].map(|walk| walk.length)
}

/// Free cells that no exit can be reached from.
fn unreachable(field: &Field) -> usize {
    field.free().filter(|cell| field.walks(*cell)[0].is_none()).count()
}

#[test]
fn before_an_exit_the_walk_is_straight() {
    let field = only(vec![hall(20_000, 10_000), exit("e", (0, 0), (20_000, 0), ExitKind::Main)], &Walking::default());
    assert_eq!(far(&field, 7_000.0, 8_100.0), Some(8_125.0));
    assert_eq!(far(&field, 7_000.0, 60.0), Some(125.0));
    assert_eq!(unreachable(&field), 0);
    assert_eq!(field.walks_from(Place::new(5.0, 5.0))[1], None);
    assert_eq!(field.walks_from(Place::new(-5.0, 5.0)), [None, None]);
}

#[test]
fn shutters_and_staff_doors_are_no_ways_out_unless_asked_for() {
    let records = || {
        let (a, b) = ((8_000, 0), (12_000, 0));
        vec![hall(20_000, 10_000), exit("s", a, b, ExitKind::Shutter), exit("t", b, (14_000, 0), ExitKind::Service)]
    };
    let field = only(records(), &Walking::default());
    assert!(field.exits().is_empty() && field.free().count() > 0 && unreachable(&field) == field.free().count());
    let staff = Walking { kinds: vec![ExitKind::Service], ..Walking::default() };
    assert_eq!(only(records(), &staff).exits(), [id("t")]);
}

#[test]
fn the_walk_leads_through_the_slit_in_a_wall() {
    // From wall to wall but for a way of 1.5 m at the top.
    let records = vec![
        hall(20_000, 10_000),
        booth("b", (9_000, 0), (2_000, 8_500)),
        exit("e", (0, 0), (0, 2_000), ExitKind::Main),
    ];
    let field = only(records, &Walking::default());
    // From the door's upper end to the corner of the booth, along its top, down on the other side.
    let exact = libm::hypot(9_000.0, 6_500.0) + 2_000.0 + 8_375.0;
    let found = far(&field, 11_010.0, 130.0).unwrap();
    assert!((found - exact).abs() < 250.0, "{found} {exact}");
    assert_eq!(unreachable(&field), 0);
}

#[test]
fn a_gap_narrower_than_asked_for_is_no_way() {
    let records = |gap: i32| {
        let both = [booth("a", (9_000, 0), (2_000, 5_000)), booth("b", (9_000, 5_000 + gap), (2_000, 5_000 - gap))];
        [vec![hall(20_000, 10_000), exit("e", (0, 0), (0, 2_000), ExitKind::Main)], both.to_vec()].concat()
    };
    for (gap, is_way) in [(0, false), (10, false), (600, false), (1_000, true), (3_000, true)] {
        assert_eq!(unreachable(&only(records(gap), &Walking::default())) == 0, is_way, "{gap}");
    }
    let slim = Walking { cell: 100, narrowest: 500, ..Walking::default() };
    assert_eq!(unreachable(&only(records(600), &slim)), 0);
    assert!(unreachable(&only(records(400), &slim)) > 0);
}

#[test]
fn from_a_closed_pocket_there_is_no_way() {
    let walls = [
        ((5_000, 5_000), (5_000, 500)),
        ((5_000, 9_500), (5_000, 500)),
        ((5_000, 5_500), (500, 4_000)),
        ((9_500, 5_500), (500, 4_000)),
    ];
    let mut records = vec![hall(20_000, 15_000), exit("e", (0, 0), (0, 2_000), ExitKind::Main)];
    records.extend(walls.iter().zip(["a", "b", "c", "d"]).map(|(&(at, size), name)| booth(name, at, size)));
    let field = only(records, &Walking::default());
    assert_eq!(far(&field, 7_500.0, 7_500.0), None);
    assert_eq!(unreachable(&field), 16 * 16);
}

#[test]
fn without_an_exit_the_walk_is_to_the_next_as_if_it_were_not_there() {
    let records = || {
        let exits = [("a", (0, 4_000)), ("b", (20_000, 3_000)), ("c", (20_000, 12_000))];
        let exits = exits.map(|(name, (x, y))| exit(name, (x, y), (x, y + 2_000), ExitKind::Emergency));
        let others = [booth("k", (6_000, 2_000), (5_000, 9_000)), pillar("p", (14_000, 8_000), 800)];
        [vec![hall(20_000, 15_000)], exits.to_vec(), others.to_vec()].concat()
    };
    let all = only(records(), &Walking::default());
    for closed in ["a", "b", "c"].map(id) {
        let without = only(records(), &Walking { closed: [closed].into(), ..Walking::default() });
        assert!(!without.exits().contains(&closed));
        for cell in all.free() {
            let (found, asked) = (all.walk_without(cell, closed).unwrap(), without.walks(cell)[0].unwrap());
            // At the border between two exits one front or the other may lack a neighbour: a fraction of a cell.
            assert!((found.length - asked.length).abs() < 125.0, "{closed} {cell}: {found:?} {asked:?}");
        }
    }
}

#[test]
fn rooms_are_kept_between_closings_of_exits() {
    let exits = [("a", (0, 4_000)), ("b", (20_000, 3_000))];
    let exits = exits.map(|(name, (x, y))| exit(name, (x, y), (x, y + 2_000), ExitKind::Emergency));
    let plan = plan([vec![hall(20_000, 15_000), booth("k", (6_000, 2_000), (5_000, 9_000))], exits.to_vec()].concat());
    let kept = rooms(&plan, &Walking::default());
    for closed in [vec![], vec![id("a")], vec![id("a"), id("b")]].map(BTreeSet::from_iter) {
        let anew = &fields(&plan, &Walking { closed: closed.clone(), ..Walking::default() })[0];
        let field = &fields_of(&kept, &closed)[0];
        assert_eq!(field.exits(), anew.exits());
        assert!((0..field.grid().len()).all(|cell| field.walks(cell) == anew.walks(cell)));
        assert_eq!(field.free().count(), anew.free().count());
    }
}

#[test]
fn of_two_exits_across_each_other_each_has_half_of_the_hall() {
    let exits = [
        exit("w", (0, 4_000), (0, 6_000), ExitKind::Main),
        exit("z", (20_000, 4_000), (20_000, 6_000), ExitKind::Main),
    ];
    let field = only([vec![hall(20_000, 10_000)], exits.to_vec()].concat(), &Walking::default());
    let nearest = |cell: usize| field.walks(cell)[0].unwrap();
    let (west, east): (Vec<usize>, Vec<usize>) = field.free().partition(|cell| nearest(*cell).exit == id("w"));
    assert_eq!(west.len(), east.len());
    assert!(west.iter().all(|cell| field.grid().centre(*cell).x < 10_000.0));
    for cell in field.free() {
        let mut other = field.grid().centre(cell);
        other.x = 20_000.0 - other.x;
        assert_eq!(nearest(cell).length, field.walks_from(other)[0].unwrap().length);
        assert_eq!(field.walks(cell)[1].unwrap().length, field.walks_from(other)[1].unwrap().length);
    }
}

#[test]
fn an_exit_belongs_to_the_hall_on_whose_edge_it_lies() {
    let mut nameless = exit("e", (0, 4_000), (0, 6_000), ExitKind::Main);
    if let crate::model::Record::Object(object) = &mut nameless
        && let crate::model::Thing::Exit(exit) = &mut object.thing
    {
        exit.hall = None;
    }
    let plan = plan(vec![hall_of("h", (0, 0), (20_000, 10_000)), hall_of("i", (30_000, 0), (9_000, 9_000)), nameless]);
    let found = fields(&plan, &Walking::default());
    assert_eq!(found.iter().map(|field| field.exits().len()).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn a_plan_without_end_gets_wider_cells() {
    let records = vec![hall(9_000_000, 9_000_000), exit("e", (0, 0), (6_000, 0), ExitKind::Main)];
    let field = only(records, &Walking::default());
    assert_eq!(field.grid().cell(), 4_000.0);
    assert_eq!(unreachable(&field), 0);
}
