//! Any bytes are settings or set aside; what was read is written, and read again as itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use hallplan::storage::{Fs, load_settings, save_settings};
use serde::{Deserialize, Serialize};

use super::memory_fs::MemoryFs;

/// As the window keeps them.
#[derive(Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    locale: Option<String>,
    dark: bool,
    panels: Panels,
    recent: Vec<PathBuf>,
}

#[derive(Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Panels {
    objects: bool,
    inspector: bool,
    findings: bool,
}

/// Panics where the settings of these bytes do not come back, or are lost without a word.
pub fn check(bytes: &[u8]) {
    let fs = Arc::new(MemoryFs::default());
    let path = Path::new("/home/window.json");
    fs.put(path, bytes);
    let (kept, said) = load_settings::<Kept>(&*fs, path);
    if said.is_some() {
        assert!(kept == Kept::default() && fs.about(path).is_err(), "they are set aside");
        let aside = fs.read(Path::new("/home/window.json.damaged"), u64::MAX).expect("they are set aside");
        assert!(aside == bytes, "as they were");
    }
    save_settings(&*fs, path, &kept).expect("they can be written");
    assert_eq!(load_settings::<Kept>(&*fs, path), (kept, None));
}
