//! `hallplan new --from`: a plan made from an older one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::fault::Fault;
use super::session::Session;
use crate::generate::renewal::{Keep, Renewal};
use crate::message::Message;
use crate::model::{Layout, Names};

/// What a new plan is made from.
#[derive(Debug, Args)]
pub struct Renewing {
    /// The older plan.
    #[arg(long, value_name = "OLD", conflicts_with_all = ["template", "list"])]
    pub from: Option<PathBuf>,
    /// What is kept of it.
    #[arg(long, value_name = "LIST", requires = "from", value_delimiter = ',', value_parser = kept())]
    keep: Option<Vec<Keep>>,
    /// Name of the fair, in the plan's main language.
    #[arg(long, value_name = "TEXT", requires = "from")]
    name: Option<String>,
    /// Edition of the fair, in the plan's main language.
    #[arg(long, value_name = "TEXT", requires = "from")]
    edition: Option<String>,
    /// JSON for scripts.
    #[arg(long, requires = "from")]
    json: bool,
}

/// What `--json` prints: how much of each is in the new plan.
#[derive(Serialize)]
struct Report {
    objects: usize,
    exhibitors: usize,
    kept: BTreeMap<&'static str, usize>,
}

fn kept() -> impl TypedValueParser<Value = Keep> {
    let words = Keep::ALL.iter().map(|keep| keep.word());
    PossibleValuesParser::new(words).try_map(|word| Keep::from_word(&word).ok_or(word))
}

impl Renewing {
    /// The new plan, where it is to be made from this older one.
    pub fn plan(&self, old: &Layout) -> Result<(Renewal, Layout), Fault> {
        let main = old.settings().main_language();
        let named = |text: &Option<String>| Names::default().with(main.clone(), text.as_deref().unwrap_or_default());
        let usual = || Keep::USUAL.iter().copied().collect();
        let keep: BTreeSet<Keep> = self.keep.as_ref().map_or_else(usual, |keep| keep.iter().copied().collect());
        if let Some((what, needed)) = keep.iter().find_map(|what| Some((what, missing(*what, &keep)?))) {
            let message = Message::new("cli-new-keep-needs").with("what", what.word()).with("needed", needed.word());
            return Err(message.into());
        }
        let renewal = Renewal { keep, names: named(&self.name), edition: named(&self.edition) };
        let new = renewal.of(old);
        new.record(&crate::model::RecordId::Settings).map_or(Ok(()), |settings| settings.check())?;
        Ok((renewal, new))
    }

    /// Tells what is kept.
    pub fn tell(&self, session: &mut Session<'_>, renewal: &Renewal, new: &Layout) -> Result<(), Fault> {
        if self.json {
            let kept = renewal.keep.iter().map(|keep| (keep.word(), keep.count(new))).collect();
            return session.json(&Report { objects: new.objects().len(), exhibitors: new.exhibitors().len(), kept });
        }
        let counted = renewal.keep.iter().map(|keep| (keep, keep.count(new))).filter(|(_, count)| *count > 0);
        counted.into_iter().try_for_each(|(keep, count)| {
            session.say(&Message::new("cli-new-kept").with("what", keep.label()).with("count", count))
        })
    }
}

/// What `what` needs and is not kept.
fn missing(what: Keep, keep: &BTreeSet<Keep>) -> Option<Keep> {
    what.needs().iter().copied().find(|needed| !keep.contains(needed))
}
