//! Names in several languages, as JSON has them.

use std::collections::BTreeMap;

use crate::model::Names;

/// Each name by its language.
pub fn by_language(names: &Names) -> BTreeMap<String, String> {
    names.iter().map(|(lang, name)| (lang.to_string(), name.to_owned())).collect()
}
