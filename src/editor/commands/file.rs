//! Files, export, printing, settings of the plan.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::{Editor, Request};
use crate::message::Message;

const fn file(
    id: &'static str,
    section: u8,
    shortcut: Option<Shortcut>,
    run: fn(&mut Editor) -> Result<(), Message>,
) -> Command {
    Command { id: CommandId(id), menu: Menu::File, section, shortcut, needs_plan: true, can: ALWAYS, run }
}

pub(super) const COMMANDS: &[Command] = &[
    file("cmd-new", 0, Shortcut::ctrl("N"), |editor| editor.ask(Request::New)).without_plan(),
    file("cmd-new-from-plan", 0, None, |editor| editor.ask(Request::NewFromPlan)).without_plan(),
    file("cmd-open", 0, Shortcut::ctrl("O"), |editor| editor.ask(Request::Open)).without_plan(),
    file("cmd-save", 1, Shortcut::ctrl("S"), |editor| editor.ask(Request::Save)),
    file("cmd-save-as", 1, Shortcut::ctrl_shift("S"), |editor| editor.ask(Request::SaveAs)),
    file("cmd-save-template", 1, None, |editor| editor.ask(Request::SaveTemplate)),
    file("cmd-backups", 1, None, |editor| editor.ask(Request::Backups)).without_plan(),
    file("cmd-export", 2, Shortcut::ctrl("E"), |editor| editor.ask(Request::Export)),
    file("cmd-export-list", 2, None, |editor| editor.ask(Request::ExportList)),
    file("cmd-import-drawing", 2, None, |editor| editor.ask(Request::ImportDrawing)).without_plan(),
    file("cmd-import-exhibitors", 2, None, |editor| editor.ask_to_change(Request::ImportExhibitors)),
    file("cmd-filing-report", 2, None, |editor| editor.ask(Request::FilingReport)),
    file("cmd-print", 2, Shortcut::ctrl("P"), |editor| editor.ask(Request::Print)),
    file("cmd-page-setup", 2, None, |editor| editor.ask(Request::PageSetup)),
    file("cmd-plan-settings", 3, Shortcut::ctrl("Comma"), |editor| editor.ask(Request::PlanSettings)),
    file("cmd-prices", 3, None, |editor| editor.ask(Request::Prices)),
    file("cmd-figures", 3, None, |editor| editor.ask(Request::Figures)),
    file("cmd-quit", 4, Shortcut::ctrl("Q"), |editor| editor.ask(Request::Quit)).without_plan(),
];
