//! Mending: what would change to remove a finding, or all of a rule; looked for on a thread, shown on the plan before it
//! is done.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::{Context, ScrollArea, Ui};

use super::{buttons, ghost};
use crate::app::desk::Desk;
use crate::app::widgets;
use crate::editor::{Editor, Overlay};
use crate::mend::{Report, Trial};
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::rules::FindingKey;

/// Lines of what would be done, and of what is left, that are shown at once.
const SHOWN: usize = 200;

/// What is to be removed.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// One finding.
    Finding(FindingKey),
    /// All findings of the rule of this id that can be.
    Rule(&'static str),
    /// All findings that can be.
    All,
}

/// What was found.
#[derive(Default)]
struct Found {
    objects: Vec<Object>,
    done: Vec<Message>,
    /// Why the others are left, each reason once.
    left: BTreeSet<Message>,
}

/// A change that is looked for, or shown.
pub struct Mend {
    wanted: Wanted,
    ctx: Context,
    /// For this revision of the plan.
    revision: Option<u64>,
    coming: Option<Receiver<Found>>,
    found: Option<Found>,
    /// Set where nobody waits any longer for what is being looked for.
    stop: Arc<AtomicBool>,
}

impl Drop for Mend {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Mend {
    /// Begins to look; `ctx` is woken when something is found.
    pub fn new(wanted: Wanted, ctx: &Context) -> Self {
        Self { wanted, ctx: ctx.clone(), revision: None, coming: None, found: None, stop: Arc::default() }
    }

    /// The name of the change and the objects as they would be.
    pub fn made(&self) -> Option<(Message, Vec<Object>)> {
        let found = self.found.as_ref().filter(|found| !found.objects.is_empty())?;
        Some((Message::new("edit-mend").with("count", found.done.len()), found.objects.clone()))
    }

    /// Looks anew where the plan has changed; what is found is shown as outlines.
    pub fn preview(&mut self, editor: &Editor) -> Option<Overlay> {
        let document = editor.document();
        if self.revision != Some(document.revision()) {
            if document.is_open() {
                return None;
            }
            self.begin(editor);
            return Some(Overlay::new());
        }
        let found = match self.coming.as_ref()?.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return None,
            // The search broke down.
            Err(TryRecvError::Disconnected) => {
                Found { left: [Message::new("mend-why-other")].into(), ..Found::default() }
            }
        };
        self.coming = None;
        let outlines = found.objects.iter().filter_map(|object| object.thing.outline());
        let overlay = outlines.map(|outline| ghost(&outline)).collect();
        self.found = Some(found);
        Some(overlay)
    }

    fn begin(&mut self, editor: &Editor) {
        let document = editor.document();
        let locked = document.layout().objects().filter(|object| editor.is_locked(object)).map(|object| object.id);
        let stop = Arc::new(AtomicBool::new(false));
        let trial = Trial::of(document).keeping(locked.collect::<Vec<ObjectId>>()).until(Arc::clone(&stop));
        // What is still being looked for is about a plan that is no more.
        std::mem::replace(&mut self.stop, stop).store(true, Ordering::Relaxed);
        let (sender, receiver) = channel();
        let (wanted, ctx) = (self.wanted.clone(), self.ctx.clone());
        thread::spawn(move || {
            // Where the panel is gone, nobody waits for it.
            let _ = sender.send(look(trial, &wanted));
            ctx.request_repaint();
        });
        (self.revision, self.coming, self.found) = (Some(document.revision()), Some(receiver), None);
    }

    /// Shows the panel.
    pub fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = match &self.wanted {
            Wanted::Finding(_) => desk.text("app-mend"),
            Wanted::All => desk.text("app-mend-everything"),
            Wanted::Rule(rule) => desk.words.label("rule", rule),
        };
        widgets::heading(ui, title);
        match &self.found {
            None => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.weak(desk.text("app-mend-looking"));
                });
            }
            Some(found) => {
                let room = (ui.available_height() - 60.0).max(80.0);
                ScrollArea::vertical().max_height(room).id_salt("mend").show(ui, |ui| told(ui, desk, found));
            }
        }
        let any = self.found.as_ref().is_some_and(|found| !found.objects.is_empty());
        buttons(ui, desk, "app-mend-apply", any);
    }
}

fn told(ui: &mut Ui, desk: &Desk<'_>, found: &Found) {
    for how in found.done.iter().take(SHOWN) {
        ui.label(desk.say(how));
    }
    if found.done.len() > SHOWN {
        ui.weak(desk.say(&Message::new("app-making-more").with("count", found.done.len() - SHOWN)));
    }
    if !found.left.is_empty() {
        ui.add_space(6.0);
        ui.strong(desk.text("app-mend-left"));
        for why in found.left.iter().take(SHOWN) {
            ui.weak(desk.say(why));
        }
    }
}

/// Looks for a change; takes as long as it takes.
fn look(mut trial: Trial, wanted: &Wanted) -> Found {
    match wanted {
        Wanted::Finding(key) => match trial.mend(key) {
            Ok(mended) => Found { objects: mended.objects, done: vec![mended.how], left: BTreeSet::new() },
            Err(why) => Found { left: [why].into(), ..Found::default() },
        },
        Wanted::Rule(rule) => all(trial.mend_all(&[rule])),
        Wanted::All => all(trial.mend_all(&[])),
    }
}

fn all(report: Report) -> Found {
    Found {
        objects: report.objects,
        done: report.steps.into_iter().map(|step| step.mended.how).collect(),
        left: report.left.into_iter().map(|left| left.why).collect(),
    }
}
