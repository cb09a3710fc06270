//! Booths and numbers made by the program, merged and split: each one step of undo.

use hallplan::document::Document;
use hallplan::editor::{Editor, EventKind, Picked, tools};
use hallplan::generate::blocks::{Clearances, Floor, Made, Recipe, Where, blocks};
use hallplan::generate::joining::{Cut, Survivor};
use hallplan::generate::numbers::{Numbers, renumber};
use hallplan::geometry::Point;
use hallplan::model::{Exhibitor, Names, Thing};

use super::{at, click, drag, event, id, run, session};

fn laid_out(editor: &Editor) -> Made {
    let document: &Document = editor.document();
    let place = Where::Hall(id("h"));
    let floor = Floor::of(document.layout(), document.index(), &place, Clearances::default()).unwrap();
    blocks(&Recipe { row: 0, ..Recipe::default() }, &floor)
}

#[test]
fn booths_come_numbered_beside_those_that_are_there_in_one_step() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    let made = laid_out(&editor);
    let count = made.booths.len();
    assert!(count > 20, "{count}");
    editor.put_booths(&made, Some(&Numbers::default())).unwrap();
    assert_eq!(editor.selection().len(), count);
    assert_eq!(editor.document().layout().booths().count(), 3 + count);
    assert_eq!(editor.document().open_findings().count(), 0, "{:?}", editor.document().open_findings().next());
    run(&mut editor, "cmd-undo");
    assert_eq!(*editor.document().layout(), before);
    assert!(editor.put_booths(&Made::default(), None).is_err());
}

#[test]
fn new_numbers_leave_ids_and_exhibitors_and_refuse_those_of_others() {
    let mut editor = session();
    let layout = editor.document().layout();
    let booths: Vec<_> = ["a", "b"].map(|name| layout.object(id(name)).unwrap()).to_vec();
    let new = renumber(&Numbers { pattern: "A0{n}".parse().unwrap(), ..Numbers::default() }, &booths, layout);
    assert_eq!(new.iter().map(|it| it.new.as_str()).collect::<Vec<_>>(), ["A01", "A02"]);
    editor.renumber(new.clone()).unwrap();
    let number =
        |editor: &Editor, name| editor.document().layout().object(id(name)).unwrap().booth().unwrap().number.clone();
    assert_eq!([number(&editor, "a"), number(&editor, "b")], [Some("A01".to_owned()), Some("A02".to_owned())]);
    run(&mut editor, "cmd-undo");
    assert_eq!(number(&editor, "a").as_deref(), Some("A0a"));
    let mut taken = new;
    taken[0].taken = true;
    assert!(editor.renumber(taken).is_err());
}

#[test]
fn two_booths_become_one_and_two_again() {
    let mut editor = session();
    editor
        .change(hallplan::message::Message::new("edit-paste"), |tx| {
            tx.put_exhibitor(Exhibitor::new(id("x1"), Names::zh_en("甲", "One")))?;
            let mut b = tx.layout().object(id("b")).unwrap().clone();
            if let Thing::Booth(booth) = &mut b.thing {
                booth.exhibitors.push(id("x1"));
            }
            tx.replace(b)
        })
        .unwrap();
    let before = editor.document().layout().clone();
    editor.select([id("a"), id("b")]);
    editor.merge(Survivor::Lowest).unwrap();
    let merged = editor.document().layout().object(id("a")).unwrap().booth().unwrap().clone();
    assert_eq!((merged.outline.area(), merged.exhibitors), (18_000_000, vec![id("x1")]));
    assert!(editor.document().layout().object(id("b")).is_none());
    editor.split(Cut::Count(2)).unwrap();
    assert_eq!(editor.selection().len(), 2);
    assert_eq!(editor.document().layout().booths().map(|(_, booth)| booth.outline.area()).sum::<i64>(), 27_000_000);
    run(&mut editor, "cmd-undo");
    run(&mut editor, "cmd-undo");
    assert_eq!(*editor.document().layout(), before);
    editor.select([id("a"), id("c")]);
    assert_eq!(editor.merge(Survivor::Lowest).unwrap_err().key, "generate-merge-apart");
    assert_eq!(*editor.document().layout(), before);
}

#[test]
fn areas_paths_and_lines_are_picked_and_the_plan_stays() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    editor.set_tool(tools::PICK_AREA);
    drag(&mut editor, &[at(1.0, 1.0), at(5.0, 3.0), at(11.0, 7.0)]);
    let Some(Picked::Area(area)) = editor.take_picked() else { panic!("an area") };
    assert_eq!(area.area(), 60_000_000);
    assert_eq!(editor.tool(), tools::SELECT);
    editor.set_tool(tools::PICK_AREA);
    [at(1.0, 1.0), at(11.0, 1.0), at(1.0, 11.0)].into_iter().for_each(|place| click(&mut editor, place));
    event(&mut editor, EventKind::Confirm, at(1.0, 11.0));
    assert!(matches!(editor.take_picked(), Some(Picked::Area(area)) if area.area() == 50_000_000));
    editor.set_tool(tools::PICK_PATH);
    [at(1.0, 1.0), at(11.0, 1.0), at(1.0, 11.0)].into_iter().for_each(|place| click(&mut editor, place));
    event(&mut editor, EventKind::Confirm, at(1.0, 11.0));
    assert!(matches!(editor.take_picked(), Some(Picked::Path(path)) if path.len() == 3));
    editor.set_tool(tools::PICK_LINE);
    [at(1.0, 1.0), at(11.0, 1.0)].into_iter().for_each(|place| click(&mut editor, place));
    assert_eq!(editor.take_picked(), Some(Picked::Line(Point::new(1_000, 1_000), Point::new(11_000, 1_000))));
    editor.set_tool(tools::PICK_LINE);
    event(&mut editor, EventKind::Cancel, at(0.0, 0.0));
    assert_eq!((editor.tool(), editor.take_picked()), (tools::SELECT, None));
    assert_eq!(*editor.document().layout(), before);
}
