//! How the halls empty: on foot to the exits, and how long that takes.

use super::{Block, Both, Content, Table};
use crate::analysis::egress::{DENSITY, Farthest, HallEgress, Walking, fields, loads};
use crate::i18n::minutes;
use crate::message::{Message, Value};

/// A sentence on how far this can be trusted, then a hall a row; nothing where there is no hall with an exit.
pub(super) fn part(content: &Content<'_>) -> Vec<Block> {
    let layout = content.filing.layout;
    let halls = loads(layout, &fields(layout, &Walking::default()), DENSITY);
    if halls.iter().all(|hall| hall.exits.is_empty()) {
        return Vec::new();
    }
    let speaker = &content.speaker;
    let about = Message::new("scene-filing-ways-out-about").with("density", DENSITY.to_string());
    let keys = [
        "scene-filing-by-hall",
        "scene-filing-persons",
        "scene-filing-exits",
        "scene-filing-exit-width",
        "scene-filing-mean-walk",
        "scene-filing-longest-walk",
        "scene-filing-one-closed",
        "scene-filing-time",
    ];
    let table = Table {
        widths: vec![0.20, 0.10, 0.09, 0.12, 0.12, 0.12, 0.13, 0.12],
        figures: std::iter::once(false).chain([true; 7]).collect(),
        head: keys.iter().map(|key| speaker.text(key)).collect(),
        rows: halls.iter().map(|hall| row(content, hall)).collect(),
        least: 0.0,
    };
    vec![
        Block::Heading(speaker.text("scene-filing-ways-out")),
        Block::Paragraph(speaker.say(&about)),
        Block::Table(table),
    ]
}

fn row(content: &Content<'_>, egress: &HallEgress) -> Vec<Both> {
    let speaker = &content.speaker;
    let hall = content.filing.layout.object(egress.hall).and_then(|object| object.hall());
    let name = hall.map(|hall| speaker.names(&hall.names)).filter(|name| !name.is_empty());
    let length = |mm: f64| speaker.say(&Message::new("rule-amount-length").with("value", Value::Length(mm as i64)));
    // A grid of 0.25 m tells no more.
    let far = |mm: f64| length(libm::ceil(mm / 100.0) * 100.0);
    let walk = |farthest: Option<Farthest>| farthest.map(|it| far(it.walk.length)).unwrap_or_default();
    let width: f64 = egress.exits.iter().map(|exit| exit.clear).sum();
    let time = egress.time.map(|seconds| Both::same(minutes(seconds)));
    vec![
        name.unwrap_or_else(|| Both::same(egress.hall.to_string())),
        Both::same(egress.people.to_string()),
        Both::same(egress.exits.len().to_string()),
        length(width),
        far(egress.mean),
        walk(egress.farthest),
        walk(worst(egress)),
        time.unwrap_or_default(),
    ]
}

/// The longest walk with whichever exit closed makes it longest.
fn worst(egress: &HallEgress) -> Option<Farthest> {
    let closed = egress.exits.iter().filter_map(|exit| exit.if_closed);
    closed.max_by(|one, other| one.walk.length.total_cmp(&other.walk.length))
}
