//! Drawings of the plan, made on a thread.

use std::path::{Path, PathBuf};

use super::dialogs::export::Wanted;
use super::shell::Window;
use crate::message::Message;

impl Window {
    /// Asks where to put the drawing that is wanted.
    pub(super) fn export(&mut self, _ctx: &egui::Context, _wanted: Wanted) {}

    /// Makes the drawing at `path`.
    pub(super) fn export_to(&mut self, _ctx: &egui::Context, _path: PathBuf) {}

    /// A drawing was made, or not.
    pub(super) fn exported(
        &mut self,
        _ctx: &egui::Context,
        _path: &Path,
        _view: bool,
        _done: Result<Vec<Message>, Message>,
    ) {
    }

    /// Makes a PDF and opens it in the system's viewer.
    pub(super) fn print(&mut self, _ctx: &egui::Context) {}
}
