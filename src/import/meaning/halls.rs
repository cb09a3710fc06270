//! Halls: the large areas that outlines enclose.

use super::sketch::Words;
use super::vocabulary::HALL_NAMES;
use super::{Line, outline};
use crate::geometry::{Place, inside};
use crate::model::Hall;

/// The smallest hall, in mm².
const SMALLEST: f64 = 100.0e6;
/// Of two outlines of which one lies in the other, both are faces of one wall where the inner is this part of the outer.
const SAME_WALL: f64 = 0.8;
/// The thickest wall that two faces tell, in mm.
const THICKEST: f64 = 2_000.0;

/// The longest text that may be the name of a hall, and the longest that may be one without such a word.
const LONGEST: usize = 24;
const LONGEST_BARE: usize = 4;

/// The halls that these lines enclose, the largest first.
pub(super) fn found(lines: &[&Line], tolerance: f64) -> Vec<Hall> {
    let mut rings = super::rings(lines, tolerance);
    let area = |ring: &Vec<Place>| outline::doubled_area(ring) / 2.0;
    rings.retain(|ring| area(ring) >= SMALLEST);
    rings.sort_by(|a, b| area(b).total_cmp(&area(a)));
    let mut halls: Vec<(Vec<Place>, f64)> = Vec::new();
    for ring in rings {
        let Some(middle) = super::booths::middle(&ring) else { continue };
        match halls.iter_mut().find(|(outer, _)| inside(outer, middle)) {
            Some((outer, thickness)) => {
                let wall = thickness_between(outer, &ring);
                if area(&ring) >= area(outer) * SAME_WALL && wall <= THICKEST {
                    *thickness += wall;
                    *outer = ring;
                }
            }
            None => halls.push((ring, 0.0)),
        }
    }
    halls.into_iter().filter_map(|(ring, thickness)| hall(&ring, thickness)).collect()
}

/// How thick a wall with these faces is: the area between them over their length.
fn thickness_between(outer: &[Place], inner: &[Place]) -> f64 {
    let length =
        |ring: &[Place]| ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.distance(*b)).sum::<f64>();
    let both = length(outer) + length(inner);
    (outline::doubled_area(outer) - outline::doubled_area(inner)) / both.max(1.0)
}

fn hall(ring: &[Place], thickness: f64) -> Option<Hall> {
    let hall = Hall::new(outline::polygon(ring)?);
    let thickness = libm::round(thickness) as i32;
    Some(if thickness > 0 { Hall { wall_thickness: thickness, ..hall } } else { hall })
}

/// The texts that look like names of halls, by their places. `own` says of a layer whether it means halls: what is written
/// there needs less to look like one.
pub(super) fn names(texts: &[Words], own: impl Fn(usize) -> bool) -> Vec<usize> {
    let texts = texts.iter().enumerate().filter(|(_, text)| text.counts && is_name(&text.text, own(text.layer)));
    texts.map(|(place, _)| place).collect()
}

/// The name of a hall: that of these texts in it with the highest letters, of two as high the first.
pub(super) fn name<'a>(hall: &Hall, names: &[usize], texts: &'a [Words]) -> Option<(usize, &'a Words)> {
    let corners: Vec<Place> = hall.outline.places().collect();
    let names = names.iter().filter_map(|&place| Some((place, texts.get(place)?)));
    let within: Vec<(usize, &Words)> = names.filter(|(_, text)| inside(&corners, text.middle)).collect();
    within.into_iter().rev().max_by(|(_, a), (_, b)| a.height.total_cmp(&b.height))
}

fn is_name(text: &str, own: bool) -> bool {
    let text = text.trim().to_lowercase();
    let (length, one_line) = (text.chars().count(), !text.contains('\n'));
    let numbered = |rest: &str| {
        let number = |it: char| it.is_numeric() || "一二三四五六七八九十".contains(it);
        let letter = rest.split_whitespace().any(|part| part.len() == 1 && part.chars().all(char::is_alphabetic));
        letter || rest.chars().any(number)
    };
    let named = match HALL_NAMES.iter().find(|word| text.contains(*word)) {
        // `Hall3-A01` is the number of a booth.
        Some(word) => own || (!text.contains('-') && numbered(&text.replacen(word, " ", 1))),
        None => own && length <= LONGEST_BARE && text.chars().any(char::is_alphanumeric),
    };
    named && one_line && (1..=LONGEST).contains(&length)
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn names_of_halls_are_told_from_other_words_in_them() {
        for text in
            ["1号馆", "A馆", "Hall 3", "HALL 4.1", "Halle 11", "三号馆", "제1전시장", "Павильон 2", "ホール7", "Hall A"]
        {
            assert!(is_name(text, false), "{text}");
        }
        for text in ["Entrance hall", "馆内通道", "Hallway", "展厅", "H3", "A-101", "Hall3-A01", "", "Hall 3\n7 650 m²"]
        {
            assert!(!is_name(text, false), "{text}");
        }
        for text in ["West Hall", "H3", "12", "北馆"] {
            assert!(is_name(text, true), "{text}");
        }
        for text in ["7 650 m²", "Scale 1:500", "-", ""] {
            assert!(!is_name(text, true), "{text}");
        }
    }
}
