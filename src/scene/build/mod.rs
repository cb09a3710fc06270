//! From a layout to a scene: one file a kind of object.
//!
//! Everything is in millimetres on the floor; line weights are in millimetres of paper. Nothing looks at the whole
//! layout but [`build`]: what is near a place is asked of the view, so a window can draw only what is in sight.

mod aisle;
mod aisle_widths;
mod arcs;
mod booth;
mod booth_words;
mod classes;
mod dimension;
mod drawing;
mod exit;
mod facility;
mod fields;
mod finding;
mod hall;
mod heading;
mod label;
mod line;
mod paragraph;
mod pavilion;
mod room;
mod safety;
mod underlay;
mod utility;
mod view;
mod wall;

pub use aisle_widths::aisle_widths;
pub use classes::Classes;
pub use fields::{field, field_names};
pub use finding::finding_shapes;
pub use view::{Detail, Near, Pictures, View, Words, sentence, template, unsold};

pub use booth::shows_holds;
pub(super) use booth::{Sale, booth_hatch, booth_looks};
pub(super) use classes::Class;
pub(super) use exit::exit_line;
pub(super) use finding::finding_looks;
pub(super) use line::grouped;
pub(super) use pavilion::pavilion_name;
pub(super) use safety::{clear_line, safety_looks};

use drawing::Drawing;

use super::Scene;
use crate::model::{Layout, Object, Thing};

/// The scene of a whole layout.
#[must_use]
pub fn build(layout: &Layout, view: &View) -> Scene {
    build_objects(layout, layout.objects(), view)
}

/// The scene of some objects of a layout, such as those in sight: by their order, else as they come.
#[must_use]
pub fn build_objects<'o>(layout: &Layout, objects: impl IntoIterator<Item = &'o Object>, view: &View) -> Scene {
    let mut drawing = Drawing::new(layout, view);
    let mut objects: Vec<&Object> = objects.into_iter().collect();
    // Where nobody set an order this finds them sorted.
    objects.sort_by_key(|object| object.order);
    for object in objects {
        drawing.begin(object.id);
        draw(&mut drawing, &object.thing);
        if object.hall().is_some() {
            aisle_widths::draw_found(&mut drawing, object.id);
        }
    }
    drawing.finish()
}

fn draw(drawing: &mut Drawing, thing: &Thing) {
    match thing {
        Thing::Underlay(it) => underlay::draw(drawing, it),
        Thing::Hall(it) => hall::draw(drawing, it),
        Thing::Wall(it) => wall::draw(drawing, it),
        Thing::Pillar(it) => wall::draw_pillar(drawing, it),
        Thing::Exit(it) => exit::draw(drawing, it),
        Thing::SafetyPoint(it) => safety::draw(drawing, it),
        Thing::Utility(it) => utility::draw(drawing, it),
        Thing::Pavilion(it) => pavilion::draw(drawing, it),
        Thing::Aisle(it) => aisle::draw(drawing, it),
        Thing::Booth(it) => booth::draw(drawing, it),
        Thing::Facility(it) => facility::draw(drawing, it),
        Thing::Label(it) => label::draw(drawing, it),
        Thing::Dimension(it) => dimension::draw(drawing, it),
    }
}
