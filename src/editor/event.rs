//! What the pointer and the keyboard do over the canvas, in millimetres; no toolkit.

use crate::geometry::Place;

/// One event over the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CanvasEvent {
    /// What happened.
    pub kind: EventKind,
    /// Where the pointer is, in millimetres of the plan.
    pub at: Place,
    /// Millimetres of the plan that one pixel shows; more than zero.
    pub mm_per_pixel: f64,
    /// Whether Shift is held: adds to the selection, or keeps to steps.
    pub shift: bool,
    /// Whether Ctrl (Command) is held.
    pub ctrl: bool,
    /// Whether Alt is held: suspends snapping.
    pub alt: bool,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The first button went down.
    Press,
    /// The pointer moved, with or without a button.
    Move,
    /// The first button went up.
    Release,
    /// The first button was pressed twice.
    DoubleClick,
    /// Escape.
    Cancel,
    /// Enter.
    Confirm,
}

impl CanvasEvent {
    /// An event with no keys held.
    #[must_use]
    pub const fn new(kind: EventKind, at: Place, mm_per_pixel: f64) -> Self {
        Self { kind, at, mm_per_pixel, shift: false, ctrl: false, alt: false }
    }

    /// So many pixels, in millimetres.
    #[must_use]
    pub fn pixels(&self, count: f64) -> f64 {
        count * self.mm_per_pixel
    }
}
