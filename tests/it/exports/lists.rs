//! Lists: what they say is what the plan says, in a workbook and in text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use hallplan::analysis::areas::describe;
use hallplan::export::data::{LISTS, TABLE_FORMATS};
use hallplan::i18n::{Locale, words};
use hallplan::model::Layout;
use hallplan::storage;

fn expo() -> Layout {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/layouts/expo-2021.json")).unwrap();
    storage::read(&bytes).unwrap().layout
}

fn written(layout: &Layout, list: &str, ending: &str, locale: Locale) -> Vec<u8> {
    let list = LISTS.iter().find(|it| it.word == list).unwrap();
    let format = TABLE_FORMATS.iter().find(|it| it.ending == ending).unwrap();
    (format.write)(&list.of(layout, words(locale))).unwrap()
}

fn sheet(bytes: Vec<u8>, place: usize) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[place].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn every_list_is_written_in_every_format_and_language() {
    let expo = expo();
    for list in LISTS {
        for format in TABLE_FORMATS {
            let [english, chinese] =
                [Locale::English, Locale::Chinese].map(|it| written(&expo, list.word, format.ending, it));
            assert_ne!(english, chinese, "{} {}", list.word, format.ending);
            assert_eq!(english, written(&expo, list.word, format.ending, Locale::English));
        }
        let label = |locale| list.label(words(locale));
        assert_ne!(label(Locale::English), label(Locale::Chinese));
    }
}

#[test]
fn the_sales_list_has_the_figures_of_the_description_as_numbers() {
    let expo = expo();
    let found = describe(&expo);
    let rows = sheet(written(&expo, "sales", "xlsx", Locale::English), 0);
    let [_, _, booths, units, net, gross, exhibitors, _] = rows[1].as_slice() else { panic!("{:?}", rows[1]) };
    assert_eq!(*booths, Data::Float(found.totals.booths.booths as f64));
    assert_eq!(*units, Data::Float(found.totals.booths.units()));
    assert_eq!(*net, Data::Float(found.totals.booths.net as f64 / 1e6));
    assert_eq!(*gross, Data::Float(found.totals.gross as f64 / 1e6));
    assert_eq!(*exhibitors, Data::Float(found.totals.exhibitors as f64));
    let number = |cell: &Data| if let Data::Float(number) = cell { *number } else { 0.0 };
    for group in ["Hall", "Pavilion", "Status", "Country", "Line of business"] {
        let of_group = rows.iter().filter(|row| row[0] == Data::String(group.to_owned()));
        let sum: f64 = of_group.map(|row| number(&row[2])).sum();
        assert_eq!(sum, number(booths), "{group}");
    }
}

#[test]
fn every_booth_and_exhibitor_has_its_row() {
    let expo = expo();
    let booths = sheet(written(&expo, "booths", "xlsx", Locale::Chinese), 0);
    assert_eq!(booths.len(), expo.booths().count() + 1);
    assert_eq!(booths[0][0], Data::String("展位号".to_owned()));
    let numbers: Vec<String> = booths.iter().skip(1).map(|row| row[0].to_string()).collect();
    let at = |number: &str| numbers.iter().position(|it| it == number);
    assert!(numbers.iter().any(|number| !number.is_empty()) && at(&numbers[0]) == Some(0));
    let by_name = sheet(written(&expo, "exhibitors", "xlsx", Locale::English), 0);
    assert_eq!(by_name.len(), expo.exhibitors().len() + 1);
    let by_number = sheet(written(&expo, "by-number", "xlsx", Locale::English), 0);
    let stands: usize = expo.booths().map(|(_, booth)| booth.exhibitors.len()).sum();
    assert_eq!(by_number.len(), stands + 1);
}

#[test]
fn a_list_that_was_written_is_read_again_with_nothing_changed() {
    use hallplan::import::exhibitors::{Key, Options, compare, listed, propose};
    use hallplan::import::table::{self, Asked};
    let expo = expo();
    for locale in [Locale::English, Locale::Chinese] {
        for format in TABLE_FORMATS {
            let table = table::read(written(&expo, "exhibitors", format.ending, locale), &Asked::default()).unwrap();
            let mapping = propose(&table, Some(0), None);
            let listed = listed(&table, &mapping);
            let options = Options { key: Key::Name, erase: true };
            let update = compare(&expo, &listed, &options, &mut || panic!("nobody is new"));
            let odd = update.changed.iter().flat_map(|it| &it.differences).next();
            assert_eq!((odd, update.vanished.len(), update.booths.len()), (None, 0, 0), "{locale:?} {}", format.ending);
            assert_eq!((update.same, update.notes.len()), (expo.exhibitors().len(), 0));
        }
    }
}
