//! The 12th China-Northeast Asia Expo (2019) as sold, rebuilt from its public figures: 3,422 units on about 75,000 m², 1,337
//! exhibitors; Hall 9 (5G) with 1,048 units, Hall 1 with 150.
//!
//! Hall 9 is the one of the 5G plan, Hall 7 the one of 2021 (its 12,000 m² are public); the others share what is left of the 75,000.

use super::expo;
use super::five_g;
use super::ground::Demo;
use super::sold::{self, Edition, Mix, Room, SMALL, Use};
use crate::geometry::{Point, Rectangle, Size};
use crate::model::{FacilityKind, Layout, Names, Settings, Theme};

/// Use of the halls from 1 to 9: corner (m), pavilion, stands in rows, shape of the blocks.
type Spec = ((i32, i32), Theme, Mix, &'static [&'static str]);
const HALLS: [Spec; 9] = [
    ((0, 216), Theme::NortheastAsia, SMALL, &["r.", "i.", "rr", "jj", "rr", "..", ".."]),
    ((90, 216), Theme::ImportedGoods, SMALL, &["rr", "dr", "rr", "ij", "rr", "rr", ".r"]),
    ((180, 216), Theme::ImportedGoods, SMALL, &["rr", "rd", "rr", "ji", "r.", "rr", "rr"]),
    ((270, 216), Theme::ImportedGoods, SMALL, &["rr", "ij", "rr", "rd", "rr", "rr", "r."]),
    ((270, 121), Theme::ImportedGoods, SMALL, &["rr", "ji", "rr", "rr", ".r", "rd", "rr"]),
    ((180, 121), Theme::Health, SMALL, &["rr", "dr", "rr", "ji", "rr", "rr", "r."]),
    ((0, 121), Theme::Jilin, SMALL, &["rrrr", "rddr", "rrrr", "jrrj", "rrrr", "rjjr", "rrrr", "rjwr"]),
    ((270, 26), Theme::Provinces, SMALL, &["rr", "rd", "rr", "ij", "rr", "rr", ".r"]),
    (
        (57, 0),
        Theme::FiveG,
        SMALL,
        &["rrrrr", "ddwdd", "rrrrr", "ewdwe", "rrrrr", "iiwii", "rrrrr", "dr.rd", ".r.r.", ".i.i."],
    ),
];

const PAVILIONS: [(Theme, &str, &str); 6] = [
    (Theme::FiveG, "5G新时代主题馆", "5G New Era"),
    (Theme::NortheastAsia, "东北亚国家馆", "Northeast Asian Countries"),
    (Theme::ImportedGoods, "进口商品馆", "Imported Goods"),
    (Theme::Health, "健康产业馆", "Health"),
    (Theme::Jilin, "吉林馆", "Jilin"),
    (Theme::Provinces, "东北振兴合作馆", "Northeast China Revitalisation and Cooperation"),
];

const ROOMS: [Room; 12] = [
    (1, FacilityKind::Forum, "东北亚合作论坛", "Northeast Asia cooperation forum", (0, 1), 1, (0, 10)),
    (1, FacilityKind::Forum, "国家推介厅", "Countries' presentations", (5, 6), 0, (0, 10)),
    (1, FacilityKind::Stage, "文化展演舞台", "Culture stage", (5, 6), 1, (0, 4)),
    (1, FacilityKind::Stage, "观众区", "Audience", (5, 6), 1, (4, 6)),
    (2, FacilityKind::Cafe, "进口食品品鉴区", "Imported food tasting", (6, 6), 0, (0, 10)),
    (3, FacilityKind::Stage, "新品发布舞台", "Product launch stage", (4, 4), 1, (0, 10)),
    (4, FacilityKind::Cafe, "餐饮区", "Restaurant", (6, 6), 1, (0, 10)),
    (5, FacilityKind::Forum, "采购洽谈区", "Buyers' meeting area", (4, 4), 0, (0, 10)),
    (6, FacilityKind::Forum, "健康讲堂", "Health lectures", (6, 6), 1, (0, 10)),
    (8, FacilityKind::Forum, "区域合作洽谈区", "Regional cooperation meetings", (6, 6), 0, (0, 10)),
    (9, FacilityKind::Service, "5G体验区", "5G experience area", (8, 9), 0, (0, 11)),
    (9, FacilityKind::Service, "智慧互动区", "Smart living area", (8, 9), 4, (0, 11)),
];

/// The plan.
pub(super) fn layout() -> Layout {
    let halls = (1..).zip(HALLS).map(|(number, (corner, theme, mix, shapes))| {
        let mut demo = hall(number, Point::new(corner.0 * 1_000, corner.1 * 1_000));
        demo.pavilion = sold::home(theme);
        sold::build(&mut demo, &ROOMS);
        Use { demo, theme, shapes, mix }
    });
    sold::layout(&Edition {
        settings: settings(),
        halls: halls.collect(),
        pavilions: &PAVILIONS,
        exhibitors: 1_337,
        named: (Theme::Custom, &[]),
        seed: 2_019,
    })
}

/// Hall 9 is that of the 5G plan, Hall 7 that of 2021.
fn hall(number: i32, corner: Point) -> Demo {
    if number == 9 {
        return five_g::hall(corner, None);
    }
    if let Some(seven) = expo::halls().find(|demo| number == 7 && demo.number == 7) {
        return Demo { corner, ..seven };
    }
    Demo {
        number,
        corner,
        size: Size::new(75_000, 80_000),
        segments: vec![10, 10],
        blocks: 7,
        main_after: Some(4),
        north: 4_600,
        west: None,
        clear: Vec::new(),
        facilities: desks(),
        emergency: 3_000,
        all_emergency: false,
        pavilion: None,
    }
}

/// What stands on the south wall of every hall but Halls 7 and 9.
fn desks() -> Vec<(FacilityKind, Names, Rectangle)> {
    let at = |x| Rectangle::new(Point::new(x, 600), Size::new(8_000, 5_500));
    vec![
        (FacilityKind::Cafe, Names::zh_en("咖啡厅", "Café"), at(23_500)),
        (FacilityKind::Service, Names::zh_en("服务台", "Service desk"), at(43_500)),
    ]
}

fn settings() -> Settings {
    Settings {
        names: Names::zh_en("中国—东北亚博览会 展位销售图", "China-Northeast Asia Expo: plan as sold"),
        edition: Names::zh_en("第十二届(2019)", "12th (2019)"),
        plan_number: Some("CNEA-12-01".to_owned()),
        revision: Some("C".to_owned()),
        date: Some("2019-08-23".to_owned()),
        remark: Names::zh_en(
            "展位总数、1号馆与9号馆展位数及参展商数为公开数据;展馆尺寸与展位划分为演示,参展商以编号代替。",
            "Units in all, of Halls 1 and 9, and exhibitors are public; halls and stands are a demonstration, exhibitors are numbers.",
        ),
        ..Settings::default()
    }
}
