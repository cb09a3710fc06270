//! The lines of background drawings as one mesh, which is kept for as long as nothing of it changes.

use std::sync::Arc;

use egui::Mesh;

use super::camera::Camera;
use super::hairs::Hairs;
use super::marks::Pen;
use super::scenery::Scenery;
use super::sights::Dimmed;
use crate::model::ObjectId;
use crate::scene::Mark;

/// What the mesh depends on.
#[derive(PartialEq)]
struct Seen {
    camera: Camera,
    /// Of which drawing of the scenery the lines are.
    version: u64,
    /// Whose lines they are, and whether those are pale.
    of: Vec<(ObjectId, bool)>,
}

/// The mesh as it was put together last.
#[derive(Default)]
pub struct Backgrounds {
    kept: Option<(Seen, Arc<Mesh>)>,
}

impl Backgrounds {
    /// The lines of backgrounds among `ids`, as `pen` draws them, and `pale` those of dimmed ones.
    pub fn mesh(&mut self, scenery: &Scenery, ids: &[ObjectId], dimmed: &Dimmed, pens: [Pen<'_>; 2]) -> Arc<Mesh> {
        let of = scenery.backgrounds(ids).into_iter().map(|id| (id, dimmed.has(Some(id)))).collect();
        let seen = Seen { camera: *pens[0].camera, version: scenery.version(), of };
        match &self.kept {
            Some((before, mesh)) if *before == seen => Arc::clone(mesh),
            _ => {
                let mesh = put_together(scenery, &seen.of, pens);
                self.kept = Some((seen, Arc::clone(&mesh)));
                mesh
            }
        }
    }
}

fn put_together(scenery: &Scenery, of: &[(ObjectId, bool)], [pen, pale]: [Pen<'_>; 2]) -> Arc<Mesh> {
    let mut hairs: Option<Hairs> = None;
    for &(id, is_pale) in of {
        let pen = if is_pale { pale } else { pen };
        for shape in scenery.lines(id) {
            if let Mark::Line { places, stroke } = &shape.mark {
                pen.hair(places, stroke, &mut hairs);
            }
        }
    }
    hairs.map(Hairs::done).unwrap_or_default()
}
