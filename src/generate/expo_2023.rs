//! The 14th China-Northeast Asia Expo (2023) as sold, rebuilt from its public figures: 3,427 units, 1,006 exhibitors, eight
//! pavilions. The halls are those of 2021.

use super::expo;
use super::sold::{self, Edition, LARGE, MIDDLE, Mix, Use};
use crate::model::{FacilityKind, Layout, Names, Settings, Theme};

/// Use of the halls from 1 to 9: pavilion, stands in rows, shape of the blocks.
const HALLS: [(Theme, Mix, &[&str]); 9] = [
    (Theme::NewEnergy, LARGE, &["rrr", "dgd", "rrr", "gwd", "rrr", "jij", "rrr", "ded"]),
    (Theme::DigitalEconomy, LARGE, &["rrr", "idi", "rrr", "wrw", "rrr", "jrj", "rrr"]),
    (Theme::Services, MIDDLE, &["rrr", "jrj", "rrr", "iwi", "rrr", "rrr", "rrr"]),
    (Theme::ImportedGoods, MIDDLE, &["rrr", "rir", "rrr", "iri", "rrr", "rrr", "rrr", "rrr"]),
    (Theme::ImportedGoods, MIDDLE, &["rrr", "rir", "rrr", "gwd", "rrr", "jrj", "rrr", "rir"]),
    (Theme::NortheastAsia, MIDDLE, &["rrr", "iri", "rrr", "wdw", "rrr", "rrr", "rrr", "iri"]),
    (Theme::Jilin, MIDDLE, &["rrrr", "rddr", "rrrr", "jrrj", "rrrr", "rwwr", "rrrr", "ijji"]),
    (Theme::Provinces, LARGE, &["rr", "di", "rr", "wj", "rr", "ir", "rr"]),
    (Theme::Agriculture, MIDDLE, &["rr", "rd", "rr", "iw", "rr", "jr", "rr"]),
];

const PAVILIONS: [(Theme, &str, &str); 8] = [
    (Theme::NewEnergy, "新能源与现代装备馆", "New Energy and Modern Equipment"),
    (Theme::Agriculture, "现代农业馆", "Modern Agriculture"),
    (Theme::Services, "现代服务馆", "Modern Services"),
    (Theme::DigitalEconomy, "数字经济馆", "Digital Economy"),
    (Theme::NortheastAsia, "东北亚商品馆", "Northeast Asian Goods"),
    (Theme::ImportedGoods, "国际商品馆", "International Goods"),
    (Theme::Provinces, "省际合作馆", "Inter-provincial Cooperation"),
    (Theme::Jilin, "吉林馆", "Jilin"),
];

/// The exhibitors that the Expo's press named; they show vehicles, so they are in Hall 1.
const NAMED: [(&str, &str); 4] =
    [("一汽红旗", "FAW Hongqi"), ("一汽解放", "FAW Jiefang"), ("中国中车", "CRRC"), ("蔚来", "NIO")];

/// Rooms of 2021 that have another use: kind and Chinese name then, names now.
const RENAMED: [(FacilityKind, &str, &str, &str); 4] = [
    (FacilityKind::Forum, "科技论坛", "数字经济论坛", "Digital economy forum"),
    (FacilityKind::Stage, "新媒体直播主舞台", "服务贸易主舞台", "Services main stage"),
    (FacilityKind::Stage, "直播观众区", "观众区", "Audience"),
    (FacilityKind::Service, "直播服务中心", "商务服务中心", "Business centre"),
];

/// The plan.
pub(super) fn layout() -> Layout {
    let halls = expo::halls().zip(HALLS).map(|(mut demo, (theme, mix, shapes))| {
        demo.pavilion = sold::home(theme);
        for (kind, names, _) in &mut demo.facilities {
            rename(kind, names);
        }
        Use { demo, theme, shapes, mix }
    });
    sold::layout(&Edition {
        settings: settings(),
        halls: halls.collect(),
        pavilions: &PAVILIONS,
        exhibitors: 1_006,
        named: (Theme::NewEnergy, &NAMED),
        seed: 2_023,
    })
}

/// The live studios of 2021 are meeting rooms now; other rooms have another name.
fn rename(kind: &mut FacilityKind, names: &mut Names) {
    let chinese = names.iter().map(|(_, name)| name).find(|name| !name.is_ascii()).unwrap_or_default().to_owned();
    if chinese == "直播间" {
        (*kind, *names) = (FacilityKind::Forum, Names::zh_en("商务洽谈室", "Meeting rooms"));
    }
    if let Some((_, _, zh, en)) = RENAMED.iter().find(|(of, then, ..)| of == kind && *then == chinese) {
        *names = Names::zh_en(zh, en);
    }
}

fn settings() -> Settings {
    Settings {
        names: Names::zh_en("中国—东北亚博览会 展位销售图", "China-Northeast Asia Expo: plan as sold"),
        edition: Names::zh_en("第十四届(2023)", "14th (2023)"),
        plan_number: Some("CNEA-14-01".to_owned()),
        revision: Some("C".to_owned()),
        date: Some("2023-08-23".to_owned()),
        remark: Names::zh_en(
            "展位总数与参展商数为公开数据;展馆尺寸、各馆用途与展位划分均为演示,参展商以编号代替。",
            "Units and exhibitors in all are public; halls, their use and stands are a demonstration, exhibitors are numbers.",
        ),
        ..Settings::default()
    }
}
