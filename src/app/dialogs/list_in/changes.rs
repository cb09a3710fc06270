//! What a list would change: new, changed, gone, rows left out, remarks.

use egui::{Label, ScrollArea, Ui};

use crate::app::desk::Desk;
use crate::app::widgets::empty_state;
use crate::import::exhibitors::{Difference, Noted, Update};
use crate::message::Message;
use crate::model::{Exhibitor, Layout};

/// Height of a row, in points.
const ROW: f32 = 22.0;

/// Which part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    #[default]
    Added,
    Changed,
    Vanished,
    Refused,
    Notes,
}

const PARTS: &[(Part, &str)] = &[
    (Part::Added, "app-list-in-added"),
    (Part::Changed, "app-list-in-changed"),
    (Part::Vanished, "app-list-in-vanished"),
    (Part::Refused, "app-list-in-refused"),
    (Part::Notes, "app-list-in-notes"),
];

/// The part that is shown.
#[derive(Default)]
pub struct Shown(Part);

impl Shown {
    /// Shows the parts, and the rows of one.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, layout: &Layout, update: &Update, height: f32) {
        ui.horizontal_wrapped(|ui| {
            for &(part, key) in PARTS {
                let text = desk.say(&Message::new(key).with("count", count(part, update)));
                ui.selectable_value(&mut self.0, part, text);
            }
            ui.weak(desk.say(&Message::new("app-list-in-same").with("count", update.same)));
        });
        ui.separator();
        let rows = count(self.0, update);
        let area = ScrollArea::vertical().id_salt("changes").max_height(height).min_scrolled_height(height);
        if rows == 0 {
            return area.auto_shrink(false).show(ui, |ui| empty_state(ui, desk.text("app-list-in-none"))).inner;
        }
        area.auto_shrink(false).show_rows(ui, ROW, rows, |ui, range| {
            for place in range {
                let text = self.line(desk, layout, update, place);
                ui.add(Label::new(&text).truncate()).on_hover_text(&text);
            }
        });
    }

    fn line(&self, desk: &Desk<'_>, layout: &Layout, update: &Update, place: usize) -> String {
        let noted = |noted: &[Noted]| {
            let row = noted
                .get(place)
                .map(|it| Message::new("import-row").with("row", it.row).with("reason", it.message.clone()));
            row.map(|row| desk.say(&row)).unwrap_or_default()
        };
        match self.0 {
            Part::Added => update.added.get(place).map(|it| added(desk, it.row, &it.exhibitor)).unwrap_or_default(),
            Part::Changed => {
                let changed = update.changed.get(place);
                changed.map(|it| line(desk, it.row, &it.exhibitor, told(desk, &it.differences))).unwrap_or_default()
            }
            Part::Vanished => {
                let exhibitor = update.vanished.get(place).and_then(|&id| layout.exhibitor(id));
                exhibitor.map(|it| name(desk, it)).unwrap_or_default()
            }
            Part::Refused => noted(&update.refused),
            Part::Notes => noted(&update.notes),
        }
    }
}

const fn count(part: Part, update: &Update) -> usize {
    match part {
        Part::Added => update.added.len(),
        Part::Changed => update.changed.len(),
        Part::Vanished => update.vanished.len(),
        Part::Refused => update.refused.len(),
        Part::Notes => update.notes.len(),
    }
}

fn name(desk: &Desk<'_>, exhibitor: &Exhibitor) -> String {
    desk.name(&exhibitor.names).or(exhibitor.code.as_deref()).unwrap_or("–").to_owned()
}

fn added(desk: &Desk<'_>, row: usize, exhibitor: &Exhibitor) -> String {
    let country = exhibitor.country.as_deref().and_then(|code| crate::model::country_name(code, &desk.lang()));
    let parts = [country.map(str::to_owned), exhibitor.sector.clone()];
    let about = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    line(desk, row, exhibitor, about)
}

fn line(desk: &Desk<'_>, row: usize, exhibitor: &Exhibitor, about: String) -> String {
    let text =
        Message::new("app-list-in-line").with("row", row).with("name", name(desk, exhibitor)).with("about", about);
    desk.say(&text)
}

fn told(desk: &Desk<'_>, differences: &[Difference]) -> String {
    let none = || "–".to_owned();
    let value = |text: &str| if text.is_empty() { none() } else { text.to_owned() };
    let of = |word: &str| match word.split_once(':') {
        Some(("field", heading)) => heading.to_owned(),
        Some((meaning, lang)) => format!("{} ({lang})", desk.words.label("import-column-meaning", meaning)),
        None => desk.words.label("import-column-meaning", word),
    };
    let told = differences.iter().map(|it| format!("{}: {} → {}", of(&it.of), value(&it.from), value(&it.to)));
    told.collect::<Vec<_>>().join("; ")
}
