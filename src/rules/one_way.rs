//! Parts of a hall's aisles that one way leads to, for the rules about them.

use std::collections::BTreeMap;

use super::gap::Gap;
use super::measure::{beside, beyond, deeper};
use super::{Offence, Plan, Report, named};
use crate::analysis::aisles::{Aisles, Blind};
use crate::message::{Message, Value};
use crate::model::{Ground, Object, ObjectId};

/// Reports the parts of the aisles of an indoor hall that are deeper than the rule's limit `length` allows, once for the
/// same things at the end: as a finding of a case, with the sentence of a key.
pub(super) fn tell(
    (case, key): (&'static str, &'static str),
    parts: fn(&Aisles) -> Vec<Blind>,
    on: On<'_, '_>,
    report: &mut Report<'_>,
) {
    let Some(most) = report.limit(case, "length").filter(|_| report.severity(case).is_some()) else { return };
    // Open ground is left on all sides.
    if on.hall.hall().is_none_or(|hall| hall.ground == Ground::Open) {
        return;
    }
    // A hall without exits is another matter: there every place would be without a way.
    let Some(aisles) = on.plan.aisles(on.hall.id).filter(|aisles| aisles.has_exits()) else { return };
    let mut deepest: BTreeMap<Vec<ObjectId>, Blind> = BTreeMap::new();
    for part in parts(&aisles).into_iter().filter(|part| beyond(part.length, most)) {
        let things = beside(part.at, part.clearance, on.plan).into_iter().filter(|id| *id != on.hall.id).collect();
        let known = deepest.entry(things).or_insert_with(|| part.clone());
        if part.length > known.length {
            *known = part;
        }
    }
    for (things, part) in deepest {
        report.add(offence((case, key), on.hall, things, &part, most));
    }
}

/// Where the parts are.
#[derive(Clone, Copy)]
pub(super) struct On<'a, 'p> {
    pub(super) hall: &'a Object,
    pub(super) plan: &'a Plan<'p>,
}

fn offence(
    (case, key): (&'static str, &'static str),
    hall: &Object,
    things: Vec<ObjectId>,
    part: &Blind,
    most: i32,
) -> Offence {
    let measured = deeper(part.length);
    let pieces = part.line.iter().zip(part.line.iter().skip(1));
    Offence {
        case,
        subject: hall.id,
        others: things,
        at: part.at,
        geometry: pieces.flat_map(|(from, to)| Gap::across([*from, *to]).bar()).collect(),
        measured: Some(measured),
        required: Some(most.into()),
        message: Message::new(key)
            .with("hall", named(hall))
            .with("length", Value::Length(measured))
            .with("required", Value::Length(most.into())),
    }
}
