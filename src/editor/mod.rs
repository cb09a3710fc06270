//! An editing session without a window: events, selection, snapping, commands, tools.
//!
//! It knows the open [`Document`] and nothing of toolkits, files or clipboards; what it cannot do itself it leaves as
//! [`Request`]s. Tools change the open edit and answer with a verdict, which is carried out here and nowhere else.

pub mod arrange;
pub mod commands;
mod event;
mod fragment;
pub mod grips;
mod groups;
pub mod hit;
mod layers;
mod making;
pub mod numbering;
mod overlay;
mod request;
pub mod reshape;
mod sizes;
pub mod snapping;
pub mod tools;
mod typed;
mod underlays;

use std::collections::BTreeSet;

pub use arrange::{Arrange, Ask};
pub use commands::{COMMANDS, Command, CommandId, Menu, Shortcut};
pub use event::{CanvasEvent, EventKind};
pub use layers::{LayerId, Layers, Listed, Sight};
pub use overlay::{Overlay, OverlayMark, Role};
pub use request::Request;
pub use sizes::{DrawSizes, Setting};
pub use snapping::SnapSettings;
pub use tools::{TOOLS, ToolAbout, ToolId};
pub use typed::{Bare, Typed};

use crate::document::{Document, EditError, Transaction};
use crate::geometry::{Bounds, Place, Point};
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId, Thing};
use crate::rules::FindingKey;
pub use tools::Picked;
use tools::{Context, Tool, Verdict};
pub use underlays::Deviation;

/// The grip that turns lies so many pixels above the selection.
const TURN_GRIP_PIXELS: f64 = 28.0;
/// Above so many selected objects only their box is outlined.
const OUTLINED: usize = 2_000;

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
    layers: Layers,
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
            layers: Layers::default(),
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

    /// Takes one event over the canvas.
    pub fn handle(&mut self, event: CanvasEvent) {
        self.layers.follow(&self.document);
        let (acting, mut cx) = self.at_work();
        let verdict = acting.handle(&event, &mut cx);
        self.carry_out(verdict);
        self.forget_the_gone();
        if !self.acting.is_busy() {
            self.hovered = hit::pick(&self.document, &self.layers, event.at, event.pixels(5.0));
        }
        if event.kind == EventKind::DoubleClick && self.tool == tools::SELECT {
            self.enter_text();
        }
    }

    /// The tool in hand, and what it may see and change.
    fn at_work(&mut self) -> (&mut Box<dyn Tool>, Context<'_>) {
        let cx = Context {
            document: &mut self.document,
            selection: &mut self.selection,
            layers: &self.layers,
            snapping: &self.snapping,
            sizes: &self.sizes,
            origin: &mut self.origin,
            random: &mut self.random,
            picked: &mut self.picked,
            requests: &mut self.requests,
            notice: &mut self.notice,
        };
        (&mut self.acting, cx)
    }

    fn carry_out(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Stay => self.document.settle(),
            Verdict::Commit(label) => drop(self.document.commit(Some(label))),
            Verdict::Cancel => self.document.cancel(),
            Verdict::Switch(tool) => self.set_tool(tool),
        }
    }

    /// What a bare number means when a value is typed now; `None` where none is taken.
    #[must_use]
    pub fn takes_typed(&self) -> Option<Bare> {
        self.acting.takes(&self.selection)
    }

    /// Gives a typed value to the gesture under way, or to the tool or selection where there is none; `pointer` says
    /// where the pointer is. A value that means nothing there is said to, and changes nothing.
    pub fn type_in(&mut self, typed: Typed, pointer: &CanvasEvent) {
        let (acting, mut cx) = self.at_work();
        match acting.typed(typed, pointer, &mut cx) {
            Some(verdict) => self.carry_out(verdict),
            None => self.notice = Some(Message::new("editor-typed-means-nothing")),
        }
        self.forget_the_gone();
    }

    /// Asks for the text of the thing under the pointer, where it has one and is not locked.
    fn enter_text(&mut self) {
        let object = self.hovered.and_then(|id| self.document.layout().object(id));
        let Some(object) = object.filter(|object| !self.is_locked(object) && has_text(&object.thing)) else { return };
        let id = object.id;
        self.notice = self.ask_to_change(Request::EnterText(id)).err().or(self.notice.take());
    }

    /// The pointer left the canvas.
    pub const fn leave(&mut self) {
        self.hovered = None;
    }

    /// Whether a command can be done now.
    #[must_use]
    pub fn can_run(&self, id: CommandId) -> bool {
        commands::command(id).is_some_and(|command| (command.can)(self))
    }

    /// Does a command. A gesture under way is cancelled first.
    ///
    /// # Errors
    /// Why it could not be done, for the user.
    pub fn run(&mut self, id: CommandId) -> Result<(), Message> {
        let Some(command) = commands::command(id) else {
            return Err(Message::new("editor-no-command").with("id", id.0));
        };
        if self.document.is_open() {
            let tool = self.tool;
            self.set_tool(tool);
        }
        if !(command.can)(self) {
            return Ok(());
        }
        (command.run)(self)
    }

    /// One edit as one step of undo.
    ///
    /// # Errors
    /// Why the document refused it, for the user; nothing is changed then.
    pub fn change(
        &mut self,
        label: Message,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<(), EditError>,
    ) -> Result<(), Message> {
        let done = self.document.edit(label, change).map_err(|error| error.message());
        self.forget_the_gone();
        done.map(|_| ())
    }

    /// Adds a thing, selects it and returns to the select tool.
    ///
    /// # Errors
    /// Why the document refused it, for the user.
    pub fn insert(&mut self, thing: Thing) -> Result<(), Message> {
        let kind = thing.kind().label();
        let object = Object::new(self.fresh_id(), thing);
        let id = object.id;
        self.change(Message::new("edit-insert").with("kind", kind), |transaction| transaction.add(object).map(|_| ()))?;
        self.set_tool(tools::SELECT);
        self.select([id]);
        Ok(())
    }

    /// An id no object or exhibitor has.
    pub fn fresh_id(&mut self) -> ObjectId {
        fresh_id(self.document.layout(), &mut self.random)
    }

    fn undo(&mut self) -> Result<(), Message> {
        self.document.undo();
        self.forget_the_gone();
        Ok(())
    }

    fn redo(&mut self) -> Result<(), Message> {
        self.document.redo();
        self.forget_the_gone();
        Ok(())
    }

    /// What is shown over the plan.
    #[must_use]
    pub fn overlay(&self, mm_per_pixel: f64) -> Overlay {
        let mut overlay = self.preview.clone();
        overlay.extend(self.outlines());
        overlay.extend(self.ruled());
        overlay.extend(self.acting.overlay(&self.document));
        if self.tool == tools::SELECT && !self.acting.is_busy() && !self.document.is_locked() {
            overlay.extend(self.grips(mm_per_pixel));
        }
        overlay
    }

    /// The guides across what is seen, and the origin where it was set.
    fn ruled(&self) -> Overlay {
        let mut overlay = Overlay::new();
        if let Some(view) = self.view {
            overlay.extend(
                self.snapping.guides.iter().map(|guide| guide.across(&view)).map(|(a, b)| OverlayMark::Guide(a, b)),
            );
        }
        if self.origin != Point::default() {
            overlay.push(OverlayMark::Origin(self.origin.place()));
        }
        overlay
    }

    fn outlines(&self) -> Overlay {
        let mut overlay = Overlay::new();
        let layout = self.document.layout();
        if let Some(object) = self.hovered.filter(|id| !self.selection.contains(id)).and_then(|id| layout.object(id)) {
            overlay.extend(outline(&self.document, object, Role::Hovered));
        }
        if self.selection.len() > OUTLINED {
            let bounds = self.selection_bounds();
            overlay.extend(bounds.map(|bounds| boxed(&bounds, Role::Selected)));
            return overlay;
        }
        for object in self.selection.iter().filter_map(|&id| layout.object(id)) {
            let role =
                if self.document.is_locked() || self.is_locked(object) { Role::SelectedLocked } else { Role::Selected };
            overlay.extend(outline(&self.document, object, role));
        }
        overlay
    }

    fn grips(&self, mm_per_pixel: f64) -> Overlay {
        let mut overlay = Overlay::new();
        if let Some(at) = turn_grip(&self.document, &self.layers, &self.selection, mm_per_pixel) {
            overlay.push(OverlayMark::Grip { at, turns: true });
        }
        if let (1, Some(&id)) = (self.selection.len(), self.selection.first())
            && let Some(object) = self.document.layout().object(id).filter(|object| !self.is_locked(object))
        {
            overlay.extend(grips::of(object).into_iter().map(|grip| OverlayMark::Grip { at: grip.at, turns: false }));
        }
        overlay
    }

    fn forget_the_gone(&mut self) {
        let layout = self.document.layout();
        self.selection.retain(|&id| layout.object(id).is_some());
        self.hovered = self.hovered.filter(|&id| layout.object(id).is_some());
        self.keep_layers();
    }
}

/// Whether a thing shows a number, a name or a text of its own.
const fn has_text(thing: &Thing) -> bool {
    matches!(
        thing,
        Thing::Booth(_)
            | Thing::Hall(_)
            | Thing::Pavilion(_)
            | Thing::Facility(_)
            | Thing::Aisle(_)
            | Thing::Exit(_)
            | Thing::Label(_)
    )
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

/// Where the grip that turns the selection lies: above its box. `None` where nothing can be turned.
fn turn_grip(document: &Document, layers: &Layers, selection: &BTreeSet<ObjectId>, mm_per_pixel: f64) -> Option<Place> {
    let mut objects = selection.iter().filter_map(|&id| document.layout().object(id)).peekable();
    objects.peek()?;
    let fixed = |object: &Object| object.locked || layers.locks(object) || object.thing.corners().len() < 2;
    if selection.len() > OUTLINED || objects.any(fixed) {
        return None;
    }
    let bounds = selection.iter().filter_map(|&id| document.index().bounds(id)).reduce(Bounds::union)?;
    Some(Place::new(bounds.centre().x, bounds.max.y + TURN_GRIP_PIXELS * mm_per_pixel))
}

/// The outlines of one object.
fn outline(document: &Document, object: &Object, role: Role) -> Overlay {
    let closed = |places: Vec<Place>| OverlayMark::Outline { places, closed: true, role };
    match &object.thing {
        Thing::Pavilion(pavilion) => {
            pavilion.outlines.iter().map(|outline| closed(outline.places().collect())).collect()
        }
        Thing::Wall(_) | Thing::Exit(_) => {
            vec![OverlayMark::Outline { places: object.thing.corners(), closed: false, role }]
        }
        thing => match thing.outline() {
            Some(outline) => vec![closed(outline.corners())],
            None => {
                document.index().bounds(object.id).map(|bounds| boxed(&bounds.grown(300.0), role)).into_iter().collect()
            }
        },
    }
}

fn boxed(bounds: &Bounds, role: Role) -> OverlayMark {
    let (min, max) = (bounds.min, bounds.max);
    let places = vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)];
    OverlayMark::Outline { places, closed: true, role }
}
