//! What a crash left: how much of it can be had, and what to do with it.

use std::path::{Path, PathBuf};

use egui::{Align, Layout, RichText, Ui};

use super::Answer;
use super::backups::counted;
use crate::app::desk::{Desk, Wish};
use crate::app::files::file_name;
use crate::app::widgets::{confirmed, heading, plain_button};
use crate::message::Message;
use crate::storage::{Counts, FileNow};

/// What is offered.
pub struct Offer {
    /// The plan's file, if it has one.
    pub name: Option<String>,
    /// How many edits can be got back, how many cannot, and how much the plan would hold; or why there is nothing.
    pub got: Result<(usize, usize, Counts), Message>,
    /// Whether the edits certainly begin from the right plan.
    pub certain: bool,
    /// What has become of the plan's file since.
    pub file: FileNow,
}

impl Offer {
    /// Take the work up?
    pub fn ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-recovery-title"));
        let name = self.name.clone().unwrap_or_else(|| desk.text("app-untitled"));
        match &self.got {
            Ok((edits, lost, counts)) => self.outlook(ui, desk, &name, (*edits, *lost, *counts)),
            Err(problem) => {
                ui.label(desk.say(&Message::new("app-recovery-impossible").with("name", name)));
                ui.label(desk.say(problem));
            }
        }
        ui.add_space(4.0);
        ui.label(RichText::new(desk.text("app-recovery-kept")).weak());
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if self.got.is_ok() && confirmed(ui, desk.text("app-recover"), true) {
                desk.wish(Wish::Answer(Answer::Recover));
            }
            if plain_button(ui, desk.text("app-later")).clicked() {
                desk.wish(Wish::Answer(Answer::Later));
            }
            if plain_button(ui, desk.text("app-forget")).clicked() {
                desk.wish(Wish::Answer(Answer::Forget));
            }
        });
    }

    fn outlook(&self, ui: &mut Ui, desk: &Desk<'_>, name: &str, (edits, lost, counts): (usize, usize, Counts)) {
        ui.label(desk.say(&Message::new("app-recovery-text").with("name", name).with("count", edits)));
        let counts = counted(desk, Some(counts));
        ui.label(desk.say(&Message::new("app-recovery-counts").with("counts", counts)));
        if lost > 0 {
            let text = desk.say(&Message::new("app-recovery-lost").with("count", lost));
            ui.colored_label(ui.visuals().warn_fg_color, text);
        }
        let more = match self.file {
            _ if !self.certain => "app-recovery-uncertain",
            FileNow::Changed => "app-recovery-changed",
            FileNow::Gone => "app-recovery-gone",
            FileNow::None | FileNow::Same => return,
        };
        ui.colored_label(ui.visuals().warn_fg_color, desk.text(more));
    }
}

/// The last starts died: what is to be done?
pub fn safe_start(ui: &mut Ui, desk: &mut Desk<'_>, file: Option<&Path>) {
    heading(ui, desk.text("app-safe-title"));
    ui.label(desk.text("app-safe-text"));
    ui.add_space(12.0);
    ui.vertical_centered_justified(|ui| {
        if confirmed(ui, desk.text("app-safe-nothing"), true) {
            desk.wish(Wish::Close);
        }
        if let Some(file) = file {
            let name = file_name(file);
            if plain_button(ui, desk.say(&Message::new("app-safe-open").with("name", name))).clicked() {
                desk.wish(Wish::Answer(Answer::OpenAfterAll(PathBuf::from(file))));
            }
        }
        if plain_button(ui, desk.text("app-safe-look")).clicked() {
            desk.wish(Wish::Answer(Answer::LookForWork));
        }
    });
}
