//! How far a long export is, and whether it is still wanted.

/// Watches an export, and may stop it.
pub trait Progress {
    /// Told now and then which part is done, from 0.0 to 1.0.
    fn done(&self, part: f32);

    /// Asked now and then; the export ends soon after this is `true`.
    fn cancelled(&self) -> bool;
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn done(&self, _: f32) {}

    fn cancelled(&self) -> bool {
        false
    }
}
