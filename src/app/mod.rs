//! The window. egui is spoken here and nowhere else.
//!
//! The window shows one open plan, hands pointer and keys to an [`Editor`](crate::editor::Editor), and carries out what
//! the editor cannot do itself: files, clipboard, dialogs, drawings. Its parts see the plan and leave `Wish`es; only
//! [`Window`] changes anything.
//!

mod answers;
mod backups;
mod canvas;
mod carry;
mod desk;
mod dialogs;
mod entry;
mod exporting;
mod files;
mod fonts;
mod holding;
mod icons;
mod jobs;
mod journal;
mod menus;
mod notices;
mod panels;
mod picking;
mod preferences;
mod saving;
mod shell;
mod shortcuts;
mod starting;
mod status;
mod theme;
mod thumbnails;
mod tool_options;
mod toolbar;
mod typing;
mod units;
mod values;
mod widgets;

use std::path::PathBuf;
use std::process::ExitCode;

use eframe::{NativeOptions, Renderer};
use egui::ViewportBuilder;

pub use preferences::Preferences;
pub use shell::Window;

use crate::i18n::{self, Locale};
use crate::message::Message;
use crate::storage::{Places, flush_at_end};

/// How the window is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawing {
    /// By whichever works, the usual one of the system first.
    #[default]
    Auto,
    /// By OpenGL.
    Glow,
    /// By Vulkan, Metal or DirectX.
    Wgpu,
}

/// How the program was started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The plan to open.
    pub file: Option<PathBuf>,
    /// How the window is to be drawn.
    pub drawing: Drawing,
    /// The language of the window, where not the remembered one.
    pub locale: Option<Locale>,
}

/// Opens the window and returns when it is closed. Where no window can be opened, one sentence on the standard error
/// says so, and the exit code is 2.
#[must_use]
pub fn run(options: &Options) -> ExitCode {
    flush_at_end();
    let mut failures = Vec::new();
    for &renderer in renderers(options.drawing) {
        match open(options, renderer) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                log::warn!("{renderer}: {error}");
                failures.push(error);
            }
        }
    }
    let locale = options.locale.unwrap_or_else(Locale::from_system);
    eprintln!("{}", i18n::words(locale).say(&no_window(&failures)));
    ExitCode::from(2)
}

/// Why no window could be opened. Where not even one of the renderers was reached, there is no display.
fn no_window(failures: &[eframe::Error]) -> Message {
    let no_display =
        |error: &eframe::Error| matches!(error, eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_));
    if failures.iter().all(no_display) {
        return Message::new("app-no-display");
    }
    let reasons: Vec<String> = failures.iter().map(ToString::to_string).collect();
    Message::new("app-no-window").with("error", reasons.join("; "))
}

const fn renderers(drawing: Drawing) -> &'static [Renderer] {
    match drawing {
        Drawing::Glow => &[Renderer::Glow],
        Drawing::Wgpu => &[Renderer::Wgpu],
        Drawing::Auto if cfg!(target_os = "linux") => &[Renderer::Glow, Renderer::Wgpu],
        Drawing::Auto => &[Renderer::Wgpu, Renderer::Glow],
    }
}

fn open(options: &Options, renderer: Renderer) -> eframe::Result {
    let (preferences, problem) = Preferences::load(Places::of_user(), options.locale);
    let name = i18n::words(preferences.locale).text("app-name");
    let viewport = ViewportBuilder::default()
        .with_app_id("hallplan")
        .with_title(name)
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([900.0, 560.0])
        .with_drag_and_drop(true);
    let native = NativeOptions { viewport, renderer, persist_window: false, ..NativeOptions::default() };
    let file = options.file.clone();
    eframe::run_native(
        "hallplan",
        native,
        Box::new(move |cc| {
            let mut window = Window::new(cc, preferences, file);
            window.tell(problem);
            Ok(Box::new(window))
        }),
    )
}
