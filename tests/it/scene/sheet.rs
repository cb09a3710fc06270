//! Printed plans: what stands on the sheet of a whole plan and of one hall.

use hallplan::geometry::{Bounds, Place};
use hallplan::index::Index;
use hallplan::message::Message;
use hallplan::model::{Layout, PageSetup, Paper};
use hallplan::rules::{Finding, Severity};
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{CheckSummary, PlanSheetOptions, SheetArea, plan_sheet, sheet_scale};

use super::demo::{self, Plan, id};
use super::small;

fn sheet_of(layout: &Layout, change: impl FnOnce(&mut PlanSheetOptions)) -> Result<Sheet, String> {
    let index = Index::of(layout);
    let near = |area: &Bounds| index.near_sorted(area);
    let mut options = PlanSheetOptions::of(layout);
    change(&mut options);
    plan_sheet(layout, &near, &options).map_err(|message| message.key.to_owned())
}

fn texts(sheet: &Sheet) -> Vec<&str> {
    sheet.texts().map(|line| line.text.as_str()).collect()
}

#[test]
fn the_scale_of_a_sheet_is_known_before_it_is_drawn() {
    let layout = small::layout();
    let page = |scale| PageSetup { scale, ..layout.settings().page };
    assert_eq!(sheet_scale(&layout, &page(Some(500)), SheetArea::Whole), Ok(500.0));
    let fitted = sheet_scale(&layout, &page(None), SheetArea::Whole).unwrap();
    let drawn = sheet_of(&layout, |options| options.page = page(None)).unwrap().scale;
    assert!(fitted <= drawn && drawn < fitted * 1.3, "words outside of halls take some room: {fitted} {drawn}");
    let too_large = sheet_scale(&layout, &page(Some(1)), SheetArea::Whole).unwrap_err();
    let refused = sheet_of(&layout, |options| options.page = page(Some(1))).unwrap_err();
    assert_eq!(too_large.key, refused);
    assert!(sheet_scale(&layout, &page(None), SheetArea::Hall(id("nohall"))).is_err());
}

#[test]
fn the_legend_names_what_is_on_the_plan_and_nothing_else() {
    let sheet = sheet_of(&small::layout(), |_| {}).unwrap();
    let texts = texts(&sheet);
    for there in ["吉林馆", "Jilin", "已签约", "预留", "立柱", "图例 Legend", "平面图"] {
        assert!(texts.contains(&there), "{there} is missing in {texts:?}");
    }
    assert!(!texts.contains(&"消火栓") && !texts.contains(&"汽车馆"));
}

#[test]
fn the_legend_tells_exits_signs_and_supply_points_apart() {
    let layout = demo::layout();
    let legend = |utilities| {
        let sheet = sheet_of(&layout, |options| options.page.shown.utilities = utilities).unwrap();
        texts(&sheet).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let shown = legend(true);
    for there in ["主出入口", "安全出口", "Emergency exit", "消火栓", "保持净空", "Keep clear", "供电", "Power"]
    {
        assert!(shown.iter().any(|text| text == there), "{there} is missing in {shown:?}");
    }
    let hidden = legend(false);
    assert!(hidden.iter().all(|text| text != "供电" && text != "Power"));
}

#[test]
fn the_legend_explains_the_findings_that_are_drawn() {
    let finding = |severity| Finding {
        rule: "overlap",
        severity,
        subject: id("b1"),
        others: Vec::new(),
        at: Place::new(7_500.0, 7_500.0),
        geometry: Vec::new(),
        measured: None,
        required: None,
        basis: std::sync::Arc::default(),
        forbidden: false,
        message: Message::new("rule-overlap-found"),
    };
    let findings = [finding(Severity::Error), finding(Severity::Info), finding(Severity::Error)];
    let elsewhere = [Finding { subject: id("nobody"), ..finding(Severity::Warning) }];
    let legend = |findings: &[Finding], shown: bool| {
        let layout = small::layout();
        let index = Index::of(&layout);
        let mut options = PlanSheetOptions { findings, ..PlanSheetOptions::of(&layout) };
        options.page.shown.findings = shown;
        let sheet = plan_sheet(&layout, &|area| index.near_sorted(area), &options).unwrap();
        texts(&sheet).into_iter().filter(|text| text.starts_with("检查：")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(legend(&findings, true), ["检查：错误", "检查：提示"]);
    assert!(legend(&findings, false).is_empty() && legend(&elsewhere, true).is_empty());
}

#[test]
fn only_checks_that_were_run_are_named() {
    let says = |checks| {
        let sheet = sheet_of(&small::layout(), |options| options.checks = checks).unwrap();
        texts(&sheet).into_iter().find(|text| text.contains("cn-cnea")).map(str::to_owned)
    };
    assert_eq!(says(None), None);
    let summary = CheckSummary { profile: "cn-cnea".to_owned(), errors: 1, warnings: 2 };
    assert_eq!(says(Some(summary)).unwrap(), "cn-cnea：1 项错误，2 项警告");
}

#[test]
fn everything_outside_of_halls_has_room_on_the_page() {
    for paper in Paper::ALL {
        let sheet = sheet_of(&demo::layout(), |options| options.page.paper = *paper).unwrap();
        for shape in &sheet.plan {
            let bounds = shape.mark.bounds().unwrap();
            assert!(sheet.frame.contains(&bounds), "{paper:?}: {shape:?} leaves {:?}", sheet.frame);
        }
    }
}

#[test]
fn a_hall_alone_shows_nothing_of_its_neighbour() {
    let mut records = small::layout();
    let mut other = Plan::default();
    let hall = small::hall(20_000);
    other.put("h2", hall).put("z1", small::booth(5000, 5000, "Z1", hallplan::model::Status::Available));
    for object in other.layout().objects() {
        let offset = hallplan::geometry::Offset::new(40_000, 0);
        records.insert(hallplan::model::Record::Object(object.moved(offset).unwrap()));
    }
    let sheet = sheet_of(&records, |options| options.area = SheetArea::Hall(id("h"))).unwrap();
    assert!(texts(&sheet).contains(&"A1") && !texts(&sheet).contains(&"Z1"));
    let sheet = sheet_of(&records, |options| options.area = SheetArea::Hall(id("h2"))).unwrap();
    assert!(!texts(&sheet).contains(&"A1") && texts(&sheet).contains(&"Z1"));
}

#[test]
fn what_cannot_be_printed_is_said() {
    assert_eq!(sheet_of(&Layout::default(), |_| {}).unwrap_err(), "scene-sheet-nothing");
    let no_hall = sheet_of(&small::layout(), |options| options.area = SheetArea::Hall(id("nohall")));
    assert_eq!(no_hall.unwrap_err(), "scene-sheet-no-hall");
    let too_large = sheet_of(&demo::layout(), |options| options.page.scale = Some(50));
    assert!(too_large.unwrap_err().starts_with("export-scale"));
}

#[test]
fn a_scale_that_was_asked_for_is_kept() {
    let sheet = sheet_of(&demo::layout(), |options| options.page.scale = Some(250)).unwrap();
    assert_eq!(sheet.scale, 250.0);
    assert!(texts(&sheet).contains(&"1:250 @ A1"));
}
