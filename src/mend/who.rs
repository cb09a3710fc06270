//! Who may be changed, and who first.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::geometry::{Cover, distance, overlap};
use crate::model::{Object, ObjectId, Status, Thing};
use crate::rules::Finding;

/// Booths so near each other, in mm, stand side by side.
const TOUCHING: f64 = 2.0;
/// Who stands so near a booth that cannot be got to, in mm, may be in its way.
const IN_THE_WAY: f64 = 2_000.0;

/// Who may be changed.
pub(super) struct Who {
    kept: BTreeSet<ObjectId>,
    /// Where only those that take part in a finding may be changed: these.
    faulty: Option<BTreeSet<ObjectId>>,
}

impl Who {
    pub(super) fn of(document: &Document, kept: &BTreeSet<ObjectId>, only_faulty: bool) -> Self {
        let faulty = only_faulty.then(|| document.open_findings().flat_map(Finding::objects).collect());
        Self { kept: kept.clone(), faulty }
    }

    /// Whether an object is protected by nobody, or takes part in no finding where that counts.
    pub(super) fn is_free(&self, object: &Object) -> bool {
        let faulty = self.faulty.as_ref().is_none_or(|all| all.contains(&object.id));
        faulty && !object.locked && !self.kept.contains(&object.id)
    }

    /// Whether an object may be shifted: a booth that is not promised to anybody, or a facility.
    pub(super) fn may_move(&self, object: &Object) -> bool {
        self.is_free(object)
            && match &object.thing {
                Thing::Booth(booth) => !is_promised(booth.status),
                Thing::Facility(_) => true,
                _ => false,
            }
    }

    /// Whether a booth may become smaller: nobody has an eye on it.
    pub(super) fn may_shrink(&self, object: &Object) -> bool {
        let unsold = |status| matches!(status, Status::Available | Status::Organiser);
        self.is_free(object) && object.booth().is_some_and(|booth| unsold(booth.status))
    }

    /// Who could be moved to remove a finding: first whoever stands in line with the
    /// fewest neighbours or has the fewest at its side, then the smallest.
    pub(super) fn movers(&self, finding: &Finding, document: &Document) -> Vec<Object> {
        let mut ids: BTreeSet<ObjectId> = finding.objects().collect();
        if finding.rule == "reachable" {
            ids.extend(around(finding, document));
        }
        let layout = document.layout();
        let may = |id: ObjectId| layout.object(id).filter(|object| self.may_move(object));
        let mut movers: Vec<Object> = ids.into_iter().filter_map(may).cloned().collect();
        let area = |object: &Object| object.thing.outline().map_or(0, |outline| outline.area());
        movers.sort_by_cached_key(|object| {
            let facility = object.booth().is_none();
            let beside = beside(object, document);
            (facility, in_line(object, &beside, document), beside.len(), area(object), object.id)
        });
        movers
    }
}

/// Whether a booth stays as it is, since somebody has a right to it or it is not for sale.
pub(super) const fn is_promised(status: Status) -> bool {
    matches!(status, Status::Reserved | Status::Contracted | Status::Blocked)
}

/// Booths near the subject of a finding.
fn around(finding: &Finding, document: &Document) -> Vec<ObjectId> {
    let bounds = document.index().bounds(finding.subject).map(|bounds| bounds.grown(IN_THE_WAY));
    bounds.map(|bounds| document.index().near_sorted(&bounds)).unwrap_or_default()
}

/// How many corners a booth shares with its neighbours: one that has been pushed out of its row shares none.
fn in_line(object: &Object, beside: &BTreeSet<ObjectId>, document: &Document) -> usize {
    let theirs: Vec<_> = beside
        .iter()
        .filter_map(|id| document.layout().object(*id)?.thing.outline())
        .flat_map(|outline| outline.corners())
        .collect();
    let corners = object.thing.outline().map(|outline| outline.corners()).unwrap_or_default();
    corners.iter().filter(|own| theirs.iter().any(|other| own.distance(*other) <= TOUCHING)).count()
}

/// The booths that touch a booth without lying in it, by id.
pub(super) fn beside(object: &Object, document: &Document) -> BTreeSet<ObjectId> {
    let Some(outline) = object.thing.outline() else { return BTreeSet::new() };
    let touches = |id: &ObjectId| {
        let Some(other) = document.layout().object(*id).filter(|other| other.id != object.id) else { return false };
        let Some(booth) = other.booth() else { return false };
        let (own, its) = (Cover::Outline(&outline), Cover::Outline(&booth.outline));
        distance::between(own, its) <= TOUCHING && overlap::depth(own, its) <= TOUCHING
    };
    document.index().near(&outline.bounds().grown(TOUCHING)).filter(touches).collect()
}
