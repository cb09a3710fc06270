//! What lies over the plan: selection, grips, guides, marquee, measures, findings.

use egui::{Color32, CornerRadius, FontFamily, FontId, Mesh, Painter, Rect, Shape, Stroke, Vec2};

use super::camera::Camera;
use super::sights::Sights;
use super::snap_marks::{origin_mark, snap_mark};
use super::{fill, marks};
use crate::app::desk::Desk;
use crate::app::theme;
use crate::document::Document;
use crate::editor::{Editor, OverlayMark, Role};
use crate::geometry::{Bounds, Place};
use crate::model::Kind;
use crate::rules::{Finding, Severity};

/// Side of a grip in points.
const GRIP: f32 = 8.0;
/// Findings smaller than this are painted as a dot of this size, in points.
const SPECK: f32 = 5.0;
/// A finding without an area counts as this large, in mm.
const MARKED: f64 = 1_000.0;

/// Paints overlay marks.
pub struct Veil<'a> {
    /// What is seen.
    pub camera: &'a Camera,
    /// Where to paint.
    pub painter: &'a Painter,
    /// Words and colours.
    pub desk: &'a Desk<'a>,
}

impl Veil<'_> {
    /// Paints one mark of the editor.
    pub fn mark(&self, mark: &OverlayMark) {
        match mark {
            OverlayMark::Outline { places, closed, role } => self.outline(places, *closed, *role),
            OverlayMark::Guide(from, to) => {
                let ends = [self.camera.to_screen(*from), self.camera.to_screen(*to)];
                self.painter.line_segment(ends, Stroke::new(1.0, theme::GUIDE));
            }
            OverlayMark::Snap(at) => {
                let rect = Rect::from_center_size(self.camera.to_screen(*at), Vec2::splat(9.0));
                self.painter.add(marks::boxed(rect, Color32::TRANSPARENT, Stroke::new(1.5, theme::GUIDE)));
            }
            OverlayMark::Snapped { at, source } => self.painter.extend(snap_mark(self.camera.to_screen(*at), *source)),
            OverlayMark::Origin(at) => self.painter.extend(origin_mark(self.camera.to_screen(*at))),
            OverlayMark::Marquee { bounds, crossing } => {
                let colour = if *crossing { Color32::from_rgb(0x1f, 0x8a, 0x4c) } else { self.desk.palette.accent };
                let fill = colour.gamma_multiply(0.12);
                self.painter.add(marks::boxed(self.camera.rect(bounds), fill, Stroke::new(1.0, colour)));
            }
            OverlayMark::Grip { at, turns } => self.grip(*at, *turns),
            OverlayMark::Note { at, text } => self.note(*at, self.desk.say(text)),
        }
    }

    fn outline(&self, places: &[Place], closed: bool, role: Role) {
        let accent = self.desk.palette.accent;
        let stroke = match role {
            Role::Selected => Stroke::new(2.0, accent),
            Role::SelectedLocked => Stroke::new(2.0, self.desk.palette.muted),
            Role::Hovered => Stroke::new(1.0, accent),
            Role::Ghost => Stroke::new(1.5, accent),
            Role::Measure => Stroke::new(1.5, theme::GUIDE),
        };
        let points: Vec<_> = places.iter().map(|&place| self.camera.to_screen(place)).collect();
        if role == Role::Ghost && closed {
            self.painter.add(fill::area(std::slice::from_ref(&points), accent.gamma_multiply(0.10)));
        }
        self.painter.add(if closed { Shape::closed_line(points, stroke) } else { Shape::line(points, stroke) });
    }

    fn grip(&self, at: Place, turns: bool) {
        let at = self.camera.to_screen(at);
        let stroke = Stroke::new(1.5, self.desk.palette.accent);
        if turns {
            self.painter.circle(at, GRIP / 2.0, Color32::WHITE, stroke);
        } else {
            let rect = Rect::from_center_size(at, Vec2::splat(GRIP));
            self.painter.add(marks::boxed(rect, Color32::WHITE, stroke));
        }
    }

    fn note(&self, at: Place, text: String) {
        let font = FontId::new(theme::SMALL, FontFamily::Proportional);
        let galley = self.painter.layout_no_wrap(text, font, Color32::WHITE);
        let corner = self.camera.to_screen(at) + Vec2::new(14.0, 14.0);
        let rect = Rect::from_min_size(corner, galley.size()).expand2(Vec2::new(6.0, 3.0));
        self.painter.rect_filled(rect, CornerRadius::same(4), theme::GUIDE);
        self.painter.galley(corner, galley, Color32::WHITE);
    }

    /// Paints the findings in view that nobody waived.
    pub fn findings(&self, editor: &Editor) {
        let (document, seen) = (editor.document(), self.camera.seen());
        let mut specks = Mesh::default();
        let sights = Sights { layers: editor.layers(), floor: self.desk.palette.paper };
        for finding in document.open_findings() {
            if finding.objects().all(|id| sights.hides(document, id)) {
                continue;
            }
            let rings = finding.geometry.iter().flatten().copied().chain([finding.at]);
            let Some(bounds) = Bounds::around(rings).filter(|bounds| bounds.touches(&seen)) else { continue };
            let chosen = editor.finding().is_some_and(|key| *key == finding.key());
            let size = if finding.geometry.is_empty() { MARKED } else { bounds.width().max(bounds.depth()) };
            if !chosen && self.camera.length(size) < SPECK {
                let at = Rect::from_center_size(self.camera.to_screen(bounds.centre()), Vec2::splat(SPECK));
                specks.add_colored_rect(at, severity(finding.severity, self.desk.palette.dark));
            } else {
                self.finding(finding, chosen);
                self.culprits(editor.document(), finding);
            }
        }
        self.painter.add(Shape::mesh(specks));
    }

    /// The things that take part in a finding, edged and tinted in its colour; halls and pavilions aside.
    fn culprits(&self, document: &Document, finding: &Finding) {
        let colour = severity(finding.severity, self.desk.palette.dark);
        let objects = finding.objects().filter_map(|id| document.layout().object(id));
        for object in objects.filter(|it| matches!(it.kind(), Kind::Booth | Kind::Facility | Kind::Pillar)) {
            let Some(outline) = object.thing.outline() else { continue };
            let ring: Vec<_> = outline.corners().into_iter().map(|place| self.camera.to_screen(place)).collect();
            self.painter.add(fill::area(std::slice::from_ref(&ring), colour.gamma_multiply(0.18)));
            self.painter.add(Shape::closed_line(ring, Stroke::new(2.0, colour)));
        }
    }

    /// A finding: an edge and a hatch, so that it survives without colour.
    fn finding(&self, finding: &Finding, chosen: bool) {
        let colour = severity(finding.severity, self.desk.palette.dark);
        let stroke = Stroke::new(if chosen { 3.0 } else { 2.0 }, colour);
        if finding.geometry.is_empty() {
            let at = self.camera.to_screen(finding.at);
            self.painter.circle_stroke(at, 7.0, stroke);
            self.painter.circle_filled(at, 2.5, colour);
        }
        for ring in &finding.geometry {
            let ring: Vec<_> = ring.iter().map(|&place| self.camera.to_screen(place)).collect();
            let one = std::slice::from_ref(&ring);
            self.painter.add(fill::area(one, colour.gamma_multiply(0.22)));
            let thin = Stroke::new(1.0, colour);
            self.painter.extend(fill::hatch(one, 6.0).into_iter().map(|ends| Shape::line_segment(ends, thin)));
            self.painter.add(Shape::closed_line(ring, stroke));
        }
    }
}

/// The colour of a severity.
#[must_use]
pub const fn severity(severity: Severity, dark: bool) -> Color32 {
    match (severity, dark) {
        (Severity::Error, false) => theme::ERROR,
        (Severity::Warning, false) => theme::WARNING,
        (Severity::Info, false) => theme::INFO,
        (Severity::Error, true) => Color32::from_rgb(0xf2, 0x6b, 0x60),
        (Severity::Warning, true) => Color32::from_rgb(0xf0, 0x9a, 0x4a),
        (Severity::Info, true) => Color32::from_rgb(0x6f, 0xa8, 0xf7),
    }
}
