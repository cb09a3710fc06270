//! What two exhibitors mean to each other: near each other, or apart.

use std::collections::BTreeMap;

use super::Options;
use super::spots::Spot;
use crate::geometry::{Cover, distance};
use crate::model::Exhibitor;

/// For standing with those who want to stand together, of all of them at most.
const TOGETHER: i64 = 200;
/// For standing with those of one country, of all of them at most.
const COUNTRY: i64 = 60;
/// Taken off for standing too near to somebody it is to stand apart from.
const APART: i64 = 400;
/// Taken off for a competitor nearer than the rules of the plan allow: more than any place is worth.
const COMPETITOR: i64 = 4_000;
/// Farther from each other than this, in mm, is not near at all.
const REACH: i64 = 60_000;
/// With how many before and behind it in its country (by id) an exhibitor is held together.
const KIN: usize = 8;

/// What a bond is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bond {
    /// They want to stand together.
    Together,
    /// They come from one country.
    Country,
    /// They are to be this far apart, in mm.
    Apart(i32),
    /// The rules ask for this distance, in mm.
    Competitor(i32),
}

/// A bond with somebody, and the points at stake.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    pub other: usize,
    pub bond: Bond,
    points: i64,
}

impl Tie {
    /// The points for two places.
    pub(super) fn points(&self, one: &Spot<'_>, other: &Spot<'_>) -> i64 {
        match self.bond {
            Bond::Together | Bond::Country => {
                let apart = libm::round(one.at.distance(other.at)) as i64;
                self.points * (REACH - apart).max(0) / REACH
            }
            Bond::Apart(least) | Bond::Competitor(least) if are_nearer(one, other, least) => -self.points,
            Bond::Apart(_) | Bond::Competitor(_) => 0,
        }
    }

    /// The most it can give.
    pub(super) const fn most(&self) -> i64 {
        match self.bond {
            Bond::Together | Bond::Country => self.points,
            Bond::Apart(_) | Bond::Competitor(_) => 0,
        }
    }
}

/// Whether booths of both stand in one hall and nearer to each other than `least` mm.
pub(super) fn are_nearer(one: &Spot<'_>, other: &Spot<'_>, least: i32) -> bool {
    let least = f64::from(least);
    one.booths.iter().any(|(_, own)| {
        let around = own.outline.bounds().grown(least);
        other
            .booths
            .iter()
            .filter(|(_, its)| its.hall == own.hall && its.outline.bounds().touches(&around))
            .any(|(_, its)| distance::between(Cover::Outline(&own.outline), Cover::Outline(&its.outline)) < least)
    })
}

/// The ties of all parties; between two that have their places already there are none.
pub(super) fn ties(parties: &[&Exhibitor], movers: usize, options: &Options) -> Vec<Vec<Tie>> {
    let mut ties = vec![Vec::new(); parties.len()];
    let mut tie = |one: usize, other: usize, bond, points| {
        for (from, to) in [(one, other), (other, one)].into_iter().filter(|_| one < movers || other < movers) {
            if let Some(own) = ties.get_mut(from) {
                own.push(Tie { other: to, bond, points });
            }
        }
    };
    for group in groups(parties, |it| it.wishes.together.as_ref()) {
        let most = group.len().saturating_sub(1).max(1) as i64;
        pairs(&group, usize::MAX, |one, other| tie(one, other, Bond::Together, TOGETHER / most));
    }
    for group in groups(parties, |it| it.country.as_ref()) {
        let most = group.len().saturating_sub(1).clamp(1, 2 * KIN) as i64;
        pairs(&group, KIN, |one, other| tie(one, other, Bond::Country, COUNTRY / most));
    }
    for group in groups(parties, |it| it.wishes.apart.as_ref()) {
        pairs(&group, usize::MAX, |one, other| tie(one, other, Bond::Apart(options.apart), APART));
    }
    if let Some(least) = options.competitors {
        for group in groups(parties, |it| it.sector.as_ref()) {
            pairs(&group, usize::MAX, |one, other| tie(one, other, Bond::Competitor(least), COMPETITOR));
        }
    }
    ties
}

/// Who has the same word, blanks around it and its case aside.
fn groups(parties: &[&Exhibitor], word: impl Fn(&Exhibitor) -> Option<&String>) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, party) in parties.iter().enumerate() {
        if let Some(word) = word(party).map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()) {
            groups.entry(word).or_default().push(place);
        }
    }
    groups.into_values().collect()
}

/// Every two of a group that are no farther from each other in it than `reach`.
fn pairs(group: &[usize], reach: usize, mut each: impl FnMut(usize, usize)) {
    for (place, one) in group.iter().enumerate() {
        group.iter().skip(place + 1).take(reach).for_each(|other| each(*one, *other));
    }
}
