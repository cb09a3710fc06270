//! How a value of the model becomes a value of the file and back, and the macros that say so field by field.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::message::Message;
use crate::model;

/// The form that a value `M` of the model has in the file.
pub(crate) trait Words<'a, M>: Sized {
    /// The words for `model`.
    fn of(model: &'a M) -> Self;

    /// The value that the words stand for.
    ///
    /// # Errors
    /// A message where they stand for nothing: a polygon that crosses itself, an unreadable picture.
    fn model(self) -> Result<M, Message>;
}

macro_rules! same_words {
    ($($type:ty),+) => {$(
        impl Words<'_, $type> for $type {
            fn of(model: &$type) -> Self {
                *model
            }

            fn model(self) -> Result<$type, Message> {
                Ok(self)
            }
        }
    )+};
}
same_words!(bool, u8, u16, i16, i32, i64);

impl<'a> Words<'a, String> for Cow<'a, str> {
    fn of(model: &'a String) -> Self {
        Cow::Borrowed(model)
    }

    fn model(self) -> Result<String, Message> {
        Ok(self.into_owned())
    }
}

impl<'a, M, W: Words<'a, M>> Words<'a, Vec<M>> for Vec<W> {
    fn of(model: &'a Vec<M>) -> Self {
        model.iter().map(W::of).collect()
    }

    fn model(self) -> Result<Vec<M>, Message> {
        self.into_iter().map(W::model).collect()
    }
}

/// A value that may be left out. Unlike an `Option` it does not take `null`, which other programs write for
/// numbers that they have lost.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Maybe<W>(pub Option<W>);

impl<W> Default for Maybe<W> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'a, M, W: Words<'a, M>> Words<'a, Option<M>> for Maybe<W> {
    fn of(model: &'a Option<M>) -> Self {
        Self(model.as_ref().map(W::of))
    }

    fn model(self) -> Result<Option<M>, Message> {
        self.0.map(W::model).transpose()
    }
}

impl<W: Serialize> Serialize for Maybe<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, W: Deserialize<'de>> Deserialize<'de> for Maybe<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        W::deserialize(deserializer).map(|value| Self(Some(value)))
    }
}

impl<W: JsonSchema> JsonSchema for Maybe<W> {
    fn inline_schema() -> bool {
        W::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        W::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        W::json_schema(generator)
    }
}

/// Whether a value is the one that its key stands for when it is left out.
pub(crate) fn left_out<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An enum of the model that has a short word for each value.
pub(crate) trait HasWord: Copy + PartialEq + 'static {
    /// Name in the schema.
    const NAME: &'static str;
    /// Every value.
    const ALL: &'static [Self];
    /// The word of a value.
    fn word(self) -> &'static str;
}

macro_rules! has_word {
    ($($name:ident $(= $usual:ident)?),+ $(,)?) => {$(
        impl HasWord for model::$name {
            const NAME: &'static str = stringify!($name);
            const ALL: &'static [Self] = model::$name::ALL;

            fn word(self) -> &'static str {
                model::$name::word(self)
            }
        }
        $(
            /// The value that a left-out key stands for.
            impl Default for Word<model::$name> {
                fn default() -> Self {
                    Self(model::$name::$usual)
                }
            }
        )?
    )+};
}
has_word!(
    AisleClass = Other,
    Attendance = OnSite,
    BoothColours,
    BoothKind = Shell,
    BoothTrait,
    DimensionKind = Aligned,
    ExitKind,
    FacilityKind,
    Ground = Indoor,
    Paper,
    SafetyKind,
    Status = Available,
    Theme,
    UtilityKind,
);

/// A value that is written as its word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Word<T>(pub T);

impl<T: HasWord> Words<'_, T> for Word<T> {
    fn of(model: &T) -> Self {
        Self(*model)
    }

    fn model(self) -> Result<T, Message> {
        Ok(self.0)
    }
}

impl<T: HasWord> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl<'de, T: HasWord> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let find = |text: &str| T::ALL.iter().copied().find(|value| value.word() == text).map(Self);
        from_text(deserializer, "a word", "unknown variant", find)
    }
}

impl<T: HasWord> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(T::NAME)
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = T::ALL.iter().map(|value| value.word()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

/// Reads a text and makes a value of it. Where `read` finds none, the error is "`problem` `text`", which
/// [`super::super::read_error`] knows again.
pub(crate) fn from_text<'de, D, T, F>(
    deserializer: D,
    expecting: &'static str,
    problem: &'static str,
    read: F,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: Fn(&str) -> Option<T>,
{
    deserializer.deserialize_str(TextVisitor { expecting, problem, read, of: PhantomData })
}

struct TextVisitor<T, F> {
    expecting: &'static str,
    problem: &'static str,
    read: F,
    of: PhantomData<T>,
}

impl<T, F: Fn(&str) -> Option<T>> de::Visitor<'_> for TextVisitor<T, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).ok_or_else(|| E::custom(format_args!("{} `{}`", self.problem, short(text))))
    }
}

/// The beginning of a text, for an error.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Words for a struct of the model whose fields stand side by side in the file.
macro_rules! struct_words {
    ($(#[$meta:meta])* $words:ident $(<$life:lifetime>)?: $model:ident {
        $($(#[$attr:meta])* $field:ident: $type:ty,)+
    }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        pub(crate) struct $words $(<$life>)? {
            $($(#[$attr])* $field: $type,)+
        }

        impl<'a> Words<'a, model::$model> for $words $(<$life>)? {
            fn of(model: &'a model::$model) -> Self {
                Self { $($field: Words::of(&model.$field),)+ }
            }

            fn model(self) -> Result<model::$model, Message> {
                Ok(model::$model { $($field: self.$field.model()?,)+ })
            }
        }
    };
}
pub(crate) use struct_words;

/// Words for a struct of the model with a default: what equals the default is left out.
macro_rules! usual_words {
    ($(#[$meta:meta])* $words:ident $(<$life:lifetime>)?: $model:ident {
        $($(#[$attr:meta])* $field:ident: $type:ty,)+
    }) => {
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        pub(crate) struct $words $(<$life>)? {
            $($(#[$attr])* #[serde(default, skip_serializing_if = "left_out")] $field: Maybe<$type>,)+
        }

        impl<'a> Words<'a, model::$model> for $words $(<$life>)? {
            fn of(model: &'a model::$model) -> Self {
                let usual = model::$model::default();
                Self { $($field: Maybe((model.$field != usual.$field).then(|| Words::of(&model.$field))),)+ }
            }

            fn model(self) -> Result<model::$model, Message> {
                let mut model = model::$model::default();
                $(if let Some(words) = self.$field.0 {
                    model.$field = words.model()?;
                })+
                Ok(model)
            }
        }
    };
}
pub(crate) use usual_words;

/// Words for one kind of object: its id, its own fields, and what every object has.
macro_rules! object_words {
    ($(#[$meta:meta])* $words:ident: $thing:ident {
        $($(#[$attr:meta])* $field:ident: $type:ty,)+
    }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        pub(crate) struct $words<'a> {
            /// Stable id, used once in the file.
            id: Id,
            $($(#[$attr])* $field: $type,)+
            /// Whether it is protected from being moved, changed or removed by hand.
            #[serde(default, skip_serializing_if = "left_out")]
            locked: bool,
            /// Id that all objects of its group share; no object has it.
            #[serde(default, skip_serializing_if = "left_out")]
            group: Maybe<Id>,
            /// Order of drawing among things of its kind: higher is drawn later.
            #[serde(default, skip_serializing_if = "left_out")]
            order: i16,
            /// A remark of the planner.
            #[serde(default, skip_serializing_if = "left_out")]
            note: Maybe<Cow<'a, str>>,
            /// What other programs keep here.
            #[serde(default, skip_serializing_if = "left_out")]
            extra: Maybe<Raw<'a>>,
        }

        impl<'a> $words<'a> {
            /// The words for `object`, which is the thing `thing`.
            pub(crate) fn of(object: &'a Object, thing: &'a model::$thing) -> Self {
                Self {
                    id: Words::of(&object.id),
                    $($field: Words::of(&thing.$field),)+
                    locked: object.locked,
                    group: Words::of(&object.group),
                    order: object.order,
                    note: Words::of(&object.note),
                    extra: Words::of(&object.extra),
                }
            }

            /// The object that the words stand for.
            pub(crate) fn object(self) -> Result<Object, Message> {
                Ok(Object {
                    id: self.id.model()?,
                    locked: self.locked,
                    group: self.group.model()?,
                    order: self.order,
                    note: self.note.model()?,
                    extra: self.extra.model()?,
                    thing: Thing::$thing(model::$thing { $($field: self.$field.model()?,)+ }),
                })
            }
        }
    };
}
pub(crate) use object_words;
