//! A monkey at the window: random keys, drags, wheels to the limits, hostile text, dialogs opened and closed. It must not
//! panic, and what the journal gives back afterwards is the plan that was in the window.
//!
//! The ordinary test makes some hundreds of events; `HALLPLAN_EVENTS=10000` makes as many as it says. The monkey stays in
//! a folder of its own: in file dialogs it types names only, and it keeps off what ends the program or starts another.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use egui::{Event, ImeEvent, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::generate;
use hallplan::i18n::{Locale, Words, words};
use hallplan::storage::{self, Fs, Places, RealFs};

const SIZE: Vec2 = Vec2::new(1280.0, 720.0);
/// Events with one window, before it is closed as though the program had died.
const LIFE: usize = 250;

const TEXTS: [&str; 14] = [
    "A1",
    "9",
    "-0",
    "1e999",
    "99999999999999999999",
    "NaN",
    "<script>alert(1)</script>",
    "{{7*7}}{ $x }",
    "\u{202e}fdp.exe\u{2066}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "\u{0}\u{1b}[31m\u{9b}",
    "展位👩‍👩‍👧عربي",
    "a\nb\tc",
    " ",
];

/// Numbers, and what is made of them.
struct Random(hallplan::generate::Random);

impl Random {
    fn next(&mut self) -> u64 {
        self.0.draw()
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// Anywhere in the window, now and then far outside; often where the canvas is.
    fn place(&mut self) -> Pos2 {
        let (x, y) = (self.below(1_000) as f32 / 1_000.0, self.below(1_000) as f32 / 1_000.0);
        match self.below(10) {
            0 => Pos2::new(x * 4_000.0 - 1_000.0, y * 3_000.0 - 1_000.0),
            1 | 2 => Pos2::new(x * SIZE.x, y * SIZE.y),
            3 => Pos2::new(x * SIZE.x, 14.0),
            _ => Pos2::new(300.0 + x * 650.0, 60.0 + y * 600.0),
        }
    }

    fn modifiers(&mut self) -> Modifiers {
        self.one(&[
            Modifiers::NONE,
            Modifiers::NONE,
            Modifiers::COMMAND,
            Modifiers::SHIFT,
            Modifiers::ALT,
            Modifiers::COMMAND | Modifiers::SHIFT,
        ])
    }
}

struct Monkey {
    harness: Harness<'static, Window>,
    words: [&'static Words; 2],
    random: Random,
    pressed: Option<Pos2>,
}

impl Monkey {
    fn begin(folder: &Path, seed: u64) -> Self {
        let (places, file) = (Places::under(folder), folder.join("plan.json"));
        let locale = Locale::ALL[seed as usize % Locale::ALL.len()];
        let builder = Harness::builder().with_size(SIZE).with_max_steps(64).allow_missing_glyphs();
        let harness = builder.build_eframe(move |cc| {
            let (preferences, _) = Preferences::load(Some(places), Some(locale));
            Window::new(cc, preferences, Some(file)).with_own_dialogs()
        });
        let words = [Locale::English, Locale::Chinese].map(words);
        let mut monkey = Self { harness, words, random: Random(hallplan::generate::Random::new(seed)), pressed: None };
        monkey.settle();
        monkey
    }

    /// Lets threads end and frames follow.
    fn settle(&mut self) {
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(4));
            self.harness.step();
        }
    }

    fn shows(&self, key: &str) -> bool {
        self.words.iter().any(|words| self.harness.query_all_by_label_contains(&words.text(key)).next().is_some())
    }

    /// A file dialog is open: only names may be typed there.
    fn is_naming(&self) -> bool {
        ["app-open-title", "app-save-title", "app-export-to-title"].iter().any(|title| self.shows(title))
    }

    /// Something is in reach that ends the program or starts another.
    fn is_tempted(&self) -> bool {
        ["cmd-print", "cmd-quit"].iter().any(|command| self.shows(command))
    }

    fn act(&mut self) {
        if self.is_naming() {
            self.name_a_file();
        } else if self.is_tempted() {
            self.key(Modifiers::NONE, Key::Escape);
        } else {
            self.play();
        }
        // Requests are carried out in one frame and seen in the next.
        self.harness.run_steps(2);
    }

    fn name_a_file(&mut self) {
        match self.random.below(4) {
            0 => self.key(Modifiers::NONE, Key::Escape),
            1 => {
                let name = format!("m{}", self.random.below(3));
                let label = self.words.map(|words| words.text("app-file-name"));
                let field =
                    label.iter().find_map(|label| self.harness.query_by_role_and_label(egui::Role::TextInput, label));
                if let Some(field) = field {
                    field.focus();
                    self.harness.run_steps(2);
                    self.key(Modifiers::COMMAND, Key::A);
                    self.harness.event(Event::Text(name));
                }
            }
            _ => self.key(Modifiers::NONE, Key::Enter),
        }
        self.settle();
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
    }

    fn play(&mut self) {
        match self.random.below(16) {
            0..=3 => {
                let (modifiers, key) = (self.random.modifiers(), self.random.one(Key::ALL));
                let forbidden = modifiers.command && matches!(key, Key::P | Key::Q | Key::W);
                if !forbidden {
                    self.key(modifiers, key);
                }
            }
            4..=6 => self.drag(),
            7 | 8 => self.click(),
            9 | 10 => self.wheel(),
            11 | 12 => {
                let text = self.random.one(&TEXTS).to_owned();
                self.harness.event(Event::Text(text));
            }
            13 => self.input_method(),
            14 => self.clipboard(),
            _ => {
                // A tool, and a drag with it.
                let tools = hallplan::editor::TOOLS;
                let tool = &tools[self.random.below(tools.len())];
                if let Some(key) = Key::from_name(tool.key) {
                    self.key(Modifiers::NONE, key);
                }
                self.drag();
            }
        }
    }

    fn button(&mut self, at: Pos2, pressed: bool) {
        let button = if self.random.below(8) == 0 { PointerButton::Secondary } else { PointerButton::Primary };
        let modifiers = self.random.modifiers();
        self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    }

    fn drag(&mut self) {
        let from = self.random.place();
        self.harness.hover_at(from);
        self.button(from, true);
        for _ in 0..self.random.below(4) {
            let to = self.random.place();
            self.harness.hover_at(to);
            self.pressed = Some(to);
        }
        match self.random.below(6) {
            0 => self.harness.key_press(Key::Escape),
            1 => self.harness.event(Event::PointerGone),
            2 => return,
            _ => {}
        }
        let to = self.pressed.take().unwrap_or(from);
        self.harness.drop_at(to);
    }

    fn click(&mut self) {
        let at = self.random.place();
        for _ in 0..1 + self.random.below(2) {
            self.harness.hover_at(at);
            self.harness.drag_at(at);
            self.harness.drop_at(at);
        }
    }

    fn wheel(&mut self) {
        let at = self.random.place();
        self.harness.hover_at(at);
        let much = self.random.one(&[1.0, -1.0, 50.0, -50.0, 1e6, -1e6]);
        if self.random.below(3) == 0 {
            let factor = self.random.one(&[0.5, 2.0, 1e-6, 1e6]);
            self.harness.event(Event::Zoom(factor));
            return;
        }
        let unit = self.random.one(&[MouseWheelUnit::Line, MouseWheelUnit::Point, MouseWheelUnit::Page]);
        let source = self.random.one(&[MouseWheelSource::Wheel, MouseWheelSource::Unknown]);
        let (delta, modifiers) = (Vec2::new(much * 0.3, much), self.random.modifiers());
        self.harness.event(Event::MouseWheel { unit, delta, phase: TouchPhase::Move, modifiers, source });
    }

    fn input_method(&mut self) {
        let text = self.random.one(&TEXTS).to_owned();
        let event = if self.random.below(2) == 0 {
            ImeEvent::Preedit { text, active_range_chars: None }
        } else {
            ImeEvent::Commit(text)
        };
        self.harness.event(Event::Ime(event));
    }

    fn clipboard(&mut self) {
        let event = match self.random.below(4) {
            0 => Event::Copy,
            1 => Event::Cut,
            2 => Event::Paste(self.random.one(&TEXTS).to_owned()),
            _ => {
                let layout = self.harness.state().editor().document().layout();
                Event::Paste(String::from_utf8(storage::write(layout)).unwrap())
            }
        };
        self.harness.event(event);
    }

    /// Whatever is under way is ended: a drag, a text that is typed, a dialog.
    fn calm_down(&mut self) {
        self.harness.drop_at(Pos2::new(600.0, 400.0));
        for _ in 0..4 {
            self.key(Modifiers::NONE, Key::Escape);
        }
        self.settle();
    }
}

/// One window from its start to its sudden end; how many edits the journal had to give back.
fn live(seed: u64, events: usize) -> usize {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.json"), storage::write(&generate::sample(40, seed))).unwrap();
    let mut monkey = Monkey::begin(folder.path(), seed);
    for _ in 0..events {
        monkey.act();
    }
    monkey.calm_down();
    let document = monkey.harness.state().editor().document();
    let (layout, saved) = (document.layout().clone(), document.is_saved());
    drop(monkey);
    let read = storage::read(&storage::write(&layout)).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    assert!(read.layout == layout, "seed {seed}: what would be saved is another plan");
    let fs: Arc<dyn Fs> = Arc::new(RealFs);
    let found = storage::scan(&fs, &Places::under(folder.path())).pop();
    assert!(found.is_some() || saved, "seed {seed}: edits are in no journal");
    let Some(found) = found else { return 0 };
    let edits = found.edits();
    let restored = found.restore().unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    assert!(restored.lost == 0 && restored.layout == layout, "seed {seed}: the journal gives back another plan");
    edits
}

#[test]
fn whatever_is_done_the_window_lives_and_the_journal_has_the_plan() {
    let all: usize = std::env::var("HALLPLAN_EVENTS").ok().and_then(|events| events.parse().ok()).unwrap_or(500);
    let from: u64 = std::env::var("HALLPLAN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let (mut events, mut edits, mut seed) = (0, 0, from);
    while events < all {
        edits += live(seed, LIFE);
        events += LIFE;
        seed += 1;
    }
    println!(
        "{events} events with {} windows from seed {from}; {edits} edits in their journals, replayed to the plan",
        seed - from
    );
    assert!(edits > events / 50, "only {edits} edits: the monkey sleeps");
}
