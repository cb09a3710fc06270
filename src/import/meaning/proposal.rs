//! What a layer is likely to mean: by its name, in six languages, and by what lies on it.

use super::vocabulary::{EXITS, FACILITIES, POINTS, WORDS};
use super::{Line, Meaning, Sketch};
use crate::geometry::Bounds;
use crate::import::drawing::{Drawn, Layer};
use crate::model::{ExitKind, FacilityKind, SafetyKind};

/// Whether a name holds a word: anywhere where the word is not Latin, else where a word of the name begins.
fn holds(name: &str, word: &str) -> bool {
    let latin = word.is_ascii();
    name.match_indices(word).any(|(at, found)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        let after = name.get(at + found.len()..).and_then(|after| after.chars().next());
        let begins = before.is_none_or(|it| !it.is_ascii_alphabetic());
        // Short ones mean something else as the beginning of a longer word.
        let ends = found.len() > 4 || after.is_none_or(|it| !it.is_ascii_alphabetic() || it == 's');
        !latin || (begins && ends)
    })
}

fn told<T: Copy>(name: &str, table: &[(T, &[&str])]) -> Option<T> {
    let name = name.to_lowercase();
    table.iter().find(|(_, words)| words.iter().any(|word| holds(&name, word))).map(|(told, _)| *told)
}

/// What kind of exit a name tells of.
pub(super) fn exit(name: &str) -> ExitKind {
    told(name, EXITS).unwrap_or(ExitKind::Main)
}

/// What kind of safety point a name tells of.
pub(super) fn point(name: &str) -> SafetyKind {
    told(name, POINTS).unwrap_or(SafetyKind::Hydrant)
}

/// What kind of facility a name or a text tells of.
pub(super) fn facility(name: &str) -> Option<FacilityKind> {
    told(name, FACILITIES)
}

/// A booth, in m².
const BOOTHS: std::ops::RangeInclusive<f64> = 3.0..=400.0;
/// So many of them on a layer are no chance.
const MANY: usize = 6;
/// An outline that covers this part of the box round the drawing, on a layer with no more lines, is that of a hall.
const MOST_OF_IT: f64 = 0.4;
const FEW: usize = 8;

/// What each layer is likely to mean, in the order of the drawing's layers.
pub(super) fn meanings(sketch: &Sketch) -> Vec<Meaning> {
    let (drawn, lines) = (&*sketch.drawn, sketch.by_layer());
    let whole = Bounds::around(sketch.lines.iter().flat_map(|line| line.corners.iter().copied()));
    let whole = whole.map_or(0.0, |whole| whole.width() * whole.depth());
    let of = |(place, layer): (usize, &Layer)| {
        if !layer.is_shown() {
            return Meaning::Nothing;
        }
        let here = || lines.get(place).into_iter().flatten().copied();
        told(&layer.name, WORDS).unwrap_or_else(|| by_content(here(), has_numbers(drawn, place), whole))
    };
    drawn.layers.iter().enumerate().map(of).collect()
}

fn has_numbers(drawn: &Drawn, layer: usize) -> bool {
    let here = drawn.texts.iter().filter(|text| text.layer as usize == layer);
    here.filter(|text| super::booths::is_number(text.text.trim())).take(MANY).count() == MANY
}

/// `whole` is the area of the box round the whole drawing.
fn by_content<'a>(lines: impl Iterator<Item = &'a Line> + Clone, numbers: bool, whole: f64) -> Meaning {
    let closed = lines.clone().filter(|line| line.closed && !line.filled);
    let booths = closed.clone().filter(|line| line.corners.len() >= 4 && BOOTHS.contains(&(line.area() / 1e6))).count();
    let round = closed.filter(|line| line.round.is_some_and(|(_, radius)| (75.0..=1_500.0).contains(&radius))).count();
    let large = lines.clone().any(|line| line.closed && line.area() >= 100.0e6 && line.area() >= whole * MOST_OF_IT);
    if booths >= MANY && numbers {
        Meaning::Booth
    } else if round >= MANY && round * 2 > lines.clone().count() {
        Meaning::Pillar
    } else if large && lines.count() <= FEW {
        Meaning::Hall
    } else {
        Meaning::Rest
    }
}

#[cfg(test)]
mod tests {
    use super::{WORDS, exit, facility, point, told};
    use crate::import::meaning::Meaning;
    use crate::model::{ExitKind, FacilityKind, SafetyKind};

    #[test]
    fn names_of_layers_in_six_languages_tell_what_they_mean() {
        for (name, meaning) in [
            ("A-WALL", Some(Meaning::Wall)),
            ("墙体", Some(Meaning::Wall)),
            ("Wände", Some(Meaning::Wall)),
            ("壁", Some(Meaning::Wall)),
            ("벽체", Some(Meaning::Wall)),
            ("Стены", Some(Meaning::Wall)),
            ("S-COLS", Some(Meaning::Pillar)),
            ("柱子", Some(Meaning::Pillar)),
            ("Stützen", Some(Meaning::Pillar)),
            ("기둥", Some(Meaning::Pillar)),
            ("Колонны", Some(Meaning::Pillar)),
            ("安全出口", Some(Meaning::Exit)),
            ("A-DOOR-FRAM", Some(Meaning::Exit)),
            ("Türen", Some(Meaning::Exit)),
            ("非常口", Some(Meaning::Exit)),
            ("Двери", Some(Meaning::Exit)),
            ("消火栓", Some(Meaning::Safety)),
            ("FIRE_HYDRANT", Some(Meaning::Safety)),
            ("소화전", Some(Meaning::Safety)),
            ("Пожарные краны", Some(Meaning::Safety)),
            ("展位", Some(Meaning::Booth)),
            ("BOOTHS-2025", Some(Meaning::Booth)),
            ("Messestände", Some(Meaning::Booth)),
            ("ブース", Some(Meaning::Booth)),
            ("стенды", Some(Meaning::Booth)),
            ("Hall 3", Some(Meaning::Hall)),
            ("展厅轮廓", Some(Meaning::Hall)),
            ("Defpoints", Some(Meaning::Nothing)),
            ("A-ANNO-TEXT", Some(Meaning::Text)),
            ("标注", Some(Meaning::Rest)),
            ("texture", None),
            ("OUTLI;", None),
            ("A-OUTL", Some(Meaning::Hall)),
            ("COLOUR", None),
            ("MOTOR", None),
            ("0", None),
            ("UNITLAB", None),
        ] {
            assert_eq!(told(name, WORDS), meaning, "{name}");
        }
    }

    #[test]
    fn names_tell_kinds_too() {
        assert_eq!(
            [exit("EXIT-EMERGENCY"), exit("卷帘门"), exit("A-DOOR")],
            [ExitKind::Emergency, ExitKind::Shutter, ExitKind::Main]
        );
        assert_eq!([point("灭火器"), point("消火栓")], [SafetyKind::Extinguisher, SafetyKind::Hydrant]);
        assert_eq!(
            [facility("WC Damen"), facility("Bühne"), facility("A-101")],
            [Some(FacilityKind::Toilets), Some(FacilityKind::Stage), None]
        );
    }
}
