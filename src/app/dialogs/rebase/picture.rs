//! The comparison as a picture: what is gone in red, what is new in green, booths that are hit or freed filled.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Color32, Mesh, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use crate::app::canvas::{Camera, hairs};
use crate::app::desk::Desk;
use crate::geometry::{Bounds, Place};
use crate::model::{Layout, ObjectId};
use crate::rebase::{Line, Rebased, Tone, Touch, lines};

/// What is shown is never larger than 1:so much.
const NEAREST: f64 = 25.0;
/// How strongly a booth is filled.
const FILL: f32 = 0.35;

/// What a mesh of lines was made for.
type MadeFor = (Camera, bool);

/// The picture.
pub struct Picture {
    lines: Vec<Line>,
    booths: Vec<(Vec<Place>, Option<Touch>)>,
    everything: Option<Bounds>,
    wanted: Option<Bounds>,
    camera: Camera,
    mesh: Option<(MadeFor, Arc<Mesh>)>,
}

/// The colour of a tone.
fn colour(tone: Tone, desk: &Desk<'_>) -> Color32 {
    match (tone, desk.palette.dark) {
        (Tone::Same, _) => desk.palette.muted,
        (Tone::Gone, false) => Color32::from_rgb(0xdc, 0x26, 0x26),
        (Tone::Gone, true) => Color32::from_rgb(0xf8, 0x71, 0x71),
        (Tone::New, false) => Color32::from_rgb(0x15, 0x80, 0x3d),
        (Tone::New, true) => Color32::from_rgb(0x4a, 0xde, 0x80),
    }
}

/// What the colours mean.
pub fn key(ui: &mut Ui, desk: &Desk<'_>) {
    ui.horizontal_wrapped(|ui| {
        let tones = [
            (Tone::Same, "app-rebase-key-same"),
            (Tone::Gone, "app-rebase-key-gone"),
            (Tone::New, "app-rebase-key-new"),
        ];
        for (tone, text) in tones {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, ui.spacing().interact_size.y * 0.5), Sense::hover());
            ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(2.0, colour(tone, desk)));
            ui.weak(desk.text(text));
            ui.add_space(8.0);
        }
        ui.weak(desk.text("app-rebase-key-booths"));
    });
}

impl Picture {
    /// The picture of a comparison with a plan.
    pub fn new(plan: &Layout, rebased: &Rebased) -> Self {
        let lines = lines(plan, rebased);
        // Where a booth is both hit and freed, that it is hit counts.
        let touched = rebased.comparison.booths.iter().rev();
        let touched: BTreeMap<ObjectId, Touch> = touched.map(|it| (it.booth, it.touch)).collect();
        let booths: Vec<_> =
            plan.booths().map(|(object, booth)| (booth.outline.corners(), touched.get(&object.id).copied())).collect();
        let everything = Bounds::around(
            lines.iter().flat_map(|line| line.places.iter().copied()).chain(booths.iter().flat_map(|it| it.0.clone())),
        );
        Self { lines, booths, everything, wanted: everything, camera: Camera::default(), mesh: None }
    }

    /// Shows this part with the next frame.
    pub const fn show(&mut self, area: Bounds) {
        self.wanted = Some(area);
    }

    /// Shows it; a double click shows everything again.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, size: Vec2) {
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, desk.text("app-rebase-picture")));
        self.camera.set_view(rect);
        if response.double_clicked() {
            self.wanted = self.everything;
        }
        if let Some(area) = self.wanted.take() {
            self.camera.fit(&area, NEAREST);
        }
        self.camera.follow(ui, &response);
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 3.0, desk.palette.paper);
        self.fills(&painter, desk);
        let wanted = (self.camera, desk.palette.dark);
        if self.mesh.as_ref().is_none_or(|(made_for, _)| *made_for != wanted) {
            self.mesh = Some((wanted, self.drawn(desk)));
        }
        painter.extend(self.mesh.iter().map(|(_, mesh)| hairs::shape(mesh)));
        painter.rect_stroke(rect, 3.0, Stroke::new(1.0, desk.palette.line), StrokeKind::Inside);
    }

    /// Booths that are hit or freed.
    fn fills(&self, painter: &egui::Painter, desk: &Desk<'_>) {
        let seen = self.camera.seen();
        for (corners, touch) in self.booths.iter().filter(|(_, touch)| touch.is_some()) {
            let tone = if *touch == Some(Touch::Hit) { Tone::Gone } else { Tone::New };
            if Bounds::around(corners.iter().copied()).is_some_and(|bounds| bounds.touches(&seen)) {
                let points = corners.iter().rev().map(|at| self.camera.to_screen(*at)).collect();
                let fill = colour(tone, desk).gamma_multiply(FILL);
                painter.add(Shape::convex_polygon(points, fill, Stroke::new(1.5, colour(tone, desk))));
            }
        }
    }

    fn drawn(&self, desk: &Desk<'_>) -> Arc<Mesh> {
        let mut hairs = hairs::Hairs::within(self.camera.view(), 1.4);
        let seen = self.camera.seen();
        let mut draw = |places: &[Place], closed: bool, colour: Color32| {
            if Bounds::around(places.iter().copied()).is_some_and(|bounds| bounds.touches(&seen)) {
                let closing = places.first().filter(|_| closed);
                hairs.line(places.iter().chain(closing).map(|at| self.camera.to_screen(*at)), colour);
            }
        };
        self.booths.iter().for_each(|(corners, _)| draw(corners, true, desk.palette.line));
        self.lines.iter().for_each(|line| draw(&line.places, false, colour(line.tone, desk)));
        hairs.done()
    }
}
