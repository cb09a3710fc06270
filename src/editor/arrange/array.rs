//! Copies in rows and columns, at any angle; along a line where there is one row.

use crate::editor::{Editor, fragment, numbering::Counter};
use crate::geometry::{Angle, Offset, Place};
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId, Thing};

/// More objects than this are not made at once.
pub const MOST: usize = 20_000;

/// How far apart copies are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// Between the edges of neighbours.
    Gaps,
    /// From one to the same place of the next.
    Steps,
}

/// What numbers copied booths get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// The next free ones after that of the original.
    CountUp,
    /// None.
    Empty,
}

/// Copies in rows and columns; the original is the first of the first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Array {
    /// So many in a row, the original included.
    pub columns: usize,
    /// So many rows, the original's included.
    pub rows: usize,
    /// Gap or step in a row, in mm; negative runs the other way.
    pub across: i32,
    /// Gap or step from row to row, in mm; negative runs the other way.
    pub along: i32,
    /// The direction of the rows.
    pub angle: Angle,
    /// Whether `across` and `along` are gaps or steps.
    pub spacing: Spacing,
    /// The numbers of copied booths.
    pub numbering: Numbering,
}

impl Array {
    /// So many copies of each object.
    #[must_use]
    pub const fn copies(&self) -> usize {
        self.columns.saturating_mul(self.rows).saturating_sub(1)
    }

    /// Where the copies of something that covers `corners` go, row by row.
    fn offsets(&self, corners: &[Place]) -> Vec<Offset> {
        let turn = self.angle.cos_sin();
        let local = |place: &Place| place.turned((turn.0, -turn.1), Place::default());
        let (mut low, mut high) = (Place::new(f64::MAX, f64::MAX), Place::new(f64::MIN, f64::MIN));
        for place in corners.iter().map(local) {
            (low.x, low.y) = (low.x.min(place.x), low.y.min(place.y));
            (high.x, high.y) = (high.x.max(place.x), high.y.max(place.y));
        }
        let step = |wanted: i32, size: f64| match self.spacing {
            Spacing::Steps => f64::from(wanted),
            Spacing::Gaps if wanted < 0 => f64::from(wanted) - size.max(0.0),
            Spacing::Gaps => f64::from(wanted) + size.max(0.0),
        };
        let (across, along) = (step(self.across, high.x - low.x), step(self.along, high.y - low.y));
        let cells = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (column, row)));
        let offset = |(column, row): (usize, usize)| {
            let to = Place::new(across * column as f64, along * row as f64).turned(turn, Place::default()).rounded();
            Offset::new(to.x, to.y)
        };
        cells.skip(1).map(offset).collect()
    }
}

impl Editor {
    /// The angle that all selected rectangles have; zero where they differ.
    #[must_use]
    pub fn selection_angle(&self) -> Angle {
        let mut angles = self.selected().filter_map(|object| match object.thing.outline()? {
            crate::geometry::Outline::Rectangle(rectangle) => Some(rectangle.angle),
            _ => None,
        });
        let first = angles.next().unwrap_or_default();
        if angles.all(|angle| angle == first) { first } else { Angle::ZERO }
    }

    /// Copies what is selected in rows and columns; originals and copies are selected then. Exhibitors are not copied.
    pub(super) fn copy_in_rows(&mut self, array: &Array) -> Result<(), Message> {
        let originals = self.fragment();
        let total = array.copies().saturating_mul(originals.objects().len());
        if total == 0 {
            return Err(Message::new("editor-array-nothing"));
        }
        if total > MOST {
            return Err(Message::new("editor-array-many").with("most", MOST).with("count", total));
        }
        let corners: Vec<Place> = originals.objects().flat_map(|object| object.thing.corners()).collect();
        let mut copies = Vec::with_capacity(total);
        for offset in array.offsets(&corners) {
            copies.extend(self.copies_at(&originals, offset)?);
        }
        if array.numbering == Numbering::CountUp {
            self.count_up(&mut copies);
        }
        let mut copies: Vec<Object> = copies.into_iter().map(|(_, copy)| copy).collect();
        copies.sort_by_key(|object| (object.kind(), object.id));
        let selected: Vec<ObjectId> = self.selection.iter().copied().chain(copies.iter().map(|copy| copy.id)).collect();
        self.change(Message::new("edit-array").with("count", total), |transaction| {
            copies.into_iter().try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        self.select(selected);
        Ok(())
    }

    /// Gives each copy the next free number after that of its original.
    fn count_up(&self, copies: &mut [(&Object, Object)]) {
        let mut counter = Counter::new(self.document.layout());
        for (original, copy) in copies {
            if let (Thing::Booth(booth), Some(number)) = (&mut copy.thing, number_of(original)) {
                booth.number = counter.after(number);
            }
        }
    }

    /// Copies of `originals` under new ids, each with what it is a copy of.
    fn copies_at<'a>(&mut self, originals: &'a Layout, offset: Offset) -> Result<Vec<(&'a Object, Object)>, Message> {
        let ids = self.fresh_ids(originals);
        let copies = originals.objects().map(|object| Some((object, fragment::copy(object, &ids, offset)?)));
        copies.collect::<Option<_>>().ok_or_else(|| Message::new("editor-too-far"))
    }
}

fn number_of(object: &Object) -> Option<&str> {
    object.booth()?.number.as_deref()
}
