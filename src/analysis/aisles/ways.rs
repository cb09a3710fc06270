//! How wide the widest way out is, from every node.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::net::Net;

/// For each node the clear width in mm of the widest way from it to one of the `exits`, which are nodes and the widths of
/// the openings there; 0 where there is none.
pub(super) fn widest(net: &Net, exits: impl Iterator<Item = (usize, f64)>) -> Vec<f64> {
    let mut ways = vec![0.0; net.medial.nodes.len()];
    let mut open: BinaryHeap<Reached> =
        exits.map(|(node, width)| Reached { width: width.min(net.width(node)), node }).collect();
    while let Some(Reached { width, node }) = open.pop() {
        match ways.get_mut(node) {
            Some(way) if width > *way => *way = width,
            _ => continue,
        }
        for step in net.all_steps(node) {
            open.push(Reached { width: width.min(net.width(step.to)), node: step.to });
        }
    }
    ways
}

#[derive(PartialEq)]
struct Reached {
    width: f64,
    node: usize,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        self.width.total_cmp(&other.width).then_with(|| other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
