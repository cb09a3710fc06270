//! What `hallplan describe` prints for people: tables whose columns stand below each other, in Chinese too.

use crate::analysis::areas::{Description, Figures, InHall, InPavilion};
use crate::cli::columns::aligned;
use crate::cli::fault::Fault;
use crate::cli::money;
use crate::cli::session::Session;
use crate::i18n::{Words, area, one_line};
use crate::message::Message;
use crate::model::{Lang, Names};

/// A line of a table: its name, then figures.
type Line = Vec<String>;

/// Prints the totals and a table each by hall, pavilion, status and open sides.
pub fn print(description: &Description, currency: &str, session: &mut Session<'_>) -> Result<(), Fault> {
    let words = session.words;
    session.say(&totals(description))?;
    let price = description.totals.booths.price;
    if price > 0 {
        let price = money::written(price);
        session.say(&Message::new("cli-describe-price").with("price", price).with("currency", currency))?;
    }
    let halls = description.by_hall.iter().map(|hall| hall_line(hall, words));
    let pavilions = description.by_pavilion.iter().map(|pavilion| pavilion_line(pavilion, words));
    let statuses = description
        .by_status
        .iter()
        .map(|(status, figures)| line(words.label("model-status", status.word()), figures, None));
    let types = description
        .by_type
        .iter()
        .filter(|(_, figures)| figures.booths > 0)
        .map(|(sort, figures)| line(words.label("model-booth-type", sort.word()), figures, None));
    table("cli-describe-by-hall", halls.collect(), true, session)?;
    table("cli-describe-by-pavilion", pavilions.collect(), true, session)?;
    table("cli-describe-by-status", statuses.collect(), false, session)?;
    table("cli-describe-by-type", types.collect(), false, session)
}

fn totals(description: &Description) -> Message {
    let totals = &description.totals;
    Message::new("cli-describe-totals")
        .with("halls", totals.halls)
        .with("pavilions", totals.pavilions)
        .with("booths", totals.booths.booths)
        .with("units", units(&totals.booths))
        .with("exhibitors", totals.exhibitors)
        .with("gross", area(totals.gross))
        .with("net", area(totals.booths.net))
}

fn hall_line(hall: &InHall, words: &Words) -> Line {
    let id = hall.hall.map(|id| id.to_string());
    let name = best(&hall.names, words).or(id).unwrap_or_else(|| words.text("cli-describe-no-hall"));
    line(name, &hall.figures, Some(hall.gross))
}

fn pavilion_line(pavilion: &InPavilion, words: &Words) -> Line {
    let theme = pavilion.theme.map(|theme| words.label("model-theme", theme.word()));
    let name = best(&pavilion.names, words).or(theme).unwrap_or_else(|| words.text("cli-describe-no-pavilion"));
    line(name, &pavilion.figures, Some(pavilion.gross))
}

fn best(names: &Names, words: &Words) -> Option<String> {
    let lang: Lang = words.locale().word().parse().ok()?;
    names.best(&lang).map(|name| one_line(name).into_owned())
}

fn line(name: String, figures: &Figures, gross: Option<i64>) -> Line {
    let mut line =
        vec![name, figures.booths.to_string(), units(figures), figures.exhibitors.to_string(), area(figures.net)];
    line.extend(gross.map(area));
    line
}

/// Units of 9 m² without decimals that say nothing: `640`, `12.5`.
fn units(figures: &Figures) -> String {
    figures.units().to_string()
}

fn table(title: &'static str, lines: Vec<Line>, gross: bool, session: &mut Session<'_>) -> Result<(), Fault> {
    let words = session.words;
    let mut heads =
        vec![title, "cli-describe-booths", "cli-describe-units", "cli-describe-exhibitors", "cli-describe-net"];
    heads.extend(gross.then_some("cli-describe-gross"));
    let mut rows: Vec<Line> = vec![heads.into_iter().map(|key| words.text(key)).collect()];
    rows.extend(lines);
    session.line("")?;
    aligned(&rows).iter().try_for_each(|row| session.line(row))
}
