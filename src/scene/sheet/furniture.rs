//! What stands beside the plan, as data in the reader's languages.

use crate::geometry::Angle;
use crate::scene::{Fill, Rgba, Sign as Pictogram, Stroke};

/// Legend, title block, scale bar and north arrow; an empty or absent part is left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Furniture {
    /// Name of the fair, the plan's main language first.
    pub titles: Vec<String>,
    /// Edition, hall, what the sheet shows: a line each.
    pub subtitles: Vec<String>,
    /// Remarks that every reader must see: a paragraph each.
    pub remarks: Vec<String>,
    /// Legend.
    pub legend: Option<Legend>,
    /// Title block: label and value, such as plan number, revision, date, scale, author, areas, result of the check.
    pub rows: Vec<(String, String)>,
    /// Whether a scale bar is drawn.
    pub scale_bar: bool,
    /// Turn of the north arrow from "up", if it is drawn.
    pub north: Option<Angle>,
}

impl Furniture {
    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Legend of colours and signs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Legend {
    /// Heading, such as `图例 Legend`.
    pub heading: String,
    /// Its entries from top to bottom.
    pub entries: Vec<LegendEntry>,
}

/// An entry of a legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// What is seen on the plan.
    pub sign: Sign,
    /// What it means: one text a language, the main one first.
    pub names: Vec<String>,
}

/// A sample of what is seen on the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    /// A piece of an area.
    Swatch {
        /// Its fill.
        fill: Option<Fill>,
        /// Its edge.
        stroke: Option<Stroke>,
    },
    /// A disc with a letter in it, or none.
    Disc {
        /// Colour of the disc.
        colour: Rgba,
        /// White letter in its middle; may be empty.
        letter: String,
    },
    /// A filled square.
    Square(Rgba),
    /// A thick bar.
    Bar(Rgba),
    /// A line.
    Line(Stroke),
    /// A person who runs to a door, on a square.
    WayOut {
        /// Colour of the square.
        ground: Rgba,
        /// Colour of person and door.
        figure: Rgba,
    },
    /// A pictogram in a circle.
    Supply {
        /// The pictogram.
        icon: Pictogram,
        /// Its colour and the circle's.
        colour: Rgba,
    },
}
