//! The way of an exhibitor to a booth: the booth under the pointer is shown, and a click, or the end of a drag, puts it
//! there. The editor does the rest.

use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::{CanvasEvent, EventKind, hit};
use crate::geometry::Place as Spot;
use crate::message::Message;
use crate::model::{Object, ObjectId};
use crate::sales::places::{Company, Manner};

pub(super) const ABOUT: ToolAbout =
    ToolAbout { id: ToolId("tool-place"), key: "", settings: &[], make: || Box::new(Place::default()) };

/// So many pixels round the pointer still hit a booth.
const HIT_PIXELS: f64 = 5.0;

#[derive(Default)]
struct Place {
    at: Option<Spot>,
    booth: Option<ObjectId>,
    pressed: bool,
}

impl Tool for Place {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.at = Some(event.at);
        let hit = hit::pick_where(cx.document, cx.layers, event.at, event.pixels(HIT_PIXELS), &|object: &Object| {
            object.booth().is_some()
        });
        self.booth = hit;
        match event.kind {
            EventKind::Press => self.pressed = true,
            EventKind::Release => {
                let clicked = std::mem::take(&mut self.pressed);
                if let Some(booth) = self.booth {
                    let manner = if event.ctrl { Manner::Adds } else { Manner::Moves };
                    let company = if event.shift { Company::Shares } else { Company::Alone };
                    return Verdict::PutDown { booth, manner, company };
                }
                if !clicked {
                    return Verdict::Switch(super::SELECT);
                }
            }
            EventKind::Cancel => return Verdict::Switch(super::SELECT),
            EventKind::Move | EventKind::DoubleClick | EventKind::Confirm => {}
        }
        Verdict::Stay
    }

    fn overlay(&self, document: &Document) -> Overlay {
        let outline = self.booth.and_then(|id| document.layout().object(id)?.thing.outline());
        let mark = |outline: crate::geometry::Outline| OverlayMark::Outline {
            places: outline.corners(),
            closed: true,
            role: Role::Ghost,
        };
        outline.map(mark).into_iter().collect()
    }

    fn hint(&self) -> Message {
        Message::new("tool-place-hint")
    }

    fn is_busy(&self) -> bool {
        self.pressed
    }
}
