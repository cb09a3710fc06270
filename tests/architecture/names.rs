//! Where a written path leads: through imports, aliases and re-exports, to where the thing is defined.

use std::collections::{BTreeMap, BTreeSet};

use crate::references::{Found, Written};
use crate::source::{Place, Source, below};

/// Longer chains of re-exports than this are taken for circles.
const LONGEST_CHAIN: usize = 12;

/// Every name of the crate.
pub struct Names {
    known: BTreeSet<Place>,
    aliases: BTreeMap<Place, Vec<Written>>,
    globs: BTreeMap<Place, Vec<Written>>,
}

impl Names {
    /// The names of all files together.
    pub fn of(sources: &[Source], found: &[Found]) -> Self {
        let mut names = Self { known: BTreeSet::new(), aliases: BTreeMap::new(), globs: BTreeMap::new() };
        for source in sources {
            names
                .known
                .extend((1..=source.module.len()).map(|length| source.module.iter().take(length).cloned().collect()));
        }
        for file in found {
            names.known.extend(file.definitions.iter().cloned());
            for (place, target) in &file.aliases {
                names.aliases.entry(place.clone()).or_default().push(target.clone());
            }
            for (place, target) in &file.globs {
                names.globs.entry(place.clone()).or_default().push(target.clone());
            }
        }
        names
    }

    /// The places that `written` may mean; more than one where a name is imported twice in one module. The path as it
    /// is written is among them, so that passing through a forbidden module counts as well.
    pub fn places(&self, written: &Written) -> BTreeSet<Place> {
        self.follow(written, 0)
    }

    fn follow(&self, written: &Written, depth: usize) -> BTreeSet<Place> {
        let Some((first, rest)) = written.names.split_first() else { return BTreeSet::new() };
        if depth > LONGEST_CHAIN {
            return BTreeSet::new();
        }
        let mut rest = rest;
        let mut here = written.module.clone();
        match first.as_str() {
            _ if written.absolute => return BTreeSet::from([written.names.clone()]),
            "crate" | "hallplan" => here.truncate(1),
            "self" => {}
            "super" => {
                here.pop();
                while let Some((_, after)) = rest.split_first().filter(|(next, _)| *next == "super") {
                    here.pop();
                    rest = after;
                }
            }
            _ => {
                let known = self.inside(&here, first, depth);
                // A name that this module does not have is another crate's, or of no interest.
                let starts = if known.is_empty() { BTreeSet::from([vec![first.clone()]]) } else { known };
                return starts.into_iter().flat_map(|start| self.walk(start, rest, depth)).collect();
            }
        }
        self.walk(here, rest, depth)
    }

    /// From `start` on along `rest`.
    fn walk(&self, start: Place, rest: &[String], depth: usize) -> BTreeSet<Place> {
        let Some((next, after)) = rest.split_first() else { return BTreeSet::from([start]) };
        let mut steps = if start.first().is_some_and(|root| root == "crate") {
            self.inside(&start, next, depth)
        } else {
            BTreeSet::new()
        };
        steps.insert(below(&start, next));
        steps.into_iter().flat_map(|step| self.walk(step, after, depth)).collect()
    }

    /// What `name` stands for in the module `place`; nothing if it is not known there.
    fn inside(&self, place: &Place, name: &str, depth: usize) -> BTreeSet<Place> {
        let itself = below(place, name);
        if depth > LONGEST_CHAIN {
            return BTreeSet::new();
        }
        if self.known.contains(&itself) {
            return BTreeSet::from([itself]);
        }
        if let Some(targets) = self.aliases.get(&itself) {
            return targets.iter().flat_map(|target| self.target(target, &itself, depth)).collect();
        }
        let globs = self.globs.get(place).into_iter().flatten();
        let modules = globs.flat_map(|glob| self.follow(glob, depth + 1)).filter(|module| module != place);
        modules.flat_map(|module| self.inside(&module, name, depth + 1)).collect()
    }

    /// Where the alias at `place` leads. `use egui;` names the crate and not itself.
    fn target(&self, target: &Written, place: &Place, depth: usize) -> BTreeSet<Place> {
        let named_itself = target.names.first().is_some_and(|first| below(&target.module, first) == *place);
        if named_itself { BTreeSet::from([target.names.clone()]) } else { self.follow(target, depth + 1) }
    }
}
