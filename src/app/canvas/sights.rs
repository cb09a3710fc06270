//! What of the plan is dimmed or left out, as the session's layers have it.

use egui::Color32;

use super::marks;
use crate::document::Document;
use crate::editor::{Layers, Sight};
use crate::model::ObjectId;
use crate::scene::Rgba;

/// The layers, and what dimmed things are mixed with.
#[derive(Clone, Copy)]
pub struct Sights<'a> {
    /// What is seen.
    pub layers: &'a Layers,
    /// The colour of floors.
    pub floor: Color32,
}

impl Sights<'_> {
    /// Takes out what is hidden, and returns what is dimmed, sorted.
    pub fn sort_out(&self, document: &Document, ids: &mut Vec<ObjectId>) -> Dimmed {
        let mut dimmed = Vec::new();
        if !self.layers.all_shown() {
            ids.retain(|&id| {
                let sight = document.layout().object(id).map_or(Sight::Shown, |object| self.layers.sight(object));
                if sight == Sight::Dimmed {
                    dimmed.push(id);
                }
                sight != Sight::Hidden
            });
            dimmed.sort_unstable();
        }
        Dimmed { ids: dimmed, floor: self.floor }
    }

    /// Whether nothing is seen of an object.
    pub fn hides(&self, document: &Document, id: ObjectId) -> bool {
        !self.layers.all_shown() && document.layout().object(id).is_some_and(|object| self.layers.hides(object))
    }
}

/// Which of some objects are dimmed.
pub struct Dimmed {
    ids: Vec<ObjectId>,
    floor: Color32,
}

impl Dimmed {
    /// Whether what shows this object is drawn pale.
    pub fn has(&self, source: Option<ObjectId>) -> bool {
        source.is_some_and(|id| self.ids.binary_search(&id).is_ok())
    }

    /// The colour of what shows this object.
    pub fn ink(&self, colour: Rgba, source: Option<ObjectId>) -> Color32 {
        let colour = marks::colour(colour);
        if self.has(source) { marks::dimmed(colour, self.floor) } else { colour }
    }
}
