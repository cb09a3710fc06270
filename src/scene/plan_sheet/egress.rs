//! A printed map of walking distances: the plan in grey, the free floor in the colours of the way to the nearest exit.

use std::sync::Arc;

use super::legend::exits;
use super::{Content, PlanSheetOptions, SheetArea, extract::hall_of, fitted, titles};
use crate::analysis::egress::{Farthest, Field};
use crate::geometry::Angle;
use crate::message::Message;
use crate::model::{BoothColours, Colour, Layout, PageSetup, Shown, Thing};
use crate::scene::egress::{Bands, NO_WAY, bands_of, distance_map, planning_aid};
use crate::scene::sheet::{Legend, LegendEntry, Page, Sheet, Sign, compose};
use crate::scene::{Align, Classes, Fill, Layer, Mark, Near, Rgba, Shape, Stroke, TextLine, View, luminance};

/// Radius of the mark at the longest walk, in mm of paper.
const MARK: f64 = 3.6;

/// The sheet of a plan with walking distances, ready for every drawing format: the longest walk of each hall is marked.
/// It always says that it is a planning aid and no certificate.
///
/// # Errors
/// As [`plan_sheet`](super::plan_sheet).
pub fn egress_sheet(
    layout: &Layout,
    near: &Near,
    options: &PlanSheetOptions,
    fields: &[Field],
    farthest: &[Farthest],
) -> Result<Sheet, Message> {
    let extract = match options.area {
        SheetArea::Whole => None,
        SheetArea::Hall(id) => Some(hall_of(layout, id)?),
    };
    let shown_layout = extract.as_ref().unwrap_or(layout);
    // Legend and title block carry what the colours mean and what they are not.
    let shown = Shown { legend: true, title_block: true, findings: false, underlays: false, ..options.page.shown };
    let options = PlanSheetOptions { page: PageSetup { shown, ..options.page }, checks: None, ..options.clone() };
    let view = View {
        shown,
        colours: BoothColours::Kind,
        classes: Arc::new(Classes::default()),
        ..View::printed(shown_layout, 1.0, near).in_language(shown_layout, options.lang.clone())
    };
    let (mut scene, window, view) = fitted(shown_layout, &Page::from(&options.page), view)?;
    let is_exit = |shape: &Shape| {
        shape.source.and_then(|id| layout.object(id)).is_some_and(|object| matches!(object.thing, Thing::Exit(_)))
    };
    scene.shapes.iter_mut().filter(|shape| !is_exit(shape)).for_each(grey);
    let fields: Vec<&Field> = fields.iter().filter(|field| shown_layout.object(field.hall()).is_some()).collect();
    let bands = bands_of(fields.iter().copied());
    let maps = fields.iter().filter_map(|field| distance_map(field, &bands));
    let over = scene.shapes.iter().position(|shape| shape.layer > Layer::Aisles).unwrap_or(scene.shapes.len());
    scene.shapes.splice(over..over, maps);
    let here = farthest.iter().filter(|farthest| shown_layout.object(farthest.walk.exit).is_some());
    scene.shapes.extend(here.flat_map(|farthest| mark(farthest, view.scale)));
    let content = Content { layout: shown_layout, view: &view, options: &options };
    let mut furniture = titles::furniture(&content);
    furniture.legend = Some(legend(&content, &bands, &fields));
    furniture.remarks.extend(planning_aid());
    let mut sheet = compose(&scene, &window, &furniture, options.lang.as_str());
    sheet.title = titles::names(&content).into_iter().next().unwrap_or_default();
    Ok(sheet)
}

/// The bands, what has no way out where there is any, and the exits.
fn legend(content: &Content, bands: &Bands, fields: &[&Field]) -> Legend {
    let entry = |colour: Colour, message: &Message| LegendEntry {
        sign: Sign::Swatch { fill: Some(Fill::Plain(colour.into())), stroke: None },
        names: content.both(message),
    };
    let mut entries: Vec<LegendEntry> = bands.iter().map(|band| entry(band.colour, &band.label())).collect();
    let no_way = |field: &&Field| field.free().any(|cell| field.nearest(cell).is_none());
    if fields.iter().any(no_way) {
        entries.push(entry(NO_WAY, &Message::new("scene-egress-no-way")));
    }
    entries.extend(exits(content));
    Legend { heading: content.both(&Message::new("scene-egress")).join(" "), entries }
}

/// A disc with the metres of the longest walk, where it begins.
fn mark(farthest: &Farthest, scale: f64) -> [Shape; 2] {
    let ink: Rgba = Colour::hex(0x1a_1a1a).into();
    let shape = |mark: Mark| Shape { layer: Layer::Notes, source: None, mark };
    let disc = Mark::Circle {
        centre: farthest.from,
        radius: MARK * scale,
        fill: Some(Fill::Plain(Colour::hex(0xff_ffff).into())),
        stroke: Some(Stroke { colour: ink, weight: 0.3, dash: None }),
    };
    let text = Mark::Text(TextLine {
        text: format!("{:.0} m", farthest.walk.length / 1_000.0),
        at: farthest.from,
        size: MARK * 0.62 * scale,
        bold: true,
        align: Align::Middle,
        angle: Angle::ZERO,
        colour: ink,
    });
    [shape(disc), shape(text)]
}

/// Takes the colours out of a shape, and leaves how light they are.
fn grey(shape: &mut Shape) {
    match &mut shape.mark {
        Mark::Area { fill, stroke, .. } | Mark::Circle { fill, stroke, .. } => {
            match fill {
                Some(Fill::Plain(colour) | Fill::Hatch { colour, .. }) => *colour = greyed(*colour),
                None => {}
            }
            if let Some(stroke) = stroke {
                stroke.colour = greyed(stroke.colour);
            }
        }
        Mark::Line { stroke, .. } => stroke.colour = greyed(stroke.colour),
        Mark::Text(line) => line.colour = greyed(line.colour),
        Mark::Picture { .. } => {}
    }
}

fn greyed(colour: Rgba) -> Rgba {
    let light = luminance(colour.colour);
    let level = if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * libm::pow(light, 1.0 / 2.4) - 0.055 };
    // Between 0 and 255.
    let level = libm::round(level.clamp(0.0, 1.0) * 255.0) as u8;
    Rgba { colour: Colour { red: level, green: level, blue: level }, ..colour }
}
