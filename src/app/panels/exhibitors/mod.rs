//! The exhibitors of the plan, those without a booth first: searched, filtered, dragged onto booths.

mod detail;
mod roster;
mod row;

use std::collections::BTreeSet;

use egui::{ComboBox, RichText, ScrollArea, Ui};

use super::objects::label;
use crate::app::desk::{Desk, Wish};
use crate::app::dialogs::today;
use crate::app::widgets;
use crate::editor::{Carried, Editor, Hold};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Lang, Object, ObjectId, Status, country_name};
use roster::{Asked, Counts, Roster, Show};

/// Room for what is known of the chosen exhibitor, in points.
const DETAIL: f32 = 132.0;
/// More booths than these are not looked through for who is in them.
const FOLLOWED: usize = 200;

/// The panel's state between frames.
#[derive(Default)]
pub struct Exhibitors {
    roster: Roster,
    asked: Asked,
    rows: Vec<ObjectId>,
    made_for: Option<(Asked, Lang)>,
    chosen: Option<ObjectId>,
    /// What was selected on the plan when that was last looked at, and who is there.
    selected: Vec<ObjectId>,
    there: BTreeSet<ObjectId>,
}

impl Exhibitors {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let hint = desk.text("app-exhibitors-search");
        widgets::search_field(ui, &hint, &mut self.asked.search, f32::INFINITY);
        ui.add_space(4.0);
        self.filters(ui, desk, editor);
        self.make(desk, editor);
        let scroll = self.follow(editor);
        counts(ui, desk, self.roster.counts(), &mut self.asked.show);
        if let Some(id) = self.chosen.filter(|id| self.roster.who(*id).is_some()) {
            let room = DETAIL.min(ui.available_height() * 0.5);
            let panel = egui::Panel::bottom("exhibitor-detail").resizable(true).default_size(room).min_size(72.0);
            panel.show(ui, |ui| detail::show(ui, desk, editor, id));
        }
        if self.rows.is_empty() {
            let none = editor.document().layout().exhibitors().len() == 0;
            widgets::empty_state(ui, desk.text(if none { "app-exhibitors-empty" } else { "app-objects-not-found" }));
            return;
        }
        self.list(ui, desk, editor, scroll);
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, scroll: Option<f32>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().auto_shrink(false).id_salt("exhibitors");
        if let Some(offset) = scroll {
            area = area.vertical_scroll_offset(offset);
        }
        let (rows, roster, there) = (&self.rows, &self.roster, &self.there);
        let mut chosen = self.chosen;
        area.show_rows(ui, row::HEIGHT, rows.len(), |ui, range| {
            for &id in rows.get(range).into_iter().flatten() {
                let Some(who) = roster.who(id) else { continue };
                let marked = chosen == Some(id) || there.contains(&id);
                let response = row::show(ui, desk, editor, id, who, roster.had(id), marked);
                if response.drag_started() || response.clicked() {
                    // Keys are no longer for the search.
                    response.request_focus();
                }
                if response.drag_started() {
                    chosen = Some(id);
                    desk.wish(Wish::Carry(Carried::Exhibitor(id, Hold::Dragged)));
                }
                if response.clicked() {
                    chosen = Some(id);
                    select(desk, editor, id, response.double_clicked());
                }
                response.context_menu(|ui| detail::menu(ui, desk, editor, id));
            }
        });
        self.chosen = chosen;
    }

    /// By what they have, where from, and where to.
    fn filters(&mut self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
        let half = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
        ui.horizontal(|ui| {
            ui.name_inputs(desk.text("app-roster-show"), |ui| {
                let name = |show: Show| show_name(desk, show);
                widgets::choice(ui, "roster-show", half, &mut self.asked.show, &shows(), name);
            });
            ui.name_inputs(desk.words.label("model-field", "country"), |ui| self.countries(ui, desk, half));
        });
        let layout = editor.document().layout();
        if layout.pavilions().next().is_none() {
            self.asked.pavilion = None;
            return;
        }
        let all = desk.text("app-roster-any-pavilion");
        let named = |id: Option<ObjectId>| id.map_or_else(|| all.clone(), |id| label(layout, desk, id));
        ui.name_inputs(desk.words.label("model-field", "pavilion"), |ui| {
            let width = ui.available_width();
            let combo = ComboBox::from_id_salt("roster-pavilion").width(width).truncate();
            combo.selected_text(named(self.asked.pavilion)).show_ui(ui, |ui| {
                for id in std::iter::once(None).chain(layout.pavilions().map(|(object, _)| Some(object.id))) {
                    ui.selectable_value(&mut self.asked.pavilion, id, named(id));
                }
            });
        });
    }

    fn countries(&mut self, ui: &mut Ui, desk: &Desk<'_>, width: f32) {
        let lang = desk.lang();
        let all = desk.text("app-roster-any-country");
        let named = |code: Option<&String>| {
            code.map_or_else(|| all.clone(), |code| country_name(code, &lang).unwrap_or(code.as_str()).to_owned())
        };
        let combo = ComboBox::from_id_salt("roster-country").width(width).truncate();
        combo.selected_text(named(self.asked.country.as_ref())).show_ui(ui, |ui| {
            for code in std::iter::once(None).chain(self.roster.countries().into_iter().map(Some)) {
                let name = named(code.as_ref());
                ui.selectable_value(&mut self.asked.country, code, name);
            }
        });
    }

    fn make(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let changed = self.roster.follow(editor.document(), &desk.lang(), &today());
        let wanted = (self.asked.clone(), desk.lang());
        if changed || self.made_for.as_ref() != Some(&wanted) {
            self.rows = self.roster.listed(&self.asked, editor.document().layout());
            self.made_for = Some(wanted);
        }
    }

    /// Marks who is in the booths that are selected. Where the list is to be, when others were selected on the plan.
    fn follow(&mut self, editor: &Editor) -> Option<f32> {
        let few = editor.selection().len() <= FOLLOWED;
        if (few && editor.selection().iter().eq(&self.selected)) || (!few && self.selected.is_empty()) {
            return None;
        }
        self.selected = if few { editor.selection().iter().copied().collect() } else { Vec::new() };
        let layout = editor.document().layout();
        let booths = self.selected.iter().filter_map(|&id| layout.object(id).and_then(Object::booth));
        let mut there: Vec<ObjectId> = booths.flat_map(|booth| booth.exhibitors.iter().copied()).collect();
        self.there = there.iter().copied().collect();
        if self.chosen.is_some_and(|id| self.there.contains(&id)) {
            return None;
        }
        there.truncate(1);
        self.chosen = there.first().copied().or(self.chosen);
        let first = there.first()?;
        let row = self.rows.iter().position(|id| id == first)?;
        Some((row as f32 - 1.0).max(0.0) * row::HEIGHT)
    }
}

/// Selects the booths of an exhibitor; they are shown where they are not seen, or where `near` says so.
fn select(desk: &mut Desk<'_>, editor: &Editor, id: ObjectId, near: bool) {
    let booths: Vec<ObjectId> = editor.document().index().referrers(id).collect();
    let bounds = booths.iter().filter_map(|&id| editor.document().index().bounds(id)).reduce(Bounds::union);
    if let Some(bounds) = bounds {
        let is_seen = editor.seen().is_some_and(|seen| seen.contains(&bounds));
        if near || !is_seen {
            desk.wish(Wish::Show(bounds.grown(6_000.0)));
        }
        desk.wish(Wish::Reveal(booths.clone()));
    }
    desk.wish(Wish::Select(booths));
}

/// What may be listed.
fn shows() -> Vec<Show> {
    let plain = [Show::All, Show::Unplaced, Show::Placed, Show::Online, Show::Overdue];
    let sold = [Status::Held, Status::Reserved, Status::Contracted].map(Show::With);
    plain.into_iter().chain(sold).collect()
}

fn show_name(desk: &Desk<'_>, show: Show) -> String {
    desk.text(match show {
        Show::All => "app-roster-all",
        Show::Unplaced => "app-roster-unplaced",
        Show::Placed => "app-roster-placed",
        Show::Online => "app-roster-online",
        Show::Overdue => "app-roster-overdue",
        Show::With(status) => return desk.words.label("model-status", status.word()),
    })
}

/// How many there are; a click on what is overdue lists that.
fn counts(ui: &mut Ui, desk: &Desk<'_>, counts: Counts, show: &mut Show) {
    let told = Message::new("app-roster-counts").with("unplaced", counts.unplaced).with("placed", counts.placed);
    let text = RichText::new(desk.say(&told.with("online", counts.online))).small().color(desk.palette.muted);
    ui.add(egui::Label::new(text).truncate());
    if counts.overdue > 0 {
        let text = desk.say(&Message::new("app-roster-overdue-count").with("count", counts.overdue));
        let text = RichText::new(text).small().color(ui.visuals().warn_fg_color);
        if ui.add(egui::Button::new(text).small().frame(false)).clicked() {
            *show = Show::Overdue;
        }
    }
    ui.add_space(4.0);
}
