//! A layout as the bytes of a file: one record a line, in an order that never changes.

use serde::Serialize;

use super::schema::{ExhibitorWords, FORMAT, RecordWords, SettingsWords, VERSION, WaiverWords, Words, list_of};
use crate::model::{Kind, Layout, Object, Record, Settings};

/// The canonical file of `layout`: lists in fixed order, records by id, one a line; settings and values that equal the
/// usual ones are left out. Equal layouts give equal bytes.
#[must_use]
pub fn write(layout: &Layout) -> Vec<u8> {
    let mut by_kind: Vec<Vec<&Object>> = Kind::ALL.iter().map(|_| Vec::new()).collect();
    for object in layout.objects() {
        if let Some(list) = by_kind.get_mut(object.kind() as usize) {
            list.push(object);
        }
    }
    let mut out = Writer { bytes: Vec::with_capacity(400 + 200 * layout.objects().len()) };
    out.text(&format!("{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION}"));
    if *layout.settings() != Settings::default() {
        out.text(",\n\"settings\": ");
        out.json(&SettingsWords::of(layout.settings()));
    }
    for (kind, objects) in Kind::ALL.iter().zip(by_kind) {
        out.list(list_of(*kind), objects.into_iter(), Writer::object);
    }
    out.list("exhibitors", layout.exhibitors(), |out, exhibitor| out.json(&ExhibitorWords::of(exhibitor)));
    out.list("waivers", layout.waivers(), |out, waiver| out.json(&WaiverWords::of(waiver)));
    out.text("\n}\n");
    out.bytes
}

/// One record as a line of JSON without a newline, under the name of its kind: `{"booth":{"id":…}}`.
#[must_use]
pub fn write_record(record: &Record) -> String {
    serde_json::to_string(&RecordWords::of(record)).unwrap_or_default()
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn json(&mut self, words: &impl Serialize) {
        let before = self.bytes.len();
        if serde_json::to_writer(&mut self.bytes, words).is_err() {
            // Writing to memory does not fail, and no words have keys that are not texts. Should they ever: what is
            // written here is no record, so the check after writing refuses the file.
            self.bytes.truncate(before);
            self.text("null");
        }
    }

    fn object(&mut self, object: &Object) {
        macro_rules! inner {
            ($($kind:ident),+) => {
                match RecordWords::of_object(object) {
                    $(RecordWords::$kind(words) => self.json(&words),)+
                    other => self.json(&other),
                }
            };
        }
        inner!(
            Underlay,
            Hall,
            Wall,
            Pillar,
            Exit,
            SafetyPoint,
            Utility,
            Pavilion,
            Aisle,
            Booth,
            Facility,
            Label,
            Dimension
        );
    }

    fn list<T>(&mut self, key: &str, records: impl ExactSizeIterator<Item = T>, write: impl Fn(&mut Self, T)) {
        if records.len() == 0 {
            return;
        }
        self.text(&format!(",\n\"{key}\": [\n"));
        for (index, record) in records.enumerate() {
            if index > 0 {
                self.text(",\n");
            }
            write(self, record);
        }
        self.text("\n]");
    }
}
