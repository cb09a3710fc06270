//! What is printed is what is on the screen: the canvas against the drawings of the same plan, by text and by pixels.

mod paper;
mod pixels;
mod screen;
mod texts;

use std::path::Path;

use hallplan::geometry::Bounds;
use hallplan::i18n::Locale;
use hallplan::index::Index;
use hallplan::model::{Lang, Layout, Paper, Record, Shown};
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{PlanSheetOptions, plan_sheet};
use hallplan::storage;

/// The scale the plan is printed at. On the screen it is seen a little larger, so that no text is too small there.
const SCALE: i32 = 200;
/// The language of the window and of the drawings.
const LOCALE: Locale = Locale::Chinese;

/// The teaching plan, with everything shown and nothing beside it.
fn plan() -> Layout {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts/teaching.json");
    let mut layout = storage::read(&std::fs::read(file).unwrap()).unwrap().layout;
    let mut settings = layout.settings().clone();
    let bare = Shown { legend: false, title_block: false, scale_bar: false, north: false, ..Shown::default() };
    settings.page.shown = Shown { utilities: true, ..bare };
    (settings.page.paper, settings.page.scale) = (Paper::A2, Some(SCALE));
    layout.insert(Record::Settings(Box::new(settings)));
    layout
}

/// The plan as it is printed.
fn printed(layout: &Layout) -> Sheet {
    let index = Index::of(layout);
    let near = |area: &Bounds| index.near_sorted(area);
    let lang: Lang = LOCALE.word().parse().unwrap();
    plan_sheet(layout, &near, &PlanSheetOptions { lang, ..PlanSheetOptions::of(layout) }).unwrap()
}
