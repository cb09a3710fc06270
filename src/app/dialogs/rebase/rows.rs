//! What differs, as rows: booths first, as they are what a planner asks for.

use std::ops::Range;

use super::Compared;
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::Layout;
use crate::rebase::{Became, Difference, Touch};

/// Round what a row is about so much more is shown, in mm.
const ROOM: f64 = 6_000.0;

/// A row of the list.
pub enum Row {
    /// What the rows below it are about.
    Title(Message),
    /// A sentence, and what to look at.
    Item(Message, Option<Bounds>),
}

/// All rows.
pub struct Rows {
    rows: Vec<Row>,
}

impl Rows {
    /// The rows of a comparison with a plan.
    pub fn of(plan: &Layout, compared: &Compared) -> Self {
        let (comparison, made) = (&compared.rebased.comparison, &compared.rebased.made);
        let mut rows = Self { rows: Vec::new() };
        for (touch, title) in [(Touch::Hit, "app-rebase-hit"), (Touch::Freed, "app-rebase-freed")] {
            let booths = comparison.booths.iter().filter(|it| it.touch == touch);
            rows.section(
                title,
                booths.flat_map(|it| {
                    let area = plan.object(it.booth).and_then(|object| object.thing.bounds());
                    it.messages(plan).map(move |message| Row::Item(message, area.map(|area| area.grown(ROOM))))
                }),
            );
        }
        let around = |at: Place| Bounds { min: at, max: at }.grown(ROOM);
        let item = |it: &Difference| Row::Item(it.message(plan, made), it.at(plan, made).map(around));
        let titles = [
            (Became::Changed, "app-rebase-changed"),
            (Became::New, "app-rebase-new"),
            (Became::Gone, "app-rebase-gone"),
            (Became::Kept, "app-rebase-kept"),
        ];
        for (became, title) in titles {
            rows.section(title, comparison.differences.iter().filter(|it| it.became == became).map(item));
        }
        rows.section("app-rebase-come", compared.come.iter().map(|message| Row::Item(message.clone(), None)));
        rows
    }

    fn section(&mut self, title: &'static str, items: impl Iterator<Item = Row>) {
        let items: Vec<Row> = items.collect();
        if !items.is_empty() {
            self.rows.push(Row::Title(Message::new(title).with("count", items.len())));
            self.rows.extend(items);
        }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Some of them.
    pub fn range(&self, range: Range<usize>) -> impl Iterator<Item = &Row> {
        self.rows.get(range).into_iter().flatten()
    }
}
