//! Any small plan that can be read can be checked by every rule and drawn, and the drawing has an end.

use hallplan::export::Unwatched;
use hallplan::export::drawing::{DrawOptions, drawing_format};
use hallplan::index::Index;
use hallplan::rules::{Profile, full_check};
use hallplan::scene::{PlanSheetOptions, plan_sheet};
use hallplan::storage;

/// More objects say nothing new, and take long.
const MOST: usize = 50;

/// Panics where a rule, the drawing or its writer does.
pub fn check(bytes: &[u8]) {
    let Ok(opened) = storage::read(bytes) else { return };
    let layout = opened.layout;
    let Ok(profile) = Profile::of(layout.settings()) else { return };
    if layout.objects().len() > MOST {
        return;
    }
    let findings = full_check(&layout, &profile);
    let index = Index::of(&layout);
    let options = PlanSheetOptions { findings: &findings, ..PlanSheetOptions::of(&layout) };
    let Ok(sheet) = plan_sheet(&layout, &|area| index.near_sorted(area), &options) else { return };
    let format = drawing_format("svg").expect("there is such a format");
    let mut out = Vec::new();
    let _ = format.write(&sheet, &DrawOptions::default(), &Unwatched, &mut out);
    assert!(std::str::from_utf8(&out).is_ok());
}
