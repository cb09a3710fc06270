//! `hallplan generate`: booths in a hall or pavilion.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Numbering, Target, length, open, place, size, write};
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::document::Document;
use crate::generate::blocks::{Clearances, Edge, Filled, Floor, Recipe, Where, blocks, fill};
use crate::generate::numbers::Pattern;
use crate::geometry::{Angle, Size};
use crate::message::{Message, Value};
use crate::model::{BoothKind, Object};

/// `hallplan generate FILE --in PLACE -o OUT`.
#[derive(Debug, Args)]
pub struct Generate {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The hall or pavilion: its id or its name.
    #[arg(long = "in", value_name = "PLACE")]
    place: String,
    /// Width and depth of a booth in m.
    #[arg(long, value_name = "WxD", default_value = "3x3", value_parser = size)]
    booth: Size,
    /// Raw space instead of shell scheme.
    #[arg(long)]
    raw: bool,
    /// Most booths of a row before an aisle crosses it; 0 for no such aisles.
    #[arg(long, value_name = "N", default_value_t = 10)]
    row: u16,
    /// Two rows back to back.
    #[arg(long)]
    back_to_back: bool,
    /// Strip between the backs.
    #[arg(long, value_name = "M", default_value = "0", value_parser = length)]
    back_gap: i32,
    /// Width of aisles between rows.
    #[arg(long, value_name = "M", default_value = "3", value_parser = length)]
    aisle: i32,
    /// Width of aisles across rows.
    #[arg(long, value_name = "M", default_value = "3", value_parser = length)]
    cross_aisle: i32,
    /// Width of main aisles.
    #[arg(long, value_name = "M", default_value = "5", value_parser = length)]
    main_aisle: i32,
    /// A main aisle after every so many blocks.
    #[arg(long, value_name = "N", default_value_t = 0)]
    main_every: u16,
    /// A main aisle straight from each main exit.
    #[arg(long)]
    main_from_exits: bool,
    /// Direction of the rows in degrees.
    #[arg(long, value_name = "DEG", default_value_t = 0.0, allow_negative_numbers = true)]
    angle: f64,
    /// What lies along the edges.
    #[arg(long, value_name = "EDGE", default_value = "open")]
    edge: EdgeName,
    /// Distance from walls.
    #[arg(long, value_name = "M", default_value = "0.6", value_parser = length)]
    wall_gap: i32,
    /// Floor kept clear before exits.
    #[arg(long, value_name = "M", default_value = "4", value_parser = length)]
    exit_clear: i32,
    /// Distance from booths and facilities that are there.
    #[arg(long, value_name = "M", default_value = "3", value_parser = length)]
    gap: i32,
    /// Look for the fullest arrangement.
    #[arg(long)]
    fill: bool,
    /// Pattern of the numbers.
    #[arg(long, value_name = "PATTERN")]
    numbers: Option<Pattern>,
    #[command(flatten)]
    numbering: Numbering,
    #[command(flatten)]
    target: Target,
}

/// What lies along the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum EdgeName {
    /// Booths.
    Open,
    /// An aisle.
    Aisle,
    /// A single row with its backs to the wall.
    WallRow,
}

impl From<EdgeName> for Edge {
    fn from(name: EdgeName) -> Self {
        match name {
            EdgeName::Open => Self::Open,
            EdgeName::Aisle => Self::Aisle,
            EdgeName::WallRow => Self::WallRow,
        }
    }
}

impl Task for Generate {
    const NAME: &'static str = "generate";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan generate plan.json --in hall7 --back-to-back --fill --numbers {hall}{row}{n:2} -o plan.json",
        "hallplan generate plan.json --in auto --booth 3x3 --aisle 3 --cross-aisle 3 --row 10 --dry-run",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let recipe = self.recipe();
        recipe.check()?;
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let (filled, gross) = self.make(&recipe, editor.document())?;
        let numbers = self.numbers.clone().map(|pattern| {
            let mut numbers = self.numbering.with(pattern);
            numbers.order.angle = Some(filled.recipe.angle);
            numbers
        });
        let booths = editor.booths_of(&filled.made, numbers.as_ref());
        self.tell(session, &filled, &booths, gross)?;
        if let Some(output) = target {
            let label = Message::new("edit-generate").with("count", booths.len());
            editor.change(label, |transaction| {
                booths.into_iter().try_for_each(|booth| transaction.add(booth).map(|_| ()))
            })?;
            write(session, &editor, output)?;
        }
        Ok(0)
    }
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report {
    booths: usize,
    collided: usize,
    cut_off: usize,
    upper_bound: Option<usize>,
    arrangements_tried: Option<usize>,
    net_m2: f64,
    gross_m2: f64,
    angle_degrees: f64,
    numbers: BTreeMap<String, String>,
}

impl Generate {
    fn recipe(&self) -> Recipe {
        Recipe {
            booth: self.booth,
            kind: if self.raw { BoothKind::Raw } else { BoothKind::Shell },
            back_to_back: self.back_to_back,
            back_gap: self.back_gap,
            row: self.row.into(),
            aisle: self.aisle,
            cross_aisle: self.cross_aisle,
            main_aisle: self.main_aisle,
            main_every: self.main_every.into(),
            main_from_exits: self.main_from_exits,
            angle: Angle::from_degrees(self.angle),
            start: self.numbering.start.into(),
            edge: self.edge.into(),
            shift: Size::new(0, 0),
        }
    }

    /// The booths, and the gross area of the floor in mm².
    fn make(&self, recipe: &Recipe, document: &Document) -> Result<(Filled, i64), Fault> {
        let layout = document.layout();
        let id = place(layout, &self.place)?;
        let at = if layout.object(id).is_some_and(|object| object.hall().is_some()) {
            Where::Hall(id)
        } else {
            Where::Pavilion(id)
        };
        let clearances =
            Clearances { wall: self.wall_gap, exit: self.exit_clear, others: self.gap, ..Clearances::default() };
        let floor = Floor::of(layout, document.index(), &at, clearances)
            .ok_or_else(|| Message::new("cli-no-place").with("place", self.place.as_str()).with("known", ""))?;
        let filled = if self.fill {
            fill(recipe, &floor, &mut |_| true)
        } else {
            Filled { recipe: recipe.clone(), made: blocks(recipe, &floor), bound: 0, tried: 0 }
        };
        Ok((filled, floor.gross()))
    }

    fn tell(&self, session: &mut Session<'_>, filled: &Filled, booths: &[Object], gross: i64) -> Result<(), Fault> {
        let (made, net) = (&filled.made, filled.made.net());
        if self.target.json {
            let numbers =
                booths.iter().filter_map(|object| Some((object.id.to_string(), object.booth()?.number.clone()?)));
            return session.json(&Report {
                booths: booths.len(),
                collided: made.collided,
                cut_off: made.cut_off,
                upper_bound: self.fill.then_some(filled.bound),
                arrangements_tried: self.fill.then_some(filled.tried),
                net_m2: net as f64 / 1e6,
                gross_m2: gross as f64 / 1e6,
                angle_degrees: filled.recipe.angle.degrees(),
                numbers: numbers.collect(),
            });
        }
        let told = Message::new("generate-made")
            .with("count", booths.len())
            .with("net", Value::Area(net))
            .with("gross", Value::Area(gross))
            .with("share", i64::from(gross > 0) * (net * 100 / gross.max(1)));
        session.say(&told)?;
        if self.fill {
            session.say(&Message::new("generate-bound").with("bound", filled.bound).with("tried", filled.tried))?;
        }
        if made.collided + made.cut_off > 0 {
            let left = Message::new("generate-left-out");
            session.say(&left.with("collided", made.collided).with("cut-off", made.cut_off))?;
        }
        Ok(())
    }
}
