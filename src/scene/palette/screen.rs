//! The colours a plan is drawn in: on white paper, or on a dark screen.

use super::{contrast, mix};
use crate::model::{Colour, Status};

/// The colours of everything on a plan but pavilions. Exports are always on [`Palette::paper`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// What the plan lies on; floors of halls.
    pub paper: Colour,
    /// Walls, pillars, closed sides, names.
    pub ink: Colour,
    /// Text on light fills where the palette is dark, and the other way round.
    pub counter_ink: Colour,
    /// Numbers of booths.
    pub number: Colour,
    /// Secondary text, dimensions.
    pub muted: Colour,
    /// Thin outlines of booths.
    pub edge: Colour,
    /// Floors of facilities.
    pub facility: Colour,
    /// Booths that are not for sale.
    pub blocked: Colour,
    /// Exits for people, signs that show the way.
    pub exit: Colour,
    /// Doors and shutters that are not for visitors.
    pub service: Colour,
    /// Fire-fighting equipment, errors.
    pub fire: Colour,
    /// Supply points, remarks of the check.
    pub supply: Colour,
    /// Warnings.
    pub warning: Colour,
}

impl Palette {
    /// Ink on white paper: prints and the light window.
    #[must_use]
    pub const fn paper() -> Self {
        Self {
            paper: Colour::hex(0xff_ffff),
            ink: Colour::hex(0x1b_1f24),
            counter_ink: Colour::hex(0xff_ffff),
            number: Colour::hex(0x39_424e),
            muted: Colour::hex(0x6b_7480),
            edge: Colour::hex(0x8a_939e),
            facility: Colour::hex(0xee_f0f3),
            blocked: Colour::hex(0xd9_dde2),
            exit: Colour::hex(0x1f_8a4c),
            service: Colour::hex(0x8a_939e),
            fire: Colour::hex(0xd9_2d20),
            supply: Colour::hex(0x17_5cd3),
            warning: Colour::hex(0xb5_4708),
        }
    }

    /// Light ink on a dark screen.
    #[must_use]
    pub const fn dark() -> Self {
        Self {
            paper: Colour::hex(0x23_272e),
            ink: Colour::hex(0xe6_e9ed),
            counter_ink: Colour::hex(0x15_181c),
            number: Colour::hex(0xcf_d5dc),
            muted: Colour::hex(0x9a_a4b0),
            edge: Colour::hex(0x6b_7480),
            facility: Colour::hex(0x30_353d),
            blocked: Colour::hex(0x41_474f),
            exit: Colour::hex(0x3f_b873),
            service: Colour::hex(0x8a_939e),
            fire: Colour::hex(0xf2_6b60),
            supply: Colour::hex(0x6f_a8f7),
            warning: Colour::hex(0xf0_9a4a),
        }
    }

    /// `colour` laid on the paper at a strength of 0.0 to 1.0.
    #[must_use]
    pub fn tint(&self, colour: Colour, strength: f64) -> Colour {
        mix(self.paper, colour, strength)
    }

    /// An ink that reads well on `fill`: the palette's, its counterpart, or plain white or black (one of which always
    /// reaches a contrast of 4.5).
    #[must_use]
    pub fn ink_on(&self, fill: Colour) -> Colour {
        let inks = [self.ink, self.counter_ink, Colour::hex(0xff_ffff)];
        inks.into_iter().find(|&ink| contrast(ink, fill) >= 4.5).unwrap_or(Colour::hex(0))
    }

    /// `wanted` where it reads well on `fill` (contrast of 4.5 or more), else the best ink.
    #[must_use]
    pub fn readable(&self, wanted: Colour, fill: Colour) -> Colour {
        if contrast(wanted, fill) >= 4.5 { wanted } else { self.ink_on(fill) }
    }

    /// The colour of a status where booths are coloured by status.
    #[must_use]
    pub fn status(&self, status: Status) -> Colour {
        match status {
            Status::Available => self.tint(Colour::hex(0x61_b565), 0.30),
            Status::Held => self.tint(Colour::hex(0xf8_ca65), 0.85),
            Status::Reserved => self.tint(Colour::hex(0xf2_9d4b), 0.75),
            Status::Contracted => self.tint(Colour::hex(0x49_86d6), 0.60),
            Status::Blocked => self.blocked,
            Status::Organiser => self.tint(Colour::hex(0x9a_86d6), 0.45),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{contrast, theme_colour};
    use super::Palette;
    use crate::model::{Status, Theme};

    #[test]
    fn text_reads_on_every_fill_of_both_palettes() {
        for palette in [Palette::paper(), Palette::dark()] {
            let statuses = Status::ALL.iter().map(|&status| palette.status(status));
            let tints = Theme::ALL.iter().flat_map(|&theme| {
                [0.15, 0.2, 0.3, 0.55, 1.0].map(|strength| palette.tint(theme_colour(theme), strength))
            });
            for fill in statuses.chain(tints).chain([palette.paper, palette.facility, palette.blocked]) {
                let text = palette.readable(palette.number, fill);
                assert!(contrast(text, fill) >= 4.5, "{text:?} on {fill:?}: {}", contrast(text, fill));
            }
        }
    }

    #[test]
    fn statuses_differ() {
        for palette in [Palette::paper(), Palette::dark()] {
            for (at, &a) in Status::ALL.iter().enumerate() {
                for &b in &Status::ALL[at + 1..] {
                    assert_ne!(palette.status(a), palette.status(b));
                }
            }
        }
    }
}
