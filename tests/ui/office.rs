//! A plan in a folder, and windows that have it open.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::i18n::{Locale, words};
use hallplan::message::Message;
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Fs, Places, RealFs};

/// A folder with a plan in it, and a home.
pub struct Office(pub tempfile::TempDir);

impl Office {
    pub fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts/teaching.json");
        std::fs::copy(plan, office.plan()).unwrap();
        office
    }

    pub fn plan(&self) -> PathBuf {
        self.0.path().join("plan.json")
    }

    pub fn there(&self) -> Layout {
        read(&self.plan())
    }

    /// Somebody else saves the plan with one booth more.
    pub fn somebody_saves(&self) -> Layout {
        let mut theirs = self.there();
        let booth = Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000))));
        theirs.insert(Record::Object(Object::new("theirs".parse().unwrap(), Thing::Booth(booth))));
        std::fs::write(self.plan(), storage::write(&theirs)).unwrap();
        theirs
    }

    /// The plans in the folder, by name.
    pub fn plans(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
        names.sort();
        names
    }

    pub fn places(&self) -> Places {
        Places::under(&self.0.path().join("home"))
    }

    pub fn window(&self) -> Desk {
        let mut desk = self.starting();
        desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
        desk
    }

    /// A window that was told to open the plan.
    pub fn starting(&self) -> Desk {
        self.starting_on(Arc::new(RealFs), self.plan())
    }

    /// The same, of another plan on another file system.
    pub fn starting_on(&self, fs: Arc<dyn Fs>, file: PathBuf) -> Desk {
        self.starting_in(Locale::English, fs, file)
    }

    /// The same in a language.
    pub fn starting_in(&self, locale: Locale, fs: Arc<dyn Fs>, file: PathBuf) -> Desk {
        let places = self.places();
        let build = move |cc: &mut eframe::CreationContext<'_>| {
            let (preferences, _) = Preferences::load(Some(places), Some(locale));
            Window::on(fs, cc, preferences, Some(file)).with_own_dialogs()
        };
        let harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(build);
        Desk(harness)
    }
}

pub fn read(path: &Path) -> Layout {
    storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

/// One window.
pub struct Desk(pub Harness<'static, Window>);

impl Desk {
    #[track_caller]
    pub fn wait(&mut self, what: &str, until: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !until(self) {
            assert!(Instant::now() < deadline, "this did not come true within a minute: {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.0.step();
        }
        self.0.run_steps(3);
    }

    pub fn layout(&self) -> &Layout {
        self.0.state().editor().document().layout()
    }

    pub fn is_saved(&self) -> bool {
        self.0.state().editor().document().is_saved()
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run_steps(3);
    }

    /// Moves everything by a nudge; the plan as it is then.
    pub fn edit(&mut self) -> Layout {
        self.press(Modifiers::COMMAND, Key::A);
        self.press(Modifiers::NONE, Key::ArrowRight);
        assert!(!self.is_saved());
        self.layout().clone()
    }

    pub fn save(&mut self) {
        self.press(Modifiers::COMMAND, Key::S);
    }

    /// Whether any label holds this text.
    pub fn says(&self, text: &str) -> bool {
        self.0.query_all_by_label_contains(text).next().is_some()
    }

    pub fn shows(&self, key: &'static str) -> bool {
        self.0.query_by_label(&say(key)).is_some()
    }

    pub fn click(&mut self, key: &'static str) {
        self.0.get_by_role_and_label(Role::Button, &say(key)).click();
        self.0.run_steps(4);
    }

    /// Types a text in the place of what a field holds.
    pub fn type_into(&mut self, label: &str, typed: &str) {
        self.0.get_by_role_and_label(Role::TextInput, label).focus();
        self.0.run_steps(2);
        self.press(Modifiers::COMMAND, Key::A);
        self.0.get_by_role_and_label(Role::TextInput, label).type_text(typed);
        self.0.run_steps(3);
    }

    /// Edits, lets somebody else save, saves, and answers the question with this.
    pub fn answer_conflict(&mut self, office: &Office, answer: &'static str) -> (Layout, Layout) {
        let (mine, theirs) = (self.edit(), office.somebody_saves());
        self.save();
        self.wait("it is asked", |desk| desk.shows("app-conflict-title"));
        assert!(office.there() == theirs && !self.is_saved(), "nothing is written before the answer");
        self.click(answer);
        (mine, theirs)
    }
}

pub fn say(key: &'static str) -> String {
    words(Locale::English).say(&Message::new(key))
}
