//! Where the program keeps what is not a plan: backups, journals, templates, its settings.

use std::path::{Path, PathBuf};

/// The folders of the user that the program writes to; none of them need exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    data: PathBuf,
    settings: PathBuf,
}

impl Places {
    /// The folders that the system has for this user; `None` where it knows no home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "Hallplan")?;
        Some(Self { data: folders.data_local_dir().to_owned(), settings: folders.config_dir().to_owned() })
    }

    /// Everything below one folder: for tests and for a program on a stick.
    #[must_use]
    pub fn under(folder: &Path) -> Self {
        Self { data: folder.join("data"), settings: folder.join("settings") }
    }

    /// The file of the window's own settings.
    #[must_use]
    pub fn window_settings(&self) -> PathBuf {
        self.settings.join("window.json")
    }

    /// The folder of the backups of the plan at `path`. Plans of one name in two folders have two.
    #[must_use]
    pub fn backups_of(&self, path: &Path) -> PathBuf {
        self.data.join("backups").join(key_of(path))
    }

    /// The file of the small picture of the plan at `path`.
    #[must_use]
    pub fn thumbnail_of(&self, path: &Path) -> PathBuf {
        self.data.join("thumbnails").join(format!("{}.png", key_of(path)))
    }

    /// The folder of the templates that the user made.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.data.join("templates")
    }

    /// The lock of the plan at `path`, where none can be made beside it.
    pub(super) fn lock_of(&self, path: &Path) -> PathBuf {
        self.data.join("locks").join(key_of(path))
    }

    /// The folder of the journals.
    pub(super) fn journals(&self) -> PathBuf {
        self.data.join("journals")
    }

    /// The folder of the marks of starts that are not well up yet.
    pub(super) fn starts(&self) -> PathBuf {
        self.data.join("starts")
    }

    /// The folder of the journals that the user did not want.
    pub(super) fn discarded(&self) -> PathBuf {
        self.data.join("discarded")
    }
}

/// What a whole path is known by.
fn key_of(path: &Path) -> String {
    let hash = blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex();
    hash.get(..16).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everything_has_a_place_of_its_own_below_the_folders_of_the_user() {
        let (home, plan) = (Path::new("home"), Path::new("plan.json"));
        let places = Places::under(home);
        let all = [
            places.window_settings(),
            places.backups_of(plan),
            places.thumbnail_of(plan),
            places.templates(),
            places.lock_of(plan),
            places.journals(),
            places.starts(),
            places.discarded(),
        ];
        assert!(all.iter().all(|place| place.starts_with(home) && place != home), "{all:?}");
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        assert_ne!(places.thumbnail_of(plan), places.thumbnail_of(Path::new("other/plan.json")));
    }

    #[test]
    fn whoever_has_a_home_has_places_in_it() {
        let data =
            directories::ProjectDirs::from("", "", "Hallplan").map(|folders| folders.data_local_dir().to_owned());
        assert_eq!(Places::of_user().map(|places| places.data), data);
    }
}
