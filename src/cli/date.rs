//! Days on the command line.

use super::fault::Fault;
use crate::message::Message;
use crate::model::is_date;

/// The day that was typed, if it is one of the calendar.
pub fn date(text: &str) -> Result<&str, Fault> {
    if is_date(text) { Ok(text) } else { Err(Message::new("cli-no-date").with("date", text).into()) }
}
