//! The first rows of a list under its headings, and what each column means.

use egui::{ComboBox, Grid, Label, RichText, ScrollArea, Ui};

use crate::app::desk::Desk;
use crate::import::exhibitors::{Column, ColumnMeaning, Mapping};
use crate::import::table::Table;
use crate::model::Lang;

/// How many rows are shown.
const ROWS: usize = 8;
/// Width of a column, in points.
const WIDTH: f32 = 148.0;
/// Languages that names come in, besides those of the list.
const TAGS: &[&str] = &["zh-CN", "en", "ja", "ko", "ru", "mn"];

/// Shows the columns; meanings can be changed.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, table: &Table, mapping: &mut Mapping, height: f32) {
    let rows = table.sheets.get(mapping.sheet).map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let area = ScrollArea::both().id_salt("columns").max_height(height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        Grid::new("columns")
            .striped(true)
            .min_col_width(WIDTH)
            .max_col_width(WIDTH)
            .num_columns(mapping.columns.len())
            .show(ui, |ui| {
                for heading in &mapping.headings {
                    ui.add(Label::new(RichText::new(heading).strong()).truncate());
                }
                ui.end_row();
                for (place, (column, heading)) in mapping.columns.iter_mut().zip(&mapping.headings).enumerate() {
                    meaning(ui, desk, place, heading, column);
                }
                ui.end_row();
                for row in rows.iter().skip(mapping.heading + 1).filter(|row| !row.is_empty()).take(ROWS) {
                    for place in 0..mapping.columns.len() {
                        let cell = row.get(place).map(String::as_str).unwrap_or_default();
                        ui.add(Label::new(cell.replace('\n', " ")).truncate());
                    }
                    ui.end_row();
                }
            });
    });
}

fn meaning(ui: &mut Ui, desk: &Desk<'_>, place: usize, heading: &str, column: &mut Column) {
    ui.name_inputs(heading, |ui| {
        ComboBox::from_id_salt(("meaning", place))
            .width(WIDTH - 8.0)
            .selected_text(label(desk, column))
            .truncate()
            .show_ui(ui, |ui| {
                for other in choices(column) {
                    let text = label(desk, &other);
                    ui.selectable_value(column, other, text);
                }
            });
    });
}

/// Every meaning, names in each language.
fn choices(now: &Column) -> Vec<Column> {
    let mut langs: Vec<Lang> = TAGS.iter().filter_map(|tag| tag.parse().ok()).collect();
    langs.extend(now.lang.clone().filter(|lang| !TAGS.contains(&lang.as_str())));
    let names = langs.into_iter().map(Column::name_in);
    names.chain(ColumnMeaning::ALL.iter().copied().filter(|it| *it != ColumnMeaning::Name).map(Column::of)).collect()
}

fn label(desk: &Desk<'_>, column: &Column) -> String {
    let meaning = desk.say(&column.meaning.label());
    column.lang.as_ref().map_or_else(|| meaning.clone(), |lang| format!("{meaning} ({lang})"))
}
