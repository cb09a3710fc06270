//! From the plan to the screen and back: millimetres with y upwards, points with y downwards.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::geometry::{Bounds, FARTHEST, Place};

/// Finest and coarsest scale, in millimetres of the plan a point of the screen.
const FINEST: f64 = 0.25;
const COARSEST: f64 = 400_000.0;
/// Screen coordinates beyond this are cut off: egui must not see larger ones.
const REACH: f64 = 1.0e6;
/// A point of the screen is a 96th of an inch, in millimetres.
const POINT: f64 = 25.4 / 96.0;
/// Room left free round what is fitted into the view, in points.
const MARGIN: f32 = 28.0;
/// The same above it, where the names of halls stand.
const HEADROOM: f32 = 56.0;
/// No more of the width of the view is left to what lies over it.
const MOST_ASIDE: f32 = 0.34;

/// What part of the plan is seen, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    centre: Place,
    mm_per_point: f64,
    view: Rect,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            centre: Place::new(0.0, 0.0),
            mm_per_point: 100.0,
            view: Rect::from_min_size(Pos2::ZERO, Vec2::splat(100.0)),
        }
    }
}

impl Camera {
    /// Says where on the screen the plan is shown.
    pub fn set_view(&mut self, view: Rect) {
        self.view = view;
    }

    /// Where on the screen the plan is shown.
    #[must_use]
    pub const fn view(&self) -> Rect {
        self.view
    }

    /// Millimetres of the plan a point of the screen.
    #[must_use]
    pub const fn mm_per_point(&self) -> f64 {
        self.mm_per_point
    }

    /// The scale as a drawing would name it: 500 for 1:500.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.mm_per_point / POINT
    }

    /// Points of the screen for so many millimetres of paper at full size.
    #[must_use]
    pub fn paper(mm: f64) -> f64 {
        mm / POINT
    }

    /// A place of the plan on the screen, cut off far outside of it.
    #[must_use]
    pub fn to_screen(self, place: Place) -> Pos2 {
        let x = f64::from(self.view.center().x) + (place.x - self.centre.x) / self.mm_per_point;
        let y = f64::from(self.view.center().y) - (place.y - self.centre.y) / self.mm_per_point;
        pos2(clamped(x), clamped(y))
    }

    /// A length of the plan in points of the screen.
    #[must_use]
    pub fn length(&self, mm: f64) -> f32 {
        clamped(mm / self.mm_per_point)
    }

    /// A place of the screen on the plan.
    #[must_use]
    pub fn to_plan(self, at: Pos2) -> Place {
        let offset = at - self.view.center();
        Place::new(
            self.centre.x + f64::from(offset.x) * self.mm_per_point,
            self.centre.y - f64::from(offset.y) * self.mm_per_point,
        )
    }

    /// The part of the plan that is seen.
    #[must_use]
    pub fn seen(&self) -> Bounds {
        Bounds::between(self.to_plan(self.view.min), self.to_plan(self.view.max))
    }

    /// A box of the plan on the screen.
    #[must_use]
    pub fn rect(&self, bounds: &Bounds) -> Rect {
        Rect::from_two_pos(self.to_screen(bounds.min), self.to_screen(bounds.max))
    }

    /// Shows this place in the middle, as large as before.
    pub fn move_to(&mut self, place: Place) {
        self.look_at(place);
    }

    /// Makes everything `factor` times as large; the place of the plan under `at` stays there.
    pub fn zoom_about(&mut self, at: Pos2, factor: f64) {
        let fixed = self.to_plan(at);
        self.mm_per_point = within(self.mm_per_point / factor);
        let moved = self.to_plan(at);
        self.look_at(Place::new(self.centre.x + fixed.x - moved.x, self.centre.y + fixed.y - moved.y));
    }

    /// Makes everything `factor` times as large about the middle.
    pub fn zoom(&mut self, factor: f64) {
        self.zoom_about(self.view.center(), factor);
    }

    /// Moves the plan by so many points of the screen.
    pub fn pan(&mut self, by: Vec2) {
        let x = self.centre.x - f64::from(by.x) * self.mm_per_point;
        let y = self.centre.y + f64::from(by.y) * self.mm_per_point;
        self.look_at(Place::new(x, y));
    }

    /// Shows the whole of `bounds` with a margin round it, but nothing larger than 1:`largest`.
    pub fn fit(&mut self, bounds: &Bounds, largest: f64) {
        self.fit_beside(bounds, largest, 0.0);
    }

    /// The same, but where something of the plan would lie under `covered`, at the lower left of the view, to the right
    /// of it, if it leaves room enough.
    pub fn fit_clear_of(&mut self, bounds: &Bounds, largest: f64, covered: Option<Rect>) {
        self.fit(bounds, largest);
        if let Some(covered) = covered.filter(|covered| covered.intersects(self.rect(bounds))) {
            let aside = covered.right() - self.view.left();
            if aside < self.view.width() * MOST_ASIDE {
                self.fit_beside(bounds, largest, aside);
            }
        }
    }

    /// Shows the whole of `bounds` without the leftmost points of the view.
    fn fit_beside(&mut self, bounds: &Bounds, largest: f64, aside: f32) {
        let room = Vec2::new(aside + 2.0 * MARGIN, MARGIN + HEADROOM);
        let size = (self.view.size() - room).max(Vec2::splat(64.0));
        let wanted = (bounds.width() / f64::from(size.x)).max(bounds.depth() / f64::from(size.y));
        self.mm_per_point = within(wanted.max(largest * POINT));
        let down = f64::from(HEADROOM - MARGIN) / 2.0 * self.mm_per_point;
        let left = f64::from(aside) / 2.0 * self.mm_per_point;
        self.look_at(Place::new(bounds.centre().x - left, bounds.centre().y + down));
    }

    /// Shows just `bounds`, without edges round it: what was seen is seen again.
    pub fn fill(&mut self, bounds: &Bounds) {
        let size = self.view.size().max(Vec2::splat(1.0));
        self.mm_per_point = within((bounds.width() / f64::from(size.x)).max(bounds.depth() / f64::from(size.y)));
        self.look_at(bounds.centre());
    }

    fn look_at(&mut self, place: Place) {
        let reach = f64::from(FARTHEST);
        let cut = |value: f64| if value.is_finite() { value.clamp(-reach, reach) } else { 0.0 };
        self.centre = Place::new(cut(place.x), cut(place.y));
    }
}

fn within(mm_per_point: f64) -> f64 {
    if mm_per_point.is_finite() { mm_per_point.clamp(FINEST, COARSEST) } else { COARSEST }
}

fn clamped(value: f64) -> f32 {
    if value.is_nan() { 0.0 } else { value.clamp(-REACH, REACH) as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn camera() -> Camera {
        let mut camera = Camera::default();
        camera.set_view(Rect::from_min_size(pos2(50.0, 20.0), Vec2::new(800.0, 600.0)));
        camera.fit(&Bounds::between(Place::new(0.0, 0.0), Place::new(80_000.0, 40_000.0)), 10.0);
        camera
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        let camera = camera();
        for at in [pos2(50.0, 20.0), pos2(450.0, 320.0), pos2(700.5, 90.25)] {
            assert!((camera.to_screen(camera.to_plan(at)) - at).length() < 0.01);
        }
    }

    #[test]
    fn up_on_the_plan_is_up_on_the_screen() {
        let camera = camera();
        assert!(camera.to_screen(Place::new(0.0, 1000.0)).y < camera.to_screen(Place::new(0.0, 0.0)).y);
    }

    #[test]
    fn fitting_shows_everything() {
        let seen = camera().seen();
        assert!(seen.contains(&Bounds::between(Place::new(0.0, 0.0), Place::new(80_000.0, 40_000.0))));
        assert!(seen.width() < 100_000.0, "and not much more");
    }

    #[test]
    fn what_lies_over_the_plan_covers_nothing_that_was_fitted() {
        let plan = Bounds::between(Place::new(0.0, 0.0), Place::new(80_000.0, 40_000.0));
        let legend = |width, height| Rect::from_min_size(pos2(12.0, 588.0 - height), Vec2::new(width, height));
        let fitted = |covered| {
            let mut camera = camera();
            camera.fit_clear_of(&plan, 10.0, Some(covered));
            assert!(camera.seen().contains(&plan));
            camera
        };
        assert_eq!(fitted(legend(100.0, 40.0)), camera(), "it lies below the plan");
        let beside = fitted(legend(200.0, 300.0));
        assert!(!legend(200.0, 300.0).intersects(beside.rect(&plan)));
        assert!(beside.mm_per_point() < camera().mm_per_point() * 1.5, "and not much smaller");
        assert_eq!(fitted(legend(700.0, 300.0)), camera(), "nothing would be left");
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let mut camera = camera();
        let at = pos2(200.0, 500.0);
        let before = camera.to_plan(at);
        camera.zoom_about(at, 3.0);
        assert!(camera.to_plan(at).distance(before) < 0.01);
        for _ in 0..200 {
            camera.zoom_about(at, 10.0);
        }
        assert!(camera.mm_per_point() >= FINEST);
    }

    #[test]
    fn nothing_wild_reaches_the_screen() {
        let mut camera = camera();
        camera.pan(Vec2::new(f32::NAN, f32::INFINITY));
        camera.zoom(f64::NAN);
        let far = camera.to_screen(Place::new(1e300, f64::NAN));
        assert!(far.x.abs() <= 1e6 && far.y.abs() <= 1e6 && far.x.is_finite() && far.y.is_finite());
    }
}
