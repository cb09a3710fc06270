//! All that is known of the chosen finding: its words, what asks for it, where that stands, and who answers for it.

use egui::{RichText, ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::making::mend::Wanted;
use crate::app::widgets::plain_button;
use crate::editor::Editor;
use crate::message::Message;
use crate::rules::{Finding, Standing};

/// Shows the finding; buttons ask to mend or to accept it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, finding: &Finding) {
    ScrollArea::vertical().id_salt("finding-detail").auto_shrink([false, true]).show(ui, |ui| {
        ui.label(desk.say(&finding.message));
        match finding.waiver(editor.document().layout()) {
            Some(waiver) => {
                let told = Message::new("app-waived-by")
                    .with("who", waiver.who.clone())
                    .with("when", waiver.when.clone())
                    .with("why", waiver.why.clone());
                ui.weak(desk.say(&told));
            }
            None => buttons(ui, desk, finding),
        }
        basis(ui, desk, finding);
    });
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, finding: &Finding) {
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, desk.text("app-mend")).clicked() {
            desk.wish(Wish::Mend(Wanted::Finding(finding.key())));
        }
        if plain_button(ui, desk.text("app-waive")).clicked() {
            desk.wish(Wish::Waive(finding.key()));
        }
    });
}

/// The clause that asks for it, what it says, and how far that can be trusted.
fn basis(ui: &mut Ui, desk: &Desk<'_>, finding: &Finding) {
    let basis = &finding.basis;
    let clause = basis.clause.as_deref().filter(|clause| *clause != finding.rule);
    let asked = [Some(basis.profile.as_str()), clause].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let small = |ui: &mut Ui, text: String| drop(ui.label(RichText::new(text).small().weak()));
    small(ui, asked);
    if let Some(text) = desk.name(&basis.text) {
        small(ui, text.to_owned());
    }
    let standing = desk.words.label("rule-standing", basis.standing.word());
    let source = desk.name(&basis.source).map_or_else(|| standing.clone(), |source| format!("{standing}: {source}"));
    if basis.standing != Standing::Own || basis.text.is_empty() {
        small(ui, source);
    }
}
