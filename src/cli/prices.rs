//! `hallplan prices`: what booths cost on a day, and prices kept as they are on it.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::date::date;
use super::fault::Fault;
use super::files;
use super::money;
use super::session::Session;
use super::task::Task;
use crate::analysis::prices::{Price, price};
use crate::document::{Document, Transaction};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Booth, Layout, Object, ObjectId, Status, Thing};
use crate::storage;

/// `hallplan prices FILE [--day DATE] [--fix STATUS -o OUT] [--json]`.
#[derive(Debug, Args)]
pub struct Prices {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// When somebody signs, as YYYY-MM-DD: the discounts of that day count.
    #[arg(long, value_name = "DATE")]
    day: Option<String>,
    /// Booths of this status keep the price of that day, where none is typed for them.
    #[arg(long, value_name = "STATUS", value_parser = statuses(), requires = "output")]
    fix: Option<Status>,
    /// The file to write; the plan itself is allowed.
    #[arg(short, long, value_name = "OUT", requires = "fix")]
    output: Option<PathBuf>,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

fn statuses() -> impl TypedValueParser<Value = Status> {
    PossibleValuesParser::new(Status::ALL.iter().map(|status| status.word()))
        .try_map(|word| Status::ALL.iter().copied().find(|status| status.word() == word).ok_or(word))
}

/// A booth, for scripts.
#[derive(Serialize)]
struct Row {
    id: String,
    number: Option<String>,
    price: Option<f64>,
    typed: bool,
    open_sides: Option<u8>,
    per_m2: Option<f64>,
    off: Option<i32>,
}

impl Task for Prices {
    const NAME: &'static str = "prices";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan prices expo.json --day 2026-12-31",
        "hallplan prices expo.json --day 2026-12-31 --fix contracted -o expo.json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        self.day.as_deref().map(date).transpose()?;
        let mut document = Document::new(session.open(&self.file)?)?;
        let all = self.priced(&document);
        let known = all.iter().filter_map(|(_, price)| *price);
        let sum = known.clone().fold(0_i64, |sum, price| sum.saturating_add(price.amount));
        if self.json {
            let rows: Vec<Row> = all.iter().filter_map(|(id, price)| Row::of(&document, *id, *price)).collect();
            session.json(&rows)?;
        } else {
            let told = Message::new("cli-prices-told")
                .with("count", known.count())
                .with("of", all.len())
                .with("sum", money::written(sum))
                .with("currency", document.layout().settings().currency.as_str());
            session.say(&told)?;
        }
        let (Some(status), Some(output)) = (self.fix, &self.output) else { return Ok(0) };
        let label = Message::new("edit-fix-prices");
        let fixed = fixed(document.layout(), status, &all);
        let count = fixed.len();
        let write = |edit: &mut Transaction<'_>| fixed.into_iter().try_for_each(|object| edit.replace(object));
        document.edit(label, write).map_err(|error| error.message())?;
        files::write(output, &storage::write(document.layout()))?.iter().for_each(|note| session.note(note));
        if !self.json {
            session.say(&Message::new("cli-prices-fixed").with("count", count))?;
        }
        Ok(0)
    }
}

impl Prices {
    /// Every booth with what it costs on the day.
    fn priced(&self, document: &Document) -> Vec<(ObjectId, Option<Price>)> {
        let near = |area: &Bounds| document.index().near_sorted(area);
        let prices = &document.layout().settings().prices;
        let of = |id| {
            let price = price(document.layout(), &near, id)?;
            Some(self.day.as_deref().map_or(price, |day| price.signed_on(day, prices)))
        };
        document.layout().booths().map(|(object, _)| (object.id, of(object.id))).collect()
    }
}

/// Booths of a status that have no typed price, each with the one that was worked out for it.
fn fixed(layout: &Layout, status: Status, all: &[(ObjectId, Option<Price>)]) -> Vec<Object> {
    let worked_out = all.iter().filter_map(|(id, price)| Some((id, price.filter(|price| price.from.is_some())?)));
    let of = |(id, price): (&ObjectId, Price)| {
        let object = layout.object(*id)?;
        let booth = object.booth().filter(|booth| booth.status == status)?;
        let booth = Booth { price: Some(price.amount), ..booth.clone() };
        Some(Object { thing: Thing::Booth(booth), ..object.clone() })
    };
    worked_out.filter_map(of).collect()
}

impl Row {
    fn of(document: &Document, id: ObjectId, price: Option<Price>) -> Option<Self> {
        let booth = document.layout().object(id)?.booth()?;
        let parts = price.and_then(|price| price.from);
        Some(Self {
            id: id.to_string(),
            number: booth.number.clone(),
            price: price.map(|price| money::number(price.amount)),
            typed: booth.price.is_some(),
            open_sides: parts.map(|parts| parts.open_sides),
            per_m2: parts.map(|parts| money::number(parts.per_m2)),
            off: parts.map(|parts| parts.off),
        })
    }
}
