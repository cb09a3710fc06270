//! What becomes of those who are in a booth that an exhibitor was put into?

use egui::Ui;

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{heading, plain_button};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::ObjectId;
use crate::sales::places::{self, Company, Manner};

/// The question.
pub struct Taken {
    /// Who was put there.
    pub exhibitor: ObjectId,
    /// The booth.
    pub booth: ObjectId,
    /// What becomes of the exhibitor's other booths.
    pub manner: Manner,
    /// Who is there.
    pub message: Message,
}

impl Taken {
    /// Shows the question.
    pub fn ui(&self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let layout = editor.document().layout();
        let name = places::name(layout, self.exhibitor);
        let title = Message::new("app-taken-title").with("name", name.clone());
        heading(ui, desk.say(&title.with("booth", places::number(layout, self.booth))));
        ui.label(desk.say(&self.message));
        ui.add_space(12.0);
        let own = places::booths_of(layout, self.exhibitor);
        ui.vertical_centered_justified(|ui| {
            for (company, key) in [(Company::Shares, "app-taken-share"), (Company::Replaces, "app-taken-replace")] {
                if plain_button(ui, desk.text(key)).clicked() {
                    desk.wish(Wish::Answer(Answer::Place(self.exhibitor, self.booth, self.manner, company)));
                }
            }
            if let [own] = own.as_slice() {
                let swap = Message::new("app-taken-swap").with("booth", places::number(layout, *own));
                if plain_button(ui, desk.say(&swap)).clicked() {
                    desk.wish(Wish::Answer(Answer::Swap(*own, self.booth)));
                }
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
