//! The lists of equals, and which files are on them: no file of a list may name another.

use std::collections::BTreeMap;

use syn::visit::Visit;

use crate::names::Names;
use crate::references::{self, How};
use crate::source::{Place, Source, below};

/// Each list, and the folder whose files it holds.
const LISTS: &[(&str, &str)] = &[
    ("RULES", "rules"),
    ("TOOLS", "editor/tools"),
    ("COMMANDS", "editor/commands"),
    ("DRAWINGS", "export/drawing"),
    ("DATA_FORMATS", "export/data"),
    ("IMPORTERS", "import"),
    ("REPORTS", "analysis"),
    ("SUBCOMMANDS", "cli"),
];

/// The files that are on a list, by the folder of the list.
pub type Members = BTreeMap<Place, Vec<Place>>;

/// Finds the lists, and reads from what they hold which modules are on them.
pub fn of(sources: &[Source], names: &Names) -> Members {
    let mut members = Members::new();
    for source in sources {
        let mut lists = Lists { source, sources, names, members: &mut members };
        lists.visit_file(&source.tree);
    }
    members
}

struct Lists<'a> {
    source: &'a Source,
    sources: &'a [Source],
    names: &'a Names,
    members: &'a mut Members,
}

impl Lists<'_> {
    fn list(&mut self, name: &syn::Ident, value: &syn::Expr) {
        let Some((_, folder)) = LISTS.iter().find(|(list, _)| name == list) else { return };
        let folder: Place = std::iter::once("crate").chain(folder.split('/')).map(str::to_owned).collect();
        if !self.source.module.starts_with(&folder) {
            return;
        }
        let entries = references::of_expression(self.source, value);
        for place in entries.iter().flat_map(|entry| self.names.places(&entry.written)) {
            let file = place.get(folder.len()).map(|name| below(&folder, name)).filter(|_| place.starts_with(&folder));
            // What is no file stands in the folder itself, and all may use it.
            if let Some(file) = file.filter(|file| self.sources.iter().any(|source| source.module == *file)) {
                self.members.entry(folder.clone()).or_default().push(file);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Lists<'_> {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.list(&item.ident, &item.expr);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.list(&item.ident, &item.expr);
    }
}

/// The fault of `from`, a file on a list, naming `to`, another on the same list.
pub fn siblings(members: &Members, from: &Place, to: &Place, how: How) -> Option<String> {
    if how == How::Method {
        return None;
    }
    members.values().find_map(|list| {
        let mine = list.iter().find(|member| from.starts_with(member))?;
        let other = list.iter().find(|member| to.starts_with(member))?;
        (mine != other).then(|| {
            let named = |place: &Place| place.last().cloned().unwrap_or_default();
            format!("{} names its sibling {}: what they share moves down a layer", named(mine), named(other))
        })
    })
}
