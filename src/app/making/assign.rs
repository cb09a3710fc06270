//! Places proposed for exhibitors that have none: looked for on a thread, listed with points and reasons, shown on the plan;
//! what is ticked is done as one step.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::{Checkbox, Context, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{buttons, ghost};
use crate::app::desk::{Desk, Wish};
use crate::app::{theme, widgets};
use crate::editor::{Editor, Overlay};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId};
use crate::sales::assign::{Placed, Proposal, booths, propose};
use crate::sales::places;

const ROW: f32 = 42.0;
/// Room for the tick of a row.
const TICK: f32 = 26.0;

/// A proposal that is looked for, or shown.
pub struct Assign {
    ctx: Context,
    seed: u64,
    /// The revision of the plan it is for, and the seed.
    made_for: Option<(u64, u64)>,
    coming: Option<Receiver<Proposal>>,
    found: Option<Proposal>,
    /// The search ended by a panic.
    broke: bool,
    /// Who is not ticked.
    left_out: BTreeSet<ObjectId>,
    /// Ticks have changed since the plan last showed them.
    stale: bool,
}

impl Assign {
    /// Begins to look; `ctx` is woken when something is found.
    pub fn new(ctx: &Context) -> Self {
        let left_out = BTreeSet::new();
        Self {
            ctx: ctx.clone(),
            seed: 0,
            made_for: None,
            coming: None,
            found: None,
            broke: false,
            left_out,
            stale: false,
        }
    }

    /// The booths with those who are ticked.
    pub fn made(&self, layout: &Layout) -> Vec<Object> {
        booths(layout, &self.ticked().cloned().collect::<Vec<_>>())
    }

    fn ticked(&self) -> impl Iterator<Item = &Placed> {
        let placed = self.found.iter().flat_map(|found| &found.placed);
        placed.filter(|placed| !self.left_out.contains(&placed.exhibitor))
    }

    /// Looks anew where the plan has changed; places that are ticked are shown as outlines.
    pub fn preview(&mut self, editor: &Editor) -> Option<Overlay> {
        let wanted = (editor.document().revision(), self.seed);
        if self.made_for != Some(wanted) {
            if editor.document().is_open() {
                return None;
            }
            self.begin(editor);
            self.made_for = Some(wanted);
            return Some(Overlay::new());
        }
        match self.coming.as_ref().map(Receiver::try_recv) {
            Some(Ok(found)) => {
                self.left_out.clear();
                (self.found, self.coming, self.stale) = (Some(found), None, true);
            }
            Some(Err(TryRecvError::Disconnected)) => (self.broke, self.coming) = (true, None),
            Some(Err(TryRecvError::Empty)) | None => {}
        }
        if !std::mem::take(&mut self.stale) {
            return None;
        }
        let layout = editor.document().layout();
        let ids = self.ticked().flat_map(|placed| &placed.booths);
        let outlines = ids.filter_map(|&id| layout.object(id)?.thing.outline());
        Some(outlines.map(|outline| ghost(&outline)).collect())
    }

    fn begin(&mut self, editor: &Editor) {
        let (sender, receiver) = channel();
        let (layout, options) = (editor.document().layout().clone(), editor.assign_options(self.seed));
        let ctx = self.ctx.clone();
        thread::spawn(move || {
            // Where the panel is gone, nobody waits for it.
            let _ = sender.send(propose(&layout, &options));
            ctx.request_repaint();
        });
        (self.coming, self.found, self.broke) = (Some(receiver), None, false);
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        widgets::heading(ui, desk.text("app-assign"));
        match self.found.take() {
            None if self.broke => {
                let told = Message::new("app-job-broke").with("job", Message::new("app-assign"));
                ui.colored_label(ui.visuals().error_fg_color, desk.say(&told));
            }
            None => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.weak(desk.text("app-assign-looking"));
                });
            }
            Some(found) => {
                self.above(ui, desk, &found);
                self.list(ui, desk, editor, &found);
                self.found = Some(found);
            }
        }
        let any = self.ticked().next().is_some();
        buttons(ui, desk, "app-assign-apply", any);
    }

    /// How good it is, and ways to another.
    fn above(&mut self, ui: &mut Ui, desk: &Desk<'_>, found: &Proposal) {
        let ticked = found.placed.iter().filter(|placed| !self.left_out.contains(&placed.exhibitor)).count();
        let counts = Message::new("app-assign-counts").with("placed", found.placed.len()).with("ticked", ticked);
        ui.label(desk.say(&counts.with("unplaced", found.unplaced.len())));
        let points = Message::new("app-assign-points").with("points", found.score).with("bound", found.bound);
        ui.add(egui::Label::new(RichText::new(desk.say(&points)).small().weak()).wrap());
        ui.horizontal_wrapped(|ui| {
            if ui.button(desk.text("app-assign-all")).clicked() {
                self.left_out.clear();
                self.stale = true;
            }
            if ui.button(desk.text("app-assign-none")).clicked() {
                self.left_out = found.placed.iter().map(|placed| placed.exhibitor).collect();
                self.stale = true;
            }
            if ui.button(desk.text("app-assign-other")).clicked() {
                self.seed += 1;
            }
        });
        ui.add_space(4.0);
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, found: &Proposal) {
        let rows = found.placed.len() + found.unplaced.len();
        if rows == 0 {
            return widgets::empty_state(ui, desk.text("app-assign-nobody"));
        }
        let room = (ui.available_height() - 48.0).max(80.0);
        let area = ScrollArea::vertical().max_height(room).auto_shrink(false).id_salt("assign");
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            area.show_rows(ui, ROW, rows, |ui, range| {
                for row in range {
                    match (found.placed.get(row), found.unplaced.get(row.saturating_sub(found.placed.len()))) {
                        (Some(placed), _) => self.placed(ui, desk, editor, placed),
                        (None, Some((id, why))) => unplaced(ui, desk, editor, *id, why),
                        (None, None) => {}
                    }
                }
            });
        });
    }

    /// One place: its tick, and a click that shows it.
    fn placed(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, placed: &Placed) {
        let layout = editor.document().layout();
        let name = desk.say(&Message::new("app-carry").with("name", places::name(layout, placed.exhibitor)));
        let numbers: Vec<String> = placed.booths.iter().map(|&id| places::number(layout, id)).collect();
        let reasons: Vec<String> = placed.reasons.iter().map(|reason| desk.say(reason)).collect();
        let key = if reasons.is_empty() { "app-assign-points-only" } else { "app-assign-row" };
        let below = Message::new(key).with("points", placed.score).with("reasons", reasons.join(", "));
        let texts = [name.as_str(), &numbers.join(", "), &desk.say(&below)];
        let (rect, response) = row(ui, desk, texts);
        let mut on = !self.left_out.contains(&placed.exhibitor);
        let tick = egui::Rect::from_min_size(rect.min, vec2(TICK, rect.height()));
        let mut cell = ui.new_child(UiBuilder::new().max_rect(tick).id_salt(("tick", placed.exhibitor)));
        let ticked = cell.add(Checkbox::without_text(&mut on));
        ticked.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
        if ticked.changed() {
            self.stale = true;
            if !self.left_out.remove(&placed.exhibitor) {
                self.left_out.insert(placed.exhibitor);
            }
        }
        if response.clicked() {
            let bounds = placed.booths.iter().filter_map(|&id| editor.document().index().bounds(id));
            if let Some(bounds) = bounds.reduce(Bounds::union) {
                desk.wish(Wish::Show(bounds.grown(12_000.0)));
            }
            desk.wish(Wish::Select(placed.booths.clone()));
        }
    }
}

/// Somebody who gets no place, and why.
fn unplaced(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, id: ObjectId, why: &Message) {
    let name = desk.say(&Message::new("app-carry").with("name", places::name(editor.document().layout(), id)));
    row(ui, desk, [&name, "–", &desk.say(why)]);
}

/// A name, what stands at the right of it, and what below; where it is, and whether it was clicked.
fn row(ui: &mut Ui, desk: &Desk<'_>, [name, right, below]: [&str; 3]) -> (egui::Rect, egui::Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{name} {right}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, desk.palette.hover);
    }
    let inner = rect.shrink2(vec2(4.0, 3.0));
    let painter = ui.painter_at(inner);
    let right = widgets::cut_short(&painter, right, theme::BODY, desk.palette.text, inner.width() * 0.4);
    let at = pos2(inner.right() - right.size().x, inner.top());
    let room = at.x - inner.left() - TICK - 6.0;
    painter.galley(at, right, desk.palette.text);
    let name = widgets::cut_short(&painter, name, theme::BODY, desk.palette.text, room);
    painter.galley(inner.left_top() + vec2(TICK, 0.0), name, desk.palette.text);
    let why = widgets::cut_short(&painter, below, theme::SMALL, desk.palette.muted, inner.width() - TICK);
    painter.galley(pos2(inner.left() + TICK, inner.bottom() - why.size().y), why, desk.palette.muted);
    (inner, response.on_hover_text(below))
}
