"""The house's picture for the cover: decoded, on white, no larger than print can show."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Place, StyleError

MOST = 1200
"""Pixels of the longer side: 300 an inch at ten centimetres."""
HIGHEST, WIDEST = 48.0, 170.0
"""Points a logo may take on the cover."""


class Logo(NamedTuple):
    width: int
    height: int
    """In pixels."""
    rgb: bytes
    """Three bytes a pixel, row by row."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height on the page, in points."""
        scale = min(HIGHEST / self.height, WIDEST / self.width)
        return self.width * scale, self.height * scale

    def png(self) -> bytes:
        from PIL import Image

        out = BytesIO()
        Image.frombytes("RGB", (self.width, self.height), self.rgb).save(out, "PNG")
        return out.getvalue()


@lru_cache(maxsize=2)
def _read(path: str, _changed: int) -> Logo:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > Image.MAX_IMAGE_PIXELS:  # type: ignore[operator]
                raise ValueError("it is larger than any page")
            whole = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise StyleError(
            f"The logo cannot be read: {fault}.", where=Place(path), remedy="Save it as PNG or JPEG once more."
        ) from None
    whole.thumbnail((MOST, MOST))
    # Transparency is flattened: PDF/A readers and old printers disagree about it.
    made = Image.new("RGB", whole.size, "white")
    made.paste(whole, mask=whole.getchannel("A"))
    return Logo(made.width, made.height, made.tobytes())


def read(path: str) -> Logo:
    """The picture. Raises StyleError where it cannot be decoded."""
    return _read(path, Path(path).stat().st_mtime_ns)
