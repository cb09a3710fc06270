//! The depth of an overlap against brute force: shift one thing away in hundreds of directions and ask, side by side and
//! corner by corner, whether the insides still meet. It shares no code with the measuring.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use hallplan::geometry::{Angle, Circle, Cover, Outline, Point, Polygon, Rectangle, Size, overlap};

const PAIRS: usize = 1_200;
const DIRECTIONS: usize = 720;
/// Sides that stand for a circle here: off by 1.1 mm at a radius of 3 m.
const ROUND: usize = 120;

#[test]
fn the_depth_is_the_shortest_shift_that_parts_the_two() {
    let mut random = Random(hallplan::generate::Random::new(20_210_923));
    let (mut deep, mut concave) = (0, 0);
    for pair in 0..PAIRS {
        let (a, b) = (random.outline(), random.outline());
        let depth = overlap::depth(Cover::Outline(&a), Cover::Outline(&b));
        let back = overlap::depth(Cover::Outline(&b), Cover::Outline(&a));
        assert!((depth - back).abs() < 0.1, "pair {pair}: {depth} one way, {back} the other: {a:?} {b:?}");
        check(pair, &a, &b, depth);
        if depth > 2.0 {
            deep += 1;
            concave += usize::from([&a, &b].iter().any(|outline| matches!(outline, Outline::Polygon(_))));
        }
    }
    assert!(deep > PAIRS / 3 && concave > PAIRS / 4, "only {deep} pairs overlap, {concave} of them with a polygon");
}

fn check(pair: usize, a: &Outline, b: &Outline, depth: f64) {
    let (one, other) = (corners(a), corners(b));
    let parted = |(x, y): (f64, f64)| {
        let shifted: Vec<Corner> = other.iter().map(|corner| (corner.0 + x, corner.1 + y)).collect();
        !insides_meet(&one, &shifted)
    };
    let slack = 0.2 + depth * 0.01 + if [a, b].iter().any(|it| matches!(it, Outline::Circle(_))) { 2.4 } else { 0.0 };
    if depth > slack {
        for length in [0.0, 0.3, 0.7, 1.0].map(|part| part * (depth - slack)) {
            let early = directions(length, 90).find(|shift| parted(*shift));
            assert!(early.is_none(), "pair {pair}: depth {depth}, but {early:?} parts {a:?} {b:?}");
        }
    }
    let found = directions(depth + slack, DIRECTIONS).any(parted);
    assert!(found, "pair {pair}: depth {depth}, but no shift a little longer parts {a:?} {b:?}");
}

fn directions(length: f64, count: usize) -> impl Iterator<Item = (f64, f64)> {
    (0..count).map(move |i| {
        let turn = std::f64::consts::TAU * i as f64 / count as f64;
        (length * libm::cos(turn), length * libm::sin(turn))
    })
}

type Corner = (f64, f64);

fn corners(outline: &Outline) -> Vec<Corner> {
    match outline {
        Outline::Circle(circle) => directions(f64::from(circle.radius), ROUND)
            .map(|(x, y)| (x + f64::from(circle.centre.x), y + f64::from(circle.centre.y)))
            .collect(),
        _ => outline.corners().into_iter().map(|place| (place.x, place.y)).collect(),
    }
}

fn insides_meet(a: &[Corner], b: &[Corner]) -> bool {
    let sides = |ring: &[Corner]| -> Vec<(Corner, Corner)> {
        (0..ring.len()).map(|i| (ring[i], ring[(i + 1) % ring.len()])).collect()
    };
    let (of_a, of_b) = (sides(a), sides(b));
    of_a.iter().any(|(p, q)| of_b.iter().any(|(r, s)| cross(*p, *q, *r, *s)))
        || a.iter().any(|corner| strictly_inside(*corner, &of_b))
        || b.iter().any(|corner| strictly_inside(*corner, &of_a))
        || of_a.iter().any(|side| strictly_inside(halfway(*side), &of_b))
        || strictly_inside(some_place_inside(a, &of_a), &of_b)
}

fn halfway((p, q): (Corner, Corner)) -> Corner {
    (f64::midpoint(p.0, q.0), f64::midpoint(p.1, q.1))
}

fn turn(a: Corner, b: Corner, c: Corner) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn cross(a: Corner, b: Corner, c: Corner, d: Corner) -> bool {
    turn(a, b, c) * turn(a, b, d) < -1e-6 && turn(c, d, a) * turn(c, d, b) < -1e-6
}

fn strictly_inside(place: Corner, sides: &[(Corner, Corner)]) -> bool {
    let mut odd = false;
    for (a, b) in sides {
        let length = libm::hypot(b.0 - a.0, b.1 - a.1);
        let along = ((place.0 - a.0) * (b.0 - a.0) + (place.1 - a.1) * (b.1 - a.1)) / length;
        if (turn(*a, *b, place) / length).abs() < 1e-6 && (0.0..=length).contains(&along) {
            return false;
        }
        if (a.1 > place.1) != (b.1 > place.1) && place.0 < a.0 + (b.0 - a.0) * (place.1 - a.1) / (b.1 - a.1) {
            odd = !odd;
        }
    }
    odd
}

/// The middle of the first ear that lies inside: for a thing that covers another exactly.
fn some_place_inside(ring: &[Corner], sides: &[(Corner, Corner)]) -> Corner {
    let ears = (0..ring.len()).map(|i| {
        let (a, b, c) = (ring[i], ring[(i + 1) % ring.len()], ring[(i + 2) % ring.len()]);
        ((a.0 + b.0 + c.0) / 3.0, (a.1 + b.1 + c.1) / 3.0)
    });
    ears.into_iter().find(|place| strictly_inside(*place, sides)).unwrap_or(ring[0])
}

/// The same pairs on every machine.
struct Random(hallplan::generate::Random);

impl Random {
    fn next(&mut self) -> u64 {
        self.0.draw()
    }

    fn between(&mut self, least: i32, most: i32) -> i32 {
        least + (self.next() % (most - least + 1) as u64) as i32
    }

    fn outline(&mut self) -> Outline {
        let (x, y) = (self.between(0, 5_000), self.between(0, 5_000));
        match self.between(0, 9) {
            0..=3 => self.rectangle(x, y),
            4 => Outline::Circle(Circle { centre: Point::new(x, y), radius: self.between(50, 3_000) }),
            5 | 6 => self.ell(x, y),
            7 => self.cup(x, y),
            _ => self.star(x, y),
        }
    }

    fn rectangle(&mut self, x: i32, y: i32) -> Outline {
        let quarter = self.between(0, 1) == 0;
        Outline::Rectangle(Rectangle {
            corner: Point::new(x, y),
            size: Size::new(self.between(20, 6_000), self.between(20, 6_000)),
            angle: Angle::from_thousandths(if quarter {
                self.between(0, 3) * 90_000
            } else {
                self.between(0, 359_999)
            }),
        })
    }

    fn ell(&mut self, x: i32, y: i32) -> Outline {
        let (width, depth) = (self.between(2_000, 7_000), self.between(2_000, 7_000));
        let (arm, leg) = (self.between(100, depth - 100), self.between(100, width - 100));
        self.polygon(x, y, &[(0, 0), (width, 0), (width, arm), (leg, arm), (leg, depth), (0, depth)])
    }

    fn cup(&mut self, x: i32, y: i32) -> Outline {
        let (width, depth) = (self.between(3_000, 8_000), self.between(2_000, 6_000));
        let (left, right, floor) =
            (self.between(200, width / 2), self.between(width / 2 + 100, width - 200), self.between(200, depth - 200));
        let corners = [
            (0, 0),
            (width, 0),
            (width, depth),
            (right, depth),
            (right, floor),
            (left, floor),
            (left, depth),
            (0, depth),
        ];
        self.polygon(x, y, &corners)
    }

    /// Corners at random distances from a middle, in order of direction: any simple shape, mostly concave.
    fn star(&mut self, x: i32, y: i32) -> Outline {
        let count = self.between(3, 12) as usize;
        let corners: Vec<(i32, i32)> = directions(1.0, count)
            .map(|(cos, sin)| {
                let far = f64::from(self.between(500, 4_000));
                ((cos * far) as i32, (sin * far) as i32)
            })
            .collect();
        self.polygon(x, y, &corners)
    }

    /// A polygon turned by a random angle half of the time.
    fn polygon(&mut self, x: i32, y: i32, corners: &[(i32, i32)]) -> Outline {
        let corners = corners.iter().map(|&(dx, dy)| Point::new(x + dx, y + dy)).collect();
        let polygon = Polygon::new(corners).unwrap();
        let by = Angle::from_thousandths(if self.between(0, 1) == 0 { 0 } else { self.between(0, 359_999) });
        Outline::Polygon(polygon.turned(by, Point::new(x, y).place()).unwrap())
    }
}
