//! How fast a crowd walks, and how many get through a door: the hydraulic model.
//!
//! The formulae are those of Gwynne & Rosenbaum, SFPE Handbook of Fire Protection Engineering, 5th edition, chapter 59
//! (from memory); a test holds them against the table of the IMO evacuation guidelines, which was read and is taken
//! from the same handbook.

/// Speed on level floor without a crowd, in m/s: `k` of the formula (memory).
const LEVEL: f64 = 1.40;
/// How much a crowd slows down, in m² a person: `a` of the formula (memory).
const SLOWING: f64 = 0.266;
/// Below this density, in persons/m², everybody walks as fast as they like (memory).
const FREE: f64 = 0.54;
/// From this density on, in persons/m², a crowd hardly moves (IMO, read).
const JAM: f64 = 3.5;
/// Speed of such a crowd in m/s (IMO, read).
const JAMMED: f64 = 0.10;
/// Most persons through a door for each second and metre of effective width (IMO, read).
pub const MOST_FLOW: f64 = 1.3;
/// Width beside a jamb or a wall that nobody uses, in mm (SFPE, memory).
pub const BOUNDARY: f64 = 150.0;

/// Speed in m/s at a density in persons/m².
#[must_use]
pub fn speed(density: f64) -> f64 {
    if density >= JAM {
        return JAMMED;
    }
    LEVEL * (1.0 - SLOWING * density.max(FREE))
}

/// Persons for each second and metre of effective width at a density in persons/m²; no more than [`MOST_FLOW`].
#[must_use]
pub fn specific_flow(density: f64) -> f64 {
    (speed(density) * density.max(0.0)).min(MOST_FLOW)
}

/// The part of a door's clear width that people use, in mm.
#[must_use]
pub fn effective_width(clear: f64) -> f64 {
    (clear - 2.0 * BOUNDARY).max(0.0)
}

/// Persons a second that get out of a door of a clear width in mm while others wait behind it.
#[must_use]
pub fn capacity(clear: f64) -> f64 {
    MOST_FLOW * effective_width(clear) / 1_000.0
}

/// Seconds until so many people are through a door of a clear width in mm; infinite where nobody fits through.
#[must_use]
pub fn passing_time(people: f64, clear: f64) -> f64 {
    if people > 0.0 { people / capacity(clear) } else { 0.0 }
}

/// Flow for each metre where ways of these flows (persons/(s m)) and effective widths (mm) meet, through an effective
/// width; what is above [`MOST_FLOW`] waits.
#[must_use]
pub fn merged_flow(ways: &[(f64, f64)], width: f64) -> f64 {
    let sum: f64 = ways.iter().map(|(flow, width)| flow * width).sum();
    if width > 0.0 { (sum / width).min(MOST_FLOW) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Corridors in the IMO evacuation guidelines: density, specific flow, speed (read).
    const IMO: [(f64, f64, f64); 5] =
        [(0.0, 0.0, 1.2), (0.5, 0.65, 1.2), (1.9, 1.3, 0.67), (3.2, 0.65, 0.20), (3.5, 0.32, 0.10)];

    #[test]
    fn the_formulae_agree_with_the_table_that_was_read() {
        for (density, flow, walking) in IMO {
            assert!((speed(density) - walking).abs() <= 0.03, "{density}: {}", speed(density));
            // At 0.5 persons/m² the table's own flow is 1.3 m/s times the density, not 1.2.
            assert!((specific_flow(density) - flow).abs() <= 0.06, "{density}: {}", specific_flow(density));
        }
    }

    #[test]
    fn flow_is_greatest_at_about_two_persons_to_the_square_metre() {
        let flows: Vec<f64> = (0..400).map(|i| specific_flow(f64::from(i) / 100.0)).collect();
        assert!(flows.iter().all(|flow| (0.0..=MOST_FLOW).contains(flow)));
        assert_eq!(flows[188], MOST_FLOW);
        assert!((LEVEL / (4.0 * SLOWING) - 1.32).abs() < 0.005, "without the cap");
        assert!(speed(0.54) < 1.2 && speed(5.0) == JAMMED);
    }

    #[test]
    fn a_door_lets_its_effective_width_through() {
        assert_eq!(effective_width(3_000.0), 2_700.0);
        assert!((capacity(3_000.0) - 3.51).abs() < 1e-9);
        assert!((passing_time(351.0, 3_000.0) - 100.0).abs() < 1e-9);
        assert_eq!(passing_time(0.0, 0.0), 0.0);
        assert_eq!(passing_time(1.0, 200.0), f64::INFINITY);
    }

    #[test]
    fn where_ways_meet_the_flow_is_capped() {
        assert!((merged_flow(&[(0.6, 1_000.0), (0.4, 2_000.0)], 2_000.0) - 0.7).abs() < 1e-9);
        assert_eq!(merged_flow(&[(1.3, 2_000.0), (1.3, 2_000.0)], 2_000.0), MOST_FLOW);
        assert_eq!(merged_flow(&[(1.0, 1_000.0)], 0.0), 0.0);
    }
}
