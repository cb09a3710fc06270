//! Text: which shipped face has which character, how wide a text is, and where its glyphs lie.
//!
//! Everything that is drawn - on screen, in SVG, PDF and PNG - is measured and shaped here, so that a label that fits
//! in one of them fits in all. It knows no file format and no pixel.

mod advance;
mod breaking;
mod faces;
mod fitting;
mod flowing;
mod path;
mod shaping;
mod wrapping;

pub use advance::{measure, missing};
pub use faces::{FaceId, cap_height};
pub use fitting::{Fitted, Room, fit, shorten, wrap};
pub use flowing::flow;
pub use path::{GlyphPath, PathStep, glyph_path};
pub use shaping::{GlyphRun, Shaped, ShapedGlyph, shape};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Angle, Place};
    use crate::model::Colour;
    use crate::scene::{Align, TextLine};

    const SAMPLES: [&str; 6] =
        ["A1016 AVATAR To.", "一汽红旗 Hongqi", "株式会社トヨタ", "현대자동차", "Газпром", "Өвөр Үндэсний Монгол"];

    fn line(text: &str, align: Align, bold: bool) -> TextLine {
        let colour = Colour::hex(0).into();
        TextLine { text: text.to_owned(), at: Place::default(), size: 10.0, bold, align, angle: Angle::ZERO, colour }
    }

    #[test]
    fn every_sample_has_glyphs_and_its_bytes_are_all_accounted_for() {
        for text in SAMPLES {
            for bold in [false, true] {
                let shaped = shape(&line(text, Align::Start, bold));
                let glyphs: Vec<_> = shaped.runs.iter().flat_map(|run| &run.glyphs).collect();
                assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{text}");
                let mut at = 0;
                for run in &shaped.runs {
                    assert_eq!(run.text.start, at, "{text}");
                    at = run.text.end;
                }
                assert_eq!(at, text.len(), "{text}");
                assert_eq!(missing(text), Vec::<char>::new());
            }
        }
    }

    #[test]
    fn measuring_is_close_to_shaping_and_hardly_ever_too_narrow() {
        for text in SAMPLES {
            for bold in [false, true] {
                let shaped = shape(&line(text, Align::Start, bold)).width;
                let measured = measure(text, 10.0, bold);
                assert!((measured / shaped - 1.0).abs() < 0.04, "{text}: {measured} for {shaped}");
                assert!(measured > shaped * 0.995, "{text}: {measured} for {shaped}");
            }
        }
    }

    #[test]
    fn a_text_is_aligned_by_its_width_and_centred_on_its_capitals() {
        let start = shape(&line("HHH", Align::Start, false));
        let first = |align| shape(&line("HHH", align, false)).runs[0].glyphs[0].x;
        assert_eq!(first(Align::Start), 0.0);
        assert!((first(Align::Middle) + start.width / 2.0).abs() < 1e-9);
        assert!((first(Align::End) + start.width).abs() < 1e-9);
        let glyph = &start.runs[0].glyphs[0];
        let tops = glyph_path(start.runs[0].face, glyph.id).into_iter().filter_map(|step| match step {
            PathStep::Move(to) | PathStep::Line(to) => Some(f64::from(to[1])),
            _ => None,
        });
        let top = tops.fold(0.0, f64::max);
        assert!((glyph.y + top * 5.0).abs() < 0.01, "the middle of H lies on the anchor: {} {top}", glyph.y);
    }

    #[test]
    fn mixed_text_is_split_where_the_face_changes_and_marks_stay_with_their_letter() {
        let runs = shape(&line("A展\u{301}й", Align::Start, false)).runs;
        let texts: Vec<_> = runs.iter().map(|run| run.text.clone()).collect();
        assert_eq!(texts, [0..1, 1..6, 6..8]);
        let decomposed = shape(&line("и\u{306}", Align::Start, false));
        assert_eq!(decomposed.runs.len(), 1);
        assert_eq!(missing("и\u{306} e\u{301}"), Vec::<char>::new());
    }

    #[test]
    fn characters_that_no_face_has_are_named_once() {
        assert_eq!(missing("a𠮷b𠮷\u{200b}\n"), ['𠮷']);
        assert!(measure("𠮷", 10.0, false) > 0.0, "the box that stands for it has a width");
    }

    #[test]
    fn a_text_shrinks_then_wraps_then_is_left_out() {
        let room = Room { width: 20.0, height: 6.0, largest: 3.0, smallest: 1.5, lines: 3 };
        assert_eq!(fit("A1", false, room).unwrap().size, 3.0);
        let long = fit("长春一汽富维汽车零部件股份有限公司", true, room).unwrap();
        assert!(long.lines.len() > 1 && long.size < 3.0);
        assert!(long.height() <= room.height + 1e-9);
        assert!(long.lines.iter().all(|line| measure(line, long.size, true) <= room.width));
        assert_eq!(long.lines.concat(), "长春一汽富维汽车零部件股份有限公司");
        assert_eq!(fit("Donaudampfschifffahrtsgesellschaft", true, room), None, "a word is never broken");
        assert_eq!(fit(" ", false, room), None);
    }

    #[test]
    fn no_name_leaves_a_lone_letter_on_its_last_line() {
        // Three syllables of which two fit at the largest size, and all three at a slightly smaller one.
        let width = measure("현대차", 2.7, true);
        let room = Room { width, height: 9.0, largest: 3.0, smallest: 1.0, lines: 2 };
        let fitted = fit("현대차", true, room).unwrap();
        assert!(fitted.lines == ["현대차"] || fitted.lines == ["현", "대차"], "{fitted:?}");
        for text in ["주식회사현대자동차그룹", "长春一汽富维汽车零部件股份有限公司", "トヨタ自動車東日本"]
        {
            for width in 5..60 {
                let room = Room { width: f64::from(width), height: 12.0, largest: 4.0, smallest: 1.5, lines: 3 };
                let Some(fitted) = fit(text, true, room) else { continue };
                assert_eq!(fitted.lines.concat(), text);
                assert!(fitted.lines.last().is_some_and(|line| line.chars().count() > 1), "{width}: {fitted:?}");
            }
        }
    }

    #[test]
    fn lines_break_at_spaces_and_not_before_punctuation() {
        let lines = wrap("alpha beta gamma", false, 10.0, measure("alpha beta", 10.0, false), 2).unwrap();
        assert_eq!(lines, ["alpha beta", "gamma"]);
        let lines = wrap("展位，展馆", false, 10.0, 25.0, 3).unwrap();
        assert_eq!(lines, ["展", "位，", "展馆"]);
        assert_eq!(wrap("alpha beta gamma", false, 10.0, measure("alpha", 10.0, false), 2), None);
    }

    #[test]
    fn the_middle_of_a_block_of_lines_is_its_anchor() {
        let fitted = Fitted { size: 2.0, step: 2.5, lines: vec![String::new(); 3] };
        assert_eq!(fitted.offsets().collect::<Vec<_>>(), [2.5, 0.0, -2.5]);
    }
}
