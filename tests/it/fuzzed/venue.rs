//! Any bytes are a drawing or an error with a sentence; whatever is drawn becomes things that a plan takes.

use hallplan::document::Document;
use hallplan::import::drawing::{Unit, read};
use hallplan::import::meaning::{Sketch, made, proposed};
use hallplan::message::Message;
use hallplan::model::{Lang, Layout, Object, ObjectId};

/// Longer ones say nothing new, and take long.
const LONGEST: usize = 20_000;
/// What many insertions make of a short file takes long, too.
const MOST_SHAPES: usize = 2_000;

/// Panics where the reader of drawings, the finding of things or the taking over does.
pub fn check(bytes: &[u8]) {
    if bytes.len() > LONGEST {
        return;
    }
    let Ok(drawn) = read(bytes.to_vec()) else { return };
    if drawn.shapes.len() > MOST_SHAPES {
        return;
    }
    let sketch = Sketch::of(drawn, Unit::Metre);
    let meanings = proposed(&sketch);
    let made = made(&sketch, &meanings, 10.0, &Lang::english());
    let mut document = Document::new(Layout::default()).expect("an empty plan is one");
    for (id, found) in (1..).zip(made.things) {
        let object = Object::new(ObjectId::from_random(id), found.thing);
        // What is out of range is refused with a sentence.
        let _ = document.edit(Message::new("test"), |edit| edit.add(object).map(|_| ()));
    }
}
