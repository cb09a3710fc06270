//! Drawings of a report: the whole plan with the numbers of the findings, and the place of each.

use std::sync::Arc;

use super::Content;
use crate::geometry::{Bounds, Place};
use crate::model::{Object, ObjectId, Shown};
use crate::rules::{Finding, Severity};
use crate::scene::sheet::{Sheet, crop_scale, cropped};
use crate::scene::{
    Align, Classes, Fill, Layer, Mark, Palette, Rgba, Scene, Shape, TextLine, View, build, build_objects,
    finding_shapes, template,
};

/// Width of a page without its margins, in mm.
pub(super) const PAGE_WIDTH: f64 = 182.0;
/// Most height of the whole plan, in mm.
const WHOLE_HEIGHT: f64 = 150.0;
/// Width and height of the drawing of one finding, in mm.
pub(super) const CROP: (f64, f64) = (54.0, 40.0);
/// What is shown round a finding, in mm of floor.
const ROUND: f64 = 4_000.0;
/// Least width of floor that is shown, in mm.
const LEAST: f64 = 14_000.0;
/// Things larger than this are not shown whole for one finding about them, in mm.
const LARGE: f64 = 20_000.0;
/// More findings than this are marked by dots without numbers.
const MOST_NUMBERS: usize = 150;

/// How the plan is looked at in a report: as printed, without background pictures.
fn view<'a>(content: &Content<'a>) -> View<'a> {
    let (layout, near) = (content.filing.layout, content.filing.near);
    let settings = layout.settings();
    let shown = Shown { underlays: false, findings: false, ..settings.page.shown };
    let classes = Arc::new(Classes::of((layout, near), settings.colours, []));
    let view = View { shown, classes, ..View::printed(layout, 1.0, near) };
    view.in_language(layout, content.speaker.lang())
}

fn at_scale<'a>(content: &Content<'a>, view: &View<'a>, scale: f64) -> View<'a> {
    View { scale, template: template(content.filing.layout.settings(), scale), ..view.clone() }
}

/// The whole plan, the findings in red with their numbers; `None` where nothing is on it.
pub(super) fn whole(content: &Content<'_>) -> Option<Sheet> {
    let layout = content.filing.layout;
    let floor = layout.objects().filter_map(|object| object.thing.bounds()).reduce(Bounds::union)?;
    let area = floor.grown(floor.width().max(floor.depth()) * 0.03 + 1_000.0);
    let height = (PAGE_WIDTH * area.depth() / area.width().max(1.0)).clamp(40.0, WHOLE_HEIGHT);
    let scale = crop_scale(area, PAGE_WIDTH, height);
    let mut scene = build(layout, &at_scale(content, &view(content), scale));
    scene.shapes.extend(content.open.iter().flat_map(|finding| red(finding)));
    let numbered = content.open.len() <= MOST_NUMBERS;
    for (at, finding) in content.open.iter().enumerate() {
        let number = numbered.then(|| (at + 1).to_string());
        scene.shapes.extend(number_at(finding.at, number, scale));
    }
    Some(sheet(content, &scene, area, (PAGE_WIDTH, height)))
}

/// Draws places of findings.
pub(super) struct Crops<'c, 'a> {
    content: &'c Content<'a>,
    view: View<'a>,
}

impl<'c, 'a> Crops<'c, 'a> {
    pub fn of(content: &'c Content<'a>) -> Self {
        Self { content, view: view(content) }
    }

    /// The plan some metres round a finding, what is wrong in red.
    pub fn draw(&self, finding: &Finding) -> Sheet {
        let area = area(self.content, finding);
        let layout = self.content.filing.layout;
        let view = at_scale(self.content, &self.view, crop_scale(area, CROP.0, CROP.1));
        let near = (self.content.filing.near)(&area);
        let objects = near.into_iter().filter_map(|id: ObjectId| layout.object(id));
        let mut scene = build_objects(layout, objects.collect::<Vec<&Object>>(), &view);
        scene.shapes.extend(red(finding));
        sheet(self.content, &scene, area, CROP)
    }
}

fn sheet(content: &Content<'_>, scene: &Scene, area: Bounds, size: (f64, f64)) -> Sheet {
    let [language, _] = content.speaker.tags();
    cropped(scene, area, size, "", language)
}

/// The part of the floor to show: what is wrong, and the things that it is about, unless they are large.
fn area(content: &Content<'_>, finding: &Finding) -> Bounds {
    let at = Bounds { min: finding.at, max: finding.at };
    let wrong = Bounds::around(finding.geometry.iter().flatten().copied()).map_or(at, |bounds| bounds.union(at));
    let things = finding.objects().filter_map(|id| content.filing.layout.object(id)?.thing.bounds());
    let small = things.filter(|bounds| bounds.width() <= LARGE && bounds.depth() <= LARGE);
    // Two booths far apart are not both shown: what is wrong is at one place.
    let near = wrong.grown(LARGE);
    let all = small.filter(|bounds| near.contains(bounds)).fold(wrong, Bounds::union);
    let (width, height) = CROP;
    let wide = (all.width() + 2.0 * ROUND).max((all.depth() + 2.0 * ROUND) * width / height).max(LEAST);
    let (half, deep) = (wide / 2.0, wide * height / width / 2.0);
    let Place { x, y } = all.centre();
    Bounds { min: Place::new(x - half, y - deep), max: Place::new(x + half, y + deep) }
}

/// What is wrong, in red however grave it is.
fn red(finding: &Finding) -> Vec<Shape> {
    finding_shapes(&Finding { severity: Severity::Error, ..finding.clone() }, &Palette::paper())
}

/// A red disc with the number of a finding in it, or a dot.
fn number_at(at: Place, number: Option<String>, scale: f64) -> Vec<Shape> {
    let palette = Palette::paper();
    let shape = |mark: Mark| Shape { layer: Layer::Findings, source: None, mark };
    let radius = if number.is_some() { 1.9 } else { 0.8 };
    let colour: Rgba = palette.fire.into();
    let disc = Mark::Circle { centre: at, radius: radius * scale, fill: Some(Fill::Plain(colour)), stroke: None };
    let mut shapes = vec![shape(disc)];
    shapes.extend(number.map(|text| {
        let size = if text.len() > 2 { 1.6 } else { 2.2 } * scale;
        let angle = crate::geometry::Angle::ZERO;
        let line = TextLine { text, at, size, bold: true, align: Align::Middle, angle, colour: palette.paper.into() };
        shape(Mark::Text(line))
    }));
    shapes
}
