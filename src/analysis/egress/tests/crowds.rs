//! Booths and crowds in a hall of which all can be worked out by hand.

use super::scenes::{booth, exit, hall, id, plan};
use crate::analysis::egress::{FromBooth, Walking, fields, from_booths, load};
use crate::model::{ExitKind, Layout, Record};

/// 20 m x 10 m with a door of 2 m in the west and one of 5 m in the east.
fn two_doors(others: &[Record]) -> Layout {
    let west = exit("w", (0, 4_000), (0, 6_000), ExitKind::Main);
    let east = exit("z", (20_000, 2_500), (20_000, 7_500), ExitKind::Main);
    plan([&[hall(20_000, 10_000), west, east], others].concat())
}

#[test]
fn people_take_the_nearest_door_and_the_slower_one_counts() {
    let layout = two_doors(&[]);
    let field = &fields(&layout, &Walking::default())[0];
    let found = load(&layout, field, 0.75).unwrap();
    assert_eq!((found.gross, found.people, found.floor, found.cut_off), (200_000_000, 150, 200_000_000, 0));
    assert!((found.density - 0.75).abs() < 1e-9);
    assert!((found.speed - 1.1207).abs() < 1e-9);
    let [west, east] = found.exits.as_slice() else { panic!("{found:?}") };
    assert_eq!((west.exit, east.exit, west.people + east.people), (id("w"), id("z"), 150));
    // The wider door is the nearest to a little more than half.
    assert!(east.share > 0.5 && east.share < 0.55 && (west.share + east.share - 1.0).abs() < 1e-9);
    assert!((west.capacity - 2.21).abs() < 1e-9 && (east.capacity - 6.11).abs() < 1e-9);
    assert!((west.queue - west.people as f64 / 2.21).abs() < 1e-9);
    let longest = west.farthest.unwrap();
    assert_eq!(longest.walk.exit, id("w"));
    assert!((west.walk - longest.walk.length / 1_000.0 / found.speed).abs() < 1e-9);
    assert_eq!(found.time, Some(west.time().max(east.time())));
    assert!(found.exits.iter().all(|exit| exit.queue > exit.walk && exit.time() == exit.queue));
    let few = load(&layout, field, 0.05).unwrap();
    assert_eq!((few.people, few.speed), (10, crate::analysis::egress::hydraulics::speed(0.05)));
    assert!(few.exits.iter().all(|exit| exit.walk > exit.queue && exit.time() == exit.walk));
}

#[test]
fn with_one_door_closed_the_people_walk_to_the_other() {
    let layout = two_doors(&[]);
    let found = load(&layout, &fields(&layout, &Walking::default())[0], 0.75).unwrap();
    let west = found.exits[0].if_closed.unwrap();
    assert_eq!(west.walk.exit, id("z"));
    // From a corner in the west to the end of the east door on that side.
    assert!((west.walk.length - libm::hypot(19_875.0, 2_375.0)).abs() < 150.0, "{west:?}");
    let alone = Walking { closed: [id("z")].into(), ..Walking::default() };
    let alone = load(&layout, &fields(&layout, &alone)[0], 0.75).unwrap();
    assert_eq!((alone.exits.len(), alone.exits[0].people), (1, 150));
    assert_eq!((alone.exits[0].if_closed, alone.exits[0].cut_off_if_closed), (None, alone.floor));
}

#[test]
fn where_there_is_no_door_nobody_gets_out() {
    let layout = plan(vec![hall(20_000, 10_000), booth("b", (2_000, 2_000), (3_000, 3_000))]);
    let field = &fields(&layout, &Walking::default())[0];
    let found = load(&layout, field, 0.75).unwrap();
    assert_eq!((found.time, found.farthest, found.floor, found.cut_off), (None, None, 0, 191_000_000));
    let none = FromBooth { booth: id("b"), nearest: None, second: None, from_corner: None };
    assert_eq!(from_booths(&layout, field), [none]);
}

#[test]
fn a_door_that_nobody_fits_through_has_no_time() {
    let layout = plan(vec![hall(20_000, 10_000), exit("w", (0, 4_000), (0, 4_300), ExitKind::Main)]);
    assert_eq!(load(&layout, &fields(&layout, &Walking::default())[0], 0.75).unwrap().time, None);
}

#[test]
fn from_a_booth_it_is_as_far_as_from_its_edge_and_from_its_far_corner_farther() {
    let layout = two_doors(&[booth("b", (2_000, 4_000), (3_000, 2_000))]);
    let found = from_booths(&layout, &fields(&layout, &Walking::default())[0])[0];
    let (nearest, second) = (found.nearest.unwrap(), found.second.unwrap());
    assert_eq!((nearest.exit, second.exit), (id("w"), id("z")));
    assert!((nearest.length - 1_875.0).abs() < 1.0 && (second.length - 14_875.0).abs() < 1.0, "{found:?}");
    // Straight back through the booth from a corner in the east.
    assert!((found.from_corner.unwrap() - 5_000.0).abs() < 60.0, "{found:?}");
}

#[test]
fn a_booth_walled_in_by_others_cannot_be_left() {
    let ring = [
        ((2_000, 1_000), (6_000, 1_000)),
        ((2_000, 5_000), (6_000, 1_000)),
        ((2_000, 2_000), (1_000, 3_000)),
        ((7_000, 2_000), (1_000, 3_000)),
    ];
    let mut others = vec![booth("b", (4_000, 3_000), (1_000, 1_000))];
    others.extend(ring.iter().zip(["r", "s", "t", "u"]).map(|(&(at, size), name)| booth(name, at, size)));
    let layout = two_doors(&others);
    let found = from_booths(&layout, &fields(&layout, &Walking::default())[0]);
    let stuck: Vec<_> = found.iter().filter(|booth| booth.nearest.is_none()).map(|booth| booth.booth).collect();
    assert_eq!(stuck, [id("b")]);
    // Booths that touch on all sides leave no cell between them.
    let layout = two_doors(&[booth("b", (3_000, 3_000), (1_000, 1_000)), booth("c", (2_000, 2_000), (3_000, 1_000))]);
    let found = from_booths(&layout, &fields(&layout, &Walking::default())[0]);
    assert!(found.iter().all(|booth| booth.nearest.is_some()));
}
