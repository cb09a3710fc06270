//! Painting on a page of a PDF.

use std::collections::BTreeMap;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::export::drawing::DrawError;
use crate::export::drawing::canvas::{Canvas, Figure, dash};
use crate::export::drawing::picture::{Photo, PictureKind};
use crate::geometry::Place;
use crate::scene::text::{FaceId, GlyphRun, shape};
use crate::scene::{Rgba, Stroke, TextLine};

/// Points to the millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// Control points of a quarter circle lie this part of the radius from its ends.
const QUARTER: f64 = 0.552_284_75;

/// Millimetres as points.
pub(super) fn points(mm: f64) -> f32 {
    (mm * POINTS) as f32
}

/// Fonts and pictures that are used on several pages.
#[derive(Default)]
pub(super) struct Store {
    fonts: BTreeMap<FaceId, Option<Font>>,
    images: BTreeMap<(usize, usize), Image>,
}

/// A page that is painted on.
pub(super) struct PdfCanvas<'a> {
    pub surface: Surface<'a>,
    store: &'a mut Store,
}

impl<'a> PdfCanvas<'a> {
    pub(super) const fn new(surface: Surface<'a>, store: &'a mut Store) -> Self {
        Self { surface, store }
    }

    fn font(&mut self, face: FaceId) -> Option<Font> {
        self.store.fonts.entry(face).or_insert_with(|| Font::new(face.bytes().into(), 0)).clone()
    }

    /// A picture by where its bytes lie, which does not change while a sheet is written.
    fn image(&mut self, bytes: &[u8]) -> Result<Image, DrawError> {
        let key = (bytes.as_ptr() as usize, bytes.len());
        if let Some(image) = self.store.images.get(&key) {
            return Ok(image.clone());
        }
        let image = match PictureKind::of(bytes)? {
            PictureKind::Png => Image::from_png(bytes.to_vec().into(), true),
            PictureKind::Jpeg => Image::from_jpeg(bytes.to_vec().into(), true),
        };
        let image = image.map_err(DrawError::Picture)?;
        self.store.images.insert(key, image.clone());
        Ok(image)
    }

    /// One run of a line, its pen starting at `start` mm.
    fn run(&mut self, run: &GlyphRun, line: &TextLine, start: Place) {
        let (Some(font), Some(text)) = (self.font(run.face), line.text.get(run.text.clone())) else { return };
        let em = line.size;
        let nexts = run.glyphs.iter().skip(1).map(|glyph| glyph.x).chain(run.glyphs.last().map(|last| last.x));
        let first = run.glyphs.first().map_or(Place::default(), |glyph| Place::new(glyph.x, glyph.y));
        let glyphs: Vec<_> = run
            .glyphs
            .iter()
            .zip(nexts)
            .map(|(glyph, next)| KrillaGlyph {
                glyph_id: GlyphId::new(glyph.id),
                text_range: glyph.cluster.start - run.text.start..glyph.cluster.end - run.text.start,
                x_advance: ((next - glyph.x) / em) as f32,
                x_offset: 0.0,
                y_offset: ((glyph.y - first.y) / em) as f32,
                y_advance: 0.0,
                location: None,
            })
            .collect();
        let start = Point::from_xy(points(start.x + first.x), points(start.y - first.y));
        self.surface.draw_glyphs(start, &glyphs, font, text, points(em), false);
    }
}

impl Canvas for PdfCanvas<'_> {
    fn figure(&mut self, figure: &Figure<'_>, fill_with: Option<Rgba>, stroke: Option<&Stroke>) {
        let stroke = stroke.filter(|stroke| stroke.weight > 0.0).map(pen);
        let Some(path) = path(figure).filter(|_| fill_with.is_some() || stroke.is_some()) else { return };
        self.surface.set_fill(fill_with.map(|colour| fill(colour, FillRule::EvenOdd)));
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    fn text(&mut self, line: &TextLine) {
        self.surface.set_fill(Some(fill(line.colour, FillRule::NonZero)));
        self.surface.set_stroke(None);
        let turned = line.angle.thousandths() != 0;
        if turned {
            let (cos, sin) = line.angle.cos_sin();
            let (cos, sin) = (cos as f32, sin as f32);
            let place = Transform::from_row(cos, -sin, sin, cos, points(line.at.x), points(line.at.y));
            self.surface.push_transform(&place);
        }
        let start = if turned { Place::default() } else { line.at };
        for run in shape(line).runs {
            self.run(&run, line, start);
        }
        if turned {
            self.surface.pop();
        }
    }

    fn picture(&mut self, photo: &Photo<'_>) -> Result<(), DrawError> {
        let image = self.image(photo.bytes)?;
        let [a, b, c, d, x, y] = photo.placed().map(points);
        let Some(unit) = Size::from_wh(1.0, 1.0) else { return Ok(()) };
        let frame = path(&Figure::Rings(&[photo.corners.to_vec()])).filter(|_| photo.is_cropped());
        if let Some(frame) = &frame {
            self.surface.push_clip_path(frame, &FillRule::NonZero);
        }
        self.surface.push_transform(&Transform::from_row(a, b, c, d, x, y));
        self.surface.push_opacity(NormalizedF32::new(photo.opacity.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE));
        self.surface.draw_image(image, unit);
        self.surface.pop();
        self.surface.pop();
        if frame.is_some() {
            self.surface.pop();
        }
        Ok(())
    }
}

fn path(figure: &Figure<'_>) -> Option<Path> {
    let mut path = PathBuilder::new();
    match figure {
        Figure::Rings(rings) => rings.iter().for_each(|ring| piece(ring, true, &mut path)),
        Figure::Line(places) => piece(places, false, &mut path),
        Figure::Pieces(pieces) => pieces.iter().for_each(|part| piece(part, false, &mut path)),
        Figure::Circle(centre, radius) => circle(*centre, *radius, &mut path),
    }
    path.finish()
}

fn piece(places: &[Place], closed: bool, path: &mut PathBuilder) {
    for (index, place) in places.iter().enumerate() {
        let (x, y) = (points(place.x), points(place.y));
        if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    if closed {
        path.close();
    }
}

/// A circle of four curves.
fn circle(centre: Place, radius: f64, path: &mut PathBuilder) {
    let at = |x: f64, y: f64| (points(centre.x + radius * x), points(centre.y + radius * y));
    let (x, y) = at(1.0, 0.0);
    path.move_to(x, y);
    for (cos, sin) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
        let (ax, ay) = at(cos - sin * QUARTER, sin + cos * QUARTER);
        let (bx, by) = at(-sin + cos * QUARTER, cos + sin * QUARTER);
        let (x, y) = at(-sin, cos);
        path.cubic_to(ax, ay, bx, by, x, y);
    }
    path.close();
}

fn fill(colour: Rgba, rule: FillRule) -> Fill {
    Fill { paint: paint(colour).into(), opacity: opacity(colour), rule }
}

fn pen(stroke: &Stroke) -> PdfStroke {
    PdfStroke {
        paint: paint(stroke.colour).into(),
        width: points(stroke.weight),
        miter_limit: 4.0,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Miter,
        opacity: opacity(stroke.colour),
        dash: dash(stroke).map(|(dash, gap)| StrokeDash { array: vec![points(dash), points(gap)], offset: 0.0 }),
    }
}

fn paint(Rgba { colour, .. }: Rgba) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn opacity(colour: Rgba) -> NormalizedF32 {
    NormalizedF32::new(f32::from(colour.alpha) / 255.0).unwrap_or(NormalizedF32::ONE)
}
