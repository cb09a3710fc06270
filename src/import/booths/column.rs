//! A property of a booth as a cell of a table.

use unicode_normalization::UnicodeNormalization;

use crate::import::exhibitors::values;
use crate::message::Message;
use crate::model::{Booth, BoothKind, LONGEST_NAME, LONGEST_NOTE, Object, Status, Thing, is_date, tidy_number, words};

words! {
    /// A column of a table of booths.
    BoothColumn as "import-booth-column" {
        /// The number on the plan.
        Number = "number",
        /// Sales status.
        Status = "status",
        /// Until when it is held.
        HeldUntil = "held-until",
        /// Shell scheme or raw space.
        Kind = "kind",
        /// Price in the plan's currency.
        Price = "price",
        /// Height of the build in metres.
        Height = "height",
        /// Load on the floor in kg/m².
        Load = "load",
        /// A remark.
        Note = "note",
    }
}

/// Words by which headings of tables name a column, as they are compared.
const HEADINGS: &[(BoothColumn, &[&str])] = &[
    (
        BoothColumn::Number,
        &["number", "booth", "booth number", "booth no", "booth no.", "stand", "stand no.", "编号", "展位号", "展位"],
    ),
    (BoothColumn::Status, &["status", "sales status", "状态", "销售状态"]),
    (BoothColumn::HeldUntil, &["held until", "hold until", "预留至", "保留至"]),
    (BoothColumn::Kind, &["kind", "booth kind", "类型", "展位类型"]),
    (BoothColumn::Price, &["price", "价格", "展位费"]),
    (BoothColumn::Height, &["height", "高度"]),
    (BoothColumn::Load, &["load", "floor load", "承重", "荷载"]),
    (BoothColumn::Note, &["note", "notes", "remark", "备注"]),
];

/// Words for the kinds of booths; what others contain comes last.
const KINDS: &[(BoothKind, &[&str])] = &[
    (BoothKind::Raw, &["raw", "space only", "光地", "裸地", "净地"]),
    (BoothKind::Shell, &["shell", "标展", "标摊", "标准"]),
];

/// The highest build and the heaviest load that a cell may tell, in mm and kg/m².
const HIGHEST: f64 = 100_000.0;
const HEAVIEST: f64 = 100_000.0;

impl BoothColumn {
    /// The column that a heading names.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Self> {
        let plain = plain(heading);
        // Units and currencies stand in brackets.
        let name = plain.split('(').next().unwrap_or_default().trim();
        HEADINGS.iter().find(|(_, words)| words.contains(&name)).map(|(column, _)| *column)
    }

    /// What a cell shows; `say` puts words of the program into the reader's language.
    #[must_use]
    pub fn cell(self, object: &Object, say: impl Fn(&Message) -> String) -> String {
        let Some(booth) = object.booth() else { return String::new() };
        let text = match self {
            Self::Number => booth.number.clone(),
            Self::Status => Some(say(&booth.status.label())),
            Self::HeldUntil => booth.held_until.clone(),
            Self::Kind => Some(say(&booth.kind.label())),
            Self::Price => booth.price.map(|hundredths| decimal(hundredths, 100)),
            Self::Height => booth.height.map(|mm| decimal(mm.into(), 1_000)),
            Self::Load => booth.load.map(|load| load.to_string()),
            Self::Note => object.note.clone(),
        };
        text.unwrap_or_default()
    }

    /// The booth with what a cell says; an empty cell takes out what may be missing.
    ///
    /// # Errors
    /// What would be understood in this column.
    pub fn set(self, object: &Object, cell: &str) -> Result<Object, Message> {
        let text = cell.trim();
        let mut changed = object.clone();
        let Thing::Booth(booth) = &mut changed.thing else { return Ok(changed) };
        match self {
            Self::Note => {
                changed.note = some(text).map(|note| note.chars().take(LONGEST_NOTE).collect());
                return Ok(changed);
            }
            Self::Number => booth.number = number(text)?,
            Self::Status => {
                booth.status = values::status(text).ok_or(Message::new("import-booth-status"))?;
                if booth.status != Status::Held {
                    booth.held_until = None;
                }
            }
            Self::HeldUntil => hold(booth, text)?,
            Self::Kind => booth.kind = kind(text).ok_or(Message::new("import-booth-kind"))?,
            Self::Price => booth.price = read(text, values::price, "import-booth-price")?,
            Self::Height => {
                let metres = |text: &str| whole(text, 1_000.0, HIGHEST);
                booth.height = read(text, metres, "import-booth-height")?;
            }
            Self::Load => booth.load = read(text, |text| whole(text, 1.0, HEAVIEST), "import-booth-load")?,
        }
        Ok(changed)
    }
}

/// A text as it is compared.
fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Nothing, or what can be read of a text.
fn read<T>(text: &str, read: impl Fn(&str) -> Option<T>, wrong: &'static str) -> Result<Option<T>, Message> {
    some(text).map(|text| read(text).ok_or(Message::new(wrong))).transpose()
}

fn number(text: &str) -> Result<Option<String>, Message> {
    let tidy = tidy_number(text);
    if tidy.chars().count() > LONGEST_NAME {
        return Err(Message::new("import-booth-number"));
    }
    Ok(some(&tidy).map(str::to_owned))
}

fn kind(text: &str) -> Option<BoothKind> {
    let plain = plain(text);
    BoothKind::from_word(&plain).or_else(|| {
        KINDS.iter().find(|(_, words)| words.iter().any(|word| plain.contains(word))).map(|(kind, _)| *kind)
    })
}

/// A booth that is held until a day is held.
fn hold(booth: &mut Booth, text: &str) -> Result<(), Message> {
    let day = text.replace(['/', '.'], "-");
    let day = if text.is_empty() { None } else { Some(padded(&day)) };
    if day.as_deref().is_some_and(|day| !is_date(day)) {
        return Err(Message::new("import-booth-day"));
    }
    if day.is_some() && booth.status != Status::Held {
        if booth.status != Status::Available {
            return Err(Message::new("import-booth-not-held"));
        }
        booth.status = Status::Held;
    }
    booth.held_until = day;
    Ok(())
}

/// `2026-1-5` as `2026-01-05`.
fn padded(day: &str) -> String {
    let parts: Vec<String> = day.split('-').map(|part| format!("{:0>2}", part.trim())).collect();
    parts.join("-")
}

/// A number of this many parts of a whole, such as metres as millimetres; more than nothing, and at most so many parts.
fn whole(text: &str, parts: f64, most: f64) -> Option<i32> {
    let value = libm::round(values::number(text)? * parts);
    (1.0..=most).contains(&value).then_some(value as i32)
}

/// So many parts of a whole as a decimal, without noughts at its end.
fn decimal(parts: i64, to_a_whole: i64) -> String {
    let value = parts as f64 / to_a_whole as f64;
    format!("{value}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::ObjectId;

    fn booth() -> Object {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        Object::new(ObjectId::from_random(1), Thing::Booth(Booth::new(outline)))
    }

    fn shown(column: BoothColumn, object: &Object) -> String {
        column.cell(object, |message| message.key.to_owned())
    }

    #[test]
    fn what_a_cell_shows_can_be_put_back() {
        let mut object = booth();
        let texts = [
            (BoothColumn::Number, "A01"),
            (BoothColumn::HeldUntil, "2026-12-24"),
            (BoothColumn::Price, "13800.5"),
            (BoothColumn::Height, "4.5"),
            (BoothColumn::Load, "800"),
            (BoothColumn::Note, "near the café"),
        ];
        for (column, text) in texts {
            object = column.set(&object, text).unwrap();
            assert_eq!(shown(column, &object), text);
        }
        assert_eq!(object.booth().unwrap().status, Status::Held, "held until a day");
        for (column, _) in texts {
            let emptied = column.set(&object, " ").unwrap();
            assert_eq!(shown(column, &emptied), "");
        }
    }

    #[test]
    fn words_are_read_in_both_languages_and_anything_else_is_refused() {
        for (text, status) in [
            ("Held", Status::Held),
            ("预留", Status::Held),
            ("已预订", Status::Reserved),
            ("已签约", Status::Contracted),
        ]
        .into_iter()
        .chain([("不可用", Status::Blocked), ("主办方自用", Status::Organiser), ("可售", Status::Available)])
        {
            assert_eq!(BoothColumn::Status.set(&booth(), text).unwrap().booth().unwrap().status, status, "{text}");
        }
        assert_eq!(BoothColumn::Kind.set(&booth(), "光地").unwrap().booth().unwrap().kind, BoothKind::Raw);
        let wrong = [
            (BoothColumn::Status, ""),
            (BoothColumn::Status, "maybe"),
            (BoothColumn::Kind, "round"),
            (BoothColumn::Price, "much"),
            (BoothColumn::Height, "-1"),
            (BoothColumn::HeldUntil, "2026-02-30"),
        ];
        for (column, text) in wrong {
            assert!(column.set(&booth(), text).is_err(), "{column:?} {text}");
        }
        let sold = BoothColumn::Status.set(&booth(), "contracted").unwrap();
        assert!(BoothColumn::HeldUntil.set(&sold, "2026-12-24").is_err());
    }
}
