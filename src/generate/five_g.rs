//! The 5G New Era pavilion of the 12th Expo (2019): Hall 9 with 1,048 units, on a demonstration hall.

use super::Ids;
use super::ground::Demo;
use crate::geometry::{Bounds, Place, Point, Rectangle, Size};
use crate::model::{FacilityKind, Layout, Names, Object, ObjectId, Pavilion, Record, Settings, Theme, Thing};

/// The plan.
pub(super) fn layout() -> Layout {
    let id = Ids::new("p5g").take();
    let demo = hall(Point::new(0, 0), Some(id));
    let pavilion = Pavilion {
        theme: Theme::FiveG,
        names: Names::default(),
        colour: None,
        premium: None,
        outlines: demo.zone().into_iter().collect(),
    };
    let first = [Record::Settings(Box::new(settings())), Record::Object(Object::new(id, Thing::Pavilion(pavilion)))];
    first.into_iter().chain(demo.records()).collect()
}

/// Hall 9: ten blocks of 56 booths a row; three of them leave the middle piece of 12 to the stage.
pub(super) fn hall(corner: Point, pavilion: Option<ObjectId>) -> Demo {
    Demo {
        number: 9,
        corner,
        size: Size::new(198_000, 106_000),
        segments: vec![11, 11, 12, 11, 11],
        blocks: 10,
        main_after: Some(5),
        north: 5_500,
        west: None,
        clear: vec![Bounds::between(Place::new(80_000.0, 10_400.0 - 5_000.0), Place::new(118_000.0, 34_000.0))],
        facilities: facilities(),
        emergency: 4_000,
        all_emergency: true,
        pavilion,
    }
}

fn settings() -> Settings {
    Settings {
        names: Names::zh_en("中国—东北亚博览会 5G新时代主题馆", "China-Northeast Asia Expo: 5G New Era pavilion"),
        edition: Names::zh_en("第十二届(2019)", "12th (2019)"),
        plan_number: Some("CNEA-12-09".to_owned()),
        revision: Some("A".to_owned()),
        date: Some("2019-08-23".to_owned()),
        remark: Names::zh_en(
            "9号馆尺寸未公开;本图为演示展馆,不得用于施工。",
            "The size of Hall 9 is not public: this is a demonstration hall, not for construction.",
        ),
        ..Settings::default()
    }
}

fn facilities() -> Vec<(FacilityKind, Names, Rectangle)> {
    let at = |x, width| Rectangle::new(Point::new(x, 13_000), Size::new(width, 14_000));
    vec![
        (FacilityKind::Forum, Names::zh_en("5G论坛", "5G forum"), at(85_000, 8_000)),
        (FacilityKind::Stage, Names::zh_en("5G主舞台", "5G main stage"), at(96_000, 6_000)),
        (FacilityKind::Cafe, Names::zh_en("咖啡厅", "Café"), at(105_000, 8_000)),
    ]
}
