//! Small pictures made of polygons, read from SVG path data on a grid of 24 x 24.

use crate::geometry::Place;

/// A picture of one ring or more in the unit square, y upwards; a ring inside another is a hole.
#[derive(Debug, Clone, PartialEq)]
pub struct Icon {
    rings: Vec<Vec<Place>>,
}

/// Why path data is no icon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IconError {
    /// A command other than `M`, `L`, `C` and `Z`.
    #[error("icons are made of M, L, C and Z; found {0:?}")]
    Command(char),
    /// A number is missing or cannot be read.
    #[error("the path of an icon breaks off after {0:?}")]
    Number(char),
    /// There is nothing to draw.
    #[error("the path of an icon is empty")]
    Empty,
}

const GRID: f64 = 24.0;
/// Straight pieces that stand for one Bézier curve.
const PIECES: u32 = 8;

impl Icon {
    /// Reads SVG path data of absolute `M`, `L`, `C` and `Z` commands on the grid, y downwards.
    ///
    /// # Errors
    /// When there is another command, a number is missing, or nothing is drawn.
    pub fn parse(path: &str) -> Result<Self, IconError> {
        let mut rings: Vec<Vec<Place>> = Vec::new();
        let mut rest = path.trim_start();
        while let Some(command) = rest.chars().next() {
            rest = rest.get(command.len_utf8()..).unwrap_or_default();
            let mut places = Places { rest, command };
            match command {
                'M' => rings.push(vec![places.next()?]),
                'L' => ring(&mut rings)?.push(places.next()?),
                'C' => curve(ring(&mut rings)?, [places.next()?, places.next()?, places.next()?]),
                'Z' => {}
                other => return Err(IconError::Command(other)),
            }
            rest = places.rest.trim_start();
        }
        if rings.is_empty() { Err(IconError::Empty) } else { Ok(Self { rings }) }
    }

    /// The rings with the icon's square laid on the square of `size` round `centre`.
    #[must_use]
    pub fn rings_at(&self, centre: Place, size: f64) -> Vec<Vec<Place>> {
        let to = |p: &Place| Place::new(centre.x + (p.x - 0.5) * size, centre.y + (p.y - 0.5) * size);
        self.rings.iter().map(|ring| ring.iter().map(to).collect()).collect()
    }

    /// The rings in the unit square, y upwards.
    #[must_use]
    pub fn rings(&self) -> &[Vec<Place>] {
        &self.rings
    }
}

fn ring(rings: &mut [Vec<Place>]) -> Result<&mut Vec<Place>, IconError> {
    rings.last_mut().ok_or(IconError::Command('L'))
}

fn curve(ring: &mut Vec<Place>, [b, c, d]: [Place; 3]) {
    let a = ring.last().copied().unwrap_or(b);
    ring.extend((1..=PIECES).map(|piece| {
        let t = f64::from(piece) / f64::from(PIECES);
        let s = 1.0 - t;
        let along =
            |a: f64, b: f64, c: f64, d: f64| s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
        Place::new(along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y))
    }));
}

/// The numbers that follow one command.
struct Places<'a> {
    rest: &'a str,
    command: char,
}

impl Places<'_> {
    fn next(&mut self) -> Result<Place, IconError> {
        let x = self.number()?;
        let y = self.number()?;
        Ok(Place::new(x / GRID, 1.0 - y / GRID))
    }

    fn number(&mut self) -> Result<f64, IconError> {
        let rest = self.rest.trim_start_matches([' ', ',']);
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).unwrap_or(rest.len());
        let (number, rest) = rest.split_at(end);
        self.rest = rest;
        number.parse().map_err(|_| IconError::Number(self.command))
    }
}

#[cfg(test)]
mod tests {
    use super::{Icon, IconError, Place};

    #[test]
    fn rings_are_read_in_the_unit_square_with_y_upwards() {
        let icon = Icon::parse("M0 0L24 0L24 24ZM6 6C6 12 12 12 12 6Z").unwrap();
        assert_eq!(icon.rings()[0], [Place::new(0.0, 1.0), Place::new(1.0, 1.0), Place::new(1.0, 0.0)]);
        assert_eq!(icon.rings()[1].len(), 9);
        assert_eq!(icon.rings_at(Place::new(10.0, 10.0), 4.0)[0][0], Place::new(8.0, 12.0));
    }

    #[test]
    fn bad_paths_say_what_is_wrong() {
        assert_eq!(Icon::parse(""), Err(IconError::Empty));
        assert_eq!(Icon::parse("M0 0A1 1"), Err(IconError::Command('A')));
        assert_eq!(Icon::parse("M0"), Err(IconError::Number('M')));
        assert_eq!(Icon::parse("L0 0"), Err(IconError::Command('L')));
    }
}
