//! Colours and signs of a plan: data of `assets/themes`, and how colours are mixed and compared.

mod icon;
mod screen;
mod sign;
mod theme;
mod tone;

pub use icon::{Icon, IconError};
pub use screen::Palette;
pub use sign::{Sign, sign_icon};
pub use theme::{pavilion_colour, theme_colour, theme_icon};
pub use tone::{contrast, luminance, mix};
