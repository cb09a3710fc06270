//! Panels beside the plan for what the program makes: booths, numbers. They show on the plan what would be, and change it
//! only when told to.

mod assign;
mod calibrate;
mod generate;
pub mod joining;
pub mod mend;
mod renumber;

use egui::Ui;

use super::desk::{Desk, Wish};
use super::files::Outcome;
use super::jobs::Remedy;
use super::shell::Window;
use super::widgets::{self, wide_field};
use crate::editor::{Editor, Overlay, OverlayMark, Picked, Role, ToolId, tools};
use crate::generate::blocks::{Corner, Filled, Floor, fill};
use crate::generate::joining::Cut;
use crate::index::Index;
use crate::message::Message;
use crate::model::ObjectId;

/// What is being made.
pub enum Task {
    /// Booths.
    Generate(Box<generate::Generate>),
    /// Numbers.
    Renumber(Box<renumber::Renumber>),
    /// The scale of a picture.
    Calibrate(Box<calibrate::Calibrate>),
    /// A change that removes findings.
    Mend(Box<mend::Mend>),
    /// Places for exhibitors.
    Assign(Box<assign::Assign>),
}

/// What a panel asks for.
pub enum Act {
    /// Do it.
    Apply,
    /// Leave the plan as it is.
    Cancel,
    /// Look for the fullest arrangement.
    Fill,
    /// Let the user pick something on the plan.
    Pick(ToolId),
}

impl Task {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        match self {
            Self::Generate(task) => task.show(ui, desk, editor),
            Self::Renumber(task) => task.show(ui, desk, editor),
            Self::Calibrate(task) => task.show(ui, desk, editor),
            Self::Mend(task) => task.show(ui, desk),
            Self::Assign(task) => task.show(ui, desk, editor),
        }
    }
}

/// The buttons at the end of a panel.
fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, label: &str, enabled: bool) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if widgets::main_button(ui, desk.text(label), enabled).clicked() {
            desk.wish(Wish::Making(Act::Apply));
        }
        if widgets::plain_button(ui, desk.text("app-cancel")).clicked() {
            desk.wish(Wish::Making(Act::Cancel));
        }
    });
}

/// The list of corners at which the first row may begin.
fn corner_field(ui: &mut Ui, desk: &Desk<'_>, salt: &str, corner: &mut Corner) {
    let key = |at: Corner| match at {
        Corner::UpperLeft => "app-corner-upper-left",
        Corner::UpperRight => "app-corner-upper-right",
        Corner::LowerLeft => "app-corner-lower-left",
        Corner::LowerRight => "app-corner-lower-right",
    };
    wide_field(ui, &desk.text("app-making-start"), |ui| {
        let width = ui.available_width() - 8.0;
        widgets::choice(ui, salt, width, corner, &Corner::ALL, |at| desk.text(key(at)));
    });
}

fn ghost(outline: &crate::geometry::Outline) -> OverlayMark {
    OverlayMark::Outline { places: outline.corners(), closed: true, role: Role::Ghost }
}

impl Window {
    /// Begins to make something; what was being made before leaves nothing on the plan.
    fn begin_task(&mut self, task: Task) {
        self.end_task();
        self.task = Some(task);
    }

    /// Begins to lay booths out.
    pub(super) fn begin_generate(&mut self) {
        self.begin_task(Task::Generate(Box::new(generate::Generate::new(&self.editor))));
    }

    /// Begins to number booths.
    pub(super) fn begin_renumber(&mut self) {
        self.begin_task(Task::Renumber(Box::new(renumber::Renumber::new())));
    }

    /// Begins to calibrate the chosen picture.
    pub(super) fn begin_calibrate(&mut self) {
        match self.editor.chosen_picture() {
            Some(id) => {
                self.begin_task(Task::Calibrate(Box::new(calibrate::Calibrate::new(id))));
                self.editor.set_tool(tools::PICK_LINE);
            }
            None => self.notices.error(Message::new("editor-no-picture")),
        }
    }

    /// Begins to look for a change that removes findings.
    pub(super) fn begin_mend(&mut self, ctx: &egui::Context, wanted: mend::Wanted) {
        if let mend::Wanted::Finding(key) = &wanted {
            self.editor.show_finding(key);
        }
        self.begin_task(Task::Mend(Box::new(mend::Mend::new(wanted, ctx))));
    }

    /// Begins to propose places for exhibitors that have none.
    pub(super) fn begin_assign(&mut self, ctx: &egui::Context) {
        self.begin_task(Task::Assign(Box::new(assign::Assign::new(ctx))));
    }

    /// Ends what is being made; the plan stays as it is.
    pub(super) fn end_task(&mut self) {
        self.task = None;
        self.editor.preview = Overlay::new();
    }

    /// Hands the panel what was picked, and shows on the plan what would be.
    pub(super) fn tend_task(&mut self) {
        let picked = self.editor.take_picked();
        match (&mut self.task, picked) {
            (Some(Task::Generate(task)), Some(picked)) => task.picked(picked),
            (Some(Task::Renumber(task)), Some(picked)) => task.picked(picked),
            (Some(Task::Calibrate(task)), Some(picked)) => task.picked(picked),
            (None, Some(Picked::Line(from, to))) => {
                if let Err(problem) = self.editor.split(Cut::Line(from, to)) {
                    self.notices.error(problem);
                }
            }
            _ => {}
        }
        let preview = match &mut self.task {
            Some(Task::Generate(task)) => task.preview(&self.editor),
            Some(Task::Renumber(task)) => task.preview(&self.editor),
            Some(Task::Calibrate(task)) => task.preview(),
            Some(Task::Mend(task)) => task.preview(&self.editor),
            Some(Task::Assign(task)) => task.preview(&self.editor),
            None => None,
        };
        if let Some(preview) = preview {
            self.editor.preview = preview;
        }
    }

    /// Does what a panel asks for.
    pub(super) fn make(&mut self, ctx: &egui::Context, act: Act) {
        match act {
            Act::Cancel => self.end_task(),
            Act::Pick(tool) => self.editor.set_tool(tool),
            Act::Fill => self.look_for_fullest(ctx),
            Act::Apply => self.apply_task(),
        }
    }

    fn apply_task(&mut self) {
        if let Some(Task::Calibrate(_)) = &self.task {
            return self.apply_calibration();
        }
        let done = match &self.task {
            Some(Task::Generate(task)) => {
                task.made().and_then(|(made, numbers)| self.editor.put_booths(&made, numbers.as_ref()))
            }
            Some(Task::Renumber(task)) => task.made().and_then(|new| self.editor.renumber(new)),
            Some(Task::Mend(task)) => task.made().map_or(Ok(()), |(label, objects)| {
                let mut objects = objects.into_iter();
                self.editor.change(label, |transaction| objects.try_for_each(|object| transaction.replace(object)))
            }),
            Some(Task::Assign(task)) => {
                let booths = task.made(self.editor.document().layout());
                self.editor.take_over(Message::new("edit-assign-exhibitors"), [], booths, [])
            }
            Some(Task::Calibrate(_)) | None => Ok(()),
        };
        match done {
            Ok(()) => self.end_task(),
            Err(problem) => self.notices.error(problem),
        }
    }

    fn apply_calibration(&mut self) {
        let Some(Task::Calibrate(task)) = &mut self.task else { return };
        let Some((id, from, to, length)) = task.made() else { return };
        match self.editor.calibrate(id, from, to, length) {
            Ok(()) => {
                task.done();
                self.editor.set_tool(tools::PICK_LINE);
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Looks on a thread, since a large floor takes seconds.
    fn look_for_fullest(&mut self, ctx: &egui::Context) {
        let Some(Task::Generate(task)) = &self.task else { return };
        let (recipe, place, clearances) = task.wanted();
        let (layout, plan) = (self.editor.document().layout().clone(), self.plan);
        self.jobs.start(ctx, Message::new("app-making-filling"), Remedy::Cancel, move |progress| {
            let index = Index::of(&layout);
            let filled = Floor::of(&layout, &index, &place, clearances).map(|floor| {
                fill(&recipe, &floor, &mut |part| {
                    progress.set(part);
                    !progress.stopped()
                })
            });
            Outcome::Filled(plan, filled.map(Box::new))
        });
    }

    /// The fullest arrangement was found.
    pub(super) fn filled(&mut self, filled: Option<Box<Filled>>) {
        if let (Some(Task::Generate(task)), Some(filled)) = (&mut self.task, filled) {
            task.take(*filled);
        }
    }
}

/// The halls and pavilions of a plan with their names, halls first.
fn places(desk: &Desk<'_>, editor: &Editor) -> Vec<(ObjectId, String)> {
    let layout = editor.document().layout();
    let named = |names, id: ObjectId| desk.name(names).map_or_else(|| id.to_string(), ToOwned::to_owned);
    let halls = layout.halls().map(|(object, hall)| (object.id, named(&hall.names, object.id)));
    let pavilions = layout.pavilions().map(|(object, pavilion)| {
        let theme = desk.words.label("model-theme", pavilion.theme.word());
        let name = desk.name(&pavilion.names).map_or(theme, ToOwned::to_owned);
        (object.id, name)
    });
    halls.chain(pavilions).collect()
}

/// The tool that was handed out is in the user's hand.
fn is_picking(editor: &Editor) -> bool {
    [tools::PICK_AREA, tools::PICK_PATH, tools::PICK_LINE].contains(&editor.tool())
}
