//! How a plan is looked at: scale, detail, languages, colours, and where to ask for what is not in the layout.

use std::sync::Arc;

use super::Classes;
use crate::geometry::Bounds;
use crate::i18n::{self, Locale};
use crate::message::Message;
use crate::model::{BoothColours, Lang, Layout, Names, ObjectId, Settings, Shown, Status};
use crate::scene::Palette;

/// How much of each object is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// Only areas, the walls of halls as one line, and the names of halls: from so far that a booth is a speck.
    Blocks,
    /// Outlines and names of halls and pavilions, but no texts of booths, facilities, aisles and exits.
    Plain,
    /// Everything.
    Full,
}

/// Puts a message into words of a language.
pub type Words<'a> = dyn Fn(&Lang, &Message) -> String + 'a;
/// The bytes (PNG or JPEG) of a linked underlay, where they could be read.
pub type Pictures<'a> = dyn Fn(ObjectId) -> Option<Arc<[u8]>> + 'a;
/// The objects whose boxes share at least a point with a box.
pub type Near<'a> = dyn Fn(&Bounds) -> Vec<ObjectId> + 'a;

/// How a plan is looked at.
#[derive(Clone)]
pub struct View<'a> {
    /// Millimetres on the floor to one of paper: 200.0 is 1:200. More than zero.
    pub scale: f64,
    /// How much of each object is drawn.
    pub detail: Detail,
    /// Which kinds are shown.
    pub shown: Shown,
    /// What the colour of a booth tells.
    pub colours: BoothColours,
    /// What is written in booths, where the plan says so.
    pub template: Option<String>,
    /// What else classes of booths depend on.
    pub classes: Arc<Classes>,
    /// Whether no booth is sold, promised or held yet: then free booths carry a tint of their pavilion.
    pub unsold: bool,
    /// The day on which the plan is looked at, as `YYYY-MM-DD`: booths whose hold is over by then look so. `None` leaves
    /// them as they are held.
    pub today: Option<String>,
    /// Main language of names and words.
    pub lang: Lang,
    /// Language shown small beside the names of pavilions and halls.
    pub second: Option<Lang>,
    /// Colours of everything but pavilions.
    pub palette: Palette,
    /// Smallest text worth drawing, in mm of paper.
    pub smallest: f64,
    /// Radius in mm to show clear round safety points that do not state their own.
    pub clear_radius: i32,
    /// Puts messages into words.
    pub words: &'a Words<'a>,
    /// Bytes of linked underlays.
    pub pictures: &'a Pictures<'a>,
    /// What is near a place.
    pub near: &'a Near<'a>,
}

impl<'a> View<'a> {
    /// The view of a printed plan at 1:`scale`: full detail on paper, languages and colours as the plan says, words of
    /// the locale files, no linked pictures.
    #[must_use]
    pub fn printed(layout: &Layout, scale: f64, near: &'a Near<'a>) -> Self {
        let classes = Arc::new(Classes::of((layout, near), layout.settings().colours, []));
        Self { classes, unsold: unsold(layout), ..Self::bare(layout, scale, near) }
    }

    /// The same without knowing any class of booths.
    pub(super) fn bare(layout: &Layout, scale: f64, near: &'a Near<'a>) -> Self {
        let settings = layout.settings();
        let lang = settings.main_language();
        Self {
            scale,
            detail: Detail::Full,
            shown: settings.page.shown,
            colours: settings.colours,
            classes: Arc::default(),
            unsold: false,
            today: None,
            template: template(settings, scale),
            second: second_language(layout, &lang),
            lang,
            palette: Palette::paper(),
            smallest: 0.9,
            clear_radius: 1_400,
            words: &sentence,
            pictures: &|_| None,
            near,
        }
    }

    /// The same with names in `lang`, and beside them in the plan's next language.
    #[must_use]
    pub fn in_language(self, layout: &Layout, lang: Lang) -> Self {
        Self { second: second_language(layout, &lang), lang, ..self }
    }

    /// The name in the main language, or the words of `otherwise` where there is none in any.
    pub(super) fn name(&self, names: &Names, otherwise: &Message) -> String {
        names.best(&self.lang).map_or_else(|| (self.words)(&self.lang, otherwise), str::to_owned)
    }

    /// The name in the second language, where it differs from the main one.
    pub(super) fn second_name(&self, names: &Names, otherwise: Option<&Message>) -> Option<String> {
        let second = self.second.as_ref()?;
        let name = match otherwise.filter(|_| names.is_empty()) {
            Some(message) => (self.words)(second, message),
            None => names.get(second)?.to_owned(),
        };
        Some(name).filter(|name| !name.is_empty() && names.best(&self.lang) != Some(name))
    }
}

/// A message in words of the locale that suits a language of names.
#[must_use]
pub fn sentence(lang: &Lang, message: &Message) -> String {
    i18n::words(Locale::for_tag(lang.as_str())).say(message)
}

/// The plan's first language that is not `lang`.
fn second_language(layout: &Layout, lang: &Lang) -> Option<Lang> {
    layout.settings().languages.iter().find(|other| other.primary() != lang.primary()).cloned()
}

/// What the plan wants written in booths at 1:`scale`.
#[must_use]
pub fn template(settings: &Settings, scale: f64) -> Option<String> {
    let fitting = settings.labels.iter().filter(|label| f64::from(label.up_to) >= scale * 0.999);
    fitting.min_by_key(|label| label.up_to).map(|label| label.text.clone())
}

/// Whether no booth of the plan is held, reserved or contracted. Looks at every booth: keep the answer.
#[must_use]
pub fn unsold(layout: &Layout) -> bool {
    !layout.booths().any(|(_, booth)| matches!(booth.status, Status::Held | Status::Reserved | Status::Contracted))
}
