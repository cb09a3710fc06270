//! What is drawn one by one however much is in view: everything but booths, with its box.

use super::blocks::Blocks;
use crate::document::Document;
use crate::geometry::Bounds;
use crate::model::{ObjectId, RecordId};

/// The objects that are no booths, by id.
#[derive(Default)]
pub struct Singles {
    objects: Vec<(ObjectId, Bounds)>,
    revision: Option<u64>,
}

impl Singles {
    /// The objects of the plan as it is now.
    pub fn of(&mut self, document: &Document) -> &[(ObjectId, Bounds)] {
        let revision = document.revision();
        if self.revision != Some(revision) {
            if !self.still_right(document) {
                self.objects = all(document);
            }
            self.revision = Some(revision);
        }
        &self.objects
    }

    /// Whether only booths, exhibitors and the like changed since.
    fn still_right(&self, document: &Document) -> bool {
        let Some(mut changes) = self.revision.and_then(|revision| document.changes_since(revision)) else {
            return false;
        };
        changes.all(|id| match id {
            RecordId::Object(id) => {
                let known = self.objects.binary_search_by_key(id, |&(id, _)| id).is_ok();
                let takes = |object: &crate::model::Object| Blocks::takes(object.kind());
                !known && document.layout().object(*id).is_none_or(takes)
            }
            _ => true,
        })
    }
}

fn all(document: &Document) -> Vec<(ObjectId, Bounds)> {
    let others = document.layout().objects().filter(|object| !Blocks::takes(object.kind()));
    let mut all: Vec<_> = others.filter_map(|object| Some((object.id, document.index().bounds(object.id)?))).collect();
    all.sort_unstable_by_key(|&(id, _)| id);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Offset;
    use crate::message::Message;

    #[test]
    fn they_follow_every_change() {
        let mut document = Document::new(crate::generate::sample(300, 1)).unwrap();
        let mut singles = Singles::default();
        let first = singles.of(&document).to_vec();
        assert!(!first.is_empty() && first == all(&document));
        let ids: Vec<ObjectId> = document.layout().objects().map(|object| object.id).collect();
        for (step, id) in ids.into_iter().step_by(7).enumerate() {
            let object = document.layout().object(id).cloned().unwrap();
            document
                .edit(Message::new("edit-move"), |transaction| match step % 3 {
                    0 => transaction.remove(id),
                    _ => transaction.replace(object.moved(Offset::new(100, 0)).unwrap()),
                })
                .unwrap();
            if step % 2 == 0 {
                assert_eq!(singles.of(&document), all(&document));
            }
        }
        while document.undo().is_some() {}
        assert_eq!(singles.of(&document), first);
    }
}
