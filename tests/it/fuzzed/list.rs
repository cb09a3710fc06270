//! Any bytes are a table or an error with a sentence; whatever a table says becomes a change that a plan takes.

use hallplan::document::Document;
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::import::exhibitors::{Key, Options, compare, listed, propose};
use hallplan::import::table::{Asked, read};
use hallplan::message::Message;
use hallplan::model::{Booth, Layout, Object, ObjectId, Record, Thing};

thread_local! {
    /// Opened once: reading the rules takes longer than a short list.
    static PLAN: Document = Document::new(four_booths()).expect("booths are a plan");
}

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
    let plan = PLAN.with(Document::fork);
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        ObjectId::from_random(next)
    };
    for key in [Key::Name, Key::Code] {
        let update = compare(plan.layout(), &list, &Options { key, erase: true }, &mut fresh);
        let (exhibitors, booths) = update.into_records();
        plan.fork()
            .edit(Message::new("test"), |edit| {
                exhibitors.into_iter().try_for_each(|it| edit.put_exhibitor(it))?;
                booths.into_iter().try_for_each(|it| edit.replace(it))
            })
            .unwrap_or_else(|error| panic!("a plan takes what was read: {:?}", error.message()));
    }
}

/// A001 to A004, in a row: no floor whose aisles take long to find.
fn four_booths() -> Layout {
    let booth = |n: i32| {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(n * 3_000, 0), Size::new(3_000, 3_000)));
        let booth = Booth { number: Some(format!("A00{n}")), ..Booth::new(outline) };
        Record::Object(Object::new(ObjectId::from_random(1_000_000 + n as u64), Thing::Booth(booth)))
    };
    (1..=4).map(booth).collect()
}
