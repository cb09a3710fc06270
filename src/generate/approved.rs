//! The rules that the plans of the Expo are held to, and what is accepted of what they find.

use crate::model::{Layout, Profile, Record, Settings, Waiver};
use crate::rules::{self, full_check};

/// The rule whose findings are accepted: the halls are wider than a straight line of the standard reaches.
const ACCEPTED: &str = "straight-distance";

/// The plan under the Expo's own rules and the national ones. That some floor of its halls is farther from an exit in a
/// straight line than the national standard says is accepted, with the reason.
pub(super) fn under_expo_rules(mut layout: Layout) -> Layout {
    let profile = Profile { also: vec!["cn-national".to_owned()], ..Profile::shipped("cn-cnea") };
    let when = layout.settings().date.clone().unwrap_or_else(|| "2021-01-01".to_owned());
    let settings = Settings { profile, ..layout.settings().clone() };
    let Ok(profile) = rules::Profile::of(&settings) else { return layout };
    layout.insert(Record::Settings(Box::new(settings)));
    let found = full_check(&layout, &profile);
    for finding in found.iter().filter(|finding| finding.rule == ACCEPTED) {
        let waiver = Waiver {
            key: finding.waiver_key(),
            who: "展图 Hallplan".to_owned(),
            when: when.clone(),
            why: "示范馆宽度超过 60 米，须经消防设计论证；本图仅作演示。 \
                  Demonstration hall, wider than 60 m: such halls are approved by fire engineering."
                .to_owned(),
        };
        layout.insert(Record::Waiver(waiver));
    }
    layout
}
