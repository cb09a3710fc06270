//! What must hold on a plan: one file a rule, findings, profiles, and the two ways to check.
//!
//! The full check and the live one run the same rules; they differ only in which subjects they ask and how neighbours
//! are found. No rule knows of editing, screens or files.

mod about;
mod booth_number;
mod check;
mod finding;
mod grid;
mod measure;
mod naming;
mod outside_hall;
mod outside_pavilion;
mod overlap;
mod plan;
mod profile;
mod rule;

pub use about::{About, Case, Limit, Stricter, Unit};
pub use check::{affected, check_rules, full_check, keys, live_check};
pub use finding::{Finding, FindingKey, Severity};
pub use naming::named;
pub use plan::{Neighbours, Plan};
pub use profile::{Basis, Demand, Part, Profile, Standing, Terms};
pub use rule::{Offence, Reach, Report, Rule, Scope};

/// Every rule, in the order lists show them.
pub static RULES: &[&dyn Rule] =
    &[&overlap::Overlap, &outside_hall::OutsideHall, &outside_pavilion::OutsidePavilion, &booth_number::BoothNumber];

/// The rule of this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.about().id == id)
}
