//! The values of properties, and how people type them.

use crate::app::desk::Desk;
use crate::app::units;
use crate::geometry::Angle;
use crate::message::Message;
use crate::model::{Colour, ObjectId};

/// The value of a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A length in mm; `None` is not stated.
    Length(Option<i32>),
    /// A whole number; `None` is not stated.
    Whole(Option<i32>),
    /// A price in hundredths; `None` is not stated.
    Price(Option<i64>),
    /// A text; empty is not stated.
    Text(String),
    /// An angle.
    Angle(Angle),
    /// One word of a list.
    Choice(&'static str),
    /// A hall or pavilion; `None` is none.
    Reference(Option<ObjectId>),
    /// Yes or no.
    Flag(bool),
    /// A colour; `None` is the usual one.
    Colour(Option<Colour>),
}

/// What kind of value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A length that has to be there.
    Length,
    /// A length that may be left out.
    OptionalLength,
    /// A whole number that has to be there.
    Whole,
    /// A whole number that may be left out.
    OptionalWhole,
    /// A price.
    Price,
    /// A line of text.
    Text,
    /// Several lines of text.
    Lines,
    /// Degrees.
    Angle,
}

impl Form {
    /// What was typed, as a value.
    ///
    /// # Errors
    /// What is expected instead.
    pub fn read(self, typed: &str) -> Result<Value, Message> {
        let typed = typed.trim();
        let length = || units::parse_length(typed).ok_or(Message::new("app-not-a-length"));
        let whole = || units::parse_whole(typed).ok_or(Message::new("app-not-a-number"));
        Ok(match self {
            Self::OptionalLength if typed.is_empty() => Value::Length(None),
            Self::OptionalWhole if typed.is_empty() => Value::Whole(None),
            Self::Price if typed.is_empty() => Value::Price(None),
            Self::Length | Self::OptionalLength => Value::Length(Some(length()?)),
            Self::Whole | Self::OptionalWhole => Value::Whole(Some(whole()?)),
            Self::Price => Value::Price(Some(units::parse_price(typed).ok_or(Message::new("app-not-a-number"))?)),
            Self::Text | Self::Lines => Value::Text(typed.to_owned()),
            Self::Angle => {
                let degrees =
                    units::parse_number(typed.trim_end_matches(['°', '度'])).ok_or(Message::new("app-not-an-angle"))?;
                Value::Angle(Angle::from_degrees(degrees))
            }
        })
    }
}

impl Value {
    /// An angle as it stands in a field: `45°`.
    #[must_use]
    pub fn written_angle(angle: Angle) -> String {
        format!("{}°", angle.degrees())
    }

    /// The value as it stands in a field to be typed over.
    #[must_use]
    pub fn written(&self, desk: &Desk<'_>) -> String {
        match self {
            Self::Length(length) => length.map(units::length).unwrap_or_default(),
            Self::Whole(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Self::Price(price) => price.map(units::price).unwrap_or_default(),
            Self::Text(text) => text.clone(),
            Self::Angle(angle) => Self::written_angle(*angle),
            Self::Choice(word) => (*word).to_owned(),
            Self::Reference(id) => id.map_or_else(|| desk.text("app-none"), |id| id.to_string()),
            Self::Flag(on) => desk.text(if *on { "app-yes" } else { "app-no" }),
            Self::Colour(_) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_a_value() {
        assert_eq!(Form::Length.read("3.5 m"), Ok(Value::Length(Some(3500))));
        assert_eq!(Form::OptionalLength.read(" "), Ok(Value::Length(None)));
        assert_eq!(Form::Length.read(""), Err(Message::new("app-not-a-length")));
        assert_eq!(Form::Angle.read("45°"), Ok(Value::Angle(Angle::from_degrees(45.0))));
        assert_eq!(Form::Price.read("12.5"), Ok(Value::Price(Some(1250))));
        assert_eq!(Form::Whole.read("x"), Err(Message::new("app-not-a-number")));
    }
}
