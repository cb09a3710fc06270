//! How the plan is looked at on the canvas: at which scale and in how much detail, and what else its drawn form depends
//! on, so that it is known when to draw anew.

use std::sync::Arc;

use super::{Canvas, blocks};
use crate::app::desk::Desk;
use crate::app::dialogs::today;
use crate::document::Document;
use crate::model::Lang;
use crate::scene::{Classes, Detail, Palette, View};

/// Where a plan names no scale, texts and lines are those of a print at 1:500, or at half or double that and so on as
/// suits what is seen.
const USUAL_SCALE: f64 = 500.0;
/// From near, texts stand at least so much larger on the screen than on paper; from afar, so much smaller at most.
const NEAR: f64 = 1.3;
const FAR: f64 = 0.5;
/// From farther than 1:so much, texts of booths, aisles and exits are left out.
const PLAIN: f64 = 900.0;

/// What colours of booths depend on beside the booths themselves.
#[derive(Clone, PartialEq)]
pub(super) struct Sold {
    unsold: bool,
    today: String,
    classes: Arc<Classes>,
}

/// What the drawn form of everything depends on.
#[derive(Clone, PartialEq)]
pub(super) struct Looks {
    pub lang: Lang,
    pub dark: bool,
    pub scale: f64,
    pub sold: Sold,
    pub detail: Detail,
}

impl Canvas {
    pub(super) fn looks(&mut self, document: &Document, desk: &Desk<'_>, massed: bool) -> Looks {
        let scale = document.layout().settings().page.scale.map_or_else(|| suiting(self.camera.scale()), f64::from);
        let detail = if massed && blocks::are_specks(&self.camera) {
            Detail::Blocks
        } else if massed || self.camera.scale() > PLAIN {
            Detail::Plain
        } else {
            Detail::Full
        };
        Looks { lang: desk.lang(), dark: desk.palette.dark, scale, sold: self.sold(document), detail }
    }

    /// What colours depend on; looked for once a change, and not while a gesture goes on.
    fn sold(&mut self, document: &Document) -> Sold {
        let today = today();
        let is_kept =
            |revision: u64, sold: &Sold| sold.today == today && (revision == document.revision() || document.is_open());
        match &self.sold {
            Some((revision, sold)) if is_kept(*revision, sold) => sold.clone(),
            _ => {
                let layout = document.layout();
                let near = |area: &crate::geometry::Bounds| document.index().near_sorted(area);
                let colours = layout.settings().colours;
                let classes = Arc::new(Classes::of((layout, &near), colours, document.open_findings()));
                let sold = Sold { unsold: crate::scene::unsold(layout), today, classes };
                self.sold = Some((document.revision(), sold.clone()));
                sold
            }
        }
    }
}

/// The scale at which to draw a plan that names none, when it is seen at 1:`seen`.
fn suiting(seen: f64) -> f64 {
    let wanted = (seen * NEAR).min((seen * FAR).max(USUAL_SCALE));
    let doublings = libm::ceil(libm::log2(wanted / USUAL_SCALE));
    USUAL_SCALE * libm::pow(2.0, doublings.clamp(-5.0, 5.0))
}

pub(super) fn view<'a>(
    document: &Document,
    looks: &Looks,
    words: &'a crate::scene::Words<'a>,
    near: &'a crate::scene::Near<'a>,
) -> View<'a> {
    let settings = document.layout().settings();
    let second = settings.languages.iter().find(|other| other.primary() != looks.lang.primary()).cloned();
    let mut shown = settings.page.shown;
    (shown.safety, shown.utilities, shown.dimensions, shown.underlays) = (true, true, true, true);
    // The canvas draws those itself, as they follow what stands on the floor.
    shown.aisle_widths = false;
    View {
        scale: looks.scale,
        detail: looks.detail,
        shown,
        colours: settings.colours,
        template: crate::scene::template(settings, looks.scale),
        classes: Arc::clone(&looks.sold.classes),
        unsold: looks.sold.unsold,
        today: Some(looks.sold.today.clone()),
        lang: looks.lang.clone(),
        second,
        palette: if looks.dark { Palette::dark() } else { Palette::paper() },
        smallest: 0.9,
        clear_radius: 1_400,
        words,
        pictures: &|_| None,
        near,
    }
}

#[cfg(test)]
mod tests {
    use super::suiting;

    #[test]
    fn texts_keep_a_size_that_can_be_read() {
        assert_eq!([suiting(380.0), suiting(500.0), suiting(1_000.0)], [500.0; 3]);
        assert_eq!((suiting(100.0), suiting(40.0)), (250.0, 62.5));
        assert_eq!((suiting(1_100.0), suiting(3_000.0)), (1_000.0, 2_000.0));
        for seen in 20..20_000 {
            let ratio = suiting(f64::from(seen)) / f64::from(seen);
            assert!((0.5..=2.6).contains(&ratio), "1:{seen} {ratio}");
        }
    }
}
