//! A scene as text is the golden of how a plan is drawn. `UPDATE_GOLDENS=1 cargo test --test it golden` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use hallplan::geometry::Place;
use hallplan::scene::{Fill, Layer, Mark, Rgba, Scene, Stroke};

use super::{printed, small};

#[test]
fn a_small_plan_is_drawn_as_agreed() {
    let text = as_text(&printed(&small::layout(), 200.0));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/scene/small.txt");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(text == golden, "the scene differs from {}:\n{text}", path.display());
}

#[test]
fn layers_come_in_order_and_every_shape_has_a_source() {
    let scene = printed(&super::demo::layout(), 400.0);
    assert!(scene.shapes.windows(2).all(|pair| pair[0].layer <= pair[1].layer));
    assert!(scene.shapes.iter().all(|shape| shape.source.is_some()));
    for layer in
        [Layer::Floor, Layer::Pavilions, Layer::Booths, Layer::Building, Layer::Safety, Layer::Texts, Layer::Notes]
    {
        assert!(scene.shapes.iter().any(|shape| shape.layer == layer), "nothing on {layer:?}");
    }
}

/// One line a shape: layer, source, mark; millimetres with one decimal.
fn as_text(scene: &Scene) -> String {
    let mut text = String::new();
    for shape in &scene.shapes {
        let source = shape.source.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let _ = writeln!(text, "{} {source} {}", shape.layer.word(), mark(&shape.mark));
    }
    text
}

fn mark(mark: &Mark) -> String {
    match mark {
        Mark::Area { rings, fill, stroke } => {
            let rings: Vec<String> = rings.iter().map(|ring| places(ring)).collect();
            format!(
                "area {} fill {} edge {}",
                rings.join(" | "),
                fill_text(fill.as_ref()),
                stroke_text(stroke.as_ref())
            )
        }
        Mark::Line { places: line, stroke } => format!("line {} {}", places(line), stroke_text(Some(stroke))),
        Mark::Circle { centre, radius, fill, stroke } => format!(
            "circle {} r {radius:.1} fill {} edge {}",
            places(&[*centre]),
            fill_text(fill.as_ref()),
            stroke_text(stroke.as_ref())
        ),
        Mark::Text(line) => format!(
            "text {:?} at {} size {:.1}{} {:?} turned {} {}",
            line.text,
            places(&[line.at]),
            line.size,
            if line.bold { " bold" } else { "" },
            line.align,
            line.angle.degrees(),
            rgba(line.colour)
        ),
        Mark::Picture { corners, bytes, opacity, .. } => {
            format!("picture {} of {} bytes at {opacity}", places(corners), bytes.len())
        }
    }
}

fn places(places: &[Place]) -> String {
    places.iter().map(|place| format!("{:.1},{:.1}", place.x, place.y)).collect::<Vec<_>>().join(" ")
}

fn fill_text(fill: Option<&Fill>) -> String {
    match fill {
        None => "none".to_owned(),
        Some(Fill::Plain(colour)) => rgba(*colour),
        Some(Fill::Hatch { colour, every, weight }) => format!("hatch {} every {every} weight {weight}", rgba(*colour)),
    }
}

fn stroke_text(stroke: Option<&Stroke>) -> String {
    let Some(stroke) = stroke else { return "none".to_owned() };
    let dash = stroke.dash.map_or_else(String::new, |(dash, gap)| format!(" dash {dash}-{gap}"));
    format!("{} {}{dash}", rgba(stroke.colour), stroke.weight)
}

fn rgba(Rgba { colour, alpha }: Rgba) -> String {
    format!("#{:02x}{:02x}{:02x}/{alpha}", colour.red, colour.green, colour.blue)
}
