//! A drawing as it is, in the colours of what its layers mean.

use std::sync::Arc;

use egui::{Align2, Color32, FontId, Mesh, Pos2, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::app::canvas::{Camera, hairs};
use crate::app::desk::Desk;
use crate::app::theme;
use crate::geometry::{Bounds, Place};
use crate::import::drawing::main_range;
use crate::import::meaning::{Meaning, Sketch};

/// A fitted drawing is never larger than 1:so much.
const NEAREST: f64 = 25.0;
/// So many texts are written at most, and none smaller or larger than this, in points.
const MOST_TEXTS: usize = 400;
const LETTERS: std::ops::RangeInclusive<f32> = 6.0..=40.0;
/// A click nearer than this to a corner means the corner, in points.
const NEAR: f32 = 10.0;

/// What decides on colours.
pub struct Look<'a> {
    /// What each layer means.
    pub meanings: &'a [Meaning],
    /// The layer that stands out.
    pub hovered: Option<usize>,
}

/// What a mesh of lines was made for.
type MadeFor = (Camera, Vec<Meaning>, Option<usize>, bool);

/// The preview.
pub struct Preview {
    sketch: Arc<Sketch>,
    camera: Camera,
    fitted: bool,
    mesh: Option<(MadeFor, Arc<Mesh>)>,
}

/// The colour of a meaning.
pub fn colour(meaning: Meaning, dark: bool) -> Color32 {
    let (light, on_dark) = match meaning {
        Meaning::Hall => (0x1f_29_37, 0xe5_e7_eb),
        Meaning::Wall => (0x4b_55_63, 0x9c_a3_af),
        Meaning::Pillar => (0x92_40_0e, 0xf5_9e_0b),
        Meaning::Exit => (0x15_80_3d, 0x4a_de_80),
        Meaning::Safety => (0xdc_26_26, 0xf8_71_71),
        Meaning::Booth => (0x25_63_eb, 0x60_a5_fa),
        Meaning::Facility => (0x7c_3a_ed, 0xa7_8b_fa),
        Meaning::Text => (0x0e_74_90, 0x22_d3_ee),
        Meaning::Rest => (0xa3_ab_b6, 0x5b_65_72),
        Meaning::Nothing => (0xe5_e8_ec, 0x33_39_42),
    };
    let [_, red, green, blue] = u32::to_be_bytes(if dark { on_dark } else { light });
    Color32::from_rgb(red, green, blue)
}

impl Preview {
    /// Shows this drawing.
    pub fn new(sketch: Arc<Sketch>) -> Self {
        Self { sketch, camera: Camera::default(), fitted: false, mesh: None }
    }

    /// Shows the drawing as it lies now.
    pub fn show_sketch(&mut self, sketch: &Arc<Sketch>) {
        if !Arc::ptr_eq(&self.sketch, sketch) {
            (self.sketch, self.fitted, self.mesh) = (Arc::clone(sketch), false, None);
        }
    }

    /// The drawing that is shown.
    pub fn sketch(&self) -> &Sketch {
        &self.sketch
    }

    /// Shows it; returns the place that was clicked, a corner where one is near. `marked` are places to mark.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, size: Vec2, look: &Look<'_>, marked: &[Place]) -> Option<Place> {
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, desk.text("app-drawing-in-preview")));
        self.camera.set_view(rect);
        if !std::mem::replace(&mut self.fitted, true) || response.double_clicked() {
            self.fit();
        }
        self.camera.follow(ui, &response);
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 3.0, desk.palette.paper);
        self.lines(&painter, look, desk.palette.dark);
        self.texts(&painter, look, desk.palette.dark);
        for (number, place) in marked.iter().enumerate() {
            let at = self.camera.to_screen(*place);
            painter.circle_stroke(at, 6.0, Stroke::new(2.0, theme::GUIDE));
            let font = FontId::proportional(theme::BODY);
            painter.text(at + Vec2::new(8.0, -8.0), Align2::LEFT_BOTTOM, (number + 1).to_string(), font, theme::GUIDE);
        }
        painter.rect_stroke(rect, 3.0, Stroke::new(1.0, desk.palette.line), egui::StrokeKind::Inside);
        let at = response.interact_pointer_pos().filter(|_| response.clicked())?;
        Some(self.corner_near(at))
    }

    /// Shows the drawing, but for the few things far away from the rest.
    fn fit(&mut self) {
        let mut places: Vec<Place> = self.sketch.lines.iter().flat_map(|line| line.corners.iter().copied()).collect();
        if places.is_empty() {
            places = self.sketch.texts().map(|(_, at, ..)| at).collect();
        }
        let along = |of: fn(&Place) -> f64| main_range(places.iter().map(of));
        if let (Some((left, right)), Some((low, high))) = (along(|it| it.x), along(|it| it.y)) {
            let most = Bounds { min: Place::new(left, low), max: Place::new(right, high) };
            self.camera.fit(&most.grown(most.width().max(most.depth()) * 0.01), NEAREST);
        }
    }

    fn lines(&mut self, painter: &egui::Painter, look: &Look<'_>, dark: bool) {
        let wanted: MadeFor = (self.camera, look.meanings.to_vec(), look.hovered, dark);
        if self.mesh.as_ref().is_none_or(|(made_for, _)| *made_for != wanted) {
            let mut hairs = hairs::Hairs::within(self.camera.view(), 1.0);
            let seen = self.camera.seen();
            // What stands out comes last, over the others.
            for last in [false, true] {
                for line in self.sketch.lines.iter().filter(|line| (look.hovered == Some(line.layer)) == last) {
                    let Some(bounds) = Bounds::around(line.corners.iter().copied()) else { continue };
                    if bounds.touches(&seen) {
                        let closing = line.corners.first().filter(|_| line.closed);
                        let places = line.corners.iter().chain(closing).map(|at| self.camera.to_screen(*at));
                        hairs.line(places, if last { theme::GUIDE } else { ink(look, line.layer, dark) });
                    }
                }
            }
            self.mesh = Some((wanted, hairs.done()));
        }
        painter.extend(self.mesh.iter().map(|(_, mesh)| hairs::shape(mesh)));
    }

    fn texts(&self, painter: &egui::Painter, look: &Look<'_>, dark: bool) {
        let seen = self.camera.seen();
        let size = |height: f64| self.camera.length(height) * 1.3;
        let texts = self
            .sketch
            .texts()
            .filter(|(_, at, _, height)| seen.contains_place(*at) && LETTERS.contains(&size(*height)));
        for (layer, at, text, height) in texts.take(MOST_TEXTS) {
            let font = FontId::proportional(libm::roundf(size(height)));
            let line = text.lines().next().unwrap_or_default();
            painter.text(self.camera.to_screen(at), Align2::CENTER_CENTER, line, font, ink(look, layer, dark));
        }
    }

    /// The place of the drawing under a place of the screen: a corner of a line where one is near.
    fn corner_near(&self, at: Pos2) -> Place {
        let here = self.camera.to_plan(at);
        let reach = f64::from(NEAR) * self.camera.mm_per_point();
        let corners = self.sketch.lines.iter().flat_map(|line| &line.corners);
        let near = corners.map(|corner| (corner.distance(here), *corner)).filter(|(far, _)| *far <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(here, |(_, corner)| corner)
    }
}

fn ink(look: &Look<'_>, layer: usize, dark: bool) -> Color32 {
    colour(look.meanings.get(layer).copied().unwrap_or(Meaning::Rest), dark)
}
