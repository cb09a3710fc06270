//! The layers panel, groups and the lock of the plan, by accessible label, in both languages.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use hallplan::editor::{LayerId, Sight};
use hallplan::i18n::{Locale, words};
use hallplan::message::Message;
use hallplan::model::Kind;
use hallplan::storage::RealFs;

use super::office::{Desk, Office};

/// A window on the teaching plan, and what it says.
struct Seen {
    desk: Desk,
    locale: Locale,
    _office: Office,
}

impl Seen {
    fn begin(locale: Locale) -> Self {
        let office = Office::new();
        let mut desk = office.starting_in(locale, Arc::new(RealFs), office.plan());
        desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
        Self { desk, locale, _office: office }
    }

    fn say(&self, message: &Message) -> String {
        words(self.locale).say(message)
    }

    fn text(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    fn kind(&self, kind: Kind) -> String {
        words(self.locale).label("model-kind", kind.word())
    }

    /// The label of the eye of a kind, as it is while the kind is seen like this.
    fn eye(&self, kind: Kind, sight: Sight) -> String {
        let state = words(self.locale).label("editor-sight", sight.word());
        self.say(&Message::new("app-layer-state").with("layer", self.kind(kind)).with("state", state))
    }

    fn padlock(&self, kind: Kind, key: &'static str) -> String {
        self.say(&Message::new(key).with("layer", self.kind(kind)))
    }

    fn click(&mut self, label: &str) {
        self.desk.0.get_by_role_and_label(Role::Button, label).click();
        self.desk.0.run_steps(4);
    }

    fn has(&self, label: &str) -> bool {
        self.desk.0.query_by_label(label).is_some()
    }

    fn of(&self, kind: Kind) -> Sight {
        self.desk.0.state().editor().layers().of(LayerId::Kind(kind))
    }
}

#[test]
fn eyes_and_padlocks_are_reached_by_label_in_both_languages() {
    for locale in [Locale::English, Locale::Chinese] {
        let mut seen = Seen::begin(locale);
        assert!(!seen.has(&seen.eye(Kind::Exit, Sight::Shown)), "the objects are shown at first");
        seen.desk.press(Modifiers::NONE, Key::F6);
        for (now, next) in
            [(Sight::Shown, Sight::Dimmed), (Sight::Dimmed, Sight::Hidden), (Sight::Hidden, Sight::Shown)]
        {
            let eye = seen.eye(Kind::Exit, now);
            seen.click(&eye);
            assert_eq!(seen.of(Kind::Exit), next);
        }
        let open = seen.padlock(Kind::Booth, "app-layer-free");
        seen.click(&open);
        assert!(seen.desk.0.state().editor().layers().is_locked(LayerId::Kind(Kind::Booth)));
        assert!(seen.has(&seen.padlock(Kind::Booth, "app-layer-locked")));
        assert!(seen.desk.is_saved(), "layers are no part of the plan");
        let heading = seen.text("app-layers-kinds");
        seen.desk.0.get_by_role_and_label(Role::TreeItem, &heading).click();
        seen.desk.0.run_steps(3);
        assert!(!seen.has(&seen.eye(Kind::Exit, Sight::Shown)), "a part can be closed");
        seen.desk.press(Modifiers::NONE, Key::F2);
        assert!(seen.has(&seen.text("app-objects-search")), "F2 shows the objects again");
    }
}

#[test]
fn an_eye_is_pressed_by_the_keyboard() {
    let mut seen = Seen::begin(Locale::English);
    seen.desk.press(Modifiers::NONE, Key::F6);
    let eye = seen.eye(Kind::Pillar, Sight::Shown);
    seen.desk.0.get_by_role_and_label(Role::Button, &eye).focus();
    seen.desk.0.run_steps(2);
    seen.desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(seen.of(Kind::Pillar), Sight::Dimmed);
    let next = seen.eye(Kind::Pillar, Sight::Dimmed);
    assert!(seen.desk.0.get_by_role_and_label(Role::Button, &next).is_focused());
}

#[test]
fn the_status_bar_says_what_is_hidden_and_shows_it_again() {
    for locale in [Locale::English, Locale::Chinese] {
        let mut seen = Seen::begin(locale);
        seen.desk.press(Modifiers::NONE, Key::F6);
        for sight in [Sight::Shown, Sight::Dimmed] {
            let eye = seen.eye(Kind::Booth, sight);
            seen.click(&eye);
        }
        seen.desk.press(Modifiers::COMMAND, Key::A);
        let booth = |seen: &Seen| {
            let editor = seen.desk.0.state().editor();
            editor.selection().iter().any(|&id| editor.document().layout().object(id).unwrap().kind() == Kind::Booth)
        };
        assert!(!booth(&seen) && !seen.desk.0.state().editor().selection().is_empty());
        let told = seen.say(&Message::new("app-status-hidden").with("count", 1_usize));
        seen.desk.0.get_by_label(&told).click();
        seen.desk.0.run_steps(4);
        assert!(!seen.has(&told));
        assert_eq!(seen.of(Kind::Booth), Sight::Shown);
        seen.desk.press(Modifiers::COMMAND, Key::A);
        assert!(booth(&seen));
    }
}

#[test]
fn a_locked_plan_says_so_over_the_plan_and_is_unlocked_there() {
    for locale in [Locale::English, Locale::Chinese] {
        let mut seen = Seen::begin(locale);
        let before = seen.desk.layout().clone();
        seen.desk.press(Modifiers::COMMAND, Key::K);
        let (hint, command) = (seen.text("app-palette-hint"), seen.text("cmd-lock-plan"));
        seen.desk.0.get_by_role_and_label(Role::SearchInput, &hint).type_text(&command);
        seen.desk.0.run_steps(3);
        seen.desk.press(Modifiers::NONE, Key::Enter);
        seen.desk.0.run_steps(3);
        assert!(seen.desk.layout().settings().locked && seen.has(&seen.text("app-plan-locked")));
        seen.desk.press(Modifiers::COMMAND, Key::A);
        seen.desk.press(Modifiers::NONE, Key::ArrowRight);
        let refusal = seen.text("model-plan-locked");
        assert!(seen.has(&refusal), "what is refused is said");
        let unlock = seen.text("app-unlock-plan");
        seen.click(&unlock);
        assert!(!seen.has(&seen.text("app-plan-locked")) && *seen.desk.layout() == before);
    }
}

#[test]
fn the_properties_panel_names_the_group_and_ends_it() {
    for locale in [Locale::English, Locale::Chinese] {
        let mut seen = Seen::begin(locale);
        seen.desk.press(Modifiers::COMMAND, Key::A);
        let count = seen.desk.0.state().editor().selection().len();
        seen.desk.press(Modifiers::COMMAND, Key::G);
        let members = seen.say(&Message::new("app-inspector-members").with("count", count));
        assert!(seen.desk.0.query_all_by_label(&members).next().is_some(), "{members}");
        let ungroup = seen.text("cmd-ungroup");
        seen.click(&ungroup);
        assert!(!seen.has(&ungroup), "what is no group cannot be ungrouped");
        assert!(seen.desk.layout().objects().all(|object| object.group.is_none()));
    }
}

#[test]
fn of_a_locked_thing_only_how_it_sells_can_be_set() {
    let mut seen = Seen::begin(Locale::English);
    let booth = seen.desk.layout().booths().next().unwrap().1.outline.centre();
    let at = seen.desk.0.state().on_screen(booth);
    seen.desk.0.drag_at(at);
    seen.desk.0.step();
    seen.desk.0.drop_at(at);
    seen.desk.0.run_steps(3);
    let words = hallplan::i18n::words(Locale::English);
    let disabled = |seen: &Seen, name: &str| {
        let label = words.label("app-field", name);
        seen.desk.0.get_by_role_and_label(Role::TextInput, &label).accesskit_node().is_disabled()
    };
    assert!(!disabled(&seen, "x") && !seen.has(&seen.text("app-inspector-locked")));
    seen.desk.press(Modifiers::COMMAND, Key::K);
    let (hint, command) = (seen.text("app-palette-hint"), seen.text("cmd-lock"));
    seen.desk.0.get_by_role_and_label(Role::SearchInput, &hint).type_text(&command);
    seen.desk.0.run_steps(3);
    seen.desk.press(Modifiers::NONE, Key::Enter);
    seen.desk.0.run_steps(3);
    assert!(seen.desk.layout().objects().any(|object| object.locked));
    assert!(disabled(&seen, "x") && seen.has(&seen.text("app-inspector-locked")));
}
