#!/usr/bin/env bash
# A newcomer's walk in the real window, on a display without a screen: open the 2021 Expo, drag a booth onto another,
# see red, undo, add a booth in the Automobile pavilion, save, export a PDF and a PNG, close, reopen, compare.
#
#   scripts/walk.sh [PICTURES]     screenshots go to the folder PICTURES; without it they are thrown away
#
# It walks once in Chinese and once in English, takes about a minute a language, and fails at the first thing amiss.
# The program is built first; HALLPLAN names another one to walk with.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp -d)
pictures=${1:-$folder/pictures}
mkdir -p "$pictures"
if [ -z "${HALLPLAN:-}" ]; then
    cargo build --locked
    HALLPLAN=${CARGO_TARGET_DIR:-target}/debug/hallplan
fi

stop() {
    kill "${window_pid:-}" "${display_pid:-}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap stop EXIT
HALLPLAN=$(realpath "$HALLPLAN")

fail() {
    import -window root "$pictures/failed.png" || true
    echo "walk: $*" >&2
    exit 1
}

# Tries a command again until it succeeds, for at most $1 tenths of a second.
within() {
    local tries=$1
    shift
    for _ in $(seq "$tries"); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    fail "this did not come true in time: $*"
}

begin_display() {
    # Xvfb takes the first free number and writes it down when it is ready.
    Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
    display_pid=$!
    within 100 test -s "$folder/display"
    DISPLAY=":$(cat "$folder/display")"
    export DISPLAY LIBGL_ALWAYS_SOFTWARE=1
    # Without a dialog service the program shows its own file dialogs.
    unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY XDG_RUNTIME_DIR
    within 100 xdotool getdisplaygeometry
}

find_window() {
    window=$(xdotool search --onlyvisible --name "$1" | tail -n 1)
    [ -n "$window" ]
}

# Opens $plan in a window of the whole display and waits until its name is in the title.
open_window() {
    env PATH="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" "$HALLPLAN" --locale "$locale" "$plan" &
    window_pid=$!
    within 600 find_window expo
    xdotool windowsize "$window" 1280 720 windowmove "$window" 0 0 windowfocus "$window"
    settle
}

settle() { sleep 1.5; }
picture() { settle; import -window root "$pictures/$locale-$1.png"; }
press() { xdotool key --delay 80 "$@"; sleep 0.5; }
type_text() { xdotool type --delay 40 -- "$1"; sleep 0.5; }

# How many points of the screen have the red of an error.
red() {
    import -window root "$folder/red.png"
    convert "$folder/red.png" -fill black +opaque '#d92d20' -fill white -opaque '#d92d20' \
        -format '%[fx:round(mean*w*h)]' info:
}

count() { "$HALLPLAN" describe "$plan" --json | tr -d ' \n' | sed 's/.*"totals":{\([^}]*\)}.*/\1/' | tr ',' '\n' | sed -n "s/\"$1\"://p"; }

# Finds a booth; afterwards it is in the middle of the canvas, at $x $y.
find_booth() {
    press ctrl+f
    type_text "$1"
    press Return
    settle
    x=628 y=378
}

overlap_and_undo() {
    find_booth 1A03
    local before during
    before=$(red)
    xdotool mousemove "$x" "$y" mousedown 1
    for step in 10 25 40 55 70; do xdotool mousemove $((x + step)) $((y + 4)) sleep 0.1; done
    picture dragging
    during=$(red)
    xdotool mouseup 1
    [ "$during" -gt $((before + 500)) ] || fail "nothing turned red while dragging ($before, then $during points)"
    picture overlap
    press ctrl+z
    settle
    [ "$(red)" -le $((before + 50)) ] || fail "undo left something red"
}

add_booth() {
    find_booth 1A03
    press ctrl+minus ctrl+minus
    press b
    # 17.5 m to the right of the booth lies the main aisle.
    xdotool mousemove $((x + 168)) $((y + 26)) sleep 0.3 click 1
    settle
    press Escape
    picture added
}

# Exports to the file of this ending. PDF is what the dialog proposes; beside it stands PNG.
export_drawing() {
    local ending=$1
    press ctrl+e
    settle
    [ "$ending" = pdf ] || xdotool mousemove 630 294 sleep 0.2 click 1
    picture "export-$ending"
    press Return
    settle
    press Return
    within 1200 test -s "${plan%.json}.$ending"
}

walk() {
    locale=$1
    plan=$folder/$locale/expo.json
    mkdir -p "$folder/$locale"
    cp layouts/expo-2021.json "$plan"
    open_window
    picture opened
    overlap_and_undo
    add_booth
    press ctrl+s
    settle
    [ "$(count booths)" = 3387 ] || fail "the saved plan has $(count booths) booths instead of 3387"
    export_drawing pdf
    export_drawing png
    xdotool mousemove 640 300
    press ctrl+q
    within 100 test ! -d "/proc/$window_pid"
    "$HALLPLAN" check "$plan" || fail "the new booth breaks a rule"
    pdfinfo "$folder/$locale/expo.pdf" | grep -q 'A1' || fail "the PDF is not A1"
    cp "$plan" "$folder/$locale/saved.json"
    open_window
    picture reopened
    press ctrl+q
    within 100 test ! -d "/proc/$window_pid"
    cmp "$plan" "$folder/$locale/saved.json" || fail "opening and closing changed the plan"
    echo "walk: $locale is fine"
}

begin_display
for locale in zh-CN en; do walk "$locale"; done
