//! How long the plan takes to draw, for those who ask.

#![expect(clippy::disallowed_methods, reason = "the window may look at the clock; nothing of it is saved")]

use std::collections::VecDeque;
use std::time::Instant;

use egui::{Align2, FontFamily, FontId, Painter, Rect, vec2};

use crate::app::desk::Desk;
use crate::app::theme;
use crate::message::Message;

const KEPT: usize = 120;

/// Times of the last frames.
#[derive(Default)]
pub struct Timing {
    shown: bool,
    started: Option<Instant>,
    frames: VecDeque<f64>,
    /// Processor time of the last whole frame, panels and painting included, in ms.
    whole: f64,
}

impl Timing {
    /// Shows or hides the display.
    pub const fn toggle(&mut self) {
        self.shown = !self.shown;
    }

    /// Says how long the last whole frame took, in seconds of processor time.
    pub fn frame_took(&mut self, seconds: f32) {
        self.whole = f64::from(seconds) * 1000.0;
    }

    /// A frame of the canvas begins.
    pub fn begin(&mut self) {
        self.started = Some(Instant::now());
    }

    /// The frame is drawn; shows the figures where they are wanted.
    pub fn end(&mut self, painter: &Painter, rect: Rect, desk: &Desk<'_>) {
        let Some(started) = self.started.take() else { return };
        self.frames.push_back(started.elapsed().as_secs_f64() * 1000.0);
        if self.frames.len() > KEPT {
            self.frames.pop_front();
        }
        if !self.shown {
            return;
        }
        let last = self.frames.back().copied().unwrap_or_default();
        let mean = self.frames.iter().sum::<f64>() / self.frames.len().max(1) as f64;
        let worst = self.frames.iter().copied().fold(0.0, f64::max);
        let show = |ms: f64| format!("{ms:.1}");
        let message = Message::new("app-frame-times")
            .with("last", show(last))
            .with("mean", show(mean))
            .with("worst", show(worst))
            .with("whole", show(self.whole));
        let font = FontId::new(theme::SMALL, FontFamily::Proportional);
        let at = rect.right_top() + vec2(-12.0, 10.0);
        painter.text(at, Align2::RIGHT_TOP, desk.say(&message), font, desk.palette.muted);
    }
}
