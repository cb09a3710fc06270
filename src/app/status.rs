//! The bar at the bottom: what to do next, where the pointer is, what is selected, how it snaps, how large it is.

use egui::{Align, Button, Layout, ProgressBar, RichText, Spinner, Ui};

use super::desk::{Desk, Wish};
use super::jobs::{Remedy, Running};
use super::{snapping_menu, theme, units};
use crate::analysis::egress::Walk;
use crate::approval::standing;
use crate::document::Document;
use crate::editor::{CommandId, Editor, Sight};
use crate::geometry::{Offset, Place};
use crate::i18n::Unit;
use crate::message::{Message, Value};
use crate::model::{ObjectId, Standing, Thing};

/// What the canvas tells the status bar.
#[derive(Debug, Clone, Copy, Default)]
pub struct Glance {
    /// Where the pointer is on the plan, if over it.
    pub pointer: Option<Place>,
    /// From there, the walks to the nearest two exits, if they are shown.
    pub walks: Option<[Option<Walk>; 2]>,
    /// The scale 1:n of the screen.
    pub scale: f64,
}

/// Whether the plan in the window is as it was approved: at which revision that was found, and what.
#[derive(Debug, Default)]
pub struct Approved(Option<(u64, Standing)>);

impl Approved {
    /// Found anew when the plan has changed and nothing is being dragged.
    fn standing(&mut self, document: &Document) -> Standing {
        match self.0 {
            Some((revision, standing)) if revision == document.revision() || document.is_open() => standing,
            _ => {
                let standing = standing(document.layout());
                self.0 = Some((document.revision(), standing));
                standing
            }
        }
    }
}

/// Shows the bar.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    editor: &Editor,
    approved: &mut Approved,
    (glance, jobs): (Glance, &[Running]),
) {
    ui.horizontal_centered(|ui| {
        jobs.iter().filter(|job| job.is_long()).for_each(|job| self::job(ui, desk, job));
        let hint = RichText::new(desk.say(&editor.hint())).size(theme::SMALL).color(ui.visuals().weak_text_color());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if glance.scale > 0.0 {
                findings(ui, desk, editor);
                approval(ui, desk, editor, approved);
                small(ui, desk.say(&Message::new("app-status-scale").with("scale", format!("{:.0}", glance.scale))));
            }
            snapping(ui, desk, editor);
            layers(ui, desk, editor);
            if let Some(text) = selection(desk, editor) {
                small(ui, text);
            }
            if let Some(text) = glance.walks.and_then(|walks| walk(desk, editor, walks)) {
                small(ui, text);
            }
            if let Some(place) = glance.pointer {
                small(ui, pointer(desk, editor, place));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(egui::Label::new(hint).truncate()));
        });
    });
}

/// A job that takes long: what it does, how far it is, and what can be done about it.
fn job(ui: &mut Ui, desk: &mut Desk<'_>, job: &Running) {
    ui.add(Spinner::new().size(theme::SMALL));
    let label = match job.progress.step() {
        Some(step) => Message::new("app-job-step").with("job", job.label.clone()).with("step", step),
        None => job.label.clone(),
    };
    ui.label(RichText::new(desk.say(&label)).size(theme::SMALL));
    match job.remedy {
        Remedy::Cancel => {
            ui.add(ProgressBar::new(job.progress.part()).desired_width(120.0).desired_height(8.0));
            if button(ui, desk.text("app-cancel")) {
                job.progress.stop();
            }
        }
        Remedy::SaveElsewhere if job.is_slow() => {
            if button(ui, desk.text("app-save-elsewhere")) {
                desk.wish(Wish::SaveElsewhere);
            }
        }
        Remedy::SaveElsewhere | Remedy::Nothing => {}
    }
    ui.separator();
}

fn button(ui: &mut Ui, text: String) -> bool {
    ui.add(Button::new(RichText::new(text).size(theme::SMALL)).small()).clicked()
}

fn small(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).size(theme::SMALL));
    ui.separator();
}

/// Where the pointer is, counted from the origin.
fn pointer(desk: &Desk<'_>, editor: &Editor, place: Place) -> String {
    let point = Offset::between(editor.origin, place.rounded());
    let unit = units::unit();
    let key = if unit == Unit::FootInch { "app-status-pointer-bare" } else { "app-status-pointer" };
    let message = Message::new(key).with("x", unit.number(point.dx)).with("y", unit.number(point.dy));
    desk.say(&message.with("unit", unit.word()))
}

/// How far it is to the nearest exit and to the second.
fn walk(desk: &Desk<'_>, editor: &Editor, [nearest, second]: [Option<Walk>; 2]) -> Option<String> {
    let layout = editor.document().layout();
    let name = |exit: ObjectId| match layout.object(exit).map(|object| &object.thing) {
        Some(Thing::Exit(it)) => desk.name(&it.names).map_or_else(|| exit.to_string(), str::to_owned),
        _ => exit.to_string(),
    };
    let metres = |length: f64| format!("{:.1}", length / 1_000.0);
    let (nearest, second) = (nearest?, second);
    let key = if second.is_some() { "app-status-walks" } else { "app-status-walk" };
    let mut message = Message::new(key).with("far", metres(nearest.length)).with("exit", name(nearest.exit));
    if let Some(second) = second {
        message = message.with("farther", metres(second.length)).with("other", name(second.exit));
    }
    Some(desk.say(&message))
}

fn selection(desk: &Desk<'_>, editor: &Editor) -> Option<String> {
    let count = editor.selection().len();
    if count == 0 {
        return None;
    }
    let outlines = editor.selection().iter().filter_map(|&id| editor.document().layout().object(id)?.thing.outline());
    let area: i64 = outlines.map(|outline| outline.area()).sum();
    let message = Message::new("app-status-selected").with("count", count).with("area", Value::Area(area));
    Some(desk.say(&message))
}

fn snapping(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    let snapping = &editor.snapping;
    let text = match (snapping.on, snapping.grid) {
        (false, _) => desk.text("app-status-snap-off"),
        (true, false) => desk.text("app-status-snap-on"),
        (true, true) => {
            desk.say(&Message::new("app-status-snap-grid").with("step", Value::Length(snapping.step.into())))
        }
    };
    let label = egui::Label::new(RichText::new(text).size(theme::SMALL)).sense(egui::Sense::click());
    let label = ui.add(label);
    snapping_menu::attach(&label, desk, snapping, false);
    ui.separator();
}

/// Says that not everything is seen; a click shows it.
fn layers(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    let layers = editor.layers();
    let count = |sight| layers.count(editor.document(), sight);
    let message = match (layers.isolates(), count(Sight::Hidden), count(Sight::Dimmed)) {
        (true, ..) => Message::new("app-status-isolated"),
        (_, 0, 0) => return,
        (_, 0, dimmed) => Message::new("app-status-dimmed").with("count", dimmed),
        (_, hidden, _) => Message::new("app-status-hidden").with("count", hidden),
    };
    let text = RichText::new(desk.say(&message)).size(theme::SMALL).color(desk.palette.accent);
    let label = ui.add(egui::Label::new(text).sense(egui::Sense::click()));
    if label.on_hover_text(desk.text("cmd-layers-show-all")).clicked() {
        desk.wish(Wish::Run(CommandId("cmd-layers-show-all")));
    }
    ui.separator();
}

/// Who approved the plan, or that it has been changed since.
fn approval(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, approved: &mut Approved) {
    let Some(approval) = &editor.document().layout().settings().approval else { return };
    let (key, colour) = match approved.standing(editor.document()) {
        Standing::Changed => ("app-status-approval-lost", ui.visuals().warn_fg_color),
        _ => ("app-status-approved", desk.palette.accent),
    };
    let text = desk.say(&Message::new(key).with("who", approval.who.clone()));
    let label = egui::Label::new(RichText::new(text).size(theme::SMALL).color(colour)).sense(egui::Sense::click());
    if ui.add(label).clicked() {
        desk.wish(Wish::Run(CommandId("cmd-approve")));
    }
    ui.separator();
}

fn findings(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    let [errors, warnings, _] = editor.document().finding_counts();
    let colour = match (errors, warnings) {
        (0, 0) => ui.visuals().weak_text_color(),
        (0, _) => ui.visuals().warn_fg_color,
        _ => ui.visuals().error_fg_color,
    };
    let text = desk.say(&Message::new("app-status-findings").with("errors", errors).with("warnings", warnings));
    let label = egui::Label::new(RichText::new(text).size(theme::SMALL).color(colour)).sense(egui::Sense::click());
    if ui.add(label).clicked() {
        desk.wish(Wish::Run(CommandId("cmd-next-finding")));
    }
    ui.separator();
}
