//! Pages, scales and the furniture of a sheet.

use hallplan::geometry::{Bounds, Place};
use hallplan::i18n::{Locale, words};
use hallplan::model::{PageSetup, Paper};
use hallplan::scene::sheet::{Furniture, Page, View, compose};
use hallplan::scene::text::{cap_height, measure};
use hallplan::scene::{Align, Mark, Scene, Shape, TextLine};

use super::sample::{HALL, furniture, page, text};

fn hall(width: f64, depth: f64) -> Bounds {
    Bounds { min: Place::new(1000.0, -500.0), max: Place::new(1000.0 + width, depth - 500.0) }
}

#[test]
fn a_scale_that_does_not_fit_names_the_smallest_paper_and_the_nearest_scale() {
    let error = View::new(hall(120_000.0, 90_000.0), page(Paper::A3, true, Some(200))).unwrap_err();
    let sentence = words(Locale::English).say(&error.message());
    let expected = "At 1:200 the plan does not fit on A3 landscape. Print it on A1 landscape at least, or at 1:400.";
    assert_eq!(plain(&sentence), expected);
    let sentence = words(Locale::Chinese).say(&error.message());
    assert_eq!(plain(&sentence), "按 1:200 绘制时，A3 横向 放不下该平面图。请至少选用 A1 横向，或改用 1:400。");
}

/// Without the marks that keep values apart in text of two directions.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_paper_and_the_scale_that_are_named_do_fit_and_the_ones_before_do_not() {
    let area = hall(120_000.0, 90_000.0);
    assert!(View::new(area, page(Paper::A1, true, Some(200))).is_ok());
    for landscape in [true, false] {
        assert!(View::new(area, page(Paper::A2, landscape, Some(200))).is_err());
    }
    assert!(View::new(area, page(Paper::A3, true, Some(400))).is_ok());
    assert!(View::new(area, page(Paper::A3, true, Some(300))).is_err());
}

#[test]
fn a_scale_that_fits_no_paper_says_so() {
    let error = View::new(hall(2_000_000.0, 900_000.0), page(Paper::A0, true, Some(100))).unwrap_err();
    assert_eq!(error.message().key, "export-scale-fits-no-paper");
}

#[test]
fn margins_that_leave_no_room_are_said() {
    let mut setup = PageSetup { paper: Paper::A4, ..PageSetup::default() };
    setup.margins.left = 200;
    setup.margins.right = 200;
    let error = View::new(hall(1000.0, 1000.0), Page::from(&setup)).unwrap_err();
    assert_eq!(error.message().key, "export-no-room");
}

#[test]
fn a_fitted_plan_fills_its_frame_and_is_upright() {
    let area = hall(120_000.0, 90_000.0);
    for (paper, landscape) in [(Paper::A4, false), (Paper::A3, true), (Paper::A0, true)] {
        let view = View::new(area, page(paper, landscape, None)).unwrap();
        let (top_left, bottom_right) =
            (view.to_paper(Place::new(area.min.x, area.max.y)), view.to_paper(Place::new(area.max.x, area.min.y)));
        assert!(top_left.x < bottom_right.x && top_left.y < bottom_right.y, "y of paper points down");
        assert!(view.frame.contains(&Bounds { min: top_left, max: bottom_right }));
        let filled = ((bottom_right.x - top_left.x) / view.frame.width())
            .max((bottom_right.y - top_left.y) / view.frame.depth());
        assert!(filled > 0.9, "{paper:?}: {filled}");
        let width = (bottom_right.x - top_left.x) * view.scale;
        assert!((width - area.width()).abs() < 1e-6, "true to scale");
        assert!(view.shown().contains(&area));
    }
}

/// The box of a line that is not turned, on paper.
fn text_box(line: &TextLine) -> Bounds {
    let (width, half) = (measure(&line.text, line.size, line.bold), cap_height(line.bold) * line.size / 2.0);
    let left = line.at.x
        - match line.align {
            Align::Start => 0.0,
            Align::Middle => width / 2.0,
            Align::End => width,
        };
    Bounds { min: Place::new(left, line.at.y - half), max: Place::new(left + width, line.at.y + half) }
}

fn level_texts(shapes: &[Shape]) -> Vec<&TextLine> {
    let texts = shapes.iter().filter_map(|shape| match &shape.mark {
        Mark::Text(line) => Some(line),
        _ => None,
    });
    texts.filter(|line| line.angle.thousandths() == 0).collect()
}

/// The sample's furniture, and one with far more and longer texts than anybody would want.
fn modest_and_overdone() -> [Furniture; 2] {
    let mut overdone = furniture();
    let long = "Inner Mongolia Autonomous Region Federation of Industry and Commerce · 内蒙古自治区工商业联合会 ";
    overdone.titles.iter_mut().for_each(|title| title.push_str(long));
    overdone.remarks.push(long.repeat(4));
    let legend = overdone.legend.as_mut().unwrap();
    legend.entries = legend.entries.iter().cycle().take(40).cloned().collect();
    legend.entries.iter_mut().step_by(3).flat_map(|entry| &mut entry.names).for_each(|name| name.push_str(long));
    overdone.rows.iter_mut().for_each(|(label, value)| {
        label.push_str(long);
        value.push_str("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverband");
    });
    [furniture(), overdone]
}

#[test]
fn texts_of_the_furniture_lie_in_their_box_and_not_on_each_other() {
    for furniture in modest_and_overdone() {
        for (paper, landscape) in Paper::ALL.iter().flat_map(|paper| [(*paper, true), (*paper, false)]) {
            let page = page(paper, landscape, None);
            let view = View::new(HALL, page).unwrap();
            let sheet = compose(&Scene::default(), &view, &furniture, "zh-CN");
            let side = page.side().unwrap();
            let texts = level_texts(&sheet.furniture);
            assert!(texts.len() > 30);
            for (index, line) in texts.iter().enumerate() {
                let found = text_box(line);
                assert!(side.contains(&found), "{paper:?} {landscape}: {} at {found:?}", line.text);
                for other in &texts[index + 1..] {
                    let lies_on = found.grown(-0.01).touches(&text_box(other).grown(-0.01));
                    assert!(!lies_on, "{paper:?} {landscape}: {} and {}", line.text, other.text);
                }
            }
        }
    }
}

#[test]
fn characters_that_cannot_be_drawn_are_reported_once() {
    let plan =
        Scene { shapes: vec![text("𠮷野家 𠮷", 0.0, 0.0, 1000.0, 0), text("ᠮᠣᠩ", 0.0, 5000.0, 1000.0, 0)] };
    let view = View::new(HALL, page(Paper::A3, true, None)).unwrap();
    let sheet = compose(&plan, &view, &furniture(), "zh-CN");
    assert_eq!(sheet.missing_characters(), ['ᠣ', 'ᠩ', 'ᠮ', '𠮷']);
}
