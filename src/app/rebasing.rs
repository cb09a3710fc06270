//! A newer drawing of the venue: compared with the open plan on a thread, shown, put in the place of the older one.

use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::drawing_in::{Choices, Tried};
use super::dialogs::rebase::{Compared, RebaseDialog};
use super::files::Outcome;
use super::jobs::Remedy;
use super::shell::Window;
use crate::document::Document;
use crate::editor::Editor;
use crate::import::meaning::Placing;
use crate::message::Message;
use crate::rebase::{Newer, findings};

impl Window {
    /// Compares the drawing of the dialog with the open plan, on a thread.
    pub(super) fn compare_drawing(&mut self, ctx: &egui::Context, tried: &Tried, name: String) {
        let Choices { unit, meanings, tolerance, placing } = tried.choices.clone();
        let placing = Some(placing).filter(|placing| *placing != Placing::Fit);
        let drawn = Arc::clone(&tried.sketch.drawn);
        let newer = Newer { drawn, unit, meanings, tolerance: f64::from(tolerance), placing };
        let (document, plan) = (self.editor.document().fork(), self.plan);
        let label = Message::new("app-rebase-comparing").with("name", name.as_str());
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            Outcome::Compared(plan, compared(document, &newer, name).map(Box::new))
        });
    }

    /// A drawing was compared with the plan, or could not be laid on it.
    pub(super) fn drawing_compared(&mut self, compared: Result<Box<Compared>, Message>) {
        match compared {
            Ok(compared) if self.dialog.is_none() => {
                let dialog = RebaseDialog::new(self.editor.document().layout(), *compared);
                self.dialog = Some(Dialog::Rebase(Box::new(dialog)));
            }
            Ok(compared) => {
                self.notices.remark(Message::new("app-opened-late").with("name", compared.name));
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Puts the venue as the drawing of the dialog has it into the plan, and shows the booths that are hit.
    pub(super) fn rebase(&mut self) {
        let Some(Dialog::Rebase(dialog)) = &mut self.dialog else { return };
        let (step, hit) = (dialog.step().clone(), dialog.hit());
        // What was tried before it was shown is the plan from now on. Where that was changed since, it is done anew.
        let adopted = dialog.tried().is_some_and(|fork| self.editor.adopt(fork));
        let done = if adopted { Ok(()) } else { step.enact(&mut self.editor) };
        match done {
            Ok(()) => {
                self.dialog = None;
                let count = hit.len();
                self.editor.select(hit);
                self.notices.remark(Message::new("app-rebase-done").with("count", count));
            }
            Err(problem) => self.notices.error(problem),
        }
    }
}

/// Compares on a fork of the plan, and tries there what findings come and go.
fn compared(fork: Document, newer: &Newer, name: String) -> Result<Compared, Message> {
    let rebased = newer.against(&fork)?;
    let before = fork.fork();
    let mut editor = Editor::new(fork);
    rebased.step.clone().enact(&mut editor)?;
    let (come, go) = findings(&before, editor.document());
    let (come, go) = (come.into_iter().map(|finding| finding.message.clone()).collect(), go.len());
    Ok(Compared { name, rebased, come, go, tried: Some(editor.into_document()) })
}
