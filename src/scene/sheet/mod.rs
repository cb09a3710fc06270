//! Sheets of paper: a plan in its frame, with legend, title block, scale bar and north arrow.
//!
//! A sheet is in millimetres of paper, **y downwards**. First a [`View`] says where on the page and at which scale an
//! area of the floor is shown; the plan's scene is then built for that scale and [composed](fn@compose) with the furniture. What
//! the furniture says is given as text in the reader's languages: nothing here knows a layout.

mod block;
mod compose;
mod crop;
mod furniture;
mod legend;
mod measure;
mod page;
pub(super) mod paint;
mod place;
mod titles;
mod view;

pub use compose::{Sheet, compose};
pub(super) use crop::laid_at;
pub use crop::{crop_scale, cropped};
pub use furniture::{Furniture, Legend, LegendEntry, Sign};
pub use page::{Page, STANDARD_SCALES, SheetError};
pub use view::View;
