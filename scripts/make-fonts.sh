#!/usr/bin/env bash
# Makes assets/fonts from the Noto fonts that Debian ships. The results are committed; run this only to change them.
#
# Needs: apt-get install fonts-noto-core fonts-noto-cjk; pip install fonttools. Takes about one minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

latin=/usr/share/fonts/truetype/noto
cjk=/usr/share/fonts/opentype/noto
out=assets/fonts
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

# make SOURCE CHARACTERS OUTPUT [OPTION...]
make() {
    local source=$1 characters=$2 output=$3
    shift 3
    python3 scripts/font-characters.py "$characters" >"$lists/$characters"
    # Outlines are kept as drawn; hinting is for screens of old, and the rarer tables are of no use to a plan.
    pyftsubset "$source" --unicodes-file="$lists/$characters" --output-file="$out/$output" \
        --no-hinting --name-IDs='0,1,2,3,4,5,6,13,14' --name-languages=0x409 --drop-tables+=DSIG,BASE,VORG,vhea,vmtx "$@"
    echo "$output: $(stat -c %s "$out/$output") bytes"
}

# In a collection of Noto Sans CJK, font 2 is the one with the glyph shapes of mainland China.
make $latin/NotoSans-Regular.ttf latin NotoSans-Regular.ttf --layout-features=kern,ccmp,mark,mkmk,locl
make $latin/NotoSans-Bold.ttf latin NotoSans-Bold.ttf --layout-features=kern,ccmp,mark,mkmk,locl
make $cjk/NotoSansCJK-Regular.ttc cjk-all NotoSansCJKsc-Regular.otf --font-number=2 --drop-tables+=GSUB,GPOS
make $cjk/NotoSansCJK-Bold.ttc cjk-common NotoSansCJKsc-Bold.otf --font-number=2 --drop-tables+=GSUB,GPOS
