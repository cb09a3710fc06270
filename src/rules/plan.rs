//! What a rule sees of a plan.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Profile;
use crate::analysis::aisles::Aisles;
use crate::geometry::Bounds;
use crate::model::{Layout, Object, ObjectId};

/// Finds objects by place, by key and by reference: a bucket grid for the full check, the indexes of an open document
/// for the live one.
///
/// Each may visit in any order; visiting too many objects costs time but changes no finding, leaving one out does.
pub trait Neighbours: Sync {
    /// Visits at least every object whose box ([`crate::model::Thing::bounds`]) shares a point with `area`.
    fn near(&self, area: &Bounds, visit: &mut dyn FnMut(&Object));

    /// Visits exactly the objects to which the rule gives this key (see [`super::keys`]), **lowest id first**, until
    /// `visit` breaks.
    fn with_key(&self, rule: &'static str, key: &str, visit: &mut dyn FnMut(ObjectId) -> ControlFlow<()>);

    /// Visits at least every object that refers to the object `to` (see [`Object::references`]).
    fn referring(&self, to: ObjectId, visit: &mut dyn FnMut(&Object));

    /// What is known of the floors of halls.
    fn floors(&self) -> &Floors;
}

/// The aisles of the halls that have been asked for, kept until something changes there.
#[derive(Debug, Default)]
pub struct Floors(Mutex<BTreeMap<ObjectId, Arc<OnceLock<Known>>>>);

type Known = Option<Arc<Aisles>>;

impl Clone for Floors {
    fn clone(&self) -> Self {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Self(Mutex::new(known.clone()))
    }
}

impl Floors {
    /// The aisles of a hall; `None` where there is no such hall, or its middle cannot be found.
    pub fn aisles(&self, hall: ObjectId, find: impl FnOnce() -> Option<Aisles>) -> Option<Arc<Aisles>> {
        // What is known stays right if somebody panicked while he looked.
        let known = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(hall).or_default());
        // Looked for without holding the others up, so that halls can be checked side by side.
        known.get_or_init(|| find().map(Arc::new)).clone()
    }

    /// Forgets those of a hall on which something has changed.
    pub fn forget(&mut self, hall: ObjectId) {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).remove(&hall);
    }
}

/// A layout, the profile it is held to, and what is near what.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// The rules' numbers and severities.
    pub profile: &'a Profile,
    neighbours: &'a dyn Neighbours,
    subjects: Option<&'a BTreeSet<ObjectId>>,
}

impl<'a> Plan<'a> {
    /// A plan whose neighbours are found by `neighbours`, which must agree with `layout`.
    #[must_use]
    pub const fn new(layout: &'a Layout, profile: &'a Profile, neighbours: &'a dyn Neighbours) -> Self {
        Self { layout, profile, neighbours, subjects: None }
    }

    /// The same plan, of which only `subjects` are checked.
    pub(super) const fn of(self, subjects: &'a BTreeSet<ObjectId>) -> Self {
        Self { subjects: Some(subjects), ..self }
    }

    /// Visits the objects whose boxes share a point with `area`, and perhaps others.
    pub fn near(&self, area: &Bounds, visit: &mut dyn FnMut(&Object)) {
        self.neighbours.near(area, visit);
    }

    /// Visits the objects near `area` with which `subject` makes a pair that no other subject of this check reports:
    /// so a rule about pairs meets each pair once.
    pub fn partners(&self, subject: ObjectId, area: &Bounds, visit: &mut dyn FnMut(&Object)) {
        self.neighbours.near(area, &mut |other| {
            let reports_itself = other.id < subject && self.subjects.is_none_or(|all| all.contains(&other.id));
            if other.id != subject && !reports_itself {
                visit(other);
            }
        });
    }

    /// Visits the objects with this key of a rule of scope [`super::Scope::SameKey`], lowest id first, until `visit`
    /// breaks.
    pub fn with_key(&self, rule: &'static str, key: &str, visit: &mut dyn FnMut(ObjectId) -> ControlFlow<()>) {
        self.neighbours.with_key(rule, key, visit);
    }

    /// The aisles of a hall; `None` where there is no such hall, or its middle cannot be found.
    #[must_use]
    pub fn aisles(&self, hall: ObjectId) -> Option<Arc<Aisles>> {
        let near = |area: &Bounds| {
            let mut ids = Vec::new();
            self.near(area, &mut |object| ids.push(object.id));
            ids
        };
        self.neighbours.floors().aisles(hall, || Aisles::of(self.layout, &near, hall).ok().flatten())
    }

    /// Visits the objects that refer to `to`, and perhaps others.
    pub fn referring(&self, to: ObjectId, visit: &mut dyn FnMut(&Object)) {
        self.neighbours.referring(to, visit);
    }
}
