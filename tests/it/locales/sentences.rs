//! The sentences of a Fluent file, as far as a test needs to know them.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

/// One sentence of a file.
pub struct Sentence {
    /// Its key.
    pub key: String,
    /// What it says, all variants one after the other, values left out.
    pub text: String,
    /// The values it needs.
    pub values: BTreeSet<String>,
    /// What a sentence of ours must not have: attributes, references to other sentences, functions, no text at all.
    pub faults: Vec<&'static str>,
}

/// Every sentence of a file; fails where the file cannot be read as Fluent.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let file = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("no sound Fluent: {errors:?}"));
    file.body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(sentence(message)),
            Entry::Term(term) => panic!("-{}: terms are not used", term.id.name),
            _ => None,
        })
        .collect()
}

fn sentence(message: &Message<&str>) -> Sentence {
    let mut sentence =
        Sentence { key: message.id.name.to_owned(), text: String::new(), values: BTreeSet::new(), faults: Vec::new() };
    if !message.attributes.is_empty() {
        sentence.faults.push("an attribute");
    }
    match &message.value {
        Some(pattern) => sentence.read(pattern),
        None => sentence.faults.push("no text"),
    }
    sentence
}

impl Sentence {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.read_inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.read_inline(selector);
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.text.push_str(value);
            }
            _ => self.faults.push("a reference or function"),
        }
    }
}

#[test]
fn a_sentence_tells_its_values_and_faults() {
    let file =
        "a = { $count ->\n    [one] one { $thing }\n   *[other] { $count } things\n }\nb = { a }\nc =\n    .x = y\n";
    let read = sentences(file);
    assert_eq!(read[0].values, ["count", "thing"].map(str::to_owned).into());
    assert_eq!(read[0].faults, Vec::<&str>::new());
    assert_eq!(read[1].faults, ["a reference or function"]);
    assert_eq!(read[2].faults, ["an attribute", "no text"]);
}
