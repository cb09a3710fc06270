//! What the pointer does: one file a tool or gesture.
//!
//! A tool changes the open edit and answers with a verdict; it never commits, opens a dialog or touches a file.

mod dimension;
mod drag;
mod draw;
mod exit;
mod hold;
mod label;
mod marquee;
mod measure;
mod origin;
mod outline;
mod path;
mod pick;
mod place;
mod point;
mod select;
mod shapes;
mod wall;

pub use pick::Picked;

use super::overlay::Overlay;
use super::sizes::{DrawSizes, Setting};
use super::snapping::{SnapSettings, Snapper};
use super::{Bare, CanvasEvent, Layers, Request, Typed};
use crate::document::{Document, EditError};
use crate::geometry::{Angle, Offset, Place, Point};
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::sales::places::{Company, Manner};
use std::collections::BTreeSet;

/// What should happen after an event.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The tool goes on.
    Stay,
    /// What the open edit did is one step with this name.
    Commit(Message),
    /// The open edit is taken back.
    Cancel,
    /// Another tool takes over.
    Switch(ToolId),
    /// What is carried goes into this booth, and the select tool takes over.
    PutDown {
        /// The booth.
        booth: ObjectId,
        /// What becomes of the other booths of an exhibitor.
        manner: Manner,
        /// What becomes of those who are there.
        company: Company,
    },
}

/// The stable name of a tool: the key of the word on its button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToolId(pub &'static str);

/// What a tool may see and change.
pub struct Context<'a> {
    /// The open layout.
    pub document: &'a mut Document,
    /// What is selected.
    pub selection: &'a mut BTreeSet<ObjectId>,
    /// What is seen and what is locked.
    pub layers: &'a Layers,
    /// What is snapped to.
    pub snapping: &'a SnapSettings,
    /// Sizes that a click without a drag gives.
    pub sizes: &'a DrawSizes,
    /// Where typed places are counted from.
    pub origin: &'a mut Point,
    /// Where random numbers for new ids come from.
    pub random: &'a mut dyn FnMut() -> u64,
    /// What was picked for somebody else.
    pub picked: &'a mut Option<Picked>,
    /// What the program around the session has to do.
    pub requests: &'a mut Vec<Request>,
    /// What to say when an event could not do what was wanted.
    pub notice: &'a mut Option<Message>,
}

impl Context<'_> {
    /// An id no object or exhibitor has.
    pub fn fresh_id(&mut self) -> ObjectId {
        super::fresh_id(self.document.layout(), self.random)
    }

    /// Whether an object is protected: by itself, or by one of its layers.
    pub fn is_locked(&self, object: &Object) -> bool {
        object.locked || self.layers.locks(object)
    }

    /// Snapping for one event, onto what is seen.
    pub fn snapper(&self, event: &CanvasEvent) -> Snapper<'_> {
        Snapper::new(self.document, self.snapping, event.mm_per_pixel, event.alt).seeing(self.layers)
    }

    /// The place that lies so far right of and above the origin; `None` beyond the range.
    pub fn from_origin(&self, x: i32, y: i32) -> Option<Point> {
        self.origin.moved(Offset::new(x, y)).filter(|place| place.in_range())
    }

    /// Replaces objects in the open edit, beginning one called `label` where none is open.
    ///
    /// # Errors
    /// What the document refuses.
    pub fn replace(&mut self, label: &'static str, objects: impl IntoIterator<Item = Object>) -> Result<(), EditError> {
        if !self.document.is_open() {
            self.document.begin(Message::new(label))?;
        }
        let mut transaction = self.document.transaction()?;
        objects.into_iter().try_for_each(|object| transaction.replace(object))
    }

    /// Adds one object in an edit called `label` and selects it alone.
    ///
    /// # Errors
    /// What the document refuses.
    pub fn add(&mut self, label: Message, object: Object) -> Result<ObjectId, EditError> {
        if !self.document.is_open() {
            self.document.begin(label)?;
        }
        let id = self.document.transaction()?.add(object)?;
        self.selection.clear();
        self.selection.insert(id);
        Ok(id)
    }

    /// Adds one object as a whole step called `label`; where the document refuses it, the user is told why.
    pub fn add_whole(&mut self, label: &'static str, object: Object) -> Verdict {
        let label = Message::new(label);
        match self.add(label.clone(), object) {
            Ok(_) => Verdict::Commit(label),
            Err(error) => {
                *self.notice = Some(error.message());
                Verdict::Cancel
            }
        }
    }
}

/// What the pointer does on the canvas.
pub trait Tool {
    /// Takes one event.
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict;

    /// What it shows over the plan.
    fn overlay(&self, document: &Document) -> Overlay;

    /// What the user can do next.
    fn hint(&self) -> Message;

    /// Whether a gesture is under way, so that Escape ends it rather than the tool.
    fn is_busy(&self) -> bool;

    /// The one thing that is being moved as a whole.
    fn moves(&self) -> Option<ObjectId> {
        None
    }

    /// What a bare number means when a value is typed now; `None` where none is taken.
    fn takes(&self, _selection: &BTreeSet<ObjectId>) -> Option<Bare> {
        None
    }

    /// Takes a value that was typed with the pointer where `event` has it; `None` where it means nothing now.
    fn typed(&mut self, _typed: Typed, _event: &CanvasEvent, _cx: &mut Context<'_>) -> Option<Verdict> {
        None
    }
}

/// The place that a typed length, with or without an angle, leads to from `from`: without one towards `pointer`, and to
/// the right where that is the same place.
fn towards(from: Place, pointer: Place, typed: Typed) -> Option<Place> {
    let (length, (cos, sin)) = match typed {
        Typed::Polar(length, angle) => (length, angle.cos_sin()),
        Typed::Length(length) => {
            let far = from.distance(pointer);
            let direction = if far < 1.0 {
                Angle::ZERO.cos_sin()
            } else {
                ((pointer.x - from.x) / far, (pointer.y - from.y) / far)
            };
            (length, direction)
        }
        _ => return None,
    };
    Some(Place::new(from.x + f64::from(length) * cos, from.y + f64::from(length) * sin))
}

/// What lists show of a tool.
pub struct ToolAbout {
    /// Its stable name.
    pub id: ToolId,
    /// The key that picks it.
    pub key: &'static str,
    /// What can be set for it before it is used.
    pub settings: &'static [Setting],
    /// Makes it, ready for its first event.
    pub make: fn() -> Box<dyn Tool>,
}

/// Every tool, in the order of the tool bar.
pub static TOOLS: &[&ToolAbout] = &[
    &select::ABOUT,
    &shapes::BOOTH,
    &shapes::PAVILION,
    &shapes::HALL,
    &wall::ABOUT,
    &shapes::PILLAR,
    &exit::ABOUT,
    &shapes::FACILITY,
    &shapes::AISLE,
    &point::SAFETY,
    &point::UTILITY,
    &label::ABOUT,
    &dimension::ABOUT,
    &measure::ABOUT,
    &origin::ABOUT,
];

/// Tools that other parts of the program hand the user for a moment: they stand in no list.
static HANDED: &[&ToolAbout] = &[&pick::AREA, &pick::PATH, &pick::LINE, &place::ABOUT];

/// Picks an area.
pub const PICK_AREA: ToolId = pick::AREA.id;
/// Picks a path.
pub const PICK_PATH: ToolId = pick::PATH.id;
/// Picks a line.
pub const PICK_LINE: ToolId = pick::LINE.id;

/// Puts what is carried into a booth.
pub const PLACE: ToolId = place::ABOUT.id;

/// The tool a session begins with and returns to.
pub const SELECT: ToolId = select::ABOUT.id;

/// What is known of a tool.
#[must_use]
pub fn about(id: ToolId) -> Option<&'static ToolAbout> {
    TOOLS.iter().chain(HANDED).copied().find(|tool| tool.id == id)
}
