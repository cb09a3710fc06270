//! What a selected thing can be pulled at, and what it becomes when it is.

use crate::geometry::{Angle, Circle, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::model::{Object, Thing};

/// Smallest width or depth that pulling leaves, in mm.
const LEAST: f64 = 100.0;

/// Something to pull at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grip {
    /// Where it is.
    pub at: Place,
    /// What it does.
    pub part: Part,
}

/// What pulling a grip changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A corner or side of a rectangle: which sides move along, as -1, 0 or 1 across and along.
    Side(i8, i8),
    /// A corner of a polygon (ring, corner), a place of a wall, an end of an exit.
    Corner(usize, usize),
    /// The radius of a circle.
    Radius,
}

/// The grips of one object.
#[must_use]
pub fn of(object: &Object) -> Vec<Grip> {
    let corners = |ring: usize, places: &mut dyn Iterator<Item = Place>| {
        places.enumerate().map(|(i, at)| Grip { at, part: Part::Corner(ring, i) }).collect::<Vec<_>>()
    };
    match &object.thing {
        Thing::Wall(wall) => corners(0, &mut wall.line.iter().map(|point| point.place())),
        Thing::Exit(exit) => corners(0, &mut [exit.from.place(), exit.to.place()].into_iter()),
        Thing::Pavilion(pavilion) => {
            let rings = pavilion.outlines.iter().enumerate();
            rings.flat_map(|(ring, outline)| corners(ring, &mut outline.places())).collect()
        }
        thing => match thing.outline() {
            Some(Outline::Rectangle(rectangle)) => of_rectangle(&rectangle),
            Some(Outline::Polygon(polygon)) => corners(0, &mut polygon.places()),
            Some(Outline::Circle(circle)) => {
                let at = Place::new(f64::from(circle.centre.x) + f64::from(circle.radius), circle.centre.place().y);
                vec![Grip { at, part: Part::Radius }]
            }
            None => Vec::new(),
        },
    }
}

fn of_rectangle(rectangle: &Rectangle) -> Vec<Grip> {
    let (w, d) = (f64::from(rectangle.size.width), f64::from(rectangle.size.depth));
    let turn = rectangle.angle.cos_sin();
    let along = |side: i8, length: f64| length * (f64::from(side) + 1.0) / 2.0;
    let parts = [(-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0)];
    parts
        .map(|(x, y)| Grip {
            at: Place::new(along(x, w), along(y, d)).turned(turn, rectangle.corner.place()),
            part: Part::Side(x, y),
        })
        .to_vec()
}

/// The object with one of its grips pulled to `to`; `None` where that would spoil its outline.
#[must_use]
pub fn pulled(object: &Object, part: Part, to: Place) -> Option<Object> {
    let mut pulled = object.clone();
    match (&mut pulled.thing, part) {
        (Thing::Wall(wall), Part::Corner(_, i)) => *wall.line.get_mut(i)? = to.rounded(),
        (Thing::Exit(exit), Part::Corner(_, 0)) => exit.from = to.rounded(),
        (Thing::Exit(exit), Part::Corner(..)) => exit.to = to.rounded(),
        (Thing::Pavilion(pavilion), Part::Corner(ring, i)) => {
            let outline = pavilion.outlines.get_mut(ring)?;
            *outline = with_corner(outline, i, to)?;
        }
        (Thing::Hall(hall), Part::Corner(_, i)) => hall.outline = with_corner(&hall.outline, i, to)?,
        (Thing::Aisle(aisle), Part::Corner(_, i)) => aisle.outline = with_corner(&aisle.outline, i, to)?,
        (Thing::Booth(booth), part) => booth.outline = outline(&booth.outline, part, to)?,
        (Thing::Facility(facility), part) => facility.outline = outline(&facility.outline, part, to)?,
        (Thing::Pillar(pillar), part) => pillar.outline = outline(&pillar.outline, part, to)?,
        (Thing::Underlay(underlay), Part::Side(x, y)) => underlay.frame = resized(&underlay.frame, (x, y), to),
        _ => return None,
    }
    Some(pulled)
}

/// The corner that stays while a side or corner of an unturned rectangle is pulled.
#[must_use]
pub fn opposite(object: &Object, part: Part) -> Option<Place> {
    let (Part::Side(x, y), Some(Outline::Rectangle(rectangle))) = (part, object.thing.outline()) else { return None };
    let bounds = (rectangle.angle == Angle::ZERO).then(|| Outline::Rectangle(rectangle).bounds())?;
    let across = if x < 0 { bounds.max.x } else { bounds.min.x };
    Some(Place::new(across, if y < 0 { bounds.max.y } else { bounds.min.y }))
}

/// The outline of a booth, facility or pillar, which may be of any shape.
pub(super) fn shape_mut(thing: &mut Thing) -> Option<&mut Outline> {
    match thing {
        Thing::Booth(booth) => Some(&mut booth.outline),
        Thing::Facility(facility) => Some(&mut facility.outline),
        Thing::Pillar(pillar) => Some(&mut pillar.outline),
        _ => None,
    }
}

fn outline(before: &Outline, part: Part, to: Place) -> Option<Outline> {
    Some(match (before, part) {
        (Outline::Rectangle(rectangle), Part::Side(x, y)) => Outline::Rectangle(resized(rectangle, (x, y), to)),
        (Outline::Polygon(polygon), Part::Corner(_, i)) => Outline::Polygon(with_corner(polygon, i, to)?),
        (Outline::Circle(circle), Part::Radius) => {
            let radius = Place::new(circle.centre.place().distance(to).max(LEAST / 2.0), 0.0).rounded().x;
            Outline::Circle(Circle { radius, ..*circle })
        }
        _ => return None,
    })
}

fn with_corner(polygon: &Polygon, corner: usize, to: Place) -> Option<Polygon> {
    let mut corners = polygon.corners().to_vec();
    *corners.get_mut(corner)? = to.rounded();
    Polygon::new(corners).ok()
}

/// The rectangle with the named sides pulled to `to`; the opposite ones stay.
fn resized(before: &Rectangle, (x, y): (i8, i8), to: Place) -> Rectangle {
    let (cos, sin) = before.angle.cos_sin();
    let from_corner = Place::new(to.x - f64::from(before.corner.x), to.y - f64::from(before.corner.y));
    let local = from_corner.turned((cos, -sin), Place::default());
    let (left, right) = span(x, before.size.width, local.x);
    let (bottom, top) = span(y, before.size.depth, local.y);
    let corner = if left == 0.0 && bottom == 0.0 {
        before.corner
    } else {
        Place::new(left, bottom).turned((cos, sin), before.corner.place()).rounded()
    };
    let size = Place::new(right - left, top - bottom).rounded();
    Rectangle { corner, size: Size::new(size.x, size.y), angle: before.angle }
}

/// Start and end of one direction of a rectangle of this length when the named side is pulled to `to`.
fn span(side: i8, length: i32, to: f64) -> (f64, f64) {
    let length = f64::from(length);
    match side {
        -1 => (to.min(length - LEAST.min(length)), length),
        1 => (0.0, to.max(LEAST.min(length))),
        _ => (0.0, length),
    }
}

/// The object turned so that a handle straight above `pivot` would point to `to`; with `steps` to the next 15°.
#[must_use]
pub fn turn_towards(pivot: Place, to: Place, steps: bool) -> Angle {
    let degrees = libm::atan2(to.y - pivot.y, to.x - pivot.x).to_degrees() - 90.0;
    let step = if steps { 15.0 } else { 0.5 };
    Angle::from_degrees(libm::round(degrees / step) * step)
}

/// The corner of a rectangle opposite to where drawing it began.
#[must_use]
pub fn far_corner(from: Point, to: Place, square: bool) -> Point {
    let to = to.rounded();
    if !square {
        return to;
    }
    let side = (to.x - from.x).abs().max((to.y - from.y).abs());
    Point::new(from.x + side * (to.x - from.x).signum(), from.y + side * (to.y - from.y).signum())
}

#[cfg(test)]
mod tests {
    use super::{Part, pulled};
    use crate::geometry::{Angle, Outline, Place, Point, Rectangle, Size};
    use crate::model::{Booth, Object, Thing};

    fn booth(angle: Angle) -> Object {
        let rectangle = Rectangle { corner: Point::new(1000, 2000), size: Size::new(3000, 3000), angle };
        Object::new("b".parse().unwrap(), Thing::Booth(Booth::new(Outline::Rectangle(rectangle))))
    }

    fn frame(object: &Object) -> Rectangle {
        let Some(Outline::Rectangle(rectangle)) = object.thing.outline() else { panic!("not a rectangle") };
        rectangle
    }

    #[test]
    fn a_pulled_side_leaves_the_opposite_one_where_it_was() {
        let wider = frame(&pulled(&booth(Angle::ZERO), Part::Side(-1, 0), Place::new(-500.0, 9.0)).unwrap());
        assert_eq!((wider.corner, wider.size), (Point::new(-500, 2000), Size::new(4500, 3000)));
        let corner = frame(&pulled(&booth(Angle::ZERO), Part::Side(1, 1), Place::new(7000.0, 6000.0)).unwrap());
        assert_eq!((corner.corner, corner.size), (Point::new(1000, 2000), Size::new(6000, 4000)));
    }

    #[test]
    fn a_turned_rectangle_grows_along_its_own_sides() {
        let wider = frame(&pulled(&booth(Angle::QUARTER), Part::Side(1, 0), Place::new(0.0, 7000.0)).unwrap());
        assert_eq!((wider.corner, wider.size), (Point::new(1000, 2000), Size::new(5000, 3000)));
    }

    #[test]
    fn pulling_through_the_other_side_stops_short_of_it() {
        let thin = frame(&pulled(&booth(Angle::ZERO), Part::Side(1, 0), Place::new(-9000.0, 0.0)).unwrap());
        assert_eq!(thin.size.width, 100);
    }
}
