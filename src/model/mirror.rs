//! Mirroring things.

use super::{Anchor, Object, Thing};
use crate::geometry::{Axis, Place};

impl Object {
    /// This object mirrored in the direction `axis` about `centre`. Texts stay readable; a dimension's ends that hold on
    /// to objects stay with them. `None` for a picture, which cannot be mirrored, and beyond the range of coordinates.
    #[must_use]
    pub fn mirrored(&self, axis: Axis, centre: Place) -> Option<Self> {
        let mut mirrored = self.clone();
        match &mut mirrored.thing {
            Thing::Underlay(_) => return None,
            Thing::Hall(it) => it.outline = it.outline.mirrored(axis, centre).ok()?,
            Thing::Aisle(it) => it.outline = it.outline.mirrored(axis, centre).ok()?,
            Thing::Pavilion(it) => {
                let outlines = it.outlines.iter().map(|outline| outline.mirrored(axis, centre).ok());
                it.outlines = outlines.collect::<Option<_>>()?;
            }
            Thing::Booth(it) => it.outline = it.outline.mirrored(axis, centre)?,
            Thing::Facility(it) => it.outline = it.outline.mirrored(axis, centre)?,
            Thing::Pillar(it) => it.outline = it.outline.mirrored(axis, centre)?,
            Thing::Wall(it) => it.line.iter_mut().for_each(|point| *point = point.mirrored(axis, centre)),
            // The ends change places, so that what was at the left of the opening still is.
            Thing::Exit(it) => (it.from, it.to) = (it.to.mirrored(axis, centre), it.from.mirrored(axis, centre)),
            Thing::SafetyPoint(it) => it.at = it.at.mirrored(axis, centre),
            Thing::Utility(it) => it.at = it.at.mirrored(axis, centre),
            Thing::Label(it) => (it.at, it.angle) = (it.at.mirrored(axis, centre), it.angle.opposite()),
            Thing::Dimension(it) => {
                let mut moved = false;
                for end in it.ends_mut() {
                    if let Anchor::Point(point) = end {
                        (*point, moved) = (point.mirrored(axis, centre), true);
                    }
                }
                if moved {
                    it.offset = -it.offset;
                }
            }
        }
        Some(mirrored)
    }
}
