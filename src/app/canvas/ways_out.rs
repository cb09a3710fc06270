//! Walking distances over the plan: found on a thread a moment after the plan was changed, shown under the booths. Until a
//! new map is there the old one stays, paler.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::{Context, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::legend::panel;
use super::marks;
use crate::analysis::egress::{Field, Room, Walk, Walking, fields_of, find_seconds, rooms};
use crate::app::desk::Desk;
use crate::app::theme;
use crate::editor::Editor;
use crate::geometry::Place;
use crate::message::Message;
use crate::model::{Colour, Layout, ObjectId};
use crate::scene::Shape;
use crate::scene::egress::{Bands, NO_WAY, bands_of, distance_map};

/// So long the plan stays as it is before a new map is begun, in seconds.
const PAUSE: f64 = 0.25;
/// How much of a map is seen, and of one that is not true any more.
const SEEN: [f32; 2] = [0.9, 0.35];
const ROW: f32 = 16.0;
const SWATCH: f32 = 18.0;
const EDGE: f32 = 8.0;

/// What a map is of: a revision of the plan, with these exits closed.
type Of = (u64, BTreeSet<ObjectId>);

struct Map {
    of: Of,
    /// The same whichever exits are closed.
    rooms: Arc<Vec<Room>>,
    fields: Vec<Field>,
    bands: Bands,
    shapes: Vec<Shape>,
    /// Whether there is floor without a way out.
    stuck: bool,
}

/// The map that is shown, and the one that is being made.
#[derive(Default)]
pub struct WaysOut {
    map: Option<Map>,
    coming: Option<(Of, Receiver<Map>)>,
    /// What could not be mapped.
    failed: Option<Of>,
    /// What was last wanted, and since when.
    wanted: Option<(Of, f64)>,
}

impl WaysOut {
    /// Takes a map that is ready, and begins the next one where the plan has changed and rests.
    pub fn follow(&mut self, ctx: &Context, editor: &Editor) {
        if !editor.ways_out.shown {
            *self = Self::default();
            return;
        }
        self.take();
        let of: Of = (editor.document().revision(), editor.ways_out.closed.clone());
        let is_done = self.map.as_ref().is_some_and(|map| map.of == of) || self.failed.as_ref() == Some(&of);
        // The end of a gesture is a frame of its own.
        if is_done || self.coming.is_some() || editor.document().is_open() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = match &self.wanted {
            Some((wanted, since)) if *wanted == of => *since,
            _ => {
                self.wanted = Some((of.clone(), now));
                now
            }
        };
        let rest = PAUSE - (now - since);
        if rest > 0.0 && self.map.is_some() {
            ctx.request_repaint_after_secs(rest as f32 + 0.01);
        } else {
            self.begin(ctx, editor.document().layout().clone(), of);
        }
    }

    fn begin(&mut self, ctx: &Context, layout: Layout, of: Of) {
        let (sender, receiver) = channel();
        let (ctx, wanted) = (ctx.clone(), of.clone());
        let known = self.map.as_ref().filter(|map| map.of.0 == of.0).map(|map| Arc::clone(&map.rooms));
        thread::spawn(move || {
            let rooms = known.unwrap_or_else(|| Arc::new(rooms(&layout, &Walking::default())));
            // Where the window is gone or looks at something else, nobody waits for the map.
            let _ = sender.send(Map::of(rooms, wanted));
            ctx.request_repaint();
        });
        self.coming = Some((of, receiver));
    }

    fn take(&mut self) {
        let Some((of, receiver)) = self.coming.take() else { return };
        match receiver.try_recv() {
            Ok(map) => self.map = Some(map),
            Err(TryRecvError::Empty) => self.coming = Some((of, receiver)),
            Err(TryRecvError::Disconnected) => self.failed = Some(of),
        }
    }

    /// The pictures of the map, and how much of them is seen.
    pub fn shapes(&self, editor: &Editor) -> impl Iterator<Item = (&Shape, f32)> {
        let [fresh, stale] = SEEN;
        let now = |map: &Map| map.of.0 == editor.document().revision() && map.of.1 == editor.ways_out.closed;
        let seen = if self.map.as_ref().is_some_and(now) { fresh } else { stale };
        self.map.iter().flat_map(|map| &map.shapes).map(move |shape| (shape, seen))
    }

    /// The walks from a place to the nearest two exits; `None` where no map is shown.
    #[must_use]
    pub fn walks(&self, place: Place) -> Option<[Option<Walk>; 2]> {
        let map = self.map.as_ref()?;
        map.fields.iter().map(|field| field.walks_from(place)).find(|[nearest, _]| nearest.is_some())
    }

    /// Shows at the upper left of `area` what the colours mean, and what the map is not.
    pub fn show(&self, ui: &Ui, desk: &Desk<'_>, editor: &Editor, area: Rect) {
        if !editor.ways_out.shown {
            return;
        }
        let mut rows: Vec<(Option<Colour>, String)> = vec![(None, desk.text("scene-egress"))];
        match &self.map {
            Some(map) => {
                rows.extend(map.bands.iter().map(|band| (Some(band.colour), desk.say(&band.label()))));
                rows.extend(map.stuck.then(|| (Some(NO_WAY), desk.text("scene-egress-no-way"))));
            }
            None => rows.push((None, desk.text("app-ways-out-coming"))),
        }
        let closed = editor.ways_out.closed.len();
        let closed = (closed > 0).then(|| desk.say(&Message::new("app-ways-out-closed").with("count", closed)));
        rows.extend(closed.map(|text| (None, text)));
        rows.push((None, desk.text("scene-egress-aid")));
        paint(ui, desk, area, &rows);
    }
}

impl Map {
    fn of(rooms: Arc<Vec<Room>>, of: Of) -> Self {
        let fields = fields_of(&rooms, &of.1);
        // The pointer asks for them in a frame of the window.
        find_seconds(&fields);
        let bands = bands_of(&fields);
        let shapes = fields.iter().filter_map(|field| distance_map(field, &bands)).collect();
        let stuck = fields.iter().any(|field| field.free().any(|cell| field.nearest(cell).is_none()));
        Self { of, rooms, fields, bands, shapes, stuck }
    }
}

fn paint(ui: &Ui, desk: &Desk<'_>, area: Rect, rows: &[(Option<Colour>, String)]) {
    let painter = ui.painter();
    let font = egui::FontId::proportional(theme::SMALL);
    let galleys: Vec<_> =
        rows.iter().map(|(_, text)| painter.layout_no_wrap(text.clone(), font.clone(), desk.palette.text)).collect();
    let widest = galleys.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
    let size = vec2(widest + SWATCH + 8.0 + 2.0 * EDGE, ROW * rows.len() as f32 + 2.0 * EDGE);
    let rect = Rect::from_min_size(area.left_top() + vec2(12.0, 12.0), size);
    let response = ui.interact(rect, ui.scope_id().with("ways-out"), Sense::hover());
    let said = rows.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    panel(painter, rect, desk);
    for (at, ((colour, _), galley)) in rows.iter().zip(galleys).enumerate() {
        let middle = rect.top() + EDGE + ROW * (at as f32 + 0.5);
        let left = rect.left() + EDGE;
        if let Some(colour) = colour {
            let swatch = Rect::from_min_size(pos2(left, middle - 5.0), vec2(SWATCH, 10.0));
            painter.rect_filled(swatch, 2.0, marks::colour((*colour).into()));
        }
        let from = if colour.is_some() { left + SWATCH + 8.0 } else { left };
        painter.galley(pos2(from, middle - galley.size().y / 2.0), galley, desk.palette.text);
    }
}
