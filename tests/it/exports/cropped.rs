//! A picture that is cropped shows the same part in every format, and nothing of the rest.

use std::io::Cursor;

use hallplan::export::drawing::Resolution;
use hallplan::geometry::{Bounds, Place};
use hallplan::import::picture::{Asked, take};
use hallplan::model::Paper;
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{Layer, Mark};
use image::{Rgb, RgbImage};

use super::pixels::painted_by_poppler;
use super::sample::{page, shape, sheet, written};

/// An A4 sheet with the right half of the lower half of a picture, whose quarters are red, green, blue and black (by row
/// from the upper left), turned by a quarter: 100 mm across and 50 mm down from (50, 50).
fn cropped() -> Sheet {
    let colours = [[220, 0, 0], [0, 220, 0], [0, 0, 220], [0, 0, 0]];
    let quarters = RgbImage::from_fn(64, 64, |x, y| Rgb(colours[(x / 32 + y / 32 * 2) as usize]));
    let mut bytes = Cursor::new(Vec::new());
    quarters.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    // Its lower half; the left of it lies above, the right of it below.
    let corners = [(50.0, 50.0), (50.0, 100.0), (150.0, 100.0), (150.0, 50.0)].map(|(x, y)| Place::new(x, y));
    let mark = Mark::Picture { corners, part: [0.0, 0.5, 1.0, 1.0], bytes: bytes.into_inner().into(), opacity: 1.0 };
    let mut sheet = sheet(page(Paper::A4, true, None));
    sheet.frame = Bounds::between(Place::new(0.0, 0.0), Place::new(sheet.width, sheet.height));
    (sheet.plan, sheet.furniture) = (vec![shape(Layer::Underlay, mark)], Vec::new());
    sheet
}

/// Blue above, black below, white around: a pixel here is so many to the millimetre.
fn shows_the_lower_half(picture: &RgbImage, per_mm: f64, what: &str) {
    let at = |x: f64, y: f64| picture.get_pixel((x * per_mm) as u32, (y * per_mm) as u32).0;
    let near = |colour: [u8; 3], wanted: [u8; 3]| colour.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 24);
    let wanted = [
        (100.0, 60.0, [0, 0, 220]),
        (100.0, 90.0, [0, 0, 0]),
        (55.0, 60.0, [0, 0, 220]),
        (145.0, 90.0, [0, 0, 0]),
        (45.0, 60.0, [255, 255, 255]),
        (155.0, 60.0, [255, 255, 255]),
        (200.0, 60.0, [255, 255, 255]),
        (100.0, 45.0, [255, 255, 255]),
        (100.0, 105.0, [255, 255, 255]),
    ];
    for (x, y, colour) in wanted {
        assert!(near(at(x, y), colour), "{what} at {x}, {y} mm: {:?}", at(x, y));
    }
}

#[test]
fn the_same_part_is_seen_in_png_svg_and_pdf() {
    let sheet = cropped();
    let png = image::load_from_memory(&written("png", &sheet, Resolution::Dpi(50.8))).unwrap().into_rgb8();
    shows_the_lower_half(&png, 2.0, "PNG");
    let svg = take(written("svg", &sheet, Resolution::Dpi(96.0)), Asked::default(), &[]).unwrap();
    let drawn = image::load_from_memory(&svg.bytes).unwrap().into_rgba8();
    let on_white = RgbImage::from_fn(drawn.width(), drawn.height(), |x, y| {
        let pixel = drawn.get_pixel(x, y).0;
        if pixel[3] < 128 { Rgb([255; 3]) } else { Rgb([pixel[0], pixel[1], pixel[2]]) }
    });
    shows_the_lower_half(&on_white, f64::from(drawn.width()) / sheet.width, "SVG");
    if let Some(pdf) = painted_by_poppler(&written("pdf", &sheet, Resolution::Dpi(96.0)), "cropped") {
        shows_the_lower_half(&pdf, f64::from(pdf.width()) / sheet.width, "PDF");
    }
}
