//! Drawings of other programs as a background: lines and texts on layers.

use super::Underlay;
use crate::geometry::{Angle, Place, Point, Size};

/// Lines and texts on layers, in millimetres right of and above the lower left corner of their box.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// The box, as large as it was when the drawing was taken; the frame of its underlay says how large it is now.
    pub size: Size,
    /// Its layers.
    pub layers: Vec<DrawingLayer>,
}

/// A layer of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DrawingLayer {
    /// What the drawing calls it.
    pub name: String,
    /// Whether it is left out when the plan is drawn.
    pub hidden: bool,
    /// Straight pieces from place to place; a closed line ends where it begins.
    pub lines: Vec<Vec<Point>>,
    /// Texts.
    pub texts: Vec<DrawingText>,
}

/// A text of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawingText {
    /// Its middle.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// Height of the letters in mm.
    pub height: i32,
    /// Turn of the text.
    pub angle: Angle,
}

impl Drawing {
    /// The layers that are drawn.
    pub fn shown(&self) -> impl Iterator<Item = &DrawingLayer> {
        self.layers.iter().filter(|layer| !layer.hidden)
    }

    /// About how many bytes of memory it holds.
    #[must_use]
    pub fn weight(&self) -> usize {
        let lines = |layer: &DrawingLayer| layer.lines.iter().map(|line| 24 + line.len() * 8).sum::<usize>();
        let texts = |layer: &DrawingLayer| layer.texts.iter().map(|text| 64 + text.text.len()).sum::<usize>();
        self.layers.iter().map(|layer| lines(layer) + texts(layer)).sum()
    }
}

impl Underlay {
    /// Where a place of its drawing lies on the plan; its frame may be larger, smaller or turned by now.
    #[must_use]
    pub fn place_of(&self, drawing: &Drawing, at: Point) -> Place {
        let part = |at: i32, whole: i32, now: i32| f64::from(at) * f64::from(now) / f64::from(whole.max(1));
        let (size, frame) = (drawing.size, &self.frame);
        let x = part(at.x, size.width, frame.size.width);
        let y = part(at.y, size.depth, frame.size.depth);
        Place::new(x, y).turned(frame.angle.cos_sin(), frame.corner.place())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::geometry::Rectangle;
    use crate::model::Picture;

    #[test]
    fn places_follow_the_frame() {
        let drawing = Drawing { size: Size::new(1_000, 500), layers: Vec::new() };
        let frame =
            Rectangle { angle: Angle::from_degrees(90.0), ..Rectangle::new(Point::new(10, 20), Size::new(2_000, 500)) };
        let picture = Picture::Drawing(Arc::new(drawing.clone()));
        let underlay = Underlay { picture, frame, crop: None, opacity: 60, calibration: None };
        assert_eq!(underlay.place_of(&drawing, Point::new(500, 100)), Place::new(-90.0, 1_020.0));
    }
}
