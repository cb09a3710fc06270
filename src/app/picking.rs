//! Which file to open or save: the system's dialog where there is one, else our own.

use std::path::{Path, PathBuf};

use crate::import::picture::FORMATS;
use crate::import::{drawing, table};

/// What a file is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A plan to open.
    Open,
    /// A plan to make a new one from.
    Renew,
    /// A plan whose objects are inserted.
    Insert,
    /// Where to save the plan.
    Save,
    /// A rule profile to load.
    Rules,
    /// Where to write the rules of the plan as a profile.
    SaveRules,
    /// A picture for the background.
    Picture,
    /// A list of exhibitors.
    TakeList,
    /// A drawing of a venue.
    TakeDrawing,
    /// Where to put a list of the plan, with this ending.
    List(&'static str),
    /// Where to put the filing report, with this ending.
    Report(&'static str),
    /// Where to put a drawing or data with this ending.
    Export(&'static str),
}

impl Purpose {
    /// Whether a new file is named rather than one that is there.
    #[must_use]
    pub const fn saves(self) -> bool {
        !matches!(self, Self::Open | Self::Renew | Self::Insert | Self::Rules)
            && !matches!(self, Self::Picture | Self::TakeList | Self::TakeDrawing)
    }

    /// The ending of the files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Open | Self::Renew | Self::Insert | Self::Rules | Self::SaveRules | Self::Save => "json",
            Self::Picture => "png",
            Self::TakeList => "xlsx",
            Self::TakeDrawing => "dxf",
            Self::List(ending) | Self::Export(ending) | Self::Report(ending) => ending,
        }
    }

    /// Every ending that such files may have.
    #[must_use]
    pub fn endings(self) -> Vec<&'static str> {
        match self {
            Self::Picture => FORMATS.iter().flat_map(|format| format.endings).copied().collect(),
            Self::TakeList => table::FORMATS.iter().flat_map(|format| format.endings).copied().collect(),
            Self::TakeDrawing => drawing::ENDINGS.to_vec(),
            _ => vec![self.ending()],
        }
    }

    /// The key of the dialog's title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Open => "app-open-title",
            Self::Renew => "app-renewal-open-title",
            Self::Insert => "app-insertion-open-title",
            Self::Save => "app-save-title",
            Self::Rules => "app-rules-open-title",
            Self::SaveRules => "app-rules-save-title",
            Self::Picture => "app-picture-open-title",
            Self::TakeList => "app-list-in-open-title",
            Self::TakeDrawing => "app-drawing-in-open-title",
            Self::List(_) => "app-list-out-to-title",
            Self::Export(_) => "app-export-to-title",
            Self::Report(_) => "app-filing-to-title",
        }
    }
}

/// The ending of a file in small letters.
fn ending_of(path: &Path) -> String {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase()
}

/// Whether a file is a table by its ending.
#[must_use]
pub fn is_list(path: &Path) -> bool {
    let ending = ending_of(path);
    table::FORMATS.iter().any(|format| format.endings.contains(&ending.as_str()))
}

/// Whether a file is a drawing by its ending.
#[must_use]
pub fn is_drawing(path: &Path) -> bool {
    drawing::ENDINGS.contains(&ending_of(path).as_str())
}

/// Whether the system can show a file dialog: a desktop portal on a session bus, or zenity. Without one, rfd answers as
/// though the user had cancelled.
#[must_use]
pub fn system_has_dialogs() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    on_path("zenity") || (session_bus() && portal())
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn session_bus() -> bool {
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists())
}

fn portal() -> bool {
    let folders = std::env::var("XDG_DATA_DIRS").unwrap_or_else(|_| "/usr/local/share:/usr/share".to_owned());
    folders
        .split(':')
        .any(|folder| Path::new(folder).join("dbus-1/services/org.freedesktop.portal.Desktop.service").exists())
}

/// Asks with the system's dialog; blocks until it is answered.
#[must_use]
pub fn ask_system(purpose: Purpose, title: &str, kind: &str, folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title(title).add_filter(kind, &purpose.endings());
    let mut name = if purpose.saves() { name.to_owned() } else { String::new() };
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
        if only_zenity() {
            // It knows no folder to begin in, but takes a whole path for a name.
            name = folder.join(name).to_string_lossy().into_owned();
        }
    }
    if !name.is_empty() {
        dialog = dialog.set_file_name(name);
    }
    if purpose.saves() {
        dialog.save_file().map(|path| with_ending(path, purpose.ending()))
    } else {
        dialog.pick_file()
    }
}

/// Whether rfd will have to ask with zenity, because there is no desktop portal.
fn only_zenity() -> bool {
    cfg!(target_os = "linux") && !(session_bus() && portal())
}

/// The path with its ending, where it has none.
#[must_use]
pub fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|there| there.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_ending_is_added_and_no_other_taken_away() {
        assert_eq!(with_ending("/a/plan".into(), "json"), PathBuf::from("/a/plan.json"));
        assert_eq!(with_ending("/a/plan.JSON".into(), "json"), PathBuf::from("/a/plan.JSON"));
        assert_eq!(with_ending("/a/东博会 v1.2".into(), "pdf"), PathBuf::from("/a/东博会 v1.2.pdf"));
    }
}
