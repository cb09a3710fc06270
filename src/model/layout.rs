//! A whole plan: a flat table of records.

use std::collections::BTreeMap;

use super::{
    Anchor, Booth, Exhibitor, Hall, Kind, Object, ObjectId, Pavilion, Record, RecordId, Settings, Waiver, WaiverKey,
};
use crate::geometry::Place;

/// A plan. Objects lie flat beside each other; a booth *names* its hall and pavilion.
///
/// Writing goes through [`Layout::put`]; an open plan is written by `document` alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    settings: Settings,
    objects: BTreeMap<ObjectId, Object>,
    exhibitors: BTreeMap<ObjectId, Exhibitor>,
    waivers: BTreeMap<WaiverKey, Waiver>,
}

impl Layout {
    /// Settings of the plan.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Every object, by id.
    pub fn objects(&self) -> impl DoubleEndedIterator<Item = &Object> + ExactSizeIterator + Clone {
        self.objects.values()
    }

    /// The objects of one kind, by id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Object> + Clone {
        self.objects().filter(move |object| object.kind() == kind)
    }

    /// The object with this id.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> Option<&Object> {
        self.objects.get(&id)
    }

    /// Every exhibitor, by id.
    pub fn exhibitors(&self) -> impl ExactSizeIterator<Item = &Exhibitor> + Clone {
        self.exhibitors.values()
    }

    /// The exhibitor with this id.
    #[must_use]
    pub fn exhibitor(&self, id: ObjectId) -> Option<&Exhibitor> {
        self.exhibitors.get(&id)
    }

    /// Every waiver, by key.
    pub fn waivers(&self) -> impl ExactSizeIterator<Item = &Waiver> + Clone {
        self.waivers.values()
    }

    /// The waivers of a rule's findings about some objects, sorted.
    pub fn waivers_of<'a>(&'a self, rule: &str, objects: &[ObjectId]) -> impl Iterator<Item = &'a Waiver> + use<'a> {
        let first = WaiverKey { rule: rule.to_owned(), objects: objects.to_vec(), measured: None };
        let (rule, objects) = (first.rule.clone(), first.objects.clone());
        let same = move |key: &WaiverKey| key.rule == rule && key.objects == objects;
        self.waivers.range(first..).map(|(_, waiver)| waiver).take_while(move |waiver| same(&waiver.key))
    }

    /// The waiver of this finding.
    #[must_use]
    pub fn waiver(&self, key: &WaiverKey) -> Option<&Waiver> {
        self.waivers.get(key)
    }

    /// Every booth with its object, by id.
    pub fn booths(&self) -> impl Iterator<Item = (&Object, &Booth)> + Clone {
        self.objects().filter_map(|object| Some((object, object.booth()?)))
    }

    /// Every hall with its object, by id.
    pub fn halls(&self) -> impl Iterator<Item = (&Object, &Hall)> + Clone {
        self.objects().filter_map(|object| Some((object, object.hall()?)))
    }

    /// Every pavilion with its object, by id.
    pub fn pavilions(&self) -> impl Iterator<Item = (&Object, &Pavilion)> + Clone {
        self.objects().filter_map(|object| Some((object, object.pavilion()?)))
    }

    /// Where one end of a dimension is; `None` where the object or the corner is gone.
    #[must_use]
    pub fn place_of(&self, end: Anchor) -> Option<Place> {
        match end {
            Anchor::Point(point) => Some(point.place()),
            Anchor::Corner(id, corner) => self.object(id)?.thing.corners().get(usize::from(corner)).copied(),
            Anchor::Centre(_) => self.centre_of(end),
        }
    }

    /// A copy of a record; the settings are always there.
    #[must_use]
    pub fn record(&self, id: &RecordId) -> Option<Record> {
        match id {
            RecordId::Settings => Some(Record::Settings(Box::new(self.settings.clone()))),
            RecordId::Object(id) => self.object(*id).cloned().map(Record::Object),
            RecordId::Exhibitor(id) => self.exhibitor(*id).cloned().map(Record::Exhibitor),
            RecordId::Waiver(key) => self.waiver(key).cloned().map(Record::Waiver),
        }
    }

    /// Sets or removes one record and returns what was there. Removing the settings resets them.
    pub fn put(&mut self, id: &RecordId, record: Option<Record>) -> Option<Record> {
        match (id, record) {
            (RecordId::Settings, Some(Record::Settings(settings))) => {
                Some(Record::Settings(Box::new(std::mem::replace(&mut self.settings, *settings))))
            }
            (RecordId::Object(id), Some(Record::Object(object))) => {
                self.objects.insert(*id, object).map(Record::Object)
            }
            (RecordId::Exhibitor(id), Some(Record::Exhibitor(exhibitor))) => {
                self.exhibitors.insert(*id, exhibitor).map(Record::Exhibitor)
            }
            (RecordId::Waiver(key), Some(Record::Waiver(waiver))) => {
                self.waivers.insert(WaiverKey::clone(key), waiver).map(Record::Waiver)
            }
            (id, _) => self.take(id),
        }
    }

    fn take(&mut self, id: &RecordId) -> Option<Record> {
        match id {
            RecordId::Settings => Some(Record::Settings(Box::new(std::mem::take(&mut self.settings)))),
            RecordId::Object(id) => self.objects.remove(id).map(Record::Object),
            RecordId::Exhibitor(id) => self.exhibitors.remove(id).map(Record::Exhibitor),
            RecordId::Waiver(key) => self.waivers.remove(key).map(Record::Waiver),
        }
    }

    /// Adds a record, or replaces the one of the same name.
    pub fn insert(&mut self, record: Record) -> Option<Record> {
        self.put(&record.id(), Some(record))
    }
}

impl FromIterator<Record> for Layout {
    fn from_iter<T: IntoIterator<Item = Record>>(records: T) -> Self {
        let mut layout = Self::default();
        for record in records {
            layout.insert(record);
        }
        layout
    }
}
