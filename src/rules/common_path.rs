//! Nobody walks far before two ways part that lead to two exits.

use super::exits::lacks_hall;
use super::one_way::{On, tell};
use super::{About, Case, Limit, Need, Plan, Report, Rule, Scope};
use crate::model::{Ground, Kind, Object};

/// The rule `common-path`.
pub(super) struct CommonPath;

static ABOUT: About = About {
    id: "common-path",
    title: "rule-common-path",
    explanation: "rule-common-path-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("long", &["length"])],
    limits: &[Limit::at_most("length")],
};

impl Rule for CommonPath {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["long"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        // Open ground is left on all sides.
        let is_asked = report.severity("long").is_some();
        if !is_asked || subject.hall().is_none_or(|hall| hall.ground == Ground::Open) {
            return;
        }
        // A hall without exits is another matter: there every place would be without a way.
        let Some(aisles) = plan.aisles(subject.id).filter(|aisles| aisles.has_exits()) else { return };
        tell("long", "rule-common-path-found", aisles.common_paths(), On { hall: subject, plan }, report);
    }
}
