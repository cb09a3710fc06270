//! The legend: signs and what they mean.

use super::block::{Block, paragraph};
use super::furniture::{Legend, LegendEntry, Sign};
use super::paint::{Hand, WHITE, rectangle, shape, text};
use crate::geometry::{Bounds, Place};
use crate::scene::text::measure;
use crate::scene::{Align, Fill, Mark, Rgba, Shape, Sign as Pictogram, Stroke, sign_icon};

/// Width of a sign at letter factor 1, in mm.
const SIGN_WIDTH: f64 = 6.0;
/// From the start of a sign to the start of its names.
const NAMES_AT: f64 = 8.2;
/// Height of an entry of one line.
const ENTRY: f64 = 5.8;

/// The legend in `columns` columns.
pub(super) fn legend(legend: &Legend, width: f64, columns: usize, letters: f64) -> Block {
    let columns = columns.max(1);
    let gap = 4.0 * letters;
    let each = (width - gap * (columns as f64 - 1.0)) / columns as f64;
    let mut block = Block::default();
    block.stack(paragraph(&legend.heading, width, Hand::ink(3.0 * letters).bold(), 1, Align::Start), 0.0);
    let mut entries = Block::default();
    let rows = legend.entries.len().div_ceil(columns).max(1);
    for (index, column) in legend.entries.chunks(rows).enumerate() {
        let column = column_of(column, each, letters);
        entries.height = entries.height.max(column.height);
        entries.shapes.extend(column.moved(Place::new((each + gap) * index as f64, 0.0)));
    }
    block.stack(entries, 1.2 * letters);
    block
}

fn column_of(entries: &[LegendEntry], width: f64, letters: f64) -> Block {
    let room = width - NAMES_AT * letters;
    let gap = 2.5 * letters;
    let widest = |names: &dyn Fn(&LegendEntry) -> String, size: f64| {
        entries.iter().map(|entry| measure(&names(entry), size, false)).fold(0.0, f64::max)
    };
    let main = widest(&|entry| entry.names.first().cloned().unwrap_or_default(), 3.0 * letters);
    let others = widest(&others, 2.4 * letters);
    // The main names may take what the others leave, and at least half.
    let tab = if others > 0.0 { (main + gap).min((room - others).max(room * 0.52)) } else { room + gap };
    let mut block = Block::default();
    for entry in entries {
        block.stack(entry_of(entry, room, tab, letters), 0.0);
    }
    block
}

/// A sign, the main name beside it, names in other languages at the tab.
fn entry_of(entry: &LegendEntry, room: f64, tab: f64, letters: f64) -> Block {
    let gap = 2.5 * letters;
    let main = entry.names.first().map_or("", String::as_str);
    let main = paragraph(main, tab - gap, Hand::ink(3.0 * letters), 2, Align::Start);
    let others = paragraph(&others(entry), room - tab, Hand::muted(2.4 * letters), 2, Align::Start);
    let height = (ENTRY * letters).max(main.height + letters).max(others.height + letters);
    let mut shapes = sign(&entry.sign, height / 2.0, letters);
    let (main_top, others_top) = ((height - main.height) / 2.0, (height - others.height) / 2.0);
    shapes.extend(main.moved(Place::new(NAMES_AT * letters, main_top)));
    shapes.extend(others.moved(Place::new(NAMES_AT * letters + tab, others_top)));
    Block { height, shapes }
}

/// The names in other languages.
fn others(entry: &LegendEntry) -> String {
    entry.names.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// A sign with its middle at height `y`.
fn sign(sign: &Sign, y: f64, letters: f64) -> Vec<Shape> {
    let middle = Place::new(SIGN_WIDTH * letters / 2.0, y);
    let around = |width: f64, height: f64| {
        let (x, y) = (width * letters / 2.0, height * letters / 2.0);
        Bounds { min: Place::new(middle.x - x, middle.y - y), max: Place::new(middle.x + x, middle.y + y) }
    };
    match sign {
        Sign::Swatch { fill, stroke } => vec![rectangle(around(SIGN_WIDTH, 3.6), *fill, *stroke)],
        Sign::Disc { colour, letter } => disc(middle, Fill::Plain(*colour), letter, letters),
        Sign::Square(colour) => vec![rectangle(around(3.0, 3.0), Some(Fill::Plain(*colour)), None)],
        Sign::Bar(colour) => vec![rectangle(around(SIGN_WIDTH, 1.0), Some(Fill::Plain(*colour)), None)],
        Sign::Line(stroke) => vec![level(middle, SIGN_WIDTH * letters, *stroke)],
        Sign::WayOut { ground, figure } => {
            let mut shapes = vec![rectangle(around(3.4, 3.4), Some(Fill::Plain(*ground)), None)];
            for pictogram in [Pictogram::Door, Pictogram::Runner] {
                let rings = pictogram_rings(pictogram, middle, 3.4 * letters);
                shapes.extend(rings.into_iter().map(|ring| filled(vec![ring], *figure)));
            }
            shapes
        }
        Sign::Supply { icon, colour } => {
            let edge = Some(Stroke { colour: *colour, weight: 0.13, dash: None });
            let circle = Mark::Circle { centre: middle, radius: 1.7 * letters, fill: None, stroke: edge };
            vec![shape(circle), filled(pictogram_rings(*icon, middle, 2.4 * letters), *colour)]
        }
    }
}

fn filled(rings: Vec<Vec<Place>>, colour: Rgba) -> Shape {
    shape(Mark::Area { rings, fill: Some(Fill::Plain(colour)), stroke: None })
}

/// The rings of a pictogram about a place of the sheet, where y points down.
fn pictogram_rings(pictogram: Pictogram, middle: Place, size: f64) -> Vec<Vec<Place>> {
    let mut rings = sign_icon(pictogram).map(|icon| icon.rings_at(middle, size)).unwrap_or_default();
    rings.iter_mut().flatten().for_each(|place| place.y = 2.0 * middle.y - place.y);
    rings
}

fn disc(centre: Place, fill: Fill, letter: &str, letters: f64) -> Vec<Shape> {
    let mut shapes = vec![shape(Mark::Circle { centre, radius: 1.7 * letters, fill: Some(fill), stroke: None })];
    if !letter.is_empty() {
        let hand = Hand { size: 2.3 * letters, bold: true, colour: WHITE };
        shapes.push(text(letter, centre, hand, Align::Middle));
    }
    shapes
}

fn level(middle: Place, width: f64, stroke: Stroke) -> Shape {
    let end = |x: f64| Place::new(middle.x + x, middle.y);
    shape(Mark::Line { places: vec![end(-width / 2.0), end(width / 2.0)], stroke })
}
