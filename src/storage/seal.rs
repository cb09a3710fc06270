//! What an approval is about: a plan that is drawn or judged otherwise is another one.

use super::write;
use crate::model::{Booth, Kind, Layout, Object, Record, Settings, Status, Thing};

/// A short text that stays the same as long as halls, booths and all else that rules look at are the same, the rules and
/// what somebody answers for too. Sales, remarks, measures, texts and pictures may change.
#[must_use]
pub fn seal(layout: &Layout) -> String {
    let settings = Settings { profile: layout.settings().profile.clone(), ..Settings::default() };
    let objects = layout.objects().filter(|object| counts(object.kind())).map(drawn).map(Record::Object);
    let waivers = layout.waivers().cloned().map(Record::Waiver);
    let judged: Layout = std::iter::once(Record::Settings(Box::new(settings))).chain(objects).chain(waivers).collect();
    blake3::hash(&write(&judged)).to_hex().get(..16).unwrap_or_default().to_owned()
}

const fn counts(kind: Kind) -> bool {
    !matches!(kind, Kind::Underlay | Kind::Label | Kind::Dimension)
}

/// An object without what may change under an approval.
fn drawn(object: &Object) -> Object {
    let thing = match &object.thing {
        Thing::Booth(booth) => {
            Thing::Booth(Booth { status: Status::Available, price: None, exhibitors: Vec::new(), ..booth.clone() })
        }
        thing => thing.clone(),
    };
    Object::new(object.id, thing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Offset, Outline, Point, Rectangle, Size};
    use crate::model::{Profile, Waiver, WaiverKey};

    fn plan() -> Layout {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        let booth = Object::new("a".parse().unwrap(), Thing::Booth(Booth::new(outline)));
        std::iter::once(Record::Object(booth)).collect()
    }

    /// The plan with its booth changed.
    fn with(change: impl Fn(&mut Object)) -> Layout {
        let mut object = plan().objects().next().unwrap().clone();
        change(&mut object);
        std::iter::once(Record::Object(object)).collect()
    }

    fn booth(object: &mut Object) -> &mut Booth {
        let Thing::Booth(booth) = &mut object.thing else { unreachable!() };
        booth
    }

    #[test]
    fn sales_and_remarks_leave_the_seal_and_places_numbers_and_rules_break_it() {
        let seal_of = |change: &dyn Fn(&mut Object)| seal(&with(change));
        let first = seal(&plan());
        assert_eq!(first.len(), 16);
        assert_eq!(first, seal_of(&|it| booth(it).status = Status::Contracted));
        assert_eq!(first, seal_of(&|it| booth(it).price = Some(100)));
        assert_eq!(first, seal_of(&|it| it.note = Some("call back".to_owned())));
        assert_ne!(first, seal_of(&|it| *it = it.moved(Offset::new(1, 0)).unwrap()));
        assert_ne!(first, seal_of(&|it| booth(it).number = Some("A1".to_owned())));
        assert_ne!(first, seal_of(&|it| booth(it).height = Some(4_000)));
        let mut other = plan();
        let settings = Settings { profile: Profile::shipped("uk"), ..Settings::default() };
        other.insert(Record::Settings(Box::new(settings)));
        assert_ne!(first, seal(&other));
        let mut renamed = plan();
        renamed.insert(Record::Settings(Box::new(Settings { locked: true, ..Settings::default() })));
        assert_eq!(first, seal(&renamed));
        let mut waived = plan();
        let key = WaiverKey { rule: "overlap".to_owned(), objects: Vec::new(), measured: None };
        let (who, when, why) = ("Wang".to_owned(), "2021-08-12".to_owned(), "agreed".to_owned());
        waived.insert(Record::Waiver(Waiver { key, who, when, why }));
        assert_ne!(first, seal(&waived));
    }
}
