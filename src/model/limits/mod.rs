//! What values may enter the model: checked once, when a record comes in, from a file or from the planner.

mod settings;

use super::{Drawing, Exhibitor, Layout, Names, Object, ObjectId, Picture, Record, Thing, Underlay, Wishes};
use crate::geometry::{FARTHEST, LARGEST, Outline, Place, Point};
use crate::message::Message;
use settings::check_settings;

/// Most characters of a name, number, code or link.
pub const LONGEST_NAME: usize = 1_000;
/// Most characters of a note.
pub const LONGEST_NOTE: usize = 10_000;
/// Greatest height or wall thickness in mm: 1 km.
pub const HIGHEST: i32 = 1_000_000;
/// Greatest load in kg/m².
const HEAVIEST: i32 = 1_000_000;
/// Most stops between the ends of a dimension.
const MOST_STOPS: usize = 1_000;

type Checked = Result<(), Message>;

impl Record {
    /// Whether every value of the record is within its range, references aside.
    ///
    /// # Errors
    /// A message that names the field and the range.
    pub fn check(&self) -> Result<(), Message> {
        match self {
            Self::Settings(settings) => check_settings(settings),
            Self::Object(object) => check_object(object),
            Self::Exhibitor(exhibitor) => check_exhibitor(exhibitor),
            Self::Waiver(waiver) => {
                text("rule", Some(&waiver.key.rule), LONGEST_NAME)?;
                text("who", Some(&waiver.who), LONGEST_NAME)?;
                text("when", Some(&waiver.when), LONGEST_NAME)?;
                text("why", Some(&waiver.why), LONGEST_NOTE)
            }
        }
    }
}

impl Object {
    /// Whether every value of the object is within its range, references aside.
    ///
    /// # Errors
    /// A message that names the field and the range.
    pub fn check(&self) -> Result<(), Message> {
        check_object(self)
    }

    /// The ids this object refers to, each with the name of the field: halls, pavilions, exhibitors, measured objects.
    #[must_use]
    pub fn references(&self) -> Vec<(&'static str, ObjectId)> {
        let hall = |hall: Option<ObjectId>| hall.map(|id| ("hall", id)).into_iter().collect();
        match &self.thing {
            Thing::Booth(booth) => {
                let hall = booth.hall.map(|id| ("hall", id));
                let pavilion = booth.pavilion.map(|id| ("pavilion", id));
                let exhibitors = booth.exhibitors.iter().map(|&id| ("exhibitors", id));
                hall.into_iter().chain(pavilion).chain(exhibitors).collect()
            }
            Thing::Exit(exit) => hall(exit.hall),
            Thing::SafetyPoint(point) => hall(point.hall),
            Thing::Utility(utility) => hall(utility.hall),
            Thing::Facility(facility) => hall(facility.hall),
            Thing::Aisle(aisle) => hall(aisle.hall),
            Thing::Dimension(_) | Thing::Label(_) => {
                let anchors = self.thing.anchors().into_iter();
                anchors.filter_map(|(field, end)| Some((field, end.held()?))).collect()
            }
            Thing::Underlay(_) | Thing::Hall(_) | Thing::Wall(_) | Thing::Pillar(_) | Thing::Pavilion(_) => Vec::new(),
        }
    }
}

impl Layout {
    /// Whether everything `object` refers to is there and of the right kind; nothing refers to itself.
    ///
    /// # Errors
    /// A message that names the field and the id.
    pub fn check_references(&self, object: &Object) -> Result<(), Message> {
        for (field, id) in object.references() {
            let named = self.object(id).filter(|_| id != object.id);
            let found = match field {
                "hall" => named.is_some_and(|found| found.hall().is_some()),
                "pavilion" => named.is_some_and(|found| found.pavilion().is_some()),
                "exhibitors" => self.exhibitor(id).is_some(),
                _ => named
                    .is_some_and(|found| found.thing.anchors().is_empty() && !matches!(found.thing, Thing::Label(_))),
            };
            if !found {
                return Err(Message::new("model-reference-missing").with("field", field).with("id", id.to_string()));
            }
        }
        Ok(())
    }
}

fn check_exhibitor(exhibitor: &Exhibitor) -> Checked {
    text("code", exhibitor.code.as_ref(), LONGEST_NAME)?;
    names("name", &exhibitor.names)?;
    text("country", exhibitor.country.as_ref(), LONGEST_NAME)?;
    text("province", exhibitor.province.as_ref(), LONGEST_NAME)?;
    text("sector", exhibitor.sector.as_ref(), LONGEST_NAME)?;
    text("products", exhibitor.products.as_ref(), LONGEST_NOTE)?;
    text("contact", exhibitor.contact.as_ref(), LONGEST_NAME)?;
    text("link", exhibitor.link.as_ref(), LONGEST_NAME)?;
    text("note", exhibitor.note.as_ref(), LONGEST_NOTE)?;
    check_wishes(&exhibitor.wishes)?;
    exhibitor.fields.iter().try_for_each(|(name, value)| {
        if name.trim().is_empty() {
            return Err(Message::new("model-empty").with("field", "fields"));
        }
        text("fields", Some(name), LONGEST_NAME)?;
        text("fields", Some(value), LONGEST_NOTE)
    })
}

fn check_wishes(wishes: &Wishes) -> Checked {
    within("area", wishes.area, 1, i32::MAX)?;
    within("open_sides", wishes.open_sides.map(i32::from), 1, 4)?;
    text("pavilion", wishes.pavilion.as_ref(), LONGEST_NAME)?;
    wishes.booths.iter().try_for_each(|number| text("booths", Some(number), LONGEST_NAME))?;
    text("together", wishes.together.as_ref(), LONGEST_NAME)?;
    text("apart", wishes.apart.as_ref(), LONGEST_NAME)
}

fn check_object(object: &Object) -> Checked {
    text("note", object.note.as_ref(), LONGEST_NOTE)?;
    check_thing(&object.thing)?;
    places(&object.thing.corners())
}

fn check_thing(thing: &Thing) -> Checked {
    match thing {
        Thing::Hall(hall) => {
            names("name", &hall.names)?;
            within("wall_thickness", Some(hall.wall_thickness), 0, HIGHEST)?;
            within("ceiling_height", hall.ceiling_height, 1, HIGHEST)?;
            within("premium", hall.premium, -100, 1_000)?;
            within("floor_load", hall.floor_load, 0, HEAVIEST)?;
            within("gross_area", hall.gross_area, 0, 100_000_000)
        }
        Thing::Wall(wall) => {
            within("thickness", Some(wall.thickness), 1, HIGHEST)?;
            if (2..=10_000).contains(&wall.line.len()) { Ok(()) } else { Err(Message::new("model-wall-points")) }
        }
        Thing::Pillar(pillar) => outline(&pillar.outline),
        Thing::Facility(facility) => {
            names("name", &facility.names)?;
            outline(&facility.outline)
        }
        Thing::Booth(booth) => {
            if matches!(booth.outline, Outline::Circle(_)) {
                return Err(Message::new("model-round-booth"));
            }
            outline(&booth.outline)?;
            text("number", booth.number.as_ref(), LONGEST_NAME)?;
            date("held_until", booth.held_until.as_deref())?;
            within("height", booth.height, 1, HIGHEST)?;
            within("load", booth.load, 0, HEAVIEST)?;
            within("hung_at", booth.hung_at, 1, HIGHEST)?;
            within("open_front", booth.open_front, 0, 100)?;
            if booth.traits.iter().enumerate().any(|(i, word)| booth.traits.iter().skip(i + 1).any(|it| it == word)) {
                return Err(Message::new("model-repeated").with("field", "traits"));
            }
            booth.services.iter().try_for_each(|service| within("services", Some(service.amount), 0, i32::MAX))?;
            amount("price", booth.price)
        }
        Thing::Exit(exit) => {
            names("name", &exit.names)?;
            within("clear_width", exit.clear_width, 1, libm::ceil(exit.length()) as i32)?;
            if exit.from == exit.to { Err(Message::new("model-empty").with("field", "to")) } else { Ok(()) }
        }
        Thing::SafetyPoint(point) => within("clear_radius", point.clear_radius, 0, HIGHEST),
        Thing::Utility(utility) => within("capacity", utility.capacity, 0, i32::MAX),
        Thing::Pavilion(pavilion) => {
            names("name", &pavilion.names)?;
            within("premium", pavilion.premium, -100, 1_000)?;
            if pavilion.outlines.is_empty() {
                Err(Message::new("model-empty").with("field", "outlines"))
            } else {
                Ok(())
            }
        }
        Thing::Aisle(aisle) => names("name", &aisle.names),
        Thing::Label(label) => {
            names("text", &label.text)?;
            within("height", Some(label.height), 1, HIGHEST)
        }
        Thing::Dimension(dimension) => {
            if dimension.from == dimension.to && dimension.whole().is_none() {
                return Err(Message::new("model-empty").with("field", "to"));
            }
            if !dimension.is_whole() {
                return Err(Message::new("model-dimension-ends").with("kind", dimension.kind.label()));
            }
            if dimension.via.len() > MOST_STOPS {
                return Err(Message::new("model-dimension-stops").with("count", MOST_STOPS));
            }
            within("offset", Some(dimension.offset), -LARGEST, LARGEST)
        }
        Thing::Underlay(underlay) => check_underlay(underlay),
    }
}

fn check_drawing(drawing: &Drawing) -> Checked {
    within("width", Some(drawing.size.width), 1, LARGEST)?;
    within("depth", Some(drawing.size.depth), 1, LARGEST)?;
    for layer in &drawing.layers {
        text("name", Some(&layer.name), LONGEST_NAME)?;
        layer.lines.iter().flatten().try_for_each(|place| point(*place))?;
        for words in &layer.texts {
            text("text", Some(&words.text), LONGEST_NOTE)?;
            within("height", Some(words.height), 1, LARGEST)?;
            point(words.at)?;
        }
    }
    Ok(())
}

fn check_underlay(underlay: &Underlay) -> Checked {
    within("opacity", Some(underlay.opacity.into()), 0, 100)?;
    outline(&Outline::Rectangle(underlay.frame))?;
    if let Some(calibration) = underlay.calibration {
        point(calibration.from)?;
        point(calibration.to)?;
        within("length", Some(calibration.length), 1, LARGEST)?;
    }
    if let Some(crop) = underlay.crop {
        let left = |one: u16, other: u16| 999 - i32::from(one) - i32::from(other);
        within("crop", Some(left(crop.left, crop.right)), 0, 999)?;
        within("crop", Some(left(crop.top, crop.bottom)), 0, 999)?;
    }
    let (path, hash, page) = match &underlay.picture {
        Picture::Linked { path, hash, page } => (path, hash, page),
        Picture::Drawing(drawing) => return check_drawing(drawing),
        Picture::Embedded(_) => return Ok(()),
    };
    text("path", Some(path), LONGEST_NAME)?;
    text("hash", Some(hash), LONGEST_NAME)?;
    within("page", page.map(|page| i32::try_from(page).unwrap_or(i32::MAX)), 1, 100_000)?;
    if is_below(path) { Ok(()) } else { Err(Message::new("model-path-outside").with("path", path.as_str())) }
}

/// Whether a path cannot lead out of the folder that it is relative to, on any system: no drive, share, address, way
/// up or backslash.
fn is_below(path: &str) -> bool {
    !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn outline(outline: &Outline) -> Checked {
    match outline {
        Outline::Rectangle(rectangle) => {
            point(rectangle.corner)?;
            within("size", Some(rectangle.size.width), 1, LARGEST)?;
            within("size", Some(rectangle.size.depth), 1, LARGEST)
        }
        Outline::Circle(circle) => {
            point(circle.centre)?;
            within("radius", Some(circle.radius), 1, LARGEST)
        }
        Outline::Polygon(_) => Ok(()),
    }
}

fn point(point: Point) -> Checked {
    if point.in_range() { Ok(()) } else { Err(out_of_range("at", -i64::from(FARTHEST), FARTHEST.into())) }
}

fn places(places: &[Place]) -> Checked {
    let reach = f64::from(FARTHEST);
    let inside = |value: f64| (-reach..=reach).contains(&value);
    if places.iter().all(|place| inside(place.x) && inside(place.y)) {
        Ok(())
    } else {
        Err(out_of_range("at", -i64::from(FARTHEST), FARTHEST.into()))
    }
}

fn within(field: &'static str, value: Option<i32>, least: i32, most: i32) -> Checked {
    match value {
        Some(value) if !(least..=most).contains(&value) => Err(out_of_range(field, least.into(), most.into())),
        _ => Ok(()),
    }
}

/// A sum, an area or a rate.
fn amount(field: &'static str, value: Option<i64>) -> Checked {
    let most = 100_000_000_000_000;
    if value.is_some_and(|value| !(0..=most).contains(&value)) {
        return Err(out_of_range(field, 0, most));
    }
    Ok(())
}

fn out_of_range(field: &'static str, least: i64, most: i64) -> Message {
    Message::new("model-out-of-range").with("field", field).with("least", least).with("most", most)
}

fn text(field: &'static str, value: Option<&String>, longest: usize) -> Checked {
    let Some(value) = value else { return Ok(()) };
    if value.chars().nth(longest).is_some() {
        return Err(Message::new("model-text-too-long").with("field", field).with("most", longest));
    }
    if value.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Message::new("model-control-character").with("field", field));
    }
    Ok(())
}

/// Whether a date is one of the calendar, written `YYYY-MM-DD`, so that dates sort as texts.
fn date(field: &'static str, date: Option<&str>) -> Checked {
    if date.is_none_or(super::date::is_date) { Ok(()) } else { Err(Message::new("model-date").with("field", field)) }
}

fn names(field: &'static str, names: &Names) -> Checked {
    names.iter().try_for_each(|(_, name)| text(field, Some(&name.to_owned()), LONGEST_NAME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_held_to_what_can_be_had() {
        let firm = |wishes: Wishes| {
            Record::Exhibitor(Exhibitor { wishes, ..Exhibitor::new(ObjectId::from_random(1), Names::default()) })
        };
        assert_eq!(firm(Wishes { area: Some(900), open_sides: Some(4), ..Wishes::default() }).check(), Ok(()));
        assert!(firm(Wishes { area: Some(0), ..Wishes::default() }).check().is_err());
        assert!(firm(Wishes { open_sides: Some(5), ..Wishes::default() }).check().is_err());
        assert!(firm(Wishes { open_sides: Some(0), ..Wishes::default() }).check().is_err());
        let long = "x".repeat(LONGEST_NAME + 1);
        assert!(firm(Wishes { booths: vec![long], ..Wishes::default() }).check().is_err());
        let mut named = Exhibitor::new(ObjectId::from_random(1), Names::default());
        named.fields.insert(" ".to_owned(), "x".to_owned());
        assert!(Record::Exhibitor(named).check().is_err());
    }
}
