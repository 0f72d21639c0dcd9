"""Makes the files in `templates/fonts` from the Noto fonts of a Debian machine. Run by hand, rarely.

Two kinds of file, both made for a quick start of the PDF exporter:

* five small TrueType faces (Latin, Greek, Cyrillic and the signs a briefing uses), without
  hinting and layout tables, which nobody reads here;
* one *glyph book* for everything else (Hangul, Han, kana, Hebrew, Arabic, symbols), holding
  ready TrueType outlines. `briefing.exporters.pdf.glyph_book` reads it and says how it is made up.

Usage: PYTHONPATH=. python tests/tools/prepare_fonts.py [--faces] [--book]
"""

from __future__ import annotations

import argparse
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from briefing.exporters.pdf import glyph_book

NOTO = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
CJK_KOREAN = 1
"""Number of the Korean face in the collection: the press read here is mostly about Korea."""
TARGET = Path(__file__).parents[2] / "templates" / "fonts"
FACES = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic", "NotoSerif-Regular", "NotoSerif-Italic")

ALPHABETS = (
    range(0x20, 0x7F),
    range(0xA0, 0x250),  # Latin-1, Extended-A and B
    range(0x2B0, 0x370),  # modifier letters, combining marks
    range(0x370, 0x400),  # Greek
    range(0x400, 0x530),  # Cyrillic
    range(0x1E00, 0x1F00),  # Vietnamese and the like
    range(0x2000, 0x2070),  # punctuation
    range(0x2070, 0x20C1),  # superscripts, subscripts, currencies
    range(0x2100, 0x2150),  # letter-like signs
    range(0x2150, 0x2190),  # fractions, Roman numerals
    (0xFFFD,),  # printed where no font has a character
)
SIGNS = "←↑→↓↔⇐⇒⇔−≈≠≤≥√∞∑∂∆∏∫◊■□▪▫▲△▶▼▽◀◆◇○●★☆✓✗⚠"
"""Not in the text faces: taken from the math and symbol faces of the same family."""
DONORS = ("NotoSansMath-Regular", "NotoSansSymbols-Regular", "NotoSansSymbols2-Regular")

BOOK = "NotoFallback.glyphs"
BOOK_SOURCES = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular", "NotoSansMath-Regular", "NotoSansHebrew-Regular")
ARABIC = "NotoSansArabic-Regular"
HAN_CODES = ("euc_kr", "gb2312", "shift_jis", "big5")
"""Han characters of these national standards: everything a newspaper prints."""


def faces() -> None:
    for name in FACES:
        font = TTFont(NOTO / f"{name}.ttf", recalcTimestamp=False)
        wanted = {code for block in ALPHABETS for code in block}
        options = subset.Options()
        options.layout_features = []
        options.hinting = False
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        options.name_languages = [0x409]
        options.notdef_outline = True
        options.glyph_names = False
        options.legacy_cmap = False
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "DSIG", "STAT", "MATH", "meta", "gasp"]
        shrink = subset.Subsetter(options)
        shrink.populate(unicodes=sorted(wanted))
        shrink.subset(font)
        graft(font, SIGNS)
        font["cmap"].tables = [t for t in font["cmap"].tables if t.format == 4 and t.platformID == 3]
        target = TARGET / f"{name}.ttf"
        font.save(target)
        print(target.name, target.stat().st_size, len(font.getBestCmap()), "characters")


def graft(font: TTFont, signs: str) -> None:
    """Give `font` the outlines of signs it lacks."""
    cmap = font.getBestCmap()
    for donor_name in DONORS:
        donor = TTFont(NOTO / f"{donor_name}.ttf")
        theirs = donor.getBestCmap()
        for sign in signs:
            code = ord(sign)
            if code in cmap or code not in theirs:
                continue
            name = f"sign{code:04X}"
            font["glyf"][name] = outline(donor, theirs[code])
            font["hmtx"][name] = (donor["hmtx"][theirs[code]][0], font["glyf"][name].xMin)
            for table in font["cmap"].tables:
                if table.isUnicode():
                    table.cmap[code] = name
            cmap[code] = name
    font["post"].formatType = 3.0


def outline(font: TTFont, name: str, error: float = 1.0) -> Glyph:
    """The glyph as TrueType contours, whatever the font draws with."""
    glyphs = font.getGlyphSet()
    record = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(record)
    pen = TTGlyphPen(None)
    cubic = "glyf" not in font
    record.replay(Cu2QuPen(pen, max_err=error, reverse_direction=cubic) if cubic else pen)
    glyph = pen.glyph()
    glyph.recalcBounds(None)
    if not hasattr(glyph, "xMin"):
        glyph.xMin = 0
    return glyph


def han() -> Iterator[int]:
    for code in range(0x4E00, 0xA000):
        for charset in HAN_CODES:
            try:
                chr(code).encode(charset)
            except UnicodeEncodeError:
                continue
            yield code
            break


def book() -> None:
    blocks: dict[int, dict[int, bytes]] = {}
    cjk = TTFont(CJK, fontNumber=CJK_KOREAN, lazy=True)
    arabic = TTFont(NOTO / f"{ARABIC}.ttf")
    korean: list[Iterable[int]] = [
        range(0x3000, 0x3400),  # punctuation, kana, compatibility jamo, enclosed
        range(0x1100, 0x1200),
        han(),
        range(0xAC00, 0xD7A4),
        range(0xF900, 0xFB00),
        range(0xFE30, 0xFE50),
        range(0xFF00, 0xFFF0),
    ]
    plan: list[tuple[TTFont, Iterable[int]]] = [(cjk, part) for part in korean]
    plan.append((arabic, [*range(0x600, 0x700), *range(0xFE70, 0xFEFF)]))
    for name in BOOK_SOURCES:
        font = TTFont(NOTO / f"{name}.ttf")
        plan.append((font, sorted(code for code in font.getBestCmap() if code > 0x2FF and not 0xE000 <= code < 0xF900)))
    plan.append((cjk, [*range(0x2000, 0x2070), *range(0x2460, 0x2600)]))
    for font, codes in plan:
        cmap = font.getBestCmap()
        scale = 1000 / font["head"].unitsPerEm
        assert scale == 1, "every source is drawn on 1000 units"
        for code in codes:
            number, place = divmod(code, glyph_book.PAGE)
            if code not in cmap or code in blocks.get(number, {}):
                continue
            glyph = outline(font, cmap[code], error=2.0)
            data = glyph.compile(None, recalcBBoxes=True) if glyph.numberOfContours else b""
            advance = font["hmtx"][cmap[code]][0]
            record = glyph_book.RECORD.pack(place, advance, glyph.xMin, len(data)) + data
            blocks.setdefault(number, {})[code] = record
    bodies, entries = b"", []
    start = glyph_book.HEAD.size + len(blocks) * glyph_book.ENTRY.size
    for number, page in sorted(blocks.items()):
        raw = b"".join(page[code] for code in sorted(page))
        body = lzma.compress(raw, lzma.FORMAT_RAW, filters=glyph_book.FILTERS)
        entries.append(glyph_book.ENTRY.pack(number, start + len(bodies), len(body)))
        bodies += body
    head = glyph_book.HEAD.pack(glyph_book.SIGNATURE, b"NotoFallback", 1160, -288, 733, len(blocks))
    (TARGET / BOOK).write_bytes(head + b"".join(entries) + bodies)
    print(BOOK, (TARGET / BOOK).stat().st_size, sum(map(len, blocks.values())), "glyphs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", action="store_true")
    parser.add_argument("--book", action="store_true")
    chosen = parser.parse_args()
    if chosen.faces or not chosen.book:
        faces()
    if chosen.book or not chosen.faces:
        book()


if __name__ == "__main__":
    main()
