//! What a frame of the window costs in processor time, without a screen: all panels, the plan, and its tessellation.
//!
//! `cargo bench --bench window` prints the times; the targets are for one frame at 1920 x 1080.

#![allow(clippy::disallowed_methods, reason = "it waits for the plan to be opened")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use divan::Bencher;
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::Harness;
use hallplan::app::{Preferences, Window};
use hallplan::generate;
use hallplan::geometry::{Point, Rectangle, Size};
use hallplan::i18n::Locale;
use hallplan::model::{Drawing, DrawingLayer, Layout, Object, ObjectId, Picture, Record, Thing, Underlay};
use hallplan::storage::{self, Places};

const SIZES: [usize; 3] = [3_427, 74_000, 1_000_000];

fn main() {
    divan::main();
}

/// The window with a sample of so many booths, and the folder it lives in.
fn window(booths: usize) -> (Harness<'static, Window>, tempfile::TempDir) {
    opened(&generate::sample(booths, 1), booths)
}

/// The window with a plan of so many booths, and the folder it lives in.
fn opened(plan: &Layout, booths: usize) -> (Harness<'static, Window>, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let file = folder.path().join("plan.json");
    std::fs::write(&file, storage::write(plan)).expect("there is room for a plan");
    let places = Places::under(folder.path());
    let builder = Harness::builder().with_size([1920.0, 1080.0]).with_max_steps(64);
    let mut harness = builder.build_eframe(move |cc| {
        let (preferences, _) = Preferences::load(Some(places), Some(Locale::English));
        Window::new(cc, preferences, Some(file)).with_own_dialogs()
    });
    let deadline = Instant::now() + Duration::from_secs(60);
    while harness.state().editor().document().layout().booths().count() < booths && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(5);
    (harness, folder)
}

/// One frame, as the painter gets it.
fn frame(harness: &mut Harness<'static, Window>) -> usize {
    harness.step();
    let output = harness.output();
    let (shapes, scale) = (output.shapes.clone(), output.pixels_per_point);
    harness.ctx.tessellate(shapes, scale).len()
}

fn wiggle(step: &mut u32) -> Pos2 {
    *step += 1;
    Pos2::new(900.0 + (*step % 40) as f32, 500.0 + (*step % 17) as f32)
}

#[divan::bench(args = SIZES, max_time = 4)]
fn whole_plan_in_view(bencher: Bencher<'_, '_>, booths: usize) {
    let (mut harness, _folder) = window(booths);
    let mut step = 0;
    bencher.bench_local(|| {
        harness.hover_at(wiggle(&mut step));
        frame(&mut harness)
    });
}

/// Lines of 2 m in all directions over the floor of the Expo.
fn drawing(lines: i32) -> Drawing {
    let size = Size::new(200_000, 160_000);
    let line = |n: i32| {
        let at = Point::new(n.wrapping_mul(7_919).rem_euclid(198_000), n.wrapping_mul(104_729).rem_euclid(158_000));
        vec![at, Point::new(at.x + n % 2_000, at.y + 2_000 - n % 2_000)]
    };
    let layer = DrawingLayer { name: "0".to_owned(), lines: (0..lines).map(line).collect(), ..DrawingLayer::default() };
    Drawing { size, layers: vec![layer] }
}

#[divan::bench(args = [20_000, 200_000], max_time = 4)]
fn expo_above_a_drawing_of_so_many_lines(bencher: Bencher<'_, '_>, lines: i32) {
    let mut plan = generate::sample(3_427, 1);
    let drawing = drawing(lines);
    let frame_of = Rectangle::new(Point::new(0, 0), drawing.size);
    let picture = Picture::Drawing(Arc::new(drawing));
    let underlay = Underlay { picture, frame: frame_of, crop: None, opacity: 60, calibration: None };
    plan.insert(Record::Object(Object::new(ObjectId::from_random(7), Thing::Underlay(underlay))));
    let (mut harness, _folder) = opened(&plan, 3_427);
    let mut step = 0;
    bencher.bench_local(|| {
        harness.hover_at(wiggle(&mut step));
        frame(&mut harness)
    });
}

/// Near enough for numbers in the booths.
fn zoomed_in(booths: usize) -> (Harness<'static, Window>, tempfile::TempDir, ObjectId) {
    let (mut harness, folder) = window(booths);
    let layout = harness.state().editor().document().layout();
    let (object, booth) = layout.booths().nth(booths / 2).expect("there are booths");
    let (id, number) = (object.id, booth.number.clone().expect("a sample has numbers"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    harness.event(egui::Event::Text(number));
    harness.run_steps(3);
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run_steps(5);
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        harness.run_steps(3);
    }
    (harness, folder, id)
}

#[divan::bench(args = SIZES, max_time = 4)]
fn some_hundred_booths_with_numbers(bencher: Bencher<'_, '_>, booths: usize) {
    let (mut harness, _folder, _) = zoomed_in(booths);
    let mut step = 0;
    bencher.bench_local(|| {
        harness.hover_at(wiggle(&mut step));
        frame(&mut harness)
    });
}

#[divan::bench(args = SIZES, max_time = 4)]
fn one_booth_dragged(bencher: Bencher<'_, '_>, booths: usize) {
    let (mut harness, _folder, id) = zoomed_in(booths);
    let bounds = harness.state().editor().document().index().bounds(id).expect("it has a place");
    let from = harness.state().on_screen(bounds.centre());
    harness.drag_at(from);
    harness.run_steps(2);
    let mut step: u32 = 0;
    bencher.bench_local(|| {
        step += 1;
        harness.hover_at(from + Vec2::new((step % 60) as f32, (step % 23) as f32));
        frame(&mut harness)
    });
}
