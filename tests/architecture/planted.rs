//! Shows that each rule catches what breaks it, however it is written, and lets the rest be.

use crate::source::{Source, without_tests};
use crate::violations;

/// A small sound crate, into which a fault is planted.
const SOUND: &[(&str, &str)] = &[
    ("lib.rs", "pub mod geometry; pub mod model; pub mod rules; pub mod scene; pub mod storage;"),
    ("geometry/mod.rs", "pub struct Point;"),
    ("model/mod.rs", "mod layout; mod hall; pub use hall::Hall; pub use layout::Layout;"),
    ("model/layout.rs", "use super::Hall; pub struct Layout; impl Layout { pub fn put(&mut self, hall: Hall) {} }"),
    ("model/hall.rs", "use crate::geometry::Point; pub struct Hall(Point);"),
    ("rules/mod.rs", "mod overlap; mod number; mod finding; pub const RULES: &[&dyn R] = &[&overlap::O, &number::N];"),
    ("rules/overlap.rs", "use super::finding::Finding; use crate::model::{Hall, Layout}; pub struct O;"),
    ("rules/number.rs", "use super::finding; pub struct N; fn f(l: &crate::model::Layout) -> finding::Finding { g() }"),
    ("rules/finding.rs", "pub struct Finding;"),
    ("document/mod.rs", "pub struct Change; pub struct Document; fn apply(l: &mut crate::model::Layout) { l.put(h) }"),
    ("storage/mod.rs", "use std::{fs, time::Instant}; use serde::Serialize; use crate::document::Change;"),
    ("scene/mod.rs", "pub struct Scene; pub use crate::model::Layout; pub use crate::geometry as shapes;"),
    ("export/mod.rs", "pub mod drawing; pub mod data;"),
    ("export/drawing/mod.rs", "mod svg; mod png; pub static DRAWINGS: &[D] = &[svg::SVG, png::PNG]; pub struct Page;"),
    ("export/drawing/svg.rs", "use crate::scene::Scene; use super::Page; pub const SVG: D = D;"),
    ("export/drawing/png.rs", "pub const PNG: D = D;"),
    ("export/data/mod.rs", "use crate::model::Layout;"),
    ("editor/mod.rs", "pub mod tools; use crate::document::Document; fn f(d: &mut Document) { d.commit() }"),
    ("editor/tools/mod.rs", "mod select; mod pan; pub const TOOLS: &[T] = &[select::new(), pan::new()];"),
    ("editor/tools/select.rs", "pub fn new() {}"),
    ("editor/tools/pan.rs", "pub fn new() {}"),
    ("cli/mod.rs", "use std::fs; use crate::{model::Layout, storage};"),
    ("app/mod.rs", "use egui::Ui; use crate::{document, storage::*};"),
    ("main.rs", "fn main() { hallplan::cli::run(); hallplan::app::run() }"),
];

/// The complaints about the sound crate once `text` stands at the end of `file`.
fn with(file: &str, text: &str) -> Vec<String> {
    let mut sources: Vec<_> = SOUND
        .iter()
        .map(|(name, sound)| Source::new(name, &format!("{sound}\n{}", if *name == file { text } else { "" })))
        .collect();
    if !SOUND.iter().any(|(name, _)| *name == file) {
        sources.push(Source::new(file, text));
    }
    violations(&without_tests(sources))
}

#[track_caller]
fn caught(file: &str, text: &str, complaint: &str) {
    let broken = with(file, text);
    assert!(!broken.is_empty(), "not caught in {file}: {text}");
    let right = |fault: &String| fault.starts_with(&format!("src/{file}:")) && fault.contains(complaint);
    assert!(broken.iter().all(right), "{file}: {text}\nwanted {complaint:?}, got {broken:#?}");
}

#[track_caller]
fn let_be(file: &str, text: &str) {
    assert_eq!(with(file, text), Vec::<String>::new(), "{file}: {text}");
}

#[test]
fn the_sound_crate_has_no_fault() {
    let_be("lib.rs", "");
}

#[test]
fn an_arrow_upwards_is_caught_however_it_is_written() {
    let fault = "model may not use storage";
    for text in [
        "use crate::storage::open;",
        "use crate::{geometry::Point, storage::{open, save}};",
        "use crate::storage as files;",
        "use crate::storage::*;",
        "use crate::{self as all}; fn f() { all::storage::open() }",
        "use super::super::storage;",
        "pub(crate) use crate::storage::open;",
        "fn f() { crate::storage::open() }",
        "fn f(x: Vec<crate::storage::Journal>) {}",
        "impl crate::storage::Named for Hall {}",
        "fn f<T: crate::storage::Named>() {}",
        "fn f(x: u8) -> bool { matches!(x, crate::storage::LIMIT) }",
        "macro_rules! m { () => { $crate::storage::open() } }",
        "macro_rules! m { () => { use $crate::{geometry::Point, storage::open}; } }",
        "fn f() { use crate::storage; storage::open() }",
        "mod inner { use super::super::super::storage; }",
        "#[derive(crate::storage::Saved)] struct S;",
        "type T = crate::storage::Journal;",
        "fn f() { println!(\"{}\", [crate::storage::LIMIT][0]) }",
    ] {
        caught("model/hall.rs", text, fault);
    }
}

#[test]
fn a_re_export_hides_nothing() {
    // A drawing may use the scene, and the scene the model; the model through the scene is the model all the same.
    caught("export/drawing/svg.rs", "use crate::scene::Layout;", "export/drawing may not use model");
    caught("export/drawing/svg.rs", "use crate::scene::*; fn f(l: Layout) { Layout::new() }", "may not use model");
    caught("export/drawing/svg.rs", "use crate::scene as s; fn f(l: s::Layout) {}", "may not use model");
    let_be("export/drawing/svg.rs", "use crate::scene::shapes::Point;");
}

#[test]
fn the_window_is_kept_in_app() {
    for text in ["use egui::Ui;", "use eframe as frame;", "fn f(ui: &mut egui::Ui) {}", "extern crate rfd as dialogs;"]
    {
        caught("editor/mod.rs", text, "the window is spoken of in app alone");
    }
    caught("cli/mod.rs", "use crate::app::run;", "cli may not use app");
    caught("app/mod.rs", "use crate::cli;", "app may not use cli");
}

#[test]
fn an_open_layout_is_changed_by_the_document_alone() {
    let fault = "may not change a layout but through the document";
    caught("editor/mod.rs", "fn f(layout: &mut crate::model::Layout) {}", fault);
    caught("editor/mod.rs", "use crate::model::Layout as Plan; fn f(p: &mut Plan) {}", fault);
    caught("editor/mod.rs", "use crate::model::*; fn f(layout: &mut Layout) {}", fault);
    caught("editor/mod.rs", "type Plan = crate::model::Layout; fn f(plan: &mut Plan) {}", fault);
    caught("rules/finding.rs", "use crate::model::Layout; fn f() { Layout::put(l, h) }", fault);
    caught("rules/finding.rs", "fn f() { plan.layout.put(hall) }", fault);
    let_be(
        "editor/mod.rs",
        "fn f(layout: &crate::model::Layout) { let mut list = Vec::new(); list.insert(0, 1); self.put(1) }",
    );
}

#[test]
fn the_words_of_a_file_are_kept_out_of_the_model() {
    for text in
        ["use serde::Serialize;", "#[derive(serde::Deserialize)] struct S;", "fn f() { serde_json::to_string(x) }"]
    {
        caught("model/hall.rs", text, "a file's words are kept out of the core");
    }
}

#[test]
fn files_and_clocks_are_kept_for_three_modules() {
    for text in [
        "use std::fs;",
        "use std::{io, fs::File};",
        "use std as s; fn f() { s::fs::read(p) }",
        "use std::*;",
        "fn f() { ::std::fs::read(p) }",
        "fn f() -> bool { path.is_file() }",
        "fn f() { vec![std::fs::read(p)] }",
    ] {
        caught("scene/mod.rs", text, "files");
    }
    for text in ["use std::time::{Duration, SystemTime};", "use std::time::*;", "fn f() { std::time::Instant::now() }"]
    {
        caught("rules/finding.rs", text, "the core has no clock");
    }
    let_be("scene/mod.rs", "use std::time::Duration; use std::{fmt, path::Path};");
}

#[test]
fn no_file_of_a_list_names_another() {
    caught("rules/overlap.rs", "use super::number::N;", "overlap names its sibling number");
    caught("rules/overlap.rs", "fn f() { crate::rules::number::g() }", "overlap names its sibling number");
    caught("export/drawing/png.rs", "use crate::export::drawing::{Page, svg as vector};", "png names its sibling svg");
    caught("editor/tools/pan.rs", "use super::select;", "pan names its sibling select");
    let_be(
        "rules/overlap.rs",
        "use super::Severity; const RULES: &[S] = &[Severity::Error]; fn f() { super::Kind::A }",
    );
    let_be("rules/overlap.rs", "mod pairs { use super::super::finding::Finding; } use self::pairs::x;");
}

#[test]
fn a_tool_does_not_commit() {
    caught("editor/tools/pan.rs", "fn f() { cx.document.commit(label) }", "a tool returns a verdict");
}

#[test]
fn storage_knows_a_change_and_not_the_document() {
    caught("storage/mod.rs", "use crate::document::Document;", "storage may not use document");
}

#[test]
fn tests_are_free() {
    let_be("model/hall.rs", "#[cfg(test)] mod tests { use crate::storage::open; fn f() { std::fs::read(p) } }");
    caught("model/hall.rs", "#[cfg(not(test))] mod tests { use crate::storage::open; }", "model may not use storage");
    let_be("rules/finding.rs", "#[cfg(test)] mod trial;");
    let mut sources: Vec<_> = SOUND.iter().map(|(name, text)| Source::new(name, text)).collect();
    sources.push(Source::new("geometry/draft.rs", "use crate::storage::open;"));
    sources.push(Source::new("scene/parts.rs", "#[cfg(test)] mod trial;"));
    sources.push(Source::new("scene/parts/trial.rs", "use crate::storage::open;"));
    let broken = violations(&without_tests(sources));
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert!(broken[0].starts_with("src/geometry/draft.rs:1: geometry may not use storage"), "{broken:#?}");
}
