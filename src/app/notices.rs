//! What the program has to tell: errors stay until they are dismissed, remarks go after a while.

#![expect(clippy::disallowed_methods, reason = "the window may look at the clock; nothing of it is saved")]

use std::time::{Duration, Instant};

use egui::{Align2, Area, Frame, Margin, Order, RichText, Stroke, vec2};

use super::desk::{Desk, Wish};
use super::{icons, theme, widgets};
use crate::editor::CommandId;
use crate::message::Message;

/// Remarks are shown for this long.
const REMARK: Duration = Duration::from_secs(6);

struct Notice {
    message: Message,
    grave: bool,
    /// What it offers to do.
    offer: Option<Offer>,
    since: Instant,
}

/// What a notice offers to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// Save somewhere else.
    Elsewhere,
    /// List whom a change concerns.
    Affected,
}

/// The notices that are shown.
#[derive(Default)]
pub struct Notices(Vec<Notice>);

impl Notices {
    /// Something failed: shown until dismissed.
    pub fn error(&mut self, message: Message) {
        log::warn!("{message}");
        self.add(message, true, None);
    }

    /// The plan could not be saved: shown until dismissed or saved, with a way to save it elsewhere.
    pub fn not_saved(&mut self, message: Message) {
        log::warn!("{message}");
        self.add(message, true, Some(Offer::Elsewhere));
    }

    /// The plan is saved: that it could not be is of no interest any more.
    pub fn saved(&mut self) {
        self.0.retain(|notice| notice.offer != Some(Offer::Elsewhere));
    }

    /// Something worth knowing: shown for a while.
    pub fn remark(&mut self, message: Message) {
        self.add(message, false, None);
    }

    /// A change concerns exhibitors: shown for a while, in the place of what was told of earlier changes.
    pub fn affected(&mut self, message: Message) {
        self.0.retain(|notice| notice.offer != Some(Offer::Affected));
        self.add(message, false, Some(Offer::Affected));
    }

    fn add(&mut self, message: Message, grave: bool, offer: Option<Offer>) {
        self.0.retain(|notice| notice.message != message);
        self.0.push(Notice { message, grave, offer, since: Instant::now() });
    }

    /// Shows them over the window, newest at the bottom.
    pub fn show(&mut self, ctx: &egui::Context, desk: &mut Desk<'_>) {
        self.0.retain(|notice| notice.grave || notice.since.elapsed() < REMARK);
        if self.0.is_empty() {
            return;
        }
        if let Some(left) = self.0.iter().filter(|n| !n.grave).map(|n| REMARK.saturating_sub(n.since.elapsed())).min() {
            ctx.request_repaint_after(left + Duration::from_millis(20));
        }
        let area = Area::new(egui::Id::unique("notices")).order(Order::Foreground);
        area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -40.0)).show(ctx, |ui| {
            let mut keep = Vec::with_capacity(self.0.len());
            for notice in &self.0 {
                keep.push(!notice.row(ui, desk));
                ui.add_space(4.0);
            }
            let mut keep = keep.into_iter();
            self.0.retain(|_| keep.next().unwrap_or(true));
        });
    }
}

impl Offer {
    fn button(self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let key = match self {
            Self::Elsewhere => "app-save-elsewhere",
            Self::Affected => "app-affected-list",
        };
        if widgets::plain_button(ui, desk.text(key)).clicked() {
            desk.wish(match self {
                Self::Elsewhere => Wish::SaveElsewhere,
                Self::Affected => Wish::Run(CommandId("cmd-affected")),
            });
        }
    }
}

impl Notice {
    /// Shows one; whether it was dismissed.
    fn row(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) -> bool {
        let colour = if self.grave { ui.visuals().error_fg_color } else { desk.palette.accent };
        let frame = Frame::popup(ui.style()).stroke(Stroke::new(1.0, colour)).inner_margin(Margin::symmetric(12, 8));
        frame
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), egui::Sense::hover());
                    icons::paint(ui.painter(), rect, if self.grave { "error" } else { "info" }, colour);
                    let text = RichText::new(desk.say(&self.message)).size(theme::BODY);
                    ui.scope(|ui| {
                        ui.set_max_width(620.0);
                        ui.add(egui::Label::new(text).wrap().selectable(true));
                    });
                    if let Some(offer) = self.offer {
                        offer.button(ui, desk);
                    }
                    widgets::icon_button(ui, "close", &desk.text("app-dismiss")).clicked()
                })
                .inner
            })
            .inner
    }
}
