//! The printed plan, laid where the canvas shows it.

use hallplan::export::Unwatched;
use hallplan::export::drawing::{DrawOptions, Resolution, drawing_format};
use hallplan::geometry::{Bounds, Place};
use hallplan::model::Colour;
use hallplan::scene::sheet::Sheet;
use hallplan::scene::{Fill, Layer, Mark, Shape, Stroke, TextLine};
use image::RgbImage;

use super::screen::{PIXELS, Screen};

/// A point of the screen in millimetres: no line is thinner there.
const POINT: f64 = 25.4 / 96.0;
/// What lies round the plan in the light theme.
const GROUND: Colour = Colour::hex(0xee_f0f3);

/// From the printed sheet to a sheet as large as the canvas.
struct Way {
    factor: f64,
    from: Place,
    to: Place,
}

impl Way {
    fn place(&self, place: Place) -> Place {
        let along = |at: f64, from: f64, to: f64| to + (at - from) * self.factor;
        Place::new(along(place.x, self.from.x, self.to.x), along(place.y, self.from.y, self.to.y))
    }

    fn places(&self, places: &[Place]) -> Vec<Place> {
        places.iter().map(|&place| self.place(place)).collect()
    }

    fn mark(&self, mark: &Mark) -> Mark {
        match mark {
            Mark::Area { rings, fill, stroke } => {
                let rings = rings.iter().map(|ring| self.places(ring)).collect();
                Mark::Area { rings, fill: *fill, stroke: stroke.map(seen) }
            }
            Mark::Line { places, stroke } => Mark::Line { places: self.places(places), stroke: seen(*stroke) },
            Mark::Circle { centre, radius, fill, stroke } => Mark::Circle {
                centre: self.place(*centre),
                radius: radius * self.factor,
                fill: *fill,
                stroke: stroke.map(seen),
            },
            Mark::Text(line) => {
                Mark::Text(TextLine { at: self.place(line.at), size: line.size * self.factor, ..line.clone() })
            }
            Mark::Picture { corners, part, bytes, opacity } => Mark::Picture {
                part: *part,
                corners: corners.map(|corner| self.place(corner)),
                bytes: bytes.clone(),
                opacity: *opacity,
            },
        }
    }
}

/// A line as the screen shows it: no thinner than a point.
fn seen(stroke: Stroke) -> Stroke {
    Stroke { weight: stroke.weight.max(POINT), ..stroke }
}

/// The printed plan on a sheet of the size of the canvas, where and as large as the canvas shows it.
pub fn laid_under(screen: &Screen, printed: &Sheet) -> Sheet {
    let canvas = screen.canvas();
    let [width, height] = [canvas.width(), canvas.height()].map(|points| f64::from(points) * POINT);
    let per_floor = POINT / screen.millimetres();
    // The lower left corner of the hall lies at the origin of the floor.
    let floor = printed.plan.iter().find(|shape| shape.layer == Layer::Floor).and_then(|shape| shape.mark.bounds());
    let from = floor.map(|floor| Place::new(floor.min.x, floor.max.y)).unwrap();
    let origin = screen.origin();
    let to = Place::new(f64::from(origin.x) * POINT, f64::from(origin.y) * POINT);
    let way = Way { factor: printed.scale * per_floor, from, to };
    let plan = printed.plan.iter().map(|shape| Shape { mark: way.mark(&shape.mark), ..shape.clone() });
    let frame = Bounds::between(Place::new(0.0, 0.0), Place::new(width, height));
    Sheet { width, height, frame, plan: std::iter::once(ground(frame)).chain(plan).collect(), ..printed.clone() }
}

fn ground(frame: Bounds) -> Shape {
    let Bounds { min, max } = frame;
    let ring = vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)];
    let mark = Mark::Area { rings: vec![ring], fill: Some(Fill::Plain(GROUND.into())), stroke: None };
    Shape { layer: Layer::Paper, source: None, mark }
}

/// The sheet in pixels of the screen.
pub fn picture(sheet: &Sheet) -> RgbImage {
    let resolution = Resolution::Dpi(96.0 * f64::from(PIXELS));
    image::load_from_memory(&written("png", sheet, resolution)).unwrap().into_rgb8()
}

/// The bytes of a sheet in a format.
pub fn written(format: &str, sheet: &Sheet, resolution: Resolution) -> Vec<u8> {
    let mut bytes = Vec::new();
    drawing_format(format).unwrap().write(sheet, &DrawOptions { resolution }, &Unwatched, &mut bytes).unwrap();
    bytes
}
