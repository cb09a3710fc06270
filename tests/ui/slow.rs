//! Disks and network drives that hang, fail or vanish while a plan is saved, opened or exported: the window goes on,
//! nothing is lost, and what ends late changes nothing that was done since.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Role, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage;

use super::drop::drop_on;
use super::office::{Desk, Office, read, say};
use super::share::{Mood, Share};

/// A plan on a network drive, and a folder of this computer.
struct Site {
    office: Office,
    share: Share,
}

impl Site {
    fn new() -> Self {
        let office = Office::new();
        let root = office.0.path().to_owned();
        ["drive", "here"].iter().for_each(|name| std::fs::create_dir(root.join(name)).unwrap());
        let plan = root.join("drive/plan.json");
        std::fs::rename(office.plan(), plan).unwrap();
        let share = Share::at(&root.join("drive"));
        Self { office, share }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.office.0.path().canonicalize().unwrap().join(name)
    }

    fn plan(&self) -> PathBuf {
        self.path("drive/plan.json")
    }

    fn window(&self) -> Desk {
        let mut desk = self.office.starting_on(Arc::new(self.share.clone()), self.plan());
        desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
        desk
    }

    /// A plan of one booth at this place.
    fn small_plan(&self, name: &str) -> (PathBuf, Layout) {
        let booth = Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000))));
        let id = if name.starts_with("drive") { "far" } else { "near" };
        let layout: Layout =
            std::iter::once(Record::Object(Object::new(id.parse().unwrap(), Thing::Booth(booth)))).collect();
        std::fs::write(self.path(name), storage::write(&layout)).unwrap();
        (self.path(name), layout)
    }
}

impl Drop for Site {
    /// Threads that hang would hold their locks for the tests that follow.
    fn drop(&mut self) {
        self.share.now(Mood::Answers);
    }
}

impl Desk {
    fn type_path(&mut self, path: &Path) {
        self.0.get_by_role_and_label(Role::TextInput, &say("app-file-name")).focus();
        self.0.run_steps(2);
        self.press(Modifiers::COMMAND, Key::A);
        self.0.event(Event::Text(path.display().to_string()));
        self.0.run_steps(3);
        self.click("app-save");
    }

    /// Saves elsewhere by the button that is shown.
    fn save_elsewhere(&mut self, path: &Path) {
        self.wait("saving elsewhere is offered", |desk| desk.shows("app-save-elsewhere"));
        self.click("app-save-elsewhere");
        assert!(self.shows("app-save-title"));
        self.type_path(path);
    }

    fn save_elsewhere_by_menu(&mut self, path: &Path) {
        self.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        assert!(self.shows("app-save-title"));
        self.type_path(path);
    }

    /// The user closes the window.
    fn close(&mut self) {
        let viewport = self.0.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        viewport.events.push(ViewportEvent::Close);
        self.0.step();
        self.0.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
        self.0.run_steps(3);
    }

    /// Whether it has closed itself in the last frame.
    fn closes(&self) -> bool {
        let output = self.0.output().viewport_output.get(&ViewportId::ROOT);
        output.is_some_and(|output| output.commands.contains(&ViewportCommand::Close))
    }

    /// Waits until it closes itself.
    fn wait_closed(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !self.closes() {
            assert!(Instant::now() < deadline, "it does not close itself");
            std::thread::sleep(Duration::from_millis(5));
            self.0.step();
        }
    }
}

#[test]
fn a_slow_save_says_where_it_is_and_what_is_edited_meanwhile_is_saved_after_it() {
    let site = Site::new();
    let mut desk = site.window();
    desk.edit();
    site.share.now(Mood::HangsAtFlush);
    desk.save();
    desk.wait("it says what it does", |desk| desk.says("Saving plan.json: bringing it to the disk"));
    let last = desk.edit();
    desk.save();
    desk.wait("it says so", |desk| desk.says("“plan.json” is still being saved"));
    site.share.now(Mood::Answers);
    desk.wait("it is saved", Desk::is_saved);
    assert!(read(&site.plan()) == last);
    assert!(!desk.says("Saving plan.json"));
}

#[test]
fn while_a_save_hangs_another_goes_elsewhere_and_the_late_one_changes_nothing() {
    let site = Site::new();
    let mut desk = site.window();
    let first = desk.edit();
    site.share.now(Mood::HangsAtFlush);
    desk.save();
    let second = desk.edit();
    desk.save_elsewhere(&site.path("here/safe.json"));
    desk.wait("it is saved elsewhere", Desk::is_saved);
    assert!(read(&site.path("here/safe.json")) == second);
    site.share.now(Mood::Answers);
    desk.wait("the first one is told", |desk| desk.says("An earlier save has come to its end"));
    assert!(desk.is_saved() && read(&site.plan()) == first);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(!desk.is_saved(), "the state of the earlier save is not what is in the plan's file");
    let third = desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    assert!(read(&site.path("here/safe.json")) == third && read(&site.plan()) == first);
}

#[test]
fn a_late_failure_is_told_and_changes_nothing() {
    let site = Site::new();
    let mut desk = site.window();
    desk.edit();
    site.share.now(Mood::Hangs);
    desk.save();
    let second = desk.edit();
    desk.save_elsewhere(&site.path("here/safe.json"));
    desk.wait("it is saved elsewhere", Desk::is_saved);
    site.share.now(Mood::Fails(ErrorKind::HostUnreachable));
    desk.wait("the failure is told", |desk| desk.says("The network drive does not answer"));
    assert!(desk.says("drive/plan.json") && desk.is_saved());
    assert!(!desk.shows("app-save-elsewhere"), "there is nothing to be saved");
    assert!(read(&site.path("here/safe.json")) == second);
}

#[test]
fn a_hanging_save_that_ends_first_is_followed_by_the_one_elsewhere() {
    let site = Site::new();
    let mut desk = site.window();
    let first = desk.edit();
    site.share.now(Mood::HangsAtFlush);
    desk.save();
    desk.wait("saving elsewhere is offered", |desk| desk.shows("app-save-elsewhere"));
    desk.click("app-save-elsewhere");
    site.share.now(Mood::Answers);
    desk.wait("the first one is done", Desk::is_saved);
    desk.type_path(&site.path("here/safe.json"));
    desk.wait("the second is there", |_| site.path("here/safe.json").exists());
    desk.wait("it is told", |desk| desk.says("Saved safe.json"));
    assert!(read(&site.plan()) == first && read(&site.path("here/safe.json")) == first);
}

#[test]
fn closing_while_a_save_hangs_keeps_the_work_for_recovery() {
    let site = Site::new();
    let mut desk = site.window();
    let edited = desk.edit();
    site.share.now(Mood::Hangs);
    desk.save();
    desk.close();
    assert!(desk.shows("app-still-saving-text") && !desk.closes());
    desk.click("app-cancel");
    assert!(!desk.shows("app-still-saving-text") && !desk.is_saved());
    desk.close();
    desk.0.get_by_role_and_label(Role::Button, &say("app-still-saving-keep")).click();
    desk.wait_closed();
    let before = Instant::now();
    drop(desk);
    assert!(before.elapsed() < Duration::from_secs(5), "the end waits for the drive");
    // The drive hangs still: neither opening the plan nor looking at its file comes to an end.
    let mut desk = site.office.starting_on(Arc::new(site.share.clone()), site.plan());
    desk.wait("the work is offered", |desk| desk.shows("app-recovery-title"));
    assert!(desk.says("1 edit can be got back") && desk.shows("app-recovery-gone"));
    desk.click("app-recover");
    assert!(desk.layout() == &edited);
    desk.save_elsewhere_by_menu(&site.path("here/safe.json"));
    desk.wait("it is saved", Desk::is_saved);
    site.share.now(Mood::Answers);
    desk.wait("what was to be opened is told", |desk| desk.says("“plan.json” could be read only now"));
    assert!(desk.layout() == &edited && desk.is_saved());
}

#[test]
fn closing_waits_for_a_slow_save_where_the_user_wants_that() {
    let site = Site::new();
    let mut desk = site.window();
    desk.edit();
    site.share.now(Mood::Hangs);
    desk.save();
    let last = desk.edit();
    desk.close();
    desk.click("app-still-saving-wait");
    std::thread::sleep(Duration::from_millis(50));
    desk.0.step();
    assert!(!desk.closes());
    site.share.now(Mood::Answers);
    desk.wait_closed();
    assert!(desk.is_saved() && read(&site.plan()) == last);
}

#[test]
fn closing_can_save_elsewhere_first() {
    let site = Site::new();
    let mut desk = site.window();
    let edited = desk.edit();
    site.share.now(Mood::Hangs);
    desk.save();
    desk.close();
    desk.click("app-save-elsewhere");
    desk.type_path(&site.path("here/safe.json"));
    desk.wait_closed();
    assert!(read(&site.path("here/safe.json")) == edited);
}

#[test]
fn a_save_that_fails_names_path_and_cause_and_offers_another_place() {
    let causes = [
        (ErrorKind::StorageFull, "no room on the disk"),
        (ErrorKind::QuotaExceeded, "quota"),
        (ErrorKind::ReadOnlyFilesystem, "read-only"),
        (ErrorKind::PermissionDenied, "no permission"),
        (ErrorKind::NotFound, "may be disconnected"),
    ];
    for (kind, cause) in causes {
        let site = Site::new();
        let mut desk = site.window();
        let edited = desk.edit();
        site.share.now(Mood::Fails(kind));
        desk.save();
        desk.wait("the failure is told", |desk| desk.says(cause));
        assert!(desk.says("drive/plan.json") && !desk.is_saved() && desk.layout() == &edited, "{kind:?}");
        desk.save_elsewhere(&site.path("here/safe.json"));
        desk.wait("it is saved", Desk::is_saved);
        assert!(!desk.says(cause) && read(&site.path("here/safe.json")) == edited, "{kind:?}");
    }
}

#[test]
fn what_is_opened_late_replaces_nothing_that_was_opened_since() {
    let site = Site::new();
    let (far, _) = site.small_plan("drive/far.json");
    let (near, there) = site.small_plan("here/near.json");
    let mut desk = site.window();
    site.share.now(Mood::Hangs);
    drop_on(&mut desk.0, &far);
    desk.wait("it says what it waits for", |desk| desk.says("Opening far.json"));
    drop_on(&mut desk.0, &near);
    desk.wait("the second is open", |desk| desk.layout() == &there);
    site.share.now(Mood::Answers);
    desk.wait("the first is told", |desk| desk.says("“far.json” could be read only now"));
    assert!(desk.layout() == &there && desk.is_saved());
}

#[test]
fn a_plan_that_is_being_opened_is_awaited_not_called_empty() {
    let site = Site::new();
    site.share.now(Mood::Hangs);
    let mut desk = site.office.starting_on(Arc::new(site.share.clone()), site.plan());
    desk.wait("it says what it waits for", |desk| desk.says("Opening plan.json"));
    for nothing in ["app-empty-plan", "app-empty-draw-hall", "app-objects-none"] {
        assert!(!desk.shows(nothing), "{nothing}");
    }
    site.share.now(Mood::Answers);
    desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
    assert!(!desk.says("Opening plan.json"));
}

#[test]
fn what_is_opened_late_asks_about_what_was_edited_since() {
    let site = Site::new();
    let (far, there) = site.small_plan("drive/far.json");
    let mut desk = site.window();
    site.share.now(Mood::Hangs);
    drop_on(&mut desk.0, &far);
    let edited = desk.edit();
    site.share.now(Mood::Answers);
    desk.wait("it asks", |desk| desk.shows("app-unsaved-text"));
    assert!(desk.layout() == &edited && !desk.is_saved());
    desk.click("app-save");
    desk.wait("then it is open", |desk| desk.layout() == &there);
    assert!(read(&site.plan()) == edited);
}

#[test]
fn an_export_that_fails_names_path_and_cause() {
    let site = Site::new();
    let mut desk = site.window();
    desk.press(Modifiers::COMMAND, Key::E);
    desk.click("app-export");
    site.share.now(Mood::Fails(ErrorKind::StorageFull));
    desk.type_path(&site.path("drive/plan.pdf"));
    desk.wait("the failure is told", |desk| desk.says("no room on the disk"));
    assert!(desk.says("drive/plan.pdf") && !desk.shows("app-save-elsewhere"));
}
