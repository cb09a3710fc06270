//! What the fuzz targets in `fuzz/` check of any bytes, and the replay of the bytes that they began from or that once
//! failed: each file of `fuzz/corpus/<target>` and `fuzz/regressions/<target>`.

mod drawing;
mod journal;
mod layout;
mod list;
mod memory_fs;
mod settings;
mod venue;

use std::fs;
use std::path::Path;

/// Runs `check` on every file kept for a target; at least `least` of them.
fn replay(target: &str, least: usize, check: fn(&[u8])) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut seen = 0;
    for kind in ["corpus", "regressions"] {
        for entry in fs::read_dir(root.join(kind).join(target)).into_iter().flatten() {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            check(&fs::read(&path).unwrap());
            seen += 1;
        }
    }
    assert!(seen >= least, "{seen} files for {target}");
}

#[test]
fn the_corpus_of_the_layout_reader_holds() {
    replay("layout", 4, layout::check);
}

#[test]
fn the_corpus_of_the_journal_reader_holds() {
    replay("journal", 2, journal::check);
}

#[test]
fn the_corpus_of_the_settings_reader_holds() {
    replay("settings", 2, settings::check);
}

#[test]
fn the_corpus_of_the_drawings_holds() {
    replay("drawing", 2, drawing::check);
}

#[test]
fn the_corpus_of_the_lists_of_exhibitors_holds() {
    replay("list", 4, list::check);
}

#[test]
fn the_corpus_of_the_drawings_of_venues_holds() {
    replay("venue", 3, venue::check);
}
