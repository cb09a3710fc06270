//! Sheets and drawings: hand-made plans on paper, and what the exporters make of them.

mod sheets;
