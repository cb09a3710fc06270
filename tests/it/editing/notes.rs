//! Dimensions, labels, safety and supply points, aisles and outlines corner by corner.

use hallplan::editor::{Bare, CanvasEvent, Editor, EventKind, Request, ToolId, Typed};
use hallplan::geometry::{Outline, Point};
use hallplan::i18n::Unit;
use hallplan::model::{
    AisleClass, Anchor, Dimension, DimensionKind, Label, Measured, Object, SafetyKind, Thing, UtilityKind,
};
use hallplan::storage;

use super::{ZOOM, at, click, drag, event, id, run, session};

/// A session with snapping on and the dimension tool in hand.
fn measuring(kind: DimensionKind, chain: bool) -> Editor {
    let mut editor = session();
    editor.snapping.on = true;
    (editor.sizes.dimension, editor.sizes.chain) = (kind, chain);
    editor.set_tool(ToolId("tool-dimension"));
    editor
}

/// The only object that was added to the plan of [`session`].
fn added(editor: &Editor) -> &Object {
    let mut new =
        editor.document().layout().objects().filter(|object| !["h", "a", "b", "c"].contains(&&*object.id.to_string()));
    let object = new.next().expect("something was added");
    assert!(new.next().is_none(), "one thing was added");
    object
}

fn dimension(editor: &Editor) -> &Dimension {
    let Thing::Dimension(dimension) = &added(editor).thing else { panic!("a dimension") };
    dimension
}

fn label(editor: &Editor) -> &Label {
    let Thing::Label(label) = &added(editor).thing else { panic!("a label") };
    label
}

fn parts(editor: &Editor) -> Vec<f64> {
    let Some(Measured::Lengths(chain)) = editor.document().layout().measured(dimension(editor)) else {
        panic!("lengths")
    };
    chain.stops.windows(2).map(|pair| pair[1].along - pair[0].along).collect()
}

fn type_in(editor: &mut Editor, text: &str, x: f64, y: f64) {
    let typed = Typed::read(text, Unit::Metre, editor.takes_typed().unwrap_or(Bare::Length)).unwrap();
    editor.type_in(typed, &CanvasEvent::new(EventKind::Move, at(x, y), ZOOM));
}

#[test]
fn a_dimension_holds_on_to_the_corners_it_was_drawn_at_and_follows_them() {
    let mut editor = measuring(DimensionKind::Aligned, false);
    click(&mut editor, at(16.05, 10.02));
    click(&mut editor, at(23.03, 9.97));
    event(&mut editor, EventKind::Move, at(19.0, 8.0));
    click(&mut editor, at(19.0, 8.0));
    assert_eq!(dimension(&editor).from, Anchor::Corner(id("b"), 1));
    assert_eq!(dimension(&editor).to, Anchor::Corner(id("c"), 0));
    assert_eq!((parts(&editor), dimension(&editor).offset), (vec![7_000.0], -2_000));
    // Booth c moves, and the length with it; it is one step of undo each.
    editor.set_tool(hallplan::editor::tools::SELECT);
    drag(&mut editor, &[at(24.5, 11.5), at(25.5, 11.5), at(26.5, 11.5)]);
    assert_eq!(parts(&editor), [9_000.0]);
    run(&mut editor, "cmd-undo");
    assert_eq!(parts(&editor), [7_000.0]);
    run(&mut editor, "cmd-undo");
    assert_eq!(editor.document().layout().objects().count(), 4);
}

#[test]
fn what_a_dimension_held_on_to_is_removed_and_it_stays_where_it_was() {
    let mut editor = measuring(DimensionKind::Horizontal, false);
    for place in [at(10.0, 10.0), at(26.0, 13.0), at(20.0, 20.0)] {
        click(&mut editor, place);
    }
    assert_eq!((parts(&editor), dimension(&editor).offset), (vec![16_000.0], 10_000));
    editor.select([id("c")]);
    run(&mut editor, "cmd-delete");
    let new = dimension(&editor);
    assert_eq!((new.from, new.to), (Anchor::Corner(id("a"), 0), Anchor::Point(Point::new(26_000, 13_000))));
}

#[test]
fn a_chain_goes_on_until_enter_and_its_line_can_be_typed() {
    let mut editor = measuring(DimensionKind::Vertical, true);
    for place in [at(10.0, 0.0), at(10.0, 10.0), at(10.0, 13.0), at(10.0, 40.0)] {
        click(&mut editor, place);
    }
    event(&mut editor, EventKind::Confirm, at(10.0, 40.0));
    event(&mut editor, EventKind::Move, at(5.0, 20.0));
    type_in(&mut editor, "2.5", 5.0, 20.0);
    assert_eq!((parts(&editor), dimension(&editor).offset), (vec![10_000.0, 3_000.0, 27_000.0], 2_500));
    assert!(!editor.is_busy());
}

#[test]
fn escape_takes_back_a_dimension_that_is_being_placed() {
    let mut editor = measuring(DimensionKind::Aligned, false);
    click(&mut editor, at(10.0, 10.0));
    click(&mut editor, at(13.0, 10.0));
    event(&mut editor, EventKind::Move, at(12.0, 8.0));
    assert_eq!(editor.document().layout().objects().count(), 5, "it is shown while it is placed");
    event(&mut editor, EventKind::Cancel, at(12.0, 8.0));
    assert_eq!(editor.document().layout().objects().count(), 4);
    assert!(!editor.can_run(hallplan::editor::CommandId("cmd-undo")));
    // The first end alone is dropped, too; the next Escape ends the tool.
    click(&mut editor, at(10.0, 10.0));
    event(&mut editor, EventKind::Cancel, at(10.0, 10.0));
    assert!(!editor.is_busy());
    event(&mut editor, EventKind::Cancel, at(10.0, 10.0));
    assert_eq!(editor.tool(), hallplan::editor::tools::SELECT);
}

#[test]
fn an_angle_begins_at_its_corner() {
    let mut editor = measuring(DimensionKind::Angle, false);
    for place in [at(10.0, 10.0), at(13.0, 10.0), at(10.0, 13.0), at(12.0, 12.0)] {
        click(&mut editor, place);
    }
    let measured = editor.document().layout().measured(dimension(&editor));
    let Some(Measured::Angle(corner)) = measured else { panic!("an angle") };
    assert!((corner.sweep.to_degrees() - 90.0).abs() < 1e-6);
    assert!((corner.radius - 2_828.0).abs() < 1.0, "{}", corner.radius);
    assert_eq!(dimension(&editor).via, [Anchor::Corner(id("a"), 0)]);
}

#[test]
fn the_arc_on_the_far_side_means_the_angle_beyond() {
    let mut editor = measuring(DimensionKind::Angle, false);
    for place in [at(10.0, 10.0), at(13.0, 10.0), at(10.0, 13.0)] {
        click(&mut editor, place);
    }
    event(&mut editor, EventKind::Move, at(8.0, 8.0));
    event(&mut editor, EventKind::Move, at(7.0, 8.0));
    click(&mut editor, at(8.0, 8.0));
    let Some(Measured::Angle(corner)) = editor.document().layout().measured(dimension(&editor)) else {
        panic!("an angle")
    };
    assert!((corner.sweep.to_degrees() - 270.0).abs() < 1e-6);
}

#[test]
fn an_area_is_that_of_a_thing_or_of_clicked_corners() {
    let mut editor = measuring(DimensionKind::Area, false);
    click(&mut editor, at(30.0, 30.0));
    assert_eq!(editor.take_notice().map(|notice| notice.key.to_string()).as_deref(), Some("editor-no-area"));
    click(&mut editor, at(11.0, 11.0));
    assert_eq!(dimension(&editor).whole(), Some(id("a")));
    run(&mut editor, "cmd-undo");
    editor.sizes.chain = true;
    for place in [at(10.0, 10.0), at(16.0, 10.0), at(16.0, 13.0), at(10.0, 13.0), at(10.0, 10.0)] {
        click(&mut editor, place);
    }
    let measured = editor.document().layout().measured(dimension(&editor));
    assert!(matches!(measured, Some(Measured::Area { area: 18_000_000, .. })), "{measured:?}");
}

#[test]
fn the_area_of_a_thing_goes_with_it_and_the_plan_can_be_saved() {
    let mut editor = measuring(DimensionKind::Area, false);
    click(&mut editor, at(11.0, 11.0));
    let area = added(&editor).id;
    for chosen in [vec![id("a")], vec![id("a"), area]] {
        editor.select(chosen);
        run(&mut editor, "cmd-delete");
        let layout = editor.document().layout();
        assert!(layout.object(id("a")).is_none() && layout.object(area).is_none());
        assert_eq!(storage::read(&storage::write(layout)).unwrap().layout, *layout);
        run(&mut editor, "cmd-undo");
    }
    editor.select([area]);
    assert_eq!(editor.fragment().objects().len(), 0, "it measures nothing where its booth stays behind");
}

#[test]
fn a_pulled_dimension_moves_its_line_and_nothing_else() {
    let mut editor = measuring(DimensionKind::Aligned, false);
    for place in [at(10.0, 10.0), at(13.0, 10.0), at(12.0, 8.0)] {
        click(&mut editor, place);
    }
    editor.set_tool(hallplan::editor::tools::SELECT);
    editor.snapping.on = false;
    drag(&mut editor, &[at(11.0, 8.0), at(11.0, 7.0), at(12.0, 6.5)]);
    assert_eq!((dimension(&editor).offset, parts(&editor)), (-3_500, vec![3_000.0]));
    run(&mut editor, "cmd-undo");
    assert_eq!(dimension(&editor).offset, -2_000);
}

#[test]
fn a_click_writes_a_label_and_a_drag_one_with_a_leader() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-label"));
    click(&mut editor, at(40.0, 30.0));
    assert_eq!((label(&editor).at, label(&editor).leader), (Point::new(40_000, 30_000), None));
    assert_eq!(editor.take_requests(), [Request::EnterText(added(&editor).id)]);
    run(&mut editor, "cmd-undo");
    editor.set_tool(ToolId("tool-label"));
    drag(&mut editor, &[at(11.0, 11.0), at(11.0, 14.0), at(12.0, 18.0)]);
    let new = label(&editor);
    assert_eq!((new.at, new.leader), (Point::new(12_000, 18_000), Some(Anchor::Centre(id("a")))));
    assert!(new.text.best(&hallplan::model::Lang::english()).unwrap().contains("{number}"));
    // The tip stays with its booth, the text where it was put.
    editor.set_tool(hallplan::editor::tools::SELECT);
    editor.select([id("a")]);
    run(&mut editor, "cmd-delete");
    assert_eq!(label(&editor).leader, Some(Anchor::Point(Point::new(11_500, 11_500))));
}

#[test]
fn safety_and_supply_points_are_placed_one_after_the_other() {
    let mut editor = session();
    editor.sizes.safety_kind = SafetyKind::Alarm;
    editor.set_tool(ToolId("tool-safety-point"));
    click(&mut editor, at(30.0, 30.0));
    let Thing::SafetyPoint(point) = &added(&editor).thing else { panic!("a safety point") };
    assert_eq!((point.at, point.kind), (Point::new(30_000, 30_000), SafetyKind::Alarm));
    assert_eq!(editor.tool(), ToolId("tool-safety-point"));
    run(&mut editor, "cmd-undo");
    editor.sizes.utility_kind = UtilityKind::Water;
    editor.set_tool(ToolId("tool-utility"));
    type_in(&mut editor, "=12,34", 0.0, 0.0);
    let Thing::Utility(utility) = &added(&editor).thing else { panic!("a supply point") };
    assert_eq!((utility.at, utility.kind), (Point::new(12_000, 34_000), UtilityKind::Water));
}

#[test]
fn an_aisle_is_dragged_and_takes_its_class() {
    let mut editor = session();
    editor.sizes.aisle_class = AisleClass::Main;
    editor.set_tool(ToolId("tool-aisle"));
    drag(&mut editor, &[at(5.0, 20.0), at(30.0, 22.0), at(55.0, 25.0)]);
    let Thing::Aisle(aisle) = &added(&editor).thing else { panic!("an aisle") };
    assert_eq!((aisle.class, aisle.outline.area()), (AisleClass::Main, 250_000_000));
}

#[test]
fn a_booth_is_drawn_corner_by_corner_with_typed_lengths() {
    let mut editor = session();
    editor.sizes.by_corners = true;
    editor.set_tool(ToolId("tool-booth"));
    click(&mut editor, at(30.0, 20.0));
    for (text, x, y) in
        [("6", 40.0, 20.0), ("@0,3", 0.0, 0.0), ("3<180", 0.0, 0.0), ("=33,26", 0.0, 0.0), ("@-3,0", 0.0, 0.0)]
    {
        type_in(&mut editor, text, x, y);
    }
    click(&mut editor, at(30.0, 20.0));
    let booth = added(&editor).booth().expect("a booth");
    let Outline::Polygon(polygon) = &booth.outline else { panic!("a polygon") };
    assert_eq!((polygon.corners().len(), polygon.area()), (6, 27_000_000));
    assert_eq!(booth.hall, Some(id("h")));
    run(&mut editor, "cmd-undo");
    // Sides that cross make no outline, and nothing is changed.
    for place in [at(30.0, 20.0), at(36.0, 26.0), at(36.0, 20.0), at(30.0, 26.0)] {
        click(&mut editor, place);
    }
    event(&mut editor, EventKind::Confirm, at(30.0, 26.0));
    assert_eq!(editor.take_notice().map(|notice| notice.key.to_string()).as_deref(), Some("editor-no-outline"));
    assert_eq!(editor.document().layout().objects().count(), 4);
}
