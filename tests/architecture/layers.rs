//! The table of `ARCHITECTURE.md`, who may use what, and the rules that name what nobody else may touch.

use crate::members::{self, Members};
use crate::names::Names;
use crate::references::{How, Reference};
use crate::source::Place;

/// Which modules a module may use besides itself; `module::Thing` is that thing alone.
///
/// `message` is open to all who make findings, notes, errors and names of edits, since those carry one.
const MAY_USE: &[(&str, &[&str])] = &[
    ("geometry", &[]),
    ("message", &[]),
    ("i18n", &["message"]),
    ("model", &["geometry", "message"]),
    ("index", &["geometry", "model"]),
    ("analysis", &["geometry", "model", "index"]),
    ("rules", &["geometry", "message", "model", "index", "analysis"]),
    ("document", &["geometry", "message", "model", "index", "analysis", "rules"]),
    ("generate", &["geometry", "message", "model", "index", "analysis", "rules"]),
    ("mend", &["geometry", "message", "model", "index", "rules", "document"]),
    ("sales", &["geometry", "message", "model", "index", "analysis"]),
    ("storage", &["geometry", "message", "model", "document::Change"]),
    ("approval", &["message", "model", "rules", "storage"]),
    ("scene", &["geometry", "message", "model", "analysis", "rules", "i18n"]),
    ("export", &["geometry", "message", "scene", "export/drawing", "export/data"]),
    ("export/drawing", &["geometry", "message", "scene", "export"]),
    ("export/data", &["geometry", "message", "model", "index", "analysis", "rules", "i18n", "export"]),
    ("import", &["geometry", "message", "model"]),
    ("rebase", &["geometry", "message", "model", "index", "rules", "document", "editor", "import"]),
    ("worker", &["message", "model", "import", "scene"]),
    (
        "editor",
        &[
            "geometry", "message", "i18n", "model", "index", "analysis", "rules", "document", "generate", "sales",
            "scene",
        ],
    ),
    ("cli", ALL_BUT_PEOPLE),
    ("app", ALL_BUT_PEOPLE),
    ("main", &["cli", "app", "i18n"]),
    ("root", &[]),
];

const ALL_BUT_PEOPLE: &[&str] = &[
    "geometry",
    "message",
    "i18n",
    "model",
    "index",
    "analysis",
    "rules",
    "document",
    "generate",
    "mend",
    "rebase",
    "sales",
    "storage",
    "approval",
    "scene",
    "export",
    "export/drawing",
    "export/data",
    "import",
    "worker",
    "editor",
];

/// What lies outside the crate, or in one place of it, and the only layers that may name it.
const KEPT_FOR: &[(&str, &[&str], &str)] = &[
    ("eframe", &["app"], "the window is spoken of in app alone"),
    ("egui", &["app"], "the window is spoken of in app alone"),
    ("egui_extras", &["app"], "the window is spoken of in app alone"),
    ("rfd", &["app"], "the window is spoken of in app alone"),
    ("serde", WRITERS, "a file's words are kept out of the core"),
    ("serde_json", WRITERS, "a file's words are kept out of the core"),
    ("schemars", &["storage"], "a file's words are kept out of the core"),
    ("krilla", &["export/drawing"], "a file format is known by its exporter"),
    ("resvg", &["import"], "a file format is known by its importer"),
    ("hayro", &["import"], "a file format is known by its importer"),
    ("acadrust", &["import"], "a file format is known by its importer"),
    ("postcard", &["import"], "what goes to another process is packed where it is made"),
    ("fluent_bundle", &["i18n"], "sentences are made by i18n"),
    ("clap", &["cli", "main"], "arguments are read by the command line"),
    ("rstar", &["index"], "the index hides its tree"),
    ("std::fs", FILES, "files are for others: importers read bytes, exporters return bytes"),
    ("tempfile", FILES, "files are for others: importers read bytes, exporters return bytes"),
    ("directories", FILES, "files are for others: importers read bytes, exporters return bytes"),
    ("std::time::SystemTime", CLOCKS, "the core has no clock"),
    ("std::time::Instant", CLOCKS, "the core has no clock"),
    ("std::time::UNIX_EPOCH", CLOCKS, "the core has no clock"),
    ("std::process", &["storage", "worker", "app", "main"], "programs are started by few"),
];

/// Rules and scene read what ships in `assets`: profiles, themes and signs.
const WRITERS: &[&str] = &["storage", "rules", "scene", "export/data", "import", "worker", "cli", "app"];
const FILES: &[&str] = &["storage", "cli", "app", "main"];
const CLOCKS: &[&str] = &["storage", "worker", "cli", "app", "main"];

/// Methods that touch a file without naming `std::fs`.
const METHODS_ON_FILES: &[&str] =
    &["canonicalize", "is_dir", "is_file", "read_dir", "read_link", "symlink_metadata", "try_exists"];

/// A layout, and who may change one: whoever makes a new one, and the document.
const LAYOUT: &[&str] = &["crate", "model", "layout", "Layout"];
const CHANGERS_OF_LAYOUTS: &[&str] = &["model", "document", "storage", "import", "generate"];

/// The layer that a module belongs to.
pub fn layer(module: &[String]) -> Option<&'static str> {
    let mut names = module.iter().skip(1).map(String::as_str);
    let name = match (names.next(), names.next()) {
        (None, _) => "root".to_owned(),
        (Some("export"), Some(kind @ ("drawing" | "data"))) => format!("export/{kind}"),
        (Some(first), _) => first.to_owned(),
    };
    MAY_USE.iter().map(|(layer, _)| *layer).find(|layer| *layer == name)
}

/// What is wrong with `reference`.
pub fn judge(reference: &Reference, names: &Names, members: &Members) -> Vec<String> {
    let Some(from) = layer(&reference.written.module) else { return Vec::new() };
    let mut faults = Vec::new();
    if reference.how == How::Method {
        faults.extend(method(reference, from));
    } else {
        for place in names.places(&reference.written) {
            faults.extend(arrow(from, &place));
            faults.extend(kept(from, &place, reference.how));
            faults.extend(change(from, &place, reference.how));
            faults.extend(members::siblings(members, &reference.written.module, &place, reference.how));
        }
    }
    faults.into_iter().map(|fault| format!("src/{}:{}: {fault}", reference.file, reference.line)).collect()
}

/// `from` may not use the layer in which `to` is.
fn arrow(from: &str, to: &Place) -> Option<String> {
    if to.first().is_none_or(|root| root != "crate") {
        return None;
    }
    let target = layer(to).filter(|target| *target != from && *target != "root")?;
    let (_, allowed) = MAY_USE.iter().find(|(layer, _)| *layer == from)?;
    let fits = |allowed: &&str| match allowed.split_once("::") {
        Some((module, thing)) => module == target && to.iter().any(|name| name == thing),
        None => *allowed == target,
    };
    (!allowed.iter().any(fits)).then(|| format!("{from} may not use {target} ({})", to.join("::")))
}

/// `from` names what is kept for others.
fn kept(from: &str, to: &Place, how: How) -> Option<String> {
    let written = to.join("::");
    let (what, _, why) = KEPT_FOR.iter().filter(|(_, layers, _)| !layers.contains(&from)).find(|(what, ..)| {
        let inside = written == *what || written.starts_with(&format!("{what}::"));
        let taken_in = how == How::Glob && what.starts_with(&format!("{written}::"));
        inside || taken_in
    })?;
    Some(format!("{from} may not use {what}: {why}"))
}

/// `from` changes a layout, which only the document does once it is open.
fn change(from: &str, to: &Place, how: How) -> Option<String> {
    let inner = to.iter().map(String::as_str).collect::<Vec<_>>();
    let inner = inner.strip_prefix(LAYOUT)?;
    let changes = matches!(inner, ["put" | "insert"]) || (inner.is_empty() && how == How::Mutably);
    (changes && !CHANGERS_OF_LAYOUTS.contains(&from))
        .then(|| format!("{from} may not change a layout but through the document"))
}

/// Calls whose name alone says enough.
fn method(reference: &Reference, from: &str) -> Option<String> {
    let name = reference.written.names.first()?;
    let in_tool = reference.written.module.iter().map(String::as_str).take(3).eq(["crate", "editor", "tools"]);
    if METHODS_ON_FILES.contains(&name.as_str()) && !FILES.contains(&from) {
        Some(format!("{from} may not look at files: .{name}()"))
    } else if name == "put" && !CHANGERS_OF_LAYOUTS.contains(&from) {
        Some(format!("{from} may not change a layout but through the document: .put()"))
    } else if name == "commit" && in_tool {
        Some("a tool returns a verdict; the editor commits".to_owned())
    } else {
        None
    }
}
