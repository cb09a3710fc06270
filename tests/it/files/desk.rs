//! A folder with room for one plan, and the home of whoever plans.

use std::path::PathBuf;

use hallplan::storage::Places;

pub struct Desk {
    pub folder: tempfile::TempDir,
    pub places: Places,
}

impl Desk {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(&folder.path().join("home"));
        Self { folder, places }
    }

    pub fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.json")
    }
}
