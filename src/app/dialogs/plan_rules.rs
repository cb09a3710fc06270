//! The rule profiles of a plan: those that ship, by tick box, and an own one from a file.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::widgets::plain_button;
use crate::i18n::Words;
use crate::message::Message;
use crate::model::Profile;
use crate::rules;

/// What is to be done about rules beside choosing profiles.
pub(super) enum Wanted {
    /// Load a profile from a file.
    Load,
    /// Change rules one by one.
    Edit,
}

/// Shows the profiles; returns what else is to be done.
#[must_use]
pub(super) fn profiles(ui: &mut Ui, desk: &Desk<'_>, profile: &mut Profile) -> Option<Wanted> {
    let mut chosen = chosen(profile);
    for shipped in rules::Profile::shipped_ids().filter_map(rules::Profile::shipped) {
        let mut on = chosen.iter().any(|id| id == shipped.id());
        let name = shipped.names().and_then(|names| desk.name(names)).unwrap_or(shipped.id()).to_owned();
        let only = on && chosen.len() == 1 && profile.text.is_none();
        let tick = egui::Checkbox::new(&mut on, format!("{name} ({})", shipped.id()));
        let response = ui.add_enabled(!only, tick);
        if response.changed() {
            chosen.retain(|id| id != shipped.id());
            if on {
                chosen.push(shipped.id().to_owned());
            }
            choose(profile, chosen.clone());
        }
        response.on_hover_ui(|ui| drop(ui.label(about(desk.words, &shipped))));
    }
    if profile.text.is_some() {
        ui.horizontal(|ui| {
            ui.label(desk.say(&Message::new("app-plan-own-rules").with("id", profile.id.as_str())));
            if plain_button(ui, desk.text("app-plan-own-rules-remove")).clicked() {
                profile.text = None;
                choose(profile, chosen);
            }
        });
    }
    for change in &profile.changes {
        let part = |list| desk.words.label(list, &format!("{}-{}", change.rule, change.of));
        let is_case = rules::rule(&change.rule).is_some_and(|rule| rule.about().case(&change.of).is_some());
        let message = Message::new("app-plan-rule-change")
            .with("rule", desk.words.label("rule", &change.rule))
            .with("name", part(if is_case { "rule-case" } else { "rule-limit" }))
            .with("value", change.to.as_str())
            .with("reason", change.reason.as_str());
        ui.label(desk.say(&message));
    }
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, desk.text("app-plan-edit-rules")).clicked() {
            wanted = Some(Wanted::Edit);
        }
        if plain_button(ui, desk.text("app-plan-load-rules")).clicked() {
            wanted = Some(Wanted::Load);
        }
    });
    wanted
}

/// The names of the rules that a profile switches on.
fn about(words: &Words, profile: &rules::Profile) -> String {
    let names: Vec<String> = profile.rules_on().map(|rule| words.label("rule", rule)).collect();
    names.join("\n")
}

/// Ids of the shipped profiles that a plan has.
fn chosen(profile: &Profile) -> Vec<String> {
    let first = profile.text.is_none().then(|| profile.id.clone());
    first.into_iter().chain(profile.also.iter().cloned()).collect()
}

/// Gives a plan these shipped profiles, beside its own where it has one.
fn choose(profile: &mut Profile, mut ids: Vec<String>) {
    if profile.text.is_none() {
        profile.id = if ids.is_empty() { Profile::shipped("base").id } else { ids.remove(0) };
    }
    profile.also = ids;
}

#[cfg(test)]
mod tests {
    use super::{choose, chosen};
    use crate::model::{Extra, Profile};

    #[test]
    fn shipped_profiles_are_chosen_beside_an_own_one() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let mut profile = Profile::shipped("base");
        choose(&mut profile, ids(&["base", "cn-cnea"]));
        assert_eq!((profile.id.as_str(), chosen(&profile)), ("base", ids(&["base", "cn-cnea"])));
        profile = Profile { id: "mine".to_owned(), text: Some(Extra("{}".into())), ..profile };
        choose(&mut profile, ids(&["uk"]));
        assert_eq!((profile.id.as_str(), chosen(&profile)), ("mine", ids(&["uk"])));
        profile.text = None;
        choose(&mut profile, ids(&[]));
        assert_eq!((profile.id.as_str(), profile.also.len()), ("base", 0));
    }
}
