//! Aisles from one crossing to the next, for drawing and measuring.

use super::net::Chain;
use super::{Aisles, PASSAGE};
use crate::geometry::Place;

/// What a stretch of free floor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StretchKind {
    /// People walk there.
    Aisle,
    /// An aisle with nothing but booths or walls at its end.
    DeadEnd,
    /// Too small for an aisle: a strip for services, a gap.
    Back,
}

/// An aisle from one crossing or end to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its middle line, and the clear width in mm at each place of it.
    pub line: Vec<(Place, f64)>,
    /// The clear width in mm at its narrowest place.
    pub width: f64,
    /// Its length in mm.
    pub length: f64,
    /// What it is.
    pub kind: StretchKind,
}

impl Stretch {
    /// The place half-way along it.
    #[must_use]
    pub fn middle(&self) -> Option<Place> {
        let (from, to) = self.piece()?;
        Some(from.halfway(to))
    }

    /// The straight piece half-way along it.
    #[must_use]
    pub fn piece(&self) -> Option<(Place, Place)> {
        let mut walked = 0.0;
        let mut pieces = self.line.iter().zip(self.line.iter().skip(1)).map(|((from, _), (to, _))| (*from, *to));
        let half = self.length / 2.0;
        pieces.find(|(from, to)| {
            walked += from.distance(*to);
            walked >= half
        })
    }
}

impl Aisles {
    /// All aisles, each from one crossing or end to the next.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        self.net.chains().iter().map(|chain| self.stretch(chain)).collect()
    }

    fn stretch(&self, chain: &Chain) -> Stretch {
        let line: Vec<(Place, f64)> =
            chain.nodes.iter().map(|node| (self.net.node(*node).at, self.net.width(*node))).collect();
        let width = line.iter().map(|(_, width)| *width).fold(f64::INFINITY, f64::min);
        let kind = if width <= PASSAGE {
            StretchKind::Back
        } else if self.ends_blindly(chain) {
            StretchKind::DeadEnd
        } else {
            StretchKind::Aisle
        };
        Stretch { line, width, length: self.net.chain_length(chain), kind }
    }

    /// Whether one end of a chain leads nowhere: to no crossing and no exit.
    fn ends_blindly(&self, chain: &Chain) -> bool {
        let blind = |node: &usize| self.net.degree(*node) == 1 && !self.leads_out(*node);
        [chain.nodes.first(), chain.nodes.last()].into_iter().flatten().any(blind)
    }

    /// Whether an exit lies at the end of an aisle: there, or where the ways into its corners lead.
    fn leads_out(&self, node: usize) -> bool {
        let into_corners = self.net.all_steps(node).iter().map(|step| step.to);
        self.is_exit(node) || into_corners.into_iter().any(|to| self.is_exit(to))
    }
}
