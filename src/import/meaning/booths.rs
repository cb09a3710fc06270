//! Booths: outlines of the right size, and the number that is written in them.

use super::{Line, Sketch, outline};
use crate::geometry::{Bounds, Outline, Place, inside};
use crate::model::Booth;

/// The area of a booth in mm².
const AREA: std::ops::RangeInclusive<f64> = 1.0e6..=3_000.0e6;
/// Of two outlines of which one lies in the other, the outer is the same booth again where the inner is this part of it.
const SAME: f64 = 0.7;

/// Whether a text looks like the number of a booth, and not like its size.
pub(super) fn is_number(text: &str) -> bool {
    let fits = |it: char| it.is_alphanumeric() || "-./_#、~".contains(it);
    let size = text.ends_with(['m', 'M', '㎡', '²', '平', '米']) || is_product(text);
    (1..=16).contains(&text.chars().count())
        && text.chars().all(fits)
        && text.chars().any(|it| it.is_ascii_digit())
        && text.chars().filter(|it| it.is_alphabetic()).count() <= 6
        && !(size && text.starts_with(|it: char| it.is_ascii_digit()))
}

/// `3x3`, `3m×3m`, `9*6`.
fn is_product(text: &str) -> bool {
    let split = text.split_once(['x', 'X', '×', '*', '＊']);
    split.is_some_and(|(width, depth)| {
        let is_size = |text: &str| !text.is_empty() && text.chars().all(|it| it.is_ascii_digit() || "mM.".contains(it));
        is_size(width) && is_size(depth)
    })
}

/// A booth that was found, and words written in it that are no number.
pub(super) struct Found {
    pub booth: Booth,
    pub words: Option<String>,
}

/// The booths among these lines.
pub(super) fn found(sketch: &Sketch, lines: &[&Line], tolerance: f64) -> Vec<Found> {
    let mut rings = super::rings(lines, tolerance);
    rings.retain(|ring| AREA.contains(&(outline::doubled_area(ring) / 2.0)));
    let rings = innermost(rings);
    let written = Written::of(sketch);
    rings.iter().filter_map(|ring| booth(ring, &written)).collect()
}

fn booth(ring: &[Place], written: &Written<'_>) -> Option<Found> {
    let outline = outline::outline(ring)?;
    let words = written.within(ring);
    let number = words.iter().find(|word| is_number(word)).map(|number| (*number).to_owned());
    let rest: Vec<&str> = words.into_iter().filter(|word| Some(*word) != number.as_deref()).collect();
    let words = (!rest.is_empty()).then(|| rest.join("\n"));
    Some(Found { booth: Booth { number, ..Booth::new(outline) }, words })
}

/// The rings without those that only go round others, and without repeats.
fn innermost(mut rings: Vec<Vec<Place>>) -> Vec<Vec<Place>> {
    let area = |ring: &Vec<Place>| outline::doubled_area(ring) / 2.0;
    rings.sort_by(|a, b| area(a).total_cmp(&area(b)));
    let mut kept: Vec<(Bounds, Vec<Place>)> = Vec::new();
    let mut index = super::Squares::default();
    for ring in rings {
        let Some(bounds) = Bounds::around(ring.iter().copied()) else { continue };
        let held = index.near(&bounds).into_iter().filter_map(|place| kept.get(place));
        let held: Vec<f64> = held
            .filter(|(inner, _)| bounds.grown(5.0).contains(inner))
            .filter(|(_, inner)| middle(inner).is_some_and(|middle| inside(&ring, middle)))
            .map(|(_, inner)| area(inner))
            .collect();
        // Two or more in it, or one that is nearly all of it: an island's border, or the same line once more.
        let repeats = held.len() > 1 || held.iter().sum::<f64>() >= area(&ring) * SAME;
        if !repeats {
            index.add(&bounds, kept.len());
            kept.push((bounds, ring));
        }
    }
    kept.into_iter().map(|(_, ring)| ring).collect()
}

/// A place inside a ring.
pub(super) fn middle(ring: &[Place]) -> Option<Place> {
    let centre = outline::outline(ring)?;
    let at = centre.centre();
    if let Outline::Rectangle(_) = centre {
        return Some(at);
    }
    let between = ring.iter().zip(ring.iter().cycle().skip(2)).map(|(a, b)| a.halfway(*b));
    std::iter::once(at).chain(between).find(|place| inside(ring, *place))
}

/// The texts of a drawing by their middles.
struct Written<'a> {
    sketch: &'a Sketch,
    squares: super::Squares,
}

impl<'a> Written<'a> {
    fn of(sketch: &'a Sketch) -> Self {
        let mut squares = super::Squares::default();
        for (place, text) in sketch.texts.iter().enumerate() {
            squares.add(&Bounds { min: text.middle, max: text.middle }, place);
        }
        Self { sketch, squares }
    }

    /// The lines of text within a ring, the largest first.
    fn within(&self, ring: &[Place]) -> Vec<&'a str> {
        let Some(bounds) = Bounds::around(ring.iter().copied()) else { return Vec::new() };
        let near = self.squares.near(&bounds).into_iter().filter_map(|place| self.sketch.texts.get(place));
        let mut texts: Vec<_> = near.filter(|text| text.counts && inside(ring, text.middle)).collect();
        texts.sort_by(|a, b| b.height.total_cmp(&a.height));
        texts.iter().flat_map(|text| text.text.lines()).map(str::trim).filter(|line| !line.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn numbers_are_told_from_sizes_and_names() {
        for number in ["A-101", "H2-B101", "101", "15-16", "B3/B4", "Z1A-603", "展1", "E15"] {
            assert!(is_number(number), "{number}");
        }
        for other in
            ["3x3", "3m×3m", "9㎡", "36m", "9m²", "EXIT", "ACME Machinery 2000", "", "12'-6\"", "3 m", "36平米"]
        {
            assert!(!is_number(other), "{other}");
        }
    }
}
