//! Places proposed for exhibitors on site that have none.
//!
//! What is sold, held, blocked, locked or somebody's stays as it is. Numbers that were promised come first; the rest is an
//! assignment problem, solved exactly but for what exhibitors mean to each other, which local search improves.

mod bonds;
mod fit;
mod linear;
mod search;
mod spots;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::message::Message;
use crate::model::{Attendance, Booth, BoothNumbers, Exhibitor, Layout, Object, ObjectId, Thing};
use bonds::Bond;
use fit::Demand;
pub use fit::PLACED;
use search::{Choice, Table};
use spots::Spot;

/// What is asked of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The same number gives the same proposal.
    pub seed: u64,
    /// How far those are to stand apart who share the word for it, in mm.
    pub apart: i32,
    /// How far exhibitors of one sector have to stand apart, in mm; `None` where no rule asks for it.
    pub competitors: Option<i32>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 0, apart: 6_000, competitors: None }
    }
}

/// An exhibitor and the place proposed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Who.
    pub exhibitor: ObjectId,
    /// Its booths, side by side unless it was promised these numbers.
    pub booths: Vec<ObjectId>,
    /// The points of the place by itself.
    pub score: i64,
    /// Why it got them.
    pub reasons: Vec<Message>,
}

/// Places for exhibitors; nothing of it is done yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// Who gets a place, by id.
    pub placed: Vec<Placed>,
    /// Who gets none, and why, by id.
    pub unplaced: Vec<(ObjectId, Message)>,
    /// The points of all places by themselves, promised numbers aside.
    pub linear: i64,
    /// No assignment has more of those: the optimum where nobody asks for more than one booth.
    pub linear_bound: i64,
    /// The points of all, with what exhibitors mean to each other.
    pub score: i64,
    /// The same before the local search.
    pub score_before: i64,
    /// No assignment has more of those.
    pub bound: i64,
    /// The booths with their new exhibitors.
    pub booths: Vec<Object>,
}

/// Proposes places for the exhibitors on site that have no booth.
#[must_use]
pub fn propose(layout: &Layout, options: &Options) -> Proposal {
    let all = spots::spots(layout);
    let housed: BTreeSet<ObjectId> = layout.booths().flat_map(|(_, booth)| booth.exhibitors.iter().copied()).collect();
    let homeless = layout.exhibitors().filter(|it| it.attendance != Attendance::Online && !housed.contains(&it.id));
    let (promised, rest) = promised(layout, homeless.collect());
    let gone: BTreeSet<ObjectId> =
        promised.iter().flat_map(|(_, spot)| spot.booths.iter().map(|(id, _)| *id)).collect();
    let settled = settled(layout, &housed);
    let demands: Vec<Demand<'_>> = rest.iter().map(|it| Demand::of(it, layout)).collect();
    let columns = columns(&all, &gone);
    let choices: Vec<Vec<Option<Choice<'_, '_>>>> = demands.iter().map(|it| per_column(it, &columns)).collect();
    let (linear_bound, chosen) = solve(&choices, columns.len());
    let fixed = promised.iter().chain(&settled);
    let parties: Vec<&Exhibitor> = rest.iter().copied().chain(fixed.clone().map(|(it, _)| *it)).collect();
    let ties = bonds::ties(&parties, rest.len(), options);
    let standing = fixed.map(|(_, spot)| Some(Choice { spot, points: 0 }));
    let chosen = chosen.into_iter().chain(standing).collect();
    let choices = choices.into_iter().map(|all| all.into_iter().flatten().collect()).collect();
    let mut table = Table { choices, chosen, ties };
    let score_before = table.full();
    table.improve(options.seed);
    let mut proposal = Proposal {
        linear: table.linear(),
        linear_bound,
        score: table.full(),
        score_before,
        bound: linear_bound + table.most_of_pairs(),
        ..Proposal::default()
    };
    tell_promised(&mut proposal, &promised);
    tell(&mut proposal, &table, &demands, &all);
    proposal.booths = booths(layout, &proposal.placed);
    proposal
}

/// Those whose promised numbers are free, with those booths, and the others. Of two with one number the first by id has it.
fn promised<'a>(
    layout: &'a Layout,
    homeless: Vec<&'a Exhibitor>,
) -> (Vec<(&'a Exhibitor, Spot<'a>)>, Vec<&'a Exhibitor>) {
    let free = || layout.booths().filter(|(object, booth)| spots::is_free(object, booth));
    let numbers = BoothNumbers::of(free());
    let mut left: BTreeMap<ObjectId, &Booth> = free().map(|(object, booth)| (object.id, booth)).collect();
    let (mut promised, mut rest) = (Vec::new(), Vec::new());
    for exhibitor in homeless {
        let named = exhibitor.wishes.booths.iter().filter_map(|number| numbers.named(number)).flatten();
        let booths = named.filter_map(|id| Some((id, left.remove(&id)?)));
        match Spot::of(booths.collect(), 0) {
            Some(spot) => promised.push((exhibitor, spot)),
            None => rest.push(exhibitor),
        }
    }
    (promised, rest)
}

/// Those who have a place already.
fn settled<'a>(layout: &'a Layout, housed: &BTreeSet<ObjectId>) -> Vec<(&'a Exhibitor, Spot<'a>)> {
    let mut own: BTreeMap<ObjectId, Vec<(ObjectId, &Booth)>> = BTreeMap::new();
    for (object, booth) in layout.booths() {
        booth.exhibitors.iter().for_each(|id| own.entry(*id).or_default().push((object.id, booth)));
    }
    let found = housed.iter().filter_map(|id| Some((layout.exhibitor(*id)?, Spot::of(own.remove(id)?, 0)?)));
    found.collect()
}

/// The places that begin at each free booth, those with a promised booth left out.
fn columns<'s, 'a>(all: &'s BTreeMap<ObjectId, Vec<Spot<'a>>>, gone: &BTreeSet<ObjectId>) -> Vec<Vec<&'s Spot<'a>>> {
    let is_left = |spot: &&Spot<'a>| spot.booths.iter().all(|(id, _)| !gone.contains(id));
    all.iter().filter(|(id, _)| !gone.contains(id)).map(|(_, spots)| spots.iter().filter(is_left).collect()).collect()
}

/// The best place at each booth.
fn per_column<'s, 'a>(demand: &Demand<'_>, columns: &[Vec<&'s Spot<'a>>]) -> Vec<Option<Choice<'s, 'a>>> {
    let best = |spots: &Vec<&'s Spot<'a>>| {
        let fit = spots.iter().filter_map(|&spot| Some(Choice { spot, points: demand.score(spot)? }));
        fit.reduce(|one, other| if other.points > one.points { other } else { one })
    };
    columns.iter().map(best).collect()
}

/// The bound of the points, and a choice for each without two in one booth. Where the optimum has none of those it is the
/// choice; else places of several booths are given out first, the largest first, and single booths by the method again.
fn solve<'s, 'a>(choices: &[Vec<Option<Choice<'s, 'a>>>], columns: usize) -> (i64, Vec<Option<Choice<'s, 'a>>>) {
    let points =
        |row: &Vec<Option<Choice<'_, '_>>>| row.iter().map(|it| it.map(|it| it.points)).collect::<Vec<Option<i64>>>();
    let (bound, taken) = linear::best(&choices.iter().map(points).collect::<Vec<_>>(), columns);
    let of = |row: &Vec<Option<Choice<'s, 'a>>>, column: Option<usize>| row.get(column?).copied().flatten();
    let ideal: Vec<_> = choices.iter().zip(&taken).map(|(row, column)| of(row, *column)).collect();
    let mut used: BTreeSet<ObjectId> = BTreeSet::new();
    if ideal.iter().flatten().flat_map(|it| &it.spot.booths).all(|(id, _)| used.insert(*id)) {
        return (bound, ideal);
    }
    used.clear();
    let mut order: Vec<usize> = (0..ideal.len()).collect();
    let size = |party: usize| ideal.get(party).copied().flatten().map_or(0, |it| it.spot.booths.len());
    order.retain(|party| size(*party) > 1);
    order.sort_by_key(|party| (std::cmp::Reverse(size(*party)), *party));
    let mut chosen = vec![None; ideal.len()];
    for party in order {
        let is_free = |it: &Choice<'_, '_>| it.spot.booths.iter().all(|(id, _)| !used.contains(id));
        let wanted = ideal.get(party).copied().flatten().filter(is_free);
        let others = || choices.get(party).into_iter().flatten().flatten().copied().filter(is_free);
        let got = wanted.or_else(|| others().reduce(|one, other| if other.points > one.points { other } else { one }));
        used.extend(got.iter().flat_map(|it| it.spot.booths.iter().map(|(id, _)| *id)));
        chosen.get_mut(party).into_iter().for_each(|place| *place = Some(got));
    }
    let is_free =
        |it: &Choice<'_, '_>| it.spot.booths.len() == 1 && it.spot.booths.iter().all(|(id, _)| !used.contains(id));
    let singles = choices.iter().zip(&chosen).map(|(row, got)| {
        row.iter()
            .map(|it| it.filter(|it| got.is_none() && is_free(it)).map(|it| it.points))
            .collect::<Vec<Option<i64>>>()
    });
    let (_, again) = linear::best(&singles.collect::<Vec<_>>(), columns);
    let last = choices.iter().zip(&again).map(|(row, column)| of(row, *column));
    (bound, chosen.into_iter().zip(last).map(|(got, last)| got.unwrap_or(last)).collect())
}

fn tell_promised(proposal: &mut Proposal, promised: &[(&Exhibitor, Spot<'_>)]) {
    proposal.placed.extend(promised.iter().map(|(exhibitor, spot)| Placed {
        exhibitor: exhibitor.id,
        booths: spot.booths.iter().map(|(id, _)| *id).collect(),
        score: PLACED,
        reasons: vec![
            Message::new("sales-reason-number")
                .with("count", spot.booths.len())
                .with("wanted", exhibitor.wishes.booths.len()),
        ],
    }));
}

fn tell(
    proposal: &mut Proposal,
    table: &Table<'_, '_>,
    demands: &[Demand<'_>],
    all: &BTreeMap<ObjectId, Vec<Spot<'_>>>,
) {
    for (party, (demand, chosen)) in demands.iter().zip(&table.chosen).enumerate() {
        let exhibitor = demand.exhibitor.id;
        let Some(choice) = chosen else {
            let has_choice = table.choices.get(party).is_some_and(|choices| !choices.is_empty());
            let why = match has_choice {
                true => "sales-unplaced-taken",
                false if all.is_empty() => "sales-unplaced-no-booth",
                false => "sales-unplaced-area",
            };
            proposal.unplaced.push((exhibitor, Message::new(why)));
            continue;
        };
        let mut reasons = demand.reasons(choice.spot);
        reasons.extend(company(table, party, choice.spot));
        let booths = choice.spot.booths.iter().map(|(id, _)| *id).collect();
        proposal.placed.push(Placed { exhibitor, booths, score: choice.points, reasons });
    }
    proposal.placed.sort_by_key(|placed| placed.exhibitor);
}

/// What others mean to a place: how many of those it belongs to are near, and from how many it is to be apart and is not.
fn company(table: &Table<'_, '_>, party: usize, own: &Spot<'_>) -> Vec<Message> {
    let count = |is_meant: fn(Bond) -> bool| {
        let ties = table.ties.get(party).into_iter().flatten().filter(|tie| is_meant(tie.bond));
        let other =
            |tie: &bonds::Tie| table.chosen.get(tie.other).copied().flatten().map(|it| tie.points(own, it.spot));
        ties.filter(|tie| other(tie).is_some_and(|points| points != 0)).count()
    };
    let told = [
        ("sales-reason-together", count(|bond| bond == Bond::Together)),
        ("sales-reason-country", count(|bond| bond == Bond::Country)),
        ("sales-reason-apart", count(|bond| matches!(bond, Bond::Apart(_)))),
    ];
    told.into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Message::new(key).with("count", count))
        .collect()
}

/// The booths as they are with their new exhibitors. Their status stays what the planner typed.
#[must_use]
pub fn booths(layout: &Layout, placed: &[Placed]) -> Vec<Object> {
    let pairs = placed.iter().flat_map(|placed| placed.booths.iter().map(|id| (*id, placed.exhibitor)));
    let with = |(id, exhibitor): (ObjectId, ObjectId)| {
        let mut object = layout.object(id)?.clone();
        if let Thing::Booth(booth) = &mut object.thing {
            booth.take_in(exhibitor, None);
        }
        Some(object)
    };
    pairs.filter_map(with).collect()
}
