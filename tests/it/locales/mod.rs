//! Every sentence exists in both languages, every key in the sources has its sentence, and the window shows nothing else.

mod sentences;
mod sources;
mod widgets;

use std::collections::{BTreeMap, BTreeSet};

use hallplan::i18n::{AREAS, Locale, files, words};
use hallplan::rules::{About, RULES};
use sentences::{Sentence, sentences};
use sources::{production_sources, word_lists};

/// Sentences that are rightly the same in Chinese and in English.
const SAME_IN_BOTH: &[&str] = &[
    "model-paper-a0",
    "model-paper-a1",
    "model-paper-a2",
    "model-paper-a3",
    "model-paper-a4",
    "app-pointer-key-escape",
];

fn all(locale: Locale) -> BTreeMap<String, Sentence> {
    files(locale).flat_map(|(_, text)| sentences(text)).map(|sentence| (sentence.key.clone(), sentence)).collect()
}

/// Lists of words that nobody reads: pictograms.
const UNREAD: &[(&str, &str)] = &[("scene", "sign"), ("rebase", "became"), ("rebase", "touch")];

/// What the keys of an area begin with.
fn prefixes(area: &str) -> Vec<&str> {
    match area {
        "rules" => vec!["rule"],
        "commands" => vec!["cmd"],
        "editor" => vec!["editor", "edit", "tool"],
        area => vec![area],
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}

#[test]
fn both_locales_have_every_key() {
    let keys = |locale| all(locale).into_keys().collect::<BTreeSet<_>>();
    let (chinese, english) = (keys(Locale::Chinese), keys(Locale::English));
    let missing: Vec<_> = chinese.symmetric_difference(&english).collect();
    assert!(missing.is_empty(), "only in one locale: {missing:?}");
    assert!(!chinese.is_empty());
}

#[test]
fn every_file_is_sound_and_its_keys_begin_with_its_area() {
    for &locale in Locale::ALL {
        let mut seen = BTreeSet::new();
        for (area, text) in files(locale) {
            for sentence in sentences(text) {
                let place = format!("{}/{area}.ftl: {}", locale.word(), sentence.key);
                let first = sentence.key.split('-').next().unwrap_or_default();
                assert!(prefixes(area).contains(&first), "{place} does not begin with {:?}", prefixes(area));
                assert!(
                    sentence.key.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')),
                    "{place} is not kebab-case"
                );
                assert!(sentence.faults.is_empty(), "{place}: {:?}", sentence.faults);
                assert!(seen.insert(sentence.key), "{place} is there twice");
            }
        }
    }
}

#[test]
fn both_locales_use_the_same_values() {
    let chinese = all(Locale::Chinese);
    for (key, english) in all(Locale::English) {
        let Some(chinese) = chinese.get(&key) else { continue };
        assert_eq!(chinese.values, english.values, "values of {key}, Chinese and English");
    }
}

#[test]
fn chinese_is_chinese_and_english_is_not() {
    let chinese = all(Locale::Chinese);
    for (key, english) in all(Locale::English) {
        let Some(chinese) = chinese.get(&key) else { continue };
        let wordless = |text: &str| !text.chars().any(char::is_alphabetic);
        if wordless(&chinese.text) && wordless(&english.text) {
            continue; // Only values and signs, such as 1:{ $scale }.
        }
        assert_eq!(chinese.text == english.text, SAME_IN_BOTH.contains(&key.as_str()), "{key} = {}", chinese.text);
        assert!(SAME_IN_BOTH.contains(&key.as_str()) || is_chinese(&chinese.text), "{key} = {}", chinese.text);
        assert!(!is_chinese(&english.text), "{key} = {}", english.text);
    }
}

#[test]
fn every_key_in_the_sources_has_its_sentence() {
    let faults: Vec<String> = production_sources()
        .iter()
        .flat_map(|source| source.message_keys().into_iter().map(move |key| (source, key)))
        .flat_map(|(source, key)| Locale::ALL.iter().map(move |&locale| (source, key.clone(), locale)))
        .filter(|(_, key, locale)| !words(*locale).has(key))
        .map(|(source, key, locale)| format!("{}: {key} ({})", source.path, locale.word()))
        .collect();
    assert!(faults.is_empty(), "keys without a sentence:\n{}", faults.join("\n"));
}

#[test]
fn every_word_of_every_list_has_its_label() {
    let lists: Vec<_> = production_sources().iter().flat_map(word_lists).collect();
    assert!(lists.iter().any(|list| list.name == "theme"), "the lists of the model were not found");
    let mut faults = Vec::new();
    for list in lists.iter().filter(|list| !UNREAD.contains(&(&list.area, &list.name))) {
        // Menus and tools are named among the commands.
        let areas: Vec<&str> = if list.area == "editor" { vec!["editor", "commands"] } else { vec![&list.area] };
        for word in &list.words {
            let label = |prefix: &str| format!("{prefix}-{}-{}", list.name, word.to_ascii_lowercase());
            let labels: Vec<String> = areas.iter().flat_map(|area| prefixes(area)).map(label).collect();
            let said = |locale| labels.iter().any(|key| words(locale).has(key));
            faults.extend(Locale::ALL.iter().filter(|&&locale| !said(locale)).map(|_| labels.join(" or ")));
        }
    }
    assert!(faults.is_empty(), "words without a label: {faults:?}");
}

#[test]
fn every_case_and_number_of_every_rule_has_its_label() {
    let of = |about: &About| {
        let cases = about.cases.iter().map(|case| format!("rule-case-{}-{}", about.id, case.id));
        let limits = about.limits.iter().map(|limit| format!("rule-limit-{}-{}", about.id, limit.id));
        cases.chain(limits).collect::<Vec<_>>()
    };
    let keys = RULES.iter().flat_map(|rule| of(rule.about()));
    let missing: Vec<String> = keys.filter(|key| !Locale::ALL.iter().all(|&it| words(it).has(key))).collect();
    assert!(missing.is_empty(), "no label for {missing:?}");
}

#[test]
fn the_window_shows_no_text_but_that_of_the_locales() {
    let faults: Vec<String> = production_sources()
        .iter()
        .filter(|source| source.path.starts_with("app/"))
        .flat_map(|source| {
            widgets::literal_texts(&source.tokens).into_iter().map(move |text| format!("{}: {text}", source.path))
        })
        .collect();
    assert!(faults.is_empty(), "literals that reach a widget:\n{}", faults.join("\n"));
}

#[test]
fn every_area_has_a_file_of_its_own() {
    for locale in Locale::ALL {
        let folder = format!("{}/assets/locales/{}", env!("CARGO_MANIFEST_DIR"), locale.word());
        let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap().replace(".ftl", ""))
            .collect();
        assert_eq!(on_disk, AREAS.iter().map(ToString::to_string).collect());
    }
}
