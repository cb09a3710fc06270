//! Colours and icons of the themes, from `assets/themes/themes.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Icon;
use crate::model::{Colour, Pavilion, Theme};

static THEMES: LazyLock<BTreeMap<Theme, Looks>> =
    LazyLock::new(|| read(include_str!("../../../assets/themes/themes.json")));

#[derive(Deserialize)]
struct Entry {
    theme: String,
    colour: String,
    icon: String,
}

struct Looks {
    colour: Colour,
    icon: Icon,
}

/// Entries that cannot be read are left out; a test holds that there is none.
fn read(json: &str) -> BTreeMap<Theme, Looks> {
    let entries: Vec<Entry> = serde_json::from_str(json).unwrap_or_default();
    entries.iter().filter_map(|entry| Some((Theme::from_word(&entry.theme)?, entry.looks()?))).collect()
}

impl Entry {
    fn looks(&self) -> Option<Looks> {
        let colour = u32::from_str_radix(self.colour.strip_prefix('#')?, 16).ok()?;
        Some(Looks { colour: Colour::hex(colour), icon: Icon::parse(&self.icon).ok()? })
    }
}

/// The colour of a theme.
#[must_use]
pub fn theme_colour(theme: Theme) -> Colour {
    THEMES.get(&theme).map_or(Colour::hex(0xb9_bec4), |looks| looks.colour)
}

/// The colour of a pavilion: its own, or its theme's.
#[must_use]
pub fn pavilion_colour(pavilion: &Pavilion) -> Colour {
    pavilion.colour.unwrap_or_else(|| theme_colour(pavilion.theme))
}

/// The icon of a theme; every theme has one.
#[must_use]
pub fn theme_icon(theme: Theme) -> Option<&'static Icon> {
    THEMES.get(&theme).map(|looks| &looks.icon)
}

#[cfg(test)]
mod tests {
    use super::super::{Palette, contrast, tone::linear};
    use super::{THEMES, Theme, theme_colour, theme_icon};
    use crate::model::Colour;

    /// CIE L*a*b* of a colour (D65).
    fn lab(colour: Colour) -> [f64; 3] {
        let (r, g, b) = (linear(colour.red), linear(colour.green), linear(colour.blue));
        let f = |t: f64| if t > 0.008_856 { libm::cbrt(t) } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn pairs() -> impl Iterator<Item = (Theme, Theme)> {
        Theme::ALL.iter().enumerate().flat_map(|(at, &a)| Theme::ALL[at + 1..].iter().map(move |&b| (a, b)))
    }

    #[test]
    fn every_theme_has_a_colour_and_an_icon_of_its_own() {
        assert_eq!(THEMES.len(), Theme::ALL.len());
        for &theme in Theme::ALL {
            let icon = theme_icon(theme).unwrap_or_else(|| panic!("{} has no icon", theme.word()));
            assert!(icon.rings().iter().all(|ring| ring.len() >= 3), "{}", theme.word());
            let places = icon.rings().iter().flatten();
            assert!(places.clone().all(|p| (0.0..=1.0).contains(&p.x) && (0.0..=1.0).contains(&p.y)), "{theme:?}");
            assert!(places.count() > 4);
        }
        assert!(pairs().all(|(a, b)| theme_icon(a) != theme_icon(b)));
    }

    #[test]
    fn ink_reads_on_every_theme_colour() {
        for &theme in Theme::ALL {
            let contrast = contrast(Palette::paper().ink, theme_colour(theme));
            assert!(contrast >= 4.5, "{}: {contrast}", theme.word());
        }
    }

    #[test]
    fn all_pairs_of_colours_can_be_told_apart() {
        for (a, b) in pairs() {
            let (x, y) = (lab(theme_colour(a)), lab(theme_colour(b)));
            let distance = x.iter().zip(y).map(|(x, y)| (x - y) * (x - y)).sum::<f64>().sqrt();
            assert!(distance > 18.0, "{} and {}: {distance}", a.word(), b.word());
        }
    }

    #[test]
    fn all_pairs_of_colours_differ_in_greyscale() {
        for (a, b) in pairs() {
            let step = (lab(theme_colour(a))[0] - lab(theme_colour(b))[0]).abs();
            assert!(step > 2.0, "{} and {}: {step}", a.word(), b.word());
        }
    }
}
