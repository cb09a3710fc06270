//! A report as HTML: the golden file, in which every kind of block holds markup, and how far it is.

use std::cell::RefCell;

use hallplan::export::drawing::{DrawError, report_format};
use hallplan::export::{Progress, Unwatched};
use hallplan::geometry::{Bounds, Place};
use hallplan::model::Paper;
use hallplan::rules::Severity;
use hallplan::scene::filing::{Block, Both, Entry, Kind, Report, Table};
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{Layer, Mark};

use super::sample::{assert_golden, page, shape, sheet, stroke};

/// A text that would do something, in two languages.
fn both(word: &str) -> Both {
    Both([format!("<b onclick=\"x\">{word}</b>"), format!("'{word}' & &amp; </script>")])
}

/// A sheet with one line, and another in the margin.
fn drawing() -> Sheet {
    let line = |y: f64| Mark::Line { places: vec![Place::new(60.0, y), Place::new(70.0, y)], stroke: stroke(0, 0.2) };
    let mut sheet = sheet(page(Paper::A4, true, None));
    sheet.frame = Bounds::between(Place::new(50.0, 40.0), Place::new(150.0, 100.0));
    sheet.plan = vec![shape(Layer::Booths, line(50.0))];
    sheet.furniture = vec![shape(Layer::Sheet, line(110.0))];
    sheet
}

fn report() -> Report {
    let table = |least: f64| Table {
        widths: vec![0.25, 0.75],
        figures: vec![false, true],
        head: vec![both("head"), Both::same("n")],
        rows: vec![vec![both("cell"), Both::same("1")], vec![Both::default(), Both(["".into(), "second".into()])]],
        least,
    };
    let entry = |number: usize, drawing: Option<Box<Sheet>>| {
        let (severity, lines) = (Severity::Error, vec![both("line")]);
        Block::Entry(Entry { number, severity, sentence: both("sentence"), lines, drawing })
    };
    let kind = Kind { severity: Severity::Warning, title: both("kind"), lines: vec![both("clause"), both("where")] };
    let blocks = vec![
        Block::Title(both("title")),
        Block::Title(Both::same("one title")),
        Block::Heading(both("heading")),
        Block::Paragraph(both("paragraph")),
        Block::Facts(vec![(both("label"), both("value")), (Both::same("when"), Both::same("2021"))]),
        Block::Table(table(0.0)),
        Block::Table(table(12.0)),
        Block::Drawing(Box::new(drawing()), both("caption")),
        Block::Kind(kind),
        entry(1, None),
        entry(2, Some(Box::new(drawing()))),
    ];
    Report { title: both("report"), languages: ["zh-CN", "en"], blocks }
}

fn written(progress: &dyn Progress) -> Result<String, DrawError> {
    let mut bytes = Vec::new();
    report_format("html").unwrap().write(&report(), progress, &mut bytes)?;
    Ok(String::from_utf8(bytes).unwrap())
}

#[test]
fn every_block_is_written_and_what_it_holds_is_text() {
    let html = written(&Unwatched).unwrap();
    // The style is a file of its own.
    let (before, after) = html.split_once("<style>\n").unwrap();
    let (_, after) = after.split_once("</style>").unwrap();
    assert_golden("report.html", &format!("{before}<style>…</style>{after}"));
}

/// Keeps how far it is, and cancels after so many steps.
struct Watching(RefCell<Vec<f32>>, usize);

impl Progress for Watching {
    fn done(&self, part: f32) {
        self.0.borrow_mut().push(part);
    }

    fn cancelled(&self) -> bool {
        self.0.borrow().len() >= self.1
    }
}

#[test]
fn it_says_how_far_it_is_and_ends_when_it_is_not_wanted_any_more() {
    let watching = Watching(RefCell::default(), usize::MAX);
    written(&watching).unwrap();
    let parts = watching.0.into_inner();
    assert_eq!(parts, (1..=11).map(|at| at as f32 / 11.0).collect::<Vec<_>>());
    let watching = Watching(RefCell::default(), 3);
    assert!(matches!(written(&watching), Err(DrawError::Cancelled)));
    assert_eq!(watching.0.into_inner().len(), 3);
}
