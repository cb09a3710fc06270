//! What is done with another plan beside the open one, in both languages.

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::i18n::{Locale, Words, words};
use hallplan::message::Message;
use hallplan::model::{Kind, Layout, Status};
use hallplan::storage::{Places, RealFs};

use super::office::{Desk, Office, read};

/// A window in one language, with the teaching plan open; that plan is the other one, too.
struct Room {
    desk: Desk,
    words: &'static Words,
    office: Office,
}

impl Room {
    fn new(locale: Locale) -> Self {
        let office = Office::new();
        let (places, file): (Places, _) = (office.places(), office.plan());
        let build = move |cc: &mut eframe::CreationContext<'_>| {
            let (preferences, _) = Preferences::load(Some(places), Some(locale));
            Window::on(std::sync::Arc::new(RealFs), cc, preferences, Some(file)).with_own_dialogs()
        };
        let harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(build);
        let mut room = Self { desk: Desk(harness), words: words(locale), office };
        room.wait("the plan is open", |room| room.layout().booths().count() > 0);
        room
    }

    #[track_caller]
    fn wait(&mut self, what: &str, until: impl Fn(&Self) -> bool) {
        for _ in 0..12_000 {
            if until(self) {
                return self.desk.0.run_steps(3);
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.desk.0.step();
        }
        panic!("this did not come true within a minute: {what}");
    }

    fn layout(&self) -> &Layout {
        self.desk.layout()
    }

    fn shows(&self, key: &'static str) -> bool {
        self.desk.0.query_by_label(&self.words.text(key)).is_some()
    }

    fn click(&mut self, key: &'static str) {
        self.desk.0.get_by_role_and_label(Role::Button, &self.words.text(key)).click();
        self.desk.0.run_steps(4);
    }

    /// Runs a command by its name.
    fn run(&mut self, command: &'static str) {
        self.desk.press(Modifiers::COMMAND, Key::K);
        let palette = self.words.text("app-palette-hint");
        self.desk.0.get_by_role_and_label(Role::SearchInput, &palette).type_text(&self.words.text(command));
        self.desk.0.run_steps(3);
        self.desk.press(Modifiers::NONE, Key::Enter);
    }

    /// Types into the field of this label, behind what is there.
    fn type_into(&mut self, label: &str, text: &str) {
        self.desk.0.get_by_role_and_label(Role::TextInput, label).focus();
        self.desk.0.run_steps(2);
        self.desk.0.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.desk.0.run_steps(3);
    }

    /// Types into the field of this label, in place of what is there.
    fn replace(&mut self, label: &str, text: &str) {
        self.desk.0.get_by_role_and_label(Role::TextInput, label).focus();
        self.desk.0.run_steps(2);
        self.desk.press(Modifiers::COMMAND, Key::A);
        self.type_into(label, text);
    }

    /// Picks a file in our own dialog.
    fn pick(&mut self, name: &str) {
        self.type_into(&self.words.text("app-file-name"), name);
        self.click("app-open");
    }

    /// Clicks the box to tick that begins with this label.
    fn tick(&mut self, label: Message, count: usize) {
        let label = Message::new("app-tick-counted").with("what", label).with("count", count);
        self.desk.0.get_by_role_and_label(Role::CheckBox, &self.words.say(&label)).click();
        self.desk.0.run_steps(3);
    }
}

#[test]
fn a_new_plan_is_made_from_an_older_one() {
    use hallplan::generate::renewal::Keep;
    for &locale in Locale::ALL {
        let mut room = Room::new(locale);
        let old = room.layout().clone();
        let bytes = std::fs::read(room.office.plan()).unwrap();
        room.desk.edit();
        room.run("cmd-new-from-plan");
        assert!(room.shows("app-unsaved-text"), "what is not saved is asked about");
        room.click("app-discard");
        room.pick("plan.json");
        room.wait("it is asked what is kept", |room| room.shows("app-renewal-title"));
        room.tick(Keep::Exhibitors.label(), Keep::Exhibitors.count(&old));
        room.tick(Keep::Stands.label(), Keep::Stands.count(&old));
        room.tick(Keep::Numbers.label(), Keep::Numbers.count(&old));
        let lang = &old.settings().languages[0];
        room.type_into(&format!("{} ({lang})", room.words.label("model-field", "edition")), "16");
        room.click("app-renewal-make");
        assert!(!room.shows("app-unsaved-text"), "it was asked about once");
        let new = room.layout();
        assert_eq!((new.objects().len(), new.exhibitors().len()), (old.objects().len(), old.exhibitors().len()));
        assert_eq!((new.settings().edition.get(lang), new.settings().revision.as_ref()), (Some("16"), None));
        assert!(new.booths().zip(old.booths()).all(|((_, new), (_, old))| new.exhibitors == old.exhibitors
            && new.number.is_none()
            && new.status != Status::Contracted));
        assert!(!room.desk.is_saved() && std::fs::read(room.office.plan()).unwrap() == bytes);
    }
}

#[test]
fn a_file_that_is_no_plan_is_told_and_the_open_one_stays() {
    let mut room = Room::new(Locale::English);
    std::fs::write(room.office.0.path().join("bad.json"), b"{\"format\": \"hallplan\"").unwrap();
    room.run("cmd-new-from-plan");
    room.pick("bad.json");
    room.wait("the fault is told", |room| room.desk.says("bad.json"));
    assert!(!room.shows("app-renewal-title") && *room.layout() == read(&room.office.plan()));
}

#[test]
fn objects_of_another_plan_are_inserted_in_one_step() {
    for &locale in Locale::ALL {
        let mut room = Room::new(locale);
        let before = room.layout().clone();
        let booths = before.booths().count();
        room.run("cmd-insert-plan");
        room.pick("plan.json");
        room.wait("it is asked what is inserted", |room| room.shows("app-insertion-title"));
        let pavilions = before.pavilions().count();
        room.tick(Kind::Pavilion.label(), pavilions);
        room.click("app-insertion-insert");
        assert!(!room.shows("app-insertion-title"));
        let layout = room.layout();
        assert_eq!((layout.booths().count(), layout.pavilions().count()), (2 * booths, pavilions));
        assert_eq!(layout.halls().count(), before.halls().count(), "the venue is here already");
        let added = layout.objects().len() - before.objects().len();
        assert_eq!(room.desk.0.state().editor().selection().len(), added);
        let told = Message::new("editor-inserted").with("count", added);
        assert!(room.desk.says(&room.words.say(&told)), "{}", room.words.say(&told));
        room.desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(*room.layout(), before);
    }
}

#[test]
fn a_plan_becomes_a_template_that_plans_begin_from_and_that_can_be_removed() {
    for &locale in Locale::ALL {
        let mut room = Room::new(locale);
        let plan = room.layout().clone();
        let folder = room.office.places().templates();
        let name = room.words.label("model-field", "name");
        room.run("cmd-save-template");
        room.replace(&name, "1/2");
        room.click("app-save");
        room.wait("a name that is none is refused", |room| room.shows("storage-template-bad-name"));
        room.replace(&name, "empty");
        room.click("app-save");
        assert!(room.desk.says("“empty”"), "the program has one of that name");
        room.replace(&name, "Ours");
        room.click("app-save");
        room.wait("the template is there", |room| !room.shows("app-template-title"));
        assert_eq!(read(&folder.join("Ours.json")), plan);
        std::fs::write(folder.join("bad.json"), b"[]").unwrap();
        room.desk.press(Modifiers::COMMAND, Key::N);
        room.wait("both are listed", |room| room.desk.0.query_by_label("bad").is_some());
        room.desk.0.get_by_role_and_label(Role::Button, "bad").click();
        room.wait("what is wrong with it is told", |room| room.desk.0.query_by_label_contains("bad.json").is_some());
        room.desk.0.get_by_role_and_label(Role::Button, "Ours").click();
        room.wait("a plan is begun from it", |room| !room.shows("app-template-own"));
        assert_eq!((room.layout(), room.desk.is_saved()), (&plan, true));
        room.desk.press(Modifiers::COMMAND, Key::N);
        let label = room.words.say(&Message::new("app-template-remove-tip").with("name", "Ours"));
        room.desk.0.get_by_role_and_label(Role::Button, &label).click();
        room.desk.0.run_steps(4);
        room.click("app-template-remove");
        room.wait("it is gone", |room| room.desk.0.query_by_label("Ours").is_none());
        assert!(!folder.join("Ours.json").exists() && folder.join("bad.json").exists());
    }
}
