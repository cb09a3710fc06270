//! Drawings kept in the file: all of one on the line of its underlay.

use std::borrow::Cow;

use super::places::{Pair, Turn};
use super::words::{Words, left_out, struct_words};
use crate::message::Message;
use crate::model;

struct_words! {
    /// Lines and texts of a drawing, in mm right of and above the lower left corner of their box.
    #[schemars(rename = "Drawing")]
    DrawingWords<'a>: Drawing {
        /// Width and depth of the box when the drawing was taken.
        size: Pair,
        /// Its layers.
        layers: Vec<DrawingLayerWords<'a>>,
    }
}

struct_words! {
    /// A layer of a drawing.
    #[schemars(rename = "DrawingLayer")]
    DrawingLayerWords<'a>: DrawingLayer {
        /// What the drawing calls it.
        name: Cow<'a, str>,
        /// Whether it is left out when the plan is drawn.
        #[serde(default, skip_serializing_if = "left_out")]
        hidden: bool,
        /// Lines from place to place; a closed one ends where it begins.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lines: Vec<Vec<Pair>>,
        /// Texts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        texts: Vec<DrawingTextWords<'a>>,
    }
}

struct_words! {
    /// A text of a drawing.
    #[schemars(rename = "DrawingText")]
    DrawingTextWords<'a>: DrawingText {
        /// Its middle.
        at: Pair,
        /// What it says.
        text: Cow<'a, str>,
        /// Height of the letters in mm.
        height: i32,
        /// Turn of the text.
        #[serde(default, skip_serializing_if = "left_out")]
        angle: Turn,
    }
}
