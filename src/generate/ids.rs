//! Ids in a fixed order, so that the same program always makes the same file.

use crate::model::ObjectId;

/// A source of ids: a prefix and a running number in base 36, such as `h7b00c`.
#[derive(Debug, Clone)]
pub struct Ids {
    prefix: String,
    next: u32,
}

impl Ids {
    /// Ids that begin with `prefix`: at most 8 characters of `0-9a-z`, others are left out.
    #[must_use]
    pub fn new(prefix: &str) -> Self {
        let good = prefix.chars().filter(|c| c.is_ascii_digit() || c.is_ascii_lowercase()).take(8).collect();
        Self { prefix: good, next: 0 }
    }

    /// The id that is this text; what is none becomes one made from its bytes.
    #[must_use]
    pub fn named(text: &str) -> ObjectId {
        let sum = |sum: u64, byte: u8| sum.wrapping_mul(31).wrapping_add(byte.into());
        text.parse().unwrap_or_else(|_| ObjectId::from_random(text.bytes().fold(0, sum)))
    }

    /// The next id; no id comes twice before 36⁴ of them are used.
    pub fn take(&mut self) -> ObjectId {
        let mut digits = String::new();
        for place in (0..4).rev() {
            digits.extend(char::from_digit(self.next / 36_u32.pow(place) % 36, 36));
        }
        self.next = self.next.wrapping_add(1);
        format!("{}{digits}", self.prefix).parse().unwrap_or_else(|_| ObjectId::from_random(self.next.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_run_on_in_order() {
        let mut ids = Ids::new("h7-B");
        let made: Vec<_> = (0..40).map(|_| ids.take()).collect();
        assert_eq!(made.first().unwrap().to_string(), "h70000");
        assert_eq!(made.last().unwrap().to_string(), "h70013");
        assert!(made.is_sorted());
    }
}
