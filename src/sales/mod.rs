//! Selling a plan: who could stand where. Nothing here changes a plan; whoever asked commits what is proposed.

pub mod assign;
