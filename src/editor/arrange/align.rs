//! Aligning and spreading out by boxes: what is turned counts with the box along the axes round it.

use crate::editor::Editor;
use crate::geometry::{Axis, Bounds, Offset, Place};
use crate::message::Message;
use crate::model::Object;

/// What of the boxes is brought onto one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The lower end: left or bottom.
    Low,
    /// The middle.
    Middle,
    /// The upper end: right or top.
    High,
}

impl Edge {
    fn of(self, axis: Axis, bounds: &Bounds) -> f64 {
        match self {
            Self::Low => axis.of(bounds.min),
            Self::Middle => axis.of(bounds.centre()),
            Self::High => axis.of(bounds.max),
        }
    }
}

/// An object with its box.
type Boxed = (Object, Bounds);

impl Editor {
    /// Brings an edge or the middle of everything selected onto that of the box round all of it, locked things included.
    pub(in crate::editor) fn align(&mut self, axis: Axis, edge: Edge) -> Result<(), Message> {
        let Some(all) = self.selection_bounds() else { return Ok(()) };
        let line = edge.of(axis, &all);
        let boxed = self.boxed()?;
        self.shift("edit-align", axis, boxed, |_, bounds| line - edge.of(axis, bounds))
    }

    /// Spreads the middles evenly; the first and the last stay.
    pub(in crate::editor) fn distribute_centres(&mut self, axis: Axis) -> Result<(), Message> {
        let boxed = self.in_order(axis, Edge::Middle)?;
        let middle = |(_, bounds): &Boxed| axis.of(bounds.centre());
        let (Some(first), Some(last)) = (boxed.first().map(middle), boxed.last().map(middle)) else { return Ok(()) };
        let step = (last - first) / (boxed.len() - 1).max(1) as f64;
        self.shift("edit-distribute", axis, boxed, |i, bounds| first + step * i as f64 - axis.of(bounds.centre()))
    }

    /// Makes the gaps between neighbours equal; the first and the last stay.
    pub(in crate::editor) fn distribute_gaps(&mut self, axis: Axis) -> Result<(), Message> {
        let boxed = self.in_order(axis, Edge::Low)?;
        let Some(all) = boxed.iter().map(|(_, bounds)| *bounds).reduce(Bounds::union) else { return Ok(()) };
        let taken: f64 = boxed.iter().map(|(_, bounds)| length(axis, bounds)).sum();
        let gap = (length(axis, &all) - taken) / (boxed.len() - 1).max(1) as f64;
        let begins = begins(axis, &boxed, gap);
        self.shift("edit-distribute", axis, boxed, |i, bounds| place_at(&begins, i, axis, bounds))
    }

    /// Sets the gap between neighbours; the first stays.
    pub(super) fn set_gap(&mut self, axis: Axis, gap: i32) -> Result<(), Message> {
        let boxed = self.in_order(axis, Edge::Low)?;
        let begins = begins(axis, &boxed, f64::from(gap));
        self.shift("edit-gap", axis, boxed, |i, bounds| place_at(&begins, i, axis, bounds))
    }

    fn boxed(&self) -> Result<Vec<Boxed>, Message> {
        let bounds = |object: &Object| self.document.index().bounds(object.id);
        Ok(self
            .unlocked()?
            .into_iter()
            .filter_map(|object| Some((bounds(&object)?, object)))
            .map(|(b, o)| (o, b))
            .collect())
    }

    /// What is free to move, from low to high; of two at one place the one with the lower id first.
    fn in_order(&self, axis: Axis, by: Edge) -> Result<Vec<Boxed>, Message> {
        let mut boxed = self.boxed()?;
        boxed.sort_by(|a, b| by.of(axis, &a.1).total_cmp(&by.of(axis, &b.1)));
        Ok(boxed)
    }

    fn shift(
        &mut self,
        label: &'static str,
        axis: Axis,
        boxed: Vec<Boxed>,
        by: impl Fn(usize, &Bounds) -> f64,
    ) -> Result<(), Message> {
        let moved = boxed.iter().enumerate().map(|(i, (object, bounds))| {
            let by = Place::new(by(i, bounds), 0.0).rounded().x;
            object.moved(if axis == Axis::X { Offset::new(by, 0) } else { Offset::new(0, by) })
        });
        let moved = moved.collect::<Option<Vec<_>>>().ok_or_else(|| Message::new("editor-too-far"))?;
        self.put_arranged(Message::new(label).with("count", moved.len()), moved)
    }
}

fn length(axis: Axis, bounds: &Bounds) -> f64 {
    axis.of(bounds.max) - axis.of(bounds.min)
}

/// Where each begins when there is `gap` between every two neighbours.
fn begins(axis: Axis, boxed: &[Boxed], gap: f64) -> Vec<f64> {
    let mut next = boxed.first().map_or(0.0, |(_, bounds)| axis.of(bounds.min));
    let begin = |(_, bounds): &Boxed| {
        let begin = next;
        next += length(axis, bounds) + gap;
        begin
    };
    boxed.iter().map(begin).collect()
}

fn place_at(begins: &[f64], i: usize, axis: Axis, bounds: &Bounds) -> f64 {
    begins.get(i).map_or(0.0, |begin| begin - axis.of(bounds.min))
}
