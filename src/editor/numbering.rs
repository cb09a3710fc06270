//! The number a new booth is offered.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::geometry::{Bounds, Place};
use crate::model::Layout;

/// Booths farther away than this do not lend their pattern, in mm.
const REACH: f64 = 100_000.0;

/// The next free number after that of the nearest numbered booth: `7A016` after `7A015`. `None` where no booth near has
/// a number that ends in digits.
#[must_use]
pub fn next_near(document: &Document, place: Place) -> Option<String> {
    let mut reach = 6_000.0;
    while reach <= REACH {
        let area = Bounds { min: place, max: place }.grown(reach);
        let booths =
            document.index().near_sorted(&area).into_iter().filter_map(|id| document.layout().object(id)?.booth());
        let nearest = booths
            .filter_map(|booth| Some((booth.outline.centre().distance(place), pattern(booth.number.as_deref()?)?)))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, (prefix, digits))) = nearest {
            return next_free(document, prefix, digits);
        }
        reach *= 4.0;
    }
    None
}

/// What stands before the last digits, and these.
fn pattern(number: &str) -> Option<(&str, &str)> {
    let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (prefix, digits) = number.split_at_checked(number.len() - digits)?;
    (!digits.is_empty() && digits.len() <= 9).then_some((prefix, digits))
}

fn next_free(document: &Document, prefix: &str, digits: &str) -> Option<String> {
    Counter::new(document.layout()).after(&format!("{prefix}{digits}"))
}

/// Hands out free numbers, each once.
pub struct Counter<'a> {
    taken: BTreeSet<&'a str>,
    last: BTreeMap<(String, usize), u64>,
}

impl<'a> Counter<'a> {
    /// A counter that leaves out the numbers of `layout`.
    #[must_use]
    pub fn new(layout: &'a Layout) -> Self {
        let taken = layout.booths().filter_map(|(_, booth)| booth.number.as_deref()).collect();
        Self { taken, last: BTreeMap::new() }
    }

    /// The next number after `number` that is free and was not handed out: `7A016` after `7A015`. `None` where it does
    /// not end in digits.
    pub fn after(&mut self, number: &str) -> Option<String> {
        let (prefix, digits) = pattern(number)?;
        let width = digits.len();
        let last = self.last.entry((prefix.to_owned(), width)).or_insert(digits.parse().ok()?);
        loop {
            *last += 1;
            let count = *last;
            let number = format!("{prefix}{count:0width$}");
            if !self.taken.contains(number.as_str()) {
                return Some(number);
            }
        }
    }
}
