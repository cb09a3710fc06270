//! Any bytes are a table or an error with a sentence; whatever a table says becomes a change that a plan takes.

use hallplan::document::Document;
use hallplan::generate;
use hallplan::import::exhibitors::{Key, Options, compare, listed, propose};
use hallplan::import::table::{Asked, read};
use hallplan::message::Message;
use hallplan::model::{Layout, ObjectId};

/// Longer ones say nothing new, and take long.
const LONGEST: usize = 20_000;

/// Panics where the reader of tables, the reading of their rows or the taking over does.
pub fn check(bytes: &[u8]) {
    if bytes.len() > LONGEST {
        return;
    }
    let Ok(table) = read(bytes.to_vec(), &Asked::default()) else { return };
    let mapping = propose(&table, None, None);
    let list = listed(&table, &mapping);
    let rows = table.sheets.get(mapping.sheet).map_or(0, |sheet| sheet.rows.len());
    assert!(list.entries.len() + list.refused.len() <= rows, "no row is two");
    let layout: Layout = generate::sample(4, 1);
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        ObjectId::from_random(next)
    };
    for key in [Key::Name, Key::Code] {
        let update = compare(&layout, &list, &Options { key, erase: true }, &mut fresh);
        let (exhibitors, booths) = update.into_records();
        let mut document = Document::new(layout.clone()).expect("a sample is a plan");
        document
            .edit(Message::new("test"), |edit| {
                exhibitors.into_iter().try_for_each(|it| edit.put_exhibitor(it))?;
                booths.into_iter().try_for_each(|it| edit.replace(it))
            })
            .unwrap_or_else(|error| panic!("a plan takes what was read: {:?}", error.message()));
    }
}
