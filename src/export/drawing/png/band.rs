//! Painting a band of pixels.

use tiny_skia::{
    Color, FillRule, FilterQuality, LineCap, LineJoin, Paint, Path, PathBuilder, PathSegment, Pattern, PixmapMut,
    Point, Rect, SpreadMode, StrokeDash, Transform,
};

use super::glyphs::Glyphs;
use super::pictures::Pictures;
use crate::export::drawing::DrawError;
use crate::export::drawing::canvas::{Canvas, Figure, dash, paint};
use crate::export::drawing::picture::Photo;
use crate::geometry::{Bounds, Place};
use crate::scene::sheet::Sheet;
use crate::scene::text::{measure, shape};
use crate::scene::{Mark, Rgba, Shape, Stroke, TextLine};

/// Thinnest line in pixels: thinner ones would fade away.
const THINNEST: f32 = 0.7;
/// Widest line in pixels that is painted as such; the outline of a wider one is filled.
const HAIRLINE: f32 = 1.0;
/// Places are rounded to this part of a pixel, the one that lines are painted by, so that a band's offset changes nothing
/// but the row.
const PARTS: f64 = 64.0;

/// What is kept from band to band.
pub(super) struct Brush {
    per_mm: f64,
    glyphs: Glyphs,
    pictures: Pictures,
}

/// First and last row of pixels that a shape may touch.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    first: f64,
    last: f64,
}

impl Brush {
    /// A brush for so many pixels to the millimetre.
    pub(super) fn new(per_mm: f64) -> Self {
        Self { per_mm, glyphs: Glyphs::default(), pictures: Pictures::default() }
    }

    /// The rows that a mark may touch.
    pub(super) fn extent(&self, mark: &Mark) -> Extent {
        let reach = match mark {
            Mark::Text(line) if line.angle.thousandths() == 0 => line.size * 1.5,
            Mark::Text(line) => measure(&line.text, line.size, line.bold) + line.size * 1.5,
            Mark::Area { stroke, .. } | Mark::Circle { stroke, .. } => stroke.map_or(0.0, |stroke| stroke.weight),
            Mark::Line { stroke, .. } => stroke.weight,
            Mark::Picture { .. } => 0.0,
        };
        // Twice the weight is as far as a pointed corner reaches.
        let rows = reach * 2.0 * self.per_mm + 2.0;
        mark.bounds().map_or(Extent { first: f64::INFINITY, last: f64::NEG_INFINITY }, |bounds| Extent {
            first: bounds.min.y * self.per_mm - rows,
            last: bounds.max.y * self.per_mm + rows,
        })
    }

    /// Begins a band whose first row is `top`.
    pub(super) fn band<'a>(&'a mut self, pixels: &'a mut tiny_skia::Pixmap, top: f64) -> Band<'a> {
        Band { pixels: pixels.as_mut(), top: top as f32, brush: self }
    }
}

/// A band of pixels.
pub(super) struct Band<'a> {
    pixels: PixmapMut<'a>,
    /// Its first row.
    top: f32,
    brush: &'a mut Brush,
}

impl Band<'_> {
    /// Paints the shapes that touch this band.
    pub(super) fn paint(&mut self, shapes: &[Shape], extents: &[Extent]) -> Result<(), DrawError> {
        let first = f64::from(self.top);
        let last = first + f64::from(self.pixels.height());
        let touching = |extent: &Extent| extent.first <= last && extent.last >= first;
        for (shape, _) in shapes.iter().zip(extents).filter(|(_, extent)| touching(extent)) {
            paint(shape, self)?;
        }
        Ok(())
    }

    /// Lays paper over all that reaches out of the frame.
    pub(super) fn cover_outside(&mut self, sheet: &Sheet) {
        let (Bounds { min, max }, right, bottom) = (sheet.frame, sheet.width + 1.0, sheet.height + 1.0);
        for (left, top, right, bottom) in [
            (-1.0, -1.0, right, min.y),
            (-1.0, max.y, right, bottom),
            (-1.0, min.y, min.x, max.y),
            (max.x, min.y, right, max.y),
        ] {
            let (from, to) = (self.pixel(Place::new(left, top)), self.pixel(Place::new(right, bottom)));
            if let Some(rect) = Rect::from_ltrb(from.0, from.1 - self.top, to.0, to.1 - self.top) {
                let mut paper = Paint { anti_alias: true, ..Paint::default() };
                paper.set_color(Color::WHITE);
                self.pixels.fill_rect(rect, &paper, Transform::identity(), None);
            }
        }
    }

    /// Where a place on paper lies, in pixels of the whole picture.
    fn pixel(&self, place: Place) -> (f32, f32) {
        let at = |at: f64| (libm::round(at * self.brush.per_mm * PARTS) / PARTS) as f32;
        (at(place.x), at(place.y))
    }

    /// A path of the whole picture as it lies in this band. Everything before this is the same for every band.
    fn in_band(&self, path: &Path) -> Option<Path> {
        moved(path, |point| (rounded(point.x), rounded(point.y) - self.top))
    }

    fn path(&self, figure: &Figure<'_>) -> Option<Path> {
        let mut path = PathBuilder::new();
        match figure {
            Figure::Rings(rings) => rings.iter().for_each(|ring| self.piece(ring, true, &mut path)),
            Figure::Line(places) => self.piece(places, false, &mut path),
            Figure::Pieces(pieces) => pieces.iter().for_each(|piece| self.piece(piece, false, &mut path)),
            Figure::Circle(centre, radius) => {
                let (x, y) = self.pixel(*centre);
                path.push_circle(x, y, (radius * self.brush.per_mm) as f32);
            }
        }
        path.finish()
    }

    fn piece(&self, places: &[Place], closed: bool, path: &mut PathBuilder) {
        for (index, place) in places.iter().enumerate() {
            let (x, y) = self.pixel(*place);
            if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        if closed {
            path.close();
        }
    }

    fn stroke(&mut self, path: &Path, stroke: &Stroke) -> Option<()> {
        let pixels = |mm: f64| (mm * self.brush.per_mm) as f32;
        let pen = tiny_skia::Stroke {
            width: pixels(stroke.weight).max(THINNEST),
            miter_limit: 4.0,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Miter,
            dash: None,
        };
        let dash = dash(stroke).and_then(|(dash, gap)| StrokeDash::new(vec![pixels(dash), pixels(gap)], 0.0));
        let dashed = dash.and_then(|dash| path.dash(&dash, 1.0));
        let (path, ink, still) = (dashed.as_ref().unwrap_or(path), colour(stroke.colour), Transform::identity());
        if pen.width > HAIRLINE {
            let outline = self.in_band(&path.stroke(&pen, 1.0)?)?;
            self.pixels.fill_path(&outline, &ink, FillRule::Winding, still, None);
        } else {
            self.pixels.stroke_path(&self.in_band(path)?, &ink, &pen, still, None);
        }
        Some(())
    }
}

impl Canvas for Band<'_> {
    fn figure(&mut self, figure: &Figure<'_>, fill: Option<Rgba>, stroke: Option<&Stroke>) {
        let Some(path) = self.path(figure) else { return };
        if let Some((fill, path)) = fill.zip(self.in_band(&path)) {
            self.pixels.fill_path(&path, &colour(fill), FillRule::EvenOdd, Transform::identity(), None);
        }
        if let Some(stroke) = stroke.filter(|stroke| stroke.weight > 0.0) {
            self.stroke(&path, stroke);
        }
    }

    fn text(&mut self, line: &TextLine) {
        let (cos, sin) = line.angle.cos_sin();
        let em = line.size * self.brush.per_mm;
        let ink = colour(line.colour);
        for run in shape(line).runs {
            for glyph in run.glyphs {
                // Along the line and up from it; y of paper points down.
                let right = glyph.x * cos - glyph.y * sin;
                let up = glyph.x * sin + glyph.y * cos;
                let at = self.pixel(Place::new(line.at.x + right, line.at.y - up));
                let [a, b, c, d] = [em * cos, -em * sin, -em * sin, -em * cos].map(|part| part as f32);
                // Turned and rounded before it is moved, so that a glyph looks the same wherever the band begins.
                let place =
                    |p: Point| (rounded(a * p.x + c * p.y) + at.0, rounded(b * p.x + d * p.y) + at.1 - self.top);
                if let Some(path) = self.brush.glyphs.get(run.face, glyph.id).and_then(|path| moved(path, place)) {
                    self.pixels.fill_path(&path, &ink, FillRule::Winding, Transform::identity(), None);
                }
            }
        }
    }

    fn picture(&mut self, photo: &Photo<'_>) -> Result<(), DrawError> {
        let [a, b, c, d, x, y] = photo.placed();
        let (x, y) = self.pixel(Place::new(x, y));
        let size = [libm::hypot(a, b), libm::hypot(c, d)].map(|mm| mm * self.brush.per_mm);
        let frame = self.path(&Figure::Rings(&[photo.corners.to_vec()])).and_then(|frame| self.in_band(&frame));
        let Some(frame) = frame else { return Ok(()) };
        let picture = self.brush.pictures.get(photo.bytes, size)?;
        let (across, down) = (f64::from(picture.width()), f64::from(picture.height()));
        let [a, b, c, d] = [a / across, b / across, c / down, d / down].map(|mm| (mm * self.brush.per_mm) as f32);
        // A filled frame, since a picture that is drawn by itself has jagged edges.
        let shader = Pattern::new(
            picture.as_ref(),
            SpreadMode::Pad,
            FilterQuality::Bilinear,
            photo.opacity.clamp(0.0, 1.0),
            Transform::from_row(a, b, c, d, x, y - self.top),
        );
        let paint = Paint { shader, anti_alias: true, ..Paint::default() };
        self.pixels.fill_path(&frame, &paint, FillRule::Winding, Transform::identity(), None);
        Ok(())
    }
}

/// A length rounded to the part of a pixel that places are.
fn rounded(pixels: f32) -> f32 {
    libm::roundf(pixels * PARTS as f32) / PARTS as f32
}

/// A path with every point where `place` puts it.
fn moved(path: &Path, place: impl Fn(Point) -> (f32, f32)) -> Option<Path> {
    let mut moved = PathBuilder::with_capacity(path.verbs().len(), path.points().len());
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => moved.move_to(place(to).0, place(to).1),
            PathSegment::LineTo(to) => moved.line_to(place(to).0, place(to).1),
            PathSegment::QuadTo(by, to) => moved.quad_to(place(by).0, place(by).1, place(to).0, place(to).1),
            PathSegment::CubicTo(by, then, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (place(by), place(then), place(to));
                moved.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathSegment::Close => moved.close(),
        }
    }
    moved.finish()
}

fn colour(Rgba { colour, alpha }: Rgba) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(colour.red, colour.green, colour.blue, alpha);
    paint
}
