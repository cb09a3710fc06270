//! What to draw: a frozen list of shapes in millimetres.
//!
//! It knows the model and never a file format, a window or a pixel; what is painted on screen and what is printed come
//! from here alike.

mod build;
pub mod egress;
pub mod filing;
mod fonts;
mod hatch;
mod palette;
mod plan_sheet;
mod shape;
pub mod sheet;
pub mod text;

pub use build::{
    Classes, Detail, Near, Pictures, View, Words, aisle_widths, build, build_objects, field, field_names,
    finding_shapes, sentence, shows_holds, template, unsold,
};
pub use fonts::{Face, bold_faces, regular_faces};
pub use hatch::{circle_ring, hatch_lines};
pub use palette::{
    Icon, IconError, Palette, Sign, contrast, luminance, mix, pavilion_colour, sign_icon, theme_colour, theme_icon,
};
pub use plan_sheet::{CheckSummary, PlanSheetOptions, SheetArea, booth_legend, egress_sheet, plan_sheet, sheet_scale};
pub use shape::{Align, Fill, Layer, Mark, Rgba, Scene, Shape, Stroke, TextLine};
