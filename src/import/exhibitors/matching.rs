//! Which exhibitor of the plan a row means.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::Entry;
use crate::model::{Exhibitor, Lang};

/// By what rows find their exhibitors again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// By name: in the first language that both have one in.
    Name,
    /// By number in the organiser's books.
    Code,
    /// By a column that is kept, under this heading.
    Field(String),
}

impl Key {
    /// The key that suits a list: its codes where every row has one of its own, else the names.
    #[must_use]
    pub fn for_list(entries: &[Entry]) -> Self {
        let mut codes = std::collections::BTreeSet::new();
        let own = |entry: &Entry| entry.exhibitor.code.as_deref().is_some_and(|code| codes.insert(plain(code)));
        if !entries.is_empty() && entries.iter().all(own) { Self::Code } else { Self::Name }
    }

    fn of(&self, exhibitor: &Exhibitor) -> Option<String> {
        let text = match self {
            Self::Name => None,
            Self::Code => exhibitor.code.as_ref(),
            Self::Field(heading) => exhibitor.fields.get(heading),
        };
        text.map(|text| plain(text)).filter(|text| !text.is_empty())
    }
}

/// A text as it is compared: one case and width, single blanks.
pub(super) fn plain(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Exhibitors, to be found again; a place is told by whoever put them in.
pub(super) struct Known<'a> {
    key: &'a Key,
    by_key: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<(Lang, String), Vec<usize>>,
    by_rest: BTreeMap<String, Vec<usize>>,
    names: Vec<BTreeMap<Lang, String>>,
    keyed: Vec<bool>,
}

impl<'a> Known<'a> {
    pub(super) fn new(key: &'a Key) -> Self {
        let (by_key, by_name, by_rest) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { key, by_key, by_name, by_rest, names: Vec::new(), keyed: Vec::new() }
    }

    /// Puts one more in; its place is how many there were before.
    pub(super) fn put(&mut self, exhibitor: &Exhibitor) {
        let place = self.names.len();
        let key = self.key.of(exhibitor);
        self.keyed.push(key.is_some());
        let names: BTreeMap<Lang, String> =
            exhibitor.names.iter().map(|(lang, name)| (lang.clone(), plain(name))).collect();
        if names.is_empty() && key.is_none() {
            self.by_rest.entry(rest(exhibitor)).or_default().push(place);
        }
        if let Some(key) = key {
            self.by_key.entry(key).or_default().push(place);
        }
        for (lang, name) in &names {
            self.by_name.entry((lang.clone(), name.clone())).or_default().push(place);
        }
        self.names.push(names);
    }

    /// The places of those that this exhibitor may be, in the order they were put in: by the key; or by name where one of
    /// the two has no key; one without a name by whatever else is said of it.
    pub(super) fn find(&self, exhibitor: &Exhibitor, langs: &[Lang]) -> Vec<usize> {
        let key = self.key.of(exhibitor);
        if let Some(places) = key.as_ref().and_then(|key| self.by_key.get(key)) {
            return places.clone();
        }
        let theirs: Vec<(Lang, String)> =
            langs.iter().filter_map(|lang| Some((lang.clone(), plain(exhibitor.names.get(lang)?)))).collect();
        if theirs.is_empty() && key.is_none() {
            return self.by_rest.get(&rest(exhibitor)).cloned().unwrap_or_default();
        }
        let may = |place: &usize| key.is_none() || !self.keyed.get(*place).copied().unwrap_or(true);
        let named = theirs.iter().filter_map(|name| self.by_name.get(name));
        let mut fit = named.map(|places| {
            places.iter().copied().filter(may).filter(|&place| self.agrees(place, &theirs)).collect::<Vec<_>>()
        });
        fit.find(|places| !places.is_empty()).unwrap_or_default()
    }

    /// Whether the first language that both have a name in has the same one.
    fn agrees(&self, place: usize, theirs: &[(Lang, String)]) -> bool {
        let Some(ours) = self.names.get(place) else { return false };
        theirs.iter().find_map(|(lang, name)| Some(ours.get(lang)? == name)).unwrap_or(false)
    }
}

/// What is said of an exhibitor that has no name.
fn rest(exhibitor: &Exhibitor) -> String {
    let Exhibitor { country, province, sector, products, contact, link, wishes, fields, .. } = exhibitor;
    let texts = [country, province, sector, products, contact, link, &wishes.pavilion];
    let texts = texts.into_iter().flatten().chain(fields.values()).map(|text| plain(text));
    texts.collect::<Vec<_>>().join("\n")
}
