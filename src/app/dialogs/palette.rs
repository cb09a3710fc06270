//! Any command or tool by its name, in either language, Chinese also by its pinyin.

use egui::{Button, Key, Modifiers, ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{empty_state, search_field};
use crate::app::{menus, shortcuts};
use crate::editor::commands::commands;
use crate::editor::{CommandId, Editor, TOOLS, ToolId};
use crate::i18n::{self, Locale, Search, Searched};

/// The command palette.
#[derive(Default)]
pub struct Palette {
    search: String,
    at: usize,
}

enum Target {
    Command(CommandId),
    Tool(ToolId),
}

struct Entry {
    target: Target,
    name: String,
    /// The same in the other language.
    other: String,
    key: String,
    can: bool,
}

impl Palette {
    /// Shows the palette.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let (up, down, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let hint = desk.text("app-palette-hint");
        let edit = search_field(ui, &hint, &mut self.search, f32::INFINITY);
        edit.request_focus();
        let entries = self.entries(ui, desk, editor);
        self.at = if edit.changed() { 0 } else { self.at + usize::from(down) - usize::from(up && self.at > 0) };
        self.at = self.at.min(entries.len().saturating_sub(1));
        ui.add_space(4.0);
        if entries.is_empty() {
            empty_state(ui, desk.text("app-palette-none"));
        }
        let mut picked = enter.then_some(self.at);
        let height = (entries.len() as f32 * 28.0).clamp(28.0, 380.0);
        ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
            for (i, entry) in entries.iter().enumerate() {
                let button = Button::new(&entry.name)
                    .right_text(egui::RichText::new(format!("{}  {}", entry.other, entry.key)).weak());
                let button = button
                    .selected(i == self.at)
                    .frame_when_inactive(i == self.at)
                    .min_size(egui::vec2(ui.available_width(), 26.0));
                let response = ui.add_enabled(entry.can, button);
                if i == self.at && (up || down) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(i);
                }
            }
        });
        if let Some(entry) = picked.and_then(|i| entries.get(i)).filter(|entry| entry.can) {
            desk.wish(Wish::Close);
            desk.wish(match entry.target {
                Target::Command(id) => Wish::Run(id),
                Target::Tool(id) => Wish::Tool(id),
            });
        }
    }

    fn entries(&self, ui: &Ui, desk: &Desk<'_>, editor: &Editor) -> Vec<Entry> {
        let other = match desk.words.locale() {
            Locale::Chinese => Locale::English,
            Locale::English => Locale::Chinese,
        };
        let other = i18n::words(other);
        let from_commands = commands().map(|command| Entry {
            target: Target::Command(command.id),
            name: menus::name(desk, editor, command),
            other: other.text(command.id.0),
            key: command.shortcut.as_ref().map(|shortcut| shortcuts::written(ui.ctx(), shortcut)).unwrap_or_default(),
            can: desk.can_run(editor, command),
        });
        let from_tools = TOOLS.iter().map(|tool| Entry {
            target: Target::Tool(tool.id),
            name: desk.words.text(tool.id.0),
            other: other.text(tool.id.0),
            key: tool.key.to_owned(),
            can: true,
        });
        let wanted = Search::of(&self.search);
        let fits = |entry: &Entry| {
            wanted.is_empty() || wanted.finds(&Searched::of([entry.name.as_str(), entry.other.as_str()]))
        };
        let mut entries: Vec<Entry> = from_commands.chain(from_tools).filter(fits).collect();
        entries.sort_by_key(|entry| !entry.can);
        entries
    }
}
