//! Objects put into a plan by the program, and numbers: what `generate`, `renumber` and `insert` share.

pub mod blocks;
pub mod insert;
pub mod renumber;

use std::path::{Path, PathBuf};

use clap::Args;

use super::fault::Fault;
use super::files;
use super::session::Session;
use crate::document::Document;
use crate::editor::Editor;
use crate::generate::blocks::Corner;
use crate::generate::numbers::{Count, Numbers, Order, Pattern, Skip, Walk};
use crate::i18n::Unit;
use crate::message::Message;
use crate::model::{Kind, Layout, Names, Object, ObjectId};
use crate::storage;

/// A length on the command line: metres, or with a unit behind it; in mm.
pub fn length(text: &str) -> Result<i32, String> {
    Unit::Metre.read(text).ok_or_else(|| text.to_owned())
}

/// A width and a depth: `3x3`.
pub fn size(text: &str) -> Result<crate::geometry::Size, String> {
    let (width, depth) = text.split_once(['x', 'X', '×', '*']).ok_or_else(|| text.to_owned())?;
    Ok(crate::geometry::Size::new(length(width)?, length(depth)?))
}

/// A place in metres: `12.5,3`.
pub fn point(text: &str) -> Result<crate::geometry::Point, String> {
    let (x, y) = text.split_once([',', ';']).ok_or_else(|| text.to_owned())?;
    Ok(crate::geometry::Point::new(length(x)?, length(y)?))
}

/// Where the changed plan goes.
#[derive(Debug, Args)]
pub struct Target {
    /// The file to write; the plan itself is allowed.
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Only tell what would be done.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON for scripts.
    #[arg(long)]
    pub json: bool,
}

impl Target {
    /// Where the plan is written; `None` where it is only told what would be done.
    pub fn file(&self) -> Result<Option<&Path>, Fault> {
        match &self.output {
            _ if self.dry_run => Ok(None),
            Some(output) => Ok(Some(output)),
            None => Err(Message::new("cli-needs-output").into()),
        }
    }
}

/// How booths are numbered.
#[derive(Debug, Args)]
pub struct Numbering {
    /// Letters and numbers that are left out.
    #[arg(long, value_name = "LIST", default_value = "I,O", value_parser = Skip::read)]
    pub skip: Skip,
    /// The order in which booths are numbered.
    #[arg(long, value_name = "WALK", default_value = "rows")]
    pub walk: WalkName,
    /// The corner at which the first row begins.
    #[arg(long, value_name = "CORNER", default_value = "upper-left")]
    pub start: CornerName,
    /// The first number of each row.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub first: u32,
    /// Numbers go on from row to row.
    #[arg(long)]
    pub through: bool,
}

/// How booths are walked along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum WalkName {
    /// Row by row.
    Rows,
    /// To and fro.
    Serpentine,
    /// Odd and even across the aisle.
    OddEven,
}

/// A corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum CornerName {
    /// Upper left.
    UpperLeft,
    /// Upper right.
    UpperRight,
    /// Lower left.
    LowerLeft,
    /// Lower right.
    LowerRight,
}

impl From<CornerName> for Corner {
    fn from(name: CornerName) -> Self {
        match name {
            CornerName::UpperLeft => Self::UpperLeft,
            CornerName::UpperRight => Self::UpperRight,
            CornerName::LowerLeft => Self::LowerLeft,
            CornerName::LowerRight => Self::LowerRight,
        }
    }
}

impl Numbering {
    /// The numbers that are meant, with this pattern.
    pub fn with(&self, pattern: Pattern) -> Numbers {
        let walk = match self.walk {
            WalkName::Rows => Walk::Rows,
            WalkName::Serpentine => Walk::Serpentine,
            WalkName::OddEven => Walk::OddEven,
        };
        let count = Count { start: self.first, through: self.through, skip: self.skip.clone(), ..Count::default() };
        Numbers { pattern, count, order: Order { walk, start: self.start.into(), angle: None } }
    }
}

/// The hall or pavilion that a word means: its id, or its name in any language.
pub fn place(layout: &Layout, word: &str) -> Result<ObjectId, Fault> {
    let named = |names: &Names| names.iter().any(|(_, name)| name.eq_ignore_ascii_case(word));
    let places = || layout.objects().filter(|object| matches!(object.kind(), Kind::Hall | Kind::Pavilion));
    let is_meant = |object: &&Object| {
        object.id.to_string() == word
            || object.hall().is_some_and(|hall| named(&hall.names))
            || object.pavilion().is_some_and(|pavilion| named(&pavilion.names))
    };
    places().find(is_meant).map(|object| object.id).ok_or_else(|| {
        let known: Vec<String> = places().map(|object| object.id.to_string()).collect();
        Message::new("cli-no-place").with("place", word).with("known", known.join(", ")).into()
    })
}

/// A session on a plan.
pub fn open(session: &mut Session<'_>, path: &Path) -> Result<Editor, Fault> {
    Ok(Editor::new(Document::new(session.open(path)?)?))
}

/// Writes the plan of a session.
pub fn write(session: &mut Session<'_>, editor: &Editor, output: &Path) -> Result<(), Fault> {
    let bytes = storage::write(editor.document().layout());
    files::write(output, &bytes)?.iter().for_each(|note| session.note(note));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_metres_unless_they_say_otherwise() {
        assert_eq!(
            [length("3"), length("3.5m"), length("3,5"), length("600mm"), length("60 cm")],
            [Ok(3_000), Ok(3_500), Ok(3_500), Ok(600), Ok(600)]
        );
        assert!(length("three").is_err() && length("1e99").is_err() && length("").is_err());
        assert_eq!(size("3x2.5").unwrap(), crate::geometry::Size::new(3_000, 2_500));
        assert!(size("3").is_err());
    }
}
