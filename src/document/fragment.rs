//! A part of a layout that opens by itself.

use std::collections::BTreeSet;

use crate::model::{Layout, Object, ObjectId, Record, Settings};

/// The objects that `wanted` picks, with the plan's settings and the exhibitors they name. What they name beside that
/// is cleared, and dimensions that held on to other things keep their places, or are left out where they measure nothing
/// then: nothing dangles.
#[must_use]
pub fn fragment(layout: &Layout, wanted: impl Fn(&Object) -> bool) -> Layout {
    let kept: BTreeSet<ObjectId> = layout.objects().filter(|object| wanted(object)).map(|object| object.id).collect();
    let mut part = Layout::default();
    // A part of a locked plan is a plan to work with.
    part.insert(Record::Settings(Box::new(Settings { locked: false, ..layout.settings().clone() })));
    for object in layout.objects().filter(|object| kept.contains(&object.id)) {
        let mut object = object.clone();
        object.thing.hold_still(|id| kept.contains(&id), |end| layout.place_of(end));
        if !object.thing.is_whole() {
            continue;
        }
        object.thing.map_references(|id| (kept.contains(&id) || layout.exhibitor(id).is_some()).then_some(id));
        let named = object.booth().into_iter().flat_map(|booth| &booth.exhibitors);
        for exhibitor in named.filter_map(|&id| layout.exhibitor(id)) {
            part.insert(Record::Exhibitor(exhibitor.clone()));
        }
        part.insert(Record::Object(object));
    }
    part
}
