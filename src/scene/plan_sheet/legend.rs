//! The legend: pavilions, what fills mean, signs; only what is on the sheet.

use std::collections::BTreeSet;

use super::Content;
use crate::message::Message;
use crate::model::{
    Booth, BoothColours, BoothKind, Colour, ExitKind, Kind, Names, Object, Pavilion, SafetyKind, Status, Thing,
};
use crate::scene::build::{booth_looks, pavilion_name};
use crate::scene::sheet::{Legend, LegendEntry, Sign};
use crate::scene::{Fill, Stroke, pavilion_colour};

/// The legend, or none where there is nothing to explain.
pub(super) fn legend(content: &Content) -> Option<Legend> {
    let mut entries = pavilions(content);
    entries.extend(fills(content));
    entries.extend(building(content));
    entries.extend(safety(content));
    let heading = content.both(&Message::new("scene-legend")).join(" ");
    (!entries.is_empty()).then_some(Legend { heading, entries })
}

impl Content<'_> {
    /// A message in the languages of the sheet, the main one first.
    pub(super) fn both(&self, message: &Message) -> Vec<String> {
        let langs = std::iter::once(&self.view.lang).chain(&self.view.second);
        let mut words: Vec<String> = langs.map(|lang| (self.view.words)(lang, message)).collect();
        words.dedup();
        words
    }

    /// Names in the languages of the sheet, or the message where there are none.
    pub(super) fn both_names(&self, names: &Names, otherwise: Option<&Message>) -> Vec<String> {
        match (names.best(&self.view.lang), otherwise) {
            (Some(main), _) => {
                let second = self.view.second.as_ref().and_then(|lang| names.get(lang));
                std::iter::once(main).chain(second.filter(|second| *second != main)).map(str::to_owned).collect()
            }
            (None, Some(message)) => self.both(message),
            (None, None) => Vec::new(),
        }
    }

    fn entry(&self, sign: Sign, message: &Message) -> LegendEntry {
        LegendEntry { sign, names: self.both(message) }
    }

    /// A piece of a booth's fill.
    fn swatch(&self, (fill, hatch): (Colour, Option<Colour>)) -> Sign {
        let fill = match hatch {
            Some(colour) => Fill::Hatch { colour: colour.into(), every: 1.2, weight: 0.35 },
            None => Fill::Plain(fill.into()),
        };
        let edge = Stroke { colour: self.view.palette.edge.into(), weight: 0.13, dash: None };
        Sign::Swatch { fill: Some(fill), stroke: Some(edge) }
    }
}

fn pavilions(content: &Content) -> Vec<LegendEntry> {
    if content.view.colours != BoothColours::Pavilion {
        return Vec::new();
    }
    let sample = if content.view.unsold { Status::Available } else { Status::Contracted };
    let entry = |pavilion: &Pavilion| LegendEntry {
        sign: content.swatch(booth_looks(content.view, sample, BoothKind::Shell, pavilion_colour(pavilion))),
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

/// What fills of booths mean beside their pavilion.
fn fills(content: &Content) -> Vec<LegendEntry> {
    let booths = || content.layout.booths().map(|(_, booth)| booth);
    // Strengths of a tint are shown in the colour of a pavilion that is on the sheet.
    let own =
        content.layout.pavilions().next().map_or(Colour::hex(0x8a_939e), |(_, pavilion)| pavilion_colour(pavilion));
    let looks = |status, kind| content.swatch(booth_looks(content.view, status, kind, own));
    if content.view.colours == BoothColours::Kind {
        let used: BTreeSet<BoothKind> = booths().map(|booth| booth.kind).collect();
        return used
            .into_iter()
            .map(|kind| content.entry(looks(Status::Available, kind), &kind_message(kind)))
            .collect();
    }
    let told = |status: &Status| content.view.colours == BoothColours::Status || tells(content, *status);
    let used: BTreeSet<Status> = booths().map(|booth: &Booth| booth.status).filter(told).collect();
    used.into_iter().map(|status| content.entry(looks(status, BoothKind::Shell), &status_message(status))).collect()
}

/// Before sales begin, free booths are the rule and need no word.
const fn tells(content: &Content, status: Status) -> bool {
    !(content.view.unsold && matches!(status, Status::Available))
}

fn building(content: &Content) -> Vec<LegendEntry> {
    let palette = content.view.palette;
    let has = |wanted: &dyn Fn(&Object) -> bool| content.layout.objects().any(wanted);
    let exit =
        |object: &Object, kinds: &[ExitKind]| matches!(&object.thing, Thing::Exit(exit) if kinds.contains(&exit.kind));
    let facility = Sign::Swatch {
        fill: Some(Fill::Plain(palette.facility.into())),
        stroke: Some(Stroke { colour: palette.edge.into(), weight: 0.25, dash: None }),
    };
    let closed = Sign::Line(Stroke { colour: palette.ink.into(), weight: 0.3, dash: None });
    let rows: [(bool, Sign, &'static str); 5] = [
        (has(&|object| object.kind() == Kind::Facility), facility, "model-kind-facility"),
        (has(&|object| object.kind() == Kind::Booth), closed, "scene-legend-closed-side"),
        (has(&|object| object.kind() == Kind::Pillar), Sign::Square(palette.ink.into()), "model-kind-pillar"),
        (
            has(&|object| exit(object, &[ExitKind::Main, ExitKind::Emergency])),
            Sign::Bar(palette.exit.into()),
            "scene-legend-exit",
        ),
        (
            has(&|object| exit(object, &[ExitKind::Service, ExitKind::Shutter])),
            Sign::Bar(palette.service.into()),
            "scene-legend-service-exit",
        ),
    ];
    let rows = rows.into_iter().filter(|(there, ..)| *there);
    rows.map(|(_, sign, key)| content.entry(sign, &Message::new(key))).collect()
}

fn safety(content: &Content) -> Vec<LegendEntry> {
    if !content.view.shown.safety {
        return Vec::new();
    }
    let kinds = content.layout.of_kind(Kind::SafetyPoint).filter_map(|object| match &object.thing {
        Thing::SafetyPoint(point) => Some(point.kind),
        _ => None,
    });
    let kinds: BTreeSet<SafetyKind> = kinds.collect();
    let palette = content.view.palette;
    let entry = |kind: SafetyKind| {
        let (letter, colour, key) = match kind {
            SafetyKind::Hydrant => ("H", palette.fire, "model-safety-kind-hydrant"),
            SafetyKind::Extinguisher => ("E", palette.fire, "model-safety-kind-extinguisher"),
            SafetyKind::Alarm => ("A", palette.fire, "model-safety-kind-alarm"),
            SafetyKind::Sign => ("S", palette.exit, "model-safety-kind-sign"),
        };
        content.entry(Sign::Disc { colour: colour.into(), letter: letter.to_owned() }, &Message::new(key))
    };
    kinds.into_iter().map(entry).collect()
}

fn kind_message(kind: BoothKind) -> Message {
    Message::new(match kind {
        BoothKind::Shell => "model-booth-kind-shell",
        BoothKind::Raw => "model-booth-kind-raw",
    })
}

fn status_message(status: Status) -> Message {
    Message::new(match status {
        Status::Available => "model-status-available",
        Status::Held => "model-status-held",
        Status::Reserved => "model-status-reserved",
        Status::Contracted => "model-status-contracted",
        Status::Blocked => "model-status-blocked",
        Status::Organiser => "model-status-organiser",
    })
}
