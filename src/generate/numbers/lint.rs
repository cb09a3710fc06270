//! What is odd about the numbers of a plan: what a planner would rather see before the plan is printed.

use std::collections::BTreeMap;

use super::order::{Order, Walk};
use super::pattern::hall_of;
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId};

/// Something odd about numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// The booths concerned.
    pub booths: Vec<ObjectId>,
    /// What is odd, for the user.
    pub message: Message,
}

/// More numbers than these missing in a row are a jump on purpose.
const GAP: u64 = 10;

/// What is odd about the numbers of some booths: none, double ones, gaps, order along the row, another hall's prefix.
#[must_use]
pub fn lint(booths: &[&Object], layout: &Layout) -> Vec<Oddity> {
    let mut found = missing(booths);
    found.extend(doubles(booths));
    found.extend(prefixes(booths, layout));
    found.extend(series(booths));
    found
}

fn number_of(object: &Object) -> Option<&str> {
    object.booth()?.number.as_deref()
}

fn missing(booths: &[&Object]) -> Vec<Oddity> {
    let without: Vec<ObjectId> =
        booths.iter().filter(|object| number_of(object).is_none()).map(|object| object.id).collect();
    if without.is_empty() {
        return Vec::new();
    }
    let message = Message::new("generate-odd-missing").with("count", without.len());
    vec![Oddity { booths: without, message }]
}

fn doubles(booths: &[&Object]) -> Vec<Oddity> {
    let mut by_number: BTreeMap<&str, Vec<ObjectId>> = BTreeMap::new();
    for object in booths {
        if let Some(number) = number_of(object) {
            by_number.entry(number).or_default().push(object.id);
        }
    }
    by_number
        .into_iter()
        .filter(|(_, ids)| ids.len() > 1)
        .map(|(number, booths)| {
            let message = Message::new("generate-odd-double").with("number", number).with("count", booths.len());
            Oddity { booths, message }
        })
        .collect()
}

/// Booths whose number begins with another hall's: most of a hall begin alike, few do not.
fn prefixes(booths: &[&Object], layout: &Layout) -> Vec<Oddity> {
    let halls: BTreeMap<ObjectId, String> = booths
        .iter()
        .filter_map(|object| {
            let booth = object.booth()?;
            Some((booth.hall?, hall_of(booth, layout)))
        })
        .filter(|(_, prefix)| !prefix.is_empty())
        .collect();
    let mut found = Vec::new();
    for (&hall, prefix) in &halls {
        let of_hall = || booths.iter().filter(|object| object.booth().is_some_and(|booth| booth.hall == Some(hall)));
        let begins = |object: &&&Object| number_of(object).is_some_and(|number| has_prefix(number, prefix));
        let (with, all) = (of_hall().filter(begins).count(), of_hall().count());
        if with * 2 < all {
            // Numbers of this plan do not begin with the hall.
            continue;
        }
        for object in of_hall().filter(|object| !begins(object)) {
            let Some(number) = number_of(object) else { continue };
            let message = Message::new("generate-odd-prefix").with("number", number).with("prefix", prefix.as_str());
            found.push(Oddity { booths: vec![object.id], message });
        }
    }
    found
}

/// Whether a number begins with a hall's, and not with a longer one of which that is the beginning (10 is not 1).
fn has_prefix(number: &str, prefix: &str) -> bool {
    let ends_in_digit = prefix.chars().last().is_some_and(|last| last.is_ascii_digit());
    number
        .strip_prefix(prefix)
        .is_some_and(|rest| !(ends_in_digit && rest.chars().next().is_some_and(|next| next.is_ascii_digit())))
}

/// What stands before the last digits of a number, and these as a number.
fn split(number: &str) -> Option<(&str, u64)> {
    let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (prefix, digits) = number.split_at_checked(number.len() - digits)?;
    Some((prefix, digits.parse().ok()?))
}

/// Gaps in each series of numbers, and booths out of order along their row.
fn series(booths: &[&Object]) -> Vec<Oddity> {
    let mut by_prefix: BTreeMap<(Option<ObjectId>, &str), Vec<&Object>> = BTreeMap::new();
    for object in booths {
        if let Some((prefix, _)) = number_of(object).and_then(split) {
            by_prefix.entry((object.booth().and_then(|booth| booth.hall), prefix)).or_default().push(object);
        }
    }
    by_prefix.values().flat_map(|booths| gaps(booths).into_iter().chain(disorder(booths))).collect()
}

fn counter(object: &Object) -> u64 {
    number_of(object).and_then(split).map_or(0, |(_, counter)| counter)
}

fn gaps(booths: &[&Object]) -> Vec<Oddity> {
    let mut sorted: Vec<&&Object> = booths.iter().collect();
    sorted.sort_by_key(|object| counter(object));
    // Where most steps are by two, the numbers are odd or even on purpose.
    let steps: Vec<u64> = sorted.windows(2).map(steps_between).collect();
    let by_two = steps.iter().filter(|&&step| step == 2).count() * 2 > steps.len();
    let usual = if by_two { 2 } else { 1 };
    let gap = |pair: &[&&Object]| {
        let step = steps_between(pair);
        let &[before, after] = pair else { return None };
        if step <= usual || step > GAP {
            return None;
        }
        let message = Message::new("generate-odd-gap")
            .with("first", number_of(before).unwrap_or_default())
            .with("last", number_of(after).unwrap_or_default())
            .with("missing", i64::try_from(step / usual - 1).unwrap_or(i64::MAX));
        Some(Oddity { booths: vec![before.id, after.id], message })
    };
    sorted.windows(2).filter_map(gap).collect()
}

fn steps_between(pair: &[&&Object]) -> u64 {
    let &[before, after] = pair else { return 0 };
    counter(after) - counter(before)
}

/// Booths whose number is neither above nor below those of both neighbours in their row.
fn disorder(booths: &[&Object]) -> Vec<Oddity> {
    let order = Order { walk: Walk::Rows, ..Order::default() };
    let steps = order.walk(booths);
    let mut found = Vec::new();
    for three in steps.windows(3) {
        let [before, this, after] = three else { continue };
        if before.row != after.row {
            continue;
        }
        let (a, b, c) = (counter(before.object), counter(this.object), counter(after.object));
        let between = (a < b && b < c) || (a > b && b > c);
        if !between && a != c && a.abs_diff(c) <= GAP {
            let number = number_of(this.object).unwrap_or_default();
            let message = Message::new("generate-odd-order")
                .with("number", number)
                .with("before", number_of(before.object).unwrap_or_default())
                .with("after", number_of(after.object).unwrap_or_default());
            found.push(Oddity { booths: vec![this.object.id], message });
        }
    }
    found
}
