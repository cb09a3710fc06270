//! `hallplan layers`: the layers of the drawings under a plan, shown or hidden.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::fault::Fault;
use super::making::{Target, open, write};
use super::session::Session;
use super::task::Task;
use crate::message::Message;
use crate::model::{DrawingLayer, Kind, Layout, Object, Thing, Underlay};

/// `hallplan layers FILE [--show NAME]… [--hide NAME]… -o OUT`.
#[derive(Debug, Args)]
pub struct Layers {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A layer that is shown.
    #[arg(long, value_name = "NAME")]
    show: Vec<String>,
    /// A layer that is hidden.
    #[arg(long, value_name = "NAME")]
    hide: Vec<String>,
    #[command(flatten)]
    target: Target,
}

/// A layer in `--json`.
#[derive(Serialize)]
struct Layer {
    background: String,
    name: String,
    shown: bool,
    lines: usize,
    texts: usize,
}

impl Task for Layers {
    const NAME: &'static str = "layers";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan layers plan.json --dry-run",
        "hallplan layers plan.json --hide FURNITURE --show A-GRID -o plan.json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let asked = !self.show.is_empty() || !self.hide.is_empty();
        let target = if asked { self.target.file()? } else { None };
        let mut editor = open(session, &self.file)?;
        let changed = self.changed(editor.document().layout())?;
        if !changed.is_empty() {
            let put = |transaction: &mut crate::document::Transaction<'_>| {
                changed.into_iter().try_for_each(|object| transaction.replace(object))
            };
            editor.change(Message::new("edit-drawing-layers"), put)?;
        }
        let layers = told(editor.document().layout());
        if self.target.json {
            session.json(&layers)?;
        } else {
            layers.iter().try_for_each(|layer| session.say(&layer.message()))?;
        }
        let Some(output) = target else { return Ok(0) };
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Layers {
    /// The backgrounds that become others; a name that none has is refused.
    fn changed(&self, layout: &Layout) -> Result<Vec<Object>, Fault> {
        let all = told(layout);
        if let Some(name) = self.show.iter().chain(&self.hide).find(|name| !all.iter().any(|it| it.name == **name)) {
            let known: Vec<&str> = all.iter().map(|layer| layer.name.as_str()).collect();
            return Err(Message::new("cli-layers-unknown")
                .with("name", name.as_str())
                .with("known", known.join(", "))
                .into());
        }
        let hides = |_: usize, layer: &DrawingLayer| {
            self.hide.contains(&layer.name) || (layer.hidden && !self.show.contains(&layer.name))
        };
        let backgrounds = underlays(layout).filter_map(|(object, underlay)| {
            Some(Object { thing: Thing::Underlay(underlay.hiding(hides)?), ..object.clone() })
        });
        Ok(backgrounds.collect())
    }
}

fn underlays(layout: &Layout) -> impl Iterator<Item = (&Object, &Underlay)> {
    layout.of_kind(Kind::Underlay).filter_map(|object| match &object.thing {
        Thing::Underlay(underlay) => Some((object, underlay)),
        _ => None,
    })
}

fn told(layout: &Layout) -> Vec<Layer> {
    let mut layers = Vec::new();
    for (object, underlay) in underlays(layout) {
        layers.extend(underlay.drawing().iter().flat_map(|drawing| &drawing.layers).map(|layer| Layer {
            background: object.id.to_string(),
            name: layer.name.clone(),
            shown: !layer.hidden,
            lines: layer.lines.len(),
            texts: layer.texts.len(),
        }));
    }
    layers
}

impl Layer {
    fn message(&self) -> Message {
        Message::new(if self.shown { "cli-layers-shown" } else { "cli-layers-hidden" })
            .with("name", self.name.as_str())
            .with("lines", self.lines)
            .with("texts", self.texts)
    }
}
