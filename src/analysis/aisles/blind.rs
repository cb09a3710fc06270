//! Where there is only one way on: dead ends, and how far people have to walk before they can choose between two exits.
//!
//! Ways part where no single stretch of an aisle, if it were shut, would cut people off. What lies behind such a stretch is
//! a part without a choice; how deep it is, is the walk from its farthest place to where it opens into the rest.

use std::collections::{BTreeMap, BinaryHeap};

use super::Aisles;
use super::graph::Graph;
use super::net::Spot;
use super::ranked::Ranked;
use crate::geometry::Place;
use crate::geometry::medial::Beside;

/// A part of the aisles that one way leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Blind {
    /// The place deepest in it.
    pub at: Place,
    /// How far anything is from there, in mm.
    pub clearance: f64,
    /// How far it is to walk from its end to where it begins, in mm.
    pub length: f64,
    /// The way from the deepest place to where it begins.
    pub line: Vec<Place>,
}

impl Aisles {
    /// The parts of the aisles that end blindly: one way leads there, and no exit out. A bay as wide as it is deep is none.
    #[must_use]
    pub fn dead_ends(&self) -> Vec<Blind> {
        let mut all = self.blind(&Graph::with_exits_as_ways(self));
        all.retain(|blind| blind.length > 2.0 * blind.clearance);
        all
    }

    /// The parts of the aisles from which there is one way until people can choose between two that lead to two exits; with
    /// a single exit, all of them.
    #[must_use]
    pub fn common_paths(&self) -> Vec<Blind> {
        self.blind(&Graph::of(self))
    }

    /// The deepest place of each part behind a stretch that nothing goes round.
    fn blind(&self, graph: &Graph) -> Vec<Blind> {
        let walks = Walks::of(self, graph);
        let mut deepest: BTreeMap<usize, Depth> = BTreeMap::new();
        for (part, depth) in self.ends(&walks).chain(self.middles(graph, &walks)) {
            let known = deepest.entry(part).or_insert(depth);
            if depth.length > known.length {
                *known = depth;
            }
        }
        let blind = |depth: &Depth| {
            let (at, width) = self.net.at(depth.spot);
            let nodes = walks.back(depth.from).filter_map(|node| self.net.medial.nodes.get(node));
            let line = std::iter::once(at).chain(nodes.map(|node| node.at)).collect();
            Blind { at, clearance: width / 2.0, length: depth.length, line }
        };
        deepest.values().map(blind).collect()
    }

    /// The nodes behind where ways part, each with its part.
    fn ends<'a>(&'a self, walks: &'a Walks) -> impl Iterator<Item = (usize, Depth)> + 'a {
        (0..self.net.medial.nodes.len()).filter_map(|node| {
            let part = walks.part(node)?;
            let link = self.net.steps(node).next()?.link;
            let is_first = self.net.link(link)?.ends.first() == Some(&node);
            let spot = Spot { link, part: if is_first { 0.0 } else { 1.0 } };
            Some((part, Depth { spot, from: node, length: walks.far(node) + self.to_the_end(node) }))
        })
    }

    /// The places on links to which it is as far over either end: the farthest of a ring.
    fn middles<'a>(&'a self, graph: &'a Graph, walks: &'a Walks) -> impl Iterator<Item = (usize, Depth)> + 'a {
        graph.links.iter().filter_map(|link| {
            let [one, other] = self.net.link(*link)?.ends;
            let part = walks.part(one).filter(|part| walks.part(other) == Some(*part))?;
            let long = self.net.length(*link);
            let length = f64::midpoint(walks.far(one) + long, walks.far(other));
            let along = length - walks.far(one);
            let is_way = [one, other].iter().all(|node| self.net.degree(*node) > 0);
            let spot = Spot { link: *link, part: along / long };
            (is_way && along > 0.0 && along < long).then_some((part, Depth { spot, from: one, length }))
        })
    }

    /// From the last node of an aisle to what ends it, in mm.
    fn to_the_end(&self, node: usize) -> f64 {
        if self.net.degree(node) == 1 { self.net.node(node).clearance } else { 0.0 }
    }

    /// The links of a part before its mouth: those from a crossing outside of it, until something is on both hands.
    fn before_mouth(&self, from: usize, first: usize) -> Vec<usize> {
        let (mut links, mut walked, mut node, mut next) = (Vec::new(), 0.0, from, Some(first));
        while let Some((index, link)) = next.and_then(|index| Some((index, self.net.link(index)?))) {
            walked += self.net.length(index);
            let at_corner = link.beside.iter().any(|beside| matches!(beside, Beside::Corner(_)));
            if !at_corner || walked > self.net.node(from).clearance {
                break;
            }
            links.push(index);
            let [one, other] = link.ends;
            node = if one == node { other } else { one };
            let mut on = self.net.steps(node).filter(|step| step.link != index);
            next = on.next().map(|step| step.link).filter(|_| on.next().is_none());
        }
        links
    }
}

/// A place behind where ways part.
#[derive(Clone, Copy)]
struct Depth {
    spot: Spot,
    /// The node over which one gets there.
    from: usize,
    /// How far it is to walk, in mm.
    length: f64,
}

/// Shortest walks from where ways part.
struct Walks {
    far: Vec<f64>,
    before: Vec<Option<usize>>,
    /// The first node outside of where ways part, on the way to each node.
    part: Vec<Option<usize>>,
}

impl Walks {
    fn of(aisles: &Aisles, graph: &Graph) -> Self {
        let base = graph.where_ways_part();
        let is_base = |node: usize| base.get(node).copied().unwrap_or(false);
        let mut lengths = graph.lengths.clone();
        for (node, step) in (0..graph.steps.len()).filter(|node| is_base(*node)).flat_map(|node| graph.out(node)) {
            let entry = Some(step.edge).filter(|edge| !is_base(step.to) && *edge < graph.links.len());
            let link = entry.and_then(|edge| graph.links.get(edge));
            for link in link.map(|link| aisles.before_mouth(node, *link)).unwrap_or_default() {
                if let Some(length) = graph.edge_of(link).and_then(|edge| lengths.get_mut(edge)) {
                    *length = 0.0;
                }
            }
        }
        let count = graph.steps.len();
        let mut walks = Self { far: vec![f64::INFINITY; count], before: vec![None; count], part: vec![None; count] };
        walks.run(graph, &lengths, &is_base);
        walks
    }

    fn run(&mut self, graph: &Graph, lengths: &[f64], is_base: &dyn Fn(usize) -> bool) {
        let mut open: BinaryHeap<Ranked> = BinaryHeap::new();
        for node in (0..self.far.len()).filter(|node| is_base(*node)) {
            if let Some(far) = self.far.get_mut(node) {
                *far = 0.0;
            }
            open.push(Ranked { rank: 0.0, node });
        }
        // The nearest first.
        while let Some((far, node)) = open.pop().map(|next| (-next.rank, next.node)) {
            if far > self.far(node) {
                continue;
            }
            for (_, step) in graph.out(node) {
                let there = far + lengths.get(step.edge).copied().unwrap_or_default();
                if there < self.far(step.to) {
                    self.put(step.to, there, node);
                    open.push(Ranked { rank: -there, node: step.to });
                }
            }
        }
    }

    fn put(&mut self, node: usize, far: f64, before: usize) {
        let part = self.part(before).unwrap_or(node);
        let places = (self.far.get_mut(node), self.before.get_mut(node), self.part.get_mut(node));
        if let (Some(own), Some(from), Some(of)) = places {
            (*own, *from, *of) = (far, Some(before), Some(part));
        }
    }

    fn part(&self, node: usize) -> Option<usize> {
        self.part.get(node).copied().flatten()
    }

    fn far(&self, node: usize) -> f64 {
        self.far.get(node).copied().unwrap_or(f64::INFINITY)
    }

    /// The nodes from one back to where ways part.
    fn back(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(node), |node| self.before.get(*node).copied().flatten())
    }
}
