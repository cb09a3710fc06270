//! Background pictures from files: picked, read in a child process, put into the plan or in the place of another.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::picture::{How, PictureDialog};
use super::files::{Outcome, file_name};
use super::jobs::Remedy;
use super::picking::Purpose;
use super::shell::Window;
use crate::import::picture::{Asked, MOST_BYTES, Taken};
use crate::message::Message;
use crate::model::{ObjectId, Picture, Thing};
use crate::storage::{Doing, FileError};
use crate::worker::{Failure, Worker};

/// The bytes of a file and the picture that was taken from it, or why none was.
pub type Read = Result<Box<(Arc<[u8]>, Taken)>, Message>;

impl Window {
    /// Asks for a picture to put into the plan.
    pub(super) fn insert_picture(&mut self, ctx: &egui::Context) {
        self.replacing = None;
        self.pick(ctx, Purpose::Picture);
    }

    /// Asks for a picture to put in the place of the chosen one.
    pub(super) fn replace_picture(&mut self, ctx: &egui::Context) {
        self.replacing = self.editor.chosen_picture();
        if self.replacing.is_some() {
            self.pick(ctx, Purpose::Picture);
        }
    }

    /// Reads a page of a picture's file, on a thread and in a child process.
    pub(super) fn read_picture(&mut self, ctx: &egui::Context, path: PathBuf, page: u32) {
        let (fs, worker, plan) = (Arc::clone(&self.fs), self.worker.clone(), self.plan);
        let label = Message::new("app-reading-picture").with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let take = |bytes: &[u8]| -> Result<Taken, Failure> {
                worker.map_or_else(Worker::of_this_program, Ok)?.take_picture(bytes.to_vec(), Asked { page })
            };
            let unreadable = |failure: Failure| {
                let message = Message::new("app-picture-unreadable").with("name", file_name(&path));
                message.with("reason", failure.message())
            };
            let bytes = fs.read(&path, MOST_BYTES);
            let bytes = bytes.map_err(|error| FileError::new(Doing::Opening, &path, error).message());
            let read = bytes.and_then(|bytes| {
                let taken = take(&bytes).map_err(unreadable)?;
                Ok(Box::new((Arc::from(bytes), taken)))
            });
            Outcome::PictureRead(plan, path, page, read)
        });
    }

    /// A picture was read: asks how it is to be put in, or puts it in the place of the old one.
    pub(super) fn picture_read(&mut self, ctx: &egui::Context, path: PathBuf, page: u32, read: Read) {
        let (bytes, taken) = match read {
            Ok(read) => *read,
            Err(problem) => return self.notices.error(problem),
        };
        let below = self.below(&path);
        match (&mut self.dialog, self.replacing.take()) {
            (Some(Dialog::Picture(dialog)), _) => dialog.turn(page, taken),
            (_, Some(id)) => self.put_in_place(ctx, id, &path, page, &bytes, taken),
            (dialog, None) => {
                let width = self.editor.picture_width();
                *dialog = Some(Dialog::Picture(Box::new(PictureDialog::new(path, bytes, page, taken, below, width))));
            }
        }
    }

    /// The path of a file relative to the plan's folder, where it lies in it or below.
    fn below(&self, path: &Path) -> Option<String> {
        let folder = self.files.path()?.parent()?;
        let relative = path.strip_prefix(folder).ok()?;
        let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }

    /// Puts the picture of the dialog into the plan.
    pub(super) fn put_picture(&mut self, ctx: &egui::Context, how: &How) {
        let Some(Dialog::Picture(dialog)) = self.dialog.take() else { return };
        let pixels = dialog.pixels();
        let picture = dialog.picture(how.linked);
        let linked = how.linked;
        if let Err(problem) = self.editor.insert_picture(picture, pixels, how.width) {
            return self.notices.error(problem);
        }
        if linked {
            self.read_linked_pictures(ctx);
        }
        if how.calibrate {
            self.begin_calibrate();
        }
    }

    fn put_in_place(
        &mut self,
        ctx: &egui::Context,
        id: ObjectId,
        path: &Path,
        page: u32,
        bytes: &Arc<[u8]>,
        taken: Taken,
    ) {
        let old = self.pixels_of(id);
        let was_linked = matches!(self.editor.document().layout().object(id).map(|object| &object.thing),
            Some(Thing::Underlay(underlay)) if matches!(underlay.picture, Picture::Linked { .. }));
        let pixels = (taken.about.width, taken.about.height);
        let picture = match self.below(path).filter(|_| was_linked) {
            Some(below) => linked(below, bytes, page, taken.about.pages),
            None => Picture::Embedded(taken.bytes.into()),
        };
        match self.editor.replace_picture(id, picture, old, pixels) {
            Ok(()) => {
                self.notices.remark(Message::new("app-picture-replaced").with("name", file_name(path)));
                // The canvas knows linked pictures by the object that shows them.
                self.read_linked_pictures(ctx);
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// The pixels of a picture of the plan.
    fn pixels_of(&self, id: ObjectId) -> Option<(u32, u32)> {
        let Thing::Underlay(underlay) = &self.editor.document().layout().object(id)?.thing else { return None };
        let bytes = match &underlay.picture {
            Picture::Embedded(bytes) => Arc::clone(bytes),
            Picture::Linked { .. } => self.canvas.linked().get(&id).cloned()?,
            // Lines have no pixels.
            Picture::Drawing(_) => return None,
        };
        image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_dimensions().ok()
    }
}

/// A link to a file.
pub(super) fn linked(path: String, bytes: &[u8], page: u32, pages: u32) -> Picture {
    let hash = blake3::hash(bytes).to_hex().to_string();
    Picture::Linked { path, hash, page: (pages > 1).then_some(page) }
}
