//! How comfortably people walk: Fruin's level of service, and how wide exits have to be for so many people.

/// Level of service of a walkway: J. J. Fruin, Pedestrian Planning and Design, 1971 (its tables second-hand, as read on
/// pages that quote them).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// Everybody walks as they like.
    A,
    /// Now and then somebody is in the way.
    B,
    /// Faster walking and crossing are hindered.
    C,
    /// Most walk slower than they would.
    D,
    /// Everybody walks slowly, crossing is hardly possible.
    E,
    /// A jam.
    F,
}

/// The levels from the best on, with the most persons a minute and metre and the least m² a person; F takes the rest.
const LEVELS: [(Service, f64, f64); 5] = [
    (Service::A, 23.0, 3.25),
    (Service::B, 33.0, 2.32),
    (Service::C, 49.0, 1.39),
    (Service::D, 66.0, 0.93),
    (Service::E, 82.0, 0.46),
];

impl Service {
    /// By the persons that pass each minute and metre of width.
    #[must_use]
    pub fn of_flow(persons: f64) -> Self {
        LEVELS.iter().find(|(_, most, _)| persons <= *most).map_or(Self::F, |(level, ..)| *level)
    }

    /// By the floor that each person has, in m².
    #[must_use]
    pub fn of_room(square_metres: f64) -> Self {
        LEVELS.iter().find(|(.., least)| square_metres >= *least).map_or(Self::F, |(level, ..)| *level)
    }

    /// Its letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
        }
    }
}

/// By what rule the width of exits is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WidthRule {
    /// China: 0.65 m for 100 persons on storeys 1 and 2, fire resistance class I or II (GB 50016 table 5.5.21-1, second-hand).
    China,
    /// USA: 0.2 inch a person on the level (second-hand, in part read).
    UnitedStates,
    /// United Kingdom: 5 mm a person in openings of 1.1 m and more (CIBSE Guide E as quoted, read).
    UnitedKingdom,
    /// Germany: 1.2 m for 200 persons (`MVStättVO` s. 7(4), from memory: check before use).
    Germany,
}

impl WidthRule {
    /// Width that so many persons need, in mm.
    #[must_use]
    pub fn width_for(self, people: f64) -> f64 {
        let each = match self {
            Self::China => 650.0 / 100.0,
            Self::UnitedStates => 0.2 * 25.4,
            Self::UnitedKingdom => 5.0,
            Self::Germany => 1_200.0 / 200.0,
        };
        people.max(0.0) * each
    }
}

#[cfg(test)]
mod tests {
    use super::{Service, WidthRule};

    #[test]
    fn flows_and_rooms_of_the_same_line_have_the_same_level() {
        use Service::{A, B, C, D, E, F};
        let lines = [(A, 10.0, 5.0), (B, 30.0, 2.5), (C, 40.0, 2.0), (D, 60.0, 1.0), (E, 80.0, 0.5), (F, 90.0, 0.3)];
        for (level, flow, room) in lines {
            assert_eq!((Service::of_flow(flow), Service::of_room(room)), (level, level));
        }
        assert_eq!(lines.map(|(level, ..)| level.letter()).concat(), "ABCDEF");
    }

    #[test]
    fn the_limits_belong_to_the_better_level() {
        assert_eq!([23.0, 23.1, 82.0, 82.1].map(Service::of_flow), [Service::A, Service::B, Service::E, Service::F]);
        assert_eq!([3.25, 3.24, 0.46, 0.45].map(Service::of_room), [Service::A, Service::B, Service::E, Service::F]);
    }

    #[test]
    fn widths_for_a_thousand_people() {
        let rules = [WidthRule::China, WidthRule::UnitedStates, WidthRule::UnitedKingdom, WidthRule::Germany];
        assert_eq!(rules.map(|rule| rule.width_for(1_000.0)), [6_500.0, 5_080.0, 5_000.0, 6_000.0]);
        assert_eq!(WidthRule::China.width_for(-1.0), 0.0);
    }
}
