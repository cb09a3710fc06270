//! Copies of the objects of another plan, as they are to be in the open one.

use std::collections::BTreeMap;

use super::part::outlines_in;
use super::{InsertIds, Insertion};
use crate::geometry::{Offset, Outline};
use crate::model::{Anchor, Layout, Object, ObjectId, Thing};

/// Copying objects of another plan.
pub(super) struct Copying<'a> {
    pub other: &'a Layout,
    pub here: &'a Layout,
    pub wanted: &'a Insertion,
    /// The floor of the only hall that is inserted.
    pub floor: Option<Outline>,
    pub ids: BTreeMap<ObjectId, ObjectId>,
    pub groups: BTreeMap<ObjectId, ObjectId>,
    /// Exhibitors here, by their ids in the other plan.
    pub names: BTreeMap<ObjectId, ObjectId>,
    pub offset: Offset,
}

impl Copying<'_> {
    /// The object as it is to be here: `Some(None)` where it says nothing without what stays behind, `None` beyond the
    /// range.
    pub fn copy(&self, object: &Object) -> Option<Option<Object>> {
        let mut copy = object.clone();
        if let (Thing::Pavilion(pavilion), Some(floor)) = (&mut copy.thing, &self.floor) {
            pavilion.outlines = outlines_in(object, floor);
        }
        copy.thing.hold_still(|id| self.ids.contains_key(&id), |end| self.other.place_of(end));
        if !copy.thing.is_whole() {
            return Some(None);
        }
        let mut copy = copy.moved(self.offset)?;
        if let Thing::Label(label) = &mut copy.thing
            && let Some(Anchor::Point(tip)) = &mut label.leader
        {
            *tip = tip.moved(self.offset)?;
        }
        copy.id = self.ids.get(&object.id).copied()?;
        copy.group = object.group.and_then(|group| self.groups.get(&group).copied());
        copy.thing.map_references(|id| self.named_here(id));
        if let Thing::Booth(booth) = &mut copy.thing
            && !self.wanted.numbers
        {
            booth.number = None;
        }
        Some(Some(copy))
    }

    /// What an id of the other plan means here.
    fn named_here(&self, id: ObjectId) -> Option<ObjectId> {
        let known = self.ids.get(&id).or_else(|| self.names.get(&id)).copied();
        let kind = |plan: &Layout| plan.object(id).map(Object::kind);
        let stays = self.wanted.ids == InsertIds::Keep && self.offset == Offset::default();
        known.or_else(|| (stays && kind(self.here).is_some() && kind(self.here) == kind(self.other)).then_some(id))
    }
}
