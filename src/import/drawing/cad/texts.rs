//! Entities made of letters.

use acadrust::entities::{AttributeEntity, EntityType, MText, Text};
use acadrust::types::Vector3;

use super::blocks::{Counts, triple};
use crate::import::drawing::entity::{Lettering, What};
use crate::import::drawing::frame::{plus, times};
use crate::import::drawing::{Across, Up, lettering};

/// What a decoder writes where it knows no character.
const UNKNOWN: char = '\u{fffd}';

/// How the format places the text of an entity, whose second place is `second`.
macro_rules! anchor {
    ($it:ident, $second:expr) => {
        Anchor {
            first: $it.insertion_point,
            second: $second,
            horizontal: $it.horizontal_alignment as u8,
            vertical: $it.vertical_alignment as u8,
            angle: $it.rotation,
        }
    };
}

/// The letters of an entity; `None` where it is none of letters.
pub(super) fn of(entity: &EntityType, counts: &mut Counts) -> Option<What> {
    let text = match entity {
        EntityType::Text(it) => one_line(it),
        EntityType::MText(it) => many_lines(it),
        EntityType::AttributeEntity(it) if !it.flags.invisible => attribute(it),
        // What is the same wherever the block is inserted has no text of its own there.
        EntityType::AttributeDefinition(it) if it.flags.constant && !it.flags.invisible => {
            anchor!(it, Some(it.alignment_point)).lettering(&it.default_value, it.height, it.normal)
        }
        _ => return None,
    };
    counts.look_at(&text);
    Some(What::Text(text))
}

impl Counts {
    /// Counts a text that holds characters which the encoding does not have.
    pub(super) fn look_at(&mut self, text: &Lettering) {
        self.unreadable += u64::from(text.text.contains(UNKNOWN));
    }
}

/// The text of an attribute of an insertion.
pub(super) fn attribute(it: &AttributeEntity) -> Lettering {
    if let Some(inner) = it.embedded_mtext.as_deref().filter(|inner| !inner.value.is_empty()) {
        return many_lines(inner);
    }
    anchor!(it, Some(it.alignment_point)).lettering(&it.value, it.height, it.normal)
}

fn one_line(it: &Text) -> Lettering {
    anchor!(it, it.alignment_point).lettering(&it.value, it.height, it.normal)
}

/// How the format places a text of one line.
struct Anchor {
    first: Vector3,
    second: Option<Vector3>,
    /// 0 left, 1 centre, 2 right, 3 between both places, 4 the middle of all, 5 between both places, stretched.
    horizontal: u8,
    /// 0 on the line, 1 bottom, 2 middle, 3 top.
    vertical: u8,
    angle: f64,
}

impl Anchor {
    fn lettering(&self, text: &str, height: f64, normal: Vector3) -> Lettering {
        let first = triple(self.first);
        let second = self.second.map_or(first, triple);
        let (across, up) = match (self.horizontal, self.vertical) {
            (1 | 3 | 5, _) => (Across::Centre, self.up()),
            (2, _) => (Across::Right, self.up()),
            (4, _) => (Across::Centre, Up::Middle),
            _ => (Across::Left, self.up()),
        };
        let ([ax, ay, _], [bx, by, _]) = (first, second);
        let (at, angle) = match (self.horizontal, self.vertical) {
            (3 | 5, _) => (times(plus(first, second), 0.5), libm::atan2(by - ay, bx - ax)),
            (0, 0) => (first, self.angle),
            _ => (second, self.angle),
        };
        let text = lettering::plain(text);
        Lettering { text, at, height, angle, across, up, normal: triple(normal), in_world: false }
    }

    const fn up(&self) -> Up {
        match self.vertical {
            1 => Up::Bottom,
            2 => Up::Middle,
            3 => Up::Top,
            _ => Up::Base,
        }
    }
}

fn many_lines(it: &MText) -> Lettering {
    // 1 to 9, row by row from the upper left.
    let place = (it.attachment_point as u8).clamp(1, 9) - 1;
    let across = match place % 3 {
        0 => Across::Left,
        1 => Across::Centre,
        _ => Across::Right,
    };
    let up = match place / 3 {
        0 => Up::Top,
        1 => Up::Middle,
        _ => Up::Bottom,
    };
    let text = lettering::of_many_lines(&it.value);
    let (at, normal) = (triple(it.insertion_point), triple(it.normal));
    Lettering { text, at, height: it.height, angle: it.rotation, across, up, normal, in_world: true }
}
