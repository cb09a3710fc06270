//! Which kind of change can remove the findings of a rule.

/// Which kind of change can remove a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// A thing is shifted or trimmed.
    Move,
    /// A thing is given the hall or pavilion it lies in; else it is shifted into its own.
    Place,
    /// A booth gets a number.
    Number,
    /// A booth is built lower.
    Height,
    /// What hangs over a booth is hung higher.
    Hung,
    /// None, and the message key of why.
    None(&'static str),
}

impl Remedy {
    /// The kind of change for a rule.
    pub(super) fn of(rule: &str) -> Self {
        match rule {
            "overlap" | "pillar-gap" | "wall-gap" | "group-gap" | "aisle-width" | "reachable" | "exit-clear"
            | "shutter-clear" | "safety-point-clear" | "neighbours" => Self::Move,
            "outside-hall" | "outside-pavilion" => Self::Place,
            "booth-number" => Self::Number,
            "height" | "sight-line" => Self::Height,
            "hanging-height" => Self::Hung,
            "exit-width" | "exit-count" | "exit-spacing" | "straight-distance" | "travel-distance" | "exit-sight" => {
                Self::None("mend-why-exits")
            }
            "common-path" | "dead-end" => Self::None("mend-why-ways"),
            "occupant-load" => Self::None("mend-why-persons"),
            "area-ratio" => Self::None("mend-why-area"),
            "row-length" => Self::None("mend-why-row"),
            "booth-depth" => Self::None("mend-why-depth"),
            "open-front" => Self::None("mend-why-front"),
            "floor-load" => Self::None("mend-why-load"),
            "supply" | "supply-load" => Self::None("mend-why-supply"),
            "closed-hall" => Self::None("mend-why-closed"),
            "missing-data" => Self::None("mend-why-missing"),
            _ => Self::None("mend-why-other"),
        }
    }

    /// Whether things are moved.
    pub(super) const fn moves(self) -> bool {
        matches!(self, Self::Move | Self::Place)
    }
}

#[cfg(test)]
mod tests {
    use super::Remedy;
    use crate::rules::RULES;

    #[test]
    fn every_rule_can_be_mended_or_says_why_not() {
        for rule in RULES {
            assert_ne!(Remedy::of(rule.about().id), Remedy::None("mend-why-other"), "{}", rule.about().id);
        }
    }
}
