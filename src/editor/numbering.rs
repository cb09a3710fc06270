//! The number a new booth is offered.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::geometry::{Bounds, Place};

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
    let taken: BTreeSet<&str> = document.layout().booths().filter_map(|(_, booth)| booth.number.as_deref()).collect();
    let from: u64 = digits.parse().ok()?;
    let width = digits.len();
    (from + 1..).map(|count| format!("{prefix}{count:0width$}")).find(|number| !taken.contains(number.as_str()))
}
