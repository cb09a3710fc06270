//! What the window remembers between starts: language, theme, panels, recent files.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::drawing_memory::DrawingMemory;
use super::snap_memory::SnapMemory;
use crate::i18n::{Locale, Unit};
use crate::message::Message;
use crate::storage::{Places, RealFs, load_settings, save_settings};

/// So many recent files are remembered.
const RECENT: usize = 10;

/// Which panels are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the View menu")]
pub struct Panels {
    /// The objects of the plan.
    pub objects: bool,
    /// The properties of what is selected.
    pub inspector: bool,
    /// What the rules found.
    pub findings: bool,
    /// The rulers at the edges of the plan.
    pub rulers: bool,
    /// What colours mean, over the plan.
    pub legend: bool,
    /// The whole plan as a small picture, over the plan.
    pub minimap: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self { objects: true, inspector: true, findings: true, rulers: false, legend: true, minimap: true }
    }
}

/// The settings file, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    locale: Option<String>,
    dark: bool,
    panels: Panels,
    unit: Option<String>,
    #[serde(skip_serializing_if = "is_usual")]
    snapping: SnapMemory,
    #[serde(skip_serializing_if = "DrawingMemory::is_empty")]
    drawings: DrawingMemory,
    recent: Vec<PathBuf>,
}

fn is_usual(snapping: &SnapMemory) -> bool {
    *snapping == SnapMemory::default()
}

/// What the window remembers.
pub struct Preferences {
    /// The language of the window.
    pub locale: Locale,
    /// Whether the dark theme is on.
    pub dark: bool,
    /// Which panels are shown.
    pub panels: Panels,
    /// The unit in which lengths are shown, and typed where no other is named.
    pub unit: Unit,
    /// What is snapped to.
    pub snapping: SnapMemory,
    /// What was chosen for drawings.
    pub drawings: DrawingMemory,
    /// Files opened or saved last, newest first.
    pub recent: Vec<PathBuf>,
    /// Where backups, journals and settings are kept; `None` where the system knows no home.
    pub places: Option<Places>,
    kept: Kept,
}

impl Preferences {
    /// Reads the settings file of `places`; a damaged one is set aside, and the message says so.
    #[must_use]
    pub fn load(places: Option<Places>, locale: Option<Locale>) -> (Self, Option<Message>) {
        let file = places.as_ref().map(Places::window_settings);
        let (kept, problem) = file.map_or_else(Default::default, |file| load_settings::<Kept>(&RealFs, &file));
        let chosen = kept.locale.as_deref().and_then(Locale::from_word);
        let preferences = Self {
            locale: locale.or(chosen).unwrap_or_else(Locale::from_system),
            dark: kept.dark,
            panels: kept.panels,
            unit: kept.unit.as_deref().and_then(Unit::from_word).unwrap_or_default(),
            snapping: kept.snapping.clone(),
            drawings: kept.drawings.clone(),
            recent: kept.recent.clone(),
            places,
            kept,
        };
        (preferences, problem)
    }

    /// Puts a file at the top of the recent ones.
    pub fn used(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
        self.keep();
    }

    /// Writes the settings file where something changed. A failure is logged: nobody loses work by it.
    pub fn keep(&mut self) {
        let now = Kept {
            locale: Some(self.locale.word().to_owned()),
            dark: self.dark,
            panels: self.panels,
            unit: (self.unit != Unit::default() || self.kept.unit.is_some()).then(|| self.unit.word().to_owned()),
            snapping: self.snapping.clone(),
            drawings: self.drawings.clone(),
            recent: self.recent.clone(),
        };
        let Some(file) = self.places.as_ref().map(Places::window_settings).filter(|_| now != self.kept) else { return };
        match save_settings(&RealFs, &file, &now) {
            Ok(()) => self.kept = now,
            Err(error) => log::warn!("{error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let places = || Some(Places::under(folder.path()));
        let (mut first, problem) = Preferences::load(places(), Some(Locale::Chinese));
        assert_eq!(problem, None);
        first.dark = true;
        first.panels.findings = false;
        first.unit = Unit::FootInch;
        first.used(Path::new("/plans/b.json"));
        first.used(Path::new("/plans/a.json"));
        first.used(Path::new("/plans/b.json"));
        let (second, problem) = Preferences::load(places(), None);
        assert_eq!((problem, second.locale, second.dark), (None, Locale::Chinese, true));
        assert_eq!(second.unit, Unit::FootInch);
        assert!(!second.panels.findings && second.panels.objects);
        assert_eq!(second.recent, [PathBuf::from("/plans/b.json"), PathBuf::from("/plans/a.json")]);
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_said() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path());
        let file = places.window_settings();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, b"{\"dark\":").unwrap();
        let (preferences, problem) = Preferences::load(Some(places), None);
        assert_eq!(problem.map(|message| message.key), Some("storage-settings-damaged"));
        assert!(!preferences.dark && !file.exists());
    }
}
