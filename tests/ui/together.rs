//! Two windows and one plan: who may save it, what is asked where somebody else saved it, and older versions of it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::i18n::{Locale, words};
use hallplan::message::Message;
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Places};

/// A folder with a plan in it, and a home.
struct Office(tempfile::TempDir);

impl Office {
    fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts/teaching.json");
        std::fs::copy(plan, office.plan()).unwrap();
        office
    }

    fn plan(&self) -> PathBuf {
        self.0.path().join("plan.json")
    }

    fn there(&self) -> Layout {
        read(&self.plan())
    }

    /// Somebody else saves the plan with one booth more.
    fn somebody_saves(&self) -> Layout {
        let mut theirs = self.there();
        let booth = Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000))));
        theirs.insert(Record::Object(Object::new("theirs".parse().unwrap(), Thing::Booth(booth))));
        std::fs::write(self.plan(), storage::write(&theirs)).unwrap();
        theirs
    }

    /// The plans in the folder, by name.
    fn plans(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
        names.sort();
        names
    }

    fn window(&self) -> Desk {
        let (places, file) = (Places::under(&self.0.path().join("home")), self.plan());
        let build = move |cc: &mut eframe::CreationContext<'_>| {
            let (preferences, _) = Preferences::load(Some(places), Some(Locale::English));
            Window::new(cc, preferences, Some(file)).with_own_dialogs()
        };
        let harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(build);
        let mut desk = Desk(harness);
        desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
        desk
    }
}

fn read(path: &Path) -> Layout {
    storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

/// One window.
struct Desk(Harness<'static, Window>);

impl Desk {
    #[track_caller]
    fn wait(&mut self, what: &str, until: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !until(self) {
            assert!(Instant::now() < deadline, "this did not come true within a minute: {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.0.step();
        }
        self.0.run_steps(3);
    }

    fn layout(&self) -> &Layout {
        self.0.state().editor().document().layout()
    }

    fn is_saved(&self) -> bool {
        self.0.state().editor().document().is_saved()
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run_steps(3);
    }

    /// Moves everything by a nudge; the plan as it is then.
    fn edit(&mut self) -> Layout {
        self.press(Modifiers::COMMAND, Key::A);
        self.press(Modifiers::NONE, Key::ArrowRight);
        assert!(!self.is_saved());
        self.layout().clone()
    }

    fn save(&mut self) {
        self.press(Modifiers::COMMAND, Key::S);
    }

    fn shows(&self, key: &'static str) -> bool {
        self.0.query_by_label(&say(key)).is_some()
    }

    fn click(&mut self, key: &'static str) {
        self.0.get_by_role_and_label(Role::Button, &say(key)).click();
        self.0.run_steps(4);
    }

    /// Edits, lets somebody else save, saves, and answers the question with this.
    fn answer_conflict(&mut self, office: &Office, answer: &'static str) -> (Layout, Layout) {
        let (mine, theirs) = (self.edit(), office.somebody_saves());
        self.save();
        self.wait("it is asked", |desk| desk.shows("app-conflict-title"));
        assert!(office.there() == theirs && !self.is_saved(), "nothing is written before the answer");
        self.click(answer);
        (mine, theirs)
    }
}

fn say(key: &'static str) -> String {
    words(Locale::English).say(&Message::new(key))
}

#[test]
fn the_second_window_is_read_only_until_the_first_is_gone() {
    let office = Office::new();
    let mut first = office.window();
    let mut second = office.window();
    second.wait("it says so", |desk| desk.0.query_by_label_contains("Read-only").is_some());
    assert!(first.0.query_by_label_contains("Read-only").is_none());
    assert!(!second.shows("app-take-over"));

    // What is edited there is saved under another name only.
    second.edit();
    second.save();
    second.wait("another name is asked for", |desk| desk.shows("app-save-title"));
    second.click("app-cancel");
    second.press(Modifiers::COMMAND, Key::Z);
    assert!(second.is_saved());

    let saved = first.edit();
    first.save();
    first.wait("it is saved", Desk::is_saved);
    drop(first);
    second.wait("it can be taken over", |desk| desk.shows("app-take-over"));
    second.click("app-take-over");
    second.wait("what was saved last is shown", |desk| desk.layout() == &saved);
    assert!(second.0.query_by_label_contains("Read-only").is_none());
    let mine = second.edit();
    second.save();
    second.wait("it is saved", Desk::is_saved);
    assert!(office.there() == mine);
}

#[test]
fn both_plans_stay_where_mine_is_kept_as_a_copy() {
    let office = Office::new();
    let mut desk = office.window();
    let (mine, theirs) = desk.answer_conflict(&office, "app-conflict-copy");
    desk.wait("it is saved", Desk::is_saved);
    let copy = office.plans().into_iter().find(|name| name != "plan.json").unwrap();
    assert!(office.there() == theirs && read(&office.0.path().join(copy)) == mine);
    // The copy is what is saved from now on.
    desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    assert!(office.there() == theirs && office.plans().len() == 2);
}

#[test]
fn theirs_can_be_taken() {
    let office = Office::new();
    let mut desk = office.window();
    let (_, theirs) = desk.answer_conflict(&office, "app-conflict-theirs");
    desk.wait("theirs is shown", |desk| desk.layout() == &theirs);
    assert!(desk.is_saved() && office.there() == theirs && office.plans() == ["plan.json"]);
    let aside = office.0.path().join("home/data/discarded");
    assert_eq!(std::fs::read_dir(aside).unwrap().count(), 1, "what was edited is put aside");
    desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
}

#[test]
fn theirs_can_be_overwritten_and_is_a_backup_then() {
    let office = Office::new();
    let mut desk = office.window();
    let (mine, theirs) = desk.answer_conflict(&office, "app-conflict-replace");
    desk.wait("it is saved", Desk::is_saved);
    assert!(office.there() == mine && office.plans() == ["plan.json"]);
    let backups = storage::backups(&storage::RealFs, &Places::under(&office.0.path().join("home")), &office.plan());
    assert!(backups.unwrap().iter().any(|backup| read(&backup.path) == theirs));
}

#[test]
fn a_backup_is_opened_beside_the_plan() {
    let office = Office::new();
    let mut desk = office.window();
    let first = desk.layout().clone();
    let second = desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    desk.click("cmd-menu-file");
    desk.0.get_by_label_contains(&say("cmd-backups")).click();
    desk.0.run_steps(4);
    desk.wait("the backup is listed", |desk| desk.shows("app-open"));
    let booths = first.booths().count();
    let counts = format!("{booths} booths, {} exhibitors", first.exhibitors().count());
    assert!(desk.0.query_by_label_contains(&counts).is_some(), "{counts}");
    desk.click("app-open");
    desk.wait("the backup is shown", |desk| desk.layout() == &first);
    assert!(!desk.is_saved() && office.there() == second);
    desk.save();
    desk.wait("a name is asked for", |desk| desk.shows("app-save-title"));
    assert!(desk.0.query_by_role(Role::TextInput).is_some());
}
