//! A drawing as its file has it: blocks of entities that are not yet put in their places.

use std::collections::BTreeMap;

use super::entity::Entity;
use super::{Layer, Note, Units};

/// A drawing as its file has it.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub layers: Layers,
    /// By their names in small letters.
    pub blocks: BTreeMap<String, Block>,
    /// What is drawn outside all blocks.
    pub entities: Vec<Entity>,
    pub units: Units,
    pub notes: Vec<Note>,
}

/// Entities that are drawn wherever their block is inserted.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The place that lies where the block is inserted.
    pub base: [f64; 3],
    pub entities: Vec<Entity>,
}

/// The layers, found by name whatever the case.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub all: Vec<Layer>,
    by_name: BTreeMap<String, u32>,
}

impl Layers {
    /// The place of a layer in the list; one that nobody declared is added.
    pub fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.by_name.get(name) {
            return *place;
        }
        let key = name.to_lowercase();
        let place = match self.by_name.get(&key) {
            Some(place) => *place,
            None => self.add(Layer { name: name.to_owned(), ..Layer::default() }),
        };
        self.by_name.insert(name.to_owned(), place);
        place
    }

    /// The place of a layer that is there, by its name in small letters.
    pub fn find(&self, key: &str) -> Option<u32> {
        self.by_name.get(key).copied()
    }

    /// Adds a layer and returns its place; of two with one name the first counts.
    pub fn add(&mut self, layer: Layer) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let place = *self.by_name.entry(layer.name.to_lowercase()).or_insert(next);
        if place == next {
            self.all.push(layer);
        }
        place
    }
}
