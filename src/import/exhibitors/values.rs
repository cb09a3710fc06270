//! What the texts of cells say: areas, open sides, prices, states.

use unicode_normalization::UnicodeNormalization;

use crate::model::{Attendance, Status};

/// Area of a standard booth in hundredths of a square metre.
const UNIT: f64 = 900.0;
/// Words for standard booths, where an area is told as a number of them.
const UNITS: &[&str] = &["标", "个", "间", "小間", "부스", "booth", "unit", "стенд"];
/// The largest area of a wish, in hundredths of a square metre: 10 ha.
const LARGEST: f64 = 10_000_000.0;

/// A text as it is compared.
fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
}

/// The first number of a text: `1,234.5`, `1.234,50`, `12 000`.
pub(in crate::import) fn number(text: &str) -> Option<f64> {
    let from = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(from..)?;
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'');
    let end = rest.find(|c| !digits(c)).unwrap_or(rest.len());
    let written = rest.get(..end)?.trim_matches([' ', '.', ',', '\u{a0}', '\u{202f}', '\'']);
    let joined: String = written.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    let negative = text.get(..from)?.trim_end().ends_with(['-', '−']);
    let value: f64 = with_point(&joined).parse().ok()?;
    Some(if negative { -value } else { value })
}

/// A number whose decimal mark is a point. The last of two different marks is the decimal one; one mark alone is, unless
/// it comes more than once, or exactly three digits follow a comma.
fn with_point(digits: &str) -> String {
    let (comma, point) = (digits.rfind(','), digits.rfind('.'));
    let decimal = match (comma, point) {
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(comma), None) => (digits.matches(',').count() == 1 && digits.len() - comma != 4).then_some(comma),
        (None, Some(point)) => (digits.matches('.').count() == 1).then_some(point),
        (None, None) => None,
    };
    let mark = |(at, c): (usize, char)| match c {
        ',' | '.' => (Some(at) == decimal).then_some('.'),
        c => Some(c),
    };
    digits.char_indices().filter_map(mark).collect()
}

/// An area in hundredths of a square metre: `36`, `36 m²`, `4 个标展`, `6x6`. `units` says that plain numbers count
/// standard booths.
pub(super) fn area(text: &str, units: bool) -> Option<i32> {
    let text = plain(text);
    let metres = text.contains("m2") || text.contains('平') || text.contains("sq");
    let hundredths = if let Some((width, depth)) = sides(&text) {
        width * depth * 100.0
    } else {
        let value = number(&text)?;
        let counted = !metres && (units || UNITS.iter().any(|word| text.contains(word)));
        value * if counted { UNIT } else { 100.0 }
    };
    let rounded = libm::round(hundredths);
    (1.0..=LARGEST).contains(&rounded).then_some(rounded as i32)
}

/// The two sides of `6x3`.
fn sides(text: &str) -> Option<(f64, f64)> {
    let (width, depth) = text.split_once(['x', '×', '*', 'х'])?;
    let last = width.rsplit(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).find(|it| !it.is_empty())?;
    Some((number(last)?, number(depth)?))
}

/// Words for so many open sides.
const SIDES: &[(u8, &[&str])] = &[
    (4, &["四", "岛型", "岛式", "环岛", "island", "4", "остров", "insel", "アイランド", "独立"]),
    (3, &["三", "半岛", "peninsula", "head", "end", "3", "полуостров", "kopf"]),
    (2, &["双", "两", "二", "角", "corner", "2", "угл", "eck", "コーナー", "코너"]),
    (1, &["单", "一", "标准", "inline", "in-line", "row", "linear", "1", "линейн", "reihe", "일반"]),
];

/// How many sides are to be open: a number, or a word for the place.
pub(super) fn open_sides(text: &str) -> Option<u8> {
    let text = plain(text);
    // A peninsula has an island in it.
    let half = ["半岛", "peninsula", "полуостров"].iter().any(|word| text.contains(word));
    let fits = |&(count, words): &(u8, &[&str])| words.iter().any(|word| text.contains(word)).then_some(count);
    if half { Some(3) } else { SIDES.iter().find_map(fits) }
}

/// A price in hundredths of the plan's currency; `万` is ten thousand.
pub(in crate::import) fn price(text: &str) -> Option<i64> {
    let text = plain(text);
    let value = number(&text)? * if text.contains(['万', '萬']) { 1_000_000.0 } else { 100.0 };
    (0.0..1e14).contains(&value).then(|| libm::round(value) as i64)
}

/// Words for the states of a sale, the ones that others contain last.
const STATES: &[(Status, &[&str])] = &[
    (
        Status::Available,
        &["未签", "未售", "未定", "available", "free", "open", "空置", "可售", "未契約", "미계약", "свобод"],
    ),
    (Status::Blocked, &["停用", "不可用", "锁定", "blocked", "не продается", "取消", "cancel"]),
    (Status::Organiser, &["主办", "组委会", "organiser", "organizer", "主催", "주최", "организатор"]),
    (
        Status::Contracted,
        &[
            "已签",
            "签约",
            "合同",
            "已付",
            "付款",
            "成交",
            "已售",
            "contract",
            "sold",
            "paid",
            "signed",
            "confirmed",
            "確定",
            "契約",
            "계약",
            "확정",
            "договор",
            "оплач",
            "продан",
            "подтвержд",
        ],
    ),
    (
        Status::Reserved,
        &["预订", "预定", "定金", "reserved", "booked", "pending", "予約", "예약", "заброн", "бронь", "резерв"],
    ),
    (Status::Held, &["保留", "预留", "意向", "hold", "held", "option", "仮", "가예약", "опцион"]),
];

/// The state of a sale.
pub(in crate::import) fn status(text: &str) -> Option<Status> {
    let text = plain(text);
    let by_word = Status::from_word(&text);
    by_word.or_else(|| STATES.iter().find(|(_, words)| words.iter().any(|word| text.contains(word))).map(|(it, _)| *it))
}

/// How an exhibitor takes part.
pub(super) fn attendance(text: &str) -> Option<Attendance> {
    let text = plain(text);
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let online = any(&["线上", "online", "virtual", "オンライン", "온라인", "онлайн"]);
    let on_site =
        any(&["线下", "现场", "offline", "on-site", "onsite", "on site", "会場", "현장", "오프라인", "очн", "офлайн"]);
    match (online, on_site) {
        (true, true) => Some(Attendance::Both),
        _ if any(&["both", "hybrid", "双线", "两者"]) => Some(Attendance::Both),
        (true, false) => Some(Attendance::Online),
        (false, true) => Some(Attendance::OnSite),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, value) in [
            ("1,234.5", 1234.5),
            ("1.234,50", 1234.5),
            ("12 000", 12_000.0),
            ("7,5", 7.5),
            ("13,800", 13_800.0),
            ("1.234.567", 1_234_567.0),
            ("¥ 8000 元", 8_000.0),
            ("-5", -5.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert_eq!(number("none"), None);
    }

    #[test]
    fn areas_are_metres_booths_or_sides() {
        for (text, hundredths) in [
            ("36", 3_600),
            ("36㎡", 3_600),
            ("４个标展", 3_600),
            ("6x3", 1_800),
            ("6m×3m", 1_800),
            ("7,5 m2", 750),
            ("2 booths", 1_800),
            ("54平方米", 5_400),
        ] {
            assert_eq!(area(text, false), Some(hundredths), "{text}");
        }
        assert_eq!(area("4", true), Some(3_600));
        assert_eq!(
            (area("0", false), area("-9", false), area("big", false), area("1e99", false)),
            (None, None, None, Some(100))
        );
    }

    #[test]
    fn open_sides_are_numbers_or_places() {
        for (text, sides) in [
            ("2", 2),
            ("双开口", 2),
            ("半岛", 3),
            ("岛型", 4),
            ("peninsula", 3),
            ("Island", 4),
            ("角位", 2),
            ("标准展位", 1),
        ] {
            assert_eq!(open_sides(text), Some(sides), "{text}");
        }
        assert_eq!(open_sides("any"), None);
    }

    #[test]
    fn prices_and_states_are_understood() {
        assert_eq!(
            (price("13,800.00"), price("1.2万"), price("¥8000"), price("-1"), price("?")),
            (Some(1_380_000), Some(1_200_000), Some(800_000), None, None)
        );
        for (text, state) in [
            ("已签约", Status::Contracted),
            ("未签约", Status::Available),
            ("预订", Status::Reserved),
            ("On hold", Status::Held),
            ("contracted", Status::Contracted),
            ("отменен", Status::Available),
        ] {
            let expected = (text != "отменен").then_some(state);
            assert_eq!(status(text), expected, "{text}");
        }
        assert_eq!(
            (attendance("线上+线下"), attendance("Online"), attendance("现场"), attendance("?")),
            (Some(Attendance::Both), Some(Attendance::Online), Some(Attendance::OnSite), None)
        );
    }
}
