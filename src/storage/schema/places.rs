//! Points, angles and outlines in the file.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::texts::Id;
use super::words::{Maybe, Words};
use crate::geometry::{Angle, Circle, Outline, Point, Polygon, PolygonError, Rectangle, Size};
use crate::message::Message;
use crate::model::Anchor;

/// Two whole numbers as a list: a place in mm, or a width and a depth in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pair(i32, i32);

impl Words<'_, Point> for Pair {
    fn of(model: &Point) -> Self {
        Self(model.x, model.y)
    }

    fn model(self) -> Result<Point, Message> {
        Ok(Point::new(self.0, self.1))
    }
}

impl Words<'_, Size> for Pair {
    fn of(model: &Size) -> Self {
        Self(model.width, model.depth)
    }

    fn model(self) -> Result<Size, Message> {
        Ok(Size::new(self.0, self.1))
    }
}

impl Serialize for Pair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.0, self.1).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Pair {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(PairVisitor)
    }
}

struct PairVisitor;

impl<'de> de::Visitor<'de> for PairVisitor {
    type Value = Pair;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two whole numbers")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Pair, A::Error> {
        let x = list.next_element()?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
        let y = list.next_element()?.ok_or_else(|| de::Error::invalid_length(1, &self))?;
        match list.next_element::<de::IgnoredAny>()? {
            None => Ok(Pair(x, y)),
            Some(_) => Err(de::Error::invalid_length(3, &self)),
        }
    }
}

impl JsonSchema for Pair {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Pair")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Two lengths in whole mm: x and y (upwards) of a place, or width and depth.",
            "type": "array", "items": { "type": "integer" }, "minItems": 2, "maxItems": 2
        })
    }
}

/// Thousandths of a degree, counter-clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub(crate) struct Turn(#[schemars(range(min = -360_000, max = 360_000))] i32);

impl Words<'_, Angle> for Turn {
    fn of(model: &Angle) -> Self {
        Self(model.thousandths())
    }

    fn model(self) -> Result<Angle, Message> {
        if (-360_000..=360_000).contains(&self.0) {
            Ok(Angle::from_thousandths(self.0))
        } else {
            let range = Message::new("model-out-of-range").with("field", "angle");
            Err(range.with("least", -360_000).with("most", 360_000))
        }
    }
}

/// A polygon: its corners, counter-clockwise.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Corners<'a>(Cow<'a, [Point]>);

impl<'a> Words<'a, Polygon> for Corners<'a> {
    fn of(model: &'a Polygon) -> Self {
        Self(Cow::Borrowed(model.corners()))
    }

    fn model(self) -> Result<Polygon, Message> {
        Polygon::new(self.0.into_owned()).map_err(not_a_polygon)
    }
}

fn not_a_polygon(error: PolygonError) -> Message {
    match error {
        PolygonError::TooFewCorners => Message::new("storage-polygon-few-corners"),
        PolygonError::TooManyCorners => {
            Message::new("storage-polygon-many-corners").with("most", Polygon::MOST_CORNERS)
        }
        PolygonError::NoArea => Message::new("storage-polygon-no-area"),
        PolygonError::Crosses(a, b) => Message::new("storage-polygon-crosses").with("a", a + 1).with("b", b + 1),
        PolygonError::TooFar(corner) => Message::new("storage-polygon-too-far").with("corner", corner + 1),
    }
}

impl Serialize for Corners<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|corner| (corner.x, corner.y)))
    }
}

impl<'de> Deserialize<'de> for Corners<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let corners = Vec::<Pair>::deserialize(deserializer)?;
        Ok(Self(corners.into_iter().map(|Pair(x, y)| Point::new(x, y)).collect()))
    }
}

impl JsonSchema for Corners<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Polygon")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Corners in order, counter-clockwise; the last does not repeat the first.",
            "type": "array", "items": generator.subschema_for::<Pair>(), "minItems": 3
        })
    }
}

/// A rectangle, or any other outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum OutlineWords<'a> {
    Rectangle(Rectangle),
    Polygon(Corners<'a>),
    Circle(Circle),
}

impl<'a> Words<'a, Outline> for OutlineWords<'a> {
    fn of(model: &'a Outline) -> Self {
        match model {
            Outline::Rectangle(rectangle) => Self::Rectangle(*rectangle),
            Outline::Polygon(polygon) => Self::Polygon(Corners::of(polygon)),
            Outline::Circle(circle) => Self::Circle(*circle),
        }
    }

    fn model(self) -> Result<Outline, Message> {
        Ok(match self {
            Self::Rectangle(rectangle) => Outline::Rectangle(rectangle),
            Self::Polygon(corners) => Outline::Polygon(corners.model()?),
            Self::Circle(circle) => Outline::Circle(circle),
        })
    }
}

impl Serialize for OutlineWords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Rectangle(rectangle) => RectangleWords::of(rectangle).serialize(serializer),
            Self::Polygon(corners) => corners.serialize(serializer),
            Self::Circle(circle) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("centre", &Pair::of(&circle.centre))?;
                map.serialize_entry("radius", &circle.radius)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for OutlineWords<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OutlineVisitor)
    }
}

struct OutlineVisitor;

impl<'de> de::Visitor<'de> for OutlineVisitor {
    type Value = OutlineWords<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rectangle, a polygon or a circle")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        Corners::deserialize(SeqAccessDeserializer::new(list)).map(OutlineWords::Polygon)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let shape = Shape::deserialize(MapAccessDeserializer::new(map))?;
        match (shape.at.0, shape.size.0, shape.centre.0, shape.radius.0) {
            (Some(at), Some(size), None, None) => {
                let words = RectangleWords { at, size, angle: shape.angle.0.unwrap_or_default() };
                words
                    .model()
                    .map(OutlineWords::Rectangle)
                    .map_err(|_| de::Error::custom("invalid value: integer of an angle"))
            }
            (None, None, Some(Pair(x, y)), Some(radius)) if shape.angle.0.is_none() => {
                Ok(OutlineWords::Circle(Circle { centre: Point::new(x, y), radius }))
            }
            _ => Err(de::Error::custom("invalid shape")),
        }
    }
}

/// The keys of a rectangle and of a circle.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    at: Maybe<Pair>,
    #[serde(default)]
    size: Maybe<Pair>,
    #[serde(default)]
    angle: Maybe<Turn>,
    #[serde(default)]
    centre: Maybe<Pair>,
    #[serde(default)]
    radius: Maybe<i32>,
}

impl JsonSchema for OutlineWords<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Outline")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "oneOf": [
            generator.subschema_for::<RectangleWords>(),
            generator.subschema_for::<Corners>(),
            {
                "description": "A circle.",
                "type": "object",
                "properties": { "centre": generator.subschema_for::<Pair>(), "radius": { "type": "integer" } },
                "required": ["centre", "radius"],
                "additionalProperties": false
            }
        ] })
    }
}

/// A rectangle: the corner that is lower left before turning, its size, and its turn about that corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rectangle")]
pub(crate) struct RectangleWords {
    /// The corner that is lower left before turning.
    at: Pair,
    /// Width and depth in mm.
    size: Pair,
    /// Turn about that corner in thousandths of a degree, counter-clockwise.
    #[serde(default, skip_serializing_if = "super::words::left_out")]
    angle: Turn,
}

impl Words<'_, Rectangle> for RectangleWords {
    fn of(model: &Rectangle) -> Self {
        Self { at: Pair::of(&model.corner), size: Pair::of(&model.size), angle: Turn::of(&model.angle) }
    }

    fn model(self) -> Result<Rectangle, Message> {
        Ok(Rectangle { corner: self.at.model()?, size: self.size.model()?, angle: self.angle.model()? })
    }
}

/// One end of a dimension: a place, or a corner of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum AnchorWords {
    Point(Pair),
    Corner(Corner),
    Centre(Centre),
}

/// A corner of an object.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Corner {
    /// The object.
    object: Id,
    /// Which of its corners, counted from 0 in the order of its outline.
    corner: u16,
}

/// The middle of an object.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Centre {
    /// The object.
    centre: Id,
}

impl Words<'_, Anchor> for AnchorWords {
    fn of(model: &Anchor) -> Self {
        match model {
            Anchor::Point(point) => Self::Point(Pair::of(point)),
            Anchor::Corner(object, corner) => Self::Corner(Corner { object: Id(*object), corner: *corner }),
            Anchor::Centre(centre) => Self::Centre(Centre { centre: Id(*centre) }),
        }
    }

    fn model(self) -> Result<Anchor, Message> {
        Ok(match self {
            Self::Point(pair) => Anchor::Point(pair.model()?),
            Self::Corner(Corner { object, corner }) => Anchor::Corner(object.model()?, corner),
            Self::Centre(Centre { centre }) => Anchor::Centre(centre.model()?),
        })
    }
}

impl Serialize for AnchorWords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Point(pair) => pair.serialize(serializer),
            Self::Corner(corner) => corner.serialize(serializer),
            Self::Centre(centre) => centre.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for AnchorWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnchorVisitor)
    }
}

/// What may stand in the map of an anchor, before it is known which it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    object: Option<Id>,
    corner: Option<u16>,
    centre: Option<Id>,
}

struct AnchorVisitor;

impl<'de> de::Visitor<'de> for AnchorVisitor {
    type Value = AnchorWords;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place, a corner or the centre of an object")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<AnchorWords, A::Error> {
        PairVisitor.visit_seq(list).map(AnchorWords::Point)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<AnchorWords, A::Error> {
        Held::deserialize(MapAccessDeserializer::new(map)).map(|held| match held {
            Held { object: Some(object), corner: Some(corner), centre: None } => {
                Ok(AnchorWords::Corner(Corner { object, corner }))
            }
            Held { object: None, corner: None, centre: Some(centre) } => Ok(AnchorWords::Centre(Centre { centre })),
            Held { centre: Some(_), .. } => Err(de::Error::unknown_field("object", &["centre"])),
            Held { object: None, .. } => Err(de::Error::missing_field("object")),
            Held { .. } => Err(de::Error::missing_field("corner")),
        })?
    }
}

impl JsonSchema for AnchorWords {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Anchor")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let sorts = [
            generator.subschema_for::<Pair>(),
            generator.subschema_for::<Corner>(),
            generator.subschema_for::<Centre>(),
        ];
        json_schema!({ "oneOf": sorts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Value;

    #[test]
    fn a_turn_goes_once_round_either_way_and_no_farther() {
        assert!([-360_000, 0, 360_000].into_iter().all(|turn| Turn(turn).model().is_ok()));
        for turn in [-360_001, 360_001] {
            let told = Turn(turn).model().unwrap_err();
            let range = [("least", -360_000), ("most", 360_000)].map(|(name, value)| (name, Value::Number(value)));
            assert!(range.iter().all(|value| told.values.contains(value)), "{told:?}");
        }
    }
}
