//! The arguments of `hallplan export`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::fault::Fault;
use crate::export::drawing::{DrawOptions, DrawingFormat, Resolution};
use crate::message::Message;
use crate::model::{BoothColours, ObjectId, PageSetup, Paper, Shown};

/// `hallplan export FILE -o OUT`.
#[derive(Debug, Args)]
pub struct Export {
    /// The plan.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The drawing to write.
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// Paper size.
    #[arg(long, value_name = "PAPER", value_parser = papers(), ignore_case = true)]
    page: Option<Paper>,
    /// Long side across.
    #[arg(long)]
    landscape: bool,
    /// Long side up.
    #[arg(long, conflicts_with = "landscape")]
    portrait: bool,
    /// The figure after `1:`.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..=1_000_000))]
    scale: Option<i32>,
    /// As large as the page allows.
    #[arg(long, conflicts_with = "scale")]
    fit: bool,
    /// Pixels to the inch of paper.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    dpi: Option<u32>,
    /// Pixels across the sheet.
    #[arg(long, value_name = "N", conflicts_with = "dpi")]
    width: Option<u32>,
    /// What the colour of a booth tells.
    #[arg(long, value_name = "WORD", value_parser = colours())]
    pub colours: Option<BoothColours>,
    /// Middle lines of aisles with their clear widths.
    #[arg(long)]
    aisle_widths: bool,
    /// Mark booths whose hold is over on this day, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Only this hall.
    #[arg(long, value_name = "ID")]
    hall: Option<String>,
}

fn papers() -> impl TypedValueParser<Value = Paper> {
    let words = Paper::ALL.iter().map(|paper| paper.word());
    PossibleValuesParser::new(words).map(|word| Paper::from_word(&word.to_uppercase()).unwrap_or(Paper::A1))
}

fn colours() -> impl TypedValueParser<Value = BoothColours> {
    let words = BoothColours::ALL.iter().map(|colours| colours.word());
    PossibleValuesParser::new(words).map(|word| BoothColours::from_word(&word).unwrap_or(BoothColours::Pavilion))
}

impl Export {
    /// The hall that was asked for.
    pub fn hall(&self) -> Result<Option<ObjectId>, Fault> {
        let Some(id) = &self.hall else { return Ok(None) };
        id.parse().map(Some).map_err(|_| Message::new("cli-export-no-hall").with("id", id.as_str()).into())
    }

    /// The plan's page setup with what was asked for.
    pub fn page(&self, usual: PageSetup) -> PageSetup {
        PageSetup {
            paper: self.page.unwrap_or(usual.paper),
            landscape: self.landscape || (usual.landscape && !self.portrait),
            scale: if self.fit { None } else { self.scale.or(usual.scale) },
            shown: self.shown(usual.shown),
            ..usual
        }
    }

    /// What of a plan is shown, as it says and was asked for.
    pub const fn shown(&self, usual: Shown) -> Shown {
        Shown { aisle_widths: usual.aisle_widths || self.aisle_widths, ..usual }
    }

    /// How a drawing is made; pixels are for formats that have some.
    pub fn draw_options(&self, format: &dyn DrawingFormat) -> Result<DrawOptions, Fault> {
        let resolution = match (self.dpi, self.width) {
            (None, None) => return Ok(DrawOptions::default()),
            (Some(dpi), _) => Resolution::Dpi(dpi.into()),
            (None, Some(width)) => Resolution::Width(width),
        };
        if format.has_pixels() {
            Ok(DrawOptions { resolution })
        } else {
            Err(Message::new("cli-export-no-pixels").with("format", format.name()).into())
        }
    }
}
