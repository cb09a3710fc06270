//! The sources of the program as tokens, tests left out; inside macros as well as outside.

use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One file of `src/`.
pub struct Source {
    /// Path below `src/`, with `/` between the parts.
    pub path: String,
    /// Its tokens without `#[cfg(test)]` modules.
    pub tokens: Vec<TokenTree>,
}

/// A list of words that `words!` wrote.
pub struct WordList {
    /// The top folder of `src/` that has it.
    pub area: String,
    /// The enum's name in kebab-case.
    pub name: String,
    /// Its words.
    pub words: Vec<String>,
}

/// Every file of `src/`, by path.
pub fn production_sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    collect(&root, &root, &mut sources);
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(sources.len() > 20, "the sources were not found");
    sources
}

fn collect(folder: &Path, root: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            sources.push(Source { path: name, tokens: tokens(&std::fs::read_to_string(&path).unwrap()) });
        }
    }
}

/// The tokens of a source text without its `#[cfg(test)]` modules.
pub fn tokens(text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text.parse().unwrap();
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut in_test = false;
    for tree in stream {
        match &tree {
            TokenTree::Group(group) if group.stream().to_string().replace(' ', "") == "cfg(test)" => in_test = true,
            TokenTree::Group(group) if in_test && group.delimiter() == Delimiter::Brace => in_test = false,
            TokenTree::Punct(punct) if in_test && punct.as_char() == ';' => in_test = false,
            _ if in_test => {}
            _ => kept.push(tree),
        }
    }
    kept
}

/// The text of a string literal.
pub fn string(tree: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = tree else { return None };
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|literal| literal.value())
}

/// Calls `see` with every row of sibling tokens, outermost first.
pub fn each_row(trees: &[TokenTree], see: &mut dyn FnMut(&[TokenTree])) {
    see(trees);
    for tree in trees {
        if let TokenTree::Group(group) = tree {
            each_row(&inside(group), see);
        }
    }
}

/// The tokens between the delimiters of a group.
pub fn inside(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn is(tree: &TokenTree, text: &str) -> bool {
    !matches!(tree, TokenTree::Group(_)) && tree.to_string() == text
}

impl Source {
    /// The keys of every `Message::new("…")`.
    pub fn message_keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        each_row(&self.tokens, &mut |row| {
            for window in row.windows(5) {
                let [message, colon, _, new, TokenTree::Group(arguments)] = window else { continue };
                if is(message, "Message") && is(colon, ":") && is(new, "new") {
                    keys.extend(inside(arguments).first().and_then(string));
                }
            }
        });
        keys
    }
}

/// Every list that a source writes by `words!`.
pub fn word_lists(source: &Source) -> Vec<WordList> {
    let mut lists = Vec::new();
    each_row(&source.tokens, &mut |row| {
        for window in row.windows(3) {
            let [name, bang, TokenTree::Group(body)] = window else { continue };
            if is(name, "words") && is(bang, "!") {
                lists.extend(word_list(&source.path, &inside(body)));
            }
        }
    });
    lists
}

fn word_list(path: &str, body: &[TokenTree]) -> Option<WordList> {
    let name =
        body.iter().find_map(|tree| if let TokenTree::Ident(name) = tree { Some(name.to_string()) } else { None })?;
    let TokenTree::Group(variants) = body.last()? else { return None };
    let words =
        inside(variants).windows(2).filter(|pair| is(&pair[0], "=")).filter_map(|pair| string(&pair[1])).collect();
    let area = path.split('/').next().unwrap_or(path).to_owned();
    Some(WordList { area, name: kebab(&name), words })
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

#[test]
fn keys_and_lists_are_found_in_macros_and_not_in_tests() {
    let text = r#"
        fn a() { vec![Message::new("model-a").with("x", message::Message::new("model-b"))]; }
        /// Doc.
        crate::model::words! { /// Doc.
            SomeThing { /// Doc.
                One = "one", Two = "A2" } }
        #[cfg(test)]
        mod tests { fn c() { Message::new("model-c"); } }
        fn d() { Message::new("model-d") }
    "#;
    let source = Source { path: "scene/x.rs".to_owned(), tokens: tokens(text) };
    assert_eq!(source.message_keys(), ["model-a", "model-b", "model-d"]);
    let lists = word_lists(&source);
    assert_eq!((lists[0].area.as_str(), lists[0].name.as_str()), ("scene", "some-thing"));
    assert_eq!(lists[0].words, ["one", "A2"]);
}
