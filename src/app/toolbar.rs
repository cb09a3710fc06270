//! The tool bar at the left: tools, made from their list.

use egui::Ui;

use super::desk::{Desk, Wish};
use super::{snapping_menu, widgets};
use crate::editor::commands::command;
use crate::editor::{CommandId, Editor, TOOLS, ToolAbout};

/// Commands that stand under the tools.
const UNDER: &[(&str, &str)] = &[
    ("cmd-undo", "undo"),
    ("cmd-redo", "redo"),
    ("cmd-zoom-fit", "zoom-fit"),
    ("cmd-snapping", "snap"),
    ("cmd-grid", "grid"),
    ("cmd-find", "find"),
];

/// Shows the tools, and the commands that are wanted most.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for tool in TOOLS {
        if tool_button(ui, desk, tool, editor.tool() == tool.id) {
            desk.wish(Wish::Tool(tool.id));
        }
    }
    ui.separator();
    for &(id, icon) in UNDER {
        let Some(command) = command(CommandId(id)) else { continue };
        let label = desk.text(id);
        let name = super::menus::name(desk, editor, command);
        let key = command.shortcut.as_ref().map(|shortcut| super::shortcuts::written(ui.ctx(), shortcut));
        let tip = key.map_or_else(|| name.clone(), |key| format!("{name}  {key}"));
        let on = match id {
            "cmd-snapping" => editor.snapping.on,
            "cmd-grid" => editor.snapping.grid,
            _ => false,
        };
        let tip = if id == "cmd-snapping" { format!("{tip}\n{}", desk.text("app-snap-tip")) } else { tip };
        let button = widgets::icon_toggle(ui, icon, &label, &tip, on, desk.can_run(editor, command));
        if button.clicked() {
            desk.wish(Wish::Run(command.id));
        }
        if id == "cmd-snapping" {
            snapping_menu::attach(&button, desk, &editor.snapping, true);
        }
    }
}

fn tool_button(ui: &mut Ui, desk: &Desk<'_>, tool: &ToolAbout, on: bool) -> bool {
    let name = desk.words.text(tool.id.0);
    let tip = format!("{name}  {}", tool.key);
    let icon = tool.id.0.trim_start_matches("tool-");
    widgets::icon_toggle(ui, icon, &name, &tip, on, true).clicked()
}
