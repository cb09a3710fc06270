//! Drawing tools and things put in by the menu.

use hallplan::editor::{EventKind, Request, ToolId};
use hallplan::geometry::{Outline, Point, Size};
use hallplan::model::{Kind, Thing};

use super::{at, click, drag, event, id, run, session};

#[test]
fn a_drawn_booth_takes_its_hall_and_the_next_number() {
    let mut editor = session();
    let numbered = |editor: &mut hallplan::editor::Editor, name: &str, number: &str| {
        let mut object = editor.document().layout().object(id(name)).unwrap().clone();
        if let Thing::Booth(booth) = &mut object.thing {
            booth.number = Some(number.to_owned());
        }
        editor.change(hallplan::message::Message::new("edit-paste"), |tx| tx.replace(object)).unwrap();
    };
    numbered(&mut editor, "a", "7A014");
    numbered(&mut editor, "b", "7A015");
    editor.set_tool(ToolId("tool-booth"));
    drag(&mut editor, &[at(16.0, 10.0), at(18.0, 12.0), at(22.0, 13.0)]);
    let drawn = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    let booth = drawn.booth().unwrap();
    assert_eq!(booth.hall, Some(id("h")));
    assert_eq!(booth.number.as_deref(), Some("7A016"));
    let Outline::Rectangle(rectangle) = booth.outline else { panic!("a rectangle") };
    assert_eq!((rectangle.corner, rectangle.size), (Point::new(16_000, 10_000), Size::new(6_000, 3_000)));
    run(&mut editor, "cmd-undo");
    assert_eq!(editor.document().layout().booths().count(), 3);
}

#[test]
fn a_hall_keeps_its_name_while_it_is_drawn() {
    let mut editor = session();
    let count = editor.document().layout().halls().count();
    editor.set_tool(ToolId("tool-hall"));
    drag(&mut editor, &[at(200.0, 0.0), at(220.0, 20.0), at(230.0, 30.0), at(240.0, 40.0)]);
    let drawn = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    let name = drawn.hall().unwrap().names.best(&hallplan::model::Lang::english()).unwrap().to_owned();
    assert_eq!(name, format!("Hall {}", count + 1));
}

#[test]
fn a_double_click_asks_for_the_text_of_a_thing_that_is_not_locked() {
    let mut editor = session();
    let (a, middle) = (id("a"), editor.document().index().bounds(id("a")).unwrap().centre());
    click(&mut editor, middle);
    event(&mut editor, EventKind::DoubleClick, middle);
    assert_eq!(editor.take_requests(), [Request::EnterText(a)]);
    run(&mut editor, "cmd-lock");
    event(&mut editor, EventKind::DoubleClick, middle);
    assert!(editor.take_requests().is_empty());
}

#[test]
fn a_click_draws_the_set_size() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-booth"));
    click(&mut editor, at(40.0, 20.0));
    let drawn = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    assert_eq!(drawn.booth().unwrap().outline.area(), 9_000_000);
}

#[test]
fn escape_drops_what_is_being_drawn_and_then_the_tool() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-pillar"));
    event(&mut editor, EventKind::Press, at(40.0, 20.0));
    event(&mut editor, EventKind::Move, at(41.0, 21.0));
    assert_eq!(editor.document().layout().of_kind(Kind::Pillar).count(), 1);
    event(&mut editor, EventKind::Cancel, at(41.0, 21.0));
    assert_eq!(editor.document().layout().of_kind(Kind::Pillar).count(), 0);
    assert_eq!(editor.tool(), ToolId("tool-pillar"));
    event(&mut editor, EventKind::Cancel, at(41.0, 21.0));
    assert_eq!(editor.tool(), ToolId("tool-select"));
}

#[test]
fn a_wall_is_clicked_corner_by_corner() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-wall"));
    for place in [at(30.0, 30.0), at(40.0, 30.0), at(40.0, 35.0)] {
        click(&mut editor, place);
    }
    event(&mut editor, EventKind::Confirm, at(40.0, 35.0));
    let walls: Vec<_> = editor.document().layout().of_kind(Kind::Wall).collect();
    let Thing::Wall(wall) = &walls[0].thing else { panic!("a wall") };
    assert_eq!(wall.line, [Point::new(30_000, 30_000), Point::new(40_000, 30_000), Point::new(40_000, 35_000)]);
}

#[test]
fn an_exit_lies_on_the_wall_of_its_hall() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-exit"));
    drag(&mut editor, &[at(20.0, 0.2), at(22.0, 1.0), at(26.0, 3.0)]);
    let exits: Vec<_> = editor.document().layout().of_kind(Kind::Exit).collect();
    let Thing::Exit(exit) = &exits[0].thing else { panic!("an exit") };
    assert_eq!((exit.from, exit.to, exit.hall), (Point::new(20_000, 0), Point::new(26_000, 0), Some(id("h"))));
    click(&mut editor, at(30.0, 20.0));
    assert_eq!(editor.take_notice().unwrap().key, "editor-exit-needs-wall");
}

#[test]
fn everything_in_the_insert_menu_can_be_put_in_and_taken_back() {
    let mut editor = session();
    let commands =
        hallplan::editor::commands::commands().filter(|command| command.menu == hallplan::editor::Menu::Insert);
    for command in commands {
        let before = editor.document().layout().clone();
        editor.run(command.id).unwrap();
        // What needs a file, or something to do it to, is not put in by itself.
        if !editor.take_requests().is_empty() || !editor.can_run(command.id) {
            assert!(*editor.document().layout() == before, "{:?}", command.id);
            continue;
        }
        assert_eq!(editor.document().layout().objects().len(), before.objects().len() + 1, "{:?}", command.id);
        run(&mut editor, "cmd-undo");
        assert!(*editor.document().layout() == before, "{:?}", command.id);
    }
}

#[test]
fn a_dimension_follows_the_booth_it_holds_on_to_and_outlives_it() {
    let mut editor = session();
    editor.select([id("a"), id("c")]);
    run(&mut editor, "cmd-insert-dimension");
    let dimension = *editor.selection().first().unwrap();
    drag(&mut editor, &[at(24.0, 11.0), at(24.0, 20.0), at(24.0, 21.0)]);
    let top = editor.document().index().bounds(dimension).unwrap().max.y;
    assert_eq!(top, 20_000.0, "the end at c moved up by 10 m; the line lies below");
    editor.select([id("c")]);
    run(&mut editor, "cmd-delete");
    assert_eq!(editor.document().index().bounds(dimension).unwrap().max.y, 20_000.0);
}

#[test]
fn a_wall_goes_round_an_arc_in_short_straight_pieces() {
    let mut editor = session();
    editor.sizes.arcs = true;
    editor.set_tool(ToolId("tool-wall"));
    for place in [at(30.0, 20.0), at(35.0, 25.0), at(40.0, 20.0)] {
        click(&mut editor, place);
        event(&mut editor, EventKind::Move, place);
    }
    // The next piece is straight again.
    editor.sizes.arcs = false;
    click(&mut editor, at(40.0, 10.0));
    event(&mut editor, EventKind::Confirm, at(40.0, 10.0));
    let drawn = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    let Thing::Wall(wall) = &drawn.thing else { panic!("a wall") };
    let (arc, end) = wall.line.split_at(wall.line.len() - 1);
    assert_eq!(
        (arc[0], *arc.last().unwrap(), end[0]),
        (Point::new(30_000, 20_000), Point::new(40_000, 20_000), Point::new(40_000, 10_000))
    );
    let middle = Point::new(35_000, 20_000).place();
    assert!(arc.len() > 20 && arc.iter().all(|point| (point.place().distance(middle) - 5_000.0).abs() < 1.0));
    run(&mut editor, "cmd-undo");
    assert!(editor.document().layout().of_kind(Kind::Wall).next().is_none());
}
