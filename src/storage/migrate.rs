//! Older versions of the file made into the newest, on raw JSON, one step a file.

use super::raw::Raw;
use super::read_error::{self, ReadError};
use super::schema::VERSION;

/// One step: changes a plan of one version into the next; the key `version` is set by the caller. What a step does not
/// change stays as it is to the letter, `extra` above all.
type Step = fn(&mut Raw<'_>);

/// The oldest version that is read.
const OLDEST: u32 = 1;
/// The steps, the first from [`OLDEST`] to the next. Version 1 is the newest, so there are none yet.
const STEPS: [Step; (VERSION - OLDEST) as usize] = [];

/// The text of a plan of version `from` as one of the newest version.
pub(super) fn to_newest(text: &str, from: u32) -> Result<String, ReadError> {
    through(text, from, OLDEST, &STEPS)
}

fn through(text: &str, from: u32, oldest: u32, steps: &[Step]) -> Result<String, ReadError> {
    let mut plan = Raw::parse(text).map_err(|error| read_error::explain(text, &error))?;
    let mut version = from;
    for step in steps.iter().skip(from.saturating_sub(oldest) as usize) {
        step(&mut plan);
        version += 1;
    }
    if let Some(key) = plan.get("version") {
        *key = Raw::of(&version);
    }
    Ok(plan.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::{Raw, Step, VERSION, through, to_newest};

    fn note(plan: &mut Raw<'_>, text: &str) {
        plan.entries().unwrap().push((text.to_owned(), Raw::of(&true)));
    }

    #[test]
    fn steps_run_in_order_from_the_version_of_the_file() {
        let steps: [Step; 2] = [|plan| note(plan, "first"), |plan| note(plan, "second")];
        let newest = |text, from| through(text, from, 1, &steps).unwrap().replace('\n', "");
        assert_eq!(newest(r#"{"version":1}"#, 1), r#"{"version": 3,"first": true,"second": true}"#);
        assert_eq!(newest(r#"{"version":2}"#, 2), r#"{"version": 3,"second": true}"#);
    }

    #[test]
    fn a_plan_of_the_newest_version_goes_through_as_it_is() {
        let text = format!(r#"{{"version": {VERSION},"extra": {{"a":1}}}}"#);
        assert_eq!(to_newest(&text, VERSION).unwrap().replace('\n', ""), text);
    }

    /// A plan as a version before the first might have been: booths were stands, and a number was a `no`.
    const ZERO: &str = r#"{
"format": "hallplan",
"version": 0,
"stands": [
{"id":"b1","no":"A1","outline":{"at":[0,0],"size":[3000,3000]},"extra":EXTRA},
{"id":"b2","outline":{"at":[3000,0],"size":[3000,3000]},"extra":{}}
]
}
"#;
    /// What other programs may keep: keys in no order and doubled, digits that no number type holds, escapes.
    const EXTRA: &str =
        r#"{"z":1,"no":"mine","a":[1.50,1e999,-0,123456789012345678901234567890.10],"z":{"stands":"\u5c55\/"}}"#;

    fn zero_to_one(plan: &mut Raw<'_>) {
        for (list, records) in plan.entries().unwrap().iter_mut().filter(|(key, _)| key == "stands") {
            "booths".clone_into(list);
            for record in records.items().unwrap() {
                for (key, _) in record.entries().unwrap().iter_mut().filter(|(key, _)| key == "no") {
                    "number".clone_into(key);
                }
            }
        }
    }

    #[test]
    fn extra_goes_through_a_step_to_the_letter() {
        let newest = through(&ZERO.replace("EXTRA", EXTRA), 0, 0, &[zero_to_one]).unwrap();
        let layout = read(newest.as_bytes()).unwrap_or_else(|error| panic!("{error}: {newest}")).layout;
        let booth = layout.object("b1".parse().unwrap()).unwrap();
        assert_eq!(&*booth.extra.as_ref().unwrap().0, EXTRA);
        assert_eq!(booth.booth().unwrap().number.as_deref(), Some("A1"));
    }

    #[test]
    fn a_migrated_plan_keeps_its_lines_for_errors() {
        let wrong = ZERO.replace("EXTRA", "{}").replace("\"b2\",", "\"b2\",\"colour\":1,");
        let line = |text: &str| text.lines().position(|line| line.contains("colour"));
        assert_eq!(line(&through(&wrong, 0, 0, &[zero_to_one]).unwrap()), line(&wrong));
    }

    #[test]
    fn a_doubled_key_is_still_found_after_a_step() {
        let newest = through(&ZERO.replace("EXTRA", r#"{},"no":"A2""#), 0, 0, &[zero_to_one]).unwrap();
        let error = read(newest.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("b1") && error.contains("number"), "{error}");
    }
}
