//! What is near a place, who refers to whom and who is grouped with whom: rstar behind one type.
//!
//! It follows a layout one object at a time and can always be built anew from it; nothing here is saved.

mod groups;
mod traces;

use std::collections::{BTreeMap, BTreeSet};

use rstar::primitives::{GeomWithData, Rectangle as Boxed};
use rstar::{AABB, RTree};

use crate::geometry::{Bounds, Place};
use crate::model::{Layout, Object, ObjectId, Thing};
use groups::Groups;
pub use traces::Traces;

type Entry = GeomWithData<Boxed<[f64; 2]>, ObjectId>;

/// Places and references of all objects of a layout.
#[derive(Debug, Default, Clone)]
pub struct Index {
    tree: RTree<Entry>,
    boxes: BTreeMap<ObjectId, Bounds>,
    refers: BTreeMap<ObjectId, Vec<ObjectId>>,
    referrers: BTreeMap<ObjectId, BTreeSet<ObjectId>>,
    groups: Groups,
    orders: BTreeMap<ObjectId, i16>,
    traces: Traces,
}

impl Index {
    /// The index of a whole layout, built in one go.
    #[must_use]
    pub fn of(layout: &Layout) -> Self {
        let ((boxes, tree), (refers, referrers)) = rayon::join(|| placed(layout), || referred(layout));
        let ordered = layout.objects().filter(|object| object.order != 0);
        let orders = ordered.map(|object| (object.id, object.order)).collect();
        Self { tree, boxes, refers, referrers, groups: Groups::of(layout), orders, traces: Traces::of(layout) }
    }

    /// Follows a change of the object `id`, after `layout` has been changed.
    pub fn update(&mut self, layout: &Layout, id: ObjectId) {
        let object = layout.object(id);
        self.place(id, object.and_then(|object| bounds_in(layout, object)));
        self.refer(id, object.map(targets).unwrap_or_default());
        self.groups.join(id, object.and_then(|object| object.group));
        self.traces.follow(id, object.map(|object| &object.thing));
        match object.map_or(0, |object| object.order) {
            0 => drop(self.orders.remove(&id)),
            order => drop(self.orders.insert(id, order)),
        }
        // Dimensions and leaders that hold on to the object move with it.
        let holding: Vec<ObjectId> = self.referrers(id).collect();
        for dimension in holding.into_iter().filter_map(|id| layout.object(id)) {
            if !dimension.thing.anchors().is_empty() {
                self.place(dimension.id, bounds_in(layout, dimension));
            }
        }
    }

    /// The lines of background drawings.
    #[must_use]
    pub const fn traces(&self) -> &Traces {
        &self.traces
    }

    /// The objects whose boxes share at least a point with `area`, in no particular order.
    pub fn near(&self, area: &Bounds) -> impl Iterator<Item = ObjectId> + '_ {
        self.tree.locate_in_envelope_intersecting(envelope(area)).map(|entry| entry.data)
    }

    /// The objects whose boxes share at least a point with `area`, by id.
    #[must_use]
    pub fn near_sorted(&self, area: &Bounds) -> Vec<ObjectId> {
        let mut ids: Vec<ObjectId> = self.near(area).collect();
        ids.sort_unstable();
        ids
    }

    /// The box of an object; `None` where it has no place of its own.
    #[must_use]
    pub fn bounds(&self, id: ObjectId) -> Option<Bounds> {
        self.boxes.get(&id).copied()
    }

    /// The box round everything; `None` for an empty layout.
    #[must_use]
    pub fn everything(&self) -> Option<Bounds> {
        let all = self.tree.root().envelope();
        let (min, max) = (all.lower(), all.upper());
        (self.tree.size() > 0).then(|| Bounds::between(Place::new(min[0], min[1]), Place::new(max[0], max[1])))
    }

    /// The objects that refer to `id` (a hall, a pavilion, an exhibitor, a measured object), by id.
    pub fn referrers(&self, id: ObjectId) -> impl Iterator<Item = ObjectId> + '_ {
        self.referrers.get(&id).into_iter().flatten().copied()
    }

    /// Whoever is in one group with the object `id`, itself included, by id; nobody where it is in none or alone in it.
    pub fn group_of(&self, id: ObjectId) -> impl Iterator<Item = ObjectId> + '_ {
        self.groups.with(id)
    }

    /// Brings objects into the order in which they are drawn: by their order, then by id.
    pub fn sort_as_drawn(&self, ids: &mut [ObjectId]) {
        if self.orders.is_empty() {
            ids.sort_unstable();
        } else {
            ids.sort_by_cached_key(|id| (self.orders.get(id).copied().unwrap_or_default(), *id));
        }
    }

    fn place(&mut self, id: ObjectId, bounds: Option<Bounds>) {
        let before = match bounds {
            Some(bounds) => self.boxes.insert(id, bounds),
            None => self.boxes.remove(&id),
        };
        if before == bounds {
            return;
        }
        if let Some(before) = before {
            self.tree.remove(&entry(id, &before));
        }
        if let Some(bounds) = bounds {
            self.tree.insert(entry(id, &bounds));
        }
    }

    fn refer(&mut self, id: ObjectId, targets: Vec<ObjectId>) {
        if self.refers.get(&id).map_or(&[][..], Vec::as_slice) == targets {
            return;
        }
        for target in self.refers.remove(&id).unwrap_or_default() {
            if let Some(set) = self.referrers.get_mut(&target) {
                set.remove(&id);
                if set.is_empty() {
                    self.referrers.remove(&target);
                }
            }
        }
        for &target in &targets {
            self.referrers.entry(target).or_default().insert(id);
        }
        if !targets.is_empty() {
            self.refers.insert(id, targets);
        }
    }
}

/// The boxes of all objects, by id and by place.
fn placed(layout: &Layout) -> (BTreeMap<ObjectId, Bounds>, RTree<Entry>) {
    let boxes: BTreeMap<ObjectId, Bounds> =
        layout.objects().filter_map(|object| Some((object.id, bounds_in(layout, object)?))).collect();
    let tree = RTree::bulk_load(boxes.iter().map(|(&id, bounds)| entry(id, bounds)).collect());
    (boxes, tree)
}

/// Who refers to whom, and who is referred to by whom.
fn referred(layout: &Layout) -> (BTreeMap<ObjectId, Vec<ObjectId>>, BTreeMap<ObjectId, BTreeSet<ObjectId>>) {
    let refers: BTreeMap<ObjectId, Vec<ObjectId>> = layout
        .objects()
        .map(|object| (object.id, targets(object)))
        .filter(|(_, targets)| !targets.is_empty())
        .collect();
    let referrers = reversed(&refers);
    (refers, referrers)
}

/// Who is referred to by whom, from who refers to whom.
fn reversed(refers: &BTreeMap<ObjectId, Vec<ObjectId>>) -> BTreeMap<ObjectId, BTreeSet<ObjectId>> {
    let mut pairs: Vec<(ObjectId, ObjectId)> =
        refers.iter().flat_map(|(&id, targets)| targets.iter().map(move |&target| (target, id))).collect();
    // Sorted, each set is built in one go.
    pairs.sort_unstable();
    pairs
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|group| Some((group.first()?.0, group.iter().map(|&(_, id)| id).collect())))
        .collect()
}

/// Two indices are equal when they know the same boxes, references, groups and orders; how the tree is packed does not count.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        let sorted = |index: &Self| {
            let mut all: Vec<(ObjectId, [f64; 2], [f64; 2])> =
                index.tree.iter().map(|entry| (entry.data, entry.geom().lower(), entry.geom().upper())).collect();
            all.sort_by_key(|(id, ..)| *id);
            all
        };
        self.boxes == other.boxes
            && self.referrers == other.referrers
            && self.groups == other.groups
            && self.orders == other.orders
            && sorted(self) == sorted(other)
    }
}

fn entry(id: ObjectId, bounds: &Bounds) -> Entry {
    GeomWithData::new(Boxed::from_corners([bounds.min.x, bounds.min.y], [bounds.max.x, bounds.max.y]), id)
}

fn envelope(area: &Bounds) -> AABB<[f64; 2]> {
    AABB::from_corners([area.min.x, area.min.y], [area.max.x, area.max.y])
}

fn targets(object: &Object) -> Vec<ObjectId> {
    let mut targets: Vec<ObjectId> = object.references().into_iter().map(|(_, id)| id).collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The box of an object in its layout: that of a dimension or leader depends on what it holds on to.
fn bounds_in(layout: &Layout, object: &Object) -> Option<Bounds> {
    let tips = || Bounds::around(object.thing.anchors().into_iter().filter_map(|(_, end)| layout.place_of(end)));
    match &object.thing {
        Thing::Dimension(dimension) => layout.measured(dimension).and_then(|measured| measured.bounds()).or_else(tips),
        thing => thing.bounds().map(|bounds| tips().map_or(bounds, |tips| bounds.union(tips))),
    }
}
