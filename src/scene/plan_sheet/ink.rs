//! How far a scene reaches, its texts included.

use crate::geometry::{Bounds, Place};
use crate::scene::text::measure;
use crate::scene::{Align, Mark, Scene, TextLine};

/// The box round all marks of a scene, texts at their full width; line weights aside.
pub(super) fn ink_bounds(scene: &Scene) -> Option<Bounds> {
    let bounds = scene.shapes.iter().filter_map(|shape| match &shape.mark {
        Mark::Text(line) => text_bounds(line),
        mark => mark.bounds(),
    });
    bounds.reduce(Bounds::union)
}

fn text_bounds(line: &TextLine) -> Option<Bounds> {
    let width = measure(&line.text, line.size, line.bold);
    let start = match line.align {
        Align::Start => 0.0,
        Align::Middle => -width / 2.0,
        Align::End => -width,
    };
    let half = line.size * 0.65;
    let corners = [(start, -half), (start + width, -half), (start + width, half), (start, half)];
    Bounds::around(corners.map(|(x, y)| Place::new(x, y).turned(line.angle.cos_sin(), line.at)))
}

#[cfg(test)]
mod tests {
    use super::text_bounds;
    use crate::geometry::{Angle, Place};
    use crate::model::Colour;
    use crate::scene::text::measure;
    use crate::scene::{Align, TextLine};

    #[test]
    fn a_turned_text_reaches_upwards() {
        let line = TextLine {
            text: "5.0 m".to_owned(),
            at: Place::new(100.0, 100.0),
            size: 10.0,
            bold: false,
            align: Align::End,
            angle: Angle::QUARTER,
            colour: Colour::hex(0).into(),
        };
        let bounds = text_bounds(&line).unwrap();
        assert_eq!((bounds.min.x, bounds.max.x, bounds.max.y), (93.5, 106.5, 100.0));
        assert!((bounds.depth() - measure("5.0 m", 10.0, false)).abs() < 1e-9);
    }
}
