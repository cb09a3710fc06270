//! Which part of the floor is shown where on the paper, and how large.

use super::page::{Page, SheetError};
use crate::geometry::{Bounds, Place};

/// A window onto the floor: from millimetres of floor (y upwards) to millimetres of paper (y downwards).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The page.
    pub page: Page,
    /// The area of the floor that is shown, in mm of floor.
    pub area: Bounds,
    /// Where it is shown and clipped, in mm of paper.
    pub frame: Bounds,
    /// The figure after `1:`.
    pub scale: f64,
}

impl View {
    /// Shows `area` on `page`: at the page's own scale, else at the largest whole scale that fits.
    ///
    /// # Errors
    /// [`SheetError`] where the page's scale is too large for its frame, or the margins leave no frame.
    pub fn new(area: Bounds, page: Page) -> Result<Self, SheetError> {
        let (width, depth) = (area.width().max(1.0), area.depth().max(1.0));
        let least = page.least_scale(width, depth).ok_or(SheetError::NoRoom)?;
        let scale = match page.scale {
            Some(scale) if page.fits(width, depth, scale) => f64::from(scale),
            Some(scale) => return Err(page.does_not_fit(width, depth, scale)),
            None => libm::ceil(least - 1e-9).max(1.0),
        };
        Ok(Self { page, area, frame: page.frame(), scale })
    }

    /// The place on paper of a place on the floor.
    #[must_use]
    pub fn to_paper(&self, place: Place) -> Place {
        let (from, to) = (self.area.centre(), self.frame.centre());
        Place::new(to.x + (place.x - from.x) / self.scale, to.y - (place.y - from.y) / self.scale)
    }

    /// The part of the floor that the frame shows, in mm of floor; more than the area where there is room.
    #[must_use]
    pub fn shown(&self) -> Bounds {
        let centre = self.area.centre();
        let (x, y) = (self.frame.width() / 2.0 * self.scale, self.frame.depth() / 2.0 * self.scale);
        Bounds { min: Place::new(centre.x - x, centre.y - y), max: Place::new(centre.x + x, centre.y + y) }
    }
}
