//! What fills of booths mean: pavilions, statuses, kinds, classes of a scale.

use std::collections::BTreeSet;

use super::Content;
use crate::model::{Booth, BoothColours, BoothKind, Colour, Object, Pavilion, Status};
use crate::scene::build::{Class, Sale, booth_hatch, booth_looks, pavilion_name};
use crate::scene::sheet::{LegendEntry, Sign};
use crate::scene::{Fill, Stroke, pavilion_colour};

pub(super) fn pavilions(content: &Content) -> Vec<LegendEntry> {
    if content.view.colours != BoothColours::Pavilion {
        return Vec::new();
    }
    let sample = if content.view.unsold { Status::Available } else { Status::Contracted };
    let entry = |pavilion: &Pavilion| LegendEntry {
        sign: swatch(content, booth_looks(content.view, sample.into(), BoothKind::Shell, pavilion_colour(pavilion))),
        names: content.both_names(&pavilion.names, Some(&pavilion_name(pavilion.theme))),
    };
    let mut entries: Vec<LegendEntry> = content.layout.pavilions().map(|(_, pavilion)| entry(pavilion)).collect();
    // A pavilion drawn as several objects is one entry.
    let mut seen = Vec::new();
    entries.retain(|entry| {
        let new = !seen.contains(&entry.names);
        seen.push(entry.names.clone());
        new
    });
    entries
}

/// Of so many booths it is looked which classes are there.
const LOOKED_AT: usize = 20_000;

/// The classes of a scale that are there.
fn classes(content: &Content) -> Vec<LegendEntry> {
    let class = |(object, booth): (&Object, &Booth)| Class::of(content.view, content.layout, object.id, booth);
    let used: BTreeSet<Class> = content.layout.booths().take(LOOKED_AT).filter_map(class).collect();
    let entry = |class: Class| {
        content.entry(swatch(content, class.looks(content.view)), &class.label(content.view, content.layout))
    };
    used.into_iter().map(entry).collect()
}

/// What fills of booths mean beside their pavilion.
pub(super) fn fills(content: &Content) -> Vec<LegendEntry> {
    if !matches!(content.view.colours, BoothColours::Pavilion | BoothColours::Status | BoothColours::Kind) {
        return classes(content);
    }
    let booths = || content.layout.booths().map(|(_, booth)| booth);
    // Strengths of a tint are shown in the colour of a pavilion that is on the sheet.
    let own =
        content.layout.pavilions().next().map_or(Colour::hex(0x8a_939e), |(_, pavilion)| pavilion_colour(pavilion));
    let looks = |sale, kind| swatch(content, booth_looks(content.view, sale, kind, own));
    if content.view.colours == BoothColours::Kind {
        let used: BTreeSet<BoothKind> = booths().map(|booth| booth.kind).collect();
        return used
            .into_iter()
            .map(|kind| content.entry(looks(Status::Available.into(), kind), &kind.label()))
            .collect();
    }
    let told = |sale: &Sale| content.view.colours == BoothColours::Status || tells(content, sale.status);
    let used: BTreeSet<Sale> = booths().map(|booth: &Booth| Sale::of(content.view, booth)).filter(told).collect();
    used.into_iter().map(|sale| content.entry(looks(sale, BoothKind::Shell), &sale.label())).collect()
}

/// Before sales begin, free booths are the rule and need no word.
const fn tells(content: &Content, status: Status) -> bool {
    !(content.view.unsold && matches!(status, Status::Available))
}

/// A piece of a booth's fill.
fn swatch(content: &Content, (fill, hatch): (Colour, Option<Colour>)) -> Sign {
    let fill = match hatch {
        Some(colour) => booth_hatch(colour),
        None => Fill::Plain(fill.into()),
    };
    let edge = Stroke { colour: content.view.palette.edge.into(), weight: 0.13, dash: None };
    Sign::Swatch { fill: Some(fill), stroke: Some(edge) }
}
