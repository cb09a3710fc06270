//! A sketch of a made-up fairground as a small picture, north up: the hall of the teaching plan among its neighbours.

use std::sync::Arc;

/// Size of the picture in pixels; a pixel is one metre of the fairground.
pub(super) const SIZE: (u32, u32) = (320, 240);

/// What is drawn, each in its own colour.
#[derive(Clone, Copy)]
enum Ink {
    Lawn,
    Trees,
    Water,
    Road,
    Marking,
    Square,
    Building,
    Edge,
    Hall,
}

const PALETTE: [[u8; 3]; 9] = [
    [0xe4, 0xee, 0xd9],
    [0xb9, 0xd3, 0xa4],
    [0xbc, 0xdc, 0xee],
    [0xe4, 0xe4, 0xe1],
    [0xff, 0xff, 0xff],
    [0xf6, 0xf3, 0xec],
    [0xd5, 0xd9, 0xdf],
    [0x7b, 0x84, 0x90],
    [0xd6, 0x45, 0x3d],
];

/// Left, top, width, height in pixels.
type Block = (usize, usize, usize, usize);
const ROADS: [Block; 4] = [(0, 196, 320, 26), (0, 12, 320, 14), (22, 0, 14, 240), (286, 0, 14, 240)];
const SQUARE: Block = (44, 34, 234, 154);
const BUILDINGS: [Block; 6] =
    [(56, 44, 60, 46), (132, 44, 60, 46), (208, 44, 60, 46), (56, 106, 60, 46), (208, 106, 60, 46), (120, 168, 84, 14)];
/// The hall of the plan: 44 x 38 m.
const HALL: Block = (140, 110, 44, 38);

/// The picture as a PNG file; always the same bytes. `None` only where it cannot be written to memory.
pub(super) fn picture() -> Option<Arc<[u8]>> {
    let mut sketch = Sketch::new();
    sketch.grounds();
    for building in BUILDINGS {
        sketch.framed(building, Ink::Building);
    }
    sketch.framed(HALL, Ink::Hall);
    sketch.north();
    sketch.png().ok().map(Arc::from)
}

struct Sketch {
    pixels: Vec<u8>,
}

impl Sketch {
    fn new() -> Self {
        Self { pixels: vec![Ink::Lawn as u8; (SIZE.0 * SIZE.1) as usize] }
    }

    fn fill(&mut self, (left, top, width, height): Block, ink: Ink) {
        for row in self.pixels.chunks_mut(SIZE.0 as usize).skip(top).take(height) {
            row.iter_mut().skip(left).take(width).for_each(|pixel| *pixel = ink as u8);
        }
    }

    fn framed(&mut self, (left, top, width, height): Block, ink: Ink) {
        self.fill((left, top, width, height), Ink::Edge);
        self.fill((left + 2, top + 2, width - 4, height - 4), ink);
    }

    /// A disc, its middle and radius in pixels.
    fn disc(&mut self, x: usize, y: usize, radius: usize, ink: Ink) {
        for row in 0..=2 * radius {
            let up = row.abs_diff(radius);
            let half = (radius * radius - up * up).isqrt();
            self.fill((x - half, y + row - radius, 2 * half + 1, 1), ink);
        }
    }

    /// Roads with their middle lines, the square, a pond and trees.
    fn grounds(&mut self) {
        for road in ROADS {
            self.fill(road, Ink::Road);
        }
        for x in (4..SIZE.0 as usize).step_by(16) {
            self.fill((x, 208, 8, 2), Ink::Marking);
        }
        self.fill(SQUARE, Ink::Square);
        self.disc(82, 171, 10, Ink::Water);
        self.disc(242, 171, 10, Ink::Water);
        for x in (10..SIZE.0 as usize).step_by(20) {
            self.disc(x, 231, 5, Ink::Trees);
        }
    }

    /// An arrow to the north, at the upper right corner.
    fn north(&mut self) {
        self.disc(303, 19, 14, Ink::Marking);
        for row in 0..18_usize {
            let half = row / 3;
            self.fill((303 - half, 9 + row, half + 1, 1), Ink::Edge);
            self.fill((304, 9 + row, half, 1), Ink::Road);
        }
    }

    fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(PALETTE.concat());
        // The one way to compress that does not depend on the features other crates ask of flate2.
        encoder.set_compression(png::Compression::Fastest);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{SIZE, picture};

    #[test]
    fn the_picture_is_small_and_opens() {
        let bytes = picture().unwrap();
        assert!(bytes.len() < 4_000, "{} bytes", bytes.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&*bytes)).read_info().unwrap();
        assert_eq!(reader.info().size(), SIZE);
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
    }
}
