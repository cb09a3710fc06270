//! Questions where work would be lost.

use std::path::Path;

use egui::{Align, Layout, RichText, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::files::Then;
use crate::app::widgets::{confirmed, heading, plain_button};
use crate::message::Message;

/// Save the changes before going on?
pub fn unsaved(ui: &mut Ui, desk: &mut Desk<'_>, name: &str, then: &Then) {
    heading(ui, desk.say(&Message::new("app-unsaved-title").with("name", name)));
    ui.label(desk.text("app-unsaved-text"));
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if confirmed(ui, desk.text("app-save"), true) {
            desk.wish(Wish::Answer(Answer::SaveThen(then.clone())));
        }
        if plain_button(ui, desk.text("app-discard")).clicked() {
            desk.wish(Wish::Answer(Answer::Discard(then.clone())));
        }
        if plain_button(ui, desk.text("app-cancel")).clicked() {
            desk.wish(Wish::Close);
        }
    });
}

/// The plan is still being saved: close the window when that is done?
pub fn still_saving(ui: &mut Ui, desk: &mut Desk<'_>, name: &str, keeps: bool) {
    heading(ui, desk.say(&Message::new("app-still-saving-title").with("name", name)));
    ui.label(desk.text("app-still-saving-text"));
    ui.add_space(12.0);
    ui.vertical_centered_justified(|ui| {
        if confirmed(ui, desk.text("app-still-saving-wait"), true) {
            desk.wish(Wish::Answer(Answer::WaitThenQuit));
        }
        if plain_button(ui, desk.text("app-save-elsewhere")).clicked() {
            desk.wish(Wish::Answer(Answer::SaveElsewhere(Some(Then::Quit))));
        }
        if keeps {
            if plain_button(ui, desk.text("app-still-saving-keep")).clicked() {
                desk.wish(Wish::Answer(Answer::QuitForRecovery));
            }
            hint(ui, desk.text("app-still-saving-keep-hint"));
        }
        if plain_button(ui, desk.text("app-cancel")).clicked() {
            desk.wish(Wish::Close);
        }
    });
}

/// Somebody else changed the file in the meantime.
pub fn conflict(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, then: Option<&Then>) {
    heading(ui, desk.text("app-conflict-title"));
    ui.label(desk.say(&Message::new("app-conflict-text").with("path", path.display().to_string())));
    ui.add_space(12.0);
    ui.vertical_centered_justified(|ui| {
        let (path, then) = (|| path.to_owned(), || then.cloned());
        if confirmed(ui, desk.text("app-conflict-copy"), true) {
            desk.wish(Wish::Answer(Answer::KeepCopy(path(), then())));
        }
        hint(ui, desk.text("app-conflict-copy-hint"));
        if plain_button(ui, desk.text("app-conflict-elsewhere")).clicked() {
            desk.wish(Wish::Answer(Answer::SaveElsewhere(then())));
        }
        if plain_button(ui, desk.text("app-conflict-replace")).clicked() {
            desk.wish(Wish::Answer(Answer::Replace(path(), then())));
        }
        if plain_button(ui, desk.text("app-conflict-theirs")).clicked() {
            desk.wish(Wish::Answer(Answer::TakeTheirs(path(), then())));
        }
        hint(ui, desk.text("app-conflict-theirs-hint"));
        if plain_button(ui, desk.text("app-cancel")).clicked() {
            desk.wish(Wish::Close);
        }
    });
}

fn hint(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).small().weak());
    ui.add_space(4.0);
}
