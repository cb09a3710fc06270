//! Pictures of every format, whole, damaged and hostile.

#![expect(clippy::disallowed_methods, reason = "patience is measured by a clock")]

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hallplan::geometry::{Point, Rectangle, Size};
use hallplan::i18n::{Locale, words};
use hallplan::import::Refused;
use hallplan::import::picture::{Asked, FORMATS, Taken};
use hallplan::model::{Layout, Object, ObjectId, Picture, Record, Thing, Underlay};
use hallplan::worker::{Failure, Limits, draw_linked};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::worker;

/// A picture whose left half is red and whose right half is green.
fn halves(width: u32, height: u32) -> DynamicImage {
    let pixel = |x, _| if x < width / 2 { Rgb([200, 30, 30]) } else { Rgb([30, 200, 30]) };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn take(bytes: &[u8]) -> Result<Taken, Failure> {
    worker(Limits::default()).take_picture(bytes.to_vec(), Asked::default())
}

fn refused(bytes: &[u8]) -> Refused {
    match take(bytes) {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

/// The colours in the middle of the left and of the right half.
fn colours(taken: &Taken) -> [[u8; 3]; 2] {
    let image = image::load_from_memory(&taken.bytes).unwrap().to_rgb8();
    assert_eq!([image.width(), image.height()], [taken.about.width, taken.about.height]);
    [1, 3].map(|quarter| image.get_pixel(image.width() * quarter / 4, image.height() / 2).0)
}

fn near(colour: [u8; 3], wanted: [u8; 3]) -> bool {
    colour.iter().zip(wanted).all(|(part, wanted)| part.abs_diff(wanted) < 12)
}

fn is_halves(taken: &Taken) {
    let [left, right] = colours(taken);
    assert!(near(left, [200, 30, 30]) && near(right, [30, 200, 30]), "{left:?} {right:?}");
}

const SVG: &str = r#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="105mm" viewBox="0 0 2 1">
<rect width="1" height="1" fill="rgb(200,30,30)"/><rect x="1" width="1" height="1" fill="rgb(30,200,30)"/></svg>"#;

/// A PDF of so many pages of 400 x 200 points, the left half of each red.
fn pdf(pages: usize) -> Vec<u8> {
    let drawing = "0.784 0.118 0.118 rg 0 0 200 200 re f 0.118 0.784 0.118 rg 200 0 200 200 re f";
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", page + 4)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Count {pages}/Kids[{}]>>", kids.join(" ")),
        format!("<</Length {}>>stream\n{drawing}\nendstream", drawing.len()),
    ];
    objects.resize(3 + pages, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 3 0 R>>".to_owned());
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).into_bytes());
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).into_bytes());
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").into_bytes()));
    bytes.extend(format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", places.len() + 1).into_bytes());
    bytes
}

#[test]
fn png_and_jpeg_stay_as_they_are() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let bytes = written(&halves(320, 160), format);
        let taken = take(&bytes).unwrap();
        assert_eq!(taken.bytes, bytes);
        assert_eq!((taken.about.width, taken.about.height, taken.about.pages), (320, 160, 1));
        is_halves(&taken);
    }
}

#[test]
fn webp_becomes_a_png_of_the_same_pixels() {
    let taken = take(&written(&halves(320, 160), ImageFormat::WebP)).unwrap();
    assert!(taken.bytes.starts_with(b"\x89PNG"));
    assert_eq!(image::load_from_memory(&taken.bytes).unwrap().to_rgb8(), halves(320, 160).to_rgb8());
}

#[test]
fn drawings_become_pictures_that_are_large_enough_to_measure_on() {
    let svg = take(SVG.as_bytes()).unwrap();
    assert_eq!((svg.about.width, svg.about.height), (6_000, 3_000));
    let paper = svg.about.paper.unwrap();
    assert!((paper[0] - 210.0).abs() < 0.1 && (paper[1] - 105.0).abs() < 0.1, "{paper:?}");
    is_halves(&svg);
    let pdf = take(&pdf(1)).unwrap();
    assert_eq!((pdf.about.width, pdf.about.height, pdf.about.pages), (6_000, 3_000, 1));
    assert!((pdf.about.paper.unwrap()[0] - 400.0 / 72.0 * 25.4).abs() < 0.01);
    is_halves(&pdf);
}

#[test]
fn texts_of_an_svg_are_drawn_in_the_shipped_fonts() {
    let with = |text: &str| {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="Nobody">{text}</text></svg>"#
        );
        image::load_from_memory(&take(svg.as_bytes()).unwrap().bytes).unwrap().to_rgba8()
    };
    let inked = |text| with(text).pixels().filter(|pixel| pixel.0[3] > 200).count();
    assert_eq!(inked(""), 0);
    assert!(inked("Hall") > 10_000 && inked("展馆") > 10_000);
    assert_ne!(with("展馆"), with("大厅"), "a character each, not a box");
}

#[test]
fn a_page_of_a_pdf_is_chosen() {
    let bytes = pdf(3);
    let page = |page| worker(Limits::default()).take_picture(bytes.clone(), Asked { page });
    assert_eq!(page(3).unwrap().about.pages, 3);
    for none in [0, 4] {
        assert!(matches!(page(none), Err(Failure::Refused(Refused::NoPage { pages: 3, page })) if page == none));
    }
}

#[test]
fn a_photo_is_turned_the_way_the_camera_was_held() {
    // The same JPEG, told to be turned by a quarter clockwise: an Exif segment after the first two bytes.
    let jpeg = written(&halves(320, 160), ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00";
    let turned = [&jpeg[..2], exif, &jpeg[2..]].concat();
    let taken = take(&turned).unwrap();
    assert_eq!((taken.about.width, taken.about.height), (160, 320));
    let image = image::load_from_memory(&taken.bytes).unwrap().to_rgb8();
    assert!(near(image.get_pixel(80, 80).0, [200, 30, 30]) && near(image.get_pixel(80, 240).0, [30, 200, 30]));
}

#[test]
fn no_bytes_other_bytes_and_cut_ones_are_refused() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"Dear planner, here is the plan."), Refused::Unknown);
    let pictures = [
        written(&halves(64, 64), ImageFormat::Png),
        written(&halves(64, 64), ImageFormat::Jpeg),
        written(&halves(64, 64), ImageFormat::WebP),
    ];
    for bytes in pictures {
        for len in [13, bytes.len() / 2] {
            assert!(matches!(refused(&bytes[..len]), Refused::Damaged { .. }), "{len} bytes of {:?}", &bytes[..4]);
        }
    }
    assert!(matches!(refused(&SVG.as_bytes()[..SVG.len() / 2]), Refused::Damaged { .. }));
    assert!(matches!(refused(b"%PDF-1.7\nnothing"), Refused::Damaged { .. }));
    assert!(matches!(
        refused(b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"),
        Refused::Damaged { .. }
    ));
}

/// A PNG that claims a size, with almost nothing in it.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_chunk(png::chunk::IDAT, &[]).unwrap();
    drop(writer);
    bytes
}

#[test]
fn a_bomb_is_refused_by_its_size() {
    for (width, height) in [(20_001, 1), (1, 20_001), (20_000, 5_001), (60_000, 60_000)] {
        assert_eq!(refused(&claims(width, height)), Refused::TooManyPixels { width, height });
    }
    assert_eq!(refused(&claims(0x7fff_ffff, 0x7fff_ffff)), Refused::TooLarge);
    assert!(matches!(refused(&claims(20_000, 5_000)), Refused::Damaged { .. }), "not too large, but empty");
}

#[test]
fn drawings_that_never_end_are_ended() {
    let limits = Limits { patience: Duration::from_secs(20), processor: 2, ..Limits::default() };
    let levels = 40;
    let mut bomb = String::from(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="g0"><rect width="9" height="9"/></g>"#,
    );
    for level in 1..levels {
        let used = format!(r##"<use href="#g{}"/>"##, level - 1).repeat(9);
        bomb.push_str(&format!(r#"<g id="g{level}">{used}</g>"#));
    }
    bomb.push_str("</svg>");
    let started = Instant::now();
    let ended = worker(limits).take_picture(bomb.into_bytes(), Asked::default());
    assert!(ended.is_err() && started.elapsed() < Duration::from_secs(15), "{ended:?}");
}

#[test]
fn deep_nesting_and_entities_end_in_a_sentence() {
    let deep = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}{}</svg>"#,
        "<g>".repeat(100_000),
        "</g>".repeat(100_000)
    );
    let mut entities = String::from("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
    for level in 1..30 {
        entities.push_str(&format!("<!ENTITY a{level} '{}'>", format!("&a{};", level - 1).repeat(10)));
    }
    entities.push_str("]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&a29;</text></svg>");
    for bytes in [deep, entities] {
        let ended = take(bytes.as_bytes());
        assert!(ended.is_err(), "{ended:?}");
    }
}

#[test]
fn an_svg_reads_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("secret.png");
    std::fs::write(&picture, written(&halves(64, 64), ImageFormat::Png)).unwrap();
    for href in [picture.display().to_string(), format!("file://{}", picture.display())] {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{href}" width="9" height="9"/></svg>"#
        );
        let image = image::load_from_memory(&take(svg.as_bytes()).unwrap().bytes).unwrap().to_rgba8();
        assert!(image.pixels().all(|pixel| pixel.0[3] == 0), "{href}");
    }
}

#[test]
fn linked_drawings_become_pictures_and_missing_ones_are_told() {
    let link = |path: &str| Picture::Linked { path: path.to_owned(), hash: String::new(), page: None };
    let mut layout = Layout::default();
    for (name, path) in [("a", "a.png"), ("b", "b.svg"), ("c", "gone.png"), ("d", "bad.pdf")] {
        let frame = Rectangle::new(Point::new(0, 0), Size::new(1_000, 500));
        let underlay = Underlay { picture: link(path), frame, crop: None, opacity: 60, calibration: None };
        layout.insert(Record::Object(Object::new(name.parse().unwrap(), Thing::Underlay(underlay))));
    }
    let png: Arc<[u8]> = written(&halves(32, 16), ImageFormat::Png).into();
    let id = |name: &str| name.parse::<ObjectId>().unwrap();
    let mut pictures: BTreeMap<ObjectId, Arc<[u8]>> = BTreeMap::from([
        (id("a"), Arc::clone(&png)),
        (id("b"), SVG.as_bytes().into()),
        (id("d"), b"%PDF-1.7 nothing".as_slice().into()),
    ]);
    let troubles = draw_linked(&worker(Limits::default()), &layout, &mut pictures);
    let keys: Vec<&str> = troubles.iter().map(|trouble| trouble.key).collect();
    assert_eq!(keys, ["import-link-missing", "import-link-unreadable"]);
    assert_eq!(pictures.keys().copied().collect::<Vec<_>>(), [id("a"), id("b")]);
    assert!(Arc::ptr_eq(&pictures[&id("a")], &png) && pictures[&id("b")].starts_with(b"\x89PNG"));
}

/// Memory is limited by the system, so only where it can.
#[cfg(target_os = "linux")]
#[test]
fn a_child_without_memory_or_patience_is_told_in_a_sentence() {
    let bytes = written(&halves(4_000, 4_000), ImageFormat::Png);
    let little = Limits { memory: 100 << 20, ..Limits::default() };
    assert!(matches!(
        worker(little).take_picture(bytes.clone(), Asked::default()),
        Err(Failure::Died(_) | Failure::Refused(Refused::Damaged { .. }))
    ));
    let hasty = Limits { patience: Duration::from_millis(1), ..Limits::default() };
    let failure = worker(hasty).take_picture(bytes, Asked::default()).unwrap_err();
    assert!(matches!(failure, Failure::TooSlow), "{failure:?}");
    for &locale in Locale::ALL {
        let sentence = words(locale).say(&failure.message());
        assert!(!sentence.contains("import-"), "{sentence}");
    }
}

#[test]
fn where_the_program_cannot_be_started_that_is_said() {
    let nobody = hallplan::worker::Worker::of("no/such/program".into(), Limits::default());
    assert!(matches!(nobody.take_picture(vec![1], Asked::default()), Err(Failure::Broken(_))));
}

#[test]
fn every_format_has_an_ending_of_its_own() {
    let mut endings: Vec<&str> = FORMATS.iter().flat_map(|format| format.endings).copied().collect();
    endings.sort_unstable();
    assert!(endings.windows(2).all(|pair| pair[0] != pair[1]) && endings.len() >= FORMATS.len());
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let refusals = [
        Refused::Empty,
        Refused::Unknown,
        Refused::TooLong { bytes: 900_000_000 },
        Refused::TooManyPixels { width: 1, height: 2 },
        Refused::TooLarge,
        Refused::Damaged { reason: "reason".to_owned() },
        Refused::Protected,
        Refused::NoPage { page: 7, pages: 2 },
    ];
    for &locale in Locale::ALL {
        for refusal in &refusals {
            let sentence = words(locale).say(&refusal.message());
            assert!(!sentence.contains("import-") && !sentence.contains('{'), "{sentence}");
        }
    }
}
