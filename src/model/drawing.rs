//! Drawings of other programs as a background: lines and texts on layers.

use std::sync::Arc;

use super::{Picture, Underlay};
use crate::geometry::{Angle, Bounds, Place, Point, Size};

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
        self.place_at(drawing, at.place())
    }

    /// The same for a place between whole millimetres.
    #[must_use]
    pub fn place_at(&self, drawing: &Drawing, at: Place) -> Place {
        let [across, up] = self.stretch(drawing);
        Place::new(at.x * across, at.y * up).turned(self.frame.angle.cos_sin(), self.frame.corner.place())
    }

    /// The place of its drawing that lies there on the plan.
    #[must_use]
    pub fn in_drawing(&self, drawing: &Drawing, place: Place) -> Place {
        let [across, up] = self.stretch(drawing);
        let ((cos, sin), corner) = (self.frame.angle.cos_sin(), self.frame.corner.place());
        let from = Place::new(place.x - corner.x, place.y - corner.y).turned((cos, -sin), Place::new(0.0, 0.0));
        Place::new(from.x / across, from.y / up)
    }

    /// What of its drawing is not cut off, in the drawing's own millimetres.
    #[must_use]
    pub fn window(&self, drawing: &Drawing) -> Bounds {
        let [left, top, right, bottom] = self.crop.unwrap_or_default().part();
        let (width, depth) = (f64::from(drawing.size.width), f64::from(drawing.size.depth));
        let low = Place::new(left * width, (1.0 - bottom) * depth);
        Bounds::between(low, Place::new(right * width, (1.0 - top) * depth))
    }

    /// The drawing it shows, where it is one.
    #[must_use]
    pub const fn drawing(&self) -> Option<&Arc<Drawing>> {
        if let Picture::Drawing(drawing) = &self.picture { Some(drawing) } else { None }
    }

    /// The same with other layers hidden: those of which `hides` holds, by their places in the list. `None` where that
    /// changes nothing, or it shows no drawing.
    #[must_use]
    pub fn hiding(&self, hides: impl Fn(usize, &DrawingLayer) -> bool) -> Option<Self> {
        let drawing = self.drawing()?;
        let hidden: Vec<bool> = drawing.layers.iter().enumerate().map(|(place, layer)| hides(place, layer)).collect();
        if drawing.layers.iter().zip(&hidden).all(|(layer, hidden)| layer.hidden == *hidden) {
            return None;
        }
        let mut drawing = Drawing::clone(drawing);
        drawing.layers.iter_mut().zip(hidden).for_each(|(layer, hidden)| layer.hidden = hidden);
        Some(Self { picture: Picture::Drawing(Arc::new(drawing)), ..self.clone() })
    }

    /// How much wider and deeper the drawing is now than it was when it was taken.
    fn stretch(&self, drawing: &Drawing) -> [f64; 2] {
        let part = |whole: i32, now: i32| f64::from(now.max(1)) / f64::from(whole.max(1));
        [part(drawing.size.width, self.frame.size.width), part(drawing.size.depth, self.frame.size.depth)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rectangle;
    use crate::model::Crop;

    #[test]
    fn places_follow_the_frame() {
        let drawing = Drawing { size: Size::new(1_000, 500), layers: Vec::new() };
        let frame =
            Rectangle { angle: Angle::from_degrees(90.0), ..Rectangle::new(Point::new(10, 20), Size::new(2_000, 500)) };
        let picture = Picture::Drawing(Arc::new(drawing.clone()));
        let underlay = Underlay { picture, frame, crop: None, opacity: 60, calibration: None };
        let there = underlay.place_of(&drawing, Point::new(500, 100));
        assert_eq!(there, Place::new(-90.0, 1_020.0));
        assert!(underlay.in_drawing(&drawing, there).distance(Place::new(500.0, 100.0)) < 1e-6);
        let cut = Underlay { crop: Some(Crop { left: 100, top: 200, ..Crop::default() }), ..underlay };
        assert_eq!(cut.window(&drawing), Bounds::between(Place::new(100.0, 0.0), Place::new(1_000.0, 400.0)));
    }
}
