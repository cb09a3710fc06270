//! Pavilions: a tint, a dashed edge, an icon and a name.

use super::Detail;
use super::drawing::{Drawing, dashed, plain};
use super::heading::{Heading, Spot};
use crate::geometry::{Place, Polygon};
use crate::message::Message;
use crate::model::{Pavilion, Theme};
use crate::scene::{Layer, pavilion_colour, theme_icon};

/// How strong the colour lies on the floor.
const TINT: f64 = 0.15;

pub(super) fn draw(d: &mut Drawing, pavilion: &Pavilion) {
    let palette = d.view.palette;
    let colour = pavilion_colour(pavilion);
    let back = palette.tint(colour, TINT);
    let otherwise = pavilion_name(pavilion.theme);
    let main = d.view.name(&pavilion.names, &otherwise);
    let small = d.view.second_name(&pavilion.names, Some(&otherwise)).filter(|second| *second != main);
    let icon = theme_icon(pavilion.theme).map(|icon| (icon, colour));
    let heading = Heading { icon, main, small, size: 5.0, colour: palette.ink, back: Some(back) };
    for outline in &pavilion.outlines {
        let ring: Vec<Place> = outline.places().collect();
        if d.view.detail == Detail::Blocks {
            d.area(Layer::Pavilions, vec![ring], plain(back), None);
            continue;
        }
        d.area(Layer::Pavilions, vec![ring.clone()], plain(back), Some(dashed(colour, 0.25, (1.6, 1.0))));
        if is_worth_a_name(pavilion, outline) {
            d.name(heading.clone(), Spot::Inside(ring));
        }
    }
}

/// Each part of a pavilion carries the name, but for scraps of less than a tenth of its largest part.
fn is_worth_a_name(pavilion: &Pavilion, outline: &Polygon) -> bool {
    let largest = pavilion.outlines.iter().map(Polygon::area).max().unwrap_or_default();
    outline.area() >= largest / 10
}

/// What a theme is called.
pub(in crate::scene) fn pavilion_name(theme: Theme) -> Message {
    Message::new(match theme {
        Theme::Automobile => "model-theme-automobile",
        Theme::SciTech => "model-theme-sci-tech",
        Theme::FiveG => "model-theme-5g",
        Theme::ImportedGoods => "model-theme-imported-goods",
        Theme::NortheastAsia => "model-theme-northeast-asia",
        Theme::Jilin => "model-theme-jilin",
        Theme::Provinces => "model-theme-provinces",
        Theme::LiveBroadcast => "model-theme-live-broadcast",
        Theme::Health => "model-theme-health",
        Theme::Agriculture => "model-theme-agriculture",
        Theme::DigitalEconomy => "model-theme-digital-economy",
        Theme::Services => "model-theme-services",
        Theme::NewEnergy => "model-theme-new-energy",
        Theme::Custom => "model-theme-custom",
    })
}
