//! What a number is made of.

use std::str::FromStr;

use crate::message::Message;
use crate::model::{Booth, Layout, Names};

/// A pattern such as `{hall}{row}{n:2}`: texts as they are, and gaps to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    /// The number in the hall's name, else its name.
    Hall,
    /// The first letter of each word of the pavilion's name, or the number in it.
    Pavilion,
    /// The letters of the row.
    Row,
    /// The number of the row from 1, so many digits wide.
    RowNumber(usize),
    /// The counter, so many digits wide.
    Counter(usize),
}

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum PatternError {
    /// A brace has no partner.
    Brace,
    /// There is no such gap.
    Unknown(String),
    /// Without a counter, all booths of a row would have one number.
    NoCounter,
}

impl PatternError {
    /// What to tell the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Brace => Message::new("generate-pattern-brace"),
            Self::Unknown(gap) => Message::new("generate-pattern-unknown").with("gap", gap.as_str()),
            Self::NoCounter => Message::new("generate-pattern-no-counter"),
        }
    }
}

/// Most digits of a counter.
const WIDEST: usize = 9;

impl Default for Pattern {
    /// Hall, row and two digits: 7A01.
    fn default() -> Self {
        Self(vec![Part::Hall, Part::Row, Part::Counter(2)])
    }
}

impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (plain, gap) = rest.split_once('{').map_or((rest, None), |(plain, gap)| (plain, Some(gap)));
            if plain.contains('}') {
                return Err(PatternError::Brace);
            }
            if !plain.is_empty() {
                parts.push(Part::Text(plain.to_owned()));
            }
            rest = match gap {
                None => "",
                Some(gap) => {
                    let (gap, after) = gap.split_once('}').ok_or(PatternError::Brace)?;
                    parts.push(part(gap)?);
                    after
                }
            };
        }
        let counts = parts.iter().any(|part| matches!(part, Part::Counter(_)));
        if counts { Ok(Self(parts)) } else { Err(PatternError::NoCounter) }
    }
}

fn part(gap: &str) -> Result<Part, PatternError> {
    let unknown = || PatternError::Unknown(gap.to_owned());
    let (name, width) = gap.split_once(':').map_or((gap, None), |(name, width)| (name, Some(width)));
    let width = width.map_or(Ok(1), |width| width.trim().parse().map_err(|_| unknown()))?;
    if !(1..=WIDEST).contains(&width) {
        return Err(unknown());
    }
    match name.trim() {
        "hall" => Ok(Part::Hall),
        "pavilion" => Ok(Part::Pavilion),
        "row" => Ok(Part::Row),
        "aisle" => Ok(Part::RowNumber(width)),
        "n" => Ok(Part::Counter(width)),
        _ => Err(unknown()),
    }
}

impl std::fmt::Display for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for part in &self.0 {
            match part {
                Part::Text(text) => f.write_str(text)?,
                Part::Hall => f.write_str("{hall}")?,
                Part::Pavilion => f.write_str("{pavilion}")?,
                Part::Row => f.write_str("{row}")?,
                Part::RowNumber(1) => f.write_str("{aisle}")?,
                Part::RowNumber(width) => write!(f, "{{aisle:{width}}}")?,
                Part::Counter(1) => f.write_str("{n}")?,
                Part::Counter(width) => write!(f, "{{n:{width}}}")?,
            }
        }
        Ok(())
    }
}

impl Pattern {
    /// The number of a booth.
    pub(super) fn fill(&self, booth: &Booth, layout: &Layout, row: &str, row_number: usize, counter: u32) -> String {
        let mut number = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => number.push_str(text),
                Part::Hall => number.push_str(&hall_of(booth, layout)),
                Part::Pavilion => number.push_str(&pavilion_of(booth, layout)),
                Part::Row => number.push_str(row),
                Part::RowNumber(width) => number.push_str(&format!("{row_number:0width$}")),
                Part::Counter(width) => number.push_str(&format!("{counter:0width$}")),
            }
        }
        number
    }
}

/// What stands for the hall of a booth in its number.
pub(super) fn hall_of(booth: &Booth, layout: &Layout) -> String {
    let hall = booth.hall.and_then(|id| layout.object(id)?.hall());
    hall.map(|hall| short(&hall.names)).unwrap_or_default()
}

fn pavilion_of(booth: &Booth, layout: &Layout) -> String {
    let pavilion = booth.pavilion.and_then(|id| layout.object(id)?.pavilion());
    pavilion.map(|pavilion| initials(&pavilion.names)).unwrap_or_default()
}

/// The digits of a name with the capital letters before them (`A2` of "Hall A2", `7` of "7号馆"); else the whole name
/// without spaces.
fn short(names: &Names) -> String {
    let all = || names.iter().map(|(_, name)| name);
    let code = |name: &str| {
        let words = name.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
        words
            .filter(|word| word.chars().any(|c| c.is_ascii_digit()))
            .find(|word| word.chars().all(|c| c.is_ascii_digit() || c == '.' || c.is_ascii_uppercase()))
            .map(ToOwned::to_owned)
    };
    all().find_map(code).unwrap_or_else(|| all().next().map(|name| name.replace(' ', "")).unwrap_or_default())
}

/// The first letters of the words of a name in Latin letters, of digits all; else the first character of the name.
fn initials(names: &Names) -> String {
    let all = || names.iter().map(|(_, name)| name);
    let latin = |name: &str| {
        let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let of = |word: &str| match word.chars().next() {
            Some(first) if first.is_ascii_digit() => word.to_uppercase(),
            first => first.map(|first| first.to_ascii_uppercase().to_string()).unwrap_or_default(),
        };
        let text: String = words.map(of).collect();
        (!text.is_empty()).then_some(text)
    };
    all()
        .find_map(latin)
        .unwrap_or_else(|| all().next().and_then(|name| name.chars().next()).map(String::from).unwrap_or_default())
}
