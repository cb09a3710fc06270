//! What is written in a booth: its number, who exhibits, its area; always inside, or not at all.

use super::drawing::Drawing;
use super::fields;
use super::line::square_metres;
use super::paragraph::{Paragraph, draw_stack, fit_name, shorten_name};
use super::room::Space;
use crate::geometry::Bounds;
use crate::model::{Booth, Colour};
use crate::scene::text::{Fitted, Room, measure};

/// From this area on, in mm², a booth says how large it is.
const LARGE: i64 = 36_000_000;
/// Height of a line in ems.
const LINE_STEP: f64 = 1.25;

/// What words in a booth stand on.
#[derive(Clone, Copy)]
pub(super) struct Ground {
    pub fill: Colour,
    pub hatched: bool,
}

impl Ground {
    fn plate(self) -> Option<Colour> {
        self.hatched.then_some(self.fill)
    }
}

/// Words keep clear of `obstacles`, unless there is a name that fits only across them. A name that fits nowhere is cut off.
pub(super) fn draw(d: &mut Drawing, booth: &Booth, ground: Ground, obstacles: &[Bounds]) {
    let whole = Space::inside(&booth.outline);
    if let Some(template) = d.view.template.clone() {
        let clear = obstacles.iter().fold(whole, |space, obstacle| space.clear_of(obstacle));
        return templated(d, &template, edged(d, clear), ground);
    }
    let clear = obstacles.iter().fold(whole, |space, obstacle| space.clear_of(obstacle));
    let name = if d.view.shown.exhibitors { names(d, booth) } else { String::new() };
    let spaces = if clear == whole { &[whole][..] } else { &[clear, whole][..] };
    let whole_name = |d: &mut Drawing, space| with_name(d, booth, edged(d, space), &name, ground, fit_name);
    let cut_name = |d: &mut Drawing| with_name(d, booth, edged(d, clear), &name, ground, shorten_name);
    let done = !name.is_empty() && (spaces.iter().any(|&space| whole_name(d, space)) || cut_name(d));
    if !done {
        let space = edged(d, clear);
        let number = booth.number.as_deref().unwrap_or_default();
        without_name(d, space, number, area(d, booth, space).as_deref(), ground);
    }
}

/// The lines of a template that the plan has for this scale, the first one bold; the last ones are dropped where not all
/// fit.
fn templated(d: &mut Drawing, template: &str, space: Space, ground: Ground) {
    let lines: Vec<String> = template
        .lines()
        .map(|line| fields::filled(d.view, d.layout, line, d.source()))
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .collect();
    let fitted = (1..=lines.len()).rev().find_map(|count| {
        let lines = lines.get(..count)?;
        stacked(d, lines, space).map(|stack| (space, stack)).or_else(|| {
            let upwards = space.upwards();
            stacked(d, lines, upwards).map(|stack| (upwards, stack))
        })
    });
    let Some((space, stack)) = fitted else { return };
    let palette = d.view.palette;
    let paragraphs: Vec<Paragraph> = stack
        .into_iter()
        .enumerate()
        .map(|(row, text)| {
            let first = row == 0;
            let colour = if first { palette.ink_on(ground.fill) } else { palette.readable(palette.muted, ground.fill) };
            Paragraph { text, bold: first, colour }
        })
        .collect();
    draw_stack(d, space, &paragraphs, ground.plate());
}

/// Each line in its share of the height, wrapped where it must be; `None` where one does not fit.
fn stacked(d: &Drawing, lines: &[String], space: Space) -> Option<Vec<Fitted>> {
    let share = space.height / lines.len().max(1) as f64;
    let fit = |(row, line): (usize, &String)| {
        let largest = if row == 0 { 2.6 } else { 2.0 };
        let room = Room { largest: d.mm(largest), smallest: d.mm(d.view.smallest), lines: 2, ..room(space, share) };
        crate::scene::text::fit(line, row == 0, room)
    };
    lines.iter().enumerate().map(fit).collect()
}

/// The space with a narrow edge kept free.
fn edged(d: &Drawing, space: Space) -> Space {
    space.less(d.mm(0.6).min(space.width.min(space.height) * 0.08))
}

/// The area of a large booth.
fn area(d: &Drawing, booth: &Booth, space: Space) -> Option<String> {
    let large = booth.outline.area() >= LARGE && space.height >= d.mm(9.0) && space.width >= d.mm(9.0);
    large.then(|| square_metres(booth.outline.area()))
}

/// How a name comes into a room.
type Fits = fn(&str, Room) -> Option<Fitted>;

fn with_name(d: &mut Drawing, booth: &Booth, space: Space, name: &str, ground: Ground, fits: Fits) -> bool {
    let number = booth.number.as_deref().unwrap_or_default();
    match area(d, booth, space) {
        Some(area) => large_with_name(d, space, name, &joined(number, &area), ground, fits),
        None => small_with_name(d, space, name, number, ground, fits),
    }
}

fn joined(number: &str, area: &str) -> String {
    if number.is_empty() { area.to_owned() } else { format!("{number} · {area}") }
}

fn names(d: &Drawing, booth: &Booth) -> String {
    let exhibitors = booth.exhibitors.iter().filter_map(|&id| d.layout.exhibitor(id));
    exhibitors.filter_map(|exhibitor| exhibitor.names.best(&d.view.lang)).collect::<Vec<_>>().join(" / ")
}

/// The name in the middle, below it number and area.
fn large_with_name(d: &mut Drawing, space: Space, name: &str, below: &str, ground: Ground, fits: Fits) -> bool {
    let palette = d.view.palette;
    let sub = line(d, below, space, 2.0, space.height * 0.3);
    let taken = sub.as_ref().map_or(0.0, |sub| sub.height());
    let room = Room { largest: d.mm(4.0), smallest: d.mm(1.5), lines: 3, ..room(space, space.height - taken) };
    let Some(name) = fits(name, room) else { return false };
    let name = Paragraph { text: name, bold: true, colour: palette.ink_on(ground.fill) };
    let sub = sub.map(|text| Paragraph { text, bold: false, colour: palette.readable(palette.muted, ground.fill) });
    draw_stack(d, space, &[Some(name), sub].into_iter().flatten().collect::<Vec<_>>(), ground.plate());
    true
}

/// The number at the top, the name in what is left.
fn small_with_name(d: &mut Drawing, space: Space, name: &str, number: &str, ground: Ground, fits: Fits) -> bool {
    let palette = d.view.palette;
    let number = line(d, number, space, 1.8, space.height * 0.4);
    let taken = number.as_ref().map_or(0.0, |number| number.height());
    let left = space.height - taken;
    let room = Room { largest: d.mm(2.6), smallest: d.mm(1.5), lines: 3, ..room(space, left) };
    let Some(name) = fits(name, room) else { return false };
    if let Some(text) = number {
        let colour = palette.readable(palette.number, ground.fill);
        let top = Space { centre: space.at(left / 2.0), height: taken, ..space };
        draw_stack(d, top, &[Paragraph { text, bold: false, colour }], ground.plate());
    }
    let rest = Space { centre: space.at(-taken / 2.0), height: left, ..space };
    draw_stack(d, rest, &[Paragraph { text: name, bold: true, colour: palette.ink_on(ground.fill) }], ground.plate());
    true
}

/// The number in the middle, upwards where it does not fit across; below it the area of a large booth.
fn without_name(d: &mut Drawing, space: Space, number: &str, area: Option<&str>, ground: Ground) {
    let palette = d.view.palette;
    let largest = if area.is_some() { 3.0 } else { 2.0 };
    let across = line(d, number, space, largest, space.height);
    let (space, number) = match across {
        Some(number) => (space, Some(number)),
        None => (space.upwards(), line(d, number, space.upwards(), largest, space.width)),
    };
    let area = area.and_then(|area| line(d, area, space, 2.0, space.height * 0.4));
    let number =
        number.map(|text| Paragraph { text, bold: false, colour: palette.readable(palette.number, ground.fill) });
    let area = area.map(|text| Paragraph { text, bold: false, colour: palette.readable(palette.muted, ground.fill) });
    draw_stack(d, space, &[number, area].into_iter().flatten().collect::<Vec<_>>(), ground.plate());
}

/// A line of at most `largest` mm of paper that fits across the space. Most booths have nothing but a number, so this
/// measures once instead of trying sizes.
fn line(d: &Drawing, text: &str, space: Space, largest: f64, height: f64) -> Option<Fitted> {
    let text = text.trim();
    let width = measure(text, 1.0, false);
    let size = d.mm(largest).min(space.width / width.max(1e-9)).min(height / LINE_STEP);
    let readable = size >= d.mm(d.view.smallest) && !text.is_empty();
    readable.then(|| Fitted { size, step: size * LINE_STEP, lines: vec![text.to_owned()] })
}

const fn room(space: Space, height: f64) -> Room {
    Room { width: space.width, height, largest: 0.0, smallest: 0.0, lines: 1 }
}
