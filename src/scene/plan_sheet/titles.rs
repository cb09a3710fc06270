//! The title block: names of the fair, what the sheet shows, who and when, how large, what was checked.

use super::legend::legend;
use super::{Content, SheetArea};
use crate::message::Message;
use crate::model::Hall;
use crate::scene::build::grouped;
use crate::scene::sheet::Furniture;

/// Everything that stands beside the plan, as the page setup asks for it.
pub(super) fn furniture(content: &Content) -> Furniture {
    let shown = content.options.page.shown;
    let settings = content.layout.settings();
    let mut furniture = Furniture {
        legend: if shown.legend { legend(content) } else { None },
        scale_bar: shown.scale_bar,
        north: shown.north.then_some(settings.north),
        ..Furniture::default()
    };
    if shown.title_block {
        furniture.titles = names(content);
        furniture.subtitles = subtitles(content);
        furniture.remarks = content.both_names(&settings.remark, None);
        furniture.rows = rows(content);
    }
    furniture
}

/// The fair in the languages of the sheet; "floor plan" where it has no name.
pub(super) fn names(content: &Content) -> Vec<String> {
    content.both_names(&content.layout.settings().names, Some(&Message::new("scene-sheet-plan")))
}

fn subtitles(content: &Content) -> Vec<String> {
    let settings = content.layout.settings();
    let mut lines = vec![content.both_names(&settings.edition, None).join("  ")];
    if let SheetArea::Hall(id) = content.options.area
        && let Some(hall) = content.layout.object(id).and_then(|object| object.hall())
    {
        lines.push(content.both_names(&hall.names, Some(&Message::new("model-kind-hall"))).join("  "));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Labels and values; what is not known is left out.
fn rows(content: &Content) -> Vec<(String, String)> {
    let settings = content.layout.settings();
    let say = |message: &Message| (content.view.words)(&content.view.lang, message);
    let known = [
        ("scene-title-plan-number", settings.plan_number.clone()),
        ("scene-title-revision", settings.revision.clone()),
        ("scene-title-date", settings.date.clone()),
        ("scene-title-author", settings.author.clone()),
        ("scene-title-scale", Some(scale(content))),
        ("scene-title-booths", Some(grouped(content.layout.booths().count() as i64))),
        ("scene-title-net-gross", Some(areas(content))),
        ("scene-title-checks", checks(content).map(|message| say(&message))),
    ];
    known.into_iter().filter_map(|(key, value)| Some((say(&Message::new(key)), value?))).collect()
}

fn scale(content: &Content) -> String {
    format!("1:{} @ {}", content.view.scale, content.options.page.paper.word())
}

/// Net area of booths and gross area of halls in m².
fn areas(content: &Content) -> String {
    let net: i64 = content.layout.booths().map(|(_, booth)| booth.outline.area()).sum();
    let gross = |hall: &Hall| hall.gross_area.map_or_else(|| in_metres(hall.outline.area()), i64::from);
    let gross: i64 = content.layout.halls().map(|(_, hall)| gross(hall)).sum();
    format!("{} / {} m²", grouped(in_metres(net)), grouped(gross))
}

const fn in_metres(square_millimetres: i64) -> i64 {
    (square_millimetres + 500_000) / 1_000_000
}

fn checks(content: &Content) -> Option<Message> {
    let summary = content.options.checks.as_ref()?;
    let clean = summary.errors + summary.warnings == 0;
    let message = Message::new(if clean { "scene-title-checks-clean" } else { "scene-title-checks-result" });
    Some(
        message
            .with("profile", summary.profile.as_str())
            .with("errors", summary.errors)
            .with("warnings", summary.warnings),
    )
}
