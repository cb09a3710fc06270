//! Plans to begin with.

use super::ground::Demo;
use crate::geometry::{Point, Size};
use crate::model::{Layout, Names, Profile, Record, Settings};

/// A plan to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// The word that picks it: `hallplan new --template ID`. Its label in the locales is `generate-template-ID`.
    pub id: &'static str,
    /// The plan as a file.
    pub bytes: &'static [u8],
}

/// Every template, in the order lists show them.
#[must_use]
pub const fn templates() -> &'static [Template] {
    &[
        Template { id: "empty", bytes: include_bytes!("../../assets/templates/empty.json") },
        Template { id: "one-hall", bytes: include_bytes!("../../assets/templates/one-hall.json") },
    ]
}

/// The layouts that ship, to look at and to try things on.
#[must_use]
pub const fn samples() -> &'static [Template] {
    &[
        Template { id: "expo-2023", bytes: include_bytes!("../../layouts/expo-2023.json") },
        Template { id: "expo-2021", bytes: include_bytes!("../../layouts/expo-2021.json") },
        Template { id: "expo-2019", bytes: include_bytes!("../../layouts/expo-2019.json") },
        Template { id: "5g-pavilion-2019", bytes: include_bytes!("../../layouts/5g-pavilion-2019.json") },
        Template { id: "teaching", bytes: include_bytes!("../../layouts/teaching.json") },
    ]
}

/// The template or sample of this name.
#[must_use]
pub fn template(id: &str) -> Option<&'static Template> {
    templates().iter().chain(samples()).find(|template| template.id == id)
}

/// The rules that new plans begin with: those of the Expo.
const RULES: &str = "cn-cnea";

/// A plan with nothing on it.
pub(super) fn empty() -> Layout {
    let settings = Settings { profile: Profile::shipped(RULES), ..Settings::default() };
    std::iter::once(Record::Settings(Box::new(settings))).collect()
}

/// A hall of 60 x 46 m with exits, pillars and fire equipment, and 96 booths.
pub(super) fn one_hall() -> Layout {
    let hall = Demo {
        number: 1,
        corner: Point::new(0, 0),
        size: Size::new(60_000, 46_000),
        segments: vec![8, 8],
        blocks: 3,
        main_after: None,
        north: 6_000,
        west: None,
        clear: Vec::new(),
        facilities: Vec::new(),
        emergency: 3_000,
        all_emergency: false,
        pavilion: None,
    };
    let names = Names::zh_en("新建平面图", "New plan");
    let settings = Settings { names, profile: Profile::shipped(RULES), ..Settings::default() };
    std::iter::once(Record::Settings(Box::new(settings))).chain(hall.records()).collect()
}
