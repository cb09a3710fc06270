//! Which exhibitors are listed, and in which order. What of a name is looked through is made ready once.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::i18n::{Search, Searched, natural};
use crate::model::{Attendance, Exhibitor, Lang, Layout, ObjectId, RecordId, Status, country_code, country_name};

/// Which exhibitors are listed by what they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those on site without a booth.
    Unplaced,
    /// Those with a booth.
    Placed,
    /// Those that take part online only.
    Online,
    /// Those with a booth that was held until a day that is over.
    Overdue,
    /// Those with a booth of this status.
    With(Status),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Words of theirs, as typed.
    pub search: String,
    /// By what they have.
    pub show: Show,
    /// Only those of this country.
    pub country: Option<String>,
    /// Only those in this pavilion, or that wish to be.
    pub pavilion: Option<ObjectId>,
}

/// A booth somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Had {
    /// Which.
    pub id: ObjectId,
    /// Its number.
    pub number: String,
    /// How firmly.
    pub status: Status,
    /// Whether it was held until a day that is over.
    pub overdue: bool,
    pavilion: Option<ObjectId>,
}

/// What is known of an exhibitor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// What it is called in the language of the window.
    pub name: String,
    /// Its country's code.
    pub country: Option<String>,
    /// Whether it takes part online only.
    pub online: bool,
    searched: Searched,
}

impl Who {
    fn of(exhibitor: &Exhibitor, lang: &Lang) -> Self {
        let names = exhibitor.names.iter().map(|(_, name)| name);
        let country = exhibitor.country.as_deref();
        let countries = [Lang::chinese(), Lang::english()].map(|lang| country.and_then(|it| country_name(it, &lang)));
        let more = exhibitor.code.as_deref().into_iter().chain(country).chain(countries.into_iter().flatten());
        Self {
            name: exhibitor.names.best(lang).or(exhibitor.code.as_deref()).unwrap_or("–").to_owned(),
            country: exhibitor.country.clone(),
            online: exhibitor.attendance == Attendance::Online,
            searched: Searched::of(names.chain(more)),
        }
    }
}

/// How many exhibitors there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// On site without a booth.
    pub unplaced: usize,
    /// With a booth.
    pub placed: usize,
    /// Online only.
    pub online: usize,
    /// With a booth that was held until a day that is over.
    pub overdue: usize,
}

/// The exhibitors of a plan, ready to be listed.
#[derive(Debug, Default)]
pub struct Roster {
    made: Option<(u64, Lang, String)>,
    who: BTreeMap<ObjectId, Who>,
    /// By name.
    order: Vec<ObjectId>,
    had: BTreeMap<ObjectId, Vec<Had>>,
    counts: Counts,
}

impl Roster {
    /// Follows the plan; `today` is `YYYY-MM-DD`. Whether anything may have changed.
    pub fn follow(&mut self, document: &Document, lang: &Lang, today: &str) -> bool {
        let wanted = (document.revision(), lang.clone(), today.to_owned());
        if self.made.as_ref() == Some(&wanted) || (document.is_open() && self.made.is_some()) {
            return false;
        }
        let since = self.made.as_ref().filter(|(_, before, _)| before == lang).map(|(revision, ..)| *revision);
        self.names(document, since, lang);
        self.booths(document.layout(), today);
        self.made = Some(wanted);
        true
    }

    /// Reads those anew that changed since a revision; all where that is not known.
    fn names(&mut self, document: &Document, since: Option<u64>, lang: &Lang) {
        let layout = document.layout();
        let changed = since.and_then(|since| document.changes_since(since));
        let Some(changed) = changed else {
            self.who = layout.exhibitors().map(|it| (it.id, Who::of(it, lang))).collect();
            return self.sort();
        };
        let exhibitors: Vec<ObjectId> =
            changed.filter_map(|id| if let RecordId::Exhibitor(id) = id { Some(*id) } else { None }).collect();
        if exhibitors.is_empty() {
            return;
        }
        for id in exhibitors {
            match layout.exhibitor(id) {
                Some(exhibitor) => drop(self.who.insert(id, Who::of(exhibitor, lang))),
                None => drop(self.who.remove(&id)),
            }
        }
        self.sort();
    }

    fn sort(&mut self) {
        let mut named: Vec<(&str, ObjectId)> = self.who.iter().map(|(id, who)| (who.name.as_str(), *id)).collect();
        named.sort_by(|(a, x), (b, y)| natural(a, b).then_with(|| x.cmp(y)));
        self.order = named.into_iter().map(|(_, id)| id).collect();
    }

    fn booths(&mut self, layout: &Layout, today: &str) {
        self.had.clear();
        for (object, booth) in layout.booths().filter(|(_, booth)| !booth.exhibitors.is_empty()) {
            let had = Had {
                id: object.id,
                number: booth.number.clone().unwrap_or_else(|| "–".to_owned()),
                status: booth.status,
                overdue: booth.is_overdue(today),
                pavilion: booth.pavilion,
            };
            for &exhibitor in &booth.exhibitors {
                self.had.entry(exhibitor).or_default().push(had.clone());
            }
        }
        let mut counts = Counts::default();
        for (id, who) in &self.who {
            let had = self.had(*id);
            counts.overdue += usize::from(had.iter().any(|it| it.overdue));
            match (had.is_empty(), who.online) {
                (false, _) => counts.placed += 1,
                (true, true) => counts.online += 1,
                (true, false) => counts.unplaced += 1,
            }
        }
        self.counts = counts;
        for had in self.had.values_mut() {
            had.sort_by(|a, b| natural(&a.number, &b.number));
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// What is known of one.
    #[must_use]
    pub fn who(&self, id: ObjectId) -> Option<&Who> {
        self.who.get(&id)
    }

    /// The booths that one has, by number.
    #[must_use]
    pub fn had(&self, id: ObjectId) -> &[Had] {
        self.had.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The countries they come from, by code.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        let codes: BTreeSet<&String> = self.who.values().filter_map(|who| who.country.as_ref()).collect();
        codes.into_iter().cloned().collect()
    }

    /// Those who are asked for: without a booth first, then those with one, then online only; by name.
    #[must_use]
    pub fn listed(&self, asked: &Asked, layout: &Layout) -> Vec<ObjectId> {
        let search = Search::of(&asked.search);
        let code = country_code(&asked.search);
        let fits = |id: &ObjectId| {
            let Some(who) = self.who(*id) else { return false };
            let had = self.had(*id);
            shows(asked.show, who, had)
                && asked.country.as_ref().is_none_or(|code| who.country.as_ref() == Some(code))
                && asked.pavilion.is_none_or(|id_of| is_of(layout, *id, had, id_of))
                && (search.finds(&who.searched)
                    || (code.is_some() && who.country.as_deref() == code)
                    || (!had.is_empty() && search.finds(&Searched::of(had.iter().map(|it| it.number.as_str())))))
        };
        let mut listed: Vec<ObjectId> = self.order.iter().copied().filter(fits).collect();
        listed.sort_by_key(|id| match (self.had(*id).is_empty(), self.who(*id).is_some_and(|who| who.online)) {
            (true, false) => 0,
            (false, _) => 1,
            (true, true) => 2,
        });
        listed
    }
}

fn shows(show: Show, who: &Who, had: &[Had]) -> bool {
    match show {
        Show::All => true,
        Show::Unplaced => had.is_empty() && !who.online,
        Show::Placed => !had.is_empty(),
        Show::Online => who.online,
        Show::Overdue => had.iter().any(|it| it.overdue),
        Show::With(status) => had.iter().any(|it| it.status == status),
    }
}

/// Whether an exhibitor stands in a pavilion, or wishes to.
fn is_of(layout: &Layout, exhibitor: ObjectId, had: &[Had], pavilion: ObjectId) -> bool {
    let wish = || {
        let wished = layout.exhibitor(exhibitor)?.wishes.pavilion.as_deref()?.trim().to_lowercase();
        let place = layout.object(pavilion)?.pavilion()?;
        Some(place.names.iter().any(|(_, name)| name.trim().to_lowercase() == wished))
    };
    had.iter().any(|it| it.pavilion == Some(pavilion)) || wish().unwrap_or(false)
}

#[cfg(test)]
mod tests;
