//! Values typed while something is moved, resized or turned: exact, whatever snaps.

use super::{Move, Pull, Turn};
use crate::editor::grips::{self, Part};
use crate::editor::tools::{Context, Verdict, towards};
use crate::editor::{CanvasEvent, Typed};
use crate::geometry::{Offset, Outline, Place, Point, Rectangle};
use crate::message::Message;

impl Move {
    /// The whole of what is moved is taken hold of at the lower left corner of its box.
    pub fn held_by_its_box(mut self) -> Self {
        self.anchor = self.bounds.min;
        self
    }

    /// Moves by exactly what was typed, from the state before the gesture; `None` where it is no way to move.
    pub fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        self.offset = match typed {
            Typed::Offset(dx, dy) => Offset::new(dx, dy),
            Typed::At(x, y) => Offset::between(self.anchor.rounded(), cx.from_origin(x, y)?),
            Typed::Length(_) | Typed::Polar(..) => {
                let to = towards(self.from, event.at, typed)?.rounded();
                Offset::between(self.from.rounded(), to)
            }
            Typed::Angle(_) | Typed::Size(..) => return None,
        };
        if self.originals.iter().any(|object| object.moved(self.offset).is_none()) {
            *cx.notice = Some(Message::new("editor-too-far"));
            return Some(Verdict::Cancel);
        }
        Some(match self.apply(cx) {
            Verdict::Stay => Verdict::Commit(Message::new("edit-move").with("count", self.originals.len())),
            refused => refused,
        })
    }
}

impl Pull {
    /// Pulls the grip to exactly what was typed: a size, or a place; `None` where it is neither for this grip.
    pub fn typed(&self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let grip = grips::of(&self.original).into_iter().find(|grip| grip.part == self.part)?.at;
        let to = match (typed, self.part) {
            (Typed::Offset(dx, dy), _) => Place::new(grip.x + f64::from(dx), grip.y + f64::from(dy)),
            (Typed::At(x, y), _) => cx.from_origin(x, y)?.place(),
            (Typed::Length(length), Part::Radius) => self.on_the_circle(length)?,
            (Typed::Length(length), Part::Side(x, 0)) => self.sized((x, 0), (length, 0))?,
            (Typed::Length(length), Part::Side(0, y)) => self.sized((0, y), (0, length))?,
            (Typed::Size(width, depth), Part::Side(x, y)) => self.sized((x, y), (width, depth))?,
            (Typed::Length(_) | Typed::Polar(..), Part::Corner(..)) => towards(grip, event.at, typed)?,
            _ => return None,
        };
        let pulled = grips::pulled(&self.original, self.part, to)?;
        match cx.replace("edit-resize", [pulled]) {
            Ok(()) => Some(Verdict::Commit(Message::new("edit-resize"))),
            Err(error) => {
                *cx.notice = Some(error.message());
                Some(Verdict::Cancel)
            }
        }
    }

    /// Where the named sides have to be pulled for the rectangle to be so wide and deep.
    fn sized(&self, (x, y): (i8, i8), (width, depth): (i32, i32)) -> Option<Place> {
        let Some(Outline::Rectangle(rectangle)) = self.original.thing.outline() else { return None };
        let along = |side: i8, before: i32, wanted: i32| match side {
            -1 => f64::from(before) - f64::from(wanted),
            1 => f64::from(wanted),
            _ => 0.0,
        };
        let wanted = [(x, width), (y, depth)];
        if wanted.iter().any(|&(side, length)| side != 0 && length <= 0) {
            return None;
        }
        let local = Place::new(along(x, rectangle.size.width, width), along(y, rectangle.size.depth, depth));
        Some(local.turned(rectangle.angle.cos_sin(), rectangle.corner.place()))
    }

    fn on_the_circle(&self, radius: i32) -> Option<Place> {
        let Some(Outline::Circle(circle)) = self.original.thing.outline() else { return None };
        Some(Place::new(f64::from(circle.centre.x) + f64::from(radius), f64::from(circle.centre.y)))
    }
}

impl Turn {
    /// Turns by exactly what was typed; `None` where it is no angle.
    pub fn typed(&mut self, typed: Typed, cx: &mut Context<'_>) -> Option<Verdict> {
        let Typed::Angle(angle) = typed else { return None };
        self.angle = angle;
        let turned: Option<Vec<_>> = self.originals.iter().map(|object| object.turned(angle, self.pivot)).collect();
        let done = match turned {
            Some(turned) => cx.replace("edit-turn", turned).map_err(|error| error.message()),
            None => Err(Message::new("editor-cannot-turn")),
        };
        Some(match done {
            Ok(()) => Verdict::Commit(Message::new("edit-turn")),
            Err(problem) => {
                *cx.notice = Some(problem);
                Verdict::Cancel
            }
        })
    }
}

/// The rectangle of this size that begins at `from` and lies where the pointer is from there: to the upper right where
/// it is nowhere.
pub fn from_corner(from: Point, pointer: Place, (width, depth): (i32, i32)) -> Option<Rectangle> {
    let x = if pointer.x < f64::from(from.x) { -width } else { width };
    let y = if pointer.y < f64::from(from.y) { -depth } else { depth };
    Some(Rectangle::between(from, from.moved(Offset::new(x, y))?))
}
