//! The lists: one file each.

mod booths;
mod changes;
mod exhibitors;
mod prices;
mod sales;
mod utilities;
mod wishes;

use std::cmp::Ordering;

pub use changes::changes;

use super::{Cell, Heading, Measure, Sheet};
use crate::i18n::{Words, natural};
use crate::message::Message;
use crate::model::{Booth, Lang, Layout, Names, ObjectId};

/// A list of what is in a plan.
#[derive(Debug)]
pub struct List {
    /// Its word on the command line; what it is called is the sentence `list-<word>`.
    pub word: &'static str,
    /// Makes its sheets, with headings in the language of the words.
    pub sheets: fn(&Subject<'_>) -> Vec<Sheet>,
}

impl List {
    /// Its sheets.
    #[must_use]
    pub fn of(&self, layout: &Layout, words: &Words) -> Vec<Sheet> {
        (self.sheets)(&Subject::of(layout, words))
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self, words: &Words) -> String {
        words.label("list", self.word)
    }
}

/// Every list.
pub const LISTS: &[List] = &[
    List { word: "exhibitors", sheets: exhibitors::sheets },
    List { word: "by-number", sheets: exhibitors::sheets_by_number },
    List { word: "booths", sheets: booths::sheets },
    List { word: "utilities", sheets: utilities::sheets },
    List { word: "prices", sheets: prices::sheets },
    List { word: "wishes", sheets: wishes::sheets },
    List { word: "sales", sheets: sales::sheets },
];

/// What a list is made of.
pub struct Subject<'a> {
    layout: &'a Layout,
    words: &'a Words,
    lang: Lang,
}

impl<'a> Subject<'a> {
    fn of(layout: &'a Layout, words: &'a Words) -> Self {
        let lang = words.locale().word().parse().unwrap_or_else(|_| layout.settings().main_language());
        Self { layout, words, lang }
    }

    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A heading: the name of a field of the model.
    fn field(&self, field: &str, measure: Measure) -> Heading {
        Heading { text: self.words.label("model-field", field), measure }
    }

    /// A heading that is a sentence of its own.
    fn heading(&self, key: &'static str, measure: Measure) -> Heading {
        Heading { text: self.words.say(&Message::new(key).with("currency", self.currency())), measure }
    }

    fn currency(&self) -> &str {
        &self.layout.settings().currency
    }

    fn name(&self, names: &Names) -> String {
        names.best(&self.lang).unwrap_or_default().to_owned()
    }

    /// The name of a hall or pavilion, its id where it has none.
    fn place(&self, id: Option<ObjectId>) -> Cell {
        let object = id.and_then(|id| self.layout.object(id));
        let names = object.and_then(|it| it.hall().map(|hall| &hall.names).or(it.pavilion().map(|place| &place.names)));
        let name = names.map(|names| self.name(names)).filter(|name| !name.is_empty());
        Cell::text(name.or_else(|| object.map(|object| object.id.to_string())))
    }

    /// The names of a booth's exhibitors.
    fn exhibitors(&self, booth: &Booth) -> Cell {
        let names = booth.exhibitors.iter().filter_map(|&id| Some(self.name(&self.layout.exhibitor(id)?.names)));
        Cell::text(Some(names.collect::<Vec<_>>().join(" / ")))
    }

    /// The plan's languages: a column of names each.
    fn languages(&self) -> &[Lang] {
        &self.layout.settings().languages
    }

    fn country(&self, code: &str) -> String {
        crate::model::country_name(code, &self.lang).map_or_else(|| code.to_owned(), str::to_owned)
    }
}

/// Orders booths by their numbers, those without one first.
fn by_number(one: &Booth, other: &Booth) -> Ordering {
    natural(one.number.as_deref().unwrap_or_default(), other.number.as_deref().unwrap_or_default())
}
