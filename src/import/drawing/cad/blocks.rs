//! Blocks and what is drawn outside of them.

use std::collections::BTreeMap;

use acadrust::CadDocument;
use acadrust::entities::EntityType;
use acadrust::types::Vector3;

use super::{hatch, lines, texts};
use crate::import::drawing::Note;
use crate::import::drawing::entity::{Entity, Insert, UP, What};
use crate::import::drawing::sheet::{Block, Layers, Sheet};

pub(super) const fn triple(place: Vector3) -> [f64; 3] {
    [place.x, place.y, place.z]
}

/// The name a block is found by.
fn key(name: &str) -> String {
    name.to_lowercase()
}

/// Puts all blocks of a document and what is drawn outside of them onto a sheet.
pub(super) fn fill(document: &CadDocument, sheet: &mut Sheet) {
    let mut teller = Teller { layers: &mut sheet.layers, counts: Counts::default() };
    for record in document.block_records.iter() {
        let entities = record.entity_handles.iter().filter_map(|handle| document.get_entity(*handle));
        let name = key(&record.name);
        if name.starts_with("*paper_space") {
            teller.counts.paper += entities.filter(|it| !matches!(it, EntityType::Viewport(_))).count() as u64;
        } else if name == "*model_space" {
            sheet.entities = teller.entities(entities);
        } else {
            if record.flags.is_xref || record.flags.is_xref_overlay || !record.xref_path.is_empty() {
                sheet.notes.push(Note::Linked { name: record.name.clone(), path: record.xref_path.clone() });
            }
            // What the attributes of its insertions begin from is not drawn itself.
            let entities =
                entities.filter(|it| !matches!(it, EntityType::AttributeDefinition(it) if !it.flags.constant));
            let block = Block { base: triple(record.base_point), entities: teller.entities(entities) };
            sheet.blocks.insert(name, block);
        }
    }
    let counts = teller.counts;
    sheet.notes.extend(counts.notes());
}

/// What was left out.
#[derive(Default)]
pub(super) struct Counts {
    not_read: BTreeMap<String, u64>,
    invisible: u64,
    paper: u64,
    pub straightened: u64,
    pub unreadable: u64,
}

impl Counts {
    fn notes(self) -> impl Iterator<Item = Note> {
        let counted = |count: u64, note: fn(u64) -> Note| (count > 0).then(|| note(count));
        let rest = [
            counted(self.invisible, |count| Note::Invisible { count }),
            counted(self.paper, |count| Note::Paper { count }),
            counted(self.straightened, |count| Note::Straightened { count }),
            counted(self.unreadable, |count| Note::Unreadable { count }),
        ];
        let not_read = self.not_read.into_iter().map(|(kind, count)| Note::NotRead { kind, count });
        not_read.chain(rest.into_iter().flatten())
    }
}

/// Tells of one entity after the other in our own words.
pub(super) struct Teller<'a> {
    pub layers: &'a mut Layers,
    pub counts: Counts,
}

impl Teller<'_> {
    fn entities<'d>(&mut self, all: impl Iterator<Item = &'d EntityType>) -> Vec<Entity> {
        let mut told = Vec::new();
        for entity in all {
            let common = entity.common();
            if common.invisible {
                self.counts.invisible += 1;
                continue;
            }
            let layer = self.layers.place(&common.layer);
            if let EntityType::Hatch(hatch) = entity {
                told.extend(hatch::boundaries(hatch).map(|what| Entity { layer, what }));
                continue;
            }
            let what = lines::of(entity, &mut self.counts).or_else(|| texts::of(entity, &mut self.counts));
            match what.or_else(|| self.insertion(entity)) {
                Some(what) => told.push(Entity { layer, what }),
                None => *self.counts.not_read.entry(kind(entity)).or_default() += 1,
            }
        }
        told
    }

    fn insertion(&mut self, entity: &EntityType) -> Option<What> {
        let insert = match entity {
            EntityType::Insert(it) => {
                let shown = it.attributes.iter().filter(|it| !it.common.invisible && !it.flags.invisible);
                let attributes = shown.map(|it| {
                    let text = texts::attribute(it);
                    self.counts.look_at(&text);
                    Entity { layer: self.layers.place(&it.common.layer), what: What::Text(text) }
                });
                Insert {
                    attributes: attributes.collect(),
                    block: key(&it.block_name),
                    at: triple(it.insert_point),
                    scale: [it.x_scale(), it.y_scale(), it.z_scale()],
                    angle: it.rotation,
                    normal: triple(it.normal),
                    columns: it.column_count.max(1),
                    rows: it.row_count.max(1),
                    spacing: [it.column_spacing, it.row_spacing],
                }
            }
            EntityType::Dimension(it) if !it.base().block_name.is_empty() => {
                plain(&it.base().block_name, triple(it.base().insertion_point), UP)
            }
            EntityType::Table(it) if !it.block_name.is_empty() => {
                plain(&it.block_name, triple(it.insertion_point), triple(it.normal))
            }
            _ => return None,
        };
        Some(What::Insert(Box::new(insert)))
    }
}

/// A block inserted once, neither stretched nor turned.
fn plain(name: &str, at: [f64; 3], normal: [f64; 3]) -> Insert {
    let (block, attributes) = (key(name), Vec::new());
    Insert { block, at, scale: [1.0; 3], angle: 0.0, normal, columns: 1, rows: 1, spacing: [0.0; 2], attributes }
}

/// What the format calls an entity.
fn kind(entity: &EntityType) -> String {
    match entity {
        EntityType::Unknown(unknown) => unknown.dxf_name.clone(),
        EntityType::Dimension(_) => "DIMENSION".to_owned(),
        other => other.as_entity().entity_type().to_owned(),
    }
}
