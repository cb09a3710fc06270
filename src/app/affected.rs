//! Telling that sold booths became others, and listing since the plan was opened or saved whom that concerns.

use super::dialogs::Dialog;
use super::dialogs::affected::AffectedList;
use super::lists::Listing;
use super::picking::Purpose;
use super::shell::Window;
use crate::analysis::affected::became;
use crate::document::Edit;
use crate::export::data::{TABLE_FORMATS, changes};
use crate::i18n;
use crate::message::Message;
use crate::model::{Booth, Object, ObjectId, Record, RecordId};
use crate::sales::places;

impl Window {
    /// Says where steps just done moved, resized, renumbered or removed sold booths; nothing where that took earlier
    /// changes back.
    pub(super) fn tell_affected(&mut self, edits: &[Edit]) {
        let layout = self.editor.document().layout();
        let mut booths: Vec<(ObjectId, Option<String>)> = Vec::new();
        let mut exhibitors: Vec<ObjectId> = Vec::new();
        for (id, was) in edits.iter().flat_map(changed) {
            let is = layout.object(id).and_then(Object::booth);
            let back = self.baseline.object(id).and_then(Object::booth);
            let is_back = back.is_some_and(|back| became(back, is).is_empty());
            let told = became(was, is);
            if told.is_empty() || is_back || booths.iter().any(|(other, _)| *other == id) {
                continue;
            }
            booths.push((id, was.number.clone()));
            exhibitors.extend(was.exhibitors.iter().filter(|id| !exhibitors.contains(id)).copied().collect::<Vec<_>>());
        }
        let Some((first, number)) = booths.first() else { return };
        let named = Message::new("app-affected").with("count", booths.len());
        let named = named.with("booth", number.clone().unwrap_or_else(|| first.to_string()));
        let message = named.with("names", places::names(layout, &exhibitors));
        self.notices.affected(message);
    }

    /// Shows whom the changes since the plan was opened or saved concern.
    pub(super) fn show_affected(&mut self) {
        let words = i18n::words(self.preferences.locale);
        let layout = self.editor.document().layout();
        let sheets = changes(&self.baseline, layout, words);
        self.dialog = Some(Dialog::Affected(AffectedList::new(sheets)));
    }

    /// Asks where to write them.
    pub(super) fn write_affected(&mut self, ctx: &egui::Context) {
        let words = i18n::words(self.preferences.locale);
        let sheets = changes(&self.baseline, self.editor.document().layout(), words);
        let Some(format) = TABLE_FORMATS.iter().find(|format| format.ending == "csv") else { return };
        self.files.list = Some(Listing::Made(sheets, format));
        self.pick(ctx, Purpose::List(format.ending));
    }
}

/// The booths that a step changed, as they were before it.
fn changed(edit: &Edit) -> impl Iterator<Item = (ObjectId, &Booth)> {
    edit.changes.iter().filter_map(|change| match (&change.id, &change.before) {
        (RecordId::Object(id), Some(Record::Object(object))) => Some((*id, object.booth()?)),
        _ => None,
    })
}
