//! Numbers of booths: a pattern, an order to walk in, and what is odd about the numbers that are there.

mod lint;
mod order;
mod pattern;

use std::collections::{BTreeMap, BTreeSet};

pub use lint::{Oddity, lint};
pub use order::{Order, Walk};
pub use pattern::{Pattern, PatternError};
use unicode_normalization::UnicodeNormalization;

use crate::model::{Layout, Object, ObjectId, Thing};

/// How numbers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The first number of a row.
    pub start: u32,
    /// From one booth to the next.
    pub step: u32,
    /// Whether numbers go on over the whole walk instead of beginning anew in each row.
    pub through: bool,
    /// The letter of the first row, as a place in the alphabet from 0.
    pub first_row: usize,
    /// What is left out.
    pub skip: Skip,
}

impl Default for Count {
    fn default() -> Self {
        Self { start: 1, step: 1, through: false, first_row: 0, skip: Skip::default() }
    }
}

/// Letters and digits that numbers leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// Row letters that are not used: O and I look like digits.
    pub letters: BTreeSet<char>,
    /// Digits that no counter has.
    pub digits: BTreeSet<char>,
    /// Counters that are not used.
    pub numbers: BTreeSet<u32>,
}

impl Default for Skip {
    /// I and O.
    fn default() -> Self {
        Self { letters: ['I', 'O'].into(), digits: BTreeSet::new(), numbers: BTreeSet::new() }
    }
}

impl Skip {
    /// What a planner types: `O, I, 4, 13, 14` leaves out two letters, every counter with a 4 in it, and two counters.
    ///
    /// # Errors
    /// The part that is neither a letter nor a number.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut skip = Self { letters: BTreeSet::new(), digits: BTreeSet::new(), numbers: BTreeSet::new() };
        for part in text.split([',', '，', '、', ' ', ';']).filter(|part| !part.is_empty()) {
            let mut characters = part.chars();
            match (characters.next(), characters.next()) {
                (Some(letter), None) if letter.is_ascii_alphabetic() => {
                    skip.letters.insert(letter.to_ascii_uppercase());
                }
                (Some(digit), None) if digit.is_ascii_digit() => {
                    skip.digits.insert(digit);
                }
                _ => {
                    skip.numbers.insert(part.parse().map_err(|_| part.to_owned())?);
                }
            }
        }
        // Without a letter or a digit left there would be no numbers.
        if skip.letters.len() >= 26 || skip.digits.len() >= 9 {
            return Err(text.to_owned());
        }
        Ok(skip)
    }

    /// The same as [`Skip::read`] takes it.
    #[must_use]
    pub fn written(&self) -> String {
        let letters = self.letters.iter().chain(&self.digits).map(ToString::to_string);
        letters.chain(self.numbers.iter().map(ToString::to_string)).collect::<Vec<_>>().join(", ")
    }

    fn allows(&self, number: u32) -> bool {
        !self.numbers.contains(&number) && !number.to_string().chars().any(|digit| self.digits.contains(&digit))
    }

    /// The letters of a row: A, B, … Z, AA, AB, …, without those left out.
    fn row(&self, row: usize) -> String {
        let letters: Vec<char> = ('A'..='Z').filter(|letter| !self.letters.contains(letter)).collect();
        let count = letters.len().max(1);
        let letter = |place: usize| letters.get(place % count).copied().unwrap_or('A');
        let mut text = letter(row).to_string();
        let mut rest = row / count;
        while rest > 0 {
            text.insert(0, letter(rest - 1));
            rest = (rest - 1) / count;
        }
        text
    }
}

/// How booths are numbered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers {
    /// What a number is made of.
    pub pattern: Pattern,
    /// How it counts.
    pub count: Count,
    /// In which order.
    pub order: Order,
}

/// The old and the new number of a booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renumbered {
    /// The booth.
    pub id: ObjectId,
    /// Its number before.
    pub old: Option<String>,
    /// Its number after.
    pub new: String,
    /// Whether a booth that is not renumbered has the new number.
    pub taken: bool,
}

/// The new numbers of some booths, in the order of the walk. Ids and exhibitors stay as they are; whoever called it makes
/// the edit.
#[must_use]
pub fn renumber(numbers: &Numbers, booths: &[&Object], layout: &Layout) -> Vec<Renumbered> {
    let chosen: BTreeSet<ObjectId> = booths.iter().map(|object| object.id).collect();
    let others: BTreeSet<String> = layout
        .booths()
        .filter(|(object, _)| !chosen.contains(&object.id))
        .filter_map(|(_, booth)| Some(booth.number.as_ref()?.nfc().collect()))
        .collect();
    let mut counters: BTreeMap<(usize, bool), u32> = BTreeMap::new();
    let steps = numbers.order.walk(booths);
    let mut found = Vec::with_capacity(steps.len());
    for step in steps {
        let Some(booth) = step.object.booth() else { continue };
        let (start, by) = numbers.order.counting(&numbers.count, step.second_side);
        let row = if numbers.count.through { 0 } else { step.row };
        let counter = counters.entry((row, step.second_side)).or_insert(start);
        while !numbers.count.skip.allows(*counter) {
            *counter = counter.saturating_add(by.max(1));
        }
        let letters = numbers.count.skip.row(step.row + numbers.count.first_row);
        let new = numbers.pattern.fill(booth, layout, &letters, step.row + numbers.count.first_row + 1, *counter);
        *counter = counter.saturating_add(by.max(1));
        let taken = others.contains(&new.nfc().collect::<String>());
        found.push(Renumbered { id: step.object.id, old: booth.number.clone(), new, taken });
    }
    found
}

/// Gives booths their new numbers; what got none keeps its own.
pub fn apply(objects: &mut [Object], new: Vec<Renumbered>) {
    let mut new: BTreeMap<ObjectId, String> = new.into_iter().map(|it| (it.id, it.new)).collect();
    for object in objects {
        if let (Thing::Booth(booth), Some(own)) = (&mut object.thing, new.remove(&object.id)) {
            booth.number = Some(own);
        }
    }
}

#[cfg(test)]
mod tests;
