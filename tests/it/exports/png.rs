//! PNG: size, resolution, bands, cancelling.

use std::cell::Cell;

use hallplan::export::drawing::{BAND_ROWS, DRAWINGS, DrawError, DrawOptions, LARGEST_WIDTH, Resolution, write_png};
use hallplan::export::{Progress, Unwatched};
use hallplan::geometry::{Bounds, Place};
use hallplan::model::Paper;
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{Layer, Mark, Shape};

use super::sample::{folder, format, page, shape, sheet, written};

#[test]
fn a_sheet_of_every_paper_can_be_looked_at() {
    for (paper, landscape) in
        [(Paper::A4, false), (Paper::A4, true), (Paper::A3, true), (Paper::A1, false), (Paper::A0, true)]
    {
        let sheet = sheet(page(paper, landscape, None));
        let bytes = written("png", &sheet, Resolution::Width(1400));
        let way = if landscape { "landscape" } else { "portrait" };
        std::fs::write(folder("png").join(format!("{}-{way}.png", paper.word())), &bytes).unwrap();
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!(picture.width(), 1400);
        assert_eq!(picture.height(), (1400.0 * sheet.height / sheet.width).round() as u32);
        assert_eq!(picture.color(), image::ColorType::Rgb8);
    }
}

#[test]
fn bands_leave_no_trace() {
    let sheet = sheet(page(Paper::A4, true, None));
    let options = DrawOptions { resolution: Resolution::Width(1300) };
    let banded = |rows| {
        let mut bytes = Vec::new();
        write_png(&sheet, &options, rows, &Unwatched, &mut bytes).unwrap();
        image::load_from_memory(&bytes).unwrap().into_rgb8()
    };
    let whole = banded(10_000);
    assert!(whole.height() > BAND_ROWS, "or there is only one band anyway");
    for rows in [BAND_ROWS, 64] {
        let bands = banded(rows);
        let largest = whole.pixels().zip(bands.pixels()).map(|(a, b)| step(*a, *b)).max();
        // The colours of a turned picture are rounded otherwise here and there; everything else is the same.
        assert!(largest <= Some(1), "with bands of {rows} rows a pixel differs by {largest:?}");
    }
}

#[test]
fn the_edges_of_a_turned_picture_are_smooth() {
    // A black picture turned by a small angle: its upper edge crosses a row of pixels every 20.
    let mut black = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(8, 8).write_to(&mut black, image::ImageFormat::Png).unwrap();
    let corners = [(-1.0, 40.0), (79.0, 44.0), (81.0, 24.0), (1.0, 20.0)].map(|(x, y)| Place::new(x, y));
    let mark = Mark::Picture { corners, part: [0.0, 0.0, 1.0, 1.0], bytes: black.into_inner().into(), opacity: 1.0 };
    let mut sheet = sheet(page(Paper::A4, true, None));
    sheet.frame = Bounds::between(Place::new(0.0, 0.0), Place::new(sheet.width, sheet.height));
    (sheet.plan, sheet.furniture) = (vec![shape(Layer::Underlay, mark)], Vec::new());
    let bytes = written("png", &sheet, Resolution::Dpi(25.4));
    let picture = image::load_from_memory(&bytes).unwrap().into_rgb8();
    let edge: Vec<u8> = (3..23).map(|x| picture.get_pixel(x, 20).0[0]).collect();
    assert!(edge.is_sorted() && edge[0] < 50 && edge[19] > 200, "{edge:?}");
    let mut steps = edge.clone();
    steps.dedup();
    assert!(steps.len() > 5, "{edge:?}");
}

/// Largest difference of two pixels in red, green or blue.
fn step(a: image::Rgb<u8>, b: image::Rgb<u8>) -> u8 {
    a.0.iter().zip(b.0).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0)
}

#[test]
fn the_file_says_how_large_it_prints() {
    let sheet = sheet(page(Paper::A3, true, None));
    let per_metre = |resolution| {
        let bytes = written("png", &sheet, resolution);
        let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let dims = reader.info().pixel_dims.unwrap();
        assert_eq!(dims.unit, png::Unit::Meter);
        assert_eq!(dims.xppu, dims.yppu);
        (reader.info().width, dims.xppu)
    };
    // 420 mm at 150 dpi: 420 / 25.4 * 150 = 2480 pixels, 150 / 0.0254 = 5906 to the metre.
    assert_eq!(per_metre(Resolution::Dpi(150.0)), (2480, 5906));
    assert_eq!(per_metre(Resolution::Width(840)), (840, 2000));
}

#[test]
fn a_picture_too_wide_is_refused_with_the_limits() {
    let sheet = sheet(page(Paper::A0, true, None));
    for resolution in
        [Resolution::Width(LARGEST_WIDTH + 1), Resolution::Dpi(600.0), Resolution::Dpi(f64::NAN), Resolution::Width(0)]
    {
        let error = format("png").write(&sheet, &DrawOptions { resolution }, &Unwatched, &mut Vec::new()).unwrap_err();
        assert_eq!(error.message().key, "export-width-out-of-range", "{resolution:?}");
    }
}

/// Cancels once a part is done.
struct Impatient {
    after: f32,
    seen: Cell<f32>,
}

impl Progress for Impatient {
    fn done(&self, part: f32) {
        assert!((0.0..=1.0).contains(&part) && part >= self.seen.get(), "{part} after {}", self.seen.get());
        self.seen.set(part);
    }

    fn cancelled(&self) -> bool {
        self.seen.get() > self.after
    }
}

#[test]
fn every_format_tells_its_progress_and_can_be_cancelled() {
    let usual = sheet(page(Paper::A3, true, None));
    let many = |shapes: &[Shape]| -> Vec<Shape> { shapes.iter().cycle().take(5000).cloned().collect() };
    // Enough shapes that every format looks up from its work, in the plan or round it.
    let (plan, furniture) = (many(&usual.plan), many(&usual.furniture));
    let large = Sheet { plan, ..usual.clone() };
    let busy = Sheet { furniture, ..usual };
    let options = DrawOptions { resolution: Resolution::Width(1600) };
    for (format, sheet) in DRAWINGS.iter().flat_map(|format| [(format, &large), (format, &busy)]) {
        let watch = Impatient { after: 2.0, seen: Cell::new(0.0) };
        format.write(sheet, &options, &watch, &mut Vec::new()).unwrap();
        assert_eq!(watch.seen.get(), 1.0, "{} tells that it is done", format.id());
        let watch = Impatient { after: 0.05, seen: Cell::new(0.0) };
        let result = format.write(sheet, &options, &watch, &mut Vec::new());
        assert!(matches!(result, Err(DrawError::Cancelled)), "{}: {result:?}", format.id());
        assert!(watch.seen.get() < 0.8, "{} stops early", format.id());
    }
}

/// A disk that is full.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::Error::from(std::io::ErrorKind::StorageFull))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said() {
    let sheet = sheet(page(Paper::A4, true, None));
    for format in DRAWINGS {
        let error = format.write(&sheet, &DrawOptions::default(), &Unwatched, &mut Full).unwrap_err();
        assert_eq!(error.message().key, "export-not-written", "{}", format.id());
    }
}
