//! Things that come from elsewhere, many at once.

use super::Editor;
use crate::message::Message;
use crate::model::{LONGEST_NOTE, Object, ObjectId, Thing};

/// A thing that comes from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// The thing. Where it names no hall, it gets that in which its middle lies.
    pub thing: Thing,
    /// The hall of an exit, by its place among the arrivals.
    pub hall: Option<usize>,
    /// A remark, cut where it is too long.
    pub note: Option<String>,
}

impl Editor {
    /// Adds things as one step of undo, and returns their ids in the same order.
    ///
    /// # Errors
    /// Why the document refused one of them, for the user; nothing is added then.
    pub fn take_in(&mut self, label: Message, arrivals: Vec<Arrival>) -> Result<Vec<ObjectId>, Message> {
        let ids: Vec<ObjectId> = arrivals.iter().map(|_| self.fresh_id()).collect();
        let object = |(arrival, id): (Arrival, &ObjectId)| {
            let mut thing = arrival.thing;
            if let (Thing::Exit(exit), Some(hall)) = (&mut thing, arrival.hall) {
                exit.hall = ids.get(hall).copied();
            }
            let note = arrival.note.map(|note| note.chars().take(LONGEST_NOTE).collect());
            Object { note, ..Object::new(*id, thing) }
        };
        // Halls first: the others look for theirs among what is there.
        let (halls, others): (Vec<Object>, Vec<Object>) =
            arrivals.into_iter().zip(&ids).map(object).partition(|object| object.hall().is_some());
        self.change(label, |transaction| {
            halls.into_iter().chain(others).try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        Ok(ids)
    }
}
