//! SVG: the golden file, well-formed XML, harmless names.

use hallplan::export::drawing::Resolution;
use hallplan::geometry::{Bounds, Place};
use hallplan::model::{PageSetup, Paper, Shown};
use hallplan::scene::sheet::{Furniture, Page, Sheet, View, compose};
use hallplan::scene::{Layer, Mark, Scene};
use xml::reader::{EventReader, XmlEvent};

use super::sample::{NAMES, assert_golden, page, picture, plan, shape, sheet, stroke, text, written};

/// The sample plan on A4, nothing beside it.
fn bare_sheet() -> Sheet {
    let shown = Shown { legend: false, title_block: false, scale_bar: false, north: false, ..Shown::default() };
    let setup = PageSetup { paper: Paper::A4, scale: Some(250), shown, ..PageSetup::default() };
    let area = Bounds { min: Place::new(-400.0, -400.0), max: Place::new(60_400.0, 40_400.0) };
    compose(&plan(), &View::new(area, Page::from(&setup)).unwrap(), &Furniture::default(), "zh-CN")
}

fn svg(sheet: &Sheet) -> String {
    String::from_utf8(written("svg", sheet, Resolution::Dpi(96.0))).unwrap()
}

/// An element: its name and its attributes.
type Element = (String, Vec<(String, String)>);

/// Every element with its attributes, and every text in a text element.
fn parsed(svg: &str) -> (Vec<Element>, Vec<String>) {
    let (mut elements, mut texts, mut inside) = (Vec::new(), Vec::new(), false);
    for event in EventReader::new(svg.as_bytes()) {
        match event.expect("well-formed XML") {
            XmlEvent::StartElement { name, attributes, .. } => {
                inside = name.local_name == "text";
                let attributes = attributes.into_iter().map(|pair| (pair.name.local_name, pair.value)).collect();
                elements.push((name.local_name, attributes));
            }
            XmlEvent::Characters(words) if inside => texts.push(words),
            XmlEvent::EndElement { .. } => inside = false,
            _ => {}
        }
    }
    (elements, texts)
}

#[test]
fn the_sample_plan_is_as_it_was() {
    // The picture's bytes depend on the compressor's version.
    let svg = svg(&bare_sheet());
    let (before, after) = svg.split_once("data:image/png;base64,").unwrap();
    let after = &after[after.find('"').unwrap()..];
    assert_golden("sample.svg", &format!("{before}data:image/png;base64,…{after}"));
}

#[test]
fn the_drawing_has_the_paper_s_size_and_only_elements_that_draw() {
    let (elements, _) = parsed(&svg(&sheet(page(Paper::A3, true, None))));
    let (name, attributes) = &elements[0];
    assert_eq!(name, "svg");
    let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    assert_eq!(value("width"), Some("420mm"));
    assert_eq!(value("height"), Some("297mm"));
    assert_eq!(value("viewBox"), Some("0 0 420 297"));
    let allowed = ["svg", "title", "clipPath", "rect", "g", "path", "circle", "text", "image"];
    let strange: Vec<_> = elements.iter().filter(|(name, _)| !allowed.contains(&name.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let mut ids: Vec<_> = elements.iter().flat_map(|(_, pairs)| pairs).filter(|(name, _)| name == "id").collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "ids are unique");
    for layer in ["building", "pavilions", "booths", "texts", "sheet"] {
        assert!(ids.iter().any(|(_, id)| id == layer), "a group for {layer}");
    }
}

#[test]
fn names_come_out_as_they_went_in() {
    let svg = svg(&sheet(page(Paper::A3, true, None)));
    let (_, texts) = parsed(&svg);
    for name in NAMES {
        assert!(texts.iter().any(|text| text == name), "{name} in {texts:?}");
    }
    assert!(!svg.contains("<script"));
}

#[test]
fn what_xml_forbids_is_left_out() {
    let plan = Scene { shapes: vec![text("a\u{0}b\u{1b}c\u{ffff}d\ne\tf", 0.0, 0.0, 1000.0, 0)] };
    let area = Bounds { min: Place::new(-5000.0, -5000.0), max: Place::new(5000.0, 5000.0) };
    let furniture = Furniture { titles: vec!["\"><svg onload='x'>&\u{8}".to_owned()], ..Furniture::default() };
    let view = View::new(area, page(Paper::A4, true, None)).unwrap();
    let (elements, texts) = parsed(&svg(&compose(&plan, &view, &furniture, "en\"><x")));
    assert!(texts.contains(&"abcd e f".to_owned()), "{texts:?}");
    assert!(elements.iter().all(|(name, _)| name != "x"));
}

/// What an attribute of the first element of a name says.
fn attribute(elements: &[Element], name: &str, wanted: &str) -> Option<String> {
    let (_, attributes) = elements.iter().find(|(found, _)| found == name)?;
    attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone())
}

#[test]
fn only_words_with_some_width_are_held_to_it() {
    for (words, size, held) in [("ab", 10.0, true), ("a", 10.0, false), ("ab", 0.0, false)] {
        let mut sheet = bare_sheet();
        sheet.plan = vec![text(words, 50.0, 50.0, size, 0)];
        let (elements, _) = parsed(&svg(&sheet));
        assert_eq!(attribute(&elements, "text", "textLength").is_some(), held, "{words} {size}");
    }
}

#[test]
fn a_cropped_picture_shows_its_part_and_no_more() {
    let mut sheet = bare_sheet();
    let corners = [(10.0, 10.0), (50.0, 10.0), (50.0, 40.0), (10.0, 40.0)].map(|(x, y)| Place::new(x, y));
    let part = [0.25, 0.125, 0.75, 0.5];
    sheet.plan = vec![shape(Layer::Underlay, Mark::Picture { corners, part, bytes: picture(), opacity: 1.0 })];
    let (elements, _) = parsed(&svg(&sheet));
    // The first is the drawing itself.
    let said = |wanted| attribute(&elements[1..], "svg", wanted).unwrap();
    assert_eq!(["x", "y", "width", "height"].map(said), ["0.25", "0.125", "0.5", "0.375"]);
    assert_eq!(said("viewBox"), "0.25 0.125 0.5 0.375");
    assert_eq!(attribute(&elements, "image", "opacity"), None, "nothing shines through");
}

#[test]
fn shapes_outside_the_frame_are_not_written() {
    let line = |x: f64| {
        shape(
            Layer::Notes,
            Mark::Line { places: vec![Place::new(x, 0.0), Place::new(x + 10.0, 0.0)], stroke: stroke(0, 0.2) },
        )
    };
    let plan = Scene { shapes: vec![line(0.0), line(1e7), line(f64::NAN)] };
    let area = Bounds { min: Place::new(-5000.0, -5000.0), max: Place::new(5000.0, 5000.0) };
    let view = View::new(area, page(Paper::A4, true, None)).unwrap();
    assert_eq!(compose(&plan, &view, &Furniture::default(), "en").plan.len(), 1);
}
