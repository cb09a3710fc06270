//! Exhibitors put into booths, taken out and moved: each one step of undo.

use super::{Editor, Request, tools};
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::rules::Profile;
use crate::sales::assign::Options;
use crate::sales::places::{self, Company, Manner, Obstacle};

/// What is on its way to a booth that the user is still to point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// An exhibitor, dragged with the button down or not.
    Exhibitor(ObjectId, Hold),
    /// All who are in this booth.
    From(ObjectId),
    /// All who are in this booth; those in the other booth come here.
    Swap(ObjectId),
}

/// How an exhibitor is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// With the button down: where it goes up, the exhibitor is put.
    Dragged,
    /// Until a click.
    Free,
}

impl Carried {
    /// Whether it is let fall where the button goes up.
    #[must_use]
    pub const fn is_dragged(self) -> bool {
        matches!(self, Self::Exhibitor(_, Hold::Dragged))
    }
}

impl Editor {
    /// Lets the user point at the booth for what is carried.
    ///
    /// # Errors
    /// That the plan is locked.
    pub fn carry(&mut self, carried: Carried) -> Result<(), Message> {
        self.refuse_if_locked()?;
        self.set_tool(tools::PLACE);
        self.carried = Some(carried);
        Ok(())
    }

    /// What is carried to a booth.
    #[must_use]
    pub fn carried(&self) -> Option<Carried> {
        self.carried.filter(|_| self.tool() == tools::PLACE)
    }

    /// Puts an exhibitor into a booth, which is selected then.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn place(
        &mut self,
        exhibitor: ObjectId,
        booth: ObjectId,
        manner: Manner,
        company: Company,
    ) -> Result<(), Message> {
        let layout = self.document().layout();
        let objects = places::placed(layout, exhibitor, booth, manner, company).map_err(Obstacle::message)?;
        let label = place_label(layout, exhibitor, booth);
        self.put_tenants(label, objects)?;
        self.select([booth]);
        Ok(())
    }

    /// Takes an exhibitor out of booths.
    ///
    /// # Errors
    /// That one of them is locked.
    pub fn let_go(&mut self, exhibitor: ObjectId, from: &[ObjectId]) -> Result<(), Message> {
        let layout = self.document().layout();
        let label = Message::new("edit-let-go").with("name", places::name(layout, exhibitor));
        let objects = places::let_go(layout, exhibitor, from)?;
        self.put_tenants(label, objects)
    }

    /// The booth that is being moved, alone and as a whole, while somebody is in it.
    #[must_use]
    pub fn moved_with_tenants(&self) -> Option<ObjectId> {
        let id = self.acting.moves()?;
        let booth = self.document().layout().object(id).and_then(Object::booth)?;
        (!booth.exhibitors.is_empty()).then_some(id)
    }

    /// Takes everybody out of the booths that are selected.
    ///
    /// # Errors
    /// That one of them is locked.
    pub fn empty_selected(&mut self) -> Result<(), Message> {
        let booths: Vec<ObjectId> = self.occupied().collect();
        self.empty(&booths)
    }

    /// Takes everybody out of booths.
    ///
    /// # Errors
    /// That one of them is locked.
    pub fn empty(&mut self, booths: &[ObjectId]) -> Result<(), Message> {
        let objects = places::emptied(self.document().layout(), booths)?;
        self.put_tenants(Message::new("edit-empty-booths").with("count", objects.len()), objects)
    }

    /// Moves everybody in one booth to another that is free, with all of their contract.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn move_tenants(&mut self, from: ObjectId, to: ObjectId) -> Result<(), Message> {
        let layout = self.document().layout();
        let label = between("edit-move-exhibitors", layout, from, to);
        let objects = places::moved(layout, from, to)?;
        self.put_tenants(label, objects)?;
        self.select([to]);
        Ok(())
    }

    /// Keeps a booth until a day (`YYYY-MM-DD`), for an exhibitor where one is named.
    ///
    /// # Errors
    /// What stands in the way: that it is promised or sold, or somebody else is there.
    pub fn hold(&mut self, booth: ObjectId, until: &str, exhibitor: Option<ObjectId>) -> Result<(), Message> {
        let layout = self.document().layout();
        let label = Message::new("edit-hold").with("booth", places::number(layout, booth)).with("day", until);
        let objects = places::held(layout, booth, until, exhibitor)?;
        self.put_tenants(label, objects)
    }

    /// Lets those in two booths change places, each with all of their contract.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn swap_tenants(&mut self, one: ObjectId, other: ObjectId) -> Result<(), Message> {
        let layout = self.document().layout();
        let label = between("edit-swap-exhibitors", layout, one, other);
        let objects = places::swapped(layout, one, other)?;
        self.put_tenants(label, objects)?;
        self.select([other]);
        Ok(())
    }

    /// What is asked of a proposal of places: how far competitors stand apart is what the rules of the plan say of
    /// neighbours, where they say it.
    #[must_use]
    pub fn assign_options(&self, seed: u64) -> Options {
        let competitors = |profile: &Profile| {
            let terms = profile.terms("neighbours")?;
            terms.severity("competitor").and_then(|_| terms.limit("competitor", "apart"))
        };
        Options { seed, competitors: competitors(self.document().profile()), ..Options::default() }
    }

    /// The selected booths that somebody is in.
    pub(super) fn occupied(&self) -> impl Iterator<Item = ObjectId> + '_ {
        let layout = self.document().layout();
        let is_occupied = |id: &ObjectId| {
            layout.object(*id).and_then(Object::booth).is_some_and(|booth| !booth.exhibitors.is_empty())
        };
        self.selection().iter().copied().filter(is_occupied)
    }

    /// The one booth that is selected, where somebody is in it.
    #[must_use]
    pub(super) fn tenants(&self) -> Option<ObjectId> {
        self.occupied().next().filter(|_| self.selection().len() == 1)
    }

    fn put_tenants(&mut self, label: Message, objects: Vec<Object>) -> Result<(), Message> {
        if let Some(locked) = objects.iter().find(|object| self.is_locked(object)) {
            let number = places::number(self.document().layout(), locked.id);
            return Err(Message::new("sales-booth-locked").with("booth", number));
        }
        self.take_over(label, [], objects, [])
    }

    /// Does what was carried to `booth`; where others are there, it is asked what becomes of them.
    pub(super) fn put_down(&mut self, carried: Carried, booth: ObjectId, manner: Manner, company: Company) {
        let done = match carried {
            Carried::From(from) => self.move_tenants(from, booth),
            Carried::Swap(one) => self.swap_tenants(one, booth),
            Carried::Exhibitor(exhibitor, _) => {
                let placed = places::placed(self.document().layout(), exhibitor, booth, manner, company);
                match placed {
                    Err(Obstacle::Taken(message)) => {
                        self.ask(Request::PlaceAmong { exhibitor, booth, manner, message })
                    }
                    _ => self.place(exhibitor, booth, manner, company),
                }
            }
        };
        if let Err(problem) = done {
            self.notice = Some(problem);
        }
    }
}

/// The name of the step that puts an exhibitor into a booth.
fn place_label(layout: &crate::model::Layout, exhibitor: ObjectId, booth: ObjectId) -> Message {
    let message = Message::new("edit-place-exhibitor").with("name", places::name(layout, exhibitor));
    message.with("booth", places::number(layout, booth))
}

fn between(key: &'static str, layout: &crate::model::Layout, from: ObjectId, to: ObjectId) -> Message {
    Message::new(key).with("from", places::number(layout, from)).with("to", places::number(layout, to))
}
