//! Views with a name: keeping what is seen now, and going back to it.

use egui::{Align, Button, Layout, ScrollArea, TextEdit, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, heading, icon_button, plain_button, text_field};
use crate::editor::Editor;
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{NamedView, Settings};

/// The dialog.
#[derive(Default)]
pub struct Views {
    name: String,
    focused: bool,
}

impl Views {
    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-views-title"));
        let settings = editor.document().layout().settings();
        if settings.views.is_empty() {
            ui.weak(desk.text("app-views-none"));
        }
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| list(ui, desk, settings));
        ui.add_space(8.0);
        ui.separator();
        self.keep(ui, desk, editor);
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if plain_button(ui, desk.text("app-close")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    /// Keeps what is seen under a name; one of that name is replaced.
    fn keep(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let label = desk.text("app-views-name");
        ui.horizontal(|ui| {
            let edit = TextEdit::singleline(&mut self.name).desired_width(ui.available_width() - 190.0);
            let field = text_field(ui, &label, edit.hint_text(&label));
            if !self.focused {
                field.request_focus();
                self.focused = true;
            }
            let name = self.name.trim().to_owned();
            if confirmed(ui, desk.text("app-views-keep"), !name.is_empty())
                && let Some(view) = editor.seen().and_then(|seen| view(&name, &seen))
            {
                let view = NamedView { colours: Some(editor.document().layout().settings().colours), ..view };
                change(
                    desk,
                    editor.document().layout().settings(),
                    Message::new("edit-keep-view").with("name", name.as_str()),
                    |views| {
                        views.retain(|other| other.name != name);
                        views.push(view);
                    },
                );
                self.name.clear();
            }
        });
    }
}

fn list(ui: &mut Ui, desk: &mut Desk<'_>, settings: &Settings) {
    for view in &settings.views {
        ui.horizontal(|ui| {
            let button = Button::selectable(false, &view.name).min_size(egui::vec2(ui.available_width() - 44.0, 0.0));
            if ui.add(button).on_hover_text(desk.text("app-views-go")).clicked() {
                go(desk, settings, view);
            }
            let name = desk.say(&Message::new("app-views-remove").with("name", view.name.as_str()));
            if icon_button(ui, "delete", &name).clicked() {
                let step = Message::new("edit-remove-view").with("name", view.name.as_str());
                change(desk, settings, step, |views| views.retain(|other| other.name != view.name));
            }
        });
    }
}

/// Shows a view, and colours booths as it was kept with.
fn go(desk: &mut Desk<'_>, settings: &Settings, view: &NamedView) {
    desk.wish(Wish::SeeAgain(Bounds { min: view.from.place(), max: view.to.place() }));
    if let Some(colours) = view.colours.filter(|colours| *colours != settings.colours) {
        let changed = Settings { colours, ..settings.clone() };
        let step = Message::new("edit-colours").with("colours", colours.label());
        desk.change(step, |transaction| transaction.set_settings(changed));
    }
    desk.wish(Wish::Close);
}

/// Wishes for other views, in one step.
fn change(desk: &mut Desk<'_>, settings: &Settings, step: Message, change: impl FnOnce(&mut Vec<NamedView>)) {
    let mut settings = settings.clone();
    change(&mut settings.views);
    desk.change(step, |transaction| transaction.set_settings(settings));
}

/// A view of a part of the plan; `None` where that is beyond the range of coordinates.
fn view(name: &str, seen: &Bounds) -> Option<NamedView> {
    let point = |place: Place| Some(place.rounded()).filter(|point| point.in_range());
    Some(NamedView { name: name.to_owned(), from: point(seen.min)?, to: point(seen.max)?, colours: None })
}
