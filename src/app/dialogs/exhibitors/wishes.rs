//! What an exhibitor asked for, and what else its list says of it.

use egui::Ui;

use crate::app::desk::Desk;
use crate::app::units;
use crate::app::widgets::{field, section};
use crate::model::{Exhibitor, Wishes};

/// What an exhibitor asked for, as it is typed.
pub(super) struct Asked {
    pub label: &'static str,
    pub text: fn(&Wishes) -> String,
    /// Takes what was typed; `false` where it makes no sense.
    pub set: fn(&mut Wishes, &str) -> bool,
}

macro_rules! wished {
    ($label:literal, $field:ident) => {
        Asked {
            label: $label,
            text: |it| it.$field.clone().unwrap_or_default(),
            set: |it, typed| {
                it.$field = Some(typed.to_owned()).filter(|typed| !typed.is_empty());
                true
            },
        }
    };
}

pub(super) const WISHES: &[Asked] = &[
    Asked {
        label: "list-area",
        text: |it| it.area.map(|area| (f64::from(area) / 100.0).to_string()).unwrap_or_default(),
        set: |it, typed| {
            let area = units::parse_number(typed).map(|metres| (metres * 100.0).round());
            it.area = area.filter(|area| (1.0..=1e9).contains(area)).map(|area| area as i32);
            it.area.is_some() || typed.trim().is_empty()
        },
    },
    Asked {
        label: "model-field-open-sides",
        text: |it| it.open_sides.map(|sides| sides.to_string()).unwrap_or_default(),
        set: |it, typed| {
            it.open_sides = typed.trim().parse().ok().filter(|sides| (1..=4).contains(sides));
            it.open_sides.is_some() || typed.trim().is_empty()
        },
    },
    wished!("model-field-pavilion", pavilion),
    Asked {
        label: "model-field-booths",
        text: |it| it.booths.join(", "),
        set: |it, typed| {
            let numbers = typed.split([',', '，', '、', ';']).map(str::trim).filter(|number| !number.is_empty());
            it.booths = numbers.map(str::to_owned).collect();
            true
        },
    },
    wished!("model-field-together", together),
    wished!("model-field-apart", apart),
];

/// What else its list says of it.
pub(super) fn listed(ui: &mut Ui, desk: &Desk<'_>, exhibitor: &Exhibitor) {
    if exhibitor.fields.is_empty() {
        return;
    }
    section(ui, desk.words.label("model-field", "fields"));
    for (heading, text) in &exhibitor.fields {
        field(ui, heading, |ui| ui.add(egui::Label::new(text).wrap()));
    }
}
