//! What fills of booths mean, in a corner of the canvas: it follows the colours that are chosen.

use egui::{Color32, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{fill, marks};
use crate::app::desk::Desk;
use crate::app::{theme, widgets};
use crate::document::Document;
use crate::message::Message;
use crate::model::{BoothColours, Settings};
use crate::scene::field_names;
use crate::scene::sheet::{LegendEntry, Sign};
use crate::scene::{Fill, View, booth_legend};

/// Height of an entry in points.
const ROW: f32 = 16.0;
/// Width of a swatch.
const SWATCH: f32 = 18.0;
/// Widest name.
const NAME: f32 = 170.0;
const EDGE: f32 = 8.0;

/// The legend as it was last made.
#[derive(Default)]
pub struct Legend {
    entries: Vec<LegendEntry>,
    /// The plan's revision for which it was made.
    made: Option<u64>,
    rect: Option<Rect>,
}

/// What colours tell.
fn heading(desk: &Desk<'_>, settings: &Settings) -> String {
    match settings.colour_field.as_deref().filter(|_| settings.colours == BoothColours::Field) {
        Some(field) if field_names().any(|name| name == field) => desk.words.label("scene-field", field),
        Some(field) => field.to_owned(),
        None => desk.words.label("model-booth-colours", settings.colours.word()),
    }
}

impl Legend {
    /// The view changed: the legend is made anew with the next frame.
    pub const fn forget(&mut self) {
        self.made = None;
    }

    /// Makes the legend of the plan as it is looked at; not in the middle of a gesture.
    pub fn follow(&mut self, document: &Document, view: &View<'_>) {
        let revision = document.revision();
        if self.made == Some(revision) || (self.made.is_some() && document.is_open()) {
            return;
        }
        self.entries = booth_legend(document.layout(), view);
        self.made = Some(revision);
    }

    /// Where it was last shown.
    #[must_use]
    pub const fn rect(&self) -> Option<Rect> {
        self.rect
    }

    /// Shows the legend, if it is `wanted`, at the lower left of `area`, where there is room.
    pub fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, document: &Document, area: Rect, wanted: bool) {
        self.rect = None;
        if wanted && !self.entries.is_empty() && area.width() >= 3.0 * NAME {
            self.rect = Some(self.paint(ui, desk, document, area));
        }
    }

    /// What has no room is left out, and a last row says how much that is.
    fn paint(&self, ui: &Ui, desk: &Desk<'_>, document: &Document, area: Rect) -> Rect {
        let room = ((area.height() * 0.7 - 2.0 * EDGE) / ROW).max(2.0) as usize - 1;
        let shown = if self.entries.len() > room { room - 1 } else { self.entries.len() };
        let mut names: Vec<String> = vec![heading(desk, document.layout().settings())];
        let of_entry = |entry: &LegendEntry| entry.names.first().cloned().unwrap_or_default();
        names.extend(self.entries.iter().take(shown).map(of_entry));
        if shown < self.entries.len() {
            names.push(desk.say(&Message::new("app-legend-more").with("count", self.entries.len() - shown)));
        }
        let painter = ui.painter().clone();
        let cut = |(at, name): (usize, &String)| {
            let colour = if at == 0 || at > shown { desk.palette.muted } else { desk.palette.text };
            widgets::cut_short(&painter, name, theme::SMALL, colour, NAME)
        };
        let galleys: Vec<_> = names.iter().enumerate().map(cut).collect();
        let widest = galleys.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
        let whole = vec2(widest + SWATCH + 8.0 + 2.0 * EDGE, ROW * galleys.len() as f32 + 2.0 * EDGE);
        let rect = Rect::from_min_size(area.left_bottom() + vec2(12.0, -12.0 - whole.y), whole);
        let response = ui.interact(rect, ui.scope_id().with("legend"), Sense::hover());
        let said = desk.say(&Message::new("app-legend").with("entries", names.join(", ")));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
        panel(&painter, rect, desk);
        for (at, galley) in galleys.into_iter().enumerate() {
            let middle = rect.top() + EDGE + ROW * (at as f32 + 0.5);
            let left = rect.left() + EDGE;
            let entry = at.checked_sub(1).filter(|at| *at < shown).and_then(|at| self.entries.get(at));
            if let Some(entry) = entry {
                let rect = Rect::from_min_size(egui::pos2(left, middle - 5.0), vec2(SWATCH, 10.0));
                swatch(&painter, rect, &entry.sign);
            }
            let from = if entry.is_some() { left + SWATCH + 8.0 } else { left };
            painter.galley(egui::pos2(from, middle - galley.size().y / 2.0), galley, desk.palette.text);
        }
        rect
    }
}

/// The ground of something that lies over the plan.
pub fn panel(painter: &Painter, rect: Rect, desk: &Desk<'_>) {
    let edge = Stroke::new(1.0, desk.palette.line);
    painter.rect(rect, 6.0, desk.palette.panel, edge, StrokeKind::Inside);
}

fn swatch(painter: &Painter, rect: Rect, sign: &Sign) {
    let Sign::Swatch { fill, stroke } = sign else { return };
    let edge = stroke.map_or(Stroke::NONE, |stroke| Stroke::new(1.0, marks::colour(stroke.colour)));
    let ground = match fill {
        Some(Fill::Plain(colour)) => marks::colour(*colour),
        _ => Color32::TRANSPARENT,
    };
    painter.rect(rect, 2.0, ground, edge, StrokeKind::Inside);
    if let Some(Fill::Hatch { colour, .. }) = fill {
        let ring = vec![rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
        let line = Stroke::new(1.5, marks::colour(*colour));
        for ends in fill::hatch(&[ring], 4.0) {
            painter.line_segment(ends, line);
        }
    }
}
