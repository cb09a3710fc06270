//! The strip over the plan: what can be set for the tool in hand, such as the size that a click gives.

use egui::{Id, Ui};

use super::desk::{Desk, Wish};
use super::entry::Entry;
use super::values::{Form, Value};
use super::widgets;
use crate::editor::{DrawSizes, Editor, Setting, ToolId, tools};
use crate::model::{AisleClass, DimensionKind, FacilityKind, SafetyKind, Theme, UtilityKind};

/// Sizes of objects are at most 10 km.
const LARGEST: i32 = 10_000_000;

/// The strip between frames.
#[derive(Default)]
pub struct ToolOptions {
    entry: Entry,
}

fn arcs(ui: &mut Ui, desk: &Desk<'_>, sizes: &mut DrawSizes) {
    ui.checkbox(&mut sizes.arcs, desk.text("app-options-arcs")).on_hover_text(desk.text("app-options-arcs-tip"));
}

fn settings(tool: ToolId) -> &'static [Setting] {
    tools::about(tool).map_or(&[], |about| about.settings)
}

/// Whether there is anything to set for this tool.
#[must_use]
pub fn has_any(tool: ToolId) -> bool {
    !settings(tool).is_empty()
}

impl ToolOptions {
    /// Shows what can be set for the tool in hand.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let mut sizes = editor.sizes.clone();
        ui.horizontal(|ui| {
            ui.strong(desk.text(editor.tool().0));
            ui.separator();
            for setting in settings(editor.tool()) {
                self.setting(ui, desk, *setting, &mut sizes);
            }
        });
        if sizes != editor.sizes {
            desk.wish(Wish::Sizes(sizes));
        }
    }

    fn setting(&mut self, ui: &mut Ui, desk: &Desk<'_>, setting: Setting, sizes: &mut DrawSizes) {
        let field = |name: &str| desk.words.label("model-field", name);
        match setting {
            Setting::Size(size) => {
                ui.weak(desk.text("app-options-click"));
                let size = size(sizes);
                self.length(ui, desk, "width", &mut size.width);
                self.length(ui, desk, "depth", &mut size.depth);
            }
            Setting::Thickness(thickness) => self.length(ui, desk, "thickness", thickness(sizes)),
            Setting::Theme => {
                ui.weak(field("theme"));
                let name = |theme: Theme| desk.words.label("model-theme", theme.word());
                widgets::choice(ui, "option-theme", 200.0, &mut sizes.theme, Theme::ALL, name);
            }
            Setting::FacilityKind => {
                ui.weak(field("kind"));
                let name = |kind: FacilityKind| desk.words.label("model-facility-kind", kind.word());
                widgets::choice(ui, "option-kind", 180.0, &mut sizes.facility_kind, FacilityKind::ALL, name);
            }
            Setting::AisleClass => {
                let name = |class: AisleClass| desk.words.label("model-aisle-class", class.word());
                widgets::choice(ui, "option-aisle", 140.0, &mut sizes.aisle_class, AisleClass::ALL, name);
            }
            Setting::SafetyKind => {
                ui.weak(field("kind"));
                let name = |kind: SafetyKind| desk.words.label("model-safety-kind", kind.word());
                widgets::choice(ui, "option-safety", 180.0, &mut sizes.safety_kind, SafetyKind::ALL, name);
            }
            Setting::UtilityKind => {
                ui.weak(field("kind"));
                let name = |kind: UtilityKind| desk.words.label("model-utility-kind", kind.word());
                widgets::choice(ui, "option-utility", 180.0, &mut sizes.utility_kind, UtilityKind::ALL, name);
            }
            Setting::ByCorners => {
                ui.checkbox(&mut sizes.by_corners, desk.text("app-options-corners"));
                if sizes.by_corners {
                    arcs(ui, desk, sizes);
                }
            }
            Setting::Arcs => arcs(ui, desk, sizes),
            Setting::Height(height) => self.length(ui, desk, "height", height(sizes)),
            Setting::DimensionKind => {
                ui.weak(desk.text("app-options-measures"));
                let name = |kind: DimensionKind| desk.words.label("model-dimension-kind", kind.word());
                widgets::choice(ui, "option-dimension", 160.0, &mut sizes.dimension, DimensionKind::ALL, name);
            }
            Setting::Chain => match sizes.dimension {
                DimensionKind::Angle => {}
                DimensionKind::Area => drop(ui.checkbox(&mut sizes.chain, desk.text("app-options-corners"))),
                _ => drop(ui.checkbox(&mut sizes.chain, desk.text("app-options-chain"))),
            },
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
