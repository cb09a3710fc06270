//! Where candidates are tried: an edit of the trial that is taken back in the end.

use std::collections::{BTreeMap, BTreeSet};

use super::remedy::Remedy;
use super::{Candidate, Mended};
use crate::document::Document;
use crate::geometry::Point;
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::rules::{Finding, FindingKey, Severity, looks_at_floor, rule};

/// So many candidates are held against the rules at most.
const MOST_TRIED: usize = 200;
/// So many of them against the rules about floors, which take long.
const MOST_FLOORS: usize = 24;
/// So often it is asked whether something alone removes the finding.
const MOST_ASKED: usize = 300;

/// How bad a finding is: its severity, and by how much the limit is missed.
type Badness = (Severity, i64);

/// An open edit of the trial, and what was found before it.
pub(super) struct Bench<'a> {
    document: &'a mut Document,
    target: FindingKey,
    severity: Severity,
    about_floor: bool,
    thorough: bool,
    before: BTreeMap<FindingKey, Badness>,
    count: usize,
    touched: BTreeMap<ObjectId, Object>,
    tried: usize,
    floors: usize,
    asked: usize,
    /// Whether the findings about floors are those of what is being tried.
    fresh: bool,
    refused: &'a mut Refused,
}

/// Where things stood when a change made a new finding: nothing of that has to be tried twice in the same plan.
pub(super) type Refused = BTreeSet<Vec<(ObjectId, Vec<Point>)>>;

impl<'a> Bench<'a> {
    /// Begins to try how `target` can be removed; where `thorough`, by changes after which no move would mend anything
    /// more of what they change.
    pub(super) fn open(
        document: &'a mut Document,
        target: &Finding,
        thorough: bool,
        refused: &'a mut Refused,
    ) -> Result<Self, Message> {
        let before = document.open_findings().map(|finding| (finding.key(), badness(finding))).collect();
        document.begin(Message::new("mend-try")).map_err(|error| error.message())?;
        Ok(Self {
            count: document.findings().len(),
            about_floor: rule(target.rule).is_some_and(looks_at_floor),
            target: target.key(),
            severity: target.severity,
            thorough,
            before,
            document,
            touched: BTreeMap::new(),
            tried: 0,
            floors: 0,
            asked: 0,
            fresh: false,
            refused,
        })
    }

    /// Takes everything back.
    pub(super) fn close(self) {
        self.document.cancel();
    }

    /// The plan as it was before, while nothing is being tried.
    pub(super) const fn document(&self) -> &Document {
        self.document
    }

    /// Whether the finding is one about the floor of a hall, which takes long to find again.
    pub(super) const fn about_floor(&self) -> bool {
        self.about_floor
    }

    /// Whether what is changed must be at peace with everything afterwards.
    pub(super) const fn is_thorough(&self) -> bool {
        self.thorough
    }

    /// The first of these candidates that removes the finding and makes no other one.
    pub(super) fn first(&mut self, candidates: Vec<Candidate>) -> Option<Mended> {
        for candidate in candidates {
            let stands = stands(&candidate.objects);
            if candidate.moved_mm > 0 && self.refused.contains(&stands) {
                continue;
            }
            if self.tried >= MOST_TRIED || self.floors >= MOST_FLOORS {
                return None;
            }
            let objects = self.accepted(&candidate.objects);
            if objects.is_none() && self.disturbs() {
                self.refused.insert(stands);
            }
            self.restore();
            if let Some(objects) = objects {
                return Some(Mended { objects, moved_mm: candidate.moved_mm, how: candidate.how });
            }
        }
        None
    }

    /// Whether the finding is gone with these objects in the place of those that were there; for findings that are not
    /// about floors. What else there is to find does not count.
    pub(super) fn is_gone(&mut self, objects: &[Object]) -> bool {
        self.asked += objects.len();
        if self.asked > MOST_ASKED {
            return false;
        }
        let gone = self.replace(objects) && self.document.findings().get(&self.target).is_none();
        self.restore();
        gone
    }

    /// The objects as the document took them, where the finding is gone and no other one came.
    fn accepted(&mut self, objects: &[Object]) -> Option<Vec<Object>> {
        self.tried += 1;
        self.fresh = false;
        if !self.replace(objects) || !self.may_fit() || !self.fits() {
            return None;
        }
        self.floors += 1;
        self.document.settle_floors();
        self.fresh = true;
        if !self.fits() {
            return None;
        }
        let ids: BTreeSet<ObjectId> = objects.iter().map(|object| object.id).collect();
        Some(ids.into_iter().filter_map(|id| self.document.layout().object(id).cloned()).collect())
    }

    /// Whether the count of findings allows for it; the cheapest question first.
    fn may_fit(&self) -> bool {
        let findings = self.document.findings();
        // After the first look at floors, those found then are still among them.
        self.about_floor || findings.get(&self.target).is_none() && (self.floors > 0 || findings.len() < self.count)
    }

    /// Whether the finding is gone, no new one is there, and none as grave has become worse.
    fn fits(&self) -> bool {
        self.current().all(|finding| {
            let key = finding.key();
            let at_peace = !self.thorough || !Remedy::of(finding.rule).moves() || !self.changes(&key);
            key != self.target && at_peace && !self.is_bad(&key, finding)
        })
    }

    /// Whether there is a finding that was not there before, or that is worse now.
    fn disturbs(&self) -> bool {
        self.current().any(|finding| self.is_bad(&finding.key(), finding))
    }

    fn is_bad(&self, key: &FindingKey, finding: &Finding) -> bool {
        let (severity, lack) = badness(finding);
        let worse = |known: &Badness| severity < known.0 || severity <= self.severity && lack > known.1;
        self.before.get(key).is_none_or(worse)
    }

    /// The findings as far as they are those of what is being tried.
    fn current(&self) -> impl Iterator<Item = &Finding> {
        let of_floor = |finding: &Finding| rule(finding.rule).is_some_and(looks_at_floor);
        self.document.open_findings().filter(move |finding| self.fresh || !of_floor(finding))
    }

    /// Whether a finding is about something that is being changed.
    fn changes(&self, key: &FindingKey) -> bool {
        key.objects.iter().any(|id| self.touched.contains_key(id))
    }

    fn replace(&mut self, objects: &[Object]) -> bool {
        for object in objects {
            if let Some(before) = self.document.layout().object(object.id) {
                self.touched.entry(object.id).or_insert_with(|| before.clone());
            }
            let replaced = self.document.transaction().and_then(|mut edit| edit.replace(object.clone()));
            if replaced.is_err() {
                return false;
            }
        }
        self.document.settle();
        true
    }

    /// Puts back what has been replaced. What is known of floors stays stale until it is asked for.
    fn restore(&mut self) {
        for (id, before) in std::mem::take(&mut self.touched) {
            // A thing that moves follows into the hall it comes to lie in; put where it was, it keeps what it is given.
            for _ in 0..2 {
                if self.document.layout().object(id) != Some(&before) {
                    let _ = self.document.transaction().and_then(|mut edit| edit.replace(before.clone()));
                }
            }
        }
    }
}

fn stands(objects: &[Object]) -> Vec<(ObjectId, Vec<Point>)> {
    let corners = |object: &Object| object.thing.corners().into_iter().map(|place| place.rounded()).collect();
    objects.iter().map(|object| (object.id, corners(object))).collect()
}

fn badness(finding: &Finding) -> Badness {
    let lack = finding.measured.zip(finding.required).map_or(0, |(measured, required)| (measured - required).abs());
    (finding.severity, lack)
}
