//! Who names whom, and what becomes of a name.

use super::{Anchor, ObjectId, Thing};
use crate::geometry::Place;

impl Thing {
    /// Changes every id this thing refers to, or takes it out where `map` gives none. A dimension's ends are ids too, but
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
            Self::Dimension(dimension) => {
                for end in [&mut dimension.from, &mut dimension.to] {
                    if let Anchor::Corner(id, corner) = *end {
                        *end = Anchor::Corner(map(id).unwrap_or(id), corner);
                    }
                }
            }
            Self::Underlay(_)
            | Self::Hall(_)
            | Self::Wall(_)
            | Self::Pillar(_)
            | Self::Pavilion(_)
            | Self::Label(_) => {}
        }
    }

    /// Lets a dimension's ends go of objects that are not `kept`: they stay where `place_of` says they are.
    pub fn hold_still(&mut self, kept: impl Fn(ObjectId) -> bool, place_of: impl Fn(Anchor) -> Option<Place>) {
        let Self::Dimension(dimension) = self else { return };
        for end in [&mut dimension.from, &mut dimension.to] {
            if let Anchor::Corner(id, _) = *end
                && !kept(id)
            {
                *end = Anchor::Point(place_of(*end).unwrap_or_default().rounded());
            }
        }
    }
}
