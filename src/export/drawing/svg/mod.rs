//! SVG: real millimetres, a group for each layer, and text that stays text.

mod canvas;
mod inline;
mod number;

use std::fmt::Write as _;
use std::io::Write;

use self::canvas::SvgCanvas;
pub(super) use self::inline::write_inline;
use self::number::number;
use super::canvas::paint;
use super::escape::escaped;
use super::{DrawError, DrawOptions, DrawingFormat};
use crate::export::Progress;
use crate::message::Message;
use crate::scene::sheet::Sheet;
use crate::scene::{Layer, Shape};

/// Shapes between two looks at the progress.
const STRIDE: usize = 2000;
/// Faces that draw the texts as we do, then such as most computers have.
const FAMILIES: &str = "'Noto Sans','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei',\
                        'PingFang SC','Malgun Gothic','DejaVu Sans',sans-serif";

/// The format.
pub(super) struct Svg;

impl DrawingFormat for Svg {
    fn id(&self) -> &'static str {
        "svg"
    }

    fn name(&self) -> Message {
        Message::new("export-format-svg")
    }

    fn write(
        &self,
        sheet: &Sheet,
        _: &DrawOptions,
        progress: &dyn Progress,
        out: &mut dyn Write,
    ) -> Result<(), DrawError> {
        let mut text = String::new();
        opening(sheet, &mut text);
        let mut layers = Layers::default();
        text.push_str("<g clip-path=\"url(#frame)\">\n");
        layers.write(&sheet.plan, &mut text, &mut Watch { progress, sheet, out, painted: 0 })?;
        text.push_str("</g>\n<g>\n");
        let painted = sheet.plan.len();
        layers.write(&sheet.furniture, &mut text, &mut Watch { progress, sheet, out, painted })?;
        text.push_str("</g>\n</svg>\n");
        out.write_all(text.as_bytes())?;
        progress.done(1.0);
        Ok(())
    }
}

/// The root element, the title, the clip of the frame, the paper.
fn opening(sheet: &Sheet, text: &mut String) {
    let (width, height) = (number(sheet.width), number(sheet.height));
    let frame = sheet.frame;
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" \
         width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" \
         xml:space=\"preserve\" font-family=\"{FAMILIES}\" fill=\"none\">\n<title>{}</title>\n\
         <clipPath id=\"frame\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        escaped(&sheet.language),
        escaped(&sheet.title),
        number(frame.min.x),
        number(frame.min.y),
        number(frame.width()),
        number(frame.depth()),
    );
}

/// Where a long export is.
struct Watch<'a> {
    progress: &'a dyn Progress,
    sheet: &'a Sheet,
    out: &'a mut dyn Write,
    painted: usize,
}

impl Watch<'_> {
    /// Counts a shape; now and then hands on what is written and asks whether to go on.
    fn one_more(&mut self, text: &mut String) -> Result<(), DrawError> {
        self.painted += 1;
        if self.painted.is_multiple_of(STRIDE) {
            self.out.write_all(text.as_bytes())?;
            text.clear();
            let all = self.sheet.plan.len() + self.sheet.furniture.len();
            self.progress.done(self.painted as f32 / all.max(1) as f32);
            if self.progress.cancelled() {
                return Err(DrawError::Cancelled);
            }
        }
        Ok(())
    }
}

/// How often each layer was begun: shapes of one layer need not follow each other, and ids must differ.
#[derive(Default)]
struct Layers {
    begun: Vec<Layer>,
}

impl Layers {
    /// Writes shapes in their order, a group for each run of one layer.
    fn write(&mut self, shapes: &[Shape], text: &mut String, watch: &mut Watch<'_>) -> Result<(), DrawError> {
        for run in shapes.chunk_by(|a, b| a.layer == b.layer) {
            let Some(first) = run.first() else { continue };
            self.begin(first.layer, text);
            for shape in run {
                paint(shape, &mut SvgCanvas { text })?;
                watch.one_more(text)?;
            }
            text.push_str("</g>\n");
        }
        Ok(())
    }

    fn begin(&mut self, layer: Layer, text: &mut String) {
        let before = self.begun.iter().filter(|begun| **begun == layer).count();
        self.begun.push(layer);
        let word = layer.word();
        let again = if before == 0 { String::new() } else { format!("-{}", before + 1) };
        let _ = writeln!(
            text,
            "<g id=\"{word}{again}\" class=\"{word}\" inkscape:groupmode=\"layer\" inkscape:label=\"{word}{again}\">"
        );
    }
}
