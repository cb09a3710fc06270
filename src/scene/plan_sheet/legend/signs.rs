//! What signs and lines mean: building, exits, safety points, utilities, findings.

use std::collections::BTreeSet;

use super::Content;
use crate::message::Message;
use crate::model::{ExitKind, Kind, SafetyKind, Thing, UtilityKind};
use crate::rules::Severity;
use crate::scene::build::{clear_line, exit_line, finding_looks, safety_looks};
use crate::scene::sheet::{LegendEntry, Sign};
use crate::scene::{Fill, Stroke};

pub(super) fn building(content: &Content) -> Vec<LegendEntry> {
    let palette = content.view.palette;
    let facility = Sign::Swatch {
        fill: Some(Fill::Plain(palette.facility.into())),
        stroke: Some(Stroke { colour: palette.edge.into(), weight: 0.25, dash: None }),
    };
    let closed = Sign::Line(Stroke { colour: palette.ink.into(), weight: 0.3, dash: None });
    let rows = [
        (Kind::Facility, facility, Kind::Facility.label()),
        (Kind::Booth, closed, Message::new("scene-legend-closed-side")),
        (Kind::Pillar, Sign::Square(palette.ink.into()), Kind::Pillar.label()),
    ];
    let there = rows.into_iter().filter(|(kind, ..)| content.layout.of_kind(*kind).next().is_some());
    there.map(|(_, sign, message)| content.entry(sign, &message)).collect()
}

pub(in crate::scene::plan_sheet) fn exits(content: &Content) -> Vec<LegendEntry> {
    let palette = content.view.palette;
    let kinds = used(content, Kind::Exit, |thing| if let Thing::Exit(exit) = thing { Some(exit.kind) } else { None });
    let sign = |kind: ExitKind| match kind {
        ExitKind::Emergency => Sign::WayOut { ground: palette.exit.into(), figure: palette.paper.into() },
        _ => Sign::Line(exit_line(kind, &palette)),
    };
    kinds.into_iter().map(|kind| content.entry(sign(kind), &kind.label())).collect()
}

pub(super) fn safety(content: &Content) -> Vec<LegendEntry> {
    if !content.view.shown.safety {
        return Vec::new();
    }
    let palette = content.view.palette;
    let kinds = used(content, Kind::SafetyPoint, |thing| match thing {
        Thing::SafetyPoint(point) => Some(point.kind),
        _ => None,
    });
    let zone = kinds.iter().any(|kind| *kind != SafetyKind::Sign);
    let entry = |kind: SafetyKind| {
        let (letter, colour) = safety_looks(kind, &palette);
        content.entry(Sign::Disc { colour: colour.into(), letter: letter.to_owned() }, &kind.label())
    };
    let zone =
        zone.then(|| content.entry(Sign::Line(clear_line(palette.fire)), &Message::new("scene-legend-clear-zone")));
    kinds.iter().copied().map(entry).chain(zone).collect()
}

pub(super) fn utilities(content: &Content) -> Vec<LegendEntry> {
    if !content.view.shown.utilities {
        return Vec::new();
    }
    let palette = content.view.palette;
    let kinds: BTreeSet<UtilityKind> = used(content, Kind::Utility, |thing| match thing {
        Thing::Utility(utility) => Some(utility.kind),
        _ => None,
    });
    let sign = |kind: UtilityKind| Sign::Supply { icon: kind.into(), colour: palette.supply.into() };
    kinds.into_iter().map(|kind| content.entry(sign(kind), &kind.label())).collect()
}

/// Outline and hatch of findings, the gravest first.
pub(super) fn findings(content: &Content) -> Vec<LegendEntry> {
    if !content.view.shown.findings {
        return Vec::new();
    }
    let there = |severity: &&Severity| content.findings().any(|finding| finding.severity == **severity);
    let entry = |&severity: &Severity| {
        let (fill, stroke) = finding_looks(severity, &content.view.palette);
        let message = Message::new(match severity {
            Severity::Error => "scene-legend-error",
            Severity::Warning => "scene-legend-warning",
            Severity::Info => "scene-legend-info",
        });
        content.entry(Sign::Swatch { fill: Some(fill), stroke: Some(stroke) }, &message)
    };
    Severity::ALL.iter().filter(there).map(entry).collect()
}

/// The sorts of things of a kind that are on the sheet, in the order lists show them.
fn used<T: Ord>(content: &Content, kind: Kind, sort: impl Fn(&Thing) -> Option<T>) -> BTreeSet<T> {
    content.layout.of_kind(kind).filter_map(|object| sort(&object.thing)).collect()
}
