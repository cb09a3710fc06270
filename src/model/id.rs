//! Names of objects that never change and are never used again.

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

/// The stable id of an object or exhibitor: 1 to 12 characters of `0-9a-z`, packed so that it can be copied.
///
/// Ids sort as their text does. The number on a booth is a label for people and may change; the id never does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(NonZeroU64);

/// The text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 12 characters of 0-9 and a-z")]
pub struct IdError;

const LONGEST: usize = 12;
const BASE: u64 = 37; // 0 is the end of a short id, 1..=36 are 0-9a-z: 37^12 < 2^63

impl ObjectId {
    /// The id for a random number: 10 characters, every value of `random` spread over them.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        let mut rest = random;
        let mut packed = 0;
        for _ in 0..10 {
            packed = packed * BASE + 1 + rest % 36;
            rest /= 36;
        }
        Self::packed(packed * BASE * BASE)
    }

    fn packed(value: u64) -> Self {
        // The first character of an id is never 0, so the packed value never is.
        Self(NonZeroU64::new(value).unwrap_or(NonZeroU64::MIN))
    }

    fn characters(self) -> impl Iterator<Item = char> {
        (0..LONGEST as u32).rev().map_while(move |place| {
            let digit = (self.0.get() / BASE.pow(place)) % BASE;
            match digit {
                0 => None,
                1..=10 => char::from_digit(digit as u32 - 1, 10),
                _ => char::from_u32('a' as u32 + digit as u32 - 11),
            }
        })
    }
}

impl FromStr for ObjectId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.is_empty() || text.len() > LONGEST {
            return Err(IdError);
        }
        let mut packed = 0;
        for place in 0..LONGEST {
            let digit = match text.as_bytes().get(place) {
                None => 0,
                Some(byte @ b'0'..=b'9') => u64::from(byte - b'0') + 1,
                Some(byte @ b'a'..=b'z') => u64::from(byte - b'a') + 11,
                Some(_) => return Err(IdError),
            };
            packed = packed * BASE + digit;
        }
        Ok(Self::packed(packed))
    }
}

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.characters().try_for_each(|c| write!(f, "{c}"))
    }
}

impl fmt::Debug for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::ObjectId;

    #[test]
    fn text_goes_in_and_comes_out() {
        for text in ["hall9", "0", "z", "zzzzzzzzzzzz", "000000000000", "a1b2c3"] {
            assert_eq!(text.parse::<ObjectId>().unwrap().to_string(), text);
        }
        for text in ["", "A", "1234567890123", "a b", "é"] {
            assert!(text.parse::<ObjectId>().is_err(), "{text}");
        }
    }

    #[test]
    fn ids_sort_as_text() {
        let mut ids: Vec<ObjectId> = ["b", "a10", "a", "a2", "0z"].iter().map(|t| t.parse().unwrap()).collect();
        ids.sort();
        assert_eq!(ids.iter().map(ToString::to_string).collect::<Vec<_>>(), ["0z", "a", "a10", "a2", "b"]);
    }

    #[test]
    fn random_ids_are_ids() {
        for random in [0, 1, u64::MAX, 0x1234_5678_9abc_def0] {
            let id = ObjectId::from_random(random);
            assert_eq!(id.to_string().parse::<ObjectId>().unwrap(), id);
            assert_eq!(id.to_string().len(), 10);
        }
    }
}
