//! Finding a booth by its number or a company by its name; the choice is selected and shown.

use egui::{Button, Key, Modifiers, ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::widgets::search_field;
use crate::editor::Editor;
use crate::i18n::{Search, Searched, natural};
use crate::model::ObjectId;

/// Results shown at once.
const MOST: usize = 200;

/// The search.
#[derive(Default)]
pub struct Find {
    search: String,
    at: usize,
    found: Vec<Hit>,
    searched: Option<(String, u64)>,
}

struct Hit {
    id: ObjectId,
    number: String,
    who: String,
}

impl Find {
    /// Shows the search and what it found.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let (up, down, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let hint = desk.text("app-find-hint");
        let edit = search_field(ui, &hint, &mut self.search, f32::INFINITY);
        edit.request_focus();
        self.search_again(desk, editor);
        self.at = if edit.changed() { 0 } else { self.at + usize::from(down) - usize::from(up && self.at > 0) };
        self.at = self.at.min(self.found.len().saturating_sub(1));
        if self.found.is_empty() && !self.search.trim().is_empty() {
            ui.weak(desk.text("app-find-none"));
        }
        let mut picked = enter.then_some(self.at);
        let height = (self.found.len() as f32 * 28.0).clamp(4.0, 380.0);
        ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
            for (i, hit) in self.found.iter().enumerate() {
                let button = Button::new(&hit.number).right_text(egui::RichText::new(&hit.who).weak());
                let button = button.selected(i == self.at).frame_when_inactive(i == self.at);
                let response = ui.add(button.min_size(egui::vec2(ui.available_width(), 26.0)));
                if i == self.at && (up || down) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(i);
                }
            }
        });
        if let Some(hit) = picked.and_then(|i| self.found.get(i)) {
            desk.wish(Wish::Close);
            desk.wish(Wish::Reveal(vec![hit.id]));
            desk.wish(Wish::Select(vec![hit.id]));
            if let Some(bounds) = editor.document().index().bounds(hit.id) {
                desk.wish(Wish::Show(bounds.grown(6_000.0)));
            }
        }
    }

    fn search_again(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let wanted = (self.search.trim().to_owned(), editor.document().revision());
        if self.searched.as_ref() == Some(&wanted) {
            return;
        }
        self.found = if wanted.0.is_empty() { Vec::new() } else { search(desk, editor, &wanted.0) };
        self.searched = Some(wanted);
    }
}

fn search(desk: &Desk<'_>, editor: &Editor, wanted: &str) -> Vec<Hit> {
    let layout = editor.document().layout();
    let mut hits = Vec::new();
    let (asked, wanted) = (Search::of(wanted), wanted.to_lowercase());
    for (object, booth) in layout.booths() {
        let companies = booth.exhibitors.iter().filter_map(|&id| layout.exhibitor(id));
        let number = booth.number.clone().unwrap_or_default();
        let names = companies.clone().flat_map(|company| company.names.iter().map(|(_, name)| name));
        if asked.finds(&Searched::of(names.chain([number.as_str()]))) {
            let who: Vec<&str> = companies.filter_map(|company| desk.name(&company.names)).collect();
            hits.push(Hit { id: object.id, number, who: who.join(", ") });
        }
    }
    // What begins with the wanted text comes first.
    let begins = |hit: &Hit| hit.number.to_lowercase().starts_with(&wanted);
    hits.sort_by(|a, b| begins(b).cmp(&begins(a)).then_with(|| natural(&a.number, &b.number)));
    hits.truncate(MOST);
    hits
}
