//! Signs on a plan, from `assets/themes/signs.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Icon;
use crate::model::{UtilityKind, words};

words! {
    /// A sign drawn by us.
    Sign {
        /// A doorway.
        Door = "door",
        /// A person who runs to it; rings overlap and are painted one by one.
        Runner = "runner",
        /// Electric power.
        Power = "power",
        /// Fresh water.
        Water = "water",
        /// Waste water.
        Drain = "drain",
        /// Compressed air.
        Air = "air",
        /// Network.
        Data = "data",
        /// The arrow to the north.
        North = "north",
    }
}

impl From<UtilityKind> for Sign {
    fn from(kind: UtilityKind) -> Self {
        match kind {
            UtilityKind::Power => Self::Power,
            UtilityKind::Water => Self::Water,
            UtilityKind::Drain => Self::Drain,
            UtilityKind::Air => Self::Air,
            UtilityKind::Data => Self::Data,
        }
    }
}

static SIGNS: LazyLock<BTreeMap<Sign, Icon>> =
    LazyLock::new(|| read(include_str!("../../../assets/themes/signs.json")));

#[derive(Deserialize)]
struct Entry {
    sign: String,
    icon: String,
}

/// Entries that cannot be read are left out; a test holds that there is none.
fn read(json: &str) -> BTreeMap<Sign, Icon> {
    let entries: Vec<Entry> = serde_json::from_str(json).unwrap_or_default();
    entries.iter().filter_map(|entry| Some((Sign::from_word(&entry.sign)?, Icon::parse(&entry.icon).ok()?))).collect()
}

/// The icon of a sign; every sign has one.
#[must_use]
pub fn sign_icon(sign: Sign) -> Option<&'static Icon> {
    SIGNS.get(&sign)
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, Sign, sign_icon};

    #[test]
    fn every_sign_has_an_icon() {
        assert_eq!(SIGNS.len(), Sign::ALL.len());
        for &sign in Sign::ALL {
            assert!(sign_icon(sign).is_some_and(|icon| !icon.rings().is_empty()), "{}", sign.word());
        }
    }
}
