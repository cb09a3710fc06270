//! What a rule is, and how it tells what it found.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::Arc;

use super::{About, Finding, Plan, Severity, Terms};
use crate::geometry::Place;
use crate::message::Message;
use crate::model::{Kind, Object, ObjectId};

/// Something that must hold. It sees an object and, through [`Plan`], what is near it or refers to it; it knows nothing
/// of editing, screens or files.
pub trait Rule: Sync {
    /// Its id, its cases and its limits.
    fn about(&self) -> &'static About;

    /// What its findings depend on; [`super::affected`] and [`super::live_check`] rely on it.
    fn scope(&self) -> Scope;

    /// What it has to know of objects, and a plan may leave open.
    fn needs(&self) -> &'static [Need] {
        &[]
    }

    /// Reports what is wrong with `subject`, which is of one of [`About::subjects`].
    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>);
}

/// Something that a rule has to know of an object to check it.
pub struct Need {
    /// The cases that cannot be checked without it.
    pub cases: &'static [&'static str],
    /// Message key of the field.
    pub field: &'static str,
    /// Whether an object lacks it; `false` for objects of which it is not asked.
    pub lacks: fn(&Object) -> bool,
}

/// What the findings of a rule depend on.
#[derive(Clone, Copy)]
pub enum Scope {
    /// On the two objects of a pair alone; checking either of them finds it.
    Pairs,
    /// On the subject, and on the objects of the kinds `of` that are at most `reach` away or that it refers to.
    Surroundings {
        /// Greatest distance between the boxes.
        reach: Reach,
        /// The kinds it looks at.
        of: &'static [Kind],
    },
    /// On the objects that share a key, such as a number; the one with the lowest id reports for all.
    SameKey(fn(&Object) -> Option<Cow<'_, str>>),
    /// On all objects that are linked to the subject, from one to the next, when their boxes are at most `reach` apart.
    /// The one with the lowest id reports for all, and names all.
    Linked {
        /// Greatest distance between the boxes of two that are linked.
        reach: Reach,
    },
    /// On the subject, on the objects of the kinds `by` that are at most `reach` away, and on the other subjects that these
    /// are at most `reach` away from: the subjects share what is near them.
    Shared {
        /// Greatest distance between the boxes of a subject and what is shared.
        reach: Reach,
        /// The kinds that are shared.
        by: &'static [Kind],
        /// Which things of these kinds count: a finding depends on no others.
        counts: fn(&Object) -> bool,
    },
    /// On the subject and on the objects that name it: those for which this gives its id.
    Members(fn(&Object) -> Option<ObjectId>),
    /// On the floor of the subject, a hall: on all that stands there, on its exits and aisles. As that is much, it is
    /// checked when an edit ends, not with every step of a drag. Every finding names the hall.
    Floor,
    /// On anything: every subject is checked again after every change.
    WholePlan,
}

/// How far a rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// So many mm.
    Fixed(i32),
    /// As far as the largest of the strictest values of these limits.
    Limits(&'static [&'static str]),
}

/// What a rule tells of one offence; severity and clause come from the profile.
#[derive(Debug, Clone)]
pub struct Offence {
    /// Which of [`About::cases`].
    pub case: &'static str,
    /// The object to look at.
    pub subject: ObjectId,
    /// The others, in any order.
    pub others: Vec<ObjectId>,
    /// Where to look.
    pub at: Place,
    /// Rings round the offending area.
    pub geometry: Vec<Vec<Place>>,
    /// What was measured.
    pub measured: Option<i64>,
    /// What is allowed.
    pub required: Option<i64>,
    /// What to tell people.
    pub message: Message,
}

/// Where one rule puts what it finds.
pub struct Report<'a> {
    about: &'static About,
    terms: &'a Terms,
    findings: Vec<Finding>,
    /// The last answer of [`Self::strictest`]: rules ask it of every subject.
    strictest: Cell<Option<(&'static str, Option<i32>)>>,
}

impl<'a> Report<'a> {
    /// An empty report of the rule `about` under the `terms` of a profile.
    #[must_use]
    pub(super) const fn new(about: &'static About, terms: &'a Terms) -> Self {
        Self { about, terms, findings: Vec::new(), strictest: Cell::new(None) }
    }

    /// The number that the profile sets for a case, in mm or thousandths; `None` where it switches the case off.
    #[must_use]
    pub fn limit(&self, case: &'static str, name: &'static str) -> Option<i32> {
        debug_assert!(self.about.limit(name).is_some(), "rule {} has no limit {name}", self.about.id);
        debug_assert!(self.about.case(case).is_some(), "rule {} has no case {case}", self.about.id);
        self.terms.limit(case, name)
    }

    /// The strictest value of a limit in any case, in mm or thousandths; `None` where all cases are off.
    #[must_use]
    pub fn strictest(&self, name: &'static str) -> Option<i32> {
        debug_assert!(self.about.limit(name).is_some(), "rule {} has no limit {name}", self.about.id);
        if let Some((_, known)) = self.strictest.get().filter(|(last, _)| *last == name) {
            return known;
        }
        let value = self.terms.strictest(name);
        self.strictest.set(Some((name, value)));
        value
    }

    /// The severity of a case; `None` where the profile switches it off, so that nothing need be measured.
    #[must_use]
    pub fn severity(&self, case: &'static str) -> Option<Severity> {
        debug_assert!(self.about.case(case).is_some(), "rule {} has no case {case}", self.about.id);
        self.terms.severity(case)
    }

    /// Adds a finding, unless the profile switches its case off.
    pub fn add(&mut self, offence: Offence) {
        let Some((severity, basis)) = self.terms.weigh(offence.case, offence.measured) else { return };
        let mut others = offence.others;
        others.sort_unstable();
        self.findings.push(Finding {
            rule: self.about.id,
            severity,
            subject: offence.subject,
            others,
            at: offence.at,
            geometry: offence.geometry,
            measured: offence.measured,
            required: offence.required,
            basis: Arc::clone(basis),
            forbidden: self.terms.forbids(offence.case),
            message: offence.message,
        });
    }

    /// What was found.
    #[must_use]
    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
