//! The window with a plan in it.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Rect, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::Place;
use hallplan::i18n::words;
use hallplan::model::Layout;
use hallplan::storage::{self, Places};
use image::{DynamicImage, RgbImage, imageops};

use super::LOCALE;

/// Pixels of the screen a point.
pub const PIXELS: f32 = 2.0;

/// The window, its grid off.
pub struct Screen {
    harness: Harness<'static, Window>,
    _folder: tempfile::TempDir,
}

impl Screen {
    pub fn open(layout: &Layout) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (places, file) = (Places::under(folder.path()), folder.path().join("plan.json"));
        std::fs::write(&file, storage::write(layout)).unwrap();
        let builder = Harness::builder().with_size([1700.0, 1200.0]).with_pixels_per_point(PIXELS).with_max_steps(64);
        let mut harness = builder.build_eframe(move |cc| {
            let (mut preferences, _) = Preferences::load(Some(places), Some(LOCALE));
            (preferences.panels.legend, preferences.panels.minimap) = (false, false);
            Window::new(cc, preferences, Some(file)).with_own_dialogs()
        });
        let deadline = Instant::now() + Duration::from_secs(60);
        while harness.state().editor().document().layout() != layout {
            assert!(Instant::now() < deadline, "the plan was not opened within a minute");
            std::thread::sleep(Duration::from_millis(5));
            harness.step();
        }
        harness.key_press_modifiers(Modifiers::SHIFT, Key::F9);
        harness.run_steps(3);
        Self { harness, _folder: folder }
    }

    /// Where the plan is shown, in points.
    pub fn canvas(&self) -> Rect {
        self.harness.get_by_label(&words(LOCALE).text("app-canvas")).rect()
    }

    /// Where the origin of the floor lies, in points from the upper left corner of the canvas.
    pub fn origin(&self) -> Vec2 {
        self.harness.state().on_screen(Place::new(0.0, 0.0)) - self.canvas().min
    }

    /// Millimetres of floor a point.
    pub fn millimetres(&self) -> f64 {
        let far = self.harness.state().on_screen(Place::new(100_000.0, 0.0)) - self.canvas().min;
        100_000.0 / f64::from((far - self.origin()).x)
    }

    /// Every text painted on the canvas, sorted.
    pub fn texts(&self) -> Vec<String> {
        let canvas = self.canvas();
        let on_canvas = self.harness.output().shapes.iter().filter(|clipped| clipped.clip_rect == canvas);
        let mut texts = Vec::new();
        on_canvas.for_each(|clipped| collect(&clipped.shape, &mut texts));
        texts.sort();
        texts
    }

    /// The canvas in pixels; `None` where this machine has nothing to paint it with.
    pub fn picture(&mut self) -> Option<RgbImage> {
        let canvas = self.canvas() * PIXELS;
        let whole = match self.harness.render() {
            Ok(whole) => DynamicImage::ImageRgba8(whole).into_rgb8(),
            Err(problem) => {
                eprintln!("the window cannot be painted here, so it is not compared: {problem}");
                return None;
            }
        };
        let [x, y, width, height] =
            [canvas.min.x, canvas.min.y, canvas.width(), canvas.height()].map(|length| length.round() as u32);
        Some(imageops::crop_imm(&whole, x, y, width, height).to_image())
    }
}

fn collect(shape: &Shape, texts: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
        Shape::Text(text) => texts.push(text.galley.text().to_owned()),
        _ => {}
    }
}
