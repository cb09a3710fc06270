//! The window, driven by accessible labels, with no display.

mod walk;
