//! `hallplan exhibitors …`: lists of exhibitors taken into a plan, places proposed for them, booths kept and changed.

pub mod assign;
mod columns;
pub mod hold;
pub mod import;
pub mod moving;
mod report;

use super::fault::Fault;
use crate::message::Message;
use crate::model::{BoothNumbers, Exhibitor, Layout, ObjectId};

/// What an exhibitor is called in the plan's main language.
fn name(exhibitor: &Exhibitor, layout: &Layout) -> String {
    exhibitor.names.best(&layout.settings().main_language()).unwrap_or_default().to_owned()
}

/// The booth that a word means: its number, in whatever case and width, or its id.
fn booth(layout: &Layout, word: &str) -> Result<ObjectId, Fault> {
    let by_id = || layout.booths().find(|(object, _)| object.id.to_string() == word).map(|(object, _)| object.id);
    let named = BoothNumbers::of(layout.booths()).named(word);
    let one = named.and_then(|ids| if let &[id] = ids.as_slice() { Some(id) } else { None });
    one.or_else(by_id).ok_or_else(|| Message::new("sales-no-booth").with("booth", word).into())
}

/// The exhibitor that a word means: its id, its number in the books, or its name in any language.
fn exhibitor(layout: &Layout, word: &str) -> Result<ObjectId, Fault> {
    let is_meant = |it: &&Exhibitor| {
        it.id.to_string() == word
            || it.code.as_deref() == Some(word)
            || it.names.iter().any(|(_, name)| name.to_lowercase() == word.to_lowercase())
    };
    let mut meant = layout.exhibitors().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(one.id),
        (None, _) => Err(Message::new("cli-no-exhibitor").with("exhibitor", word).into()),
        (Some(_), Some(_)) => Err(Message::new("cli-many-exhibitors").with("exhibitor", word).into()),
    }
}
