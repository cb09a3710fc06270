//! Making the plan again from what it was and its edits, up to the first one that cannot be right.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::line;
use crate::model::Layout;

/// `base` with as many of `edits` as can be made to it, and how many that are.
pub(super) fn replay(base: &Layout, edits: &[String]) -> (Layout, usize) {
    if let Some(layout) = all(base, edits) {
        return (layout, edits.len());
    }
    // Some edit is poisoned. Halves what is uncertain: up to `good` all is well, up to `bad` it is not.
    let (mut good, mut bad, mut layout) = (0, edits.len(), base.clone());
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        match edits.get(good..middle).and_then(|part| all(&layout, part)) {
            Some(next) => (good, layout) = (middle, next),
            None => bad = middle,
        }
    }
    (layout, good)
}

/// `base` with all of `edits`, if that is a plan.
fn all(base: &Layout, edits: &[String]) -> Option<Layout> {
    // An edit that makes the program panic must not do so at every start.
    catch_unwind(AssertUnwindSafe(|| {
        let mut layout = base.clone();
        for line in edits {
            for (id, record) in line::changes(line).ok()? {
                layout.put(&id, record);
            }
        }
        whole(&layout).then_some(layout)
    }))
    .ok()
    .flatten()
}

/// Whether nothing in the layout refers to what is not there.
fn whole(layout: &Layout) -> bool {
    layout.objects().all(|object| layout.check_references(object).is_ok())
}
