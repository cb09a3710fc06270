//! Walls that stand inside halls, and pillars: solid ink.

use super::drawing::{Drawing, plain, stroke};
use super::line::Run;
use crate::geometry::{Outline, Place};
use crate::model::{Pillar, Wall};
use crate::scene::Layer;

pub(super) fn draw(d: &mut Drawing, wall: &Wall) {
    let ink = d.view.palette.ink;
    let line: Vec<Place> = wall.line.iter().map(|point| point.place()).collect();
    let weight = f64::from(wall.thickness) / d.view.scale;
    if weight < 0.5 {
        d.line(Layer::Building, line, stroke(ink, 0.5));
        return;
    }
    let half = f64::from(wall.thickness) / 2.0;
    let last = line.len().saturating_sub(2);
    for (at, (&a, &b)) in line.iter().zip(line.iter().skip(1)).enumerate() {
        let Some(run) = Run::between(a, b) else { continue };
        // Inner ends reach on by half the thickness, so that pieces meet without a notch.
        let (start, end) = (if at == 0 { 0.0 } else { -half }, if at == last { 0.0 } else { half } + run.length);
        let ring = vec![run.at(start, -half), run.at(end, -half), run.at(end, half), run.at(start, half)];
        d.area(Layer::Building, vec![ring], plain(ink), None);
    }
}

pub(super) fn draw_pillar(d: &mut Drawing, pillar: &Pillar) {
    let ink = d.view.palette.ink;
    match &pillar.outline {
        Outline::Circle(circle) => {
            d.circle(Layer::Building, circle.centre.place(), f64::from(circle.radius), plain(ink), None);
        }
        outline => d.area(Layer::Building, vec![outline.corners()], plain(ink), None),
    }
}
