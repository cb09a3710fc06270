//! The window, driven by accessible labels, with no display.

#![allow(clippy::disallowed_methods, reason = "a walk gives up after a minute")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed, as it should")]

mod approving;
mod beside_pointer;
mod drawings;
mod drop;
mod exact;
mod filing;
mod layers;
mod lists;
mod making;
mod mending;
mod monkey;
mod office;
mod other_plans;
mod placing;
mod pricing;
mod print;
mod rebasing;
mod recovery;
mod rules;
mod seeing;
mod share;
mod slow;
mod starts;
mod table;
mod together;
mod walk;
