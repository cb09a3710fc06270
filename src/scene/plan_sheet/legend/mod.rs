//! The legend: pavilions, what fills mean, signs, findings; only what is on the sheet.

mod booths;
mod signs;

use super::{Content, PlanSheetOptions};
use crate::message::Message;
use crate::model::{Layout, Names};
use crate::scene::View;
use crate::scene::sheet::{Legend, LegendEntry, Sign};

/// The legend, or none where there is nothing to explain.
pub(super) fn legend(content: &Content) -> Option<Legend> {
    let mut entries = booths::pavilions(content);
    entries.extend(booths::fills(content));
    entries.extend(signs::building(content));
    entries.extend(signs::exits(content));
    entries.extend(signs::safety(content));
    entries.extend(signs::utilities(content));
    entries.extend(signs::findings(content));
    let heading = content.both(&Message::new("scene-legend")).join(" ");
    (!entries.is_empty()).then_some(Legend { heading, entries })
}

pub(super) use signs::exits;

/// What fills of booths mean, for a plan that is looked at so.
#[must_use]
pub fn booth_legend(layout: &Layout, view: &View<'_>) -> Vec<LegendEntry> {
    let content = Content { layout, view, options: &PlanSheetOptions::of(layout) };
    let mut entries = booths::pavilions(&content);
    entries.extend(booths::fills(&content));
    entries
}

impl Content<'_> {
    /// A message in the languages of the sheet, the main one first.
    pub(super) fn both(&self, message: &Message) -> Vec<String> {
        let langs = std::iter::once(&self.view.lang).chain(&self.view.second);
        let mut words: Vec<String> = langs.map(|lang| (self.view.words)(lang, message)).collect();
        words.dedup();
        words
    }

    /// Names in the languages of the sheet, or the message where there are none.
    pub(super) fn both_names(&self, names: &Names, otherwise: Option<&Message>) -> Vec<String> {
        match (names.best(&self.view.lang), otherwise) {
            (Some(main), _) => {
                let second = self.view.second.as_ref().and_then(|lang| names.get(lang));
                std::iter::once(main).chain(second.filter(|second| *second != main)).map(str::to_owned).collect()
            }
            (None, Some(message)) => self.both(message),
            (None, None) => Vec::new(),
        }
    }

    fn entry(&self, sign: Sign, message: &Message) -> LegendEntry {
        LegendEntry { sign, names: self.both(message) }
    }
}
