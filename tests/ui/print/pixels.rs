//! By pixels.

use hallplan::model::Colour;
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{Fill, Layer, Mark};
use image::RgbImage;

use super::paper::{laid_under, picture};
use super::screen::Screen;
use super::{plan, printed};

/// Side of a block in pixels: hatches and letters lie up to a pixel apart, which blocks even out.
const BLOCK: usize = 8;
/// A block that differs by more, of 255, differs strongly.
const STRONG: f64 = 28.0;

/// A picture as the mean red, green and blue of its whole blocks.
struct Blocks(Vec<[f64; 3]>);

impl Blocks {
    fn of(picture: &RgbImage) -> Self {
        let columns = picture.width() as usize / BLOCK;
        let rows = picture.as_raw().chunks_exact(picture.width() as usize * 3 * BLOCK);
        let means = rows.flat_map(|rows| {
            let mut sums = vec![[0_u32; 3]; columns];
            for row in rows.chunks_exact(picture.width() as usize * 3) {
                for (sum, block) in sums.iter_mut().zip(row.chunks_exact(3 * BLOCK)) {
                    for pixel in block.as_chunks::<3>().0 {
                        sum.iter_mut().zip(pixel).for_each(|(sum, part)| *sum += u32::from(*part));
                    }
                }
            }
            sums
        });
        Self(means.map(|sums| sums.map(|sum| f64::from(sum) / (BLOCK * BLOCK) as f64)).collect())
    }

    fn difference(&self, other: &Self) -> Difference {
        let apart = |(a, b): (&[f64; 3], &[f64; 3])| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        let apart: Vec<f64> = self.0.iter().zip(&other.0).map(apart).collect();
        let thousands = apart.len() as f64 / 1000.0;
        Difference {
            mean: apart.iter().sum::<f64>() / apart.len() as f64,
            strong: apart.iter().filter(|apart| **apart > STRONG).count() as f64 / thousands,
            largest: apart.iter().copied().fold(0.0, f64::max),
        }
    }
}

/// How far two pictures are apart.
#[derive(Debug)]
struct Difference {
    /// Mean of all blocks, of 255.
    mean: f64,
    /// Blocks that differ strongly, in a thousand.
    strong: f64,
    /// The block that differs most, of 255.
    largest: f64,
}

impl Difference {
    /// Letters are cut by other programs, and a hatch begins elsewhere: about 0.6, 1.4 and 55.
    fn is_small(&self) -> bool {
        self.mean < 0.7 && self.strong < 2.2 && self.largest < 75.0
    }
}

/// The sheet with every mark of a layer changed.
fn with(sheet: &Sheet, layer: Layer, change: impl Fn(&mut Mark)) -> Sheet {
    let mut sheet = sheet.clone();
    sheet.plan.iter_mut().filter(|shape| shape.layer == layer).for_each(|shape| change(&mut shape.mark));
    sheet
}

/// Something else than what is to be drawn, and what it is.
fn planted(sheet: &Sheet) -> Vec<(String, Sheet)> {
    let is_there = |layer: &Layer| sheet.plan.iter().any(|shape| shape.layer == *layer);
    // The only aisle is white on a white floor: nothing to see.
    let layers = Layer::ALL.iter().filter(|&layer| is_there(layer) && *layer != Layer::Aisles);
    let mut planted: Vec<(String, Sheet)> = layers
        .map(|&layer| {
            let mut sheet = sheet.clone();
            sheet.plan.retain(|shape| shape.layer != layer);
            (format!("no {}", layer.word()), sheet)
        })
        .collect();
    let to_the_right = |mark: &mut Mark| {
        if let Mark::Text(line) = mark {
            line.at.x += 0.5;
        }
    };
    planted.push(("texts half a millimetre to the right".to_owned(), with(sheet, Layer::Texts, to_the_right)));
    planted.push(("other colours of signs".to_owned(), with(sheet, Layer::Safety, recoloured)));
    planted.push(("other colours of booths".to_owned(), with(sheet, Layer::Booths, recoloured)));
    planted
}

fn recoloured(mark: &mut Mark) {
    if let Mark::Area { fill: Some(Fill::Plain(fill)), .. } | Mark::Circle { fill: Some(Fill::Plain(fill)), .. } = mark
    {
        let Colour { red, green, blue } = fill.colour;
        fill.colour = Colour { red: blue, green, blue: red };
    }
}

#[test]
fn the_canvas_looks_like_the_print_and_whatever_is_missing_is_seen() {
    let layout = plan();
    let mut screen = Screen::open(&layout);
    let Some(canvas) = screen.picture() else { return };
    let sheet = laid_under(&screen, &printed(&layout));
    let paper = picture(&sheet);
    assert_eq!(canvas.dimensions(), paper.dimensions());
    let canvas = Blocks::of(&canvas);
    let found = canvas.difference(&Blocks::of(&paper));
    assert!(found.is_small(), "{found:?}");
    for (what, sheet) in planted(&sheet) {
        let found = canvas.difference(&Blocks::of(&picture(&sheet)));
        assert!(!found.is_small(), "{what}: {found:?}");
    }
}
