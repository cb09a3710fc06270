//! Plans as sold: the booths of a hall's grid become stands of 1 to 36 units, with their status and who has them.

mod grid;
mod sale;

use super::expo::pavilion_id;
use super::ground::{BOOTH, Demo};
use super::{Random, Rows};
use crate::geometry::{Bounds, Point, Rectangle, Size};
use crate::model::{FacilityKind, Layout, Names, Object, ObjectId, Pavilion, Record, Settings, Theme, Thing};

/// Lengths of stands in a row, in booths; each is taken as often as it stands here.
pub(super) type Mix = &'static [i32];
/// Many small companies.
pub(super) const SMALL: Mix = &[1, 1, 1, 2, 2, 2, 3];
/// Small and middling ones.
pub(super) const MIDDLE: Mix = &[1, 2, 2, 3, 3, 4];
/// Few small ones.
pub(super) const LARGE: Mix = &[2, 3, 3, 4, 5, 6];

/// A hall with its use.
pub(super) struct Use {
    /// The hall, with its grid of booths.
    pub demo: Demo,
    /// The pavilion in it.
    pub theme: Theme,
    /// Block by block from the north, a letter for each piece: see [`grid::Grid::fill`].
    pub shapes: &'static [&'static str],
    /// How long the stands in its rows are.
    pub mix: Mix,
}

/// What the organiser builds in the place of blocks: hall, kind, names, first and last block from the north, the piece, its
/// first booth and how many booths wide.
pub(super) type Room = (i32, FacilityKind, &'static str, &'static str, (i32, i32), usize, (i32, i32));

/// An edition of the Expo.
pub(super) struct Edition {
    /// What the plan says of itself.
    pub settings: Settings,
    /// The halls.
    pub halls: Vec<Use>,
    /// The pavilions; where a name is empty, it is the theme's.
    pub pavilions: &'static [(Theme, &'static str, &'static str)],
    /// How many exhibitors there are.
    pub exhibitors: usize,
    /// Those that are known by name, with the pavilion that they are in: its largest stands are theirs.
    pub named: (Theme, &'static [(&'static str, &'static str)]),
    /// The seed of what is left to chance.
    pub seed: u64,
}

/// The plan of the edition.
pub(super) fn layout(edition: &Edition) -> Layout {
    let mut random = Random::new(edition.seed);
    let (mut records, mut stands): (Vec<Record>, Vec<(Theme, Object)>) = (Vec::new(), Vec::new());
    for hall in &edition.halls {
        let (booths, others) = parted(hall.demo.records());
        records.extend(others);
        let made = grid::Grid::new(&hall.demo, booths, hall.mix).fill(hall.shapes, &mut random);
        stands.extend(made.into_iter().map(|stand| (hall.theme, stand)));
    }
    let exhibitors = sale::sell(edition, &mut stands, &mut random);
    let settings = std::iter::once(Record::Settings(Box::new(edition.settings.clone())));
    let pavilions = edition.pavilions.iter().map(|it| Record::Object(pavilion(edition, it)));
    let stands = stands.into_iter().map(|(_, stand)| Record::Object(stand));
    settings
        .chain(pavilions)
        .chain(records)
        .chain(stands)
        .chain(exhibitors.into_iter().map(Record::Exhibitor))
        .collect()
}

/// The booths, and everything else.
fn parted(records: Vec<Record>) -> (Vec<Object>, Vec<Record>) {
    let mut booths = Vec::new();
    let mut others = Vec::new();
    for record in records {
        match record {
            Record::Object(object) if object.booth().is_some() => booths.push(object),
            other => others.push(other),
        }
    }
    (booths, others)
}

fn pavilion(edition: &Edition, &(theme, zh, en): &(Theme, &str, &str)) -> Object {
    let halls = edition.halls.iter().filter(|hall| hall.theme == theme);
    let names = if zh.is_empty() { Names::default() } else { Names::zh_en(zh, en) };
    let outlines = halls.filter_map(|hall| hall.demo.zone()).collect();
    let pavilion = Pavilion { theme, names, colour: None, premium: None, outlines };
    Object::new(pavilion_id(theme), Thing::Pavilion(pavilion))
}

/// The pavilion of a hall, for its booths.
pub(super) fn home(theme: Theme) -> Option<ObjectId> {
    Some(pavilion_id(theme))
}

/// Builds rooms in the place of booths: each is as deep as its blocks, with the aisles round it kept.
pub(super) fn build(demo: &mut Demo, rooms: &[Room]) {
    let plan = demo.rows();
    for (_, kind, zh, en, blocks, piece, columns) in rooms.iter().filter(|room| room.0 == demo.number) {
        let Some(place) = place(&plan, *blocks, *piece, *columns) else { continue };
        let corner = Point::new(place.corner.x - demo.corner.x, place.corner.y - demo.corner.y);
        let place = Rectangle { corner, ..place };
        demo.clear
            .push(Bounds::around(place.corners()).unwrap_or_else(|| Bounds::between(corner.place(), corner.place())));
        demo.facilities.push((*kind, Names::zh_en(zh, en), place));
    }
}

/// The floor of some blocks in one piece of the rows.
fn place(plan: &Rows, (first, last): (i32, i32), piece: usize, (column, wide): (i32, i32)) -> Option<Rectangle> {
    let (left, _) = *plan.pieces().get(piece)?;
    let (top, bottom) = (plan.top_of(first), plan.top_of(last) - plan.block_depth());
    let corner = Point::new(left + column * BOOTH.width, bottom);
    Some(Rectangle::new(corner, Size::new(wide * BOOTH.width, top - bottom)))
}
