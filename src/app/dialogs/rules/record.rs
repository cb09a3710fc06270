//! One rule: what it looks for and how grave that is, its numbers, why they are changed, and what asks for it.

use egui::{Grid, RichText, TextEdit, Ui};

use super::draft::Draft;
use crate::app::desk::Desk;
use crate::app::widgets::{choice, field, plain_button, section, text_field};
use crate::message::Message;
use crate::rules::{About, Demand, Severity};

const LABEL: f32 = 210.0;
const VALUE: f32 = 120.0;

/// Shows a rule to be changed.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, about: &'static About) {
    ui.strong(desk.words.text(about.title));
    ui.label(RichText::new(desk.words.text(about.explanation)).weak());
    ui.add_space(4.0);
    let Some(terms) = draft.terms(about) else {
        ui.weak(desk.text("app-rules-not-asked"));
        return;
    };
    let demands = terms.demands().to_vec();
    Grid::new(("rule-record", about.id)).num_columns(3).spacing([12.0, 6.0]).min_col_width(0.0).show(ui, |ui| {
        severities(ui, desk, draft, about, &demands);
        numbers(ui, desk, draft, about);
    });
    if draft.is_changed(about) {
        reason(ui, desk, draft, about);
    }
    section(ui, desk.text("app-rules-asked-by"));
    demands.iter().for_each(|demand| basis(ui, desk, demand));
}

fn severities(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, about: &'static About, demands: &[Demand]) {
    let all: Vec<_> = Severity::ALL.iter().copied().map(Some).chain([None]).collect();
    for case in about.cases.iter().filter(|case| demands.iter().any(|demand| demand.names(case.id))) {
        let case_name = desk.words.label("rule-case", &format!("{}-{}", about.id, case.id));
        label(ui, &case_name);
        let before = draft.severity(about, case.id);
        let mut now = before;
        ui.name_inputs(case_name, |ui| choice(ui, case.id, VALUE - 8.0, &mut now, &all, |it| named(desk, it)));
        if now != before {
            draft.set_severity(about, case.id, now);
        }
        beside(ui, desk, draft, about, case.id);
        ui.end_row();
    }
}

/// What the profiles say of a case, where the plan says something else, and whether nobody can force it.
fn beside(ui: &mut Ui, desk: &Desk<'_>, draft: &Draft, about: &'static About, case: &'static str) {
    let before = draft.usual_severity(about, case);
    let usual = || desk.say(&Message::new("app-rules-usual").with("value", named(desk, before)));
    let changed = (draft.severity(about, case) != before).then(usual);
    let forbidden = draft.forbids(about, case).then(|| desk.text("app-rules-forbidden"));
    ui.weak([changed, forbidden].into_iter().flatten().collect::<Vec<_>>().join(" · "));
}

/// What a severity is called; of `None`, that the case is off.
fn named(desk: &Desk<'_>, severity: Option<Severity>) -> String {
    severity.map_or_else(|| desk.text("app-rules-off"), |it| desk.words.label("rule-severity", it.word()))
}

fn numbers(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, about: &'static About) {
    for limit in about.limits {
        let (Some(mut text), Some(before)) = (draft.number(about, limit), draft.usual_number(about, limit)) else {
            continue;
        };
        let name = desk.words.label("rule-limit", &format!("{}-{}", about.id, limit.id));
        label(ui, &name);
        if text_field(ui, &name, TextEdit::singleline(&mut text).desired_width(VALUE)).changed() {
            draft.set_number(about, limit, text.clone());
        }
        match draft.problem(about, limit) {
            Some(problem) => drop(ui.colored_label(ui.visuals().error_fg_color, desk.say(&problem))),
            None => usual(ui, desk, before.clone(), text.trim() != before),
        }
        ui.end_row();
    }
}

fn label(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_width(LABEL);
        ui.add(egui::Label::new(text).wrap());
    });
}

/// What the profiles say, where the plan says something else.
fn usual(ui: &mut Ui, desk: &Desk<'_>, value: String, changed: bool) {
    let message = Message::new("app-rules-usual").with("value", value);
    ui.weak(if changed { desk.say(&message) } else { String::new() });
}

fn reason(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, about: &'static About) {
    let label = desk.text("app-rules-reason");
    ui.add_space(4.0);
    field(ui, &label, |ui| {
        let edit = TextEdit::singleline(draft.reason(about)).desired_width(f32::INFINITY);
        text_field(ui, &label, edit.hint_text(desk.text("app-rules-reason-hint")));
    });
    if plain_button(ui, desk.text("app-rules-reset")).clicked() {
        draft.reset(about);
    }
}

/// Who asks for it, what the clause says, and how far that can be trusted.
fn basis(ui: &mut Ui, desk: &Desk<'_>, demand: &Demand) {
    let basis = &demand.basis;
    let clause = [Some(basis.profile.as_str()), basis.clause.as_deref()].into_iter().flatten().collect::<Vec<_>>();
    ui.label(RichText::new(clause.join(" · ")).strong().small());
    if let Some(text) = desk.name(&basis.text) {
        ui.label(RichText::new(text).small());
    }
    let standing = desk.words.label("rule-standing", basis.standing.word());
    let source = desk.name(&basis.source).map_or_else(|| standing.clone(), |source| format!("{standing}: {source}"));
    ui.label(RichText::new(source).small().weak());
    ui.add_space(4.0);
}
