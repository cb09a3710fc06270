//! A new plan made from an older one: what is kept stays as it is, under its id, and what hangs on the rest falls away.

use std::collections::BTreeSet;

use crate::model::{Booth, Kind, Layout, Names, Object, ObjectId, Record, Settings, Status, Thing, words};

words! {
    /// What a new plan can keep of an older one.
    Keep as "generate-keep" {
        /// Halls, walls, pillars, exits, safety and utility points.
        Venue = "venue",
        /// Stages, cafés, …
        Facilities = "facilities",
        /// Background pictures.
        Underlays = "underlays",
        /// Named aisles.
        Aisles = "aisles",
        /// Texts.
        Labels = "labels",
        /// Dimensions.
        Dimensions = "dimensions",
        /// Pavilions, and which booth belongs to which.
        Pavilions = "pavilions",
        /// Booths with their kind, height and notes.
        Booths = "booths",
        /// Numbers of booths.
        Numbers = "numbers",
        /// Prices of booths.
        Prices = "prices",
        /// Connections that booths ordered.
        Services = "services",
        /// Which booths are held, reserved or contracted. Those that are not for sale stay so in any case.
        Statuses = "statuses",
        /// The list of exhibitors.
        Exhibitors = "exhibitors",
        /// Who stands where.
        Stands = "stands",
    }
}

impl Keep {
    /// What is kept as a rule: what the planner drew, not what was sold.
    pub const USUAL: &'static [Self] = &[
        Self::Venue,
        Self::Facilities,
        Self::Underlays,
        Self::Aisles,
        Self::Labels,
        Self::Dimensions,
        Self::Pavilions,
        Self::Booths,
        Self::Numbers,
        Self::Prices,
    ];

    /// What must be kept, too, for this to be kept.
    #[must_use]
    pub const fn needs(self) -> &'static [Self] {
        match self {
            Self::Numbers | Self::Prices | Self::Services | Self::Statuses => &[Self::Booths],
            Self::Stands => &[Self::Booths, Self::Exhibitors],
            _ => &[],
        }
    }

    /// How much of this is in a plan: objects, exhibitors, or booths of which it tells something.
    #[must_use]
    pub fn count(self, layout: &Layout) -> usize {
        let booths = |tells: fn(&Booth) -> bool| layout.booths().filter(|(_, booth)| tells(booth)).count();
        match self {
            Self::Numbers => booths(|booth| booth.number.is_some()),
            Self::Prices => booths(|booth| booth.price.is_some()),
            Self::Services => booths(|booth| !booth.services.is_empty()),
            Self::Statuses => booths(|booth| is_sale(booth.status)),
            Self::Stands => booths(|booth| !booth.exhibitors.is_empty()),
            Self::Exhibitors => layout.exhibitors().len(),
            kind => layout.objects().filter(|object| Self::of(object.kind()) == kind).count(),
        }
    }

    /// What objects of a kind count as.
    const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Hall | Kind::Wall | Kind::Pillar | Kind::Exit | Kind::SafetyPoint | Kind::Utility => Self::Venue,
            Kind::Facility => Self::Facilities,
            Kind::Underlay => Self::Underlays,
            Kind::Aisle => Self::Aisles,
            Kind::Label => Self::Labels,
            Kind::Dimension => Self::Dimensions,
            Kind::Pavilion => Self::Pavilions,
            Kind::Booth => Self::Booths,
        }
    }
}

/// Whether this status is about a customer, who may not come again.
const fn is_sale(status: Status) -> bool {
    matches!(status, Status::Held | Status::Reserved | Status::Contracted)
}

/// How a plan is made from an older one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Renewal {
    /// What is kept; what something needs that is not here is not kept either.
    pub keep: BTreeSet<Keep>,
    /// Name of the new fair.
    pub names: Names,
    /// Its edition.
    pub edition: Names,
}

impl Renewal {
    /// What is kept as a rule, for a fair of the same name.
    #[must_use]
    pub fn usual(old: &Layout) -> Self {
        let names = old.settings().names.clone();
        Self { keep: Keep::USUAL.iter().copied().collect(), names, edition: Names::default() }
    }

    /// Whether something is kept, and all that it needs.
    #[must_use]
    pub fn keeps(&self, what: Keep) -> bool {
        self.keep.contains(&what) && what.needs().iter().all(|needed| self.keep.contains(needed))
    }

    /// The new plan. Everything in it has the id it had, so that the two can be compared. Plan number, revision and date
    /// of the old one are not those of the new one; nobody answers for its findings yet or approved it, and it is not locked.
    #[must_use]
    pub fn of(&self, old: &Layout) -> Layout {
        let kept: BTreeSet<ObjectId> = old.objects().filter(|it| self.keeps_object(it)).map(|it| it.id).collect();
        let exhibitors = old.exhibitors().filter(|_| self.keeps(Keep::Exhibitors)).cloned().map(Record::Exhibitor);
        let objects = old.objects().filter(|object| kept.contains(&object.id));
        let objects = objects.filter_map(|object| self.renewed(object, old, &kept)).map(Record::Object);
        std::iter::once(self.settings(old.settings())).chain(exhibitors).chain(objects).collect()
    }

    fn keeps_object(&self, object: &Object) -> bool {
        self.keeps(Keep::of(object.kind()))
    }

    fn settings(&self, old: &Settings) -> Record {
        Record::Settings(Box::new(Settings {
            names: self.names.clone(),
            edition: self.edition.clone(),
            plan_number: None,
            revision: None,
            date: None,
            approval: None,
            locked: false,
            ..old.clone()
        }))
    }

    /// The object as it is in the new plan; `None` where it says nothing without what is gone.
    fn renewed(&self, old: &Object, plan: &Layout, kept: &BTreeSet<ObjectId>) -> Option<Object> {
        let mut object = old.clone();
        object.thing.hold_still(|id| kept.contains(&id), |end| plan.place_of(end));
        let exhibitor = |id| self.keeps(Keep::Exhibitors) && plan.exhibitor(id).is_some();
        object.thing.map_references(|id| (kept.contains(&id) || exhibitor(id)).then_some(id));
        if let Thing::Booth(booth) = &mut object.thing {
            self.clear(booth);
        }
        object.thing.is_whole().then_some(object)
    }

    /// Takes out of a booth what is not kept.
    fn clear(&self, booth: &mut Booth) {
        if !self.keeps(Keep::Numbers) {
            booth.number = None;
        }
        if !self.keeps(Keep::Prices) {
            booth.price = None;
        }
        if !self.keeps(Keep::Services) {
            booth.services.clear();
        }
        if !self.keeps(Keep::Stands) {
            booth.exhibitors.clear();
        }
        if !(self.keeps(Keep::Stands) && self.keeps(Keep::Exhibitors)) {
            // What is known of the exhibits goes with who brought them.
            (booth.load, booth.hung_at, booth.open_front) = (None, None, None);
            booth.traits.clear();
        }
        if !self.keeps(Keep::Statuses) && is_sale(booth.status) {
            booth.status = Status::Available;
        }
    }
}

#[cfg(test)]
mod tests;
