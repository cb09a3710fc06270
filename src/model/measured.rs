//! What a dimension measures in its layout: where its line, arc or figure lies, and how much it is.

use super::{Anchor, Dimension, DimensionKind, Layout, Thing};
use crate::geometry::{Bounds, Place, inside};

/// What a dimension measures, in mm of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Measured {
    /// One length or several in a chain.
    Lengths(Chain),
    /// An angle.
    Angle(Corner),
    /// An area.
    Area {
        /// What it covers, ring by ring.
        rings: Vec<Vec<Place>>,
        /// How much that is, in mm².
        area: i64,
        /// Where its figure stands.
        at: Place,
    },
}

/// Lengths along one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// The first end: positions along the line count from there.
    pub origin: Place,
    /// Unit vector along the line.
    pub along: Place,
    /// What is measured, by their positions along the line; at least two, no two at one position.
    pub stops: Vec<Stop>,
    /// How far the dimension line lies to the left of the line through the first end, in mm.
    pub offset: f64,
}

/// One measured place of a chain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// How far along the line, in mm.
    pub along: f64,
    /// How far to the left of it the measured place lies, in mm.
    pub aside: f64,
}

/// An angle between two arms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corner {
    /// Where the arms meet.
    pub apex: Place,
    /// The ends of the arms, the first and the second counter-clockwise.
    pub arms: [Place; 2],
    /// Direction of the first arm, in radians.
    pub start: f64,
    /// The angle, counter-clockwise from there, in radians: more than zero, less than a full turn.
    pub sweep: f64,
    /// Radius of the arc in mm; more than zero.
    pub radius: f64,
}

/// Places nearer than this to each other measure nothing, in mm.
const NOTHING: f64 = 0.5;
/// Radius of the arc of an angle that states none, in mm.
const RADIUS: f64 = 2_000.0;
/// So far below its middle, in parts of its height, stands the area of a thing that has words of its own there.
const LOWER: f64 = 0.32;

impl Chain {
    /// The place so far along the line and so far to the left of it.
    #[must_use]
    pub fn at(&self, along: f64, aside: f64) -> Place {
        let (ux, uy) = (self.along.x, self.along.y);
        Place::new(self.origin.x + ux * along - uy * aside, self.origin.y + uy * along + ux * aside)
    }

    /// How far along the line and how far to the left of it a place lies.
    #[must_use]
    pub fn locate(&self, place: Place) -> Stop {
        let (dx, dy) = (place.x - self.origin.x, place.y - self.origin.y);
        Stop { along: dx * self.along.x + dy * self.along.y, aside: dy * self.along.x - dx * self.along.y }
    }

    /// The dimension line, from the first stop to the last.
    #[must_use]
    pub fn line(&self) -> (Place, Place) {
        let along = |stop: Option<&Stop>| stop.map_or(0.0, |stop| stop.along);
        (self.at(along(self.stops.first()), self.offset), self.at(along(self.stops.last()), self.offset))
    }
}

impl Corner {
    /// The place on the arc, `part` of the way from the first arm to the second.
    #[must_use]
    pub fn on_arc(&self, part: f64) -> Place {
        let angle = self.start + self.sweep * part;
        Place::new(self.apex.x + self.radius * libm::cos(angle), self.apex.y + self.radius * libm::sin(angle))
    }

    /// The arc as a line of places, in steps of at most 5°.
    #[must_use]
    pub fn arc(&self) -> Vec<Place> {
        let steps = libm::ceil(self.sweep.to_degrees() / 5.0).max(2.0);
        (0..=steps as usize).map(|step| self.on_arc(step as f64 / steps)).collect()
    }
}

impl Measured {
    /// The box round what is measured and what shows it.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Lengths(chain) => {
                let (from, to) = chain.line();
                let places = chain.stops.iter().map(|stop| chain.at(stop.along, stop.aside));
                Bounds::around(places.chain([from, to]))
            }
            Self::Angle(corner) => Bounds::around(corner.arc().into_iter().chain(corner.arms).chain([corner.apex])),
            Self::Area { rings, .. } => Bounds::around(rings.iter().flatten().copied()),
        }
    }
}

impl Layout {
    /// What a dimension measures now; `None` where an end is gone or nothing is left to measure.
    #[must_use]
    pub fn measured(&self, dimension: &Dimension) -> Option<Measured> {
        if let Some(whole) = dimension.whole() {
            return area_of(&self.object(whole)?.thing);
        }
        let ends: Vec<Place> = dimension.ends().map(|end| self.place_of(end)).collect::<Option<_>>()?;
        let offset = f64::from(dimension.offset);
        match dimension.kind {
            DimensionKind::Aligned => chain(&ends, unit(*ends.first()?, *ends.last()?)?, offset),
            DimensionKind::Horizontal => chain(&ends, Place::new(1.0, 0.0), offset),
            DimensionKind::Vertical => chain(&ends, Place::new(0.0, 1.0), offset),
            DimensionKind::Angle => corner(&ends, offset),
            DimensionKind::Area => ring_area(ends),
        }
    }

    /// The object's middle that [`Anchor::Centre`] means.
    pub(super) fn centre_of(&self, end: Anchor) -> Option<Place> {
        let thing = &self.object(end.held()?)?.thing;
        thing.outline().map(|outline| outline.centre()).or_else(|| thing.bounds().map(|bounds| bounds.centre()))
    }
}

fn unit(from: Place, to: Place) -> Option<Place> {
    let length = from.distance(to);
    (length >= NOTHING).then(|| Place::new((to.x - from.x) / length, (to.y - from.y) / length))
}

fn chain(ends: &[Place], along: Place, offset: f64) -> Option<Measured> {
    let mut chain = Chain { origin: *ends.first()?, along, stops: Vec::new(), offset };
    chain.stops = ends.iter().map(|&end| chain.locate(end)).collect();
    chain.stops.sort_by(|a, b| a.along.total_cmp(&b.along));
    chain.stops.dedup_by(|later, earlier| later.along - earlier.along < NOTHING);
    (chain.stops.len() > 1).then_some(Measured::Lengths(chain))
}

fn corner(ends: &[Place], offset: f64) -> Option<Measured> {
    let &[from, apex, to] = ends else { return None };
    let direction = |to: Place| unit(apex, to).map(|unit| libm::atan2(unit.y, unit.x));
    let (start, end) = (direction(from)?, direction(to)?);
    let turn = std::f64::consts::TAU;
    let sweep = (end - start).rem_euclid(turn);
    // The angle of up to 180° is meant, or the other where the radius is negative.
    let forward = (sweep <= turn / 2.0) == (offset >= 0.0);
    let (start, sweep, arms) = if forward { (start, sweep, [from, to]) } else { (end, turn - sweep, [to, from]) };
    let radius = if offset == 0.0 { RADIUS } else { offset.abs() };
    (sweep > 1e-9 && sweep < turn).then_some(Measured::Angle(Corner { apex, arms, start, sweep, radius }))
}

fn area_of(thing: &Thing) -> Option<Measured> {
    if let Thing::Pavilion(pavilion) = thing {
        let rings = pavilion.outlines.iter().map(|outline| outline.places().collect()).collect();
        let area = pavilion.outlines.iter().map(|outline| outline.area()).sum();
        let at = within(pavilion.outlines.first()?.places().collect());
        return Some(Measured::Area { rings, area, at });
    }
    let outline = thing.outline()?;
    let ring = outline.corners();
    let middle = outline.centre();
    let at = match thing {
        // Their own words stand in the middle.
        Thing::Booth(_) | Thing::Facility(_) => {
            let lower = Place::new(middle.x, middle.y - (outline.bounds().max.y - outline.bounds().min.y) * LOWER);
            if outline.contains(lower) { lower } else { middle }
        }
        _ if outline.contains(middle) => middle,
        _ => within(ring.clone()),
    };
    Some(Measured::Area { rings: vec![ring], area: outline.area(), at })
}

/// A place inside a ring: its middle, else halfway between two of its corners.
fn within(ring: Vec<Place>) -> Place {
    let middle = Bounds::around(ring.iter().copied()).map(|bounds| bounds.centre()).unwrap_or_default();
    let halfway = |a: Place, b: Place| a.halfway(b);
    let between = ring.iter().enumerate().flat_map(|(i, a)| ring.iter().skip(i + 2).map(move |b| halfway(*a, *b)));
    std::iter::once(middle).chain(between).find(|place| inside(&ring, *place)).unwrap_or(middle)
}

fn ring_area(ring: Vec<Place>) -> Option<Measured> {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
    let area = libm::round(twice.abs() / 2.0) as i64;
    (area > 0).then(|| Measured::Area { rings: vec![ring.clone()], area, at: within(ring) })
}

#[cfg(test)]
mod tests {
    use super::{Measured, Place};
    use crate::geometry::{Offset, Outline, Point, Rectangle, Size};
    use crate::model::{Anchor, Booth, Dimension, DimensionKind, Layout, Object, ObjectId, Record, Thing};

    fn at(x: i32, y: i32) -> Anchor {
        Anchor::Point(Point::new(x, y))
    }

    fn dimension(kind: DimensionKind, ends: &[Anchor], offset: i32) -> Dimension {
        let [from, via @ .., to] = ends else { panic!("ends") };
        Dimension { kind, from: *from, via: via.to_vec(), to: *to, offset }
    }

    fn lengths(layout: &Layout, dimension: &Dimension) -> (Vec<f64>, (Place, Place)) {
        let Some(Measured::Lengths(chain)) = layout.measured(dimension) else { panic!("no lengths") };
        (chain.stops.windows(2).map(|pair| pair[1].along - pair[0].along).collect(), chain.line())
    }

    #[test]
    fn lengths_run_along_the_line_or_an_axis() {
        let layout = Layout::default();
        let ends = [at(0, 0), at(3_000, 4_000)];
        let measured = |kind| lengths(&layout, &dimension(kind, &ends, 500));
        assert_eq!(measured(DimensionKind::Aligned).0, [5_000.0]);
        assert_eq!(
            measured(DimensionKind::Horizontal),
            (vec![3_000.0], (Place::new(0.0, 500.0), Place::new(3_000.0, 500.0)))
        );
        // To the left of upwards is towards smaller x.
        assert_eq!(
            measured(DimensionKind::Vertical),
            (vec![4_000.0], (Place::new(-500.0, 0.0), Place::new(-500.0, 4_000.0)))
        );
    }

    #[test]
    fn a_chain_measures_from_stop_to_stop_in_whatever_order_they_come() {
        let ends = [at(0, 0), at(9_000, 0), at(3_000, 200), at(3_000, 900), at(12_000, 0)];
        let (parts, _) = lengths(&Layout::default(), &dimension(DimensionKind::Horizontal, &ends, 0));
        assert_eq!(parts, [3_000.0, 6_000.0, 3_000.0]);
    }

    #[test]
    fn an_angle_is_the_small_one_unless_its_radius_is_negative() {
        let ends = [at(0, 1_000), at(0, 0), at(1_000, 0)];
        for (offset, degrees, first) in
            [(1_500, 90.0, Place::new(1_000.0, 0.0)), (-1_500, 270.0, Place::new(0.0, 1_000.0))]
        {
            let measured = Layout::default().measured(&dimension(DimensionKind::Angle, &ends, offset));
            let Some(Measured::Angle(corner)) = measured else { panic!("no angle") };
            assert!((corner.sweep.to_degrees() - degrees).abs() < 1e-9);
            assert!((corner.radius - 1_500.0).abs() < 1e-9);
            assert_eq!(corner.arms[0], first);
        }
        let flat = [at(-1_000, 0), at(0, 0), at(1_000, 0)];
        assert!(Layout::default().measured(&dimension(DimensionKind::Angle, &flat, 900)).is_some());
        let none = [at(1_000, 0), at(0, 0), at(2_000, 0)];
        assert_eq!(Layout::default().measured(&dimension(DimensionKind::Angle, &none, 900)), None);
    }

    #[test]
    fn areas_and_lengths_follow_the_object_they_hold_on_to() {
        let id: ObjectId = "b1".parse().unwrap();
        let booth = |corner, size| {
            let rectangle = Rectangle::new(corner, size);
            Record::Object(Object::new(id, Thing::Booth(Booth::new(Outline::Rectangle(rectangle)))))
        };
        let area = Dimension::area_of(id);
        let length = Dimension::aligned(at(0, 0), Anchor::Centre(id), 0);
        let mut layout: Layout = [booth(Point::new(0, 0), Size::new(6_000, 8_000))].into_iter().collect();
        let shown = |layout: &Layout| {
            let Some(Measured::Area { area, .. }) = layout.measured(&area) else { panic!("no area") };
            (area, lengths(layout, &length).0)
        };
        assert_eq!(shown(&layout), (48_000_000, vec![5_000.0]));
        layout = [booth(Point::new(0, 0).moved(Offset::new(6_000, 8_000)).unwrap(), Size::new(6_000, 8_000))]
            .into_iter()
            .collect();
        assert_eq!(shown(&layout), (48_000_000, vec![15_000.0]));
        assert_eq!(Layout::default().measured(&area), None, "the object is gone");
    }

    #[test]
    fn a_polygon_of_ends_has_an_area() {
        let ends = [at(0, 0), at(4_000, 0), at(4_000, 3_000), at(0, 3_000)];
        let measured = Layout::default().measured(&dimension(DimensionKind::Area, &ends, 0));
        assert!(matches!(measured, Some(Measured::Area { area: 12_000_000, .. })));
    }
}
