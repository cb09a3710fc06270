//! Texts that reach a widget as literals of the source instead of through the locale files.

use hallplan::i18n::{Locale, files, words};
use proc_macro2::{Delimiter, Group, TokenTree};

use super::sources::{each_row, inside, string, tokens};

/// Calls that put their arguments on the screen.
const SHOWN: &[&str] = &[
    "label",
    "button",
    "small_button",
    "heading",
    "strong",
    "small",
    "weak",
    "monospace",
    "code",
    "link",
    "hyperlink_to",
    "checkbox",
    "radio",
    "radio_value",
    "selectable_label",
    "selectable_value",
    "toggle_value",
    "collapsing",
    "menu_button",
    "menu_image_text_button",
    "image_and_text",
    "on_hover_text",
    "on_disabled_hover_text",
    "on_hover_text_at_pointer",
    "hint_text",
    "text",
    "suffix",
    "prefix",
    "shortcut_text",
    "selected_text",
    "colored_label",
    "error_label",
    "warn_label",
    "labeled",
    "with_title",
    "set_title",
    "add_filter",
    "set_description",
    "galley",
    "layout_no_wrap",
    "simple_text",
];

/// Types whose `new` puts its text on the screen.
const SHOWN_TYPES: &[&str] = &[
    "RichText",
    "Label",
    "Button",
    "Window",
    "CollapsingHeader",
    "Checkbox",
    "RadioButton",
    "SelectableLabel",
    "Hyperlink",
    "Link",
    "WidgetText",
    "LayoutJob",
    "MessageDialog",
];

/// Calls that hand their text on unchanged.
const PASSED_ON: &[&str] = &["from", "Some", "Ok", "Borrowed", "Owned", "format", "concat"];

/// Every literal with a letter that a widget would show.
pub fn literal_texts(trees: &[TokenTree]) -> Vec<String> {
    let mut found = Vec::new();
    each_row(trees, &mut |row| {
        for (place, tree) in row.iter().enumerate() {
            if let TokenTree::Group(arguments) = tree
                && arguments.delimiter() == Delimiter::Parenthesis
                && shows(&row[..place])
            {
                shown_literals(arguments, &mut found);
            }
        }
    });
    found
}

/// Whether the tokens before a pair of parentheses call something of the lists above.
fn shows(before: &[TokenTree]) -> bool {
    let word = |back: usize| before.iter().rev().nth(back).map(ToString::to_string).unwrap_or_default();
    let name = word(0);
    let method = word(1) == "." && SHOWN.contains(&name.as_str());
    let maker = word(1) == ":" && matches!(name.as_str(), "new" | "from" | "labeled" | "selectable" | "simple");
    method || (maker && (name == "labeled" || SHOWN_TYPES.contains(&word(3).as_str())))
}

fn shown_literals(arguments: &Group, found: &mut Vec<String>) {
    let row = inside(arguments);
    if row.first().and_then(string).is_some_and(|text| is_list(&text)) {
        // A label looked up in a list of the locale files: the list, and the word in it.
        return;
    }
    for (place, tree) in row.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| &row[place]);
        match tree {
            // What a closure shows is seen when its own calls are.
            TokenTree::Punct(bar) if bar.as_char() == '|' => return,
            TokenTree::Group(group) if hands_on(group, before, place.checked_sub(2).map(|place| &row[place])) => {
                shown_literals(group, found);
            }
            _ => found.extend(string(tree).filter(|text| is_text(text))),
        }
    }
}

fn hands_on(group: &Group, before: Option<&TokenTree>, earlier: Option<&TokenTree>) -> bool {
    match before {
        _ if group.delimiter() == Delimiter::Brace => true,
        Some(TokenTree::Ident(name)) => PASSED_ON.contains(&name.to_string().as_str()),
        Some(TokenTree::Punct(bang)) if bang.as_char() == '!' => {
            earlier.is_none_or(|name| PASSED_ON.contains(&name.to_string().as_str()))
        }
        _ => true,
    }
}

/// Whether keys of the locale files begin with this, as `model-field` does.
fn is_list(literal: &str) -> bool {
    !literal.is_empty()
        && files(Locale::English).any(|(_, text)| {
            text.lines().any(|line| line.strip_prefix(literal).is_some_and(|rest| rest.starts_with('-')))
        })
}

/// Whether a literal has a letter outside `{…}`, and is no key of the locale files.
fn is_text(literal: &str) -> bool {
    let mut depth = 0_usize;
    let letters = literal.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    });
    letters && !words(Locale::English).has(literal)
}

#[test]
fn literals_that_reach_a_widget_are_found() {
    let shown = [
        r#"ui.label("Hello")"#,
        r#"ui.add(egui::Button::new("Hello"))"#,
        r#"ui.label(RichText::new("Hello").strong())"#,
        r#"ui.button(if open { "Hello" } else { "-" })"#,
        r#"ui.label(format!("Hello {name}"))"#,
        r#"button.on_hover_text(String::from("Hello"))"#,
        r#"vec![ui.label("打开 Hello")]"#,
        r#"ui.menu_button(words.text("model-kind-hall"), |ui| { ui.label("Hello"); })"#,
        r#"painter.text(at, Align2::CENTER_CENTER, "Hello", font, ink)"#,
    ];
    for text in shown {
        assert_eq!(literal_texts(&tokens(text)).len(), 1, "{text}");
    }
}

#[test]
fn texts_of_the_locales_signs_and_ids_are_left_alone() {
    let fine = [
        r#"ui.label(words.text("model-kind-hall"))"#,
        r#"ui.label(cx.say(&Message::new("model-kind-hall")))"#,
        r#"ui.label(format!("{name}: {x:.2}"))"#,
        r#"ui.label("•")"#,
        r#"ui.push_id("canvas", |ui| ui.label(name))"#,
        r#"ui.button(icon("undo"))"#,
        r#"egui::Window::new(title).id(egui::Id::new("settings"))"#,
    ];
    for text in fine {
        assert_eq!(literal_texts(&tokens(text)), Vec::<String>::new(), "{text}");
    }
}
