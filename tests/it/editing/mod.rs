//! Scripts of the pointer and the keyboard, without a window.

mod arrange;
mod clipboard;
mod drawing;
mod gestures;
mod groups;
mod insertion;
mod layers;
mod making;
mod notes;
mod order;
mod pictures;
mod placing;
mod plan_lock;
mod reshape;
mod snapping;
mod typed;

use hallplan::document::Document;
use hallplan::editor::{CanvasEvent, CommandId, Editor, EventKind};
use hallplan::geometry::{Outline, Place, Point, Polygon, Rectangle, Size};
use hallplan::model::{Booth, Hall, Layout, Names, Object, ObjectId, Record, Thing};

/// One pixel shows this many millimetres.
const ZOOM: f64 = 20.0;

/// A hall of 60 m x 40 m (`h`), and three booths of 3 m x 3 m in a row: `a` at 10 m, `b` beside it, `c` 10 m on.
fn session() -> Editor {
    let mut layout = Layout::default();
    layout.insert(Record::Object(Object::new(id("h"), Thing::Hall(hall(0)))));
    for (name, x) in [("a", 10_000), ("b", 13_000), ("c", 23_000)] {
        let rectangle = Rectangle::new(Point::new(x, 10_000), Size::new(3_000, 3_000));
        let booth = Booth {
            number: Some(format!("A0{name}")),
            hall: Some(id("h")),
            ..Booth::new(Outline::Rectangle(rectangle))
        };
        layout.insert(Record::Object(Object::new(id(name), Thing::Booth(booth))));
    }
    let mut count = 0;
    let mut editor = Editor::with_random(Document::new(layout).unwrap(), move || {
        count += 1;
        count
    });
    editor.snapping.on = false;
    editor
}

fn hall(x: i32) -> Hall {
    let corners = [(x, 0), (x + 60_000, 0), (x + 60_000, 40_000), (x, 40_000)];
    Hall {
        names: Names::zh_en("馆", "Hall"),
        ..Hall::new(Polygon::new(corners.map(|(x, y)| Point::new(x, y)).to_vec()).unwrap())
    }
}

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn at(x: f64, y: f64) -> Place {
    Place::new(x * 1_000.0, y * 1_000.0)
}

fn event(editor: &mut Editor, kind: EventKind, place: Place) {
    editor.handle(CanvasEvent::new(kind, place, ZOOM));
}

fn click(editor: &mut Editor, place: Place) {
    event(editor, EventKind::Press, place);
    event(editor, EventKind::Release, place);
}

/// Presses at the first place, moves over the others and releases at the last.
fn drag(editor: &mut Editor, places: &[Place]) {
    event(editor, EventKind::Press, places[0]);
    places[1..].iter().for_each(|&place| event(editor, EventKind::Move, place));
    event(editor, EventKind::Release, places[places.len() - 1]);
}

fn run(editor: &mut Editor, command: &'static str) {
    editor.run(CommandId(command)).unwrap();
}

fn corner(editor: &Editor, name: &str) -> Point {
    let object = editor.document().layout().object(id(name)).unwrap();
    object.thing.corners()[0].rounded()
}

fn selected(editor: &Editor) -> Vec<String> {
    editor.selection().iter().map(ToString::to_string).collect()
}
