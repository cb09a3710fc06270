//! `hallplan exhibitors …`: lists of exhibitors taken into a plan, and places proposed for them.

pub mod assign;
mod columns;
pub mod import;
mod report;
