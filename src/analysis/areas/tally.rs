//! Booths counted by where they belong and whose they are.

use std::collections::{BTreeMap, BTreeSet};

use super::Figures;
use crate::model::{Booth, BoothKind, BoothType, Exhibitor, ObjectId, Status};

pub(super) fn figures_of<K: Ord>(counts: &BTreeMap<K, Count<'_>>, key: &K) -> Figures {
    counts.get(key).map(Count::figures).unwrap_or_default()
}

/// What is known of a booth beside itself.
pub(super) struct Of<'a> {
    /// Its type.
    pub(super) sort: Option<BoothType>,
    /// What it costs, in hundredths of the plan's currency; 0 where nobody knows.
    pub(super) price: i64,
    /// Its first exhibitor.
    pub(super) first: Option<&'a Exhibitor>,
}

/// Booths counted by where they belong and whose they are.
#[derive(Default)]
pub(super) struct Tally<'a> {
    pub(super) all: Count<'a>,
    pub(super) halls: BTreeMap<Option<ObjectId>, Count<'a>>,
    pub(super) pavilions: BTreeMap<Option<ObjectId>, Count<'a>>,
    pub(super) statuses: BTreeMap<Status, Count<'a>>,
    pub(super) kinds: BTreeMap<BoothKind, Count<'a>>,
    pub(super) types: BTreeMap<BoothType, Count<'a>>,
    /// By country of the first exhibitor; nothing where there is none.
    pub(super) countries: BTreeMap<&'a str, Count<'a>>,
    /// By line of business of the first exhibitor.
    pub(super) sectors: BTreeMap<&'a str, Count<'a>>,
}

impl<'a> Tally<'a> {
    pub(super) fn add(&mut self, booth: &'a Booth, of: &Of<'a>) {
        let worth = (booth.outline.area(), of.price);
        self.all.add(booth, worth);
        self.halls.entry(booth.hall).or_default().add(booth, worth);
        self.pavilions.entry(booth.pavilion).or_default().add(booth, worth);
        self.statuses.entry(booth.status).or_default().add(booth, worth);
        self.kinds.entry(booth.kind).or_default().add(booth, worth);
        if let Some(sort) = of.sort {
            self.types.entry(sort).or_default().add(booth, worth);
        }
        let word =
            |word: fn(&Exhibitor) -> &Option<String>| of.first.and_then(|it| word(it).as_deref()).unwrap_or_default();
        self.countries.entry(word(|it| &it.country)).or_default().add(booth, worth);
        self.sectors.entry(word(|it| &it.sector)).or_default().add(booth, worth);
    }
}

#[derive(Default)]
pub(super) struct Count<'a> {
    booths: usize,
    net: i64,
    price: i64,
    sold: i64,
    held: i64,
    earned: i64,
    exhibitors: BTreeSet<&'a ObjectId>,
}

impl<'a> Count<'a> {
    fn add(&mut self, booth: &'a Booth, (area, price): (i64, i64)) {
        self.booths += 1;
        self.net = self.net.saturating_add(area);
        self.price = self.price.saturating_add(price);
        match booth.status {
            Status::Contracted => {
                self.sold = self.sold.saturating_add(area);
                self.earned = self.earned.saturating_add(price);
            }
            Status::Held | Status::Reserved => self.held = self.held.saturating_add(area),
            Status::Available | Status::Blocked | Status::Organiser => {}
        }
        self.exhibitors.extend(&booth.exhibitors);
    }

    pub(super) fn figures(&self) -> Figures {
        Figures {
            booths: self.booths,
            exhibitors: self.exhibitors.len(),
            net: self.net,
            price: self.price,
            sold: self.sold,
            held: self.held,
            earned: self.earned,
        }
    }
}
