//! What `hallplan check --sarif` prints: a log of SARIF 2.1.0 (OASIS), for programs that show findings beside the text.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use super::json::pair;
use crate::cli::checked::Checked;
use crate::cli::languages::by_language;
use crate::i18n::{Words, one_line};
use crate::model::{Layout, ObjectId};
use crate::rules::{Basis, Demand, Finding, Profile, Rule, Severity, named};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What was checked by what.
pub struct Run<'a> {
    pub layout: &'a Layout,
    pub path: &'a Path,
    /// The line of the file on which each object stands, counted from 1.
    pub lines: &'a BTreeMap<ObjectId, usize>,
    pub rules: &'a [&'static dyn Rule],
    pub profile: &'a Profile,
}

/// A whole log.
#[derive(Serialize)]
pub struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Value; 1],
}

impl Run<'_> {
    /// The log of a check, its sentences in the language of `words`.
    pub fn log(&self, checked: &Checked, words: &Words) -> Log {
        let rules: Vec<Value> = self.rules.iter().map(|rule| self.rule(*rule, words)).collect();
        let found = checked.findings.iter().map(|finding| self.result(finding, words));
        let waived = checked.waived.iter().map(|finding| self.waived(finding, words));
        let driver = json!({
            "name": "Hallplan",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": words.locale().word(),
            "rules": rules,
        });
        let run = json!({
            "tool": { "driver": driver },
            "language": words.locale().word(),
            "artifacts": [{ "location": { "uri": uri(self.path) }, "mimeType": "application/json" }],
            "results": found.chain(waived).collect::<Vec<Value>>(),
            "properties": { "profiles": self.profile.parts().iter().map(|part| part.id.as_str()).collect::<Vec<_>>() },
        });
        Log { schema: SCHEMA, version: "2.1.0", runs: [run] }
    }

    /// A rule with what the profile asks of it.
    fn rule(&self, rule: &dyn Rule, words: &Words) -> Value {
        let about = rule.about();
        let demands = self.profile.terms(about.id).map_or(&[][..], |terms| terms.demands());
        let gravest = about.cases.iter().filter_map(|case| self.profile.terms(about.id)?.severity(case.id)).min();
        json!({
            "id": about.id,
            "name": about.id,
            "shortDescription": { "text": words.text(about.title) },
            "fullDescription": { "text": words.text(about.explanation) },
            "help": { "text": help(demands, words).unwrap_or_else(|| words.text(about.explanation)) },
            "defaultConfiguration": { "enabled": gravest.is_some(), "level": gravest.map_or("none", level) },
            "properties": { "clauses": demands.iter().map(|demand| clause(&demand.basis)).collect::<Vec<_>>() },
        })
    }

    fn result(&self, finding: &Finding, words: &Words) -> Value {
        let logical: Vec<Value> = finding.objects().map(|id| self.logical(id, words)).collect();
        let mut physical = json!({ "artifactLocation": { "uri": uri(self.path), "index": 0 } });
        if let (Some(line), Some(members)) = (self.lines.get(&finding.subject), physical.as_object_mut()) {
            members.insert("region".to_owned(), json!({ "startLine": line }));
        }
        let at = pair(finding.at);
        let geometry: Vec<Vec<[i32; 2]>> =
            finding.geometry.iter().map(|ring| ring.iter().copied().map(pair).collect()).collect();
        let index = self.rules.iter().position(|rule| rule.about().id == finding.rule);
        let ids: Vec<String> = finding.waiver_key().objects.iter().map(ToString::to_string).collect();
        json!({
            "ruleId": finding.rule,
            "ruleIndex": index,
            "level": level(finding.severity),
            "message": { "text": words.say(&finding.message) },
            "locations": [{ "physicalLocation": physical, "logicalLocations": logical }],
            "partialFingerprints": { "ruleAndObjects/v1": format!("{}:{}", finding.rule, ids.join("+")) },
            "properties": {
                "measured": finding.measured,
                "required": finding.required,
                "clause": finding.clause(),
                "profile": finding.basis.profile,
                "status": finding.basis.standing.word(),
                "at": at,
                "geometry": geometry,
            },
        })
    }

    /// A finding that somebody answers for: it says who, when and why.
    fn waived(&self, finding: &Finding, words: &Words) -> Value {
        let mut result = self.result(finding, words);
        if let (Some(waiver), Some(members)) = (finding.waiver(self.layout), result.as_object_mut()) {
            let suppression = json!({
                "kind": "inSource",
                "status": "accepted",
                "justification": waiver.why,
                "properties": { "who": waiver.who, "when": waiver.when },
            });
            members.insert("suppressions".to_owned(), json!([suppression]));
        }
        result
    }

    fn logical(&self, id: ObjectId, words: &Words) -> Value {
        let Some(object) = self.layout.object(id) else { return json!({ "name": id.to_string() }) };
        json!({
            "name": words.say(&named(object)),
            "fullyQualifiedName": id.to_string(),
            "kind": object.kind().word(),
        })
    }
}

/// What the clauses say, and where they stand.
fn help(demands: &[Demand], words: &Words) -> Option<String> {
    let lang = words.locale().word().parse().ok()?;
    let said = demands.iter().map(|demand| {
        let basis = &demand.basis;
        let parts = [basis.clause.as_deref(), basis.text.best(&lang), basis.source.best(&lang)];
        parts.into_iter().flatten().map(|part| one_line(part).into_owned()).collect::<Vec<_>>().join(" · ")
    });
    let lines: Vec<String> = said.filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn clause(basis: &Basis) -> Value {
    json!({
        "profile": basis.profile,
        "clause": basis.clause,
        "text": by_language(&basis.text),
        "source": by_language(&basis.source),
        "status": basis.standing.word(),
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a URI: relative ones stay relative.
fn uri(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::with_capacity(text.len());
    if text.starts_with('/') {
        uri.push_str("file://");
    } else if text.get(1..2) == Some(":") {
        uri.push_str("file:///");
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;
    use std::path::Path;

    #[test]
    fn a_path_is_a_uri() {
        let cases = [
            ("plan.json", "plan.json"),
            ("展 a/plan #1.json", "%E5%B1%95%20a/plan%20%231.json"),
            ("/home/x/plan.json", "file:///home/x/plan.json"),
            ("C:\\plans\\a.json", "file:///C%3A/plans/a.json"),
        ];
        for (path, wanted) in cases {
            assert_eq!(uri(Path::new(path)), wanted);
        }
    }
}
