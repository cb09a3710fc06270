//! Putting objects of another plan into the open one, in one step.

mod copying;
mod part;

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use copying::Copying;
pub use part::objects_of;

use super::fragment::in_order;
use super::{Editor, tools};
use crate::geometry::{Bounds, Offset, Outline, Point};
use crate::message::Message;
use crate::model::{Exhibitor, Kind, Layout, Object, ObjectId, Thing, words};

words! {
    /// What ids the objects of another plan get.
    InsertIds as "editor-insert-ids" {
        /// New ones, so that everything is inserted.
        New = "new",
        /// Their own; what is there already is left out.
        Keep = "keep",
    }
}

/// Where the objects of another plan are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// Where they are in their own plan.
    Same,
    /// So far from there.
    Shifted(Offset),
    /// With the lower left corner of the box round them here.
    At(Point),
    /// In the middle of what is seen.
    Middle,
}

/// What is inserted of another plan, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insertion {
    /// Only objects of these kinds.
    pub kinds: BTreeSet<Kind>,
    /// Only this hall of the other plan and what lies in it.
    pub hall: Option<ObjectId>,
    /// What ids they get.
    pub ids: InsertIds,
    /// Whether booths keep their numbers, as far as no booth has them.
    pub numbers: bool,
    /// Whether those who stand in the booths come along.
    pub exhibitors: bool,
    /// Where they are put.
    pub place: Placing,
}

/// What came of an insertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Inserted {
    /// Objects that were added.
    pub added: usize,
    /// Objects that were left out because their id is there already.
    pub there: usize,
    /// Booths that lost their number because another booth has it.
    pub numbers_dropped: usize,
    /// Booths that lost their price because it is in another currency.
    pub prices_dropped: usize,
    /// Exhibitors that were added.
    pub exhibitors: usize,
}

impl Inserted {
    /// What to tell the user.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let told = [
            ("editor-inserted", self.added),
            ("editor-inserted-exhibitors", self.exhibitors),
            ("editor-inserted-there", self.there),
            ("editor-inserted-numbers", self.numbers_dropped),
            ("editor-inserted-prices", self.prices_dropped),
        ];
        let told = told.into_iter().enumerate().filter(|(at, (_, count))| *at == 0 || *count > 0);
        told.map(|(_, (key, count))| Message::new(key).with("count", count)).collect()
    }
}

impl Editor {
    /// Puts objects of another plan into this one and selects them.
    ///
    /// An exhibitor that is here under its id and its name is the same one; under another name it gets a new id. What
    /// names a hall or pavilion that does not come along names the one of this plan that has the same id, where ids and
    /// places are kept, or else the one it lies in.
    ///
    /// # Errors
    /// When there is nothing to insert, or the document refuses it.
    pub fn insert_from(&mut self, other: &Layout, wanted: &Insertion) -> Result<Inserted, Message> {
        self.refuse_if_locked()?;
        let chosen = objects_of(other, wanted.hall).into_iter().filter(|it| wanted.kinds.contains(&it.kind()));
        let (there, chosen): (Vec<_>, Vec<_>) = chosen.partition(|it| wanted.ids == InsertIds::Keep && self.has(it.id));
        let ids = self.ids_for(&chosen, wanted.ids);
        let groups = self.groups_for(&chosen, wanted.ids);
        let exhibitors = if wanted.exhibitors { self.exhibitors_for(&chosen, other, &ids) } else { Vec::new() };
        let offset = self.offset_for(&chosen, other, wanted.place).ok_or_else(too_far)?;
        let names = exhibitors.iter().map(|(old, exhibitor, _)| (*old, exhibitor.id)).collect();
        let floor = wanted.hall.and_then(|id| other.object(id)?.hall()).map(|it| Outline::Polygon(it.outline.clone()));
        let copying = Copying { other, here: self.document.layout(), wanted, floor, ids, groups, names, offset };
        let objects: Option<Vec<Option<Object>>> = chosen.iter().map(|object| copying.copy(object)).collect();
        let mut objects: Vec<Object> = objects.ok_or_else(too_far)?.into_iter().flatten().collect();
        let mut done = Inserted { added: objects.len(), there: there.len(), ..Inserted::default() };
        self.fit(&mut objects, other, &mut done);
        let new: Vec<Exhibitor> = exhibitors.into_iter().filter(|(.., is_new)| *is_new).map(|it| it.1).collect();
        done.exhibitors = new.len();
        self.put_inserted(objects, new, &done)?;
        Ok(done)
    }

    fn has(&self, id: ObjectId) -> bool {
        self.document.layout().object(id).is_some() || self.document.layout().exhibitor(id).is_some()
    }

    /// The id of each object here, by that in its own plan.
    fn ids_for(&mut self, chosen: &[&Object], ids: InsertIds) -> BTreeMap<ObjectId, ObjectId> {
        let id = |object: &&Object| match ids {
            InsertIds::Keep => (object.id, object.id),
            InsertIds::New => (object.id, self.fresh_id()),
        };
        chosen.iter().map(id).collect()
    }

    /// The same for groups: no group of the other plan becomes one with a group that is here.
    fn groups_for(&mut self, chosen: &[&Object], ids: InsertIds) -> BTreeMap<ObjectId, ObjectId> {
        let taken: BTreeSet<ObjectId> = self.document.layout().objects().filter_map(|object| object.group).collect();
        let groups: BTreeSet<ObjectId> = chosen.iter().filter_map(|object| object.group).collect();
        let keeps = |group: ObjectId| ids == InsertIds::Keep && !taken.contains(&group);
        groups.into_iter().map(|group| (group, if keeps(group) { group } else { self.fresh_id() })).collect()
    }

    /// Those who stand in the booths: their ids in the other plan, the records as they are to be here, and whether those
    /// are new.
    fn exhibitors_for(
        &mut self,
        chosen: &[&Object],
        other: &Layout,
        ids: &BTreeMap<ObjectId, ObjectId>,
    ) -> Vec<(ObjectId, Exhibitor, bool)> {
        let named: BTreeSet<ObjectId> =
            chosen.iter().filter_map(|object| object.booth()).flat_map(|booth| booth.exhibitors.clone()).collect();
        let taken: BTreeSet<ObjectId> = ids.values().copied().collect();
        let mut found = Vec::with_capacity(named.len());
        for theirs in named.into_iter().filter_map(|id| other.exhibitor(id)) {
            let here = self.document.layout().exhibitor(theirs.id);
            if here.is_some_and(|here| here.names == theirs.names) {
                found.push((theirs.id, theirs.clone(), false));
                continue;
            }
            let is_free = !self.has(theirs.id) && !taken.contains(&theirs.id);
            let id = if is_free { theirs.id } else { self.fresh_id() };
            found.push((theirs.id, Exhibitor { id, ..theirs.clone() }, true));
        }
        found
    }

    /// How far the objects are moved; `None` beyond the range of the plan.
    fn offset_for(&self, chosen: &[&Object], other: &Layout, place: Placing) -> Option<Offset> {
        let around = |object: &&Object| {
            let ends = object.thing.anchors().into_iter().filter_map(|(_, end)| other.place_of(end));
            object.thing.bounds().or_else(|| Bounds::around(ends))
        };
        let bounds = || chosen.iter().filter_map(around).reduce(Bounds::union);
        let between = |from: Point, to: Point| Some(Offset::new(to.x.checked_sub(from.x)?, to.y.checked_sub(from.y)?));
        match place {
            Placing::Same => Some(Offset::default()),
            Placing::Shifted(offset) => Some(offset),
            Placing::At(point) => bounds().map_or(Some(Offset::default()), |it| between(it.min.rounded(), point)),
            Placing::Middle => {
                bounds().map_or(Some(Offset::default()), |it| between(it.centre().rounded(), self.middle()))
            }
        }
    }

    /// Takes from booths the numbers that others have, and prices in another currency.
    fn fit(&self, objects: &mut [Object], other: &Layout, done: &mut Inserted) {
        let here = self.document.layout();
        let compared = |number: &str| number.trim().nfc().collect::<String>();
        let mut taken: BTreeSet<String> =
            here.booths().filter_map(|(_, booth)| booth.number.as_deref().map(compared)).collect();
        let same_money = here.settings().currency == other.settings().currency;
        for object in objects {
            let Thing::Booth(booth) = &mut object.thing else { continue };
            if booth.number.as_deref().is_some_and(|number| !taken.insert(compared(number))) {
                booth.number = None;
                done.numbers_dropped += 1;
            }
            if booth.price.is_some() && !same_money {
                booth.price = None;
                done.prices_dropped += 1;
            }
        }
    }

    fn put_inserted(&mut self, objects: Vec<Object>, new: Vec<Exhibitor>, done: &Inserted) -> Result<(), Message> {
        if objects.is_empty() {
            let key = if done.there > 0 { "editor-insert-all-there" } else { "editor-insert-nothing" };
            return Err(Message::new(key).with("count", done.there));
        }
        let ids: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        self.change(Message::new("edit-insert-plan").with("count", ids.len()), |transaction| {
            new.into_iter().try_for_each(|exhibitor| transaction.put_exhibitor(exhibitor))?;
            in_order(objects).into_iter().try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        self.set_tool(tools::SELECT);
        self.select(ids);
        Ok(())
    }
}

fn too_far() -> Message {
    Message::new("editor-too-far")
}
