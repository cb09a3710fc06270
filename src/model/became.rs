//! What becomes of booths that somebody has.

use super::words;

words! {
    /// What became of a booth.
    Became as "model-became" {
        /// It stands elsewhere.
        Moved = "moved",
        /// Its area or its shape is another.
        Resized = "resized",
        /// It has another number.
        Renumbered = "renumbered",
        /// It is no more.
        Removed = "removed",
        /// The exhibitor has another booth instead.
        Exchanged = "exchanged",
        /// The exhibitor is not in it any more.
        Left = "left",
    }
}
