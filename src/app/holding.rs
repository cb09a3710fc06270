//! Who may save the file of the open plan: this window, or somebody else who has it open; and taking it over.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::desk::{Desk, Wish};
use super::dialogs::Dialog;
use super::files::{Outcome, file_name};
use super::jobs::Remedy;
use super::opening::{self, OpenedPlan};
use super::patience::{MOMENT, within};
use super::shell::Window;
use super::widgets;
use crate::message::Message;
use crate::storage::{Access, Fs, Holder, Lock, Places};

/// How often a plan that somebody else has is looked at.
const EVERY: Duration = Duration::from_secs(1);

/// Who may save the file of the open plan.
#[derive(Default)]
pub enum Hold {
    /// Whoever wants to: it has no file, or there are no locks where that is.
    #[default]
    Anybody,
    /// This window.
    Ours(Own),
    /// Somebody else.
    Theirs(Option<Holder>, Watch),
}

/// The lock of this window.
pub struct Own(Option<Arc<Lock>>);

impl Drop for Own {
    fn drop(&mut self) {
        release(self.0.take());
    }
}

/// Drops what may hold the lock of a plan, on a thread: where the plan is, nothing may answer any more.
pub fn release<T: Send + 'static>(held: T) {
    // Whether that is done in time makes no difference here.
    let _ = within(MOMENT, move || drop(held));
}

/// Looks at the lock of somebody else from time to time, as long as it lives.
pub struct Watch {
    free: Arc<AtomicBool>,
    _stop: Sender<()>,
}

impl Watch {
    fn start(fs: Arc<dyn Fs>, ctx: &egui::Context, places: Option<Places>, path: PathBuf) -> Self {
        let free = Arc::new(AtomicBool::new(false));
        let (stop, stopped) = channel();
        let (shared, ctx) = (Arc::clone(&free), ctx.clone());
        thread::spawn(move || {
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                let now = Lock::is_free(&*fs, places.as_ref(), &path);
                if shared.swap(now, Ordering::Relaxed) != now {
                    ctx.request_repaint();
                }
            }
        });
        Self { free, _stop: stop }
    }
}

impl Hold {
    /// Whether somebody else has the plan.
    #[must_use]
    pub const fn is_theirs(&self) -> bool {
        matches!(self, Self::Theirs(..))
    }

    /// The lock of this window, if it has one. A thread that waits for a file does not keep it from being given up.
    #[must_use]
    pub fn own(&self) -> Weak<Lock> {
        if let Self::Ours(Own(Some(lock))) = self { Arc::downgrade(lock) } else { Weak::new() }
    }

    /// Says who has the plan, above it, and offers to take it over when it is free.
    pub fn banner(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Self::Theirs(holder, watch) = self else { return };
        let free = watch.free.load(Ordering::Relaxed);
        let text = match holder {
            _ if free => desk.text("app-held-free"),
            Some(Holder { user, host, .. }) if !user.is_empty() => {
                desk.say(&Message::new("app-held").with("user", user.as_str()).with("host", host.as_str()))
            }
            _ => desk.text("app-held-by-somebody"),
        };
        let strip = Frame::new().fill(desk.palette.hover).inner_margin(Margin::symmetric(12, 4));
        Panel::top("held").frame(strip).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add(egui::Label::new(RichText::new(text)).truncate());
                if free && widgets::plain_button(ui, desk.text("app-take-over")).clicked() {
                    desk.wish(Wish::TakeOver);
                }
            });
        });
    }
}

/// The lock that saving at `path` needs: a new one where `own` is not it any more.
///
/// # Errors
/// When somebody else has the plan there.
pub fn lock_for(
    fs: &Arc<dyn Fs>,
    own: Option<&Lock>,
    places: Option<&Places>,
    path: &Path,
) -> Result<Option<Access>, Message> {
    if own.is_some_and(|lock| lock.is_of(path) && lock.stands()) {
        return Ok(None);
    }
    match Lock::take(fs, places, path) {
        Access::Theirs(_) => Err(Message::new("app-held-elsewhere").with("path", path.display().to_string())),
        access => Ok(Some(access)),
    }
}

impl Window {
    /// What became of the wish to have the plan at `path`, which is the open one now. `None`: it is ours as it was.
    pub(super) fn hold(&mut self, ctx: &egui::Context, path: &Path, access: Option<Access>) {
        let again = self.files.path() == Some(path) && matches!(self.files.hold, Hold::Anybody);
        self.files.hold = match access {
            None => return,
            Some(Access::Ours(lock, note)) => {
                note.into_iter().for_each(|note| self.notices.remark(note));
                Hold::Ours(Own(Some(Arc::new(lock))))
            }
            Some(Access::Theirs(holder)) => Hold::Theirs(
                holder,
                Watch::start(Arc::clone(&self.fs), ctx, self.preferences.places.clone(), path.to_owned()),
            ),
            Some(Access::Unknown(note)) => {
                if !again {
                    self.notices.remark(note);
                }
                Hold::Anybody
            }
        };
    }

    /// Asks for the lock of a plan that was not opened from its file.
    pub(super) fn ask_for_lock(&mut self, ctx: &egui::Context, path: Option<&Path>) {
        self.files.hold = Hold::Anybody;
        let Some(path) = path.map(Path::to_owned) else { return };
        let (fs, places) = (Arc::clone(&self.fs), self.preferences.places.clone());
        let name = file_name(&path);
        self.jobs.start(ctx, Message::new("app-opening").with("name", name), Remedy::Nothing, move |_| {
            let access = Lock::take(&fs, places.as_ref(), &path);
            Outcome::Held(path, access)
        });
    }

    /// The lock that was asked for is ours, or not.
    pub(super) fn held(&mut self, ctx: &egui::Context, path: &Path, access: Access) {
        if self.files.path() == Some(path) && !matches!(self.files.hold, Hold::Ours(_)) {
            self.hold(ctx, path, Some(access));
        } else {
            release(access);
        }
    }

    /// Takes over the open plan, which somebody else had.
    pub(super) fn take_over(&mut self, ctx: &egui::Context) {
        let Some(path) = self.files.path().map(Path::to_owned) else { return };
        let (fs, places) = (Arc::clone(&self.fs), self.preferences.places.clone());
        let name = file_name(&path);
        self.jobs.start(ctx, Message::new("app-taking-over").with("name", name), Remedy::Nothing, move |_| {
            let plan = opening::read(&fs, &path, &Weak::new(), places.as_ref());
            Outcome::TakenOver(path, plan)
        });
    }

    /// The plan was taken over, or somebody was quicker. What they saved last is shown, unless there is something to
    /// lose here.
    pub(super) fn taken_over(&mut self, ctx: &egui::Context, path: PathBuf, plan: Result<Box<OpenedPlan>, Message>) {
        if self.files.path() != Some(&path) {
            return release(plan);
        }
        let mut plan = match plan {
            Ok(plan) => plan,
            Err(problem) => return self.notices.error(problem),
        };
        let access = plan.take_access();
        let got = !matches!(access, Some(Access::Theirs(_)));
        self.hold(ctx, &path, access);
        if !got {
            return;
        }
        if self.files.is_at(plan.base()) {
            self.notices.remark(Message::new("app-taken-over"));
        } else if self.editor.document().is_saved() {
            self.show_opened(ctx, path, *plan);
            self.notices.remark(Message::new("app-taken-over-newer"));
        } else {
            self.dialog = Some(Dialog::Conflict(path, None));
        }
    }
}
