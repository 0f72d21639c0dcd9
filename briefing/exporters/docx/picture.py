"""The timeline's strip as a PNG.

Word draws vectors of three kinds and every other program a different two of them; every program
draws a PNG. Pillow comes with reportlab; dots are drawn once, large, and set down as stamps, which
keeps a strip of a hundred marks at some 20 ms.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters.docx.strip import DOT, Mark, Strip
from briefing.resources import TEMPLATES
from briefing.style import HouseStyle

if TYPE_CHECKING:
    from PIL import Image, ImageFont

SCALE = 3.0
"""Pixels a point: 216 an inch."""
_FINER = 6
"""How many times larger a stamp is drawn before it is made small, for smooth edges."""
_NAME_SIZE = 7.5
_DATE_SIZE = 7.0
_WRITABLE = 0x0590
"""The house fonts have Latin, Greek and Cyrillic, which stand below this code point, and general punctuation."""


def writable(text: str) -> bool:
    """Whether the house font has the letters of a lane's name; others are named under the strip."""
    return all(ord(c) < _WRITABLE or 0x1E00 <= ord(c) < 0x2070 for c in text)


def draw(strip: Strip, style: HouseStyle) -> bytes:
    """The strip as the bytes of a PNG on white."""
    from PIL import Image, ImageDraw

    width, height = _pixels(strip.width), _pixels(strip.height)
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    colours = style.colours
    names, dates = _font(style, _NAME_SIZE), _font(style, _DATE_SIZE)
    for lane in strip.lanes:
        if lane.top:
            pen.line((0, _pixels(lane.top), width, _pixels(lane.top)), fill=colours.rule, width=1)
        if lane.name:
            pen.text((0, _pixels(lane.top + 2)), lane.name, fill=colours.quiet, font=names)
    axis = _pixels(strip.axis)
    pen.line((0, axis, width, axis), fill=colours.quiet, width=2)
    free = 0.0
    for tick in strip.ticks:
        x = _pixels(tick.x)
        pen.line((x, axis, x, axis + _pixels(3)), fill=colours.quiet, width=2)
        wide = pen.textlength(tick.label, font=dates)
        left = min(max(x - wide / 2, 0), width - wide)
        if left >= free:
            pen.text((left, axis + _pixels(5)), tick.label, fill=colours.quiet, font=dates)
            free = left + wide + SCALE * 4
    for mark in sorted(strip.marks, key=lambda mark: mark.shape != "bar"):
        _set_down(image, mark, colours.accent)
    return _png(image)


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6, dpi=(72 * SCALE, 72 * SCALE))
    return file.getvalue()


def _pixels(points: float) -> int:
    return round(points * SCALE)


def _font(style: HouseStyle, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The house's font, or the one Pillow brings, where the file is missing."""
    from PIL import ImageFont

    file = Path(style.fonts.regular)
    file = file if file.is_absolute() else TEMPLATES / "fonts" / file
    try:
        return ImageFont.truetype(file, _pixels(size), layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        return ImageFont.load_default(_pixels(size))


def _set_down(image: Image.Image, mark: Mark, colour: str) -> None:
    stamp = _stamp(mark.shape, max(_pixels(mark.right - mark.left), _pixels(DOT)), colour)
    image.paste(stamp, (_pixels(mark.left), _pixels(mark.y - DOT / 2)), stamp)


@lru_cache(maxsize=256)
def _stamp(shape: str, width: int, colour: str) -> Image.Image:
    """A mark with smooth edges on nothing. A bar is paler than a dot: its date is less sharp."""
    from PIL import Image, ImageDraw

    height = _pixels(DOT)
    large = (width * _FINER, height * _FINER)
    cover = Image.new("L", large, 0)
    pen = ImageDraw.Draw(cover)
    box = (0, 0, large[0] - 1, large[1] - 1)
    if shape == "ring":
        pen.ellipse(box, outline=255, width=round(1.4 * SCALE * _FINER))
    elif shape == "bar":
        inset = round(0.6 * SCALE * _FINER)
        pen.rounded_rectangle((0, inset, box[2], box[3] - inset), radius=(large[1] - 2 * inset) // 2, fill=165)
    else:
        pen.ellipse(box, fill=255)
    stamp = Image.new("RGBA", (width, height), colour)
    stamp.putalpha(cover.reduce(_FINER))
    return stamp
