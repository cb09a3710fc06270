//! An edit in the making.

use super::{Document, EditError, membership};
use crate::model::{Exhibitor, Object, ObjectId, Record, RecordId, Settings, Waiver, WaiverKey};

/// Adds, replaces and removes records of an open edit; in a locked plan only its unlocking is taken. Every call is applied at once: layout and index follow, and the
/// findings with the next [`Document::settle`].
pub struct Transaction<'a> {
    pub(super) document: &'a mut Document,
}

impl Transaction<'_> {
    /// Adds an object. A booth that names no hall or pavilion takes those that contain its centre; anything else that
    /// belongs to a hall takes the hall it lies in.
    ///
    /// # Errors
    /// When the id is taken, a value is out of range or a reference leads nowhere.
    pub fn add(&mut self, mut object: Object) -> Result<ObjectId, EditError> {
        let id = object.id;
        if self.document.layout.object(id).is_some() || self.document.layout.exhibitor(id).is_some() {
            return Err(EditError::Exists(RecordId::Object(id)));
        }
        membership::assign(&mut object, &self.document.layout, &self.document.index);
        self.put(Record::Object(object))?;
        Ok(id)
    }

    /// Replaces an object by one with the same id. A booth whose new outline lies wholly in another hall changes its
    /// hall too; its pavilion stays. Where it becomes another kind of thing, nothing refers to it any more, as though it
    /// had been removed: nobody's hall can be a pillar.
    ///
    /// # Errors
    /// When there is no such object, a value is out of range or a reference leads nowhere.
    pub fn replace(&mut self, mut object: Object) -> Result<(), EditError> {
        self.unlocked()?;
        let id = RecordId::Object(object.id);
        let Some(before) = self.document.layout.object(object.id) else { return Err(EditError::Missing(id)) };
        if before.thing.outline() != object.thing.outline() {
            membership::follow(&mut object, &self.document.layout, &self.document.index);
        }
        if before.kind() != object.kind() {
            self.check(&Record::Object(object.clone()))?;
            self.release(object.id);
        }
        self.put(Record::Object(object))
    }

    /// Removes an object and, in the same edit, every reference to it and every waiver that names it. Dimensions that
    /// held on to it stay where they are; those that measure nothing without it, such as its area, go with it.
    ///
    /// # Errors
    /// When there is no such object.
    pub fn remove(&mut self, id: ObjectId) -> Result<(), EditError> {
        self.unlocked()?;
        if self.document.layout.object(id).is_none() {
            return Err(EditError::Missing(RecordId::Object(id)));
        }
        self.release(id);
        self.forget_waivers(id);
        self.document.write(&RecordId::Object(id), None);
        Ok(())
    }

    /// Adds or replaces an exhibitor.
    ///
    /// # Errors
    /// When a value is out of range or an object has the id.
    pub fn put_exhibitor(&mut self, exhibitor: Exhibitor) -> Result<(), EditError> {
        if self.document.layout.object(exhibitor.id).is_some() {
            return Err(EditError::Exists(RecordId::Object(exhibitor.id)));
        }
        self.put(Record::Exhibitor(exhibitor))
    }

    /// Removes an exhibitor, and it from every booth.
    ///
    /// # Errors
    /// When there is no such exhibitor.
    pub fn remove_exhibitor(&mut self, id: ObjectId) -> Result<(), EditError> {
        self.unlocked()?;
        if self.document.layout.exhibitor(id).is_none() {
            return Err(EditError::Missing(RecordId::Exhibitor(id)));
        }
        self.release(id);
        self.document.write(&RecordId::Exhibitor(id), None);
        Ok(())
    }

    /// Replaces the settings.
    ///
    /// # Errors
    /// When a value is out of range, or the plan is locked and this is more than its unlocking.
    pub fn set_settings(&mut self, settings: Settings) -> Result<(), EditError> {
        let unlocks = Settings { locked: true, ..settings.clone() } == *self.document.layout.settings();
        if unlocks && !settings.locked {
            self.document.write(&RecordId::Settings, Some(Record::Settings(Box::new(settings))));
            return Ok(());
        }
        self.put(Record::Settings(Box::new(settings)))
    }

    /// Adds or replaces a waiver.
    ///
    /// # Errors
    /// When a text is too long.
    pub fn waive(&mut self, waiver: Waiver) -> Result<(), EditError> {
        self.put(Record::Waiver(waiver))
    }

    /// Takes a waiver back.
    ///
    /// # Errors
    /// When there is no such waiver.
    pub fn unwaive(&mut self, key: &WaiverKey) -> Result<(), EditError> {
        self.unlocked()?;
        let id = RecordId::Waiver(Box::new(key.clone()));
        if self.document.layout.waiver(key).is_none() {
            return Err(EditError::Missing(id));
        }
        self.document.write(&id, None);
        Ok(())
    }

    /// The layout as it is within the edit.
    #[must_use]
    pub fn layout(&self) -> &crate::model::Layout {
        &self.document.layout
    }

    fn check(&self, record: &Record) -> Result<(), EditError> {
        record.check().map_err(EditError::Refused)?;
        let Record::Object(object) = record else { return Ok(()) };
        self.document.layout.check_references(object).map_err(EditError::Refused)
    }

    /// Whether the plan takes changes.
    const fn unlocked(&self) -> Result<(), EditError> {
        if self.document.is_locked() { Err(EditError::PlanLocked) } else { Ok(()) }
    }

    fn put(&mut self, record: Record) -> Result<(), EditError> {
        self.unlocked()?;
        self.check(&record)?;
        self.document.write(&record.id(), Some(record));
        Ok(())
    }

    /// Takes `id` out of everything that refers to it.
    fn release(&mut self, id: ObjectId) {
        let referrers: Vec<ObjectId> = self.document.index.referrers(id).collect();
        for referrer in referrers {
            let layout = &self.document.layout;
            if let Some(mut object) = layout.object(referrer).cloned() {
                object.thing.hold_still(|held| held != id, |end| layout.place_of(end));
                object.thing.map_references(|named| (named != id).then_some(named));
                let left = object.thing.is_whole();
                if !left {
                    self.forget_waivers(referrer);
                }
                self.document.write(&RecordId::Object(referrer), left.then_some(Record::Object(object)));
            }
        }
    }

    fn forget_waivers(&mut self, id: ObjectId) {
        let named: Vec<WaiverKey> = self
            .document
            .layout
            .waivers()
            .filter(|waiver| waiver.key.objects.contains(&id))
            .map(|waiver| waiver.key.clone())
            .collect();
        for key in named {
            self.document.write(&RecordId::Waiver(Box::new(key)), None);
        }
    }
}
