//! The floor that booths are laid out on: where it is, and what stands there.

use crate::geometry::{
    Angle, Bounds, Circle, Cover, Outline, Place, Point, Polygon, Rectangle, Size, distance, overlap,
};
use crate::index::Index;
use crate::model::{Exit, ExitKind, Hall, Layout, Object, ObjectId, SafetyKind, Thing};

use super::Recipe;

/// Booths with whole-millimetre corners that touch at an angle are so deep in each other by rounding, in mm.
pub(super) const ROUNDING: f64 = 2.0;

/// Where booths are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// In this hall.
    Hall(ObjectId),
    /// In this pavilion.
    Pavilion(ObjectId),
    /// In these areas.
    Areas(Vec<Polygon>),
}

/// What is kept clear of booths. Lengths in mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clearances {
    /// Between a booth and a hall's wall.
    pub wall: i32,
    /// Between a booth and a pillar or inner wall.
    pub pillar: i32,
    /// In front of an exit, as wide as it.
    pub exit: i32,
    /// Round fire-fighting equipment that has no radius of its own; signs hang and need none.
    pub safety: i32,
    /// Between new booths and what was there before: booths and facilities.
    pub others: i32,
}

impl Default for Clearances {
    /// 0.6 m to walls (the Expo's own rules), 4 m before exits (Guangzhou PWTC), 1.4 m round equipment (Shanghai); all
    /// read, see the rule profiles.
    fn default() -> Self {
        Self { wall: 600, pillar: 0, exit: 4_000, safety: 1_400, others: 3_000 }
    }
}

/// A floor: part of a layout.
pub struct Floor<'a> {
    layout: &'a Layout,
    index: &'a Index,
    areas: Vec<Polygon>,
    hall: Option<ObjectId>,
    pavilion: Option<ObjectId>,
    clearances: Clearances,
    exits: Vec<&'a Exit>,
    /// The box round the areas.
    bounds: Option<Bounds>,
    /// What is kept clear before exits and round fire-fighting equipment, each with its box.
    zones: Vec<(Bounds, Outline)>,
}

impl<'a> Floor<'a> {
    /// The floor `at` of a layout; `None` where there is no such hall or pavilion.
    #[must_use]
    pub fn of(layout: &'a Layout, index: &'a Index, at: &Where, clearances: Clearances) -> Option<Self> {
        let (areas, hall, pavilion) = match at {
            Where::Hall(id) => (vec![layout.object(*id)?.hall()?.outline.clone()], Some(*id), None),
            Where::Pavilion(id) => (layout.object(*id)?.pavilion()?.outlines.clone(), None, Some(*id)),
            Where::Areas(areas) => (areas.clone(), None, None),
        };
        let exits = layout.objects().filter_map(|object| match &object.thing {
            Thing::Exit(exit) => Some(exit),
            _ => None,
        });
        let bounds = areas.iter().filter_map(|area| Bounds::around(area.places())).reduce(Bounds::union);
        let zones = layout.objects().flat_map(|object| zones(object, clearances));
        let zones = zones.map(|zone| (zone.bounds(), zone));
        let zones = zones.filter(|(around, _)| bounds.is_some_and(|bounds| bounds.touches(around))).collect();
        Some(Self { layout, index, areas, hall, pavilion, clearances, exits: exits.collect(), bounds, zones })
    }

    /// The areas of the floor.
    #[must_use]
    pub fn areas(&self) -> &[Polygon] {
        &self.areas
    }

    /// The sum of the areas in mm²: gross area.
    #[must_use]
    pub fn gross(&self) -> i64 {
        self.areas.iter().map(Polygon::area).sum()
    }

    /// Whether the floor is a whole hall, with walls round it.
    #[must_use]
    pub const fn is_hall(&self) -> bool {
        self.hall.is_some()
    }

    /// The directions of the floor's sides, the longest first, none twice; turned by right angles they are the same.
    #[must_use]
    pub fn directions(&self) -> Vec<Angle> {
        let mut found: Vec<(i32, f64)> = Vec::new();
        for (from, to) in self.areas.iter().flat_map(Polygon::sides) {
            let (from, to) = (from.place(), to.place());
            let degrees = libm::atan2(to.y - from.y, to.x - from.x).to_degrees();
            let turn = (libm::round(degrees * 1_000.0) as i32).rem_euclid(90_000);
            match found.iter_mut().find(|(known, _)| (known - turn).abs() < 10) {
                Some((_, length)) => *length += from.distance(to),
                None => found.push((turn, from.distance(to))),
            }
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found.into_iter().map(|(turn, _)| Angle::from_thousandths(turn)).collect()
    }

    pub(super) const fn layout(&self) -> &'a Layout {
        self.layout
    }

    pub(super) const fn index(&self) -> &'a Index {
        self.index
    }

    pub(super) const fn clearances(&self) -> &Clearances {
        &self.clearances
    }

    pub(super) fn exits(&self) -> impl Iterator<Item = &'a Exit> + '_ {
        self.exits.iter().copied().filter(|exit| self.hall.is_none_or(|hall| exit.hall.is_none_or(|of| of == hall)))
    }

    /// Whether an outline has any part in common with the box round the areas.
    pub(super) fn meets(&self, outline: &Outline) -> bool {
        self.bounds.is_some_and(|bounds| bounds.touches(&outline.bounds()))
    }

    /// The hall and the pavilion of a booth that stands there.
    pub(super) fn home(&self, rectangle: &Rectangle) -> (Option<ObjectId>, Option<ObjectId>) {
        let centre = rectangle.centre();
        let spot = Bounds { min: centre, max: centre }.grown(1.0);
        let near = self.index.near_sorted(&spot);
        let objects = || near.iter().filter_map(|&id| self.layout.object(id));
        let holds = |polygon: &Polygon| crate::geometry::inside(&polygon.places().collect::<Vec<_>>(), centre);
        let hall = objects().find(|object| object.hall().is_some_and(|hall| holds(&hall.outline)));
        let pavilion = objects().find(|object| object.pavilion().is_some_and(|it| it.outlines.iter().any(holds)));
        (self.hall.or(hall.map(|it| it.id)), self.pavilion.or(pavilion.map(|it| it.id)))
    }

    /// Whether a booth has room there.
    pub(super) fn is_free(&self, rectangle: Rectangle) -> bool {
        let outline = Outline::Rectangle(rectangle);
        let thing = Cover::Outline(&outline);
        let areas: Vec<Cover<'_>> = self.areas.iter().map(Cover::Polygon).collect();
        if distance::reach_outside(thing, &areas) > ROUNDING / 2.0 {
            return false;
        }
        let bounds = outline.bounds();
        let in_zone = |(around, zone): &(Bounds, Outline)| {
            around.touches(&bounds) && overlap::depth(thing, Cover::Outline(zone)) > ROUNDING
        };
        if self.zones.iter().any(in_zone) {
            return false;
        }
        let clear = &self.clearances;
        let around = bounds.grown(f64::from(clear.wall.max(clear.pillar).max(clear.others)) + 1.0);
        let mut inside_one = None;
        for object in self.index.near(&around).filter_map(|id| self.layout.object(id)) {
            if let Thing::Hall(hall) = &object.thing {
                inside_one = Some(inside_one == Some(true) || self.is_off_walls(rectangle, hall));
            } else if self.hinders(object, &outline) {
                return false;
            }
        }
        // On a plan without halls the areas alone count.
        inside_one.unwrap_or(true)
    }

    /// Whether a booth stands in a hall, as far from its walls as it must.
    fn is_off_walls(&self, rectangle: Rectangle, hall: &Hall) -> bool {
        let gap = if hall.wall_thickness > 0 { self.clearances.wall } else { 0 };
        let grown = Outline::Rectangle(grown(rectangle, gap));
        distance::reach_outside(Cover::Outline(&grown), &[Cover::Polygon(&hall.outline)]) <= ROUNDING / 2.0
    }

    fn hinders(&self, object: &Object, outline: &Outline) -> bool {
        let clear = &self.clearances;
        let thing = Cover::Outline(outline);
        let near = |other: Cover<'_>, gap: i32| {
            if gap == 0 {
                overlap::depth(thing, other) > ROUNDING
            } else {
                distance::between(thing, other) < f64::from(gap) - ROUNDING / 2.0
            }
        };
        let stands = |gap: i32| object.thing.cover().is_some_and(|cover| near(cover, gap));
        match &object.thing {
            Thing::Pillar(_) | Thing::Wall(_) => stands(clear.pillar),
            Thing::Booth(_) | Thing::Facility(_) => stands(clear.others),
            Thing::Aisle(aisle) => near(Cover::Polygon(&aisle.outline), 0),
            _ => false,
        }
    }

    /// Main aisles that lead straight from the main exits across the floor.
    pub(super) fn strips(&self, recipe: &Recipe) -> Vec<Outline> {
        if !recipe.main_from_exits {
            return Vec::new();
        }
        let Some(bounds) = self.bounds else { return Vec::new() };
        let far = libm::ceil(bounds.width() + bounds.depth()) as i32;
        let main = self.exits().filter(|exit| exit.kind == ExitKind::Main);
        main.flat_map(|exit| [1.0, -1.0].map(|side| in_front(exit, f64::from(recipe.main_aisle), far, side)))
            .flatten()
            .collect()
    }
}

/// What is kept clear before an exit, on either side of it, or round fire-fighting equipment.
fn zones(object: &Object, clearances: Clearances) -> Vec<Outline> {
    match &object.thing {
        Thing::Exit(exit) => {
            [1.0, -1.0].into_iter().filter_map(|side| in_front(exit, exit.length(), clearances.exit, side)).collect()
        }
        Thing::SafetyPoint(point) => {
            let hangs = point.kind == SafetyKind::Sign;
            let radius = point.clear_radius.unwrap_or(if hangs { 0 } else { clearances.safety });
            (radius > 0).then_some(Outline::Circle(Circle { centre: point.at, radius })).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The rectangle of a width before an exit, on one side of it, so deep; `None` where the exit has no length.
fn in_front(exit: &Exit, width: f64, depth: i32, side: f64) -> Option<Outline> {
    let (from, to) = (exit.from.place(), exit.to.place());
    let length = exit.length();
    if length < 1.0 || depth <= 0 {
        return None;
    }
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let middle = from.halfway(to);
    let degrees = libm::atan2(uy, ux).to_degrees();
    let shift = if side > 0.0 { 0.0 } else { f64::from(depth) };
    let corner = Place::new(middle.x - ux * width / 2.0 + uy * shift, middle.y - uy * width / 2.0 - ux * shift);
    let size = Size::new(libm::round(width) as i32, depth);
    Some(Outline::Rectangle(Rectangle {
        angle: Angle::from_degrees(degrees),
        ..Rectangle::new(corner.rounded(), size)
    }))
}

/// A rectangle larger by `by` mm on each side.
fn grown(rectangle: Rectangle, by: i32) -> Rectangle {
    let (cos, sin) = rectangle.angle.cos_sin();
    let by_f = f64::from(by);
    let corner = rectangle.corner.place();
    let corner = Place::new(corner.x - by_f * cos + by_f * sin, corner.y - by_f * sin - by_f * cos);
    let size = Size::new(rectangle.size.width + 2 * by, rectangle.size.depth + 2 * by);
    Rectangle { corner: Point::new(corner.rounded().x, corner.rounded().y), size, angle: rectangle.angle }
}
