//! Files of Rust and the modules they are.

use std::fs;
use std::path::Path;

/// Where a thing is: the names from the root on. The first is `crate`, or the name of another crate.
pub type Place = Vec<String>;

/// One file, parsed.
pub struct Source {
    /// What to call it in a complaint.
    pub file: String,
    /// The module that it is.
    pub module: Place,
    /// What it says.
    pub tree: syn::File,
}

impl Source {
    /// The file `file`, named from `src/` on, with the text `text`.
    pub fn new(file: &str, text: &str) -> Self {
        let tree = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        Self { file: file.to_owned(), module: module_of(file), tree }
    }
}

/// `scene/text/mod.rs` is `crate::scene::text`.
fn module_of(file: &str) -> Place {
    let inner = file.trim_end_matches(".rs");
    let mut place: Place = std::iter::once("crate").chain(inner.split('/')).map(str::to_owned).collect();
    if place.len() > 2 && place.last().is_some_and(|last| last == "mod") || inner == "lib" {
        place.pop();
    }
    place
}

/// Every file below `folder`, but for those that only tests see.
pub fn of_folder(folder: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    collect(folder, "", &mut sources);
    assert!(sources.len() > 10, "too few files in {}: {}", folder.display(), sources.len());
    without_tests(sources)
}

fn collect(folder: &Path, prefix: &str, sources: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), sources);
        } else if name.ends_with(".rs") {
            sources.push(Source::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Leaves out the files that are declared as `#[cfg(test)] mod name;`.
pub fn without_tests(sources: Vec<Source>) -> Vec<Source> {
    let mut of_tests: Vec<Place> = Vec::new();
    for source in &sources {
        for item in &source.tree.items {
            if let syn::Item::Mod(module) = item
                && module.content.is_none()
                && is_for_tests(&module.attrs)
            {
                of_tests.push(below(&source.module, &module.ident.to_string()));
            }
        }
    }
    sources.into_iter().filter(|source| !of_tests.iter().any(|test| source.module.starts_with(test))).collect()
}

/// Whether an item with these attributes is compiled for tests only.
pub fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => attribute.path().is_ident("cfg") && list.tokens.to_string() == "test",
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::NameValue(_) => false,
    })
}

/// The place `name` inside `place`.
pub fn below(place: &[String], name: &str) -> Place {
    let mut inner = place.to_vec();
    inner.push(name.to_owned());
    inner
}
