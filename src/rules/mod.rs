//! What must hold on a plan: one file a rule, findings, profiles, and the two ways to check.
//!
//! The full check and the live one run the same rules; they differ only in which subjects they ask and how neighbours
//! are found. No rule knows of editing, screens or files.

mod about;
mod aisle_width;
mod area_ratio;
mod booth_depth;
mod booth_number;
mod check;
mod closed_hall;
mod common_path;
mod dead_end;
mod exit_clear;
mod exit_count;
mod exit_sight;
mod exit_spacing;
mod exit_width;
mod exits;
mod finding;
mod floor_load;
mod front;
mod gap;
mod grid;
mod group_gap;
mod hanging_height;
mod height;
mod measure;
mod missing_data;
mod naming;
mod neighbours;
mod occupant_load;
mod one_way;
mod open_front;
mod outside_hall;
mod outside_pavilion;
mod overlap;
mod pillar_gap;
mod plan;
mod profile;
mod reachable;
mod room;
mod row_length;
mod rule;
mod safety_point_clear;
mod shutter_clear;
mod sight_line;
mod straight_distance;
mod supply;
mod supply_load;
mod travel_distance;
mod wall_gap;

pub use about::{About, Case, Limit, Stricter, Unit};
pub use check::{Stale, affected, check_rules, floor_check, full_check, keys, live_check, looks_at_floor};
pub use finding::{Finding, FindingKey, Severity};
pub use naming::named;
pub use plan::{Floors, Neighbours, Plan};
pub use profile::{Basis, Demand, Part, Profile, Standing, Terms};
pub use rule::{Need, Offence, Reach, Report, Rule, Scope};

/// Every rule, in the order lists show them.
pub static RULES: &[&dyn Rule] = &[
    &overlap::Overlap,
    &outside_hall::OutsideHall,
    &closed_hall::ClosedHall,
    &outside_pavilion::OutsidePavilion,
    &booth_number::BoothNumber,
    &neighbours::DisturbingNeighbours,
    &pillar_gap::PillarGap,
    &wall_gap::WallGap,
    &exit_clear::ExitClear,
    &shutter_clear::ShutterClear,
    &exit_width::ExitWidth,
    &exit_count::ExitCount,
    &exit_spacing::ExitSpacing,
    &occupant_load::OccupantLoad,
    &straight_distance::StraightDistance,
    &travel_distance::TravelDistance,
    &common_path::CommonPath,
    &dead_end::DeadEnd,
    &exit_sight::ExitSight,
    &safety_point_clear::SafetyPointClear,
    &group_gap::GroupGap,
    &row_length::RowLength,
    &aisle_width::AisleWidth,
    &reachable::Reachable,
    &height::Height,
    &sight_line::SightLine,
    &hanging_height::HangingHeight,
    &floor_load::FloorLoad,
    &booth_depth::BoothDepth,
    &open_front::OpenFront,
    &area_ratio::AreaRatio,
    &supply::Supply,
    &supply_load::SupplyLoad,
    &missing_data::MissingData,
];

/// The rule of this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.about().id == id)
}
