//! What `hallplan egress` prints for people.

use super::Found;
use crate::analysis::egress::{ExitEgress, Farthest, HallEgress, Service, WidthRule};
use crate::cli::columns::aligned;
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::i18n::{Words, area, minutes, one_line};
use crate::message::Message;
use crate::model::{Lang, Names, ObjectId, Thing};

/// So many booths without a way out are named.
const NAMED: usize = 40;

/// Prints what all of it means, a table by hall, one by exit, and the booths without a way out.
pub fn print(found: &Found<'_>, session: &mut Session<'_>) -> Result<(), Fault> {
    let words = session.words;
    session.line(&words.text("scene-egress-aid"))?;
    session.say(&Message::new("cli-egress-basis").with("density", found.density.to_string()))?;
    let halls = found.halls.iter().map(|hall| hall_line(found, hall, words)).collect();
    table(&HALL_HEADS, halls, session)?;
    for hall in found.halls.iter().filter(|hall| !hall.exits.is_empty()) {
        let mut lines = vec![vec![name(found, hall.hall, words)]];
        lines.extend(hall.exits.iter().map(|exit| exit_line(found, exit, words)));
        table(&EXIT_HEADS, lines, session)?;
    }
    stuck(found, session)
}

const HALL_HEADS: [&str; 10] = [
    "cli-egress-by-hall",
    "cli-egress-people",
    "cli-egress-exits",
    "cli-egress-clear",
    "cli-egress-needed",
    "cli-egress-service",
    "cli-egress-mean",
    "cli-egress-farthest",
    "cli-egress-cut-off",
    "cli-egress-time",
];
const EXIT_HEADS: [&str; 9] = [
    "cli-egress-by-exit",
    "cli-egress-id",
    "cli-egress-clear",
    "cli-egress-share",
    "cli-egress-people",
    "cli-egress-flow",
    "cli-egress-time",
    "cli-egress-farthest",
    "cli-egress-if-closed",
];

fn hall_line(found: &Found<'_>, hall: &HallEgress, words: &Words) -> Vec<String> {
    let clear: f64 = hall.exits.iter().map(|exit| exit.clear).sum();
    vec![
        name(found, hall.hall, words),
        hall.people.to_string(),
        hall.exits.len().to_string(),
        metres(clear),
        metres(WidthRule::China.width_for(hall.people as f64)),
        Service::of_room(1.0 / hall.density).letter().to_owned(),
        metres(hall.mean),
        farthest(hall.farthest.as_ref(), words),
        area(hall.cut_off),
        time(hall.time, words),
    ]
}

fn exit_line(found: &Found<'_>, exit: &ExitEgress, words: &Words) -> Vec<String> {
    let seconds = Some(exit.time()).filter(|time| time.is_finite());
    vec![
        name(found, exit.exit, words),
        exit.exit.to_string(),
        metres(exit.clear),
        format!("{:.1} %", exit.share * 100.0),
        exit.people.to_string(),
        format!("{:.2}/s", exit.capacity),
        time(seconds, words),
        farthest(exit.farthest.as_ref(), words),
        farthest(exit.if_closed.as_ref(), words),
    ]
}

fn table(heads: &[&str], lines: Vec<Vec<String>>, session: &mut Session<'_>) -> Result<(), Fault> {
    let words = session.words;
    let mut rows: Vec<Vec<String>> = vec![heads.iter().map(|key| words.text(key)).collect()];
    rows.extend(lines);
    session.line("")?;
    aligned(&rows).iter().try_for_each(|row| session.line(row))
}

/// The booths from which there is no way out, by number.
fn stuck(found: &Found<'_>, session: &mut Session<'_>) -> Result<(), Fault> {
    session.line("")?;
    let count = found.stuck().count();
    if count == 0 {
        return session.say(&Message::new("cli-egress-all-out"));
    }
    let number = |id: ObjectId| {
        let number = found.layout.object(id).and_then(|object| object.booth()?.number.clone());
        number.map_or_else(|| id.to_string(), |number| one_line(&number).into_owned())
    };
    let mut names: Vec<String> = found.stuck().take(NAMED).map(|booth| number(booth.booth)).collect();
    names.extend((count > NAMED).then(|| "…".to_owned()));
    session.say(&Message::new("cli-egress-stuck").with("count", count).with("booths", names.join(", ")))
}

fn name(found: &Found<'_>, id: ObjectId, words: &Words) -> String {
    let names = match found.layout.object(id).map(|object| &object.thing) {
        Some(Thing::Hall(hall)) => Some(&hall.names),
        Some(Thing::Exit(exit)) => Some(&exit.names),
        _ => None,
    };
    let lang: Option<Lang> = words.locale().word().parse().ok();
    let best = |names: &Names| lang.as_ref().and_then(|lang| names.best(lang)).map(|name| one_line(name).into_owned());
    names.and_then(best).unwrap_or_else(|| id.to_string())
}

/// `43.2 m (12.1, 80.4)`: how far, and from where.
fn farthest(found: Option<&Farthest>, words: &Words) -> String {
    let Some(Farthest { from, walk }) = found else { return words.text("cli-egress-none") };
    format!("{} ({:.1}, {:.1})", metres(walk.length), from.x / 1_000.0, from.y / 1_000.0)
}

fn metres(mm: f64) -> String {
    format!("{:.1} m", mm / 1_000.0)
}

fn time(seconds: Option<f64>, words: &Words) -> String {
    seconds.map_or_else(|| words.text("cli-egress-none"), minutes)
}
