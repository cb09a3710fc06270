//! A plan's findings without those somebody answers for.

use crate::message::Message;
use crate::model::Layout;
use crate::rules::{Finding, Profile, RULES, Rule, Severity, check_rules};

/// What a full check found.
pub struct Checked {
    /// Id of the profile it was checked by.
    pub profile: String,
    /// Findings that nobody waived, in the order of the check.
    pub findings: Vec<Finding>,
    /// Those that were waived, in the same order.
    pub waived: Vec<Finding>,
}

impl Checked {
    /// Checks a plan by the profiles that it names.
    pub fn of(layout: &Layout) -> Result<Self, Message> {
        let profile = Profile::of(layout.settings())?;
        Ok(Self { profile: layout.settings().profile.label(), ..Self::by(layout, &profile, RULES) })
    }

    /// Checks a plan by some rules of a profile.
    pub fn by(layout: &Layout, profile: &Profile, rules: &[&dyn Rule]) -> Self {
        let is_waived = |finding: &Finding| finding.waiver(layout).is_some();
        let (waived, findings): (Vec<_>, Vec<_>) = check_rules(rules, layout, profile).into_iter().partition(is_waived);
        Self { profile: profile.label(), findings, waived }
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// How many findings of each severity there are.
    pub fn summary(&self) -> Message {
        Message::new("cli-check-summary")
            .with("errors", self.count(Severity::Error))
            .with("warnings", self.count(Severity::Warning))
            .with("infos", self.count(Severity::Info))
            .with("waived", self.waived.len())
    }
}
