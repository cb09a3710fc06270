//! Holds the arrows between modules and the "never" rules of `ARCHITECTURE.md`, by reading `src/`.
//!
//! Every path that a file names is followed through imports, aliases and re-exports to the place where the thing is
//! defined, and that place is held against `layers`. Code under `#[cfg(test)]` is free.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod layers;
mod members;
mod names;
mod planted;
mod references;
mod source;

use std::path::Path;

use names::Names;
use source::Source;

/// What breaks a rule in `sources`, as sentences.
fn violations(sources: &[Source]) -> Vec<String> {
    let found: Vec<_> = sources.iter().map(references::read).collect();
    let names = Names::of(sources, &found);
    let members = members::of(sources, &names);
    let mut broken: Vec<String> = found
        .iter()
        .flat_map(|file| &file.references)
        .flat_map(|reference| layers::judge(reference, &names, &members))
        .collect();
    broken.sort();
    broken.dedup();
    broken
}

#[test]
fn the_modules_keep_to_their_layers() {
    let sources = source::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let broken = violations(&sources);
    assert!(broken.is_empty(), "{} faults:\n{}", broken.len(), broken.join("\n"));
}

#[test]
fn every_folder_of_src_is_in_the_table() {
    let sources = source::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let unknown: Vec<_> =
        sources.iter().filter(|source| layers::layer(&source.module).is_none()).map(|source| &source.file).collect();
    assert!(unknown.is_empty(), "no layer is named for {unknown:?}");
}
