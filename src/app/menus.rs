//! The menu bar, made from the list of commands.

use egui::containers::menu::{MenuBar, MenuButton, SubMenuButton};
use egui::{Align, Button, Layout, RichText, TextStyle, Ui, pos2};

use super::desk::{Desk, Wish};
use super::{shortcuts, units};
use crate::editor::commands::{command, commands};
use crate::editor::snapping::Source;
use crate::editor::{Command, CommandId, Editor, Menu};
use crate::i18n::Unit;
use crate::message::Message;
use crate::storage::OwnTemplate;

/// Shows the menus, the plan's name in the middle and the way to the command palette at the right.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, title: &str, own: &[OwnTemplate]) {
    let bar = ui.max_rect();
    ui.horizontal(|ui| {
        let mut taken = bar.left();
        MenuBar::new().ui(ui, |ui| {
            for &menu in Menu::ALL {
                let name = desk.words.label("cmd-menu", menu.word());
                let (button, _) = MenuButton::new(name).ui(ui, |ui| entries(ui, desk, editor, menu, own));
                taken = button.rect.right();
            }
        });
        let font = TextStyle::Body.resolve(ui.style());
        let galley = ui.painter().layout_no_wrap(title.to_owned(), font, desk.palette.text);
        let at = pos2(bar.center().x - galley.size().x / 2.0, ui.min_rect().center().y - galley.size().y / 2.0);
        if at.x > taken + 8.0 {
            ui.painter().galley(at, galley, desk.palette.text);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| palette_button(ui, desk));
    });
}

fn palette_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(command) = command(CommandId("cmd-palette")) else { return };
    let key = command.shortcut.as_ref().map(|shortcut| shortcuts::written(ui.ctx(), shortcut)).unwrap_or_default();
    let button = Button::new(RichText::new(desk.text("app-find-command")).color(ui.visuals().weak_text_color()));
    if ui.add(button.shortcut_text(key).min_size(egui::vec2(190.0, 24.0))).clicked() {
        desk.wish(Wish::Run(command.id));
    }
}

fn entries(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, menu: Menu, own: &[OwnTemplate]) {
    ui.set_min_width(240.0);
    let (mut section, mut inside) = (None, None);
    for command in commands().filter(|command| command.menu == menu) {
        if section.is_some_and(|before| before != command.section) {
            ui.separator();
        }
        section = Some(command.section);
        let under = command.id.submenu();
        if under.is_some() && under == inside {
            continue;
        }
        inside = under;
        match under {
            None => choose(ui, desk, editor, command),
            Some(name) => submenu(ui, desk, editor, name),
        }
        if command.id == CommandId("cmd-new") {
            templates(ui, desk, own);
        }
    }
}

/// The templates to begin a plan from: those of the program, then the user's own that can be read.
fn templates(ui: &mut Ui, desk: &mut Desk<'_>, own: &[OwnTemplate]) {
    under(ui, desk.text("app-menu-templates"), |ui| {
        for template in crate::generate::templates() {
            if ui.button(desk.words.label("generate-template", template.id)).clicked() {
                desk.wish(Wish::NewFrom(template.id));
                ui.close();
            }
        }
        for template in own.iter().filter(|template| template.counts.is_ok()) {
            if ui.button(&template.name).on_hover_text(template.path.display().to_string()).clicked() {
                desk.wish(Wish::NewFromOwn(template.path.clone()));
                ui.close();
            }
        }
    });
}

/// A menu of this name inside the menu.
fn under(ui: &mut Ui, name: String, contents: impl FnOnce(&mut Ui)) {
    let button = Button::new(name).min_size(egui::vec2(0.0, 26.0));
    let button = button.right_text(SubMenuButton::arrow_atom(None));
    SubMenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(200.0);
        contents(ui);
    });
}

/// The commands of a menu inside a menu.
fn submenu(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, name: &'static str) {
    under(ui, desk.text(name), |ui| {
        for command in commands().filter(|command| command.id.submenu() == Some(name)) {
            choose(ui, desk, editor, command);
        }
    });
}

/// One line of a menu, which runs its command.
pub fn choose(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, command: &Command) {
    if entry(ui, desk, editor, command) {
        desk.wish(Wish::Run(command.id));
        ui.close();
    }
}

/// One line of a menu; whether it was clicked.
fn entry(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, command: &Command) -> bool {
    let key = command.shortcut.as_ref().map(|shortcut| shortcuts::written(ui.ctx(), shortcut)).unwrap_or_default();
    let ticked = ticked(desk, editor, command.id);
    let button = Button::new(name(desk, editor, command)).shortcut_text(key).min_size(egui::vec2(0.0, 26.0));
    let button = if let Some(ticked) = ticked { button.selected(ticked) } else { button };
    ui.add_enabled(desk.can_run(editor, command), button).clicked()
}

/// What a command is called; undo and redo name the step.
#[must_use]
pub fn name(desk: &Desk<'_>, editor: &Editor, command: &Command) -> String {
    let plain = || desk.words.text(command.id.0);
    let step = match command.id.0 {
        "cmd-undo" => editor.document().undo_label().map(|step| ("app-undo-step", step)),
        "cmd-redo" => editor.document().redo_label().map(|step| ("app-redo-step", step)),
        _ => None,
    };
    step.map_or_else(plain, |(key, step)| desk.say(&Message::new(key).with("step", step.clone())))
}

/// Whether a switch is on; `None` for commands that are no switches.
fn ticked(desk: &Desk<'_>, editor: &Editor, id: CommandId) -> Option<bool> {
    let snapping = &editor.snapping;
    let panels = desk.panels;
    Some(match id.0 {
        "cmd-toggle-inspector" => panels.inspector,
        "cmd-toggle-findings" => panels.findings,
        "cmd-toggle-rulers" => panels.rulers,
        "cmd-toggle-legend" => panels.legend,
        "cmd-toggle-minimap" => panels.minimap,
        "cmd-aisle-widths" => editor.aisle_widths,
        "cmd-ways-out" => editor.ways_out.shown,
        "cmd-try-closed" => {
            let exits = editor.selected_exits();
            !exits.is_empty() && exits.iter().all(|exit| editor.ways_out.closed.contains(exit))
        }
        "cmd-snapping" => snapping.on,
        "cmd-layers-isolate" => editor.layers().isolates(),
        "cmd-lock-plan" => editor.document().is_locked(),
        "cmd-unit-m" => units::unit() == Unit::Metre,
        "cmd-unit-cm" => units::unit() == Unit::Centimetre,
        "cmd-unit-mm" => units::unit() == Unit::Millimetre,
        "cmd-unit-ft" => units::unit() == Unit::FootInch,
        id => match id.strip_prefix("cmd-colour-") {
            Some(word) => editor.document().layout().settings().colours.word() == word,
            None => return Source::ALL.iter().find(|it| it.command() == id).map(|&source| snapping.has(source)),
        },
    })
}
