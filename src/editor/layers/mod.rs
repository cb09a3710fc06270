//! Layers: what is shown, dimmed, hidden and locked, by kind, hall and pavilion; and a selection shown by itself.
//!
//! They belong to the session and not to the plan: nothing here is saved or printed.

mod actions;
mod halls;
mod list;

use std::collections::{BTreeMap, BTreeSet};

pub use list::Listed;

use crate::document::Document;
use crate::model::{Kind, Object, ObjectId, Thing};
use halls::Halls;

/// One layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LayerId {
    /// Everything of a kind.
    Kind(Kind),
    /// A hall and whatever stands in it.
    Hall(ObjectId),
    /// A pavilion and its booths.
    Pavilion(ObjectId),
}

crate::model::words! {
    /// How much is seen of a layer or an object, from all to nothing.
    Sight as "editor-sight" {
        /// It is drawn, hit and selected.
        Shown = "shown",
        /// It is drawn pale and snapped to, but neither hit nor selected.
        Dimmed = "dimmed",
        /// It is neither drawn, nor hit, snapped to or selected.
        Hidden = "hidden",
    }
}

impl Sight {
    /// What a click on the eye makes of it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Shown => Self::Dimmed,
            Self::Dimmed => Self::Hidden,
            Self::Hidden => Self::Shown,
        }
    }
}

/// What is seen and what is locked. An object is seen as little as the least seen of its layers.
#[derive(Default)]
pub struct Layers {
    sights: BTreeMap<LayerId, Sight>,
    locked: BTreeSet<LayerId>,
    isolated: Option<BTreeSet<ObjectId>>,
    halls: Halls,
    version: u64,
}

impl Layers {
    /// How much is seen of a layer.
    #[must_use]
    pub fn of(&self, layer: LayerId) -> Sight {
        self.sights.get(&layer).copied().unwrap_or(Sight::Shown)
    }

    /// Whether a layer protects its objects.
    #[must_use]
    pub fn is_locked(&self, layer: LayerId) -> bool {
        self.locked.contains(&layer)
    }

    /// Whether everything is shown.
    #[must_use]
    pub fn all_shown(&self) -> bool {
        self.sights.is_empty() && self.isolated.is_none()
    }

    /// Whether a selection is shown by itself.
    #[must_use]
    pub const fn isolates(&self) -> bool {
        self.isolated.is_some()
    }

    /// Grows whenever more or less is seen than before.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// How many layers of the plan are seen like this.
    #[must_use]
    pub fn count(&self, document: &Document, sight: Sight) -> usize {
        let there = |layer: &LayerId| match *layer {
            LayerId::Kind(_) => true,
            LayerId::Hall(id) | LayerId::Pavilion(id) => document.layout().object(id).is_some(),
        };
        self.sights.iter().filter(|&(layer, &it)| it == sight && there(layer)).count()
    }

    /// How much is seen of an object.
    #[must_use]
    pub fn sight(&self, object: &Object) -> Sight {
        if self.all_shown() {
            return Sight::Shown;
        }
        let apart = self.isolated.as_ref().is_some_and(|ids| !ids.contains(&object.id));
        let own = if apart { Sight::Dimmed } else { Sight::Shown };
        self.layers_of(object).map(|layer| self.of(layer)).fold(own, Ord::max)
    }

    /// Whether an object is neither dimmed nor hidden, so that it can be hit and selected.
    #[must_use]
    pub fn shows(&self, object: &Object) -> bool {
        self.sight(object) == Sight::Shown
    }

    /// Whether nothing is seen of an object.
    #[must_use]
    pub fn hides(&self, object: &Object) -> bool {
        self.sight(object) == Sight::Hidden
    }

    /// Whether a layer of the object is locked.
    #[must_use]
    pub fn locks(&self, object: &Object) -> bool {
        !self.locked.is_empty() && self.layers_of(object).any(|layer| self.locked.contains(&layer))
    }

    /// The layers an object lies on.
    fn layers_of(&self, object: &Object) -> impl Iterator<Item = LayerId> + use<> {
        let pavilion = match &object.thing {
            Thing::Booth(booth) => booth.pavilion,
            Thing::Pavilion(_) => Some(object.id),
            _ => None,
        };
        let hall = self.halls.of(object).map(LayerId::Hall);
        [Some(LayerId::Kind(object.kind())), hall, pavilion.map(LayerId::Pavilion)].into_iter().flatten()
    }

    /// Brings what is derived from the plan up to date. Costs nothing where no layer of a hall is set.
    pub(super) fn follow(&mut self, document: &Document) {
        let of_hall = |layer: &LayerId| matches!(layer, LayerId::Hall(_));
        if self.sights.keys().any(of_hall) || self.locked.iter().any(of_hall) {
            self.halls.follow(document);
        } else {
            self.halls = Halls::default();
        }
    }

    fn set(&mut self, layer: LayerId, sight: Sight) {
        match sight {
            Sight::Shown => drop(self.sights.remove(&layer)),
            _ => drop(self.sights.insert(layer, sight)),
        }
        self.version += 1;
    }
}
