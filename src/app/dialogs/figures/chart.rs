//! Groups of booths as bars, sold, held and the rest apart.

use egui::{Color32, Ui};
use egui_plot::{Bar, BarChart, GridMark, Plot};

use super::groups::Row;
use crate::analysis::areas::Figures;
use crate::app::desk::Desk;

/// More bars than these are not read.
const MOST: usize = 24;
/// Height of a bar with its gap, in points.
const BAR: f32 = 26.0;
/// Sold, held, the rest: told apart by the colour-blind (Okabe and Ito).
const COLOURS: [Color32; 3] =
    [Color32::from_rgb(0, 158, 115), Color32::from_rgb(230, 159, 0), Color32::from_rgb(160, 170, 180)];

/// Room that a scroll bar takes, in points.
const SCROLL_BAR: f32 = 16.0;

/// What the bars tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Net,
    Price,
    Booths,
    Exhibitors,
}

impl Measure {
    pub(super) const ALL: &'static [Self] = &[Self::Net, Self::Price, Self::Booths, Self::Exhibitors];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Net => "app-figures-net",
            Self::Price => "app-figures-priced",
            Self::Booths => "app-figures-booths",
            Self::Exhibitors => "app-figures-exhibitors",
        }
    }

    /// The parts of a bar, what is sold first.
    fn parts(self, figures: &Figures) -> [f64; 3] {
        let metres = |mm2: i64| mm2 as f64 / 1e6;
        let money = |sum: i64| sum as f64 / 100.0;
        match self {
            Self::Net => {
                let rest = figures.net - figures.sold - figures.held;
                [metres(figures.sold), metres(figures.held), metres(rest)]
            }
            Self::Price => [money(figures.earned), 0.0, money(figures.price - figures.earned)],
            Self::Booths => [0.0, 0.0, figures.booths as f64],
            Self::Exhibitors => [0.0, 0.0, figures.exhibitors as f64],
        }
    }

    /// What the parts are called; nothing where there is only one.
    const fn names(self) -> [Option<&'static str>; 3] {
        match self {
            Self::Net => [Some("app-figures-sold"), Some("app-figures-held"), Some("app-figures-rest")],
            Self::Price => [Some("app-figures-earned"), None, Some("app-figures-rest")],
            Self::Booths | Self::Exhibitors => [None, None, None],
        }
    }
}

/// Shows the bars, the first row on top.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, rows: &[Row], measure: Measure, currency: &str) {
    let rows = rows.get(..rows.len().min(MOST)).unwrap_or(rows);
    let place = |at: usize| (rows.len() - at) as f64;
    let mut charts: Vec<BarChart> = Vec::new();
    for (part, (name, colour)) in measure.names().into_iter().zip(COLOURS).enumerate() {
        let value = |row: &Row| measure.parts(&row.figures).get(part).copied().unwrap_or_default();
        let bar = |(at, row): (usize, &Row)| Bar::new(place(at), value(row)).name(&row.name).width(0.7).fill(colour);
        let bars: Vec<Bar> = rows.iter().enumerate().map(bar).collect();
        if rows.iter().all(|row| value(row) == 0.0) {
            continue;
        }
        let title = desk.text(name.unwrap_or(measure.key()));
        let below: Vec<&BarChart> = charts.iter().collect();
        charts.push(BarChart::new(title, bars).horizontal().color(colour).stack_on(&below));
    }
    legend(ui, desk, measure);
    let name = |mark: GridMark| {
        let at = rows.len() as f64 - mark.value;
        let row = if at >= 0.0 { rows.get(at as usize) } else { None };
        row.map_or_else(String::new, |row| shortened(&row.name))
    };
    let marks = (1..=rows.len()).map(|at| GridMark { value: at as f64, step_size: 1.0 }).collect::<Vec<_>>();
    let unit = match measure {
        Measure::Net => "m²".to_owned(),
        Measure::Price => currency.to_owned(),
        Measure::Booths | Measure::Exhibitors => String::new(),
    };
    Plot::new("figures-chart")
        .width(ui.available_width().min(ui.clip_rect().width()) - SCROLL_BAR)
        .height((rows.len() as f32).max(3.0) * BAR + 40.0)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .show_grid(false)
        .include_x(0.0)
        .y_grid_spacer(move |_| marks.clone())
        .y_axis_formatter(move |mark, _| name(mark))
        .y_axis_min_width(120.0)
        .x_axis_label(unit)
        .show(ui, |plot| charts.into_iter().for_each(|chart| plot.bar_chart(chart)));
}

/// What the colours of the parts mean.
fn legend(ui: &mut Ui, desk: &Desk<'_>, measure: Measure) {
    ui.horizontal(|ui| {
        for (name, colour) in measure.names().into_iter().zip(COLOURS) {
            if let Some(name) = name {
                let (swatch, _) = ui.allocate_exact_size(egui::vec2(12.0, 12.0), egui::Sense::hover());
                ui.painter().rect_filled(swatch, 2.0, colour);
                ui.label(egui::RichText::new(desk.text(name)).small());
                ui.add_space(10.0);
            }
        }
    });
}

/// Long names would leave no room for the bars.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 16;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST - 1).chain(['…']).collect()
}
