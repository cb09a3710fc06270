//! What is sold, and to whom: exhibitors by number, and those the Expo's press named.

use super::super::{Ids, Random};
use super::Edition;
use crate::model::{Booth, Exhibitor, Names, Object, Status, Theme, Thing};

/// Stands of more units than this are all sold.
const SURE: i64 = 8 * Booth::UNIT;
/// Stands up to this size may be shared, or be somebody's second one.
const SMALL: i64 = 3 * Booth::UNIT;
/// At least so many stands are shared, and so many are somebody's second one.
const SEVERAL: usize = 24;
/// Countries of Northeast Asia that come as guests.
const NEIGHBOURS: [&str; 5] = ["JP", "KR", "RU", "MN", "KP"];
/// Countries from farther away; with China and its neighbours they are forty.
const FAR: [&str; 34] = [
    "DE", "FR", "IT", "ES", "GB", "NL", "BE", "AT", "CH", "PL", "CZ", "HU", "RS", "SE", "FI", "BY", "KZ", "UZ", "TH",
    "VN", "MY", "SG", "ID", "PH", "IN", "PK", "LK", "AU", "NZ", "CA", "US", "BR", "TR", "ZA",
];

/// Gives every stand a status and sells what is sold. Returns the exhibitors.
pub(super) fn sell(edition: &Edition, stands: &mut [(Theme, Object)], random: &mut Random) -> Vec<Exhibitor> {
    for (_, stand) in stands.iter_mut() {
        if let Thing::Booth(booth) = &mut stand.thing {
            booth.status = if booth.outline.area() > SURE { Status::Contracted } else { status(random.below(100)) };
        }
    }
    let mut sold: Vec<(Theme, &mut Booth)> =
        stands.iter_mut().filter_map(|(theme, stand)| sold(*theme, stand)).collect();
    let mut exhibitors = hand_out(edition.exhibitors, &mut sold, random);
    name(edition, &sold, &mut exhibitors);
    exhibitors
}

const fn status(of_hundred: u64) -> Status {
    match of_hundred {
        0..87 => Status::Contracted,
        87..92 => Status::Reserved,
        92..95 => Status::Held,
        95..98 => Status::Available,
        98 => Status::Organiser,
        _ => Status::Blocked,
    }
}

fn sold(theme: Theme, stand: &mut Object) -> Option<(Theme, &mut Booth)> {
    match &mut stand.thing {
        Thing::Booth(booth) if matches!(booth.status, Status::Contracted | Status::Reserved) => Some((theme, booth)),
        _ => None,
    }
}

/// Exactly `count` exhibitors for the sold stands. Some small stands are the second one of whoever stands before them,
/// some are shared by two.
fn hand_out(count: usize, sold: &mut [(Theme, &mut Booth)], random: &mut Random) -> Vec<Exhibitor> {
    let small = sold.iter().filter(|(_, booth)| booth.outline.area() <= SMALL).count();
    let shared = (count + SEVERAL).saturating_sub(sold.len()).max(SEVERAL);
    let second = (sold.len() + shared).saturating_sub(count);
    let mut exhibitors: Vec<Exhibitor> = Vec::with_capacity(count);
    let (mut ids, mut abroad, mut seen) = (Ids::new("x"), NEIGHBOURS.iter().chain(&FAR).cycle(), 0);
    for (theme, booth) in sold.iter_mut() {
        let (mut fresh, mut is_second) = (0, false);
        if booth.outline.area() <= SMALL {
            fresh = usize::from(falls(seen, shared, small));
            is_second = falls(seen, second, small);
            seen += 1;
        }
        match exhibitors.last().filter(|_| is_second) {
            Some(before) => booth.exhibitors.push(before.id),
            None => fresh += 1,
        }
        for _ in 0..fresh {
            let number = exhibitors.len() + 1;
            let names = Names::zh_en(&format!("参展商 {number:04}"), &format!("Exhibitor {number:04}"));
            let exhibitor = Exhibitor {
                country: Some(country(*theme, random, &mut abroad)),
                sector: Some(sector(*theme).to_owned()),
                ..Exhibitor::new(ids.take(), names)
            };
            booth.exhibitors.push(exhibitor.id);
            exhibitors.push(exhibitor);
        }
    }
    exhibitors
}

/// Whether one of `some` that are spread evenly over `all` falls on place `at`.
const fn falls(at: usize, some: usize, all: usize) -> bool {
    all > 0 && (at + 1) * some / all > at * some / all
}

fn country<'a>(theme: Theme, random: &mut Random, abroad: &mut impl Iterator<Item = &'a &'static str>) -> String {
    let chance = random.below(100);
    let mut neighbour = || NEIGHBOURS.get(random.below(NEIGHBOURS.len() as u64) as usize);
    let found = match theme {
        Theme::NortheastAsia => neighbour(),
        Theme::ImportedGoods => abroad.next(),
        Theme::FiveG | Theme::DigitalEconomy | Theme::NewEnergy | Theme::Services if chance < 15 => abroad.next(),
        Theme::Health | Theme::Agriculture | Theme::Provinces if chance < 8 => abroad.next(),
        _ => None,
    };
    (*found.unwrap_or(&"CN")).to_owned()
}

const fn sector(theme: Theme) -> &'static str {
    match theme {
        Theme::FiveG => "通信与信息技术 / Telecommunications and IT",
        Theme::NortheastAsia => "国际贸易 / International trade",
        Theme::ImportedGoods => "进口消费品 / Imported consumer goods",
        Theme::Health => "医药健康 / Health care",
        Theme::Jilin => "吉林特产 / Products of Jilin",
        Theme::Provinces => "区域合作 / Regional cooperation",
        Theme::NewEnergy => "新能源与装备 / New energy and equipment",
        Theme::Agriculture => "现代农业 / Modern agriculture",
        Theme::Services => "现代服务 / Modern services",
        Theme::DigitalEconomy => "数字经济 / Digital economy",
        _ => "综合 / General",
    }
}

/// Gives the largest stands of a pavilion to those that are known by name.
fn name(edition: &Edition, sold: &[(Theme, &mut Booth)], exhibitors: &mut [Exhibitor]) {
    let (theme, named) = edition.named;
    let mut there: Vec<&Booth> = sold.iter().filter(|(of, _)| *of == theme).map(|(_, booth)| &**booth).collect();
    there.sort_by_key(|booth| std::cmp::Reverse(booth.outline.area()));
    for (booth, (zh, en)) in there.into_iter().zip(named) {
        let first = exhibitors.iter_mut().find(|exhibitor| booth.exhibitors.first() == Some(&exhibitor.id));
        if let Some(exhibitor) = first {
            exhibitor.names = Names::zh_en(zh, en);
            exhibitor.country = Some("CN".to_owned());
        }
    }
}
