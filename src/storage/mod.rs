//! Our own file: its format, reading with errors that say where, writing that never changes more than it must,
//! saving that never loses a plan, and the journal that outlives a crash.
//!
//! It knows nothing of windows, rules or drawing.

mod atomic;
mod backup;
mod counts;
mod file_error;
mod fs;
mod journal;
mod leftover;
mod linked;
mod locate;
mod lock;
mod migrate;
mod places;
mod placing;
mod raw;
mod read;
mod read_error;
mod renaming;
mod save;
mod schema;
mod seal;
mod settings_file;
mod starts;
mod templates;
mod write;

pub use atomic::replace;
pub use backup::{Backup, backups};
pub use counts::Counts;
pub use file_error::{Cause, Doing, FileError};
pub use fs::{About, Fs, OpenFile, RealFs};
pub use journal::{FileNow, Journal, Recoverable, Restored, flush_at_end, scan};
pub use linked::{linked_pictures, read_below};
pub use locate::lines;
pub use lock::{Access, Holder, Lock, user};
pub use places::Places;
pub use read::{MOST_BYTES, Opened, read, read_at_most, read_record};
pub use read_error::ReadError;
pub use save::{Base, Expected, OpenedFile, Outcome, Step, open, save, save_watched};
pub use schema::json_schema;
pub use seal::seal;
pub use settings_file::{load_settings, save_settings};
pub use starts::Start;
pub use templates::{OwnTemplate, own_templates, remove_template, save_template, template_file};
pub use write::{write, write_record};
