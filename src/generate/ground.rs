//! A whole demonstration hall: walls, exits, pillars, fire equipment, main aisles and rows.

use super::{Ids, Numbering, Rows, rows};
use crate::geometry::{Bounds, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::model::{
    Aisle, AisleClass, Exit, ExitKind, Facility, FacilityKind, Hall, Names, Object, ObjectId, Pillar, Record,
    SafetyKind, SafetyPoint, Thing,
};

pub(super) const BOOTH: Size = Size::new(3_000, 3_000);
const AISLE: i32 = 3_000;
const MAIN_AISLE: i32 = 5_000;
pub(super) const BACK_GAP: i32 = 600;
const PILLAR: i32 = 500;
const MAIN_EXIT: i32 = 6_000;
const SHUTTER: i32 = 4_500;
/// From the end of a piece of a row to the fire equipment on the wall beside it.
const EQUIPMENT: i32 = 1_800;

/// A demonstration hall. Lengths in mm.
pub(super) struct Demo {
    /// Number of the hall.
    pub number: i32,
    /// Lower left corner of the floor.
    pub corner: Point,
    pub size: Size,
    /// Booths in each piece of a row.
    pub segments: Vec<i32>,
    /// Blocks of two rows.
    pub blocks: i32,
    /// A main aisle across, after this many blocks.
    pub main_after: Option<i32>,
    /// From the north wall to the first row.
    pub north: i32,
    /// From the west wall to the rows; where there is none, they stand in the middle, to 0.1 m.
    pub west: Option<i32>,
    /// Floor without booths, from the hall's corner.
    pub clear: Vec<Bounds>,
    /// Facilities: kind, names, rectangle from the hall's corner.
    pub facilities: Vec<(FacilityKind, Names, Rectangle)>,
    /// Width of emergency exits.
    pub emergency: i32,
    /// Whether emergency exits take the place of the goods shutters.
    pub all_emergency: bool,
    /// The pavilion the booths belong to.
    pub pavilion: Option<ObjectId>,
}

impl Demo {
    pub fn id(&self) -> ObjectId {
        Ids::named(&format!("hall{}", self.number))
    }

    /// Everything in the hall, the hall itself included.
    pub fn records(&self) -> Vec<Record> {
        let mut ids = Ids::new(&format!("h{}", self.number));
        let plan = self.rows();
        let mut objects: Vec<Object> = self.hall().into_iter().collect();
        objects.extend(rows(&plan, &mut Ids::new(&format!("b{}", self.number))));
        let things = self
            .exits(&plan)
            .into_iter()
            .chain(self.pillars(&plan))
            .chain(self.equipment(&plan))
            .chain(self.aisles(&plan))
            .chain(self.facilities());
        objects.extend(things.map(|thing| Object::new(ids.take(), thing)));
        objects.into_iter().map(Record::Object).collect()
    }

    /// The area of a pavilion that fills the hall, 0.5 m from its walls.
    pub fn zone(&self) -> Option<Polygon> {
        self.floor(500)
    }

    fn floor(&self, inset: i32) -> Option<Polygon> {
        let size = Size::new(self.size.width - 2 * inset, self.size.depth - 2 * inset);
        rectangle_polygon(self.at(inset, inset), size)
    }

    fn at(&self, x: i32, y: i32) -> Point {
        Point::new(self.corner.x + x, self.corner.y + y)
    }

    fn hall(&self) -> Option<Object> {
        let outline = self.floor(0)?;
        let hall = Hall {
            names: Names::zh_en(&format!("{}号馆", self.number), &format!("Hall {}", self.number)),
            ceiling_height: Some(12_000),
            floor_load: Some(3_000),
            ..Hall::new(outline)
        };
        Some(Object::new(self.id(), Thing::Hall(hall)))
    }

    pub fn rows(&self) -> Rows {
        let booths: i32 = self.segments.iter().sum();
        let gaps = i32::try_from(self.segments.len()).unwrap_or(1) - 1;
        let length = booths * BOOTH.width + gaps * MAIN_AISLE;
        let shift = |place: Place| Place::new(place.x + f64::from(self.corner.x), place.y + f64::from(self.corner.y));
        let offset = |bounds: &Bounds| Bounds { min: shift(bounds.min), max: shift(bounds.max) };
        Rows {
            corner: self.at(self.west.unwrap_or((self.size.width - length) / 200 * 100), self.size.depth - self.north),
            booth: BOOTH,
            segments: self.segments.clone(),
            cross_aisle: MAIN_AISLE,
            blocks: self.blocks,
            back_to_back: true,
            back_gap: BACK_GAP,
            aisle: AISLE,
            main: self.main_after.map(|after| (after, MAIN_AISLE)),
            obstacles: self.clear.iter().map(offset).collect(),
            numbering: Numbering { prefix: self.number.to_string(), first_row: 0 },
            hall: Some(self.id()),
            pavilion: self.pavilion,
        }
    }

    /// Middles of the main aisles from south to north.
    fn main_lines(plan: &Rows) -> Vec<i32> {
        plan.pieces().iter().skip(1).map(|(left, _)| left - MAIN_AISLE / 2).collect()
    }

    /// Middle of the main aisle from west to east.
    fn cross_line(plan: &Rows) -> Option<i32> {
        plan.main.map(|(after, width)| plan.top_of(after) + width / 2)
    }

    fn exits(&self, plan: &Rows) -> Vec<Thing> {
        let mut exits = Vec::new();
        for (side, zh, en) in [(0, "南", "South"), (self.size.depth, "北", "North")] {
            let mains = Self::main_lines(plan).into_iter().map(|x| (x, MAIN_EXIT, ExitKind::Main));
            let spare =
                plan.pieces().into_iter().map(|(a, b)| (i32::midpoint(a, b), self.emergency, ExitKind::Emergency));
            let y = self.corner.y + side;
            let mut doors: Vec<_> =
                mains.chain(spare).filter(|&(x, width, _)| side > 0 || self.is_door_free(x, width)).collect();
            doors.sort_by_key(|door| door.0);
            for (at, (x, width, kind)) in doors.into_iter().enumerate() {
                let ends = (Point::new(x - width / 2, y), Point::new(x + width / 2, y));
                exits.push(self.exit(zh, en, at + 1, ends, kind));
            }
        }
        for (side, zh, en) in [(0, "西", "West"), (self.size.width, "东", "East")] {
            let x = self.corner.x + side;
            for (at, (y, width, kind)) in self.side_doors(plan).into_iter().enumerate() {
                let ends = (Point::new(x, y - width / 2), Point::new(x, y + width / 2));
                exits.push(self.exit(zh, en, at + 1, ends, kind));
            }
        }
        exits
    }

    fn side_doors(&self, plan: &Rows) -> Vec<(i32, i32, ExitKind)> {
        let quarter = self.size.depth / 4;
        let (width, kind) =
            if self.all_emergency { (self.emergency, ExitKind::Emergency) } else { (SHUTTER, ExitKind::Shutter) };
        let y = self.corner.y;
        let mut doors = vec![(y + quarter, self.emergency, ExitKind::Emergency)];
        doors.extend(Self::cross_line(plan).map(|line| (line, MAIN_AISLE, ExitKind::Main)));
        doors.push((y + self.size.depth - quarter, width, kind));
        doors
    }

    /// Whether no facility on the south wall stands before a door.
    fn is_door_free(&self, x: i32, width: i32) -> bool {
        let x = x - self.corner.x;
        self.facilities.iter().all(|(_, _, place)| {
            let reach = width / 2 + 1_400;
            place.corner.y > 5_000 || place.corner.x >= x + reach || place.corner.x + place.size.width <= x - reach
        })
    }

    fn exit(&self, zh: &str, en: &str, number: usize, ends: (Point, Point), kind: ExitKind) -> Thing {
        let names = Names::zh_en(&format!("{zh}{number}门"), &format!("{en} {number}"));
        Thing::Exit(Exit { names, from: ends.0, to: ends.1, kind, clear_width: None, hall: Some(self.id()) })
    }

    /// Whether pillars stand between the backs of a block, from 0.
    pub const fn has_pillars(block: i32) -> bool {
        block % 2 == 0
    }

    /// Pillars between the backs, in the middle of every piece of every second block.
    fn pillars(&self, plan: &Rows) -> Vec<Thing> {
        let mut pillars = Vec::new();
        for block in (0..self.blocks).filter(|block| Self::has_pillars(*block)) {
            let y = plan.top_of(block) - BOOTH.depth - BACK_GAP / 2;
            for (left, right) in plan.pieces() {
                let corner = Point::new(i32::midpoint(left, right) - PILLAR / 2, y - PILLAR / 2);
                let outline = Outline::Rectangle(Rectangle::new(corner, Size::new(PILLAR, PILLAR)));
                let in_clear = plan.obstacles.iter().any(|clear| clear.contains_place(corner.place()));
                if !in_clear {
                    pillars.push(Thing::Pillar(Pillar { outline }));
                }
            }
        }
        pillars
    }

    /// A hydrant and an extinguisher on the wall at each end of a piece of a row.
    fn equipment(&self, plan: &Rows) -> Vec<Thing> {
        let mut points = Vec::new();
        for y in [self.corner.y, self.corner.y + self.size.depth] {
            for (left, right) in plan.pieces() {
                points.push((Point::new(left + EQUIPMENT, y), SafetyKind::Hydrant));
                points.push((Point::new(right - EQUIPMENT, y), SafetyKind::Extinguisher));
            }
        }
        for x in [self.corner.x, self.corner.x + self.size.width] {
            for eighth in [1, 7] {
                points.push((Point::new(x, self.corner.y + self.size.depth * eighth / 8), SafetyKind::Hydrant));
            }
        }
        let thing =
            |(at, kind)| Thing::SafetyPoint(SafetyPoint { at, kind, clear_radius: None, hall: Some(self.id()) });
        points.into_iter().map(thing).collect()
    }

    fn aisles(&self, plan: &Rows) -> Vec<Thing> {
        let across = Self::cross_line(plan)
            .map(|y| (Point::new(self.corner.x, y - MAIN_AISLE / 2), Size::new(self.size.width, MAIN_AISLE)));
        let along = Self::main_lines(plan)
            .into_iter()
            .map(|x| (Point::new(x - MAIN_AISLE / 2, self.corner.y), Size::new(MAIN_AISLE, self.size.depth)));
        along
            .chain(across)
            .filter_map(|(corner, size)| {
                Some(Thing::Aisle(Aisle {
                    outline: rectangle_polygon(corner, size)?,
                    names: Names::zh_en("主通道", "Main aisle"),
                    class: AisleClass::Main,
                    hall: Some(self.id()),
                }))
            })
            .collect()
    }

    fn facilities(&self) -> Vec<Thing> {
        let thing = |(kind, names, place): &(FacilityKind, Names, Rectangle)| {
            let corner = self.at(place.corner.x, place.corner.y);
            let outline = Outline::Rectangle(Rectangle { corner, ..*place });
            Thing::Facility(Facility { outline, kind: *kind, names: names.clone(), hall: Some(self.id()) })
        };
        self.facilities.iter().map(thing).collect()
    }
}

/// The rectangle as a polygon; `None` where it has no area.
pub(super) fn rectangle_polygon(corner: Point, size: Size) -> Option<Polygon> {
    let (right, top) = (corner.x + size.width, corner.y + size.depth);
    Polygon::new(vec![corner, Point::new(right, corner.y), Point::new(right, top), Point::new(corner.x, top)]).ok()
}
