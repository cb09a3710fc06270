//! Questions before booths become one, or one becomes several.

use egui::{RichText, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::dialogs::Answer;
use crate::app::widgets;
use crate::editor::{Editor, tools};
use crate::generate::joining::{Cut, Survivor, merge};
use crate::message::{Message, Value};
use crate::model::Object;

/// Which number survives.
#[derive(Default)]
pub struct Merge {
    survivor: Survivor,
}

/// How booths are cut.
pub struct Split {
    across: u16,
    down: u16,
}

impl Default for Split {
    fn default() -> Self {
        Self { across: 2, down: 1 }
    }
}

const fn survivor_key(survivor: Survivor) -> &'static str {
    match survivor {
        Survivor::Lowest => "app-merge-lowest",
        Survivor::Highest => "app-merge-highest",
        Survivor::Corner => "app-merge-corner",
        Survivor::Range => "app-merge-range",
    }
}

fn selected(editor: &Editor) -> Vec<&Object> {
    let layout = editor.document().layout();
    let objects = editor.selection().iter().filter_map(|&id| layout.object(id));
    objects.filter(|object| object.booth().is_some()).collect()
}

fn area(booths: &[&Object]) -> i64 {
    booths.iter().filter_map(|object| object.booth()).map(|booth| booth.outline.area()).sum()
}

impl Merge {
    /// Shows the question.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let booths = selected(editor);
        widgets::heading(ui, desk.text("app-merge-title"));
        let told = Message::new("app-merge-about").with("count", booths.len()).with("area", Value::Area(area(&booths)));
        ui.label(desk.say(&told));
        let exhibitors =
            booths.iter().filter_map(|object| object.booth()).map(|booth| booth.exhibitors.len()).sum::<usize>();
        if exhibitors > 0 {
            let warning = Message::new("app-merge-exhibitors").with("count", exhibitors);
            ui.colored_label(ui.visuals().warn_fg_color, desk.say(&warning));
        }
        widgets::section(ui, desk.text("app-merge-number"));
        for survivor in Survivor::ALL {
            let made = merge(&booths, survivor).ok();
            let number = made.and_then(|made| made.object.booth()?.number.clone()).unwrap_or_default();
            let text = desk.text(survivor_key(survivor));
            let text = if number.is_empty() { text } else { format!("{text}: {number}") };
            ui.radio_value(&mut self.survivor, survivor, text);
        }
        let made = merge(&booths, self.survivor);
        match &made {
            Ok(made) => {
                let whole = made.object.booth().map_or(0, |booth| booth.outline.area());
                let told = Message::new("app-merge-becomes").with("area", Value::Area(whole));
                ui.label(RichText::new(desk.say(&told)).weak());
            }
            Err(problem) => {
                ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
            }
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if widgets::confirmed(ui, desk.text("app-merge-do"), made.is_ok()) {
                desk.wish(Wish::Answer(Answer::Merge(self.survivor)));
            }
            if widgets::plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}

impl Split {
    /// Shows the question.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let booths = selected(editor);
        widgets::heading(ui, desk.text("app-split-title"));
        let told = Message::new("app-split-about").with("count", booths.len()).with("area", Value::Area(area(&booths)));
        ui.label(desk.say(&told));
        if booths.iter().any(|object| object.booth().is_some_and(|booth| !booth.exhibitors.is_empty())) {
            ui.colored_label(ui.visuals().warn_fg_color, desk.text("app-split-exhibitors"));
        }
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add(
                egui::DragValue::new(&mut self.across)
                    .range(1..=50)
                    .prefix(format!("{} ", desk.text("app-split-across"))),
            );
            ui.add(
                egui::DragValue::new(&mut self.down).range(1..=50).prefix(format!("{} ", desk.text("app-split-down"))),
            );
        });
        let pieces = usize::from(self.across) * usize::from(self.down);
        if let [object] = booths.as_slice() {
            let each = Value::Area(area(&[*object]) / i64::try_from(pieces.max(1)).unwrap_or(1));
            let told = Message::new("app-split-becomes").with("count", pieces).with("area", each);
            ui.label(RichText::new(desk.say(&told)).weak());
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if widgets::confirmed(ui, desk.text("app-split-do"), pieces > 1) {
                desk.wish(Wish::Answer(Answer::Split(Cut::Grid(self.across, self.down))));
            }
            if widgets::plain_button(ui, desk.text("app-split-line")).clicked() {
                desk.wish(Wish::Close);
                desk.wish(Wish::Tool(tools::PICK_LINE));
            }
            if widgets::plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
