//! `hallplan exhibitors …`: lists of exhibitors taken into a plan, and places proposed for them.

pub mod assign;
mod columns;
pub mod import;
mod report;

use crate::model::{Exhibitor, Layout};

/// What an exhibitor is called in the plan's main language.
fn name(exhibitor: &Exhibitor, layout: &Layout) -> String {
    exhibitor.names.best(&layout.settings().main_language()).unwrap_or_default().to_owned()
}
