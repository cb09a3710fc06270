//! Aisles that end blindly are short: whoever walked in the wrong way is soon back.

use super::exits::lacks_hall;
use super::one_way::{On, tell};
use super::{About, Case, Limit, Need, Plan, Report, Rule, Scope};
use crate::analysis::aisles::Aisles;
use crate::model::{Kind, Object};

/// The rule `dead-end`.
pub(super) struct DeadEnd;

static ABOUT: About = About {
    id: "dead-end",
    title: "rule-dead-end",
    explanation: "rule-dead-end-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("blind", &["length"])],
    limits: &[Limit::at_most("length")],
};

impl Rule for DeadEnd {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["blind"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        tell(("blind", "rule-dead-end-found"), Aisles::dead_ends, On { hall: subject, plan }, report);
    }
}
