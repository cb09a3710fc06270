//! `hallplan exhibitors …`: lists of exhibitors taken into a plan.

mod columns;
pub mod import;
mod report;
