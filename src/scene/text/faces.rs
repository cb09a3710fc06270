//! The shipped faces, read once.

use std::sync::OnceLock;

use harfrust::ShaperData;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::OutlineGlyphCollection;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::scene::fonts::{Face, bold_faces, regular_faces};

/// Height of capitals in ems where a face does not say.
const USUAL_CAP_HEIGHT: f32 = 0.714;

/// One of the shipped faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(usize);

impl FaceId {
    /// Name of the face, as font menus show it.
    #[must_use]
    pub fn name(self) -> &'static str {
        loaded().get(self).map_or("", |face| face.name)
    }

    /// The font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        loaded().get(self).map_or(&[], |face| face.bytes)
    }

    /// Whether it is one of the bold faces.
    #[must_use]
    pub fn bold(self) -> bool {
        !loaded().regular.contains(&self)
    }

    /// Every shipped face, regular ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..loaded().faces.len()).map(Self)
    }

    pub(super) fn get(self) -> Option<&'static LoadedFace> {
        loaded().get(self)
    }
}

/// A face and what is read from it.
pub(super) struct LoadedFace {
    name: &'static str,
    bytes: &'static [u8],
    pub(super) font: FontRef<'static>,
    pub(super) shaper: ShaperData,
    pub(super) outlines: OutlineGlyphCollection<'static>,
    charmap: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    /// Font units to the em.
    pub(super) units: f64,
    cap_height: f32,
}

impl LoadedFace {
    fn read(face: &'static Face) -> Option<Self> {
        let font = FontRef::new(face.bytes).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let units = f64::from(metrics.units_per_em.max(1));
        Some(Self {
            name: face.name,
            bytes: face.bytes,
            shaper: ShaperData::new(&font),
            outlines: font.outline_glyphs(),
            charmap: font.charmap(),
            widths: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units,
            cap_height: metrics.cap_height.map_or(USUAL_CAP_HEIGHT, |height| height / units as f32),
            font,
        })
    }

    /// The glyph of a character, if the face has one.
    pub(super) fn glyph(&self, character: char) -> Option<GlyphId> {
        self.charmap.map(character).filter(|glyph| glyph.to_u32() != 0)
    }

    /// Advance of a character in ems; that of "no such glyph" where it has none.
    pub(super) fn advance(&self, character: char) -> f32 {
        let glyph = self.glyph(character).unwrap_or(GlyphId::NOTDEF);
        self.widths.advance_width(glyph).unwrap_or(0.0) / self.units as f32
    }
}

/// Every face once, and which are asked for a weight, in order.
struct Loaded {
    faces: Vec<LoadedFace>,
    regular: Vec<FaceId>,
    bold: Vec<FaceId>,
}

impl Loaded {
    fn get(&self, id: FaceId) -> Option<&LoadedFace> {
        self.faces.get(id.0)
    }

    fn add(&mut self, faces: &'static [Face]) -> Vec<FaceId> {
        faces.iter().filter_map(|face| self.add_one(face)).collect()
    }

    fn add_one(&mut self, face: &'static Face) -> Option<FaceId> {
        let known = self.faces.iter().position(|loaded| loaded.name == face.name);
        if known.is_none() {
            self.faces.push(LoadedFace::read(face)?);
        }
        Some(FaceId(known.unwrap_or(self.faces.len() - 1)))
    }
}

fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let mut loaded = Loaded { faces: Vec::new(), regular: Vec::new(), bold: Vec::new() };
        loaded.regular = loaded.add(regular_faces());
        loaded.bold = loaded.add(bold_faces());
        loaded
    })
}

/// Faces for a weight, in order of preference.
pub(super) fn candidates(bold: bool) -> &'static [FaceId] {
    if bold { &loaded().bold } else { &loaded().regular }
}

/// The face that draws a character, or `None` where no shipped face has it.
pub(super) fn face_of(character: char, bold: bool) -> Option<FaceId> {
    candidates(bold).iter().copied().find(|id| id.get().is_some_and(|face| face.glyph(character).is_some()))
}

/// Height of capital letters in ems; texts are centred on half of it.
#[must_use]
pub fn cap_height(bold: bool) -> f64 {
    let face = candidates(bold).first().and_then(|id| id.get());
    f64::from(face.map_or(USUAL_CAP_HEIGHT, |face| face.cap_height))
}

/// Whether a character shows nothing by itself and needs no glyph of its own.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}
