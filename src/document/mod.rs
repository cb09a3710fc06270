//! An open layout and all that is derived from it; the only door to a change.
//!
//! It knows nothing of windows, files or tools. `Document::apply` is the only line that writes layout, index and the
//! list of what is stale, and it is private: everything goes through [`Transaction`], undo or redo. What was done so on a
//! fork, perhaps on another thread, comes back whole through [`Document::adopt`].

mod change;
mod error;
mod fork;
mod fragment;
mod history;
mod live;
mod membership;
mod transaction;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

pub use change::{Change, Edit};
pub use error::EditError;
pub use fragment::fragment;
pub use history::StateId;
pub use live::LiveFindings;
pub use transaction::Transaction;

use crate::analysis::aisles::Aisles;
use crate::geometry::Place;
use crate::index::Index;
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId, Record, RecordId};
use crate::rules::{Finding, Profile, Severity, Stale};
use history::History;

/// Undo may hold about this many bytes.
const UNDO_BYTES: usize = 256 << 20;
/// So many changes are remembered for [`Document::changes_since`]: whoever asks does so at every frame, and after one edit
/// of more he begins anew.
const REMEMBERED: usize = 5_000;

/// An open layout.
pub struct Document {
    layout: Layout,
    index: Index,
    profile: Profile,
    findings: LiveFindings,
    stale: Stale,
    history: History,
    open: Option<Open>,
    saved: Option<StateId>,
    revision: u64,
    log: VecDeque<RecordId>,
    committed: Vec<Edit>,
    /// Of which revision of another document this is a fork.
    forked: Option<u64>,
}

/// An edit that has begun: its name, and every touched record as it was before.
struct Open {
    label: Message,
    before: BTreeMap<RecordId, Option<Record>>,
    /// Whether floors have been rechecked since.
    floors: bool,
}

impl Document {
    /// Opens a layout, which counts as saved. Its findings are those of a full check under its profile.
    ///
    /// # Errors
    /// When the layout's own rule profile cannot be read.
    pub fn new(layout: Layout) -> Result<Self, Message> {
        let profile = Profile::of(layout.settings())?;
        Ok(Self::under(layout, profile))
    }

    /// Opens a layout under other rules than those it names; it counts as saved.
    #[must_use]
    pub fn under(layout: Layout, profile: Profile) -> Self {
        let (index, findings) = (Index::of(&layout), LiveFindings::of(&layout, &profile));
        Self::opened(layout, index, profile, findings)
    }

    /// A document without a history, with no edit open, which counts as saved.
    fn opened(layout: Layout, index: Index, profile: Profile, findings: LiveFindings) -> Self {
        let history = History::new(UNDO_BYTES);
        Self {
            findings,
            stale: Stale::default(),
            saved: Some(history.state()),
            history,
            open: None,
            revision: 0,
            log: VecDeque::new(),
            committed: Vec::new(),
            forked: None,
            index,
            profile,
            layout,
        }
    }

    /// The layout, with whatever the open edit has changed so far.
    #[must_use]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What is where.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// What is wrong, as of the last [`Document::settle`].
    #[must_use]
    pub const fn findings(&self) -> &LiveFindings {
        &self.findings
    }

    /// Whether somebody answers for this finding as it is now.
    #[must_use]
    pub fn is_waived(&self, finding: &Finding) -> bool {
        self.layout.waivers().len() > 0 && finding.waiver(&self.layout).is_some()
    }

    /// The findings that nobody waived, by rule and objects.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !self.is_waived(finding))
    }

    /// How many errors, warnings and notes nobody waived.
    #[must_use]
    pub fn finding_counts(&self) -> [usize; 3] {
        self.open_findings().fold([0; 3], |[errors, warnings, notes], finding| match finding.severity {
            Severity::Error => [errors + 1, warnings, notes],
            Severity::Warning => [errors, warnings + 1, notes],
            Severity::Info => [errors, warnings, notes + 1],
        })
    }

    /// The rule profile in force.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Grows with every change of any record.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The records changed since `revision`, oldest first, repeats possible; `None` where that is too long ago, so that
    /// everything may have changed.
    #[must_use]
    pub fn changes_since(&self, revision: u64) -> Option<impl Iterator<Item = &RecordId>> {
        let count = usize::try_from(self.revision.checked_sub(revision)?).ok()?;
        Some(self.log.iter().skip(self.log.len().checked_sub(count)?))
    }

    /// Whether the whole plan is locked: no edit is taken but its unlocking, nor undo or redo but of its locking.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        self.layout.settings().locked
    }

    /// A booth (or another thing) as it would be if it named the hall and pavilion its centre lies in.
    #[must_use]
    pub fn at_its_place(&self, mut object: Object) -> Object {
        membership::assign_anew(&mut object, &self.layout, &self.index);
        object
    }

    /// The hall whose floor holds this place.
    #[must_use]
    pub fn hall_at(&self, place: Place) -> Option<ObjectId> {
        membership::hall_at(place, &self.layout, &self.index)
    }

    /// Which state of the plan this is.
    #[must_use]
    pub fn state(&self) -> StateId {
        self.history.state()
    }

    /// Whether the plan is as it was when last saved; an open edit counts as a change.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.history.state()) && self.open.is_none()
    }

    /// Says that the state `state` is now on disk.
    pub fn mark_saved(&mut self, state: StateId) {
        self.saved = Some(state);
    }

    /// Says that no state of this plan is on disk (a new plan, a recovered one).
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Begins an edit.
    ///
    /// # Errors
    /// When another one is open.
    pub fn begin(&mut self, label: Message) -> Result<(), EditError> {
        if self.open.is_some() {
            return Err(EditError::AlreadyOpen);
        }
        self.open = Some(Open { label, before: BTreeMap::new(), floors: false });
        Ok(())
    }

    /// Whether an edit is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The open edit, to go on with.
    ///
    /// # Errors
    /// When none is open.
    pub fn transaction(&mut self) -> Result<Transaction<'_>, EditError> {
        if self.open.is_none() {
            return Err(EditError::NothingOpen);
        }
        Ok(Transaction { document: self })
    }

    /// Ends the open edit as one step of undo, under its name or the one given now. Returns whether anything changed.
    pub fn commit(&mut self, label: Option<Message>) -> bool {
        let Some(open) = self.open.take() else { return false };
        let changes: Vec<Change> = open
            .before
            .into_iter()
            .map(|(id, before)| Change { after: self.layout.record(&id), id, before })
            .filter(|change| change.before != change.after)
            .collect();
        self.settle();
        if changes.is_empty() {
            return false;
        }
        let edit = Edit { label: label.unwrap_or(open.label), changes };
        self.committed.push(edit.clone());
        self.history.record(edit);
        true
    }

    /// Ends the open edit and takes everything back that it changed.
    pub fn cancel(&mut self) {
        let Some(open) = self.open.take() else { return };
        for (id, before) in open.before {
            self.apply(&id, before);
        }
        if !open.floors {
            // All that is known of floors is from before the edit.
            self.stale.floors.clear();
        }
        self.settle();
    }

    /// One whole edit: begins, lets `change` work, commits; where `change` fails, everything is taken back.
    /// Returns whether anything changed.
    ///
    /// # Errors
    /// What `change` returned, or that another edit is open.
    pub fn edit(
        &mut self,
        label: Message,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<(), EditError>,
    ) -> Result<bool, EditError> {
        self.begin(label)?;
        match change(&mut Transaction { document: self }) {
            Ok(()) => Ok(self.commit(None)),
            Err(error) => {
                self.cancel();
                Err(error)
            }
        }
    }

    /// Takes the last step back; returns its name. Nothing happens while an edit is open.
    pub fn undo(&mut self) -> Option<Message> {
        if self.open.is_some() {
            return None;
        }
        let edit = self.history.undo()?.reversed();
        Some(self.replay(edit))
    }

    /// Does the last undone step again; returns its name. Nothing happens while an edit is open.
    pub fn redo(&mut self) -> Option<Message> {
        if self.open.is_some() {
            return None;
        }
        let edit = self.history.redo()?.clone();
        Some(self.replay(edit))
    }

    /// Name of the step that undo would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&Message> {
        self.history.undo_label()
    }

    /// Name of the step that redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&Message> {
        self.history.redo_label()
    }

    /// The edits committed, undone and redone since the last call, in order: what a journal appends.
    pub fn take_committed(&mut self) -> Vec<Edit> {
        std::mem::take(&mut self.committed)
    }

    /// Rechecks what changed and whoever it concerns, so that the findings are those of a full check; while an edit is
    /// open, those about the floors of halls stay as they were.
    pub fn settle(&mut self) {
        if !self.stale.objects.is_empty() {
            let objects = std::mem::take(&mut self.stale.objects);
            self.findings.settle(&objects, &self.layout, &self.index, &self.profile);
        }
        if self.open.is_none() {
            self.settle_floors();
        }
    }

    /// Rechecks the floors of the halls where something changed, in an open edit too; returns whether there were any.
    pub fn settle_floors(&mut self) -> bool {
        let floors = std::mem::take(&mut self.stale.floors);
        if !floors.is_empty() {
            self.open.iter_mut().for_each(|open| open.floors = true);
            self.findings.settle_floors(&floors, &self.layout, &self.index, &self.profile);
        }
        !floors.is_empty()
    }

    /// The aisles of a hall, as of the last time its floor was rechecked; `None` where there is no such hall.
    #[must_use]
    pub fn aisles(&self, hall: ObjectId) -> Option<Arc<Aisles>> {
        self.findings.aisles(hall, (&self.layout, &self.index, &self.profile))
    }

    fn replay(&mut self, edit: Edit) -> Message {
        for change in &edit.changes {
            self.apply(&change.id, change.after.clone());
        }
        self.settle();
        let label = edit.label.clone();
        self.committed.push(edit);
        label
    }

    /// Changes one record within the open edit.
    fn write(&mut self, id: &RecordId, after: Option<Record>) {
        let before = self.apply(id, after);
        if let Some(open) = &mut self.open {
            open.before.entry(id.clone()).or_insert(before);
        }
    }

    /// The only place where layout, index and stale list are written.
    fn apply(&mut self, id: &RecordId, after: Option<Record>) -> Option<Record> {
        let before = self.layout.put(id, after);
        self.revision += 1;
        self.log.push_back(id.clone());
        if self.log.len() > REMEMBERED {
            self.log.pop_front();
        }
        match id {
            RecordId::Object(id) => {
                self.index.update(&self.layout, *id);
                let seen = (&self.layout, &self.index, &self.profile);
                self.findings.changed(&mut self.stale, *id, before.as_ref(), seen);
            }
            RecordId::Settings => self.change_profile(),
            // What is said of the booths that name it may change.
            RecordId::Exhibitor(id) => self.stale.objects.extend(self.index.referrers(*id)),
            RecordId::Waiver(_) => {}
        }
        before
    }

    /// A profile that cannot be read leaves the last good one in force; opening such a plan is refused.
    fn change_profile(&mut self) {
        if let Ok(profile) = Profile::of(self.layout.settings())
            && profile != self.profile
        {
            self.profile = profile;
            // What is known of floors is that of the edit.
            self.open.iter_mut().for_each(|open| open.floors = true);
            self.findings = LiveFindings::of(&self.layout, &self.profile);
        }
    }
}
