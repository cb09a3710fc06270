//! Fronts over cells of which all can be worked out by hand.

use crate::analysis::egress::march::{Front, Fronts, march, march_second};

/// Which cells of a square with a blocked edge are free.
fn free(side: usize) -> Vec<bool> {
    let at_edge = |i: usize| i.is_multiple_of(side) || i % side == side - 1 || i / side == 0 || i / side == side - 1;
    (0..side * side).map(|i| !at_edge(i)).collect()
}

fn marched(side: usize, free: &[bool], starts: &[(usize, Front)]) -> [Fronts; 2] {
    let mut first = Fronts::unreached(free);
    march(side, &mut first, starts);
    let second = march_second(side, &first, starts);
    [first, second]
}

#[test]
fn along_a_straight_front_distances_are_exact() {
    let side = 40;
    let starts: Vec<_> = (1..side - 1).map(|x| (side + x, Front { far: 0.5, exit: 0 })).collect();
    let [cells, none] = marched(side, &free(side), &starts);
    for y in 1..side - 1 {
        for x in 1..side - 1 {
            assert_eq!(cells.at(y * side + x).unwrap().far, y as f32 - 0.5, "{x} {y}");
        }
    }
    assert!((0..none.len()).all(|cell| none.at(cell).is_none()));
}

#[test]
fn from_one_cell_distances_are_a_little_too_long_and_never_too_short() {
    let side = 203;
    let middle = side / 2;
    let [cells, _] = marched(side, &free(side), &[(middle * side + middle, Front { far: 0.0, exit: 0 })]);
    let mut worst: f64 = 0.0;
    for y in 1..side - 1 {
        for x in 1..side - 1 {
            let exact = libm::hypot(x as f64 - middle as f64, y as f64 - middle as f64);
            let over = f64::from(cells.at(y * side + x).unwrap().far) - exact;
            assert!(over > -1e-3, "{x} {y}: {over}");
            worst = worst.max(over);
        }
    }
    assert!(worst < 0.5, "{worst} cells");
}

#[test]
fn the_plan_turned_by_right_angles_gives_the_same_numbers_turned() {
    let side = 30;
    let turned = |i: usize| (i % side) * side + (side - 1 - i / side);
    let mut cells = free(side);
    for i in [100, 101, 102, 131, 132, 400, 431, 462, 463, 464, 700] {
        cells[i] = false;
    }
    let mut other = vec![false; cells.len()];
    (0..cells.len()).for_each(|i| other[turned(i)] = cells[i]);
    let starts = [(35, 0), (850, 1), (445, 2)].map(|(i, exit)| (i, Front { far: 0.0, exit }));
    let one = marched(side, &cells, &starts);
    let other = marched(side, &other, &starts.map(|(i, front)| (turned(i), front)));
    for (one, other) in one.iter().zip(&other) {
        for i in 0..cells.len() {
            let far = |front: Option<Front>| front.map(|front| front.far);
            assert_eq!(far(one.at(i)), far(other.at(turned(i))), "{i}");
        }
    }
}

#[test]
fn nobody_slips_between_cells_that_touch_at_a_corner() {
    let side = 12;
    let mut cells = free(side);
    for i in 1..side - 1 {
        cells[i * side + i] = false;
    }
    let [cells, _] = marched(side, &cells, &[(side + 9, Front { far: 0.0, exit: 0 })]);
    assert!(cells.at(2 * side + 3).unwrap().far < 20.0);
    assert!(cells.is_free(9 * side + 2) && cells.at(9 * side + 2).is_none());
}

#[test]
fn the_second_front_is_the_nearest_where_that_exit_is_closed() {
    let side = 60;
    let mut cells = free(side);
    (10..50).for_each(|i| cells[30 * side + i] = false);
    (5..40).for_each(|i| cells[i * side + 20] = false);
    let starts = [(side + 5, 0), (25 * side + 40, 1), (50 * side + 50, 2), (50 * side + 51, 3)];
    let starts = starts.map(|(cell, exit)| (cell, Front { far: 0.0, exit }));
    let [first, second] = marched(side, &cells, &starts);
    for closed in 0..4 {
        let open: Vec<_> = starts.into_iter().filter(|(_, front)| front.exit != closed).collect();
        let [without, _] = marched(side, &cells, &open);
        for cell in (0..cells.len()).filter(|cell| first.at(*cell).is_some_and(|front| front.exit == closed)) {
            let (found, asked) = (second.at(cell).unwrap(), without.at(cell).unwrap());
            // Where two fronts meet, one or the other may lack a neighbour.
            assert!((found.far - asked.far).abs() < 0.5 && found.exit != closed, "{cell}: {found:?} {asked:?}");
        }
    }
}
