//! What a plan would have to become to show the venue as a newer drawing does.

use super::Comparison;
use super::differ::{Became, Difference};
use super::marks::lines_of;
use crate::editor::{Arrival, Editor, Exchange};
use crate::import::meaning::{Found, Made};
use crate::message::Message;
use crate::model::{Drawing, Exit, Layout, Object, ObjectId, Picture, Thing, Underlay};

/// What replaces what, what goes, what comes. No booth is in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// Things of the plan as they are from now on, with their ids, names and whatever else the planner gave them.
    pub replaced: Vec<Object>,
    /// Things of the plan that are no more.
    pub removed: Vec<ObjectId>,
    /// Things that come; the hall of an exit is one among them.
    pub new: Vec<Found>,
}

impl Step {
    /// The step that makes the plan show the venue as the drawing does.
    #[must_use]
    pub fn of(layout: &Layout, made: &Made, comparison: &Comparison) -> Self {
        let mut step = Self::default();
        let fresh: Vec<usize> = halls_first(made, &comparison.differences);
        for difference in &comparison.differences {
            match (difference.became, difference.before) {
                (Became::Gone, Some(id)) => step.removed.push(id),
                (Became::Changed, Some(id)) => step.replaced.extend(changed(layout, made, difference, id)),
                _ => {}
            }
        }
        step.new = fresh.iter().filter_map(|place| made.things.get(*place)).cloned().collect();
        for found in &mut step.new {
            let Some(hall) = found.hall else { continue };
            found.hall = fresh.iter().position(|place| *place == hall);
            if let (Thing::Exit(exit), None) = (&mut found.thing, found.hall) {
                exit.hall = comparison.counterparts.get(&hall).copied();
            }
        }
        step.put_background(layout, made);
        step
    }

    /// Whether it changes nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.replaced.is_empty() && self.removed.is_empty() && self.new.is_empty()
    }

    /// Puts it into a plan, as one step of undo; nothing where it changes nothing.
    ///
    /// # Errors
    /// Why the document refused it, for the user; nothing is changed then.
    pub fn enact(self, editor: &mut Editor) -> Result<(), Message> {
        if self.is_empty() {
            return Ok(());
        }
        let Self { replaced, removed, new } = self;
        let arrivals = new.into_iter().map(Arrival::from).collect();
        editor.exchange(Message::new("edit-rebase"), Exchange { replaced, removed, arrivals }).map(|_| ())
    }

    /// The background takes the place of that which was there, of several that of which it has the most layers.
    fn put_background(&mut self, layout: &Layout, made: &Made) {
        let Some((new, drawing)) = made.things.iter().find_map(|found| lines_of(&found.thing)) else { return };
        let old = layout.objects().filter_map(|object| Some((object, lines_of(&object.thing)?)));
        let shared = |old: &Drawing| {
            drawing.layers.iter().filter(|layer| old.layers.iter().any(|it| it.name == layer.name)).count()
        };
        let Some((object, (underlay, before))) = old.max_by_key(|(_, (_, old))| shared(old)) else {
            let found = Found { thing: Thing::Underlay(new.clone()), hall: None, words: None, layer: 0 };
            return self.new.push(found);
        };
        let mut drawing = drawing.clone();
        for layer in &mut drawing.layers {
            if let Some(known) = before.layers.iter().find(|it| it.name == layer.name) {
                layer.hidden = known.hidden;
            }
        }
        let picture = Picture::Drawing(drawing.into());
        let thing = Underlay { picture, frame: new.frame, crop: None, calibration: None, ..underlay.clone() };
        let replaced = Object { thing: Thing::Underlay(thing), ..object.clone() };
        if replaced != *object {
            self.replaced.push(replaced);
        }
    }
}

/// What was found in a drawing, as the editor takes it.
impl From<Found> for Arrival {
    fn from(Found { thing, hall, words, .. }: Found) -> Self {
        Self { thing, hall, note: words }
    }
}

/// The things that only the drawing has, by their places among the things that were made, halls first.
fn halls_first(made: &Made, differences: &[Difference]) -> Vec<usize> {
    let new = differences.iter().filter(|it| it.became == Became::New).filter_map(|it| it.after);
    let is_hall = |place: &usize| made.things.get(*place).is_some_and(|it| matches!(it.thing, Thing::Hall(_)));
    let (halls, others): (Vec<usize>, Vec<usize>) = new.partition(is_hall);
    halls.into_iter().chain(others).collect()
}

fn changed(layout: &Layout, made: &Made, difference: &Difference, id: ObjectId) -> Option<Object> {
    let old = layout.object(id)?;
    let new = &made.things.get(difference.after?)?.thing;
    Some(Object { thing: placed(&old.thing, new)?, ..old.clone() })
}

/// The thing of the plan where and as large as the drawing has it.
fn placed(old: &Thing, new: &Thing) -> Option<Thing> {
    Some(match (old.clone(), new.clone()) {
        (Thing::Hall(mut old), Thing::Hall(new)) => {
            old.outline = new.outline;
            Thing::Hall(old)
        }
        (Thing::Wall(_), Thing::Wall(new)) => Thing::Wall(new),
        (Thing::Pillar(_), Thing::Pillar(new)) => Thing::Pillar(new),
        (Thing::Exit(old), Thing::Exit(new)) => {
            let length = new.from.place().distance(new.to.place()) as i32;
            let clear_width = old.clear_width.filter(|width| *width <= length);
            Thing::Exit(Exit { from: new.from, to: new.to, clear_width, ..old })
        }
        (Thing::SafetyPoint(mut old), Thing::SafetyPoint(new)) => {
            old.at = new.at;
            Thing::SafetyPoint(old)
        }
        (Thing::Facility(mut old), Thing::Facility(new)) => {
            old.outline = new.outline;
            Thing::Facility(old)
        }
        _ => return None,
    })
}
