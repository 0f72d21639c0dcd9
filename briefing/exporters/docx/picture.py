"""The timeline's strip as a PNG.

Word, LibreOffice and the rest each draw other kinds of vectors; all of them draw a PNG. Pillow is
there for its letters (reportlab brings it). Two masks are drawn, what is grey and what is the
accent's, and put together as a palette picture; dots are stamps. A strip takes two or three
milliseconds.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters.docx import png
from briefing.exporters.docx.strip import DOT, Mark, Strip
from briefing.resources import TEMPLATES
from briefing.style import HouseStyle

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

SCALE = 3.0
"""Pixels a point: 216 an inch."""
_FINER = 6
"""How many times larger a stamp is drawn before it is made small, for smooth edges."""
_NAME_SIZE = 7.5
_DATE_SIZE = 7.0
_FULL = 255
_HAIR = 95
"""Cover of the rules between lanes, of 255: decoration."""
_PALE = 170
"""Cover of a bar: its date is less sharp than a dot's. Still 3:1 against the paper."""
_SHADES = 128
"""Palette colours from the paper to each ink."""
_OTHER_LETTERS = "\u0590"
"""The house fonts have Latin, Greek and Cyrillic, which stand before this one, and punctuation."""
_LONGEST = 90
"""Letters of a lane's name the strip is wide enough for."""


def writable(name: str) -> bool:
    """Whether a lane's name fits the picture: the house font has its letters and the strip its
    length. Where one does not, the lanes are numbered and named under the strip."""
    return len(name) <= _LONGEST and all(" " <= c < _OTHER_LETTERS or "\u1e00" <= c < "\u2070" for c in name)


def draw(strip: Strip, style: HouseStyle) -> bytes:
    """The strip as the bytes of a PNG on white."""
    from PIL import Image, ImageDraw

    size = (_pixels(strip.width), _pixels(strip.height))
    grey, accent = Image.new("L", size, 0), Image.new("L", size, 0)
    pen = ImageDraw.Draw(grey)
    _draw_lanes(pen, strip, style)
    _draw_axis(pen, strip, style)
    for mark in sorted(strip.marks, key=lambda mark: mark.shape != "bar"):
        _set_down(accent, mark)
    half = [shade // 2 for shade in range(_FULL + 1)]
    whole = grey.point(half)
    whole.paste(accent.point([_SHADES + shade for shade in half]), mask=accent.point([0] + [_FULL] * _FULL))
    palette = _ramp(style.colours.quiet) + _ramp(style.colours.accent)
    return png.encode(size[0], whole.tobytes(), palette, round(SCALE * 72 / 0.0254))


def _draw_lanes(pen: ImageDraw.ImageDraw, strip: Strip, style: HouseStyle) -> None:
    font = _font(style.fonts.regular, _NAME_SIZE)
    for lane in strip.lanes:
        top = _pixels(lane.top)
        if top:
            pen.line((0, top, _pixels(strip.width), top), fill=_HAIR, width=1)
        if lane.name:
            pen.text((0, top + _pixels(2)), lane.name, fill=_FULL, font=font)


def _draw_axis(pen: ImageDraw.ImageDraw, strip: Strip, style: HouseStyle) -> None:
    """The axis and as many dates as stand clear of each other."""
    font = _font(style.fonts.regular, _DATE_SIZE)
    axis, width = _pixels(strip.axis), _pixels(strip.width)
    pen.line((0, axis, width, axis), fill=_FULL, width=2)
    free = 0.0
    for tick in strip.ticks:
        x = _pixels(tick.x)
        pen.line((x, axis, x, axis + _pixels(3)), fill=_FULL, width=2)
        wide = pen.textlength(tick.label, font=font)
        left = min(max(x - wide / 2, 0), width - wide)
        if left >= free:
            pen.text((left, axis + _pixels(5)), tick.label, fill=_FULL, font=font)
            free = left + wide + SCALE * 4


def _ramp(ink: str) -> bytes:
    """Colours from white to the ink."""
    red, green, blue = bytes.fromhex(ink.removeprefix("#"))
    last = _SHADES - 1
    return bytes(round(255 + (end - 255) * step / last) for step in range(_SHADES) for end in (red, green, blue))


def _pixels(points: float) -> int:
    return round(points * SCALE)


@lru_cache(maxsize=8)
def _font(name: str, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The house's font, or the one Pillow brings, where the file is missing."""
    from PIL import ImageFont

    file = Path(name)
    file = file if file.is_absolute() else TEMPLATES / "fonts" / file
    try:
        return ImageFont.truetype(file, _pixels(size), layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        return ImageFont.load_default(_pixels(size))


def _set_down(accent: Image.Image, mark: Mark) -> None:
    stamp = _stamp(mark.shape, max(_pixels(mark.right - mark.left), _pixels(DOT)))
    accent.paste(_FULL, (_pixels(mark.left), _pixels(mark.y - DOT / 2)), stamp)


@lru_cache(maxsize=256)
def _stamp(shape: str, width: int) -> Image.Image:
    """How much of each pixel a mark covers, its edges smooth."""
    from PIL import Image, ImageDraw

    large = (width * _FINER, _pixels(DOT) * _FINER)
    cover = Image.new("L", large, 0)
    pen = ImageDraw.Draw(cover)
    box = (0, 0, large[0] - 1, large[1] - 1)
    if shape == "ring":
        pen.ellipse(box, outline=_FULL, width=round(1.4 * SCALE * _FINER))
    elif shape == "bar":
        inset = round(0.6 * SCALE * _FINER)
        pen.rounded_rectangle((0, inset, box[2], box[3] - inset), radius=(large[1] - 2 * inset) // 2, fill=_PALE)
    else:
        pen.ellipse(box, fill=_FULL)
    return cover.reduce(_FINER)
