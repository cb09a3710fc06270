//! What a list changes in a plan: shown first, and done by whoever asked.

use std::collections::BTreeSet;

use super::differences::{Difference, differences, updated};
use super::matching::{Key, Known};
use super::occupancy::Occupancy;
use super::rows::Noted;
use super::{ColumnMeaning, Entry, Given, Listed};
use crate::message::Message;
use crate::model::{Exhibitor, Lang, Layout, Object, ObjectId};

/// How a list is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// By what rows find their exhibitors again.
    pub key: Key,
    /// Whether an empty cell takes out what the plan has there. Booths are never taken out by one.
    pub erase: bool,
}

/// An exhibitor that the plan does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its row.
    pub row: usize,
    /// The exhibitor to add.
    pub exhibitor: Exhibitor,
}

/// An exhibitor of the plan that the list gives otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its row.
    pub row: usize,
    /// As it becomes.
    pub exhibitor: Exhibitor,
    /// What becomes different.
    pub differences: Vec<Difference>,
}

/// What a list changes in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Update {
    /// New exhibitors, in the order of the list.
    pub added: Vec<Added>,
    /// Changed exhibitors, in the order of the list.
    pub changed: Vec<Changed>,
    /// How many exhibitors are as the list says.
    pub same: usize,
    /// Exhibitors of the plan that the list does not have, by id.
    pub vanished: Vec<ObjectId>,
    /// Booths as they become, by id.
    pub booths: Vec<Object>,
    /// Rows that are no exhibitors, with the reason.
    pub refused: Vec<Noted>,
    /// What else is to be said of rows.
    pub notes: Vec<Noted>,
}

impl Update {
    /// How many of each there are, in a sentence.
    #[must_use]
    pub fn counts(&self) -> Message {
        Message::new("import-exhibitors-counts")
            .with("added", self.added.len())
            .with("changed", self.changed.len())
            .with("same", self.same)
            .with("vanished", self.vanished.len())
            .with("refused", self.refused.len())
    }

    /// The exhibitors as they become, new and changed, and the booths as they become.
    #[must_use]
    pub fn into_records(self) -> (Vec<Exhibitor>, Vec<Object>) {
        let added = self.added.into_iter().map(|it| it.exhibitor);
        (added.chain(self.changed.into_iter().map(|it| it.exhibitor)).collect(), self.booths)
    }

    /// Whether nothing of the plan would change, vanished exhibitors aside.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.booths.is_empty()
    }
}

/// What `listed` changes in `layout`; `fresh` gives ids that nothing has.
#[must_use]
pub fn compare(layout: &Layout, listed: &Listed, options: &Options, fresh: &mut dyn FnMut() -> ObjectId) -> Update {
    let mut update = Update { refused: listed.refused.clone(), notes: listed.notes.clone(), ..Update::default() };
    let langs = languages(layout, &listed.given);
    let mut occupancy = Occupancy::of(layout);
    let mut meant = BTreeSet::new();
    for merged in merged(layout, listed, options, &langs, &mut update.notes) {
        let Merged { entry, old } = merged;
        meant.extend(old.map(|old| old.id));
        let before = old.cloned().unwrap_or_else(|| Exhibitor::new(fresh(), entry.exhibitor.names.clone()));
        let mut exhibitor = updated(&before, &entry, &listed.given, options.erase);
        let mut found = if old.is_some() { differences(&before, &exhibitor) } else { Vec::new() };
        if listed.given.has(ColumnMeaning::Booths) && (options.erase || !entry.booths.is_empty()) {
            let place = occupancy.place(&entry, exhibitor.id, &mut found, &mut update.notes);
            let open = std::mem::replace(&mut exhibitor.wishes.booths, place);
            if open != exhibitor.wishes.booths && old.is_some() {
                let (from, to) = (open.join(", "), exhibitor.wishes.booths.join(", "));
                found.push(Difference { of: "wanted-booths".to_owned(), from, to });
            }
        }
        occupancy.sell(&entry, exhibitor.id, &mut found);
        match old {
            None => update.added.push(Added { row: entry.row, exhibitor }),
            Some(_) if found.is_empty() => update.same += 1,
            Some(_) => update.changed.push(Changed { row: entry.row, exhibitor, differences: found }),
        }
    }
    update.vanished = layout.exhibitors().map(|it| it.id).filter(|id| !meant.contains(id)).collect();
    update.booths = occupancy.changed();
    update.refused.sort_by_key(|noted| noted.row);
    update.notes.sort_by_key(|noted| noted.row);
    update
}

/// The languages of the list's names, those of the plan first: what names are compared in.
fn languages(layout: &Layout, given: &Given) -> Vec<Lang> {
    let mut langs = layout.settings().languages.clone();
    let more = given.columns.iter().filter_map(|column| column.lang.clone());
    for lang in more.chain(["zh-CN", "en", "ja", "ko", "ru", "mn"].iter().filter_map(|tag| tag.parse().ok())) {
        if !langs.contains(&lang) {
            langs.push(lang);
        }
    }
    langs
}

/// Rows of one exhibitor put together, and the exhibitor of the plan that they mean.
struct Merged<'a> {
    entry: Entry,
    old: Option<&'a Exhibitor>,
}

fn merged<'a>(
    layout: &'a Layout,
    listed: &Listed,
    options: &Options,
    langs: &[Lang],
    notes: &mut Vec<Noted>,
) -> Vec<Merged<'a>> {
    let ours: Vec<&Exhibitor> = layout.exhibitors().collect();
    let (mut known, mut seen) = (Known::new(&options.key), Known::new(&options.key));
    ours.iter().for_each(|exhibitor| known.put(exhibitor));
    let mut merged: Vec<Merged<'a>> = Vec::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for entry in &listed.entries {
        let twin = seen.find(&entry.exhibitor, langs).first().copied();
        if let Some(first) = twin.and_then(|place| merged.get_mut(place)) {
            let one = is_one(&first.entry, entry, &options.key);
            let key = if one { "import-row-again" } else { "import-row-alike" };
            notes.push(Noted { row: entry.row, message: Message::new(key).with("first", first.entry.row) });
            if one {
                first.entry.join(entry);
                continue;
            }
        }
        // Places of `seen` and of `merged` are the same.
        seen.put(&entry.exhibitor);
        let old = known.find(&entry.exhibitor, langs).into_iter().find(|place| !taken.contains(place));
        taken.extend(old);
        merged.push(Merged { entry: entry.clone(), old: old.and_then(|place| ours.get(place).copied()) });
    }
    merged
}

/// Whether two rows that could be of one exhibitor are: where they have the same code or key, or each has booths of its own,
/// as in lists with a row for each booth. Else somebody has to say.
fn is_one(first: &Entry, second: &Entry, key: &Key) -> bool {
    *key != Key::Name || !(first.booths.is_empty() || second.booths.is_empty() || first.exhibitor.names.is_empty())
}

impl Entry {
    /// Adds what another row says of the same exhibitor: one more booth with its area and price, and what was left empty.
    fn join(&mut self, other: &Self) {
        let more: Vec<String> = other.booths.iter().filter(|number| !self.booths.contains(number)).cloned().collect();
        if !more.is_empty() {
            let sum = |one: Option<i64>, other: Option<i64>| Some(one.unwrap_or(0) + other?).or(one);
            self.price = sum(self.price, other.price).or(self.price);
            let areas = (self.exhibitor.wishes.area, other.exhibitor.wishes.area);
            if let (Some(one), Some(other)) = areas {
                self.exhibitor.wishes.area = Some(one.saturating_add(other));
            }
        }
        self.booths.extend(more);
        self.status = self.status.or(other.status);
        self.attendance = self.attendance.or(other.attendance);
        let (it, other) = (&mut self.exhibitor, &other.exhibitor);
        for (lang, name) in other.names.iter() {
            if it.names.get(lang).is_none() {
                it.names.set(lang.clone(), name);
            }
        }
        let fill = |field: &mut Option<String>, other: &Option<String>| *field = field.take().or_else(|| other.clone());
        fill(&mut it.code, &other.code);
        fill(&mut it.country, &other.country);
        fill(&mut it.province, &other.province);
        fill(&mut it.sector, &other.sector);
        fill(&mut it.products, &other.products);
        fill(&mut it.contact, &other.contact);
        fill(&mut it.link, &other.link);
        fill(&mut it.note, &other.note);
        fill(&mut it.wishes.pavilion, &other.wishes.pavilion);
        it.wishes.area = it.wishes.area.or(other.wishes.area);
        it.wishes.open_sides = it.wishes.open_sides.or(other.wishes.open_sides);
        for (heading, text) in &other.fields {
            it.fields.entry(heading.clone()).or_insert_with(|| text.clone());
        }
    }
}
