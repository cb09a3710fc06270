//! Laying booths out: where, how, and what comes of it.

use egui::{CentralPanel, Checkbox, ComboBox, Frame, Id, Panel, RichText, ScrollArea, Ui};

use super::{Act, buttons, corner_field, ghost, is_picking, places};
use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::values::{Form, Value};
use crate::app::widgets::{self, wide_field};
use crate::editor::{Editor, Overlay, OverlayMark, Picked, Role, tools};
use crate::generate::blocks::{Clearances, Edge, Filled, Floor, Made, Recipe, Where, blocks};
use crate::generate::numbers::{Count, Numbers, Order, Pattern, Walk};
use crate::geometry::{Angle, Polygon, Size};
use crate::message::{Message, Value as Told};
use crate::model::{BoothKind, Object, Thing};

/// Laying booths out.
pub struct Generate {
    recipe: Recipe,
    clearances: Clearances,
    place: Option<Where>,
    numbered: bool,
    pattern: String,
    walk: Walk,
    entry: Entry,
    /// What was laid out last, and for what.
    done: Option<(Key, Made)>,
    gross: i64,
    /// The bound and the number of tries, where the fullest arrangement was looked for.
    bound: Option<(usize, usize)>,
}

/// What an arrangement depends on.
type Key = (Recipe, Clearances, Where, u64);

impl Generate {
    /// Begins with what is selected, else with the only hall.
    pub fn new(editor: &Editor) -> Self {
        let place = selected(editor).or_else(|| only_hall(editor));
        let edge = if matches!(place, Some(Where::Hall(_))) { Edge::WallRow } else { Edge::Open };
        Self {
            recipe: Recipe { edge, main_from_exits: true, booth: editor.sizes.booth, ..Recipe::default() },
            clearances: Clearances::default(),
            place,
            numbered: true,
            pattern: Pattern::default().to_string(),
            walk: Walk::Rows,
            entry: Entry::default(),
            done: None,
            gross: 0,
            bound: None,
        }
    }

    /// An area to lay booths out in, or a direction for the rows, was picked.
    pub fn picked(&mut self, picked: Picked) {
        match picked {
            Picked::Area(area) => {
                self.place = Some(Where::Areas(vec![area]));
                self.recipe.edge = Edge::Open;
            }
            Picked::Line(from, to) => {
                let (from, to) = (from.place(), to.place());
                let degrees = libm::atan2(to.y - from.y, to.x - from.x).to_degrees();
                self.recipe.angle = Angle::from_degrees(degrees);
            }
            Picked::Path(_) => {}
        }
        self.bound = None;
    }

    /// What is to be filled.
    pub fn wanted(&self) -> (Recipe, Where, Clearances) {
        let place = self.place.clone().unwrap_or_else(|| Where::Areas(Vec::new()));
        (Recipe { shift: Size::new(0, 0), ..self.recipe.clone() }, place, self.clearances)
    }

    /// The fullest arrangement.
    pub fn take(&mut self, filled: Filled) {
        (self.recipe, self.bound) = (filled.recipe, Some((filled.bound, filled.tried)));
    }

    /// The booths, and how they are numbered.
    pub fn made(&self) -> Result<(Made, Option<Numbers>), Message> {
        self.recipe.check()?;
        let made = self.done.as_ref().map(|(_, made)| made.clone()).ok_or(Message::new("generate-none"))?;
        if !self.numbered {
            return Ok((made, None));
        }
        let pattern = self.pattern.parse::<Pattern>().map_err(|error| error.message())?;
        let order = Order { walk: self.walk.clone(), start: self.recipe.start, angle: Some(self.recipe.angle) };
        Ok((made, Some(Numbers { pattern, count: Count::default(), order })))
    }

    /// Lays the booths out anew where anything changed, and returns what to show on the plan then.
    pub fn preview(&mut self, editor: &Editor) -> Option<Overlay> {
        let place = self.place.clone()?;
        let key = (self.recipe.clone(), self.clearances, place, editor.document().revision());
        let known = self.done.as_ref().is_some_and(|(known, _)| *known == key);
        if known {
            return None;
        }
        let (recipe, clearances, place, _) = &key;
        let layout = editor.document().layout();
        let floor = Floor::of(layout, editor.document().index(), place, *clearances);
        let made = match &floor {
            Some(floor) if recipe.check().is_ok() => blocks(recipe, floor),
            _ => Made::default(),
        };
        self.gross = floor.as_ref().map_or(0, Floor::gross);
        let mut overlay: Overlay = made.booths.iter().map(|(_, booth)| ghost(&booth.outline)).collect();
        if let Where::Areas(areas) = place {
            overlay.extend(areas.iter().map(|area| OverlayMark::Outline {
                places: area.places().collect(),
                closed: true,
                role: Role::Measure,
            }));
        }
        self.done = Some((key, made));
        Some(overlay)
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        widgets::heading(ui, desk.text("app-making-booths"));
        // What comes of it stays in sight however far the fields are scrolled.
        Panel::bottom("generate-outcome").frame(Frame::NONE).resizable(false).show(ui, |ui| self.outcome(ui, desk));
        CentralPanel::no_frame().show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).id_salt("generate").show(ui, |ui| {
                self.where_to(ui, desk, editor);
                let before = self.recipe.clone();
                self.booth(ui, desk);
                self.aisles(ui, desk);
                self.edges(ui, desk);
                if before != self.recipe {
                    self.bound = None;
                }
                self.numbers(ui, desk);
            });
        });
    }

    fn where_to(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        widgets::section(ui, desk.text("app-making-where"));
        let all = places(desk, editor);
        let id = match &self.place {
            Some(Where::Hall(id) | Where::Pavilion(id)) => Some(*id),
            _ => None,
        };
        let name = id.and_then(|id| all.iter().find(|(other, _)| *other == id)).map(|(_, name)| name.clone());
        let shown = match &self.place {
            Some(Where::Areas(_)) => desk.text("app-making-drawn-area"),
            _ => name.unwrap_or_else(|| desk.text("app-making-choose")),
        };
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 110.0).max(80.0);
            ComboBox::from_id_salt("generate-where").width(width).truncate().selected_text(shown).show_ui(ui, |ui| {
                for (other, name) in all {
                    if ui.selectable_label(id == Some(other), name).clicked() {
                        let object = editor.document().layout().object(other);
                        let is_hall = object.is_some_and(|object| object.hall().is_some());
                        self.place = Some(if is_hall { Where::Hall(other) } else { Where::Pavilion(other) });
                        self.recipe.edge = if is_hall { Edge::WallRow } else { Edge::Open };
                        self.bound = None;
                    }
                }
            });
            let picking = is_picking(editor);
            if ui.selectable_label(picking, desk.text("app-making-draw-area")).clicked() {
                desk.wish(Wish::Making(Act::Pick(tools::PICK_AREA)));
            }
        });
        if is_picking(editor) {
            ui.weak(desk.say(&editor.hint()));
        }
    }

    fn booth(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        widgets::section(ui, desk.text("app-making-booth"));
        self.length(ui, desk, "generate-width", |it| &mut it.recipe.booth.width);
        self.length(ui, desk, "generate-depth", |it| &mut it.recipe.booth.depth);
        wide_field(ui, &desk.words.label("model-field", "kind"), |ui| {
            let name = |kind: BoothKind| desk.words.label("model-booth-kind", kind.word());
            widgets::choice(
                ui,
                "generate-kind",
                ui.available_width() - 8.0,
                &mut self.recipe.kind,
                BoothKind::ALL,
                name,
            );
        });
        ui.add(Checkbox::new(&mut self.recipe.back_to_back, desk.text("app-making-back-to-back")));
        if self.recipe.back_to_back {
            self.length(ui, desk, "generate-back-gap", |it| &mut it.recipe.back_gap);
        }
        self.count(ui, desk, "app-making-row", |it| &mut it.recipe.row);
    }

    fn aisles(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        widgets::section(ui, desk.text("app-making-aisles"));
        self.length(ui, desk, "generate-aisle", |it| &mut it.recipe.aisle);
        self.length(ui, desk, "generate-cross-aisle", |it| &mut it.recipe.cross_aisle);
        self.length(ui, desk, "generate-main-aisle", |it| &mut it.recipe.main_aisle);
        self.count(ui, desk, "app-making-main-every", |it| &mut it.recipe.main_every);
        ui.add(Checkbox::new(&mut self.recipe.main_from_exits, desk.text("app-making-main-from-exits")));
    }

    fn edges(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        widgets::section(ui, desk.text("app-making-edges"));
        wide_field(ui, &desk.text("app-making-edge"), |ui| {
            let key = |edge: Edge| match edge {
                Edge::Open => "app-edge-open",
                Edge::Aisle => "app-edge-aisle",
                Edge::WallRow => "app-edge-wall-row",
            };
            let name = |edge: Edge| desk.text(key(edge));
            widgets::choice(ui, "generate-edge", ui.available_width() - 8.0, &mut self.recipe.edge, &Edge::ALL, name);
        });
        corner_field(ui, desk, "generate-start", &mut self.recipe.start);
        wide_field(ui, &desk.words.label("model-field", "angle"), |ui| {
            let value = Value::Angle(self.recipe.angle);
            let label = desk.words.label("model-field", "angle");
            let typed = ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - 96.0).max(50.0));
                self.entry.field(ui, desk, Id::unique("generate-angle"), &label, Form::Angle, Some(&value))
            });
            if let Some(Value::Angle(angle)) = typed.inner {
                self.recipe.angle = angle;
            }
            if ui.button(desk.text("app-making-pick-edge")).clicked() {
                desk.wish(Wish::Making(Act::Pick(tools::PICK_LINE)));
            }
        });
        self.length(ui, desk, "app-making-wall-gap", |it| &mut it.clearances.wall);
        self.length(ui, desk, "app-making-exit-clear", |it| &mut it.clearances.exit);
        self.length(ui, desk, "app-making-others", |it| &mut it.clearances.others);
    }

    fn numbers(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        widgets::section(ui, desk.text("app-making-numbers"));
        ui.add(Checkbox::new(&mut self.numbered, desk.text("app-making-numbered")));
        if self.numbered {
            super::renumber::pattern_field(ui, desk, &mut self.pattern);
            super::renumber::walk_field(ui, desk, &mut self.walk);
        }
    }

    fn outcome(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.separator();
        let count = self.done.as_ref().map_or(0, |(_, made)| made.booths.len());
        if let (Some((_, made)), Some(_)) = (&self.done, &self.place) {
            let net = made.net();
            let told = Message::new("generate-made")
                .with("count", count)
                .with("net", Told::Area(net))
                .with("gross", Told::Area(self.gross))
                .with("share", net * 100 / self.gross.max(1));
            ui.label(RichText::new(desk.say(&told)).strong());
            if let Some((bound, tried)) = self.bound {
                let message = Message::new("generate-bound").with("bound", bound).with("tried", tried);
                ui.add(egui::Label::new(RichText::new(desk.say(&message)).weak()).wrap());
            }
            if made.collided + made.cut_off > 0 {
                let message = Message::new("generate-left-out");
                let message = message.with("collided", made.collided).with("cut-off", made.cut_off);
                ui.add(egui::Label::new(RichText::new(desk.say(&message)).weak()).wrap());
            }
        } else {
            widgets::empty_state(ui, desk.text("app-making-choose-hint"));
        }
        if let Err(problem) = self.recipe.check() {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(&problem));
        }
        ui.add_space(4.0);
        let ready = self.place.is_some() && self.recipe.check().is_ok();
        let fill = ui.add_enabled_ui(ready, |ui| widgets::plain_button(ui, desk.text("app-making-fill"))).inner;
        if fill.on_hover_text(desk.text("app-making-fill-tip")).clicked() {
            desk.wish(Wish::Making(Act::Fill));
        }
        buttons(ui, desk, "app-making-create", count > 0);
    }

    fn length(&mut self, ui: &mut Ui, desk: &Desk<'_>, key: &str, of: fn(&mut Self) -> &mut i32) {
        let label = desk.text(key);
        let now = *of(self);
        wide_field(ui, &label, |ui| {
            let value = Value::Length(Some(now));
            let typed = self.entry.field(ui, desk, Id::unique(("generate", key)), &label, Form::Length, Some(&value));
            if let Some(Value::Length(Some(length))) = typed {
                *of(self) = length.max(0);
            }
        });
    }

    fn count(&mut self, ui: &mut Ui, desk: &Desk<'_>, key: &str, of: fn(&mut Self) -> &mut i32) {
        let label = desk.text(key);
        let now = *of(self);
        wide_field(ui, &label, |ui| {
            let value = Value::Whole(Some(now));
            let typed = self.entry.field(ui, desk, Id::unique(("generate", key)), &label, Form::Whole, Some(&value));
            if let Some(Value::Whole(Some(count))) = typed {
                *of(self) = count.clamp(0, 10_000);
            }
        });
    }
}

/// The hall, pavilion or outlines that are selected.
fn selected(editor: &Editor) -> Option<Where> {
    let layout = editor.document().layout();
    let objects: Vec<&Object> = editor.selection().iter().filter_map(|&id| layout.object(id)).collect();
    match objects.as_slice() {
        [object] if object.hall().is_some() => return Some(Where::Hall(object.id)),
        [object] if object.pavilion().is_some() => return Some(Where::Pavilion(object.id)),
        _ => {}
    }
    let areas: Vec<Polygon> = objects
        .iter()
        .flat_map(|object| match &object.thing {
            Thing::Hall(hall) => vec![hall.outline.clone()],
            Thing::Pavilion(pavilion) => pavilion.outlines.clone(),
            _ => Vec::new(),
        })
        .collect();
    (!areas.is_empty()).then_some(Where::Areas(areas))
}

fn only_hall(editor: &Editor) -> Option<Where> {
    let mut halls = editor.document().layout().halls();
    let first = halls.next()?.0.id;
    halls.next().is_none().then_some(Where::Hall(first))
}
