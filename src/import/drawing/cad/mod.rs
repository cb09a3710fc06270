//! What the library `acadrust` makes of a file, put into our own words. Nobody else knows the library, but for the codes
//! within texts.
//!
//! The library reads strictly first, as a whole file is read that way without a second look. One that is refused then is
//! read once more, with the library mending what it can; what it mended is told with the line.

mod blocks;
mod counts;
mod hatch;
mod lines;
mod texts;

use std::io::Cursor;

use acadrust::io::read::{ReadDiagnostic, ReadStats};
use acadrust::{CadDocument, DwgReader, DxfReader};

use super::sheet::Sheet;
use super::{Layer, Note, Refused, Unit, Units, lettering};

/// Notes on what was mended beyond so many are only counted.
const MOST_MENDED: usize = 20;
/// How a binary DXF begins.
const BINARY: &[u8] = b"AutoCAD Binary DXF";
/// `$LUNITS` of numbers shown as feet and inches.
const ENGINEERING: i16 = 3;
const ARCHITECTURAL: i16 = 4;

/// Reads DXF, as text or binary, or DWG.
pub(super) fn sheet(bytes: Vec<u8>) -> Result<Sheet, Refused> {
    let mut sheet = Sheet::default();
    let document = if bytes.starts_with(b"AC10") {
        sheet.notes.push(Note::Experimental);
        let mended = || DwgReader::from_stream(Cursor::new(bytes.clone())).recover();
        match DwgReader::from_stream(Cursor::new(bytes.clone())).read_with_stats() {
            Ok(read) => read.document,
            Err(_) => mended().map(|it| keep(it.document, &it.stats, &mut sheet.notes)).map_err(Refused::damaged)?,
        }
    } else if looks_like_dxf(&bytes) {
        dxf(bytes, &mut sheet.notes)?
    } else {
        return Err(Refused::UnknownDrawing);
    };
    sheet.units = units(&document);
    layers(&document, &mut sheet);
    blocks::fill(&document, &mut sheet);
    sheet.layers.all.iter_mut().for_each(|layer| layer.name = lettering::name(&layer.name));
    Ok(sheet)
}

fn dxf(mut bytes: Vec<u8>, notes: &mut Vec<Note>) -> Result<CadDocument, Refused> {
    if !bytes.starts_with(BINARY)
        && let Some((sound, left_out)) = counts::without_impossible(&bytes)
    {
        tell(left_out.into_iter(), notes);
        bytes = sound;
    }
    let reader = || DxfReader::from_reader(Cursor::new(bytes.clone()));
    match reader().and_then(DxfReader::read_with_stats) {
        Ok(read) => Ok(read.document),
        Err(strict) => {
            let mended = reader().and_then(DxfReader::recover).map_err(|_| Refused::damaged(&strict))?;
            if mended.stats.output_entities == 0 && mended.stats.diagnostics.is_empty() {
                return Err(Refused::damaged(strict));
            }
            Ok(keep(mended.document, &mended.stats, notes))
        }
    }
}

/// The document, with what was mended in it noted.
fn keep(document: CadDocument, stats: &ReadStats, notes: &mut Vec<Note>) -> CadDocument {
    let mended =
        |it: &ReadDiagnostic| Note::Mended { line: it.source_line.map(|line| line as u64), reason: it.message.clone() };
    tell(stats.diagnostics.iter().map(mended), notes);
    document
}

/// Adds what was mended to the notes; much of it only as a number.
fn tell(mut mended: impl ExactSizeIterator<Item = Note>, notes: &mut Vec<Note>) {
    notes.extend(mended.by_ref().take(MOST_MENDED));
    if mended.len() > 0 {
        notes.push(Note::MendedMore { count: mended.len() as u64 });
    }
}

/// Whether a file could be DXF: it says so, or begins with a group code or a comment, alone on its line.
fn looks_like_dxf(bytes: &[u8]) -> bool {
    if bytes.starts_with(BINARY) {
        return true;
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.split(|byte| *byte == b'\n' || *byte == b'\r').next().unwrap_or_default().trim_ascii();
    (1..=4).contains(&first.len()) && first.iter().all(u8::is_ascii_digit)
}

fn units(document: &CadDocument) -> Units {
    let header = &document.header;
    let in_inches = [ENGINEERING, ARCHITECTURAL].contains(&header.linear_unit_format);
    Units { declared: Unit::declared(header.insertion_units), in_inches, longer_side: 0.0 }
}

fn layers(document: &CadDocument, sheet: &mut Sheet) {
    for layer in document.layers.iter() {
        let (red, green, blue) = layer.color.rgb().unwrap_or((255, 255, 255));
        sheet.layers.add(Layer {
            name: layer.name.clone(),
            colour: [red, green, blue],
            frozen: layer.flags.frozen,
            off: layer.flags.off,
            locked: layer.flags.locked,
        });
    }
}
