//! Messages by key: what people read, in their language.
//!
//! The sentences are Fluent files in `assets/locales/<locale>/<area>.ftl`, built into the program. Nothing here knows
//! what a sentence is about; the rest of the program knows keys and values only ([`crate::message`]).

mod files;
mod locale;
mod measure;
mod natural;
mod one_line;
mod search;
mod unit;
mod words;

pub use files::{AREAS, files};
pub use locale::Locale;
pub use measure::{area, length, minutes, sum};
pub use natural::natural;
pub use one_line::{acts, one_line};
pub use search::{Search, Searched};
pub use unit::{Unit, read_number};
pub use words::{Words, words};
