//! Hallplan: floor plans of trade fairs — halls, themed pavilions, booths.
//!
//! The modules, lowest layer first; `ARCHITECTURE.md` says which may use which.

pub mod analysis;
#[cfg(feature = "gui")]
pub mod app;
pub mod approval;
pub mod cli;
pub mod document;
pub mod editor;
pub mod export;
pub mod generate;
pub mod geometry;
pub mod i18n;
pub mod import;
pub mod index;
pub mod mend;
pub mod message;
pub mod model;
pub mod rebase;
pub mod rules;
pub mod sales;
pub mod scene;
pub mod storage;
pub mod worker;
