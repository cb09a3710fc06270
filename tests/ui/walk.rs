//! A newcomer's walk over the 2021 Expo: open it, drag a booth onto another, see both red, undo, add a booth in the
//! Automobile pavilion, save, export an A1 PDF and a PNG, close, reopen, find everything as left; in both languages.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Pos2, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::{Bounds, Place};
use hallplan::i18n::{Locale, Words, words};
use hallplan::model::{Kind, Layout, ObjectId, Theme};
use hallplan::storage::{self, Places};

/// Booths of the Expo before anybody changes it.
const BOOTHS: usize = 3_386;

struct Walk {
    harness: Harness<'static, Window>,
    words: &'static Words,
    folder: tempfile::TempDir,
}

impl Walk {
    fn begin(locale: Locale) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(expo(), folder.path().join("plan.json")).unwrap();
        let mut walk = Self { harness: open(folder.path(), locale), words: words(locale), folder };
        walk.wait(|window| window.editor().document().layout().booths().count() == BOOTHS);
        walk
    }

    fn wait(&mut self, until: impl Fn(&Window) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(180);
        while !until(self.harness.state()) {
            assert!(Instant::now() < deadline, "nothing happened for three minutes");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.harness.run_steps(3);
    }

    fn window(&self) -> &Window {
        self.harness.state()
    }

    fn layout(&self) -> &Layout {
        self.window().editor().document().layout()
    }

    fn file(&self, ending: &str) -> PathBuf {
        self.folder.path().join("plan").with_extension(ending)
    }

    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness.drag_at(from);
        self.harness.step();
        for part in [0.2, 0.6, 1.0] {
            self.harness.hover_at(from + (to - from) * part);
            self.harness.step();
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run_steps(4);
    }

    /// The booth of this number, found and shown by Ctrl+F; and its middle on the screen.
    fn find(&mut self, number: &str) -> (ObjectId, Pos2) {
        self.press(Modifiers::COMMAND, Key::F);
        let label = self.words.text("app-find-hint");
        self.harness.get_by_role_and_label(Role::SearchInput, &label).type_text(number);
        self.harness.run_steps(3);
        self.press(Modifiers::NONE, Key::Enter);
        self.harness.run_steps(3);
        let booth = self.layout().booths().find(|(_, booth)| booth.number.as_deref() == Some(number));
        let id = booth.map(|(object, _)| object.id).unwrap();
        assert!(self.window().editor().selection().contains(&id), "what was found is selected");
        (id, self.middle(id))
    }

    fn middle(&self, id: ObjectId) -> Pos2 {
        let bounds = self.window().editor().document().index().bounds(id).unwrap();
        self.window().on_screen(bounds.centre())
    }

    /// The rules that complain of an object.
    fn complaints(&self, id: ObjectId) -> Vec<&'static str> {
        self.window().editor().document().findings().about(id).map(|finding| finding.rule).collect()
    }

    /// Exports through the dialog and our own file dialog.
    fn export(&mut self, ending: &str) -> Vec<u8> {
        self.press(Modifiers::COMMAND, Key::E);
        let name = self.words.text(&format!("export-format-{ending}"));
        self.click(&name);
        self.click("A1");
        if ending == "png" {
            let label = self.words.text("app-export-dpi");
            let field = self.harness.get_by_role_and_label(Role::TextInput, &label);
            field.focus();
            self.harness.run_steps(2);
            self.press(Modifiers::COMMAND, Key::A);
            self.harness.get_by_role_and_label(Role::TextInput, &label).type_text("50");
            self.harness.run_steps(2);
        }
        let (export, save) = (self.words.text("app-export"), self.words.text("app-save"));
        self.click(&export);
        self.click(&save);
        let file = self.file(ending);
        self.wait(|_| file.exists());
        std::fs::read(file).unwrap()
    }
}

fn expo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts/expo-2021.json")
}

fn open(folder: &Path, locale: Locale) -> Harness<'static, Window> {
    let (places, file) = (Places::under(folder), folder.join("plan.json"));
    Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(move |cc| {
        let (preferences, problem) = Preferences::load(Some(places), Some(locale));
        assert_eq!(problem, None);
        Window::new(cc, preferences, Some(file)).with_own_dialogs()
    })
}

/// A place of free floor in the Automobile pavilion with room for a booth of 3 m x 3 m to its upper right.
fn free_floor(window: &Window) -> (ObjectId, Place) {
    let document = window.editor().document();
    let mut pavilions = document.layout().of_kind(Kind::Pavilion);
    let is_wanted =
        |object: &&hallplan::model::Object| object.pavilion().is_some_and(|it| it.theme == Theme::Automobile);
    let pavilion = pavilions.find(is_wanted).unwrap().id;
    let area = document.index().bounds(pavilion).unwrap();
    let taken = |kind: Kind| !matches!(kind, Kind::Hall | Kind::Pavilion | Kind::Aisle);
    let (mut x, mut y) = (area.min.x + 2_000.0, area.max.y - 9_000.0);
    loop {
        let spot = Bounds::between(Place::new(x - 500.0, y - 500.0), Place::new(x + 3_500.0, y + 3_500.0));
        let near = document.index().near_sorted(&spot);
        if !near.iter().filter_map(|&id| document.layout().object(id)).any(|object| taken(object.kind())) {
            return (pavilion, Place::new(x, y));
        }
        x += 700.0;
        if x + 4_000.0 > area.max.x {
            (x, y) = (area.min.x + 2_000.0, y - 700.0);
        }
        assert!(y > area.min.y, "there is free floor in the pavilion");
    }
}

fn walk(locale: Locale) {
    let mut walk = Walk::begin(locale);
    let before = walk.layout().clone();
    assert!(walk.window().editor().document().open_findings().next().is_none());
    overlap_and_undo(&mut walk, &before);
    let added = add_a_booth(&mut walk);

    walk.press(Modifiers::COMMAND, Key::S);
    walk.wait(|window| window.editor().document().is_saved());
    let saved = storage::read(&std::fs::read(walk.file("json")).unwrap()).unwrap().layout;
    assert!(&saved == walk.layout() && saved.object(added).is_some());

    let pdf = walk.export("pdf");
    assert!(pdf.starts_with(b"%PDF") && text(&pdf).contains("/MediaBox[0 0 2383.9"), "A1 is 841 mm wide");
    let png = walk.export("png");
    let picture = image::load_from_memory(&png).unwrap();
    assert_eq!((picture.width(), picture.height()), (1656, 1169), "A1 at 50 dpi");

    // Opened again, everything is as it was left.
    let mut again = Walk { harness: open(walk.folder.path(), locale), words: words(locale), folder: walk.folder };
    again.wait(|window| window.editor().document().layout().booths().count() == BOOTHS + 1);
    assert!(again.layout() == &saved);
}

/// Booth 1A03 is dragged onto 1A04: both are red while it is held, and after; one undo takes it back.
fn overlap_and_undo(walk: &mut Walk, before: &Layout) {
    let (held, from) = walk.find("1A03");
    let other = before.booths().find(|(_, booth)| booth.number.as_deref() == Some("1A04")).unwrap().0.id;
    let to = from + (walk.middle(other) - from) * 0.6;
    walk.drag(from, to);
    for id in [held, other] {
        assert!(walk.complaints(id).contains(&"overlap"), "red while dragging");
    }
    walk.harness.drop_at(to);
    walk.harness.run_steps(3);
    assert!(!walk.window().editor().document().is_saved());
    let line = walk.harness.query_all_by_role(Role::ListItem).count();
    assert!(line >= 1, "the findings panel lists it");
    walk.press(Modifiers::COMMAND, Key::Z);
    assert!(walk.layout() == before && walk.window().editor().document().is_saved());
    assert!(walk.window().editor().document().open_findings().next().is_none());
}

/// A click with the booth tool on free floor of the Automobile pavilion.
fn add_a_booth(walk: &mut Walk) -> ObjectId {
    let (pavilion, floor) = free_floor(walk.window());
    walk.press(Modifiers::COMMAND, Key::Minus);
    walk.press(Modifiers::COMMAND, Key::Minus);
    walk.press(Modifiers::NONE, Key::B);
    let at = walk.window().on_screen(floor);
    walk.drag(at, at);
    walk.harness.drop_at(at);
    walk.harness.run_steps(3);
    assert_eq!(walk.layout().booths().count(), BOOTHS + 1);
    let known: std::collections::BTreeSet<ObjectId> =
        storage::read(&std::fs::read(expo()).unwrap()).unwrap().layout.booths().map(|(object, _)| object.id).collect();
    let (object, booth) = walk.layout().booths().find(|(object, _)| !known.contains(&object.id)).unwrap();
    assert_eq!((booth.pavilion, booth.hall.is_some(), booth.number.is_some()), (Some(pavilion), true, true));
    let id = object.id;
    // Free floor is aisle, so all there is to complain of is that less of it is left.
    assert!(walk.complaints(id).iter().all(|rule| *rule == "aisle-width"), "{:?}", walk.complaints(id));
    id
}

fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

#[test]
fn a_newcomer_walks_through_in_english() {
    walk(Locale::English);
}

#[test]
fn a_newcomer_walks_through_in_chinese() {
    walk(Locale::Chinese);
}
