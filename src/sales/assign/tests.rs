use super::*;
use crate::geometry::{Outline, Point, Rectangle, Size};
use crate::model::{Names, Record, Status};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn booth(place: usize, x: i32, y: i32, width: i32) -> Object {
    let outline = Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, 3_000)));
    let number = Some(format!("A{place}"));
    Object::new(id(&format!("b{place}")), Thing::Booth(Booth { number, ..Booth::new(outline) }))
}

fn company(place: usize) -> Exhibitor {
    Exhibitor::new(id(&format!("e{place}")), Names::zh_en("", &format!("Company {place}")))
}

fn plan(booths: &[Object], companies: &[Exhibitor]) -> Layout {
    let objects = booths.iter().cloned().map(Record::Object);
    objects.chain(companies.iter().cloned().map(Record::Exhibitor)).collect()
}

/// Numbers below a bound, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % bound) as usize
    }
}

/// The greatest sum over all ways to give rows different columns, or none.
fn brute(points: &[Vec<Option<i64>>], taken: &mut Vec<usize>) -> i64 {
    let Some((row, rest)) = points.split_first() else { return 0 };
    let mut best = brute(rest, taken);
    for (column, points) in row.iter().enumerate() {
        if let Some(points) = points.filter(|_| !taken.contains(&column)) {
            taken.push(column);
            best = best.max(points + brute(rest, taken));
            taken.pop();
        }
    }
    best
}

/// Up to six companies with all sorts of wishes, and seven booths apart from each other.
fn random_plan(dice: &mut Dice) -> Layout {
    let widths = [2_000, 3_000, 3_000, 4_000, 6_000];
    let booths: Vec<Object> = (0..7).map(|i| booth(i, 9_000 * i as i32, 0, widths[dice.below(5)])).collect();
    let companies = (0..1 + dice.below(6)).map(|i| {
        let mut company = company(i);
        company.wishes.area = [None, Some(600), Some(900), Some(1_100), Some(1_800)][dice.below(5)];
        company.wishes.open_sides = [None, Some(2), Some(4)][dice.below(3)];
        company.wishes.apart = [None, Some("x".to_owned())][dice.below(2)].clone();
        company.wishes.together = [None, Some("t".to_owned())][dice.below(2)].clone();
        company.country = [None, Some("CN".to_owned()), Some("JP".to_owned())][dice.below(3)].clone();
        company
    });
    plan(&booths, &companies.collect::<Vec<_>>())
}

#[test]
fn the_linear_part_is_the_best_of_all_assignments_and_search_only_gains() {
    let mut gained = 0;
    for case in 0..200 {
        let layout = random_plan(&mut Dice(case));
        let all = spots::spots(&layout);
        let columns = columns(&all, &BTreeSet::new());
        let demands: Vec<Demand<'_>> = layout.exhibitors().map(|it| Demand::of(it, &layout)).collect();
        let choices: Vec<_> = demands.iter().map(|it| per_column(it, &columns)).collect();
        let points = choices.iter().map(|row| row.iter().map(|it| it.map(|it| it.points)).collect::<Vec<_>>());
        let best = brute(&points.collect::<Vec<_>>(), &mut Vec::new());
        let (_, solved) = solve(&choices, columns.len());
        assert_eq!(solved.iter().flatten().map(|it| it.points).sum::<i64>(), best, "case {case}");
        let proposal = propose(&layout, &Options { seed: case, ..Options::default() });
        assert_eq!(proposal.linear_bound, best, "case {case}");
        assert!(proposal.linear <= best && proposal.score <= proposal.bound, "case {case}");
        assert!(proposal.score >= proposal.score_before, "case {case}");
        gained += usize::from(proposal.score > proposal.score_before);
        let used: Vec<ObjectId> = proposal.booths.iter().map(|object| object.id).collect();
        assert_eq!(used.iter().collect::<BTreeSet<_>>().len(), used.len(), "nobody shares a booth: case {case}");
        assert_eq!(proposal.placed.len() + proposal.unplaced.len(), layout.exhibitors().len(), "case {case}");
        assert_eq!(proposal, propose(&layout, &Options { seed: case, ..Options::default() }), "case {case}");
    }
    assert!(gained > 30, "the search finds something to do: {gained}");
}

#[test]
fn an_area_of_two_booths_is_two_free_ones_side_by_side() {
    let mut booths: Vec<Object> = (0..4).map(|i| booth(i, 3_000 * i as i32, 0, 3_000)).collect();
    let Thing::Booth(sold) = &mut booths[1].thing else { panic!() };
    sold.status = Status::Reserved;
    let mut company = company(0);
    company.wishes.area = Some(1_800);
    let proposal = propose(&plan(&booths, &[company.clone()]), &Options::default());
    assert_eq!(proposal.placed[0].booths, [id("b2"), id("b3")]);
    company.wishes.area = Some(2_700);
    let proposal = propose(&plan(&booths, &[company]), &Options::default());
    assert_eq!(proposal.unplaced, [(id("e0"), Message::new("sales-unplaced-area"))]);
}

#[test]
fn what_is_sold_blocked_locked_or_taken_stays_and_promised_numbers_come_first() {
    let mut booths: Vec<Object> = (0..6).map(|i| booth(i, 9_000 * i as i32, 0, 3_000)).collect();
    for (place, status) in [(0, Status::Held), (1, Status::Contracted), (2, Status::Blocked)] {
        let Thing::Booth(booth) = &mut booths[place].thing else { panic!() };
        booth.status = status;
    }
    booths[3].locked = true;
    let mut companies: Vec<Exhibitor> = (0..3).map(company).collect();
    companies[1].wishes.booths = vec!["A5".to_owned()];
    companies[2].attendance = Attendance::Online;
    let proposal = propose(&plan(&booths, &companies), &Options::default());
    let placed: Vec<_> = proposal.placed.iter().map(|it| (it.exhibitor, it.booths.clone())).collect();
    assert_eq!(placed, [(id("e0"), vec![id("b4")]), (id("e1"), vec![id("b5")])]);
    assert!(proposal.booths.iter().all(|it| it.booth().unwrap().status == Status::Available));
    booths.truncate(4);
    let proposal = propose(&plan(&booths, &companies[..1]), &Options::default());
    assert_eq!(proposal.unplaced, [(id("e0"), Message::new("sales-unplaced-no-booth"))]);
}

#[test]
fn competitors_keep_the_distance_of_the_rules_or_go_without() {
    let row: Vec<Object> = (0..4).map(|i| booth(i, 3_000 * i as i32, 0, 3_000)).collect();
    let companies: Vec<Exhibitor> =
        (0..3).map(|i| Exhibitor { sector: Some(["Cars", "cars "][i % 2].to_owned()), ..company(i) }).collect();
    let options = Options { competitors: Some(6_000), ..Options::default() };
    let proposal = propose(&plan(&row, &companies[..2]), &options);
    let places: BTreeSet<ObjectId> = proposal.placed.iter().map(|it| it.booths[0]).collect();
    assert_eq!(places, BTreeSet::from([id("b0"), id("b3")]), "6 m between them is enough");
    let proposal = propose(&plan(&row, &companies), &options);
    assert_eq!((proposal.placed.len(), proposal.unplaced[0].1.key), (2, "sales-unplaced-taken"));
    assert_eq!(propose(&plan(&row, &companies), &Options::default()).placed.len(), 3, "where no rule asks for it");
}

#[test]
fn a_promised_range_is_every_booth_of_it_however_it_is_written() {
    let booths: Vec<Object> = (0..6).map(|i| booth(i, 9_000 * i as i32, 0, 3_000)).collect();
    let mut firm = company(0);
    firm.wishes.booths = vec!["ａ2-4".to_owned()];
    let proposal = propose(&plan(&booths, &[firm]), &Options::default());
    assert_eq!(proposal.placed[0].booths, [id("b2"), id("b3"), id("b4")]);
}
