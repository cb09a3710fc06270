//! The plans as sold: the Expo's published figures, counted from areas, and who stands where.

use std::collections::{BTreeMap, BTreeSet};

use hallplan::geometry::Outline;
use hallplan::model::{BoothKind, Lang, Layout, ObjectId, Status, Theme};

use super::shipped;

const UNIT: i64 = 9_000_000;
/// The plans as sold.
pub(super) const PATHS: [&str; 2] = ["layouts/expo-2019.json", "layouts/expo-2023.json"];

fn sold() -> [(&'static str, Layout); 2] {
    PATHS.map(|path| (path, shipped(path)))
}

/// Units of the booths that `of` groups, by the floor they cover.
fn units<K: Ord>(layout: &Layout, of: impl Fn(ObjectId, ObjectId) -> K) -> BTreeMap<K, i64> {
    let mut areas = BTreeMap::<K, i64>::new();
    for (_, booth) in layout.booths() {
        *areas.entry(of(booth.hall.unwrap(), booth.pavilion.unwrap())).or_default() += booth.outline.area();
    }
    assert!(areas.values().all(|area| area % UNIT == 0));
    areas.into_iter().map(|(key, area)| (key, area / UNIT)).collect()
}

fn by_hall(layout: &Layout) -> Vec<i64> {
    units(layout, |hall, _| hall.to_string()).into_values().collect()
}

fn by_theme(layout: &Layout) -> BTreeMap<Theme, i64> {
    units(layout, |_, pavilion| layout.object(pavilion).unwrap().pavilion().unwrap().theme)
}

#[test]
fn units_of_2019_are_the_published_ones() {
    let plan = shipped(PATHS[0]);
    assert_eq!(by_hall(&plan), [150, 264, 264, 264, 264, 264, 640, 264, 1_048]);
    assert_eq!(by_hall(&plan).iter().sum::<i64>(), 3_422);
    let themes = by_theme(&plan);
    assert_eq!((themes[&Theme::FiveG], themes[&Theme::NortheastAsia]), (1_048, 150));
    assert_eq!((themes.len(), plan.exhibitors().count()), (6, 1_337));
    let gross: i64 = plan.halls().map(|(_, hall)| hall.outline.area() / 1_000_000).sum();
    assert!((74_900..=75_100).contains(&gross), "{gross}");
}

#[test]
fn units_of_2023_are_the_published_ones() {
    let plan = shipped(PATHS[1]);
    assert_eq!(by_hall(&plan).iter().sum::<i64>(), 3_427);
    let themes = [
        (Theme::ImportedGoods, 816),
        (Theme::NortheastAsia, 384),
        (Theme::Jilin, 640),
        (Theme::Provinces, 224),
        (Theme::Agriculture, 226),
        (Theme::DigitalEconomy, 375),
        (Theme::Services, 324),
        (Theme::NewEnergy, 438),
    ];
    assert_eq!(by_theme(&plan), themes.into());
    assert_eq!(plan.exhibitors().count(), 1_006);
}

#[test]
fn the_halls_of_2023_are_those_of_2021() {
    let halls = |path| {
        let plan = shipped(path);
        plan.halls().map(|(object, hall)| (object.id, hall.outline.clone())).collect::<Vec<_>>()
    };
    assert_eq!(halls(PATHS[1]), halls("layouts/expo-2021.json"));
}

#[test]
fn stands_have_1_to_36_units_and_from_36_square_metres_on_they_are_raw_space() {
    for (path, plan) in sold() {
        let mut sizes = BTreeSet::new();
        for (object, booth) in plan.booths() {
            assert!(matches!(booth.outline, Outline::Rectangle(_)) && booth.outline.area() % UNIT == 0);
            let units = booth.outline.area() / UNIT;
            assert!((1..=36).contains(&units), "{path} {}: {units}", object.id);
            assert_eq!(booth.kind == BoothKind::Raw, units >= 4, "{path} {}", object.id);
            sizes.insert(units);
        }
        assert!(sizes.len() >= 10 && sizes.last() >= Some(&24), "{path}: {sizes:?}");
    }
}

#[test]
fn most_is_sold_and_what_is_sold_has_an_exhibitor() {
    for (path, plan) in sold() {
        let area = |status: Status| -> i64 {
            plan.booths().filter(|(_, booth)| booth.status == status).map(|it| it.1.outline.area()).sum()
        };
        let areas: BTreeMap<Status, i64> = Status::ALL.iter().map(|status| (*status, area(*status))).collect();
        assert!(areas.values().all(|area| *area > 0), "{path}: {areas:?}");
        assert!(areas[&Status::Contracted] * 10 > areas.values().sum::<i64>() * 8, "{path}: {areas:?}");
        for (object, booth) in plan.booths() {
            let is_sold = matches!(booth.status, Status::Contracted | Status::Reserved);
            assert_eq!(is_sold, !booth.exhibitors.is_empty(), "{path} {}", object.id);
        }
    }
}

#[test]
fn every_exhibitor_has_a_stand_and_forty_countries_come() {
    for (path, plan) in sold() {
        let mut stands = BTreeMap::<ObjectId, usize>::new();
        plan.booths().flat_map(|(_, booth)| &booth.exhibitors).for_each(|id| *stands.entry(*id).or_default() += 1);
        assert!(plan.exhibitors().all(|exhibitor| stands.contains_key(&exhibitor.id)), "{path}");
        assert!(stands.values().any(|stands| *stands > 1), "{path}: somebody has several");
        assert!(plan.booths().any(|(_, booth)| booth.exhibitors.len() > 1), "{path}: some share");
        let countries: BTreeSet<_> = plan.exhibitors().map(|exhibitor| exhibitor.country.clone().unwrap()).collect();
        assert_eq!(countries.len(), 40, "{path}: {countries:?}");
    }
}

/// In 2019 nobody, in 2023 four, all in the pavilion of vehicles, each on one of its largest stands.
#[test]
fn exhibitors_are_numbers_but_those_whom_the_press_named() {
    let [(_, before), (_, plan)] = sold();
    let named = |layout: &Layout| {
        let names = layout.exhibitors().filter_map(|it| {
            let name = it.names.get(&Lang::english()).unwrap().to_owned();
            (!name.starts_with("Exhibitor ")).then_some((name, it.id))
        });
        names.collect::<BTreeMap<_, _>>()
    };
    assert!(named(&before).is_empty());
    let named = named(&plan);
    assert_eq!(named.keys().collect::<Vec<_>>(), ["CRRC", "FAW Hongqi", "FAW Jiefang", "NIO"]);
    for (name, id) in named {
        for (_, booth) in plan.booths().filter(|(_, booth)| booth.exhibitors.contains(&id)) {
            let pavilion = plan.object(booth.pavilion.unwrap()).unwrap().pavilion().unwrap();
            assert_eq!(pavilion.theme, Theme::NewEnergy, "{name}");
            assert!(booth.outline.area() >= 16 * UNIT, "{name}");
        }
    }
}

/// The number of a stand is the lowest of the grid's booths in it: hall, row, two digits.
#[test]
fn numbers_begin_with_the_hall() {
    for (path, plan) in sold() {
        for (object, booth) in plan.booths() {
            let hall = booth.hall.unwrap().to_string();
            let number = booth.number.as_deref().unwrap();
            let rest = number.strip_prefix(hall.trim_start_matches("hall")).unwrap();
            let digits = rest.trim_start_matches(|c: char| c.is_ascii_uppercase());
            assert!(digits.len() == 2 && digits.len() < rest.len(), "{path} {}: {number}", object.id);
        }
    }
}
