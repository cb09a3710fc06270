//! What the tool in hand does with events and typed values, and what becomes of its verdicts.

use super::tools::{self, Context, Tool, Verdict};
use super::{Bare, CanvasEvent, Editor, EventKind, Request, Typed, hit};
use crate::message::Message;
use crate::model::Thing;

impl Editor {
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
            Verdict::PutDown { booth, manner, company } => {
                let carried = self.carried.take();
                self.set_tool(tools::SELECT);
                if let Some(carried) = carried {
                    self.put_down(carried, booth, manner, company);
                }
            }
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
