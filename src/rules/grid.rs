//! A bucket grid over a whole layout: what the full check finds neighbours by.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::sync::OnceLock;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::check::{AT_ONCE, ON_FLOORS, rule_keys};
use super::{Floors, Neighbours, Rule, Scope};
use crate::geometry::Bounds;
use crate::model::{Kind, Layout, Object, ObjectId};

/// Objects that cover more cells than this in one direction are kept in a list of their own.
const MOST_CELLS: i32 = 8;

/// The objects that some rules look at, in buckets by place.
///
/// Cells repeat every `columns` x `rows` cells, so that a single object far away costs nothing; the boxes kept in the
/// buckets tell apart what only shares a bucket.
pub(super) struct Grid<'a> {
    layout: &'a Layout,
    objects: Vec<&'a Object>,
    cell: i32,
    mask: i32,
    bits: u32,
    starts: Vec<u32>,
    entries: Vec<Entry>,
    large: Vec<Entry>,
    /// All that lie in buckets, once.
    small: Vec<Entry>,
    keys: Vec<(&'static str, Cow<'a, str>, ObjectId)>,
    /// Who is referred to, and by whom; found when it is first asked for.
    references: OnceLock<Vec<(ObjectId, ObjectId)>>,
    floors: Floors,
}

/// An object's box, rounded outwards to whole millimetres, and its place in `objects`.
#[derive(Clone, Copy, Default)]
struct Entry {
    min: (i32, i32),
    max: (i32, i32),
    object: u32,
}

impl<'a> Grid<'a> {
    /// The grid of every object that one of the `rules` checks or looks at.
    pub(super) fn new(rules: &'a [&'a dyn Rule], layout: &'a Layout) -> Self {
        let kinds = kinds(rules);
        let objects: Vec<&Object> = layout.objects().filter(|object| kinds.contains(&object.kind())).collect();
        let boxes = objects.par_iter().enumerate().with_min_len(AT_ONCE).filter_map(|(i, object)| Entry::of(i, object));
        let boxes: Vec<Entry> = boxes.collect();
        let bits = (usize::BITS - (boxes.len() / 2).leading_zeros()).div_ceil(2).clamp(4, 10);
        let mut grid = Self {
            layout,
            objects,
            cell: cell_size(&boxes),
            mask: (1 << bits) - 1,
            bits,
            starts: Vec::new(),
            entries: Vec::new(),
            large: Vec::new(),
            small: Vec::new(),
            keys: sorted_keys(rules, layout),
            references: OnceLock::new(),
            floors: Floors::default(),
        };
        grid.fill(&boxes);
        grid
    }

    /// Every object of the grid once: those in buckets in the order of their place, which is kind to the memory.
    pub(super) fn objects(&self) -> impl Iterator<Item = &'a Object> + '_ {
        let small = (0..self.starts.len().saturating_sub(1)).flat_map(move |bucket| {
            let at_home = move |entry: &&Entry| self.bucket_of(self.cell_of(entry.min)) == bucket;
            self.bucket(bucket).iter().filter(at_home)
        });
        small.chain(&self.large).filter_map(|entry| self.objects.get(entry.object as usize).copied())
    }

    fn fill(&mut self, boxes: &[Entry]) {
        let (small, large): (Vec<Entry>, Vec<Entry>) = boxes.iter().partition(|entry| self.is_small(entry));
        let mut starts = vec![0_u32; (1 << (2 * self.bits)) + 1];
        for entry in &small {
            self.each_cell(entry, |bucket| {
                if let Some(count) = starts.get_mut(bucket + 1) {
                    *count += 1;
                }
            });
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry::default(); sum as usize];
        for entry in &small {
            self.each_cell(entry, |bucket| {
                if let Some(place) = next.get_mut(bucket)
                    && let Some(slot) = entries.get_mut(*place as usize)
                {
                    *slot = *entry;
                    *place += 1;
                }
            });
        }
        (self.starts, self.entries, self.large, self.small) = (starts, entries, large, small);
    }

    fn is_small(&self, entry: &Entry) -> bool {
        let ((left, low), (right, high)) = (self.cell_of(entry.min), self.cell_of(entry.max));
        right - left < MOST_CELLS && high - low < MOST_CELLS
    }

    fn each_cell(&self, entry: &Entry, mut visit: impl FnMut(usize)) {
        let ((left, low), (right, high)) = (self.cell_of(entry.min), self.cell_of(entry.max));
        for y in low..=high {
            for x in left..=right {
                visit(self.bucket_of((x, y)));
            }
        }
    }

    fn cell_of(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (x.div_euclid(self.cell), y.div_euclid(self.cell))
    }

    fn bucket_of(&self, (x, y): (i32, i32)) -> usize {
        ((x & self.mask) | ((y & self.mask) << self.bits)) as usize
    }

    fn bucket(&self, bucket: usize) -> &[Entry] {
        let (Some(&start), Some(&end)) = (self.starts.get(bucket), self.starts.get(bucket + 1)) else { return &[] };
        self.entries.get(start as usize..end as usize).unwrap_or(&[])
    }

    fn visit(&self, entry: &Entry, visit: &mut dyn FnMut(&Object)) {
        if let Some(object) = self.objects.get(entry.object as usize) {
            visit(object);
        }
    }
}

impl Neighbours for Grid<'_> {
    fn near(&self, area: &Bounds, visit: &mut dyn FnMut(&Object)) {
        let area = Entry::around(area, 0);
        self.large.iter().filter(|entry| entry.touches(&area)).for_each(|entry| self.visit(entry, visit));
        if !self.is_small(&area) {
            self.small.iter().filter(|entry| entry.touches(&area)).for_each(|entry| self.visit(entry, visit));
            return;
        }
        let ((left, low), (right, high)) = (self.cell_of(area.min), self.cell_of(area.max));
        for y in low..=high {
            for x in left..=right {
                for entry in self.bucket(self.bucket_of((x, y))) {
                    // Of the cells that both cover, only the lower left one counts: so each is visited once.
                    let first = (entry.min.0.max(area.min.0), entry.min.1.max(area.min.1));
                    if entry.touches(&area) && self.cell_of(first) == (x, y) {
                        self.visit(entry, visit);
                    }
                }
            }
        }
    }

    fn with_key(&self, rule: &'static str, key: &str, visit: &mut dyn FnMut(ObjectId) -> ControlFlow<()>) {
        let start = self.keys.partition_point(|(of, text, _)| (*of, text.as_ref()) < (rule, key));
        let same = self.keys.iter().skip(start).take_while(|(of, text, _)| *of == rule && text == key);
        for (_, _, id) in same {
            if visit(*id).is_break() {
                return;
            }
        }
    }

    fn referring(&self, to: ObjectId, visit: &mut dyn FnMut(&Object)) {
        let all = self.references.get_or_init(|| sorted_references(self.layout));
        let start = all.partition_point(|(of, _)| *of < to);
        let by = all.iter().skip(start).take_while(|(of, _)| *of == to);
        by.filter_map(|(_, by)| self.layout.object(*by)).for_each(visit);
    }

    fn floors(&self) -> &Floors {
        &self.floors
    }
}

impl Entry {
    fn of(index: usize, object: &Object) -> Option<Self> {
        let bounds = object.booth().map(|booth| booth.outline.bounds()).or_else(|| object.thing.bounds())?;
        Some(Self::around(&bounds, u32::try_from(index).ok()?))
    }

    fn around(bounds: &Bounds, object: u32) -> Self {
        let low = |value: f64| libm::floor(value) as i32;
        let high = |value: f64| libm::ceil(value) as i32;
        let (min, max) = (bounds.min, bounds.max);
        Self { min: (low(min.x), low(min.y)), max: (high(max.x), high(max.y)), object }
    }

    const fn touches(&self, other: &Self) -> bool {
        self.min.0 <= other.max.0 && other.min.0 <= self.max.0 && self.min.1 <= other.max.1 && other.min.1 <= self.max.1
    }
}

/// The kinds that some of the rules check or look at.
fn kinds(rules: &[&dyn Rule]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = rules
        .iter()
        .flat_map(|rule| {
            let of: &[Kind] = match rule.scope() {
                Scope::Surroundings { of, .. } | Scope::Shared { by: of, .. } => of,
                Scope::Floor => ON_FLOORS,
                _ => &[],
            };
            rule.about().subjects.iter().chain(of).copied()
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Twice the middle length of a sample of the boxes: then a query meets four cells of a few objects.
fn cell_size(boxes: &[Entry]) -> i32 {
    let side = |entry: &Entry| (entry.max.0 - entry.min.0).max(entry.max.1 - entry.min.1);
    let mut sides: Vec<i32> = boxes.iter().step_by(boxes.len() / 1_000 + 1).map(side).collect();
    sides.sort_unstable();
    sides.get(sides.len() / 2).map_or(1, |side| side.saturating_mul(2)).clamp(100, 1_000_000)
}

fn sorted_references(layout: &Layout) -> Vec<(ObjectId, ObjectId)> {
    let of = |object: &Object| object.references().into_iter().map(|(_, to)| (to, object.id)).collect::<Vec<_>>();
    let mut references: Vec<_> = layout.objects().flat_map(of).collect();
    references.sort_unstable();
    references.dedup();
    references
}

fn sorted_keys<'a>(rules: &'a [&'a dyn Rule], layout: &'a Layout) -> Vec<(&'static str, Cow<'a, str>, ObjectId)> {
    let mut keys: Vec<_> = layout
        .objects()
        .flat_map(|object| rule_keys(rules, object).map(move |(rule, key)| (rule, key, object.id)))
        .collect();
    keys.sort_unstable();
    keys
}
