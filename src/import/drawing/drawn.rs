//! What is drawn: lines and texts on layers, in the units of the drawing.

use serde::{Deserialize, Serialize};

use super::{Note, Units};

/// A drawing, flattened. Coordinates are in the units of the drawing, x to the right, y upwards.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Drawn {
    /// Its layers; shapes and texts name them by their place in this list.
    pub layers: Vec<Layer>,
    /// Everything made of lines.
    pub shapes: Vec<Shape>,
    /// Everything written.
    pub texts: Vec<Text>,
    /// Which unit its numbers are in.
    pub units: Units,
    /// What was left out, mended or doubtful.
    pub notes: Vec<Note>,
}

/// A layer of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Layer {
    /// Its name, as written in the drawing.
    pub name: String,
    /// Red, green and blue.
    pub colour: [u8; 3],
    /// Nothing on it is shown nor counted by the program it comes from.
    pub frozen: bool,
    /// Nothing on it is shown.
    pub off: bool,
    /// Nothing on it is to be changed.
    pub locked: bool,
}

impl Layer {
    /// Whether what lies on it is seen in the program it comes from.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        !self.frozen && !self.off
    }
}

/// A line of straight pieces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Its layer, by its place in the list.
    pub layer: u32,
    /// Its corners; the last does not repeat the first.
    pub corners: Vec<[f64; 2]>,
    /// Whether a piece leads from the last corner to the first.
    pub closed: bool,
    /// The circle it stands for.
    pub round: Option<Round>,
    /// Whether it bounds a hatching or a filled area, and so often repeats another line.
    pub filled: bool,
}

/// A circle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Its middle.
    pub centre: [f64; 2],
    /// Its radius.
    pub radius: f64,
}

/// A text, perhaps of several lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// Its layer, by its place in the list.
    pub layer: u32,
    /// What it says, without the codes of the drawing.
    pub text: String,
    /// The place that `across` and `up` speak of.
    pub at: [f64; 2],
    /// Height of a capital letter.
    pub height: f64,
    /// Direction of its lines in degrees, counter-clockwise.
    pub angle: f64,
    /// Where `at` is, along its lines.
    pub across: Across,
    /// Where `at` is, across its lines.
    pub up: Up,
}

/// Which place of a text lies at its point, along its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Across {
    /// Where it begins.
    #[default]
    Left,
    /// Its middle.
    Centre,
    /// Where it ends.
    Right,
}

/// Which place of a text lies at its point, across its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Up {
    /// The line its letters stand on.
    #[default]
    Base,
    /// Below its last line.
    Bottom,
    /// Its middle.
    Middle,
    /// Above its first line.
    Top,
}

/// From the least to the greatest of some numbers; where that is more than twice as wide as without the outermost
/// hundredth at either end, without those. `None` where there are none.
#[must_use]
pub fn main_range(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let mut all: Vec<f64> = values.collect();
    all.sort_unstable_by(f64::total_cmp);
    let cut = all.len() / 100;
    let (least, greatest) = (*all.first()?, *all.last()?);
    let (low, high) = (*all.get(cut)?, *all.get(all.len().checked_sub(cut + 1)?)?);
    Some(if greatest - least <= 2.0 * (high - low) { (least, greatest) } else { (low, high) })
}

impl Drawn {
    /// As bytes, for another process.
    #[must_use]
    pub fn packed(&self) -> Vec<u8> {
        // Numbers, lists and texts can always be packed.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// What [`Drawn::packed`] packed; `None` where the bytes are something else.
    #[must_use]
    pub fn unpacked(bytes: &[u8]) -> Option<Self> {
        let drawn: Self = postcard::from_bytes(bytes).ok()?;
        let layers = drawn.shapes.iter().map(|it| it.layer).chain(drawn.texts.iter().map(|it| it.layer));
        let known = layers.max().is_none_or(|last| (last as usize) < drawn.layers.len());
        known.then_some(drawn)
    }

    fn places(&self) -> impl Iterator<Item = &[f64; 2]> {
        self.shapes.iter().flat_map(|shape| &shape.corners).chain(self.texts.iter().map(|text| &text.at))
    }

    /// The box round it, as its lower left and its upper right corner, but for the few things far away from the rest (see
    /// [`main_range`]). `None` where nothing is drawn.
    #[must_use]
    pub fn most_of_it(&self) -> Option<[[f64; 2]; 2]> {
        let along = |axis: usize| main_range(self.places().filter_map(|place| place.get(axis).copied()));
        let ((left, right), (low, high)) = (along(0)?, along(1)?);
        Some([[left, low], [right, high]])
    }

    /// The box round all shapes and texts, as its lower left and its upper right corner; `None` where there are none.
    #[must_use]
    pub fn extents(&self) -> Option<[[f64; 2]; 2]> {
        self.places().fold(None, |around: Option<[[f64; 2]; 2]>, &[x, y]| {
            let [[left, low], [right, high]] = around.unwrap_or([[x, y]; 2]);
            Some([[left.min(x), low.min(y)], [right.max(x), high.max(y)]])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::main_range;

    #[test]
    fn a_hall_round_its_booths_counts_and_a_scrap_far_away_does_not() {
        let booths = (0..300).map(|n| 10.0 + f64::from(n));
        assert_eq!(main_range(booths.clone().chain([0.0, 400.0])), Some((0.0, 400.0)));
        assert_eq!(main_range(booths.chain([0.0, 9_000.0])), Some((12.0, 307.0)));
        assert_eq!(main_range([5.0].into_iter()), Some((5.0, 5.0)));
        assert_eq!(main_range(std::iter::empty()), None);
    }
}
