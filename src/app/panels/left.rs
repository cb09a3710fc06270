//! The panel at the left: the objects of the plan, its layers, or its exhibitors.

use egui::{RichText, Ui};

use super::exhibitors::Exhibitors;
use super::layers::LayersPanel;
use super::objects::Objects;
use crate::app::desk::Desk;
use crate::app::preferences::Panels;
use crate::editor::Editor;

/// What the panel shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tab {
    /// The objects of the plan.
    #[default]
    Objects,
    /// Its layers.
    Layers,
    /// Its exhibitors.
    Exhibitors,
}

/// The panel's state between frames.
#[derive(Default)]
pub struct Left {
    tab: Tab,
    objects: Objects,
    layers: LayersPanel,
    exhibitors: Exhibitors,
}

impl Left {
    /// The panel of another plan.
    pub fn forget(&mut self) {
        *self = Self { tab: self.tab, ..Self::default() };
    }

    /// Shows `tab`, or nothing where that is what is shown.
    pub fn toggle(&mut self, tab: Tab, panels: &mut Panels) {
        panels.objects = !panels.objects || self.tab != tab;
        self.tab = tab;
    }

    /// Whether exhibitors are listed.
    #[must_use]
    pub fn lists_exhibitors(&self) -> bool {
        self.tab == Tab::Exhibitors
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            // Three tabs fit into the usual width, in either language.
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().button_padding.x = 5.0;
            let tabs = [(Tab::Objects, "app-objects"), (Tab::Layers, "app-layers"), (Tab::Exhibitors, "app-roster")];
            for (tab, key) in tabs {
                let on = self.tab == tab;
                let colour = if on { desk.palette.text } else { desk.palette.muted };
                let text = RichText::new(desk.text(key)).heading().color(colour);
                if ui.selectable_label(on, text).clicked() {
                    self.tab = tab;
                }
            }
        });
        ui.add_space(4.0);
        match self.tab {
            Tab::Objects => self.objects.show(ui, desk, editor),
            Tab::Layers => self.layers.show(ui, desk, editor),
            Tab::Exhibitors => self.exhibitors.show(ui, desk, editor),
        }
    }
}
