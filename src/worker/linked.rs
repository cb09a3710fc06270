//! Linked pictures in formats that no drawing can hold: made into ones that can.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Worker;
use crate::import::picture::Asked;
use crate::message::Message;
use crate::model::{Kind, Layout, ObjectId, Picture, Thing};

/// Replaces the bytes of linked pictures that are neither PNG nor JPEG by a PNG of them. What cannot be read goes from
/// `pictures`, so that its frame is drawn; returned is what to tell of it, and of links that lead to nothing.
#[must_use]
pub fn draw_linked(worker: &Worker, layout: &Layout, pictures: &mut BTreeMap<ObjectId, Arc<[u8]>>) -> Vec<Message> {
    let mut troubles = Vec::new();
    for object in layout.of_kind(Kind::Underlay) {
        let Thing::Underlay(underlay) = &object.thing else { continue };
        let Picture::Linked { path, page, .. } = &underlay.picture else { continue };
        let Some(bytes) = pictures.get(&object.id).cloned() else {
            troubles.push(Message::new("import-link-missing").with("path", path.as_str()));
            continue;
        };
        if page.is_none() && can_be_drawn(&bytes) {
            continue;
        }
        match worker.take_picture(bytes.to_vec(), Asked { page: page.unwrap_or(1) }) {
            Ok(taken) => drop(pictures.insert(object.id, taken.bytes.into())),
            Err(failure) => {
                pictures.remove(&object.id);
                let trouble = Message::new("import-link-unreadable").with("path", path.as_str());
                troubles.push(trouble.with("reason", failure.message()));
            }
        }
    }
    troubles
}

/// Whether the bytes begin like a PNG or a JPEG.
fn can_be_drawn(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff")
}
