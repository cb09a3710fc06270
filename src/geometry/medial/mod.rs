//! The middle of a floor: the places that have two or more nearest sides, with how far those are.
//!
//! Following it one keeps as far from everything as possible, so twice the distance is the clear width of the way. It is
//! the part of the Voronoi diagram of the sides (Fortune's sweep, by `boostvoronoi`) that lies on the floor.

mod curve;
mod site;

use boostvoronoi::prelude::{Builder, BvError, Diagram, EdgeIndex};

use self::curve::Curve;
pub use self::site::Beside;
use self::site::Sites;
use super::{Floor, Place};

/// Farthest from one node to the next on a curved link, in mm.
const STEP: f64 = 500.0;

/// The middle of a floor, as a net of nodes and links.
#[derive(Debug, Clone, Default)]
pub struct Medial {
    /// Its nodes.
    pub nodes: Vec<Node>,
    /// Its links.
    pub links: Vec<Link>,
}

/// A place in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Where it is.
    pub at: Place,
    /// How far the nearest side is, in mm.
    pub clearance: f64,
}

/// A piece of the middle, along which the clearance grows or falls, or stays the same, all the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The nodes at its ends.
    pub ends: [usize; 2],
    /// What is nearest on either hand.
    pub beside: [Beside; 2],
    /// Whether it only leads into a corner: it lies between two sides that meet.
    pub is_spur: bool,
}

/// The middle of a floor has not been found: the diagram of its sides could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoMedial;

impl Medial {
    /// The middle of `floor`.
    ///
    /// # Errors
    /// Where the diagram cannot be made; no floor is known for which this happens.
    pub fn of(floor: &Floor) -> Result<Self, NoMedial> {
        if floor.sides() == 0 {
            return Ok(Self::default());
        }
        diagram(floor).and_then(|diagram| Making::new(floor, &diagram).run()).map_err(|_| NoMedial)
    }

    /// The clear width in mm of a link: twice the smaller clearance of its ends.
    #[must_use]
    pub fn width(&self, link: &Link) -> f64 {
        let clearance = |end: usize| self.nodes.get(end).map_or(0.0, |node| node.clearance);
        2.0 * link.ends.map(clearance).into_iter().fold(f64::INFINITY, f64::min)
    }

    /// The length of a link in mm.
    #[must_use]
    pub fn length(&self, link: &Link) -> f64 {
        let [a, b] = link.ends.map(|end| self.nodes.get(end).map_or_else(Place::default, |node| node.at));
        a.distance(b)
    }
}

fn diagram(floor: &Floor) -> Result<Diagram, BvError> {
    let ends = floor.corners.iter().zip(&floor.next);
    let lines: Vec<[i32; 4]> =
        ends.filter_map(|([x, y], next)| floor.corners.get(*next).map(|[to_x, to_y]| [*x, *y, *to_x, *to_y])).collect();
    Builder::<i32>::default().with_segments(lines.iter())?.build()
}

/// A net in the making.
struct Making<'a> {
    diagram: &'a Diagram,
    sites: Sites<'a>,
    /// The node of each vertex of the diagram that has one.
    of_vertex: Vec<Option<usize>>,
    medial: Medial,
}

impl<'a> Making<'a> {
    fn new(floor: &'a Floor, diagram: &'a Diagram) -> Self {
        let of_vertex = vec![None; diagram.vertices().len()];
        Self { diagram, sites: Sites::new(floor), of_vertex, medial: Medial::default() }
    }

    fn run(mut self) -> Result<Medial, BvError> {
        for edge in self.diagram.edges() {
            // Each edge is there twice, once from either end.
            if edge.is_primary() && edge.id().usize() < edge.twin()?.usize() {
                self.add(edge.id())?;
            }
        }
        Ok(self.medial)
    }

    fn add(&mut self, id: EdgeIndex) -> Result<(), BvError> {
        let (diagram, edge) = (self.diagram, self.diagram.edge(id)?);
        let (Some(from), Some(to)) = (edge.vertex0(), diagram.edge_get_vertex1(id)?) else { return Ok(()) };
        let cells = [diagram.cell(edge.cell()?)?, diagram.cell(diagram.edge(edge.twin()?)?.cell()?)?];
        let ends = [from, to].map(|id| diagram.vertex(id).map(|vertex| (id.usize(), [vertex.x(), vertex.y()])));
        let [Ok(from), Ok(to)] = ends else { return Ok(()) };
        let [Some(one), Some(other)] = cells.map(|cell| self.sites.beside(cell)) else { return Ok(()) };
        if self.sites.is_on_floor([one, other], [from.1, to.1]) {
            self.link([one, other], [from, to]);
        }
        Ok(())
    }

    fn link(&mut self, beside: [Beside; 2], ends: [(usize, [f64; 2]); 2]) {
        let Some(curve) = Curve::between(beside.map(|beside| self.sites.shape(beside)), ends.map(|end| end.1)) else {
            return;
        };
        let is_spur = self.sites.meet(beside);
        let [first, last] = ends.map(|(vertex, at)| self.node_of_vertex(vertex, at, beside));
        let mut before = first;
        for at in curve.stops(STEP * self.sites.fineness()) {
            let node = self.node(at, beside);
            self.medial.links.push(Link { ends: [before, node], beside, is_spur });
            before = node;
        }
        self.medial.links.push(Link { ends: [before, last], beside, is_spur });
    }

    fn node_of_vertex(&mut self, vertex: usize, at: [f64; 2], beside: [Beside; 2]) -> usize {
        if let Some(Some(node)) = self.of_vertex.get(vertex) {
            return *node;
        }
        let node = self.node(at, beside);
        if let Some(known) = self.of_vertex.get_mut(vertex) {
            *known = Some(node);
        }
        node
    }

    fn node(&mut self, at: [f64; 2], beside: [Beside; 2]) -> usize {
        let node = Node { at: self.sites.place(at), clearance: self.sites.clearance(at, beside) };
        self.medial.nodes.push(node);
        self.medial.nodes.len() - 1
    }
}

#[cfg(test)]
mod tests;
