use super::Medial;
use crate::geometry::{Angle, Cover, Floor, Outline, Place, Point, Polygon, Rectangle, Size};

fn hall(width: i32, depth: i32) -> Polygon {
    Polygon::new([(0, 0), (width, 0), (width, depth), (0, depth)].map(|(x, y)| Point::new(x, y)).to_vec()).unwrap()
}

fn booth(x: i32, y: i32, width: i32, depth: i32) -> Outline {
    Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
}

fn medial(hall: &Polygon, things: &[Outline]) -> Medial {
    Medial::of(&Floor::left(hall, things.iter().map(Cover::Outline))).unwrap()
}

/// The narrowest link that is no spur.
fn narrowest(medial: &Medial) -> f64 {
    medial.links.iter().filter(|link| !link.is_spur).map(|link| medial.width(link)).fold(f64::INFINITY, f64::min)
}

#[test]
fn the_middle_of_an_aisle_is_half_its_width_from_both_sides() {
    let medial = medial(&hall(20_000, 15_000), &[booth(0, 0, 20_000, 6000), booth(0, 9000, 20_000, 6000)]);
    assert_eq!(narrowest(&medial), 3000.0);
    let axis: Vec<_> = medial.links.iter().filter(|link| !link.is_spur).collect();
    assert_eq!(axis.len(), 1);
    let ends = axis[0].ends.map(|end| medial.nodes[end].at);
    assert!(ends.iter().all(|at| at.y == 7500.0), "{ends:?}");
    assert_eq!(medial.length(axis[0]), 17_000.0);
}

#[test]
fn widths_are_exact_to_the_millimetre() {
    for gap in [999, 1000, 2999, 3000, 3001] {
        let things = [booth(20_000, 20_000, 3000, 3000), booth(23_000 + gap, 20_000, 3000, 3000)];
        assert_eq!(narrowest(&medial(&hall(60_000, 60_000), &things)), f64::from(gap));
        // Corner against corner: 3, 4, 5.
        let things = [booth(50_000, 50_000, 3000, 3000), booth(53_000 + 3 * gap, 53_000 + 4 * gap, 3000, 3000)];
        let width = narrowest(&medial(&hall(120_000, 120_000), &things));
        assert!((width - 5.0 * f64::from(gap)).abs() < 1e-6, "{width}");
    }
}

#[test]
fn a_pillar_in_the_aisle_leaves_what_is_beside_it() {
    let walls = [booth(0, 0, 30_000, 6000), booth(0, 10_000, 30_000, 6000)];
    let pillar = booth(14_000, 7000, 800, 800);
    let medial = medial(&hall(30_000, 16_000), &[walls[0].clone(), walls[1].clone(), pillar]);
    assert_eq!(narrowest(&medial), 1000.0);
    assert!(medial.links.iter().any(|link| medial.width(link) == 2200.0));
}

#[test]
fn an_empty_hall_has_only_ways_into_its_corners_and_a_full_one_nothing() {
    let empty = medial(&hall(20_000, 20_000), &[]);
    assert!(empty.links.iter().all(|link| link.is_spur));
    assert!(empty.nodes.iter().any(|node| node.clearance == 10_000.0));
    assert_eq!(medial(&hall(20_000, 20_000), &[booth(-1, -1, 21_000, 21_000)]).links, []);
}

#[test]
fn blocks_that_touch_at_a_corner_part_the_floor() {
    let things = [booth(0, 0, 5000, 5000), booth(5000, 5000, 5000, 5000)];
    let medial = medial(&hall(10_000, 10_000), &things);
    let inside = |at: Place| things.iter().any(|thing| thing.contains(at));
    assert!(medial.links.iter().all(|link| {
        let [a, b] = link.ends.map(|end| medial.nodes[end].at);
        !inside(a.halfway(b))
    }));
}

/// A small source of numbers: the same on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u32) -> i32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i32::try_from((self.0 >> 33) % u64::from(below)).unwrap()
    }

    fn thing(&mut self) -> Outline {
        let corner = Point::new(self.next(40) * 500, self.next(40) * 500);
        let size = Size::new(500 + self.next(10) * 500, 500 + self.next(10) * 500);
        let angle = [0, 0, 45, 30].map(|degrees| Angle::from_degrees(f64::from(degrees)));
        Outline::Rectangle(Rectangle { corner, size, angle: angle[usize::try_from(self.next(4)).unwrap()] })
    }
}

/// Brute force: the distance from a place to the nearest side of the floor.
fn to_sides(floor: &Floor, at: Place) -> f64 {
    let sides = (0..floor.sides()).filter_map(|side| floor.side(side));
    sides.map(|(a, b)| at.distance_to_segment(a, b)).fold(f64::INFINITY, f64::min)
}

#[test]
fn every_clearance_is_the_distance_to_the_nearest_side_and_every_link_lies_on_the_floor() {
    let mut numbers = Numbers(0x5eed_5eed);
    for scene in 0..1_000 {
        let count = numbers.next(14);
        let things: Vec<Outline> = (0..count).map(|_| numbers.thing()).collect();
        let area = hall(20_000, 20_000);
        let floor = Floor::left(&area, things.iter().map(Cover::Outline));
        let medial = Medial::of(&floor).unwrap();
        for node in &medial.nodes {
            let far = to_sides(&floor, node.at);
            assert!((far - node.clearance).abs() < 0.01, "scene {scene}: {node:?}, not {far}");
        }
        for link in &medial.links {
            let [a, b] = link.ends.map(|end| medial.nodes[end]);
            let middle = a.at.halfway(b.at);
            // Where the middle of a link is nearer to something than the grid is fine, either side of it may be meant.
            let deep = things.iter().any(|thing| thing.contains(middle)) && to_sides(&floor, middle) > 1.0;
            assert!(!deep, "scene {scene}: {a:?} {b:?}");
        }
    }
}

#[test]
fn floor_that_hangs_together_has_one_net() {
    let mut numbers = Numbers(0xfa17);
    for scene in 0..300 {
        let count = numbers.next(10);
        let things: Vec<Outline> = (0..count).map(|_| numbers.thing()).collect();
        let floor = Floor::left(&hall(20_000, 20_000), things.iter().map(Cover::Outline));
        let medial = Medial::of(&floor).unwrap();
        // Counter-clockwise rings are the outer edges of the parts of the floor.
        let parts = floor.rings().iter().filter(|ring| crate::geometry::clip::area(&[(*ring).clone()]) > 0).count();
        assert_eq!(nets(&medial), parts, "scene {scene}");
    }
}

fn nets(medial: &Medial) -> usize {
    let mut root: Vec<usize> = (0..medial.nodes.len()).collect();
    fn find(root: &mut [usize], mut node: usize) -> usize {
        while root[node] != node {
            root[node] = root[root[node]];
            node = root[node];
        }
        node
    }
    // Two parts may touch at a corner, where nobody gets through.
    for link in medial.links.iter().filter(|link| medial.width(link) > 0.001) {
        let [a, b] = link.ends.map(|end| find(&mut root, end));
        root[a] = b;
    }
    let on_floor = |node: &usize| medial.nodes[*node].clearance > 0.001;
    (0..root.len()).filter(|node| root[*node] == *node).filter(on_floor).count()
}
