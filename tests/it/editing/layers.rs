//! Layers: what is shown, dimmed, hidden and locked.

use hallplan::editor::{CommandId, Editor, EventKind, LayerId, Listed, Sight};
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Kind, Names, Object, Pavilion, Pillar, Theme, Thing};

use super::{at, click, corner, drag, event, hall, id, run, selected, session};

const BOOTHS: LayerId = LayerId::Kind(Kind::Booth);

/// The session with a pavilion `v` to which `c` belongs, a pillar `p` beside it, and a second hall `h2` with a pillar
/// `p2` in it.
fn furnished() -> Editor {
    let mut editor = session();
    let pillar = |x| {
        Thing::Pillar(Pillar {
            outline: Outline::Rectangle(Rectangle::new(Point::new(x, 20_000), Size::new(800, 800))),
        })
    };
    let corners = [(22_000, 9_000), (30_000, 9_000), (30_000, 15_000), (22_000, 15_000)];
    let outlines = vec![hallplan::geometry::Polygon::new(corners.map(|(x, y)| Point::new(x, y)).to_vec()).unwrap()];
    let pavilion = Pavilion { theme: Theme::ALL[0], names: Names::default(), colour: None, premium: None, outlines };
    let c = editor.document().layout().object(id("c")).cloned().unwrap();
    editor
        .change(Message::new("edit-paste"), |tx| {
            tx.add(Object::new(id("h2"), Thing::Hall(hall(70_000))))?;
            tx.add(Object::new(id("v"), Thing::Pavilion(pavilion)))?;
            tx.add(Object::new(id("p"), pillar(24_000)))?;
            tx.add(Object::new(id("p2"), pillar(94_000)))?;
            let mut booth = c.booth().cloned().unwrap();
            booth.pavilion = Some(id("v"));
            tx.replace(Object { thing: Thing::Booth(booth), ..c })
        })
        .unwrap();
    editor
}

fn sight(editor: &Editor, name: &str) -> Sight {
    editor.layers().sight(editor.document().layout().object(id(name)).unwrap())
}

#[test]
fn what_is_hidden_is_neither_hit_nor_framed_nor_selected_with_all() {
    let mut editor = furnished();
    editor.select([id("a"), id("p")]);
    editor.set_sight(BOOTHS, Sight::Hidden);
    assert_eq!(selected(&editor), ["p"], "what is hidden is let go");
    click(&mut editor, at(11.0, 11.0));
    assert!(selected(&editor).is_empty() && editor.hovered().is_none());
    drag(&mut editor, &[at(31.0, 25.0), at(5.0, 5.0)]);
    assert_eq!(selected(&editor), ["p", "v"]);
    run(&mut editor, "cmd-select-all");
    assert_eq!(selected(&editor), ["h", "h2", "p", "p2", "v"]);
    assert_eq!(editor.layers().count(editor.document(), Sight::Hidden), 1);
    run(&mut editor, "cmd-layers-show-all");
    click(&mut editor, at(11.0, 11.0));
    assert_eq!(selected(&editor), ["a"]);
}

#[test]
fn an_object_is_seen_as_little_as_the_least_of_its_layers() {
    let mut editor = furnished();
    editor.set_sight(LayerId::Pavilion(id("v")), Sight::Hidden);
    editor.set_sight(LayerId::Hall(id("h")), Sight::Dimmed);
    let seen: Vec<Sight> = ["h", "a", "c", "v", "p", "h2", "p2"].map(|name| sight(&editor, name)).to_vec();
    use Sight::{Dimmed, Hidden, Shown};
    assert_eq!(seen, [Dimmed, Dimmed, Hidden, Hidden, Dimmed, Shown, Shown]);
    editor.set_sight(LayerId::Hall(id("h")), Sight::Shown);
    assert_eq!((sight(&editor, "p"), sight(&editor, "c")), (Shown, Hidden));
}

#[test]
fn things_that_name_no_hall_go_with_the_one_they_stand_in() {
    let mut editor = furnished();
    editor.set_sight(LayerId::Hall(id("h2")), Sight::Hidden);
    assert_eq!((sight(&editor, "p"), sight(&editor, "p2")), (Sight::Shown, Sight::Hidden));
    drag(&mut editor, &[at(24.4, 20.4), at(40.0, 20.4), at(94.4, 30.4)]);
    assert_eq!(corner(&editor, "p"), Point::new(94_000, 30_000));
    assert_eq!(sight(&editor, "p"), Sight::Hidden, "it was dropped in the hidden hall");
    run(&mut editor, "cmd-undo");
    assert_eq!(sight(&editor, "p"), Sight::Shown);
    editor.change(Message::new("edit-delete"), |tx| tx.remove(id("h2"))).unwrap();
    assert_eq!(sight(&editor, "p2"), Sight::Shown, "its hall is gone");
    assert_eq!(editor.layers().count(editor.document(), Sight::Hidden), 0);
}

#[test]
fn what_is_dimmed_is_not_hit_but_snapped_to_and_what_is_hidden_is_not_snapped_to() {
    for (seen, met) in [(Sight::Dimmed, 16_000), (Sight::Hidden, 16_060)] {
        let mut editor = furnished();
        editor.snapping.on = true;
        (editor.snapping.grid, editor.snapping.gaps, editor.snapping.sizes) = (false, false, false);
        // `c` is dropped 60 mm short of the right side of `b`, which lies in another hall by name now.
        let b = editor.document().layout().object(id("b")).cloned().unwrap();
        let mut booth = b.booth().cloned().unwrap();
        booth.hall = Some(id("h2"));
        editor.change(Message::new("edit-paste"), |tx| tx.replace(Object { thing: Thing::Booth(booth), ..b })).unwrap();
        editor.set_sight(LayerId::Hall(id("h2")), seen);
        click(&mut editor, at(14.0, 11.0));
        assert!(selected(&editor).is_empty(), "{seen:?}");
        drag(&mut editor, &[at(24.0, 11.0), at(20.0, 11.0), at(17.06, 11.3)]);
        assert_eq!(corner(&editor, "c").x, met, "{seen:?}");
    }
}

#[test]
fn a_locked_layer_protects_as_a_locked_object_does() {
    let mut editor = furnished();
    editor.lock_layer(LayerId::Pavilion(id("v")), true);
    drag(&mut editor, &[at(24.0, 11.0), at(24.0, 12.0), at(24.0, 25.0)]);
    assert_eq!((corner(&editor, "c").y, editor.take_notice().unwrap().key), (10_000, "editor-all-locked"));
    for command in ["cmd-delete", "cmd-cut", "cmd-nudge-left", "cmd-turn-left", "cmd-status-held", "cmd-order-front"] {
        assert_eq!(editor.run(CommandId(command)).unwrap_err().key, "editor-all-locked", "{command}");
    }
    assert!(editor.split(hallplan::generate::joining::Cut::Count(2)).is_err());
    run(&mut editor, "cmd-select-all");
    assert!(!selected(&editor).contains(&"c".to_owned()) && selected(&editor).contains(&"a".to_owned()));
    editor.lock_layer(LayerId::Pavilion(id("v")), false);
    editor.select([id("c")]);
    run(&mut editor, "cmd-delete");
    assert!(editor.document().layout().object(id("c")).is_none());
}

#[test]
fn hiding_in_the_middle_of_a_drag_takes_it_back() {
    let mut editor = furnished();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(31.0, 31.0));
    editor.set_sight(BOOTHS, Sight::Hidden);
    assert_eq!((corner(&editor, "a"), editor.document().is_open()), (Point::new(10_000, 10_000), false));
}

#[test]
fn layers_are_no_part_of_the_plan() {
    let mut editor = furnished();
    let (before, step) = (editor.document().layout().clone(), editor.document().undo_label().cloned());
    editor.set_sight(BOOTHS, Sight::Hidden);
    editor.lock_layer(BOOTHS, true);
    assert!(*editor.document().layout() == before && editor.document().undo_label() == step.as_ref());
}

#[test]
fn a_selection_shown_by_itself_dims_the_rest_until_the_command_is_given_again() {
    let mut editor = furnished();
    editor.select([id("a")]);
    run(&mut editor, "cmd-layers-isolate");
    assert_eq!(
        (sight(&editor, "a"), sight(&editor, "b"), sight(&editor, "h")),
        (Sight::Shown, Sight::Dimmed, Sight::Dimmed)
    );
    click(&mut editor, at(14.0, 11.0));
    assert!(selected(&editor).is_empty(), "what is dimmed is not selected");
    editor.set_tool(hallplan::editor::ToolId("tool-booth"));
    drag(&mut editor, &[at(40.0, 30.0), at(42.0, 32.0), at(43.0, 33.0)]);
    let new = editor.document().layout().object(*editor.selection().first().unwrap()).cloned().unwrap();
    assert_eq!(editor.layers().sight(&new), Sight::Shown, "what is made meanwhile belongs to it");
    run(&mut editor, "cmd-layers-isolate");
    assert!(editor.layers().all_shown());
}

#[test]
fn going_to_a_finding_shows_what_it_is_about() {
    let mut editor = furnished();
    drag(&mut editor, &[at(11.0, 11.0), at(12.0, 11.0), at(12.5, 11.0)]);
    editor.set_sight(BOOTHS, Sight::Hidden);
    editor.set_sight(LayerId::Kind(Kind::Pillar), Sight::Hidden);
    let overlap = editor.document().open_findings().find(|it| it.rule == "overlap").unwrap().key();
    editor.show_finding(&overlap);
    assert_eq!((sight(&editor, "a"), sight(&editor, "p")), (Sight::Shown, Sight::Hidden));
    assert_eq!(selected(&editor), ["a", "b"]);
}

#[test]
fn the_kinds_of_what_is_selected_are_hidden_at_once() {
    let mut editor = furnished();
    editor.select([id("p"), id("c")]);
    run(&mut editor, "cmd-layers-hide-kinds");
    assert!(selected(&editor).is_empty());
    assert_eq!(["a", "p2", "h"].map(|name| sight(&editor, name)), [Sight::Hidden, Sight::Hidden, Sight::Shown]);
}

#[test]
fn every_layer_is_listed_with_its_count() {
    let listed: Vec<(LayerId, usize)> =
        Listed::all(furnished().document()).into_iter().map(|listed| (listed.layer, listed.count)).collect();
    let kinds = [(Kind::Hall, 2), (Kind::Pillar, 2), (Kind::Pavilion, 1), (Kind::Booth, 3)];
    let kinds = kinds.map(|(kind, count)| (LayerId::Kind(kind), count));
    // In the first hall: three booths, the pavilion and a pillar.
    let places = [(LayerId::Hall(id("h")), 5), (LayerId::Hall(id("h2")), 1), (LayerId::Pavilion(id("v")), 1)];
    assert_eq!(listed, kinds.into_iter().chain(places).collect::<Vec<_>>());
}
