//! Plan settings: what the fair is called, the title block, languages, north, what colours tell.

use egui::{Align, ComboBox, Layout, ScrollArea, TextEdit, Ui};

use super::{Answer, plan_rules};
use crate::app::desk::{Desk, Wish};
use crate::app::units;
use crate::app::widgets::{choice, confirmed, field, heading, plain_button, section, text_field};
use crate::editor::Editor;
use crate::geometry::Angle;
use crate::message::Message;
use crate::model::{BoothColours, Lang, Names, Settings};

/// Languages that are offered beside those the plan has.
const LANGUAGES: [&str; 6] = ["zh-CN", "en", "ja", "ko", "ru", "mn"];

/// The dialog: a working copy of the settings.
pub struct Plan {
    settings: Settings,
    north: String,
    problem: Option<Message>,
}

impl Plan {
    /// The dialog with the plan's settings.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let settings = editor.document().layout().settings().clone();
        let north = format!("{}°", settings.north.degrees());
        Self { settings, north, problem: None }
    }

    /// The plan refused the settings.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-plan-title"));
        let height = (ui.ctx().content_rect().height() - 220.0).max(200.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            self.languages(ui, desk);
            section(ui, desk.text("app-plan-names"));
            self.names(ui, desk);
            section(ui, desk.words.label("model-field", "title-block"));
            self.title_block(ui, desk);
            section(ui, desk.text("app-plan-drawing"));
            self.drawing(ui, desk);
            section(ui, desk.text("app-plan-rules"));
            match plan_rules::profiles(ui, desk, &mut self.settings.profile) {
                Some(plan_rules::Wanted::Load) => self.wish(desk, Answer::LoadRules),
                Some(plan_rules::Wanted::Edit) => self.wish(desk, Answer::EditRules),
                None => {}
            }
        });
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), true) {
                self.apply(desk);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn apply(&mut self, desk: &mut Desk<'_>) {
        self.wish(desk, |settings| Answer::Settings(Message::new("app-edit-plan"), settings));
    }

    /// Wishes for something to be done with the settings as they are typed, if they can be read.
    fn wish(&mut self, desk: &mut Desk<'_>, answer: impl FnOnce(Box<Settings>) -> Answer) {
        match units::parse_number(self.north.trim().trim_end_matches(['°', '度'])) {
            Some(degrees) => {
                self.settings.north = Angle::from_degrees(degrees);
                desk.wish(Wish::Answer(answer(Box::new(self.settings.clone()))));
            }
            None => self.problem = Some(Message::new("app-not-an-angle")),
        }
    }

    fn languages(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Self { settings, .. } = self;
        let known = LANGUAGES.iter().filter_map(|tag| tag.parse().ok());
        let mut all: Vec<Lang> = settings.languages.clone();
        all.extend(known.filter(|lang| !settings.languages.contains(lang)).collect::<Vec<_>>());
        all.sort_by_key(|lang| LANGUAGES.iter().position(|tag| *tag == lang.as_str()).unwrap_or(LANGUAGES.len()));
        field(ui, &desk.words.label("model-field", "languages"), |ui| {
            ui.horizontal_wrapped(|ui| {
                for lang in &all {
                    let mut on = settings.languages.contains(lang);
                    let only = on && settings.languages.len() == 1;
                    let tick = egui::Checkbox::new(&mut on, language(desk, lang));
                    if ui.add_enabled(!only, tick).changed() {
                        settings.languages.retain(|other| other != lang);
                        if on {
                            settings.languages.push(lang.clone());
                        }
                    }
                }
            });
        });
        let main = settings.main_language();
        field(ui, &desk.text("app-plan-main-language"), |ui| {
            ComboBox::from_id_salt("main-language").width(220.0).selected_text(language(desk, &main)).show_ui(
                ui,
                |ui| {
                    for lang in settings.languages.clone() {
                        if ui.selectable_label(lang == main, language(desk, &lang)).clicked() {
                            settings.languages.retain(|other| *other != lang);
                            settings.languages.insert(0, lang);
                        }
                    }
                },
            );
        });
    }

    fn names(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Settings { languages, names, edition, remark, .. } = &mut self.settings;
        for (name, names) in [("name", names), ("edition", edition), ("remark", remark)] {
            for lang in &*languages {
                let label = format!("{} ({lang})", desk.words.label("model-field", name));
                named(ui, &label, names, lang);
            }
        }
    }

    fn title_block(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Settings { plan_number, revision, date, author, .. } = &mut self.settings;
        let rows = [("plan-number", plan_number), ("revision", revision), ("author", author)];
        for (name, value) in rows {
            optional(ui, &desk.words.label("model-field", name), value, "");
        }
        let label = desk.words.label("model-field", "date");
        ui.horizontal(|ui| {
            optional(ui, &label, date, "YYYY-MM-DD");
            if plain_button(ui, desk.text("app-today")).clicked() {
                *date = Some(today());
            }
        });
    }

    fn drawing(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.words.label("model-field", "north");
        field(ui, &label, |ui| {
            text_field(ui, &label, TextEdit::singleline(&mut self.north).desired_width(120.0));
        });
        let colours = &mut self.settings.colours;
        let name = |colours: BoothColours| desk.words.label("model-booth-colours", colours.word());
        field(ui, &desk.words.label("model-field", "colours"), |ui| {
            choice(ui, "colours", 220.0, colours, BoothColours::ALL, name);
        });
        let currency = desk.words.label("model-field", "currency");
        text(ui, &currency, &mut self.settings.currency, "CNY");
    }
}

/// The day it is here, as `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// What a language is called in the window's language; its tag where it has no name.
fn language(desk: &Desk<'_>, lang: &Lang) -> String {
    if LANGUAGES.contains(&lang.as_str()) {
        desk.words.label("model-language", &lang.as_str().to_lowercase())
    } else {
        lang.to_string()
    }
}

fn text(ui: &mut Ui, label: &str, value: &mut String, hint: &str) {
    field(ui, label, |ui| {
        text_field(ui, label, TextEdit::singleline(value).desired_width(220.0).hint_text(hint));
    });
}

fn optional(ui: &mut Ui, label: &str, value: &mut Option<String>, hint: &str) {
    let mut typed = value.clone().unwrap_or_default();
    text(ui, label, &mut typed, hint);
    *value = Some(typed).filter(|typed| !typed.is_empty());
}

/// A name in one language.
pub(super) fn named(ui: &mut Ui, label: &str, names: &mut Names, lang: &Lang) {
    field(ui, label, |ui| {
        let mut typed = names.get(lang).unwrap_or_default().to_owned();
        let edit = TextEdit::singleline(&mut typed).desired_width(ui.available_width());
        if text_field(ui, label, edit).changed() {
            names.set(lang.clone(), &typed);
        }
    });
}
