//! Values that are texts in the file: ids, names, languages, colours, pictures, and the JSON of other programs.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::value::RawValue;

use super::words::{Words, from_text};
use crate::message::Message;
use crate::model::{Colour, Extra, Lang, Names, ObjectId};

/// Deepest nesting of brackets in a file.
pub(crate) const DEEPEST: usize = 64;
/// Brackets round the `extra` of a record: the file, the list, the record.
const ROUND_EXTRA: usize = 3;

/// An [`ObjectId`] as text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Id(pub ObjectId);

impl Words<'_, ObjectId> for Id {
    fn of(model: &ObjectId) -> Self {
        Self(*model)
    }

    fn model(self) -> Result<ObjectId, Message> {
        Ok(self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "an id", "invalid id", |text| text.parse().ok().map(Self))
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Id")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9a-z]{1,12}$" })
    }
}

/// A language tag.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LangWords<'a>(Cow<'a, Lang>);

impl<'a> Words<'a, Lang> for LangWords<'a> {
    fn of(model: &'a Lang) -> Self {
        Self(Cow::Borrowed(model))
    }

    fn model(self) -> Result<Lang, Message> {
        Ok(self.0.into_owned())
    }
}

impl Serialize for LangWords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de> Deserialize<'de> for LangWords<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a language tag", "invalid language", |text| {
            text.parse().ok().map(|lang| Self(Cow::Owned(lang)))
        })
    }
}

impl JsonSchema for LangWords<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Language")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]{1,19}$" })
    }
}

/// Names by language.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct NamesWords<'a>(Cow<'a, Names>);

impl<'a> Words<'a, Names> for NamesWords<'a> {
    fn of(model: &'a Names) -> Self {
        Self(Cow::Borrowed(model))
    }

    fn model(self) -> Result<Names, Message> {
        Ok(self.0.into_owned())
    }
}

impl Serialize for NamesWords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, name)| (lang.as_str(), name)))
    }
}

impl<'de> Deserialize<'de> for NamesWords<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamesVisitor).map(|names| Self(Cow::Owned(names)))
    }
}

struct NamesVisitor;

impl<'de> de::Visitor<'de> for NamesVisitor {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names by language")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut names = Names::default();
        while let Some(LangWords(lang)) = map.next_key()? {
            let name: Cow<'_, str> = map.next_value()?;
            let lang = lang.into_owned();
            if names.get(&lang).is_some() {
                return Err(de::Error::custom(format_args!("duplicate field `{lang}`")));
            }
            names.set(lang, &name);
        }
        Ok(names)
    }
}

impl JsonSchema for NamesWords<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Names")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A name by language tag, such as {\"zh-CN\": \"展位\", \"en\": \"Booth\"}.",
            "type": "object",
            "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9-]{1,19}$" },
            "additionalProperties": { "type": "string" }
        })
    }
}

/// A colour as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ColourWords(Colour);

impl Words<'_, Colour> for ColourWords {
    fn of(model: &Colour) -> Self {
        Self(*model)
    }

    fn model(self) -> Result<Colour, Message> {
        Ok(self.0)
    }
}

impl Serialize for ColourWords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Colour { red, green, blue } = self.0;
        serializer.collect_str(&format_args!("#{red:02x}{green:02x}{blue:02x}"))
    }
}

impl<'de> Deserialize<'de> for ColourWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a colour", "invalid colour", |text| {
            let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
            let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten().map(|rgb| Self(Colour::hex(rgb)))
        })
    }
}

impl JsonSchema for ColourWords {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Colour")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" })
    }
}

/// Bytes in base64.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Base64<'a>(Cow<'a, [u8]>);

impl<'a> Words<'a, Arc<[u8]>> for Base64<'a> {
    fn of(model: &'a Arc<[u8]>) -> Self {
        Self(Cow::Borrowed(model))
    }

    fn model(self) -> Result<Arc<[u8]>, Message> {
        Ok(Arc::from(self.0))
    }
}

impl Serialize for Base64<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Base64<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "bytes in base64", "invalid base64", |text| {
            STANDARD.decode(text).ok().map(|bytes| Self(Cow::Owned(bytes)))
        })
    }
}

impl JsonSchema for Base64<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Base64")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "contentEncoding": "base64" })
    }
}

/// A JSON object of another program: kept as it is, but for the white space between its parts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Raw<'a>(Cow<'a, str>);

impl<'a> Words<'a, Extra> for Raw<'a> {
    fn of(model: &'a Extra) -> Self {
        Self(Cow::Borrowed(&model.0))
    }

    fn model(self) -> Result<Extra, Message> {
        Ok(Extra(Arc::from(self.0)))
    }
}

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serde_json::from_str::<&RawValue>(&self.0) {
            Ok(raw) => raw.serialize(serializer),
            // Not JSON: written as a text, which the check after writing refuses.
            Err(_) => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Raw<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        if !text.starts_with('{') {
            return Err(de::Error::custom("invalid type: not an object"));
        }
        minified(text).map(|text| Self(Cow::Owned(text))).ok_or_else(|| de::Error::custom("recursion limit exceeded"))
    }
}

impl JsonSchema for Raw<'_> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Extra")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "What other programs keep here; it is left as it is.", "type": "object" })
    }
}

/// Valid JSON without the white space between its parts; `None` where it is nested too deep.
fn minified(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len());
    let (mut in_text, mut escaped, mut depth) = (false, false, ROUND_EXTRA);
    for c in json.chars() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            match c {
                ' ' | '\n' | '\r' | '\t' => continue,
                '"' => in_text = true,
                '{' | '[' => depth += 1,
                '}' | ']' => depth -= 1,
                _ => {}
            }
        }
        if depth > DEEPEST {
            return None;
        }
        out.push(c);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn only_white_space_between_parts_goes() {
        assert_eq!(
            minified("{ \"a b\" : \"c \\\" d\\\\\" ,\n\t\"e\": [1.50, 1e999] }").unwrap(),
            r#"{"a b":"c \" d\\","e":[1.50,1e999]}"#
        );
        assert!(minified(&"[".repeat(62)).is_none());
        assert!(minified(&"[".repeat(61)).is_some());
        let side_by_side = format!("[{}[]]", "[],{},".repeat(70));
        assert_eq!(minified(&side_by_side).as_ref(), Some(&side_by_side), "what is closed does not count");
        let then_deep = format!("[{}{}", "[[]],".repeat(3), "[".repeat(60));
        assert!(minified(&then_deep).is_some() && minified(&(then_deep + "[")).is_none());
    }
}
