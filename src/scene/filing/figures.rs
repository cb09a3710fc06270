//! Figures of the plan: areas and booths by hall, pavilion and status.

use super::{Block, Both, Content, Table};
use crate::analysis::areas::{Description, Figures, describe};
use crate::i18n::area;
use crate::message::Message;
use crate::model::{Names, ObjectId};

/// Totals, then a table each.
pub(super) fn part(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let description = describe(content.filing.layout);
    let mut blocks = vec![
        Block::Heading(speaker.text("scene-filing-figures")),
        Block::Paragraph(speaker.say(&totals(&description))),
    ];
    let called = |names: &Names, otherwise: Both| if names.is_empty() { otherwise } else { speaker.names(names) };
    let named = |id: Option<ObjectId>, none| id.map_or_else(|| speaker.text(none), |id| Both::same(id.to_string()));
    let halls = description
        .by_hall
        .iter()
        .map(|it| row(called(&it.names, named(it.hall, "scene-filing-no-hall")), &it.figures, Some(it.gross)));
    let pavilions = description.by_pavilion.iter().map(|it| {
        let theme = it.theme.map(|theme| speaker.label("model-theme", theme.word()));
        let otherwise = theme.unwrap_or_else(|| named(it.pavilion, "scene-filing-no-pavilion"));
        row(called(&it.names, otherwise), &it.figures, Some(it.gross))
    });
    let statuses = description.by_status.iter().filter(|(_, figures)| figures.booths > 0);
    let statuses = statuses.map(|(status, figures)| row(speaker.label("model-status", status.word()), figures, None));
    blocks.extend(table(content, "scene-filing-by-hall", halls.collect()));
    blocks.extend(table(content, "scene-filing-by-pavilion", pavilions.collect()));
    blocks.extend(table(content, "scene-filing-by-status", statuses.collect()));
    blocks
}

fn totals(description: &Description) -> Message {
    let totals = &description.totals;
    Message::new("scene-filing-totals")
        .with("halls", totals.halls)
        .with("pavilions", totals.pavilions)
        .with("booths", totals.booths.booths)
        .with("units", totals.booths.units().to_string())
        .with("exhibitors", totals.exhibitors)
        .with("gross", area(totals.gross))
        .with("net", area(totals.booths.net))
}

fn row(name: Both, figures: &Figures, gross: Option<i64>) -> Vec<Both> {
    let texts = [
        figures.booths.to_string(),
        figures.units().to_string(),
        figures.exhibitors.to_string(),
        area(figures.net),
        gross.map(area).unwrap_or_default(),
    ];
    std::iter::once(name).chain(texts.map(Both::same)).collect()
}

fn table(content: &Content<'_>, title: &'static str, rows: Vec<Vec<Both>>) -> Option<Block> {
    let heads = [
        title,
        "scene-filing-booths",
        "scene-filing-units",
        "scene-filing-exhibitors",
        "scene-filing-net",
        "scene-filing-gross",
    ];
    let head = heads.iter().map(|key| content.speaker.text(key)).collect();
    let widths = vec![0.32, 0.11, 0.12, 0.13, 0.16, 0.16];
    let figures = vec![false, true, true, true, true, true];
    (!rows.is_empty()).then_some(Block::Table(Table { widths, figures, head, rows, least: 0.0 }))
}
