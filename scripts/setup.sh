#!/usr/bin/env bash
# Installs what Hallplan needs and this machine lacks: Debian packages, and the Rust toolchain that the repository pins.
# Run it as root or as somebody who may use sudo. Where nothing is missing it changes nothing and needs no network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The window opens these at run time.
run=(libgl1 libegl1 libgl1-mesa-dri libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0)
build=(ca-certificates curl gcc libc6-dev pkg-config)
# A display without a screen, a renderer without a graphics card, and readers of what was drawn.
test=(imagemagick mesa-vulkan-drivers poppler-utils xdotool xvfb)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "setup: must be root, or have sudo, to run: $*" >&2
        exit 1
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        echo "setup: this is not Debian; its packages' counterparts are for you to install: $*" >&2
        return
    fi
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "setup: installing ${missing[*]}"
    as_root apt-get update -q </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" </dev/null
}

# Whether cargo, its two helpers that check.sh uses, and a compiler at least as new as the pinned one answer.
has_rust() {
    local found
    cargo --version && cargo fmt --version && cargo clippy --version && found=$(rustc --version | cut -d ' ' -f 2) &&
        [ "$(printf '%s\n' "$pinned" "$found" | sort -V | head -n 1)" = "$pinned" ]
} >/dev/null 2>&1

install_rust() {
    ! has_rust || return 0
    if ! command -v rustup >/dev/null; then
        echo "setup: installing rustup, from https://static.rust-lang.org"
        curl --proto '=https' --tlsv1.2 -sSf https://static.rust-lang.org/rustup/rustup-init.sh |
            sh -s -- -y --no-modify-path --profile minimal --default-toolchain none
        hash -r
    fi
    echo "setup: installing Rust $pinned"
    rustup toolchain install "$pinned" --profile minimal --component rustfmt --component clippy --no-self-update
    has_rust || { echo "setup: Rust $pinned was installed, but does not run" >&2; exit 1; }
}

# A new rustup is found by shells of a later login only, but `setup.sh && cargo …` has to work at once.
link_rust() {
    ! (PATH=$path_before; hash -r; has_rust) || return 0
    local program
    for program in cargo rustc rustup; do
        as_root ln -sf "$cargo_bin/$program" "/usr/local/bin/$program"
    done
}

pinned=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
cargo_bin=${CARGO_HOME:-$HOME/.cargo}/bin
path_before=$PATH
PATH=$cargo_bin:$PATH
install_packages "${run[@]}" "${build[@]}" "${test[@]}"
install_rust
link_rust
