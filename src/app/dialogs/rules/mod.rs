//! The rules of the plan one by one: how grave, which numbers, and why they differ from what the profiles say.

mod draft;
mod record;

use egui::{Align, Button, Layout, RichText, ScrollArea, Ui, vec2};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, empty_state, heading, plain_button, search_field};
use crate::message::Message;
use crate::model::Settings;
use crate::rules::{About, RULES};
use draft::Draft;

const ROW: f32 = 26.0;
const LIST: f32 = 250.0;

/// The dialog: a working copy of what the plan changes.
pub struct Rules {
    settings: Settings,
    /// Or why the profiles of the plan cannot be read.
    draft: Result<Draft, Message>,
    search: String,
    chosen: &'static str,
    problem: Option<Message>,
}

impl Rules {
    /// The dialog with the rules of these settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let draft = Draft::of(&settings.profile);
        let problem = draft.as_ref().err().cloned();
        let first = RULES.first().map_or("", |rule| rule.about().id);
        Self { settings, draft, search: String::new(), chosen: first, problem }
    }

    /// The plan refused the rules.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = Message::new("app-rules-title").with("profile", self.settings.profile.label());
        heading(ui, desk.say(&title));
        ui.weak(desk.text("app-rules-about"));
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 230.0).clamp(260.0, 560.0);
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(LIST, height), Layout::top_down(Align::Min), |ui| {
                self.list(ui, desk, height);
            });
            ui.add_space(12.0);
            let width = ui.available_width();
            ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(vec2(width, height));
                let about = RULES.iter().map(|rule| rule.about()).find(|about| about.id == self.chosen);
                if let Some((draft, about)) = self.draft.as_mut().ok().zip(about) {
                    let area = ScrollArea::vertical().auto_shrink(false).id_salt(("rule", self.chosen));
                    area.show(ui, |ui| record::show(ui, desk, draft, about));
                }
            });
        });
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(8.0);
        self.buttons(ui, desk);
    }

    fn list(&mut self, ui: &mut Ui, desk: &Desk<'_>, height: f32) {
        search_field(ui, &desk.text("app-rules-search"), &mut self.search, LIST);
        let wanted = self.search.trim().to_lowercase();
        let name = |about: &About| desk.words.text(about.title);
        let fits = |about: &&'static About| name(about).to_lowercase().contains(&wanted) || about.id.contains(&wanted);
        let found: Vec<&'static About> = RULES.iter().map(|rule| rule.about()).filter(fits).collect();
        if found.is_empty() {
            return empty_state(ui, desk.text("app-rules-not-found"));
        }
        let Self { draft, chosen, .. } = self;
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().auto_shrink(false).id_salt("rules").max_height(height - 34.0);
        area.show_rows(ui, ROW, found.len(), |ui, range| {
            for about in found.get(range).into_iter().flatten() {
                let state = draft.as_ref().map(|it| (it.is_on(about), it.is_changed(about)));
                let (on, changed) = state.unwrap_or((false, false));
                let state = if changed { "app-rules-changed" } else { "app-rules-off" };
                let state = if changed || !on { desk.text(state) } else { String::new() };
                let label = if on { RichText::new(name(about)) } else { RichText::new(name(about)).weak() };
                let button = Button::new(label).right_text(RichText::new(state).small().weak()).truncate();
                let is_chosen = *chosen == about.id;
                let button = button.selected(is_chosen).frame_when_inactive(is_chosen);
                if ui.add(button.min_size(vec2(ui.available_width(), ROW))).clicked() {
                    *chosen = about.id;
                }
            }
        });
    }

    fn buttons(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), self.draft.is_ok()) {
                self.apply(desk);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if plain_button(ui, desk.text("app-rules-save")).clicked() {
                    self.save(desk);
                }
            });
        });
    }

    fn apply(&mut self, desk: &mut Desk<'_>) {
        let Ok(draft) = &self.draft else { return };
        match draft.changes() {
            Ok(changes) => {
                self.settings.profile.changes = changes;
                let settings = Box::new(self.settings.clone());
                desk.wish(Wish::Answer(Answer::Settings(Message::new("app-edit-rules"), settings)));
            }
            Err((rule, problem)) => {
                self.chosen = rule;
                self.problem = Some(problem);
            }
        }
    }

    /// Asks for the file that the rules are to be written to; they stay on the screen.
    fn save(&mut self, desk: &mut Desk<'_>) {
        // Whatever the file will be called: what cannot be written is said now.
        match self.written("own") {
            Ok(_) => desk.wish(Wish::Answer(Answer::SaveRules)),
            Err(problem) => self.problem = Some(problem),
        }
    }

    /// The rules as the JSON text of a profile of this id.
    ///
    /// # Errors
    /// A number that cannot be read, a reason that is missing, or profiles of the plan that cannot be read.
    pub fn written(&self, id: &str) -> Result<String, Message> {
        self.draft.as_ref().map_err(Clone::clone)?.written(id)
    }
}
