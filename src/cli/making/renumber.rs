//! `hallplan renumber`: new numbers for booths that are there.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Numbering, Target, open, place, write};
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::generate::numbers::{Pattern, Renumbered, apply, lint, renumber};
use crate::message::Message;
use crate::model::{Layout, Object};

/// `hallplan renumber FILE --in PLACE --numbers PATTERN -o OUT`.
#[derive(Debug, Args)]
pub struct Renumber {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only booths of this hall or pavilion: its id or its name.
    #[arg(long = "in", value_name = "PLACE")]
    place: Option<String>,
    /// Pattern of the numbers.
    #[arg(long, value_name = "PATTERN", default_value = "{hall}{row}{n:2}")]
    numbers: Pattern,
    /// Only tell what is odd about the numbers that are there.
    #[arg(long, conflicts_with_all = ["output", "dry_run"])]
    lint: bool,
    #[command(flatten)]
    numbering: Numbering,
    #[command(flatten)]
    target: Target,
}

/// One booth as `--json` prints it.
#[derive(Serialize)]
struct Row<'a> {
    id: String,
    old: Option<&'a str>,
    new: &'a str,
    taken: bool,
}

/// Something odd as `--json` prints it.
#[derive(Serialize)]
struct Odd {
    booths: Vec<String>,
    problem: String,
}

impl Task for Renumber {
    const NAME: &'static str = "renumber";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan renumber plan.json --in hall7 --numbers {hall}{row}{n:2} --skip I,O,4 -o plan.json",
        "hallplan renumber plan.json --walk odd-even --numbers {aisle}{n:2} --dry-run",
        "hallplan renumber plan.json --lint",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let mut editor = open(session, &self.file)?;
        let chosen = chosen(editor.document().layout(), self.place.as_deref())?;
        if self.lint {
            return self.tell_odd(session, &chosen, editor.document().layout());
        }
        let target = self.target.file()?;
        let made = renumber(&self.numbering.with(self.numbers.clone()), &chosen, editor.document().layout());
        self.tell(session, &made)?;
        let taken = made.iter().filter(|it| it.taken).count();
        if taken > 0 {
            return Err(Message::new("generate-taken").with("count", taken).into());
        }
        let Some(output) = target else { return Ok(0) };
        let mut renamed: Vec<Object> = chosen.into_iter().cloned().collect();
        apply(&mut renamed, made);
        let label = Message::new("edit-renumber").with("count", renamed.len());
        editor.change(label, |transaction| renamed.into_iter().try_for_each(|object| transaction.replace(object)))?;
        write(session, &editor, output)?;
        Ok(0)
    }
}

/// The booths of a hall or pavilion; of the whole plan where none is named.
fn chosen<'a>(layout: &'a Layout, word: Option<&str>) -> Result<Vec<&'a Object>, Fault> {
    let at = word.map(|word| place(layout, word)).transpose()?;
    let booths = layout.booths().filter(|(_, booth)| at.is_none() || booth.hall == at || booth.pavilion == at);
    Ok(booths.map(|(object, _)| object).collect())
}

impl Renumber {
    fn tell(&self, session: &mut Session<'_>, made: &[Renumbered]) -> Result<(), Fault> {
        if self.target.json {
            let row = |it: &'_ Renumbered| (it.id.to_string(), it.old.clone(), it.new.clone(), it.taken);
            let rows: Vec<_> = made.iter().map(row).collect();
            let rows: Vec<Row<'_>> = rows
                .iter()
                .map(|(id, old, new, taken)| Row { id: id.clone(), old: old.as_deref(), new, taken: *taken })
                .collect();
            return session.json(&rows);
        }
        if self.target.dry_run {
            for it in made.iter().filter(|it| it.old.as_deref() != Some(&it.new)) {
                let old = it.old.as_deref().unwrap_or("-");
                session.say(&Message::new("generate-old-new").with("old", old).with("new", it.new.as_str()))?;
            }
        }
        let changed = made.iter().filter(|it| it.old.as_deref() != Some(&it.new)).count();
        session.say(&Message::new("generate-renumbered").with("count", made.len()).with("changed", changed))
    }

    /// Exit code 1 where something is odd.
    fn tell_odd(&self, session: &mut Session<'_>, booths: &[&Object], layout: &Layout) -> Result<u8, Fault> {
        let odd = lint(booths, layout);
        if self.target.json {
            let row = |it: &crate::generate::numbers::Oddity| Odd {
                booths: it.booths.iter().map(ToString::to_string).collect(),
                problem: session.words.say(&it.message),
            };
            let rows: Vec<Odd> = odd.iter().map(row).collect();
            session.json(&rows)?;
        } else {
            odd.iter().try_for_each(|it| session.say(&it.message))?;
            session.say(&Message::new("generate-odd-count").with("count", odd.len()))?;
        }
        Ok(u8::from(!odd.is_empty()))
    }
}
