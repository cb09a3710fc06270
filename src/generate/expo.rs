//! The 13th China-Northeast Asia Expo (2021), rebuilt from its public figures on demonstration halls.

use super::Ids;
use super::ground::Demo;
use crate::geometry::{Point, Rectangle, Size};
use crate::model::{FacilityKind, Layout, Names, Object, ObjectId, Pavilion, Record, Settings, Theme, Thing};

/// The nine halls: number, width, depth (m), corner (m), booths in each piece of a row, blocks, pavilion.
/// Whole rows give 3,386 booths on 70,000 m²; Hall 7 (12,000 m², 640 booths) is public, the others are not.
type Spec = (i32, (i32, i32), (i32, i32), &'static [i32], i32, Theme);
const HALLS: [Spec; 9] = [
    (1, (90, 85), (0, 0), &[8, 8, 8], 8, Theme::Automobile),
    (2, (100, 85), (105, 0), &[9, 9, 9], 7, Theme::SciTech),
    (3, (90, 85), (220, 0), &[8, 8, 8], 7, Theme::LiveBroadcast),
    (4, (90, 85), (0, 105), &[8, 8, 8], 8, Theme::ImportedGoods),
    (5, (100, 85), (105, 105), &[9, 9, 9], 8, Theme::ImportedGoods),
    (6, (90, 85), (220, 105), &[8, 8, 8], 8, Theme::NortheastAsia),
    (7, (150, 80), (0, 210), &[10, 10, 10, 10], 8, Theme::Jilin),
    (8, (65, 80), (165, 210), &[8, 8], 7, Theme::Provinces),
    (9, (65, 80), (245, 210), &[8, 8], 7, Theme::Provinces),
];

/// The plan: the grid before sales.
pub(super) fn layout() -> Layout {
    let demos: Vec<(Demo, Theme)> = HALLS.iter().map(|spec| (demo(spec), spec.5)).collect();
    let themes = [
        Theme::SciTech,
        Theme::Automobile,
        Theme::NortheastAsia,
        Theme::Jilin,
        Theme::Provinces,
        Theme::ImportedGoods,
        Theme::LiveBroadcast,
    ];
    let pavilions = themes.into_iter().map(|theme| {
        let outlines = demos.iter().filter(|(_, of)| *of == theme).filter_map(|(demo, _)| demo.zone()).collect();
        let pavilion = Pavilion { theme, names: Names::default(), colour: None, outlines };
        Record::Object(Object::new(pavilion_id(theme), Thing::Pavilion(pavilion)))
    });
    let settings = std::iter::once(Record::Settings(Box::new(settings())));
    settings.chain(pavilions).chain(demos.iter().flat_map(|(demo, _)| demo.records())).collect()
}

fn settings() -> Settings {
    Settings {
        names: Names::zh_en("中国—东北亚博览会 展位平面图", "China-Northeast Asia Expo: floor plan"),
        edition: Names::zh_en("第十三届(2021)", "13th (2021)"),
        plan_number: Some("CNEA-13-01".to_owned()),
        revision: Some("A".to_owned()),
        date: Some("2021-09-23".to_owned()),
        remark: Names::zh_en(
            "除7号馆面积与展位数外,各馆尺寸未公开;本图为演示展馆,不得用于施工。",
            "Only Hall 7's area and booths are public: these are demonstration halls, not for construction.",
        ),
        ..Settings::default()
    }
}

fn pavilion_id(theme: Theme) -> ObjectId {
    Ids::new(&format!("p{}", Theme::ALL.iter().position(|one| *one == theme).unwrap_or(0))).take()
}

fn demo(&(number, (width, depth), (x, y), segments, blocks, theme): &Spec) -> Demo {
    Demo {
        number,
        corner: Point::new(x * 1_000, y * 1_000),
        size: Size::new(width * 1_000, depth * 1_000),
        segments: segments.to_vec(),
        blocks,
        main_after: (number != 7).then_some(4),
        north: if number == 7 { 3_100 } else { 4_600 },
        clear: Vec::new(),
        facilities: facilities(number),
        emergency: 3_000,
        all_emergency: false,
        pavilion: Some(pavilion_id(theme)),
    }
}

fn facilities(number: i32) -> Vec<(FacilityKind, Names, Rectangle)> {
    use FacilityKind::{Cafe, Forum, Registration, Service, Stage};
    let at = |x, y, width, depth| Rectangle::new(Point::new(x, y), Size::new(width, depth));
    let named = |kind, zh: &str, en: &str, place| (kind, Names::zh_en(zh, en), place);
    match number {
        2 => vec![
            named(Registration, "观众登记处", "Registration", at(8_000, 600, 6_500, 5_000)),
            named(Service, "综合服务台", "Service desk", at(21_500, 600, 6_500, 5_000)),
            named(Forum, "新闻发布厅", "Press room", at(40_000, 600, 6_500, 5_000)),
            named(Forum, "科技论坛", "Tech forum", at(53_500, 600, 6_500, 5_000)),
            named(Cafe, "咖啡厅", "Café", at(72_000, 600, 6_500, 5_000)),
            named(Registration, "参展商报到处", "Exhibitor check-in", at(85_500, 600, 6_500, 5_000)),
        ],
        3 => vec![
            named(Service, "直播服务台", "Live service desk", at(7_500, 600, 5_300, 5_000)),
            named(Stage, "新媒体直播主舞台", "Live broadcast main stage", at(37_000, 600, 16_000, 7_000)),
            named(Cafe, "咖啡厅", "Café", at(77_200, 600, 5_300, 5_000)),
        ],
        7 => vec![
            named(Cafe, "咖啡厅", "Café", at(600, 32_000, 3_000, 16_000)),
            named(Forum, "吉林推介厅", "Jilin forum", at(146_400, 32_000, 3_000, 16_000)),
        ],
        8 | 9 => vec![
            named(Forum, "合作洽谈室", "Meeting room", at(9_500, 600, 5_300, 4_500)),
            named(Service, "服务台", "Service desk", at(50_200, 600, 5_300, 4_500)),
        ],
        _ => Vec::new(),
    }
}
