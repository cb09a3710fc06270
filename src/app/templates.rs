//! The user's own templates: listing them, saving the plan as one, beginning from one, removing one.

use std::path::PathBuf;

use super::dialogs::Dialog;
use super::files::{Outcome, file_name, plan_name};
use super::jobs::Remedy;
use super::opening::Asked;
use super::other_plans::{ReadPlan, is_link};
use super::shell::Window;
use super::thumbnails;
use crate::message::Message;
use crate::storage::{self, OwnTemplate, Places, RealFs};

/// The templates that are there, or why they cannot be listed.
pub type Listed = Result<Vec<OwnTemplate>, Message>;

impl Window {
    /// Lists the user's own templates on a thread.
    pub(super) fn list_templates(&mut self, ctx: &egui::Context) {
        let Some(places) = self.preferences.places.clone() else { return };
        let label = Message::new("app-template-listing");
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| Outcome::Templates(list(&places)));
    }

    /// These are the user's own templates now.
    pub(super) fn templates_listed(&mut self, listed: Listed) {
        match listed {
            Ok(templates) => {
                self.templates = templates;
                self.thumbnails.clear();
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Saves the plan as the template of this name, on a thread.
    pub(super) fn save_template(&mut self, ctx: &egui::Context, name: String, replaces: bool) {
        let Some(places) = self.preferences.places.clone() else { return };
        let layout = self.editor.document().layout().clone();
        let label = Message::new("app-saving").with("name", name.as_str());
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let saved = storage::save_template(&RealFs, &places, &name, &layout, replaces);
            if let (Ok(storage::Outcome::Saved { .. }), Ok(path)) = (&saved, storage::template_file(&places, &name)) {
                thumbnails::make(&places, &path, layout);
            }
            Outcome::TemplateSaved(name, saved)
        });
    }

    /// The plan was saved as a template, or not; the dialog that asked stays open then.
    pub(super) fn template_saved(
        &mut self,
        ctx: &egui::Context,
        name: String,
        saved: Result<storage::Outcome, Message>,
    ) {
        let notes = match (saved, &mut self.dialog) {
            (Ok(storage::Outcome::Saved { notes, .. }), _) => notes,
            (Ok(storage::Outcome::Conflict { .. }), Some(Dialog::Template(dialog))) => return dialog.taken(name),
            (Ok(storage::Outcome::Conflict { .. }), _) => {
                return self.notices.error(Message::new("app-template-taken").with("name", name));
            }
            (Err(problem), Some(Dialog::Template(dialog))) => return dialog.refused(problem),
            (Err(problem), _) => return self.notices.error(problem),
        };
        if let Some(Dialog::Template(_)) = self.dialog {
            self.dialog = None;
        }
        self.notices.remark(Message::new("app-template-saved").with("name", name));
        notes.into_iter().for_each(|note| self.notices.remark(note));
        if self.editor.document().layout().objects().any(is_link) {
            self.notices.remark(Message::new("app-template-links"));
        }
        self.list_templates(ctx);
    }

    /// Begins a plan from the user's own template at `path`; it is read on a thread.
    pub(super) fn begin_from_own(&mut self, ctx: &egui::Context, path: PathBuf) {
        let label = Message::new("app-opening").with("name", plan_name(&path));
        let asked = self.asked(path);
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let read = storage::open(&RealFs, asked.path()).map_err(|error| error.message());
            let read = read.map(|file| Box::new((file.opened.layout, file.opened.notes)));
            Outcome::TemplateRead(asked, read)
        });
    }

    /// A template was read, or not. Where that took so long that something else is done now, that stays.
    pub(super) fn template_read(&mut self, asked: &Asked, read: ReadPlan) {
        match read {
            Ok(_) if !self.is_last(asked) || self.edited_since(asked) => {
                self.notices.remark(Message::new("app-opened-late").with("name", file_name(asked.path())));
            }
            Ok(read) => {
                let (layout, notes) = *read;
                notes.into_iter().for_each(|note| self.notices.remark(note));
                self.begin_plan(layout).unwrap_or_else(|problem| self.notices.error(problem));
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Removes a template of the user's own, on a thread.
    pub(super) fn remove_template(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(places) = self.preferences.places.clone() else { return };
        let label = Message::new("app-template-removing").with("name", plan_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let removed = storage::remove_template(&RealFs, &places, &path).map_err(|error| error.message());
            Outcome::Templates(removed.and_then(|()| list(&places)))
        });
    }
}

fn list(places: &Places) -> Listed {
    storage::own_templates(&RealFs, places).map_err(|error| error.message())
}
