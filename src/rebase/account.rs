//! What a comparison says, in sentences.

use super::{Became, Comparison, Difference, Lie, Touch, Touched};
use crate::geometry::Place;
use crate::import::meaning::Made;
use crate::message::{Message, Value};
use crate::model::{Kind, Layout, Names, Thing};

impl Lie {
    /// How the drawing lies on the plan, and how many places say so.
    #[must_use]
    pub fn message(&self) -> Message {
        let shift = self.shift();
        Message::new("rebase-lie")
            .with("turn", format!("{:.2}", self.degrees()).trim_end_matches('0').trim_end_matches('.'))
            .with("x", length(shift.x))
            .with("y", length(shift.y))
            .with("agreeing", self.agreeing)
            .with("of", self.of)
            .with("error", libm::round(self.error) as i64)
    }
}

impl Comparison {
    /// How many things are the same, what is not compared, how the background differs.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = vec![Message::new("rebase-same").with("count", self.same)];
        notes.extend(self.unshown.iter().map(|kind| Message::new("rebase-unshown").with("kind", kind.label())));
        let (new, gone) = (self.background.new.len(), self.background.gone.len());
        if new + gone > 0 {
            notes.push(Message::new("rebase-background").with("new", new).with("gone", gone));
        }
        notes
    }

    /// How many booths are hit, and how many freed.
    #[must_use]
    pub fn counts(&self) -> [usize; 2] {
        [Touch::Hit, Touch::Freed].map(|touch| self.booths.iter().filter(|it| it.touch == touch).count())
    }
}

impl Difference {
    /// What became of it, and where it is.
    #[must_use]
    pub fn message(&self, layout: &Layout, made: &Made) -> Message {
        let key = match self.became {
            Became::New => "rebase-difference-new",
            Became::Changed => "rebase-difference-changed",
            Became::Gone => "rebase-difference-gone",
            Became::Kept => "rebase-difference-kept",
        };
        let at = self.at(layout, made).unwrap_or(Place::new(0.0, 0.0));
        Message::new(key)
            .with("what", self.what(layout))
            .with("x", length(at.x))
            .with("y", length(at.y))
            .with("off", length(self.off))
    }

    /// Where to look, in mm.
    #[must_use]
    pub fn at(&self, layout: &Layout, made: &Made) -> Option<Place> {
        self.things(layout, made).into_iter().flatten().last()?.bounds().map(|bounds| bounds.centre())
    }

    /// What it was in the plan, and what it is in the drawing.
    #[must_use]
    pub fn things<'a>(&self, layout: &'a Layout, made: &'a Made) -> [Option<&'a Thing>; 2] {
        let before = self.before.and_then(|id| layout.object(id)).map(|object| &object.thing);
        let after = self.after.and_then(|place| made.things.get(place)).map(|found| &found.thing);
        [before, after]
    }

    /// What it is called: the name of a hall, kind and name of anything else, the kind alone of what has none.
    fn what(&self, layout: &Layout) -> Value {
        let thing = self.before.and_then(|id| layout.object(id)).map(|object| &object.thing);
        let names: Option<&Names> = match thing {
            Some(Thing::Hall(hall)) => Some(&hall.names),
            Some(Thing::Exit(exit)) => Some(&exit.names),
            Some(Thing::Facility(facility)) => Some(&facility.names),
            _ => None,
        };
        match names.filter(|names| !names.is_empty()) {
            Some(names) if self.kind == Kind::Hall => names.into(),
            Some(names) => Message::new("rebase-thing").with("kind", self.kind.label()).with("name", names).into(),
            None => self.kind.label().into(),
        }
    }
}

impl Touched {
    /// What is done to the booth, a sentence for each kind of thing.
    pub fn messages<'a>(&'a self, layout: &Layout) -> impl Iterator<Item = Message> + use<'a> {
        let number = layout.object(self.booth).and_then(|object| object.booth()?.number.clone());
        let number = number.unwrap_or_else(|| self.booth.to_string());
        self.by.iter().map(move |kind| {
            let key = match (self.touch, *kind) {
                (Touch::Hit, Kind::Hall) => "rebase-booth-out",
                (Touch::Hit, _) => "rebase-booth-hit",
                (Touch::Freed, Kind::Hall) => "rebase-booth-in",
                (Touch::Freed, _) => "rebase-booth-freed",
            };
            Message::new(key).with("booth", number.as_str()).with("kind", kind.label())
        })
    }
}

fn length(mm: f64) -> Value {
    Value::Length(libm::round(mm.clamp(-1e12, 1e12)) as i64)
}
