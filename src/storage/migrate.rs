//! Older versions of the file made into the newest, on raw JSON, one step a file.

use serde_json::Value;

use super::read_error::{self, ReadError};
use super::schema::VERSION;

/// One step: changes a plan of one version into the next; the key `version` is set by the caller.
type Step = fn(&mut Value);

/// The steps, the first from version 1 to 2. Version 1 is the newest, so there are none yet.
const STEPS: [Step; VERSION as usize - 1] = [];

/// The text of a plan of version `from` as one of the newest version.
pub(super) fn to_newest(text: &str, from: u32) -> Result<String, ReadError> {
    through(text, from, &STEPS)
}

fn through(text: &str, from: u32, steps: &[Step]) -> Result<String, ReadError> {
    let mut plan: Value = serde_json::from_str(text).map_err(|error| read_error::explain(text, &error))?;
    let mut version = from;
    for step in steps.iter().skip(from.saturating_sub(1) as usize) {
        step(&mut plan);
        version += 1;
    }
    if let Some(key) = plan.get_mut("version") {
        *key = Value::from(version);
    }
    Ok(plan.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Step, through};

    #[test]
    fn steps_run_in_order_from_the_version_of_the_file() {
        let steps: [Step; 2] =
            [|plan| plan["seen"] = "first".into(), |plan| plan["seen"] = format!("{} second", plan["seen"]).into()];
        let newest = through(r#"{"version":2,"seen":"nothing"}"#, 2, &steps).unwrap();
        assert_eq!(newest, r#"{"seen":"\"nothing\" second","version":3}"#);
        assert!(through(r#"{"version":1}"#, 1, &steps).unwrap().contains(r#""version":3"#));
    }
}
