//! Where aisles are narrower than they should be.
//!
//! What counts is the way along the middle of the floor, so a pillar in an aisle counts as well as a booth that stands
//! out. Not every narrow gap is an aisle: a strip for services between backs, a way behind booths along a wall and a gap
//! beside which there is a wide way are none.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::net::{Chain, Net, Step};
use super::{Aisles, PASSAGE};
use crate::geometry::Place;
use crate::geometry::medial::{Beside, Link};

/// Plans are in whole millimetres and turned corners are rounded: so much less, in mm, is not narrower.
const NOISE: f64 = 0.5;
/// A gap too small for an aisle that is no longer than this, in mm, is an aisle that something stands in: longer than a
/// booth, shorter than two back to back.
const BLOCKED: f64 = 4_000.0;

/// A place where an aisle is too narrow.
#[derive(Debug, Clone, PartialEq)]
pub struct Neck {
    /// The narrowest place.
    pub at: Place,
    /// Clear width there in mm.
    pub width: f64,
    /// Clear width that is asked for there, in mm.
    pub required: f64,
    /// What it is narrow between: a place on either side.
    pub across: [Place; 2],
    /// Length of the narrow stretch in mm.
    pub length: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Wide,
    Narrow,
    /// Too small for an aisle.
    Gap,
}

/// The clear width in mm that is wanted at a place of so much clear width.
pub type Required<'a> = dyn Fn(Place, f64) -> f64 + 'a;

/// The places where aisles are narrower than `required` asks for.
pub(super) fn necks(aisles: &Aisles, required: &Required<'_>) -> Vec<Neck> {
    let search = Search::new(aisles, required);
    let mut necks = search.blocked();
    for chain in aisles.net.chains() {
        necks.extend(search.runs(&chain).into_iter().filter_map(|run| search.judge(&chain, run)));
    }
    necks
}

struct Search<'a> {
    aisles: &'a Aisles,
    net: &'a Net,
    required: Vec<f64>,
    state: Vec<State>,
    /// Links on which a booth depends that has no side on a wide aisle.
    needed: BTreeSet<usize>,
}

/// A stretch of a chain, first and last node of it.
#[derive(Clone, Copy)]
struct Run {
    first: usize,
    last: usize,
}

impl<'a> Search<'a> {
    fn new(aisles: &'a Aisles, required: &Required<'_>) -> Self {
        let net = &aisles.net;
        let required: Vec<f64> = net.medial.nodes.iter().map(|node| required(node.at, 2.0 * node.clearance)).collect();
        let state = net.medial.nodes.iter().zip(&required).map(|(node, required)| {
            let width = 2.0 * node.clearance;
            if width >= required - NOISE {
                State::Wide
            } else if width > PASSAGE {
                State::Narrow
            } else {
                State::Gap
            }
        });
        let mut search = Self { aisles, net, state: state.collect(), required, needed: BTreeSet::new() };
        search.needed = search.needed();
        search
    }

    fn state(&self, node: usize) -> State {
        self.state.get(node).copied().unwrap_or(State::Gap)
    }

    fn required(&self, node: usize) -> f64 {
        self.required.get(node).copied().unwrap_or_default()
    }

    fn needed(&self) -> BTreeSet<usize> {
        let on_wide = |link: &Link| link.ends.iter().any(|end| self.state(*end) == State::Wide);
        let mut needed = BTreeSet::new();
        for spots in self.aisles.booths.values() {
            let has_wide = spots.iter().filter_map(|spot| self.net.link(spot.link)).any(on_wide);
            if !has_wide {
                needed.extend(spots.iter().map(|spot| spot.link));
            }
        }
        needed
    }

    /// Stretches of a chain where an aisle is narrow.
    fn runs(&self, chain: &Chain) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (index, node) in chain.nodes.iter().enumerate() {
            if self.state(*node) != State::Narrow {
                continue;
            }
            match runs.last_mut() {
                Some(run) if run.last + 1 == index => run.last = index,
                _ => runs.push(Run { first: index, last: index }),
            }
        }
        runs
    }

    fn judge(&self, chain: &Chain, run: Run) -> Option<Neck> {
        let nodes = chain.nodes.get(run.first..=run.last)?;
        let links = chain.links.get(run.first..run.last)?;
        let length: f64 = links.iter().map(|link| self.net.length(*link)).sum();
        let narrowest = *nodes.iter().min_by(|a, b| self.net.width(**a).total_cmp(&self.net.width(**b)))?;
        let required = self.required(narrowest);
        let beyond = [run.first.checked_sub(1), Some(run.last + 1)]
            .map(|index| index.and_then(|index| chain.nodes.get(index)).copied());
        let opens_into_gap = beyond.iter().flatten().any(|node| self.state(*node) == State::Gap);
        if opens_into_gap && length <= required {
            return None;
        }
        let is_needed = links.iter().any(|link| self.needed.contains(link));
        if !is_needed && (self.is_bay(nodes) || self.is_back(nodes, links)) {
            return None;
        }
        if !is_needed
            && let [Some(from), Some(to)] = beyond
            && from != to
        {
            let around = |node: usize| self.state(node) == State::Wide && !nodes.contains(&node);
            if self.is_linked(from, to, 2.0 * length + required, &around) {
                return None;
            }
        }
        self.neck(narrowest, length)
    }

    /// Whether nothing lies beyond these nodes.
    fn is_bay(&self, nodes: &[usize]) -> bool {
        let ends = [nodes.first(), nodes.last()];
        ends.into_iter().flatten().any(|node| self.net.degree(*node) == 1 && !self.aisles.is_exit(*node))
    }

    /// Whether these nodes lie along the wall of the hall, and nobody goes out there.
    fn is_back(&self, nodes: &[usize], links: &[usize]) -> bool {
        let by_wall = |link: &usize| self.net.link(*link).is_some_and(|link| self.aisles.is_by_wall(link));
        let long = links.iter().filter(|link| by_wall(link)).map(|link| self.net.length(*link)).sum::<f64>();
        let all: f64 = links.iter().map(|link| self.net.length(*link)).sum();
        let alone = || nodes.first().is_some_and(|node| self.net.steps(*node).any(|step| by_wall(&step.link)));
        let is_along = if links.is_empty() { alone() } else { long >= 0.8 * all };
        is_along && !nodes.iter().any(|node| self.aisles.is_exit(*node))
    }

    /// Short gaps in the way of people who could walk on before and behind.
    fn blocked(&self) -> Vec<Neck> {
        let mut seen = BTreeSet::new();
        let mut necks = Vec::new();
        for node in 0..self.net.medial.nodes.len() {
            if self.state(node) == State::Gap && self.net.degree(node) > 0 && !seen.contains(&node) {
                let gap = self.gap(node);
                seen.extend(gap.nodes.iter().copied());
                necks.extend(self.judge_gap(&gap));
            }
        }
        necks
    }

    /// All that hangs together with a node without a wider place between.
    fn gap(&self, start: usize) -> Gap {
        let mut gap = Gap { nodes: BTreeSet::from([start]), ..Gap::default() };
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            for Step { link, to } in self.net.steps(node) {
                if self.state(to) != State::Gap {
                    gap.beyond.insert(to);
                } else if gap.links.insert(link) && gap.nodes.insert(to) {
                    open.push(to);
                }
            }
        }
        gap
    }

    fn judge_gap(&self, gap: &Gap) -> Option<Neck> {
        let length: f64 = gap.links.iter().map(|link| self.net.length(*link)).sum();
        let narrowest = *gap.nodes.iter().min_by(|a, b| self.net.width(**a).total_cmp(&self.net.width(**b)))?;
        let by_wall = || {
            let mut steps = self.net.steps(narrowest);
            steps.any(|step| self.net.link(step.link).is_some_and(|link| self.aisles.is_by_wall(link)))
        };
        let mut beyond = gap.beyond.iter();
        let first = *beyond.next()?;
        if length > BLOCKED || self.net.width(narrowest) <= TOUCHING || by_wall() {
            return None;
        }
        let reach = 2.0 * length + 3.0 * self.required(narrowest);
        let around = |node: usize| self.state(node) != State::Gap;
        let is_parted = beyond.any(|other| !self.is_linked(first, *other, reach, &around));
        if is_parted { self.neck(narrowest, length) } else { None }
    }

    /// Whether there is a way from one node to another of at most so many mm over nodes that are `open`.
    fn is_linked(&self, from: usize, to: usize, reach: f64, open: &dyn Fn(usize) -> bool) -> bool {
        let mut far: BTreeMap<usize, f64> = BTreeMap::from([(from, 0.0)]);
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            let here = far.get(&node).copied().unwrap_or_default();
            for step in self.net.steps(node) {
                let there = here + self.net.length(step.link);
                if there > reach || (step.to != to && !open(step.to)) {
                    continue;
                }
                if far.get(&step.to).is_none_or(|known| there < *known) {
                    far.insert(step.to, there);
                    queue.push_back(step.to);
                }
            }
        }
        far.contains_key(&to)
    }

    fn neck(&self, node: usize, length: f64) -> Option<Neck> {
        let here = self.net.node(node);
        let steps = self.net.steps(node);
        let link = steps.min_by(|a, b| self.net.width(a.to).total_cmp(&self.net.width(b.to)))?.link;
        let across = self.net.link(link)?.beside.map(|beside| self.aisles.nearest(beside, here.at));
        Some(Neck { at: here.at, width: 2.0 * here.clearance, required: self.required(node), across, length })
    }
}

/// What touches but for rounding leaves no gap, in mm.
const TOUCHING: f64 = 5.0;

#[derive(Default)]
struct Gap {
    nodes: BTreeSet<usize>,
    links: BTreeSet<usize>,
    /// Wider nodes next to it.
    beyond: BTreeSet<usize>,
}

impl Aisles {
    /// Whether a link runs along the wall of the hall.
    fn is_by_wall(&self, link: &Link) -> bool {
        link.beside.into_iter().any(|beside| {
            let side = match beside {
                Beside::Side(side) | Beside::Corner(side) => side,
            };
            self.is_wall.get(side).copied().unwrap_or(false)
        })
    }

    fn nearest(&self, beside: Beside, at: Place) -> Place {
        match beside {
            Beside::Side(side) => self.floor.side(side).map_or(at, |(a, b)| at.nearest_on_segment(a, b)),
            Beside::Corner(corner) => self.floor.side(corner).map_or(at, |(a, _)| a),
        }
    }
}
