//! `hallplan underlay`: a background picture put into a plan.

use std::path::PathBuf;

use clap::Args;

use super::fault::{Fault, at};
use super::files;
use super::making::{Target, length, open, point, write};
use super::session::Session;
use super::task::Task;
use crate::geometry::{Point, Rectangle, Size};
use crate::import::picture::Asked;
use crate::message::Message;
use crate::model::{Picture, Thing, Underlay as Background};
use crate::worker::Worker;

/// `hallplan underlay FILE PICTURE --width M -o OUT`.
#[derive(Debug, Args)]
pub struct Underlay {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The picture.
    #[arg(value_name = "PICTURE")]
    picture: PathBuf,
    /// The page, where the file has pages.
    #[arg(long, value_name = "N", default_value_t = 1)]
    page: u32,
    /// Width on the plan.
    #[arg(long, value_name = "M", value_parser = length, required_unless_present = "mm_per_pixel")]
    width: Option<i32>,
    /// Millimetres on the plan to a pixel.
    #[arg(long, value_name = "MM", conflicts_with = "width")]
    mm_per_pixel: Option<f64>,
    /// The lower left corner.
    #[arg(long, value_name = "X,Y", default_value = "0,0", value_parser = point, allow_hyphen_values = true)]
    at: Point,
    /// How much of it is seen, in percent.
    #[arg(long, value_name = "PERCENT", default_value_t = 60, value_parser = clap::value_parser!(u8).range(0..=100))]
    opacity: u8,
    #[command(flatten)]
    target: Target,
}

impl Task for Underlay {
    const NAME: &'static str = "underlay";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan underlay plan.json venue.png --mm-per-pixel 50 -o plan.json",
        "hallplan underlay plan.json venue.pdf --page 2 --width 180 --at 0,0 -o plan.json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let worker = Worker::of_this_program().map_err(|error| Fault::Read(self.picture.clone(), error))?;
        let taken = worker.take_picture(files::read(&self.picture)?, Asked { page: self.page });
        let taken = taken.map_err(|failure| at("cli-cannot-open", &self.picture).with("reason", failure.message()))?;
        let (width, height) = (taken.about.width, taken.about.height);
        let frame = self.frame(width, height)?;
        let picture = Picture::Embedded(taken.bytes.into());
        let thing =
            Thing::Underlay(Background { picture, frame, crop: None, opacity: self.opacity, calibration: None });
        session.say(
            &Message::new("cli-underlay-made")
                .with("width", i64::from(width))
                .with("height", i64::from(height))
                .with("across", crate::message::Value::Length(frame.size.width.into()))
                .with("down", crate::message::Value::Length(frame.size.depth.into())),
        )?;
        let Some(output) = target else { return Ok(0) };
        editor.insert(thing)?;
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Underlay {
    fn frame(&self, width: u32, height: u32) -> Result<Rectangle, Fault> {
        let per_pixel = match (self.width, self.mm_per_pixel) {
            (Some(mm), _) => f64::from(mm) / f64::from(width.max(1)),
            (None, per_pixel) => per_pixel.unwrap_or(1.0),
        };
        let [across, down] = [width, height].map(|pixels| libm::round(f64::from(pixels) * per_pixel));
        let good = 1.0..=f64::from(crate::geometry::LARGEST);
        if !good.contains(&across) || !good.contains(&down) {
            return Err(Message::new("editor-picture-size").into());
        }
        Ok(Rectangle::new(self.at, Size::new(across as i32, down as i32)))
    }
}
