//! Measured lengths, angles and areas shown on the plan.

use super::{ObjectId, words};
use crate::geometry::Point;

/// What an end of a dimension or the tip of a leader holds on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// A fixed place.
    Point(Point),
    /// A corner of an object, counted from 0 in the order of its outline; it follows the object.
    Corner(ObjectId, u16),
    /// The middle of an object; it follows the object.
    Centre(ObjectId),
}

impl Anchor {
    /// The object it holds on to.
    #[must_use]
    pub const fn held(self) -> Option<ObjectId> {
        match self {
            Self::Point(_) => None,
            Self::Corner(id, _) | Self::Centre(id) => Some(id),
        }
    }

    /// The same on another object.
    #[must_use]
    pub(super) const fn on(self, id: ObjectId) -> Self {
        match self {
            Self::Point(_) => self,
            Self::Corner(_, corner) => Self::Corner(id, corner),
            Self::Centre(_) => Self::Centre(id),
        }
    }
}

words! {
    /// What a dimension measures.
    DimensionKind as "model-dimension-kind" {
        /// Lengths along the line from its first to its last end.
        Aligned = "aligned",
        /// Lengths along x.
        Horizontal = "horizontal",
        /// Lengths along y.
        Vertical = "vertical",
        /// The angle at the place between its ends.
        Angle = "angle",
        /// The area of an object, or of the polygon of its ends.
        Area = "area",
    }
}

/// A dimension. Its ends follow the objects they hold on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// What it measures.
    pub kind: DimensionKind,
    /// Where it begins.
    pub from: Anchor,
    /// What lies between, in order: the stops of a chain of lengths; the apex of an angle; corners of an area.
    pub via: Vec<Anchor>,
    /// Where it ends; for the area of an object the same as `from`, which holds on to it.
    pub to: Anchor,
    /// In mm. Of lengths: how far the dimension line lies from the first end (of aligned ones: from the measured line),
    /// positive to the left of its direction. Of an angle: the radius of its arc, negative where the angle beyond
    /// 180° is meant. Of an area: not used.
    pub offset: i32,
}

impl Dimension {
    /// A length from one end to the other.
    #[must_use]
    pub const fn aligned(from: Anchor, to: Anchor, offset: i32) -> Self {
        Self { kind: DimensionKind::Aligned, from, via: Vec::new(), to, offset }
    }

    /// The area of the object `of`.
    #[must_use]
    pub const fn area_of(of: ObjectId) -> Self {
        let whole = Anchor::Centre(of);
        Self { kind: DimensionKind::Area, from: whole, via: Vec::new(), to: whole, offset: 0 }
    }

    /// Its ends, in order.
    pub fn ends(&self) -> impl Iterator<Item = Anchor> + Clone {
        std::iter::once(self.from).chain(self.via.iter().copied()).chain(std::iter::once(self.to))
    }

    /// Its ends, in order, to be changed.
    pub fn ends_mut(&mut self) -> impl Iterator<Item = &mut Anchor> {
        std::iter::once(&mut self.from).chain(&mut self.via).chain(std::iter::once(&mut self.to))
    }

    /// The object whose whole area it tells.
    #[must_use]
    pub fn whole(&self) -> Option<ObjectId> {
        match (self.kind, self.from, self.via.as_slice()) {
            (DimensionKind::Area, Anchor::Centre(id), []) if self.from == self.to => Some(id),
            _ => None,
        }
    }

    /// Whether it has as many ends as its kind asks for, and they differ.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.kind {
            DimensionKind::Aligned | DimensionKind::Horizontal | DimensionKind::Vertical => self.from != self.to,
            DimensionKind::Angle => {
                matches!(self.via.as_slice(), [apex] if *apex != self.from && *apex != self.to && self.from != self.to)
            }
            DimensionKind::Area => self.whole().is_some() || (!self.via.is_empty() && self.from != self.to),
        }
    }
}
