//! Booths: what is sold.

use super::{ObjectId, UtilityKind, words};
use crate::geometry::Outline;

words! {
    /// How a booth is built.
    BoothKind as "model-booth-kind" {
        /// The organiser builds walls and fascia.
        Shell = "shell",
        /// Bare floor; the exhibitor builds.
        Raw = "raw",
    }
}

words! {
    /// What the exhibits of a booth do to their surroundings, or ask of them.
    BoothTrait as "model-booth-trait" {
        /// They shake the floor, so it carries less of them.
        Vibrates = "vibrates",
        /// They are loud.
        Noisy = "noisy",
        /// They smell.
        Smelly = "smelly",
        /// They need quiet around them.
        Quiet = "quiet",
        /// They are food, or need clean air around them.
        Food = "food",
    }
}

words! {
    /// Sales status, typed by the planner; never derived from exhibitors.
    Status as "model-status" {
        /// For sale.
        Available = "available",
        /// Kept for somebody for a while.
        Held = "held",
        /// Promised, not yet under contract.
        Reserved = "reserved",
        /// Under contract.
        Contracted = "contracted",
        /// Not for sale.
        Blocked = "blocked",
        /// Used by the organiser.
        Organiser = "organiser",
    }
}

words! {
    /// What sort of place a booth is, the fewest open sides first.
    BoothType as "model-booth-type" {
        /// No open side: nobody can get in.
        Inner = "inner",
        /// One open side.
        Row = "row",
        /// One open side, the hall's wall behind.
        Perimeter = "perimeter",
        /// Two open sides that meet.
        Corner = "corner",
        /// Two open sides across from each other.
        Through = "through",
        /// Three open sides.
        Peninsula = "peninsula",
        /// Three open sides, backed by another booth with three.
        SplitIsland = "split-island",
        /// Open all round.
        Island = "island",
    }
}

impl BoothType {
    /// How many sides are open, 0 to 4.
    #[must_use]
    pub const fn open_sides(self) -> u8 {
        match self {
            Self::Inner => 0,
            Self::Row | Self::Perimeter => 1,
            Self::Corner | Self::Through => 2,
            Self::Peninsula | Self::SplitIsland => 3,
            Self::Island => 4,
        }
    }
}

/// A connection that a booth ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service {
    /// What is to be supplied.
    pub kind: UtilityKind,
    /// How much, in the unit of the kind.
    pub amount: i32,
}

/// A booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booth {
    /// A rectangle at any angle, or a polygon; never a circle.
    pub outline: Outline,
    /// The number on the plan: a label for people, unique in a layout (compared in NFC).
    pub number: Option<String>,
    /// Shell scheme or raw space.
    pub kind: BoothKind,
    /// Height of the build in mm.
    pub height: Option<i32>,
    /// The heaviest load of its exhibits on the floor, in kg/m².
    pub load: Option<i32>,
    /// How high above the floor the lower edge of what hangs over it is, in mm.
    pub hung_at: Option<i32>,
    /// How much of each of its open sides its design leaves open at least, in hundredths of the side: 0 to 100.
    pub open_front: Option<i32>,
    /// What its exhibits do to their surroundings, or ask of them; each at most once.
    pub traits: Vec<BoothTrait>,
    /// Sales status.
    pub status: Status,
    /// Until when it is kept, where it is held: `YYYY-MM-DD`.
    pub held_until: Option<String>,
    /// Price in hundredths of the plan's currency.
    pub price: Option<i64>,
    /// Who exhibits here.
    pub exhibitors: Vec<ObjectId>,
    /// The hall it stands in.
    pub hall: Option<ObjectId>,
    /// The pavilion it belongs to.
    pub pavilion: Option<ObjectId>,
    /// Connections it ordered.
    pub services: Vec<Service>,
}

impl Booth {
    /// Area of one standard booth, a "unit": 9 m² (3 m x 3 m), in mm².
    pub const UNIT: i64 = 9_000_000;

    /// An unsold shell-scheme booth with no number, hall, pavilion or exhibitors.
    #[must_use]
    pub const fn new(outline: Outline) -> Self {
        Self {
            outline,
            number: None,
            kind: BoothKind::Shell,
            height: None,
            load: None,
            hung_at: None,
            open_front: None,
            traits: Vec::new(),
            status: Status::Available,
            held_until: None,
            price: None,
            exhibitors: Vec::new(),
            hall: None,
            pavilion: None,
            services: Vec::new(),
        }
    }
}

/// How firmly a booth is somebody's: what an exhibitor takes with it when it moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Sales status.
    pub status: Status,
    /// Until when the booth is kept.
    pub held_until: Option<String>,
}

impl Booth {
    /// Whether somebody has it or may have it: a change to it concerns more people than the planner.
    #[must_use]
    pub const fn is_sold(&self) -> bool {
        matches!(self.status, Status::Held | Status::Reserved | Status::Contracted)
    }

    /// Takes an exhibitor out, and returns on what terms it was here; `None` where it was not. A sold booth that nobody is
    /// left in is for sale again.
    pub fn let_go(&mut self, exhibitor: ObjectId) -> Option<Terms> {
        let before = self.exhibitors.len();
        self.exhibitors.retain(|&id| id != exhibitor);
        if self.exhibitors.len() == before {
            return None;
        }
        let terms = Terms { status: self.status, held_until: self.held_until.clone() };
        if self.exhibitors.is_empty() && self.is_sold() {
            self.status = Status::Available;
            self.held_until = None;
        }
        Some(terms)
    }

    /// Takes an exhibitor in. Where the booth is still for sale, the terms of a sale are now its own.
    pub fn take_in(&mut self, exhibitor: ObjectId, terms: Option<&Terms>) {
        if !self.exhibitors.contains(&exhibitor) {
            self.exhibitors.push(exhibitor);
        }
        if let (Status::Available, Some(terms)) = (self.status, terms) {
            let is_sale = matches!(terms.status, Status::Held | Status::Reserved | Status::Contracted);
            if is_sale {
                self.status = terms.status;
                self.held_until.clone_from(&terms.held_until);
            }
        }
    }
}

/// All that a booth has because of who is in it: what goes along to another booth when they move as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenancy {
    exhibitors: Vec<ObjectId>,
    terms: Terms,
    price: Option<i64>,
    services: Vec<Service>,
    height: Option<i32>,
    load: Option<i32>,
    hung_at: Option<i32>,
    open_front: Option<i32>,
    traits: Vec<BoothTrait>,
}

impl Booth {
    /// Whether exhibitors may be put in: it is neither kept from sale nor the organiser's.
    #[must_use]
    pub const fn takes_exhibitors(&self) -> bool {
        !matches!(self.status, Status::Blocked | Status::Organiser)
    }

    /// Everybody leaves with all that is theirs: contract, orders, what their exhibits are like. A sold booth is for sale
    /// again; its price stays as what is asked for it.
    pub fn give_up(&mut self) -> Tenancy {
        let tenancy = Tenancy {
            exhibitors: std::mem::take(&mut self.exhibitors),
            terms: Terms { status: self.status, held_until: self.held_until.take() },
            price: self.price.filter(|_| self.is_sold()),
            services: std::mem::take(&mut self.services),
            height: self.height.take(),
            load: self.load.take(),
            hung_at: self.hung_at.take(),
            open_front: self.open_front.take(),
            traits: std::mem::take(&mut self.traits),
        };
        if self.is_sold() {
            self.status = Status::Available;
        }
        tenancy
    }

    /// Takes those in who have left another booth, with all that is theirs. The agreed price comes along with a sale.
    pub fn take_over(&mut self, tenancy: Tenancy) {
        self.exhibitors = tenancy.exhibitors;
        self.status = tenancy.terms.status;
        self.held_until = tenancy.terms.held_until;
        self.price = tenancy.price.or(self.price);
        self.services = tenancy.services;
        (self.height, self.load) = (tenancy.height, tenancy.load);
        (self.hung_at, self.open_front) = (tenancy.hung_at, tenancy.open_front);
        self.traits = tenancy.traits;
    }

    /// Whether it is held only until a day before `day` (`YYYY-MM-DD`).
    #[must_use]
    pub fn is_overdue(&self, day: &str) -> bool {
        self.status == Status::Held && self.held_until.as_deref().is_some_and(|until| until < day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Rectangle, Size};

    #[test]
    fn an_exhibitor_that_moves_keeps_its_contract_and_frees_its_booth() {
        let outline = || Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        let (one, two) = (ObjectId::from_random(1), ObjectId::from_random(2));
        let held = Some("2026-12-01".to_owned());
        let sold = Booth {
            status: Status::Held,
            held_until: held.clone(),
            exhibitors: vec![one, two],
            ..Booth::new(outline())
        };
        let (mut from, mut to) = (sold, Booth::new(outline()));
        let terms = from.let_go(one);
        to.take_in(one, terms.as_ref());
        assert_eq!((to.status, &to.held_until, to.exhibitors.as_slice()), (Status::Held, &held, &[one][..]));
        assert_eq!(from.status, Status::Held, "the other one is still here");
        from.let_go(two);
        assert_eq!((from.status, from.held_until.as_ref(), from.exhibitors.len()), (Status::Available, None, 0));
        assert_eq!(from.let_go(two), None);
        let mut blocked = Booth { status: Status::Blocked, ..Booth::new(outline()) };
        blocked.take_in(one, terms.as_ref());
        blocked.take_in(one, terms.as_ref());
        assert_eq!((blocked.status, blocked.exhibitors.len()), (Status::Blocked, 1));
        blocked.let_go(one);
        assert_eq!(blocked.status, Status::Blocked, "what was not sold stays as the planner typed it");
    }

    #[test]
    fn a_booth_is_overdue_the_day_after_it_was_held_until() {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        let held = Booth { status: Status::Held, held_until: Some("2026-12-01".to_owned()), ..Booth::new(outline) };
        assert_eq!(["2026-11-30", "2026-12-01", "2026-12-02"].map(|day| held.is_overdue(day)), [false, false, true]);
        let sold = Booth { status: Status::Contracted, ..held.clone() };
        assert!(!sold.is_overdue("2027-01-01") && !Booth { held_until: None, ..held }.is_overdue("2027-01-01"));
    }
}
