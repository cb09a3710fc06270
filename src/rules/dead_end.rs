//! Aisles that end blindly are short: whoever walked in the wrong way is soon back.

use super::exits::lacks_hall;
use super::one_way::{On, tell};
use super::{About, Case, Limit, Need, Plan, Report, Rule, Scope};
use crate::model::{Ground, Kind, Object};

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
        // Open ground is left on all sides.
        let is_asked = report.severity("blind").is_some();
        if !is_asked || subject.hall().is_none_or(|hall| hall.ground == Ground::Open) {
            return;
        }
        // A hall without exits is another matter: there every place would be without a way.
        let Some(aisles) = plan.aisles(subject.id).filter(|aisles| aisles.has_exits()) else { return };
        tell("blind", "rule-dead-end-found", aisles.dead_ends(), On { hall: subject, plan }, report);
    }
}
