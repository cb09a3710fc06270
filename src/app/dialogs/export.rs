//! What to export, and how.

use egui::Ui;

use crate::app::desk::Desk;
use crate::editor::Editor;

/// What is to be exported.
#[derive(Debug, Clone)]
pub struct Wanted {}

/// The dialog.
pub struct Export {}

impl Export {
    /// The dialog as the plan's page setup has it.
    #[must_use]
    pub fn new(_editor: &Editor) -> Self {
        Self {}
    }

    /// Shows the dialog.
    pub fn ui(&mut self, _ui: &mut Ui, _desk: &mut Desk<'_>, _editor: &Editor) {}
}
