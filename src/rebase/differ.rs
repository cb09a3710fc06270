//! What of a venue a newer drawing shows otherwise than the plan has it.

use std::collections::{BTreeMap, BTreeSet};

use super::KINDS;
use crate::document::Document;
use crate::geometry::Place;
use crate::import::meaning::Made;
use crate::model::{Kind, Object, ObjectId, Thing, words};

words! {
    /// What became of a thing of the venue.
    Became {
        /// Only the drawing has it.
        New = "new",
        /// It lies or looks otherwise.
        Changed = "changed",
        /// Only the plan has it.
        Gone = "gone",
        /// Only the plan has it, but things of the plan belong to it, or nobody knows whose it was: it stays.
        Kept = "kept",
    }
}

/// Things that differ by no more than this are the same, in mm: places of a turned drawing are rounded.
const SAME: f64 = 5.0;
/// A thing is not taken for another farther away than this, in mm.
const FAR: f64 = 3_000.0;
/// A hall is taken for another that shares so great a part of what both cover.
const SHARED: f64 = 0.4;

/// A thing of the venue that differs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Its kind.
    pub kind: Kind,
    /// What became of it.
    pub became: Became,
    /// What it was in the plan.
    pub before: Option<ObjectId>,
    /// What it is in the drawing, by its place among the things that were made of that.
    pub after: Option<usize>,
    /// How far its corners lie from where they were, at most, in mm; 0 where it has no counterpart.
    pub off: f64,
}

/// How what was made of a drawing differs from a plan.
#[derive(Debug, Default)]
pub(super) struct Differences {
    pub found: Vec<Difference>,
    /// What each thing of the drawing is in the plan, where it is there, by its place among the things that were made.
    pub counterparts: BTreeMap<usize, ObjectId>,
    pub unshown: Vec<Kind>,
}

/// What differs, which thing of the plan is which of the drawing, and the kinds of which the drawing shows none.
pub(super) fn differences(document: &Document, made: &Made) -> Differences {
    let mut all = Differences::default();
    for kind in KINDS {
        let olds: Vec<&Object> = document.layout().of_kind(kind).collect();
        let news = made.things.iter().map(|found| &found.thing).enumerate();
        let news: Vec<(usize, &Thing)> = news.filter(|(_, thing)| thing.kind() == kind).collect();
        if news.is_empty() {
            all.unshown.extend((!olds.is_empty()).then_some(kind));
            continue;
        }
        let pairs = paired(document, &news);
        let taken: BTreeSet<ObjectId> = pairs.iter().map(|pair| pair.old.id).collect();
        all.counterparts.extend(pairs.iter().map(|pair| (pair.new, pair.old.id)));
        all.found.extend(pairs.iter().filter(|pair| pair.off > SAME).map(Paired::changed));
        let gone = olds.iter().filter(|old| !taken.contains(&old.id));
        all.found.extend(gone.map(|old| missing(document, old)));
        let new = news.iter().map(|(place, _)| *place).filter(|place| !all.counterparts.contains_key(place));
        let new = new.map(|place| Difference { kind, became: Became::New, before: None, after: Some(place), off: 0.0 });
        all.found.extend(new.collect::<Vec<_>>());
    }
    all
}

fn missing(document: &Document, old: &Object) -> Difference {
    let stays = match old.kind() {
        // A stage or a café was put there by the planner more often than by the venue.
        Kind::Facility => true,
        Kind::Hall => document.index().referrers(old.id).next().is_some(),
        _ => false,
    };
    let became = if stays { Became::Kept } else { Became::Gone };
    Difference { kind: old.kind(), became, before: Some(old.id), after: None, off: 0.0 }
}

/// Two that are taken for the same thing; of the drawing its place among the things that were made.
struct Paired<'a> {
    old: &'a Object,
    new: usize,
    off: f64,
}

impl Paired<'_> {
    const fn changed(&self) -> Difference {
        let (before, after) = (Some(self.old.id), Some(self.new));
        Difference { kind: self.old.kind(), became: Became::Changed, before, after, off: self.off }
    }
}

/// Pairs, the most alike first, each thing once.
fn paired<'a>(document: &'a Document, news: &[(usize, &Thing)]) -> Vec<Paired<'a>> {
    let mut pairs: Vec<Paired<'a>> = Vec::new();
    for &(new, thing) in news {
        let near = thing.bounds().map(|bounds| document.index().near_sorted(&bounds.grown(FAR))).unwrap_or_default();
        let near = near.into_iter().filter_map(|id| document.layout().object(id));
        let alike = near.filter(|old| old.kind() == thing.kind() && may_be(&old.thing, thing));
        pairs.extend(alike.map(|old| Paired { old, new, off: off(&old.thing, thing) }));
    }
    pairs.sort_by(|a, b| a.off.total_cmp(&b.off).then((a.old.id, a.new).cmp(&(b.old.id, b.new))));
    let (mut olds_taken, mut news_taken) = (BTreeSet::new(), BTreeSet::new());
    pairs.retain(|pair| {
        let free = !olds_taken.contains(&pair.old.id) && !news_taken.contains(&pair.new);
        if free {
            olds_taken.insert(pair.old.id);
            news_taken.insert(pair.new);
        }
        free
    });
    pairs
}

/// Whether the one may have become the other.
fn may_be(old: &Thing, new: &Thing) -> bool {
    let (Some(a), Some(b)) = (old.bounds(), new.bounds()) else { return false };
    if old.kind() != Kind::Hall {
        return a.centre().distance(b.centre()) <= FAR;
    }
    let side = |from: f64, to: f64| (to - from).max(0.0);
    let shared = side(a.min.x.max(b.min.x), a.max.x.min(b.max.x)) * side(a.min.y.max(b.min.y), a.max.y.min(b.max.y));
    let whole = a.width() * a.depth() + b.width() * b.depth() - shared;
    shared >= SHARED * whole
}

/// How far a corner of the one lies from the nearest of the other, at most, in mm; of walls also how much thicker one is.
fn off(old: &Thing, new: &Thing) -> f64 {
    let (a, b) = (old.corners(), new.corners());
    let farthest = |from: &[Place], to: &[Place]| {
        let nearest = |at: &Place| to.iter().map(|other| at.distance(*other)).fold(f64::INFINITY, f64::min);
        from.iter().map(nearest).fold(0.0, f64::max)
    };
    let thicker = match (old, new) {
        (Thing::Wall(old), Thing::Wall(new)) => f64::from((old.thickness - new.thickness).abs()),
        _ => 0.0,
    };
    farthest(&a, &b).max(farthest(&b, &a)).max(thicker)
}
