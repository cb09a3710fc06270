//! Blocks put where they are inserted, curves made straight pieces.

use std::collections::BTreeMap;

use super::entity::{Entity, Insert, Lettering, What};
use super::frame::{Frame, length, times};
use super::sheet::{Block, Layers, Sheet};
use super::{Drawn, FLATTENED_TO, Note, Refused, Round, Shape, Text, curve, unit, weight};
use super::{MOST_CORNERS, MOST_SHAPES};

/// How deeply blocks may be nested.
const DEEPEST: usize = 16;
/// No drawing has coordinates beyond this, whatever its unit.
const FARTHEST: f64 = 1e12;

/// Everything on the sheet in its place.
pub(super) fn drawn(sheet: Sheet) -> Result<Drawn, Refused> {
    let shapes = weight::of(&sheet);
    if shapes > MOST_SHAPES {
        return Err(Refused::TooManyShapes { shapes });
    }
    let mut hand = Hand::of(&sheet);
    hand.draw(&sheet.entities, &Frame::STILL, None, &mut Vec::new())?;
    let Hand { shapes, texts, counts, .. } = hand;
    let Sheet { layers: Layers { all: layers, .. }, units, mut notes, .. } = sheet;
    notes.extend(counts.notes());
    let mut drawn = Drawn { layers, shapes, texts, units, notes };
    drawn.units.longer_side =
        drawn.most_of_it().map_or(0.0, |[[left, low], [right, high]]| (right - left).max(high - low));
    drawn.units.in_inches |= unit::are_in_inches(drawn.texts.iter().map(|text| text.text.as_str()));
    Ok(drawn)
}

/// What was left out on the way.
#[derive(Default)]
struct Counts {
    absurd: u64,
    hidden: u64,
    missing: BTreeMap<String, u64>,
    too_deep: BTreeMap<String, u64>,
}

impl Counts {
    fn notes(self) -> impl Iterator<Item = Note> {
        let missing = self.missing.into_iter().map(|(name, count)| Note::NoBlock { name, count });
        let too_deep = self.too_deep.into_iter().map(|(name, count)| Note::TooDeep { name, count });
        let absurd = (self.absurd > 0).then_some(Note::Absurd { count: self.absurd });
        let hidden = (self.hidden > 0).then_some(Note::Invisible { count: self.hidden });
        missing.chain(too_deep).chain(absurd).chain(hidden)
    }
}

/// Draws one entity after the other.
struct Hand<'a> {
    sheet: &'a Sheet,
    zero: Option<u32>,
    tolerance: f64,
    shapes: Vec<Shape>,
    texts: Vec<Text>,
    corners: usize,
    counts: Counts,
}

impl<'a> Hand<'a> {
    fn of(sheet: &'a Sheet) -> Self {
        let zero = sheet.layers.find("0");
        let tolerance = FLATTENED_TO / sheet.units.declared.map_or(1.0, super::Unit::millimetres);
        let (shapes, texts, counts) = (Vec::new(), Vec::new(), Counts::default());
        Self { sheet, zero, tolerance, shapes, texts, corners: 0, counts }
    }

    /// Draws entities that lie in `frame`; within a block, `around` is the layer of whatever inserts it.
    fn draw(
        &mut self,
        entities: &'a [Entity],
        frame: &Frame,
        around: Option<u32>,
        within: &mut Vec<&'a str>,
    ) -> Result<(), Refused> {
        for entity in entities {
            // What lies on layer 0 of a block lies on the layer it is inserted on.
            let layer = around.filter(|_| Some(entity.layer) == self.zero).unwrap_or(entity.layer);
            match &entity.what {
                What::Lines { curves, closed, filled, normal } => {
                    let frame = frame.over(Frame::looking_along(*normal));
                    let corners = curves.iter().flat_map(|it| curve::corners(it, &frame, self.tolerance));
                    let corners = corners.map(|place| flat(frame.place(place))).collect();
                    let round = round(curves, &frame);
                    self.shape(Shape { layer, corners, closed: *closed, round, filled: *filled })?;
                }
                What::Text(text) => self.text(text, layer, frame),
                What::Insert(insert) => self.insert(insert, layer, frame, around, within)?,
            }
        }
        Ok(())
    }

    fn shape(&mut self, mut shape: Shape) -> Result<(), Refused> {
        shape.corners.dedup();
        if shape.closed && shape.corners.len() > 1 && shape.corners.first() == shape.corners.last() {
            shape.corners.pop();
        }
        if !shape.corners.iter().all(is_sane) {
            self.counts.absurd += 1;
            return Ok(());
        }
        self.corners += shape.corners.len();
        if self.corners > MOST_CORNERS {
            return Err(Refused::TooManyCorners);
        }
        // A place alone shows nothing.
        if shape.corners.len() > 1 {
            shape.corners.shrink_to_fit();
            self.shapes.push(shape);
        }
        Ok(())
    }

    fn text(&mut self, text: &Lettering, layer: u32, frame: &Frame) {
        let plane = frame.over(Frame::looking_along(text.normal));
        let at = flat(if text.in_world { frame.place(text.at) } else { plane.place(text.at) });
        let (cos, sin) = (libm::cos(text.angle), libm::sin(text.angle));
        let [x, y] = flat(plane.vector([cos, sin, 0.0]));
        let height = length(plane.vector(times([-sin, cos, 0.0], text.height)));
        if !is_sane(&at) || !is_sane(&[height, libm::atan2(y, x)]) {
            self.counts.absurd += 1;
        } else if !text.text.trim().is_empty() {
            let angle = libm::atan2(y, x).to_degrees();
            let (across, up) = (text.across, text.up);
            self.texts.push(Text { layer, text: text.text.clone(), at, height, angle, across, up });
        }
    }

    fn insert(
        &mut self,
        insert: &'a Insert,
        layer: u32,
        frame: &Frame,
        around: Option<u32>,
        within: &mut Vec<&'a str>,
    ) -> Result<(), Refused> {
        let sheet = self.sheet;
        // Nothing of what a frozen layer inserts is seen, whatever layer that lies on.
        if sheet.layers.all.get(layer as usize).is_some_and(|layer| layer.frozen) {
            self.counts.hidden += 1;
            return Ok(());
        }
        self.draw(&insert.attributes, frame, around, within)?;
        let Some((name, block)) = sheet.blocks.get_key_value(&insert.block) else {
            *self.counts.missing.entry(insert.block.clone()).or_default() += 1;
            return Ok(());
        };
        if within.len() >= DEEPEST || within.contains(&name.as_str()) {
            *self.counts.too_deep.entry(name.clone()).or_default() += 1;
            return Ok(());
        }
        within.push(name);
        self.cells(insert, block, layer, frame, within)?;
        within.pop();
        Ok(())
    }

    fn cells(
        &mut self,
        insert: &Insert,
        block: &'a Block,
        layer: u32,
        frame: &Frame,
        within: &mut Vec<&'a str>,
    ) -> Result<(), Refused> {
        let plane = frame.over(Frame::looking_along(insert.normal)).moved(insert.at);
        let straight = plane.over(Frame::turned(insert.angle, [1.0; 3]));
        let block_frame = straight.over(Frame::turned(0.0, insert.scale)).moved(times(block.base, -1.0));
        let [across, up] = insert.spacing;
        for row in 0..insert.rows {
            for column in 0..insert.columns {
                let by = straight.vector([f64::from(column) * across, f64::from(row) * up, 0.0]);
                let origin = super::frame::plus(block_frame.origin, by);
                self.draw(&block.entities, &Frame { origin, ..block_frame }, Some(layer), within)?;
            }
        }
        Ok(())
    }
}

/// The circle that one whole turn stays once `frame` has mapped it.
fn round(curves: &[super::entity::Curve], frame: &Frame) -> Option<Round> {
    let [super::entity::Curve::Arc { centre, x, y, from, to }] = curves else { return None };
    let ([xx, xy], [yx, yy]) = (flat(frame.vector(*x)), flat(frame.vector(*y)));
    let (radius, other) = (libm::hypot(xx, xy), libm::hypot(yx, yy));
    let whole = (to - from).abs() >= std::f64::consts::TAU - 1e-9;
    let even = (radius - other).abs() <= radius * 1e-6 && (xx * yx + xy * yy).abs() <= radius * radius * 1e-6;
    (whole && even && radius > 0.0).then(|| Round { centre: flat(frame.place(*centre)), radius })
}

const fn flat([x, y, _]: [f64; 3]) -> [f64; 2] {
    [x, y]
}

fn is_sane(place: &[f64; 2]) -> bool {
    place.iter().all(|it| it.abs() <= FARTHEST)
}
