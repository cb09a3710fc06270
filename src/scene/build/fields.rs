//! Fields in texts: `{number}` becomes the number of the booth that the text tells of.

use super::View;
use super::line::{metres, square_metres};
use crate::analysis::{booth_type, prices::price};
use crate::message::Message;
use crate::model::{Booth, Exhibitor, Extra, Layout, Names, Object, ObjectId, Thing};

/// What a field is taken from.
struct Subject<'a> {
    view: &'a View<'a>,
    layout: &'a Layout,
    object: &'a Object,
}

/// A field: its name, and what it says of an object; empty where there is nothing to say.
type Field = (&'static str, fn(&Subject<'_>) -> String);

/// Every field, in the order of lists.
static FIELDS: &[Field] = &[
    ("number", |it| it.of_booth(|booth| booth.number.clone())),
    ("exhibitor", |it| it.exhibitors(|exhibitor| exhibitor.names.best(&it.view.lang).map(str::to_owned))),
    ("name", |it| it.name()),
    ("area", |it| it.area().map(square_metres).unwrap_or_default()),
    ("size", |it| it.size()),
    ("units", |it| it.of_booth(|booth| Some(hundredths(booth.outline.area() * 100 / Booth::UNIT)))),
    ("hall", |it| it.named(it.referred("hall"))),
    ("pavilion", |it| it.named(it.referred("pavilion"))),
    ("kind", |it| it.of_booth(|booth| Some(it.say(&booth.kind.label())))),
    ("status", |it| it.of_booth(|booth| Some(it.say(&booth.status.label())))),
    ("held-until", |it| it.of_booth(|booth| booth.held_until.clone())),
    ("open-sides", |it| it.open_sides()),
    ("height", |it| it.of_booth(|booth| Some(metres(f64::from(booth.height?))))),
    ("price", |it| it.price()),
    ("country", |it| it.exhibitors(|exhibitor| exhibitor.country.clone())),
    ("sector", |it| it.exhibitors(|exhibitor| exhibitor.sector.clone())),
    ("code", |it| it.exhibitors(|exhibitor| exhibitor.code.clone())),
    ("province", |it| it.exhibitors(|exhibitor| exhibitor.province.clone())),
    ("products", |it| it.exhibitors(|exhibitor| exhibitor.products.clone())),
    ("contact", |it| it.exhibitors(|exhibitor| exhibitor.contact.clone())),
    ("note", |it| it.object.note.clone().unwrap_or_default()),
    ("id", |it| it.object.id.to_string()),
];

/// The names of all fields, in the order of lists; beside them a field may name what other programs keep in `extra`.
pub fn field_names() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|(name, _)| *name)
}

/// What a field says of an object; `None` where there is no such field, neither ours nor in what others keep there.
#[must_use]
pub fn field(view: &View<'_>, layout: &Layout, name: &str, id: ObjectId) -> Option<String> {
    let object = layout.object(id)?;
    let subject = Subject { view, layout, object };
    match FIELDS.iter().find(|(field, _)| *field == name) {
        Some((_, say)) => Some(say(&subject)),
        None => object.extra.as_ref().and_then(|extra| foreign(extra, name)),
    }
}

/// `text` with every field it names filled in from `subject`. A name in braces that is no field stays as it is, and so
/// does every field where there is no subject.
pub(super) fn filled(view: &View<'_>, layout: &Layout, text: &str, subject: Option<ObjectId>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let value = field(view, layout, name.trim(), subject?)?;
            Some((value, after))
        });
        rest = match known {
            Some((value, after)) => {
                filled.push_str(&value);
                after
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled + rest
}

impl<'a> Subject<'a> {
    fn say(&self, message: &Message) -> String {
        (self.view.words)(&self.view.lang, message)
    }

    fn of_booth(&self, say: impl Fn(&Booth) -> Option<String>) -> String {
        self.object.booth().and_then(say).unwrap_or_default()
    }

    /// What there is to say of each exhibitor, no twice the same.
    fn exhibitors(&self, say: impl Fn(&Exhibitor) -> Option<String>) -> String {
        let ids = self.object.booth().map(|booth| booth.exhibitors.as_slice()).unwrap_or_default();
        let mut all: Vec<String> = Vec::new();
        for said in ids.iter().filter_map(|&id| say(self.layout.exhibitor(id)?)) {
            if !all.contains(&said) {
                all.push(said);
            }
        }
        all.join(" / ")
    }

    fn referred(&self, field: &str) -> Option<&'a Object> {
        let (_, id) = self.object.references().into_iter().find(|(name, _)| *name == field)?;
        self.layout.object(id)
    }

    fn named(&self, object: Option<&Object>) -> String {
        let names = object.and_then(|object| names_of(&object.thing));
        names.and_then(|names| names.best(&self.view.lang)).unwrap_or_default().to_owned()
    }

    /// The name, or else the number, or else the kind.
    fn name(&self) -> String {
        let name = self.named(Some(self.object));
        let number = || self.of_booth(|booth| booth.number.clone());
        [name, number()]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_else(|| self.say(&self.object.kind().label()))
    }

    fn area(&self) -> Option<i64> {
        match &self.object.thing {
            Thing::Pavilion(pavilion) => Some(pavilion.outlines.iter().map(|outline| outline.area()).sum()),
            thing => thing.outline().map(|outline| outline.area()),
        }
    }

    fn size(&self) -> String {
        match self.object.thing.outline() {
            Some(crate::geometry::Outline::Rectangle(rectangle)) => {
                let length = |mm: i32| metres(f64::from(mm)).replace(" m", "");
                format!("{} × {} m", length(rectangle.size.width), length(rectangle.size.depth))
            }
            _ => String::new(),
        }
    }

    fn open_sides(&self) -> String {
        let sort = booth_type(self.layout, self.view.near, self.object.id);
        sort.map(|sort| self.say(&sort.label())).unwrap_or_default()
    }

    fn price(&self) -> String {
        let price = price(self.layout, self.view.near, self.object.id);
        price.map(|it| format!("{} {}", hundredths(it.amount), self.layout.settings().currency)).unwrap_or_default()
    }
}

const fn names_of(thing: &Thing) -> Option<&Names> {
    match thing {
        Thing::Hall(it) => Some(&it.names),
        Thing::Pavilion(it) => Some(&it.names),
        Thing::Facility(it) => Some(&it.names),
        Thing::Aisle(it) => Some(&it.names),
        Thing::Exit(it) => Some(&it.names),
        _ => None,
    }
}

/// Hundredths as a decimal number without needless zeros.
fn hundredths(value: i64) -> String {
    let (whole, rest) = (value / 100, value % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

/// The value that another program keeps under a key of its own; lists and objects say nothing.
fn foreign(extra: &Extra, name: &str) -> Option<String> {
    let all: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&extra.0).ok()?;
    match all.get(name)? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        serde_json::Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{View, field_names, filled};
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Booth, Exhibitor, Extra, Layout, Names, Object, ObjectId, Record, Status, Thing};

    fn id(text: &str) -> ObjectId {
        text.parse().unwrap()
    }

    fn layout() -> Layout {
        let mut exhibitors = vec![Exhibitor::new(id("e1"), Names::zh_en("一汽红旗", "FAW Hongqi"))];
        exhibitors
            .push(Exhibitor { country: Some("CN".to_owned()), ..Exhibitor::new(id("e2"), Names::zh_en("乙", "B")) });
        let booth = Booth {
            number: Some("A15".to_owned()),
            exhibitors: vec![id("e1"), id("e2")],
            status: Status::Contracted,
            price: Some(1_250_050),
            ..Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(6_000, 4_500))))
        };
        let mut object = Object::new(id("b1"), Thing::Booth(booth));
        object.extra = Some(Extra(r#"{"crm": 4711, "list": [1]}"#.into()));
        let exhibitors = exhibitors.into_iter().map(Record::Exhibitor);
        exhibitors.chain([Record::Object(object)]).collect()
    }

    fn said(text: &str, subject: Option<&str>) -> String {
        let layout = layout();
        let near = |_: &crate::geometry::Bounds| Vec::new();
        filled(&View::printed(&layout, 200.0, &near), &layout, text, subject.map(id))
    }

    #[test]
    fn fields_are_filled_in() {
        assert_eq!(said("{number}: {exhibitor}", Some("b1")), "A15: 一汽红旗 / 乙");
        assert_eq!(said("{size} = {area} = {units}", Some("b1")), "6.0 × 4.5 m = 27 m² = 3");
        assert_eq!(said("{status} {price}", Some("b1")), "已签约 12500.5 CNY");
        assert_eq!(said("{ country }{sector}.", Some("b1")), "CN.");
    }

    #[test]
    fn what_other_programs_keep_is_a_field_too() {
        assert_eq!(said("{crm}{list}", Some("b1")), "4711{list}");
    }

    #[test]
    fn what_is_no_field_stays() {
        assert_eq!(said("{what} {number", Some("b1")), "{what} {number");
        assert_eq!(said("{number}", None), "{number}");
        assert_eq!(said("{{number}}", Some("b1")), "{A15}");
        assert_eq!(said("", Some("b1")), "");
    }

    #[test]
    fn every_field_has_something_to_say_or_nothing() {
        for name in field_names() {
            assert!(!said(&format!("{{{name}}}"), Some("b1")).contains('{'), "{name}");
        }
    }
}
