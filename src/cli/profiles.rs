//! Rule profiles as a command line names them: shipped ones by id, others by file.

use std::path::Path;

use super::fault::{Fault, at};
use super::files;
use crate::message::Message;
use crate::model::{Layout, RuleChange};
use crate::rules::Profile;

/// What a plan is checked by.
pub struct Chosen<'a> {
    /// Every rule that holds.
    pub profile: Profile,
    /// What the plan changes; none where other profiles than its own were asked for.
    pub changes: &'a [RuleChange],
}

/// The profiles that were asked for as they are; else the plan's own, with what it changes.
pub fn chosen<'a>(asked: &[String], layout: &'a Layout) -> Result<Chosen<'a>, Fault> {
    let own = &layout.settings().profile.changes;
    match together(asked)? {
        Some(profile) => Ok(Chosen { profile, changes: &[] }),
        None => Ok(Chosen { profile: Profile::of(layout.settings())?, changes: own }),
    }
}

/// Some profiles as one, of which the stricter counts; `None` where none is asked for.
pub fn together(asked: &[String]) -> Result<Option<Profile>, Fault> {
    let mut all = asked.iter().map(|asked| one(asked));
    let Some(first) = all.next() else { return Ok(None) };
    all.try_fold(first?, |profile, next| Ok(profile.and(next?))).map(Some)
}

/// A shipped profile by its id, or one from a file.
fn one(asked: &str) -> Result<Profile, Fault> {
    let path = Path::new(asked);
    let is_file = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if !is_file {
        let known = || Profile::shipped_ids().collect::<Vec<_>>().join(", ");
        let unknown = || Message::new("cli-check-no-such-profile").with("profile", asked).with("known", known());
        return Ok(Profile::shipped(asked).ok_or_else(unknown)?);
    }
    let bytes = files::read(path)?;
    let text = String::from_utf8(bytes).map_err(|_| at("cli-check-profile-text", path))?;
    let wrong = |reason: Message| at("cli-check-profile-wrong", path).with("reason", reason);
    Ok(Profile::parse(&text).map_err(wrong)?)
}
