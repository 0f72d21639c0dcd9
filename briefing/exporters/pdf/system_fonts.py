"""The machine's own fonts, for characters that nothing bundled can draw."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, TTLibError, newTable

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it says much about fonts nobody can mend

_CANDIDATES = {
    "win32": (
        *("C:/Windows/Fonts/malgun.ttf", "C:/Windows/Fonts/msyh.ttc", "C:/Windows/Fonts/seguisym.ttf"),
        *("C:/Windows/Fonts/seguiemj.ttf", "C:/Windows/Fonts/Nirmala.ttf", "C:/Windows/Fonts/LeelawUI.ttf"),
    ),
    "darwin": (
        *("/System/Library/Fonts/Supplemental/Arial Unicode.ttf", "/System/Library/Fonts/AppleSDGothicNeo.ttc"),
        *("/System/Library/Fonts/PingFang.ttc", "/System/Library/Fonts/Apple Symbols.ttf"),
    ),
}
_ELSEWHERE = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansTamil-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansGeorgian-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansArmenian-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansKhmer-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
)
_RESTRICTED = 0x0002
"""OS/2 fsType: the font may not be embedded."""


def prepared(wanted: set[str]) -> Iterator[bytes]:
    """TrueType fonts in memory that together draw as many of the characters as possible."""
    left = {ord(c) for c in wanted}
    for path in _CANDIDATES.get(sys.platform, _ELSEWHERE):
        have = left & _drawn_by(path)
        if have:
            with TTFont(path, fontNumber=0, lazy=True, recalcTimestamp=False) as font:
                yield _subset(font, have)
            left -= have


@cache
def _drawn_by(path: str) -> frozenset[int]:
    """The code points a font has and may be embedded for; none for a font that cannot be read."""
    if not Path(path).is_file():
        return frozenset()
    try:
        with TTFont(path, fontNumber=0, lazy=True) as font:
            allowed = not font["OS/2"].fsType & _RESTRICTED
            return frozenset(font.getBestCmap() or ()) if allowed else frozenset()
    except (TTLibError, OSError, KeyError, AttributeError):
        return frozenset()  # a damaged font of the machine is no reason to write no briefing


def _subset(font: TTFont, codes: set[int]) -> bytes:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += [
        "GSUB",
        "GPOS",
        "GDEF",
        "BASE",
        "vhea",
        "vmtx",
        "VORG",
        "DSIG",
        "COLR",
        "CPAL",
        "SVG ",
        "FFTM",
    ]
    shrink = subset.Subsetter(options)
    shrink.populate(unicodes=[*sorted(codes), 0x20])
    shrink.subset(font)
    if "CFF " in font:
        _to_truetype(font)
    out = BytesIO()
    font.flavor = None
    font.save(out)
    return out.getvalue()


def _to_truetype(font: TTFont) -> None:
    """Cubic outlines become quadratic ones: ReportLab embeds TrueType only."""
    names, glyph_set, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in names:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=font["head"].unitsPerEm / 1000, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = names, glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(table)
        font["hmtx"].metrics[name] = (font["hmtx"].metrics[name][0], getattr(glyph, "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion, limits.maxZones = 0x00010000, 1
    for field in (
        *("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxTwilightPoints", "maxStorage"),
        *("maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions"),
        *("maxComponentElements", "maxComponentDepth"),
    ):
        setattr(limits, field, 0)
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 3.0, [], {}, names
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"
