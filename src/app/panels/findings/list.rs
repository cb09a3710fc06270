//! Which findings are listed, and in which order.

use crate::document::Document;
use crate::model::{Kind, Layout, ObjectId, Thing};
use crate::rules::{Finding, FindingKey, RULES, Severity};

/// What findings are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Group {
    /// By rule, errors first.
    #[default]
    Rule,
    /// By hall.
    Hall,
    /// By how grave they are.
    Severity,
}

impl Group {
    /// All of them, with the key of their name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Rule, "app-findings-by-rule"),
        (Self::Hall, "app-findings-by-hall"),
        (Self::Severity, "app-findings-by-severity"),
    ];
}

/// Which findings are listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What they are grouped by.
    pub group: Group,
    /// Words of theirs, as typed.
    pub text: String,
    /// Only those so grave; all where none is chosen.
    pub severity: Option<Severity>,
}

/// One row of the panel.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// So many findings of a rule follow.
    Rule(&'static str, usize),
    /// So many findings of a hall follow; of none, where there is no hall.
    Hall(Option<ObjectId>, usize),
    /// So many findings so grave follow.
    Severity(Severity, usize),
    /// A finding.
    Finding(FindingKey),
    /// Findings that somebody answers for follow, so many.
    Waived(usize),
}

/// The rows for a filter, and how many of the findings in them nobody waived. `words` gives what is said of a finding, in
/// small letters.
pub fn rows(document: &Document, filter: &Filter, words: &dyn Fn(&Finding) -> String) -> (Vec<Row>, usize) {
    let text = filter.text.trim().to_lowercase();
    let fits = |finding: &&Finding| {
        filter.severity.is_none_or(|severity| finding.severity == severity)
            && (text.is_empty() || words(finding).contains(&text))
    };
    let (waived, mut open): (Vec<&Finding>, Vec<&Finding>) =
        document.findings().iter().filter(fits).partition(|finding| document.is_waived(finding));
    let layout = document.layout();
    let group = |finding: &Finding| match filter.group {
        Group::Rule => (rank(finding.severity), Some(finding.rule), None),
        Group::Hall => (0, None, Some(hall_of(finding, layout))),
        Group::Severity => (rank(finding.severity), None, None),
    };
    // Within a group as the check has them.
    open.sort_by_key(|finding| (group(finding), rank(finding.severity)));
    let mut rows = Vec::with_capacity(open.len() + RULES.len());
    for same in open.chunk_by(|a, b| group(a) == group(b)) {
        let Some(first) = same.first() else { continue };
        rows.push(match filter.group {
            Group::Rule => Row::Rule(first.rule, same.len()),
            Group::Hall => Row::Hall(hall_of(first, layout), same.len()),
            Group::Severity => Row::Severity(first.severity, same.len()),
        });
        rows.extend(same.iter().map(|finding| Row::Finding(finding.key())));
    }
    if !waived.is_empty() {
        rows.push(Row::Waived(waived.len()));
        rows.extend(waived.iter().map(|finding| Row::Finding(finding.key())));
    }
    (rows, open.len())
}

fn rank(severity: Severity) -> usize {
    Severity::ALL.iter().position(|&other| other == severity).unwrap_or(0)
}

/// The hall a finding is about: that of the first of its objects that has one.
fn hall_of(finding: &Finding, layout: &Layout) -> Option<ObjectId> {
    finding.objects().filter_map(|id| layout.object(id)).find_map(|object| match &object.thing {
        Thing::Booth(it) => it.hall,
        Thing::Facility(it) => it.hall,
        Thing::Exit(it) => it.hall,
        Thing::SafetyPoint(it) => it.hall,
        Thing::Utility(it) => it.hall,
        Thing::Aisle(it) => it.hall,
        _ if object.kind() == Kind::Hall => Some(object.id),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Filter, Group, Row, rows};
    use crate::document::Document;
    use crate::rules::{Finding, Severity};

    /// Two halls: one with an overlap and two numbers alike, one with a booth without a number.
    fn document() -> Document {
        let text = r#"{"format":"hallplan","version":1,
"halls":[
{"id":"h1","name":{"en":"One"},"outline":[[0,0],[30000,0],[30000,30000],[0,30000]]},
{"id":"h2","name":{"en":"Two"},"outline":[[40000,0],[70000,0],[70000,30000],[40000,30000]]}
],
"booths":[
{"id":"a","number":"A1","outline":{"at":[1000,1000],"size":[3000,3000]},"hall":"h1"},
{"id":"b","number":"A1","outline":{"at":[3000,1000],"size":[3000,3000]},"hall":"h1"},
{"id":"c","outline":{"at":[45000,1000],"size":[3000,3000]},"hall":"h2"}
]}"#;
        Document::new(crate::storage::read(text.as_bytes()).unwrap().layout).unwrap()
    }

    fn listed(filter: &Filter) -> (Vec<Row>, usize) {
        rows(&document(), filter, &|finding: &Finding| finding.message.key.to_owned())
    }

    fn headings(filter: &Filter) -> Vec<Row> {
        listed(filter).0.into_iter().filter(|row| !matches!(row, Row::Finding(_))).collect()
    }

    #[test]
    fn findings_are_grouped_by_rule_hall_and_severity() {
        let by = |group| headings(&Filter { group, ..Filter::default() });
        let halls = ["h1", "h2"].map(|id| Some(id.parse().unwrap()));
        assert_eq!(
            by(Group::Rule),
            [Row::Rule("booth-number", 1), Row::Rule("overlap", 1), Row::Rule("booth-number", 1)]
        );
        assert_eq!(by(Group::Hall), [Row::Hall(halls[0], 2), Row::Hall(halls[1], 1)]);
        assert_eq!(by(Group::Severity), [Row::Severity(Severity::Error, 2), Row::Severity(Severity::Warning, 1)]);
    }

    #[test]
    fn words_and_severity_leave_out_the_others() {
        let filter = Filter { text: " Overlap".to_owned(), ..Filter::default() };
        assert_eq!((headings(&filter), listed(&filter).1), (vec![Row::Rule("overlap", 1)], 1));
        let filter = Filter { severity: Some(Severity::Warning), ..Filter::default() };
        assert_eq!(headings(&filter), [Row::Rule("booth-number", 1)]);
        assert_eq!(listed(&Filter { text: "moon".to_owned(), ..Filter::default() }), (Vec::new(), 0));
    }
}
