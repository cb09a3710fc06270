//! Who has which booth while a list is taken over.

use std::collections::BTreeMap;

use super::differences::Difference;
use super::rows::Noted;
use super::{ColumnMeaning, Entry};
use crate::message::Message;
use crate::model::{Booth, BoothNumbers, Layout, Object, ObjectId, Terms, Thing};

/// The booths of a plan, as a list changes them.
pub(super) struct Occupancy<'a> {
    layout: &'a Layout,
    numbers: BoothNumbers,
    held: BTreeMap<ObjectId, Vec<ObjectId>>,
    changed: BTreeMap<ObjectId, Object>,
}

impl<'a> Occupancy<'a> {
    pub(super) fn of(layout: &'a Layout) -> Self {
        let mut held: BTreeMap<ObjectId, Vec<ObjectId>> = BTreeMap::new();
        for (object, booth) in layout.booths() {
            booth.exhibitors.iter().for_each(|&exhibitor| held.entry(exhibitor).or_default().push(object.id));
        }
        Self { layout, numbers: BoothNumbers::of(layout.booths()), held, changed: BTreeMap::new() }
    }

    /// The booths that became different, by id.
    pub(super) fn changed(self) -> Vec<Object> {
        let layout = self.layout;
        self.changed.into_values().filter(|object| layout.object(object.id) != Some(object)).collect()
    }

    fn booth(&self, id: ObjectId) -> Option<&Booth> {
        self.changed.get(&id).or_else(|| self.layout.object(id))?.booth()
    }

    fn change<T>(&mut self, id: ObjectId, how: impl FnOnce(&mut Booth) -> T) -> Option<T> {
        if !self.changed.contains_key(&id) {
            self.changed.insert(id, self.layout.object(id)?.clone());
        }
        match &mut self.changed.get_mut(&id)?.thing {
            Thing::Booth(booth) => Some(how(booth)),
            _ => None,
        }
    }

    /// The numbers of booths, as people read them.
    fn labels(&self, ids: &[ObjectId]) -> String {
        let number = |id: &ObjectId| self.booth(*id)?.number.clone();
        ids.iter().map(|id| number(id).unwrap_or_else(|| id.to_string())).collect::<Vec<_>>().join(", ")
    }

    /// Gives the exhibitor the booths of its row, on the terms that it had, and frees those it had before. Returns the
    /// numbers that the plan does not have; where it has none of them, the exhibitor stays where it is.
    pub(super) fn place(
        &mut self,
        entry: &Entry,
        exhibitor: ObjectId,
        found: &mut Vec<Difference>,
        notes: &mut Vec<Noted>,
    ) -> Vec<String> {
        let mut wanted: Vec<ObjectId> = Vec::new();
        let mut missing = Vec::new();
        for number in &entry.booths {
            match self.numbers.named(number) {
                Some(ids) => wanted.extend(ids.into_iter().filter(|id| !wanted.contains(id)).collect::<Vec<_>>()),
                None => missing.push(number.clone()),
            }
        }
        if !missing.is_empty() {
            let message = Message::new("import-booth-missing").with("numbers", missing.join(", "));
            notes.push(Noted { row: entry.row, message });
        }
        if !wanted.is_empty() {
            self.settle(entry.row, exhibitor, wanted, found, notes);
        }
        missing
    }

    fn settle(
        &mut self,
        row: usize,
        exhibitor: ObjectId,
        mut wanted: Vec<ObjectId>,
        found: &mut Vec<Difference>,
        notes: &mut Vec<Noted>,
    ) {
        wanted.sort_unstable();
        let mut before = self.held.insert(exhibitor, wanted.clone()).unwrap_or_default();
        before.sort_unstable();
        if before == wanted {
            return;
        }
        let (from, to) = (self.labels(&before), self.labels(&wanted));
        found.push(Difference { of: ColumnMeaning::Booths.word().to_owned(), from, to });
        let mut terms: Option<Terms> = None;
        for id in before.iter().filter(|id| !wanted.contains(id)) {
            let left = self.change(*id, |booth| booth.let_go(exhibitor)).flatten();
            terms = terms.or(left);
            let message = Message::new("import-booth-freed").with("number", self.labels(&[*id]));
            notes.push(Noted { row, message });
        }
        for id in wanted.iter().filter(|id| !before.contains(id)) {
            let others = self.booth(*id).map(|booth| booth.exhibitors.len()).unwrap_or_default();
            if others > 0 {
                let message = Message::new("import-booth-shared").with("number", self.labels(&[*id]));
                notes.push(Noted { row, message });
            }
            self.change(*id, |booth| booth.take_in(exhibitor, terms.as_ref()));
        }
    }

    /// Sets status and price of the exhibitor's booths as its row says; the price goes to the booths by area.
    pub(super) fn sell(&mut self, entry: &Entry, exhibitor: ObjectId, found: &mut Vec<Difference>) {
        let ids = self.held.get(&exhibitor).cloned().unwrap_or_default();
        if let Some(status) = entry.status {
            let before: Vec<_> = ids.iter().filter_map(|&id| self.booth(id)).map(|booth| booth.status).collect();
            if let Some(other) = before.iter().find(|&&other| other != status) {
                let (of, from, to) =
                    (ColumnMeaning::Status.word().to_owned(), other.word().to_owned(), status.word().to_owned());
                found.push(Difference { of, from, to });
                for &id in &ids {
                    self.change(id, |booth| booth.status = status);
                }
            }
        }
        let Some(price) = entry.price else { return };
        let shares = self.shares(&ids, price);
        let before: i64 = ids.iter().filter_map(|&id| self.booth(id)?.price).sum();
        if shares.iter().any(|&(id, share)| self.booth(id).is_some_and(|booth| booth.price != Some(share))) {
            let written = |price: i64| format!("{}.{:02}", price / 100, price % 100);
            let of = ColumnMeaning::Price.word().to_owned();
            found.push(Difference { of, from: written(before), to: written(price) });
            for (id, share) in shares {
                self.change(id, |booth| booth.price = Some(share));
            }
        }
    }

    /// A price divided among booths by their areas; what rounding leaves goes to the last.
    fn shares(&self, ids: &[ObjectId], price: i64) -> Vec<(ObjectId, i64)> {
        let areas: Vec<(ObjectId, i64)> =
            ids.iter().filter_map(|&id| Some((id, self.booth(id)?.outline.area().max(1)))).collect();
        let whole: i64 = areas.iter().map(|(_, area)| area).sum();
        let mut left = price;
        let mut shares: Vec<(ObjectId, i64)> = Vec::new();
        for (place, (id, area)) in areas.iter().enumerate() {
            let part = i128::from(price) * i128::from(*area) / i128::from(whole.max(1));
            let share = if place + 1 == areas.len() { left } else { i64::try_from(part).unwrap_or(0) };
            left -= share;
            shares.push((*id, share));
        }
        shares
    }
}
