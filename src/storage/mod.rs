//! Our own file: its format, reading with errors that say where, writing that never changes more than it must,
//! saving that never loses a plan, and the journal that outlives a crash.
//!
//! It knows nothing of windows, rules or drawing.

mod fragment;
mod locate;
mod migrate;
mod read;
mod read_error;
mod schema;
mod write;

pub use fragment::fragment;
pub use read::{MOST_BYTES, Opened, read, read_at_most, read_record};
pub use read_error::ReadError;
pub use schema::json_schema;
pub use write::{write, write_record};
