//! The page: its size, its margins, what stands beside the plan; and scales that do not fit.

use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{Margins, PageSetup, Paper};

/// Scales that drawings of venues are printed at, as the figure after `1:`.
pub const STANDARD_SCALES: [i32; 16] =
    [50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1250, 1500, 2000, 2500, 5000, 10_000];

/// A page to print on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Paper size.
    pub paper: Paper,
    /// Long side across.
    pub landscape: bool,
    /// Unprinted edges in mm.
    pub margins: Margins,
    /// 1:`scale`; `None` fits the plan to its frame.
    pub scale: Option<i32>,
    /// Whether room is left for legend, title block, scale bar and north arrow.
    pub furnished: bool,
}

impl From<&PageSetup> for Page {
    fn from(setup: &PageSetup) -> Self {
        let shown = setup.shown;
        Self {
            paper: setup.paper,
            landscape: setup.landscape,
            margins: setup.margins,
            scale: setup.scale,
            furnished: shown.legend || shown.title_block || shown.scale_bar || shown.north,
        }
    }
}

impl Page {
    /// Width and height in mm, as the paper lies.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        let (short, long) = self.paper.sides();
        let (short, long) = (f64::from(short), f64::from(long));
        if self.landscape { (long, short) } else { (short, long) }
    }

    /// Factor for letters and signs of the furniture: 1 on A3, more on larger paper.
    pub(super) fn letters(&self) -> f64 {
        match self.paper {
            Paper::A4 => 0.8,
            Paper::A3 => 1.0,
            Paper::A2 => 1.2,
            Paper::A1 => 1.5,
            Paper::A0 => 1.9,
        }
    }

    /// Where the plan is drawn and clipped.
    #[must_use]
    pub fn frame(&self) -> Bounds {
        self.divided().0
    }

    /// Where the furniture stands: a column on the right, on upright paper a band at the bottom.
    #[must_use]
    pub fn side(&self) -> Option<Bounds> {
        self.divided().1
    }

    fn divided(&self) -> (Bounds, Option<Bounds>) {
        let (width, height) = self.size();
        let edge = |mm: i32| f64::from(mm.max(0));
        let min = Place::new(edge(self.margins.left), edge(self.margins.top));
        let max =
            Place::new((width - edge(self.margins.right)).max(min.x), (height - edge(self.margins.bottom)).max(min.y));
        let gap = 4.0 * self.letters();
        if !self.furnished {
            (Bounds { min, max }, None)
        } else if self.landscape {
            let left = max.x - (62.0 * self.letters()).min((max.x - min.x) * 0.3);
            let frame = Bounds { min, max: Place::new((left - gap).max(min.x), max.y) };
            (frame, Some(Bounds { min: Place::new(left, min.y), max }))
        } else {
            let top = max.y - (72.0 * self.letters()).min((max.y - min.y) * 0.3);
            let frame = Bounds { min, max: Place::new(max.x, (top - gap).max(min.y)) };
            (frame, Some(Bounds { min: Place::new(min.x, top), max }))
        }
    }

    /// The part of the frame that the plan's area may fill; what reaches over it still has room in the frame.
    pub(super) fn inner(&self) -> Bounds {
        self.frame().grown(-4.0 * self.letters())
    }

    /// The least scale (the figure after `1:`) at which an area of `width` by `depth` mm of floor fits.
    pub(super) fn least_scale(&self, width: f64, depth: f64) -> Option<f64> {
        let inner = self.inner();
        let roomy = inner.width() >= 10.0 && inner.depth() >= 10.0;
        roomy.then(|| (width / inner.width()).max(depth / inner.depth()))
    }

    /// Whether an area fits this page at 1:`scale`.
    pub(super) fn fits(&self, width: f64, depth: f64, scale: i32) -> bool {
        self.least_scale(width, depth).is_some_and(|least| least <= f64::from(scale) * (1.0 + 1e-9))
    }

    fn with_paper(self, paper: Paper, landscape: bool) -> Self {
        Self { paper, landscape, ..self }
    }

    /// What to say when an area does not fit at 1:`scale`: the smallest paper and the nearest scale that do.
    pub(super) fn does_not_fit(&self, width: f64, depth: f64, scale: i32) -> SheetError {
        let smallest = Paper::ALL
            .iter()
            .flat_map(|paper| [self.landscape, !self.landscape].map(|landscape| (*paper, landscape)))
            .find(|(paper, landscape)| self.with_paper(*paper, *landscape).fits(width, depth, scale));
        let nearest = STANDARD_SCALES.into_iter().find(|scale| self.fits(width, depth, *scale));
        SheetError::ScaleDoesNotFit { scale, paper: self.paper, landscape: self.landscape, smallest, nearest }
    }
}

/// Why there is no sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The area is larger than the frame at the scale that was asked for.
    #[error("at 1:{scale} the plan does not fit the page; paper that does: {smallest:?}, scale that does: {nearest:?}")]
    ScaleDoesNotFit {
        /// The scale that was asked for.
        scale: i32,
        /// The paper it does not fit.
        paper: Paper,
        /// How that paper lies.
        landscape: bool,
        /// The smallest paper that takes the plan at that scale, and whether its long side is across.
        smallest: Option<(Paper, bool)>,
        /// The nearest standard scale at which this paper takes the plan.
        nearest: Option<i32>,
    },
    /// The margins leave no room for a plan.
    #[error("the margins leave no room for the plan")]
    NoRoom,
}

impl SheetError {
    /// The sentence for the user.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self::ScaleDoesNotFit { scale, paper, landscape, smallest, nearest } = self else {
            return Message::new("export-no-room");
        };
        let key = match (smallest, nearest) {
            (Some(_), Some(_)) => "export-scale-does-not-fit",
            (None, Some(_)) => "export-scale-fits-no-paper",
            (Some(_), None) => "export-scale-needs-paper",
            (None, None) => "export-plan-fits-no-page",
        };
        let mut message = Message::new(key).with("scale", scale.to_string()).with("page", lying(*paper, *landscape));
        if let Some((paper, landscape)) = smallest {
            message = message.with("smallest", lying(*paper, *landscape));
        }
        if let Some(nearest) = nearest {
            message = message.with("nearest", nearest.to_string());
        }
        message
    }
}

/// A paper as it lies: `A3, landscape`.
fn lying(paper: Paper, landscape: bool) -> Message {
    let key = if landscape { "export-page-landscape" } else { "export-page-portrait" };
    Message::new(key).with("paper", paper.word())
}
