//! A hand-made sheet with a bit of everything, and ways to write it.

use std::path::PathBuf;
use std::sync::Arc;

use hallplan::export::Unwatched;
use hallplan::export::drawing::{DrawOptions, DrawingFormat, Resolution, drawing_format};
use hallplan::geometry::{Angle, Bounds, Place};
use hallplan::model::{Colour, PageSetup, Paper};
use hallplan::scene::sheet::{Furniture, Legend, LegendEntry, Page, Sheet, Sign, View, compose};
use hallplan::scene::{Align, Fill, Layer, Mark, Rgba, Scene, Shape, Stroke, TextLine};

/// Names as they stand on plans of the region, and one that is out to do harm.
pub const NAMES: [&str; 8] = [
    "一汽红旗",
    "長春 東亞",
    "株式会社トヨタ",
    "현대자동차",
    "Газпром нефть",
    "Өвөр Монгол Үүл",
    "R&D \"A\" 'B'",
    "</text><script>alert(1)</script>",
];

pub const INK: u32 = 0x1b_1f24;

pub fn rgba(hex: u32, alpha: u8) -> Rgba {
    Rgba { colour: Colour::hex(hex), alpha }
}

pub fn stroke(hex: u32, weight: f64) -> Stroke {
    Stroke { colour: rgba(hex, 255), weight, dash: None }
}

pub fn ring(x: f64, y: f64, width: f64, depth: f64) -> Vec<Place> {
    let Bounds { min, max } = Bounds { min: Place::new(x, y), max: Place::new(x + width, y + depth) };
    vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)]
}

pub fn shape(layer: Layer, mark: Mark) -> Shape {
    Shape { layer, source: None, mark }
}

pub fn area(layer: Layer, rings: Vec<Vec<Place>>, fill: Option<Fill>, stroke: Option<Stroke>) -> Shape {
    shape(layer, Mark::Area { rings, fill, stroke })
}

pub fn text(words: &str, x: f64, y: f64, size: f64, turn: i32) -> Shape {
    let line = TextLine {
        text: words.to_owned(),
        at: Place::new(x, y),
        size,
        bold: turn == 0,
        align: Align::Middle,
        angle: Angle::from_thousandths(turn),
        colour: rgba(INK, 255),
    };
    shape(Layer::Texts, Mark::Text(line))
}

/// A picture of four colours, 2 x 2 pixels: red, green above; blue, yellow below.
pub fn picture() -> Arc<[u8]> {
    let mut pixels = image::RgbImage::new(64, 64);
    for (x, y, pixel) in pixels.enumerate_pixels_mut() {
        pixel.0 = match (x < 32, y < 32) {
            (true, true) => [220, 40, 40],
            (false, true) => [40, 160, 60],
            (true, false) => [40, 60, 200],
            (false, false) => [230, 210, 40],
        };
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner().into()
}

/// A hall of 60 x 40 m, in millimetres of floor.
pub const HALL: Bounds = Bounds { min: Place::new(0.0, 0.0), max: Place::new(60_000.0, 40_000.0) };

/// Walls with a hole, rows of booths with names, a hatch, dashes, a disc, a picture, a turned text.
pub fn plan() -> Scene {
    let mut shapes = vec![
        area(
            Layer::Building,
            vec![ring(-400.0, -400.0, 60_800.0, 40_800.0), ring(0.0, 0.0, 60_000.0, 40_000.0)],
            Some(Fill::Plain(rgba(INK, 255))),
            None,
        ),
        area(
            Layer::Pavilions,
            vec![ring(2000.0, 2000.0, 30_000.0, 36_000.0)],
            Some(Fill::Plain(rgba(0xf0_7f77, 38))),
            Some(Stroke { dash: Some((2.0, 1.2)), ..stroke(0xf0_7f77, 0.25) }),
        ),
    ];
    shapes.extend((0..8).flat_map(booth));
    shapes.extend([
        area(
            Layer::Findings,
            vec![ring(40_000.0, 6_000.0, 9_000.0, 6_000.0), ring(43_000.0, 8_000.0, 3_000.0, 2_000.0)],
            Some(Fill::Hatch { colour: rgba(0xd9_2d20, 255), every: 1.6, weight: 0.25 }),
            Some(stroke(0xd9_2d20, 0.5)),
        ),
        shape(
            Layer::Safety,
            Mark::Circle {
                centre: Place::new(55_000.0, 35_000.0),
                radius: 1200.0,
                fill: Some(Fill::Plain(rgba(0xd9_2d20, 255))),
                stroke: Some(stroke(INK, 0.18)),
            },
        ),
        shape(
            Layer::Notes,
            Mark::Line {
                places: vec![
                    Place::new(36_000.0, 3_000.0),
                    Place::new(46_000.0, 3_000.0),
                    Place::new(52_000.0, 5_000.0),
                ],
                stroke: stroke(0x6b_7480, 0.18),
            },
        ),
        shape(
            Layer::Underlay,
            Mark::Picture {
                part: [0.0, 0.0, 1.0, 1.0],
                corners: [(40_000.0, 20_000.0), (50_000.0, 22_000.0), (48_000.0, 32_000.0), (38_000.0, 30_000.0)]
                    .map(|(x, y)| Place::new(x, y)),
                bytes: picture(),
                opacity: 0.5,
            },
        ),
        text("出口 5.0 m", 58_500.0, 20_000.0, 1_000.0, 90_000),
        text("turned by 30°", 52_000.0, 15_000.0, 900.0, 30_000),
    ]);
    Scene { shapes }
}

/// A booth of 6 x 4 m with its number and name.
fn booth(index: usize) -> Vec<Shape> {
    let (column, row) = ((index % 4) as f64, (index / 4) as f64);
    let (x, y) = (4000.0 + column * 6000.0, 8000.0 + row * 14_000.0);
    let mut number = text(&format!("A10{:02}", index + 1), x + 3000.0, y + 3300.0, 500.0, 0);
    if let Mark::Text(line) = &mut number.mark {
        line.bold = false;
    }
    let name = NAMES[index];
    let size = hallplan::scene::text::fit(
        name,
        true,
        hallplan::scene::text::Room { width: 5600.0, height: 2000.0, largest: 800.0, smallest: 200.0, lines: 1 },
    );
    vec![
        area(
            Layer::Booths,
            vec![ring(x, y, 6000.0, 4000.0)],
            Some(Fill::Plain(rgba(0xf0_7f77, 140))),
            Some(stroke(0x8a_939e, 0.13)),
        ),
        number,
        text(name, x + 3000.0, y + 1700.0, size.map_or(300.0, |fitted| fitted.size), 0),
    ]
}

pub fn names(zh: &str, en: &str) -> Vec<String> {
    vec![zh.to_owned(), en.to_owned()]
}

/// Legend, title block, scale bar and north arrow.
pub fn furniture() -> Furniture {
    let swatch = |hex| Sign::Swatch { fill: Some(Fill::Plain(rgba(hex, 140))), stroke: Some(stroke(hex, 0.25)) };
    let entry = |sign, zh, en| LegendEntry { sign, names: names(zh, en) };
    let row = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    Furniture {
        titles: names("第十三届中国—东北亚博览会", "The 13th China-Northeast Asia Expo"),
        subtitles: names("7号馆 吉林馆平面图", "Hall 7, Jilin · 12 000 m²"),
        remarks: vec!["演示展馆 Demonstration hall".to_owned()],
        legend: Some(Legend {
            heading: "图例 Legend".to_owned(),
            entries: vec![
                entry(swatch(0xf0_7f77), "汽车馆", "Automobile"),
                entry(swatch(0x92_c1fd), "科技创新馆", "Sci-Tech Innovation"),
                entry(swatch(0x03_999f), "新能源与装备馆", "New Energy & Equipment"),
                entry(
                    Sign::Swatch {
                        fill: Some(Fill::Hatch { colour: rgba(0x8a_939e, 255), every: 1.0, weight: 0.2 }),
                        stroke: Some(stroke(0x8a_939e, 0.13)),
                    },
                    "预留",
                    "held",
                ),
                entry(Sign::Disc { colour: rgba(0xd9_2d20, 255), letter: "H".to_owned() }, "消火栓", "hydrant"),
                entry(Sign::Square(rgba(INK, 255)), "立柱", "pillar"),
                entry(Sign::Bar(rgba(0x1f_8a4c, 255)), "出口", "exit"),
                entry(Sign::Line(stroke(0x6b_7480, 0.18)), "尺寸", "dimension"),
            ],
        }),
        rows: vec![
            row("图号 Plan no.", "S-01"),
            row("版次 Revision", "C"),
            row("日期 Date", "2021-08-12"),
            row("比例 Scale", "1:250 @ A3"),
            row("制图 Author", "展会规划部"),
            row("净/毛面积 Net/gross", "5 760 / 12 000 m²"),
            row("检查 Check", "2 警告 warnings (overlap, outside-hall, outside-pavilion, booth-number)"),
        ],
        scale_bar: true,
        north: Some(Angle::from_thousandths(15_000)),
    }
}

pub fn page(paper: Paper, landscape: bool, scale: Option<i32>) -> Page {
    Page::from(&PageSetup { paper, landscape, scale, ..PageSetup::default() })
}

/// The plan and its furniture on a page.
pub fn sheet(page: Page) -> Sheet {
    compose(&plan(), &View::new(HALL, page).unwrap(), &furniture(), "zh-CN")
}

pub fn format(word: &str) -> &'static dyn DrawingFormat {
    drawing_format(word).unwrap()
}

pub fn written(word: &str, sheet: &Sheet, resolution: Resolution) -> Vec<u8> {
    let mut bytes = Vec::new();
    format(word).write(sheet, &DrawOptions { resolution }, &Unwatched, &mut bytes).unwrap();
    bytes
}

/// A place for files of a test, apart from those of others.
pub fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("exports").join(test);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Compares with a file in `tests/exports`; with `UPDATE_GOLDEN` set, writes it.
pub fn assert_golden(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(
        expected == found,
        "{name} differs from line {:?}; set UPDATE_GOLDEN=1 to accept:\n{found}",
        differs.map(|line| line + 1)
    );
}
