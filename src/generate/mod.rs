//! Booths made by the program: rows and numbers, whole halls, a plan from an older one, and the layouts that ship.
//!
//! It returns objects; whoever called it commits them. Nothing here knows of files, windows or open documents.

mod approved;
pub mod blocks;
mod expo;
mod expo_2019;
mod expo_2023;
mod five_g;
mod ground;
mod ids;
pub mod joining;
pub mod numbers;
mod random;
pub mod renewal;
mod rows;
mod sample;
mod site;
mod sold;
mod teaching;
mod templates;

pub use ids::Ids;
pub use random::Random;
pub use rows::{Numbering, Rows, rows};
pub use sample::sample;
pub use templates::{Template, samples, template, templates};

use crate::model::Layout;

/// The layouts that ship, each with its path in the repository.
#[must_use]
pub fn shipped() -> Vec<(&'static str, Layout)> {
    vec![
        ("layouts/expo-2023.json", approved::under_expo_rules(expo_2023::layout())),
        ("layouts/expo-2021.json", approved::under_expo_rules(expo::layout())),
        ("layouts/expo-2019.json", approved::under_expo_rules(expo_2019::layout())),
        ("layouts/5g-pavilion-2019.json", approved::under_expo_rules(five_g::layout())),
        ("layouts/teaching.json", approved::under_expo_rules(teaching::layout())),
        ("assets/templates/empty.json", templates::empty()),
        ("assets/templates/one-hall.json", templates::one_hall()),
    ]
}
