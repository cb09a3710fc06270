//! The field at the pointer: values typed in the middle of a gesture, or for what is selected.

use egui::{Area, Context, Event, Frame, Id, Key, Order, Pos2, TextEdit, Vec2};

use super::camera::Camera;
use crate::app::desk::Desk;
use crate::app::{units, widgets};
use crate::editor::{Bare, CanvasEvent, Editor, EventKind, Typed};

/// The field while it is open.
#[derive(Debug, Clone)]
pub struct Field {
    text: String,
    bare: Bare,
    /// It has had the focus.
    begun: bool,
}

/// What became of the field in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// It is still open.
    Goes,
    /// Its value was given to the editor.
    Done,
    /// It was closed with nothing done.
    Dropped,
}

impl Field {
    /// A field that was opened by typing its first character, where the editor takes a value now.
    #[must_use]
    pub fn begin(ctx: &Context, editor: &Editor) -> Option<Self> {
        let bare = editor.takes_typed()?;
        let text: String = ctx.input(|input| {
            let texts = input.events.iter().filter_map(|event| match event {
                Event::Text(text) => Some(text.as_str()),
                _ => None,
            });
            texts.skip_while(|text| !text.chars().next().is_some_and(Typed::begins_with)).collect()
        });
        if text.is_empty() {
            return None;
        }
        Some(Self { text, bare, begun: false })
    }

    /// Shows the field beside the pointer at `at`. Enter gives the value to the editor, Escape closes the field.
    pub fn show(&mut self, ctx: &Context, desk: &Desk<'_>, at: Pos2, camera: &Camera, editor: &mut Editor) -> Typing {
        let typed = Typed::read(&self.text, units::unit(), self.bare);
        let id = Id::unique("typed-value");
        let corner = camera.view().shrink(80.0).clamp(at) + Vec2::new(16.0, 16.0);
        let area = Area::new(id).order(Order::Foreground).fixed_pos(corner);
        let response = area.show(ctx, |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                let colour = if typed.is_some() { ui.visuals().text_color() } else { ui.visuals().error_fg_color };
                let edit = TextEdit::singleline(&mut self.text).id(id.with("text")).text_color(colour);
                let edit = widgets::text_field(ui, &desk.text("app-typed-value"), edit.desired_width(150.0));
                ui.weak(desk.text(match self.bare {
                    Bare::Length => "app-typed-hint",
                    Bare::Degrees => "app-typed-hint-degrees",
                }));
                edit
            })
        });
        let edit = response.inner.inner;
        if !self.begun {
            edit.request_focus();
            widgets::cursor_to_end(ctx, edit.id, self.text.chars().count());
            self.begun = true;
            return Typing::Goes;
        }
        let (enter, escape) = ctx.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        match typed {
            _ if escape => Typing::Dropped,
            Some(typed) if enter => {
                editor.type_in(typed, &CanvasEvent::new(EventKind::Move, camera.to_plan(at), camera.mm_per_point()));
                Typing::Done
            }
            None if enter => {
                edit.request_focus();
                Typing::Goes
            }
            _ if !edit.has_focus() => Typing::Dropped,
            _ => Typing::Goes,
        }
    }
}
