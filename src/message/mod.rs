//! A key and its values: what findings, notes, errors and the names of edits carry.
//!
//! Whoever shows a message picks the language; nothing here knows a sentence.

use std::fmt;

/// A value that fills a gap in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Text as it is: a number of a booth, a file name.
    Text(String),
    /// A count, or anything else shown as a plain whole number.
    Number(i64),
    /// A length in millimetres; shown in the user's unit.
    Length(i64),
    /// An area in square millimetres; shown in m².
    Area(i64),
    /// Another message, put into words in the same language.
    Message(Box<Message>),
    /// A name in several languages, as (language tag, name) pairs; the best for the reader is shown.
    Names(Vec<(String, String)>),
}

/// A key of the locale files and the values its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// Key in the locale files, such as `rule-overlap-found`.
    pub key: &'static str,
    /// Values by the names the sentence uses, in the order given.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// The message `key` with no values yet.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// For logs and test failures only; users see the sentence that `i18n` makes.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.values {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
