//! Nobody walks far before two ways part that lead to two exits.

use super::exits::lacks_hall;
use super::one_way::{On, tell};
use super::{About, Case, Limit, Need, Plan, Report, Rule, Scope};
use crate::analysis::aisles::Aisles;
use crate::model::{Kind, Object};

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
        tell(("long", "rule-common-path-found"), Aisles::common_paths, On { hall: subject, plan }, report);
    }
}
