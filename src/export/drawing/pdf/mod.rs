//! PDF: vector, with embedded fonts, and text that can be searched and copied.

mod canvas;
mod leaves;

use std::io::Write;

use krilla::Document;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Rect};
use krilla::metadata::Metadata;
use krilla::page::{Page, PageSettings};
use krilla::paint::FillRule;

use self::canvas::{PdfCanvas, Store, points};
pub(super) use self::leaves::write_leaves;
use super::canvas::paint;
use super::{DrawError, DrawOptions, DrawingFormat};
use crate::export::Progress;
use crate::geometry::Bounds;
use crate::message::Message;
use crate::scene::Shape;
use crate::scene::sheet::Sheet;

/// Shapes between two looks at the progress.
const STRIDE: usize = 1000;
/// Part of the time that goes into painting; the rest into fonts and compression.
const PAINTING: f32 = 0.7;

/// The format.
pub(super) struct Pdf;

impl DrawingFormat for Pdf {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn name(&self) -> Message {
        Message::new("export-format-pdf")
    }

    fn write(
        &self,
        sheet: &Sheet,
        _: &DrawOptions,
        progress: &dyn Progress,
        out: &mut dyn Write,
    ) -> Result<(), DrawError> {
        let mut document = Document::new();
        document.set_metadata(metadata(&sheet.title, &sheet.language));
        let size = PageSettings::from_wh(points(sheet.width), points(sheet.height));
        let size = size.ok_or_else(|| DrawError::Format(format!("{} x {} mm", sheet.width, sheet.height)))?;
        paint_page(document.start_page_with(size), sheet, progress)?;
        let bytes = document.finish().map_err(failure)?;
        if progress.cancelled() {
            return Err(DrawError::Cancelled);
        }
        out.write_all(&bytes)?;
        progress.done(1.0);
        Ok(())
    }
}

/// What readers show of the file. No dates: the same sheet makes the same bytes.
fn metadata(title: &str, language: &str) -> Metadata {
    Metadata::new()
        .title(title.to_owned())
        .language(language.to_owned())
        .creator("Hallplan".to_owned())
        .producer("Hallplan".to_owned())
}

fn paint_page(mut page: Page<'_>, sheet: &Sheet, progress: &dyn Progress) -> Result<(), DrawError> {
    let mut store = Store::default();
    let mut painter = Painter {
        canvas: PdfCanvas::new(page.surface(), &mut store),
        progress,
        all: sheet.shapes().count(),
        painted: 0,
    };
    let done = painter.clipped(sheet).and_then(|()| painter.paint(&sheet.furniture));
    painter.canvas.surface.finish();
    done
}

/// Paints, and tells how far it is.
struct Painter<'a> {
    canvas: PdfCanvas<'a>,
    progress: &'a dyn Progress,
    all: usize,
    painted: usize,
}

impl Painter<'_> {
    /// Paints the plan, as far as the frame shows it.
    fn clipped(&mut self, sheet: &Sheet) -> Result<(), DrawError> {
        let Some(frame) = rectangle(sheet.frame) else { return Ok(()) };
        self.canvas.surface.push_clip_path(&frame, &FillRule::NonZero);
        let done = self.paint(&sheet.plan);
        // Every push wants its pop, also where painting ended early.
        self.canvas.surface.pop();
        done
    }

    fn paint(&mut self, shapes: &[Shape]) -> Result<(), DrawError> {
        for shapes in shapes.chunks(STRIDE) {
            for shape in shapes {
                paint(shape, &mut self.canvas)?;
            }
            self.painted += shapes.len();
            self.progress.done(self.painted as f32 / self.all.max(1) as f32 * PAINTING);
            if self.progress.cancelled() {
                return Err(DrawError::Cancelled);
            }
        }
        Ok(())
    }
}

fn rectangle(bounds: Bounds) -> Option<krilla::geom::Path> {
    let Bounds { min, max } = bounds;
    let rect = Rect::from_ltrb(points(min.x), points(min.y), points(max.x), points(max.y))?;
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    path.finish()
}

fn failure(error: KrillaError) -> DrawError {
    match error {
        KrillaError::Image(_, _, cause) => DrawError::Picture(cause),
        other => DrawError::Format(format!("{other:?}")),
    }
}
