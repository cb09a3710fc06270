//! Large realistic layouts for measurements.

use super::ground::Demo;
use super::{Ids, Random};
use crate::geometry::{Angle, Outline, Point, Polygon, Rectangle, Size};
use crate::model::{
    Booth, BoothKind, Layout, Names, Object, ObjectId, Pavilion, Record, Settings, Status, Theme, Thing,
};

/// Most booths of a sample: the numbers of halls have three digits.
const MOST: usize = 2_000_000;
const A_HALL: usize = 2_000;
const HALL: Size = Size::new(180_000, 202_000);
const PITCH: (i32, i32) = (195_000, 220_000);

/// A layout with `booths` booths (at most two million) in halls of 2,000, the same for the same `seed`: pavilions,
/// exits, pillars, aisles, mixed statuses, 5 % of booths stored turned by quarters, 2 % with a cut corner.
#[must_use]
pub fn sample(booths: usize, seed: u64) -> Layout {
    let booths = booths.min(MOST);
    let halls = booths.div_ceil(A_HALL).max(1);
    let columns = (1..=halls).find(|columns| columns * columns >= halls).unwrap_or(1);
    let mut random = Random::new(seed);
    let mut left = booths;
    let mut layout = Layout::default();
    let settings = Settings { names: Names::zh_en("测试平面图", "Sample plan"), ..Settings::default() };
    layout.insert(Record::Settings(Box::new(settings)));
    for at in 0..halls {
        let pavilion = Ids::new(&format!("p{at}")).take();
        let demo = hall(at, columns, pavilion);
        layout.insert(Record::Object(zone(at, pavilion, &demo)));
        for record in demo.records() {
            let Record::Object(mut object) = record else { continue };
            if let Thing::Booth(booth) = &mut object.thing {
                if left == 0 {
                    continue;
                }
                left -= 1;
                vary(booth, &mut random);
            }
            layout.insert(Record::Object(object));
        }
    }
    layout
}

fn hall(at: usize, columns: usize, pavilion: ObjectId) -> Demo {
    let step = |count: usize, pitch: i32| i32::try_from(count).unwrap_or(0) * pitch;
    Demo {
        number: i32::try_from(at).unwrap_or(0) + 1,
        corner: Point::new(step(at % columns, PITCH.0), step(at / columns, PITCH.1)),
        size: HALL,
        segments: vec![10; 5],
        blocks: 20,
        main_after: Some(10),
        north: 5_000,
        west: None,
        clear: Vec::new(),
        facilities: Vec::new(),
        emergency: 4_000,
        all_emergency: true,
        pavilion: Some(pavilion),
    }
}

fn zone(at: usize, id: ObjectId, demo: &Demo) -> Object {
    let theme = Theme::ALL.get(at % Theme::ALL.len()).copied().unwrap_or(Theme::Custom);
    let outlines = demo.zone().into_iter().collect();
    Object::new(id, Thing::Pavilion(Pavilion { theme, names: Names::default(), colour: None, premium: None, outlines }))
}

fn vary(booth: &mut Booth, random: &mut Random) {
    booth.status = match random.below(100) {
        0..40 => Status::Contracted,
        40..55 => Status::Reserved,
        55..65 => Status::Held,
        65..68 => Status::Blocked,
        _ => Status::Available,
    };
    if random.below(100) < 30 {
        booth.kind = BoothKind::Raw;
    }
    let shape = random.below(100);
    let Outline::Rectangle(rectangle) = booth.outline else { return };
    if shape < 5 {
        booth.outline = Outline::Rectangle(quarter_turned(rectangle));
    } else if shape < 7
        && let Some(polygon) = cut_corner(rectangle)
    {
        booth.outline = Outline::Polygon(polygon);
    }
}

/// The same square floor, stored as turned by a quarter.
fn quarter_turned(square: Rectangle) -> Rectangle {
    let corner = Point::new(square.corner.x + square.size.width, square.corner.y);
    Rectangle { corner, angle: Angle::QUARTER, ..square }
}

fn cut_corner(rectangle: Rectangle) -> Option<Polygon> {
    let Point { x, y } = rectangle.corner;
    let (right, top) = (x + rectangle.size.width, y + rectangle.size.depth);
    let corners = [(x, y), (right, y), (right, top - 800), (right - 800, top), (x, top)];
    Polygon::new(corners.map(|(x, y)| Point::new(x, y)).to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::sample;
    use std::collections::BTreeSet;

    #[test]
    fn as_many_booths_as_asked_with_numbers_of_their_own() {
        for booths in [0, 1, 640, 4_321] {
            let layout = sample(booths, 7);
            let numbers: BTreeSet<_> = layout.booths().filter_map(|(_, booth)| booth.number.clone()).collect();
            assert_eq!((layout.booths().count(), numbers.len()), (booths, booths));
        }
    }

    #[test]
    fn the_seed_decides() {
        assert_eq!(sample(300, 1), sample(300, 1));
        assert_ne!(sample(300, 1), sample(300, 2));
    }
}
