//! From a drawing to what it would change.

use std::sync::Arc;

use super::{Comparison, Lie, Step, compare, lie};
use crate::document::Document;
use crate::import::drawing::{Drawn, Unit};
use crate::import::meaning::{Made, Meaning, Placing, Sketch, made};
use crate::message::Message;

/// A newer drawing of a venue and how it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Newer {
    /// The drawing.
    pub drawn: Arc<Drawn>,
    /// The unit of its numbers.
    pub unit: Unit,
    /// What its layers mean.
    pub meanings: Vec<Meaning>,
    /// Ends of lines nearer than this meet, in mm.
    pub tolerance: f64,
    /// Where it lies on the plan; without one, that is found.
    pub placing: Option<Placing>,
}

/// A newer drawing, laid on a plan and compared with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rebased {
    /// How it lies on the plan, where that was found.
    pub lie: Option<Lie>,
    /// The drawing where it lies now.
    pub sketch: Sketch,
    /// What was made of it there.
    pub made: Made,
    /// How that differs from the plan.
    pub comparison: Comparison,
    /// What would make the plan show the venue as the drawing does.
    pub step: Step,
}

impl Newer {
    /// Lays the drawing on the plan and compares the two.
    ///
    /// # Errors
    /// Where too few places agree to tell how it lies.
    pub fn against(&self, document: &Document) -> Result<Rebased, Message> {
        let layout = document.layout();
        let lang = layout.settings().main_language();
        let placed = |placing: &Placing| {
            let sketch = Sketch::placed(Arc::clone(&self.drawn), self.unit, placing);
            let made = made(&sketch, &self.meanings, self.tolerance, &lang);
            (sketch, made)
        };
        let (lie, (sketch, made)) = match &self.placing {
            Some(placing) => (None, placed(placing)),
            None => {
                let (sketch, made) = placed(&Placing::Fit);
                let lost = || Message::new("rebase-lost");
                let lie = lie(layout, &made).ok_or_else(lost)?;
                let told = Some(lie.after(sketch.moved));
                let stays = lie.is_none();
                (told, if stays { (sketch, made) } else { placed(&lie.placing(&sketch, &made).ok_or_else(lost)?) })
            }
        };
        let comparison = compare(document, &made);
        let step = Step::of(layout, &made, &comparison);
        Ok(Rebased { lie, sketch, made, comparison, step })
    }
}
