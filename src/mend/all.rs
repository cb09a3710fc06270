//! All findings are mended that can be, the gravest first.

use std::collections::{BTreeMap, BTreeSet};

use super::{Mended, Scope, Trial};
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::rules::{Finding, FindingKey, looks_at_floor, rule};

/// So often all findings are gone through: what one change makes room for, the next pass finds.
const PASSES: usize = 3;

/// What was done, and what is left.
#[derive(Debug, Clone)]
pub struct Report {
    /// The changes in the order in which they were found.
    pub steps: Vec<Step>,
    /// The findings that are still there, gravest first.
    pub left: Vec<Left>,
    /// Every changed object as it is in the end, lowest id first.
    pub objects: Vec<Object>,
}

/// One change.
#[derive(Debug, Clone)]
pub struct Step {
    /// The finding that it removes.
    pub finding: Finding,
    /// What changed.
    pub mended: Mended,
    /// The same objects as they were before.
    pub before: Vec<Object>,
}

/// A finding that is left.
#[derive(Debug, Clone)]
pub struct Left {
    /// The finding.
    pub finding: Finding,
    /// Why it is left.
    pub why: Message,
}

impl Trial {
    /// Removes all findings that can be removed, or all of these rules where some are named; no change makes a new finding, and nothing is changed
    /// that takes part in none.
    #[must_use]
    pub fn mend_all(mut self, of: &[&str]) -> Report {
        let mut steps = Vec::new();
        // Why, and after how many changes: in the same plan the same search fails again.
        let mut why: BTreeMap<FindingKey, (usize, Message)> = BTreeMap::new();
        for _ in 0..PASSES {
            let before = steps.len();
            for key in self.in_order(of).into_iter().map(|finding| finding.key()) {
                // An earlier change may have removed it.
                let Some(finding) = self.document.findings().get(&key).cloned() else { continue };
                if why.get(&key).is_some_and(|(after, _)| *after == steps.len()) {
                    continue;
                }
                match self.find_well(&key).and_then(|mended| self.apply(finding, mended)) {
                    Ok(step) => steps.push(step),
                    Err(reason) => drop(why.insert(key, (steps.len(), reason))),
                }
            }
            if steps.len() == before {
                break;
            }
        }
        let mut reason = |finding: &Finding| {
            why.remove(&finding.key()).map_or_else(|| Message::new("mend-why-none"), |(_, why)| why)
        };
        let left = self.in_order(of).into_iter().map(|finding| Left { why: reason(&finding), finding }).collect();
        let ids: BTreeSet<ObjectId> = steps.iter().flat_map(|step| &step.mended.objects).map(|it| it.id).collect();
        let objects = ids.into_iter().filter_map(|id| self.document.layout().object(id).cloned()).collect();
        Report { steps, left, objects }
    }

    /// The findings nobody answers for: the gravest first, of these those about the fewest objects.
    fn in_order(&self, of: &[&str]) -> Vec<Finding> {
        let chosen = self.document.open_findings().filter(|finding| of.is_empty() || of.contains(&finding.rule));
        let mut all: Vec<Finding> = chosen.cloned().collect();
        let of_floor = |finding: &Finding| rule(finding.rule).is_some_and(looks_at_floor);
        all.sort_by_cached_key(|finding| (finding.severity, of_floor(finding), finding.others.len(), finding.key()));
        all
    }

    /// A change that leaves nothing else to mend of what it changes; else one that removes this finding alone. Where a thing
    /// has several faults, what removes one of them may leave it where no small change removes the others.
    fn find_well(&mut self, key: &FindingKey) -> Result<Mended, Message> {
        match self.find(key, Scope::Thorough) {
            Err(why) if why.key == "mend-why-none" => self.find(key, Scope::Faulty),
            found => found,
        }
    }

    fn apply(&mut self, finding: Finding, mended: Mended) -> Result<Step, Message> {
        let layout = self.document.layout();
        let before = mended.objects.iter().filter_map(|object| layout.object(object.id).cloned()).collect();
        let put = |edit: &mut crate::document::Transaction<'_>| {
            mended.objects.iter().try_for_each(|object| edit.replace(object.clone()))
        };
        self.document.edit(Message::new("mend-try"), put).map_err(|error| error.message())?;
        self.refused.clear();
        Ok(Step { finding, mended, before })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use crate::document::Document;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::mend::Trial;
    use crate::model::{Booth, Layout, Object, Record, Thing};

    fn plan() -> Document {
        let mut layout = Layout::default();
        for (id, x) in [("a", 0), ("b", 2_500)] {
            let outline = Outline::Rectangle(Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000)));
            let booth = Booth { number: Some(id.to_owned()), ..Booth::new(outline) };
            layout.insert(Record::Object(Object::new(id.parse().unwrap(), Thing::Booth(booth))));
        }
        Document::new(layout).unwrap()
    }

    #[test]
    fn a_search_that_is_stopped_changes_nothing_more() {
        let document = plan();
        let overlaps = |steps: &[super::Step]| steps.iter().filter(|step| step.finding.rule == "overlap").count();
        assert_eq!(overlaps(&Trial::of(&document).mend_all(&["overlap"]).steps), 1);
        let stopped = Trial::of(&document).until(Arc::new(AtomicBool::new(true))).mend_all(&["overlap"]);
        assert!(stopped.steps.is_empty() && stopped.objects.is_empty());
        assert_eq!(stopped.left[0].why.key, "mend-why-stopped");
    }
}
