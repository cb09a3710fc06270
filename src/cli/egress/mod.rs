//! `hallplan egress`: how far it is to the exits, who leaves by which, and how long it takes.

mod picture;
mod report;
mod table;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::session::Session;
use super::task::Task;
use crate::analysis::egress::{DENSITY, Field, FromBooth, HallEgress, Walking, fields, from_booths, loads};
use crate::message::Message;
use crate::model::{Layout, ObjectId, Thing};

/// `hallplan egress FILE [--close EXIT]… [--density P] [--cell MM] [--json] [--png OUT]`.
#[derive(Debug, Args)]
pub struct Egress {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Ids of exits that are closed.
    #[arg(long, value_name = "EXIT", value_delimiter = ',')]
    close: Vec<String>,
    /// Persons to the m² of gross area.
    #[arg(long, value_name = "P", default_value_t = DENSITY, value_parser = density)]
    density: f64,
    /// Side of a cell in mm.
    #[arg(long, value_name = "MM", default_value_t = 250, value_parser = clap::value_parser!(i32).range(50..=5_000))]
    cell: i32,
    /// For scripts.
    #[arg(long)]
    json: bool,
    /// The map to write.
    #[arg(long, value_name = "OUT")]
    png: Option<PathBuf>,
}

/// What was asked for, and what was found.
struct Found<'a> {
    layout: &'a Layout,
    closed: Vec<ObjectId>,
    density: f64,
    fields: Vec<Field>,
    halls: Vec<HallEgress>,
    booths: Vec<FromBooth>,
}

impl Task for Egress {
    const NAME: &'static str = "egress";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan egress expo.json",
        "hallplan egress expo.json --close h70001,h70003 --density 0.5",
        "hallplan egress expo.json --png ways-out.png --locale zh-CN",
        "hallplan egress expo.json --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let layout = session.open(&self.file)?;
        let closed = exits(&self.close, &layout)?;
        let found = Found::of(&layout, closed, self.density, self.cell);
        if let Some(output) = &self.png {
            picture::write(&found, &self.file, output, session)?;
        }
        if self.json {
            session.json(&report::Report::of(&found))?
        } else {
            table::print(&found, session)?
        }
        Ok(0)
    }
}

fn density(text: &str) -> Result<f64, String> {
    let value: f64 = text.parse().map_err(|_| text.to_owned())?;
    if value > 0.0 && value <= 10.0 { Ok(value) } else { Err(text.to_owned()) }
}

/// The exits of these ids.
fn exits(ids: &[String], layout: &Layout) -> Result<Vec<ObjectId>, Message> {
    let is_exit = |id: &ObjectId| layout.object(*id).is_some_and(|object| matches!(object.thing, Thing::Exit(_)));
    let unknown = |id: &str| Message::new("cli-egress-no-such-exit").with("id", id);
    let asked = |id: &String| id.parse().ok().filter(is_exit).ok_or_else(|| unknown(id));
    let found: BTreeSet<ObjectId> = ids.iter().map(asked).collect::<Result<_, _>>()?;
    Ok(found.into_iter().collect())
}

impl<'a> Found<'a> {
    fn of(layout: &'a Layout, closed: Vec<ObjectId>, density: f64, cell: i32) -> Self {
        let walking = Walking { cell, closed: closed.iter().copied().collect(), ..Walking::default() };
        let fields = fields(layout, &walking);
        let halls = loads(layout, &fields, density);
        let booths = fields.iter().flat_map(|field| from_booths(layout, field)).collect();
        Self { layout, closed, density, fields, halls, booths }
    }

    /// The booths from which there is no way out.
    fn stuck(&self) -> impl Iterator<Item = &FromBooth> {
        self.booths.iter().filter(|booth| booth.nearest.is_none())
    }
}
