//! A drawing in millimetres, near the origin.

use crate::geometry::Place;
use crate::import::drawing::{Across, Drawn, Text, Unit, Up};

/// A drawing farther from the origin than this is moved next to it, in mm: beyond it numbers get unhandy.
const FAR: f64 = 1_000_000.0;
/// The width of a letter in parts of its height, on the average: enough to say where the middle of a text is.
const LETTER: f64 = 0.8;
/// From one line of text to the next, in parts of the height.
const LINE: f64 = 5.0 / 3.0;

/// A drawing in millimetres, near the origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// The drawing it comes from.
    pub drawn: Drawn,
    /// Everything made of lines that is not beyond all measure.
    pub lines: Vec<Line>,
    pub(super) texts: Vec<Words>,
    /// How far the drawing was moved to the right and upwards, in whole metres: farther than a plan reaches, often.
    pub moved: [i64; 2],
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
    /// The drawing with its numbers in this unit.
    #[must_use]
    pub fn of(drawn: Drawn, unit: Unit) -> Self {
        let by = unit.millimetres();
        let at = |[x, y]: [f64; 2]| Place::new(x * by, y * by);
        let moved = moved(&drawn, by);
        let placed = |place: [f64; 2]| {
            let place = at(place);
            let [x, y] = moved.map(|metres| metres as f64 * 1_000.0);
            Place::new(place.x + x, place.y + y)
        };
        let fits = |place: &Place| place.x.abs().max(place.y.abs()) <= f64::from(crate::geometry::FARTHEST);
        let lines = drawn.shapes.iter().map(|shape| Line {
            layer: shape.layer as usize,
            corners: shape.corners.iter().copied().map(placed).collect(),
            closed: shape.closed,
            round: shape.round.map(|round| (placed(round.centre), round.radius * by)),
            filled: shape.filled,
        });
        let lines: Vec<Line> = lines.filter(|line| line.corners.iter().all(fits)).collect();
        let texts = drawn.texts.iter().map(|text| Words {
            layer: text.layer as usize,
            text: text.text.clone(),
            middle: middle(text, placed(text.at), by),
            height: text.height * by,
            angle: text.angle,
            counts: drawn.layers.get(text.layer as usize).is_none_or(|layer| layer.is_shown()),
        });
        let texts: Vec<Words> = texts.filter(|text| fits(&text.middle)).collect();
        let beyond = drawn.shapes.len() + drawn.texts.len() - lines.len() - texts.len();
        Self { lines, texts, moved, beyond, drawn }
    }
}

/// How far a drawing is moved to lie near the origin: not at all, or with the corner of most of it there.
fn moved(drawn: &Drawn, by: f64) -> [i64; 2] {
    let [x, y] = drawn.most_of_it().map_or([0.0; 2], |[low, _]| low.map(|low| low * by));
    if x.abs().max(y.abs()) <= FAR {
        return [0, 0];
    }
    [x, y].map(|low| -(libm::floor(low / 1_000.0) as i64))
}

/// Where the middle of a text lies, as far as that can be told without its font.
fn middle(text: &Text, at: Place, by: f64) -> Place {
    let height = text.height * by;
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
    let angle = text.angle.to_radians();
    Place::new(along, up).turned((libm::cos(angle), libm::sin(angle)), at)
}
