//! What plans want written in booths, by scale; labels with fields and leaders; dimensions of every kind.

use hallplan::geometry::{Angle, Outline, Point, Rectangle, Size};
use hallplan::model::{
    Anchor, Booth, BoothLabel, Dimension, DimensionKind, Exhibitor, Label, Layout, Names, Object, ObjectId, Record,
    Settings, Thing,
};
use hallplan::scene::{Mark, Scene};

use super::printed;

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A booth of `width` x 6 m with a number and an exhibitor, and what it is told to show.
fn plan(width: i32, labels: &[(i32, &str)]) -> Layout {
    let booth = Booth {
        number: Some("A15".to_owned()),
        exhibitors: vec![id("e")],
        ..Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(width, 6_000))))
    };
    let labels = labels.iter().map(|&(up_to, text)| BoothLabel { up_to, text: text.to_owned() }).collect();
    [
        Record::Exhibitor(Exhibitor::new(id("e"), Names::zh_en("蔚来", "NIO"))),
        Record::Object(Object::new(id("b"), Thing::Booth(booth))),
        Record::Settings(Box::new(Settings { labels, ..Settings::default() })),
    ]
    .into_iter()
    .collect()
}

fn with(mut layout: Layout, name: &str, thing: Thing) -> Layout {
    layout.insert(Record::Object(Object::new(id(name), thing)));
    layout
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .shapes
        .iter()
        .filter_map(|shape| if let Mark::Text(line) = &shape.mark { Some(&*line.text) } else { None })
        .collect()
}

#[test]
fn the_template_of_the_next_smaller_scale_holds() {
    let labels = [(250, "{number}\n{exhibitor}\n{area}"), (1_000, "No. {number}")];
    let layout = plan(6_000, &labels);
    assert_eq!(texts(&printed(&layout, 100.0)), ["A15", "蔚来", "36 m²"]);
    assert_eq!(texts(&printed(&layout, 250.0)), ["A15", "蔚来", "36 m²"]);
    assert_eq!(texts(&printed(&layout, 300.0)), ["No. A15"]);
    // Beyond the last scale booths show what fits, as they do without any template.
    assert_eq!(texts(&printed(&layout, 1_200.0)), texts(&printed(&plan(6_000, &[]), 1_200.0)));
}

#[test]
fn an_empty_template_writes_nothing_and_lines_with_nothing_to_say_are_left_out() {
    assert!(texts(&printed(&plan(6_000, &[(500, "")]), 200.0)).is_empty());
    assert_eq!(texts(&printed(&plan(6_000, &[(500, "{price}\n{sector} · \n{number}")]), 200.0)), ["A15"]);
}

#[test]
fn what_does_not_fit_is_dropped_from_below_and_nothing_leaves_the_booth() {
    let lines = "{number}\n{exhibitor}\n{area}\n{status}\n{size}\n{units}\n{hall}{kind}";
    let booth = plan(3_000, &[(5_000, lines)]);
    let mut before = usize::MAX;
    for scale in [100.0, 500.0, 1_500.0, 2_500.0, 4_000.0] {
        let scene = printed(&booth, scale);
        let shown = texts(&scene);
        assert!(shown.len() <= before, "1:{scale} shows {shown:?}");
        assert!(shown.is_empty() || shown[0] == "A15", "{shown:?}");
        before = shown.len();
        for shape in &scene.shapes {
            if let Mark::Text(line) = &shape.mark {
                let wide = hallplan::scene::text::measure(&line.text, line.size, line.bold);
                let (along, across) = if line.angle == Angle::ZERO { (wide, line.size) } else { (line.size, wide) };
                assert!(along <= 3_000.0 && across <= 6_000.0, "{} at 1:{scale}", line.text);
            }
        }
    }
    assert_eq!(before, 0, "in the end nothing fits");
}

#[test]
fn a_label_tells_of_what_its_leader_holds_or_of_what_it_lies_on() {
    let label = |at, leader| {
        let text = Names::zh_en("{number} = {area}", "{number} = {area}");
        Thing::Label(Label { at, text, height: 600, angle: Angle::ZERO, leader })
    };
    let away = Point::new(20_000, 20_000);
    let said = |thing| {
        let scene = printed(&with(plan(6_000, &[(9_000, "")]), "l", thing), 200.0);
        let lines = scene.shapes.iter().filter(|shape| shape.source == Some(id("l"))).count();
        (texts(&scene).join("|"), lines)
    };
    let corner = Anchor::Corner(id("b"), 2);
    assert_eq!(said(label(away, Some(corner))), ("A15 = 36 m²".to_owned(), 3), "a text, a line and its arrow");
    assert_eq!(said(label(away, Some(Anchor::Centre(id("b"))))), ("A15 = 36 m²".to_owned(), 3), "a dot");
    assert_eq!(said(label(Point::new(3_000, 3_000), None)), ("A15 = 36 m²".to_owned(), 1));
    assert_eq!(said(label(away, None)), ("{number} = {area}".to_owned(), 1));
    let place = Anchor::Point(Point::new(0, 0));
    assert_eq!(said(label(away, Some(place))).0, "{number} = {area}", "a place tells of nothing");
}

#[test]
fn every_kind_of_dimension_shows_what_it_measures() {
    let corner = |corner| Anchor::Corner(id("b"), corner);
    let said = |kind, ends: &[Anchor]| {
        let [from, via @ .., to] = ends else { panic!("ends") };
        let dimension = Dimension { kind, from: *from, via: via.to_vec(), to: *to, offset: 1_500 };
        let scene = printed(&with(plan(8_000, &[(9_000, "")]), "d", Thing::Dimension(dimension)), 200.0);
        texts(&scene).join("|")
    };
    assert_eq!(said(DimensionKind::Aligned, &[corner(0), corner(2)]), "10.00");
    assert_eq!(said(DimensionKind::Horizontal, &[corner(0), corner(2)]), "8.00");
    assert_eq!(said(DimensionKind::Vertical, &[corner(0), corner(2)]), "6.00");
    let middle = Anchor::Centre(id("b"));
    assert_eq!(said(DimensionKind::Horizontal, &[corner(0), middle, corner(1)]), "4.00|4.00");
    assert_eq!(said(DimensionKind::Angle, &[corner(1), corner(0), corner(3)]), "90°");
    assert_eq!(said(DimensionKind::Area, &[corner(0), corner(1), corner(2)]), "24 m²");
    assert_eq!(said(DimensionKind::Area, &[middle, middle]), "48 m²");
}
