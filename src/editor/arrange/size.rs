//! Making rectangles of one size.

use crate::editor::{Editor, grips};
use crate::geometry::{Outline, Rectangle, Size};
use crate::message::Message;
use crate::model::Object;

/// Which sides are made the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// The width.
    Width,
    /// The depth.
    Depth,
    /// Both.
    Both,
}

impl Editor {
    /// Makes the selected booths, facilities and pillars that are rectangles as wide as the widest and as deep as the
    /// deepest of them, locked ones included; each keeps the corner it is turned about.
    pub(in crate::editor) fn same_size(&mut self, sides: Sides) -> Result<(), Message> {
        let sizes: Vec<Size> = self.selected().filter_map(rectangle).map(|rectangle| rectangle.size).collect();
        let (Some(width), Some(depth)) =
            (sizes.iter().map(|size| size.width).max(), sizes.iter().map(|size| size.depth).max())
        else {
            return Err(Message::new("editor-no-rectangles"));
        };
        let resized = self.unlocked()?.into_iter().filter_map(|mut object| {
            let mut rectangle = rectangle(&object)?;
            if sides != Sides::Depth {
                rectangle.size.width = width;
            }
            if sides != Sides::Width {
                rectangle.size.depth = depth;
            }
            *grips::shape_mut(&mut object.thing)? = Outline::Rectangle(rectangle);
            Some(object)
        });
        let resized: Vec<Object> = resized.collect();
        self.put_arranged(Message::new("edit-same-size").with("count", resized.len()), resized)
    }
}

fn rectangle(object: &Object) -> Option<Rectangle> {
    match object.thing.outline() {
        Some(Outline::Rectangle(rectangle)) if object.kind() != crate::model::Kind::Underlay => Some(rectangle),
        _ => None,
    }
}
