//! What the program does most, at 3,427 booths (the Expo), 74,000 (the Canton Fair) and, where it has to hold, a million.
//!
//! `cargo bench --no-default-features` prints the times.

use std::collections::BTreeSet;
use std::hint::black_box;

use divan::{Bencher, counter::ItemsCount};
use hallplan::analysis::egress::{Walking, fields, fields_of, find_seconds, rooms};
use hallplan::document::Document;
use hallplan::editor::{CanvasEvent, Editor, EventKind, Layers, ToolId, hit};
use hallplan::generate::blocks::{Clearances, Floor, Recipe, Where, blocks, fill};
use hallplan::generate::numbers::{Numbers, renumber};
use hallplan::geometry::{Bounds, Offset, Place, Point, Polygon};
use hallplan::index::Index;
use hallplan::message::Message;
use hallplan::model::{self, Layout, ObjectId, Record, RecordId};
use hallplan::rules::{Profile, RULES, check_rules, full_check};
use hallplan::scene::{View, build, build_objects};
use hallplan::{generate, storage};

const SIZES: [usize; 2] = [3_427, 74_000];
const ALL_SIZES: [usize; 3] = [3_427, 74_000, 1_000_000];

fn main() {
    divan::main();
}

fn layout(booths: usize) -> Layout {
    generate::sample(booths, 1)
}

fn document(booths: usize) -> Document {
    Document::new(layout(booths)).expect("a sample has a shipped profile")
}

fn profile() -> Profile {
    Profile::shipped("base").expect("base is shipped")
}

/// What the Expo is held to.
fn rules_of_the_expo() -> Profile {
    Profile::together(["cn-cnea", "cn-national"]).expect("both are shipped")
}

/// The same plan held to them.
fn held_to_the_rules_of_the_expo(booths: usize) -> Layout {
    let mut layout = layout(booths);
    let mut settings = layout.settings().clone();
    settings.profile = model::Profile { also: vec!["cn-national".to_owned()], ..model::Profile::shipped("cn-cnea") };
    layout.insert(Record::Settings(Box::new(settings)));
    layout
}

/// A booth in the middle of the plan.
fn some_booth(layout: &Layout) -> ObjectId {
    let count = layout.booths().count();
    layout.booths().nth(count / 2).map(|(object, _)| object.id).expect("a sample has booths")
}

#[divan::bench(args = ALL_SIZES, max_time = 3)]
fn open_read(bencher: Bencher<'_, '_>, booths: usize) {
    let bytes = storage::write(&layout(booths));
    bencher.counter(ItemsCount::new(booths)).bench(|| storage::read(black_box(&bytes)).expect("a sample opens"));
}

#[divan::bench(args = ALL_SIZES, max_time = 3)]
fn index_build(bencher: Bencher<'_, '_>, booths: usize) {
    let layout = layout(booths);
    bencher.bench(|| Index::of(black_box(&layout)));
}

#[divan::bench(args = ALL_SIZES, max_time = 3)]
fn overlap_check(bencher: Bencher<'_, '_>, booths: usize) {
    let (layout, profile) = (layout(booths), profile());
    let overlap: Vec<_> = RULES.iter().copied().filter(|rule| rule.about().id == "overlap").collect();
    bencher.bench(|| check_rules(&overlap, black_box(&layout), &profile));
}

#[divan::bench(args = SIZES, max_time = 3)]
fn full_check_of_all_rules(bencher: Bencher<'_, '_>, booths: usize) {
    let (layout, profile) = (layout(booths), profile());
    bencher.bench(|| full_check(black_box(&layout), &profile));
}

/// All rules of a profile that asks for much, those about the floors of halls too.
#[divan::bench(args = SIZES, max_time = 5)]
fn full_check_by_the_rules_of_the_expo(bencher: Bencher<'_, '_>, booths: usize) {
    let (layout, profile) = (layout(booths), rules_of_the_expo());
    bencher.bench(|| full_check(black_box(&layout), &profile));
}

/// A booth moved and let go, by the same rules: those near it are checked again, and the floor of its hall.
#[divan::bench(args = SIZES, max_time = 5)]
fn one_booth_moved_by_the_rules_of_the_expo(bencher: Bencher<'_, '_>, booths: usize) {
    let mut document = Document::new(held_to_the_rules_of_the_expo(booths)).expect("a sample can be opened");
    let id = some_booth(document.layout());
    let original = document.layout().object(id).cloned().expect("it is there");
    let mut step = 0;
    bencher.bench_local(|| {
        step = (step + 37) % 5_000;
        let moved = original.moved(Offset::new(step, step / 2)).expect("within range");
        document.begin(Message::new("edit-move")).expect("nothing is open");
        document.transaction().expect("open").replace(moved).expect("allowed");
        document.commit(None)
    });
}

#[divan::bench(args = ALL_SIZES, max_time = 3)]
fn one_step_of_a_dragged_booth(bencher: Bencher<'_, '_>, booths: usize) {
    let mut document = document(booths);
    let id = some_booth(document.layout());
    let original = document.layout().object(id).cloned().expect("it is there");
    document.begin(Message::new("edit-move")).expect("nothing is open");
    let mut step = 0;
    bencher.bench_local(|| {
        step = (step + 37) % 5_000;
        let moved = original.moved(Offset::new(step, step / 2)).expect("within range");
        document.transaction().expect("open").replace(moved).expect("allowed");
        document.settle();
    });
}

#[divan::bench(args = SIZES, max_time = 3)]
fn one_pointer_move_with_snapping(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let id = some_booth(document.layout());
    let from = document.index().bounds(id).expect("it has a place").centre();
    let mut editor = Editor::new(document);
    let event = |kind, x: f64| CanvasEvent::new(kind, Place::new(from.x + x, from.y + x / 2.0), 20.0);
    editor.handle(event(EventKind::Press, 0.0));
    let mut x = 0.0;
    bencher.bench_local(|| {
        x = (x + 37.0) % 5_000.0;
        editor.handle(event(EventKind::Move, x));
    });
}

/// A line that is drawn, with every source on: crossings, perpendiculars, directions.
#[divan::bench(args = SIZES, max_time = 3)]
fn one_pointer_move_of_a_line_with_every_source(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let from = document.index().bounds(some_booth(document.layout())).expect("it has a place").centre();
    let mut editor = Editor::new(document);
    editor.snapping.polar = true;
    editor.set_tool(ToolId("tool-wall"));
    let event = |kind, x: f64| CanvasEvent::new(kind, Place::new(from.x + x, from.y + x / 2.0), 20.0);
    editor.handle(event(EventKind::Press, 0.0));
    let mut x = 0.0;
    bencher.bench_local(|| {
        x = (x + 37.0) % 5_000.0;
        editor.handle(event(EventKind::Move, x));
    });
}

#[divan::bench(args = ALL_SIZES, max_time = 2)]
fn hit_test(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let place = document.index().bounds(some_booth(document.layout())).expect("it has a place").centre();
    let layers = Layers::default();
    bencher.bench(|| hit::pick(&document, &layers, black_box(place), 100.0));
}

#[divan::bench(args = SIZES, max_time = 2)]
fn what_is_in_view(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let centre = document.index().bounds(some_booth(document.layout())).expect("it has a place").centre();
    let view = Bounds { min: centre, max: centre }.grown(50_000.0);
    bencher.bench(|| document.index().near(black_box(&view)).count());
}

#[divan::bench(args = SIZES, max_time = 3)]
fn scene_of_what_is_in_view(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let centre = document.index().bounds(some_booth(document.layout())).expect("it has a place").centre();
    let area = Bounds { min: centre, max: centre }.grown(50_000.0);
    let near = |area: &Bounds| document.index().near_sorted(area);
    let view = View::printed(document.layout(), 500.0, &near);
    bencher.bench_local(|| {
        let ids = document.index().near_sorted(black_box(&area));
        let objects = ids.iter().filter_map(|&id| document.layout().object(id));
        build_objects(document.layout(), objects, &view).shapes.len()
    });
}

#[divan::bench(args = [3_427], max_time = 3)]
fn scene_of_the_whole_plan_in_full(bencher: Bencher<'_, '_>, booths: usize) {
    let document = document(booths);
    let near = |area: &Bounds| document.index().near_sorted(area);
    let view = View::printed(document.layout(), 500.0, &near);
    bencher.bench_local(|| build(document.layout(), &view).shapes.len());
}

/// From the bytes to a document that can be edited: read, validated, indexed, checked.
#[divan::bench(args = SIZES, max_time = 3)]
fn open_index_and_check(bencher: Bencher<'_, '_>, booths: usize) {
    let bytes = storage::write(&layout(booths));
    bencher.bench(|| {
        let opened = storage::read(black_box(&bytes)).expect("a sample opens");
        Document::new(opened.layout).expect("a sample has a shipped profile")
    });
}

#[divan::bench(args = ALL_SIZES, max_time = 3)]
fn save_to_bytes(bencher: Bencher<'_, '_>, booths: usize) {
    let layout = layout(booths);
    bencher.counter(ItemsCount::new(booths)).bench(|| storage::write(black_box(&layout)));
}

/// The Expo as it ships, or only its largest hall.
fn halls(of: &str) -> Layout {
    let mut layout = storage::read(include_bytes!("../layouts/expo-2021.json")).expect("a sample opens").layout;
    if of == "hall 7" {
        let seventh: ObjectId = "hall7".parse().expect("an id");
        let others: Vec<_> = layout.halls().map(|(object, _)| object.id).filter(|id| *id != seventh).collect();
        others.into_iter().for_each(|id| drop(layout.put(&RecordId::Object(id), None)));
    }
    layout
}

/// Walking distances to the nearest exits over the nine halls of the Expo in cells of 0.25 m; and over its largest.
#[divan::bench(args = ["expo", "hall 7"], max_time = 3)]
fn egress_field(bencher: Bencher<'_, '_>, of: &str) {
    let layout = halls(of);
    bencher.bench(|| fields(black_box(&layout), &Walking::default()));
}

/// The same where nothing but the closed exits has changed.
#[divan::bench(args = ["expo", "hall 7"], max_time = 3)]
fn egress_field_again(bencher: Bencher<'_, '_>, of: &str) {
    let rooms = rooms(&halls(of), &Walking::default());
    bencher.bench(|| fields_of(black_box(&rooms), &BTreeSet::new()));
}

/// And to the second nearest exits.
#[divan::bench(args = ["expo", "hall 7"], max_time = 3)]
fn egress_field_of_two_exits(bencher: Bencher<'_, '_>, of: &str) {
    let layout = halls(of);
    bencher.bench(|| {
        let fields = fields(black_box(&layout), &Walking::default());
        find_seconds(&fields);
        fields
    });
}

/// An empty square floor that holds about so many booths back to back, with aisles of 3 m.
fn empty_floor(booths: usize) -> Where {
    let side = ((booths as f64 * 18e6).sqrt()) as i32;
    let corners = [(0, 0), (side, 0), (side, side), (0, side)].map(|(x, y)| Point::new(x, y));
    Where::Areas(vec![Polygon::new(corners.to_vec()).expect("a square")])
}

#[divan::bench(args = SIZES, max_time = 3)]
fn booths_laid_out(bencher: Bencher<'_, '_>, booths: usize) {
    let (layout, at) = (Layout::default(), empty_floor(booths));
    let index = Index::of(&layout);
    let floor = Floor::of(&layout, &index, &at, Clearances::default()).expect("an area is always there");
    let made = blocks(&Recipe::default(), &floor).booths.len();
    assert!(made * 10 > booths * 8 && made < booths * 2, "{made} of {booths}");
    bencher.counter(ItemsCount::new(made)).bench(|| blocks(black_box(&Recipe::default()), &floor));
}

#[divan::bench(max_time = 5)]
fn fullest_of_12_000_m2(bencher: Bencher<'_, '_>) {
    let (layout, at) = (Layout::default(), empty_floor(667));
    let index = Index::of(&layout);
    let floor = Floor::of(&layout, &index, &at, Clearances::default()).expect("an area is always there");
    bencher.bench(|| fill(black_box(&Recipe::default()), &floor, &mut |_| true));
}

#[divan::bench(args = SIZES, max_time = 3)]
fn booths_numbered(bencher: Bencher<'_, '_>, booths: usize) {
    let layout = layout(booths);
    let all: Vec<_> = layout.booths().map(|(object, _)| object).collect();
    bencher.counter(ItemsCount::new(booths)).bench(|| renumber(&Numbers::default(), black_box(&all), &layout));
}
