//! Rulers at the edges of the plan, and the guides pulled out of them.

use egui::{Color32, CursorIcon, FontFamily, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

use super::camera::Camera;
use crate::app::desk::Desk;
use crate::app::{theme, units};
use crate::editor::Editor;
use crate::editor::snapping::{Guide, Snapper};
use crate::geometry::{Axis, Place};
use crate::i18n::Unit;

/// How wide a ruler is, in points.
const WIDE: f32 = 18.0;
/// Numbers stand at least so far apart, in points.
const APART: f64 = 64.0;
/// The handle of a guide is caught so many points from it.
const CATCH: f32 = 6.0;

/// The rulers between frames.
#[derive(Debug, Default)]
pub struct Rulers {
    /// The guide that is being pulled, by its place in the list.
    pulled: Option<usize>,
}

/// What of the canvas the rulers leave to the plan.
#[must_use]
pub fn floor(canvas: Rect) -> Rect {
    Rect::from_min_max(canvas.min + vec2(WIDE, WIDE), canvas.max)
}

impl Rulers {
    /// Shows both rulers along `canvas`.
    pub fn show(&mut self, ui: &mut Ui, canvas: Rect, camera: &Camera, desk: &Desk<'_>, editor: &mut Editor) {
        let top = Rect::from_min_max(canvas.min, Pos2::new(canvas.right(), canvas.top() + WIDE));
        let left = Rect::from_min_max(canvas.min, Pos2::new(canvas.left() + WIDE, canvas.bottom()));
        for (strip, along, label) in [(top, Axis::X, "app-ruler-across"), (left, Axis::Y, "app-ruler-along")] {
            self.strip(ui, strip, along, &desk.text(label), camera, editor);
            let painter = ui.painter_at(strip);
            painter.rect_filled(strip, 0.0, desk.palette.panel);
            ticks(&painter, strip, along, camera, editor, desk.palette.muted);
            handles(&painter, strip, along, camera, editor);
        }
        let corner = Rect::from_min_size(canvas.min, vec2(WIDE, WIDE));
        ui.painter_at(corner).rect_filled(corner, 0.0, desk.palette.panel);
    }

    /// One ruler: pulling begins a guide along it, or takes hold of the one whose handle is there; a guide that is
    /// dropped on a ruler is gone.
    fn strip(&mut self, ui: &Ui, strip: Rect, along: Axis, label: &str, camera: &Camera, editor: &mut Editor) {
        let response = ui.interact(strip, egui::Id::unique(("ruler", label)), Sense::drag());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Slider, true, label));
        let response = response.on_hover_text(label);
        let Some(at) = response.interact_pointer_pos() else { return };
        if response.drag_started() {
            let press = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
            let held = editor.snapping.guides.iter().position(|guide| {
                guide.axis == along
                    && (along_screen(along, on_screen(camera, guide)) - along_screen(along, press)).abs() <= CATCH
            });
            let axis = if along == Axis::X { Axis::Y } else { Axis::X };
            self.pulled = held.or_else(|| {
                editor.snapping.guides.push(Guide { axis, at: 0 });
                Some(editor.snapping.guides.len() - 1)
            });
        }
        let Some(pulled) = self.pulled else { return };
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Move);
            pull(editor, pulled, camera, at);
        }
        if response.drag_stopped() {
            self.pulled = None;
            let gone = editor
                .snapping
                .guides
                .get(pulled)
                .is_some_and(|guide| !floor(camera.view()).contains(at) && off(guide, at, camera));
            if gone {
                editor.snapping.guides.remove(pulled);
            }
        }
    }
}

/// Whether a guide was dropped on the ruler that runs along it.
fn off(guide: &Guide, at: Pos2, camera: &Camera) -> bool {
    let floor = floor(camera.view());
    match guide.axis {
        Axis::X => at.x < floor.left(),
        Axis::Y => at.y < floor.top(),
    }
}

/// Puts a guide where the pointer is, snapped to what is there.
fn pull(editor: &mut Editor, pulled: usize, camera: &Camera, at: Pos2) {
    let others: Vec<Guide> = std::mem::take(&mut editor.snapping.guides);
    let snapper = Snapper::new(editor.document(), &editor.snapping, camera.mm_per_point(), false);
    let (place, _) = snapper.seeing(editor.layers()).place(camera.to_plan(at), &[]);
    editor.snapping.guides = others;
    if let Some(guide) = editor.snapping.guides.get_mut(pulled) {
        let place = place.rounded();
        guide.at = if guide.axis == Axis::X { place.x } else { place.y };
    }
}

fn on_screen(camera: &Camera, guide: &Guide) -> Pos2 {
    let at = f64::from(guide.at);
    camera.to_screen(if guide.axis == Axis::X { Place::new(at, 0.0) } else { Place::new(0.0, at) })
}

const fn along_screen(axis: Axis, at: Pos2) -> f32 {
    match axis {
        Axis::X => at.x,
        Axis::Y => at.y,
    }
}

/// The handles of the guides that cross this ruler.
fn handles(painter: &Painter, strip: Rect, along: Axis, camera: &Camera, editor: &Editor) {
    for guide in editor.snapping.guides.iter().filter(|guide| guide.axis == along) {
        let at = on_screen(camera, guide);
        let corners = match along {
            Axis::X => [(-5.0, -8.0), (5.0, -8.0), (0.0, 0.0)].map(|(x, y)| Pos2::new(at.x + x, strip.bottom() + y)),
            Axis::Y => [(-8.0, -5.0), (-8.0, 5.0), (0.0, 0.0)].map(|(x, y)| Pos2::new(strip.right() + x, at.y + y)),
        };
        painter.add(Shape::convex_polygon(corners.to_vec(), theme::GUIDE, Stroke::NONE));
    }
}

/// Ticks and numbers, counted from the origin in the unit that is shown.
fn ticks(painter: &Painter, strip: Rect, along: Axis, camera: &Camera, editor: &Editor, colour: Color32) {
    let step = step(camera.mm_per_point() * APART);
    let (seen, origin) = (camera.seen(), along.of(editor.origin.place()));
    let first = libm::floor((along.of(seen.min) - origin) / step);
    let last = libm::ceil((along.of(seen.max) - origin) / step);
    let font = FontId::new(theme::SMALL - 2.0, FontFamily::Proportional);
    let stroke = Stroke::new(1.0, colour);
    let mut count = first;
    while count <= last {
        let mm = origin + count * step;
        let at = camera.to_screen(if along == Axis::X { Place::new(mm, 0.0) } else { Place::new(0.0, mm) });
        let galley = painter.layout_no_wrap(number(count * step), font.clone(), colour);
        if along == Axis::X {
            painter.vline(at.x, strip.y_range(), stroke);
            painter.galley(Pos2::new(at.x + 3.0, strip.top() + 1.0), galley, colour);
        } else {
            painter.hline(strip.x_range(), at.y, stroke);
            let turned = egui::epaint::TextShape::new(Pos2::new(strip.left() + 1.0, at.y - 3.0), galley, colour)
                .with_angle(-std::f32::consts::FRAC_PI_2);
            painter.add(turned);
        }
        count += 1.0;
    }
}

/// The least of 1, 2, 5, 10 … of the unit that is `least` mm or more: whole feet where feet are shown.
fn step(least: f64) -> f64 {
    let one = if units::unit() == Unit::FootInch { 304.8 } else { 1.0 };
    let mut step = one;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if step * factor >= least {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}

/// A number of a ruler: no unit, no needless digits.
fn number(mm: f64) -> String {
    let whole = |per: f64| format!("{}", libm::round(mm / per * 1_000.0) / 1_000.0 + 0.0);
    match units::unit() {
        Unit::Metre => whole(1_000.0),
        Unit::Centimetre => whole(10.0),
        Unit::Millimetre => whole(1.0),
        Unit::FootInch => whole(304.8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_in_the_unit_that_is_shown() {
        assert_eq!([step(3.0), step(64.0), step(1_001.0)], [5.0, 100.0, 2_000.0]);
        assert_eq!((number(1_500.0), number(-20_000.0), number(-0.0)), ("1.5".into(), "-20".into(), "0".into()));
        units::show_in(Unit::FootInch);
        assert_eq!((step(400.0), number(609.6)), (609.6, "2".to_owned()));
    }
}
