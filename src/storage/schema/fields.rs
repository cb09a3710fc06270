//! Texts by a heading, each heading once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::words::Words;
use crate::message::Message;

/// Texts by heading.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct FieldsWords<'a>(Cow<'a, BTreeMap<String, String>>);

impl<'a> Words<'a, BTreeMap<String, String>> for FieldsWords<'a> {
    fn of(model: &'a BTreeMap<String, String>) -> Self {
        Self(Cow::Borrowed(model))
    }

    fn model(self) -> Result<BTreeMap<String, String>, Message> {
        Ok(self.0.into_owned())
    }
}

impl Serialize for FieldsWords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

impl<'de> Deserialize<'de> for FieldsWords<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields).map(|fields| Self(Cow::Owned(fields)))
    }
}

struct Fields;

impl<'de> de::Visitor<'de> for Fields {
    type Value = BTreeMap<String, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by heading")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((heading, text)) = map.next_entry::<String, String>()? {
            let problem = format!("duplicate field `{heading}`");
            if fields.insert(heading, text).is_some() {
                return Err(de::Error::custom(problem));
            }
        }
        Ok(fields)
    }
}

impl JsonSchema for FieldsWords<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Fields")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Texts by the heading of their column, such as {\"Level\": \"Gold\"}.",
            "type": "object",
            "additionalProperties": { "type": "string" }
        })
    }
}
