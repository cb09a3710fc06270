//! What a new plan keeps of an older one, and what its fair is called.

use egui::{Align, Checkbox, Layout, ScrollArea, Ui};

use super::{Answer, plan};
use crate::app::desk::{Desk, Wish};
use crate::app::files::file_name;
use crate::app::other_plans::OtherPlan;
use crate::app::widgets::{confirmed, heading, plain_button, section};
use crate::generate::renewal::{Keep, Renewal};
use crate::message::Message;

/// What stands together, under a key.
const SECTIONS: &[(&str, &[Keep])] = &[
    (
        "app-renewal-venue",
        &[Keep::Venue, Keep::Facilities, Keep::Underlays, Keep::Aisles, Keep::Labels, Keep::Dimensions],
    ),
    (
        "app-renewal-booths",
        &[Keep::Pavilions, Keep::Booths, Keep::Numbers, Keep::Prices, Keep::Services, Keep::Statuses],
    ),
    ("app-renewal-exhibitors", &[Keep::Exhibitors, Keep::Stands]),
];

/// The dialog.
pub struct RenewalDialog {
    old: OtherPlan,
    counts: Vec<(Keep, usize)>,
    renewal: Renewal,
}

impl RenewalDialog {
    /// Asks what is kept of `old`.
    #[must_use]
    pub fn new(old: OtherPlan) -> Self {
        let counts = Keep::ALL.iter().map(|&keep| (keep, keep.count(&old.layout))).collect();
        Self { renewal: Renewal::usual(&old.layout), counts, old }
    }

    /// What was chosen, and of which plan.
    #[must_use]
    pub fn chosen(self) -> (OtherPlan, Renewal) {
        (self.old, self.renewal)
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-renewal-title"));
        let told = Message::new("app-renewal-text").with("name", file_name(self.old.asked.path()));
        ui.add(egui::Label::new(desk.say(&told)).wrap());
        let height = (ui.ctx().content_rect().height() - 220.0).max(200.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            for (key, keeps) in SECTIONS {
                section(ui, desk.text(key));
                for pair in keeps.chunks(2) {
                    ui.columns(2, |columns| {
                        columns.iter_mut().zip(pair).for_each(|(column, &keep)| self.tick(column, desk, keep));
                    });
                }
            }
            section(ui, desk.text("app-renewal-fair"));
            self.names(ui, desk);
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-renewal-make"), !self.renewal.keep.is_empty()) {
                desk.wish(Wish::Answer(Answer::Renew));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    /// Whether something is kept, with how much of it there is. What needs something that is not kept cannot be chosen.
    fn tick(&mut self, ui: &mut Ui, desk: &Desk<'_>, keep: Keep) {
        let count = self.counts.iter().find(|(other, _)| *other == keep).map_or(0, |(_, count)| *count);
        let possible = count > 0 && keep.needs().iter().all(|&needed| self.renewal.keeps(needed));
        let mut on = possible && self.renewal.keep.contains(&keep);
        let label = Message::new("app-tick-counted").with("what", keep.label()).with("count", count);
        let tick = Checkbox::new(&mut on, desk.say(&label));
        if ui.add_enabled(possible, tick).changed() {
            if on {
                self.renewal.keep.insert(keep)
            } else {
                self.renewal.keep.remove(&keep)
            };
        }
    }

    fn names(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Renewal { names, edition, .. } = &mut self.renewal;
        for (field, names) in [("name", names), ("edition", edition)] {
            for lang in &self.old.layout.settings().languages {
                let label = format!("{} ({lang})", desk.words.label("model-field", field));
                plan::named(ui, &label, names, lang);
            }
        }
    }
}
