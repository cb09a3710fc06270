//! PDF: page size, text that is found, fonts that are embedded. Read by poppler's tools where they are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use hallplan::export::drawing::Resolution;
use hallplan::model::Paper;

use super::sample::{NAMES, folder, page, sheet, written};

/// What a tool prints, or `None` where it is not installed.
pub fn printed(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let Ok(output) = Command::new(tool).args(arguments).arg(file).arg("-").output() else {
        eprintln!("{tool} is not installed: not looked at");
        return None;
    };
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn pdf(test: &str, paper: Paper, landscape: bool) -> PathBuf {
    let file = folder("pdf").join(format!("{test}.pdf"));
    std::fs::write(&file, written("pdf", &sheet(page(paper, landscape, None)), Resolution::Dpi(96.0))).unwrap();
    file
}

/// What pdfinfo says of a file.
fn info(file: &Path) -> Option<String> {
    let output = Command::new("pdfinfo").arg(file).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn pages_have_the_size_of_their_paper() {
    for (paper, landscape, points) in [
        (Paper::A4, false, "595.276 x 841.89"),
        (Paper::A3, true, "1190.55 x 841.89"),
        (Paper::A0, true, "3370.39 x 2383.94"),
    ] {
        let file = pdf(&format!("size-{}", paper.word()), paper, landscape);
        let Some(info) = info(&file) else { return };
        let size = info.lines().find(|line| line.starts_with("Page size")).unwrap_or_default();
        assert!(size.contains(points), "{paper:?}: {size}");
    }
}

#[test]
fn the_title_and_the_language_are_told() {
    let file = pdf("title", Paper::A3, true);
    let bytes = std::fs::read(&file).unwrap();
    let language = bytes.windows(11).any(|bytes| bytes == b"/Lang(zh-CN");
    let Some(info) = info(&file) else { return };
    assert!(info.contains("第十三届中国—东北亚博览会"), "{info}");
    assert!(language || info.contains("zh-CN"), "the language is in the catalogue");
}

#[test]
fn every_name_can_be_found() {
    let file = pdf("text", Paper::A3, true);
    let Some(text) = printed("pdftotext", &["-layout"], &file) else { return };
    for name in NAMES.into_iter().chain(["A1008", "新能源与装备馆", "5 760 / 12 000 m²", "2021-08-12", "消火栓"])
    {
        assert!(text.contains(name), "{name} in\n{text}");
    }
}

#[test]
fn fonts_are_embedded_and_cut_down() {
    let file = pdf("fonts", Paper::A3, true);
    let size = std::fs::metadata(&file).unwrap().len();
    assert!(size < 300_000, "{size} bytes: only the glyphs that are used");
    let Ok(output) = Command::new("pdffonts").arg(&file).output() else { return };
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    let fonts: Vec<_> = table.lines().skip(2).collect();
    assert!((3..=4).contains(&fonts.len()), "{table}");
    // Columns from the right: object number (2), ToUnicode, subset, embedded.
    for font in fonts {
        let columns: Vec<_> = font.split_whitespace().rev().collect();
        assert_eq!(&columns[2..5], ["yes", "yes", "yes"], "{font}");
    }
}

#[test]
fn the_same_sheet_makes_the_same_bytes() {
    let sheet = sheet(page(Paper::A4, true, None));
    let write = || written("pdf", &sheet, Resolution::Dpi(96.0));
    assert!(write() == write());
}
