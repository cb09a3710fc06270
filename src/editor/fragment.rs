//! Copying, cutting and pasting.

use std::collections::BTreeMap;

use super::Editor;
use crate::document::fragment;
use crate::geometry::{Offset, Place};
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId, Thing};

/// Each further paste of the same thing lies so many mm farther along.
const STEP: i32 = 1_000;

impl Editor {
    /// What is selected, as a layout that opens by itself.
    #[must_use]
    pub fn fragment(&self) -> Layout {
        fragment(self.document.layout(), |object| self.selection.contains(&object.id))
    }

    /// Remembers what was cut, so that pasting it keeps ids, numbers and exhibitors.
    pub(super) fn remember_cut(&mut self, fragment: Layout) {
        self.cut = Some(fragment);
        self.pasted = 0;
    }

    /// Puts a copied layout into this one: in the middle of what is seen where its own place is out of sight. What was
    /// cut from this plan and is not there any more keeps its ids, numbers and exhibitors; anything else gets new ids
    /// and booths lose number and exhibitors.
    ///
    /// # Errors
    /// Why the document refused it, for the user.
    pub fn paste(&mut self, copied: &Layout) -> Result<(), Message> {
        if copied.objects().len() == 0 {
            return Err(Message::new("editor-nothing-to-paste"));
        }
        if self.cut.as_ref() == Some(copied)
            && copied.objects().all(|object| self.document.layout().object(object.id).is_none())
        {
            self.cut = None;
            return self.put_back(copied);
        }
        self.pasted += 1;
        let offset = self.paste_offset(copied);
        self.put_copies(copied, offset, "edit-paste")
    }

    /// Puts copies under new ids; booths lose number and exhibitors.
    pub(super) fn put_copies(&mut self, copied: &Layout, offset: Offset, label: &'static str) -> Result<(), Message> {
        let ids = self.fresh_ids(copied);
        let copies: Option<Vec<Object>> = copied.objects().map(|object| copy(object, &ids, offset)).collect();
        let copies = copies.ok_or_else(|| Message::new("editor-too-far"))?;
        self.put(copies, label)
    }

    /// New ids for copies of all objects, and for each group of which more than one is copied.
    pub(super) fn fresh_ids(&mut self, copied: &Layout) -> FreshIds {
        let objects = copied.objects().map(|object| (object.id, self.fresh_id())).collect();
        let mut sizes: BTreeMap<ObjectId, usize> = BTreeMap::new();
        copied.objects().filter_map(|object| object.group).for_each(|group| *sizes.entry(group).or_default() += 1);
        let several = sizes.into_iter().filter(|&(_, size)| size > 1);
        FreshIds { objects, groups: several.map(|(group, _)| (group, self.fresh_id())).collect() }
    }

    fn put_back(&mut self, cut: &Layout) -> Result<(), Message> {
        let present = self.document.layout();
        let missing: Vec<_> = cut.exhibitors().filter(|it| present.exhibitor(it.id).is_none()).cloned().collect();
        let objects: Vec<Object> = cut.objects().cloned().collect();
        let label = Message::new("edit-paste").with("count", objects.len());
        let selected: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        self.change(label, |transaction| {
            missing.into_iter().try_for_each(|exhibitor| transaction.put_exhibitor(exhibitor))?;
            in_order(objects).into_iter().try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        self.select(selected);
        Ok(())
    }

    fn put(&mut self, objects: Vec<Object>, label: &'static str) -> Result<(), Message> {
        let label = Message::new(label).with("count", objects.len());
        let selected: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        self.change(label, |transaction| {
            in_order(objects).into_iter().try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        self.select(selected);
        Ok(())
    }

    fn paste_offset(&self, copied: &Layout) -> Offset {
        let boxes = copied.objects().filter_map(|object| object.thing.bounds());
        let Some(bounds) = boxes.reduce(crate::geometry::Bounds::union) else { return Offset::default() };
        let aside = Offset::new(STEP * self.pasted, -STEP * self.pasted);
        match self.view {
            Some(view) if !view.touches(&bounds) => {
                let (to, from) = (Place::from(self.middle()), bounds.centre());
                let shift = Place::new(to.x - from.x, to.y - from.y).rounded();
                Offset::new(shift.x, shift.y)
            }
            _ => aside,
        }
    }
}

/// Halls and pavilions before what names them, dimensions after what they hold on to.
pub(super) fn in_order(mut objects: Vec<Object>) -> Vec<Object> {
    objects.sort_by_key(|object| (object.kind(), object.id));
    objects
}

/// New ids for what is copied, by the old ones.
pub(super) struct FreshIds {
    objects: BTreeMap<ObjectId, ObjectId>,
    groups: BTreeMap<ObjectId, ObjectId>,
}

/// A copy under the id that `ids` has for it; booths lose number and exhibitors. `None` beyond the range.
pub(super) fn copy(object: &Object, ids: &FreshIds, offset: Offset) -> Option<Object> {
    let mut copy = object.moved(offset)?;
    copy.id = ids.objects.get(&object.id).copied()?;
    copy.group = object.group.and_then(|group| ids.groups.get(&group).copied());
    copy.thing.map_references(|id| ids.objects.get(&id).copied());
    if let Thing::Booth(booth) = &mut copy.thing {
        booth.number = None;
        booth.exhibitors.clear();
    }
    Some(copy)
}
