//! Who wanted what and got what, those who lack most first.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::analysis::wishes::wanting;
use crate::app::desk::Desk;
use crate::app::theme;
use crate::app::widgets::empty_state;
use crate::editor::Editor;
use crate::i18n::area;

/// The width of each column but the first, in points.
const COLUMN: f32 = 120.0;

/// An exhibitor, as it is shown.
struct Line {
    name: String,
    cells: [String; 5],
    lacks: bool,
}

/// Everybody with a wish.
pub(super) struct Wishes(Vec<Line>);

impl Wishes {
    pub(super) fn of(editor: &Editor, desk: &Desk<'_>) -> Self {
        let (document, lang) = (editor.document(), desk.lang());
        let near = |area: &crate::geometry::Bounds| document.index().near_sorted(area);
        let sides = |count: Option<u8>| count.map_or_else(String::new, |count| count.to_string());
        let line = |one: crate::analysis::wishes::Wanting<'_>| Line {
            name: one.exhibitor.names.best(&lang).unwrap_or_default().to_owned(),
            lacks: one.short_by() > 0 || one.lacks_sides(),
            cells: [
                one.exhibitor.wishes.area_mm2().map(area).unwrap_or_default(),
                area(one.area),
                Some(one.short_by()).filter(|short| *short > 0).map(area).unwrap_or_default(),
                sides(one.exhibitor.wishes.open_sides),
                sides(one.open_sides),
            ],
        };
        Self(wanting(document.layout(), &near).into_iter().map(line).collect())
    }

    pub(super) fn show(&self, ui: &mut Ui, desk: &Desk<'_>, height: f32) {
        if self.0.is_empty() {
            return empty_state(ui, desk.text("app-figures-no-wishes"));
        }
        let first = (ui.available_width() - 5.0 * (COLUMN + 8.0) - 24.0).max(160.0);
        let keys = ["list-wanted-area", "list-got-area", "list-short-by", "list-wanted-sides", "list-got-sides"];
        let heads = keys.map(|key| RichText::new(desk.text(key)).small().weak());
        row(ui, first, RichText::new(desk.words.label("model-field", "name")).small().weak(), heads);
        let room = ScrollArea::vertical().max_height(height - theme::ROW).auto_shrink([false, true]);
        room.show_rows(ui, theme::ROW, self.0.len(), |ui, seen| {
            for line in self.0.get(seen).unwrap_or_default() {
                let text = |text: &String| {
                    let text = RichText::new(text);
                    if line.lacks { text.color(ui.visuals().error_fg_color) } else { text }
                };
                let (name, cells) = (text(&line.name), line.cells.each_ref().map(text));
                row(ui, first, name, cells);
            }
        });
    }
}

fn row(ui: &mut Ui, first: f32, name: RichText, cells: [RichText; 5]) {
    ui.horizontal(|ui| {
        ui.set_height(theme::ROW);
        let widths = std::iter::once(first).chain(std::iter::repeat(COLUMN));
        for (text, width) in std::iter::once(name).chain(cells).zip(widths) {
            ui.allocate_ui_with_layout(
                egui::vec2(width, theme::ROW),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(width);
                    ui.add(Label::new(text).truncate());
                },
            );
        }
    });
}
