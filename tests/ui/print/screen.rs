//! The window with a plan in it.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::geometry::Bounds;
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
            let (preferences, _) = Preferences::load(Some(places), Some(LOCALE));
            Window::new(cc, preferences, Some(file)).with_own_dialogs()
        });
        let deadline = Instant::now() + Duration::from_secs(60);
        while harness.state().editor().document().layout() != layout {
            assert!(Instant::now() < deadline, "the plan was not opened within a minute");
            std::thread::sleep(Duration::from_millis(5));
            harness.step();
        }
        harness.key_press_modifiers(Modifiers::COMMAND, Key::G);
        harness.run_steps(3);
        Self { harness, _folder: folder }
    }

    /// Where the plan is shown, in points.
    pub fn canvas(&self) -> Rect {
        self.harness.get_by_label(&words(LOCALE).text("app-canvas")).rect()
    }

    /// The box round the plan, in millimetres of floor; its middle is in the middle of the canvas.
    pub fn everything(&self) -> Bounds {
        self.harness.state().editor().document().index().everything().unwrap()
    }

    /// Millimetres of floor a point: the plan is fitted into 92 % of the canvas.
    pub fn millimetres(&self) -> f64 {
        let (room, all) = (self.canvas().size() * 0.92, self.everything());
        (all.width() / f64::from(room.x)).max(all.depth() / f64::from(room.y))
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
