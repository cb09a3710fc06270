//! Findings: an outline and a hatch over what is wrong, so that they survive greyscale.

use crate::model::Colour;
use crate::rules::{Finding, Severity};
use crate::scene::{Fill, Layer, Mark, Palette, Rgba, Shape, Stroke};

/// Radius of the mark of a finding that has no area, in mm on the floor.
const RADIUS: f64 = 750.0;

/// Fill and edge of what is wrong.
pub(in crate::scene) fn finding_looks(severity: Severity, palette: &Palette) -> (Fill, Stroke) {
    let (colour, every) = looks(severity, palette);
    let fill = Fill::Hatch { colour: Rgba { colour, alpha: 200 }, every, weight: 0.18 };
    (fill, Stroke { colour: colour.into(), weight: 0.5, dash: None })
}

/// Colour of a severity and distance of its hatch in mm of paper: the graver, the denser.
const fn looks(severity: Severity, palette: &Palette) -> (Colour, f64) {
    match severity {
        Severity::Info => (palette.supply, 2.4),
        Severity::Warning => (palette.warning, 1.6),
        Severity::Error => (palette.fire, 1.0),
    }
}

/// The marks of a finding: outline and hatch of its areas, or a circle where it has none.
#[must_use]
pub fn finding_shapes(finding: &Finding, palette: &Palette) -> Vec<Shape> {
    let (fill, stroke) = finding_looks(finding.severity, palette);
    let (fill, stroke) = (Some(fill), Some(stroke));
    let mut marks: Vec<Mark> =
        finding.geometry.iter().map(|ring| Mark::Area { rings: vec![ring.clone()], fill, stroke }).collect();
    if marks.is_empty() {
        marks.push(Mark::Circle { centre: finding.at, radius: RADIUS, fill: None, stroke });
    }
    let source = Some(finding.subject);
    marks.into_iter().map(|mark| Shape { layer: Layer::Findings, source, mark }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, Mark, Palette, Severity, finding_shapes, looks};
    use crate::geometry::Place;
    use crate::message::Message;

    fn finding(geometry: Vec<Vec<Place>>) -> Finding {
        Finding {
            rule: "overlap",
            severity: Severity::Error,
            subject: "a".parse().unwrap(),
            others: Vec::new(),
            at: Place::new(5.0, 5.0),
            geometry,
            measured: None,
            required: None,
            basis: std::sync::Arc::default(),
            forbidden: false,
            message: Message::new("rule-overlap-found"),
        }
    }

    #[test]
    fn every_area_is_hatched_and_a_finding_without_one_is_circled() {
        let ring = vec![Place::new(0.0, 0.0), Place::new(9.0, 0.0), Place::new(0.0, 9.0)];
        let shapes = finding_shapes(&finding(vec![ring.clone(), ring]), &Palette::paper());
        assert_eq!(shapes.len(), 2);
        assert!(shapes.iter().all(|shape| matches!(&shape.mark, Mark::Area { fill: Some(_), stroke: Some(_), .. })));
        let shapes = finding_shapes(&finding(Vec::new()), &Palette::paper());
        assert!(matches!(shapes[..], [ref one] if matches!(one.mark, Mark::Circle { .. })));
    }

    #[test]
    fn severities_differ_in_more_than_colour() {
        let every = Severity::ALL.iter().map(|&severity| looks(severity, &Palette::paper()).1).collect::<Vec<_>>();
        assert!(every.windows(2).all(|pair| pair[0] < pair[1]), "{every:?}");
    }
}
