//! Objects of another plan put into the open one.

use std::collections::BTreeSet;

use hallplan::editor::{Editor, InsertIds, Inserted, Insertion, Placing, objects_of};
use hallplan::geometry::{Offset, Outline, Point, Rectangle, Size};
use hallplan::model::{
    Anchor, Booth, Dimension, Exhibitor, Kind, Label, Layout, Names, Object, ObjectId, Pavilion, Record, Settings,
    Theme, Thing,
};
use hallplan::storage;

use super::{hall, id, run, selected, session};

fn insertion(ids: InsertIds) -> Insertion {
    let kinds = Kind::ALL.iter().copied().collect();
    Insertion { kinds, hall: None, ids, numbers: true, exhibitors: true, place: Placing::Same }
}

fn put(layout: &mut Layout, name: &str, thing: Thing) {
    layout.insert(Record::Object(Object::new(id(name), thing)));
}

fn booth(x: i32, y: i32, number: &str) -> Booth {
    let outline = Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(3_000, 3_000)));
    Booth { number: Some(number.to_owned()), ..Booth::new(outline) }
}

/// Two halls (`h`, where the session has its own, and `g` beside it), a pavilion over both, a booth in each, grouped,
/// with an exhibitor; a dimension between the booths, and a label whose tip is on the floor.
fn other() -> Layout {
    let mut layout = Layout::default();
    put(&mut layout, "h", Thing::Hall(hall(0)));
    put(&mut layout, "g", Thing::Hall(hall(100_000)));
    let outlines = vec![hall(0).outline, hall(100_000).outline];
    let pavilion = Pavilion { theme: Theme::Health, names: Names::default(), colour: None, premium: None, outlines };
    put(&mut layout, "p", Thing::Pavilion(pavilion));
    for (name, hall, x, number) in [("x", "h", 30_000, "A0a"), ("y", "g", 130_000, "G1")] {
        let exhibitors = vec![id("firm")];
        let booth = Booth { hall: Some(id(hall)), pavilion: Some(id("p")), exhibitors, ..booth(x, 20_000, number) };
        let object = Object { group: Some(id("both")), ..Object::new(id(name), Thing::Booth(booth)) };
        layout.insert(Record::Object(object));
    }
    layout.insert(Record::Exhibitor(Exhibitor::new(id("firm"), Names::zh_en("公司", "Firm"))));
    let between = Dimension::aligned(Anchor::Corner(id("x"), 0), Anchor::Corner(id("y"), 0), 500);
    put(&mut layout, "d", Thing::Dimension(between));
    let leader = Some(Anchor::Point(Point::new(131_000, 21_000)));
    let text = Names::zh_en("看", "look");
    put(
        &mut layout,
        "l",
        Thing::Label(Label { at: Point::new(140_000, 30_000), text, height: 500, angle: Default::default(), leader }),
    );
    layout
}

/// What was inserted, of one kind.
fn new_ones(editor: &Editor, kind: Kind) -> Vec<&Object> {
    let chosen = editor.selection().iter().filter_map(|&id| editor.document().layout().object(id));
    chosen.filter(|object| object.kind() == kind).collect()
}

fn new_booth<'a>(editor: &'a Editor, number: &str) -> &'a Booth {
    let mut booths = new_ones(editor, Kind::Booth).into_iter().filter_map(Object::booth);
    booths.find(|booth| booth.number.as_deref() == Some(number)).expect("the booth was inserted")
}

fn is_sound(editor: &Editor) {
    let layout = editor.document().layout();
    assert_eq!(storage::read(&storage::write(layout)).unwrap().layout, *layout);
}

#[test]
fn everything_comes_under_new_ids_in_one_step_and_is_selected() {
    let (mut editor, other) = (session(), other());
    let before = editor.document().layout().clone();
    let done = editor.insert_from(&other, &insertion(InsertIds::New)).unwrap();
    assert_eq!(done, Inserted { added: 7, numbers_dropped: 1, exhibitors: 1, ..Inserted::default() });
    is_sound(&editor);
    let layout = editor.document().layout();
    assert_eq!((layout.objects().len(), editor.selection().len()), (4 + 7, 7));
    assert!(other.objects().all(|theirs| !editor.selection().contains(&theirs.id)));
    let y = new_booth(&editor, "G1");
    let place = |id: Option<ObjectId>| layout.object(id.unwrap()).unwrap().thing.corners()[0].rounded();
    assert_eq!((place(y.hall), place(y.pavilion)), (Point::new(100_000, 0), Point::new(0, 0)));
    assert_eq!(y.exhibitors, [id("firm")]);
    let groups: BTreeSet<_> = new_ones(&editor, Kind::Booth).iter().map(|object| object.group).collect();
    assert!(groups.len() == 1 && !groups.contains(&None) && !groups.contains(&Some(id("both"))));
    run(&mut editor, "cmd-undo");
    assert_eq!(*editor.document().layout(), before, "one step of undo, exhibitors too");
}

#[test]
fn what_is_there_under_its_id_is_left_out_where_ids_are_kept() {
    let mut editor = session();
    let done = editor.insert_from(&other(), &insertion(InsertIds::Keep)).unwrap();
    assert_eq!((done.added, done.there, done.numbers_dropped), (6, 1, 1));
    assert_eq!(selected(&editor), ["d", "g", "l", "p", "x", "y"]);
    let layout = editor.document().layout();
    assert_eq!(layout.object(id("x")).unwrap().booth().unwrap().hall, Some(id("h")), "the hall that is here");
    is_sound(&editor);
    let again = editor.insert_from(&other(), &insertion(InsertIds::Keep));
    assert_eq!(again.map_err(|problem| problem.key), Err("editor-insert-all-there"));
}

#[test]
fn one_hall_is_what_names_it_and_what_lies_in_it() {
    let other = other();
    let names = |hall: &str| -> Vec<String> {
        objects_of(&other, Some(id(hall))).iter().map(|object| object.id.to_string()).collect()
    };
    assert_eq!(names("g"), ["d", "g", "l", "p", "y"]);
    assert_eq!(names("h"), ["d", "h", "p", "x"]);
    let mut editor = session();
    let wanted = Insertion { hall: Some(id("g")), ..insertion(InsertIds::New) };
    assert_eq!(editor.insert_from(&other, &wanted).unwrap().added, 5);
    is_sound(&editor);
    let pavilions = new_ones(&editor, Kind::Pavilion);
    assert_eq!(pavilions[0].pavilion().unwrap().outlines, [hall(100_000).outline], "its part in that hall");
    let Thing::Dimension(between) = &new_ones(&editor, Kind::Dimension)[0].thing else { panic!("a dimension") };
    assert_eq!(between.from, Anchor::Point(Point::new(30_000, 20_000)), "x stayed behind");
    assert!(matches!(between.to, Anchor::Corner(..)));
}

#[test]
fn what_is_moved_keeps_together_and_belongs_to_the_hall_it_comes_to_lie_in() {
    for (place, shift) in
        [(Placing::Shifted(Offset::new(-95_000, 0)), -95_000), (Placing::At(Point::new(35_000, 20_000)), -95_000)]
    {
        let mut editor = session();
        let kinds = [Kind::Booth, Kind::Label].into_iter().collect();
        let wanted = Insertion { kinds, hall: Some(id("g")), place, ..insertion(InsertIds::Keep) };
        editor.insert_from(&other(), &wanted).unwrap();
        let layout = editor.document().layout();
        let y = layout.object(id("y")).unwrap();
        assert_eq!(y.thing.corners()[0].rounded(), Point::new(130_000 + shift, 20_000));
        assert_eq!((y.booth().unwrap().hall, y.booth().unwrap().pavilion), (Some(id("h")), None));
        let Thing::Label(label) = &layout.object(id("l")).unwrap().thing else { panic!("a label") };
        assert_eq!(label.leader, Some(Anchor::Point(Point::new(131_000 + shift, 21_000))));
        is_sound(&editor);
    }
    let mut editor = session();
    let wanted = Insertion { place: Placing::Shifted(Offset::new(99_999_000, 0)), ..insertion(InsertIds::New) };
    let before = editor.document().layout().clone();
    assert_eq!(editor.insert_from(&other(), &wanted).map_err(|problem| problem.key), Err("editor-too-far"));
    assert_eq!(*editor.document().layout(), before);
}

#[test]
fn one_exhibitor_is_the_same_by_id_and_name_and_another_gets_another_id() {
    let exhibitors = |here: Option<Names>, wanted: bool| {
        let mut editor = session();
        if let Some(names) = here {
            let exhibitor = Exhibitor::new(id("firm"), names);
            let label = hallplan::message::Message::new("app-edit-new-exhibitor");
            editor.change(label, |transaction| transaction.put_exhibitor(exhibitor)).unwrap();
        }
        let wanted = Insertion { exhibitors: wanted, ..insertion(InsertIds::New) };
        let done = editor.insert_from(&other(), &wanted).unwrap();
        is_sound(&editor);
        let named = new_booth(&editor, "G1").exhibitors.clone();
        (done.exhibitors, editor.document().layout().exhibitors().len(), named)
    };
    assert_eq!(exhibitors(None, true), (1, 1, vec![id("firm")]));
    assert_eq!(exhibitors(Some(Names::zh_en("公司", "Firm")), true), (0, 1, vec![id("firm")]));
    let (added, all, named) = exhibitors(Some(Names::zh_en("别家", "Another")), true);
    assert!((added, all) == (1, 2) && named != [id("firm")] && named.len() == 1);
    assert_eq!(exhibitors(None, false), (0, 0, vec![]));
}

#[test]
fn numbers_stay_unique_however_they_are_written_and_prices_in_their_currency() {
    let mut editor = session();
    let mut other = Layout::default();
    other.insert(Record::Settings(Box::new(Settings { currency: "EUR".to_owned(), ..Settings::default() })));
    // An e with an accent, in one character and in two.
    for (name, x, number) in [("m", 0, "\u{e9}1"), ("n", 10_000, "e\u{301}1 "), ("o", 20_000, "A0b")] {
        put(&mut other, name, Thing::Booth(Booth { price: Some(100), ..booth(x, 30_000, number) }));
    }
    let done = editor.insert_from(&other, &insertion(InsertIds::New)).unwrap();
    assert_eq!((done.added, done.numbers_dropped, done.prices_dropped), (3, 2, 3));
    let about = |rule: &str| editor.document().findings().iter().filter(|finding| finding.message.key == rule).count();
    assert_eq!((about("rule-booth-number-duplicate"), about("rule-booth-number-missing")), (0, 2));
    let mut editor = session();
    let none = Insertion { numbers: false, ..insertion(InsertIds::New) };
    assert_eq!(editor.insert_from(&other, &none).unwrap().numbers_dropped, 0, "nobody wanted them");
    assert!(new_ones(&editor, Kind::Booth).iter().all(|object| object.booth().unwrap().number.is_none()));
}

#[test]
fn a_locked_plan_takes_nothing_and_nothing_chosen_is_said() {
    let mut editor = session();
    let none = Insertion { kinds: BTreeSet::new(), ..insertion(InsertIds::New) };
    assert_eq!(editor.insert_from(&other(), &none).map_err(|problem| problem.key), Err("editor-insert-nothing"));
    run(&mut editor, "cmd-lock-plan");
    let refused = editor.insert_from(&other(), &insertion(InsertIds::New));
    assert_eq!(refused.map_err(|problem| problem.key), Err("model-plan-locked"));
}
