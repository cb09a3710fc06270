//! The objects of the plan: halls, their pavilions, their booths; with a search.

mod tree;

use std::collections::BTreeSet;

use egui::{Align2, FontFamily, FontId, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

pub use tree::label;

use crate::app::desk::{Desk, Wish};
use crate::app::{fonts, theme, widgets};
use crate::editor::Editor;
use crate::model::{Lang, ObjectId};
use tree::{Node, Row};

const ROW: f32 = 26.0;
const INDENT: f32 = 14.0;

/// The panel's state between frames.
#[derive(Default)]
pub struct Objects {
    search: String,
    open: BTreeSet<Node>,
    rows: Vec<Row>,
    made_for: Option<(u64, String, Lang, usize)>,
    toggles: usize,
}

impl Objects {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let hint = desk.text("app-objects-search");
        widgets::search_field(ui, &hint, &mut self.search, f32::INFINITY);
        ui.add_space(4.0);
        self.make(desk, editor);
        if self.rows.is_empty() {
            match self.search.trim().is_empty() {
                true if desk.awaited.is_some() => {}
                true => widgets::empty_state(ui, desk.text("app-objects-none")),
                false => widgets::empty_state(ui, desk.text("app-objects-not-found")),
            }
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = std::mem::take(&mut self.rows);
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).into_iter().flatten() {
                self.row(ui, desk, editor, row);
            }
        });
        self.rows = rows;
    }

    /// Makes the rows anew when the plan, the search or the language changed; not in the middle of a gesture.
    fn make(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let wanted = (editor.document().revision(), self.search.trim().to_owned(), desk.lang(), self.toggles);
        if self.made_for.as_ref() == Some(&wanted) || (editor.document().is_open() && self.made_for.is_some()) {
            return;
        }
        let layout = editor.document().layout();
        self.rows = if wanted.1.is_empty() {
            tree::rows(layout, desk, &self.open)
        } else {
            tree::found(layout, desk, &wanted.1)
        };
        self.made_for = Some(wanted);
    }

    fn row(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, row: &Row) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        let chosen = row.id.is_some_and(|id| editor.selection().contains(&id));
        response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, chosen, &row.label));
        let left = rect.left() + 4.0 + INDENT * f32::from(row.depth);
        let painter = ui.painter_at(rect);
        if chosen || response.hovered() {
            let fill = if chosen { desk.palette.chosen } else { desk.palette.hover };
            painter.rect_filled(rect, 4.0, fill);
        }
        if let Some(open) = row.open {
            arrow(&painter, egui::pos2(left + 5.0, rect.center().y), open, desk.palette.muted);
        }
        let text_left = left + 14.0;
        let font = FontId::new(theme::BODY, if row.depth == 0 { fonts::bold() } else { FontFamily::Proportional });
        let detail = FontId::new(theme::SMALL, FontFamily::Proportional);
        let right = painter.text(
            rect.right_center() - vec2(6.0, 0.0),
            Align2::RIGHT_CENTER,
            &row.detail,
            detail,
            desk.palette.muted,
        );
        let room = (right.left() - text_left - 6.0).max(10.0);
        let label = painter.with_clip_rect(egui::Rect::from_x_y_ranges(text_left..=text_left + room, rect.y_range()));
        label.text(egui::pos2(text_left, rect.center().y), Align2::LEFT_CENTER, &row.label, font, desk.palette.text);
        self.clicked(ui, desk, editor, row, &response, left + 12.0);
    }

    fn clicked(
        &mut self,
        ui: &Ui,
        desk: &mut Desk<'_>,
        editor: &Editor,
        row: &Row,
        response: &egui::Response,
        arrow: f32,
    ) {
        let on_arrow = response.interact_pointer_pos().is_some_and(|at| at.x < arrow);
        if response.clicked() && row.open.is_some() && (on_arrow || row.id.is_none()) {
            self.toggle(row.node);
            return;
        }
        let Some(id) = row.id else { return };
        if response.double_clicked() {
            if let Some(bounds) = editor.document().index().bounds(id) {
                desk.wish(Wish::Reveal(vec![id]));
                desk.wish(Wish::Show(bounds.grown(3_000.0)));
            }
        } else if response.clicked() {
            let add = ui.input(|input| input.modifiers.command || input.modifiers.shift);
            desk.wish(Wish::Select(selection(editor, id, add)));
        }
    }

    fn toggle(&mut self, node: Node) {
        if !self.open.remove(&node) {
            self.open.insert(node);
        }
        self.toggles += 1;
    }
}

/// What is selected after a click on `id`; with `add` it joins or leaves the selection.
fn selection(editor: &Editor, id: ObjectId, add: bool) -> Vec<ObjectId> {
    if !add {
        return vec![id];
    }
    let others = editor.selection().iter().copied().filter(|&other| other != id);
    let joins = !editor.selection().contains(&id);
    others.chain(joins.then_some(id)).collect()
}

/// A triangle that points down where something is open, else to the right.
pub(super) fn arrow(painter: &egui::Painter, at: egui::Pos2, open: bool, colour: egui::Color32) {
    let points = if open {
        vec![at + vec2(-4.0, -2.0), at + vec2(4.0, -2.0), at + vec2(0.0, 3.0)]
    } else {
        vec![at + vec2(-2.0, -4.0), at + vec2(3.0, 0.0), at + vec2(-2.0, 4.0)]
    };
    painter.add(egui::Shape::convex_polygon(points, colour, egui::Stroke::NONE));
}
