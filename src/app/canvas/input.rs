//! From egui's events to the editor's: pointer, wheel and keys over the canvas.

use egui::{Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, Response, Ui, Vec2};

use super::camera::Camera;
use crate::editor::{CanvasEvent, Carried, Editor, EventKind};
use crate::model::ObjectId;

/// One notch of the wheel zooms by this factor.
const NOTCH: f64 = 1.1;

/// What the pointer is doing on the canvas between frames.
#[derive(Debug, Default)]
pub struct Hands {
    /// The first button went down here and is still down.
    gesture: bool,
    /// The plan is being dragged along.
    panning: bool,
    /// Where the pointer was last seen.
    last: Option<Pos2>,
    /// The first button went up while a value was typed.
    released: bool,
}

/// Where on the canvas the pointer means the plan.
pub struct Room<'a> {
    /// What no ruler covers.
    pub floor: Rect,
    /// What lies over the plan: legend and minimap.
    pub aside: &'a [Rect],
    /// The list of exhibitors, where it is shown: a sold booth that is dragged onto it gives them back.
    pub list: Option<Rect>,
}

impl Hands {
    /// Whether the plan is being dragged along.
    #[must_use]
    pub const fn panning(&self) -> bool {
        self.panning
    }

    /// Whether the first button is down, or went up while a value was typed.
    #[must_use]
    pub const fn busy(&self) -> bool {
        self.gesture || self.released
    }

    /// The booth whose exhibitors would go back to their list if the first button went up now.
    #[must_use]
    pub fn giving_back(&self, editor: &Editor, list: Option<Rect>) -> Option<ObjectId> {
        let booth = editor.moved_with_tenants()?;
        list.zip(self.last).is_some_and(|(list, at)| list.contains(at)).then_some(booth)
    }

    /// Where the pointer was last seen.
    #[must_use]
    pub const fn last(&self) -> Option<Pos2> {
        self.last
    }

    /// A typed value has ended the gesture; that the button goes up means nothing any more.
    pub const fn forget_release(&mut self) {
        self.released = false;
    }

    /// No value was typed after all: if the button went up meanwhile, the gesture ends where the pointer is.
    pub fn make_up_for_release(&mut self, camera: &Camera, editor: &mut Editor) {
        if std::mem::take(&mut self.released) {
            let at = camera.to_plan(self.last.unwrap_or_default());
            editor.handle(CanvasEvent::new(EventKind::Release, at, camera.mm_per_point()));
        }
    }

    /// Hands this frame's events on to the editor and the camera; while a value is `typed`, only to the camera.
    /// What begins on something that lies over the plan is left to that. Returns the booth whose exhibitors are given back.
    pub fn take(
        &mut self,
        ui: &Ui,
        response: &Response,
        room: &Room<'_>,
        camera: &mut Camera,
        editor: &mut Editor,
        typed: bool,
    ) -> Option<ObjectId> {
        let mut given_back = None;
        let pointer = ui.ctx().pointer_hover_pos();
        let over = response.contains_pointer() && pointer.is_none_or(|at| room.floor.contains(at));
        let (events, space, modifiers) =
            ui.input(|input| (input.events.clone(), input.key_down(Key::Space), input.modifiers));
        let typing = ui.ctx().text_edit_focused();
        let send = |editor: &mut Editor, camera: &Camera, kind: EventKind, at: Pos2| {
            if typed {
                return;
            }
            let mut event = CanvasEvent::new(kind, camera.to_plan(at), camera.mm_per_point());
            (event.shift, event.ctrl, event.alt) = (modifiers.shift, modifiers.command, modifiers.alt);
            editor.handle(event);
        };
        for event in events {
            match event {
                Event::PointerMoved(at) => {
                    if self.panning {
                        camera.pan(at - self.last.unwrap_or(at));
                    } else if self.gesture || over {
                        send(editor, camera, EventKind::Move, at);
                    }
                    self.last = Some(at);
                }
                Event::PointerButton { pos, button, pressed, .. } => {
                    self.last = Some(pos);
                    let covered = room.aside.iter().any(|rect| rect.contains(pos));
                    let inside = over && room.floor.contains(pos) && !covered;
                    match (button, pressed) {
                        (PointerButton::Middle, true) if inside => self.panning = true,
                        (PointerButton::Primary, true) if inside && space && !typing => self.panning = true,
                        (PointerButton::Primary, true) if inside && !typed => {
                            self.gesture = true;
                            response.request_focus();
                            send(editor, camera, EventKind::Press, pos);
                        }
                        (PointerButton::Primary, false) if self.gesture => {
                            let back = self.giving_back(editor, room.list).filter(|_| !typed);
                            (self.gesture, self.released) = (false, typed);
                            let kind = if back.is_some() { EventKind::Cancel } else { EventKind::Release };
                            send(editor, camera, kind, pos);
                            given_back = back.or(given_back);
                        }
                        (PointerButton::Primary, false) if is_dragged(editor) => {
                            let kind = if inside { EventKind::Release } else { EventKind::Cancel };
                            send(editor, camera, kind, pos);
                        }
                        (PointerButton::Primary | PointerButton::Middle, false) => self.panning = false,
                        _ => {}
                    }
                }
                Event::PointerGone => editor.leave(),
                Event::MouseWheel { unit, delta, source, modifiers, .. } if over => {
                    let at = self.last.unwrap_or_else(|| camera.view().center());
                    wheel(camera, at, unit, delta, source, modifiers);
                }
                Event::Zoom(factor) if over => {
                    camera.zoom_about(self.last.unwrap_or_else(|| camera.view().center()), f64::from(factor));
                }
                Event::Key { key: Key::Escape, pressed: true, .. } if !typing => {
                    send(editor, camera, EventKind::Cancel, self.last.unwrap_or_default());
                }
                Event::Key { key: Key::Enter, pressed: true, .. } if !typing => {
                    send(editor, camera, EventKind::Confirm, self.last.unwrap_or_default());
                }
                _ => {}
            }
        }
        if response.double_clicked()
            && let Some(at) = self.last
        {
            send(editor, camera, EventKind::DoubleClick, at);
        }
        given_back
    }
}

/// Something that was taken up outside the canvas is let fall where the button goes up.
fn is_dragged(editor: &Editor) -> bool {
    editor.carried().is_some_and(Carried::is_dragged)
}

impl Camera {
    /// Follows wheel, fingers and drags over a small plan that nothing else is done to.
    pub fn follow(&mut self, ui: &egui::Ui, response: &egui::Response) {
        if response.dragged() {
            self.pan(response.drag_delta());
        }
        let Some(at) = response.hover_pos() else { return };
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::MouseWheel { unit, delta, source, modifiers, .. } => {
                    wheel(self, at, unit, delta, source, modifiers);
                }
                Event::Zoom(factor) => self.zoom_about(at, f64::from(factor)),
                _ => {}
            }
        }
    }
}

/// A wheel zooms about the pointer; fingers on a trackpad pan, and zoom with Ctrl.
fn wheel(
    camera: &mut Camera,
    at: Pos2,
    unit: MouseWheelUnit,
    delta: Vec2,
    source: MouseWheelSource,
    modifiers: egui::Modifiers,
) {
    let fingers = matches!(source, MouseWheelSource::Trackpad | MouseWheelSource::Momentum)
        || (source == MouseWheelSource::Unknown && unit == MouseWheelUnit::Point);
    let notches = match unit {
        MouseWheelUnit::Point => delta.y / 50.0,
        MouseWheelUnit::Line => delta.y,
        MouseWheelUnit::Page => delta.y * 5.0,
    };
    if fingers && !modifiers.command {
        camera.pan(delta);
    } else if modifiers.shift {
        camera.pan(Vec2::new(delta.y, delta.x) * 50.0);
    } else {
        camera.zoom_about(at, libm::pow(NOTCH, f64::from(notches.clamp(-10.0, 10.0))));
    }
}
