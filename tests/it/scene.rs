//! What a plan looks like: a scene as text, and what must hold for every scene.

mod clear;
mod demo;
mod fitting;
mod golden;
mod safety;
mod sheet;
mod small;
mod templates;

use hallplan::index::Index;
use hallplan::model::Layout;
use hallplan::scene::{Scene, View, build};

/// The scene of a layout as it is printed at 1:`scale`.
fn printed(layout: &Layout, scale: f64) -> Scene {
    drawn(layout, scale, |view| view)
}

/// The same with the view changed.
fn drawn(layout: &Layout, scale: f64, change: impl FnOnce(View<'_>) -> View<'_>) -> Scene {
    let index = Index::of(layout);
    let near = |area: &hallplan::geometry::Bounds| index.near_sorted(area);
    build(layout, &change(View::printed(layout, scale, &near)))
}
