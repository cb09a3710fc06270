//! What a rule found.

use std::sync::Arc;

use super::Basis;
use crate::geometry::Place;
use crate::message::Message;
use crate::model::{Layout, ObjectId, Waiver, WaiverKey, words};

/// A waiver covers what is worse by one part in so many of what was measured when it was given.
const WAIVED_WITHIN: u64 = 100;

words! {
    /// How grave a finding is.
    Severity {
        /// The plan must not be used so.
        Error = "error",
        /// Somebody should look.
        Warning = "warning",
        /// Good to know, or an offer.
        Info = "info",
    }
}

/// One place where a rule does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How grave it is, by the profile.
    pub severity: Severity,
    /// The object to look at; of two that play the same part, the one with the lower id.
    pub subject: ObjectId,
    /// The other objects that take part, sorted.
    pub others: Vec<ObjectId>,
    /// Where to look, in millimetres.
    pub at: Place,
    /// Rings round the offending area, each counter-clockwise; empty where the fault has no area.
    pub geometry: Vec<Vec<Place>>,
    /// What was measured, in the unit of the rule: mm, mm² or thousandths.
    pub measured: Option<i64>,
    /// What the profile allows, in the same unit.
    pub required: Option<i64>,
    /// Who asks for it: of several profiles the one with the stricter value.
    pub basis: Arc<Basis>,
    /// Whether no plan is approved with it, whoever answers for it.
    pub forbidden: bool,
    /// What to tell people.
    pub message: Message,
}

/// What makes a finding the same one after an edit: its rule and its objects.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingKey {
    /// Id of the rule.
    pub rule: &'static str,
    /// All objects, sorted.
    pub objects: Vec<ObjectId>,
}

impl Finding {
    /// Its rule and objects; no two findings of a check share a key.
    #[must_use]
    pub fn key(&self) -> FindingKey {
        FindingKey { rule: self.rule, objects: self.sorted_objects() }
    }

    /// The key under which this finding can be waived: it changes with the measured value.
    #[must_use]
    pub fn waiver_key(&self) -> WaiverKey {
        WaiverKey { rule: self.rule.to_owned(), objects: self.sorted_objects(), measured: self.measured }
    }

    /// The waiver that somebody answers for this finding with: of the same rule and objects, and what is measured now is
    /// no more than one hundredth of what was measured then farther from what is allowed. What gets better stays waived.
    #[must_use]
    pub fn waiver<'l>(&self, layout: &'l Layout) -> Option<&'l Waiver> {
        let far = |measured: i64, allowed: i64| measured.abs_diff(allowed);
        layout.waivers_of(self.rule, &self.sorted_objects()).find(|waiver| {
            match (self.measured, waiver.key.measured, self.required) {
                (Some(now), Some(then), Some(allowed)) => {
                    far(now, allowed) <= far(then, allowed).saturating_add(then.unsigned_abs() / WAIVED_WITHIN)
                }
                (now, then, _) => now == then,
            }
        })
    }

    /// Clause of the profile that asks for it.
    #[must_use]
    pub fn clause(&self) -> Option<&str> {
        self.basis.clause.as_deref()
    }

    /// Every object that takes part, the subject first.
    pub fn objects(&self) -> impl Iterator<Item = ObjectId> + '_ {
        std::iter::once(self.subject).chain(self.others.iter().copied())
    }

    fn sorted_objects(&self) -> Vec<ObjectId> {
        let mut objects: Vec<ObjectId> = self.objects().collect();
        objects.sort_unstable();
        objects
    }
}
