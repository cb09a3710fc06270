//! `hallplan prices` and the price list.

use std::ffi::OsStr;

use super::{Desk, run};
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{
    Booth, BoothKind, EarlyBird, Layout, Object, OtherCurrency, Prices, Rate, Record, Settings, Status, Thing,
};

/// Two islands of 9 m², the second one with a typed price.
fn plan() -> Layout {
    let prices = Prices {
        rates: vec![Rate { kind: BoothKind::Shell, open_sides: 1, per_m2: 80_000 }],
        early: vec![EarlyBird { until: "2026-12-31".to_owned(), off: 10 }],
        also: vec![OtherCurrency { currency: "EUR".to_owned(), rate: 125_000 }],
        ..Prices::default()
    };
    let booth = |id: &str, x: i32, price| {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000)));
        let booth = Booth { number: Some(id.to_uppercase()), status: Status::Contracted, price, ..Booth::new(outline) };
        Record::Object(Object::new(id.parse().unwrap(), Thing::Booth(booth)))
    };
    let settings = Record::Settings(Box::new(Settings { prices, ..Settings::default() }));
    [settings, booth("a", 0, None), booth("b", 20_000, Some(100))].into_iter().collect()
}

fn prices(desk: &Desk, words: &[&str]) -> super::Ran {
    let start = [OsStr::new("prices"), desk.plan.as_os_str()];
    run(start.into_iter().chain(words.iter().map(OsStr::new)))
}

#[test]
fn who_signs_early_pays_less_and_what_is_kept_stays() {
    let desk = Desk::with(&plan());
    assert!(prices(&desk, &[]).out.contains("7201.00 CNY"));
    let out = desk.file("out.json");
    let ran = prices(&desk, &["--day", "2026-12-31", "--fix", "contracted", "-o", out.to_str().unwrap()]);
    assert!(
        ran.code == 0 && ran.out.contains("6481.00 CNY") && ran.out.contains("one booth"),
        "{}{}",
        ran.out,
        ran.err
    );
    let kept = hallplan::storage::read(&std::fs::read(&out).unwrap()).unwrap().layout;
    let typed: Vec<_> = kept.booths().map(|(_, booth)| booth.price).collect();
    assert_eq!(typed, [Some(648_000), Some(100)]);
    let ran = prices(&desk, &["--day", "2027-02-29"]);
    assert!(ran.code == 2 && ran.err.contains("2027-02-29"), "{}", ran.err);
}

#[test]
fn the_price_list_tells_how_prices_come_about_and_what_they_are_elsewhere() {
    let desk = Desk::with(&plan());
    let out = desk.file("prices.csv");
    let words = ["--what", "prices", "-o", out.to_str().unwrap()];
    let start = [OsStr::new("list"), desk.plan.as_os_str()];
    assert_eq!(run(start.into_iter().chain(words.iter().map(OsStr::new))).code, 0);
    let text = std::fs::read_to_string(out).unwrap();
    let row = |number: &str| text.lines().find(|line| line.starts_with(number)).unwrap().to_owned();
    assert!(text.contains("Price, EUR") && text.contains("Signed until 2026-12-31"), "{text}");
    assert!(row("A,").ends_with("4,9.00,9.00,800.00,,,7200.00,6480.00,900.00"), "{text}");
    assert!(row("B,").ends_with(",,9.00,,,,,1.00,1.00,0.13"), "{text}");
}
