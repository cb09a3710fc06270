//! Names that look like markup, formulas, templates or commands: harmless in every export, in what the command line
//! prints, and in sentences.

use std::collections::BTreeSet;
use std::path::Path;

use hallplan::geometry::{Angle, Outline, Point, Polygon, Rectangle, Size};
use hallplan::i18n::{Locale, acts, words};
use hallplan::message::{Message, Value};
use hallplan::model::*;
use hallplan::storage;
use xml::reader::{EventReader, XmlEvent};

use super::cli::{Desk, Ran, run};

/// Names that a plan may hold.
fn names() -> Vec<String> {
    let short = [
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "'><img src=x onerror=alert(1)>",
        "]]>",
        "<![CDATA[x]]>",
        "<!--",
        "--><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
        "&#0;&#x1b;&bogus;&amp;",
        "<?xml version=\"1.0\"?>",
        "</text></svg>",
        "javascript:alert(1)",
        "data:text/html,<b>x",
        "url(#frame)",
        "=HYPERLINK(\"http://example.com\",\"x\")",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "＝1＋1",
        "{{7*7}}",
        "{ $name } { -term } { \"x\" }",
        "${7*7} #{7*7} <%= 7*7 %>",
        "%s%n%d%x",
        "%00%0a../../etc/passwd",
        "..\\..\\windows",
        "CON",
        "$(reboot) `reboot` ; reboot | reboot & reboot",
        "'; DROP TABLE booths;--",
        "(/URI) >> endobj stream",
        "\\) Tj ET \\(",
        "\\u0000\\x1b[31m",
        "\u{202e}fdp.exe",
        "\u{2066}x\u{2069}\u{202a}y\u{202c}",
        "a\u{200b}\u{200d}\u{feff}b",
        "\u{2028}next\u{2029}next",
        "line one\nline two\n\tindented",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "\u{10ffff}\u{fffe}\u{ffff}\u{e000}",
        "𝕳𝖆𝖑𝖑 👩‍👩‍👧‍👦 🇨🇳",
        "عربي עברית",
        "null",
        "NaN",
        "-0",
        "1e999",
        " ",
    ];
    let long =
        ["W".repeat(1_000), "展".repeat(1_000), "\n".repeat(999) + "x", "<".repeat(1_000), "\u{301}".repeat(1_000)];
    short.into_iter().map(str::to_owned).chain(long).collect()
}

fn id(kind: char, at: usize) -> ObjectId {
    format!("{kind}{at}").parse().unwrap()
}

fn polygon(x: i32, y: i32, side: i32) -> Polygon {
    Polygon::new([(0, 0), (side, 0), (side, side), (0, side)].map(|(dx, dy)| Point::new(x + dx, y + dy)).to_vec())
        .unwrap()
}

/// A hall with everything that carries `name`; its two booths overlap, so that a sentence says their numbers.
fn hall_of(at: usize, name: &str) -> Vec<Record> {
    let (x, y) = (at as i32 % 8 * 30_000, at as i32 / 8 * 30_000);
    let both = Names::zh_en(name, name);
    let hall = Hall { names: both.clone(), ..Hall::new(polygon(x, y, 20_000)) };
    let booth = |shift: i32| {
        let outline =
            Outline::Rectangle(Rectangle::new(Point::new(x + 2_000 + shift, y + 2_000), Size::new(6_000, 6_000)));
        let (hall, pavilion) = (Some(id('h', at)), Some(id('p', at)));
        let number = Some(if shift == 0 { name.to_owned() } else { format!("{at}") });
        Thing::Booth(Booth { number, hall, pavilion, exhibitors: vec![id('x', at)], ..Booth::new(outline) })
    };
    let frame = Rectangle::new(Point::new(x + 10_000, y + 10_000), Size::new(8_000, 8_000));
    let things = [
        ('h', Thing::Hall(hall)),
        (
            'p',
            Thing::Pavilion(Pavilion {
                theme: Theme::ALL[at % Theme::ALL.len()],
                names: both.clone(),
                colour: None,
                premium: None,
                outlines: vec![polygon(x + 1_000, y + 1_000, 15_000)],
            }),
        ),
        ('b', booth(0)),
        ('c', booth(1_000)),
        (
            'f',
            Thing::Facility(Facility {
                outline: Outline::Rectangle(frame),
                kind: FacilityKind::ALL[0],
                names: both.clone(),
                hall: None,
            }),
        ),
        (
            'l',
            Thing::Label(Label {
                at: Point::new(x + 5_000, y + 15_000),
                text: both.clone(),
                height: 500,
                angle: Angle::ZERO,
                leader: None,
            }),
        ),
        (
            'a',
            Thing::Aisle(Aisle {
                outline: polygon(x + 9_000, y + 1_000, 3_000),
                names: both.clone(),
                class: AisleClass::Main,
                hall: None,
            }),
        ),
    ];
    let objects = things.into_iter().map(|(kind, thing)| {
        Record::Object(Object { note: Some(name.to_owned()), ..Object::new(id(kind, at), thing) })
    });
    let firm = Exhibitor {
        country: Some(name.to_owned()),
        link: Some(name.to_owned()),
        ..Exhibitor::new(id('x', at), both.clone())
    };
    objects.chain([Record::Exhibitor(firm)]).collect()
}

fn titled(name: &str) -> Record {
    let text = || Some(name.to_owned());
    let settings = Settings {
        names: Names::zh_en(name, name),
        edition: Names::zh_en(name, name),
        remark: Names::zh_en(name, name),
        plan_number: text(),
        revision: text(),
        date: text(),
        author: text(),
        ..Settings::default()
    };
    Record::Settings(Box::new(settings))
}

/// A plan in which every name is one of `names`.
fn plan(names: &[String], title: &str) -> Layout {
    names.iter().enumerate().flat_map(|(at, name)| hall_of(at, name)).chain([titled(title)]).collect()
}

fn command(desk: &Desk, arguments: &[&str]) -> Ran {
    let ran =
        run([arguments[0].as_ref(), desk.plan.as_os_str()].into_iter().chain(arguments[1..].iter().map(AsRef::as_ref)));
    for text in [&ran.out, &ran.err] {
        assert!(!text.chars().any(|c| c != '\n' && acts(c)), "{arguments:?}: {text:?}");
    }
    ran
}

fn export(desk: &Desk, ending: &str) -> Vec<u8> {
    let output = desk.file("out").with_extension(ending);
    let ran = command(desk, &["export", "-o", output.to_str().unwrap(), "--page", "A1", "--fit", "--locale", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    std::fs::read(output).unwrap()
}

/// Well-formed, of elements that draw, without scripts, and without anything to be fetched.
fn assert_harmless_svg(svg: &[u8]) {
    let allowed = ["svg", "title", "clipPath", "rect", "g", "path", "circle", "text", "image"];
    for event in EventReader::new(svg) {
        let XmlEvent::StartElement { name, attributes, .. } = event.expect("well-formed XML") else { continue };
        assert!(allowed.contains(&name.local_name.as_str()), "<{name}>");
        for pair in attributes {
            let attribute = pair.name.local_name;
            assert!(!attribute.to_lowercase().starts_with("on") && attribute != "style", "{attribute}");
            assert!(attribute != "href" || pair.value.starts_with("data:image/"), "{}", pair.value);
        }
    }
    let text = std::str::from_utf8(svg).unwrap();
    assert!(!["<script", "<!DOCTYPE", "<!ENTITY", "<![CDATA", "<foreignObject"].iter().any(|word| text.contains(word)));
}

/// No scripts, no links, no actions; readable by poppler where that is installed.
fn assert_harmless_pdf(pdf: &[u8], file: &Path) {
    for word in ["/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/SubmitForm"] {
        let found = pdf
            .windows(word.len() + 1)
            .any(|bytes| bytes.starts_with(word.as_bytes()) && !bytes[word.len()].is_ascii_alphanumeric());
        assert!(!found, "{word}");
    }
    if let Ok(output) = std::process::Command::new("pdftotext").arg(file).arg("-").output() {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("{{7*7}}"), "{text}");
    }
}

#[test]
fn exports_of_hostile_names_are_harmless() {
    let names = names();
    let desk = Desk::with(&plan(&names, &names[0]));
    assert_harmless_svg(&export(&desk, "svg"));
    assert_harmless_pdf(&export(&desk, "pdf"), &desk.file("out.pdf"));
    assert!(image::load_from_memory(&export(&desk, "png")).is_ok());
    let json = export(&desk, "json");
    assert!(storage::read(&json).unwrap().layout == plan(&names, &names[0]));
}

/// Well-formed, without scripts, handlers or anything to be fetched.
fn assert_harmless_html(html: &[u8]) {
    for event in EventReader::new(html) {
        let XmlEvent::StartElement { name, attributes, .. } = event.expect("well-formed") else { continue };
        let refused = ["script", "img", "a", "iframe", "object", "embed", "link", "base", "form", "foreignObject"];
        assert!(!refused.contains(&name.local_name.as_str()), "<{name}>");
        for pair in attributes {
            let attribute = pair.name.local_name;
            assert!(!attribute.to_lowercase().starts_with("on"), "{attribute}");
            assert!(!["href", "src"].contains(&attribute.as_str()), "{attribute}");
            assert!(attribute != "style" || pair.value.starts_with("width:"), "{}", pair.value);
        }
    }
    let text = std::str::from_utf8(html).unwrap();
    assert!(!["<script", "<!ENTITY", "<![CDATA"].iter().any(|word| text.contains(word)));
    assert!(!text.chars().any(|c| c != '\n' && c.is_control()));
}

/// Names, reasons of waivers and of changed rules: all of them are on the paper, and none does anything.
#[test]
fn filing_reports_of_hostile_names_are_harmless() {
    let names = names();
    for (turn, title) in ["<script>alert(1)</script>", "</title></style><svg onload=alert(1)>"].into_iter().enumerate()
    {
        let mut layout = plan(&names, title);
        let profile = hallplan::rules::Profile::of(layout.settings()).unwrap();
        for (finding, name) in
            hallplan::rules::full_check(&layout, &profile).into_iter().zip(names.iter().skip(turn).step_by(2))
        {
            let text = || name.clone();
            let waiver = Waiver { key: finding.waiver_key(), who: text(), when: "2021-08-12".to_owned(), why: text() };
            layout.insert(Record::Waiver(waiver));
        }
        let desk = Desk::with(&layout);
        for ending in ["html", "pdf"] {
            let output = desk.file("report").with_extension(ending);
            let ran = command(&desk, &["report", "-o", output.to_str().unwrap(), "--locale", "en"]);
            assert_eq!(ran.code, 1, "{}", ran.err);
        }
        assert_harmless_html(&std::fs::read(desk.file("report.html")).unwrap());
        assert_harmless_pdf(&std::fs::read(desk.file("report.pdf")).unwrap(), &desk.file("report.pdf"));
    }
}

/// Each name as the title of a plan, in the title block, the metadata and the legend.
#[test]
fn hostile_titles_are_harmless() {
    for name in names() {
        let desk = Desk::with(&plan(std::slice::from_ref(&name), &name));
        assert_harmless_svg(&export(&desk, "svg"));
        let pdf = export(&desk, "pdf");
        assert!(pdf.starts_with(b"%PDF") && !pdf.windows(11).any(|bytes| bytes == b"/JavaScript"), "{name:?}");
    }
}

#[test]
fn hostile_names_do_nothing_to_a_terminal() {
    let names = names();
    let desk = Desk::with(&plan(&names, "x"));
    for locale in ["en", "zh-CN"] {
        let checked = command(&desk, &["check", "--locale", locale]);
        assert_eq!(checked.code, 1);
        let json = command(&desk, &["check", "--json", "--locale", locale]);
        let found: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        let count = found["findings"].as_array().unwrap().len();
        assert!(count >= names.len());
        assert_eq!(checked.out.lines().count(), count + 1, "a line for each finding, and one for the sum");
        let described = command(&desk, &["describe", "--locale", locale]);
        assert!(described.code == 0 && described.out.contains("{{7*7}}"));
        let json = command(&desk, &["describe", "--json", "--locale", locale]);
        let described: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        let halls =
            described["by_hall"].as_array().unwrap().iter().map(|hall| hall["name"]["en"].as_str().unwrap_or(""));
        let wanted: BTreeSet<&str> = names.iter().map(String::as_str).collect();
        assert!(wanted.is_subset(&halls.collect()), "for scripts the names are as they are");
    }
}

#[test]
fn sentences_take_hostile_values_as_text() {
    for &locale in Locale::ALL {
        for name in names().iter().chain(&["\u{1b}]0;x\u{7}".to_owned(), "a\u{0}b".to_owned()]) {
            let names = Value::Names(vec![("en".to_owned(), name.clone())]);
            for value in [Value::Text(name.clone()), names] {
                let message = Message::new("storage-unknown-key").with("text", value);
                let outer = Message::new("storage-at-line").with("line", 3).with("problem", message);
                let said = words(locale).say(&outer);
                assert!(!said.chars().any(acts), "{said:?}");
                if !name.chars().any(acts) {
                    assert!(said.contains(name.as_str()), "{name} in {said}");
                }
            }
        }
    }
}

/// What the model keeps out is kept out by the reader, too, with a sentence that is harmless itself.
#[test]
fn names_with_control_characters_or_without_end_are_refused() {
    let too_long = "展".repeat(10_000);
    for name in ["\u{0}", "a\u{1b}[31m", "\u{7f}", "\u{9b}2J", "a\rb", "\u{8}\u{8}", too_long.as_str()] {
        let bytes = storage::write(&plan(&[name.to_owned()], "x"));
        let error = storage::read(&bytes).unwrap_err();
        assert!(!words(Locale::English).say(&error.message()).chars().any(acts));
    }
}

/// The beginning of a PNG that says it has so many pixels, of one bit each.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let body = [kind.as_slice(), data].concat();
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [length.as_slice(), &body, &crc32fast::hash(&body).to_be_bytes()].concat()
    };
    let header = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[1, 0, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &header), &chunk(b"IDAT", &[]), &chunk(b"IEND", &[])].concat()
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
    for (width, height) in
        [(30_000, 30_000), (20_001, 1), (1, 20_001), (10_001, 10_000), (u32::MAX >> 1, u32::MAX >> 1)]
    {
        let frame = Rectangle::new(Point::new(0, 0), Size::new(9_000, 9_000));
        let picture = Picture::Embedded(bomb(width, height).into());
        let underlay = Thing::Underlay(Underlay { picture, frame, crop: None, opacity: 50, calibration: None });
        let desk = Desk::with(&[Record::Object(Object::new(id('u', 1), underlay))].into_iter().collect());
        for ending in ["svg", "pdf", "png"] {
            let output = desk.file("out").with_extension(ending);
            let ran = command(&desk, &["export", "-o", output.to_str().unwrap()]);
            assert_eq!(ran.code, 2, "{width} x {height}, {ending}");
            assert!(ran.err.contains("could not be read") && !output.exists(), "{}", ran.err);
        }
    }
}
