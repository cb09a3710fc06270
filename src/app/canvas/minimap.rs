//! The whole plan as a small picture in a corner of the canvas, what is seen as a frame in it; a click or a drag there
//! moves the view.

use egui::{
    Color32, ColorImage, Pos2, Rect, Role, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo,
    pos2, vec2,
};

use super::legend::panel;
use super::sights::Sights;
use super::{Camera, marks};
use crate::app::desk::Desk;
use crate::document::Document;
use crate::geometry::{Bounds, Place};
use crate::model::{Kind, Object, ObjectId, Thing};
use crate::scene::{Fill, Mark, View, build_objects};

/// Most points of the picture across and down.
const ROOM: egui::Vec2 = vec2(190.0, 120.0);
const EDGE: f32 = 6.0;
/// Pixels of the picture to a point.
const FINE: f32 = 2.0;

/// The picture as it was last made.
#[derive(Default)]
pub struct Minimap {
    picture: Option<Picture>,
    /// The plan's revision for which it was made.
    made: Option<u64>,
    rect: Option<Rect>,
}

struct Picture {
    texture: TextureHandle,
    /// What part of the plan it shows.
    area: Bounds,
}

impl Minimap {
    /// The colours changed: the picture is made anew with the next frame.
    pub const fn forget(&mut self) {
        self.made = None;
    }

    /// Makes the picture of the plan as it is now; not in the middle of a gesture. `view` shows booths as blocks.
    pub fn follow(&mut self, ctx: &egui::Context, document: &Document, view: &View<'_>, sights: Sights<'_>) {
        let revision = document.revision();
        if self.made == Some(revision) || (self.made.is_some() && document.is_open()) {
            return;
        }
        self.made = Some(revision);
        let area = document.index().everything().filter(|area| area.width() > 0.0 && area.depth() > 0.0);
        self.picture = area.map(|area| {
            let image = Painting::of(document, view, sights, area).image;
            Picture { texture: ctx.load_texture("minimap", image, TextureOptions::LINEAR), area }
        });
    }

    /// Where it was last shown.
    #[must_use]
    pub const fn rect(&self) -> Option<Rect> {
        self.rect
    }

    /// Shows the picture, if it is `wanted`, at the lower right of `whole`, where there is room; a click or a drag in it
    /// moves the camera there.
    pub fn show(&mut self, ui: &Ui, desk: &Desk<'_>, whole: Rect, camera: &mut Camera, wanted: bool) {
        self.rect = None;
        let Some(Picture { texture, area }) = self.picture.as_ref().filter(|_| wanted) else { return };
        if camera.seen().contains(area) {
            // The plan itself is in view.
            return;
        }
        let size = texture.size_vec2() / FINE;
        if whole.width() < 3.0 * size.x || whole.height() < 2.5 * size.y {
            return;
        }
        let rect = Rect::from_min_size(whole.right_bottom() - size - vec2(12.0 + EDGE, 12.0 + EDGE), size);
        let response = ui.interact(rect.expand(EDGE), ui.scope_id().with("minimap"), Sense::click_and_drag());
        self.rect = Some(response.rect);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, desk.text("app-minimap")));
        if let Some(at) = response.interact_pointer_pos() {
            camera.move_to(place(*area, rect, at));
        }
        let painter = ui.painter();
        panel(painter, rect.expand(EDGE), desk);
        let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), rect, uv, Color32::WHITE);
        let seen = camera.seen();
        let corners = [seen.min, seen.max].map(|corner| point(*area, rect, corner));
        let frame = Rect::from_two_pos(corners[0], corners[1]).intersect(rect.expand(EDGE - 2.0));
        if frame.is_positive() {
            painter.rect(
                frame,
                1.0,
                desk.palette.accent.gamma_multiply(0.12),
                Stroke::new(1.5, desk.palette.accent),
                StrokeKind::Inside,
            );
        }
    }
}

/// Where a place of the plan lies on the picture, in points of the window.
fn point(area: Bounds, rect: Rect, place: Place) -> Pos2 {
    let across = ((place.x - area.min.x) / area.width()).clamp(-1.0, 2.0) as f32;
    let down = ((area.max.y - place.y) / area.depth()).clamp(-1.0, 2.0) as f32;
    pos2(rect.left() + across * rect.width(), rect.top() + down * rect.height())
}

/// The place of the plan at a point of the picture; the nearest on the edge for points outside.
fn place(area: Bounds, rect: Rect, at: Pos2) -> Place {
    let across = f64::from(((at.x - rect.left()) / rect.width()).clamp(0.0, 1.0));
    let down = f64::from(((at.y - rect.top()) / rect.height()).clamp(0.0, 1.0));
    Place::new(area.min.x + across * area.width(), area.max.y - down * area.depth())
}

/// A picture in the making: boxes of halls, then of booths and facilities.
struct Painting {
    image: ColorImage,
    area: Bounds,
    pixels_per_mm: f64,
}

impl Painting {
    fn of(document: &Document, view: &View<'_>, sights: Sights<'_>, area: Bounds) -> Self {
        let room = ROOM * FINE;
        let pixels_per_mm = (f64::from(room.x) / area.width()).min(f64::from(room.y) / area.depth());
        let pixels = |length: f64| libm::ceil(length * pixels_per_mm).max(1.0) as usize;
        let size = [pixels(area.width()), pixels(area.depth())];
        let mut painting = Self { image: ColorImage::filled(size, Color32::TRANSPARENT), area, pixels_per_mm };
        let layout = document.layout();
        let (floor, wall) = (opaque(view.palette.paper), opaque(view.palette.ink));
        let mut ids: Vec<ObjectId> = layout.objects().filter(|object| is_painted(object)).map(|it| it.id).collect();
        let dimmed = sights.sort_out(document, &mut ids);
        let objects = || ids.iter().filter_map(|&id| layout.object(id));
        for object in objects().filter(|object| object.kind() == Kind::Hall) {
            let wall = if dimmed.has(Some(object.id)) { marks::dimmed(wall, floor) } else { wall };
            painting.hall(object, floor, wall);
        }
        for shape in build_objects(layout, objects().filter(|object| object.kind() != Kind::Hall), view).shapes {
            if let Mark::Area { rings, fill: Some(fill), .. } = &shape.mark
                && let Some(bounds) = Bounds::around(rings.iter().flatten().copied())
            {
                let colour = match fill {
                    Fill::Plain(colour) => dimmed.ink(*colour, shape.source),
                    Fill::Hatch { colour, .. } => dimmed.ink(*colour, shape.source).gamma_multiply(0.5),
                };
                // White booths would not be seen on a white floor.
                let colour = if colour == floor { opaque(view.palette.blocked) } else { colour };
                painting.block(&bounds, colour);
            }
        }
        painting
    }

    /// The floor of a hall with its outline round it.
    fn hall(&mut self, object: &Object, floor: Color32, wall: Color32) {
        let Thing::Hall(hall) = &object.thing else { return };
        let Some(bounds) = Bounds::around(hall.outline.places()) else { return };
        let [left, right, top, bottom] = self.pixels(&bounds);
        let ring: Vec<Place> = hall.outline.places().collect();
        for y in top..=bottom {
            for x in left..=right {
                if crate::geometry::inside(&ring, self.middle(x, y)) {
                    let beside = [(-1, 0), (1, 0), (0, -1), (0, 1)].iter().any(|(across, down)| {
                        let at = self.middle(x, y);
                        let step = 1.0 / self.pixels_per_mm;
                        let other = Place::new(at.x + f64::from(*across) * step, at.y + f64::from(*down) * step);
                        !crate::geometry::inside(&ring, other)
                    });
                    self.put(x, y, if beside { wall } else { floor });
                }
            }
        }
    }

    fn block(&mut self, bounds: &Bounds, colour: Color32) {
        let [left, right, top, bottom] = self.pixels(bounds);
        for y in top..=bottom {
            for x in left..=right {
                self.put(x, y, colour);
            }
        }
    }

    /// First and last pixel across and down whose middle the box holds; at least one of each.
    fn pixels(&self, bounds: &Bounds) -> [usize; 4] {
        let [width, height] = self.image.size;
        let span = |from: f64, to: f64, count: usize| {
            let first = libm::round(from * self.pixels_per_mm).max(0.0) as usize;
            let end = libm::round(to * self.pixels_per_mm).max(0.0) as usize;
            let first = first.min(count.saturating_sub(1));
            (first, end.saturating_sub(1).clamp(first, count.saturating_sub(1).max(first)))
        };
        let (left, right) = span(bounds.min.x - self.area.min.x, bounds.max.x - self.area.min.x, width);
        let (top, bottom) = span(self.area.max.y - bounds.max.y, self.area.max.y - bounds.min.y, height);
        [left, right, top, bottom]
    }

    fn middle(&self, x: usize, y: usize) -> Place {
        let mm = |pixel: usize| (pixel as f64 + 0.5) / self.pixels_per_mm;
        Place::new(self.area.min.x + mm(x), self.area.max.y - mm(y))
    }

    fn put(&mut self, x: usize, y: usize, colour: Color32) {
        let [width, _] = self.image.size;
        if let Some(pixel) = self.image.pixels.get_mut(y * width + x) {
            *pixel = colour;
        }
    }
}

/// Whether a thing is on the small plan.
const fn is_painted(object: &Object) -> bool {
    matches!(object.kind(), Kind::Hall | Kind::Booth | Kind::Facility)
}

fn opaque(colour: crate::model::Colour) -> Color32 {
    marks::colour(colour.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area() -> Bounds {
        Bounds::between(Place::new(-10_000.0, 5_000.0), Place::new(190_000.0, 105_000.0))
    }

    #[test]
    fn a_point_of_the_picture_and_its_place_belong_together() {
        let rect = Rect::from_min_size(pos2(700.0, 500.0), vec2(190.0, 95.0));
        for at in [pos2(700.0, 500.0), pos2(795.0, 547.5), pos2(890.0, 595.0), pos2(733.0, 512.0)] {
            assert!((point(area(), rect, place(area(), rect, at)) - at).length() < 0.01, "{at}");
        }
        assert_eq!(place(area(), rect, pos2(700.0, 500.0)), Place::new(-10_000.0, 105_000.0), "up is up");
        assert_eq!(place(area(), rect, pos2(0.0, 9_999.0)), area().min, "outside counts as the edge");
    }

    #[test]
    fn booths_are_seen_in_their_colours_on_the_floor_of_their_hall() {
        let document = Document::new(crate::generate::sample(300, 1)).unwrap();
        let near = |area: &Bounds| document.index().near_sorted(area);
        let view = View { detail: crate::scene::Detail::Blocks, ..View::printed(document.layout(), 500.0, &near) };
        let whole = document.index().everything().unwrap();
        let layers = crate::editor::Layers::default();
        let sights = Sights { layers: &layers, floor: Color32::WHITE };
        let painting = Painting::of(&document, &view, sights, whole);
        let [width, height] = painting.image.size;
        assert!(width <= (ROOM.x * FINE) as usize + 1 && height <= (ROOM.y * FINE) as usize + 1);
        let floor = opaque(view.palette.paper);
        let (mut booths, mut seen) = (0, 0);
        for (_, booth) in document.layout().booths() {
            let middle = booth.outline.bounds().centre();
            let x = ((middle.x - whole.min.x) * painting.pixels_per_mm) as usize;
            let y = ((whole.max.y - middle.y) * painting.pixels_per_mm) as usize;
            let pixel = painting.image.pixels[y * width + x];
            booths += 1;
            seen += usize::from(pixel != floor && pixel != Color32::TRANSPARENT);
        }
        assert_eq!(seen, booths);
        assert!(painting.image.pixels.contains(&floor), "aisles are floor");
    }
}
