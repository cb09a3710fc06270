//! Select: click, Shift-click, frame, and what pressing on a thing or grip begins.

mod typed;

use super::drag::{Move, Pull, Turn};
use super::marquee::Marquee;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::{Document, EditError};
use crate::editor::overlay::{Overlay, OverlayMark};
use crate::editor::shown::turn_grip;
use crate::editor::{Bare, CanvasEvent, EventKind, Typed, grips, groups, hit, reshape};
use crate::geometry::Place;
use crate::message::Message;
use crate::model::{Object, ObjectId};
use std::collections::BTreeSet;

/// How the select tool is listed.
pub(super) const ABOUT: ToolAbout =
    ToolAbout { id: ToolId("tool-select"), key: "V", settings: &[], make: || Box::new(Select::default()) };

/// The pointer has to move so many pixels before a press becomes a drag.
const DRAG_PIXELS: f64 = 4.0;
/// So many pixels round the pointer still hit a thing.
const HIT_PIXELS: f64 = 5.0;
/// So many pixels round the pointer still hit a grip.
const GRIP_PIXELS: f64 = 7.0;

/// What is going on.
#[derive(Default)]
enum State {
    #[default]
    Idle,
    Pressed(Pressed),
    Move(Move),
    Pull(Pull),
    Turn(Turn),
    Marquee(Marquee),
}

/// The button is down; nothing has moved yet.
struct Pressed {
    at: Place,
    on: Target,
    shift: bool,
    /// Only the thing itself is meant, not its group.
    single: bool,
}

/// What was pressed on.
enum Target {
    Nothing,
    Thing(ObjectId),
    Grip(ObjectId, grips::Part),
    TurnGrip,
}

#[derive(Default)]
struct Select {
    state: State,
}

impl Tool for Select {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => self.press(event, cx),
            EventKind::Move => self.drag(event, cx),
            EventKind::Release => self.release(event, cx),
            EventKind::Cancel => {
                let busy = self.is_busy();
                self.state = State::Idle;
                if !busy {
                    cx.selection.clear();
                }
                Verdict::Cancel
            }
            EventKind::DoubleClick => {
                if let Some(id) = hit::pick(cx.document, cx.layers, event.at, event.pixels(HIT_PIXELS))
                    && cx.document.index().group_of(id).next().is_some()
                {
                    *cx.selection = [id].into();
                }
                Verdict::Stay
            }
            EventKind::Confirm => Verdict::Stay,
        }
    }

    fn overlay(&self, document: &Document) -> Overlay {
        match &self.state {
            State::Idle | State::Pressed(_) => Overlay::new(),
            State::Move(gesture) => gesture.overlay(),
            State::Pull(gesture) => gesture.overlay(document),
            State::Turn(gesture) => gesture.overlay(),
            State::Marquee(gesture) => {
                vec![OverlayMark::Marquee { bounds: gesture.frame(), crossing: gesture.crossing() }]
            }
        }
    }

    fn hint(&self) -> Message {
        Message::new(match self.state {
            State::Idle | State::Pressed(_) => "tool-select-hint",
            State::Move(_) => "tool-select-move-hint",
            State::Pull(_) => "tool-select-resize-hint",
            State::Turn(_) => "tool-select-turn-hint",
            State::Marquee(_) => "tool-select-frame-hint",
        })
    }

    fn is_busy(&self) -> bool {
        !matches!(self.state, State::Idle)
    }

    fn moves(&self) -> Option<ObjectId> {
        if let State::Move(gesture) = &self.state { gesture.only() } else { None }
    }

    fn takes(&self, selection: &BTreeSet<ObjectId>) -> Option<Bare> {
        match self.state {
            State::Turn(_) => Some(Bare::Degrees),
            State::Move(_) | State::Pull(_) => Some(Bare::Length),
            State::Idle | State::Pressed(_) => (!selection.is_empty()).then_some(Bare::Length),
            State::Marquee(_) => None,
        }
    }

    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let verdict = match &mut self.state {
            State::Move(gesture) => gesture.typed(typed, event, cx),
            State::Pull(gesture) => gesture.typed(typed, event, cx),
            State::Turn(gesture) => gesture.typed(typed, cx),
            State::Marquee(_) => None,
            State::Idle | State::Pressed(_) => typed::of_selection(typed, event, cx),
        };
        if verdict.is_some() {
            self.state = State::Idle;
        }
        verdict
    }
}

impl Select {
    fn press(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        if event.ctrl
            && let Some(verdict) = reshape(event, cx)
        {
            return verdict;
        }
        let on = target(event, cx);
        if let Target::Thing(id) = on {
            let meant = groups::whole(cx.document, [id]);
            match (event.shift || event.ctrl, cx.selection.contains(&id)) {
                (true, true) => cx.selection.retain(|id| !meant.contains(id)),
                (true, false) => cx.selection.extend(meant),
                (false, true) => {}
                (false, false) => *cx.selection = meant,
            }
        }
        self.state = State::Pressed(Pressed { at: event.at, on, shift: event.shift || event.ctrl, single: event.alt });
        Verdict::Stay
    }

    fn drag(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        if let State::Pressed(pressed) = &self.state {
            if pressed.at.distance(event.at) < event.pixels(DRAG_PIXELS) {
                return Verdict::Stay;
            }
            self.state = begin(pressed, cx);
        }
        match &mut self.state {
            State::Idle | State::Pressed(_) => Verdict::Stay,
            State::Move(gesture) => gesture.to(event, cx),
            State::Pull(gesture) => gesture.to(event, cx),
            State::Turn(gesture) => gesture.to(event, cx),
            State::Marquee(gesture) => gesture.to(event, cx),
        }
    }

    fn release(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match std::mem::take(&mut self.state) {
            State::Idle => Verdict::Stay,
            State::Pressed(pressed) => {
                click(&pressed, cx);
                Verdict::Stay
            }
            State::Move(gesture) => gesture.done(event, cx),
            State::Pull(_) => Verdict::Commit(Message::new("edit-resize")),
            State::Turn(_) => Verdict::Commit(Message::new("edit-turn")),
            State::Marquee(_) => Verdict::Stay,
        }
    }
}

/// With Ctrl on the one selected thing: a corner goes, or an edge gets one. `None` where neither is there.
fn reshape(event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
    let [id] = *cx.selection.iter().copied().collect::<Vec<_>>().as_slice() else { return None };
    let object = cx.document.layout().object(id).filter(|object| !cx.is_locked(object))?;
    let near = |grip: &grips::Grip| grip.at.distance(event.at) <= event.pixels(GRIP_PIXELS);
    let corner = grips::of(object).into_iter().filter(|grip| matches!(grip.part, grips::Part::Corner(..))).find(near);
    let (label, changed) = match corner {
        Some(grip) => ("edit-remove-corner", reshape::without_corner(cx.document, object, grip.part)),
        None => {
            ("edit-add-corner", Some(reshape::with_corner(cx.document, object, event.at, event.pixels(HIT_PIXELS))?))
        }
    };
    let done = changed.ok_or_else(|| Message::new("editor-corner-needed"));
    Some(match done.and_then(|changed| cx.replace(label, changed).map_err(|error| error.message())) {
        Ok(()) => Verdict::Commit(Message::new(label)),
        Err(problem) => {
            *cx.notice = Some(problem);
            Verdict::Cancel
        }
    })
}

/// A press and a release without a drag between them.
fn click(pressed: &Pressed, cx: &mut Context<'_>) {
    match pressed.on {
        Target::Nothing if !pressed.shift => cx.selection.clear(),
        Target::Thing(id) if pressed.single && !pressed.shift => *cx.selection = [id].into(),
        Target::Thing(id) if !pressed.shift => *cx.selection = groups::whole(cx.document, [id]),
        _ => {}
    }
}

fn begin(pressed: &Pressed, cx: &mut Context<'_>) -> State {
    if cx.document.is_locked() && !matches!(pressed.on, Target::Nothing) {
        *cx.notice = Some(EditError::PlanLocked.message());
        return State::Idle;
    }
    match pressed.on {
        Target::Nothing => State::Marquee(Marquee::new(pressed.at, pressed.shift, cx)),
        Target::Thing(id) => {
            let free = unlocked(cx);
            if free.is_empty() {
                *cx.notice = Some(Message::new("editor-all-locked"));
                return State::Idle;
            }
            State::Move(Move::new(pressed.at, id, free))
        }
        Target::Grip(id, part) => match cx.document.layout().object(id) {
            Some(object) => State::Pull(Pull::new(object.clone(), part)),
            None => State::Idle,
        },
        Target::TurnGrip => State::Turn(Turn::new(unlocked(cx))),
    }
}

/// The selected objects that are not locked.
fn unlocked(cx: &Context<'_>) -> Vec<Object> {
    let selected = cx.selection.iter().filter_map(|&id| cx.document.layout().object(id));
    selected.filter(|object| !cx.is_locked(object)).cloned().collect()
}

fn target(event: &CanvasEvent, cx: &Context<'_>) -> Target {
    let reach = event.pixels(GRIP_PIXELS);
    if turn_grip(cx.document, cx.layers, cx.selection, event.mm_per_pixel)
        .is_some_and(|at| at.distance(event.at) <= reach)
    {
        return Target::TurnGrip;
    }
    if cx.selection.len() == 1 {
        let single =
            cx.selection.first().and_then(|&id| cx.document.layout().object(id)).filter(|object| !cx.is_locked(object));
        let grip = single.and_then(|object| {
            let near = grips::of(object).into_iter().filter(|grip| grip.at.distance(event.at) <= reach);
            near.min_by(|a, b| a.at.distance(event.at).total_cmp(&b.at.distance(event.at)))
                .map(|grip| (object.id, grip.part))
        });
        if let Some((id, part)) = grip {
            return Target::Grip(id, part);
        }
    }
    hit::pick(cx.document, cx.layers, event.at, event.pixels(HIT_PIXELS)).map_or(Target::Nothing, Target::Thing)
}
