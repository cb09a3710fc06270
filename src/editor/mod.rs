//! An editing session without a window: events, selection, snapping, commands, tools.
//!
//! It knows the open [`Document`] and nothing of toolkits, files or clipboards; what it cannot do itself it leaves as
//! [`Request`]s. Tools change the open edit and answer with a verdict, which is carried out here and nowhere else.

mod acting;
pub mod arrange;
mod arrivals;
pub mod commands;
mod doing;
mod event;
mod fragment;
pub mod grips;
mod groups;
pub mod hit;
mod insertion;
mod layers;
mod making;
pub mod numbering;
mod overlay;
mod placing;
mod request;
pub mod reshape;
mod shown;
mod sizes;
pub mod snapping;
pub mod tools;
mod typed;
mod underlays;
mod ways_out;

use std::collections::BTreeSet;

pub use arrange::{Arrange, Ask};
pub use arrivals::{Arrival, Exchange};
pub use commands::{COMMANDS, Command, CommandId, Menu, Shortcut};
pub use event::{CanvasEvent, EventKind};
pub use insertion::{InsertIds, Inserted, Insertion, Placing, objects_of};
pub use layers::{LayerId, Layers, Listed, Sight};
pub use overlay::{Overlay, OverlayMark, Role};
pub use placing::{Carried, Hold};
pub use request::Request;
pub use sizes::{DrawSizes, Setting};
pub use snapping::SnapSettings;
pub use tools::{TOOLS, ToolAbout, ToolId};
pub use typed::{Bare, Typed};

use crate::document::{Document, EditError};
use crate::geometry::{Bounds, Place, Point};
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::rules::FindingKey;
pub use tools::Picked;
use tools::Tool;
pub use underlays::Deviation;
pub use ways_out::WaysOut;

/// An editing session.
pub struct Editor {
    document: Document,
    selection: BTreeSet<ObjectId>,
    hovered: Option<ObjectId>,
    tool: ToolId,
    acting: Box<dyn Tool>,
    requests: Vec<Request>,
    notice: Option<Message>,
    finding: Option<FindingKey>,
    cut: Option<Layout>,
    pasted: i32,
    view: Option<Bounds>,
    random: Box<dyn FnMut() -> u64 + Send>,
    picked: Option<Picked>,
    carried: Option<Carried>,
    layers: Layers,
    /// Whether aisles are shown with their clear widths: of the session, like the map of walking distances.
    pub aisle_widths: bool,
    /// Which map of walking distances is looked at.
    pub ways_out: WaysOut,
    /// What somebody else shows over the plan: what would be there if the user agreed.
    pub preview: Overlay,
    /// What is snapped to.
    pub snapping: SnapSettings,
    /// Sizes that a click without a drag gives.
    pub sizes: DrawSizes,
    /// Where coordinates that are shown and typed are counted from.
    pub origin: Point,
}

impl Editor {
    /// A session on `document`, with ids from the system's random numbers.
    #[must_use]
    pub fn new(document: Document) -> Self {
        // Without a source of randomness ids still have to differ: they count up, and `fresh_id` skips those in use.
        let mut fallback = 0_u64;
        Self::with_random(document, move || {
            getrandom::u64().unwrap_or_else(|_| {
                fallback = fallback.wrapping_add(0x9e37_79b9_7f4a_7c15);
                fallback
            })
        })
    }

    /// A session whose new ids come from `random`: the same numbers, the same ids.
    #[must_use]
    pub fn with_random(document: Document, random: impl FnMut() -> u64 + Send + 'static) -> Self {
        Self {
            document,
            selection: BTreeSet::new(),
            hovered: None,
            tool: tools::SELECT,
            acting: tools::about(tools::SELECT)
                .map_or_else(|| unreachable!("select is a tool"), |about| (about.make)()),
            requests: Vec::new(),
            notice: None,
            finding: None,
            cut: None,
            pasted: 0,
            view: None,
            random: Box::new(random),
            picked: None,
            carried: None,
            layers: Layers::default(),
            aisle_widths: false,
            ways_out: WaysOut::default(),
            preview: Overlay::new(),
            snapping: SnapSettings::default(),
            sizes: DrawSizes::default(),
            origin: Point::default(),
        }
    }

    /// The open layout.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The open layout, for what is not an edit: marking it saved, taking committed edits for the journal.
    pub const fn document_mut(&mut self) -> &mut Document {
        &mut self.document
    }

    /// The document, without the session on it.
    #[must_use]
    pub fn into_document(self) -> Document {
        self.document
    }

    /// What is selected.
    #[must_use]
    pub const fn selection(&self) -> &BTreeSet<ObjectId> {
        &self.selection
    }

    /// Selects these objects and nothing else.
    pub fn select(&mut self, ids: impl IntoIterator<Item = ObjectId>) {
        self.selection = ids.into_iter().collect();
        self.finding = None;
        self.keep_layers();
    }

    /// What the pointer is over.
    #[must_use]
    pub const fn hovered(&self) -> Option<ObjectId> {
        self.hovered
    }

    /// The box round what is selected.
    #[must_use]
    pub fn selection_bounds(&self) -> Option<Bounds> {
        self.selection.iter().filter_map(|&id| self.document.index().bounds(id)).reduce(Bounds::union)
    }

    /// The finding that was last gone to.
    #[must_use]
    pub const fn finding(&self) -> Option<&FindingKey> {
        self.finding.as_ref()
    }

    /// Selects the objects of a finding and asks to show them; nothing happens where it is no longer there.
    pub fn show_finding(&mut self, key: &FindingKey) {
        let Some(finding) = self.document.findings().get(key) else { return };
        let ids: Vec<ObjectId> = finding.objects().collect();
        let place = finding.at;
        let boxes = ids.iter().filter_map(|&id| self.document.index().bounds(id));
        let bounds = boxes.reduce(Bounds::union).unwrap_or(Bounds { min: place, max: place }).grown(3_000.0);
        self.reveal(&ids);
        self.select(ids);
        self.finding = Some(key.clone());
        self.requests.push(Request::ZoomTo(bounds));
    }

    /// Says what part of the plan the canvas shows: new things are put in its middle.
    pub fn set_view(&mut self, view: Bounds) {
        self.view = Some(view);
        self.layers.follow(&self.document);
    }

    /// What part of the plan the canvas shows; everything where that is not known.
    #[must_use]
    pub fn seen(&self) -> Option<Bounds> {
        self.view.or_else(|| self.document.index().everything())
    }

    /// The middle of what is seen, on the grid where it is on.
    #[must_use]
    pub fn middle(&self) -> Point {
        let middle = self.seen().map(|area| area.centre()).unwrap_or_default();
        let step = if self.snapping.grid { f64::from(self.snapping.step.max(1)) } else { 1.0 };
        Place::new(libm::round(middle.x / step) * step, libm::round(middle.y / step) * step).rounded()
    }

    /// The tool in hand.
    #[must_use]
    pub const fn tool(&self) -> ToolId {
        self.tool
    }

    /// Takes another tool; a gesture under way is cancelled with nothing changed.
    pub fn set_tool(&mut self, id: ToolId) {
        let Some(about) = tools::about(id) else { return };
        self.document.cancel();
        self.tool = id;
        self.acting = (about.make)();
    }

    /// What the user can do next with the tool in hand.
    #[must_use]
    pub fn hint(&self) -> Message {
        self.acting.hint()
    }

    /// Whether a gesture is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.acting.is_busy()
    }

    /// Something to tell the user, once: why the last event or command did less than was wanted.
    pub const fn take_notice(&mut self) -> Option<Message> {
        self.notice.take()
    }

    /// What the user picked with one of the tools that were handed out, once.
    pub const fn take_picked(&mut self) -> Option<Picked> {
        self.picked.take()
    }

    /// What the program around the session has to do, oldest first.
    pub fn take_requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    /// Leaves a request.
    ///
    /// # Errors
    /// Never; commands end with it.
    pub fn ask(&mut self, request: Request) -> Result<(), Message> {
        self.requests.push(request);
        Ok(())
    }

    /// Leaves a request that leads to a change of the plan.
    ///
    /// # Errors
    /// That the plan is locked.
    pub fn ask_to_change(&mut self, request: Request) -> Result<(), Message> {
        self.refuse_if_locked()?;
        self.ask(request)
    }

    /// Says so where the whole plan is locked.
    pub(crate) fn refuse_if_locked(&self) -> Result<(), Message> {
        if self.document.is_locked() { Err(EditError::PlanLocked.message()) } else { Ok(()) }
    }

    fn forget_the_gone(&mut self) {
        let layout = self.document.layout();
        self.selection.retain(|&id| layout.object(id).is_some());
        self.hovered = self.hovered.filter(|&id| layout.object(id).is_some());
        self.keep_layers();
    }
}

/// An id no object or exhibitor of the layout has.
fn fresh_id(layout: &Layout, random: &mut dyn FnMut() -> u64) -> ObjectId {
    loop {
        let id = ObjectId::from_random(random());
        if layout.object(id).is_none() && layout.exhibitor(id).is_none() {
            return id;
        }
    }
}
