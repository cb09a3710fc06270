//! Selling a plan: who could stand where, and booths as they are when exhibitors come, go and change places. Nothing here
//! changes a plan; whoever asked commits what is proposed.

pub mod assign;
pub mod places;
