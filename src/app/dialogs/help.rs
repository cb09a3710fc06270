//! The list of keys, and what the program is.

use egui::{Grid, RichText, ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::shortcuts;
use crate::app::widgets::{heading, plain_button, section};
use crate::editor::commands::commands;
use crate::editor::{Menu, TOOLS};
use crate::message::Message;

/// Every key, by menu.
pub fn shortcuts(ui: &mut Ui, desk: &mut Desk<'_>) {
    heading(ui, desk.text("app-shortcuts"));
    ScrollArea::vertical().max_height(460.0).auto_shrink([false, true]).show(ui, |ui| {
        section(ui, desk.text("app-tools"));
        table(ui, "tools", TOOLS.iter().map(|tool| (desk.words.text(tool.id.0), tool.key.to_owned())));
        for &menu in Menu::ALL {
            let keyed: Vec<(String, String)> = commands()
                .filter(|command| command.menu == menu)
                .filter_map(|command| {
                    let key = shortcuts::written(ui.ctx(), command.shortcut.as_ref()?);
                    Some((desk.words.text(command.id.0), key))
                })
                .collect();
            if !keyed.is_empty() {
                section(ui, desk.words.label("cmd-menu", menu.word()));
                table(ui, menu.word(), keyed.into_iter());
            }
        }
        section(ui, desk.text("app-pointer"));
        let rows = ["wheel", "middle", "space", "alt", "shift", "ctrl", "type", "escape"];
        let rows =
            rows.map(|word| (desk.words.label("app-pointer-what", word), desk.words.label("app-pointer-key", word)));
        table(ui, "pointer", rows.into_iter());
    });
    close(ui, desk);
}

fn table(ui: &mut Ui, id: &str, rows: impl Iterator<Item = (String, String)>) {
    Grid::new(id).num_columns(2).min_col_width(220.0).spacing([16.0, 6.0]).show(ui, |ui| {
        for (what, key) in rows {
            ui.label(what);
            ui.label(RichText::new(key).weak());
            ui.end_row();
        }
    });
}

/// What the program is.
pub fn about(ui: &mut Ui, desk: &mut Desk<'_>) {
    heading(ui, desk.text("app-name"));
    ui.label(desk.say(&Message::new("app-about-version").with("version", env!("CARGO_PKG_VERSION"))));
    ui.add_space(4.0);
    ui.label(desk.text("app-about-text"));
    ui.add_space(4.0);
    ui.label(RichText::new(desk.text("app-about-licences")).weak());
    close(ui, desk);
}

fn close(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(8.0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if plain_button(ui, desk.text("app-close")).clicked() {
            desk.wish(Wish::Close);
        }
    });
}
