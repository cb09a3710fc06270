//! Exhibitors put into booths, out of them, and from one to another: the booths as they are then. Nothing is committed.

use std::collections::BTreeMap;

use crate::message::{Message, Value};
use crate::model::{Attendance, Booth, Layout, Object, ObjectId, Status, Terms, Thing};

/// What becomes of the other booths of an exhibitor that is put into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// It leaves them, and takes its contract along.
    #[default]
    Moves,
    /// It keeps them.
    Adds,
}

/// What becomes of those who are in the booth already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Company {
    /// There may be none.
    #[default]
    Alone,
    /// They stay.
    Shares,
    /// They leave.
    Replaces,
}

/// Why an exhibitor is not put into a booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Others are there.
    Taken(Message),
    /// Anything else.
    Other(Message),
}

impl Obstacle {
    /// The sentence for the user.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Taken(message) | Self::Other(message) => message,
        }
    }
}

/// Booths of a plan on their way to being different.
struct Booths<'a> {
    layout: &'a Layout,
    changed: BTreeMap<ObjectId, Object>,
}

impl<'a> Booths<'a> {
    const fn of(layout: &'a Layout) -> Self {
        Self { layout, changed: BTreeMap::new() }
    }

    /// The booth of this id as it has become, to be changed.
    fn booth(&mut self, id: ObjectId) -> Result<&mut Booth, Message> {
        if !self.changed.contains_key(&id) {
            let object = self.layout.object(id).filter(|object| object.booth().is_some());
            let object = object.ok_or_else(|| Message::new("sales-no-booth").with("booth", id.to_string()))?;
            if object.locked {
                return Err(Message::new("sales-booth-locked").with("booth", number(self.layout, id)));
            }
            self.changed.insert(id, object.clone());
        }
        match self.changed.get_mut(&id).map(|object| &mut object.thing) {
            Some(Thing::Booth(booth)) => Ok(booth),
            _ => Err(Message::new("sales-no-booth").with("booth", id.to_string())),
        }
    }

    /// Those that became different, by id.
    fn done(self) -> Vec<Object> {
        let layout = self.layout;
        self.changed.into_values().filter(|object| layout.object(object.id) != Some(object)).collect()
    }
}

/// The booths when an exhibitor is put into one. Where it leaves its only booth, and nobody is in either, all of its
/// contract goes along ([`Booth::give_up`]); else only how firmly it had the booth it left.
///
/// # Errors
/// What stands in the way.
pub fn placed(
    layout: &Layout,
    exhibitor: ObjectId,
    booth: ObjectId,
    manner: Manner,
    company: Company,
) -> Result<Vec<Object>, Obstacle> {
    may_stand(layout, exhibitor, booth, company)?;
    let mut booths = Booths::of(layout);
    settle(&mut booths, exhibitor, booth, manner, company).map_err(Obstacle::Other)?;
    Ok(booths.done())
}

fn may_stand(layout: &Layout, exhibitor: ObjectId, id: ObjectId, company: Company) -> Result<(), Obstacle> {
    let told = |key| Message::new(key).with("booth", number(layout, id)).with("name", name(layout, exhibitor));
    let no_booth = || Obstacle::Other(Message::new("sales-no-booth").with("booth", id.to_string()));
    let booth = layout.object(id).and_then(Object::booth).ok_or_else(no_booth)?;
    let record = layout.exhibitor(exhibitor).ok_or_else(|| Obstacle::Other(told("sales-no-exhibitor")))?;
    let key = match () {
        () if booth.exhibitors.contains(&exhibitor) => "sales-there-already",
        () if record.attendance == Attendance::Online => "sales-online-only",
        () if !booth.takes_exhibitors() => {
            return Err(Obstacle::Other(told("sales-not-for-sale").with("status", booth.status.label())));
        }
        () if booth.exhibitors.is_empty() || company != Company::Alone => return Ok(()),
        () => {
            let others = names(layout, &booth.exhibitors);
            let taken = Message::new("sales-taken").with("booth", number(layout, id)).with("others", others);
            return Err(Obstacle::Taken(taken.with("status", booth.status.label())));
        }
    };
    Err(Obstacle::Other(told(key)))
}

fn settle(
    booths: &mut Booths<'_>,
    exhibitor: ObjectId,
    into: ObjectId,
    manner: Manner,
    company: Company,
) -> Result<(), Message> {
    if company == Company::Replaces {
        drop(booths.booth(into)?.give_up());
    }
    let left = if manner == Manner::Moves { booths_of(booths.layout, exhibitor) } else { Vec::new() };
    let target = booths.booth(into)?;
    let is_free = target.exhibitors.is_empty() && !target.is_sold();
    if let &[from] = left.as_slice()
        && is_free
        && booths.booth(from)?.exhibitors == [exhibitor]
    {
        let tenancy = booths.booth(from)?.give_up();
        booths.booth(into)?.take_over(tenancy);
        return Ok(());
    }
    let mut terms: Option<Terms> = None;
    for from in left {
        terms = terms.or(booths.booth(from)?.let_go(exhibitor));
    }
    booths.booth(into)?.take_in(exhibitor, terms.as_ref());
    Ok(())
}

/// The booths when an exhibitor leaves those of `from` that it is in.
///
/// # Errors
/// That one is locked or no booth.
pub fn let_go(layout: &Layout, exhibitor: ObjectId, from: &[ObjectId]) -> Result<Vec<Object>, Message> {
    let mut booths = Booths::of(layout);
    for &id in from {
        booths.booth(id)?.let_go(exhibitor);
    }
    Ok(booths.done())
}

/// These booths with nobody in them; those that were sold are for sale again.
///
/// # Errors
/// That one is locked or no booth.
pub fn emptied(layout: &Layout, from: &[ObjectId]) -> Result<Vec<Object>, Message> {
    let mut booths = Booths::of(layout);
    for &id in from {
        let booth = booths.booth(id)?;
        for exhibitor in booth.exhibitors.clone() {
            booth.let_go(exhibitor);
        }
    }
    Ok(booths.done())
}

/// The booths when everybody in one moves to another that is free, with all of their contract.
///
/// # Errors
/// That nobody is in the one, or the other is somebody's or not for sale.
pub fn moved(layout: &Layout, from: ObjectId, to: ObjectId) -> Result<Vec<Object>, Message> {
    let mut booths = two(layout, from, to)?;
    let target = booths.booth(to)?;
    if !target.exhibitors.is_empty() || target.is_sold() {
        let status = target.status.label();
        let others = names(layout, &target.exhibitors);
        let message = Message::new("sales-move-taken").with("booth", number(layout, to));
        return Err(message.with("others", others).with("status", status));
    }
    if booths.booth(from)?.exhibitors.is_empty() && !booths.booth(from)?.is_sold() {
        return Err(Message::new("sales-move-nobody").with("booth", number(layout, from)));
    }
    let tenancy = booths.booth(from)?.give_up();
    booths.booth(to)?.take_over(tenancy);
    Ok(booths.done())
}

/// The booths when those in one change places with those in another, each with all of their contract.
///
/// # Errors
/// That nobody is in either, or one is not for sale.
pub fn swapped(layout: &Layout, one: ObjectId, other: ObjectId) -> Result<Vec<Object>, Message> {
    let mut booths = two(layout, one, other)?;
    if booths.booth(one)?.exhibitors.is_empty() && booths.booth(other)?.exhibitors.is_empty() {
        return Err(Message::new("sales-move-nobody").with("booth", number(layout, one)));
    }
    let (first, second) = (booths.booth(one)?.give_up(), booths.booth(other)?.give_up());
    booths.booth(one)?.take_over(second);
    booths.booth(other)?.take_over(first);
    Ok(booths.done())
}

/// A booth when it is kept until a day (`YYYY-MM-DD`), for an exhibitor where one is named. Who holds it already keeps it
/// longer, or less long.
///
/// # Errors
/// That it is promised, sold or not for sale, or that others are there.
pub fn held(layout: &Layout, id: ObjectId, until: &str, exhibitor: Option<ObjectId>) -> Result<Vec<Object>, Message> {
    let mut booths = Booths::of(layout);
    let booth = booths.booth(id)?;
    if !matches!(booth.status, Status::Available | Status::Held) {
        let message = Message::new("sales-not-to-hold").with("status", booth.status.label());
        return Err(message.with("booth", number(layout, id)));
    }
    if let Some(exhibitor) = exhibitor.filter(|exhibitor| !booth.exhibitors.contains(exhibitor)) {
        may_stand(layout, exhibitor, id, Company::Alone).map_err(Obstacle::message)?;
        booth.exhibitors.push(exhibitor);
    }
    (booth.status, booth.held_until) = (Status::Held, Some(until.to_owned()));
    Ok(booths.done())
}

/// Two booths, both of which take exhibitors.
fn two(layout: &Layout, one: ObjectId, other: ObjectId) -> Result<Booths<'_>, Message> {
    if one == other {
        return Err(Message::new("sales-same-booth").with("booth", number(layout, one)));
    }
    let mut booths = Booths::of(layout);
    for id in [one, other] {
        let booth = booths.booth(id)?;
        if !booth.takes_exhibitors() {
            let message = Message::new("sales-not-for-sale").with("status", booth.status.label());
            return Err(message.with("booth", number(layout, id)));
        }
    }
    Ok(booths)
}

/// The booths an exhibitor is in, by id.
#[must_use]
pub fn booths_of(layout: &Layout, exhibitor: ObjectId) -> Vec<ObjectId> {
    layout.booths().filter(|(_, booth)| booth.exhibitors.contains(&exhibitor)).map(|(object, _)| object.id).collect()
}

/// The number of a booth, its id where it has none.
#[must_use]
pub fn number(layout: &Layout, id: ObjectId) -> String {
    let booth = layout.object(id).and_then(Object::booth);
    booth.and_then(|booth| booth.number.clone()).unwrap_or_else(|| id.to_string())
}

/// What an exhibitor is called, in every language.
#[must_use]
pub fn name(layout: &Layout, id: ObjectId) -> Value {
    layout.exhibitor(id).map_or_else(|| Value::Text(id.to_string()), |it| Value::from(&it.names))
}

/// The names of some exhibitors; of many, the first and how many more.
#[must_use]
pub fn names(layout: &Layout, ids: &[ObjectId]) -> Value {
    match ids {
        [] => Value::Message(Box::new(Message::new("sales-nobody"))),
        &[one] => name(layout, one),
        &[one, ..] => {
            let message = Message::new("sales-name-and-more").with("name", name(layout, one));
            Value::Message(Box::new(message.with("more", ids.len() - 1)))
        }
    }
}

#[cfg(test)]
mod tests;
