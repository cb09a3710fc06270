//! `hallplan rebase`: a newer drawing of the venue held against a plan, or put under it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::fault::Fault;
use super::import::place;
use super::import::report::notes;
use super::import::source::Source;
use super::making::{Target, open, write};
use super::session::Session;
use super::task::Task;
use crate::document::Document;
use crate::geometry::Place;
use crate::import::meaning::{Account, Placing, Sketch};
use crate::message::Message;
use crate::model::Layout;
use crate::rebase::{Became, Difference, Newer, Rebased, Touch, findings};
use crate::rules::Finding;

/// `hallplan rebase PLAN DRAWING -o OUT`.
#[derive(Debug, Args)]
pub struct Rebase {
    /// The plan.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[command(flatten)]
    source: Source,
    /// Where the drawing lies on the plan; without it, that is found.
    #[arg(long, value_name = "PLACE", value_parser = place::placing)]
    place: Option<Placing>,
    #[command(flatten)]
    target: Target,
}

#[derive(Serialize)]
struct Written<'a> {
    lies: Option<Lies>,
    same: usize,
    differences: Vec<Differs>,
    unshown: Vec<&'static str>,
    background: Background,
    booths: Vec<Booth>,
    findings: BTreeMap<&'static str, Vec<Told<'a>>>,
    notes: Vec<String>,
}

/// Turn in degrees counter-clockwise, shift in m, mean error in mm.
#[derive(Serialize)]
struct Lies {
    turn: f64,
    shift_m: [f64; 2],
    agreeing: usize,
    of: usize,
    error_mm: f64,
}

#[derive(Serialize)]
struct Differs {
    kind: &'static str,
    became: &'static str,
    id: Option<String>,
    at_m: Option<[f64; 2]>,
    off_mm: f64,
}

#[derive(Serialize)]
struct Background {
    same: usize,
    new: usize,
    gone: usize,
}

#[derive(Serialize)]
struct Booth {
    id: String,
    number: Option<String>,
    touch: &'static str,
    by: Vec<&'static str>,
}

#[derive(Serialize)]
struct Told<'a> {
    rule: &'a str,
    objects: Vec<String>,
    message: String,
}

impl Task for Rebase {
    const NAME: &'static str = "rebase";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan rebase plan.json venue-2.dxf --dry-run",
        "hallplan rebase plan.json venue-2.dxf --layers layers.json -o plan.json",
        "hallplan rebase plan.json venue-2.dxf --place 0,0:12.5,3;60000,0:72.5,3 --dry-run --json",
    ];

    /// Exit code 1 where it is only told what would be done, and a booth is hit.
    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.plan)?;
        let (newer, doubtful, unknown) = self.newer()?;
        let rebased = newer.against(editor.document())?;
        let before = editor.document().fork();
        rebased.step.clone().enact(&mut editor)?;
        let account = Account { sketch: &rebased.sketch, meanings: &newer.meanings, made: &rebased.made };
        let mut notes = notes(account, (newer.unit, doubtful), &unknown);
        notes.extend(rebased.comparison.notes());
        if self.target.json {
            session.json(&written(session, &rebased, [&before, editor.document()], &notes))?;
        } else {
            tell(session, &rebased, [&before, editor.document()], &notes)?;
        }
        let Some(output) = target else { return Ok(u8::from(rebased.comparison.counts()[0] > 0)) };
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Rebase {
    /// The drawing as it is to be read, whether somebody should look at its unit, and the layers it does not have.
    fn newer(&self) -> Result<(Newer, bool, Vec<String>), Fault> {
        let drawn = Arc::new(self.source.read()?);
        let (unit, doubtful) = self.source.unit(&drawn);
        let sketch = Sketch::of(Arc::clone(&drawn), unit);
        let (meanings, unknown) = self.source.meanings(&sketch)?;
        let tolerance = self.source.tolerance();
        Ok((Newer { drawn, unit, meanings, tolerance, placing: self.place }, doubtful, unknown))
    }
}

fn tell(
    session: &mut Session<'_>,
    rebased: &Rebased,
    [before, after]: [&Document; 2],
    notes: &[Message],
) -> Result<(), Fault> {
    let layout = before.layout();
    let comparison = &rebased.comparison;
    rebased.lie.iter().try_for_each(|lie| session.say(&lie.message()))?;
    notes.iter().try_for_each(|note| session.say(note))?;
    if comparison.is_same() {
        session.say(&Message::new("rebase-nothing"))?;
    }
    comparison.differences.iter().try_for_each(|it| session.say(&it.message(layout, &rebased.made)))?;
    for touched in &comparison.booths {
        touched.messages(layout).try_for_each(|message| session.say(&message))?;
    }
    let (come, go) = findings(before, after);
    session.say(&Message::new("rebase-findings").with("come", come.len()).with("go", go.len()))?;
    come.into_iter().try_for_each(|finding| session.say(&finding.message))
}

fn written<'a>(
    session: &Session<'_>,
    rebased: &Rebased,
    [before, after]: [&'a Document; 2],
    notes: &[Message],
) -> Written<'a> {
    let layout = before.layout();
    let comparison = &rebased.comparison;
    let lies = rebased.lie.map(|lie| Lies {
        turn: lie.degrees(),
        shift_m: metres(lie.shift()),
        agreeing: lie.agreeing,
        of: lie.of,
        error_mm: lie.error,
    });
    let (come, go) = findings(before, after);
    let told = |found: Vec<&'a Finding>| {
        let told = |it: &'a Finding| Told {
            rule: it.rule,
            objects: it.key().objects.iter().map(ToString::to_string).collect(),
            message: session.words.say(&it.message),
        };
        found.into_iter().map(told).collect::<Vec<_>>()
    };
    let background = &comparison.background;
    Written {
        lies,
        same: comparison.same,
        differences: comparison.differences.iter().map(|it| differs(layout, rebased, it)).collect(),
        unshown: comparison.unshown.iter().map(|kind| kind.word()).collect(),
        background: Background { same: background.same, new: background.new.len(), gone: background.gone.len() },
        booths: booths(layout, rebased),
        findings: [("come", told(come)), ("go", told(go))].into(),
        notes: notes.iter().map(|note| session.words.say(note)).collect(),
    }
}

fn differs(layout: &Layout, rebased: &Rebased, difference: &Difference) -> Differs {
    Differs {
        kind: difference.kind.word(),
        became: Became::word(difference.became),
        id: difference.before.map(|id| id.to_string()),
        at_m: difference.at(layout, &rebased.made).map(metres),
        off_mm: difference.off,
    }
}

fn booths(layout: &Layout, rebased: &Rebased) -> Vec<Booth> {
    let number = |id| layout.object(id).and_then(|object| object.booth()?.number.clone());
    let booths = rebased.comparison.booths.iter().map(|it| Booth {
        id: it.booth.to_string(),
        number: number(it.booth),
        touch: Touch::word(it.touch),
        by: it.by.iter().map(|kind| kind.word()).collect(),
    });
    booths.collect()
}

fn metres(at: Place) -> [f64; 2] {
    [at.x / 1_000.0, at.y / 1_000.0]
}
