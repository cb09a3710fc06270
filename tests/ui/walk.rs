//! A newcomer's walk: open a plan, drag a booth onto another, see it red, undo, save, export, reopen; in both languages.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Pos2, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::{Outline, Point, Polygon, Rectangle, Size};
use hallplan::i18n::{Locale, Words, words};
use hallplan::model::{Booth, Ground, Hall, Layout, Names, Object, Record, Thing};
use hallplan::storage::{self, Places};

/// A hall of 40 m x 30 m with two booths, 6 m apart.
fn plan() -> Layout {
    let corners = [(0, 0), (40_000, 0), (40_000, 30_000), (0, 30_000)].map(|(x, y)| Point::new(x, y));
    let hall = Hall {
        names: Names::zh_en("1号馆", "Hall 1"),
        outline: Polygon::new(corners.to_vec()).unwrap(),
        wall_thickness: 300,
        level: 0,
        ground: Ground::Indoor,
        ceiling_height: None,
        floor_load: None,
        gross_area: None,
    };
    let booth = |id: &str, x: i32| {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(x, 12_000), Size::new(3_000, 3_000)));
        let hall = Some("hall1".parse().unwrap());
        Object::new(
            id.parse().unwrap(),
            Thing::Booth(Booth { number: Some(id.to_uppercase()), hall, ..Booth::new(outline) }),
        )
    };
    [Object::new("hall1".parse().unwrap(), Thing::Hall(hall)), booth("a1", 12_000), booth("a2", 21_000)]
        .into_iter()
        .map(Record::Object)
        .collect()
}

struct Walk {
    harness: Harness<'static, Window>,
    words: &'static Words,
    folder: tempfile::TempDir,
}

impl Walk {
    fn begin(locale: Locale) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("plan.json"), storage::write(&plan())).unwrap();
        let mut walk = Self { harness: open(folder.path(), locale), words: words(locale), folder };
        walk.wait(|window| window.editor().document().layout().booths().count() == 2);
        walk
    }

    fn wait(&mut self, until: impl Fn(&Window) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !until(self.harness.state()) {
            assert!(Instant::now() < deadline, "nothing happened for a minute");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.harness.run_steps(3);
    }

    fn window(&self) -> &Window {
        self.harness.state()
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("plan.json")
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

    fn click(&mut self, key: &str) {
        let label = self.words.text(key);
        self.harness.get_by_role_and_label(Role::Button, &label).click();
        self.harness.run_steps(4);
    }

    /// Where a place of the plan lies on the screen, in metres from the middle of the hall.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        let canvas = self.harness.get_by_label(&self.words.text("app-canvas")).rect();
        // The plan with its wall is 40.6 m x 30.6 m, fitted into 92 % of the canvas.
        let scale = (canvas.width() * 0.92 / 40.6).min(canvas.height() * 0.92 / 30.6);
        canvas.center() + egui::vec2(x, -y) * scale
    }
}

fn open(folder: &Path, locale: Locale) -> Harness<'static, Window> {
    let (places, file) = (Places::under(folder), folder.join("plan.json"));
    Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(move |cc| {
        let (preferences, problem) = Preferences::load(Some(places), Some(locale));
        assert_eq!(problem, None);
        Window::new(cc, preferences, Some(file)).with_own_dialogs()
    })
}

fn walk(locale: Locale) {
    let mut walk = Walk::begin(locale);
    assert!(walk.window().editor().document().findings().is_empty());

    // Booth A1 is dragged onto A2: red while it is held, and after.
    let (a1, a2) = (walk.at(-6.5, -1.5), walk.at(2.0, -1.5));
    walk.drag(a1, a2);
    assert!(!walk.window().editor().document().findings().is_empty(), "red while dragging");
    walk.harness.drop_at(a2);
    walk.harness.run_steps(3);
    assert_eq!(walk.window().editor().document().findings().iter().next().map(|finding| finding.rule), Some("overlap"));

    // One undo takes it back.
    walk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(walk.window().editor().document().layout(), &plan());
    assert!(walk.window().editor().document().is_saved() && walk.window().editor().document().findings().is_empty());

    // A third booth is drawn by a click with the booth tool (B), and saved.
    walk.press(Modifiers::NONE, Key::B);
    let floor = walk.at(0.0, 8.0);
    walk.drag(floor, floor);
    walk.harness.drop_at(floor);
    walk.harness.run_steps(3);
    assert_eq!(walk.window().editor().document().layout().booths().count(), 3);
    walk.press(Modifiers::COMMAND, Key::S);
    walk.wait(|window| window.editor().document().is_saved());
    let saved = storage::read(&std::fs::read(walk.file()).unwrap()).unwrap().layout;
    assert_eq!(&saved, walk.window().editor().document().layout());

    // A PDF of it, by our own file dialog.
    walk.press(Modifiers::COMMAND, Key::E);
    walk.click("app-export");
    walk.click("app-save");
    let drawing = walk.folder.path().join("plan.pdf");
    walk.wait(|_| drawing.exists());
    assert!(std::fs::read(&drawing).unwrap().starts_with(b"%PDF"));

    // Opened again, everything is as it was left.
    let mut again = Walk { harness: open(walk.folder.path(), locale), words: words(locale), folder: walk.folder };
    again.wait(|window| window.editor().document().layout().booths().count() == 3);
    assert_eq!(again.window().editor().document().layout(), &saved);
}

#[test]
fn a_newcomer_walks_through_in_english() {
    walk(Locale::English);
}

#[test]
fn a_newcomer_walks_through_in_chinese() {
    walk(Locale::Chinese);
}
