//! What a file names: its imports, its definitions, and every path, whether in code, in an attribute or in a macro.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::source::{Place, Source, below, is_for_tests};

/// How a thing is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By a path.
    Path,
    /// All that is in it, by `*`.
    Glob,
    /// Borrowed to be changed.
    Mutably,
    /// As a method called on something whose type is not known here, but is not `self`.
    Method,
}

/// A path as it is written.
#[derive(Debug, Clone)]
pub struct Written {
    /// The module in which it stands.
    pub module: Place,
    /// Its names, with `crate`, `self` and `super` as they are.
    pub names: Vec<String>,
    /// Whether it begins with `::`, and so with another crate.
    pub absolute: bool,
}

/// A path and where it is.
pub struct Reference {
    /// The path.
    pub written: Written,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The manner.
    pub how: How,
}

/// What one file says.
#[derive(Default)]
pub struct Found {
    /// All that it names.
    pub references: Vec<Reference>,
    /// Names that stand for something else: imports, re-exports, aliases of types.
    pub aliases: Vec<(Place, Written)>,
    /// Modules all of whose names are taken in.
    pub globs: Vec<(Place, Written)>,
    /// What it defines, inner modules among them.
    pub definitions: Vec<Place>,
}

/// Reads one file.
pub fn read(source: &Source) -> Found {
    let mut reader = Reader { file: &source.file, module: source.module.clone(), found: Found::default() };
    reader.found.definitions.push(source.module.clone());
    reader.visit_file(&source.tree);
    reader.found
}

struct Reader<'a> {
    file: &'a str,
    module: Place,
    found: Found,
}

impl Reader<'_> {
    fn written(&self, names: Vec<String>, absolute: bool) -> Written {
        Written { module: self.module.clone(), names, absolute }
    }

    fn refer(&mut self, names: Vec<String>, absolute: bool, how: How, span: Span) {
        let written = self.written(names, absolute);
        self.found.references.push(Reference { written, file: self.file.to_owned(), line: span.start().line, how });
    }

    fn define(&mut self, name: &syn::Ident) {
        self.found.definitions.push(below(&self.module, &name.to_string()));
    }

    fn alias(&mut self, name: &syn::Ident, written: Written) {
        self.found.aliases.push((below(&self.module, &name.to_string()), written));
    }

    fn import(&mut self, tree: &syn::UseTree, before: &[String], absolute: bool) {
        match tree {
            syn::UseTree::Path(path) => self.import(&path.tree, &below(before, &path.ident.to_string()), absolute),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.import(item, before, absolute)),
            syn::UseTree::Name(name) => self.import_name(&name.ident, &name.ident, before, absolute),
            syn::UseTree::Rename(rename) => self.import_name(&rename.ident, &rename.rename, before, absolute),
            syn::UseTree::Glob(glob) => {
                let written = self.written(before.to_vec(), absolute);
                self.found.globs.push((self.module.clone(), written));
                self.refer(before.to_vec(), absolute, How::Glob, glob.span());
            }
        }
    }

    /// `name` of `before`, known here as `known_as`; `use a::{self}` brings in `a`.
    fn import_name(&mut self, name: &syn::Ident, known_as: &syn::Ident, before: &[String], absolute: bool) {
        let itself = name == "self" && !before.is_empty();
        let names = if itself { before.to_vec() } else { below(before, &name.to_string()) };
        let last = names.last().cloned().unwrap_or_default();
        let known_as = if known_as == "self" { syn::Ident::new(&last, known_as.span()) } else { known_as.clone() };
        self.alias(&known_as, self.written(names.clone(), absolute));
        self.refer(names, absolute, How::Path, name.span());
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for (names, absolute, span) in paths_of(tokens, &[]) {
            self.refer(names, absolute, How::Path, span);
        }
    }

    fn path(&mut self, path: &syn::Path, how: How) {
        let names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.refer(names, path.leading_colon.is_some(), how, path.span());
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if is_for_tests(attributes(item)) {
            return;
        }
        if let Some(name) = defined(item) {
            self.define(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.define(&module.ident);
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[], item.leading_colon.is_some());
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        let names = vec![item.ident.to_string()];
        let known_as = item.rename.as_ref().map_or(&item.ident, |(_, name)| name);
        self.alias(known_as, self.written(names.clone(), true));
        self.refer(names, true, How::Path, item.ident.span());
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        if let syn::Type::Path(target) = &*item.ty {
            let names = target.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.alias(&item.ident, self.written(names, target.path.leading_colon.is_some()));
        }
        visit::visit_item_type(self, item);
    }

    fn visit_type_reference(&mut self, reference: &'ast syn::TypeReference) {
        if let (Some(_), syn::Type::Path(target)) = (&reference.mutability, &*reference.elem) {
            self.path(&target.path, How::Mutably);
        }
        visit::visit_type_reference(self, reference);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let on_itself = matches!(&*call.receiver, syn::Expr::Path(receiver) if receiver.path.is_ident("self"));
        if !on_itself {
            self.refer(vec![call.method.to_string()], false, How::Method, call.method.span());
        }
        visit::visit_expr_method_call(self, call);
    }

    /// A single name is a local thing, or was brought in by an import that is read for itself.
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            self.path(path, How::Path);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.tokens(mac.tokens.clone());
        visit::visit_macro(self, mac);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.tokens(list.tokens.clone());
        visit::visit_meta_list(self, list);
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        _ => &[],
    }
}

fn defined(item: &syn::Item) -> Option<&syn::Ident> {
    match item {
        syn::Item::Fn(item) => Some(&item.sig.ident),
        syn::Item::Struct(item) => Some(&item.ident),
        syn::Item::Enum(item) => Some(&item.ident),
        syn::Item::Union(item) => Some(&item.ident),
        syn::Item::Trait(item) => Some(&item.ident),
        syn::Item::Const(item) => Some(&item.ident),
        syn::Item::Static(item) => Some(&item.ident),
        _ => None,
    }
}

type TokenPath = (Vec<String>, bool, Span);

/// The paths of two names and more in the tokens of a macro, each after `before`.
fn paths_of(tokens: TokenStream, before: &[String]) -> Vec<TokenPath> {
    let mut paths = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut absolute = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(first) => {
                let names = below(before, &first.to_string());
                paths.extend(path_from(names, absolute, first.span(), &mut tokens));
                absolute = false;
            }
            TokenTree::Punct(colon) if colon.as_char() == ':' => absolute = skip_colon(&mut tokens),
            TokenTree::Group(group) => {
                paths.extend(paths_of(group.stream(), &[]));
                absolute = false;
            }
            _ => absolute = false,
        }
    }
    paths
}

/// The path that goes on after `names`, with all that a group at its end holds.
fn path_from(
    mut names: Vec<String>,
    absolute: bool,
    span: Span,
    tokens: &mut Peekable<impl Iterator<Item = TokenTree>>,
) -> Vec<TokenPath> {
    while matches!(tokens.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':') {
        tokens.next();
        if !skip_colon(tokens) {
            break;
        }
        match tokens.peek() {
            Some(TokenTree::Ident(name)) => names.push(name.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                return paths_of(group.stream(), &names);
            }
            _ => break,
        }
        tokens.next();
    }
    if names.len() > 1 { vec![(names, absolute, span)] } else { Vec::new() }
}

/// Takes the second colon of `::`, if there is one.
fn skip_colon(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> bool {
    tokens.next_if(|token| matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':')).is_some()
}

/// The paths in one expression of `source`, at the top of its module.
pub fn of_expression(source: &Source, expression: &syn::Expr) -> Vec<Reference> {
    let mut reader = Reader { file: &source.file, module: source.module.clone(), found: Found::default() };
    reader.visit_expr(expression);
    reader.found.references
}
