//! Where a thing is and how large: read from any outline, written by moving or resizing it.

use super::Value;
use crate::geometry::{Angle, Circle, Offset, Outline, Point, Rectangle, Size};
use crate::model::{Object, Thing};

/// The place that stands for an object in its fields: the corner of a rectangle, the middle of a circle, the point it
/// is at, else the lower left of its box.
fn anchor(object: &Object) -> Option<Point> {
    match &object.thing {
        Thing::SafetyPoint(point) => return Some(point.at),
        Thing::Utility(utility) => return Some(utility.at),
        Thing::Label(label) => return Some(label.at),
        Thing::Exit(exit) => return Some(exit.from),
        Thing::Dimension(_) => return None,
        _ => {}
    }
    match object.thing.outline() {
        Some(Outline::Rectangle(rectangle)) => Some(rectangle.corner),
        Some(Outline::Circle(circle)) => Some(circle.centre),
        _ => {
            let corners = object.thing.corners();
            crate::geometry::Bounds::around(corners).map(|bounds| bounds.min.rounded())
        }
    }
}

pub(super) fn x(object: &Object) -> Option<Value> {
    Some(Value::Length(Some(anchor(object)?.x)))
}

pub(super) fn y(object: &Object) -> Option<Value> {
    Some(Value::Length(Some(anchor(object)?.y)))
}

pub(super) fn set_x(object: &mut Object, value: &Value) -> bool {
    let (Value::Length(Some(to)), Some(from)) = (value, anchor(object)) else { return false };
    shift(object, Offset::between(from, Point::new(*to, from.y)))
}

pub(super) fn set_y(object: &mut Object, value: &Value) -> bool {
    let (Value::Length(Some(to)), Some(from)) = (value, anchor(object)) else { return false };
    shift(object, Offset::between(from, Point::new(from.x, *to)))
}

fn shift(object: &mut Object, offset: Offset) -> bool {
    object.moved(offset).map(|moved| *object = moved).is_some()
}

fn rectangle(object: &Object) -> Option<Rectangle> {
    match object.thing.outline() {
        Some(Outline::Rectangle(rectangle)) => Some(rectangle),
        _ => None,
    }
}

fn put(object: &mut Object, outline: Outline) -> bool {
    match (&mut object.thing, outline) {
        (Thing::Booth(booth), outline) => booth.outline = outline,
        (Thing::Pillar(pillar), outline) => pillar.outline = outline,
        (Thing::Facility(facility), outline) => facility.outline = outline,
        (Thing::Underlay(underlay), Outline::Rectangle(frame)) => underlay.frame = frame,
        _ => return false,
    }
    true
}

pub(super) fn width(object: &Object) -> Option<Value> {
    Some(Value::Length(Some(rectangle(object)?.size.width)))
}

pub(super) fn depth(object: &Object) -> Option<Value> {
    Some(Value::Length(Some(rectangle(object)?.size.depth)))
}

pub(super) fn set_width(object: &mut Object, value: &Value) -> bool {
    let (Value::Length(Some(width)), Some(before)) = (value, rectangle(object)) else { return false };
    put(object, Outline::Rectangle(Rectangle { size: Size { width: *width, ..before.size }, ..before }))
}

pub(super) fn set_depth(object: &mut Object, value: &Value) -> bool {
    let (Value::Length(Some(depth)), Some(before)) = (value, rectangle(object)) else { return false };
    put(object, Outline::Rectangle(Rectangle { size: Size { depth: *depth, ..before.size }, ..before }))
}

fn circle(object: &Object) -> Option<Circle> {
    match object.thing.outline() {
        Some(Outline::Circle(circle)) => Some(circle),
        _ => None,
    }
}

pub(super) fn radius(object: &Object) -> Option<Value> {
    Some(Value::Length(Some(circle(object)?.radius)))
}

pub(super) fn set_radius(object: &mut Object, value: &Value) -> bool {
    let (Value::Length(Some(radius)), Some(before)) = (value, circle(object)) else { return false };
    put(object, Outline::Circle(Circle { radius: *radius, ..before }))
}

pub(super) fn angle(object: &Object) -> Option<Value> {
    match &object.thing {
        Thing::Label(label) => Some(Value::Angle(label.angle)),
        _ => Some(Value::Angle(rectangle(object)?.angle)),
    }
}

pub(super) fn set_angle(object: &mut Object, value: &Value) -> bool {
    let Value::Angle(angle) = *value else { return false };
    if let Thing::Label(label) = &mut object.thing {
        label.angle = angle;
        return true;
    }
    let Some(before) = rectangle(object) else { return false };
    let by = Angle::from_thousandths(angle.thousandths() - before.angle.thousandths());
    // About the middle, so that the thing stays where it is.
    let turned = before.turned(by, before.centre());
    put(object, Outline::Rectangle(Rectangle { angle, ..turned }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Booth;

    fn booth() -> Object {
        let rectangle = Rectangle::new(Point::new(1000, 2000), Size::new(3000, 3000));
        Object::new("b".parse().unwrap(), Thing::Booth(Booth::new(Outline::Rectangle(rectangle))))
    }

    #[test]
    fn place_and_size_are_set_one_by_one() {
        let mut object = booth();
        assert!(set_x(&mut object, &Value::Length(Some(5000))) && set_width(&mut object, &Value::Length(Some(6000))));
        let after = rectangle(&object).unwrap();
        assert_eq!((after.corner, after.size), (Point::new(5000, 2000), Size::new(6000, 3000)));
        assert!(!set_radius(&mut object, &Value::Length(Some(5))), "a rectangle has no radius");
        assert!(!set_x(&mut object, &Value::Length(None)));
    }

    #[test]
    fn turning_keeps_the_middle() {
        let mut object = booth();
        assert!(set_angle(&mut object, &Value::Angle(Angle::from_degrees(30.0))));
        let after = rectangle(&object).unwrap();
        assert_eq!(after.angle, Angle::from_degrees(30.0));
        assert!(after.centre().distance(rectangle(&booth()).unwrap().centre()) < 1.0);
    }
}
