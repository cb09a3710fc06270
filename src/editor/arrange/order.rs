//! What is drawn over what.

use std::collections::BTreeMap;

use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Kind, Object, ObjectId};

/// How far things go in the order of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Over everything of their kind.
    Front,
    /// Over the next thing of their kind that they lie on.
    Up,
    /// Under the next thing of their kind that they lie on.
    Down,
    /// Under everything of their kind.
    Back,
}

impl Step {
    const fn is_up(self) -> bool {
        matches!(self, Self::Front | Self::Up)
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Front => "edit-to-front",
            Self::Up => "edit-forward",
            Self::Down => "edit-backward",
            Self::Back => "edit-to-back",
        }
    }
}

impl Editor {
    /// Moves what is selected in the order of drawing; among itself it keeps its order.
    pub(in crate::editor) fn reorder(&mut self, step: Step) -> Result<(), Message> {
        let mut free = self.unlocked()?;
        free.sort_by_key(drawn);
        let moved = match step {
            Step::Front | Step::Back => self.to_the_end(free, step.is_up()),
            Step::Up | Step::Down => self.past_the_next(free, step.is_up()),
        };
        let moved = moved.ok_or_else(|| Message::new("editor-order-full"))?;
        if moved.is_empty() {
            let key = if step.is_up() { "editor-in-front" } else { "editor-at-back" };
            return Err(Message::new(key));
        }
        self.put_arranged(Message::new(step.label()).with("count", moved.len()), moved)
    }

    /// The things of each kind over (or under) all others of it; those that are there already are left out. `None` where
    /// the numbers do not suffice.
    fn to_the_end(&self, free: Vec<Object>, up: bool) -> Option<Vec<Object>> {
        let mut ends: BTreeMap<Kind, i16> = BTreeMap::new();
        let others = self.document.layout().objects().filter(|object| !self.selection.contains(&object.id));
        for object in others {
            let end = ends.entry(object.kind()).or_insert(object.order);
            *end = if up { object.order.max(*end) } else { object.order.min(*end) };
        }
        let mut moved = Vec::new();
        for (kind, end) in ends {
            let mine: Vec<&Object> = free.iter().filter(|object| object.kind() == kind).collect();
            let near = if up { mine.first() } else { mine.last() };
            let Some(near) = near.map(|object| object.order) else { continue };
            if if up { near > end } else { near < end } {
                continue;
            }
            let shift = if up { end.checked_add(1)? } else { end.checked_sub(1)? }.checked_sub(near)?;
            for object in mine {
                moved.push(Object { order: object.order.checked_add(shift)?, ..object.clone() });
            }
        }
        Some(moved)
    }

    /// Each thing over (or under) the next one of its kind that its box touches; those with nothing there are left out.
    /// What has to stay over (or under) it after that is moved along, unless it is locked. `None` where the numbers do
    /// not suffice.
    fn past_the_next(&self, free: Vec<Object>, up: bool) -> Option<Vec<Object>> {
        let mut orders = BTreeMap::new();
        for object in free {
            let Some((next, beyond)) = self.stack(&object, up, &orders) else { continue };
            let mut last = (passed(next, object.id, up)?, object.id);
            orders.insert(object.id, last.0);
            for place in beyond {
                let is_past = if up { place > last } else { place < last };
                if is_past || self.document.layout().object(place.1).is_none_or(|other| self.is_locked(other)) {
                    break;
                }
                last = (passed(last, place.1, up)?, place.1);
                orders.insert(place.1, last.0);
            }
        }
        let moved = orders
            .into_iter()
            .filter_map(|(id, order)| Some(Object { order, ..self.document.layout().object(id)?.clone() }));
        Some(moved.collect())
    }

    /// What of its kind lies over (or under) `object`, selected things aside: the next, and the others going on from
    /// there. `orders` says where an order is another by now.
    fn stack(&self, object: &Object, up: bool, orders: &BTreeMap<ObjectId, i16>) -> Option<(Drawn, Vec<Drawn>)> {
        let bounds = self.document.index().bounds(object.id)?;
        let near = self.document.index().near(&bounds).filter(|id| !self.selection.contains(id));
        let others = near.filter_map(|id| self.document.layout().object(id));
        let places = others
            .filter(|other| other.kind() == object.kind())
            .map(|other| (orders.get(&other.id).copied().unwrap_or(other.order), other.id));
        let mine = drawn(object);
        let mut stack: Vec<Drawn> = places.filter(|&place| if up { place > mine } else { place < mine }).collect();
        stack.sort_unstable();
        if !up {
            stack.reverse();
        }
        let (&next, beyond) = stack.split_first()?;
        Some((next, beyond.to_vec()))
    }
}

/// A place in the order of drawing.
type Drawn = (i16, ObjectId);

/// The order with which `id` comes just after (or before) `other`.
fn passed(other: Drawn, id: ObjectId, up: bool) -> Option<i16> {
    match (up, other.1 > id) {
        (true, true) => other.0.checked_add(1),
        (false, false) => other.0.checked_sub(1),
        _ => Some(other.0),
    }
}

/// The place of an object in the order of drawing.
const fn drawn(object: &Object) -> Drawn {
    (object.order, object.id)
}
