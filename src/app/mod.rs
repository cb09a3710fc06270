//! The window. egui is spoken here and nowhere else.
//!
//! The window shows one open plan, hands pointer and keys to an [`Editor`](crate::editor::Editor), and carries out what
//! the editor cannot do itself: files, clipboard, dialogs, drawings. Its parts see the plan and leave `Wish`es; only
//! [`Window`] changes anything.
//!

mod affected;
mod answers;
mod backups;
mod canvas;
mod carry;
mod carrying;
mod context_menu;
mod desk;
mod dialogs;
mod drawing_memory;
mod drawings;
mod entry;
mod exporting;
mod files;
mod filing;
mod fonts;
mod holding;
mod icons;
mod jobs;
mod journal;
mod lists;
mod making;
mod menus;
mod notices;
mod opening;
mod other_plans;
mod panels;
mod patience;
mod picking;
mod plan_lock;
mod preferences;
mod rebasing;
mod restart;
mod rule_file;
mod saves;
mod saving;
mod shell;
mod shortcuts;
mod snap_memory;
mod snapping_menu;
mod starting;
mod status;
mod templates;
mod theme;
mod thumbnails;
mod tool_options;
mod toolbar;
mod typing;
mod underlays;
mod units;
mod values;
mod widgets;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Arc;

use eframe::{NativeOptions, Renderer};
use egui::ViewportBuilder;

pub use preferences::Preferences;
pub use shell::Window;

use self::restart::unless_it_breaks;
use self::starting::Starting;
use crate::i18n::{self, Locale, Words};
use crate::message::Message;
use crate::storage::{Places, RealFs, flush_at_end};

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
    /// How often in a row the window broke down before and was started again.
    pub restarts: u32,
}

/// Opens the window and returns when it is closed. Where no window can be opened, one sentence on the standard error
/// says so, and the exit code is 2. Where a frame panics, the program is started again, or the exit code is 1.
#[must_use]
pub fn run(options: &Options) -> ExitCode {
    flush_at_end();
    // Asked for now: an update may replace the program while it runs.
    let program = std::env::current_exe();
    let starting = Starting::begin(Places::of_user().as_ref(), options);
    let again = |file, restarts| {
        let options = Options { file, restarts, ..options.clone() };
        Command::new(program?).args(options.arguments()).spawn().map(|_| ())
    };
    let tell = |message: Message| eprintln!("{}", words(options).say(&message));
    unless_it_breaks(&starting, || with_any(options, &starting), again, tell)
}

fn words(options: &Options) -> &'static Words {
    i18n::words(options.locale.unwrap_or_else(Locale::from_system))
}

/// Opens the window with the first of the renderers that works.
fn with_any(options: &Options, starting: &Starting) -> ExitCode {
    let mut failures = Vec::new();
    for &renderer in renderers(options.drawing) {
        match open(options, renderer, starting) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                log::warn!("{renderer}: {error}");
                failures.push(error);
            }
        }
    }
    eprintln!("{}", words(options).say(&no_window(&failures)));
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

fn open(options: &Options, renderer: Renderer, starting: &Starting) -> eframe::Result {
    let (preferences, problem) = Preferences::load(Places::of_user(), options.locale);
    let name = i18n::words(preferences.locale).text("app-name");
    let viewport = ViewportBuilder::default()
        .with_app_id("hallplan")
        .with_title(name)
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([900.0, 560.0])
        .with_drag_and_drop(true);
    let native = NativeOptions { viewport, renderer, persist_window: false, ..NativeOptions::default() };
    let (file, starting) = (options.file.clone(), starting.clone());
    eframe::run_native(
        "hallplan",
        native,
        Box::new(move |cc| {
            let restarted = starting.is_restart().then(|| Message::new("app-broke-restarted"));
            let mut window = Window::started(cc, Arc::new(RealFs), preferences, file, starting);
            problem.into_iter().chain(restarted).for_each(|problem| window.tell(problem));
            Ok(Box::new(window))
        }),
    )
}
