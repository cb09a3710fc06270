//! Names of halls and pavilions: placed after everything else, where they cover nothing.

use super::Detail;
use super::dimension::line_bounds;
use super::drawing::{Drawing, Lettering, glazed, plain};
use super::line::rectangle;
use crate::geometry::{Angle, Bounds, Place, inside};
use crate::model::{Colour, Kind, ObjectId, Thing};
use crate::scene::text::measure;
use crate::scene::{Align, Icon, Layer};

/// A name with what stands beside it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// An icon on a square of its colour.
    pub icon: Option<(&'static Icon, Colour)>,
    /// The name, bold.
    pub main: String,
    /// What follows it, smaller and muted.
    pub small: Option<String>,
    /// Size of the name in mm of paper.
    pub size: f64,
    /// Colour of the name.
    pub colour: Colour,
    /// What lies behind the name, so that a plate of it can hide what a crowded name would cross.
    pub back: Option<Colour>,
}

/// A heading that waits for its place.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub source: Option<ObjectId>,
    pub heading: Heading,
    pub spot: Spot,
}

/// Where a heading may lie.
#[derive(Debug, Clone)]
pub(super) enum Spot {
    /// Above the box of a hall, or else inside.
    Above(Bounds),
    /// Inside a ring, upper left where there is room.
    Inside(Vec<Place>),
    /// In the middle of a box, or nowhere.
    Middle(Bounds),
}

/// Tries for one heading: how much smaller than wanted, how many rows from the top, with what follows the name or not.
const TRIES: [(f64, usize, bool); 10] = [
    (1.0, 2, true),
    (0.8, 3, true),
    (0.62, 4, true),
    (1.0, 2, false),
    (0.8, 3, false),
    (0.8, 40, true),
    (0.62, 40, true),
    (0.62, 40, false),
    (0.45, 40, true),
    (0.45, 40, false),
];
/// Distances above a hall at which its name may stand, in mm of paper.
const ABOVE: [f64; 4] = [6.0, 10.0, 14.0, 20.0];
/// The same where nothing stands right above the wall.
const LOW: f64 = 1.5;
/// How much smaller a name above its hall may be.
const SMALLER: [f64; 3] = [1.0, 0.75, 0.55];
/// The same in its middle.
const IN_THE_MIDDLE: [f64; 4] = [1.0, 0.75, 0.55, 0.42];
/// Times a heading is shifted to the right in one row.
const SHIFTS: usize = 6;

impl Heading {
    fn width(&self, size: f64, with_small: bool) -> f64 {
        let icon = if self.icon.is_some() { size * 1.6 } else { 0.0 };
        let small = self.small.as_ref().filter(|_| with_small);
        icon + measure(&self.main, size, true) + small.map_or(0.0, |text| size * 0.5 + measure(text, size * 0.6, false))
    }
}

/// Places every waiting heading, halls first.
pub(super) fn place_all(d: &mut Drawing, mut waiting: Vec<Waiting>) {
    waiting.sort_by_key(|waiting| (matches!(waiting.spot, Spot::Inside(_)), waiting.source));
    let mut taken = Vec::new();
    for Waiting { source, heading, spot } in waiting {
        d.resume(source);
        let (ring, found) = match spot {
            Spot::Middle(bounds) => {
                in_the_middle(d, &heading, &bounds);
                continue;
            }
            Spot::Above(bounds) => (rectangle(bounds.min, bounds.max), above(d, &heading, bounds, &taken)),
            Spot::Inside(ring) => (ring, None),
        };
        let found = found.or_else(|| {
            TRIES.iter().find_map(|&(factor, rows, small)| {
                let size = d.mm(heading.size * factor);
                let corner = free(d, &ring, (heading.width(size, small), size * 1.3), rows, &taken)?;
                Some((corner, size, small))
            })
        });
        match found {
            Some((corner, size, small)) => taken.push(draw(d, &heading, corner, size, small)),
            None => taken.extend(on_plate(d, &heading, &ring, &taken)),
        }
    }
}

/// Only the name, in the middle of a box; smaller where it would not fit, left out where it could not be read.
fn in_the_middle(d: &mut Drawing, heading: &Heading, bounds: &Bounds) {
    let sizes = IN_THE_MIDDLE.map(|factor| d.mm(heading.size * factor));
    let fits = |size: &f64| *size <= bounds.depth() * 0.5 && heading.width(*size, false) <= bounds.width() * 0.9;
    if let Some(size) = sizes.into_iter().find(fits) {
        let how = Lettering { size, bold: true, align: Align::Middle, angle: Angle::ZERO, colour: heading.colour };
        d.text(Layer::Texts, heading.main.as_str(), bounds.centre(), how);
    }
}

/// Above the upper left corner of a hall, past the words of its exits; higher where dimensions are in the way, smaller
/// where another hall is near.
fn above(d: &Drawing, heading: &Heading, hall: Bounds, taken: &[Bounds]) -> Option<(Place, f64, bool)> {
    // Where exits have no words, their place is free.
    let lowest = if d.view.detail < Detail::Full { Some(LOW) } else { None };
    SMALLER.iter().find_map(|factor| {
        let size = d.mm(heading.size * factor).min(hall.width() * 0.2);
        let left = hall.min.x + size * 0.2;
        let width = heading.width(size, true);
        let free = ABOVE.iter().copied().chain(lowest).map(|paper| hall.max.y + d.mm(paper)).find(|&low| {
            let area = Bounds::between(Place::new(left, low), Place::new(left + width, low + size * 1.3));
            !is_crossed(d, &area) && !taken.iter().any(|other| other.touches(&area))
        })?;
        (width <= hall.width()).then_some((Place::new(left, free + size * 1.3), size, true))
    })
}

/// Whether anything but a background picture is drawn in a box; of a dimension only its line and figure count.
fn is_crossed(d: &Drawing, area: &Bounds) -> bool {
    (d.view.near)(area).into_iter().filter_map(|id| d.layout.object(id)).any(|object| match &object.thing {
        Thing::Underlay(_) => false,
        Thing::Dimension(dimension) => line_bounds(d, dimension).is_some_and(|line| line.touches(area)),
        _ => true,
    })
}

/// The upper left corner of the first free box of this size inside the ring, by rows from the top.
fn free(d: &Drawing, ring: &[Place], (width, height): (f64, f64), rows: usize, taken: &[Bounds]) -> Option<Place> {
    let bounds = Bounds::around(ring.iter().copied())?;
    let margin = height * 0.3;
    for row in 0..rows {
        let top = bounds.max.y - margin - height * 0.5 * row as f64;
        if top - height < bounds.min.y {
            return None;
        }
        let mut left = bounds.min.x + margin;
        for _ in 0..SHIFTS {
            let area = Bounds::between(Place::new(left, top), Place::new(left + width, top - height));
            if area.max.x > bounds.max.x {
                break;
            }
            match blocked_up_to(d, ring, area, taken) {
                None => return Some(Place::new(left, top)),
                Some(x) => left = x.max(left) + margin,
            }
        }
    }
    None
}

/// How far to the right the box is blocked, if it is.
fn blocked_up_to(d: &Drawing, ring: &[Place], area: Bounds, taken: &[Bounds]) -> Option<f64> {
    if !rectangle(area.min, area.max).iter().all(|&corner| inside(ring, corner)) {
        return Some(area.min.x + area.width() / 4.0);
    }
    let objects = (d.view.near)(&area).into_iter().filter_map(|id| {
        let object = d.layout.object(id)?;
        let in_the_way =
            !matches!(object.kind(), Kind::Underlay | Kind::Hall | Kind::Pavilion | Kind::Aisle | Kind::Utility);
        object.thing.bounds().filter(|_| in_the_way)
    });
    objects
        .chain(taken.iter().copied())
        .filter(|bounds| bounds.touches(&area))
        .map(|bounds| bounds.max.x)
        .reduce(f64::max)
}

/// Where nothing is free: upper left, below other names, on a plate that keeps it readable.
fn on_plate(d: &mut Drawing, heading: &Heading, ring: &[Place], taken: &[Bounds]) -> Option<Bounds> {
    let bounds = Bounds::around(ring.iter().copied())?;
    let size = d.mm(heading.size * 0.62).min(bounds.width() / heading.width(1.0, false).max(1.0));
    if size < d.mm(d.view.smallest) {
        return None;
    }
    let plate = plate(&bounds, (heading.width(size, false) + size * 0.4, size * 1.3), taken);
    let corner = Place::new(plate.min.x, plate.max.y);
    let back = heading.back.unwrap_or(d.view.palette.paper);
    d.area(Layer::Texts, vec![rectangle(plate.min, plate.max)], glazed(back, 230), None);
    Some(draw(d, heading, Place::new(corner.x + size * 0.2, corner.y), size, false))
}

/// The uppermost box of this size at the left of `bounds` that covers no other name; the very first where all do.
fn plate(bounds: &Bounds, (width, height): (f64, f64), taken: &[Bounds]) -> Bounds {
    let at = |row: usize| {
        let corner = Place::new(bounds.min.x, bounds.max.y - height * row as f64);
        Bounds::between(corner, Place::new(corner.x + width, corner.y - height))
    };
    // Plates may touch.
    let is_free = |plate: &Bounds| !taken.iter().any(|other| other.touches(&plate.grown(-height * 0.04)));
    let rows = (bounds.depth() / height) as usize;
    (0..rows).map(at).find(is_free).unwrap_or_else(|| at(0))
}

/// Draws a heading from its upper left corner and returns the box it takes.
fn draw(d: &mut Drawing, heading: &Heading, corner: Place, size: f64, with_small: bool) -> Bounds {
    let middle = corner.y - size * 0.65;
    let mut x = corner.x;
    if let Some((icon, colour)) = heading.icon {
        let centre = Place::new(x + size * 0.6, middle);
        let half = size * 0.6;
        let square =
            rectangle(Place::new(centre.x - half, centre.y - half), Place::new(centre.x + half, centre.y + half));
        d.area(Layer::Texts, vec![square], plain(colour), None);
        let ink = d.view.palette.ink_on(colour);
        d.area(Layer::Texts, icon.rings_at(centre, size * 0.95), plain(ink), None);
        x += size * 1.6;
    }
    let how = Lettering { size, bold: true, align: Align::Start, angle: Angle::ZERO, colour: heading.colour };
    d.text(Layer::Texts, heading.main.as_str(), Place::new(x, middle), how);
    if let Some(small) = heading.small.as_ref().filter(|_| with_small) {
        x += measure(&heading.main, size, true) + size * 0.5;
        let muted = d.view.palette.muted;
        let colour = heading.back.map_or(muted, |back| d.view.palette.readable(muted, back));
        let how = Lettering { size: size * 0.6, bold: false, colour, ..how };
        d.text(Layer::Texts, small.as_str(), Place::new(x, middle), how);
    }
    Bounds::between(corner, Place::new(corner.x + heading.width(size, with_small), corner.y - size * 1.3))
}
