//! The filing report from the File menu, as PDF and as HTML, in both languages of the window.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::i18n::{Locale, words};
use hallplan::storage::RealFs;

use super::office::{Desk, Office};

/// Writes the report in a format by its name, and returns it.
fn report(office: &Office, desk: &mut Desk, locale: Locale, format: &str) -> Vec<u8> {
    let words = words(locale);
    let click = |desk: &mut Desk, key: &str| {
        desk.0.get_by_role_and_label(Role::Button, &words.text(key)).click();
        desk.0.run_steps(4);
    };
    click(desk, "cmd-menu-file");
    desk.0.get_by_label_contains(&words.text("cmd-filing-report")).click();
    desk.0.run_steps(4);
    click(desk, &format!("export-format-{format}"));
    click(desk, "app-filing-write");
    click(desk, "app-save");
    let name = match locale {
        Locale::English => format!("plan filing report.{format}"),
        Locale::Chinese => format!("plan 报审报告.{format}"),
    };
    let file = office.0.path().join(name);
    desk.wait("the report is there", |_| file.exists());
    std::fs::read(file).unwrap()
}

#[test]
fn the_report_is_written_from_the_menu_in_the_windows_language_first() {
    for locale in [Locale::English, Locale::Chinese] {
        let office = Office::new();
        let mut desk = office.starting_in(locale, Arc::new(RealFs), office.plan());
        desk.wait("the plan is open", |desk| desk.layout().booths().count() > 0);
        assert!(report(&office, &mut desk, locale, "pdf").starts_with(b"%PDF"));
        let page = String::from_utf8(report(&office, &mut desk, locale, "html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{}\">", locale.word())));
        assert!(page.contains("plan.json, as saved") && page.contains("plan.json，与已保存的文件一致"));
        assert_eq!(page.contains("<article "), desk.0.state().editor().document().open_findings().next().is_some());
    }
}

#[test]
fn the_report_is_of_the_plan_as_it_is_and_says_that_it_is_not_saved() {
    let office = Office::new();
    let mut desk = office.window();
    desk.edit();
    desk.0.run_steps(4);
    let page = String::from_utf8(report(&office, &mut desk, Locale::English, "html")).unwrap();
    assert!(page.contains("with changes that are not saved") && page.contains("含未保存的改动"));
    desk.press(Modifiers::COMMAND, Key::K);
    let hint = words(Locale::English).text("app-palette-hint");
    desk.0.get_by_role_and_label(Role::SearchInput, &hint).type_text("filing report");
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.shows("app-filing-title"), "the palette has it, too");
}
