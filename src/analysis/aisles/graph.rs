//! The aisles with their exits and the outside as a graph, and the stretches in it that nothing goes round.

use std::collections::BTreeMap;

use super::{Aisles, PASSAGE};

/// A way along an edge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Along {
    pub edge: usize,
    pub to: usize,
}

/// Nodes of the aisles first, then the exits, at last the outside. Gaps too small for an aisle are not in it.
pub(super) struct Graph {
    pub steps: Vec<Vec<Along>>,
    /// Length of each edge in mm.
    pub lengths: Vec<f64>,
    /// The link of the aisles that each of the first edges is.
    pub links: Vec<usize>,
    edge_of_link: BTreeMap<usize, usize>,
}

impl Graph {
    /// In which an exit is one way out.
    pub(super) fn of(aisles: &Aisles) -> Self {
        Self::new(aisles, 1)
    }

    /// In which an exit alone leaves a choice, so that an aisle that leads to one does not end blindly.
    pub(super) fn with_exits_as_ways(aisles: &Aisles) -> Self {
        Self::new(aisles, 2)
    }

    fn new(aisles: &Aisles, ways_of_exit: usize) -> Self {
        let nodes = aisles.net.medial.nodes.len();
        let count = nodes + aisles.exits.len() + 1;
        let (lengths, links, edge_of_link) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut graph = Self { steps: vec![Vec::new(); count], lengths, links, edge_of_link };
        for (index, link) in aisles.net.medial.links.iter().enumerate() {
            if aisles.net.medial.width(link) > PASSAGE {
                graph.edge_of_link.insert(index, graph.lengths.len());
                graph.links.push(index);
                graph.join(link.ends, aisles.net.length(index));
            }
        }
        for (exit, at) in (nodes..).zip(aisles.exits.values()) {
            at.iter().for_each(|node| graph.join([*node, exit], 0.0));
            (0..ways_of_exit).for_each(|_| graph.join([exit, count - 1], 0.0));
        }
        graph
    }

    fn join(&mut self, [one, other]: [usize; 2], length: f64) {
        let edge = self.lengths.len();
        self.lengths.push(length);
        for (from, to) in [(one, other), (other, one)] {
            if let Some(steps) = self.steps.get_mut(from) {
                steps.push(Along { edge, to });
            }
        }
    }

    /// The edge that a link of the aisles is.
    pub(super) fn edge_of(&self, link: usize) -> Option<usize> {
        self.edge_of_link.get(&link).copied()
    }

    /// The ways from a node, each with the node.
    pub(super) fn out(&self, node: usize) -> impl Iterator<Item = (usize, Along)> + '_ {
        self.steps.get(node).into_iter().flatten().map(move |step| (node, *step))
    }

    /// The nodes from which two ways without a common stretch lead outside.
    pub(super) fn where_ways_part(&self) -> Vec<bool> {
        let bridges = self.bridges();
        let mut found = vec![false; self.steps.len()];
        let mut open = vec![self.steps.len() - 1];
        while let Some(node) = open.pop() {
            match found.get_mut(node) {
                Some(found) if !*found => *found = true,
                _ => continue,
            }
            let over = |step: &Along| !bridges.get(step.edge).copied().unwrap_or(false);
            open.extend(self.out(node).map(|(_, step)| step).filter(over).map(|step| step.to));
        }
        found
    }

    /// Which edges nothing goes round, of those that hang together with the outside: a search in depth that knows how far
    /// back each node leads (Tarjan 1974).
    fn bridges(&self) -> Vec<bool> {
        let mut bridges = vec![false; self.lengths.len()];
        let mut visits = Visits { order: vec![None; self.steps.len()], back: vec![0; self.steps.len()], count: 0 };
        let outside = self.steps.len() - 1;
        visits.enter(outside);
        // Each node with the edge that led to it, and how many of its ways have been tried.
        let mut trail: Vec<(usize, Option<usize>, usize)> = vec![(outside, None, 0)];
        while let Some((node, by, tried)) = trail.last_mut() {
            let (node, by) = (*node, *by);
            let step = self.steps.get(node).and_then(|steps| steps.get(*tried)).copied();
            *tried += 1;
            match step {
                Some(step) if Some(step.edge) == by => {}
                Some(step) if visits.order(step.to).is_some() => visits.lead(node, visits.order(step.to)),
                Some(step) => {
                    visits.enter(step.to);
                    trail.push((step.to, Some(step.edge), 0));
                }
                None => {
                    trail.pop();
                    let Some((parent, ..)) = trail.last() else { continue };
                    let is_bridge = visits.back(node) > visits.order(*parent).unwrap_or(0);
                    if let Some(bridge) = by.and_then(|edge| bridges.get_mut(edge)) {
                        *bridge = is_bridge;
                    }
                    visits.lead(*parent, Some(visits.back(node)));
                }
            }
        }
        bridges
    }
}

/// The order in which nodes were come to, and the first of them that each leads back to.
struct Visits {
    order: Vec<Option<usize>>,
    back: Vec<usize>,
    count: usize,
}

impl Visits {
    fn enter(&mut self, node: usize) {
        if let (Some(order), Some(back)) = (self.order.get_mut(node), self.back.get_mut(node)) {
            (*order, *back) = (Some(self.count), self.count);
        }
        self.count += 1;
    }

    fn lead(&mut self, node: usize, to: Option<usize>) {
        if let (Some(back), Some(to)) = (self.back.get_mut(node), to) {
            *back = (*back).min(to);
        }
    }

    fn order(&self, node: usize) -> Option<usize> {
        self.order.get(node).copied().flatten()
    }

    fn back(&self, node: usize) -> usize {
        self.back.get(node).copied().unwrap_or_default()
    }
}
