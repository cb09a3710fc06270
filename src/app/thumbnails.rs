//! Small pictures of the plans opened last, for the welcome screen: made on a thread, kept among the user's data.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;

use egui::{ColorImage, TextureHandle, TextureOptions};
use image::ImageFormat;
use image::imageops::FilterType;

use crate::export::drawing::{self, DrawOptions, Resolution};
use crate::index::Index;
use crate::model::{Layout, PageSetup, Paper, Shown};
use crate::scene::{PlanSheetOptions, plan_sheet};
use crate::storage::{self, Fs, Places, RealFs};

/// Their width in pixels.
const WIDTH: u32 = 192;
/// They are drawn so many times larger and then reduced, so that lines of one pixel do not blacken them.
const REDUCED: u32 = 4;
/// Larger files are no thumbnails of ours, in bytes.
const HEAVIEST: u64 = 1 << 20;

/// Makes the picture of a plan and keeps it; nobody is told where that fails.
pub fn make(places: &Places, path: &Path, layout: Layout) {
    let file = places.thumbnail_of(path);
    thread::spawn(move || {
        let kept = picture(&layout).map(|bytes| {
            let folder = file.parent().map_or(Ok(()), |folder| RealFs.make_folder(folder));
            folder.is_ok() && storage::replace(&RealFs, &file, &bytes).is_ok()
        });
        log::debug!("thumbnail {}: {kept:?}", file.display());
    });
}

/// The plan without anything round it, as a small PNG.
fn picture(layout: &Layout) -> Option<Vec<u8>> {
    let index = Index::of(layout);
    let page = PageSetup { paper: Paper::A4, landscape: true, scale: None, shown: BARE, ..PageSetup::default() };
    let options = PlanSheetOptions { page, ..PlanSheetOptions::of(layout) };
    let sheet = plan_sheet(layout, &|area| index.near_sorted(area), &options).ok()?;
    let mut bytes = Vec::new();
    let draw = DrawOptions { resolution: Resolution::Width(WIDTH * REDUCED) };
    drawing::drawing_format("png")?.write(&sheet, &draw, &crate::export::Unwatched, &mut bytes).ok()?;
    reduced(&bytes)
}

fn reduced(png: &[u8]) -> Option<Vec<u8>> {
    let image = image::load_from_memory_with_format(png, ImageFormat::Png).ok()?;
    let image = image.resize(WIDTH, WIDTH, FilterType::Triangle);
    let mut bytes = Vec::new();
    image.write_to(&mut std::io::Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    Some(bytes)
}

/// Nothing but the plan.
const BARE: Shown = Shown {
    legend: false,
    title_block: false,
    scale_bar: false,
    north: false,
    exhibitors: false,
    safety: false,
    utilities: false,
    dimensions: false,
    underlays: true,
    findings: false,
    aisle_widths: false,
};

/// The pictures as textures.
#[derive(Default)]
pub struct Thumbnails {
    loaded: BTreeMap<PathBuf, Option<TextureHandle>>,
}

impl Thumbnails {
    /// The picture of the plan at `path`, where there is one.
    pub fn of(&mut self, ctx: &egui::Context, places: Option<&Places>, path: &Path) -> Option<&TextureHandle> {
        let load = || {
            let bytes = RealFs.read(&places?.thumbnail_of(path), HEAVIEST).ok()?;
            let image = image::load_from_memory_with_format(&bytes, ImageFormat::Png).ok()?.to_rgba8();
            let size = [image.width() as usize, image.height() as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, image.as_raw());
            Some(ctx.load_texture("thumbnail", image, TextureOptions::LINEAR))
        };
        self.loaded.entry(path.to_owned()).or_insert_with(load).as_ref()
    }

    /// Forgets them: they may have been made anew.
    pub fn clear(&mut self) {
        self.loaded.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_becomes_a_small_picture_and_an_empty_one_does_not_fail() {
        let layout = crate::generate::sample(60, 1);
        let image = image::load_from_memory(&picture(&layout).unwrap()).unwrap().to_rgb8();
        assert_eq!((image.width(), image.height()), (WIDTH, 136));
        assert!(image.pixels().any(|pixel| pixel.0 != [255; 3]), "something is drawn");
        let _ = picture(&Layout::default());
    }
}
