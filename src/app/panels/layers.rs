//! The layers panel: kinds, halls and pavilions of the plan, each with an eye and a padlock.

use std::collections::BTreeSet;

use egui::{Align2, Color32, FontFamily, FontId, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::objects::{arrow, label};
use crate::app::desk::{Desk, Wish};
use crate::app::{fonts, icons, theme, widgets};
use crate::editor::{CommandId, Editor, LayerId, Listed, Sight};
use crate::i18n::natural;
use crate::message::Message;
use crate::model::Lang;

const ROW: f32 = 26.0;

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Kinds,
    Halls,
    Pavilions,
}

impl Part {
    const ALL: [Self; 3] = [Self::Kinds, Self::Halls, Self::Pavilions];

    const fn of(layer: LayerId) -> Self {
        match layer {
            LayerId::Kind(_) => Self::Kinds,
            LayerId::Hall(_) => Self::Halls,
            LayerId::Pavilion(_) => Self::Pavilions,
        }
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::Kinds => "app-layers-kinds",
            Self::Halls => "app-layers-halls",
            Self::Pavilions => "app-layers-pavilions",
        }
    }
}

/// One layer, as it stands in the list.
struct Row {
    layer: LayerId,
    name: String,
    count: usize,
}

/// The panel's state between frames.
#[derive(Default)]
pub struct LayersPanel {
    rows: Vec<Row>,
    made_for: Option<(u64, Lang)>,
    closed: BTreeSet<Part>,
}

impl LayersPanel {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        self.make(desk, editor);
        self.above(ui, desk, editor);
        if self.rows.is_empty() {
            if desk.awaited.is_none() {
                widgets::empty_state(ui, desk.text("app-objects-none"));
            }
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).id_salt("layers").show(ui, |ui| {
            for part in Part::ALL {
                let rows: Vec<&Row> = self.rows.iter().filter(|row| Part::of(row.layer) == part).collect();
                if !rows.is_empty() && heading(ui, desk, part, &mut self.closed) {
                    rows.into_iter().for_each(|row| row.show(ui, desk, editor));
                }
            }
        });
    }

    /// What ends everything that is set here, and what it means for prints.
    fn above(&self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        ui.horizontal(|ui| {
            let all = egui::Button::new(desk.text("cmd-layers-show-all"));
            if ui.add_enabled(!editor.layers().all_shown(), all).clicked() {
                desk.wish(Wish::Run(CommandId("cmd-layers-show-all")));
            }
            let (rect, response) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            let text = desk.text("app-layers-about");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
            icons::paint(ui.painter(), rect, "info", desk.palette.muted);
            response.on_hover_text(text);
        });
        if editor.layers().isolates() {
            let text = RichText::new(desk.text("app-layers-isolated")).small().color(desk.palette.accent);
            ui.add(egui::Label::new(text).wrap());
        }
        ui.add_space(4.0);
    }

    /// Makes the rows anew when the plan or the language changed; not in the middle of a gesture.
    fn make(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let wanted = (editor.document().revision(), desk.lang());
        if self.made_for.as_ref() == Some(&wanted) || (editor.document().is_open() && self.made_for.is_some()) {
            return;
        }
        let layout = editor.document().layout();
        let row = |Listed { layer, count }| {
            let name = match layer {
                LayerId::Kind(kind) => desk.words.label("model-kind", kind.word()),
                LayerId::Hall(id) | LayerId::Pavilion(id) => label(layout, desk, id),
            };
            Row { layer, name, count }
        };
        self.rows = Listed::all(editor.document()).into_iter().map(row).collect();
        self.rows.sort_by(|a, b| match (a.layer, b.layer) {
            (LayerId::Kind(a), LayerId::Kind(b)) => a.cmp(&b),
            _ => Part::of(a.layer).cmp(&Part::of(b.layer)).then_with(|| natural(&a.name, &b.name)),
        });
        self.made_for = Some(wanted);
    }
}

/// The heading of a part; whether the part is open.
fn heading(ui: &mut Ui, desk: &Desk<'_>, part: Part, closed: &mut BTreeSet<Part>) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let (open, text) = (!closed.contains(&part), desk.text(part.heading()));
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, open, &text));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, desk.palette.hover);
    }
    arrow(ui.painter(), pos2(rect.left() + 9.0, rect.center().y), open, desk.palette.muted);
    let font = FontId::new(theme::BODY, fonts::bold());
    ui.painter().text(pos2(rect.left() + 20.0, rect.center().y), Align2::LEFT_CENTER, text, font, desk.palette.text);
    if response.clicked() && !closed.remove(&part) {
        closed.insert(part);
    }
    open
}

impl Row {
    fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.set_height(ROW);
            let sight = editor.layers().of(self.layer);
            self.eye(ui, desk, sight);
            self.padlock(ui, desk, editor.layers().is_locked(self.layer));
            self.name(ui, desk, sight);
        });
    }

    fn eye(&self, ui: &mut Ui, desk: &mut Desk<'_>, sight: Sight) {
        let state = desk.words.label("editor-sight", sight.word());
        let label = Message::new("app-layer-state").with("layer", self.name.as_str()).with("state", state);
        let (icon, colour, tip) = match sight {
            Sight::Shown => ("eye", desk.palette.text, "app-layer-tip-shown"),
            Sight::Dimmed => ("eye-dimmed", desk.palette.muted, "app-layer-tip-dimmed"),
            Sight::Hidden => ("eye-hidden", desk.palette.accent, "app-layer-tip-hidden"),
        };
        if small_button(ui, desk, icon, colour, &desk.say(&label), &desk.text(tip)) {
            desk.wish(Wish::Sight(self.layer, sight.next()));
        }
    }

    fn padlock(&self, ui: &mut Ui, desk: &mut Desk<'_>, locked: bool) {
        let (key, icon, tip) = if locked {
            ("app-layer-locked", "lock", "app-layer-tip-locked")
        } else {
            ("app-layer-free", "lock-open", "app-layer-tip-free")
        };
        let colour = if locked { desk.palette.accent } else { desk.palette.line };
        let label = desk.say(&Message::new(key).with("layer", self.name.as_str()));
        if small_button(ui, desk, icon, colour, &label, &desk.text(tip)) {
            desk.wish(Wish::LockLayer(self.layer, !locked));
        }
    }

    fn name(&self, ui: &mut Ui, desk: &Desk<'_>, sight: Sight) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let count = FontId::new(theme::SMALL, FontFamily::Proportional);
        let right = rect.right_center() - vec2(6.0, 0.0);
        let taken = ui.painter().text(right, Align2::RIGHT_CENTER, self.count, count, desk.palette.muted);
        let colour = if sight == Sight::Shown { desk.palette.text } else { desk.palette.muted };
        let room = taken.left() - rect.left() - 12.0;
        let galley = widgets::cut_short(ui.painter(), &self.name, theme::BODY, colour, room);
        let at = pos2(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0);
        let cut = galley.elided;
        ui.painter().galley(at, galley, colour);
        if cut {
            response.on_hover_text(&self.name);
        }
    }
}

/// A button as high as a row; whether it was clicked.
fn small_button(ui: &mut Ui, desk: &Desk<'_>, icon: &str, colour: Color32, label: &str, tip: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ROW, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    let active = response.hovered() || response.has_focus();
    if active {
        ui.painter().rect_filled(rect.shrink(1.0), 4.0, desk.palette.hover);
    }
    let colour = if active && colour == desk.palette.line { desk.palette.muted } else { colour };
    icons::paint(ui.painter(), rect.shrink(5.0), icon, colour);
    response.on_hover_text(tip).clicked()
}
