//! Which hall a thing stands in: the one it names; a kind that names none, the one that holds its middle.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::model::{Kind, Object, ObjectId, RecordId, Thing};

/// The halls of the things that name none, kept between changes.
#[derive(Default)]
pub(super) struct Halls {
    places: BTreeMap<ObjectId, ObjectId>,
    known: BTreeSet<ObjectId>,
    revision: Option<u64>,
}

impl Halls {
    /// The hall of an object; of a hall it is itself. Pictures stand in none: one lies under several halls.
    pub fn of(&self, object: &Object) -> Option<ObjectId> {
        match &object.thing {
            Thing::Hall(_) => Some(object.id),
            Thing::Booth(it) => it.hall,
            Thing::Exit(it) => it.hall,
            Thing::SafetyPoint(it) => it.hall,
            Thing::Utility(it) => it.hall,
            Thing::Facility(it) => it.hall,
            Thing::Aisle(it) => it.hall,
            _ => self.places.get(&object.id).copied(),
        }
    }

    /// Follows the changes of the plan; anew where a hall changed.
    pub fn follow(&mut self, document: &Document) {
        let revision = document.revision();
        if self.revision == Some(revision) {
            return;
        }
        let changes = self.revision.and_then(|before| document.changes_since(before));
        let changed: Option<BTreeSet<ObjectId>> = changes.map(|changes| {
            changes.filter_map(|id| if let RecordId::Object(id) = id { Some(*id) } else { None }).collect()
        });
        self.revision = Some(revision);
        let is_hall = |id: &ObjectId| document.layout().object(*id).is_some_and(|it| it.kind() == Kind::Hall);
        match changed {
            Some(changed) if !changed.iter().any(|id| self.known.contains(id) || is_hall(id)) => {
                changed.into_iter().for_each(|id| self.look(document, id));
            }
            _ => {
                self.places.clear();
                self.known = document.layout().halls().map(|(object, _)| object.id).collect();
                document.layout().objects().for_each(|object| self.look(document, object.id));
            }
        }
    }

    fn look(&mut self, document: &Document, id: ObjectId) {
        self.places.remove(&id);
        let object = document.layout().object(id).filter(|object| names_none(object.kind()));
        let middle = object.and_then(|object| document.index().bounds(object.id)).map(|bounds| bounds.centre());
        if let Some(hall) = middle.and_then(|middle| document.hall_at(middle)) {
            self.places.insert(id, hall);
        }
    }
}

/// Whether things of a kind name no hall but stand in one.
const fn names_none(kind: Kind) -> bool {
    matches!(kind, Kind::Wall | Kind::Pillar | Kind::Pavilion | Kind::Label | Kind::Dimension)
}
