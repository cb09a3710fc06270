//! Anything that has a place on the plan.

use std::sync::Arc;

use super::{
    Aisle, AisleClass, Anchor, Booth, Dimension, Exit, Facility, Hall, Label, ObjectId, Pavilion, Pillar, SafetyPoint,
    Underlay, Utility, Wall, words,
};
use crate::geometry::{Angle, Bounds, Cover, Offset, Outline, Place, Point, Polygon};

words! {
    /// The kinds of object, in the order files and lists show them.
    Kind as "model-kind" {
        /// A background picture.
        Underlay = "underlay",
        /// A hall.
        Hall = "hall",
        /// A wall inside a hall.
        Wall = "wall",
        /// A pillar.
        Pillar = "pillar",
        /// A way out.
        Exit = "exit",
        /// Fire-fighting equipment or a sign.
        SafetyPoint = "safety-point",
        /// A supply point.
        Utility = "utility",
        /// A themed pavilion.
        Pavilion = "pavilion",
        /// A named or reserved aisle.
        Aisle = "aisle",
        /// A booth.
        Booth = "booth",
        /// A stage, café, …
        Facility = "facility",
        /// A text.
        Label = "label",
        /// A measured distance.
        Dimension = "dimension",
    }
}

/// JSON text of other programs, kept verbatim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra(pub Arc<str>);

/// One object of a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Stable id.
    pub id: ObjectId,
    /// Whether it is protected from being moved, reshaped, renamed or removed by hand; how it sells may still change.
    pub locked: bool,
    /// The group it belongs to: an id that all of its members share and no object has. A group of one means nothing.
    pub group: Option<ObjectId>,
    /// Among what lies on one layer of a drawing, higher is drawn later, and by id where that is equal.
    pub order: i16,
    /// A remark of the planner.
    pub note: Option<String>,
    /// What other programs keep here.
    pub extra: Option<Extra>,
    /// What it is.
    pub thing: Thing,
}

/// What an object is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A background picture.
    Underlay(Underlay),
    /// A hall.
    Hall(Hall),
    /// A wall inside a hall.
    Wall(Wall),
    /// A pillar.
    Pillar(Pillar),
    /// A way out.
    Exit(Exit),
    /// Fire-fighting equipment or a sign.
    SafetyPoint(SafetyPoint),
    /// A supply point.
    Utility(Utility),
    /// A themed pavilion.
    Pavilion(Pavilion),
    /// A named or reserved aisle.
    Aisle(Aisle),
    /// A booth.
    Booth(Booth),
    /// A stage, café, …
    Facility(Facility),
    /// A text.
    Label(Label),
    /// A measured distance.
    Dimension(Dimension),
}

impl Object {
    /// An unlocked object with nothing but its id and what it is.
    #[must_use]
    pub const fn new(id: ObjectId, thing: Thing) -> Self {
        Self { id, locked: false, group: None, order: 0, note: None, extra: None, thing }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.thing.kind()
    }

    /// The booth it is, if it is one.
    #[must_use]
    pub const fn booth(&self) -> Option<&Booth> {
        if let Thing::Booth(booth) = &self.thing { Some(booth) } else { None }
    }

    /// The hall it is, if it is one.
    #[must_use]
    pub const fn hall(&self) -> Option<&Hall> {
        if let Thing::Hall(hall) = &self.thing { Some(hall) } else { None }
    }

    /// The pavilion it is, if it is one.
    #[must_use]
    pub const fn pavilion(&self) -> Option<&Pavilion> {
        if let Thing::Pavilion(pavilion) = &self.thing { Some(pavilion) } else { None }
    }

    /// This object shifted; `None` where it would leave the range of coordinates.
    /// A dimension's ends that hold on to objects stay with them.
    #[must_use]
    pub fn moved(&self, offset: Offset) -> Option<Self> {
        Some(Self { thing: self.thing.moved(offset)?, ..self.clone() })
    }

    /// This object turned about `pivot`; `None` where rounding would spoil it.
    #[must_use]
    pub fn turned(&self, by: Angle, pivot: Place) -> Option<Self> {
        Some(Self { thing: self.thing.turned(by, pivot)?, ..self.clone() })
    }
}

impl Thing {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Underlay(_) => Kind::Underlay,
            Self::Hall(_) => Kind::Hall,
            Self::Wall(_) => Kind::Wall,
            Self::Pillar(_) => Kind::Pillar,
            Self::Exit(_) => Kind::Exit,
            Self::SafetyPoint(_) => Kind::SafetyPoint,
            Self::Utility(_) => Kind::Utility,
            Self::Pavilion(_) => Kind::Pavilion,
            Self::Aisle(_) => Kind::Aisle,
            Self::Booth(_) => Kind::Booth,
            Self::Facility(_) => Kind::Facility,
            Self::Label(_) => Kind::Label,
            Self::Dimension(_) => Kind::Dimension,
        }
    }

    /// The closed outline it has, if it has exactly one.
    #[must_use]
    pub fn outline(&self) -> Option<Outline> {
        match self {
            Self::Booth(booth) => Some(booth.outline.clone()),
            Self::Pillar(pillar) => Some(pillar.outline.clone()),
            Self::Facility(facility) => Some(facility.outline.clone()),
            Self::Hall(hall) => Some(Outline::Polygon(hall.outline.clone())),
            Self::Aisle(aisle) => Some(Outline::Polygon(aisle.outline.clone())),
            Self::Underlay(underlay) => Some(Outline::Rectangle(underlay.frame)),
            _ => None,
        }
    }

    /// What it takes of the floor, if it stands there: booths, facilities, pillars and walls do.
    #[must_use]
    pub fn cover(&self) -> Option<Cover<'_>> {
        match self {
            Self::Booth(booth) => Some(Cover::Outline(&booth.outline)),
            Self::Facility(facility) => Some(Cover::Outline(&facility.outline)),
            Self::Pillar(pillar) => Some(Cover::Outline(&pillar.outline)),
            Self::Wall(wall) => Some(Cover::Stroke { line: &wall.line, thickness: wall.thickness }),
            _ => None,
        }
    }

    /// What keeps visitors from a part of the floor: what stands there, and ways for staff.
    #[must_use]
    pub fn closes(&self) -> Option<Cover<'_>> {
        match self {
            Self::Aisle(aisle) if aisle.class == AisleClass::Service => Some(Cover::Polygon(&aisle.outline)),
            _ => self.cover(),
        }
    }

    /// The corners a dimension or a snap mark can hold on to, in the order that [`Anchor::Corner`] counts.
    #[must_use]
    pub fn corners(&self) -> Vec<Place> {
        match self {
            Self::Wall(wall) => wall.line.iter().map(|point| point.place()).collect(),
            Self::Exit(exit) => vec![exit.from.place(), exit.to.place()],
            Self::SafetyPoint(point) => vec![point.at.place()],
            Self::Utility(utility) => vec![utility.at.place()],
            Self::Label(label) => vec![label.at.place()],
            Self::Pavilion(pavilion) => pavilion.outlines.iter().flat_map(Polygon::places).collect(),
            Self::Dimension(dimension) => dimension
                .ends()
                .filter_map(|end| if let Anchor::Point(point) = end { Some(point.place()) } else { None })
                .collect(),
            _ => self.outline().map(|outline| outline.corners()).unwrap_or_default(),
        }
    }

    /// The box round what it covers on the floor, hall walls included; `None` for a dimension that holds on to objects
    /// at both ends (its place depends on theirs).
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Hall(hall) => {
                Bounds::around(hall.outline.places()).map(|bounds| bounds.grown(hall.wall_thickness.into()))
            }
            Self::Wall(wall) => Bounds::around(self.corners())
                .map(|bounds| bounds.grown(f64::from(wall.thickness) * std::f64::consts::FRAC_1_SQRT_2)),
            Self::Label(label) => Some(Bounds::from(label.at).grown(label.height.into())),
            Self::Dimension(dimension) => {
                Bounds::around(self.corners()).map(|bounds| bounds.grown(f64::from(dimension.offset).abs()))
            }
            _ => self.outline().map_or_else(|| Bounds::around(self.corners()), |outline| Some(outline.bounds())),
        }
    }

    fn moved(&self, by: Offset) -> Option<Self> {
        Some(match self.clone() {
            Self::Underlay(mut it) => {
                it.frame = it.frame.moved(by)?;
                Self::Underlay(it)
            }
            Self::Hall(mut it) => {
                it.outline = it.outline.moved(by)?;
                Self::Hall(it)
            }
            Self::Wall(mut it) => {
                it.line = points(&it.line, |point| point.moved(by))?;
                Self::Wall(it)
            }
            Self::Pillar(mut it) => {
                it.outline = it.outline.moved(by)?;
                Self::Pillar(it)
            }
            Self::Exit(mut it) => {
                (it.from, it.to) = (it.from.moved(by)?, it.to.moved(by)?);
                Self::Exit(it)
            }
            Self::SafetyPoint(mut it) => {
                it.at = it.at.moved(by)?;
                Self::SafetyPoint(it)
            }
            Self::Utility(mut it) => {
                it.at = it.at.moved(by)?;
                Self::Utility(it)
            }
            Self::Pavilion(mut it) => {
                it.outlines = it.outlines.iter().map(|outline| outline.moved(by)).collect::<Option<_>>()?;
                Self::Pavilion(it)
            }
            Self::Aisle(mut it) => {
                it.outline = it.outline.moved(by)?;
                Self::Aisle(it)
            }
            Self::Booth(mut it) => {
                it.outline = it.outline.moved(by)?;
                Self::Booth(it)
            }
            Self::Facility(mut it) => {
                it.outline = it.outline.moved(by)?;
                Self::Facility(it)
            }
            Self::Label(mut it) => {
                it.at = it.at.moved(by)?;
                // A tip that holds on to an object stays with it; a free one stays where it points.
                Self::Label(it)
            }
            Self::Dimension(mut it) => {
                it.ends_mut().try_for_each(|end| anchor(end, |point| point.moved(by)))?;
                Self::Dimension(it)
            }
        })
    }

    fn turned(&self, by: Angle, pivot: Place) -> Option<Self> {
        let turn = |point: Point| Some(point.turned(by, pivot));
        let polygon = |outline: &Polygon| outline.turned(by, pivot).ok();
        Some(match self.clone() {
            Self::Underlay(mut it) => {
                it.frame = it.frame.turned(by, pivot);
                Self::Underlay(it)
            }
            Self::Hall(mut it) => {
                it.outline = polygon(&it.outline)?;
                Self::Hall(it)
            }
            Self::Wall(mut it) => {
                it.line = points(&it.line, turn)?;
                Self::Wall(it)
            }
            Self::Pillar(mut it) => {
                it.outline = it.outline.turned(by, pivot)?;
                Self::Pillar(it)
            }
            Self::Exit(mut it) => {
                (it.from, it.to) = (turn(it.from)?, turn(it.to)?);
                Self::Exit(it)
            }
            Self::SafetyPoint(mut it) => {
                it.at = turn(it.at)?;
                Self::SafetyPoint(it)
            }
            Self::Utility(mut it) => {
                it.at = turn(it.at)?;
                Self::Utility(it)
            }
            Self::Pavilion(mut it) => {
                it.outlines = it.outlines.iter().map(polygon).collect::<Option<_>>()?;
                Self::Pavilion(it)
            }
            Self::Aisle(mut it) => {
                it.outline = polygon(&it.outline)?;
                Self::Aisle(it)
            }
            Self::Booth(mut it) => {
                it.outline = it.outline.turned(by, pivot)?;
                Self::Booth(it)
            }
            Self::Facility(mut it) => {
                it.outline = it.outline.turned(by, pivot)?;
                Self::Facility(it)
            }
            Self::Label(mut it) => {
                (it.at, it.angle) = (turn(it.at)?, it.angle.plus(by));
                Self::Label(it)
            }
            Self::Dimension(mut it) => {
                it.ends_mut().try_for_each(|end| anchor(end, turn))?;
                Self::Dimension(it)
            }
        })
    }
}

fn points(line: &[Point], change: impl Fn(Point) -> Option<Point>) -> Option<Vec<Point>> {
    line.iter().map(|&point| change(point)).collect()
}

fn anchor(end: &mut Anchor, change: impl Fn(Point) -> Option<Point>) -> Option<()> {
    if let Anchor::Point(point) = end {
        *point = change(*point)?;
    }
    Some(())
}
