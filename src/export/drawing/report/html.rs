//! A report as one HTML file: drawings inside, nothing to fetch, no scripts; it prints on A4.

use std::fmt::Write as _;
use std::io::Write;

use super::ReportFormat;
use crate::export::Progress;
use crate::export::drawing::DrawError;
use crate::export::drawing::escape::escaped;
use crate::export::drawing::svg::write_inline;
use crate::message::Message;
use crate::scene::filing::{Block, Both, Entry, Kind, Report, Table};
use crate::scene::sheet::Sheet;

const STYLE: &str = include_str!("style.css");

/// The format.
pub(super) struct Html;

impl ReportFormat for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn name(&self) -> Message {
        Message::new("export-format-html")
    }

    fn write(&self, report: &Report, progress: &dyn Progress, out: &mut dyn Write) -> Result<(), DrawError> {
        let mut page = Page { languages: report.languages, text: String::new(), drawings: 0 };
        page.begin(&report.title);
        for (at, block) in report.blocks.iter().enumerate() {
            if progress.cancelled() {
                return Err(DrawError::Cancelled);
            }
            page.block(block)?;
            out.write_all(page.text.as_bytes())?;
            page.text.clear();
            progress.done((at + 1) as f32 / report.blocks.len() as f32);
        }
        out.write_all(b"</main>\n</body>\n</html>\n")?;
        Ok(())
    }
}

/// A page in the making. Writing to a string cannot fail.
struct Page {
    languages: [&'static str; 2],
    text: String,
    drawings: usize,
}

impl Page {
    fn begin(&mut self, title: &Both) {
        let [language, _] = self.languages;
        let title = title.distinct().collect::<Vec<_>>().join(" · ");
        let _ = write!(
            self.text,
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width\"/>\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
            escaped(&title)
        );
    }

    fn block(&mut self, block: &Block) -> Result<(), DrawError> {
        match block {
            Block::Title(both) => self.title(both),
            Block::Heading(both) => self.halves("h2", both),
            Block::Paragraph(both) => self.halves("p", both),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Drawing(sheet, caption) => {
                self.text.push_str("<figure>\n");
                self.drawing(sheet)?;
                self.halves("figcaption", caption);
                self.text.push_str("</figure>\n");
            }
            Block::Kind(kind) => self.kind(kind),
            Block::Entry(entry) => self.entry(entry)?,
        }
        Ok(())
    }

    /// An element of a language.
    fn element(&mut self, name: &str, at: usize, words: &str) {
        let language = self.languages.get(at).copied().unwrap_or_default();
        let _ = writeln!(self.text, "<{name} lang=\"{language}\">{}</{name}>", escaped(words));
    }

    fn title(&mut self, both: &Both) {
        self.text.push_str("<header>\n");
        for (at, words) in both.distinct().enumerate() {
            self.element(if at == 0 { "h1" } else { "p" }, at, words);
        }
        self.text.push_str("</header>\n");
    }

    /// Both languages side by side.
    fn halves(&mut self, name: &str, both: &Both) {
        self.text.push_str("<div class=\"halves\">\n");
        for (at, words) in both.0.iter().enumerate() {
            self.element(name, at, words);
        }
        self.text.push_str("</div>\n");
    }

    fn facts(&mut self, facts: &[(Both, Both)]) {
        self.text.push_str("<div class=\"halves facts\">\n");
        for at in 0..self.languages.len() {
            let of = |both: &Both| both.0.get(at).cloned().unwrap_or_default();
            self.text.push_str("<dl>\n");
            for (label, value) in facts {
                self.element("dt", at, &of(label));
                self.element("dd", at, &of(value));
            }
            self.text.push_str("</dl>\n");
        }
        self.text.push_str("</div>\n");
    }

    fn table(&mut self, table: &Table) {
        self.text.push_str("<table>\n<colgroup>");
        for width in &table.widths {
            let _ = write!(self.text, "<col style=\"width:{}%\"/>", width * 100.0);
        }
        self.text.push_str("</colgroup>\n<thead>\n");
        self.row(table, &table.head, "th");
        self.text.push_str("</thead>\n<tbody>\n");
        table.rows.iter().for_each(|row| self.row(table, row, "td"));
        self.text.push_str("</tbody>\n</table>\n");
    }

    fn row(&mut self, table: &Table, row: &[Both], name: &str) {
        let high = if table.least > 0.0 && name == "td" { " class=\"high\"" } else { "" };
        let _ = write!(self.text, "<tr{high}>");
        for (at, cell) in row.iter().enumerate() {
            let figure = if table.figures.get(at) == Some(&true) { " class=\"figure\"" } else { "" };
            let _ = write!(self.text, "<{name}{figure}>");
            for (at, words) in cell.distinct().enumerate().filter(|(_, words)| !words.is_empty()) {
                self.element("span", at, words);
            }
            let _ = write!(self.text, "</{name}>");
        }
        self.text.push_str("</tr>\n");
    }

    fn drawing(&mut self, sheet: &Sheet) -> Result<(), DrawError> {
        self.drawings += 1;
        write_inline(sheet, &format!("frame{}", self.drawings), &mut self.text)
    }

    fn kind(&mut self, kind: &Kind) {
        let _ = writeln!(self.text, "<section class=\"kind {}\">", kind.severity.word());
        self.halves("h3", &kind.title);
        kind.lines.iter().for_each(|line| self.halves("p", line));
        self.text.push_str("</section>\n");
    }

    fn entry(&mut self, entry: &Entry) -> Result<(), DrawError> {
        let _ = write!(
            self.text,
            "<article class=\"{}\">\n<b class=\"number\">{}</b>\n<div>\n",
            entry.severity.word(),
            entry.number
        );
        self.halves("p", &entry.sentence);
        entry.lines.iter().for_each(|line| self.halves("small", line));
        self.text.push_str("</div>\n");
        if let Some(sheet) = &entry.drawing {
            self.text.push_str("<figure>\n");
            self.drawing(sheet)?;
            self.text.push_str("</figure>\n");
        }
        self.text.push_str("</article>\n");
        Ok(())
    }
}
