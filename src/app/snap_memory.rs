//! What of snapping the window remembers between starts: which sources are on, and the steps; not the guides.

use serde::{Deserialize, Serialize};

use crate::editor::SnapSettings;
use crate::editor::snapping::Source;

/// The largest step of the grid, in mm.
const COARSEST: i32 = 1_000_000;

/// What is remembered. Sources are kept by the names of their commands, and only those that differ from a new window's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SnapMemory {
    switched: Vec<String>,
    off: bool,
    step: Option<i32>,
    polar_step: Option<u16>,
}

impl SnapMemory {
    /// Remembers these settings; whether that is something new.
    pub fn follow(&mut self, settings: &SnapSettings) -> bool {
        let usual = SnapSettings::default();
        let switched = Source::ALL.iter().filter(|source| settings.has(**source) != usual.has(**source));
        let now = Self {
            switched: switched.map(|source| source.command().to_owned()).collect(),
            off: !settings.on,
            step: (settings.step != usual.step).then_some(settings.step),
            polar_step: (settings.polar_step != usual.polar_step).then_some(settings.polar_step),
        };
        let new = now != *self;
        *self = now;
        new
    }

    /// The settings that were remembered; steps out of range are as in a new window.
    #[must_use]
    pub fn settings(&self) -> SnapSettings {
        let mut settings = SnapSettings::default();
        for source in Source::ALL.iter().filter(|source| self.switched.iter().any(|name| name == source.command())) {
            *settings.switch(*source) ^= true;
        }
        settings.on = !self.off;
        settings.step = self.step.filter(|step| (1..=COARSEST).contains(step)).unwrap_or(settings.step);
        settings.polar_step = self.polar_step.filter(|step| (1..=180).contains(step)).unwrap_or(settings.polar_step);
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_switched_comes_back_and_nothing_else() {
        let mut settings = SnapSettings { step: 250, polar: true, centres: false, ..SnapSettings::default() };
        let mut memory = SnapMemory::default();
        assert!(memory.follow(&settings));
        assert!(!memory.follow(&settings), "nothing changed");
        assert_eq!(memory.settings(), settings);
        settings.on = false;
        assert!(memory.follow(&settings));
        assert!(!memory.settings().on);
        let written = serde_json::to_string(&memory).unwrap();
        assert_eq!(serde_json::from_str::<SnapMemory>(&written).unwrap(), memory);
    }

    #[test]
    fn what_cannot_be_is_as_in_a_new_window() {
        let memory: SnapMemory =
            serde_json::from_str(r#"{"switched":["cmd-quit"],"step":0,"polar_step":999}"#).unwrap();
        assert_eq!(memory.settings(), SnapSettings::default());
    }
}
