#!/usr/bin/env python3
"""Prints the code points that a shipped font keeps, one hexadecimal number a line.

usage: font-characters.py latin | cjk-all | cjk-common
"""

import sys


def span(first, last):
    return set(range(first, last + 1))


def encodable(codec, first_bytes, second_bytes):
    """Every character that `codec` writes as two bytes from these ranges."""
    found = set()
    for first in first_bytes:
        for second in second_bytes:
            try:
                text = bytes([first, second]).decode(codec)
            except UnicodeDecodeError:
                continue
            found.update(map(ord, text))
    return found


# The whole scripts, so that any name of a person or a company in a European or Central Asian language is drawn.
LATIN = (
    span(0x0020, 0x007E)
    | span(0x00A0, 0x024F)  # Latin-1, Extended-A and -B, with the letters of pinyin and of Vietnamese
    | span(0x02B0, 0x036F)  # modifiers and combining marks
    | span(0x0370, 0x03FF)  # Greek: Ω, µ, φ and the like in technical words
    | span(0x0400, 0x052F)  # Cyrillic, with Mongolian Өө Үү and the Kazakh letters
    | span(0x1E00, 0x1EFF)
    | span(0x2000, 0x2064)  # dashes, quotes, ellipsis, spaces
    | span(0x2070, 0x209F)
    | span(0x20A0, 0x20CF)  # currencies
    | span(0x2100, 0x218F)  # №, ™, fractions, Roman numerals
    | span(0x2190, 0x21FF)
    | span(0x2200, 0x22FF)
    | {0x25CC, 0xFFFD}
)

SYMBOLS = (
    span(0x0020, 0x007E)
    | span(0x00A0, 0x00FF)
    | span(0x2010, 0x2044)
    | span(0x2070, 0x209F)
    | span(0x2100, 0x218F)
    | span(0x2190, 0x21FF)  # arrows
    | span(0x2200, 0x22FF)
    | span(0x2300, 0x23FF)
    | span(0x2460, 0x24FF)  # ① and its kin
    | span(0x2500, 0x27BF)  # boxes, shapes, signs
    | span(0x3000, 0x303F)  # CJK punctuation
    | span(0x3200, 0x33FF)  # ㈱, ㎡, ℃ and their kin
    | span(0xFE30, 0xFE4F)
    | span(0xFF00, 0xFFEF)
)
KANA = span(0x3041, 0x30FF) | span(0x31F0, 0x31FF)
BOPOMOFO = span(0x3100, 0x312F) | span(0x31A0, 0x31BF)
JAMO = span(0x3131, 0x318E)

HIGH = range(0xA1, 0xFF)
GB_2312 = encodable("gb2312", HIGH, HIGH)
GBK = encodable("gbk", range(0x81, 0xFF), range(0x40, 0xFF))
JIS = encodable("euc_jp", HIGH, HIGH)
JIS_LEVEL_1 = encodable("euc_jp", range(0xB0, 0xD0), HIGH)
KS_X_1001 = encodable("euc_kr", HIGH, HIGH)
BIG5_LEVEL_1 = encodable("big5", range(0xA4, 0xC7), range(0x40, 0xFF))
ALL_HANGUL = span(0xAC00, 0xD7A3)
COMMON_HANGUL = KS_X_1001 & ALL_HANGUL
ALL_HANZI = span(0x4E00, 0x9FFF) | span(0x3007, 0x3007) | GBK | JIS | KS_X_1001

SETS = {
    "latin": LATIN,
    "cjk-all": SYMBOLS | KANA | BOPOMOFO | JAMO | ALL_HANZI | ALL_HANGUL,
    "cjk-common": SYMBOLS | KANA | JAMO | GB_2312 | JIS_LEVEL_1 | BIG5_LEVEL_1 | COMMON_HANGUL,
}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in SETS:
        sys.exit(__doc__)
    # GBK holds a private-use area that no font draws.
    for code in sorted(SETS[sys.argv[1]] - span(0xE000, 0xF8FF)):
        print(f"{code:04X}")


if __name__ == "__main__":
    main()
