//! Words keep clear of signs, and of each other where aisles cross.

use hallplan::geometry::{Bounds, Place, Point, Polygon};
use hallplan::model::{Aisle, AisleClass, Booth, Facility, FacilityKind, Names, Status, Thing, Utility, UtilityKind};
use hallplan::scene::text::measure;
use hallplan::scene::{Layer, Mark, Scene, TextLine};

use super::demo::{Plan, area, id, rectangle};
use super::{drawn, small};

fn lines<'a>(scene: &'a Scene, source: &str) -> Vec<&'a TextLine> {
    let shapes = scene.shapes.iter().filter(|shape| shape.source == Some(id(source)) && shape.layer == Layer::Texts);
    shapes.filter_map(|shape| if let Mark::Text(line) = &shape.mark { Some(line) } else { None }).collect()
}

/// The box round a line that is set about its middle.
fn bounds(line: &TextLine) -> Bounds {
    let (x, y) = (measure(&line.text, line.size, line.bold) / 2.0, line.size * 0.4);
    let corners = [(-x, -y), (x, -y), (x, y), (-x, y)];
    Bounds::around(corners.map(|(x, y)| Place::new(x, y).turned(line.angle.cos_sin(), line.at))).unwrap()
}

#[test]
fn names_of_aisles_that_cross_stand_beside_the_crossing() {
    let aisle = |outline: Polygon| {
        Thing::Aisle(Aisle { names: Names::default(), outline, class: AisleClass::Main, hall: Some(id("h")) })
    };
    let mut plan = Plan::default();
    plan.put("h", small::hall(60_000));
    plan.put("a1", aisle(area(27_500, 0, 5_000, 60_000))).put("a2", aisle(area(0, 27_500, 60_000, 5_000)));
    let scene = drawn(&plan.layout(), 200.0, |view| view);
    let [one, other] = ["a1", "a2"].map(|name| bounds(lines(&scene, name)[0]));
    assert!(!one.touches(&other), "{one:?} and {other:?}");
}

/// Whoever reads the plan sees that visitors do not walk there.
#[test]
fn a_way_for_staff_has_a_dashed_edge_and_says_so() {
    for (class, dashed, words) in
        [(AisleClass::Service, true, "服务通道"), (AisleClass::Main, false, "主通道"), (AisleClass::Other, false, "")]
    {
        let outline = area(0, 0, 30_000, 2_000);
        let mut plan = Plan::default();
        plan.put("a", Thing::Aisle(Aisle { names: Names::default(), outline, class, hall: None }));
        let scene = drawn(&plan.layout(), 200.0, |view| view);
        let edges = scene.shapes.iter().filter_map(|shape| match &shape.mark {
            Mark::Area { stroke: Some(stroke), .. } if shape.layer == Layer::Aisles => stroke.dash,
            _ => None,
        });
        assert_eq!(edges.count() > 0, dashed, "{class:?}");
        let told: Vec<&str> = lines(&scene, "a").iter().map(|line| line.text.as_str()).collect();
        assert!(told.iter().all(|text| text.starts_with(words)) && told.is_empty() == words.is_empty(), "{told:?}");
    }
}

fn with_sign(booth: Booth) -> Scene {
    let mut plan = Plan::default();
    plan.put("b", Thing::Booth(booth));
    let at = Point::new(4_500, 3_000);
    plan.put("u", Thing::Utility(Utility { at, kind: UtilityKind::Power, capacity: None, hall: None }));
    drawn(&plan.layout(), 200.0, |mut view| {
        view.shown.utilities = true;
        view
    })
}

#[test]
fn the_number_of_a_booth_keeps_clear_of_a_supply_point() {
    let mut booth = Booth::new(rectangle(0, 0, 9_000, 6_000));
    (booth.number, booth.status) = (Some("A1".to_owned()), Status::Available);
    let scene = with_sign(booth);
    let sign = scene.shapes.iter().find(|shape| shape.source == Some(id("u"))).and_then(|shape| shape.mark.bounds());
    let lines = lines(&scene, "b");
    assert_eq!(lines.len(), 2, "number and area");
    assert!(lines.iter().all(|line| !bounds(line).touches(&sign.unwrap())), "{lines:?}");
}

#[test]
fn the_area_of_a_facility_is_smaller_than_its_name() {
    for name in ["Registration of visitors", "Bar"] {
        let facility = Facility {
            names: Names::zh_en(name, name),
            outline: rectangle(0, 0, 6_500, 5_000),
            kind: FacilityKind::Registration,
            hall: None,
        };
        let mut plan = Plan::default();
        plan.put("f", Thing::Facility(facility));
        let scene = drawn(&plan.layout(), 535.0, |view| view);
        let sizes: Vec<f64> = lines(&scene, "f").iter().map(|line| line.size).collect();
        assert!(sizes.len() > 1 && sizes.last() < sizes.first(), "{name}: {sizes:?}");
    }
}
