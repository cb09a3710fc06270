//! `hallplan insert`: objects of another plan put into a plan.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::{Target, open, place, point, write};
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::editor::{InsertIds, Inserted, Insertion, Placing};
use crate::geometry::{Offset, Point};
use crate::message::Message;
use crate::model::{Kind, Layout, Object, ObjectId};

/// `hallplan insert FILE OTHER -o OUT`.
#[derive(Debug, Args)]
pub struct Insert {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The plan whose objects are inserted.
    #[arg(value_name = "OTHER")]
    other: PathBuf,
    /// Only these kinds of objects.
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = kinds())]
    kinds: Option<Vec<Kind>>,
    /// Only this hall of the other plan: its id or its name.
    #[arg(long, value_name = "HALL")]
    hall: Option<String>,
    /// What ids they get.
    #[arg(long, value_name = "IDS", default_value = "new", value_parser = ids())]
    ids: InsertIds,
    /// Booths lose their numbers.
    #[arg(long)]
    no_numbers: bool,
    /// Those who stand in the booths stay behind.
    #[arg(long)]
    no_exhibitors: bool,
    /// Where the lower left corner of it all comes to lie.
    #[arg(long, value_name = "X,Y", value_parser = point, allow_hyphen_values = true)]
    at: Option<Point>,
    /// How far it is moved.
    #[arg(long, value_name = "DX,DY", conflicts_with = "at", value_parser = point, allow_hyphen_values = true)]
    shift: Option<Point>,
    #[command(flatten)]
    target: Target,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.word()))
        .try_map(|word| Kind::from_word(&word).ok_or(word))
}

fn ids() -> impl TypedValueParser<Value = InsertIds> {
    PossibleValuesParser::new(InsertIds::ALL.iter().map(|ids| ids.word()))
        .try_map(|word| InsertIds::from_word(&word).ok_or(word))
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report {
    added: usize,
    there_already: usize,
    numbers_dropped: usize,
    prices_dropped: usize,
    exhibitors_added: usize,
}

impl Task for Insert {
    const NAME: &'static str = "insert";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan insert plan.json expo-2023.json --hall hall7 --kinds booth,pavilion -o plan.json",
        "hallplan insert plan.json other.json --ids keep --shift 120,0 --dry-run",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let other = session.open(&self.other)?;
        let inserted = editor.insert_from(&other, &self.wanted(&other)?)?;
        self.tell(session, inserted)?;
        let Some(output) = target else { return Ok(0) };
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Insert {
    fn wanted(&self, other: &Layout) -> Result<Insertion, Fault> {
        let all = || Kind::ALL.iter().copied().collect();
        let place = match (self.at, self.shift) {
            (Some(at), _) => Placing::At(at),
            (None, Some(shift)) => Placing::Shifted(Offset::new(shift.x, shift.y)),
            (None, None) => Placing::Same,
        };
        Ok(Insertion {
            kinds: self.kinds.as_ref().map_or_else(all, |kinds| kinds.iter().copied().collect()),
            hall: self.hall.as_deref().map(|word| hall(other, word)).transpose()?,
            ids: self.ids,
            numbers: !self.no_numbers,
            exhibitors: !self.no_exhibitors,
            place,
        })
    }

    fn tell(&self, session: &mut Session<'_>, inserted: Inserted) -> Result<(), Fault> {
        if !self.target.json {
            return inserted.notes().iter().try_for_each(|note| session.say(note));
        }
        session.json(&Report {
            added: inserted.added,
            there_already: inserted.there,
            numbers_dropped: inserted.numbers_dropped,
            prices_dropped: inserted.prices_dropped,
            exhibitors_added: inserted.exhibitors,
        })
    }
}

/// The hall that a word means.
fn hall(layout: &Layout, word: &str) -> Result<ObjectId, Fault> {
    let id = place(layout, word)?;
    let is_hall = layout.object(id).and_then(Object::hall).is_some();
    if is_hall { Ok(id) } else { Err(Message::new("cli-export-no-hall").with("id", word).into()) }
}
