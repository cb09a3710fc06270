//! Findings that follow the edits.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::analysis::aisles::Aisles;
use crate::geometry::Bounds;
use crate::index::Index;
use crate::model::{Layout, Object, ObjectId, Record};
use crate::rules::{self, Finding, FindingKey, Floors, Neighbours, Plan, Profile, Stale};

/// The findings of an open layout: at all times after settling those of a full check.
#[derive(Debug, Default, Clone)]
pub struct LiveFindings {
    findings: BTreeMap<FindingKey, Finding>,
    by_object: BTreeMap<ObjectId, BTreeSet<FindingKey>>,
    keys: Keys,
    floors: Floors,
}

/// Who has which key (booth number, …) of which rule.
#[derive(Debug, Default, Clone)]
struct Keys(BTreeMap<&'static str, BTreeMap<String, BTreeSet<ObjectId>>>);

impl LiveFindings {
    /// The findings of a whole layout.
    pub(super) fn of(layout: &Layout, profile: &Profile) -> Self {
        let mut live = Self::default();
        for object in layout.objects() {
            live.keys.insert(object);
        }
        for finding in rules::full_check(layout, profile) {
            live.insert(finding);
        }
        live
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Every finding, by rule and objects.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.findings.values()
    }

    /// The finding of this rule and these objects, if there is one.
    #[must_use]
    pub fn get(&self, key: &FindingKey) -> Option<&Finding> {
        self.findings.get(key)
    }

    /// The findings in which an object takes part.
    pub fn about(&self, id: ObjectId) -> impl Iterator<Item = &Finding> {
        self.by_object.get(&id).into_iter().flatten().filter_map(|key| self.findings.get(key))
    }

    /// Notes what a change of the object `id` makes stale; the layout and the index are already changed.
    pub(super) fn changed(
        &mut self,
        stale: &mut Stale,
        id: ObjectId,
        before: Option<&Record>,
        (layout, index, profile): (&Layout, &Index, &Profile),
    ) {
        let (before, after) = (before.and_then(Record::object), layout.object(id));
        if let Some(before) = before {
            self.keys.remove(before);
        }
        if let Some(after) = after {
            self.keys.insert(after);
        }
        let near = Near { layout, index, keys: &self.keys, floors: &self.floors };
        rules::affected(before, after, &Plan::new(layout, profile, &near), stale);
    }

    /// Puts the findings of the stale objects right.
    pub(super) fn settle(&mut self, stale: &BTreeSet<ObjectId>, layout: &Layout, index: &Index, profile: &Profile) {
        self.forget(stale, false);
        let near = Near { layout, index, keys: &self.keys, floors: &self.floors };
        for finding in rules::live_check(stale, &Plan::new(layout, profile, &near)) {
            self.insert(finding);
        }
    }

    /// Puts the findings about the floors of halls right.
    pub(super) fn settle_floors(
        &mut self,
        halls: &BTreeSet<ObjectId>,
        layout: &Layout,
        index: &Index,
        profile: &Profile,
    ) {
        self.forget(halls, true);
        halls.iter().for_each(|hall| self.floors.forget(*hall));
        let near = Near { layout, index, keys: &self.keys, floors: &self.floors };
        for finding in rules::floor_check(halls, &Plan::new(layout, profile, &near)) {
            self.insert(finding);
        }
    }

    /// Removes the findings about some objects: those about the floors of halls, or all others.
    fn forget(&mut self, objects: &BTreeSet<ObjectId>, floors: bool) {
        let of_floor = |key: &FindingKey| rules::rule(key.rule).is_some_and(rules::looks_at_floor);
        let all = objects.iter().filter_map(|id| self.by_object.get(id)).flatten();
        let gone: BTreeSet<FindingKey> = all.filter(|key| of_floor(key) == floors).cloned().collect();
        gone.iter().for_each(|key| self.remove(key));
    }

    /// The aisles of a hall, as of the last time its findings were put right.
    pub(super) fn aisles(
        &self,
        hall: ObjectId,
        (layout, index, profile): (&Layout, &Index, &Profile),
    ) -> Option<Arc<Aisles>> {
        let near = Near { layout, index, keys: &self.keys, floors: &self.floors };
        Plan::new(layout, profile, &near).aisles(hall)
    }

    fn insert(&mut self, finding: Finding) {
        let key = finding.key();
        for id in finding.objects() {
            self.by_object.entry(id).or_default().insert(key.clone());
        }
        self.findings.insert(key, finding);
    }

    fn remove(&mut self, key: &FindingKey) {
        for id in &key.objects {
            if let Some(keys) = self.by_object.get_mut(id) {
                keys.remove(key);
                if keys.is_empty() {
                    self.by_object.remove(id);
                }
            }
        }
        self.findings.remove(key);
    }
}

impl Keys {
    fn insert(&mut self, object: &Object) {
        for (rule, key) in rules::keys(object) {
            self.0.entry(rule).or_default().entry(key.into_owned()).or_default().insert(object.id);
        }
    }

    fn remove(&mut self, object: &Object) {
        let keys: Vec<(&'static str, Cow<'_, str>)> = rules::keys(object).collect();
        for (rule, key) in keys {
            let Some(of_rule) = self.0.get_mut(rule) else { continue };
            let Some(ids) = of_rule.get_mut(key.as_ref()) else { continue };
            ids.remove(&object.id);
            if ids.is_empty() {
                of_rule.remove(key.as_ref());
            }
        }
    }
}

/// The indexes of an open document, as the rules see them.
struct Near<'a> {
    layout: &'a Layout,
    index: &'a Index,
    keys: &'a Keys,
    floors: &'a Floors,
}

impl Neighbours for Near<'_> {
    fn near(&self, area: &Bounds, visit: &mut dyn FnMut(&Object)) {
        self.index.near(area).filter_map(|id| self.layout.object(id)).for_each(visit);
    }

    fn with_key(&self, rule: &'static str, key: &str, visit: &mut dyn FnMut(ObjectId) -> ControlFlow<()>) {
        let ids = self.keys.0.get(rule).and_then(|of_rule| of_rule.get(key));
        let _ = ids.into_iter().flatten().copied().try_for_each(visit);
    }

    fn referring(&self, to: ObjectId, visit: &mut dyn FnMut(&Object)) {
        self.index.referrers(to).filter_map(|id| self.layout.object(id)).for_each(visit);
    }

    fn floors(&self) -> &Floors {
        self.floors
    }
}
