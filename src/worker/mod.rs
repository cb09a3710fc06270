//! Foreign files in a child process: the same program, started with limits on memory, processor time and patience.
//!
//! Some parsers can be made to ask for hundreds of gigabytes, to run for hours, or to end the program. In a child that is
//! one sentence for the user. Parent and child speak over the child's standard input and output: a head of JSON, its
//! length before it, then the bytes. The child opens no file.

mod child;
mod linked;
mod parent;
mod wire;

pub use child::{is_asked_for, serve};
pub use linked::draw_linked;
pub use parent::{Failure, Limits, Worker};
