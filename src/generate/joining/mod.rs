//! Booths made one, and one booth made several. Areas are conserved, exhibitors are kept.

mod merge;
mod split;

pub use merge::{Merged, Survivor, merge};
pub use split::{Cut, split};

#[cfg(test)]
mod tests;
