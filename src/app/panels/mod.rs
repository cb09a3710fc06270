//! The panels at the sides: objects, properties, findings.

pub mod exhibitors;
pub mod findings;
pub mod inspector;
pub mod layers;
pub mod left;
pub mod objects;
