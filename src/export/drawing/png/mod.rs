//! PNG: painted and written band by band, so that even a poster needs little memory.

mod band;
mod glyphs;
mod pictures;

use std::io::Write;

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit, Writer};
use tiny_skia::Pixmap;

use self::band::{Brush, Extent};
use super::options::Grid;
use super::{DrawError, DrawOptions, DrawingFormat};
use crate::export::Progress;
use crate::message::Message;
use crate::scene::Shape;
use crate::scene::sheet::Sheet;

/// Rows of pixels that are painted at once.
pub const BAND_ROWS: u32 = 512;
/// Rows painted above and below a band and thrown away: a curve that is cut off is rounded otherwise, so there is room for
/// a whole letter.
const GUARD: u32 = 64;
/// Bytes that the compressor gathers before it hands them on.
const CHUNK: usize = 1 << 16;

/// The format.
pub(super) struct Png;

impl DrawingFormat for Png {
    fn id(&self) -> &'static str {
        "png"
    }

    fn name(&self) -> Message {
        Message::new("export-format-png")
    }

    fn has_pixels(&self) -> bool {
        true
    }

    fn write(
        &self,
        sheet: &Sheet,
        options: &DrawOptions,
        progress: &dyn Progress,
        out: &mut dyn Write,
    ) -> Result<(), DrawError> {
        write_png(sheet, options, BAND_ROWS, progress, out)
    }
}

/// Writes a sheet as PNG, `rows` rows of pixels at a time; the pixels do not depend on how many.
///
/// # Errors
/// As [`DrawingFormat::write`].
pub fn write_png(
    sheet: &Sheet,
    options: &DrawOptions,
    rows: u32,
    progress: &dyn Progress,
    out: &mut dyn Write,
) -> Result<(), DrawError> {
    let grid = options.resolution.grid(sheet.width, sheet.height)?;
    let mut file = header(grid, out)?;
    let mut rows_of_file = file.stream_writer_with_size(CHUNK).map_err(encoding)?;
    let mut brush = Brush::new(grid.per_mm);
    let extents = [extents(&sheet.plan, &brush), extents(&sheet.furniture, &brush)];
    let mut top = 0;
    while top < grid.height {
        progress.done(top as f32 / grid.height as f32);
        if progress.cancelled() {
            return Err(DrawError::Cancelled);
        }
        let height = rows.max(1).min(grid.height - top);
        let band = painted(sheet, &extents, &mut brush, (grid.width, top, height))?;
        write_rows(&band, &mut rows_of_file)?;
        top += height;
    }
    rows_of_file.finish().map_err(encoding)?;
    file.finish().map_err(encoding)?;
    progress.done(1.0);
    Ok(())
}

/// The header: size, true colour, and how many pixels make a metre of paper.
fn header<W: Write>(grid: Grid, out: W) -> Result<Writer<W>, DrawError> {
    let mut encoder = Encoder::new(out, grid.width, grid.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let per_metre = libm::round(grid.per_mm * 1000.0) as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    encoder.write_header().map_err(encoding)
}

fn encoding(error: png::EncodingError) -> DrawError {
    match error {
        png::EncodingError::IoError(cause) => DrawError::Write(cause),
        other => DrawError::Format(other.to_string()),
    }
}

fn extents(shapes: &[Shape], brush: &Brush) -> Vec<Extent> {
    shapes.iter().map(|shape| brush.extent(&shape.mark)).collect()
}

/// Paints one band: `height` rows from row `top`, and the guard rows on both sides.
fn painted(
    sheet: &Sheet,
    [plan, furniture]: &[Vec<Extent>; 2],
    brush: &mut Brush,
    (width, top, height): (u32, u32, u32),
) -> Result<Pixmap, DrawError> {
    let mut pixels = Pixmap::new(width, height + 2 * GUARD)
        .ok_or_else(|| DrawError::Format(format!("{width} x {height} pixels")))?;
    pixels.fill(tiny_skia::Color::WHITE);
    let mut band = brush.band(&mut pixels, f64::from(top) - f64::from(GUARD));
    band.paint(&sheet.plan, plan)?;
    band.cover_outside(sheet);
    band.paint(&sheet.furniture, furniture)?;
    Ok(pixels)
}

/// Writes the rows of a band but its guard, without their opacity: every pixel lies on white paper.
fn write_rows(band: &Pixmap, file: &mut impl Write) -> Result<(), DrawError> {
    let width = band.width() as usize;
    let rows = (band.height() - 2 * GUARD) as usize;
    let mut row = Vec::with_capacity(width * 3);
    for pixels in band.pixels().chunks(width).skip(GUARD as usize).take(rows) {
        row.clear();
        row.extend(pixels.iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]));
        file.write_all(&row)?;
    }
    Ok(())
}
