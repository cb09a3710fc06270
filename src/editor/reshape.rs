//! Changing outlines corner by corner, and moving whole outlines outwards or inwards.
//!
//! Dimensions that hold on to a corner keep to it when others come or go; where theirs goes, they stay at its place.

use super::grips::{Part, shape_mut};
use crate::document::Document;
use crate::geometry::{Circle, LARGEST, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::model::{Anchor, Object, ObjectId, Thing};

/// A corner of an object: its ring, and its place in that ring.
type Spot = (usize, usize);

/// The object with a corner more where its edge passes `place` within `tolerance` mm, and the dimensions that hold on to
/// it; a rectangle becomes a polygon. `None` where no edge is there, or a corner already is.
#[must_use]
pub fn with_corner(document: &Document, object: &Object, place: Place, tolerance: f64) -> Option<Vec<Object>> {
    let (at, (ring, after)) = edge_near(object, place, tolerance)?;
    if object.thing.corners().iter().any(|corner| corner.distance(at) <= tolerance) {
        return None;
    }
    let mut changed = object.clone();
    change_ring(&mut changed.thing, ring, |corners| corners.insert(after + 1, at.rounded()))?;
    let index = counted(object, (ring, after + 1));
    let mut objects = vec![changed];
    objects.extend(held(document, object.id, |corner| Some(if corner >= index { corner + 1 } else { corner })));
    Some(objects)
}

/// The object without one corner, and the dimensions that hold on to it. `None` where too few would be left, or sides
/// would cross.
#[must_use]
pub fn without_corner(document: &Document, object: &Object, part: Part) -> Option<Vec<Object>> {
    let Part::Corner(ring, corner) = part else { return None };
    let mut changed = object.clone();
    change_ring(&mut changed.thing, ring, |corners| {
        corners.remove(corner);
    })?;
    let index = counted(object, (ring, corner));
    let mut objects = vec![changed];
    objects.extend(held(document, object.id, |corner| match corner.cmp(&index) {
        std::cmp::Ordering::Less => Some(corner),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(corner - 1),
    }));
    Some(objects)
}

/// The object with its outline `by` mm farther out all round, inwards where negative; corners stay pointed. `None` for
/// what has no outline, and where nothing would be left of it.
#[must_use]
pub fn offset(object: &Object, by: i32) -> Option<Object> {
    let mut changed = object.clone();
    match &mut changed.thing {
        Thing::Hall(hall) => hall.outline = polygon_offset(&hall.outline, by)?,
        Thing::Aisle(aisle) => aisle.outline = polygon_offset(&aisle.outline, by)?,
        Thing::Pavilion(pavilion) => {
            let outlines = pavilion.outlines.iter().map(|outline| polygon_offset(outline, by));
            pavilion.outlines = outlines.collect::<Option<_>>()?;
        }
        thing => {
            let outline = shape_mut(thing)?;
            *outline = match &*outline {
                Outline::Rectangle(rectangle) => Outline::Rectangle(rectangle_offset(rectangle, by)?),
                Outline::Polygon(polygon) => Outline::Polygon(polygon_offset(polygon, by)?),
                Outline::Circle(circle) => {
                    let radius = circle.radius.checked_add(by).filter(|radius| (1..=LARGEST).contains(radius))?;
                    Outline::Circle(Circle { radius, ..*circle })
                }
            };
        }
    }
    Some(changed)
}

/// The place on an edge of the object nearest to `place`, with the corner that edge begins at.
fn edge_near(object: &Object, place: Place, tolerance: f64) -> Option<(Place, Spot)> {
    let mut near: Vec<(f64, Place, Spot)> = Vec::new();
    let mut add = |ring: usize, places: Vec<Place>, closed: bool| {
        let next = places.iter().copied().cycle().skip(1);
        let sides = if closed { places.len() } else { places.len().saturating_sub(1) };
        for (corner, (a, b)) in places.iter().copied().zip(next).take(sides).enumerate() {
            let at = place.nearest_on_segment(a, b);
            near.push((at.distance(place), at, (ring, corner)));
        }
    };
    match &object.thing {
        Thing::Pavilion(pavilion) => {
            pavilion
                .outlines
                .iter()
                .enumerate()
                .for_each(|(ring, outline)| add(ring, outline.places().collect(), true));
        }
        Thing::Wall(wall) => add(0, wall.line.iter().map(|point| point.place()).collect(), false),
        Thing::Underlay(_) => {}
        thing => match thing.outline() {
            Some(Outline::Circle(_)) | None => {}
            Some(outline) => add(0, outline.corners(), true),
        },
    }
    near.retain(|(far, ..)| *far <= tolerance);
    near.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at, spot)| (at, spot))
}

/// Changes the corners of one ring; `None` where that spoils it.
fn change_ring(thing: &mut Thing, ring: usize, change: impl Fn(&mut Vec<Point>)) -> Option<()> {
    let changed = |outline: &Polygon| {
        let mut corners = outline.corners().to_vec();
        change(&mut corners);
        Polygon::new(corners).ok()
    };
    match thing {
        Thing::Hall(hall) => hall.outline = changed(&hall.outline)?,
        Thing::Aisle(aisle) => aisle.outline = changed(&aisle.outline)?,
        Thing::Pavilion(pavilion) => {
            let outline = pavilion.outlines.get_mut(ring)?;
            *outline = changed(outline)?;
        }
        Thing::Wall(wall) => {
            change(&mut wall.line);
            if wall.line.len() < 2 {
                return None;
            }
        }
        thing => {
            let outline = shape_mut(thing)?;
            let polygon = match &*outline {
                Outline::Polygon(polygon) => polygon.clone(),
                Outline::Rectangle(rectangle) => {
                    Polygon::new(rectangle.corners().iter().map(|corner| corner.rounded()).collect()).ok()?
                }
                Outline::Circle(_) => return None,
            };
            *outline = Outline::Polygon(changed(&polygon)?);
        }
    }
    Some(())
}

/// The how manieth corner of the object a corner of a ring is, as anchors count.
fn counted(object: &Object, (ring, corner): Spot) -> usize {
    match &object.thing {
        Thing::Pavilion(pavilion) => {
            pavilion.outlines.iter().take(ring).map(|outline| outline.corners().len()).sum::<usize>() + corner
        }
        _ => corner,
    }
}

/// The dimensions that hold on to the object, with the corner each keeps; `None` sets an end free at its place.
fn held(document: &Document, id: ObjectId, corner: impl Fn(usize) -> Option<usize>) -> Vec<Object> {
    let layout = document.layout();
    let dimensions = document.index().referrers(id).filter_map(|referrer| layout.object(referrer).cloned());
    let changed = dimensions.filter_map(|mut object| {
        let ends = object.thing.anchors_mut();
        if ends.is_empty() {
            return None;
        }
        for end in ends {
            if let Anchor::Corner(held, now) = *end
                && held == id
            {
                *end = match corner(usize::from(now)).and_then(|corner| u16::try_from(corner).ok()) {
                    Some(corner) => Anchor::Corner(id, corner),
                    None => Anchor::Point(layout.place_of(*end)?.rounded()),
                };
            }
        }
        Some(object)
    });
    changed.collect()
}

fn rectangle_offset(rectangle: &Rectangle, by: i32) -> Option<Rectangle> {
    let grown = |length: i32| length.checked_add(by.checked_mul(2)?).filter(|length| (1..=LARGEST).contains(length));
    let size = Size::new(grown(rectangle.size.width)?, grown(rectangle.size.depth)?);
    let out = -f64::from(by);
    let corner = Place::new(out, out).turned(rectangle.angle.cos_sin(), rectangle.corner.place()).rounded();
    Some(Rectangle { corner, size, angle: rectangle.angle })
}

/// Every side moved outwards; neighbours meet where their lines cross.
fn polygon_offset(polygon: &Polygon, by: i32) -> Option<Polygon> {
    let places: Vec<Place> = polygon.places().collect();
    let count = places.len();
    let before = places.iter().copied().cycle().skip(count - 1);
    let after = places.iter().copied().cycle().skip(1);
    let corners = before.zip(&places).zip(after).map(|((before, &corner), after)| {
        let (a, b) = (outwards(before, corner)?, outwards(corner, after)?);
        let by = f64::from(by);
        // Both lines lie `by` along their normals: the sum of these, scaled so that it reaches both.
        let scale = 1.0 + a.x * b.x + a.y * b.y;
        (scale > 1e-6).then(|| Place::new(corner.x + by * (a.x + b.x) / scale, corner.y + by * (a.y + b.y) / scale))
    });
    let corners: Vec<Place> = corners.collect::<Option<_>>()?;
    let next = |list: &[Place]| list.iter().copied().cycle().skip(1).take(count).collect::<Vec<_>>();
    let (ends, were) = (next(&corners), next(&places));
    let sides = corners.iter().zip(&ends).zip(places.iter().zip(&were));
    // A side that would run the other way round is gone.
    let kept = |((a, b), (c, d)): ((&Place, &Place), (&Place, &Place))| {
        (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) > 0.0
    };
    if !sides.into_iter().all(kept) {
        return None;
    }
    Polygon::new(corners.into_iter().map(Place::rounded).collect()).ok()
}

/// The direction out of a counter-clockwise ring at the side from `a` to `b`, of length 1.
fn outwards(a: Place, b: Place) -> Option<Place> {
    let length = a.distance(b);
    (length > 0.0).then(|| Place::new((b.y - a.y) / length, (a.x - b.x) / length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn polygon(corners: &[(i32, i32)]) -> Polygon {
        Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect()).unwrap()
    }

    const ELL: [(i32, i32); 6] = [(0, 0), (6_000, 0), (6_000, 3_000), (3_000, 3_000), (3_000, 6_000), (0, 6_000)];

    #[test]
    fn every_side_moves_by_the_distance_and_corners_stay_pointed() {
        let wanted = [(-500, -500), (6_500, -500), (6_500, 3_500), (3_500, 3_500), (3_500, 6_500), (-500, 6_500)];
        assert_eq!(polygon_offset(&polygon(&ELL), 500), Some(polygon(&wanted)));
        assert_eq!(polygon_offset(&polygon(&wanted), -500), Some(polygon(&ELL)));
    }

    #[test]
    fn corners_in_one_line_move_straight_out() {
        let with = polygon(&[(0, 0), (3_000, 0), (6_000, 0), (6_000, 6_000), (0, 6_000)]);
        assert_eq!(polygon_offset(&with, 100).unwrap().corners()[1], Point::new(3_000, -100));
    }

    #[test]
    fn nothing_is_left_of_what_goes_too_far_inwards() {
        assert_eq!(polygon_offset(&polygon(&ELL), -1_500), None);
        assert_eq!(polygon_offset(&polygon(&ELL), -9_000), None);
        let rectangle = Rectangle::new(Point::new(0, 0), Size::new(3_000, 2_000));
        assert_eq!(rectangle_offset(&rectangle, -1_000), None);
        assert_eq!(rectangle_offset(&rectangle, -999).unwrap().size, Size::new(1_002, 2));
        assert_eq!(rectangle_offset(&rectangle, i32::MAX), None);
    }
}
