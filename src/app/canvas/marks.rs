//! Marks of a scene as shapes of the screen.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind};

use super::camera::Camera;
use super::hairs::Hairs;
use super::{fill, letters};
use crate::geometry::{Bounds, Place, clip};
use crate::scene::{Fill, Mark, Rgba, Stroke as Line};

/// Least and greatest width of a line on the screen, in points.
const THINNEST: f32 = 1.0;
const THICKEST: f32 = 12.0;
/// What is dimmed is so much floor.
pub const DIMMED: f32 = 0.75;
/// A line of more dashes is cut to what is seen before it is dashed.
const MOST_DASHES: f32 = 2_000.0;

/// Turns marks into shapes for one frame.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    /// What is seen.
    pub camera: &'a Camera,
    /// Where to paint.
    pub painter: &'a Painter,
    /// Pixels of the screen a point.
    pub pixels: f32,
    /// The scale 1:n at which the plan's line weights are true.
    pub drawn_at: f64,
    /// The floor, where what is drawn is dimmed towards it.
    pub floor: Option<Color32>,
}

impl Pen<'_> {
    /// Adds the shapes of one mark.
    pub fn mark(&self, mark: &Mark, shapes: &mut Vec<Shape>) {
        match mark {
            Mark::Area { rings, fill, stroke } => self.area(rings, *fill, *stroke, shapes),
            Mark::Line { places, stroke } => {
                let points = self.points(places);
                self.line(&points, false, stroke, shapes);
            }
            Mark::Circle { centre, radius, fill, stroke } => self.circle(*centre, *radius, *fill, *stroke, shapes),
            Mark::Text(line) => shapes.extend(letters::shape(self, line)),
            Mark::Picture { .. } => {} // its texture is kept between frames: see `pictures`
        }
    }

    /// Adds a line that is not dashed to those that are put together; the first says how wide they all are.
    pub fn hair(&self, places: &[Place], line: &Line, hairs: &mut Option<Hairs>) {
        let (view, width) = (self.camera.view(), self.weight(line.weight));
        let hairs = hairs.get_or_insert_with(|| Hairs::within(view, width));
        hairs.line(places.iter().map(|&place| self.camera.to_screen(place)), self.ink(line.colour));
    }

    /// Millimetres of paper in points: true at the drawing's own scale, thinner from farther away, never thicker.
    fn paper(&self, mm: f64) -> f32 {
        let farther = (self.drawn_at / self.camera.scale()).clamp(0.25, 1.0);
        (Camera::paper(mm) * farther) as f32
    }

    /// A colour as it is painted.
    pub fn ink(&self, rgba: Rgba) -> Color32 {
        self.floor.map_or_else(|| colour(rgba), |floor| dimmed(colour(rgba), floor))
    }

    fn weight(&self, mm: f64) -> f32 {
        self.paper(mm).clamp(THINNEST, THICKEST)
    }

    fn points(&self, places: &[Place]) -> Vec<Pos2> {
        places.iter().map(|&place| self.camera.to_screen(place)).collect()
    }

    fn area(&self, rings: &[Vec<Place>], filling: Option<Fill>, stroke: Option<Line>, shapes: &mut Vec<Shape>) {
        let rings: Vec<Vec<Pos2>> = rings.iter().map(|ring| self.points(ring)).collect();
        match filling {
            Some(Fill::Plain(plain)) if plain.alpha > 0 => shapes.push(fill::area(&rings, self.ink(plain))),
            Some(Fill::Hatch { colour: ink, every, weight }) => {
                let stroke = Stroke::new(self.weight(weight), self.ink(ink));
                let every = self.paper(every).max(3.0);
                shapes.extend(fill::hatch(&rings, every).into_iter().map(|ends| Shape::line_segment(ends, stroke)));
            }
            _ => {}
        }
        if let Some(stroke) = stroke {
            for ring in &rings {
                self.line(ring, true, &stroke, shapes);
            }
        }
    }

    fn circle(&self, centre: Place, radius: f64, filling: Option<Fill>, stroke: Option<Line>, shapes: &mut Vec<Shape>) {
        let (at, radius) = (self.camera.to_screen(centre), self.camera.length(radius));
        match filling {
            Some(Fill::Plain(plain)) => shapes.push(Shape::circle_filled(at, radius, self.ink(plain))),
            Some(Fill::Hatch { .. }) => {
                self.area(&[round(centre, f64::from(radius) * self.camera.mm_per_point())], filling, None, shapes)
            }
            None => {}
        }
        match stroke {
            Some(line) if line.dash.is_some() => {
                let ring = round(centre, f64::from(radius) * self.camera.mm_per_point());
                self.line(&self.points(&ring), true, &line, shapes);
            }
            Some(line) => {
                let stroke = Stroke::new(self.weight(line.weight), self.ink(line.colour));
                shapes.push(Shape::circle_stroke(at, radius, stroke));
            }
            None => {}
        }
    }

    fn line(&self, points: &[Pos2], closed: bool, line: &Line, shapes: &mut Vec<Shape>) {
        let stroke = Stroke::new(self.weight(line.weight), self.ink(line.colour));
        let Some((dash, gap)) = line.dash else {
            shapes.push(if closed {
                Shape::closed_line(points.to_vec(), stroke)
            } else {
                Shape::line(points.to_vec(), stroke)
            });
            return;
        };
        let (dash, gap) = (self.paper(dash).max(2.0), self.paper(gap).max(2.0));
        let path: Vec<Pos2> = points.iter().chain(points.first().filter(|_| closed)).copied().collect();
        let pieces = || path.iter().copied().zip(path.iter().copied().skip(1));
        let length: f32 = pieces().map(|(a, b)| a.distance(b)).sum();
        if length < MOST_DASHES * (dash + gap) {
            shapes.extend(Shape::dashed_line(&path, stroke, dash, gap));
            return;
        }
        let seen = self.camera.view().expand(dash + gap);
        for piece in pieces().filter_map(|(a, b)| clipped(a, b, seen)) {
            shapes.extend(Shape::dashed_line(&piece, stroke, dash, gap));
        }
    }
}

/// A colour of a scene as egui has it.
#[must_use]
pub fn colour(Rgba { colour, alpha }: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.red, colour.green, colour.blue, alpha)
}

/// A colour mixed towards the floor, as dimmed things are painted; what shines through does so as before.
#[must_use]
pub fn dimmed(colour: Color32, floor: Color32) -> Color32 {
    let floor = floor.gamma_multiply(f32::from(colour.a()) / 255.0);
    colour.lerp_to_gamma(floor, DIMMED)
}

/// A circle as a ring of places, clockwise on the screen from its right, as drawings dash it.
fn round(centre: Place, radius: f64) -> Vec<Place> {
    (0..48)
        .map(|i| {
            let turn = std::f64::consts::TAU * f64::from(i) / 48.0;
            Place::new(centre.x + radius * libm::cos(turn), centre.y - radius * libm::sin(turn))
        })
        .collect()
}

/// The part of a straight piece inside a box, longer than nothing.
pub fn clipped(a: Pos2, b: Pos2, seen: Rect) -> Option<[Pos2; 2]> {
    let place = |at: Pos2| Place::new(f64::from(at.x), f64::from(at.y));
    let pos = |at: Place| Pos2::new(at.x as f32, at.y as f32);
    let area = Bounds { min: place(seen.min), max: place(seen.max) };
    let (from, to) = clip::piece((place(a), place(b)), &area)?;
    (from != to).then(|| [pos(from), pos(to)])
}

/// A box with an edge inside it.
pub fn boxed(rect: Rect, fill: Color32, stroke: Stroke) -> Shape {
    Shape::Rect(egui::epaint::RectShape::new(rect, 0.0, fill, stroke, StrokeKind::Middle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn dimmed_colours_keep_their_hue_and_how_much_shines_through() {
        let (red, floor) = (Color32::from_rgb(200, 0, 0), Color32::WHITE);
        assert_eq!(dimmed(red, floor), Color32::from_rgb(241, 191, 191));
        assert_eq!(dimmed(floor, floor), floor);
        let glazed = Color32::from_rgba_unmultiplied(200, 0, 0, 80);
        assert_eq!(dimmed(glazed, floor).a(), 80);
        assert_eq!(dimmed(Color32::TRANSPARENT, floor), Color32::TRANSPARENT);
    }

    #[test]
    fn long_pieces_are_cut_to_what_is_seen() {
        let seen = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        let [a, b] = clipped(pos2(-1e6, 50.0), pos2(1e6, 50.0), seen).unwrap();
        assert!((a - pos2(0.0, 50.0)).length() < 0.1 && (b - pos2(100.0, 50.0)).length() < 0.1);
        assert_eq!(clipped(pos2(-5.0, 200.0), pos2(105.0, 200.0), seen), None);
        assert_eq!(clipped(pos2(10.0, 10.0), pos2(20.0, 20.0), seen), Some([pos2(10.0, 10.0), pos2(20.0, 20.0)]));
    }
}
