//! Booths by what they have in common, as a table.

use egui::{Grid, RichText, Ui};

use crate::analysis::areas::{Description, Figures};
use crate::app::desk::Desk;
use crate::i18n::{area, sum};
use crate::model::{Names, ObjectId, Status, country_name};

/// By what booths are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Hall,
    Pavilion,
    Status,
    Kind,
    Type,
    Country,
    Sector,
}

impl By {
    pub(super) const ALL: &'static [Self] =
        &[Self::Hall, Self::Pavilion, Self::Status, Self::Kind, Self::Type, Self::Country, Self::Sector];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Hall => "list-by-hall",
            Self::Pavilion => "list-by-pavilion",
            Self::Status => "list-by-status",
            Self::Kind => "list-by-kind",
            Self::Type => "list-by-type",
            Self::Country => "list-by-country",
            Self::Sector => "list-by-sector",
        }
    }
}

/// Booths that have something in common.
pub(super) struct Row {
    pub(super) name: String,
    /// Gross area in mm², where there is one.
    gross: Option<i64>,
    pub(super) figures: Figures,
}

/// The area of booths that can still be sold, in mm².
pub(super) fn free(description: &Description) -> i64 {
    let of = |status: Status| description.by_status.iter().find(|(it, _)| *it == status);
    of(Status::Available).map_or(0, |(_, figures)| figures.net)
}

/// A row for each group that has booths, in the order of the description; countries and sectors the largest first.
pub(super) fn rows(description: &Description, by: By, desk: &Desk<'_>) -> Vec<Row> {
    let lang = desk.lang();
    let plain = |name: String, figures: &Figures| Row { name, gross: None, figures: *figures };
    let named = |names: &Names, id: Option<ObjectId>| {
        let name = names.best(&lang).map(str::to_owned).filter(|name| !name.is_empty());
        name.or_else(|| id.map(|id| id.to_string())).unwrap_or_else(|| desk.text("list-none"))
    };
    let word = |word: Option<String>| word.unwrap_or_else(|| desk.text("list-none"));
    let mut rows: Vec<Row> = match by {
        By::Hall => {
            let row = |it: &crate::analysis::areas::InHall| Row {
                name: named(&it.names, it.hall),
                gross: Some(it.gross),
                figures: it.figures,
            };
            description.by_hall.iter().map(row).collect()
        }
        By::Pavilion => {
            let theme = |it: &crate::analysis::areas::InPavilion| it.theme.map(|theme| desk.say(&theme.label()));
            let row = |it: &crate::analysis::areas::InPavilion| Row {
                name: it.names.best(&lang).map(str::to_owned).or_else(|| theme(it)).unwrap_or_else(|| word(None)),
                gross: Some(it.gross),
                figures: it.figures,
            };
            description.by_pavilion.iter().map(row).collect()
        }
        By::Status => description.by_status.iter().map(|(it, all)| plain(desk.say(&it.label()), all)).collect(),
        By::Kind => description.by_kind.iter().map(|(it, all)| plain(desk.say(&it.label()), all)).collect(),
        By::Type => description.by_type.iter().map(|(it, all)| plain(desk.say(&it.label()), all)).collect(),
        By::Country => {
            let name = |code: &String| country_name(code, &lang).map_or_else(|| code.clone(), str::to_owned);
            description.by_country.iter().map(|(it, all)| plain(word(it.as_ref().map(name)), all)).collect()
        }
        By::Sector => description.by_sector.iter().map(|(it, all)| plain(word(it.clone()), all)).collect(),
    };
    rows.retain(|row| row.figures.booths > 0 || row.figures.exhibitors > 0);
    if matches!(by, By::Country | By::Sector) {
        rows.sort_by_key(|row| std::cmp::Reverse((row.figures.net, row.figures.exhibitors)));
    }
    rows
}

/// All figures of the groups.
pub(super) fn table(ui: &mut Ui, desk: &Desk<'_>, by: By, rows: &[Row], currency: &str) {
    let keys = [
        "app-figures-booths",
        "app-figures-units",
        "app-figures-gross",
        "app-figures-net",
        "app-figures-sold",
        "app-figures-held",
        "app-figures-exhibitors",
        "app-figures-earned",
        "app-figures-priced",
    ];
    Grid::new("figures").striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
        ui.label(RichText::new(desk.text(by.key())).strong());
        for key in keys {
            ui.label(RichText::new(desk.text(key)).small().weak());
        }
        ui.end_row();
        for Row { name, gross, figures } in rows {
            ui.add(egui::Label::new(name).truncate()).on_hover_text(name);
            let money = |it: i64| if it == 0 { String::new() } else { format!("{} {currency}", sum(it)) };
            let cells = [
                figures.booths.to_string(),
                figures.units().to_string(),
                gross.filter(|gross| *gross > 0).map(area).unwrap_or_default(),
                area(figures.net),
                area(figures.sold),
                area(figures.held),
                figures.exhibitors.to_string(),
                money(figures.earned),
                money(figures.price),
            ];
            cells.into_iter().for_each(|cell| drop(ui.label(cell)));
            ui.end_row();
        }
    });
}
