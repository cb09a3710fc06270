//! How long a row of booths may be before there has to be a way through it.

use super::measure::{beyond, deeper, leads_linked};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Outline, Place};
use crate::message::{Message, Value};
use crate::model::{Kind, Object};

/// The rule `row-length`.
pub(super) struct RowLength;

static ABOUT: About = About {
    id: "row-length",
    title: "rule-row-length",
    explanation: "rule-row-length-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("long", &["length", "joined"])],
    limits: &[Limit::at_most("length"), Limit::at_least("joined")],
};

impl Rule for RowLength {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Linked { reach: Reach::Limits(&["joined"]) }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(length), Some(joined)) = (report.limit("long", "length"), report.limit("long", "joined")) else {
            return;
        };
        // The booth with the lowest id of the row tells for all.
        let Some(row) = leads_linked(subject, joined, plan) else { return };
        let Some(booth) = subject.booth() else { return };
        let booths = row.iter().filter_map(|id| plan.layout.object(*id)?.booth());
        let frame = Frame::round(direction(&booth.outline), booths.map(|booth| &booth.outline));
        let measured = frame.longest();
        if !beyond(measured, length) {
            return;
        }
        let message = Message::new("rule-row-length-found")
            .with("first", named(subject))
            .with("count", row.len())
            .with("length", Value::Length(deeper(measured)))
            .with("required", Value::Length(length.into()));
        report.add(Offence {
            case: "long",
            subject: subject.id,
            others: row.into_iter().skip(1).collect(),
            at: frame.centre(),
            geometry: vec![frame.ring()],
            measured: Some(deeper(measured)),
            required: Some(length.into()),
            message,
        });
    }
}

/// The direction of the longest side of an outline, as cosine and sine.
fn direction(outline: &Outline) -> (f64, f64) {
    let corners = outline.corners();
    let sides = corners.iter().zip(corners.iter().cycle().skip(1));
    let longest = sides.max_by(|a, b| a.0.distance(*a.1).total_cmp(&b.0.distance(*b.1)));
    longest.map_or((1.0, 0.0), |(from, to)| {
        let length = from.distance(*to).max(1.0);
        ((to.x - from.x) / length, (to.y - from.y) / length)
    })
}

/// A turned box: its direction, and its extent along it and across.
struct Frame {
    turn: (f64, f64),
    min: Place,
    max: Place,
}

impl Frame {
    fn round<'a>(turn: (f64, f64), outlines: impl Iterator<Item = &'a Outline>) -> Self {
        let (cos, sin) = turn;
        let mut frame = Self {
            turn,
            min: Place::new(f64::INFINITY, f64::INFINITY),
            max: Place::new(-f64::INFINITY, -f64::INFINITY),
        };
        for corner in outlines.flat_map(Outline::corners) {
            let (along, across) = (corner.x * cos + corner.y * sin, corner.y * cos - corner.x * sin);
            frame.min = Place::new(frame.min.x.min(along), frame.min.y.min(across));
            frame.max = Place::new(frame.max.x.max(along), frame.max.y.max(across));
        }
        frame
    }

    fn longest(&self) -> f64 {
        (self.max.x - self.min.x).max(self.max.y - self.min.y)
    }

    fn place(&self, along: f64, across: f64) -> Place {
        let (cos, sin) = self.turn;
        Place::new(along * cos - across * sin, along * sin + across * cos)
    }

    fn centre(&self) -> Place {
        self.place(f64::midpoint(self.min.x, self.max.x), f64::midpoint(self.min.y, self.max.y))
    }

    fn ring(&self) -> Vec<Place> {
        let corners =
            [(self.min.x, self.min.y), (self.max.x, self.min.y), (self.max.x, self.max.y), (self.min.x, self.max.y)];
        corners.iter().map(|(along, across)| self.place(*along, *across)).collect()
    }
}
