//! PNG against PDF: the same sheet looks the same, whoever paints it.

use std::process::Command;

use hallplan::export::drawing::Resolution;
use hallplan::model::Paper;
use image::RgbImage;

use super::sample::{folder, page, sheet, written};

const DPI: u32 = 120;

/// The PDF of a sheet as poppler paints it; `None` where poppler is not installed.
pub fn painted_by_poppler(pdf: &[u8], name: &str) -> Option<RgbImage> {
    let file = folder("pixels").join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let target = file.with_extension("");
    let status =
        Command::new("pdftoppm").args(["-r", &DPI.to_string(), "-png", "-singlefile"]).args([&file, &target]).status();
    let Ok(status) = status else {
        eprintln!("pdftoppm is not installed: not compared");
        return None;
    };
    assert!(status.success(), "pdftoppm reads the file");
    Some(image::open(target.with_extension("png")).unwrap().into_rgb8())
}

/// Side of a block in pixels: poppler moves glyphs and thin lines to whole pixels, which blocks even out.
const BLOCK: u32 = 10;

/// Mean red, green and blue of each whole block.
fn blocks(picture: &RgbImage, columns: u32, rows: u32) -> Vec<[f64; 3]> {
    let mean = |column: u32, row: u32| {
        let mut sum = [0.0; 3];
        for (x, y) in (0..BLOCK).flat_map(|x| (0..BLOCK).map(move |y| (x, y))) {
            let pixel = picture.get_pixel(column * BLOCK + x, row * BLOCK + y);
            sum.iter_mut().zip(pixel.0).for_each(|(sum, part)| *sum += f64::from(part));
        }
        sum.map(|sum| sum / f64::from(BLOCK * BLOCK))
    };
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (column, row)))
        .map(|(column, row)| mean(column, row))
        .collect()
}

/// Difference of each block, 0-255.
fn differences(a: &RgbImage, b: &RgbImage) -> Vec<f64> {
    let (columns, rows) = (a.width().min(b.width()) / BLOCK, a.height().min(b.height()) / BLOCK);
    let (a, b) = (blocks(a, columns, rows), blocks(b, columns, rows));
    a.iter().zip(b).map(|(a, b)| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)).collect()
}

#[test]
fn the_picture_looks_like_the_printed_page() {
    let sheet = sheet(page(Paper::A3, true, None));
    let Some(pdf) = painted_by_poppler(&written("pdf", &sheet, Resolution::Dpi(96.0)), "sheet") else { return };
    let bytes = written("png", &sheet, Resolution::Dpi(f64::from(DPI)));
    std::fs::write(folder("pixels").join("ours.png"), &bytes).unwrap();
    let ours = image::load_from_memory(&bytes).unwrap().into_rgb8();
    assert!(ours.width().abs_diff(pdf.width()) <= 1 && ours.height().abs_diff(pdf.height()) <= 1);
    let differences = differences(&ours, &pdf);
    let mean = differences.iter().sum::<f64>() / differences.len() as f64;
    let largest = differences.iter().copied().fold(0.0, f64::max);
    // A shape that is left out, or lies in another place, is a difference of 100 and more.
    assert!(mean < 1.0 && largest < 45.0, "mean difference {mean}, largest {largest} of 255");
}
