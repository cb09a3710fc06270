//! What the lines of a drawing mean: which are halls, pillars, exits, booths. Places become whole millimetres of a plan.
//!
//! A [`Sketch`] is a drawing in millimetres, near the origin. Each of its layers has a [`Meaning`], proposed by its name and
//! by what lies on it; [`made`] makes the objects. What becomes no object lies under the plan as a drawing.

mod account;
mod booths;
mod exits;
mod halls;
mod loops;
mod outline;
mod placing;
mod points;
mod proposal;
mod rest;
mod sketch;
mod squares;
mod vocabulary;

use crate::message::Message;
use crate::model::{Hall, Label, Lang, Names, Thing, words};
pub use account::Account;
pub use placing::{Pair, Placing};
use sketch::Words;
pub use sketch::{Content, Line, Sketch};
use squares::Squares;

use crate::geometry::{Angle, Bounds, Outline, Place};

words! {
    /// What the lines on a layer mean.
    Meaning as "import-meaning" {
        /// The outline of a hall.
        Hall = "hall",
        /// Walls; areas as large as a hall are one where no layer means halls.
        Wall = "wall",
        /// Pillars.
        Pillar = "pillar",
        /// Doors and other exits.
        Exit = "exit",
        /// Hydrants, extinguishers, alarms, signs.
        Safety = "safety",
        /// Booths.
        Booth = "booth",
        /// Stages, toilets and the like.
        Facility = "facility",
        /// Texts that stay texts.
        Text = "text",
        /// Anything else that is worth seeing.
        Rest = "rest",
        /// Nothing of the plan.
        Nothing = "nothing",
    }
}

/// Ends nearer than this meet, in mm, unless somebody says otherwise.
pub const TOLERANCE: f64 = 20.0;

/// A thing that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The thing; it names no hall yet.
    pub thing: Thing,
    /// The hall it belongs to, by its place in the list of things.
    pub hall: Option<usize>,
    /// Words that were written in it.
    pub words: Option<String>,
    /// The layer it comes from, by its place in the list; the background comes from all of them, and names none.
    pub layer: usize,
}

/// What became of a drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    /// The things, halls first.
    pub things: Vec<Found>,
    /// What did not become what its layer means.
    pub notes: Vec<Message>,
    /// Layers that were given a meaning and from which nothing came; by their places in the list.
    pub empty: Vec<usize>,
}

/// What each layer of a sketch is likely to mean.
#[must_use]
pub fn proposed(sketch: &Sketch) -> Vec<Meaning> {
    proposal::meanings(sketch)
}

/// Makes things of a sketch whose layers have these meanings. Ends nearer than `tolerance` mm meet; words are in `lang`.
#[must_use]
pub fn made(sketch: &Sketch, meanings: &[Meaning], tolerance: f64, lang: &Lang) -> Made {
    let tolerance = tolerance.clamp(0.1, 1_000.0);
    let (lines, made, taken) = (sketch.by_layer(), Made::default(), vec![false; sketch.texts.len()]);
    let mut maker = Maker { sketch, lines, meanings, tolerance, lang, made, taken };
    maker.halls();
    // Texts last: what is written in a booth is no label.
    let is_text = |layer: &usize| meanings.get(*layer) == Some(&Meaning::Text);
    let (texts, others): (Vec<usize>, Vec<usize>) = (0..meanings.len()).partition(is_text);
    for layer in others {
        let before = maker.made.things.len();
        maker.layer(layer);
        let asked = !matches!(meanings.get(layer), Some(Meaning::Rest | Meaning::Nothing) | None);
        let hall = maker.made.things.iter().any(|found| found.layer == layer);
        if asked && before == maker.made.things.len() && !hall && !maker.lines(layer).is_empty() {
            maker.made.empty.push(layer);
        }
    }
    maker.take_texts_in_booths();
    texts.into_iter().for_each(|layer| maker.labels(layer));
    maker.background();
    maker.made
}

struct Maker<'a> {
    sketch: &'a Sketch,
    /// The lines of each layer.
    lines: Vec<Vec<&'a Line>>,
    meanings: &'a [Meaning],
    tolerance: f64,
    lang: &'a Lang,
    made: Made,
    /// Of each text, whether a thing has its words.
    taken: Vec<bool>,
}

impl<'a> Maker<'a> {
    /// What became no object lies under the plan. Walls and doors stay to be seen: not every line of them is an object.
    fn background(&mut self) {
        let came = |layer: usize| self.made.things.iter().any(|found| found.layer == layer);
        let gone = |meaning: &Meaning| !matches!(meaning, Meaning::Wall | Meaning::Exit);
        let objects = self.meanings.iter().enumerate().map(|(layer, meaning)| gone(meaning) && came(layer));
        let objects: Vec<bool> = objects.collect();
        let Some((underlay, far)) = rest::background(self.sketch, self.meanings, &objects, &self.taken) else {
            return;
        };
        if far > 0 {
            self.made.notes.push(Message::new("import-note-beyond").with("count", far));
        }
        let layer = self.meanings.len();
        self.put(layer, Thing::Underlay(underlay));
    }

    fn lines(&self, layer: usize) -> Vec<&'a Line> {
        self.lines.get(layer).cloned().unwrap_or_default()
    }

    fn name(&self, layer: usize) -> &'a str {
        self.sketch.drawn.layers.get(layer).map_or("", |layer| layer.name.as_str())
    }

    fn put(&mut self, layer: usize, thing: Thing) {
        self.made.things.push(Found { thing, hall: None, words: None, layer });
    }

    /// Halls come of the layers that mean halls; where none do, of those that mean walls, taken together.
    fn halls(&mut self) {
        for meaning in [Meaning::Hall, Meaning::Wall] {
            let layers: Vec<usize> =
                (0..self.meanings.len()).filter(|layer| self.meanings.get(*layer) == Some(&meaning)).collect();
            let lines: Vec<&Line> = layers.iter().flat_map(|layer| self.lines(*layer)).collect();
            let found = halls::found(&lines, self.tolerance);
            if let (Some(layer), false) = (layers.first(), found.is_empty()) {
                let own = |layer: usize| self.meanings.get(layer) == Some(&Meaning::Hall);
                let names = halls::names(&self.sketch.texts, own);
                found.into_iter().for_each(|hall| self.hall(*layer, hall, &names));
                return;
            }
        }
    }

    /// A hall, with that of these texts for its name that is written in it.
    fn hall(&mut self, layer: usize, mut hall: Hall, names: &[usize]) {
        if let Some((at, text)) = halls::name(&hall, names, &self.sketch.texts) {
            hall.names = Names::default().with(self.lang.clone(), text.text.trim());
            self.taken.get_mut(at).into_iter().for_each(|taken| *taken = true);
        }
        self.put(layer, Thing::Hall(hall));
    }

    fn layer(&mut self, layer: usize) {
        let (lines, name, tolerance) = (self.lines(layer), self.name(layer), self.tolerance);
        match self.meanings.get(layer) {
            Some(Meaning::Wall) => {
                points::walls(&lines, tolerance).into_iter().for_each(|it| self.put(layer, Thing::Wall(it)));
            }
            Some(Meaning::Pillar) => {
                points::pillars(&lines, tolerance).into_iter().for_each(|it| self.put(layer, Thing::Pillar(it)));
            }
            Some(Meaning::Exit) => self.exits(layer, &lines),
            Some(Meaning::Safety) => {
                points::safety(&lines, name).into_iter().for_each(|it| self.put(layer, Thing::SafetyPoint(it)));
            }
            Some(Meaning::Booth) => {
                for booths::Found { booth, words } in booths::found(self.sketch, &lines, tolerance) {
                    self.made.things.push(Found { thing: Thing::Booth(booth), hall: None, words, layer });
                }
            }
            Some(Meaning::Facility) => {
                let found = points::facilities(self.sketch, &lines, name, tolerance);
                found.into_iter().for_each(|it| self.put(layer, Thing::Facility(it)));
            }
            Some(Meaning::Text | Meaning::Hall | Meaning::Rest | Meaning::Nothing) | None => {}
        }
    }

    fn exits(&mut self, layer: usize, lines: &[&Line]) {
        let things = self.made.things.iter().enumerate();
        let halls =
            things.filter_map(
                |(at, found)| if let Thing::Hall(hall) = &found.thing { Some((at, hall.clone())) } else { None },
            );
        let (places, halls): (Vec<usize>, Vec<_>) = halls.unzip();
        let (exits, lost) = exits::found(lines, proposal::exit(self.name(layer)), &halls);
        for (hall, exit) in exits {
            let hall = places.get(hall).copied();
            self.made.things.push(Found { thing: Thing::Exit(exit), hall, words: None, layer });
        }
        if lost > 0 {
            let note = Message::new("import-note-no-side").with("count", lost).with("layer", self.name(layer));
            self.made.notes.push(note);
        }
    }

    /// What is written in a booth, that booth has.
    fn take_texts_in_booths(&mut self) {
        let outlines = self.made.things.iter().filter_map(|found| match &found.thing {
            Thing::Booth(booth) => Some(&booth.outline),
            _ => None,
        });
        let outlines: Vec<&Outline> = outlines.collect();
        let mut squares = Squares::default();
        outlines.iter().enumerate().for_each(|(at, outline)| squares.add(&outline.bounds(), at));
        let in_booth = |text: &Words| {
            let near = squares.near(&Bounds { min: text.middle, max: text.middle });
            near.into_iter().filter_map(|at| outlines.get(at)).any(|outline| outline.contains(text.middle))
        };
        self.taken.iter_mut().zip(&self.sketch.texts).for_each(|(taken, text)| *taken |= in_booth(text));
    }

    fn labels(&mut self, layer: usize) {
        let lang = self.lang;
        let texts = self.sketch.texts.iter().zip(&self.taken).filter(|(text, taken)| text.layer == layer && !**taken);
        let here = texts.map(|(text, _)| text).filter(|text| text.counts);
        let label = |text: &Words| {
            let height = libm::round(text.height).clamp(1.0, 100_000.0) as i32;
            let words: String = text.text.chars().take(crate::model::LONGEST_NAME).collect();
            let names = Names::default().with(lang.clone(), &words);
            let (at, angle) = (text.middle.rounded(), Angle::from_degrees(text.angle));
            Thing::Label(Label { at, text: names, height, angle, leader: None })
        };
        let labels: Vec<Thing> = here.map(label).collect();
        labels.into_iter().for_each(|label| self.put(layer, label));
    }
}

/// The areas that lines enclose, by themselves or together, each a tidied ring.
fn rings(lines: &[&Line], tolerance: f64) -> Vec<Vec<Place>> {
    let (closed, open): (Vec<&Line>, Vec<&Line>) = lines.iter().copied().partition(|line| line.closed);
    let own = closed.iter().map(|line| outline::tidied(line.corners.clone())).filter(|ring| ring.len() > 2);
    let own: Vec<Vec<Place>> = own.collect();
    // Only where there are open lines can several together enclose what none does alone.
    if open.is_empty() {
        return own;
    }
    let all = lines.iter().filter(|line| !line.filled).map(|line| (line.corners.as_slice(), line.closed));
    match loops::areas(all, tolerance) {
        Some(areas) => areas.into_iter().chain(own).collect(),
        None => own,
    }
}
