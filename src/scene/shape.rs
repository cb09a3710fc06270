//! What a scene is made of: a frozen list of shapes in millimetres, in painting order.

use std::sync::Arc;

use crate::geometry::{Angle, Bounds, Place};
use crate::model::{Colour, ObjectId};

/// Shapes in painting order.
///
/// A plan's scene is in millimetres on the floor, y upwards; a sheet (see `sheet`) is in millimetres of paper,
/// y downwards. Exporters only ever see sheets.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// First painted first.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// The box round all shapes, line weights and texts aside.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        self.shapes.iter().filter_map(|shape| shape.mark.bounds()).reduce(Bounds::union)
    }
}

/// One thing to paint.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The layer it lies on.
    pub layer: Layer,
    /// The object it shows, if any.
    pub source: Option<ObjectId>,
    /// What to paint.
    pub mark: Mark,
}

crate::model::words! {
    /// Layers of a drawing, bottom first; groups in SVG, layers in DXF.
    Layer {
        /// Paper and frame.
        Paper = "paper",
        /// Floors of halls.
        Floor = "floor",
        /// Background pictures.
        Underlay = "underlay",
        /// Zones of pavilions.
        Pavilions = "pavilions",
        /// Named aisles.
        Aisles = "aisles",
        /// Booths.
        Booths = "booths",
        /// Facilities.
        Facilities = "facilities",
        /// Walls, pillars, exits.
        Building = "building",
        /// Supply points.
        Utilities = "utilities",
        /// Fire-fighting equipment.
        Safety = "safety",
        /// Numbers and names of booths.
        Texts = "texts",
        /// Dimensions and labels.
        Notes = "notes",
        /// Findings.
        Findings = "findings",
        /// Legend, title block, scale bar.
        Sheet = "sheet",
    }
}

/// What to paint.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A closed area of one ring or more (even-odd: inner rings are holes).
    Area {
        /// The rings.
        rings: Vec<Vec<Place>>,
        /// How it is filled.
        fill: Option<Fill>,
        /// How its edge is drawn.
        stroke: Option<Stroke>,
    },
    /// Straight pieces from place to place, open.
    Line {
        /// The places.
        places: Vec<Place>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Place,
        /// Its radius in the scene's millimetres.
        radius: f64,
        /// How it is filled.
        fill: Option<Fill>,
        /// How its edge is drawn.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text(TextLine),
    /// A picture in a frame.
    Picture {
        /// Corners of the frame: lower left, lower right, upper right, upper left of the picture.
        corners: [Place; 4],
        /// Which part of the picture fills the frame: left, top, right, bottom, each 0.0-1.0 from its upper left corner.
        part: [f64; 4],
        /// Encoded bytes (PNG or JPEG).
        bytes: Arc<[u8]>,
        /// How much of it is seen, 0.0-1.0.
        opacity: f32,
    },
}

/// One line of text; never wraps.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// What it says.
    pub text: String,
    /// Where it is anchored.
    pub at: Place,
    /// Font size (em) in the scene's millimetres.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Which part of the text lies on `at` horizontally; vertically it is always the middle of the capital letters.
    pub align: Align,
    /// Turn of the text about `at`, counter-clockwise as seen.
    pub angle: Angle,
    /// Its colour.
    pub colour: Rgba,
}

/// Which part of a line of text lies on its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A colour with its opacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgba {
    /// The colour.
    pub colour: Colour,
    /// 0 is invisible, 255 opaque.
    pub alpha: u8,
}

impl From<Colour> for Rgba {
    fn from(colour: Colour) -> Self {
        Self { colour, alpha: 255 }
    }
}

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fill {
    /// One colour.
    Plain(Rgba),
    /// Parallel lines at 45°.
    Hatch {
        /// Colour of the lines.
        colour: Rgba,
        /// Distance of the lines in mm of paper.
        every: f64,
        /// Weight of the lines in mm of paper.
        weight: f64,
    },
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Rgba,
    /// Its weight in mm of paper; on screen at least one pixel.
    pub weight: f64,
    /// Lengths of dash and gap in mm of paper; `None` is a whole line.
    pub dash: Option<(f64, f64)>,
}

impl Mark {
    /// The box round the mark, line weights aside; of a text only its anchor.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Area { rings, .. } => Bounds::around(rings.iter().flatten().copied()),
            Self::Line { places, .. } => Bounds::around(places.iter().copied()),
            Self::Circle { centre, radius, .. } => Some(Bounds { min: *centre, max: *centre }.grown(*radius)),
            Self::Text(line) => Some(Bounds { min: line.at, max: line.at }),
            Self::Picture { corners, .. } => Bounds::around(*corners),
        }
    }
}
