//! A scene in the making: marks sorted by layer as they come.

use super::View;
use super::heading::{Heading, Spot, Waiting, place_all};
use crate::geometry::{Angle, Place};
use crate::model::{Colour, Layout, ObjectId};
use crate::scene::{Align, Fill, Layer, Mark, Rgba, Scene, Shape, Stroke, TextLine};

/// A scene in the making.
pub(super) struct Drawing<'a> {
    pub layout: &'a Layout,
    pub view: &'a View<'a>,
    /// The object that is being drawn.
    source: Option<ObjectId>,
    layers: Vec<Vec<Shape>>,
    /// Closed sides of booths: over the fills of all booths, so that no neighbour hides half of one.
    closed: Vec<Shape>,
    /// Names of halls and pavilions, placed at the end.
    headings: Vec<Waiting>,
}

/// How a line of text looks, sizes in mm of the floor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub size: f64,
    pub bold: bool,
    pub align: Align,
    pub angle: Angle,
    pub colour: Colour,
}

impl<'a> Drawing<'a> {
    pub fn new(layout: &'a Layout, view: &'a View<'a>) -> Self {
        let layers = Layer::ALL.iter().map(|_| Vec::new()).collect();
        Self { layout, view, source: None, layers, closed: Vec::new(), headings: Vec::new() }
    }

    /// What is drawn from here on shows this object.
    pub const fn begin(&mut self, source: ObjectId) {
        self.source = Some(source);
    }

    /// What is drawn from here on shows this object, if any.
    pub const fn resume(&mut self, source: Option<ObjectId>) {
        self.source = source;
    }

    /// The object that is being drawn.
    pub const fn source(&self) -> Option<ObjectId> {
        self.source
    }

    /// Millimetres on the floor of `paper` millimetres.
    pub fn mm(&self, paper: f64) -> f64 {
        paper * self.view.scale
    }

    pub fn add(&mut self, layer: Layer, mark: Mark) {
        let shape = Shape { layer, source: self.source, mark };
        if let Some(shapes) = self.layers.get_mut(layer as usize) {
            shapes.push(shape);
        }
    }

    pub fn area(&mut self, layer: Layer, rings: Vec<Vec<Place>>, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.add(layer, Mark::Area { rings, fill, stroke });
    }

    pub fn line(&mut self, layer: Layer, places: Vec<Place>, stroke: Stroke) {
        self.add(layer, Mark::Line { places, stroke });
    }

    /// A closed stretch of a booth's outline.
    pub fn closed_side(&mut self, places: Vec<Place>, stroke: Stroke) {
        self.closed.push(Shape { layer: Layer::Booths, source: self.source, mark: Mark::Line { places, stroke } });
    }

    pub fn circle(&mut self, layer: Layer, centre: Place, radius: f64, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.add(layer, Mark::Circle { centre, radius, fill, stroke });
    }

    pub fn text(&mut self, layer: Layer, text: impl Into<String>, at: Place, how: Lettering) {
        let Lettering { size, bold, align, angle, colour } = how;
        self.add(
            layer,
            Mark::Text(TextLine { text: text.into(), at, size, bold, align, angle, colour: colour.into() }),
        );
    }

    /// A name that is placed when everything else is drawn.
    pub fn name(&mut self, heading: Heading, spot: Spot) {
        self.headings.push(Waiting { source: self.source, heading, spot });
    }

    pub fn finish(mut self) -> Scene {
        let headings = std::mem::take(&mut self.headings);
        place_all(&mut self, headings);
        let Self { layers, mut closed, .. } = self;
        let mut shapes = Vec::with_capacity(layers.iter().map(Vec::len).sum::<usize>() + closed.len());
        for (layer, mut marks) in Layer::ALL.iter().zip(layers) {
            shapes.append(&mut marks);
            if *layer == Layer::Booths {
                shapes.append(&mut closed);
            }
        }
        Scene { shapes }
    }
}

/// A whole fill.
pub(super) fn plain(colour: Colour) -> Option<Fill> {
    Some(Fill::Plain(colour.into()))
}

/// A fill that lets what is below shine through; `alpha` of 0 is invisible, 255 opaque.
pub(super) const fn glazed(colour: Colour, alpha: u8) -> Option<Fill> {
    Some(Fill::Plain(Rgba { colour, alpha }))
}

/// A whole line; weight in mm of paper.
pub(super) fn stroke(colour: Colour, weight: f64) -> Stroke {
    Stroke { colour: colour.into(), weight, dash: None }
}

/// A dashed line; weight, dash and gap in mm of paper.
pub(super) fn dashed(colour: Colour, weight: f64, dash: (f64, f64)) -> Stroke {
    Stroke { colour: colour.into(), weight, dash: Some(dash) }
}
