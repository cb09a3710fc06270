//! How much a drawing becomes once its blocks are in their places, counted before any of it is done.

use std::collections::BTreeMap;

use super::entity::{Entity, What};
use super::sheet::Sheet;

/// How many shapes and texts a sheet becomes at most. Insertions of blocks within themselves count once.
pub(super) fn of(sheet: &Sheet) -> u64 {
    let mut known = BTreeMap::new();
    of_all(&sheet.entities, sheet, &mut known)
}

fn of_all<'a>(entities: &'a [Entity], sheet: &'a Sheet, known: &mut BTreeMap<&'a str, u64>) -> u64 {
    entities.iter().fold(0_u64, |sum, entity| {
        let weight = match &entity.what {
            What::Lines { .. } | What::Text(_) => 1,
            What::Insert(insert) => {
                let each = of_block(&insert.block, sheet, known);
                let cells = u64::from(insert.columns) * u64::from(insert.rows);
                cells.saturating_mul(each.saturating_add(1)).saturating_add(insert.attributes.len() as u64)
            }
        };
        sum.saturating_add(weight)
    })
}

fn of_block<'a>(name: &'a str, sheet: &'a Sheet, known: &mut BTreeMap<&'a str, u64>) -> u64 {
    if let Some(weight) = known.get(name) {
        return *weight;
    }
    // While it is being counted it weighs nothing: within itself it is left out.
    known.insert(name, 0);
    let weight = sheet.blocks.get(name).map_or(0, |block| of_all(&block.entities, sheet, known));
    known.insert(name, weight);
    weight
}
