//! The fonts that ship with the program, the same for the window, every drawing and the command line.
//!
//! A text is set in the first face of the list that has a glyph for each of its characters. What is in the files, and
//! how they are made, is told in `assets/fonts/README.md`.

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// Its PostScript name, unique among the faces: a key for whoever loads fonts.
    pub name: &'static str,
    /// The OpenType file, one font and not a collection.
    pub bytes: &'static [u8],
}

static REGULAR: Face =
    Face { name: "NotoSans-Regular", bytes: include_bytes!("../../assets/fonts/NotoSans-Regular.ttf") };

static BOLD: Face = Face { name: "NotoSans-Bold", bytes: include_bytes!("../../assets/fonts/NotoSans-Bold.ttf") };

static CJK_REGULAR: Face =
    Face { name: "NotoSansCJKsc-Regular", bytes: include_bytes!("../../assets/fonts/NotoSansCJKsc-Regular.otf") };

static CJK_BOLD: Face =
    Face { name: "NotoSansCJKsc-Bold", bytes: include_bytes!("../../assets/fonts/NotoSansCJKsc-Bold.otf") };

static REGULAR_FACES: [Face; 2] = [REGULAR, CJK_REGULAR];
static BOLD_FACES: [Face; 3] = [BOLD, CJK_BOLD, CJK_REGULAR];

/// The faces of ordinary text, in the order in which they are asked for a character: Latin, Greek and Cyrillic first,
/// then Chinese, Japanese, Korean and symbols.
#[must_use]
pub fn regular_faces() -> &'static [Face] {
    &REGULAR_FACES
}

/// The faces of bold text, in the same order. The last one is regular: the rarer hanzi have no bold glyph, and a thinner
/// character in a name is better than an empty box.
#[must_use]
pub fn bold_faces() -> &'static [Face] {
    &BOLD_FACES
}

#[cfg(test)]
mod tests {
    use skrifa::{FontRef, MetadataProvider};

    use super::*;

    const COMMON: &[&str] = &[
        "Hall 9: booth A-101, 3 m × 3 m = 9 m², 50 % – “quoted”, it’s 20 °C…",
        "第十三届中国—东北亚博览会（长春）9㎡ 光地展位，25℃；￥１２０／㎡《吉林馆》①②③",
        "日本語の図面　東京ビッグサイト 株式会社㈱ カタカナ、ひらがな。",
        "대한민국 서울 국제 전시장 부스 번호",
        "Россия, Хабаровский край: павильон № 5, Ёлка",
        "Монгол улс Улаанбаатар Өө Үү өргөн чөлөө, Қазақстан Әә Ғғ Ққ Ңң Ұұ Һһ Іі",
        "Škoda Citroën Łódź Türkiye Đà Nẵng ǎǐǒǔǚ",
        "€ £ ¥ ₩ ₽ ₮ ₸ ± ≤ ≥ ← ↑ → ↓ ■ □ ● ○ ▲ △ ★ √ Ω µ φ Ⅴ Ⅹ ⅓",
    ];
    // In names of people and places: GBK and the rarer syllables of hangul.
    const RARE: &str = "喆堃垚淼珺镕頫瀧﨏뷁뙠햏";

    fn first_with_glyph(faces: &[Face], character: char) -> Option<&'static str> {
        faces
            .iter()
            .find(|face| FontRef::new(face.bytes).unwrap().charmap().map(character).is_some_and(|id| id.to_u32() != 0))
            .map(|face| face.name)
    }

    fn missing(faces: &[Face], text: &str) -> Vec<char> {
        text.chars().filter(|&character| first_with_glyph(faces, character).is_none()).collect()
    }

    #[test]
    fn every_character_of_the_regions_languages_has_a_glyph() {
        for text in COMMON.iter().chain([&RARE]) {
            assert_eq!(missing(regular_faces(), text), [] as [char; 0], "regular, in {text}");
            assert_eq!(missing(bold_faces(), text), [] as [char; 0], "bold, in {text}");
        }
    }

    #[test]
    fn common_text_in_bold_is_all_bold() {
        let bold = &bold_faces()[..2];
        for text in COMMON {
            assert_eq!(missing(bold, text), [] as [char; 0], "in {text}");
        }
    }

    #[test]
    fn all_hanzi_of_gbk_and_all_hangul_are_there() {
        let charmap = FontRef::new(CJK_REGULAR.bytes).unwrap().charmap();
        let absent = ('\u{4E00}'..='\u{9FA5}').chain('\u{AC00}'..='\u{D7A3}').filter(|&c| charmap.map(c).is_none());
        assert_eq!(absent.count(), 0);
    }

    #[test]
    fn latin_and_cyrillic_come_from_the_first_face_and_the_rest_from_the_second() {
        assert_eq!(first_with_glyph(regular_faces(), 'Ө'), Some("NotoSans-Regular"));
        assert_eq!(first_with_glyph(regular_faces(), '²'), Some("NotoSans-Regular"));
        assert_eq!(first_with_glyph(regular_faces(), '展'), Some("NotoSansCJKsc-Regular"));
        assert_eq!(first_with_glyph(bold_faces(), '展'), Some("NotoSansCJKsc-Bold"));
    }

    #[test]
    fn a_character_that_no_face_has_is_told_apart() {
        assert_eq!(missing(regular_faces(), "a𠮷b"), ['𠮷']);
    }

    #[test]
    fn no_glyph_with_a_code_is_empty_by_mistake() {
        use skrifa::instance::{LocationRef, Size};
        for face in bold_faces().iter().chain(regular_faces()) {
            let font = FontRef::new(face.bytes).unwrap();
            let outlines = font.outline_glyphs();
            for character in "A²өҮ℃Ⅴ展語東㎡ǎ가ん".chars() {
                let Some(id) = font.charmap().map(character) else { continue };
                let mut pen = skrifa::outline::pen::ControlBoundsPen::default();
                outlines.get(id).unwrap().draw((Size::unscaled(), LocationRef::default()), &mut pen).unwrap();
                assert!(
                    pen.bounding_box().is_some_and(|bounds| bounds.x_max > bounds.x_min),
                    "{character} in {}",
                    face.name
                );
            }
        }
    }
}
