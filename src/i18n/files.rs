//! The locale files, built into the program. A new area is one more word in the list below and a file a locale.

use super::Locale;

macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        /// The areas that sentences are grouped by, one file each; an area's keys begin with its own prefix.
        pub const AREAS: &[&str] = &[$($area),+];

        const CHINESE: &[&str] = &[$(include_str!(concat!("../../assets/locales/zh-CN/", $area, ".ftl"))),+];
        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../assets/locales/en/", $area, ".ftl"))),+];
    };
}

areas![
    "model", "rules", "storage", "scene", "export", "list", "import", "generate", "mend", "rebase", "sales", "editor",
    "commands", "cli", "app"
];

/// Every area of a locale with the text of its Fluent file.
pub fn files(locale: Locale) -> impl Iterator<Item = (&'static str, &'static str)> {
    let texts = match locale {
        Locale::Chinese => CHINESE,
        Locale::English => ENGLISH,
    };
    AREAS.iter().copied().zip(texts.iter().copied())
}
