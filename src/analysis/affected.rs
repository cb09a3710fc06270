//! What became of sold booths between two states of a plan, and whom that concerns.

use std::collections::{BTreeMap, BTreeSet};

use crate::geometry::Place;
use crate::model::{Became, Booth, Layout, Object, ObjectId};

/// A booth as it was or is.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// Which.
    pub id: ObjectId,
    /// Its number.
    pub number: Option<String>,
    /// Its area in mm².
    pub area: i64,
    /// Its middle.
    pub centre: Place,
    /// The hall it stands in.
    pub hall: Option<ObjectId>,
}

impl Stand {
    fn of(id: ObjectId, booth: &Booth) -> Self {
        Self {
            id,
            number: booth.number.clone(),
            area: booth.outline.area(),
            centre: booth.outline.centre(),
            hall: booth.hall,
        }
    }
}

/// What became of one sold booth, for one of its exhibitors.
#[derive(Debug, Clone, PartialEq)]
pub struct Affected {
    /// Whom it concerns; `None` where nobody is named.
    pub exhibitor: Option<ObjectId>,
    /// What it had.
    pub before: Stand,
    /// What it has; `None` where it has nothing in its place.
    pub after: Option<Stand>,
    /// What became of it, in the order of [`Became::ALL`].
    pub became: Vec<Became>,
}

/// What a change of a booth means to those who are in it; nothing where it was not sold and is not.
#[must_use]
pub fn became(before: &Booth, after: Option<&Booth>) -> Vec<Became> {
    if !before.is_sold() && !after.is_some_and(Booth::is_sold) {
        return Vec::new();
    }
    let Some(after) = after else { return vec![Became::Removed] };
    let (one, other) = (&before.outline, &after.outline);
    let moved = one.centre() != other.centre();
    let resized = one.area() != other.area() || (!moved && one != other);
    let found =
        [(Became::Moved, moved), (Became::Resized, resized), (Became::Renumbered, before.number != after.number)];
    found.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
}

/// Whom the way from one state of a plan to another concerns, by exhibitor and booth.
#[must_use]
pub fn affected(before: &Layout, after: &Layout) -> Vec<Affected> {
    let now = tenancies(after);
    let mut found = Vec::new();
    let mut gained: BTreeMap<ObjectId, BTreeSet<ObjectId>> = BTreeMap::new();
    for (&exhibitor, booths) in now.iter().filter_map(|(id, booths)| Some((id.as_ref()?, booths))) {
        let had = |id: &&ObjectId| {
            before.object(**id).and_then(Object::booth).is_some_and(|it| it.exhibitors.contains(&exhibitor))
        };
        gained.insert(exhibitor, booths.iter().filter(|id| !had(id)).copied().collect());
    }
    for (exhibitor, booths) in tenancies(before) {
        for id in booths {
            let Some(was) = before.object(id).and_then(Object::booth) else { continue };
            let is = after.object(id).and_then(Object::booth);
            let stays = |it: &&Booth| exhibitor.is_none_or(|exhibitor| it.exhibitors.contains(&exhibitor));
            let (became, instead) = match (is.filter(stays), is) {
                (Some(is), _) => (became(was, Some(is)), Some(Stand::of(id, is))),
                _ if !was.is_sold() => continue,
                (None, still) => left(after, exhibitor.and_then(|it| gained.get_mut(&it)), still.is_some()),
            };
            if !became.is_empty() {
                found.push(Affected { exhibitor, before: Stand::of(id, was), after: instead, became });
            }
        }
    }
    found
}

/// What an exhibitor has instead of a booth that it is not in any more.
fn left(after: &Layout, gained: Option<&mut BTreeSet<ObjectId>>, still_there: bool) -> (Vec<Became>, Option<Stand>) {
    let instead = gained.and_then(BTreeSet::pop_first);
    let stand = instead.and_then(|id| Some(Stand::of(id, after.object(id)?.booth()?)));
    let removed = (!still_there).then_some(Became::Removed);
    let other = if stand.is_some() { Some(Became::Exchanged) } else { still_there.then_some(Became::Left) };
    (removed.into_iter().chain(other).collect(), stand)
}

/// The booths of each exhibitor, and under `None` the sold ones where nobody is named.
fn tenancies(layout: &Layout) -> BTreeMap<Option<ObjectId>, BTreeSet<ObjectId>> {
    let mut all: BTreeMap<Option<ObjectId>, BTreeSet<ObjectId>> = BTreeMap::new();
    for (object, booth) in layout.booths() {
        for &exhibitor in &booth.exhibitors {
            all.entry(Some(exhibitor)).or_default().insert(object.id);
        }
        if booth.exhibitors.is_empty() && booth.is_sold() {
            all.entry(None).or_default().insert(object.id);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Exhibitor, Names, Record, Status, Thing};

    fn id(text: &str) -> ObjectId {
        text.parse().unwrap()
    }

    fn booth(name: &str, x: i32, width: i32, status: Status, who: &[&str]) -> Record {
        let booth = Booth {
            number: Some(name.to_uppercase()),
            status,
            exhibitors: who.iter().map(|it| id(it)).collect(),
            ..Booth::new(Outline::Rectangle(Rectangle::new(Point::new(x, 0), Size::new(width, 3_000))))
        };
        Record::Object(Object::new(id(name), Thing::Booth(booth)))
    }

    fn plan(booths: Vec<Record>) -> Layout {
        let exhibitors = ["x", "y"].map(|it| Record::Exhibitor(Exhibitor::new(id(it), Names::zh_en("甲", it))));
        booths.into_iter().chain(exhibitors).collect()
    }

    /// Who, which booth, what became of it, and the booth there is instead.
    fn told(before: &Layout, after: &Layout) -> String {
        let one = |it: &Affected| {
            let who = it.exhibitor.map_or("-".to_owned(), |id| id.to_string());
            let became: Vec<&str> = it.became.iter().map(|it| it.word()).collect();
            let after = it.after.as_ref().map_or("-".to_owned(), |it| it.id.to_string());
            format!("{who} {} {} {after}", it.before.id, became.join("+"))
        };
        affected(before, after).iter().map(one).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn those_are_told_whose_sold_booth_is_another() {
        use Status::{Available, Contracted, Reserved};
        let before = plan(vec![
            booth("a", 0, 3_000, Contracted, &["x"]),
            booth("b", 3_000, 3_000, Reserved, &[]),
            booth("c", 6_000, 3_000, Available, &["y"]),
            booth("d", 9_000, 3_000, Contracted, &["x", "y"]),
        ]);
        assert_eq!(told(&before, &before), "");
        let after = plan(vec![
            booth("a", 500, 3_000, Contracted, &["x"]),
            booth("b", 3_000, 6_000, Reserved, &[]),
            booth("c", 16_000, 3_000, Available, &["y"]),
        ]);
        assert_eq!(told(&before, &after), "- b moved+resized b; x a moved a; x d removed -; y d removed -");
    }

    #[test]
    fn another_booth_instead_is_told_as_one() {
        use Status::{Available, Contracted};
        let before = plan(vec![booth("a", 0, 3_000, Contracted, &["x"]), booth("b", 3_000, 3_000, Available, &[])]);
        let after = plan(vec![booth("a", 0, 3_000, Available, &[]), booth("b", 3_000, 3_000, Contracted, &["x"])]);
        assert_eq!(told(&before, &after), "x a exchanged b");
        let gone = plan(vec![booth("b", 3_000, 3_000, Contracted, &["x"])]);
        assert_eq!(told(&before, &gone), "x a removed+exchanged b");
        let free = plan(vec![booth("a", 0, 3_000, Available, &[]), booth("b", 3_000, 3_000, Available, &[])]);
        assert_eq!(told(&before, &free), "x a left -");
        // What was agreed after the first state counts, too.
        let later = plan(vec![booth("a", 0, 3_000, Available, &[]), booth("b", 0, 3_000, Contracted, &[])]);
        assert_eq!(told(&plan(vec![booth("b", 9_000, 3_000, Available, &["y"])]), &later), "");
    }
}
