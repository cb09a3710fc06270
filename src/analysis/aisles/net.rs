//! The middle of the free floor as a graph: who is linked to whom, without the ways into corners.

use std::collections::BTreeMap;

use crate::geometry::Place;
use crate::geometry::medial::{Beside, Link, Medial, Node};

/// A way along the middle from one node to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub link: usize,
    pub to: usize,
}

/// The middle of a floor and its graph.
#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    pub medial: Medial,
    steps: Vec<Vec<Step>>,
    /// Links that lead anywhere but into a corner.
    is_way: Vec<bool>,
}

/// Nodes from one crossing or end to the next, and the links between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    pub nodes: Vec<usize>,
    pub links: Vec<usize>,
}

/// Where a place at the edge of the floor meets the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub link: usize,
    /// How far along the link, 0.0 to 1.0.
    pub part: f64,
}

/// A way that reaches no farther beyond a crossing than this part of the clearance there only leads into a corner.
const STUB: f64 = 0.5;

impl Net {
    pub(super) fn new(medial: Medial) -> Self {
        let is_way = medial.links.iter().map(|link| !link.is_spur).collect();
        let mut net = Self { steps: vec![Vec::new(); medial.nodes.len()], medial, is_way };
        net.join();
        // What is left of a corner with a bevel may have a corner of its own.
        while net.drop_stubs() {}
        net
    }

    fn join(&mut self) {
        for (index, link) in self.medial.links.iter().enumerate() {
            let [a, b] = link.ends;
            for (from, to) in [(a, b), (b, a)] {
                if let Some(steps) = self.steps.get_mut(from) {
                    steps.push(Step { link: index, to });
                }
            }
        }
    }

    pub(super) fn node(&self, index: usize) -> Node {
        self.medial.nodes.get(index).copied().unwrap_or(Node { at: Place::default(), clearance: 0.0 })
    }

    pub(super) fn link(&self, index: usize) -> Option<&Link> {
        self.medial.links.get(index)
    }

    /// Clear width in mm at a node.
    pub(super) fn width(&self, node: usize) -> f64 {
        2.0 * self.node(node).clearance
    }

    pub(super) fn length(&self, link: usize) -> f64 {
        self.link(link).map_or(0.0, |link| self.medial.length(link))
    }

    /// All steps from a node, ways into corners too.
    pub(super) fn all_steps(&self, node: usize) -> &[Step] {
        self.steps.get(node).map_or(&[], Vec::as_slice)
    }

    /// The steps from a node that lead anywhere.
    pub(super) fn steps(&self, node: usize) -> impl Iterator<Item = Step> + '_ {
        self.all_steps(node).iter().copied().filter(|step| self.is_way(step.link))
    }

    fn is_way(&self, link: usize) -> bool {
        self.is_way.get(link).copied().unwrap_or(false)
    }

    pub(super) fn degree(&self, node: usize) -> usize {
        self.steps(node).count()
    }

    /// The chains of ways; each way is in exactly one.
    pub(super) fn chains(&self) -> Vec<Chain> {
        let mut seen = vec![false; self.medial.links.len()];
        let mut chains = Vec::new();
        let at_crossing = |node: &usize| self.degree(*node) != 2;
        // What is left after those from crossings and ends are rings.
        let nodes = 0..self.medial.nodes.len();
        for node in nodes.clone().filter(at_crossing).chain(nodes) {
            for step in self.steps(node) {
                if !seen.get(step.link).copied().unwrap_or(true) {
                    chains.push(self.chain(node, step, &mut seen));
                }
            }
        }
        chains
    }

    fn chain(&self, first: usize, step: Step, seen: &mut [bool]) -> Chain {
        let mut chain = Chain { nodes: vec![first], links: Vec::new() };
        let mut step = Some(step);
        while let Some(Step { link, to }) = step {
            match seen.get_mut(link) {
                Some(seen) if !*seen => *seen = true,
                _ => break,
            }
            chain.links.push(link);
            chain.nodes.push(to);
            step = if self.degree(to) == 2 { self.steps(to).find(|next| next.link != link) } else { None };
        }
        chain
    }

    /// Drops the ways that only lead into a corner; returns whether there was one.
    fn drop_stubs(&mut self) -> bool {
        let stubs: Vec<usize> =
            self.chains().iter().filter(|chain| self.is_stub(chain)).flat_map(|chain| chain.links.clone()).collect();
        for link in &stubs {
            if let Some(is_way) = self.is_way.get_mut(*link) {
                *is_way = false;
            }
        }
        !stubs.is_empty()
    }

    fn is_stub(&self, chain: &Chain) -> bool {
        let (Some(first), Some(last)) = (chain.nodes.first(), chain.nodes.last()) else { return false };
        let (from, tip) = match (self.degree(*first), self.degree(*last)) {
            (1, 2..) => (*last, *first),
            (2.., 1) => (*first, *last),
            _ => return false,
        };
        let (from, tip) = (self.node(from), self.node(tip));
        self.chain_length(chain) + tip.clearance - from.clearance < STUB * from.clearance
    }

    pub(super) fn chain_length(&self, chain: &Chain) -> f64 {
        chain.links.iter().map(|link| self.length(*link)).sum()
    }

    /// The place and the clear width in mm at a spot.
    pub(super) fn at(&self, spot: Spot) -> (Place, f64) {
        let [a, b] = self.link(spot.link).map_or([0, 0], |link| link.ends).map(|end| self.node(end));
        let between = |from: f64, to: f64| from + (to - from) * spot.part;
        let at = Place::new(between(a.at.x, b.at.x), between(a.at.y, b.at.y));
        (at, 2.0 * between(a.clearance, b.clearance))
    }

    /// Puts a node at each spot, and returns them in order.
    pub(super) fn split(&mut self, spots: &[Spot]) -> Vec<usize> {
        let mut by_link: BTreeMap<usize, Vec<(f64, usize)>> = BTreeMap::new();
        let mut nodes = Vec::new();
        for spot in spots {
            let (at, width) = self.at(*spot);
            self.medial.nodes.push(Node { at, clearance: width / 2.0 });
            let node = self.medial.nodes.len() - 1;
            nodes.push(node);
            by_link.entry(spot.link).or_default().push((spot.part, node));
        }
        for (link, mut stops) in by_link {
            stops.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.cut(link, &stops);
        }
        self.steps = vec![Vec::new(); self.medial.nodes.len()];
        self.join();
        nodes
    }

    /// Makes of a link those from stop to stop.
    fn cut(&mut self, index: usize, stops: &[(f64, usize)]) {
        let Some(whole) = self.link(index).copied() else { return };
        let [mut from, last] = whole.ends;
        let ends: Vec<usize> = stops.iter().map(|stop| stop.1).chain([last]).collect();
        for (number, to) in ends.into_iter().enumerate() {
            let piece = Link { ends: [from, to], ..whole };
            match self.medial.links.get_mut(index) {
                Some(link) if number == 0 => *link = piece,
                _ => {
                    self.medial.links.push(piece);
                    self.is_way.push(self.is_way(index));
                }
            }
            from = to;
        }
    }

    /// The links that have this side of the floor nearest, for each side.
    pub(super) fn links_by_side(&self, sides: usize) -> Vec<Vec<usize>> {
        let mut by_side = vec![Vec::new(); sides];
        for (index, link) in self.medial.links.iter().enumerate() {
            for beside in link.beside {
                if let Beside::Side(side) = beside
                    && let Some(links) = by_side.get_mut(side)
                {
                    links.push(index);
                }
            }
        }
        by_side
    }
}
