//! The bytes of a file as a layout, checked: what comes out holds every rule of `model::limits`.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserializer, de};

use super::migrate;
use super::read_error::{self, ReadError};
use super::schema::{Entry, FORMAT, PlanWords, RecordWords, VERSION, Words};
use crate::message::Message;
use crate::model::{Layout, Record};

/// The largest file that is read, in bytes, unless the caller says otherwise.
pub const MOST_BYTES: u64 = 512_000_000;

/// A layout that was read, and what the reader has to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The layout.
    pub layout: Layout,
    /// What the user should know: that the file was written by an older version.
    pub notes: Vec<Message>,
}

/// Reads a plan.
///
/// # Errors
/// When the bytes are damaged, no plan, newer than this program, or a value in them is wrong.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    read_at_most(bytes, MOST_BYTES)
}

/// Reads a plan of at most `most` bytes.
///
/// # Errors
/// As [`read`].
pub fn read_at_most(bytes: &[u8], most: u64) -> Result<Opened, ReadError> {
    let size = bytes.len() as u64;
    if size > most {
        return Err(ReadError::TooLarge { size, most });
    }
    let text = text(bytes)?;
    let version = version(text)?;
    let (text, notes) = match version {
        VERSION => (Cow::Borrowed(text), Vec::new()),
        older => {
            let note = Message::new("storage-migrated").with("from", i64::from(older)).with("to", i64::from(VERSION));
            (Cow::Owned(migrate::to_newest(text, older)?), vec![note])
        }
    };
    let plan: PlanWords<'_> = serde_json::from_str(&text).map_err(|error| read_error::explain(&text, &error))?;
    Ok(Opened { layout: layout(&text, plan)?, notes })
}

/// Reads one record that [`super::write_record`] wrote, and checks its values; its references are not checked.
///
/// # Errors
/// When the text is no record, or a value is out of its range.
pub fn read_record(text: &str) -> Result<Record, ReadError> {
    let words: RecordWords<'_> = serde_json::from_str(text).map_err(|error| read_error::explain(text, &error))?;
    let broken = |problem| ReadError::Broken { line: 1, record: None, problem: Box::new(problem) };
    let record: Record = words.model().map_err(broken)?;
    record.check().map_err(broken)?;
    Ok(record)
}

/// The bytes as text, without a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(ReadError::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(ReadError::Empty) } else { Ok(text) }
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> ReadError {
    let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|&&byte| byte == b'\n').count();
    // A character cut in two at the very end is a cut file, not a wrong encoding.
    if error.error_len().is_none() { ReadError::Truncated { line } } else { ReadError::NotUtf8 { line } }
}

/// The version of the plan, found before anything else is looked at: a newer one may hold anything.
fn version(text: &str) -> Result<u32, ReadError> {
    let mut header = Header::default();
    let result = serde_json::Deserializer::from_str(text).deserialize_map(&mut header);
    match (header.format.as_deref(), header.version) {
        (Some(FORMAT), Some(version)) => match u32::try_from(version) {
            Ok(0) => Err(ReadError::NotAPlan),
            Ok(version) if version <= VERSION => Ok(version),
            _ => Err(ReadError::Newer { version }),
        },
        (None | Some(FORMAT), _) => match result {
            Err(error) if error.is_data() && header.format.is_none() => Err(ReadError::NotAPlan),
            Err(error) => Err(read_error::explain(text, &error)),
            Ok(()) if header.format.is_none() => Err(ReadError::NotAPlan),
            Ok(()) => {
                let problem = Box::new(Message::new("storage-missing-key").with("key", "").with("text", "version"));
                Err(ReadError::Broken { line: 1, record: None, problem })
            }
        },
        _ => Err(ReadError::NotAPlan),
    }
}

/// The keys `format` and `version`, as far as found.
#[derive(Default)]
struct Header {
    format: Option<String>,
    version: Option<u64>,
}

impl<'de> de::Visitor<'de> for &mut Header {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plan")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            match &*key {
                "format" => self.format = Some(map.next_value()?),
                "version" => self.version = Some(map.next_value()?),
                _ => {
                    map.next_value::<de::IgnoredAny>()?;
                }
            }
            if self.format.is_some() && self.version.is_some() {
                return Err(de::Error::custom("both are found"));
            }
        }
        Ok(())
    }
}

/// The layout that the words stand for.
fn layout(text: &str, plan: PlanWords<'_>) -> Result<Layout, ReadError> {
    let mut layout = Layout::default();
    plan.for_each(|(entry, record)| add(text, &mut layout, entry, record))?;
    for object in layout.objects() {
        layout.check_references(object).map_err(|problem| read_error::at_id(text, &object.id.to_string(), problem))?;
    }
    Ok(layout)
}

fn add(text: &str, layout: &mut Layout, entry: Entry, record: Result<Record, Message>) -> Result<(), ReadError> {
    let record = record
        .and_then(|record| record.check().map(|()| record))
        .map_err(|problem| read_error::at_entry(text, entry, problem))?;
    let clash = match &record {
        Record::Exhibitor(exhibitor) if layout.object(exhibitor.id).is_some() => Some(exhibitor.id.to_string()),
        _ => None,
    };
    let clash = clash.or_else(|| match layout.insert(record)? {
        Record::Settings(_) => None,
        Record::Object(object) => Some(object.id.to_string()),
        Record::Exhibitor(exhibitor) => Some(exhibitor.id.to_string()),
        Record::Waiver(waiver) => Some(waiver.key.rule),
    });
    let Some(id) = clash else { return Ok(()) };
    let problem = match read_error::line_of_id(text, &id) {
        Some(line) => Message::new("storage-duplicate-id").with("id", id).with("line", line),
        None => Message::new("storage-duplicate-waiver").with("rule", id),
    };
    Err(read_error::at_entry(text, entry, problem))
}
