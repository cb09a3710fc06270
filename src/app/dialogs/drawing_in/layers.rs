//! The layers of a drawing: how much lies on each, what it means, what it became.

use egui::{Align, ComboBox, Label, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::Tried;
use super::preview::colour;
use crate::app::desk::Desk;
use crate::app::widgets::empty_state;
use crate::import::meaning::{Account, Content, Meaning, Sketch};
use crate::message::Message;

/// Height of a row, in points.
const ROW: f32 = 26.0;
/// Widths of the columns but the last, in points.
const NAME: f32 = 172.0;
const CONTENT: f32 = 124.0;
const MEANING: f32 = 112.0;

/// The layers that hold anything.
pub struct Layers {
    /// Their places in the drawing's list, with names and contents.
    rows: Vec<(usize, String, Content)>,
    hovered: Option<usize>,
}

impl Layers {
    /// The layers of a drawing.
    pub fn new(sketch: &Sketch) -> Self {
        let rows = sketch.drawn.layers.iter().zip(sketch.contents()).enumerate();
        let rows = rows.filter(|(_, (_, content))| content.lines + content.texts > 0);
        Self { rows: rows.map(|(at, (layer, content))| (at, layer.name.clone(), content)).collect(), hovered: None }
    }

    /// The layer under the pointer.
    pub const fn hovered(&self) -> Option<usize> {
        self.hovered
    }

    /// Shows them; meanings can be changed.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, meanings: &mut [Meaning], tried: Option<&Tried>, height: f32) {
        ui.horizontal(|ui| {
            let keys = ["app-drawing-in-layer", "app-drawing-in-content", "app-drawing-in-meaning"];
            for (key, width) in keys.into_iter().zip([NAME, CONTENT, MEANING]) {
                cell(ui, width, |ui| ui.weak(desk.text(key)));
            }
            ui.weak(desk.text("app-drawing-in-became"));
        });
        if self.rows.is_empty() {
            return empty_state(ui, desk.text("app-drawing-in-no-layers"));
        }
        let mut hovered = None;
        let area = ScrollArea::vertical().id_salt("layers").max_height(height - ROW).auto_shrink(false);
        area.show_rows(ui, ROW, self.rows.len(), |ui, range| {
            for (layer, name, content) in self.rows.get(range).unwrap_or_default() {
                let Some(meaning) = meanings.get_mut(*layer) else { continue };
                let row = ui.horizontal(|ui| {
                    ui.set_height(ROW);
                    row(ui, desk, name, *content, meaning);
                    let text = tried.map(|tried| became(desk, tried, *layer)).unwrap_or_default();
                    ui.add(Label::new(&text).truncate()).on_hover_text(&text);
                });
                if row.response.contains_pointer() {
                    hovered = Some(*layer);
                }
            }
        });
        self.hovered = hovered;
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, name: &str, content: Content, meaning: &mut Meaning) {
    cell(ui, NAME, |ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
        ui.painter().rect_filled(dot, 2.0, colour(*meaning, desk.palette.dark));
        ui.add(Label::new(name).truncate()).on_hover_text(name);
    });
    cell(ui, CONTENT, |ui| {
        let told = Message::new("app-drawing-in-holds").with("lines", content.lines).with("texts", content.texts);
        let more = Message::new("app-drawing-in-closed").with("count", content.closed);
        let text = desk.say(&told);
        ui.add(Label::new(RichText::new(&text).weak()).truncate())
            .on_hover_text(format!("{text}\n{}", desk.say(&more)));
    });
    cell(ui, MEANING, |ui| {
        ui.name_inputs(name.to_owned(), |ui| {
            ComboBox::from_id_salt(("meaning", name))
                .width(MEANING - 10.0)
                .selected_text(label(desk, *meaning))
                .show_ui(ui, |ui| {
                    for other in Meaning::ALL {
                        ui.selectable_value(meaning, *other, label(desk, *other));
                    }
                });
        });
    });
}

fn label(desk: &Desk<'_>, meaning: Meaning) -> String {
    desk.say(&meaning.label())
}

/// A part of a row with a width of its own.
fn cell<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) {
    ui.allocate_ui_with_layout(vec2(width, ROW), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        contents(ui);
    });
}

/// What a layer became, in a few words.
fn became(desk: &Desk<'_>, tried: &Tried, layer: usize) -> String {
    let account = Account { sketch: &tried.sketch, meanings: &tried.choices.meanings, made: &tried.made };
    let kinds = account.kinds(|from| from == layer);
    let told = kinds.iter().map(|(kind, count)| {
        desk.say(&Message::new("app-drawing-in-kind").with("kind", kind.label()).with("count", *count))
    });
    told.collect::<Vec<_>>().join(", ")
}
