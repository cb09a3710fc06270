//! The floor straight before an opening.

use crate::geometry::{Place, Polygon, inside};
use crate::model::{Exit, Hall};

/// What reaches no farther than this into the zone from the side, in mm, only touches it.
const TOUCHING: f64 = 2.0;
/// How far beyond the opening its inner side is looked for, in mm.
const STEP: f64 = 10.0;

/// The floor on one side of an opening.
#[derive(Clone, Copy)]
pub(super) struct Front {
    from: Place,
    to: Place,
    /// Unit vector along the opening; the floor lies to its left.
    along: (f64, f64),
}

/// The side of an opening where its hall is; both where no hall tells.
pub(super) fn sides_of(exit: &Exit, hall: Option<&Hall>) -> Vec<Front> {
    let both = both_sides(exit);
    let within = |front: &Front| hall.is_some_and(|hall| front.leads_into(&hall.outline));
    let inner: Vec<Front> = both.into_iter().filter(within).collect();
    if inner.len() == 1 { inner } else { both.to_vec() }
}

/// The floor on either side of an opening.
pub(super) fn both_sides(exit: &Exit) -> [Front; 2] {
    let (from, to) = (exit.from.place(), exit.to.place());
    [Front::of(from, to), Front::of(to, from)]
}

impl Front {
    fn of(from: Place, to: Place) -> Self {
        let length = from.distance(to).max(1.0);
        Self { from, to, along: ((to.x - from.x) / length, (to.y - from.y) / length) }
    }

    /// The place so far straight before another.
    fn before(self, place: Place, by: f64) -> Place {
        Place::new(place.x - self.along.1 * by, place.y + self.along.0 * by)
    }

    fn leads_into(self, hall: &Polygon) -> bool {
        let middle = self.from.halfway(self.to);
        inside(&hall.places().collect::<Vec<_>>(), self.before(middle, STEP))
    }

    /// The rectangle before the opening, so deep.
    pub(super) fn zone(self, depth: i32) -> Vec<Place> {
        let depth = depth.into();
        vec![self.from, self.to, self.before(self.to, depth), self.before(self.from, depth)]
    }

    /// How near what is in the zone comes to the line of the opening; `None` where it only touches the zone from the side.
    pub(super) fn nearest_of(self, rings: &[Vec<Place>]) -> Option<f64> {
        let places = || rings.iter().flatten().map(|place| (place.x - self.from.x, place.y - self.from.y));
        let (x, y) = self.along;
        let along = || places().map(|(dx, dy)| dx * x + dy * y);
        let wide = along().reduce(f64::max)? - along().reduce(f64::min)?;
        let near = places().map(|(dx, dy)| dy * x - dx * y).reduce(f64::min)?;
        (wide > TOUCHING).then_some(near.max(0.0))
    }
}
