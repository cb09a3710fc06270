//! Heights that are lowered, and the halls and pavilions that things are given: changes of words and numbers only.

use super::remedy::Remedy;
use super::who::{Who, is_promised};
use super::{Candidate, told};
use crate::document::Document;
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId, Thing};
use crate::rules::{Finding, named};

/// The booth of a finding about heights, built as high or hung as low as is allowed.
pub(super) fn heights(remedy: Remedy, finding: &Finding, who: &Who, document: &Document) -> Vec<Candidate> {
    let Some(object) = document.layout().object(finding.subject).filter(|object| who.is_free(object)) else {
        return Vec::new();
    };
    let Thing::Booth(booth) = &object.thing else { return Vec::new() };
    let (Some(measured), Some(required)) = (finding.measured, finding.required) else { return Vec::new() };
    if is_promised(booth.status) {
        return Vec::new();
    }
    let now = if remedy == Remedy::Hung { booth.hung_at } else { booth.height };
    let Some(now) = now else { return Vec::new() };
    // Either the height itself was measured, or the room that it leaves.
    let left = i64::from(now) - (required - measured);
    let allowed = if remedy == Remedy::Hung { vec![required] } else { vec![required.min(i64::from(now)), left] };
    let built = |height: i64| {
        let mut booth = booth.clone();
        let height = i32::try_from(height).ok().filter(|height| *height > 0 && *height != now)?;
        let key = if remedy == Remedy::Hung { "mend-hung" } else { "mend-lowered" };
        *(if remedy == Remedy::Hung { &mut booth.hung_at } else { &mut booth.height }) = Some(height);
        let changed = Object { thing: Thing::Booth(booth), ..object.clone() };
        let how = told(key, object, i64::from((height - now).abs()))
            .with("from", Value::Length(now.into()))
            .with("to", Value::Length(height.into()));
        Some(Candidate { objects: vec![changed], moved_mm: 0, how })
    };
    let mut allowed: Vec<i64> = allowed;
    allowed.sort_unstable_by_key(|height| (height - i64::from(now)).abs());
    allowed.into_iter().filter_map(built).collect()
}

/// The thing of a finding about places, given the hall or pavilion that it lies in.
pub(super) fn places(finding: &Finding, who: &Who, document: &Document) -> Vec<Candidate> {
    let layout = document.layout();
    let Some(object) = layout.object(finding.subject).filter(|object| who.is_free(object)) else { return Vec::new() };
    // The rule names the hall or pavilion that holds it.
    let around = finding.others.iter().filter_map(|id| layout.object(*id));
    around.filter_map(|place| Some(candidate(object, place, given(object, place)?))).collect()
}

/// An object that belongs to another hall or pavilion; `None` where it does already.
fn given(object: &Object, place: &Object) -> Option<Object> {
    let mut changed = object.clone();
    let field: &mut Option<ObjectId> = match (&mut changed.thing, place.kind()) {
        (Thing::Booth(booth), Kind::Hall) => &mut booth.hall,
        (Thing::Facility(facility), Kind::Hall) => &mut facility.hall,
        (Thing::Booth(booth), Kind::Pavilion) => &mut booth.pavilion,
        _ => return None,
    };
    *field = Some(place.id);
    (changed != *object).then_some(changed)
}

fn candidate(object: &Object, place: &Object, changed: Object) -> Candidate {
    let how = Message::new("mend-given").with("thing", named(object)).with("place", named(place));
    Candidate { objects: vec![changed], moved_mm: 0, how }
}
