//! Colours of walking distances: bands of whole metres from light (near) to dark (far).

use crate::message::Message;
use crate::model::Colour;
use crate::scene::palette::mix;

/// Most bands of a map.
const MOST: usize = 12;
/// Widths of bands to choose from, in mm.
const STEPS: [i32; 12] =
    [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000];
/// The colour scale "viridis" of matplotlib (S. van der Walt & N. Smith 2015, public domain), its light end first: as even
/// to the eye from colour to colour as can be, in greyscale and to the colour-blind too.
const VIRIDIS: [u32; 11] = [
    0xfd_e725, 0xbd_df26, 0x7a_d151, 0x44_bf70, 0x22_a884, 0x21_918c, 0x2a_788e, 0x35_5f8d, 0x41_4487, 0x48_2475,
    0x44_0154,
];
/// Floor from which there is no way out: vermilion, which the scale does not have (Okabe and Ito).
pub const NO_WAY: Colour = Colour::hex(0xd5_5e00);

/// The bands of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bands {
    /// Width of each in mm.
    step: i32,
    /// The nearest first.
    colours: Vec<Colour>,
}

/// One of the bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Where it begins, in mm.
    pub from: i32,
    /// Where it ends, in mm.
    pub to: i32,
    /// Its colour.
    pub colour: Colour,
}

impl Bands {
    /// Twelve bands or fewer for walks up to a length in mm.
    #[must_use]
    pub fn up_to(longest: f64) -> Self {
        let count = |step: i32| libm::ceil(longest.max(1.0) / f64::from(step)) as usize;
        let fits = |step: &i32| count(*step) <= MOST;
        let step = STEPS.into_iter().find(fits).unwrap_or(10_000_000);
        let count = count(step).clamp(1, MOST);
        let at = |i: usize| colour(i as f64 / (count - 1).max(1) as f64);
        Self { step, colours: (0..count).map(at).collect() }
    }

    /// Which band a walk lies in; the last one where it is longer than all.
    #[must_use]
    pub fn of(&self, length: f64) -> usize {
        ((length / f64::from(self.step)) as usize).min(self.colours.len().saturating_sub(1))
    }

    /// Its bands, the nearest first.
    pub fn iter(&self) -> impl Iterator<Item = Band> + '_ {
        let starts = (0..).map(|i: i32| i.saturating_mul(self.step));
        self.colours.iter().zip(starts).map(|(colour, from)| Band {
            from,
            to: from.saturating_add(self.step),
            colour: *colour,
        })
    }
}

impl Band {
    /// Its name: `5-10 m`.
    #[must_use]
    pub fn label(&self) -> Message {
        let metres = |mm: i32| (mm / 1_000).to_string();
        Message::new("scene-egress-band").with("from", metres(self.from)).with("to", metres(self.to))
    }
}

/// The colour at a part of the scale, 0.0-1.0.
fn colour(part: f64) -> Colour {
    let at = part.clamp(0.0, 1.0) * (VIRIDIS.len() - 1) as f64;
    let below = libm::floor(at) as usize;
    let stop = |i: usize| Colour::hex(VIRIDIS.get(i).or(VIRIDIS.last()).copied().unwrap_or_default());
    mix(stop(below), stop(below + 1), at - libm::floor(at))
}

#[cfg(test)]
mod tests {
    use super::{Bands, NO_WAY};
    use crate::scene::luminance;

    #[test]
    fn there_are_twelve_bands_at_most_and_they_reach_the_longest_walk() {
        for longest in [0.0, 1.0, 999.0, 10_000.0, 10_001.0, 43_210.0, 1e6, 3e9] {
            let bands = Bands::up_to(longest);
            let all: Vec<_> = bands.iter().collect();
            assert!((1..=12).contains(&all.len()), "{longest}");
            assert!(all.windows(2).all(|pair| pair[0].to == pair[1].from));
            assert!(longest > 1e8 || f64::from(all.last().unwrap().to) >= longest, "{longest}");
        }
        assert_eq!(
            Bands::up_to(43_210.0).iter().map(|band| band.to).collect::<Vec<_>>(),
            [5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000, 45_000]
        );
    }

    #[test]
    fn a_walk_lies_in_its_band() {
        let bands = Bands::up_to(43_210.0);
        assert_eq!([0.0, 4_999.0, 5_000.0, 44_999.0, 1e9].map(|length| bands.of(length)), [0, 0, 1, 8, 8]);
    }

    #[test]
    fn farther_is_darker_and_nowhere_is_none_of_these() {
        let bands = Bands::up_to(120_000.0);
        let light: Vec<f64> = bands.iter().map(|band| luminance(band.colour)).collect();
        assert!(light.windows(2).all(|pair| pair[0] > pair[1] + 0.01), "{light:?}");
        assert!(bands.iter().all(|band| band.colour != NO_WAY));
    }
}
