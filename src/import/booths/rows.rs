//! Rows of a table as changes of booths.

use std::collections::BTreeMap;

use super::BoothColumn;
use crate::import::Refused;
use crate::import::table::block;
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId, tidy_number};

/// A cell that cannot be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCell {
    /// The row, from 1 as the table counts.
    pub row: usize,
    /// The column; `None` where the whole row is refused.
    pub column: Option<BoothColumn>,
    /// What it says.
    pub text: String,
    /// Why it cannot be taken.
    pub reason: Message,
}

/// A cell that changes a booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoothChange {
    /// The booth.
    pub id: ObjectId,
    /// What of it.
    pub column: BoothColumn,
    /// What the cell says.
    pub text: String,
}

/// What a table changes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoothUpdate {
    /// The booths as they would be.
    pub booths: Vec<Object>,
    /// Cell by cell.
    pub changes: Vec<BoothChange>,
    /// What is refused.
    pub refused: Vec<RefusedCell>,
    /// Headings that name nothing that can be changed.
    pub left_out: Vec<String>,
}

impl RefusedCell {
    /// Row, column, text and reason in a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = Message::new(if self.column.is_some() { "import-booth-cell" } else { "import-row" });
        let message =
            message.with("row", self.row).with("reason", self.reason.clone()).with("text", self.text.as_str());
        match self.column {
            Some(column) => message.with("column", column.label()),
            None => message,
        }
    }
}

/// Booths being changed cell by cell; numbers stay unique.
struct Sheet<'a> {
    layout: &'a Layout,
    numbers: BTreeMap<String, ObjectId>,
    changed: BTreeMap<ObjectId, Object>,
    update: BoothUpdate,
}

impl<'a> Sheet<'a> {
    fn of(layout: &'a Layout) -> Self {
        let numbers = layout.booths().filter_map(|(object, booth)| Some((booth.number.clone()?, object.id)));
        Self { layout, numbers: numbers.collect(), changed: BTreeMap::new(), update: BoothUpdate::default() }
    }

    fn set(&mut self, row: usize, id: ObjectId, column: BoothColumn, text: &str) {
        let Some(old) = self.changed.get(&id).or_else(|| self.layout.object(id)) else { return };
        let new = column.set(old, text).and_then(|new| self.checked(new));
        match new {
            Ok(new) if new == *old => {}
            Ok(new) => {
                let number = |object: &Object| object.booth().and_then(|booth| booth.number.clone());
                if let Some(number) = number(old) {
                    self.numbers.remove(&number);
                }
                self.numbers.extend(number(&new).map(|number| (number, id)));
                self.changed.insert(id, new);
                self.update.changes.push(BoothChange { id, column, text: text.to_owned() });
            }
            Err(reason) => self.refuse(row, Some(column), text, reason),
        }
    }

    /// The booth, where no other has its number.
    fn checked(&self, new: Object) -> Result<Object, Message> {
        let number = new.booth().and_then(|booth| booth.number.as_ref());
        match number.and_then(|number| self.numbers.get(number)) {
            Some(other) if *other != new.id => Err(Message::new("import-booth-number-taken")),
            _ => Ok(new),
        }
    }

    fn refuse(&mut self, row: usize, column: Option<BoothColumn>, text: &str, reason: Message) {
        self.update.refused.push(RefusedCell { row, column, text: text.to_owned(), reason });
    }

    fn done(self) -> BoothUpdate {
        BoothUpdate { booths: self.changed.into_values().collect(), ..self.update }
    }
}

/// What a column of a table with headings is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    Id,
    Column(BoothColumn),
}

/// What the columns of a table are, from the row that heads it.
struct Headings(Vec<Option<Heading>>);

impl Headings {
    /// The headings of a row that names the id or the number of booths, and another column.
    fn of(row: &[String]) -> Option<Self> {
        let heading = |text: &String| match text.trim().eq_ignore_ascii_case("id") {
            true => Some(Heading::Id),
            false => BoothColumn::of_heading(text).map(Heading::Column),
        };
        let known: Vec<Option<Heading>> = row.iter().map(heading).collect();
        let is_key = |it: &Heading| matches!(it, Heading::Id | Heading::Column(BoothColumn::Number));
        (known.iter().flatten().any(is_key) && known.iter().flatten().count() > 1).then_some(Self(known))
    }

    /// The cell under a heading, where it says something.
    fn cell<'a>(&self, row: &'a [String], wanted: Heading) -> Option<&'a str> {
        let place = self.0.iter().position(|it| *it == Some(wanted))?;
        row.get(place).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// What a row says of a booth, the status before the day until which it is held. Cells that the row lacks are empty.
    fn cells<'a>(&self, row: &'a [String]) -> Vec<(BoothColumn, &'a str)> {
        let texts = row.iter().map(String::as_str).chain(std::iter::repeat(""));
        let cell = |(heading, text): (&Option<Heading>, &'a str)| match heading {
            Some(Heading::Column(column)) => Some((*column, text)),
            _ => None,
        };
        let mut cells: Vec<(BoothColumn, &str)> = self.0.iter().zip(texts).filter_map(cell).collect();
        cells.sort_by_key(|(column, _)| *column);
        cells
    }
}

/// What rows with headings change: the first row that names the id or the number of booths, and another column, heads them.
/// Booths are found by id, else by number; with ids, numbers can be changed.
///
/// # Errors
/// When no row heads the table.
pub fn compare(layout: &Layout, rows: &[Vec<String>]) -> Result<BoothUpdate, Message> {
    let found = rows.iter().enumerate().find_map(|(at, row)| Some((at, row, Headings::of(row)?)));
    let Some((at, names, headings)) = found else { return Err(Message::new("import-booth-no-heading")) };
    let mut sheet = Sheet::of(layout);
    let unknown = names.iter().zip(&headings.0).filter(|(name, known)| known.is_none() && !name.trim().is_empty());
    sheet.update.left_out = unknown.map(|(name, _)| name.clone()).collect();
    let numbers = sheet.numbers.clone();
    let of_number = |number: &str| numbers.get(&tidy_number(number)).copied();
    let of_id = |id: &str| id.parse().ok().filter(|id| layout.object(*id).is_some_and(|it| it.booth().is_some()));
    for (place, row) in rows.iter().enumerate().skip(at + 1) {
        if row.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let id = headings.cell(row, Heading::Id);
        let key = id.or_else(|| headings.cell(row, Heading::Column(BoothColumn::Number))).unwrap_or_default();
        let Some(booth) = (if id.is_some() { of_id(key) } else { of_number(key) }) else {
            sheet.refuse(place + 1, None, key, Message::new("import-booth-unknown").with("text", key));
            continue;
        };
        let named = |column: BoothColumn| column == BoothColumn::Number && id.is_none();
        for (column, text) in headings.cells(row).into_iter().filter(|(column, _)| !named(*column)) {
            sheet.set(place + 1, booth, column, text);
        }
    }
    Ok(sheet.done())
}

/// What a block of cells changes that is pasted over some booths and columns, its first cell over the first of both. Cells
/// beyond them are refused.
///
/// # Errors
/// When they are too many.
pub fn pasted(
    layout: &Layout,
    booths: &[ObjectId],
    columns: &[BoothColumn],
    text: &str,
) -> Result<BoothUpdate, Refused> {
    let mut sheet = Sheet::of(layout);
    for (row, cells) in block(text)?.iter().enumerate() {
        for (place, cell) in cells.iter().map(String::as_str).enumerate() {
            match (booths.get(row), columns.get(place)) {
                (Some(booth), Some(column)) => sheet.set(row + 1, *booth, *column, cell),
                _ if cell.is_empty() => {}
                (None, _) => sheet.refuse(row + 1, None, cell, Message::new("import-booth-below")),
                (_, None) => sheet.refuse(row + 1, None, cell, Message::new("import-booth-beside").with("text", cell)),
            }
        }
    }
    Ok(sheet.done())
}

/// A booth with what is typed into one of its cells.
///
/// # Errors
/// Why it cannot be taken.
pub fn typed(layout: &Layout, id: ObjectId, column: BoothColumn, text: &str) -> Result<Vec<Object>, Message> {
    let mut sheet = Sheet::of(layout);
    sheet.set(1, id, column, text);
    let update = sheet.done();
    update.refused.into_iter().next().map_or(Ok(update.booths), |refused| Err(refused.reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Booth, BoothKind, Record, Status, Thing};

    fn plan() -> Layout {
        let booth = |n: i32| {
            let outline = Outline::Rectangle(Rectangle::new(Point::new(n * 3_000, 0), Size::new(3_000, 3_000)));
            let booth = Booth { number: Some(format!("A{n}")), ..Booth::new(outline) };
            Record::Object(Object::new(format!("b{n}").parse().unwrap(), Thing::Booth(booth)))
        };
        (1..=3).map(booth).collect()
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
    }

    fn booth(update: &BoothUpdate, id: &str) -> Booth {
        let object = update.booths.iter().find(|it| it.id.to_string() == id).expect("it is changed");
        object.booth().unwrap().clone()
    }

    #[test]
    fn rows_change_the_booths_they_name() {
        let table = rows(
            "Booths of the fair\nNumber;Status;Price;Colour\nA1;Held;1200;red\nA2;;\nA9;Held;;\n;;;\nA3;Available;much;",
        );
        let update = compare(&plan(), &table).unwrap();
        assert_eq!((booth(&update, "b1").status, booth(&update, "b1").price), (Status::Held, Some(120_000)));
        assert_eq!(update.booths.len(), 1);
        let refused: Vec<(usize, Option<BoothColumn>)> = update.refused.iter().map(|it| (it.row, it.column)).collect();
        let (status, price) = (Some(BoothColumn::Status), Some(BoothColumn::Price));
        assert_eq!(refused, [(4, status), (5, None), (7, price)]);
        assert_eq!(update.left_out, ["Colour"]);
        assert!(compare(&plan(), &rows("a;b\nc;d")).is_err());
    }

    #[test]
    fn an_erased_cell_clears_wherever_it_is_and_the_status_comes_before_its_day() {
        let table = rows("Number;Held until;Status;Note\nA1;2026-12-31;Held;near the café\nA2;2026-12-31;Available");
        let update = compare(&plan(), &table).unwrap();
        assert_eq!(booth(&update, "b1").held_until.as_deref(), Some("2026-12-31"));
        assert_eq!(update.refused, []);
        let plan: Layout = plan().objects().cloned().chain(update.booths).map(Record::Object).collect();
        assert!(plan.object("b1".parse().unwrap()).unwrap().note.is_some());
        let update = compare(&plan, &rows("Number;Held until;Status;Note\nA1;;Held")).unwrap();
        let cleared = &update.booths[0];
        assert_eq!((cleared.note.as_deref(), cleared.booth().unwrap().held_until.as_deref()), (None, None));
    }

    #[test]
    fn what_is_typed_is_taken_as_it_is() {
        let typed = |text: &str| typed(&plan(), "b1".parse().unwrap(), BoothColumn::Note, text).unwrap();
        assert_eq!(typed("\"quoted\"\tand on")[0].note.as_deref(), Some("\"quoted\"\tand on"));
        assert_eq!(typed(""), [], "nothing changes");
    }

    #[test]
    fn with_ids_numbers_change_but_stay_unique() {
        let update = compare(&plan(), &rows("编号;id\nB1;b1\nA3;b2\nA1;b3")).unwrap();
        assert_eq!(booth(&update, "b1").number.as_deref(), Some("B1"));
        assert_eq!(booth(&update, "b3").number.as_deref(), Some("A1"), "b1 gave it away");
        assert_eq!(update.refused.len(), 1, "b3 had A3 when b2 asked for it");
    }

    #[test]
    fn a_block_is_pasted_over_booths_and_columns_and_what_is_beyond_is_told() {
        let ids: Vec<ObjectId> = ["b2", "b3"].map(|id| id.parse().unwrap()).to_vec();
        let columns = [BoothColumn::Kind, BoothColumn::Price];
        let update = pasted(&plan(), &ids, &columns, "raw\t100\t7\r\nshell\t\r\nraw\t\r\n").unwrap();
        assert_eq!((booth(&update, "b2").kind, booth(&update, "b2").price), (BoothKind::Raw, Some(10_000)));
        let told: Vec<(usize, &str)> = update.refused.iter().map(|it| (it.row, it.text.as_str())).collect();
        assert_eq!(told, [(1, "7"), (3, "raw")]);
    }
}
