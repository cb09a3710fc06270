//! `hallplan rules`: every rule, and what profiles ask of it, with clause and source.

mod report;
mod table;

use clap::Args;

use super::fault::Fault;
use super::profiles;
use super::session::Session;
use super::task::Task;
use crate::rules::{Demand, Profile, RULES, Rule};

/// `hallplan rules [--profile ID|FILE,…] [--json]`.
#[derive(Debug, Args)]
pub struct Rules {
    /// Only these profiles, together: ids of shipped ones, or files.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    profile: Vec<String>,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

/// What is listed: each profile with what it asks itself.
struct Listed {
    profiles: Vec<Profile>,
}

impl Task for Rules {
    const NAME: &'static str = "rules";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan rules",
        "hallplan rules --profile cn-cnea,cn-national --locale zh-CN",
        "hallplan rules --profile mine.json --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let profiles = match profiles::together(&self.profile)? {
            Some(profile) => vec![profile],
            None => Profile::shipped_ids().filter_map(Profile::shipped).collect(),
        };
        let listed = Listed { profiles };
        if self.json {
            session.json(&report::Report::of(&listed, session.words))?;
        } else {
            table::print(&listed, session)?;
        }
        Ok(0)
    }
}

impl Listed {
    /// What is asked of a rule, each clause once: what a profile builds on is listed there.
    fn demands(&self, rule: &dyn Rule) -> Vec<&Demand> {
        let id = rule.about().id;
        let all = self.profiles.iter().filter_map(|profile| profile.terms(id)).flat_map(|terms| terms.demands());
        let mut demands: Vec<&Demand> = Vec::new();
        for demand in all {
            if !demands.contains(&demand) {
                demands.push(demand);
            }
        }
        demands
    }

    /// The rules that are listed: where profiles are asked for, those that they name.
    fn rules(&self) -> impl Iterator<Item = &'static dyn Rule> + '_ {
        RULES.iter().copied().filter(|rule| !self.demands(*rule).is_empty())
    }
}

/// Whether a clause switches any case on.
fn is_on(rule: &dyn Rule, demand: &Demand) -> bool {
    rule.about().cases.iter().any(|case| demand.severity(case.id).is_some())
}
