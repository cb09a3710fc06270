//! What booths cost: rates by kind and open sides, fees, discounts, other currencies.

mod rows;

use egui::{Align, Grid, Layout, ScrollArea, TextEdit, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::units::{parse_number, parse_price, price};
use crate::app::widgets::{confirmed, heading, plain_button, section, text_field};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{BoothKind, Lang, Rate, Settings};
use rows::{CurrencyRow, EarlyRow, FeeRow, Rows};

/// The width of a column of rates, in points.
const COLUMN: f32 = 96.0;
/// mm² in a m².
const SQUARE_METRE: f64 = 1_000_000.0;

/// The dialog: a working copy of the price list, as it is typed.
pub struct PriceList {
    rates: Vec<(BoothKind, [String; 4])>,
    least_area: String,
    fees: Rows<FeeRow>,
    early: Rows<EarlyRow>,
    also: Rows<CurrencyRow>,
    problem: Option<Message>,
}

impl PriceList {
    /// The dialog with the plan's prices.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let settings = editor.document().layout().settings();
        let (prices, lang) = (&settings.prices, settings.main_language());
        let rate = |kind: BoothKind, sides: i32| {
            let known = prices.rates.iter().find(|rate| rate.kind == kind && rate.open_sides == sides);
            known.map_or_else(String::new, |rate| price(rate.per_m2))
        };
        let area = prices.least_area.map(|area| area as f64 / SQUARE_METRE);
        Self {
            rates: BoothKind::ALL.iter().map(|&kind| (kind, [1, 2, 3, 4].map(|sides| rate(kind, sides)))).collect(),
            least_area: area.map_or_else(String::new, |area| area.to_string()),
            fees: Rows(prices.fees.iter().map(|fee| FeeRow::of(fee, &lang)).collect()),
            early: Rows(prices.early.iter().map(EarlyRow::of).collect()),
            also: Rows(prices.also.iter().map(CurrencyRow::of).collect()),
            problem: None,
        }
    }

    /// The plan refused the prices.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let settings = editor.document().layout().settings();
        heading(ui, desk.text("app-prices-title"));
        ui.weak(desk.say(&Message::new("app-prices-text").with("currency", settings.currency.as_str())));
        let height = (ui.ctx().content_rect().height() - 240.0).max(200.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            section(ui, desk.say(&Message::new("app-prices-rates").with("currency", settings.currency.as_str())));
            self.table(ui, desk);
            section(ui, desk.text("app-prices-fees"));
            self.fees.show(ui, desk);
            section(ui, desk.text("app-prices-early"));
            self.early.show(ui, desk);
            section(ui, desk.text("app-prices-also"));
            self.also.show(ui, desk);
        });
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), true) {
                self.apply(desk, settings);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        Grid::new("rates").min_col_width(COLUMN).spacing([12.0, 6.0]).show(ui, |ui| {
            ui.label("");
            let sides = [1, 2, 3, 4].map(|count| desk.say(&Message::new("scene-class-open").with("count", count)));
            sides.iter().for_each(|text| drop(ui.weak(text)));
            ui.end_row();
            for (kind, row) in &mut self.rates {
                let name = desk.say(&kind.label());
                ui.label(&name);
                for (text, sides) in row.iter_mut().zip(&sides) {
                    text_field(ui, &format!("{name}, {sides}"), TextEdit::singleline(text).desired_width(COLUMN));
                }
                ui.end_row();
            }
        });
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let label = desk.text("app-prices-least-area");
            ui.label(&label);
            text_field(ui, &label, TextEdit::singleline(&mut self.least_area).desired_width(86.0));
        });
    }

    fn apply(&mut self, desk: &mut Desk<'_>, settings: &Settings) {
        match self.read(settings) {
            Ok(settings) => desk.wish(Wish::Answer(Answer::Settings(Message::new("edit-prices"), Box::new(settings)))),
            Err(text) => self.problem = Some(Message::new("app-prices-unread").with("text", text)),
        }
    }

    /// The settings with the prices as they are typed; else the text that is none.
    fn read(&self, settings: &Settings) -> Result<Settings, String> {
        let lang: Lang = settings.main_language();
        let mut prices = settings.prices.clone();
        prices.rates.clear();
        for (kind, row) in &self.rates {
            for (text, open_sides) in row.iter().zip(1..).filter(|(text, _)| !text.trim().is_empty()) {
                let per_m2 = parse_price(text).ok_or_else(|| text.clone())?;
                prices.rates.push(Rate { kind: *kind, open_sides, per_m2 });
            }
        }
        prices.least_area = match self.least_area.trim() {
            "" => None,
            text => {
                let area = parse_number(text.trim_end_matches("m²").trim()).filter(|area| (0.0..1e6).contains(area));
                Some(libm::round(area.ok_or_else(|| text.to_owned())? * SQUARE_METRE) as i64)
            }
        };
        prices.fees = self.fees.read(|row| row.read(&lang))?;
        prices.early = self.early.read(EarlyRow::read)?;
        prices.also = self.also.read(CurrencyRow::read)?;
        Ok(Settings { prices, ..settings.clone() })
    }
}
