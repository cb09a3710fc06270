//! Numbering booths: the pattern, the order, old and new side by side, and what is odd.

use egui::{Checkbox, Id, RichText, ScrollArea, TextEdit, Ui};

use super::{Act, buttons, corner_field, is_picking};
use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::values::{Form, Value};
use crate::app::widgets::{self, wide_field};
use crate::editor::{Editor, Overlay, OverlayMark, Picked, Role, tools};
use crate::generate::blocks::Corner;
use crate::generate::numbers::{Count, Numbers, Oddity, Order, Pattern, Renumbered, Skip, Walk, lint, renumber};
use crate::geometry::Place;
use crate::message::Message;

/// Numbering booths.
pub struct Renumber {
    pattern: String,
    skip: String,
    walk: Walk,
    start: Corner,
    count: Count,
    entry: Entry,
    /// The numbers that would be, for this state of the plan and these wishes.
    done: Option<(Key, Result<Vec<Renumbered>, Message>)>,
    odd: Vec<Oddity>,
    shows_odd: bool,
}

type Key = (Option<Numbers>, u64, Vec<crate::model::ObjectId>);

/// Rows of the preview that are shown at once.
const SHOWN: usize = 200;

impl Renumber {
    /// Begins with the usual pattern.
    pub fn new() -> Self {
        let count = Count::default();
        Self {
            pattern: Pattern::default().to_string(),
            skip: count.skip.written(),
            walk: Walk::Rows,
            start: Corner::UpperLeft,
            count,
            entry: Entry::default(),
            done: None,
            odd: Vec::new(),
            shows_odd: false,
        }
    }

    /// A path to number along was picked.
    pub fn picked(&mut self, picked: Picked) {
        match picked {
            Picked::Path(path) => self.walk = Walk::Path(path),
            Picked::Line(from, to) => self.walk = Walk::Path(vec![from, to]),
            Picked::Area(_) => {}
        }
    }

    fn numbers(&self) -> Result<Numbers, Message> {
        let pattern = self.pattern.parse::<Pattern>().map_err(|error| error.message())?;
        let skip = Skip::read(&self.skip).map_err(|part| Message::new("generate-skip-unknown").with("part", part))?;
        let order = Order { walk: self.walk.clone(), start: self.start, angle: None };
        Ok(Numbers { pattern, count: Count { skip, ..self.count.clone() }, order })
    }

    /// The numbers that would be.
    pub fn made(&self) -> Result<Vec<Renumbered>, Message> {
        self.done.as_ref().map_or_else(|| Err(Message::new("generate-none")), |(_, made)| made.clone())
    }

    /// Numbers anew where anything changed; on the plan, the order is shown as a line from booth to booth.
    pub fn preview(&mut self, editor: &Editor) -> Option<Overlay> {
        let booths = editor.chosen_booths();
        let key = (self.numbers().ok(), editor.document().revision(), booths.iter().map(|object| object.id).collect());
        if self.done.as_ref().is_some_and(|(known, _)| *known == key) {
            return None;
        }
        let layout = editor.document().layout();
        let made = self.numbers().map(|numbers| renumber(&numbers, &booths, layout));
        self.odd = lint(&booths, layout);
        let centre = |it: &Renumbered| layout.object(it.id)?.booth().map(|booth| booth.outline.centre());
        let places: Vec<Place> = made.iter().flatten().filter_map(centre).collect();
        self.done = Some((key, made));
        let mut overlay = Overlay::new();
        if let Some(&first) = places.first() {
            overlay.push(OverlayMark::Outline { places, closed: false, role: Role::Measure });
            overlay.push(OverlayMark::Snap(first));
        }
        Some(overlay)
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        widgets::heading(ui, desk.text("app-making-numbering"));
        let count = editor.chosen_booths().len();
        let all = editor
            .selection()
            .iter()
            .all(|&id| editor.document().layout().object(id).is_none_or(|object| object.booth().is_none()));
        let key = if all { "app-making-all-booths" } else { "app-making-selected-booths" };
        ui.weak(desk.say(&Message::new(key).with("count", count)));
        ScrollArea::vertical().auto_shrink(false).id_salt("renumber").show(ui, |ui| {
            pattern_field(ui, desk, &mut self.pattern);
            walk_field(ui, desk, &mut self.walk);
            self.path(ui, desk, editor);
            corner_field(ui, desk, "renumber-start", &mut self.start);
            let label = desk.text("app-making-first");
            wide_field(ui, &label, |ui| {
                let value = Value::Whole(i32::try_from(self.count.start).ok());
                let typed = self.entry.field(ui, desk, Id::unique("renumber-first"), &label, Form::Whole, Some(&value));
                if let Some(Value::Whole(Some(first))) = typed {
                    self.count.start = u32::try_from(first).unwrap_or(0);
                }
            });
            let label = desk.text("app-making-skip");
            wide_field(ui, &label, |ui| widgets::text_field(ui, &label, hinted(&mut self.skip, "O, I, 4, 13, 14")));
            ui.add(Checkbox::new(&mut self.count.through, desk.text("app-making-through")));
            ui.add_space(6.0);
            ui.separator();
            self.tabs(ui, desk);
            self.outcome(ui, desk);
        });
    }

    fn path(&self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        if ui.button(desk.text("app-making-draw-path")).clicked() {
            desk.wish(Wish::Making(Act::Pick(tools::PICK_PATH)));
        }
        if is_picking(editor) {
            ui.weak(desk.say(&editor.hint()));
        }
    }

    fn tabs(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.horizontal(|ui| {
            ui.selectable_value(&mut self.shows_odd, false, desk.text("app-making-preview"));
            let odd = Message::new("app-making-odd").with("count", self.odd.len());
            ui.selectable_value(&mut self.shows_odd, true, desk.say(&odd));
        });
    }

    fn outcome(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let made = match self.done.as_ref().map(|(_, made)| made) {
            Some(Ok(made)) => made,
            Some(Err(problem)) => {
                ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
                return buttons(ui, desk, "app-making-number", false);
            }
            None => return,
        };
        let taken = made.iter().filter(|it| it.taken).count();
        if taken > 0 {
            let problem = Message::new("generate-taken").with("count", taken);
            ui.colored_label(ui.visuals().error_fg_color, desk.say(&problem));
        }
        buttons(ui, desk, "app-making-number", taken == 0 && !made.is_empty());
        ui.add_space(4.0);
        if self.shows_odd { self.oddities(ui, desk) } else { preview(ui, desk, made) }
    }

    fn oddities(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if self.odd.is_empty() {
            return widgets::empty_state(ui, desk.text("app-making-nothing-odd"));
        }
        for odd in self.odd.iter().take(SHOWN) {
            if ui.selectable_label(false, desk.say(&odd.message)).clicked() {
                desk.wish(Wish::Select(odd.booths.clone()));
            }
        }
    }
}

fn preview(ui: &mut Ui, desk: &Desk<'_>, made: &[Renumbered]) {
    egui::Grid::new("renumbered").num_columns(3).striped(true).show(ui, |ui| {
        for it in made.iter().take(SHOWN) {
            ui.weak(it.old.as_deref().unwrap_or("–"));
            ui.weak("→");
            let new = RichText::new(&it.new);
            let same = it.old.as_deref() == Some(&it.new);
            let colour = if it.taken { ui.visuals().error_fg_color } else { ui.visuals().text_color() };
            ui.label(if same { new.weak() } else { new.color(colour) });
            ui.end_row();
        }
    });
    if made.len() > SHOWN {
        ui.weak(desk.say(&Message::new("app-making-more").with("count", made.len() - SHOWN)));
    }
}

/// A field that fills its column, with a hint.
fn hinted<'a>(text: &'a mut String, hint: &str) -> TextEdit<'a> {
    TextEdit::singleline(text).hint_text(hint.to_owned()).desired_width(f32::INFINITY)
}

/// The field for the pattern of numbers, with what may stand in it.
pub(super) fn pattern_field(ui: &mut Ui, desk: &Desk<'_>, pattern: &mut String) {
    let label = desk.text("app-making-pattern");
    wide_field(ui, &label, |ui| widgets::text_field(ui, &label, hinted(pattern, "{hall}{row}{n:2}")))
        .on_hover_text(desk.text("app-making-pattern-tip"));
    if let Err(problem) = pattern.parse::<Pattern>() {
        ui.colored_label(ui.visuals().error_fg_color, desk.say(&problem.message()));
    }
}

/// The list of orders to number in.
pub(super) fn walk_field(ui: &mut Ui, desk: &Desk<'_>, walk: &mut Walk) {
    let key = |walk: &Walk| match walk {
        Walk::Rows => "app-walk-rows",
        Walk::Serpentine => "app-walk-serpentine",
        Walk::OddEven => "app-walk-odd-even",
        Walk::Path(_) => "app-walk-path",
    };
    wide_field(ui, &desk.text("app-making-walk"), |ui| {
        let width = ui.available_width() - 8.0;
        egui::ComboBox::from_id_salt("walk").width(width).selected_text(desk.text(key(walk))).show_ui(ui, |ui| {
            for other in [Walk::Rows, Walk::Serpentine, Walk::OddEven] {
                let name = desk.text(key(&other));
                ui.selectable_value(walk, other, name);
            }
        });
    });
}
