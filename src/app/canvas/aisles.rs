//! Aisles over the plan: their middle lines and clear widths, which follow the plan as it is changed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use crate::analysis::aisles::Aisles;
use crate::editor::Editor;
use crate::geometry::Bounds;
use crate::model::{Kind, ObjectId};
use crate::scene::{Shape, View, aisle_widths};

/// Where finding the aisles anew took longer, in seconds, they wait for the end of a gesture.
const QUICK: f64 = 0.02;

struct Drawn {
    aisles: Arc<Aisles>,
    shapes: Vec<Shape>,
}

/// The aisles of halls as they were last drawn.
#[derive(Default)]
pub struct AisleWidths {
    halls: BTreeMap<ObjectId, Drawn>,
    slow: bool,
}

impl AisleWidths {
    /// Has the aisles found anew where something stands otherwise.
    #[expect(clippy::disallowed_methods, reason = "the window may know the time")]
    pub fn follow(&mut self, editor: &mut Editor) {
        if editor.aisle_widths && !(self.slow && editor.document().is_open()) {
            let begun = Instant::now();
            if editor.document_mut().settle_floors() {
                self.slow = begun.elapsed().as_secs_f64() > QUICK;
            }
        }
    }

    /// Forgets how they were drawn.
    pub fn clear(&mut self) {
        self.halls.clear();
    }

    /// Paints the aisles of the halls in sight.
    pub fn paint(
        &mut self,
        editor: &Editor,
        view: &View<'_>,
        ids: &[ObjectId],
        sight: &Bounds,
        mut paint: impl FnMut(&Shape),
    ) {
        if !editor.aisle_widths {
            self.clear();
            return;
        }
        let layout = editor.document().layout();
        for hall in ids.iter().copied().filter(|id| layout.object(*id).is_some_and(|it| it.kind() == Kind::Hall)) {
            let Some(aisles) = editor.document().aisles(hall) else { continue };
            let is_known = self.halls.get(&hall).is_some_and(|drawn| Arc::ptr_eq(&drawn.aisles, &aisles));
            if !is_known {
                let shapes = aisle_widths(layout, view, hall, &aisles);
                self.halls.insert(hall, Drawn { aisles, shapes });
            }
            let shapes = self.halls.get(&hall).into_iter().flat_map(|drawn| &drawn.shapes);
            shapes.filter(|shape| shape.mark.bounds().is_some_and(|own| own.touches(sight))).for_each(&mut paint);
        }
    }
}
