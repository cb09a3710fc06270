//! Fronts in buckets by distance, the nearest first.

use std::collections::VecDeque;

use super::march::Front;

/// Width of a bucket in sides of a cell: less than a front needs from one cell to the next.
const WIDTH: f32 = 0.6;

/// Cells and exits in buckets by distance.
#[derive(Default)]
pub struct Queue {
    /// The first of these is bucket `current`.
    buckets: VecDeque<Vec<(u32, u16)>>,
    current: usize,
    spare: Vec<Vec<(u32, u16)>>,
}

impl Queue {
    /// Puts a front at a cell into its bucket, unless it lies there since it was as far as `before`.
    #[inline]
    pub fn line_up(&mut self, cell: usize, front: Front, before: f32) {
        let bucket = bucket(front.far);
        if before < f32::INFINITY && self::bucket(before) == bucket {
            return;
        }
        let ahead = bucket.saturating_sub(self.current);
        while self.buckets.len() <= ahead {
            self.buckets.push_back(self.spare.pop().unwrap_or_default());
        }
        if let (Some(bucket), Ok(cell)) = (self.buckets.get_mut(ahead), u32::try_from(cell)) {
            bucket.push((cell, front.exit));
        }
    }

    /// The next bucket, which is current until it is given back.
    pub fn next(&mut self) -> Option<Vec<(u32, u16)>> {
        self.buckets.front_mut().map(std::mem::take)
    }

    /// Ends the turn of a bucket.
    pub fn give_back(&mut self, mut bucket: Vec<(u32, u16)>) {
        bucket.clear();
        self.spare.push(bucket);
        self.buckets.pop_front();
        self.current += 1;
    }

    /// Whether a front that is so far away belongs into the bucket whose turn it is.
    #[inline]
    pub fn is_current(&self, far: f32) -> bool {
        bucket(far) == self.current
    }
}

fn bucket(far: f32) -> usize {
    (far * (1.0 / WIDTH)) as u32 as usize
}
