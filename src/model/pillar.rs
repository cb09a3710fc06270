//! Pillars.

use crate::geometry::Outline;

/// A pillar that carries the roof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pillar {
    /// What it covers on the floor.
    pub outline: Outline,
}
