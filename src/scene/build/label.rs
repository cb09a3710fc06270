//! Free texts of the planner.

use super::drawing::{Drawing, Lettering};
use super::line::upright;
use crate::model::Label;
use crate::scene::{Align, Layer};

pub(super) fn draw(d: &mut Drawing, label: &Label) {
    let size = f64::from(label.height);
    let Some(text) = label.text.best(&d.view.lang) else { return };
    if size < d.mm(d.view.smallest) {
        return;
    }
    let how =
        Lettering { size, bold: false, align: Align::Middle, angle: upright(label.angle), colour: d.view.palette.ink };
    d.text(Layer::Notes, text, label.at.place(), how);
}
