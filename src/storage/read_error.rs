//! Why bytes are no plan that this program can open: what is wrong, where, and what to do.

use crate::message::Message;

use super::locate;
use super::schema::{DEEPEST, Entry, VERSION};

/// Why bytes are no plan that this program can open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum ReadError {
    /// There is nothing in the file.
    Empty,
    /// The file is all zero bytes: a power cut or an unfinished synchronisation.
    AllNul,
    /// Zero bytes follow the plan.
    TrailingNul,
    /// Zero bytes stand in the plan.
    NulInside {
        /// First such line, from 1.
        line: usize,
    },
    /// The text is UTF-16.
    Utf16,
    /// The text is not UTF-8; perhaps GBK.
    NotUtf8 {
        /// First such line, from 1.
        line: usize,
    },
    /// The file is larger than the reader accepts.
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The largest accepted.
        most: u64,
    },
    /// The text is no JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        column: usize,
    },
    /// The text ends before the plan does.
    Truncated {
        /// Last line, from 1.
        line: usize,
    },
    /// Brackets are nested too deep.
    TooDeep {
        /// Line of the deepest bracket, from 1.
        line: usize,
    },
    /// JSON, but no plan of this program.
    NotAPlan,
    /// A newer version of the program wrote it.
    Newer {
        /// Version of the file.
        version: u64,
    },
    /// Something in the plan is wrong.
    Broken {
        /// Line, from 1.
        line: usize,
        /// Id of the record, or the key of its list where it says no id.
        record: Option<String>,
        /// What is wrong there.
        problem: Box<Message>,
    },
}

impl ReadError {
    /// What to tell the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("storage-empty"),
            Self::AllNul => Message::new("storage-all-nul"),
            Self::TrailingNul => Message::new("storage-trailing-nul"),
            Self::NulInside { line } => Message::new("storage-nul-inside").with("line", *line),
            Self::Utf16 => Message::new("storage-utf16"),
            Self::NotUtf8 { line } => Message::new("storage-not-utf8").with("line", *line),
            Self::TooLarge { size, most } => {
                Message::new("storage-too-large").with("size", megabytes(*size)).with("most", megabytes(*most))
            }
            Self::NotJson { line, column } => {
                Message::new("storage-not-json").with("line", *line).with("column", *column)
            }
            Self::Truncated { line } => Message::new("storage-truncated").with("line", *line),
            Self::TooDeep { line } => Message::new("storage-too-deep").with("line", *line).with("most", DEEPEST),
            Self::NotAPlan => Message::new("storage-not-a-plan"),
            Self::Newer { version } => {
                let version = i64::try_from(*version).unwrap_or(i64::MAX);
                Message::new("storage-newer").with("version", version).with("newest", i64::from(VERSION))
            }
            Self::Broken { line, record: Some(record), problem } => Message::new("storage-at-record")
                .with("line", *line)
                .with("record", record.as_str())
                .with("problem", (**problem).clone()),
            Self::Broken { line, record: None, problem } => {
                Message::new("storage-at-line").with("line", *line).with("problem", (**problem).clone())
            }
        }
    }
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1_000_000)).unwrap_or(i64::MAX)
}

/// What is wrong with a text that `serde_json` refused.
pub(super) fn explain(text: &str, error: &serde_json::Error) -> ReadError {
    if let Some(damage) = damage(text) {
        return damage;
    }
    if error.is_eof() {
        return ReadError::Truncated { line: error.line() };
    }
    let (depth, at) = locate::deepest(text);
    let told = told(error);
    if depth > DEEPEST || told == "recursion limit exceeded" {
        return ReadError::TooDeep { line: locate::line_of(text, at) };
    }
    match error.classify() {
        serde_json::error::Category::Data => broken(text, error, &told),
        _ if told == "number out of range" => broken(text, error, &told),
        _ => ReadError::NotJson { line: error.line(), column: error.column().max(1) },
    }
}

/// Damage that no plan has, whatever else is in it.
fn damage(text: &str) -> Option<ReadError> {
    let first = text.find('\0')?;
    let bytes = text.as_bytes();
    Some(if bytes.iter().all(|&byte| byte == 0) {
        ReadError::AllNul
    } else if matches!(bytes, [0, b'{', ..] | [b'{', 0, ..]) {
        ReadError::Utf16
    } else if text.trim_end_matches(['\0', '\n', '\r']).len() <= first {
        ReadError::TrailingNul
    } else {
        ReadError::NulInside { line: locate::line_of(text, first) }
    })
}

/// The words of an error without the place.
fn told(error: &serde_json::Error) -> String {
    let mut told = error.to_string();
    if let Some(end) = told.rfind(" at line ") {
        told.truncate(end);
    }
    told
}

fn broken(text: &str, error: &serde_json::Error, told: &str) -> ReadError {
    let offset = locate::offset_of(text, error.line(), error.column());
    let spot = locate::spots(text).into_iter().find(|spot| spot.span.start < offset && offset <= spot.span.end);
    let key = locate::last_key(text, offset).unwrap_or_default();
    let problem = problem(told, key);
    // A missing key is noticed at the end of a record; what matters is where it begins.
    let missing = problem.key == "storage-missing-key";
    let line = spot.as_ref().filter(|_| missing).map_or(error.line(), |spot| locate::line_of(text, spot.span.start));
    let record = spot.map(|spot| spot.id(text).map_or_else(|| spot.list.clone(), str::to_owned));
    ReadError::Broken { line, record, problem: Box::new(problem) }
}

/// The problem that `told`, the words of `serde_json` or of our own readers, names; `key` is the last key before it.
fn problem(told: &str, key: &str) -> Message {
    const KNOWN: [(&str, &str); 9] = [
        ("unknown field", "storage-unknown-key"),
        ("missing field", "storage-missing-key"),
        ("duplicate field", "storage-duplicate-key"),
        ("unknown variant", "storage-unknown-word"),
        ("invalid id", "storage-bad-id"),
        ("invalid language", "storage-bad-language"),
        ("invalid colour", "storage-bad-colour"),
        ("invalid base64", "storage-bad-picture"),
        ("invalid shape", "storage-bad-shape"),
    ];
    let quoted = quoted(told);
    if let Some((_, found)) = KNOWN.iter().find(|(words, _)| told.starts_with(words)) {
        // Where a word is a key, such as the kind of a picture, it is the key that is not known.
        let found = if *found == "storage-unknown-word" && quoted == key { "storage-unknown-key" } else { found };
        return Message::new(found).with("key", key).with("text", quoted);
    }
    let out_of_range = told.starts_with("invalid value: integer") || told == "number out of range";
    if out_of_range || (told.starts_with("invalid type: floating point") && is_huge(quoted)) {
        return Message::new("storage-number-too-large").with("key", key);
    }
    Message::new("storage-wrong-type").with("key", key)
}

/// What `told` quotes first; it may hold any character itself.
fn quoted(told: &str) -> &str {
    let rest = told.split_once('`').map_or("", |(_, rest)| rest);
    let end = rest.find("`, ").or_else(|| rest.rfind('`')).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// Whether a number is one of more digits than whole numbers have here; `serde_json` takes it for a fraction.
fn is_huge(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(|number| number.abs() > 9.0e18)
}

/// The error for a record that was read but may not be in a plan.
pub(super) fn at_entry(text: &str, entry: Entry, problem: Message) -> ReadError {
    let spot = locate::spots(text).into_iter().find(|spot| spot.list == entry.list && spot.index == entry.index);
    at_spot(text, spot, problem)
}

/// The error for the record that has this id.
pub(super) fn at_id(text: &str, id: &str, problem: Message) -> ReadError {
    let spot = locate::spots(text).into_iter().find(|spot| spot.id(text) == Some(id));
    at_spot(text, spot, problem)
}

/// The line on which the record with this id begins first.
pub(super) fn line_of_id(text: &str, id: &str) -> Option<usize> {
    let spot = locate::spots(text).into_iter().find(|spot| spot.id(text) == Some(id))?;
    Some(locate::line_of(text, spot.span.start))
}

fn at_spot(text: &str, spot: Option<locate::Spot>, problem: Message) -> ReadError {
    let field = problem.values.iter().find_map(|(name, value)| match value {
        crate::message::Value::Text(field) if *name == "field" => Some(field.as_str()),
        _ => None,
    });
    let start =
        spot.as_ref().map_or(0, |spot| field.and_then(|field| spot.key(text, field)).unwrap_or(spot.span.start));
    let line = locate::line_of(text, start);
    let record = spot.map(|spot| spot.id(text).map_or_else(|| spot.list.clone(), str::to_owned));
    ReadError::Broken { line, record, problem: Box::new(problem) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Value;
    use crate::storage::read;

    #[test]
    fn sizes_are_told_in_megabytes_rounded_up() {
        let told = ReadError::TooLarge { size: 300_000_001, most: 300_000_000 }.message();
        let value = |name| told.values.iter().find(|(other, _)| *other == name).map(|(_, value)| value.clone());
        assert_eq!([value("size"), value("most")], [301, 300].map(|size| Some(Value::Number(size))));
    }

    #[test]
    fn as_deep_as_is_allowed_is_not_what_is_wrong() {
        let nested = |depth: usize| {
            // Two of them are the plan and its settings.
            let (open, close) = ("[".repeat(depth - 2), "]".repeat(depth - 2));
            let text = format!(r#"{{"format":"hallplan","version":1,"settings":{{"extra":{open}{close}}}}}"#);
            read(text.as_bytes()).unwrap_err()
        };
        // What other programs keep is no list.
        assert!(matches!(nested(DEEPEST), ReadError::Broken { .. }), "{:?}", nested(DEEPEST));
        assert!(matches!(nested(DEEPEST + 1), ReadError::TooDeep { .. }), "{:?}", nested(DEEPEST + 1));
    }

    #[test]
    fn what_is_wrong_is_on_the_line_of_the_field_that_the_problem_names() {
        let text = "{\"booths\":[\n{\"id\":\"a\",\n\"number\":1,\n\"height\":2}]}";
        let problem = || Message::new("storage-wrong-type").with("key", "number");
        let line = |problem| match at_id(text, "a", problem) {
            ReadError::Broken { line, .. } => line,
            error => unreachable!("{error:?}"),
        };
        assert_eq!([line(problem().with("field", "height")), line(problem())], [4, 2]);
    }

    #[test]
    fn a_number_is_huge_where_no_whole_number_here_has_so_many_digits() {
        assert_eq!(["9.0e18", "9.1e18", "-1e19", "0.5", "x"].map(is_huge), [false, true, true, false, false]);
    }
}
