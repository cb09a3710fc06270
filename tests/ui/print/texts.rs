//! By text.

use std::process::Command;

use hallplan::export::drawing::Resolution;
use xml::reader::{EventReader, XmlEvent};

use super::paper::written;
use super::screen::Screen;
use super::{plan, printed};

fn bytes(format: &str) -> Vec<u8> {
    written(format, &printed(&plan()), Resolution::Dpi(96.0))
}

/// Every text of an SVG, sorted.
fn texts_of_svg(svg: &[u8]) -> Vec<String> {
    let (mut texts, mut inside) = (Vec::new(), false);
    for event in EventReader::new(svg) {
        match event.unwrap() {
            XmlEvent::StartElement { name, .. } => inside = name.local_name == "text",
            XmlEvent::EndElement { .. } => inside = false,
            XmlEvent::Characters(words) if inside => texts.push(words),
            _ => {}
        }
    }
    texts.sort();
    texts
}

/// The text of a PDF as poppler finds it; `None` where poppler is not installed.
fn text_of_pdf(pdf: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let Ok(output) = Command::new("pdftotext").arg("-raw").arg(file.path()).arg("-").output() else {
        eprintln!("pdftotext is not installed: not compared");
        return None;
    };
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The characters of a text but its spaces.
fn characters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut characters: Vec<char> = characters(text).chars().collect();
    characters.sort_unstable();
    characters
}

#[test]
fn the_canvas_and_the_svg_say_the_same() {
    let on_canvas = Screen::open(&plan()).texts();
    assert!(on_canvas.len() > 50 && on_canvas.contains(&"1A01".to_owned()));
    assert_eq!(on_canvas, texts_of_svg(&bytes("svg")));
}

#[test]
fn the_canvas_and_the_pdf_say_the_same() {
    let on_canvas = Screen::open(&plan()).texts();
    let Some(pdf) = text_of_pdf(&bytes("pdf")) else { return };
    let run = characters(&pdf);
    for text in &on_canvas {
        assert!(run.contains(&characters(text)), "{text} is not in\n{pdf}");
    }
    assert_eq!(sorted(&on_canvas.concat()), sorted(&pdf), "and nothing else is");
}
