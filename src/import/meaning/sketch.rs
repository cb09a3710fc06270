//! A drawing in millimetres, near the origin.

use std::sync::Arc;

use super::placing::{Motion, Placing};
use crate::geometry::Place;
use crate::import::drawing::{Across, Drawn, Text, Unit, Up};

/// The width of a letter in parts of its height, on the average: enough to say where the middle of a text is.
const LETTER: f64 = 0.8;
/// From one line of text to the next, in parts of the height.
const LINE: f64 = 5.0 / 3.0;

/// A drawing in millimetres, near the origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// The drawing it comes from.
    pub drawn: Arc<Drawn>,
    /// Everything made of lines that is not beyond all measure.
    pub lines: Vec<Line>,
    pub(super) texts: Vec<Words>,
    /// How far the drawing was moved to the right and upwards, in whole metres: farther than a plan reaches, often.
    pub moved: [i64; 2],
    motion: Motion,
    /// How many lines and texts were left out, since they lie farther from the rest than a plan reaches.
    pub beyond: usize,
}

/// A line of straight pieces.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its layer, by its place in the list.
    pub layer: usize,
    /// Its corners, in mm.
    pub corners: Vec<Place>,
    /// Whether a piece leads from the last corner to the first.
    pub closed: bool,
    /// The middle and the radius of the circle that it stands for, in mm.
    pub round: Option<(Place, f64)>,
    /// Whether it bounds a filled area.
    pub filled: bool,
}

/// A text and where its middle lies.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Words {
    pub layer: usize,
    pub text: String,
    pub middle: Place,
    pub height: f64,
    pub angle: f64,
    /// Whether its layer is shown.
    pub counts: bool,
}

impl Line {
    /// The area within, in mm².
    #[must_use]
    pub fn area(&self) -> f64 {
        super::outline::doubled_area(&self.corners).abs() / 2.0
    }
}

impl Sketch {
    /// The drawing with its numbers in this unit, moved next to the origin where it is far from it.
    #[must_use]
    pub fn of(drawn: impl Into<Arc<Drawn>>, unit: Unit) -> Self {
        Self::placed(drawn, unit, &Placing::Fit)
    }

    /// The drawing with its numbers in this unit, put there.
    #[must_use]
    pub fn placed(drawn: impl Into<Arc<Drawn>>, unit: Unit, placing: &Placing) -> Self {
        let drawn = drawn.into();
        let motion = placing.motion(&drawn, unit);
        let fits = |place: &Place| place.x.abs().max(place.y.abs()) <= f64::from(crate::geometry::FARTHEST);
        let lines = drawn.shapes.iter().map(|shape| Line {
            layer: shape.layer as usize,
            corners: shape.corners.iter().map(|at| motion.of(*at)).collect(),
            closed: shape.closed,
            round: shape.round.map(|round| (motion.of(round.centre), round.radius * motion.scale)),
            filled: shape.filled,
        });
        let lines: Vec<Line> = lines.filter(|line| line.corners.iter().all(fits)).collect();
        let texts = drawn.texts.iter().map(|text| Words {
            layer: text.layer as usize,
            text: text.text.clone(),
            middle: middle(text, &motion),
            height: text.height * motion.scale,
            angle: text.angle + motion.degrees(),
            counts: drawn.layers.get(text.layer as usize).is_none_or(|layer| layer.is_shown()),
        });
        let texts: Vec<Words> = texts.filter(|text| fits(&text.middle)).collect();
        let beyond = drawn.shapes.len() + drawn.texts.len() - lines.len() - texts.len();
        Self { lines, texts, moved: motion.moved, motion, beyond, drawn }
    }

    /// The place of the drawing, in its own numbers, that lies there.
    #[must_use]
    pub fn in_drawing(&self, place: Place) -> [f64; 2] {
        self.motion.back(place)
    }

    /// Where the middles of texts lie, what they say, and how high their letters are, in mm; by layer.
    pub fn texts(&self) -> impl Iterator<Item = (usize, Place, &str, f64)> {
        self.texts.iter().map(|text| (text.layer, text.middle, text.text.as_str(), text.height))
    }

    /// The lines of each layer, in the order of the drawing's layers.
    pub(super) fn by_layer(&self) -> Vec<Vec<&Line>> {
        let mut layers: Vec<Vec<&Line>> = self.drawn.layers.iter().map(|_| Vec::new()).collect();
        for line in &self.lines {
            if let Some(layer) = layers.get_mut(line.layer) {
                layer.push(line);
            }
        }
        layers
    }

    /// How much lies on each layer, in the order of the drawing's layers.
    #[must_use]
    pub fn contents(&self) -> Vec<Content> {
        let mut contents = vec![Content::default(); self.drawn.layers.len()];
        for line in &self.lines {
            if let Some(content) = contents.get_mut(line.layer) {
                content.lines += 1;
                content.closed += usize::from(line.closed);
            }
        }
        for text in &self.drawn.texts {
            contents.get_mut(text.layer as usize).into_iter().for_each(|content| content.texts += 1);
        }
        contents
    }
}

/// How much lies on a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Content {
    /// Everything made of lines.
    pub lines: usize,
    /// Of these, what goes round an area.
    pub closed: usize,
    /// Everything written.
    pub texts: usize,
}

/// Where the middle of a text lies, as far as that can be told without its font.
fn middle(text: &Text, motion: &Motion) -> Place {
    let height = text.height * motion.scale;
    let lines = text.text.lines().count().max(1) as f64;
    let wide = |it: char| if it as u32 >= 0x2e80 { 1.4 } else { LETTER };
    let longest = text.text.lines().map(|line| line.chars().map(wide).sum::<f64>()).fold(0.0, f64::max) * height;
    let deep = height + (lines - 1.0) * height * LINE;
    let along = match text.across {
        Across::Left => longest / 2.0,
        Across::Centre => 0.0,
        Across::Right => -longest / 2.0,
    };
    let up = match text.up {
        Up::Base => height / 2.0,
        Up::Bottom => deep / 2.0,
        Up::Middle => 0.0,
        Up::Top => -deep / 2.0,
    };
    let angle = (text.angle + motion.degrees()).to_radians();
    Place::new(along, up).turned((libm::cos(angle), libm::sin(angle)), motion.of(text.at))
}
