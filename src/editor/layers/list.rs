//! The layers of a plan, with how much lies on each.

use std::collections::BTreeMap;

use super::{Halls, LayerId};
use crate::document::Document;
use crate::model::{Kind, ObjectId, Thing};

/// A layer of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub layer: LayerId,
    /// How many objects lie on it, the hall or pavilion itself aside.
    pub count: usize,
}

impl Listed {
    /// Every layer of the plan: kinds in their order, then halls and pavilions by id. Looks at every object: keep the
    /// answer.
    #[must_use]
    pub fn all(document: &Document) -> Vec<Self> {
        let mut halls = Halls::default();
        halls.follow(document);
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        let mut places: BTreeMap<LayerId, usize> = BTreeMap::new();
        for object in document.layout().objects() {
            *kinds.entry(object.kind()).or_default() += 1;
            let others = |id: &ObjectId| *id != object.id;
            if let Some(hall) = halls.of(object).filter(others) {
                *places.entry(LayerId::Hall(hall)).or_default() += 1;
            }
            match &object.thing {
                Thing::Hall(_) => drop(places.entry(LayerId::Hall(object.id)).or_default()),
                Thing::Pavilion(_) => drop(places.entry(LayerId::Pavilion(object.id)).or_default()),
                Thing::Booth(booth) => {
                    booth.pavilion.into_iter().for_each(|id| *places.entry(LayerId::Pavilion(id)).or_default() += 1);
                }
                _ => {}
            }
        }
        let kinds = kinds.into_iter().map(|(kind, count)| Self { layer: LayerId::Kind(kind), count });
        kinds.chain(places.into_iter().map(|(layer, count)| Self { layer, count })).collect()
    }
}
