//! The full check, the live check, and what a change makes stale.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rayon::slice::ParallelSlice;

use super::grid::Grid;
use super::measure::linked;
use super::{Finding, Plan, Profile, RULES, Reach, Report, Rule, Scope, Terms};
use crate::model::{Kind, Layout, Object, ObjectId, SafetyKind, Thing};

/// Kinds of object on which the floor of a hall depends.
pub(super) const ON_FLOORS: &[Kind] =
    &[Kind::Hall, Kind::Wall, Kind::Pillar, Kind::Exit, Kind::SafetyPoint, Kind::Aisle, Kind::Booth, Kind::Facility];

/// About so many objects a rule is asked on one processor before another takes a part: enough to be worth the handing over.
pub(super) const AT_ONCE: usize = 1_024;

/// What an edit makes stale.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stale {
    /// Objects whose findings have to be found again, those of rules of scope [`Scope::Floor`] aside.
    pub objects: BTreeSet<ObjectId>,
    /// Halls on whose floor something has changed.
    pub floors: BTreeSet<ObjectId>,
}

/// Every finding of a layout under a profile, sorted by rule (in the order of [`RULES`]), subject and others.
#[must_use]
pub fn full_check(layout: &Layout, profile: &Profile) -> Vec<Finding> {
    check_rules(RULES, layout, profile)
}

/// Every finding of some `rules`, sorted as in [`full_check`].
#[must_use]
pub fn check_rules(rules: &[&dyn Rule], layout: &Layout, profile: &Profile) -> Vec<Finding> {
    let grid = Grid::new(rules, layout);
    let plan = Plan::new(layout, profile, &grid);
    let (floor, others): (Vec<&dyn Rule>, Vec<&dyn Rule>) = rules.iter().partition(|rule| looks_at_floor(**rule));
    let halls: Vec<&Object> = layout.of_kind(Kind::Hall).collect();
    let objects: Vec<&Object> = grid.objects().collect();
    let check = |rule: &&dyn Rule| run_in_parts(*rule, &objects, &plan);
    let (on_floors, elsewhere): (Vec<_>, Vec<_>) =
        rayon::join(|| check_floors(&floor, &halls, &plan), || others.par_iter().map(check).collect());
    let (mut on_floors, mut elsewhere) = (on_floors.into_iter(), elsewhere.into_iter());
    let next = |rule: &&dyn Rule| if looks_at_floor(*rule) { on_floors.next() } else { elsewhere.next() };
    rules.iter().filter_map(next).flat_map(sorted).collect()
}

/// What a rule finds in all `objects`, which are asked about on all processors.
fn run_in_parts(rule: &dyn Rule, objects: &[&Object], plan: &Plan<'_>) -> Vec<Finding> {
    let check = |part: &[&Object]| run(rule, part.iter().copied().filter(|object| checks(rule, object.kind())), plan);
    let parts: Vec<Vec<Finding>> = objects.par_chunks(AT_ONCE).map(check).collect();
    parts.into_iter().flatten().collect()
}

/// What each of some rules of scope [`Scope::Floor`] finds in some halls. Halls are checked side by side: each takes long.
fn check_floors(rules: &[&dyn Rule], halls: &[&Object], plan: &Plan<'_>) -> Vec<Vec<Finding>> {
    let check = |hall: &&Object| -> Vec<Vec<Finding>> {
        rules.iter().map(|rule| run(*rule, std::iter::once(*hall), plan)).collect()
    };
    let by_hall: Vec<Vec<Vec<Finding>>> = halls.par_iter().map(check).collect();
    let mut by_rule = vec![Vec::new(); rules.len()];
    for of_hall in by_hall {
        by_rule.iter_mut().zip(of_hall).for_each(|(all, own)| all.extend(own));
    }
    by_rule
}

/// Every finding in which at least one of `subjects` takes part, as subject or as other, sorted as in [`full_check`];
/// those of rules of scope [`Scope::Floor`] aside.
///
/// Ids of objects that are gone find nothing. Replacing, in the findings from before an edit, all those in which an
/// [`affected`] object takes part by the live check of the affected objects, and those of the affected floors by
/// [`floor_check`], gives exactly the full check.
#[must_use]
pub fn live_check(subjects: &BTreeSet<ObjectId>, plan: &Plan<'_>) -> Vec<Finding> {
    live_check_rules(RULES, subjects, plan)
}

pub(super) fn live_check_rules(rules: &[&dyn Rule], subjects: &BTreeSet<ObjectId>, plan: &Plan<'_>) -> Vec<Finding> {
    let mut all = Vec::new();
    for rule in rules.iter().filter(|rule| !looks_at_floor(**rule)) {
        let reporters = reporters(*rule, subjects, plan);
        let plan = plan.of(&reporters);
        let objects = reporters.iter().filter_map(|id| plan.layout.object(*id));
        let mut found = run(*rule, objects, &plan);
        found.retain(|finding| finding.objects().any(|id| subjects.contains(&id)));
        all.extend(sorted(found));
    }
    all
}

/// Every finding of rules of scope [`Scope::Floor`] about these halls, sorted as in [`full_check`].
#[must_use]
pub fn floor_check(halls: &BTreeSet<ObjectId>, plan: &Plan<'_>) -> Vec<Finding> {
    let rules: Vec<&dyn Rule> = RULES.iter().copied().filter(|rule| looks_at_floor(*rule)).collect();
    let halls: Vec<&Object> = halls.iter().filter_map(|id| plan.layout.object(*id)).collect();
    check_floors(&rules, &halls, plan).into_iter().flat_map(sorted).collect()
}

/// Whether a rule is of scope [`Scope::Floor`].
#[must_use]
pub fn looks_at_floor(rule: &dyn Rule) -> bool {
    matches!(rule.scope(), Scope::Floor)
}

/// Adds to `stale` what is to be checked again when an object changes from `before` to `after` (`None` where it is not
/// there): its own id, and those whose findings may change without naming it.
///
/// `plan` is the plan with the change made. A change of the settings' profile needs a full check.
pub fn affected(before: Option<&Object>, after: Option<&Object>, plan: &Plan<'_>, stale: &mut Stale) {
    affected_by_rules(RULES, before, after, plan, &mut stale.objects);
    if before != after {
        [before, after].into_iter().flatten().for_each(|object| floors(object, plan, &mut stale.floors));
    }
}

/// Adds the halls whose floor depends on an object.
fn floors(object: &Object, plan: &Plan<'_>, halls: &mut BTreeSet<ObjectId>) {
    match &object.thing {
        Thing::Hall(_) => drop(halls.insert(object.id)),
        Thing::Exit(exit) => halls.extend(exit.hall),
        // Of what is no floor space, only signs count.
        Thing::SafetyPoint(point) if point.kind != SafetyKind::Sign => return,
        _ => {}
    }
    let Some(bounds) = object.thing.bounds().filter(|_| ON_FLOORS.contains(&object.kind())) else { return };
    plan.near(&bounds, &mut |other| {
        if other.kind() == Kind::Hall {
            halls.insert(other.id);
        }
    });
}

pub(super) fn affected_by_rules(
    rules: &[&dyn Rule],
    before: Option<&Object>,
    after: Option<&Object>,
    plan: &Plan<'_>,
    ids: &mut BTreeSet<ObjectId>,
) {
    ids.extend([before, after].into_iter().flatten().map(|object| object.id));
    if before == after {
        return;
    }
    for rule in rules {
        let Some(terms) = plan.profile.terms(rule.about().id) else { continue };
        match rule.scope() {
            Scope::Pairs => {}
            Scope::Surroundings { reach, of } => {
                let Some(reach) = reach.of(terms) else { continue };
                for object in [before, after].into_iter().flatten() {
                    lookers(*rule, object, reach, of, plan, ids);
                }
            }
            Scope::Linked { reach } => {
                let Some(reach) = reach.of(terms) else { continue };
                // Whoever was linked to it, and whoever is now: one of each piece that it held together.
                for object in [before, after].into_iter().flatten() {
                    lookers(*rule, object, reach, rule.about().subjects, plan, ids);
                }
            }
            Scope::Shared { reach, by, counts } => {
                let Some(reach) = reach.of(terms) else { continue };
                for object in [before, after].into_iter().flatten() {
                    if counts(object) {
                        lookers(*rule, object, reach, by, plan, ids);
                    }
                    rivals(*rule, object, (reach, by, counts), plan, ids);
                }
            }
            Scope::Members(of) => ids.extend([before, after].into_iter().flatten().filter_map(of)),
            Scope::SameKey(key) => {
                let keys = [before, after].map(|object| object.and_then(|object| key_of(*rule, object, key)));
                if keys[0] != keys[1] {
                    keys.iter().flatten().for_each(|key| same_key(*rule, key, plan, ids));
                }
            }
            // The halls are told apart from the objects.
            Scope::Floor => {}
            Scope::WholePlan => ids.extend(all_subjects(*rule, plan)),
        }
    }
}

/// The key that each rule of scope [`Scope::SameKey`] gives an object, by id of the rule: what an index of an open
/// document keeps for [`super::Neighbours::with_key`].
pub fn keys(object: &Object) -> impl Iterator<Item = (&'static str, Cow<'_, str>)> {
    rule_keys(RULES, object)
}

pub(super) fn rule_keys<'a>(
    rules: &'a [&'a dyn Rule],
    object: &'a Object,
) -> impl Iterator<Item = (&'static str, Cow<'a, str>)> {
    rules.iter().filter_map(move |rule| match rule.scope() {
        Scope::SameKey(key) => Some((rule.about().id, key_of(*rule, object, key)?)),
        _ => None,
    })
}

impl Reach {
    /// How many mm it is; `None` where the profile switches off all that looks so far.
    fn of(self, terms: &Terms) -> Option<i32> {
        match self {
            Self::Fixed(reach) => Some(reach),
            Self::Limits(names) => names.iter().filter_map(|name| terms.strictest(name)).max(),
        }
    }
}

fn key_of<'a>(rule: &dyn Rule, object: &'a Object, key: fn(&Object) -> Option<Cow<'_, str>>) -> Option<Cow<'a, str>> {
    if checks(rule, object.kind()) { key(object) } else { None }
}

fn checks(rule: &dyn Rule, kind: Kind) -> bool {
    rule.about().subjects.contains(&kind)
}

/// Asks one rule about some objects; nothing where the profile leaves the rule out.
fn run<'a>(rule: &dyn Rule, subjects: impl Iterator<Item = &'a Object>, plan: &Plan<'_>) -> Vec<Finding> {
    let Some(terms) = plan.profile.terms(rule.about().id) else { return Vec::new() };
    let mut report = Report::new(rule.about(), terms);
    subjects.for_each(|subject| rule.check(subject, plan, &mut report));
    report.into_findings()
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| a.subject.cmp(&b.subject).then_with(|| a.others.cmp(&b.others)));
    findings
}

/// The objects that may report a finding in which one of `subjects` takes part.
fn reporters(rule: &dyn Rule, subjects: &BTreeSet<ObjectId>, plan: &Plan<'_>) -> BTreeSet<ObjectId> {
    let mut reporters = BTreeSet::new();
    let Some(terms) = plan.profile.terms(rule.about().id) else { return reporters };
    for object in subjects.iter().filter_map(|id| plan.layout.object(*id)) {
        if checks(rule, object.kind()) {
            reporters.insert(object.id);
        }
        match rule.scope() {
            Scope::Pairs | Scope::Members(_) | Scope::Floor => {}
            Scope::Surroundings { reach, of } => {
                let reach = reach.of(terms);
                reach.into_iter().for_each(|reach| lookers(rule, object, reach, of, plan, &mut reporters));
            }
            Scope::Shared { reach, by, counts } => {
                let reach = reach.of(terms).filter(|_| counts(object));
                reach.into_iter().for_each(|reach| lookers(rule, object, reach, by, plan, &mut reporters));
            }
            Scope::Linked { reach } => {
                let reach = reach.of(terms).filter(|_| checks(rule, object.kind()));
                reporters.extend(reach.and_then(|reach| linked(object, reach, plan)?.first().copied()));
            }
            Scope::SameKey(key) => {
                if let Some(key) = key_of(rule, object, key) {
                    same_key(rule, &key, plan, &mut reporters);
                }
            }
            Scope::WholePlan => reporters.extend(all_subjects(rule, plan)),
        }
    }
    reporters
}

/// The objects that look at `object` by the rule: those near it and those that refer to it.
fn lookers(rule: &dyn Rule, object: &Object, reach: i32, of: &[Kind], plan: &Plan<'_>, ids: &mut BTreeSet<ObjectId>) {
    if !of.contains(&object.kind()) {
        return;
    }
    let mut add = |looker: &Object| {
        if checks(rule, looker.kind()) {
            ids.insert(looker.id);
        }
    };
    if let Some(bounds) = object.thing.bounds() {
        plan.near(&bounds.grown(reach.into()), &mut add);
    }
    plan.referring(object.id, &mut add);
}

/// The subjects that look at what a subject looks at.
fn rivals(
    rule: &dyn Rule,
    subject: &Object,
    (reach, by, counts): (i32, &[Kind], fn(&Object) -> bool),
    plan: &Plan<'_>,
    ids: &mut BTreeSet<ObjectId>,
) {
    let Some(bounds) = subject.thing.bounds().filter(|_| checks(rule, subject.kind())) else { return };
    let mut shared: Vec<ObjectId> = Vec::new();
    plan.near(&bounds.grown(reach.into()), &mut |object| {
        if counts(object) {
            shared.push(object.id);
        }
    });
    let objects = shared.into_iter().filter_map(|id| plan.layout.object(id));
    objects.for_each(|object| lookers(rule, object, reach, by, plan, ids));
}

fn same_key(rule: &dyn Rule, key: &str, plan: &Plan<'_>, ids: &mut BTreeSet<ObjectId>) {
    plan.with_key(rule.about().id, key, &mut |id| {
        ids.insert(id);
        std::ops::ControlFlow::Continue(())
    });
}

fn all_subjects<'a>(rule: &'a dyn Rule, plan: &Plan<'a>) -> impl Iterator<Item = ObjectId> + 'a {
    plan.layout.objects().filter(|object| checks(rule, object.kind())).map(|object| object.id)
}
