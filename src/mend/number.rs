//! Free numbers for booths that have none, or one that another has too.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::Candidate;
use super::who::{Who, is_promised};
use crate::document::Document;
use crate::message::Message;
use crate::model::{Booth, Layout, Object, ObjectId, Thing, tidy_number};
use crate::rules::Finding;

/// Booths of a finding about numbers, with free ones: of several that share a number, all but one.
pub(super) fn candidates(finding: &Finding, who: &Who, document: &Document) -> Vec<Candidate> {
    let layout = document.layout();
    let all: Vec<&Object> = finding.objects().filter_map(|id| layout.object(id)).collect();
    let mut taken: BTreeSet<String> = layout.booths().filter_map(|(object, _)| number(object)).collect();
    let changed: Vec<(&Object, Object)> = match all.as_slice() {
        [odd] if number(odd).is_some() => {
            let new = rewritten(odd, &taken).filter(|_| !keeps(odd, who));
            new.map(|new| (*odd, new)).into_iter().collect()
        }
        _ => {
            let renamed = renamed(&all, who).unwrap_or_default().into_iter();
            renamed.filter_map(|old| Some((old, given(old, layout, &mut taken)?))).collect()
        }
    };
    let Some((old, first)) = changed.first() else { return Vec::new() };
    let after = first.booth().and_then(|booth| booth.number.clone()).unwrap_or_default();
    let key = if number(old).is_some() { "mend-renumbered" } else { "mend-numbered" };
    let how = Message::new(key)
        .with("booth", old.id.to_string())
        .with("from", number(old).unwrap_or_default())
        .with("to", after)
        .with("count", changed.len());
    vec![Candidate { objects: changed.into_iter().map(|(_, new)| new).collect(), moved_mm: 0, how }]
}

/// Who gets another number, lowest id first: whoever has none, or all who share one but the first; a booth that is
/// promised or protected keeps its own. `None` where two of those share one.
fn renamed<'a>(all: &[&'a Object], who: &Who) -> Option<Vec<&'a Object>> {
    let (keep, mut others): (Vec<&Object>, Vec<&Object>) = all.iter().partition(|object| keeps(object, who));
    others.sort_by_key(|object| object.id);
    let missing = others.iter().all(|object| number(object).is_none());
    match keep.len() {
        0 if !missing => others.drain(..1).for_each(drop),
        0 | 1 => {}
        _ => return None,
    }
    (!others.is_empty()).then_some(others)
}

/// Whether a booth has to keep its number: it is promised under it, or protected.
fn keeps(object: &Object, who: &Who) -> bool {
    let promised = object.booth().is_some_and(|booth| is_promised(booth.status));
    !who.is_free(object) || promised && number(object).is_some()
}

/// A booth's number as it is compared.
fn number(object: &Object) -> Option<String> {
    let text = object.booth()?.number.as_deref()?.trim();
    (!text.is_empty()).then(|| text.nfc().collect())
}

/// A booth whose number is written as it reads, where nobody has that number.
fn rewritten(object: &Object, taken: &BTreeSet<String>) -> Option<Object> {
    let Thing::Booth(booth) = &object.thing else { return None };
    let (old, new) = (number(object)?, tidy_number(booth.number.as_deref()?));
    if new == old || new.is_empty() || taken.contains(&new) {
        return None;
    }
    let booth = Booth { number: Some(new), ..booth.clone() };
    Some(Object { thing: Thing::Booth(booth), ..object.clone() })
}

/// A booth with the next free number after that of the booth it has beside it, and that number as taken.
fn given(object: &Object, layout: &Layout, taken: &mut BTreeSet<String>) -> Option<Object> {
    let Thing::Booth(booth) = &object.thing else { return None };
    let own = number(object).or_else(|| number(nearest(object, layout)?));
    let new = free(&own.unwrap_or_else(|| "0".to_owned()), taken)?;
    taken.insert(new.clone());
    let booth = Booth { number: Some(new), ..booth.clone() };
    Some(Object { thing: Thing::Booth(booth), ..object.clone() })
}

/// The nearest booth with a number: of the row or at least of the hall, if there is one; else of the plan.
fn nearest<'a>(object: &Object, layout: &'a Layout) -> Option<&'a Object> {
    let booth = object.booth()?;
    let at = booth.outline.centre();
    let numbered = layout.booths().filter(|(other, _)| other.id != object.id && number(other).is_some());
    let far = |(other, its): &(&Object, &Booth)| -> (bool, i64, ObjectId) {
        (its.hall != booth.hall, libm::round(its.outline.centre().distance(at)) as i64, other.id)
    };
    numbered.min_by_key(far).map(|(other, _)| other)
}

/// The next number after `last` that nobody has: A12, A13, …; where it ends in no digit, one is put behind.
fn free(last: &str, taken: &BTreeSet<String>) -> Option<String> {
    let digits = last.bytes().rev().take_while(u8::is_ascii_digit).count().min(9);
    let (prefix, counter) = last.split_at_checked(last.len() - digits)?;
    let width = counter.len();
    let first = counter.parse::<u64>().unwrap_or_default();
    let numbers = (first + 1..=first + 1_000_000).map(|next| format!("{prefix}{next:0width$}"));
    numbers.into_iter().find(|new| !taken.contains(new))
}

#[cfg(test)]
mod tests {
    use super::free;

    #[test]
    fn the_next_free_number_keeps_letters_and_width() {
        let taken = ["A12", "A13", "B09"].map(str::to_owned).into();
        assert_eq!(free("A12", &taken).as_deref(), Some("A14"));
        assert_eq!(free("B09", &taken).as_deref(), Some("B10"));
        assert_eq!(free("C007", &taken).as_deref(), Some("C008"));
        assert_eq!(free("展", &taken).as_deref(), Some("展1"));
        assert_eq!(free("99", &taken).as_deref(), Some("100"));
        assert_eq!(free("12345678901234567890123", &taken).as_deref(), Some("12345678901234567890124"));
    }
}
