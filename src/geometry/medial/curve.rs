//! The line that is equally far from two things: straight, or a parabola.

use super::site::Shape;

/// A line that is equally far from two things, by how far along it one is from where it comes nearest to them.
pub(super) struct Curve {
    /// Where it comes nearest.
    foot: [f64; 2],
    /// Direction along the tangent there, of length 1.
    along: [f64; 2],
    /// How much it bends away, towards the corner: `bend * t * t` at `t`; nothing where it is straight.
    bend: [f64; 2],
    from: f64,
    to: f64,
}

impl Curve {
    /// The line between two things, from one end to the other; `None` where the two cannot bound a line.
    pub(super) fn between(shapes: [Shape; 2], [from, to]: [[f64; 2]; 2]) -> Option<Self> {
        match shapes {
            // Straight, and the distance changes evenly along it.
            [Shape::Side(..), Shape::Side(..)] => {
                Some(Self { foot: from, along: unit(from, to)?, bend: [0.0; 2], from: 0.0, to: length(from, to) })
            }
            [Shape::Corner(a), Shape::Corner(b)] => {
                let [ux, uy] = unit(a, b)?;
                let foot = [f64::midpoint(a[0], b[0]), f64::midpoint(a[1], b[1])];
                Some(Self::new(foot, [-uy, ux], [0.0; 2], [from, to]))
            }
            [Shape::Corner(corner), Shape::Side(a, b)] | [Shape::Side(a, b), Shape::Corner(corner)] => {
                Self::parabola(corner, (a, b), [from, to])
            }
        }
    }

    fn new(foot: [f64; 2], along: [f64; 2], bend: [f64; 2], ends: [[f64; 2]; 2]) -> Self {
        let [from, to] = ends.map(|[x, y]| (x - foot[0]) * along[0] + (y - foot[1]) * along[1]);
        Self { foot, along, bend, from, to }
    }

    fn parabola(corner: [f64; 2], (a, b): ([f64; 2], [f64; 2]), ends: [[f64; 2]; 2]) -> Option<Self> {
        let along = unit(a, b)?;
        let t = (corner[0] - a[0]) * along[0] + (corner[1] - a[1]) * along[1];
        let below = [a[0] + along[0] * t, a[1] + along[1] * t];
        let up = [corner[0] - below[0], corner[1] - below[1]];
        let height2 = up[0] * up[0] + up[1] * up[1];
        if height2 < 1.0 {
            // The corner lies on the line of the side: the two are equally far only straight across.
            return Some(Self::new(corner, [-along[1], along[0]], [0.0; 2], ends));
        }
        let foot = [f64::midpoint(corner[0], below[0]), f64::midpoint(corner[1], below[1])];
        let bend = up.map(|part| part / (2.0 * height2));
        Some(Self::new(foot, along, bend, ends))
    }

    /// Places on it between its ends, in order: where it comes nearest, if that is between them, and others so that none
    /// is farther than `step` from the next along the tangent.
    pub(super) fn stops(&self, step: f64) -> Vec<[f64; 2]> {
        let (low, high) = (self.from.min(self.to), self.from.max(self.to));
        let mut turns = vec![self.from];
        if low < -1.0 && high > 1.0 && !self.is_even() {
            turns.push(0.0);
        }
        turns.push(self.to);
        let mut stops = Vec::new();
        for pair in turns.windows(2) {
            let [from, to] = pair else { continue };
            let count = if self.is_even() { 1.0 } else { libm::ceil((to - from).abs() / step).max(1.0) };
            stops.extend((1..=count as u32).map(|i| from + (to - from) * f64::from(i) / count));
        }
        stops.pop();
        stops.into_iter().map(|t| self.at(t)).collect()
    }

    /// Whether the distance changes evenly from end to end.
    fn is_even(&self) -> bool {
        self.from == 0.0 && self.bend == [0.0; 2]
    }

    fn at(&self, t: f64) -> [f64; 2] {
        [0, 1].map(|i| {
            let part = |of: &[f64; 2]| of.get(i).copied().unwrap_or_default();
            part(&self.foot) + part(&self.along) * t + part(&self.bend) * t * t
        })
    }
}

fn length(a: [f64; 2], b: [f64; 2]) -> f64 {
    libm::hypot(b[0] - a[0], b[1] - a[1])
}

fn unit(a: [f64; 2], b: [f64; 2]) -> Option<[f64; 2]> {
    let length = length(a, b);
    (length > 0.0).then(|| [(b[0] - a[0]) / length, (b[1] - a[1]) / length])
}
