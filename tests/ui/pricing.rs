//! The price list and the figures of the fair, through the window.

use egui::Role;
use egui_kittest::kittest::Queryable;
use hallplan::model::{BoothKind, Prices, Rate};

use super::lists::{PLAN, command};
use super::making::window_on;
use super::office::{Office, say};

#[test]
fn a_price_list_is_typed_and_figures_follow_from_it() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    command(&mut desk, "cmd-prices");
    desk.type_into("Shell scheme, 1 open side", "800");
    desk.click("app-prices-add-fee");
    desk.type_into(&say("model-field-amount"), "much");
    desk.click("app-apply");
    assert!(desk.says("“much” cannot be read here"));
    desk.type_into(&say("model-field-amount"), "100");
    desk.click("app-apply");
    desk.0.run_steps(3);
    let prices: Prices = desk.layout().settings().prices.clone();
    assert_eq!(prices.rates, [Rate { kind: BoothKind::Shell, open_sides: 1, per_m2: 80_000 }]);
    assert_eq!(prices.fees_of(BoothKind::Shell), 10_000);
    command(&mut desk, "cmd-figures");
    // Two booths of 9 m², each at 800 and a fee of 100.
    assert!(desk.says("14\u{a0}600 CNY"), "the value of both booths");
    desk.0.get_by_role_and_label(Role::Button, &say("app-figures-wishes")).click();
    desk.0.run_steps(3);
    assert!(desk.shows("app-figures-no-wishes"));
    desk.click("app-figures-write");
    desk.wait("a list is asked for", |desk| desk.shows("app-list-out-title"));
}
