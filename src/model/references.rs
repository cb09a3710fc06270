//! Who names whom, and what becomes of a name.

use super::{Anchor, ObjectId, Thing};
use crate::geometry::Place;

impl Thing {
    /// The ends that may hold on to objects, with the names of their fields: those of a dimension, the tip of a leader.
    #[must_use]
    pub fn anchors(&self) -> Vec<(&'static str, Anchor)> {
        match self {
            Self::Dimension(dimension) => {
                let via = dimension.via.iter().map(|&end| ("via", end));
                std::iter::once(("from", dimension.from)).chain(via).chain([("to", dimension.to)]).collect()
            }
            Self::Label(label) => label.leader.map(|tip| ("leader", tip)).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The same, to be changed.
    pub fn anchors_mut(&mut self) -> Vec<&mut Anchor> {
        match self {
            Self::Dimension(dimension) => dimension.ends_mut().collect(),
            Self::Label(label) => label.leader.iter_mut().collect(),
            _ => Vec::new(),
        }
    }

    /// Changes every id this thing refers to, or takes it out where `map` gives none. What ends hold on to are ids too, but
    /// have nothing to become: those keep the old id unless `map` gives a new one (see [`Thing::hold_still`]).
    pub fn map_references(&mut self, map: impl Fn(ObjectId) -> Option<ObjectId>) {
        let change = |field: &mut Option<ObjectId>| *field = field.and_then(&map);
        match self {
            Self::Booth(booth) => {
                change(&mut booth.hall);
                change(&mut booth.pavilion);
                booth.exhibitors = booth.exhibitors.iter().filter_map(|&id| map(id)).collect();
            }
            Self::Exit(exit) => change(&mut exit.hall),
            Self::SafetyPoint(point) => change(&mut point.hall),
            Self::Utility(utility) => change(&mut utility.hall),
            Self::Facility(facility) => change(&mut facility.hall),
            Self::Aisle(aisle) => change(&mut aisle.hall),
            Self::Dimension(_) | Self::Label(_) => {
                for end in self.anchors_mut() {
                    if let Some(id) = end.held().and_then(&map) {
                        *end = end.on(id);
                    }
                }
            }
            Self::Underlay(_) | Self::Hall(_) | Self::Wall(_) | Self::Pillar(_) | Self::Pavilion(_) => {}
        }
    }

    /// Whether it says something: a dimension that let go of what it measured may measure nothing any more.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        if let Self::Dimension(dimension) = self { dimension.is_whole() } else { true }
    }

    /// Lets ends go of objects that are not `kept`: they stay where `place_of` says they are.
    pub fn hold_still(&mut self, kept: impl Fn(ObjectId) -> bool, place_of: impl Fn(Anchor) -> Option<Place>) {
        for end in self.anchors_mut() {
            if end.held().is_some_and(|id| !kept(id)) {
                *end = Anchor::Point(place_of(*end).unwrap_or_default().rounded());
            }
        }
    }
}
