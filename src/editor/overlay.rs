//! What an editing session shows over the plan: marks without colours; whoever paints them picks those.

use super::snapping::Source;
use crate::geometry::{Bounds, Place};
use crate::message::Message;

/// Marks in painting order, in millimetres of the plan.
pub type Overlay = Vec<OverlayMark>;

/// One mark over the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum OverlayMark {
    /// An outline.
    Outline {
        /// Its places.
        places: Vec<Place>,
        /// Whether the last is joined to the first.
        closed: bool,
        /// What it means.
        role: Role,
    },
    /// A thin line along which something snapped.
    Guide(Place, Place),
    /// The place something snapped to.
    Snap(Place),
    /// The place something snapped to, and what that is of another thing.
    Snapped {
        /// Where.
        at: Place,
        /// What it is.
        source: Source,
    },
    /// Where coordinates are counted from.
    Origin(Place),
    /// A frame pulled up to select.
    Marquee {
        /// The frame.
        bounds: Bounds,
        /// Whether what it only touches is selected too.
        crossing: bool,
    },
    /// Something to pull at.
    Grip {
        /// Where it is.
        at: Place,
        /// Whether it turns rather than resizes.
        turns: bool,
    },
    /// A short text beside the pointer: a length, a size, an angle.
    Note {
        /// Where it belongs.
        at: Place,
        /// What it says.
        text: Message,
    },
}

/// What an outline over the plan means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is selected.
    Selected,
    /// It is selected and locked.
    SelectedLocked,
    /// The pointer is over it.
    Hovered,
    /// It will be there after the gesture.
    Ghost,
    /// It is being measured.
    Measure,
}
