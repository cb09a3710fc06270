//! What a row changes of an exhibitor, field by field.

use super::{Column, ColumnMeaning, Entry, Given};
use crate::model::{Attendance, Exhibitor};

/// A value of an exhibitor that the list gives otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The word of the column's meaning, a name with its language; or the heading of a field, with `field:` before it.
    pub of: String,
    /// What the plan has; empty where nothing.
    pub from: String,
    /// What the list says.
    pub to: String,
}

/// A value that may be left out: its meaning, as a text, and how it is taken over from another exhibitor.
struct Value {
    meaning: ColumnMeaning,
    text: fn(&Exhibitor) -> Option<String>,
    take: fn(&mut Exhibitor, &Exhibitor),
}

macro_rules! values {
    ($($meaning:ident: $($field:ident).+ => $text:expr;)+) => {
        &[$(Value {
            meaning: ColumnMeaning::$meaning,
            text: |it| it.$($field).+.clone().map($text),
            take: |it, other| it.$($field).+.clone_from(&other.$($field).+),
        }),+]
    };
}

const VALUES: &[Value] = values![
    Code: code => |text| text;
    Country: country => |text| text;
    Province: province => |text| text;
    Sector: sector => |text| text;
    Products: products => |text| text;
    Contact: contact => |text| text;
    Link: link => |text| text;
    Note: note => |text| text;
    Pavilion: wishes.pavilion => |text| text;
    Together: wishes.together => |text| text;
    Apart: wishes.apart => |text| text;
    Area: wishes.area => |hundredths| format!("{}", f64::from(hundredths) / 100.0);
    OpenSides: wishes.open_sides => |sides: u8| sides.to_string();
];

/// The exhibitor as the list says it is: what the list has no column for stays. Empty cells take a value out where
/// `erase` says so.
pub(super) fn updated(old: &Exhibitor, entry: &Entry, given: &Given, erase: bool) -> Exhibitor {
    let mut new = old.clone();
    let listed = &entry.exhibitor;
    for column in &given.columns {
        if let Column { meaning: ColumnMeaning::Name, lang: Some(lang) } = column {
            match listed.names.get(lang) {
                Some(name) => new.names.set(lang.clone(), name),
                // An exhibitor is never left without a name.
                None if erase && !listed.names.is_empty() => new.names.set(lang.clone(), ""),
                None => {}
            }
        }
        for value in VALUES.iter().filter(|value| value.meaning == column.meaning) {
            if erase || (value.text)(listed).is_some() {
                (value.take)(&mut new, listed);
            }
        }
    }
    match entry.attendance {
        Some(attendance) => new.attendance = attendance,
        None if erase && given.has(ColumnMeaning::Attendance) => new.attendance = Attendance::OnSite,
        None => {}
    }
    for heading in given.fields.iter().chain(&given.headings) {
        match listed.fields.get(heading) {
            Some(text) => drop(new.fields.insert(heading.clone(), text.clone())),
            None if erase || given.headings.contains(heading) => drop(new.fields.remove(heading)),
            None => {}
        }
    }
    new
}

/// What is different, but for booths.
pub(super) fn differences(old: &Exhibitor, new: &Exhibitor) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut tell = |of: String, from: Option<String>, to: Option<String>| {
        if from != to {
            found.push(Difference { of, from: from.unwrap_or_default(), to: to.unwrap_or_default() });
        }
    };
    let langs: std::collections::BTreeSet<_> = old.names.iter().chain(new.names.iter()).map(|(lang, _)| lang).collect();
    for lang in langs {
        let name = |it: &Exhibitor| it.names.get(lang).map(str::to_owned);
        tell(Column::name_in(lang.clone()).to_string(), name(old), name(new));
    }
    for value in VALUES {
        tell(value.meaning.word().to_owned(), (value.text)(old), (value.text)(new));
    }
    let attendance = |it: &Exhibitor| Some(it.attendance.word().to_owned());
    tell(ColumnMeaning::Attendance.word().to_owned(), attendance(old), attendance(new));
    let headings: std::collections::BTreeSet<_> = old.fields.keys().chain(new.fields.keys()).collect();
    for heading in headings {
        tell(format!("field:{heading}"), old.fields.get(heading).cloned(), new.fields.get(heading).cloned());
    }
    found
}
