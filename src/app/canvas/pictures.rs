//! Pictures on the plan: each is decoded once and kept as a texture while its bytes are in use.

use std::io::Cursor;
use std::sync::{Arc, Weak};

use egui::{Color32, ColorImage, Mesh, Shape, TextureHandle, TextureOptions, pos2};
use image::{ImageReader, Limits};

use super::camera::Camera;
use crate::geometry::Place;

/// Textures are at most this wide and high, in pixels.
const WIDEST: u32 = 4_096;
/// Pictures that would take more memory than this are not decoded, in bytes.
const HEAVIEST: u64 = 256 << 20;

/// A picture's bytes and the texture made of them; `None` where they are no picture.
struct Kept {
    bytes: Weak<[u8]>,
    texture: Option<TextureHandle>,
}

/// The textures of the plan's pictures.
#[derive(Default)]
pub struct Pictures {
    kept: Vec<Kept>,
}

impl Pictures {
    /// The shape of a picture with these corners (lower left first, counter-clockwise); `None` where its bytes are no
    /// PNG or JPEG.
    pub fn shape(
        &mut self,
        ctx: &egui::Context,
        camera: &Camera,
        corners: &[Place; 4],
        bytes: &Arc<[u8]>,
        opacity: f32,
    ) -> Option<Shape> {
        let texture = self.texture(ctx, bytes)?;
        let tint = Color32::WHITE.gamma_multiply(opacity.clamp(0.0, 1.0));
        let mut mesh = Mesh::with_texture(texture);
        let places = [pos2(0.0, 1.0), pos2(1.0, 1.0), pos2(1.0, 0.0), pos2(0.0, 0.0)];
        for (&corner, uv) in corners.iter().zip(places) {
            mesh.vertices.push(egui::epaint::Vertex { pos: camera.to_screen(corner), uv, color: tint });
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(0, 2, 3);
        Some(Shape::mesh(mesh))
    }

    fn texture(&mut self, ctx: &egui::Context, bytes: &Arc<[u8]>) -> Option<egui::TextureId> {
        self.kept.retain(|kept| kept.bytes.strong_count() > 0);
        let same = |kept: &&Kept| Weak::ptr_eq(&kept.bytes, &Arc::downgrade(bytes));
        if let Some(kept) = self.kept.iter().find(same) {
            return kept.texture.as_ref().map(TextureHandle::id);
        }
        let texture = decoded(bytes, ctx.input(|input| input.max_texture_side))
            .map(|image| ctx.load_texture("underlay", image, TextureOptions::LINEAR));
        let id = texture.as_ref().map(TextureHandle::id);
        self.kept.push(Kept { bytes: Arc::downgrade(bytes), texture });
        id
    }
}

/// The picture, made smaller where the graphics card could not hold it.
fn decoded(bytes: &[u8], most: usize) -> Option<ColorImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(HEAVIEST);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let most = u32::try_from(most).unwrap_or(WIDEST).min(WIDEST);
    let image = if image.width().max(image.height()) > most { image.thumbnail(most, most) } else { image };
    let pixels = image.to_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let image = image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 30]));
        image.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_picture_too_large_for_the_card_is_made_smaller() {
        let image = decoded(&png(300, 100), 150).unwrap();
        assert_eq!(image.size, [150, 50]);
        assert_eq!(decoded(&png(300, 100), 4096).unwrap().size, [300, 100]);
    }

    #[test]
    fn what_is_no_picture_is_left_out() {
        assert!(decoded(b"no picture", 4096).is_none());
        assert!(decoded(&png(30, 30)[..60], 4096).is_none(), "cut short");
    }

    #[test]
    fn a_texture_lives_as_long_as_its_bytes() {
        let (ctx, mut pictures) = (egui::Context::default(), Pictures::default());
        let bytes: Arc<[u8]> = png(8, 8).into();
        let first = pictures.texture(&ctx, &bytes);
        assert!(first.is_some() && first == pictures.texture(&ctx, &bytes) && pictures.kept.len() == 1);
        drop(bytes);
        let other: Arc<[u8]> = b"no picture".as_slice().into();
        assert!(pictures.texture(&ctx, &other).is_none() && pictures.kept.len() == 1);
    }
}
