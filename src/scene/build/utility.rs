//! Supply points: a small blue sign by kind.

use super::Detail;
use super::drawing::{Drawing, plain, stroke};
use crate::model::Utility;
use crate::scene::{Layer, Sign, sign_icon};

/// Size of the sign in mm of paper, and the most it may take on the floor in mm.
const SIGN: (f64, f64) = (2.4, 1_000.0);

pub(super) fn draw(d: &mut Drawing, utility: &Utility) {
    if !d.view.shown.utilities || d.view.detail == Detail::Blocks {
        return;
    }
    let palette = d.view.palette;
    let size = d.mm(SIGN.0).min(SIGN.1);
    let at = utility.at.place();
    d.circle(Layer::Utilities, at, size * 0.72, plain(palette.paper), Some(stroke(palette.supply, 0.13)));
    if let Some(icon) = sign_icon(Sign::from(utility.kind)) {
        d.area(Layer::Utilities, icon.rings_at(at, size), plain(palette.supply), None);
    }
}
