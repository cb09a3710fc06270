//! Local search over whole assignments: moves and swaps that make the whole score grow.

use std::collections::BTreeSet;

use super::bonds::{Bond, Tie};
use super::spots::Spot;
use crate::model::ObjectId;

/// Tries for each exhibitor.
const TRIES: usize = 400;

/// A place that an exhibitor can have, and its points by itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice<'s, 'a> {
    pub spot: &'s Spot<'a>,
    pub points: i64,
}

/// Who stands where: those who get a place first, behind them those who have one.
pub(super) struct Table<'s, 'a> {
    /// What each of the first can have.
    pub choices: Vec<Vec<Choice<'s, 'a>>>,
    /// What each has now.
    pub chosen: Vec<Option<Choice<'s, 'a>>>,
    /// What they mean to each other.
    pub ties: Vec<Vec<Tie>>,
}

impl<'s, 'a> Table<'s, 'a> {
    /// The points of a party's place by itself and with the others.
    fn worth(&self, party: usize) -> i64 {
        let Some(own) = self.chosen.get(party).copied().flatten() else { return 0 };
        own.points + self.ties.get(party).into_iter().flatten().map(|tie| self.tied(own.spot, tie)).sum::<i64>()
    }

    fn tied(&self, own: &Spot<'_>, tie: &Tie) -> i64 {
        self.chosen.get(tie.other).copied().flatten().map_or(0, |other| tie.points(own, other.spot))
    }

    /// The points of all places by themselves.
    pub(super) fn linear(&self) -> i64 {
        self.chosen.iter().flatten().map(|choice| choice.points).sum()
    }

    /// The points of all: each pair is counted once.
    pub(super) fn full(&self) -> i64 {
        let mut pairs = 0;
        for (party, ties) in self.ties.iter().enumerate() {
            let Some(own) = self.chosen.get(party).copied().flatten() else { continue };
            pairs += ties.iter().filter(|tie| tie.other > party).map(|tie| self.tied(own.spot, tie)).sum::<i64>();
        }
        self.linear() + pairs
    }

    /// The most that pairs can give.
    pub(super) fn most_of_pairs(&self) -> i64 {
        let ties = self.ties.iter().enumerate();
        ties.flat_map(|(party, ties)| ties.iter().filter(move |tie| tie.other > party)).map(Tie::most).sum()
    }

    /// Gives `party` another place, or none, where all are better off by it.
    fn try_move(&mut self, party: usize, to: Option<Choice<'s, 'a>>, taken: &mut BTreeSet<ObjectId>) -> bool {
        let before = self.worth(party);
        let Some(place) = self.chosen.get_mut(party) else { return false };
        let from = std::mem::replace(place, to);
        free(from, taken);
        if is_free(to, taken) && self.worth(party) > before {
            take(to, taken);
            return true;
        }
        take(from, taken);
        self.put(party, from);
        false
    }

    /// Gives `party` the place of another, and that one its place, where all are better off by it.
    fn try_swap(&mut self, party: usize, other: usize) -> bool {
        let of = |party: usize| self.chosen.get(party).copied().flatten();
        let (Some(own), Some(its)) = (of(party), of(other)) else { return false };
        let find = |who: usize, spot: &Spot<'_>| {
            let same = |choice: &&Choice<'s, 'a>| std::ptr::eq(choice.spot, spot);
            self.choices.get(who)?.iter().find(same).copied()
        };
        let (Some(new), Some(old)) = (find(party, its.spot), find(other, own.spot)) else { return false };
        let before = self.both(party, other);
        self.put(party, Some(new));
        self.put(other, Some(old));
        if self.both(party, other) > before {
            return true;
        }
        self.put(party, Some(own));
        self.put(other, Some(its));
        false
    }

    /// The worth of both; what they mean to each other counts once.
    fn both(&self, one: usize, other: usize) -> i64 {
        let own = self.chosen.get(one).copied().flatten();
        let shared = self.ties.get(one).into_iter().flatten().filter(|tie| tie.other == other);
        let shared: i64 = own.map_or(0, |own| shared.map(|tie| self.tied(own.spot, tie)).sum());
        self.worth(one) + self.worth(other) - shared
    }

    fn put(&mut self, party: usize, choice: Option<Choice<'s, 'a>>) {
        if let Some(place) = self.chosen.get_mut(party) {
            *place = choice;
        }
    }

    /// Whether a party stands nearer to a competitor than the rules allow.
    pub(super) fn is_refused(&self, party: usize) -> bool {
        let Some(own) = self.chosen.get(party).copied().flatten() else { return false };
        let mut ties = self.ties.get(party).into_iter().flatten();
        ties.any(|tie| matches!(tie.bond, Bond::Competitor(_)) && self.tied(own.spot, tie) < 0)
    }

    /// Improves the table from where it is; `seed` decides what is tried. The whole score never falls.
    pub(super) fn improve(&mut self, seed: u64) {
        let movers = self.choices.len();
        let chosen = self.chosen.iter().take(movers).flatten();
        let mut taken: BTreeSet<ObjectId> = chosen.flat_map(|it| it.spot.booths.iter().map(|(id, _)| *id)).collect();
        let mut random = Random(seed);
        for tries in [TRIES, TRIES / 4] {
            self.try_others(tries, &mut random, &mut taken);
            while let Some(worst) = (0..movers).filter(|it| self.is_refused(*it)).min_by_key(|it| self.worth(*it)) {
                free(self.chosen.get(worst).copied().flatten(), &mut taken);
                self.put(worst, None);
            }
        }
    }

    /// Moves and swaps, some for each exhibitor.
    fn try_others(&mut self, tries: usize, random: &mut Random, taken: &mut BTreeSet<ObjectId>) {
        let movers = self.choices.len();
        for party in (0..tries).flat_map(|_| 0..movers) {
            let count = self.choices.get(party).map_or(0, Vec::len);
            let Some(to) = self.choices.get(party).and_then(|all| all.get(random.below(count))).copied() else {
                continue;
            };
            if !self.try_move(party, Some(to), taken) {
                self.try_swap(party, random.below(movers));
            }
        }
    }
}

fn is_free(choice: Option<Choice<'_, '_>>, taken: &BTreeSet<ObjectId>) -> bool {
    choice.is_none_or(|choice| choice.spot.booths.iter().all(|(id, _)| !taken.contains(id)))
}

fn take(choice: Option<Choice<'_, '_>>, taken: &mut BTreeSet<ObjectId>) {
    taken.extend(choice.iter().flat_map(|choice| choice.spot.booths.iter().map(|(id, _)| *id)));
}

fn free(choice: Option<Choice<'_, '_>>, taken: &mut BTreeSet<ObjectId>) {
    for (id, _) in choice.iter().flat_map(|choice| &choice.spot.booths) {
        taken.remove(id);
    }
}

/// Numbers that look random, the same for the same seed: SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % count.max(1) as u64) as usize
    }
}
