//! What is inserted of another plan, and how.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Checkbox, ComboBox, Layout, ScrollArea, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::files::file_name;
use crate::app::other_plans::OtherPlan;
use crate::app::widgets::{confirmed, field, heading, plain_button, section};
use crate::editor::{Editor, InsertIds, Insertion, Placing, objects_of};
use crate::message::Message;
use crate::model::{Kind, Object, ObjectId};

/// What belongs to the venue: not inserted at first where there is a hall already.
const VENUE: &[Kind] =
    &[Kind::Underlay, Kind::Hall, Kind::Wall, Kind::Pillar, Kind::Exit, Kind::SafetyPoint, Kind::Utility];

/// The dialog.
pub struct InsertionDialog {
    other: OtherPlan,
    /// How many there are of each kind in what is chosen of the other plan.
    counts: BTreeMap<Kind, usize>,
    wanted: Insertion,
}

impl InsertionDialog {
    /// Asks what is inserted of `other`.
    #[must_use]
    pub fn new(other: OtherPlan, editor: &Editor) -> Self {
        let has_venue = editor.document().layout().halls().next().is_some();
        let kinds = Kind::ALL.iter().copied().filter(|kind| !has_venue || !VENUE.contains(kind)).collect();
        let (ids, place) = (InsertIds::New, Placing::Same);
        let wanted = Insertion { kinds, hall: None, ids, numbers: true, exhibitors: true, place };
        let counts = counts(&other, None);
        Self { other, counts, wanted }
    }

    /// What was chosen, and of which plan.
    #[must_use]
    pub const fn chosen(&self) -> (&OtherPlan, &Insertion) {
        (&self.other, &self.wanted)
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-insertion-title"));
        let told = Message::new("app-insertion-text").with("name", file_name(self.other.asked.path()));
        ui.add(egui::Label::new(desk.say(&told)).wrap());
        let height = (ui.ctx().content_rect().height() - 220.0).max(200.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            section(ui, desk.text("app-insertion-what"));
            self.hall(ui, desk);
            self.kinds(ui, desk);
            section(ui, desk.text("app-insertion-how"));
            self.how(ui, desk);
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let any = self.wanted.kinds.iter().any(|kind| self.counts.contains_key(kind));
            if confirmed(ui, desk.text("app-insertion-insert"), any) {
                desk.wish(Wish::Answer(Answer::Insert));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    /// The whole plan or one of its halls.
    fn hall(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let before = self.wanted.hall;
        let layout = &self.other.layout;
        let name = |hall: Option<ObjectId>| match hall.and_then(|id| Some((id, layout.object(id)?.hall()?))) {
            Some((id, hall)) => desk.name(&hall.names).map_or_else(|| id.to_string(), ToOwned::to_owned),
            None => desk.text("app-insertion-whole"),
        };
        field(ui, &desk.text("app-insertion-part"), |ui| {
            ComboBox::from_id_salt("part").width(220.0).selected_text(name(before)).show_ui(ui, |ui| {
                for hall in std::iter::once(None).chain(layout.halls().map(|(object, _)| Some(object.id))) {
                    ui.selectable_value(&mut self.wanted.hall, hall, name(hall));
                }
            });
        });
        if self.wanted.hall != before {
            self.counts = counts(&self.other, self.wanted.hall);
        }
    }

    fn kinds(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let kinds: &mut BTreeSet<Kind> = &mut self.wanted.kinds;
        let there: Vec<(Kind, usize)> = self.counts.iter().map(|(kind, count)| (*kind, *count)).collect();
        for pair in there.chunks(2) {
            ui.columns(2, |columns| {
                for (column, (kind, count)) in columns.iter_mut().zip(pair) {
                    let mut on = kinds.contains(kind);
                    let label = Message::new("app-tick-counted").with("what", kind.label()).with("count", *count);
                    if column.add(Checkbox::new(&mut on, desk.say(&label))).changed() {
                        if on {
                            kinds.insert(*kind)
                        } else {
                            kinds.remove(kind)
                        };
                    }
                }
            });
        }
    }

    fn how(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Insertion { ids, numbers, exhibitors, place, .. } = &mut self.wanted;
        field(ui, &desk.text("app-insertion-ids"), |ui| {
            ui.horizontal(|ui| {
                for &other in InsertIds::ALL {
                    ui.radio_value(ids, other, desk.say(&other.label()));
                }
            });
        });
        field(ui, &desk.text("app-insertion-place"), |ui| {
            ui.horizontal(|ui| {
                for (other, key) in [(Placing::Same, "app-insertion-same"), (Placing::Middle, "app-insertion-middle")] {
                    ui.radio_value(place, other, desk.text(key));
                }
            });
        });
        ui.add(Checkbox::new(numbers, desk.text("app-insertion-numbers")));
        ui.add(Checkbox::new(exhibitors, desk.text("app-insertion-exhibitors")));
    }
}

/// How many objects there are of each kind in a hall, or in the whole plan.
fn counts(other: &OtherPlan, hall: Option<ObjectId>) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    for kind in objects_of(&other.layout, hall).into_iter().map(Object::kind) {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}
