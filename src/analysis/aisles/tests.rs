use super::{Aisles, Neck, StretchKind};
use crate::geometry::{Bounds, Circle, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::model::{
    Booth, Exit, ExitKind, Hall, Layout, Names, Object, ObjectId, Pillar, Record, SafetyKind, SafetyPoint, Thing,
};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A hall of so many mm, with an exit in the middle of its west side and one of its east side.
struct Scene(Layout);

impl Scene {
    fn new(width: i32, depth: i32) -> Self {
        let outline =
            Polygon::new([(0, 0), (width, 0), (width, depth), (0, depth)].map(|(x, y)| Point::new(x, y)).to_vec());
        let hall = Hall::new(outline.unwrap());
        let mut scene = Self(Layout::default());
        scene.add("hall", Thing::Hall(hall));
        scene
    }

    fn add(&mut self, name: &str, thing: Thing) {
        self.0.insert(Record::Object(Object::new(id(name), thing)));
    }

    fn exit(mut self, name: &str, from: (i32, i32), to: (i32, i32)) -> Self {
        let exit = Exit {
            names: Names::default(),
            from: Point::new(from.0, from.1),
            to: Point::new(to.0, to.1),
            kind: ExitKind::Main,
            clear_width: None,
            hall: Some(id("hall")),
        };
        self.add(name, Thing::Exit(exit));
        self
    }

    fn booth(mut self, name: &str, x: i32, y: i32, width: i32, depth: i32) -> Self {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)));
        self.add(name, Thing::Booth(Booth::new(outline)));
        self
    }

    fn pillar(mut self, name: &str, x: i32, y: i32, radius: i32) -> Self {
        let outline = Outline::Circle(Circle { centre: Point::new(x, y), radius });
        self.add(name, Thing::Pillar(Pillar { outline }));
        self
    }

    fn aisles(&self) -> Aisles {
        let near = |bounds: &Bounds| {
            let all = self.0.objects().filter(|object| object.thing.bounds().is_some_and(|own| own.touches(bounds)));
            all.map(|object| object.id).collect()
        };
        Aisles::of(&self.0, &near, id("hall")).unwrap().unwrap()
    }

    fn necks(&self) -> Vec<Neck> {
        self.aisles().necks(&|_, _| 3000.0)
    }
}

#[test]
fn an_aisle_of_the_width_asked_for_is_wide_enough_and_a_millimetre_less_is_not() {
    for (gap, found) in [(3000, 0), (2999, 1)] {
        let scene =
            Scene::new(30_000, 20_000).booth("a", 4000, 4000, 9000, 3000).booth("b", 4000, 7000 + gap, 9000, 3000);
        let necks = scene.necks();
        assert_eq!(necks.len(), found, "{necks:?}");
        assert!(necks.iter().all(|neck| neck.width == f64::from(gap)));
    }
}

/// A hall whose aisle, 4 m wide, runs from an exit in the west to one in the east between two rows.
fn aisle() -> Scene {
    Scene::new(30_000, 16_000)
        .exit("west", (0, 6500), (0, 9500))
        .exit("east", (30_000, 6500), (30_000, 9500))
        .booth("low", 0, 0, 30_000, 6000)
        .booth("high", 0, 10_000, 30_000, 6000)
}

fn widths(necks: &[Neck]) -> Vec<f64> {
    necks.iter().map(|neck| libm::round(neck.width)).collect()
}

#[test]
fn a_pillar_in_an_aisle_counts_where_neither_side_of_it_is_wide_enough() {
    assert_eq!(aisle().necks(), []);
    // 1.7 m and 1.5 m, 0.9 m and 2.3 m; 0.4 m beside a way of 3 m.
    assert_eq!(widths(&aisle().pillar("p", 15_000, 8100, 400).necks()), [1500.0, 1700.0]);
    assert_eq!(widths(&aisle().pillar("p", 15_000, 8700, 400).necks()), [2300.0]);
    assert_eq!(aisle().pillar("p", 15_000, 9300, 300).necks(), []);
}

#[test]
fn what_stands_in_an_aisle_and_leaves_no_way_is_told_with_the_wider_gap() {
    let scene = aisle().booth("in", 12_000, 6900, 3000, 2200);
    assert_eq!(widths(&scene.necks()), [900.0, 900.0]);
    // A gap of nothing is no aisle: the hall is in two parts, and each has its exit.
    assert_eq!(aisle().booth("in", 12_000, 6000, 3000, 4000).necks(), []);
}

#[test]
fn a_neck_says_where_it_is_and_between_what() {
    let scene = aisle().booth("out", 12_000, 9000, 3000, 1000).booth("far", 12_000, 6000, 3000, 500);
    let [neck] = &scene.necks()[..] else { panic!("{:?}", scene.necks()) };
    assert_eq!((neck.width, neck.required), (2500.0, 3000.0));
    assert!((12_000.0..=15_000.0).contains(&neck.at.x) && neck.at.y == 7750.0, "{neck:?}");
    let mut across = neck.across.map(|place| place.y);
    across.sort_by(f64::total_cmp);
    assert_eq!(across, [6500.0, 9000.0]);
    assert!(neck.length >= 3000.0 && neck.length < 5500.0, "{neck:?}");
}

#[test]
fn strips_between_backs_and_ways_behind_booths_are_no_aisles() {
    for strip in [300, 600, 1000] {
        let rows = Scene::new(40_000, 30_000)
            .exit("west", (0, 3000), (0, 6000))
            .booth("a", 4000, 8000, 27_000, 3000)
            .booth("b", 4000, 11_000 + strip, 27_000, 3000);
        assert_eq!(rows.necks(), [], "{strip}");
    }
    for behind in [600, 1000, 1500, 2500] {
        let row = Scene::new(40_000, 30_000).exit("west", (0, 3000), (0, 6000)).booth(
            "a",
            4000,
            27_000 - behind,
            32_000,
            3000,
        );
        assert_eq!(row.necks(), [], "{behind}");
    }
}

#[test]
fn a_way_behind_booths_is_an_aisle_for_the_booth_that_has_no_other() {
    let scene = |behind: i32| {
        Scene::new(40_000, 30_000)
            .exit("west", (0, 3000), (0, 6000))
            .booth("back", 4000, 27_000 - behind, 32_000, 3000)
            .booth("front", 4000, 24_000 - behind, 32_000, 3000)
            .booth("left", 1500, 24_000 - behind, 2500, 6000)
            .booth("right", 36_000, 24_000 - behind, 2500, 6000)
    };
    assert_eq!(scene(3500).necks(), []);
    // Narrowest where it turns round the booths at the ends.
    assert_eq!(widths(&scene(2000).necks()), [1500.0]);
}

#[test]
fn islands_need_aisles_on_all_sides_and_a_lone_booth_none() {
    let islands = Scene::new(40_000, 40_000)
        .exit("west", (0, 3000), (0, 6000))
        .booth("a", 12_000, 12_000, 6000, 6000)
        .booth("b", 20_000, 12_000, 6000, 6000);
    assert_eq!(widths(&islands.necks()), [2000.0]);
    assert_eq!(Scene::new(40_000, 40_000).booth("a", 600, 12_000, 6000, 6000).necks(), []);
}

#[test]
fn a_booth_is_reached_over_the_widest_way() {
    let width = |scene: &Scene, booth: &str| scene.aisles().access(id(booth)).unwrap();
    let scene = aisle();
    assert_eq!((width(&scene, "low").width, width(&scene, "low").has_front), (3000.0, true));
    // Behind a wall of booths with a gap of 0.8 m.
    let pocket = Scene::new(30_000, 20_000)
        .exit("west", (0, 3000), (0, 6000))
        .booth("left", 0, 8000, 14_600, 3000)
        .booth("right", 15_400, 8000, 14_600, 3000)
        .booth("inside", 10_000, 16_000, 3000, 4000);
    assert_eq!(width(&pocket, "inside").width, 800.0);
    assert_eq!(width(&pocket, "left").width, 3000.0);
    let shut = pocket.booth("plug", 14_000, 7000, 2000, 1000);
    assert_eq!((width(&shut, "inside").width, width(&shut, "inside").has_front), (0.0, true));
    let buried = Scene::new(30_000, 20_000)
        .exit("west", (0, 3000), (0, 6000))
        .booth("in", 10_000, 10_000, 3000, 3000)
        .booth("w", 4000, 9000, 6000, 6000)
        .booth("e", 13_000, 9000, 6000, 6000)
        .booth("n", 10_000, 13_000, 3000, 3000)
        .booth("s", 10_000, 7000, 3000, 3000);
    assert!(!width(&buried, "in").has_front);
}

#[test]
fn a_booth_before_an_exit_blocks_it() {
    let scene = aisle().booth("plug", 0, 6000, 1000, 4000);
    let aisles = scene.aisles();
    assert_eq!(aisles.blocked_exits().collect::<Vec<_>>(), [id("west")]);
    assert_eq!(aisles.access(id("low")).unwrap().width, 3000.0);
    assert!(Scene::new(9000, 9000).aisles().blocked_exits().next().is_none());
}

#[test]
fn stretches_tell_aisles_dead_ends_and_backs() {
    let kinds = |scene: &Scene| {
        let mut kinds: Vec<(StretchKind, f64)> =
            scene.aisles().stretches().iter().map(|stretch| (stretch.kind, libm::round(stretch.width))).collect();
        kinds.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        kinds
    };
    let straight = kinds(&aisle());
    assert!(straight.iter().all(|(kind, width)| (*kind, *width) == (StretchKind::Aisle, 4000.0)), "{straight:?}");
    // The aisle between two rows that a third closes in the east.
    let blind = Scene::new(40_000, 30_000)
        .exit("west", (0, 3000), (0, 6000))
        .booth("low", 8000, 8000, 20_000, 3000)
        .booth("high", 8000, 14_000, 20_000, 3000)
        .booth("end", 28_000, 8000, 3000, 9000);
    assert!(kinds(&blind).contains(&(StretchKind::DeadEnd, 3000.0)), "{:?}", kinds(&blind));
}

/// Brute force: whether a disc of a diameter can be rolled from in front of a booth to an exit, on a grid of 125 mm over a
/// hall 10 m square.
struct Grid<'a> {
    scene: &'a Scene,
    clearances: Vec<f64>,
}

impl<'a> Grid<'a> {
    const STEP: f64 = 125.0;
    const CELLS: usize = 81;

    fn new(scene: &'a Scene) -> Self {
        let things: Vec<Bounds> = scene.0.booths().map(|(_, booth)| booth.outline.bounds()).collect();
        let clearance = |cell: usize| {
            let at = Self::place(cell);
            let walls = at.x.min(at.y).min(10_000.0 - at.x).min(10_000.0 - at.y);
            things.iter().map(|thing| to_box(at, thing)).fold(walls, f64::min)
        };
        Self { scene, clearances: (0..Self::CELLS * Self::CELLS).map(clearance).collect() }
    }

    fn place(cell: usize) -> Place {
        let at = |i: usize| f64::from(u32::try_from(i).unwrap()) * Self::STEP;
        Place::new(at(cell % Self::CELLS), at(cell / Self::CELLS))
    }

    fn is_reached(&self, booth: &str, width: f64) -> bool {
        let goals = self.before(self.scene.0.object(id(booth)).unwrap(), width);
        let exits = self.scene.0.objects().filter(|object| matches!(object.thing, Thing::Exit(_)));
        let mut open: Vec<usize> = exits.flat_map(|exit| self.before(exit, width)).collect();
        let mut seen = vec![false; self.clearances.len()];
        while let Some(cell) = open.pop() {
            if std::mem::replace(&mut seen[cell], true) {
                continue;
            }
            let (x, y) = (cell % Self::CELLS, cell / Self::CELLS);
            let steps = [(x > 0, cell.wrapping_sub(1)), (y > 0, cell.wrapping_sub(Self::CELLS))];
            let more = [(x + 1 < Self::CELLS, cell + 1), (y + 1 < Self::CELLS, cell + Self::CELLS)];
            let next = steps.into_iter().chain(more).filter(|(is_there, _)| *is_there).map(|(_, to)| to);
            open.extend(next.filter(|to| !seen[*to] && self.clearances[*to] >= width / 2.0));
        }
        goals.into_iter().any(|cell| seen[cell])
    }

    /// Where a disc fits and touches a side of a thing: a disc that touches it round a corner is not before it.
    fn before(&self, object: &Object, width: f64) -> Vec<usize> {
        let ring = match &object.thing {
            Thing::Exit(exit) => vec![exit.from.place(), exit.to.place()],
            thing => thing.outline().unwrap().corners(),
        };
        let is_before = |cell: &usize| {
            let at = Self::place(*cell);
            let mut feet = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| at.nearest_on_segment(*a, *b));
            let touches = |foot: Place| {
                let near = foot.distance(at) <= width / 2.0 + Self::STEP;
                near && ring.iter().all(|corner| corner.distance(foot) > 100.0)
            };
            feet.any(touches)
        };
        let fits = (0..self.clearances.len()).filter(|cell| self.clearances[*cell] >= width / 2.0);
        let all = ring.iter().fold(Bounds::between(ring[0], ring[1]), |all, corner| all.with(*corner));
        fits.filter(|cell| to_box(Self::place(*cell), &all) <= width).filter(is_before).collect()
    }
}

/// Distance from a place to a box; 0 inside.
fn to_box(at: Place, thing: &Bounds) -> f64 {
    let (dx, dy) =
        ((thing.min.x - at.x).max(at.x - thing.max.x).max(0.0), (thing.min.y - at.y).max(at.y - thing.max.y).max(0.0));
    libm::hypot(dx, dy)
}

#[test]
fn the_widest_way_is_that_over_which_a_disc_can_be_rolled() {
    let mut seed = 0x0dd5_eed5_u64;
    let mut next = |below: i32| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        i32::try_from((seed >> 33) % u64::try_from(below).unwrap()).unwrap()
    };
    let (mut reached, mut not) = (0, 0);
    for _ in 0..1_000 {
        let mut scene = Scene::new(10_000, 10_000).exit("west", (0, 1000), (0, 4000));
        for i in 0..6 {
            let (x, y) = (next(19) * 500, next(19) * 500);
            let size = (1000 + next(6) * 500, 1000 + next(6) * 500);
            scene = scene.booth(&format!("b{i}"), x, y, size.0.min(10_000 - x), size.1.min(10_000 - y));
        }
        let width = scene.aisles().access(id("b0")).unwrap().width;
        let grid = Grid::new(&scene);
        // The grid is coarse: only what is clearly wider, or clearly less wide, is compared.
        for disc in [400.0, 900.0, 1400.0, 1900.0_f64].into_iter().filter(|disc| (width - disc).abs() > 300.0) {
            let booths = scene.0.booths().map(|(object, booth)| (object.id, booth.outline.bounds()));
            assert_eq!(grid.is_reached("b0", disc), width > disc, "{width} {disc} {:?}", booths.collect::<Vec<_>>());
            *(if width > disc { &mut reached } else { &mut not }) += 1;
        }
    }
    assert!(reached > 500 && not > 500, "{reached} {not}");
}

/// What keeps ground clear of booths keeps nobody from walking there.
#[test]
fn ground_kept_clear_is_floor_to_walk_on() {
    let scene = Scene::new(20_000, 10_000).exit("e", (0, 4000), (0, 6000)).booth("a", 8000, 3000, 3000, 3000);
    let mut kept = Scene(scene.0.clone());
    let kind = SafetyKind::Hydrant;
    for (name, at) in [("s1", (0, 5000)), ("s2", (6000, 4500))] {
        let at = Point::new(at.0, at.1);
        kept.add(name, Thing::SafetyPoint(SafetyPoint { at, kind, clear_radius: Some(3000), hall: Some(id("hall")) }));
    }
    let (plain, kept) = (scene.aisles(), kept.aisles());
    assert_eq!((plain.area(), kept.area()), (191_000_000, 191_000_000));
    let access = kept.access(id("a"));
    assert!(access.is_some_and(|access| access.width >= 2000.0) && access == plain.access(id("a")), "{access:?}");
}
