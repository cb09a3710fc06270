//! Approving a plan: what stands in the way, and whether what was approved is still what there is.
//!
//! Findings of cases that a profile forbids outright block an approval, whoever answers for them; other errors are
//! forced with a reason. An approval holds for the plan as it was: what is drawn otherwise afterwards is not approved.

use crate::message::Message;
use crate::model::{Approval, Layout, Settings, Standing};
use crate::rules::{Finding, Severity};
use crate::storage::seal;

/// What the rules have to say about approving a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Findings with which no plan is approved.
    pub forbidden: usize,
    /// Other errors that nobody answers for: they can be forced with a reason.
    pub errors: usize,
}

impl Verdict {
    /// The verdict of all findings of a plan, those that somebody answers for too.
    #[must_use]
    pub fn of<'a>(layout: &Layout, findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut verdict = Self::default();
        for finding in findings {
            if finding.forbidden {
                verdict.forbidden += 1;
            } else if finding.severity == Severity::Error && finding.waiver(layout).is_none() {
                verdict.errors += 1;
            }
        }
        verdict
    }

    /// Whether somebody may approve the plan.
    ///
    /// # Errors
    /// A finding that is forbidden, nobody's name, or errors without a reason.
    pub fn allows(self, who: &str, when: &str, why: &str) -> Result<(), Message> {
        if self.forbidden > 0 {
            Err(Message::new("rule-approval-forbidden").with("count", self.forbidden))
        } else if who.trim().is_empty() || when.trim().is_empty() {
            Err(Message::new("rule-approval-nobody"))
        } else if self.errors > 0 && why.trim().is_empty() {
            Err(Message::new("rule-approval-no-reason").with("count", self.errors))
        } else {
            Ok(())
        }
    }

    /// The settings of a plan that is approved by `who`.
    ///
    /// # Errors
    /// As [`Verdict::allows`].
    pub fn approve(self, layout: &Layout, who: &str, when: &str, why: &str) -> Result<Settings, Message> {
        self.allows(who, when, why)?;
        let [who, when, why] = [who, when, why].map(|text| text.trim().to_owned());
        let approval = Some(Approval { who, when, why, seal: seal(layout) });
        Ok(Settings { approval, ..layout.settings().clone() })
    }
}

/// Whether a plan is as it was approved.
#[must_use]
pub fn standing(layout: &Layout) -> Standing {
    match &layout.settings().approval {
        None => Standing::Open,
        Some(approval) if approval.seal == seal(layout) => Standing::Approved,
        Some(_) => Standing::Changed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate;
    use crate::rules::{Profile, full_check};

    fn plan() -> Layout {
        let template = generate::template("one-hall").unwrap();
        crate::storage::read(template.bytes).unwrap().layout
    }

    fn with(layout: &Layout, settings: Settings) -> Layout {
        let mut layout = layout.clone();
        layout.insert(crate::model::Record::Settings(Box::new(settings)));
        layout
    }

    #[test]
    fn an_approval_holds_until_the_plan_is_drawn_otherwise() {
        let layout = plan();
        let findings = full_check(&layout, &Profile::of(layout.settings()).unwrap());
        let verdict = Verdict::of(&layout, &findings);
        assert_eq!((verdict, standing(&layout)), (Verdict::default(), Standing::Open));
        let mut approved = with(&layout, verdict.approve(&layout, " Wang ", "2021-08-12", "").unwrap());
        assert_eq!(approved.settings().approval.as_ref().unwrap().who, "Wang");
        assert_eq!(standing(&approved), Standing::Approved);
        let (id, _) = approved.booths().next().map(|(object, booth)| (object.id, booth)).unwrap();
        let moved = approved.object(id).unwrap().moved(crate::geometry::Offset::new(0, 10)).unwrap();
        approved.insert(crate::model::Record::Object(moved));
        assert_eq!(standing(&approved), Standing::Changed);
    }

    #[test]
    fn what_is_forbidden_blocks_and_other_errors_ask_for_a_reason() {
        let layout = plan();
        let key = |verdict: Verdict, who, why| verdict.approve(&layout, who, "2021-08-12", why).map_err(|it| it.key);
        let refused = |forbidden, errors, who, why| key(Verdict { forbidden, errors }, who, why).unwrap_err();
        assert_eq!(refused(1, 0, "Wang", "because"), "rule-approval-forbidden");
        assert_eq!(refused(0, 0, " ", "because"), "rule-approval-nobody");
        assert_eq!(refused(0, 2, "Wang", " "), "rule-approval-no-reason");
        let forced = key(Verdict { forbidden: 0, errors: 2 }, "Wang", "because").unwrap();
        assert_eq!(forced.approval.unwrap().why, "because");
    }

    #[test]
    fn an_overlap_is_forbidden_though_somebody_answers_for_it() {
        let mut layout = plan();
        let mut booths = layout.booths().map(|(object, _)| object.clone());
        let moved = booths.next().unwrap().moved(crate::geometry::Offset::new(500, 0)).unwrap();
        drop(booths);
        layout.insert(crate::model::Record::Object(moved));
        let findings = full_check(&layout, &Profile::of(layout.settings()).unwrap());
        let overlap = findings.iter().find(|finding| finding.rule == "overlap").unwrap();
        let (who, when, why) = ("Wang".to_owned(), "2021-08-12".to_owned(), "agreed".to_owned());
        let waiver = crate::model::Waiver { key: overlap.waiver_key(), who, when, why };
        layout.insert(crate::model::Record::Waiver(waiver));
        assert_eq!(Verdict::of(&layout, [overlap]), Verdict { forbidden: 1, errors: 0 });
    }
}
