//! The smallest change that removes a finding without making another one.
//!
//! Candidates come from what stands around: every place where a booth is flush with a neighbour or just far enough from
//! it. Each is tried on a copy of the plan ([`Trial`]), held against the same rules as the plan itself, and taken back.
//! It returns changed objects; whoever called it commits them. Nothing here knows of files or windows.

mod all;
mod bench;
mod group;
mod naming;
mod number;
mod remedy;
mod shift;
mod stops;
mod trim;
mod who;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub use all::{Left, Report, Step};
use bench::{Bench, Refused};
use remedy::Remedy;
use who::Who;

use crate::document::Document;
use crate::message::{Message, Value};
use crate::model::{Object, ObjectId};
use crate::rules::{Finding, FindingKey};

/// A copy of an open layout on which changes are tried.
pub struct Trial {
    document: Document,
    kept: BTreeSet<ObjectId>,
    refused: Refused,
    stop: Arc<AtomicBool>,
}

/// A change that removes a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// What changes, as it is afterwards, lowest id first.
    pub objects: Vec<Object>,
    /// How far things move, all together, or how much is taken off, in mm; 0 where only words or heights change.
    pub moved_mm: i64,
    /// What is done to what.
    pub how: Message,
}

/// What a search may change, and how far it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Anything that is not protected.
    Any,
    /// Only what takes part in a finding.
    Faulty,
    /// Only what takes part in a finding, and so that no move would mend anything more of it.
    Thorough,
}

/// A change that might do.
#[derive(Debug, Clone)]
struct Candidate {
    objects: Vec<Object>,
    moved_mm: i64,
    how: Message,
}

impl Trial {
    /// A copy of a document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let (kept, refused, stop) = (BTreeSet::new(), Refused::new(), Arc::default());
        Self { document: document.fork(), kept, refused, stop }
    }

    /// The same, where these objects stay as they are whatever they are: those of a locked layer.
    #[must_use]
    pub fn keeping(mut self, kept: impl IntoIterator<Item = ObjectId>) -> Self {
        self.kept.extend(kept);
        self
    }

    /// The same, given up once `stop` is set: what is found until then is what there is.
    #[must_use]
    pub fn until(mut self, stop: Arc<AtomicBool>) -> Self {
        self.stop = stop;
        self
    }

    /// The plan of the trial.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The smallest change that removes a finding; afterwards the trial is as it was before.
    ///
    /// What is locked, and booths that are reserved, contracted or blocked, stay as they are.
    ///
    /// # Errors
    /// Why there is none.
    pub fn mend(&mut self, key: &FindingKey) -> Result<Mended, Message> {
        self.find(key, Scope::Any)
    }

    fn find(&mut self, key: &FindingKey, scope: Scope) -> Result<Mended, Message> {
        if self.document.is_locked() {
            return Err(Message::new("mend-why-plan-locked"));
        }
        if self.stop.load(Ordering::Relaxed) {
            return Err(Message::new("mend-why-stopped"));
        }
        let found = self.document.findings().get(key).filter(|finding| !self.document.is_waived(finding)).cloned();
        let Some(finding) = found else { return Err(Message::new("mend-why-gone")) };
        let remedy = Remedy::of(finding.rule);
        if let Remedy::None(why) = remedy {
            return Err(Message::new(why));
        }
        let who = Who::of(&self.document, &self.kept, scope != Scope::Any);
        let mut bench = Bench::open(&mut self.document, &finding, scope == Scope::Thorough, &mut self.refused)?;
        let found = search(remedy, &finding, &who, &mut bench);
        bench.close();
        found
    }
}

/// Goes through the candidates of a remedy, the smallest first.
fn search(remedy: Remedy, finding: &Finding, who: &Who, bench: &mut Bench<'_>) -> Result<Mended, Message> {
    let kept = || Message::new("mend-why-kept");
    let candidates = match remedy {
        Remedy::Number => number::candidates(finding, who, bench.document()),
        Remedy::Height | Remedy::Hung => naming::heights(remedy, finding, who, bench.document()),
        Remedy::Place => naming::places(finding, who, bench.document()),
        Remedy::Move | Remedy::None(_) => Vec::new(),
    };
    let nobody = candidates.is_empty();
    if let Some(mended) = bench.first(candidates) {
        return Ok(mended);
    }
    if !remedy.moves() {
        return Err(if nobody { kept() } else { Message::new("mend-why-none") });
    }
    let movers = who.movers(finding, bench.document());
    if movers.is_empty() {
        return Err(kept());
    }
    let single = |bench: &mut Bench<'_>| {
        let shifts = shift::candidates(finding, &movers, bench);
        bench.first(shifts)
    };
    single(bench)
        .or_else(|| {
            let groups = group::candidates(finding, &movers, who, bench);
            bench.first(groups)
        })
        .or_else(|| {
            let trims = trim::candidates(finding, &movers, who, bench);
            bench.first(trims)
        })
        .ok_or_else(|| Message::new("mend-why-none"))
}

/// What is done to one object.
fn told(key: &'static str, object: &Object, by: i64) -> Message {
    Message::new(key).with("thing", crate::rules::named(object)).with("by", Value::Length(by))
}
