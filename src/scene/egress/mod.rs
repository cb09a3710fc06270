//! Walking distances as a picture: the free floor of each hall in the colour of its band.

mod bands;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};

pub use bands::{Band, Bands, NO_WAY};

use super::{Layer, Mark, Shape};
use crate::analysis::egress::Field;
use crate::geometry::Place;
use crate::i18n::{Locale, words};

/// Where nobody can walk.
const NOTHING: u8 = 0;

/// That these figures certify nothing, in every language of the program.
#[must_use]
pub fn planning_aid() -> Vec<String> {
    Locale::ALL.iter().map(|locale| words(*locale).text("scene-egress-aid")).collect()
}

/// The bands for all walks of some fields.
#[must_use]
pub fn bands_of<'f>(fields: impl IntoIterator<Item = &'f Field>) -> Bands {
    let walks = fields.into_iter().flat_map(|field| field.free().filter_map(|cell| field.nearest(cell)));
    Bands::up_to(walks.map(|walk| walk.length).fold(0.0, f64::max))
}

/// The picture of a field, a pixel for each cell, see-through where nobody can walk; `None` where it cannot be written.
#[must_use]
pub fn distance_map(field: &Field, bands: &Bands) -> Option<Shape> {
    let bytes = picture(field, bands).ok()?;
    let grid = field.grid();
    let (min, cell) = (grid.corner(), grid.cell());
    let (right, top) = (min.x + grid.columns() as f64 * cell, min.y + grid.rows() as f64 * cell);
    let corners = [(min.x, min.y), (right, min.y), (right, top), (min.x, top)].map(|(x, y)| Place::new(x, y));
    let mark = Mark::Picture { corners, part: [0.0, 0.0, 1.0, 1.0], bytes: bytes.into(), opacity: 1.0 };
    Some(Shape { layer: Layer::Aisles, source: Some(field.hall()), mark })
}

fn picture(field: &Field, bands: &Bands) -> Result<Vec<u8>, EncodingError> {
    let grid = field.grid();
    let colours = [NO_WAY].into_iter().chain(bands.iter().map(|band| band.colour));
    let palette = colours.flat_map(|colour| [colour.red, colour.green, colour.blue]);
    let mut bytes = Vec::new();
    let size = |cells: usize| u32::try_from(cells).unwrap_or(u32::MAX);
    let mut encoder = Encoder::new(&mut bytes, size(grid.columns()), size(grid.rows()));
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_palette([0xff; 3].into_iter().chain(palette).collect::<Vec<u8>>());
    encoder.set_trns(vec![0]);
    let mut writer = encoder.write_header()?;
    // The first row of a picture is its uppermost.
    let rows = (0..grid.rows()).rev().flat_map(|row| (0..grid.columns()).map(move |column| grid.number(column, row)));
    writer.write_image_data(&rows.map(|cell| pixel(field, bands, cell)).collect::<Vec<u8>>())?;
    writer.finish()?;
    Ok(bytes)
}

/// Number of a cell's colour in the palette.
fn pixel(field: &Field, bands: &Bands, cell: usize) -> u8 {
    if !field.is_free(cell) {
        return NOTHING;
    }
    // Twelve bands at most.
    field.nearest(cell).map_or(1, |walk| 2 + bands.of(walk.length) as u8)
}
