//! What a column of a list means.

use std::fmt;
use std::str::FromStr;

use crate::model::{Lang, words};

words! {
    /// What a column of a list means.
    ColumnMeaning as "import-column-meaning" {
        /// The exhibitor's name, in one language.
        Name = "name",
        /// Its number in the organiser's books.
        Code = "code",
        /// Numbers of its booths.
        Booths = "booths",
        /// Country or region.
        Country = "country",
        /// Province or state.
        Province = "province",
        /// Line of business.
        Sector = "sector",
        /// What it shows.
        Products = "products",
        /// Wanted area.
        Area = "area",
        /// Wanted open sides.
        OpenSides = "open-sides",
        /// Pavilion it is to stand in.
        Pavilion = "pavilion",
        /// Sales status of its booths.
        Status = "status",
        /// Price of its booths together.
        Price = "price",
        /// Person, telephone, address.
        Contact = "contact",
        /// Web shop or meeting link.
        Link = "link",
        /// On site, online or both.
        Attendance = "attendance",
        /// A word that those share who want to stand together.
        Together = "together",
        /// A word that those share who are to stand apart.
        Apart = "apart",
        /// A remark.
        Note = "note",
        /// Kept as it is, under its heading.
        Field = "field",
        /// Not taken.
        LeftOut = "left-out",
    }
}

impl ColumnMeaning {
    /// Whether several columns may mean this: their texts are put together.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Contact | Self::Note | Self::Products | Self::Booths | Self::Field | Self::LeftOut)
    }
}

/// What one column means; of a name, in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it means.
    pub meaning: ColumnMeaning,
    /// The language of a name.
    pub lang: Option<Lang>,
}

impl Column {
    /// A column with this meaning, and no language.
    #[must_use]
    pub const fn of(meaning: ColumnMeaning) -> Self {
        Self { meaning, lang: None }
    }

    /// A column of names in this language.
    #[must_use]
    pub const fn name_in(lang: Lang) -> Self {
        Self { meaning: ColumnMeaning::Name, lang: Some(lang) }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.meaning.word())?;
        self.lang.as_ref().map_or(Ok(()), |lang| write!(f, ":{lang}"))
    }
}

/// The text is no meaning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown meaning of a column")]
pub struct UnknownMeaning;

impl FromStr for Column {
    type Err = UnknownMeaning;

    /// `country`, or with the language of a name `name:zh-CN`.
    fn from_str(text: &str) -> Result<Self, UnknownMeaning> {
        let (word, lang) = text.split_once(':').map_or((text, None), |(word, lang)| (word, Some(lang)));
        let meaning = ColumnMeaning::from_word(word.trim()).ok_or(UnknownMeaning)?;
        let lang = lang.map(|lang| lang.trim().parse().map_err(|_| UnknownMeaning)).transpose()?;
        if lang.is_some() && meaning != ColumnMeaning::Name { Err(UnknownMeaning) } else { Ok(Self { meaning, lang }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_written_and_read() {
        for &meaning in ColumnMeaning::ALL {
            assert_eq!(Column::of(meaning).to_string().parse(), Ok(Column::of(meaning)));
        }
        let name = Column::name_in(Lang::chinese());
        assert_eq!((name.to_string().as_str(), "name:zh-CN".parse()), ("name:zh-CN", Ok(name)));
        assert_eq!("area:en".parse::<Column>(), Err(UnknownMeaning));
        assert_eq!("colour".parse::<Column>(), Err(UnknownMeaning));
    }
}
