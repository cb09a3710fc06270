//! A file dropped on the window is opened, once unsaved changes are dealt with.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{DroppedFile, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::generate;
use hallplan::i18n::{Locale, words};
use hallplan::storage::{self, Places};

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops a file on the window.
pub fn drop_on(harness: &mut Harness<'static, Window>, path: &Path) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    harness.run_steps(3);
}

fn wait(harness: &mut Harness<'static, Window>, booths: usize) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while harness.state().editor().document().layout().booths().count() != booths {
        assert!(Instant::now() < deadline, "no plan with {booths} booths was opened within a minute");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(3);
}

#[test]
fn a_dropped_plan_is_opened_and_unsaved_work_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let plan = |name: &str, booths| {
        let file = folder.path().join(name);
        std::fs::write(&file, storage::write(&generate::sample(booths, 1))).unwrap();
        file
    };
    let (first, second) = (plan("第一.json", 20), plan("second.json", 30));
    let places = Places::under(folder.path());
    let mut harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(move |cc| {
        let (preferences, _) = Preferences::load(Some(places), Some(Locale::English));
        Window::new(cc, preferences, None).with_own_dialogs()
    });
    drop_on(&mut harness, &first);
    wait(&mut harness, 20);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::NONE, Key::ArrowRight);
    harness.run_steps(3);
    assert!(!harness.state().editor().document().is_saved());
    drop_on(&mut harness, &second);
    assert_eq!(harness.state().editor().document().layout().booths().count(), 20, "it is asked first");
    let discard = words(Locale::English).text("app-discard");
    harness.get_by_role_and_label(Role::Button, &discard).click();
    harness.run_steps(3);
    wait(&mut harness, 30);
    assert!(harness.state().editor().document().is_saved());
}
