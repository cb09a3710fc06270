//! What the rules find: every fixture under `tests/rules`, the profile, and measuring against brute force.

mod clear_oracle;
mod exit_oracle;
mod fixtures;
mod oracle;
mod profile;
mod wants_oracle;
