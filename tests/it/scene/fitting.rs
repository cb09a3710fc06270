//! Words in booths never spill; closed sides, gaps and names lie where they should.

use hallplan::geometry::{Bounds, Outline, Place, Size, inside};
use hallplan::model::{Booth, Kind, Layout, ObjectId, Status, Thing};
use hallplan::scene::text::measure;
use hallplan::scene::{Align, Detail, Layer, Mark, Scene, TextLine};
use proptest::prelude::*;

use super::demo::{self, Plan, id};
use super::{drawn, printed, small};

const NAMES: [&str; 6] = [
    "一汽",
    "长春一汽富维汽车零部件股份有限公司",
    "Changchun Faway Automobile Components Co., Ltd.",
    "Donaudampfschifffahrtsgesellschaft",
    "현대자동차 그룹",
    "Өвөр Монголын компани",
];

/// The corners of a line of text, capitals high.
fn corners(line: &TextLine) -> [Place; 4] {
    let width = measure(&line.text, line.size, line.bold);
    let start = match line.align {
        Align::Start => 0.0,
        Align::Middle => -width / 2.0,
        Align::End => -width,
    };
    let half = line.size * 0.36;
    [(start, -half), (start + width, -half), (start + width, half), (start, half)]
        .map(|(x, y)| Place::new(x, y).turned(line.angle.cos_sin(), line.at))
}

fn texts_of(scene: &Scene, source: ObjectId) -> impl Iterator<Item = &TextLine> {
    scene.shapes.iter().filter(move |shape| shape.source == Some(source)).filter_map(|shape| match &shape.mark {
        Mark::Text(line) => Some(line),
        _ => None,
    })
}

fn assert_no_spill(layout: &Layout, scene: &Scene) {
    for (object, booth) in layout.booths() {
        let ring = booth.outline.corners();
        for line in texts_of(scene, object.id) {
            for corner in corners(line) {
                assert!(inside(&ring, corner), "{} spills at {corner:?}: {line:?}", object.id);
            }
        }
    }
}

proptest! {
    #[test]
    fn words_never_spill_out_of_a_booth(
        (width, depth) in (300_i32..20_000, 300_i32..20_000),
        degrees in 0.0_f64..360.0,
        number in "[A-Z]{1,2}[0-9]{1,5}",
        name in 0..NAMES.len(),
        scale in 20.0_f64..2_000.0,
    ) {
        let layout = small::one_booth(Size::new(width, depth), degrees, &number, NAMES[name]);
        assert_no_spill(&layout, &printed(&layout, scale));
    }
}

#[test]
fn words_never_spill_in_the_demonstration_hall() {
    let layout = demo::layout();
    for scale in [100.0, 250.0, 400.0, 700.0, 1500.0] {
        assert_no_spill(&layout, &printed(&layout, scale));
    }
}

/// The box round all that letters of a line may take: signs of Chinese reach above capitals and below the line.
fn ink(line: &TextLine) -> [Place; 4] {
    let half = measure(&line.text, line.size, line.bold) / 2.0;
    let tall = line.size * 0.52;
    [(-half, -tall), (half, -tall), (half, tall), (-half, tall)]
        .map(|(x, y)| Place::new(x, y).turned(line.angle.cos_sin(), line.at))
}

#[test]
fn no_letter_leaves_its_booth_on_a_shipped_plan_at_any_scale_in_any_language() {
    let mut lines = 0;
    for (path, layout) in hallplan::generate::shipped() {
        for lang in ["zh-CN", "en"].map(|tag| tag.parse::<hallplan::model::Lang>().unwrap()) {
            for scale in [100.0, 200.0, 350.0, 500.0, 1000.0] {
                let scene = drawn(&layout, scale, |view| view.in_language(&layout, lang.clone()));
                for shape in &scene.shapes {
                    let (Some(id), Mark::Text(line)) = (shape.source, &shape.mark) else { continue };
                    let Some(booth) = layout.object(id).and_then(|object| object.booth()) else { continue };
                    assert_eq!(line.align, Align::Middle);
                    let ring = booth.outline.corners();
                    for corner in ink(line) {
                        assert!(inside(&ring, corner), "{path} {id} 1:{scale} {lang}: {line:?} at {corner:?}");
                    }
                    lines += 1;
                }
            }
        }
    }
    assert!(lines > 10_000, "{lines}");
}

#[test]
fn a_roomy_booth_shows_number_and_name_and_a_tight_one_its_number() {
    let words = |side, scale| {
        let layout = small::one_booth(Size::new(side, side), 0.0, "A1", NAMES[1]);
        let scene = printed(&layout, scale);
        texts_of(&scene, id("b")).map(|line| line.text.clone()).collect::<String>()
    };
    assert_eq!(words(3000, 100.0), format!("A1{}", NAMES[1]));
    assert_eq!(words(3000, 500.0), "A1");
    assert_eq!(words(9000, 200.0), format!("{}A1 · 81 m²", NAMES[1]));
    assert_eq!(words(300, 1000.0), "");
}

#[test]
fn a_shared_side_is_heavy_and_open_sides_are_thin() {
    let scene = printed(&small::layout(), 200.0);
    let heavy = |source: &str| {
        let shapes =
            scene.shapes.iter().filter(|shape| shape.source == Some(id(source)) && shape.layer == Layer::Booths);
        shapes
            .filter_map(|shape| match &shape.mark {
                Mark::Line { places, .. } => Some(places.clone()),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(heavy("b1"), [vec![Place::new(9000.0, 9000.0), Place::new(6000.0, 9000.0)]]);
    assert_eq!(heavy("b2"), [vec![Place::new(6000.0, 9000.0), Place::new(9000.0, 9000.0)]]);
    assert!(heavy("b3").is_empty());
}

#[test]
fn an_exit_is_a_gap_in_the_wall() {
    let scene = printed(&small::layout(), 200.0);
    let on_wall = |x: f64| {
        scene.shapes.iter().filter(|shape| shape.source == Some(id("h")) && shape.layer == Layer::Building).any(
            |shape| {
                let Mark::Area { rings, .. } = &shape.mark else { return false };
                rings.iter().filter(|ring| inside(ring, Place::new(x, -150.0))).count() % 2 == 1
            },
        )
    };
    assert!(on_wall(9_900.0) && on_wall(14_100.0));
    assert!(!on_wall(10_100.0) && !on_wall(12_000.0) && !on_wall(13_900.0));
}

#[test]
fn names_of_pavilions_cover_no_booth() {
    let layout = demo::layout();
    for scale in [200.0, 400.0, 600.0] {
        let scene = printed(&layout, scale);
        for (pavilion, _) in layout.pavilions() {
            let lines: Vec<&TextLine> = texts_of(&scene, pavilion.id).collect();
            assert!(!lines.is_empty(), "{} has no name at 1:{scale}", pavilion.id);
            for line in lines {
                let text = Bounds::around(corners(line)).unwrap();
                for (booth, _) in layout.booths() {
                    let bounds = booth.thing.bounds().unwrap();
                    assert!(!bounds.touches(&text), "{} lies on {} at 1:{scale}", line.text, booth.id);
                }
            }
        }
    }
}

#[test]
fn names_of_halls_and_pavilions_cover_each_other_at_no_scale() {
    let mut shipped = hallplan::generate::shipped().into_iter();
    let (_, layout) = shipped.find(|(path, _)| path.ends_with("expo-2021.json")).unwrap();
    for scale in [500.0, 1_000.0, 2_000.0, 3_000.0] {
        let scene = drawn(&layout, scale, |mut view| {
            view.detail = Detail::Plain;
            view
        });
        let named = layout.objects().filter(|object| matches!(object.kind(), Kind::Hall | Kind::Pavilion));
        let lines = named.flat_map(|object| texts_of(&scene, object.id));
        let lines: Vec<(&TextLine, Bounds)> =
            lines.map(|line| (line, Bounds::around(corners(line)).unwrap())).collect();
        for (at, (line, bounds)) in lines.iter().enumerate() {
            for (other, others) in &lines[at + 1..] {
                assert!(!bounds.touches(others), "{} and {} at 1:{scale}", line.text, other.text);
            }
        }
    }
}

#[test]
fn less_detail_leaves_out_words_then_edges() {
    let layout = demo::layout();
    let at = |detail| {
        drawn(&layout, 400.0, |mut view| {
            view.detail = detail;
            view
        })
    };
    let of_booths = |scene: &Scene| {
        let booths = scene.shapes.iter().filter(|shape| {
            shape.source.and_then(|id| layout.object(id)).is_some_and(|object| matches!(object.thing, Thing::Booth(_)))
        });
        booths.map(|shape| shape.mark.clone()).collect::<Vec<Mark>>()
    };
    assert!(of_booths(&at(Detail::Full)).iter().any(|mark| matches!(mark, Mark::Text(_))));
    assert!(of_booths(&at(Detail::Plain)).iter().all(|mark| matches!(mark, Mark::Area { .. })));
    let blocks = of_booths(&at(Detail::Blocks));
    assert_eq!(blocks.len(), layout.booths().count());
    assert!(blocks.iter().all(|mark| matches!(mark, Mark::Area { stroke: None, .. })));
}

#[test]
fn from_afar_a_hall_is_a_line_with_its_name_in_the_middle() {
    let layout = demo::layout();
    let (hall, it) = layout.halls().next().unwrap();
    let floor = Bounds::around(it.outline.places()).unwrap();
    for scale in [400.0, 4_000.0, 400_000.0] {
        let scene = drawn(&layout, scale, |mut view| {
            view.detail = Detail::Blocks;
            view
        });
        let kind = |id: &ObjectId| layout.object(*id).map(|object| object.kind());
        let exits = scene.shapes.iter().filter(|shape| shape.source.as_ref().and_then(kind) == Some(Kind::Exit));
        assert_eq!(exits.count(), 0);
        let walls = scene.shapes.iter().filter(|it| it.source == Some(hall.id) && it.layer == Layer::Building);
        assert_eq!(walls.count(), 1, "no gap at an exit");
        let names: Vec<&TextLine> = texts_of(&scene, hall.id).collect();
        assert!(names.iter().all(|line| corners(line).iter().all(|&corner| floor.contains_place(corner))));
        assert_eq!(names.len(), usize::from(scale < 100_000.0), "1:{scale}");
    }
}

#[test]
fn free_booths_are_tinted_until_the_first_is_sold() {
    let fill = |status| {
        let mut plan = Plan::default();
        plan.put("h", small::hall(30_000)).put("b1", small::booth(0, 0, "1", Status::Available));
        plan.put("b2", small::booth(9000, 0, "2", status));
        let layout = plan.layout();
        let scene = printed(&layout, 200.0);
        let shape = scene.shapes.iter().find(|shape| shape.source == Some(id("b1"))).cloned().unwrap();
        let Mark::Area { fill, .. } = shape.mark else { panic!("a booth is an area") };
        fill
    };
    assert_eq!(fill(Status::Available), fill(Status::Blocked));
    assert_ne!(fill(Status::Available), fill(Status::Contracted));
}

#[test]
fn a_polygon_booth_keeps_its_words_inside() {
    let slanted = demo::polygon(&[(0, 0), (9000, 2000), (7000, 9000), (-2000, 6000)]);
    let mut booth = Booth::new(Outline::Polygon(slanted));
    booth.number = Some("A12".to_owned());
    let mut plan = Plan::default();
    plan.put("b", Thing::Booth(booth));
    let layout = plan.layout();
    let scene = printed(&layout, 200.0);
    assert!(texts_of(&scene, id("b")).count() > 0);
    assert_no_spill(&layout, &scene);
}
