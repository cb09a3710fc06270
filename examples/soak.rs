//! A planner's day in minutes: 24 hours of one edit every five seconds, a save every five minutes, and 100 exports, with
//! the journal running. Tells memory and open files after each hour, and fails where either is larger after any
//! later hour than after the first.
//!
//! `CARGO_PROFILE_DEV_OPT_LEVEL=3 cargo run --no-default-features --example soak [HOURS]` takes minutes; Linux only, since
//! it reads `/proc/self`.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use hallplan::document::Document;
use hallplan::editor::{CommandId, Editor};
use hallplan::export::Unwatched;
use hallplan::export::drawing::{DrawOptions, Resolution, drawing_format};
use hallplan::generate::Random;
use hallplan::geometry::Offset;
use hallplan::index::Index;
use hallplan::message::Message;
use hallplan::model::{Object, ObjectId, Status, Thing};
use hallplan::scene::{PlanSheetOptions, plan_sheet};
use hallplan::storage::{self, Expected, Journal, Outcome, Places, RealFs};

const EDITS_AN_HOUR: usize = 720;
const EDITS_A_SAVE: usize = 60;
const EDITS_AN_EXPORT: usize = 172;
/// Most that memory may grow after the first hour, in percent.
const MOST_GROWTH: u64 = 5;

type Done<T> = Result<T, Box<dyn Error>>;

struct Day {
    editor: Editor,
    journal: Journal,
    random: Random,
    folder: tempfile::TempDir,
    places: Places,
    expected: Expected,
    exports: usize,
    /// The booth that was moved and is to be moved back.
    held: Option<ObjectId>,
}

impl Day {
    fn begin() -> Done<Self> {
        let folder = tempfile::tempdir()?;
        let plan = folder.path().join("plan.json");
        fs::write(&plan, fs::read("layouts/expo-2021.json")?)?;
        let opened = storage::open(&RealFs, &plan)?;
        let places = Places::under(&folder.path().join("home"));
        let document = Document::new(opened.opened.layout).map_err(|problem| problem.to_string())?;
        let journal = Journal::start(Arc::new(RealFs), &places, Some(&plan), opened.bytes);
        let expected = Expected::Unchanged(opened.base);
        let editor = Editor::new(document);
        Ok(Self { editor, journal, random: Random::new(24), folder, places, expected, exports: 0, held: None })
    }

    /// Memory in use in KiB, and how many files are open.
    fn usage(&self) -> Done<(u64, usize)> {
        // The thread of the journal may still hold what it has just brought to the disk.
        self.journal.flush();
        std::thread::sleep(Duration::from_millis(300));
        let statm = fs::read_to_string("/proc/self/statm")?;
        let pages: u64 = statm.split(' ').nth(1).ok_or("no number")?.parse()?;
        Ok((pages * 4, fs::read_dir("/proc/self/fd")?.count()))
    }

    fn any_booth(&mut self) -> Option<Object> {
        let layout = self.editor.document().layout();
        let at = self.random.below(layout.booths().count() as u64) as usize;
        layout.booths().nth(at).map(|(object, _)| object.clone())
    }

    /// One edit of a round of eight: a booth is sold or held, another moved and moved back, a third doubled and its copy
    /// deleted, the last step undone and done again. So the plan stays about as it is, and what grows is not the plan.
    fn edit(&mut self, number: usize) -> Done<()> {
        let done = match number % 8 {
            0 | 1 => self.sell(),
            2 => self.shift(Offset::new(700, 300)),
            3 => self.shift(Offset::new(-700, -300)),
            4 => self.double(),
            5 => self.editor.run(CommandId("cmd-delete")),
            6 => self.editor.run(CommandId("cmd-undo")),
            _ => self.editor.run(CommandId("cmd-redo")),
        };
        done.map_err(|problem| problem.to_string())?;
        self.editor.take_requests();
        for edit in self.editor.document_mut().take_committed() {
            self.journal.record(&edit.changes);
        }
        Ok(())
    }

    fn sell(&mut self) -> Result<(), Message> {
        let Some(mut booth) = self.any_booth() else { return Ok(()) };
        let status =
            Status::ALL.get(self.random.below(Status::ALL.len() as u64) as usize).copied().unwrap_or(Status::Held);
        if let Thing::Booth(inner) = &mut booth.thing {
            inner.status = status;
        }
        self.editor.change(Message::new("edit-paste"), |transaction| transaction.replace(booth))
    }

    fn shift(&mut self, by: Offset) -> Result<(), Message> {
        let held = if by.dx > 0 { self.any_booth().map(|booth| booth.id) } else { self.held };
        self.held = held;
        let moved = held.and_then(|id| self.editor.document().layout().object(id)?.moved(by));
        let Some(moved) = moved else { return Ok(()) };
        self.editor.change(Message::new("edit-paste"), |transaction| transaction.replace(moved))
    }

    /// The copy is selected then.
    fn double(&mut self) -> Result<(), Message> {
        let Some(booth) = self.any_booth() else { return Ok(()) };
        self.editor.select([booth.id]);
        self.editor.run(CommandId("cmd-duplicate"))
    }

    fn save(&mut self) -> Done<()> {
        let (plan, mark) = (self.folder.path().join("plan.json"), self.journal.mark());
        let document = self.editor.document();
        let state = document.state();
        match storage::save(&RealFs, Some(&self.places), &plan, document.layout(), self.expected)? {
            Outcome::Saved { base, bytes, .. } => {
                self.expected = Expected::Unchanged(base);
                self.journal.saved(&plan, bytes, mark);
                self.editor.document_mut().mark_saved(state);
                Ok(())
            }
            Outcome::Conflict { .. } => Err("nobody else writes".into()),
        }
    }

    fn export(&mut self) -> Done<()> {
        let layout = self.editor.document().layout();
        let word = ["svg", "pdf", "png", "json"].get(self.exports % 4).copied().unwrap_or("svg");
        let bytes = if word == "json" { storage::write(layout) } else { drawn(layout, word)? };
        storage::replace(&RealFs, &self.folder.path().join("out").with_extension(word), &bytes)?;
        self.exports += 1;
        Ok(())
    }
}

fn drawn(layout: &hallplan::model::Layout, word: &str) -> Done<Vec<u8>> {
    let index = Index::of(layout);
    let options = PlanSheetOptions::of(layout);
    let sheet = plan_sheet(layout, &|area| index.near_sorted(area), &options).map_err(|problem| problem.to_string())?;
    let format = drawing_format(word).ok_or("no such format")?;
    let mut bytes = Vec::new();
    let options = DrawOptions { resolution: Resolution::Width(3_000) };
    format.write(&sheet, &options, &Unwatched, &mut bytes)?;
    Ok(bytes)
}

fn leftovers(folder: &Path) -> Done<usize> {
    let names = fs::read_dir(folder)?.flatten().map(|entry| entry.file_name());
    Ok(names.filter(|name| name.to_string_lossy().starts_with(".~")).count())
}

fn main() -> Done<()> {
    let hours: usize = std::env::args().nth(1).map_or(Ok(24), |hours| hours.parse())?;
    let (mut day, mut saves, mut hours_seen) = (Day::begin()?, 0, Vec::new());
    for edit in 1..=hours * EDITS_AN_HOUR {
        day.edit(edit)?;
        if edit.is_multiple_of(EDITS_A_SAVE) {
            day.save()?;
            saves += 1;
        }
        if edit.is_multiple_of(EDITS_AN_EXPORT) {
            day.export()?;
        }
        if edit.is_multiple_of(EDITS_AN_HOUR) {
            let (memory, files) = day.usage()?;
            let (hour, exports) = (edit / EDITS_AN_HOUR, day.exports);
            let findings = day.editor.document().findings().len();
            println!(
                "hour {hour:2}: {memory} KiB, {files} files, {saves} saves, {exports} exports, {findings} findings"
            );
            hours_seen.push((memory, files));
        }
    }
    let (before, files_before) = hours_seen.first().copied().unwrap_or_default();
    let memory = hours_seen.iter().map(|&(memory, _)| memory).max().unwrap_or_default();
    let files = hours_seen.iter().map(|&(_, files)| files).max().unwrap_or_default();
    let growth = memory.saturating_sub(before) as f64 * 100.0 / before.max(1) as f64;
    println!(
        "memory grew by {growth:.1} % after the first hour, from {before} to at most {memory} KiB; {files_before} files then, at most {files} later"
    );
    if memory * 100 > before * (100 + MOST_GROWTH) || files > files_before || leftovers(day.folder.path())? > 0 {
        return Err("memory, open files or temporary files grow".into());
    }
    Ok(())
}
