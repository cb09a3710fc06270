//! What the rules find: every fixture under `tests/rules`, the profile, and measuring against brute force.

mod clear_oracle;
mod exit_oracle;
mod fixtures;
mod maze_oracle;
mod oracle;
mod profile;
mod walking_oracle;
mod wants_oracle;
