//! The rows of a price list that can be added and taken out: fees, discounts, currencies.

use egui::{TextEdit, Ui};

use crate::app::desk::Desk;
use crate::app::units::{parse_number, parse_price, price};
use crate::app::widgets::{choice, icon_button, plain_button, text_field};
use crate::model::{BoothKind, EarlyBird, Fee, Lang, Names, OtherCurrency, is_date};

/// How a day is written.
const DAY: &str = "YYYY-MM-DD";
/// Rates of currencies are kept in millionths.
const MILLION: f64 = 1_000_000.0;

/// A row as it is typed.
pub(super) trait Row {
    /// What the button says that adds one.
    const ADD: &'static str;

    /// An empty one.
    fn new() -> Self;

    /// Shows its fields.
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, at: usize);
}

/// Rows, one below the other.
pub(super) struct Rows<R>(pub(super) Vec<R>);

impl<R: Row> Rows<R> {
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let mut gone = None;
        for (at, row) in self.0.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                row.show(ui, desk, at);
                if icon_button(ui, "delete", &desk.text("app-prices-remove")).clicked() {
                    gone = Some(at);
                }
            });
        }
        if let Some(at) = gone {
            self.0.remove(at);
        }
        if plain_button(ui, desk.text(R::ADD)).clicked() {
            self.0.push(R::new());
        }
    }

    /// Every row as it is meant; else the text that means nothing.
    pub(super) fn read<T>(&self, read: impl Fn(&R) -> Result<T, String>) -> Result<Vec<T>, String> {
        self.0.iter().map(read).collect()
    }
}

fn typed(ui: &mut Ui, label: &str, text: &mut String, width: f32) {
    text_field(ui, label, TextEdit::singleline(text).desired_width(width).hint_text(label));
}

/// A fee.
pub(super) struct FeeRow {
    name: String,
    names: Names,
    kind: Option<BoothKind>,
    amount: String,
}

impl FeeRow {
    pub(super) fn of(fee: &Fee, lang: &Lang) -> Self {
        let name = fee.names.best(lang).unwrap_or_default().to_owned();
        Self { name, names: fee.names.clone(), kind: fee.kind, amount: price(fee.amount) }
    }

    pub(super) fn read(&self, lang: &Lang) -> Result<Fee, String> {
        let mut names = self.names.clone();
        if names.best(lang) != Some(self.name.as_str()) {
            names.set(lang.clone(), &self.name);
        }
        let amount = parse_price(&self.amount).ok_or_else(|| self.amount.clone())?;
        Ok(Fee { names, kind: self.kind, amount })
    }
}

impl Row for FeeRow {
    const ADD: &'static str = "app-prices-add-fee";

    fn new() -> Self {
        Self { name: String::new(), names: Names::default(), kind: None, amount: String::new() }
    }

    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, at: usize) {
        typed(ui, &desk.words.label("model-field", "name"), &mut self.name, 170.0);
        let name = |kind: Option<BoothKind>| {
            kind.map_or_else(|| desk.text("app-prices-every-kind"), |kind| desk.say(&kind.label()))
        };
        let label = desk.words.label("model-field", "kind");
        ui.name_inputs(&label, |ui| {
            let all: Vec<_> = std::iter::once(None).chain(BoothKind::ALL.iter().copied().map(Some)).collect();
            choice(ui, &format!("fee {at}"), 130.0, &mut self.kind, &all, name);
        });
        typed(ui, &desk.words.label("model-field", "amount"), &mut self.amount, 86.0);
    }
}

/// A discount.
pub(super) struct EarlyRow {
    until: String,
    off: String,
}

impl EarlyRow {
    pub(super) fn of(early: &EarlyBird) -> Self {
        Self { until: early.until.clone(), off: early.off.to_string() }
    }

    pub(super) fn read(&self) -> Result<EarlyBird, String> {
        let until = self.until.trim().to_owned();
        if !is_date(&until) {
            return Err(until);
        }
        let off = parse_number(self.off.trim().trim_end_matches('%')).filter(|off| (0.0..=100.0).contains(off));
        Ok(EarlyBird { until, off: libm::round(off.ok_or_else(|| self.off.clone())?) as i32 })
    }
}

impl Row for EarlyRow {
    const ADD: &'static str = "app-prices-add-early";

    fn new() -> Self {
        Self { until: String::new(), off: "10".to_owned() }
    }

    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, _: usize) {
        let label = desk.text("app-prices-until");
        ui.label(&label);
        text_field(ui, &label, TextEdit::singleline(&mut self.until).desired_width(110.0).hint_text(DAY));
        typed(ui, &desk.text("app-prices-off"), &mut self.off, 60.0);
        ui.label("%");
    }
}

/// Another currency.
pub(super) struct CurrencyRow {
    currency: String,
    rate: String,
}

impl CurrencyRow {
    pub(super) fn of(other: &OtherCurrency) -> Self {
        Self { currency: other.currency.clone(), rate: (other.rate as f64 / MILLION).to_string() }
    }

    pub(super) fn read(&self) -> Result<OtherCurrency, String> {
        let currency = self.currency.trim().to_uppercase();
        let rate = parse_number(&self.rate).filter(|rate| *rate > 0.0 && *rate < 1e6);
        if currency.is_empty() {
            return Err(self.rate.clone());
        }
        Ok(OtherCurrency { currency, rate: libm::round(rate.ok_or_else(|| self.rate.clone())? * MILLION) as i64 })
    }
}

impl Row for CurrencyRow {
    const ADD: &'static str = "app-prices-add-currency";

    fn new() -> Self {
        Self { currency: String::new(), rate: String::new() }
    }

    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, _: usize) {
        let label = desk.text("app-prices-one-is");
        ui.label(&label);
        text_field(ui, &label, TextEdit::singleline(&mut self.rate).desired_width(86.0).hint_text("0.14"));
        typed(ui, &desk.words.label("model-field", "currency"), &mut self.currency, 70.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_or_told() {
        let early = |until: &str, off: &str| EarlyRow { until: until.to_owned(), off: off.to_owned() }.read();
        assert_eq!(early(" 2026-12-31", "10 %"), Ok(EarlyBird { until: "2026-12-31".to_owned(), off: 10 }));
        assert_eq!((early("soon", "1"), early("2026-12-31", "101")), (Err("soon".to_owned()), Err("101".to_owned())));
        let money = |currency: &str, rate: &str| {
            CurrencyRow { currency: currency.to_owned(), rate: rate.to_owned() }.read().map(|it| it.rate)
        };
        assert_eq!(
            (money("eur", "0,1275"), money("", "1"), money("USD", "-1").is_err()),
            (Ok(127_500), Err("1".into()), true)
        );
    }
}
