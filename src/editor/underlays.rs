//! Background pictures as edits: put in, calibrated, replaced.

use super::Editor;
use crate::geometry::{Place, Point, Rectangle, Size};
use crate::message::Message;
use crate::model::{Calibration, Object, ObjectId, Picture, Thing, Underlay};

/// Sides that differ by less than this part of their length are alike.
const ALIKE: f64 = 0.01;
/// A picture is as wide as this part of what is seen, where nothing says its size.
const SEEN: f64 = 0.8;
/// Two places nearer than this are too near to measure by, in mm.
const NEAREST: f64 = 10.0;

/// How far a measured length is off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// The length on the plan, in mm.
    pub measured: f64,
    /// The true length, in mm.
    pub length: i32,
}

impl Deviation {
    /// By how many mm the plan is longer than the truth.
    #[must_use]
    pub fn off(self) -> f64 {
        self.measured - f64::from(self.length)
    }

    /// The same in thousandths of the truth.
    #[must_use]
    pub fn thousandths(self) -> f64 {
        self.off() / f64::from(self.length.max(1)) * 1_000.0
    }
}

impl Editor {
    /// How wide a picture is put in where nothing says its size, in mm.
    #[must_use]
    pub fn picture_width(&self) -> i32 {
        let seen = self.view.map_or(50_000.0, |view| view.width());
        libm::round(seen * SEEN).clamp(1_000.0, 1_000_000.0) as i32
    }

    /// Puts a picture of so many pixels into the middle of what is seen, `width` mm wide, and selects it.
    ///
    /// # Errors
    /// When it would be too large, or the document refuses it.
    pub fn insert_picture(&mut self, picture: Picture, pixels: (u32, u32), width: i32) -> Result<ObjectId, Message> {
        let size = size_of(pixels, f64::from(width) / f64::from(pixels.0.max(1)))?;
        let middle = self.middle();
        let corner = Point::new(middle.x - size.width / 2, middle.y - size.depth / 2);
        let frame = Rectangle::new(corner, size);
        self.insert(Thing::Underlay(Underlay { picture, frame, crop: None, opacity: 60, calibration: None }))?;
        self.selection().first().copied().ok_or(Message::new("editor-no-picture"))
    }

    /// The background picture that is selected alone; where none is, the only one of the plan.
    #[must_use]
    pub fn chosen_picture(&self) -> Option<ObjectId> {
        let layout = self.document().layout();
        let is_picture =
            |id: &ObjectId| layout.object(*id).is_some_and(|object| matches!(object.thing, Thing::Underlay(_)));
        if let (1, Some(&id)) = (self.selection().len(), self.selection().first()) {
            return Some(id).filter(is_picture);
        }
        let mut all = layout.of_kind(crate::model::Kind::Underlay);
        all.next().filter(|_| all.next().is_none()).map(|object| object.id)
    }

    /// Enlarges a picture so that two places of it are `length` mm apart; the first stays where it is, and so does
    /// everything else of the plan.
    ///
    /// # Errors
    /// When the places are too near each other, or the picture would become too large or too small.
    pub fn calibrate(&mut self, id: ObjectId, from: Point, to: Point, length: i32) -> Result<(), Message> {
        let (object, underlay) = self.picture(id)?;
        let measured = from.place().distance(to.place());
        if measured < NEAREST || length < 1 {
            return Err(Message::new("editor-calibrate-near"));
        }
        let by = f64::from(length) / measured;
        let about = |place: Place| from.place().towards(place, by);
        let size = scaled(underlay.frame.size, by)?;
        let frame = Rectangle { corner: about(underlay.frame.corner.place()).rounded(), size, ..underlay.frame };
        let calibration = Some(Calibration { from, to: about(to.place()).rounded(), length });
        let thing = Thing::Underlay(Underlay { frame, calibration, ..underlay });
        self.change(Message::new("edit-calibrate"), |transaction| transaction.replace(Object { thing, ..object }))
    }

    /// Puts another picture in the place of one. Where both have the same shape, the new one fills the same frame; else it
    /// keeps the size of a pixel and the upper left corner. Nothing else moves.
    ///
    /// # Errors
    /// When there is no such picture, or the new one would be too large.
    pub fn replace_picture(
        &mut self,
        id: ObjectId,
        picture: Picture,
        old_pixels: Option<(u32, u32)>,
        pixels: (u32, u32),
    ) -> Result<(), Message> {
        let (object, underlay) = self.picture(id)?;
        let frame = replaced(&underlay.frame, old_pixels, pixels)?;
        let thing = Thing::Underlay(Underlay { picture, frame, ..underlay });
        self.change(Message::new("edit-replace-picture"), |transaction| transaction.replace(Object { thing, ..object }))
    }

    fn picture(&self, id: ObjectId) -> Result<(Object, Underlay), Message> {
        let object = self.document().layout().object(id).ok_or(Message::new("editor-no-picture"))?;
        match &object.thing {
            Thing::Underlay(_) if self.is_locked(object) => Err(Message::new("editor-all-locked")),
            Thing::Underlay(underlay) => Ok((object.clone(), underlay.clone())),
            _ => Err(Message::new("editor-no-picture")),
        }
    }
}

fn size_of((width, height): (u32, u32), mm_per_pixel: f64) -> Result<Size, Message> {
    let side = |pixels: u32| libm::round(f64::from(pixels) * mm_per_pixel);
    sized(side(width), side(height))
}

fn scaled(size: Size, by: f64) -> Result<Size, Message> {
    sized(libm::round(f64::from(size.width) * by), libm::round(f64::from(size.depth) * by))
}

fn sized(width: f64, depth: f64) -> Result<Size, Message> {
    let good = 1.0..=f64::from(crate::geometry::LARGEST);
    if good.contains(&width) && good.contains(&depth) {
        return Ok(Size::new(width as i32, depth as i32));
    }
    Err(Message::new("editor-picture-size"))
}

fn replaced(frame: &Rectangle, old: Option<(u32, u32)>, new: (u32, u32)) -> Result<Rectangle, Message> {
    let shape = |(width, height): (u32, u32)| f64::from(width) / f64::from(height.max(1));
    let own = f64::from(frame.size.width) / f64::from(frame.size.depth.max(1));
    let before = old.map_or(own, shape);
    if (shape(new) / before - 1.0).abs() < ALIKE {
        return Ok(*frame);
    }
    // Without the old one's pixels, its width stays.
    let pixels = old.map_or(new.0, |old| old.0);
    let size = size_of(new, f64::from(frame.size.width) / f64::from(pixels.max(1)))?;
    // The upper left corner stays.
    let [_, _, _, high] = frame.corners();
    let (cos, sin) = frame.angle.cos_sin();
    let depth = f64::from(size.depth);
    let corner = Place::new(high.x + sin * depth, high.y - cos * depth).rounded();
    Ok(Rectangle { corner, size, angle: frame.angle })
}
