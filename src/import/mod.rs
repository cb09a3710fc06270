//! Foreign bytes -> what a plan can hold, with what was left out.
//!
//! Nothing here opens a file, follows a link or starts a program. Files of strangers can make some parsers ask for all
//! memory or end the program: whoever imports asks `worker`, which carries a [`Task`] out in a child process with limits.

pub mod booths;
pub mod drawing;
pub mod exhibitors;
pub mod meaning;
pub mod picture;
mod refused;
pub mod table;

use serde::{Deserialize, Serialize};

pub use refused::Refused;

/// What is to be taken of some foreign bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// A picture, as a background of a plan.
    Picture(picture::Asked),
    /// A table, such as a list of exhibitors.
    Table(table::Asked),
    /// A drawing: everything in it.
    Drawing,
}

/// What was taken; bytes that belong to it go beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// A picture: the bytes are PNG or JPEG.
    Picture(picture::About),
    /// A table: the bytes are its sheets as JSON.
    Table(table::About),
    /// A drawing: the bytes are a [`drawing::Drawn`], packed.
    Drawing,
}

/// Carries a task out. `fonts` are OpenType files for texts whose own font is not at hand, in the order in which they are
/// asked for a character.
///
/// # Errors
/// When the bytes are not what was asked for, or too much.
pub fn carry_out(task: Task, bytes: Vec<u8>, fonts: &[&'static [u8]]) -> Result<(Answer, Vec<u8>), Refused> {
    match task {
        Task::Picture(asked) => {
            picture::take(bytes, asked, fonts).map(|taken| (Answer::Picture(taken.about), taken.bytes))
        }
        Task::Table(asked) => {
            let table = table::read(bytes, &asked)?;
            let sheets = serde_json::to_vec(&table.sheets).map_err(Refused::damaged)?;
            Ok((Answer::Table(table.about), sheets))
        }
        Task::Drawing => drawing::read(bytes).map(|drawn| (Answer::Drawing, drawn.packed())),
    }
}
