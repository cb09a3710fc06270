//! How wide the widest way out is, from every node.

use std::collections::BinaryHeap;

use super::net::Net;
use super::ranked::Ranked;

/// For each node the clear width in mm of the widest way from it to one of the `exits`, which are nodes and the widths of
/// the openings there; 0 where there is none.
pub(super) fn widest(net: &Net, exits: impl Iterator<Item = (usize, f64)>) -> Vec<f64> {
    let mut ways = vec![0.0; net.medial.nodes.len()];
    let mut open: BinaryHeap<Ranked> =
        exits.map(|(node, width)| Ranked { rank: width.min(net.width(node)), node }).collect();
    while let Some(Ranked { rank: width, node }) = open.pop() {
        match ways.get_mut(node) {
            Some(way) if width > *way => *way = width,
            _ => continue,
        }
        for step in net.all_steps(node) {
            open.push(Ranked { rank: width.min(net.width(step.to)), node: step.to });
        }
    }
    ways
}
