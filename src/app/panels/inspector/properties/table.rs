//! Every property of every kind of object, in the order of the inspector.

use super::place;
use super::{Form, Property, Shown, Value};
use crate::model::{
    AisleClass, BoothKind, BoothTrait, Crop, DimensionKind, ExitKind, FacilityKind, Ground, Kind, Names, Object,
    ObjectId, SafetyKind, Status, Theme, Thing, UtilityKind,
};

/// A property of one kind of thing that lies in one field of it.
macro_rules! property {
    ($field:literal, $shown:expr, $thing:ident . $at:ident, $wrap:expr, $take:pat => $taken:expr) => {
        Property {
            field: $field,
            shown: $shown,
            get: |object| match &object.thing {
                Thing::$thing(it) => Some($wrap(it.$at.clone())),
                _ => None,
            },
            set: |object, value| match (&mut object.thing, value) {
                (Thing::$thing(it), $take) => {
                    it.$at = $taken;
                    true
                }
                _ => false,
            },
        }
    };
}

/// A property that is one word of a list.
macro_rules! choice {
    ($field:literal, $list:literal, $thing:ident . $at:ident, $words:ident) => {
        Property {
            field: $field,
            shown: Shown::Choice { list: $list, words: || $words::ALL.iter().map(|it| it.word()).collect() },
            get: |object| match &object.thing {
                Thing::$thing(it) => Some(Value::Choice(it.$at.word())),
                _ => None,
            },
            set: |object, value| match (&mut object.thing, value) {
                (Thing::$thing(it), Value::Choice(word)) => $words::from_word(word).map(|word| it.$at = word).is_some(),
                _ => false,
            },
        }
    };
}

/// Whether the exhibits of a booth have a trait.
macro_rules! trait_of {
    ($field:literal, $of:ident) => {
        Property {
            field: $field,
            shown: Shown::Flag,
            get: |object| Some(Value::Flag(object.booth()?.traits.contains(&BoothTrait::$of))),
            set: |object, value| match (&mut object.thing, value) {
                (Thing::Booth(booth), Value::Flag(has)) => {
                    booth.traits.retain(|it| *it != BoothTrait::$of);
                    booth.traits.extend(has.then_some(BoothTrait::$of));
                    booth.traits.sort_unstable();
                    true
                }
                _ => false,
            },
        }
    };
}

/// How much of a picture is cut off at one side, in percent.
macro_rules! crop {
    ($field:literal, $side:ident) => {
        Property {
            field: $field,
            shown: Shown::Typed(Form::Whole),
            get: |object| match &object.thing {
                Thing::Underlay(it) => Some(Value::Whole(Some(i32::from(it.crop.unwrap_or_default().$side) / 10))),
                _ => None,
            },
            set: |object, value| match (&mut object.thing, value) {
                (Thing::Underlay(it), Value::Whole(Some(percent @ 0..=99))) => {
                    let mut crop = it.crop.unwrap_or_default();
                    crop.$side = u16::try_from(*percent).unwrap_or(0) * 10;
                    it.crop = (crop != Crop::default()).then_some(crop);
                    true
                }
                _ => false,
            },
        }
    };
}

const LENGTH: Shown = Shown::Typed(Form::Length);
const OPTIONAL: Shown = Shown::Typed(Form::OptionalLength);
const NUMBER: Shown = Shown::Typed(Form::OptionalWhole);

/// Every property, in the order of the inspector.
pub static PROPERTIES: &[Property] = &[
    property!("number", Shown::Typed(Form::Text), Booth.number, text, Value::Text(text) => some(text)),
    choice!("status", "model-status", Booth.status, Status),
    property!("held_until", Shown::Typed(Form::Text), Booth.held_until, text, Value::Text(text) => some(text)),
    choice!("kind", "model-booth-kind", Booth.kind, BoothKind),
    choice!("theme", "model-theme", Pavilion.theme, Theme),
    property!("colour", Shown::Colour, Pavilion.colour, Value::Colour, Value::Colour(colour) => *colour),
    choice!("kind", "model-facility-kind", Facility.kind, FacilityKind),
    choice!("kind", "model-exit-kind", Exit.kind, ExitKind),
    choice!("kind", "model-safety-kind", SafetyPoint.kind, SafetyKind),
    choice!("kind", "model-utility-kind", Utility.kind, UtilityKind),
    choice!("kind", "model-dimension-kind", Dimension.kind, DimensionKind),
    choice!("class", "model-aisle-class", Aisle.class, AisleClass),
    choice!("ground", "model-ground", Hall.ground, Ground),
    Property { field: "x", shown: LENGTH, get: place::x, set: place::set_x },
    Property { field: "y", shown: LENGTH, get: place::y, set: place::set_y },
    Property { field: "width", shown: LENGTH, get: place::width, set: place::set_width },
    Property { field: "depth", shown: LENGTH, get: place::depth, set: place::set_depth },
    Property { field: "radius", shown: LENGTH, get: place::radius, set: place::set_radius },
    Property { field: "angle", shown: Shown::Typed(Form::Angle), get: place::angle, set: place::set_angle },
    property!("height", OPTIONAL, Booth.height, Value::Length, Value::Length(length) => *length),
    property!("hung_at", OPTIONAL, Booth.hung_at, Value::Length, Value::Length(length) => *length),
    property!("open_front", NUMBER, Booth.open_front, Value::Whole, Value::Whole(number) => *number),
    property!("load", NUMBER, Booth.load, Value::Whole, Value::Whole(number) => *number),
    trait_of!("vibrates", Vibrates),
    trait_of!("noisy", Noisy),
    trait_of!("smelly", Smelly),
    trait_of!("quiet", Quiet),
    trait_of!("food", Food),
    property!("height", LENGTH, Label.height, certain, Value::Length(Some(length)) => *length),
    property!("thickness", LENGTH, Wall.thickness, certain, Value::Length(Some(length)) => *length),
    property!("wall_thickness", LENGTH, Hall.wall_thickness, certain, Value::Length(Some(length)) => *length),
    property!("ceiling_height", OPTIONAL, Hall.ceiling_height, Value::Length, Value::Length(length) => *length),
    property!("floor_load", NUMBER, Hall.floor_load, Value::Whole, Value::Whole(number) => *number),
    property!("gross_area", NUMBER, Hall.gross_area, Value::Whole, Value::Whole(number) => *number),
    property!("premium", NUMBER, Hall.premium, Value::Whole, Value::Whole(number) => *number),
    property!("premium", NUMBER, Pavilion.premium, Value::Whole, Value::Whole(number) => *number),
    property!("closed", Shown::Flag, Hall.closed, Value::Flag, Value::Flag(closed) => *closed),
    Property { field: "level", shown: Shown::Typed(Form::Whole), get: level, set: set_level },
    property!("clear_width", OPTIONAL, Exit.clear_width, Value::Length, Value::Length(length) => *length),
    property!("clear_radius", OPTIONAL, SafetyPoint.clear_radius, Value::Length, Value::Length(length) => *length),
    property!("capacity", NUMBER, Utility.capacity, Value::Whole, Value::Whole(number) => *number),
    property!("offset", LENGTH, Dimension.offset, certain, Value::Length(Some(length)) => *length),
    Property { field: "opacity", shown: Shown::Typed(Form::Whole), get: opacity, set: set_opacity },
    crop!("crop-left", left),
    crop!("crop-top", top),
    crop!("crop-right", right),
    crop!("crop-bottom", bottom),
    property!("price", Shown::Typed(Form::Price), Booth.price, Value::Price, Value::Price(price) => *price),
    Property { field: "hall", shown: Shown::Reference(Kind::Hall), get: hall, set: set_hall },
    property!("pavilion", Shown::Reference(Kind::Pavilion), Booth.pavilion, Value::Reference, Value::Reference(id) => *id),
    Property { field: "locked", shown: Shown::Flag, get: |object| Some(Value::Flag(object.locked)), set: set_locked },
    Property {
        field: "note",
        shown: Shown::Typed(Form::Lines),
        get: |object| Some(text(object.note.clone())),
        set: set_note,
    },
];

fn text(text: Option<String>) -> Value {
    Value::Text(text.unwrap_or_default())
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

const fn certain(length: i32) -> Value {
    Value::Length(Some(length))
}

fn level(object: &Object) -> Option<Value> {
    object.hall().map(|hall| Value::Whole(Some(hall.level.into())))
}

fn set_level(object: &mut Object, value: &Value) -> bool {
    let (Thing::Hall(hall), Value::Whole(Some(level))) = (&mut object.thing, value) else { return false };
    i16::try_from(*level).map(|level| hall.level = level).is_ok()
}

const fn opacity(object: &Object) -> Option<Value> {
    match &object.thing {
        Thing::Underlay(underlay) => Some(Value::Whole(Some(underlay.opacity as i32))),
        _ => None,
    }
}

fn set_opacity(object: &mut Object, value: &Value) -> bool {
    let (Thing::Underlay(underlay), Value::Whole(Some(percent))) = (&mut object.thing, value) else { return false };
    u8::try_from(*percent).map(|percent| underlay.opacity = percent).is_ok()
}

fn hall_field(object: &mut Object) -> Option<&mut Option<ObjectId>> {
    match &mut object.thing {
        Thing::Booth(it) => Some(&mut it.hall),
        Thing::Exit(it) => Some(&mut it.hall),
        Thing::SafetyPoint(it) => Some(&mut it.hall),
        Thing::Utility(it) => Some(&mut it.hall),
        Thing::Facility(it) => Some(&mut it.hall),
        Thing::Aisle(it) => Some(&mut it.hall),
        _ => None,
    }
}

const fn hall(object: &Object) -> Option<Value> {
    match &object.thing {
        Thing::Booth(it) => Some(Value::Reference(it.hall)),
        Thing::Exit(it) => Some(Value::Reference(it.hall)),
        Thing::SafetyPoint(it) => Some(Value::Reference(it.hall)),
        Thing::Utility(it) => Some(Value::Reference(it.hall)),
        Thing::Facility(it) => Some(Value::Reference(it.hall)),
        Thing::Aisle(it) => Some(Value::Reference(it.hall)),
        _ => None,
    }
}

fn set_hall(object: &mut Object, value: &Value) -> bool {
    match (hall_field(object), value) {
        (Some(field), Value::Reference(id)) => {
            *field = *id;
            true
        }
        _ => false,
    }
}

fn set_locked(object: &mut Object, value: &Value) -> bool {
    let Value::Flag(locked) = *value else { return false };
    object.locked = locked;
    true
}

fn set_note(object: &mut Object, value: &Value) -> bool {
    let Value::Text(note) = value else { return false };
    object.note = some(note);
    true
}

/// The names of an object that has any.
#[must_use]
pub const fn names(object: &Object) -> Option<&Names> {
    match &object.thing {
        Thing::Hall(it) => Some(&it.names),
        Thing::Exit(it) => Some(&it.names),
        Thing::Pavilion(it) => Some(&it.names),
        Thing::Aisle(it) => Some(&it.names),
        Thing::Facility(it) => Some(&it.names),
        Thing::Label(it) => Some(&it.text),
        _ => None,
    }
}

/// The same, to be changed.
#[must_use]
pub const fn names_mut(object: &mut Object) -> Option<&mut Names> {
    match &mut object.thing {
        Thing::Hall(it) => Some(&mut it.names),
        Thing::Exit(it) => Some(&mut it.names),
        Thing::Pavilion(it) => Some(&mut it.names),
        Thing::Aisle(it) => Some(&mut it.names),
        Thing::Facility(it) => Some(&mut it.names),
        Thing::Label(it) => Some(&mut it.text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{PROPERTIES, Value};
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Booth, BoothTrait, Object, Thing};

    #[test]
    fn a_trait_is_ticked_and_unticked_without_touching_the_others() {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        let booth = Booth { traits: vec![BoothTrait::Food], ..Booth::new(outline) };
        let mut object = Object::new("b1".parse().unwrap(), Thing::Booth(booth));
        for (field, of) in [("vibrates", BoothTrait::Vibrates), ("noisy", BoothTrait::Noisy)] {
            let property = PROPERTIES.iter().find(|property| property.field == field).unwrap();
            assert_eq!((property.get)(&object), Some(Value::Flag(false)), "{field}");
            for _ in 0..2 {
                assert!((property.set)(&mut object, &Value::Flag(true)));
                assert_eq!((property.get)(&object), Some(Value::Flag(true)), "{field}");
                assert_eq!(object.booth().unwrap().traits, [of, BoothTrait::Food], "{field}");
            }
            assert!((property.set)(&mut object, &Value::Flag(false)));
            assert_eq!(object.booth().unwrap().traits, [BoothTrait::Food], "{field}");
        }
    }
}
