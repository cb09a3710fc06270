//! Lists of exhibitors: what they change in a plan.

use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::import::exhibitors::{Key, Options, Update, compare, listed, propose};
use hallplan::import::table::{self, Asked};
use hallplan::model::{Booth, Lang, Layout, Object, ObjectId, Record, Status, Thing};

const LIST: &str = "编号,公司名称,英文名称,国家,展位号,面积,状态,价格,合作级别\n\
    E1,长春一汽,FAW,中国,A1,9,已签约,8000,金牌\n\
    E2,丰田汽车,Toyota,日本,A2、A3,18,预订,16000,\n\
    E3,현대자동차,Hyundai,韩国,,27,,,银牌\n";

fn plan() -> Layout {
    let booth = |place: i32| {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(place * 3_000, 0), Size::new(3_000, 3_000)));
        let booth = Booth { number: Some(format!("A{place}")), ..Booth::new(outline) };
        Record::Object(Object::new(format!("b{place}").parse().unwrap(), Thing::Booth(booth)))
    };
    (1..=5).map(booth).collect()
}

fn update(layout: &Layout, text: &str, key: Option<Key>, erase: bool) -> Update {
    let table = table::read(text.as_bytes().to_vec(), &Asked::default()).unwrap();
    let listed = listed(&table, &propose(&table, None, None));
    let key = key.unwrap_or_else(|| Key::for_list(&listed.entries));
    let mut next = 1_000 + layout.exhibitors().len() as u64;
    let mut fresh = || {
        next += 1;
        ObjectId::from_random(next)
    };
    compare(layout, &listed, &Options { key, erase }, &mut fresh)
}

fn done(layout: &Layout, update: Update) -> Layout {
    let mut layout = layout.clone();
    let exhibitors =
        update.added.into_iter().map(|it| it.exhibitor).chain(update.changed.into_iter().map(|it| it.exhibitor));
    exhibitors.for_each(|it| drop(layout.insert(Record::Exhibitor(it))));
    update.booths.into_iter().for_each(|it| drop(layout.insert(Record::Object(it))));
    layout
}

fn booth<'a>(layout: &'a Layout, id: &str) -> &'a Booth {
    layout.object(id.parse().unwrap()).unwrap().booth().unwrap()
}

fn told(update: &Update) -> Vec<String> {
    let differences = update.changed.iter().flat_map(|changed| {
        changed.differences.iter().map(move |it| format!("{} {}: {} -> {}", changed.row, it.of, it.from, it.to))
    });
    differences.collect()
}

#[test]
fn a_list_fills_a_plan() {
    let first = update(&plan(), LIST, None, true);
    assert_eq!((first.added.len(), first.changed.len(), first.same, first.refused.len()), (3, 0, 0, 0));
    let plan = done(&plan(), first);
    let faw = plan.exhibitors().find(|it| it.code.as_deref() == Some("E1")).unwrap();
    assert_eq!((faw.names.get(&Lang::chinese()), faw.names.get(&Lang::english())), (Some("长春一汽"), Some("FAW")));
    assert_eq!(
        (faw.country.as_deref(), faw.wishes.area, faw.fields["合作级别"].as_str()),
        (Some("CN"), Some(900), "金牌")
    );
    assert_eq!(
        (booth(&plan, "b1").exhibitors.as_slice(), booth(&plan, "b1").status),
        (&[faw.id][..], Status::Contracted)
    );
    assert_eq!(
        (booth(&plan, "b1").price, booth(&plan, "b2").price, booth(&plan, "b3").price),
        (Some(800_000), Some(800_000), Some(800_000))
    );
    assert_eq!((booth(&plan, "b3").status, booth(&plan, "b4").status), (Status::Reserved, Status::Available));
}

#[test]
fn the_same_list_again_changes_nothing() {
    let plan = done(&plan(), update(&plan(), LIST, None, true));
    for key in [None, Some(Key::Name)] {
        let again = update(&plan, LIST, key, true);
        assert!(again.is_empty() && again.vanished.is_empty() && again.same == 3, "{again:?}");
    }
}

#[test]
fn a_newer_list_shows_exactly_what_is_new() {
    let plan = done(&plan(), update(&plan(), LIST, None, true));
    let newer = "编号,公司名称,英文名称,国家,展位号,面积,状态,价格,合作级别\n\
        E3,현대자동차,Hyundai Motor,韩国,A5,27,,,银牌\n\
        E1,长春一汽,FAW,中国,A4,9,已签约,8000,\n\
        E4,Газпром,Gazprom,Россия,A9,9,,,\n";
    let found = update(&plan, newer, None, true);
    assert_eq!(
        told(&found),
        [
            "2 name:en: Hyundai -> Hyundai Motor",
            "2 booths:  -> A5",
            "3 field:合作级别: 金牌 -> ",
            "3 booths: A1 -> A4",
            "3 price: 0.00 -> 8000.00",
        ]
    );
    assert_eq!((found.added.len(), found.same, found.vanished.len()), (1, 0, 1));
    assert_eq!(found.added[0].exhibitor.wishes.booths, ["A9"], "kept though the plan has no such booth");
    assert_eq!(
        found.vanished.iter().map(|id| plan.exhibitor(*id).unwrap().code.as_deref()).collect::<Vec<_>>(),
        [Some("E2")]
    );
    let after = done(&plan, found);
    assert_eq!((booth(&after, "b1").status, booth(&after, "b1").exhibitors.len()), (Status::Available, 0), "freed");
    assert_eq!(booth(&after, "b4").status, Status::Contracted, "the contract is kept");
}

#[test]
fn empty_cells_erase_only_where_asked_and_never_a_booth() {
    let plan = done(&plan(), update(&plan(), LIST, None, true));
    let bare =
        "编号,公司名称,国家,展位号,合作级别\nE1,长春一汽,,,\nE2,丰田汽车,日本,A3、A2,\nE3,현대자동차,韩国,,银牌\n";
    assert_eq!(told(&update(&plan, bare, None, false)), Vec::<String>::new());
    assert_eq!(told(&update(&plan, bare, None, true)), ["2 country: CN -> ", "2 field:合作级别: 金牌 -> "]);
}

#[test]
fn rows_of_one_exhibitor_are_put_together_and_doubtful_ones_told() {
    let list =
        "Company,Stand,Area\nHonda,A1,9\nHonda,A2,18\nApart Ltd,,\nApart Ltd,,\n,A3,\n合计,,27\nCompany,Stand,Area\n";
    let found = update(&plan(), list, None, true);
    let names: Vec<Option<&str>> = found.added.iter().map(|it| it.exhibitor.names.get(&Lang::english())).collect();
    assert_eq!(names, [Some("Honda"), Some("Apart Ltd"), Some("Apart Ltd"), None]);
    assert_eq!(found.added[0].exhibitor.wishes.area, Some(2_700));
    let keys = |noted: &[hallplan::import::exhibitors::Noted]| {
        noted.iter().map(|it| (it.row, it.message.key)).collect::<Vec<_>>()
    };
    assert_eq!(keys(&found.notes), [(3, "import-row-again"), (5, "import-row-alike"), (6, "import-row-nameless")]);
    assert_eq!(keys(&found.refused), [(7, "import-row-total"), (8, "import-row-heading")]);
    let plan = done(&plan(), found);
    assert_eq!(booth(&plan, "b1").exhibitors, booth(&plan, "b2").exhibitors);
    let again = update(&plan, list, None, true);
    assert!(again.is_empty() && again.same == 4 && again.vanished.is_empty(), "{again:?}");
}

#[test]
fn an_exhibitor_is_found_by_name_where_the_plan_has_no_code_yet() {
    let plan = done(&plan(), update(&plan(), "公司名称,国家\n长春一汽,中国\n丰田汽车,日本\n", None, true));
    let found = update(&plan, LIST, None, true);
    assert_eq!((found.added.len(), found.changed.len()), (1, 2));
    let other = "编号,公司名称\nX7,长春一汽\n";
    let coded = done(&plan, found);
    assert_eq!(update(&coded, other, None, true).added.len(), 1, "another code is another company");
    assert_eq!(update(&coded, other, Some(Key::Name), true).changed.len(), 1);
}

#[test]
fn an_empty_cell_of_how_somebody_takes_part_is_kept_where_asked() {
    let plan = done(&plan(), update(&plan(), "Company,Attendance\nHonda,Online\n", None, true));
    let bare = "Company,Attendance,Country\nHonda,,Japan\n";
    assert_eq!(told(&update(&plan, bare, None, false)), ["2 country:  -> JP"]);
    assert_eq!(told(&update(&plan, bare, None, true)), ["2 country:  -> JP", "2 attendance: online -> on-site"]);
}

#[test]
fn a_lone_cell_is_a_remark_only_where_it_says_so() {
    let list = "Company\nNotebook GmbH\n注册会计师协会\nNote: the list is not final\n注：以上为初步名单\n* subject to change\n";
    let found = update(&plan(), list, None, true);
    assert_eq!(found.added.iter().map(|it| it.row).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(found.refused.iter().map(|it| it.row).collect::<Vec<_>>(), [4, 5, 6]);
}
