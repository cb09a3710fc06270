//! Supply points: a small blue sign by kind.

use super::Detail;
use super::drawing::{Drawing, plain, stroke};
use crate::geometry::Bounds;
use crate::model::Utility;
use crate::scene::{Layer, Sign, sign_icon};

/// Size of the sign in mm of paper, and the most it may take on the floor in mm.
const SIGN: (f64, f64) = (2.4, 1_000.0);

/// Radius of the circle round the sign, in parts of its size.
const ROUND: f64 = 0.72;

pub(super) fn draw(d: &mut Drawing, utility: &Utility) {
    if !d.view.shown.utilities || d.view.detail == Detail::Blocks {
        return;
    }
    let palette = d.view.palette;
    let size = size(d);
    let at = utility.at.place();
    d.circle(Layer::Utilities, at, size * ROUND, plain(palette.paper), Some(stroke(palette.supply, 0.13)));
    if let Some(icon) = sign_icon(Sign::from(utility.kind)) {
        d.area(Layer::Utilities, icon.rings_at(at, size), plain(palette.supply), None);
    }
}

/// The box of the sign where it is shown.
pub(super) fn sign_bounds(d: &Drawing, utility: &Utility) -> Option<Bounds> {
    let at = utility.at.place();
    d.view.shown.utilities.then(|| Bounds { min: at, max: at }.grown(size(d) * ROUND))
}

fn size(d: &Drawing) -> f64 {
    d.mm(SIGN.0).min(SIGN.1)
}
