//! What a session does with layers.

use std::collections::BTreeSet;

use super::{LayerId, Layers, Sight};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Object, ObjectId};

impl Editor {
    /// What is seen and what is locked.
    #[must_use]
    pub const fn layers(&self) -> &Layers {
        &self.layers
    }

    /// Whether an object is protected: by itself, or by one of its layers.
    #[must_use]
    pub fn is_locked(&self, object: &Object) -> bool {
        object.locked || self.layers.locks(object)
    }

    /// Shows, dims or hides a layer. What is not shown any more is not selected either.
    pub fn set_sight(&mut self, layer: LayerId, sight: Sight) {
        self.end_gesture();
        self.layers.set(layer, sight);
        self.let_go_of_the_unseen();
    }

    /// Locks a layer or unlocks it.
    pub fn lock_layer(&mut self, layer: LayerId, locked: bool) {
        self.end_gesture();
        if locked {
            self.layers.locked.insert(layer);
        } else {
            self.layers.locked.remove(&layer);
        }
        self.layers.follow(&self.document);
    }

    /// Shows every layer and whatever an isolated selection left dim.
    pub fn show_all_layers(&mut self) {
        self.layers.sights.clear();
        self.layers.isolated = None;
        self.layers.version += 1;
        self.layers.follow(&self.document);
    }

    /// Hides the kinds of what is selected.
    pub(in crate::editor) fn hide_kinds(&mut self) -> Result<(), Message> {
        let kinds: BTreeSet<LayerId> = self.selected().map(|object| LayerId::Kind(object.kind())).collect();
        kinds.into_iter().for_each(|kind| self.layers.set(kind, Sight::Hidden));
        self.let_go_of_the_unseen();
        Ok(())
    }

    /// Dims everything but what is selected; where that is so already, shows it again.
    pub(in crate::editor) fn isolate(&mut self) -> Result<(), Message> {
        self.layers.isolated = match self.layers.isolated {
            Some(_) => None,
            None => Some(self.selection.clone()),
        };
        self.layers.version += 1;
        Ok(())
    }

    /// Shows whatever hides or dims these objects.
    pub fn reveal(&mut self, ids: &[ObjectId]) {
        self.layers.follow(&self.document);
        for object in ids.iter().filter_map(|&id| self.document.layout().object(id)) {
            if self.layers.shows(object) {
                continue;
            }
            let on: Vec<LayerId> = self.layers.layers_of(object).collect();
            on.into_iter().for_each(|layer| self.layers.set(layer, Sight::Shown));
            if let Some(isolated) = &mut self.layers.isolated {
                isolated.insert(object.id);
            }
        }
        self.layers.follow(&self.document);
    }

    /// Brings the layers up to date after a change. What was made while a selection is shown by itself belongs to it.
    pub(in crate::editor) fn keep_layers(&mut self) {
        self.layers.follow(&self.document);
        if let Some(isolated) = &mut self.layers.isolated {
            let before = isolated.len();
            isolated.extend(self.selection.iter().copied());
            self.layers.version += u64::from(isolated.len() > before);
        }
    }

    fn let_go_of_the_unseen(&mut self) {
        self.layers.follow(&self.document);
        let (layers, layout) = (&self.layers, self.document.layout());
        self.selection.retain(|&id| layout.object(id).is_some_and(|object| layers.shows(object)));
        self.hovered = self.hovered.filter(|id| layout.object(*id).is_some_and(|object| layers.shows(object)));
    }

    /// A gesture under way is taken back.
    fn end_gesture(&mut self) {
        if self.acting.is_busy() || self.document.is_open() {
            self.set_tool(self.tool);
        }
    }
}
