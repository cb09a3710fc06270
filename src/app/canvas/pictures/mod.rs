//! Pictures on the plan: decoded on threads, kept as textures while their bytes are in use.
//!
//! Each has an overview, no larger than the graphics card takes, and, where one looks closer than that is sharp, a detail
//! of the part that is in sight. Until the overview is there, its frame is shown.

mod decode;

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Weak};
use std::thread;

use egui::{Color32, ColorImage, Mesh, Pos2, Rect, Shape, Stroke, TextureHandle, TextureOptions, Vec2};

use super::camera::Camera;
use crate::geometry::Place;
use decode::Part;

/// One looks closer than a texture is sharp when one of its pixels is so many of the screen's.
const BLURRED: f32 = 1.5;

/// What is on its way from a thread.
type Coming<T> = Receiver<Option<T>>;

/// A texture that is there, on its way, or will never be.
enum State<T> {
    Coming(Coming<T>),
    There(T),
    Never,
}

impl<T> State<T> {
    /// What is there, taken from the thread where it just came.
    fn get(&mut self) -> Option<&T> {
        if let Self::Coming(coming) = self {
            match coming.try_recv() {
                Ok(Some(found)) => *self = Self::There(found),
                Ok(None) | Err(std::sync::mpsc::TryRecvError::Disconnected) => *self = Self::Never,
                Err(std::sync::mpsc::TryRecvError::Empty) => {}
            }
        }
        if let Self::There(found) = self { Some(found) } else { None }
    }
}

/// The whole picture, smaller where the card could not hold it.
struct Overview {
    texture: TextureHandle,
    /// Pixels of the whole picture to one of the texture.
    shrunk: f32,
}

/// A part of the picture in full.
struct Detail {
    texture: TextureHandle,
    part: Part,
}

struct Kept {
    bytes: Weak<[u8]>,
    overview: State<Overview>,
    detail: Option<Detail>,
    sharpening: Option<State<Detail>>,
}

/// The textures of the plan's pictures.
#[derive(Default)]
pub struct Pictures {
    kept: Vec<Kept>,
}

/// A picture as the canvas shows it.
pub struct Shown<'a> {
    /// Where the part that is seen lies: lower left first, counter-clockwise.
    pub corners: &'a [Place; 4],
    /// The part that is seen: left, top, right, bottom.
    pub part: [f64; 4],
    /// PNG or JPEG.
    pub bytes: &'a Arc<[u8]>,
    /// How much of it is seen, 0.0-1.0.
    pub opacity: f32,
}

impl Pictures {
    /// The shapes of a picture; its frame where it is not decoded yet, and nothing where it is none.
    pub fn shapes(&mut self, ctx: &egui::Context, camera: &Camera, view: Rect, shown: &Shown<'_>) -> Vec<Shape> {
        let quad = shown.corners.map(|corner| camera.to_screen(corner));
        let kept = self.kept(ctx, shown.bytes);
        let Some(Overview { texture, shrunk }) = kept.overview.get() else {
            let frame = matches!(kept.overview, State::Coming(_));
            let line = Stroke::new(1.0, Color32::GRAY);
            return if frame { vec![Shape::closed_line(quad.to_vec(), line)] } else { Vec::new() };
        };
        let tint = Color32::WHITE.gamma_multiply(shown.opacity.clamp(0.0, 1.0));
        let (id, shrunk, size) = (texture.id(), *shrunk, texture.size_vec2());
        let sight = Sight::of(&quad, shown.part, view);
        let pixels = size.x * (shown.part[2] - shown.part[0]) as f32;
        let closeness = quad[0].distance(quad[1]) * ctx.pixels_per_point() / pixels.max(1.0);
        if shrunk > 1.01 && closeness > BLURRED {
            kept.sharpen(ctx, shown.bytes, &sight);
            // Only where it covers all that is in sight: a picture that is see-through must not lie over itself.
            if let Some(detail) = kept.detail.as_ref().filter(|detail| detail.part.holds(&sight.part))
                && let Some(part) = sight.shared(&detail.part)
            {
                let uv = part.map(|place| detail.part.within(place));
                return vec![textured(detail.texture.id(), &part.map(|place| sight.on_screen(place)), &uv, tint)];
            }
        }
        vec![whole(id, &quad, shown.part, tint)]
    }

    fn kept(&mut self, ctx: &egui::Context, bytes: &Arc<[u8]>) -> &mut Kept {
        self.kept.retain(|kept| kept.bytes.strong_count() > 0);
        let weak = Arc::downgrade(bytes);
        let place = self.kept.iter().position(|kept| Weak::ptr_eq(&kept.bytes, &weak));
        let place = place.unwrap_or_else(|| {
            let most = ctx.input(|input| input.max_texture_side);
            let overview = State::Coming(on_thread(ctx, bytes, move |ctx, bytes| {
                let (image, shrunk) = decode::overview(bytes, most)?;
                Some(Overview { texture: load(ctx, image), shrunk })
            }));
            self.kept.push(Kept { bytes: weak, overview, detail: None, sharpening: None });
            self.kept.len() - 1
        });
        let Some(kept) = self.kept.get_mut(place) else { unreachable!("it was found or just added") };
        kept
    }
}

impl Kept {
    /// Has the part in sight decoded in full, where it is not already.
    fn sharpen(&mut self, ctx: &egui::Context, bytes: &Arc<[u8]>, sight: &Sight) {
        if let Some(mut state) = self.sharpening.take() {
            state.get();
            match state {
                State::There(detail) => self.detail = Some(detail),
                State::Coming(_) => self.sharpening = Some(state),
                State::Never => {}
            }
        }
        let wanted = sight.part;
        let known = self.detail.as_ref().is_some_and(|detail| detail.part.holds(&wanted));
        if known || self.sharpening.is_some() {
            return;
        }
        let around = wanted.grown();
        self.sharpening = Some(State::Coming(on_thread(ctx, bytes, move |ctx, bytes| {
            let (image, part) = decode::detail(bytes, around)?;
            Some(Detail { texture: load(ctx, image), part })
        })));
    }
}

fn load(ctx: &egui::Context, image: ColorImage) -> TextureHandle {
    ctx.load_texture("underlay", image, TextureOptions::LINEAR)
}

/// Does `work` on a thread and wakes the window at its end. A panic in a decoder is a picture that is none.
fn on_thread<T: Send + 'static>(
    ctx: &egui::Context,
    bytes: &Arc<[u8]>,
    work: impl FnOnce(&egui::Context, &[u8]) -> Option<T> + Send + 'static,
) -> Coming<T> {
    let (sender, receiver) = channel();
    let (ctx, bytes) = (ctx.clone(), Arc::clone(bytes));
    thread::spawn(move || {
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&ctx, &bytes)));
        // Where the picture is gone, nobody waits.
        let _ = sender.send(found.ok().flatten());
        ctx.request_repaint();
    });
    receiver
}

/// What of a picture is in sight, in parts of the whole picture.
struct Sight {
    /// The upper left corner of the part that is shown, on screen, and its sides.
    corner: Pos2,
    across: Vec2,
    down: Vec2,
    shown: Part,
    part: Part,
}

impl Sight {
    fn of(quad: &[Pos2; 4], shown: [f64; 4], view: Rect) -> Self {
        let [low, _, high_right, high] = *quad;
        let shown = Part(shown.map(|side| side as f32));
        let (across, down) = (high_right - high, low - high);
        let mut sight = Self { corner: high, across, down, shown, part: shown };
        let corners = [view.left_top(), view.right_top(), view.right_bottom(), view.left_bottom()];
        let places = corners.map(|corner| sight.in_picture(corner));
        sight.part = Part::around(&places).shared(&shown).unwrap_or(shown);
        sight
    }

    /// Where a place on screen lies in the picture.
    fn in_picture(&self, at: Pos2) -> [f32; 2] {
        let off = at - self.corner;
        let cross = self.across.x * self.down.y - self.across.y * self.down.x;
        let cross = if cross.abs() < 1e-6 { 1e-6 } else { cross };
        let u = (off.x * self.down.y - off.y * self.down.x) / cross;
        let v = (self.across.x * off.y - self.across.y * off.x) / cross;
        let Part([left, top, right, bottom]) = self.shown;
        [left + u * (right - left), top + v * (bottom - top)]
    }

    /// Where a place of the picture lies on screen.
    fn on_screen(&self, [x, y]: [f32; 2]) -> Pos2 {
        let Part([left, top, right, bottom]) = self.shown;
        let u = (x - left) / (right - left).max(1e-6);
        let v = (y - top) / (bottom - top).max(1e-6);
        self.corner + self.across * u + self.down * v
    }

    /// The corners of what is shown and in a part: lower left, lower right, upper right, upper left.
    fn shared(&self, part: &Part) -> Option<[[f32; 2]; 4]> {
        let Part([left, top, right, bottom]) = self.shown.shared(part)?;
        Some([[left, bottom], [right, bottom], [right, top], [left, top]])
    }
}

/// A part of the whole picture on a quad.
fn whole(texture: egui::TextureId, quad: &[Pos2; 4], part: [f64; 4], tint: Color32) -> Shape {
    let [left, top, right, bottom] = part.map(|side| side as f32);
    let uv = [[left, bottom], [right, bottom], [right, top], [left, top]].map(|[x, y]| Pos2::new(x, y));
    textured(texture, quad, &uv, tint)
}

fn textured(texture: egui::TextureId, quad: &[Pos2; 4], uv: &[Pos2; 4], tint: Color32) -> Shape {
    let mut mesh = Mesh::with_texture(texture);
    for (&pos, &uv) in quad.iter().zip(uv) {
        mesh.vertices.push(egui::epaint::Vertex { pos, uv, color: tint });
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    Shape::mesh(mesh)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::time::Duration;

    use super::*;

    fn png(width: u32, height: u32) -> Arc<[u8]> {
        let mut bytes = Vec::new();
        let image = image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 30]));
        image.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
        bytes.into()
    }

    /// Waits until a picture is decoded or refused.
    fn settled(pictures: &mut Pictures, ctx: &egui::Context, bytes: &Arc<[u8]>) -> bool {
        for _ in 0..2_000 {
            let kept = pictures.kept(ctx, bytes);
            if kept.overview.get().is_some() {
                return true;
            }
            if matches!(kept.overview, State::Never) {
                return false;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("not decoded in 10 s");
    }

    #[test]
    fn a_texture_lives_as_long_as_its_bytes() {
        let (ctx, mut pictures) = (egui::Context::default(), Pictures::default());
        let bytes = png(8, 8);
        assert!(settled(&mut pictures, &ctx, &bytes) && pictures.kept.len() == 1);
        drop(bytes);
        let other: Arc<[u8]> = b"no picture".as_slice().into();
        assert!(!settled(&mut pictures, &ctx, &other));
        assert_eq!(pictures.kept.len(), 1);
    }

    #[test]
    fn what_is_in_sight_is_found_on_a_turned_picture() {
        // A picture turned by a quarter: its upper left corner lies at the lower left of the screen.
        let quad = [Pos2::new(100.0, 100.0), Pos2::new(100.0, 0.0), Pos2::new(0.0, 0.0), Pos2::new(0.0, 100.0)];
        let view = Rect::from_min_max(Pos2::new(0.0, 50.0), Pos2::new(50.0, 100.0));
        let sight = Sight::of(&quad, [0.0, 0.0, 1.0, 1.0], view);
        let Part(part) = sight.part;
        assert!(part.iter().zip([0.0, 0.0, 0.5, 0.5]).all(|(a, b)| (a - b).abs() < 1e-4), "{part:?}");
        let back = sight.on_screen(sight.in_picture(Pos2::new(30.0, 70.0)));
        assert!(back.distance(Pos2::new(30.0, 70.0)) < 1e-3);
    }
}
