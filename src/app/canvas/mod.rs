//! The plan on the screen: what is in view is drawn, and the pointer is handed to the editor.

mod aisles;
mod backgrounds;
mod blocks;
mod camera;
mod empty;
mod fill;
pub mod hairs;
mod input;
mod legend;
mod letters;
mod looks;
mod marks;
mod minimap;
mod overlay;
mod pictures;
mod rulers;
mod scenery;
mod sights;
mod singles;
mod snap_marks;
mod timing;
mod typing;
mod ways_out;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{CursorIcon, Role, Sense, Shape, Stroke, Ui, WidgetInfo};

pub use camera::Camera;
pub use overlay::severity;

use super::context_menu;
use super::desk::{Desk, Wish};
use super::status::Glance;
use crate::document::Document;
use crate::editor::Editor;
use crate::geometry::Bounds;
use crate::i18n::{self, Locale};
use crate::model::{Lang, ObjectId};
use crate::scene::{Detail, Layer, Mark, View};
use aisles::AisleWidths;
use backgrounds::Backgrounds;
use blocks::Blocks;
use empty::first_steps;
use input::{Hands, Room};
use legend::Legend;
use looks::{Looks, Sold, view};
use marks::Pen;
use minimap::Minimap;
use overlay::Veil;
use pictures::{Pictures, Shown};
use rulers::Rulers;
use scenery::Scenery;
use sights::Sights;
use singles::Singles;
use timing::Timing;
use typing::{Field, Typing};
use ways_out::WaysOut;

/// Up to so many objects in view are drawn in full.
const FULL: usize = 3_000;
/// A fitted view is never larger than 1:so much.
const NEAREST: f64 = 25.0;
/// Things smaller than this are left out where very many are in view, in points.
const SPECK: f64 = 1.0;

/// Bytes of linked pictures, by the object that shows them.
pub type LinkedPictures = BTreeMap<ObjectId, Arc<[u8]>>;

/// The plan on the screen.
#[derive(Default)]
pub struct Canvas {
    camera: Camera,
    hands: Hands,
    scenery: Scenery,
    backgrounds: Backgrounds,
    blocks: Blocks,
    singles: Singles,
    looks: Option<Looks>,
    /// The version of the layers for which booths and the small plan were drawn.
    layers: u64,
    pictures: Pictures,
    linked: Arc<LinkedPictures>,
    sold: Option<(u64, Sold)>,
    legend: Legend,
    minimap: Minimap,
    ways_out: WaysOut,
    aisles: AisleWidths,
    /// Whether what colours mean and the small picture of the whole plan are shown.
    pub corners: Corners,
    /// Where the list of exhibitors is shown.
    pub list: Option<egui::Rect>,
    fit: Option<Bounds>,
    timing: Timing,
    typed: Option<Field>,
    rulers: Rulers,
    ruled: bool,
}

/// What is shown in the corners of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corners {
    /// What colours mean.
    pub legend: bool,
    /// The whole plan as a small picture.
    pub minimap: bool,
}

impl Default for Corners {
    fn default() -> Self {
        Self { legend: true, minimap: true }
    }
}

impl Canvas {
    /// Shows this part of the plan with the next frame.
    pub const fn show_area(&mut self, area: Bounds) {
        self.fit = Some(area);
    }

    /// Shows just this area at once, as it was seen before.
    pub fn see_again(&mut self, area: &Bounds) {
        self.camera.fill(area);
    }

    /// Says what the plan's linked pictures are.
    pub fn set_linked(&mut self, pictures: LinkedPictures) {
        self.linked = Arc::new(pictures);
        self.scenery.clear();
    }

    /// The plan's linked pictures.
    #[must_use]
    pub fn linked(&self) -> Arc<LinkedPictures> {
        Arc::clone(&self.linked)
    }

    /// Shows the rulers or leaves them out.
    pub const fn set_ruled(&mut self, ruled: bool) {
        self.ruled = ruled;
    }

    /// What is seen.
    #[must_use]
    pub const fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Twice as large, or half.
    pub fn zoom(&mut self, factor: f64) {
        self.camera.zoom(factor);
    }

    /// Shows or hides how long frames take.
    pub const fn toggle_timing(&mut self) {
        self.timing.toggle();
    }

    /// Says how long the last whole frame took, in seconds of processor time.
    pub fn frame_took(&mut self, seconds: f32) {
        self.timing.frame_took(seconds);
    }

    /// The booth whose exhibitors would go back to their list if it were let fall now.
    #[must_use]
    pub fn giving_back(&self, editor: &Editor) -> Option<ObjectId> {
        self.hands.giving_back(editor, self.list)
    }

    /// Shows the plan in the rest of `ui`.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &mut Editor) -> Glance {
        self.timing.begin();
        let rect = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, desk.text("app-canvas")));
        self.camera.set_view(rect);
        let (fitted, covered) = (self.fit.take(), self.legend.rect());
        if let Some(area) = fitted {
            self.camera.fit_clear_of(&area, NEAREST, covered);
        }
        let floor = if self.ruled { rulers::floor(rect) } else { rect };
        let aside: Vec<egui::Rect> = [self.legend.rect(), self.minimap.rect()].into_iter().flatten().collect();
        let room = Room { floor, aside: &aside, list: self.list };
        let given_back = self.hands.take(ui, &response, &room, &mut self.camera, editor, self.typed.is_some());
        if let Some(booth) = given_back {
            desk.wish(Wish::Empty(booth));
        }
        self.typed(ui, &response, desk, editor);
        self.context_menu(&response, desk, editor);
        editor.set_view(self.camera.seen());
        self.cursor(ui, &response, editor);
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, desk.palette.canvas);
        self.grid(&painter, desk, editor);
        self.ways_out.follow(ui.ctx(), editor);
        self.aisles.follow(editor);
        self.plan(&painter, desk, editor);
        self.over(&painter, desk, editor);
        self.in_corners(ui, desk, editor, floor);
        if let Some(area) = fitted.filter(|_| self.legend.rect() != covered) {
            // Now it is known what lies over it.
            self.show_area(area);
            ui.ctx().request_repaint();
        }
        if self.ruled {
            self.rulers.show(ui, rect, &self.camera, desk, editor);
        }
        self.timing.end(&painter, rect, desk);
        if editor.document().layout().objects().next().is_none() && editor.tool() == crate::editor::tools::SELECT {
            first_steps(ui, desk, rect);
        }
        let pointer = ui.ctx().pointer_hover_pos().filter(|&at| response.contains_pointer() && rect.contains(at));
        let pointer = pointer.map(|at| self.camera.to_plan(at));
        let walks = pointer.and_then(|place| self.ways_out.walks(place));
        Glance { pointer, walks, scale: self.camera.scale() }
    }

    /// The second button selects what is under the pointer and offers what can be done with it.
    fn context_menu(&self, response: &egui::Response, desk: &mut Desk<'_>, editor: &mut Editor) {
        if self.hands.busy() {
            return;
        }
        if response.secondary_clicked()
            && let Some(id) = editor.hovered().filter(|id| !editor.selection().contains(id))
        {
            editor.select([id]);
        }
        response.context_menu(|ui| context_menu::show(ui, desk, editor));
    }

    /// The field for values, where one is typed.
    fn typed(&mut self, ui: &Ui, response: &egui::Response, desk: &Desk<'_>, editor: &mut Editor) {
        let ctx = ui.ctx();
        let here = response.contains_pointer() || response.has_focus() || self.hands.busy();
        if self.typed.is_none() && here && !ctx.text_edit_focused() {
            self.typed = Field::begin(ctx, editor);
        }
        let (Some(mut field), at) = (self.typed.take(), self.hands.last()) else { return };
        match field.show(ctx, desk, at.unwrap_or(response.rect.center()), &self.camera, editor) {
            Typing::Goes => self.typed = Some(field),
            Typing::Done => self.hands.forget_release(),
            Typing::Dropped => self.hands.make_up_for_release(&self.camera, editor),
        }
        if self.typed.is_none() {
            response.request_focus();
        }
    }

    fn cursor(&self, ui: &Ui, response: &egui::Response, editor: &Editor) {
        if !response.contains_pointer() {
            return;
        }
        let icon = if self.hands.panning() {
            CursorIcon::Grabbing
        } else if editor.tool() != crate::editor::tools::SELECT {
            CursorIcon::Crosshair
        } else if editor.hovered().is_some() {
            CursorIcon::Move
        } else {
            CursorIcon::Default
        };
        ui.ctx().set_cursor_icon(icon);
    }

    /// The snapping grid, where its lines lie far enough apart to be seen.
    fn grid(&self, painter: &egui::Painter, desk: &Desk<'_>, editor: &Editor) {
        let snapping = &editor.snapping;
        let mut step = f64::from(snapping.step.max(1));
        if !(snapping.on && snapping.grid) {
            return;
        }
        while step / self.camera.mm_per_point() < 8.0 {
            step *= 10.0;
        }
        if step > 20.0 * f64::from(snapping.step.max(1)) {
            return;
        }
        let stroke = Stroke::new(1.0, desk.palette.line.gamma_multiply(0.5));
        let (seen, view) = (self.camera.seen(), self.camera.view());
        let mut x = libm::floor(seen.min.x / step) * step;
        while x <= seen.max.x {
            painter.vline(self.camera.to_screen(crate::geometry::Place::new(x, 0.0)).x, view.y_range(), stroke);
            x += step;
        }
        let mut y = libm::floor(seen.min.y / step) * step;
        while y <= seen.max.y {
            painter.hline(view.x_range(), self.camera.to_screen(crate::geometry::Place::new(0.0, y)).y, stroke);
            y += step;
        }
    }

    /// Forgets what was drawn otherwise than it looks now.
    fn forget_old_looks(&mut self, editor: &Editor, looks: &looks::Looks) {
        if self.looks.as_ref() != Some(looks) {
            self.scenery.clear();
            self.aisles.clear();
        }
        if std::mem::replace(&mut self.layers, editor.layers().version()) != editor.layers().version() {
            self.blocks.clear();
            self.minimap.forget();
        }
        // The colours of a mass of booths are the same at any scale.
        let coloured = |looks: &looks::Looks| (looks.dark, looks.sold.clone());
        if self.looks.as_ref().map(coloured) != Some(coloured(looks)) {
            self.blocks.clear();
            self.minimap.forget();
        }
        if self.looks.as_ref().map(|before| (&before.lang, before.dark, &before.sold))
            != Some((&looks.lang, looks.dark, &looks.sold))
        {
            self.legend.forget();
        }
    }

    fn plan(&mut self, painter: &egui::Painter, desk: &Desk<'_>, editor: &Editor) {
        let document = editor.document();
        self.scenery.follow(document);
        let (mut ids, massed) = self.in_view(document);
        let sights = Sights { layers: editor.layers(), floor: desk.palette.paper };
        let dimmed = sights.sort_out(document, &mut ids);
        let looks = self.looks(document, desk, massed);
        self.forget_old_looks(editor, &looks);
        let near = |area: &Bounds| document.index().near_sorted(area);
        let words =
            |lang: &Lang, message: &crate::message::Message| i18n::words(Locale::for_tag(lang.as_str())).say(message);
        let linked = Arc::clone(&self.linked);
        let pictures = |id: ObjectId| linked.get(&id).cloned();
        let view = View { pictures: &pictures, ..view(document, &looks, &words, &near) };
        let pen = Pen {
            camera: &self.camera,
            painter,
            pixels: painter.pixels_per_point(),
            drawn_at: looks.scale,
            floor: None,
        };
        let pale = Pen { floor: Some(sights.floor), ..pen };
        let mut shapes: Vec<Shape> = Vec::new();
        let mut mass = massed.then(|| {
            let view = View { detail: Detail::Blocks, ..view.clone() };
            self.blocks.shape(document, &view, sights, &self.camera)
        });
        let pictures = &mut self.pictures;
        let mut ways_out: Vec<Shape> = Vec::new();
        for (shape, opacity) in self.ways_out.shapes(editor) {
            if let Mark::Picture { corners, part, bytes, .. } = &shape.mark {
                let shown = Shown { corners, part: *part, bytes, opacity };
                ways_out.extend(pictures.shapes(painter.ctx(), &self.camera, painter.clip_rect(), &shown));
            }
        }
        self.scenery.complete(document, &view, &ids);
        let mut lines = Some(Shape::Mesh(self.backgrounds.mesh(&self.scenery, &ids, &dimmed, [pen, pale])));
        self.scenery.paint(&ids, |shape| {
            if shape.layer > Layer::Underlay {
                shapes.extend(lines.take());
            }
            if shape.layer > Layer::Aisles {
                shapes.append(&mut ways_out);
            }
            if shape.layer > Layer::Booths {
                shapes.extend(mass.take());
            }
            let is_pale = dimmed.has(shape.source);
            match &shape.mark {
                Mark::Picture { corners, part, bytes, opacity } => {
                    let opacity = if is_pale { *opacity * (1.0 - marks::DIMMED) } else { *opacity };
                    let shown = Shown { corners, part: *part, bytes, opacity };
                    shapes.extend(pictures.shapes(painter.ctx(), &self.camera, painter.clip_rect(), &shown));
                }
                mark if is_pale => pale.mark(mark, &mut shapes),
                mark => pen.mark(mark, &mut shapes),
            }
        });
        shapes.extend(lines);
        shapes.append(&mut ways_out);
        shapes.extend(mass);
        let sight = self.camera.seen();
        self.aisles.paint(editor, &view, &ids, &sight, |shape| pen.mark(&shape.mark, &mut shapes));
        painter.extend(shapes);
        if self.corners.legend {
            self.legend.follow(document, &view);
        }
        if self.corners.minimap {
            let view = View { detail: Detail::Blocks, ..view.clone() };
            self.minimap.follow(painter.ctx(), document, &view, sights);
        }
        self.looks = Some(looks);
    }

    /// The objects to draw one by one, and whether booths are drawn as a mass instead.
    fn in_view(&mut self, document: &Document) -> (Vec<ObjectId>, bool) {
        let seen = self.camera.seen();
        let mut few: Vec<ObjectId> = document.index().near(&seen).take(FULL + 1).collect();
        if few.len() <= FULL {
            document.index().sort_as_drawn(&mut few);
            return (few, false);
        }
        let least = SPECK * self.camera.mm_per_point();
        let large = |bounds: &Bounds| bounds.width().max(bounds.depth()) >= least && bounds.touches(&seen);
        let singles = self.singles.of(document);
        let mut ids: Vec<ObjectId> = singles.iter().filter(|(_, bounds)| large(bounds)).map(|&(id, _)| id).collect();
        document.index().sort_as_drawn(&mut ids);
        (ids, true)
    }

    fn in_corners(&mut self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, rect: egui::Rect) {
        let document = editor.document();
        if document.layout().objects().next().is_none() {
            return;
        }
        self.ways_out.show(ui, desk, editor, rect);
        self.legend.show(ui, desk, document, rect, self.corners.legend);
        self.minimap.show(ui, desk, rect, &mut self.camera, self.corners.minimap);
    }

    fn over(&self, painter: &egui::Painter, desk: &Desk<'_>, editor: &Editor) {
        let veil = Veil { camera: &self.camera, painter, desk };
        veil.findings(editor);
        for mark in editor.overlay(self.camera.mm_per_point()) {
            veil.mark(&mark);
        }
    }
}
