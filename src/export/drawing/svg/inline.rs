//! A drawing inside a page of another kind, many to a page: no id but that of its frame, no layers.

use std::fmt::Write as _;

use super::FAMILIES;
use super::canvas::SvgCanvas;
use super::number::number;
use crate::export::drawing::DrawError;
use crate::export::drawing::canvas::paint;
use crate::scene::sheet::Sheet;

/// Writes a sheet as an element; no other of the page has the id `frame`.
pub(in crate::export::drawing) fn write_inline(sheet: &Sheet, frame: &str, text: &mut String) -> Result<(), DrawError> {
    let (width, height) = (number(sheet.width), number(sheet.height));
    let bounds = sheet.frame;
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" xml:space=\"preserve\" \
         font-family=\"{FAMILIES}\" fill=\"none\">\n\
         <clipPath id=\"{frame}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n<g clip-path=\"url(#{frame})\">\n",
        number(bounds.min.x),
        number(bounds.min.y),
        number(bounds.width()),
        number(bounds.depth()),
    );
    sheet.plan.iter().try_for_each(|shape| paint(shape, &mut SvgCanvas { text }))?;
    text.push_str("</g>\n");
    sheet.furniture.iter().try_for_each(|shape| paint(shape, &mut SvgCanvas { text }))?;
    text.push_str("</svg>\n");
    Ok(())
}
