//! The strip over the plan: what the tool in hand draws, such as the size that a click gives.

use egui::{ComboBox, Id, Ui};

use super::desk::{Desk, Wish};
use super::entry::Entry;
use super::values::{Form, Value};
use crate::editor::{DrawSizes, Editor, ToolId};
use crate::geometry::Size;
use crate::model::{FacilityKind, Theme};

/// The strip between frames.
#[derive(Default)]
pub struct ToolOptions {
    entry: Entry,
}

/// The size a tool's click gives.
type SizeOf = fn(&mut DrawSizes) -> &mut Size;

fn size_of(tool: ToolId) -> Option<SizeOf> {
    Some(match tool.0 {
        "tool-booth" => |sizes| &mut sizes.booth,
        "tool-pavilion" => |sizes| &mut sizes.pavilion,
        "tool-hall" => |sizes| &mut sizes.hall,
        "tool-pillar" => |sizes| &mut sizes.pillar,
        "tool-facility" => |sizes| &mut sizes.facility,
        _ => return None,
    })
}

/// Whether there is anything to set for this tool.
#[must_use]
pub fn has_any(tool: ToolId) -> bool {
    size_of(tool).is_some() || tool.0 == "tool-wall"
}

impl ToolOptions {
    /// Shows what can be set for the tool in hand.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let tool = editor.tool();
        let mut sizes = editor.sizes.clone();
        ui.horizontal(|ui| {
            ui.strong(desk.text(tool.0));
            ui.separator();
            if let Some(size) = size_of(tool) {
                ui.weak(desk.text("app-options-click"));
                let size = size(&mut sizes);
                self.length(ui, desk, "width", &mut size.width);
                self.length(ui, desk, "depth", &mut size.depth);
            }
            match tool.0 {
                "tool-wall" => self.length(ui, desk, "thickness", &mut sizes.wall),
                "tool-pavilion" => theme(ui, desk, &mut sizes.theme),
                "tool-facility" => facility(ui, desk, &mut sizes.facility_kind),
                _ => {}
            }
        });
        if sizes != editor.sizes {
            desk.wish(Wish::Sizes(sizes));
        }
    }

    fn length(&mut self, ui: &mut Ui, desk: &Desk<'_>, name: &str, length: &mut i32) {
        let label = desk.words.label("model-field", name);
        ui.weak(&label);
        let typed = ui.scope(|ui| {
            ui.set_max_width(84.0);
            let value = Value::Length(Some(*length));
            self.entry.field(ui, desk, Id::unique(("option", name)), &label, Form::Length, Some(&value))
        });
        if let Some(Value::Length(Some(typed))) = typed.inner {
            *length = typed.clamp(1, LARGEST);
        }
    }
}

/// Sizes of objects are at most 10 km.
const LARGEST: i32 = 10_000_000;

fn theme(ui: &mut Ui, desk: &Desk<'_>, theme: &mut Theme) {
    let label = |theme: Theme| desk.words.label("model-theme", theme.word());
    ui.weak(desk.words.label("model-field", "theme"));
    ComboBox::from_id_salt("option-theme").width(200.0).selected_text(label(*theme)).show_ui(ui, |ui| {
        for &other in Theme::ALL {
            ui.selectable_value(theme, other, label(other));
        }
    });
}

fn facility(ui: &mut Ui, desk: &Desk<'_>, kind: &mut FacilityKind) {
    let label = |kind: FacilityKind| desk.words.label("model-facility-kind", kind.word());
    ui.weak(desk.words.label("model-field", "kind"));
    ComboBox::from_id_salt("option-kind").width(180.0).selected_text(label(*kind)).show_ui(ui, |ui| {
        for &other in FacilityKind::ALL {
            ui.selectable_value(kind, other, label(other));
        }
    });
}
