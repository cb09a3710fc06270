//! Carrying out what dialogs were answered with.

use std::path::{Path, PathBuf};

use super::dialogs::{Answer, Dialog};
use super::files::{Then, plan_name};
use super::shell::Window;
use crate::editor::Editor;
use crate::i18n;
use crate::message::Message;
use crate::storage::{self, Expected};

/// So many names are tried for a copy.
const MOST_COPIES: usize = 1_000;

impl Window {
    /// Carries out what a dialog was answered with.
    pub(super) fn answered(&mut self, ctx: &egui::Context, answer: Answer) {
        if !answer.keeps_dialog() {
            self.dialog = None;
        }
        match answer {
            Answer::Discard(then) => self.go_on(ctx, then),
            Answer::SaveThen(then) => self.save(ctx, Some(then)),
            Answer::Picked(purpose, path) => self.picked(ctx, purpose, Some(path)),
            Answer::KeepCopy(path, then) => self.keep_copy(ctx, &path, then),
            Answer::TakeTheirs(path, then) => self.take_theirs(ctx, path, then),
            Answer::Replace(path, then) => self.save_at(ctx, path, Expected::Anything, then),
            Answer::SaveElsewhere(then) => self.save_as(ctx, then),
            Answer::WaitThenQuit => self.wait_then_quit(ctx),
            Answer::QuitForRecovery => self.quit_for_recovery(ctx),
            Answer::OpenBackup(path, name) => self.want_backup(ctx, path, name),
            Answer::Settings(label, settings) => self.set_settings(label, *settings),
            Answer::LoadRules(settings) => self.load_rules(ctx, *settings),
            Answer::EditRules(settings) => self.dialog = Some(Dialog::rules(*settings)),
            Answer::SaveRules => self.save_rules(ctx),
            Answer::TakeList => self.take_list(),
            Answer::TakeDrawing => self.take_drawing(ctx),
            Answer::Rebase => self.rebase(),
            Answer::ReadList(path, asked) => self.read_list(ctx, path, asked),
            Answer::WriteAffected => self.write_affected(ctx),
            Answer::CopyList(list) => self.copy_list(ctx, list),
            Answer::CopySheet(sheet) => self.copy_sheets(ctx, &[sheet]),
            Answer::ListOut(wanted) => self.write_list(ctx, wanted),
            Answer::Picture(how) => self.put_picture(ctx, &how),
            Answer::Page(path, page) => self.read_picture(ctx, path, page),
            Answer::SaveTemplate(name, replaces) => self.save_template(ctx, name, replaces),
            Answer::RemoveTemplate(path) => self.remove_template(ctx, path),
            Answer::Renew => self.renew(ctx),
            Answer::Insert => self.insert_other(ctx),
            Answer::Merge(survivor) => self.told(|editor| editor.merge(survivor)),
            Answer::Split(cut) => self.told(|editor| editor.split(cut)),
            Answer::Export(wanted) => self.export(ctx, wanted),
            Answer::FilingReport(wanted) => self.file_report(ctx, wanted),
            Answer::Place(exhibitor, booth, manner, company) => {
                self.told(|editor| editor.place(exhibitor, booth, manner, company));
            }
            Answer::Swap(one, other) => self.told(|editor| editor.swap_tenants(one, other)),
            Answer::Recover => self.recover(ctx),
            Answer::Later => self.leave_journal(),
            Answer::Forget => self.forget_journal(),
            Answer::OpenAfterAll(path) => self.open(ctx, path),
            Answer::LookForWork => self.look_for_work(ctx),
        }
    }

    /// Does something to the plan, or says why it could not be done.
    pub(super) fn told(&mut self, change: impl FnOnce(&mut Editor) -> Result<(), Message>) {
        if let Err(problem) = change(&mut self.editor) {
            self.notices.error(problem);
        }
    }

    /// Saves the plan beside the file that somebody else changed, and goes on with that copy.
    fn keep_copy(&mut self, ctx: &egui::Context, path: &Path, then: Option<Then>) {
        let words = i18n::words(self.preferences.locale);
        let name = plan_name(path);
        let user = in_file_name(&storage::user());
        let message = if user.is_empty() {
            Message::new("app-copy-of-me").with("name", name)
        } else {
            Message::new("app-copy-of").with("name", name).with("user", user)
        };
        match free_beside(path, &words.say(&message)) {
            // Should somebody take the name just now, the question comes again.
            Some(copy) => self.save_at(ctx, copy, Expected::Nothing, then),
            None => self.save_as(ctx, then),
        }
    }

    /// Shows what somebody else saved. The edits here are put aside, as those of any plan that is not saved.
    fn take_theirs(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Then>) {
        match then {
            Some(then) => self.go_on(ctx, then),
            None => self.open(ctx, path),
        }
    }
}

/// What of a text may stand in the name of a file on every system.
fn in_file_name(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter)).collect()
}

/// A path beside `path` where nothing is, called `name`, with a number where that is taken.
fn free_beside(path: &Path, name: &str) -> Option<PathBuf> {
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let numbered = (2..MOST_COPIES).map(|number| format!("{name} {number}"));
    let names = std::iter::once(name.to_owned()).chain(numbered);
    names.map(|name| path.with_file_name(format!("{name}{ending}"))).find(|path| !path.exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_takes_no_name_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        assert_eq!(free_beside(&path, "a"), Some(folder.path().join("a.json")));
        std::fs::write(folder.path().join("a.json"), "").unwrap();
        assert_eq!(free_beside(&path, "a"), Some(folder.path().join("a 2.json")));
    }

    #[test]
    fn a_name_of_a_user_leads_to_no_other_folder() {
        assert_eq!(in_file_name("../王 Wang:\\x-1"), "王 Wangx-1");
    }
}
