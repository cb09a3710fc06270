//! New things in the middle of what is seen; their place and properties are then set by dragging and in the inspector.

use super::{ALWAYS, Command, CommandId, Menu};
use crate::editor::{Editor, Request};
use crate::geometry::{Angle, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::message::Message;
use crate::model::{
    Aisle, AisleClass, Anchor, Dimension, Label, Names, SafetyKind, SafetyPoint, Thing, Utility, UtilityKind,
};

const fn insert(id: &'static str, section: u8, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    Command { id: CommandId(id), menu: Menu::Insert, section, shortcut: None, needs_plan: true, can: ALWAYS, run }
}

/// A picture is chosen.
const PICTURE: fn(&Editor) -> bool = |editor| editor.chosen_picture().is_some();

pub(super) const COMMANDS: &[Command] = &[
    insert("cmd-insert-hydrant", 0, |editor| safety(editor, SafetyKind::Hydrant)),
    insert("cmd-insert-extinguisher", 0, |editor| safety(editor, SafetyKind::Extinguisher)),
    insert("cmd-insert-alarm", 0, |editor| safety(editor, SafetyKind::Alarm)),
    insert("cmd-insert-sign", 0, |editor| safety(editor, SafetyKind::Sign)),
    insert("cmd-insert-power", 1, |editor| utility(editor, UtilityKind::Power)),
    insert("cmd-insert-water", 1, |editor| utility(editor, UtilityKind::Water)),
    insert("cmd-insert-drain", 1, |editor| utility(editor, UtilityKind::Drain)),
    insert("cmd-insert-air", 1, |editor| utility(editor, UtilityKind::Air)),
    insert("cmd-insert-data", 1, |editor| utility(editor, UtilityKind::Data)),
    insert("cmd-insert-aisle", 2, aisle),
    insert("cmd-insert-label", 2, label),
    insert("cmd-insert-dimension", 2, dimension),
    insert("cmd-insert-picture", 3, |editor| editor.ask_to_change(Request::InsertPicture)),
    Command {
        can: PICTURE,
        ..insert("cmd-replace-picture", 3, |editor| editor.ask_to_change(Request::ReplacePicture))
    },
    Command { can: PICTURE, ..insert("cmd-calibrate", 3, |editor| editor.ask_to_change(Request::Calibrate)) },
    insert("cmd-insert-plan", 4, |editor| editor.ask_to_change(Request::InsertPlan)),
];

fn safety(editor: &mut Editor, kind: SafetyKind) -> Result<(), Message> {
    let at = editor.middle();
    editor.insert(Thing::SafetyPoint(SafetyPoint { at, kind, clear_radius: None, hall: None }))
}

fn utility(editor: &mut Editor, kind: UtilityKind) -> Result<(), Message> {
    let at = editor.middle();
    editor.insert(Thing::Utility(Utility { at, kind, capacity: None, hall: None }))
}

/// A main aisle of 20 m x 5 m, the width that GB/T 40248-2021 clause 8.7.4 asks of one.
fn aisle(editor: &mut Editor) -> Result<(), Message> {
    let middle = editor.middle();
    let corner = Point::new(middle.x - 10_000, middle.y - 2_500);
    let rectangle = Outline::Rectangle(Rectangle::new(corner, Size::new(20_000, 5_000)));
    let corners = rectangle.corners().into_iter().map(Place::rounded).collect();
    let outline = Polygon::new(corners).map_err(|_| Message::new("editor-too-far"))?;
    editor.insert(Thing::Aisle(Aisle { outline, names: Names::default(), class: AisleClass::Main, hall: None }))
}

fn label(editor: &mut Editor) -> Result<(), Message> {
    let at = editor.middle();
    let text = Names::zh_en("文字", "Text");
    editor.insert(Thing::Label(Label { at, text, height: 1_000, angle: Angle::ZERO, leader: None }))
}

/// Between the first corners of the two selected objects, else one of 3 m.
fn dimension(editor: &mut Editor) -> Result<(), Message> {
    let middle = editor.middle();
    let selected: Vec<_> = editor.selection().iter().copied().collect();
    let (from, to) = match *selected.as_slice() {
        [a, b] => (Anchor::Corner(a, 0), Anchor::Corner(b, 0)),
        [one] if editor.document().layout().object(one).is_some_and(|o| o.thing.corners().len() > 1) => {
            (Anchor::Corner(one, 0), Anchor::Corner(one, 1))
        }
        _ => (Anchor::Point(middle), Anchor::Point(Point::new(middle.x + 3_000, middle.y))),
    };
    editor.insert(Thing::Dimension(Dimension::aligned(from, to, -1_000)))
}
