#!/usr/bin/env bash
# Everything that must pass before a change is taken: format, lints, tests, documentation.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

step() {
    echo
    echo "== $*"
    "$@"
}

step cargo fmt --check
# The core without the window: a leak of the toolkit into it does not compile.
step cargo clippy --locked --no-default-features -- -D warnings
step cargo clippy --locked --all-targets -- -D warnings
step cargo test --locked
RUSTDOCFLAGS="-D warnings" step cargo doc --locked --no-deps --document-private-items
echo
echo "check.sh: all passed"
