//! The 13th China-Northeast Asia Expo (2021), rebuilt from its public figures on demonstration halls.

use super::Ids;
use super::ground::Demo;
use crate::geometry::{Point, Rectangle, Size};
use crate::model::{FacilityKind, Layout, Names, Object, ObjectId, Pavilion, Record, Settings, Theme, Thing};

/// The nine halls: number, width, depth (mm), corner (m), booths in each piece of a row, blocks, pavilion.
/// Whole rows give 3,386 booths on 70,000 m²; Hall 7 (12,000 m², 640 booths) is public, the others are not. What rows
/// leave of Halls 2 and 3 is for registration and the forum, and for the broadcast stage.
type Spec = (i32, (i32, i32), (i32, i32), &'static [i32], i32, Theme);
const HALLS: [Spec; 9] = [
    (1, (90_000, 85_000), (0, 0), &[8, 8, 8], 8, Theme::Automobile),
    (2, (100_000, 85_000), (105, 0), &[9, 9, 9], 7, Theme::SciTech),
    (3, (90_000, 93_000), (220, 0), &[8, 8, 8], 7, Theme::LiveBroadcast),
    (4, (90_000, 85_000), (0, 105), &[8, 8, 8], 8, Theme::ImportedGoods),
    (5, (100_000, 85_000), (105, 105), &[9, 9, 9], 8, Theme::ImportedGoods),
    (6, (90_000, 85_000), (220, 105), &[8, 8, 8], 8, Theme::NortheastAsia),
    (7, (150_000, 80_000), (0, 210), &[10, 10, 10, 10], 8, Theme::Jilin),
    (8, (60_500, 80_000), (165, 210), &[8, 8], 7, Theme::Provinces),
    (9, (60_500, 80_000), (245, 210), &[8, 8], 7, Theme::Provinces),
];

/// The plan: the grid before sales.
pub(super) fn layout() -> Layout {
    let demos: Vec<(Demo, Theme)> = halls().zip(&HALLS).map(|(demo, spec)| (demo, spec.5)).collect();
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
        let pavilion = Pavilion { theme, names: Names::default(), colour: None, premium: None, outlines };
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

/// The nine halls from 1 to 9, with their grids and the rooms of 2021.
pub(super) fn halls() -> impl Iterator<Item = Demo> {
    HALLS.iter().map(demo)
}

/// The id of the pavilion of a theme.
pub(super) fn pavilion_id(theme: Theme) -> ObjectId {
    Ids::new(&format!("p{}", Theme::ALL.iter().position(|one| *one == theme).unwrap_or(0))).take()
}

fn demo(&(number, (width, depth), (x, y), segments, blocks, theme): &Spec) -> Demo {
    Demo {
        number,
        corner: Point::new(x * 1_000, y * 1_000),
        size: Size::new(width, depth),
        segments: segments.to_vec(),
        blocks,
        main_after: (number != 7).then_some(4),
        north: if number == 7 { 3_100 } else { 4_600 },
        // The east side of Hall 7 is wide enough for a forum then.
        west: (number == 7).then_some(3_000),
        clear: Vec::new(),
        facilities: facilities(number),
        emergency: 3_000,
        all_emergency: false,
        pavilion: Some(pavilion_id(theme)),
    }
}

/// What the organiser builds: hall, kind, names, corner and size (mm, from the hall's corner).
type Building = (i32, FacilityKind, &'static str, &'static str, (i32, i32), (i32, i32));
const BUILDINGS: [Building; 19] = [
    (2, FacilityKind::Registration, "观众登记大厅", "Visitor registration", (8_000, 600), (20_000, 10_000)),
    (2, FacilityKind::Forum, "科技论坛", "Tech forum", (40_000, 600), (20_000, 10_000)),
    (2, FacilityKind::Registration, "参展商报到处", "Exhibitor check-in", (72_000, 600), (7_000, 10_000)),
    (2, FacilityKind::Cafe, "咖啡厅", "Café", (85_000, 600), (7_000, 10_000)),
    (3, FacilityKind::Forum, "新闻发布厅", "Press conference room", (7_500, 600), (17_000, 11_000)),
    (3, FacilityKind::Cafe, "咖啡休息区", "Café and rest area", (7_500, 11_600), (17_000, 7_000)),
    (3, FacilityKind::Stage, "新媒体直播主舞台", "Live broadcast main stage", (37_000, 600), (16_000, 7_000)),
    (3, FacilityKind::Stage, "直播观众区", "Audience", (34_000, 7_600), (22_000, 11_000)),
    (3, FacilityKind::Stage, "直播间", "Live studios", (65_500, 600), (17_000, 11_000)),
    (3, FacilityKind::Service, "直播服务中心", "Live service centre", (65_500, 11_600), (17_000, 7_000)),
    (7, FacilityKind::Cafe, "咖啡厅", "Café", (141_000, 600), (8_400, 8_000)),
    (7, FacilityKind::Forum, "推介厅", "Jilin forum", (141_000, 28_000), (8_400, 24_000)),
    (7, FacilityKind::Service, "休息区", "Lounge", (141_000, 71_400), (8_400, 8_000)),
    (8, FacilityKind::Forum, "合作洽谈室", "Meeting rooms", (7_500, 600), (17_000, 5_500)),
    (8, FacilityKind::Cafe, "咖啡厅", "Café", (36_200, 600), (5_500, 5_500)),
    (8, FacilityKind::Service, "服务台", "Service desk", (47_700, 600), (5_500, 5_500)),
    (9, FacilityKind::Forum, "合作洽谈室", "Meeting rooms", (7_500, 600), (17_000, 5_500)),
    (9, FacilityKind::Cafe, "咖啡厅", "Café", (36_200, 600), (5_500, 5_500)),
    (9, FacilityKind::Service, "服务台", "Service desk", (47_700, 600), (5_500, 5_500)),
];

fn facilities(number: i32) -> Vec<(FacilityKind, Names, Rectangle)> {
    let here = BUILDINGS.iter().filter(|building| building.0 == number);
    here.map(|&(_, kind, zh, en, (x, y), (width, depth))| {
        (kind, Names::zh_en(zh, en), Rectangle::new(Point::new(x, y), Size::new(width, depth)))
    })
    .collect()
}
