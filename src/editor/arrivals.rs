//! Things that come from elsewhere, many at once.

use super::Editor;
use crate::document::Document;
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

/// What comes from elsewhere, and what of the plan it takes the place of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exchange {
    /// Objects of the plan as they are from now on.
    pub replaced: Vec<Object>,
    /// Objects of the plan that go.
    pub removed: Vec<ObjectId>,
    /// What comes.
    pub arrivals: Vec<Arrival>,
}

impl Editor {
    /// Adds things as one step of undo, and returns their ids in the same order.
    ///
    /// # Errors
    /// Why the document refused one of them, for the user; nothing is added then.
    pub fn take_in(&mut self, label: Message, arrivals: Vec<Arrival>) -> Result<Vec<ObjectId>, Message> {
        self.exchange(label, Exchange { arrivals, ..Exchange::default() })
    }

    /// Puts things in the place of others as one step of undo, and returns the ids of what comes in the same order.
    ///
    /// # Errors
    /// Why the document refused one of them, for the user; nothing is changed then.
    pub fn exchange(&mut self, label: Message, exchange: Exchange) -> Result<Vec<ObjectId>, Message> {
        let Exchange { replaced, removed, arrivals } = exchange;
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
            removed.into_iter().try_for_each(|id| transaction.remove(id))?;
            replaced.into_iter().try_for_each(|object| transaction.replace(object))?;
            halls.into_iter().chain(others).try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        Ok(ids)
    }

    /// Takes over what was done to a fork of the document, as steps of undo; returns whether that was done (see
    /// [`Document::adopt`]).
    #[must_use]
    pub fn adopt(&mut self, fork: Document) -> bool {
        let adopted = self.document.adopt(fork);
        self.forget_the_gone();
        adopted
    }
}
