//! JSON of which only the parts that are looked at are taken apart. All else stays the text it was: key order, digits
//! of numbers and doubled keys included.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::value::RawValue;

/// A part of a JSON text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Raw<'a> {
    /// A part that nobody has looked into, as it stands in the text.
    Text(Cow<'a, str>),
    /// An object, its entries in the order of the text.
    Object(Vec<(String, Raw<'a>)>),
    /// An array.
    List(Vec<Raw<'a>>),
}

impl<'a> Raw<'a> {
    /// A whole text; its syntax is checked, its parts are not looked at.
    pub(super) fn parse(text: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str::<&RawValue>(text).map(|raw| Self::Text(raw.get().into()))
    }

    /// The JSON of a value.
    pub(super) fn of(value: &impl Serialize) -> Self {
        // Only values whose JSON cannot fail are ever given; what is none of them becomes one that no plan may hold.
        Self::Text(serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned()).into())
    }

    /// The entries of an object, to be changed; `None` where this is none.
    pub(super) fn entries(&mut self) -> Option<&mut Vec<(String, Self)>> {
        if let Self::Text(text) = self {
            let entries = opened::<Entries<'_>>(text)?.0;
            *self = Self::Object(entries.into_iter().map(|(key, part)| (key, Self::owned(part))).collect());
        }
        if let Self::Object(entries) = self { Some(entries) } else { None }
    }

    /// The parts of an array, to be changed; `None` where this is none.
    #[cfg_attr(not(test), expect(dead_code, reason = "there is no older version yet whose records change"))]
    pub(super) fn items(&mut self) -> Option<&mut Vec<Self>> {
        if let Self::Text(text) = self {
            let items = opened::<Vec<&RawValue>>(text)?;
            *self = Self::List(items.into_iter().map(Self::owned).collect());
        }
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The value of a key of an object.
    pub(super) fn get(&mut self, key: &str) -> Option<&mut Self> {
        self.entries()?.iter_mut().find(|(name, _)| name == key).map(|(_, part)| part)
    }

    fn owned(part: &RawValue) -> Self {
        Self::Text(part.get().to_owned().into())
    }

    /// Writes this, laid out as plans are: the keys of the file and the records each on a line of their own.
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let newline = |own_lines: bool| if own_lines { "\n" } else { "" };
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Object(entries) => {
                let parts = entries.iter().map(|(key, part)| (Some(key), part));
                write_parts(f, ["{", "}"], newline(depth == 0), depth, parts)
            }
            Self::List(items) => {
                write_parts(f, ["[", "]"], newline(depth == 1), depth, items.iter().map(|part| (None, part)))
            }
        }
    }
}

impl fmt::Display for Raw<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)?;
        f.write_str("\n")
    }
}

fn write_parts<'r, 'a: 'r>(
    f: &mut fmt::Formatter<'_>,
    [open, close]: [&str; 2],
    newline: &str,
    depth: usize,
    parts: impl Iterator<Item = (Option<&'r String>, &'r Raw<'a>)>,
) -> fmt::Result {
    f.write_str(open)?;
    for (at, (key, part)) in parts.enumerate() {
        f.write_str(if at > 0 { "," } else { "" })?;
        f.write_str(newline)?;
        if let Some(key) = key {
            let space = if depth == 0 { " " } else { "" };
            write!(f, "{}:{space}", serde_json::Value::from(key.as_str()))?;
        }
        part.write(f, depth + 1)?;
    }
    f.write_str(newline)?;
    f.write_str(close)
}

fn opened<'t, T: Deserialize<'t>>(text: &'t str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// The entries of an object in the order of the text, doubled keys included.
struct Entries<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::Raw;

    /// Opens every object and array.
    fn open_all(raw: &mut Raw<'_>) {
        if let Some(entries) = raw.entries() {
            entries.iter_mut().for_each(|(_, part)| open_all(part));
        } else if let Some(items) = raw.items() {
            items.iter_mut().for_each(open_all);
        }
    }

    #[test]
    fn what_is_taken_apart_is_put_together_byte_for_byte() {
        let plan = include_str!("../../tests/files/plans/every-kind.json");
        let mut raw = Raw::parse(plan).unwrap();
        assert_eq!(raw.to_string(), plan);
        open_all(&mut raw);
        assert_eq!(raw.to_string(), plan);
    }

    #[test]
    fn parts_are_changed_where_they_are_and_nothing_else() {
        let mut raw = Raw::parse(r#"{ "b": [ 1.50,2], "a": {"z":1e999,"y":{ }, "z":123456789012345678901}}"#).unwrap();
        raw.get("b").unwrap().items().unwrap().push(Raw::of(&3));
        raw.get("a").unwrap().entries().unwrap().insert(1, ("new".to_owned(), Raw::of(&"\"")));
        let want = "{\n\"b\": [\n1.50,\n2,\n3\n],\n\"a\": {\"z\":1e999,\"new\":\"\\\"\",\"y\":{ },\"z\":123456789012345678901}\n}\n";
        assert_eq!(raw.to_string(), want);
        assert!(raw.get("b").unwrap().entries().is_none() && raw.get("c").is_none());
        assert!(Raw::parse("{} {").is_err());
    }
}
