"""Pages look as they did: pictures of invented packs beside golden ones in `tests/reference/pages`.

After a change of layout that is meant, make them anew and look at each before you commit it:

    python -m pytest tests/exporters/test_golden_pages.py --refresh

What is drawn is fixed here (`pdf_sample`, `pack_sample`) and set in the bundled fonts, so a page fails
because the layout changed, never because a rule of analysis found something else or a machine has
other fonts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pack_sample
import pdf_sample
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps

from briefing.exporters import pdf
from briefing.model import Length
from briefing.pages import compose
from briefing.pages.blocks import Document
from briefing.style import HouseStyle

GOLDEN: Final = Path(__file__).parents[1] / "reference" / "pages"
DPI: Final = 50
TONES: Final = 16
"""Greys of a golden picture: a quarter of the size, and far finer than what is compared."""
SOFTENED: Final = 1.2
"""Pixels both pictures are blurred by, so that edges smoothed in another way do not count."""
ALLOWED: Final = 40
"""Difference of a softened pixel, of 255, that is taken for smoothing."""
BYTES: Final = 400_000

LENGTHS: Final[tuple[Length, ...]] = ("full", "short", "card")
PAGES: Final[Mapping[str, tuple[int, ...]]] = {"blocks": (1, 2, 3, 4, 5, 7), "card": (1,), "short": (2, 3)}
"""Pages that are looked at, by document; every page of the full pack is."""


def documents() -> dict[str, Document]:
    packs: dict[str, Document] = {
        length: compose.document(pack_sample.briefing(), HouseStyle(), length) for length in LENGTHS
    }
    with pytest.MonkeyPatch.context() as patched:
        # Letters of other scripts are drawn with the machine's fonts, which differ.
        patched.setattr(pdf_sample, "OUTLETS", [_latin(name) or "The Tide" for name in pdf_sample.OUTLETS])
        patched.setattr(pdf_sample, "QUOTES", tuple(map(_latin, pdf_sample.QUOTES)))
        return {"blocks": pdf_sample.document(1, 9, 14), **packs}


def _latin(words: str) -> str:
    return re.sub(r"[\u1100-\uffff]+", lambda found: "" if found[0] >= "\u2e80" else found[0], words)


@cache
def pictures(folder: Path) -> dict[str, Image.Image]:
    """`full-03` -> the page in greys."""
    found = {}
    for name, document in documents().items():
        path = folder / f"{name}.pdf"
        pdf.write(document, HouseStyle(), path)
        drawn = pypdfium2.PdfDocument(path)
        for number in PAGES.get(name, range(1, len(drawn) + 1)):
            bitmap = drawn[number - 1].render(scale=DPI / 72, grayscale=True)
            found[f"{name}-{number:02}"] = bitmap.to_pil().convert("L")
        drawn.close()
    return found


def greyed(picture: Image.Image) -> Image.Image:
    """As a golden picture holds it."""
    step = 255 / (TONES - 1)
    return picture.point([round(round(value / step) * step) for value in range(256)])


def softened(picture: Image.Image) -> Image.Image:
    return picture.convert("L").filter(ImageFilter.GaussianBlur(SOFTENED))


def difference(made: Image.Image, golden: Image.Image) -> tuple[int, Image.Image]:
    """The greatest difference of a softened pixel, and a picture of where they differ: dark is much."""
    apart = ImageChops.difference(softened(made), softened(golden))
    return max(value for value, count in enumerate(apart.histogram()) if count), ImageOps.invert(
        apart.point([min(255, value * 4) for value in range(256)])
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Image.Image]:
    return pictures(tmp_path_factory.mktemp("pages"))


def test_pages_look_as_they_did(pages: dict[str, Image.Image], tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--refresh"):
        refresh(pages)
    unlike = []
    for name, made in pages.items():
        golden = GOLDEN / f"{name}.png"
        if not golden.is_file():
            made.save(tmp_path / golden.name)
            unlike.append(f"{name}: new, see {tmp_path / golden.name}")
            continue
        with Image.open(golden) as known:
            if known.size != made.size:
                made.save(tmp_path / golden.name)
                unlike.append(f"{name}: {made.size}, was {known.size}; see {tmp_path / golden.name}")
                continue
            worst, shown = difference(made, known)
        if worst > ALLOWED:
            made.save(tmp_path / golden.name)
            shown.save(tmp_path / f"{name}-difference.png")
            unlike.append(f"{name}: differs by {worst} of 255; see {tmp_path / golden.name} and {name}-difference.png")
    gone = {path.stem for path in GOLDEN.glob("*.png")} - pages.keys()
    unlike += [f"{name}: there is no such page any more" for name in sorted(gone)]
    assert not unlike, "\n".join(["Pages look different. If that is meant, run again with --refresh.", *unlike])


def refresh(pages: Mapping[str, Image.Image]) -> None:
    """Golden pictures made anew where they differ; the rest stay as they are to the byte."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for path in GOLDEN.glob("*.png"):
        if path.stem not in pages:
            path.unlink()
    for name, made in pages.items():
        path = GOLDEN / f"{name}.png"
        if path.is_file():
            with Image.open(path) as known:
                if known.size == made.size and difference(made, known)[0] <= ALLOWED // 4:
                    continue
        greyed(made).save(path, optimize=True)


def test_the_golden_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in GOLDEN.iterdir()) < BYTES


def test_a_moved_line_is_seen_and_other_smoothing_is_not(pages: dict[str, Image.Image]) -> None:
    """The tolerance lies between what may differ from machine to machine and what a reader would see."""
    made = pages["full-01"]
    moved = made.copy()
    strip = made.crop((0, 200, made.width, 300))
    moved.paste(strip, (0, 202))
    assert difference(made, moved)[0] > ALLOWED
    smoothed = made.filter(ImageFilter.GaussianBlur(0.4))
    assert difference(greyed(smoothed), made)[0] <= ALLOWED


def test_nothing_is_drawn_with_the_machines_own_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, document in documents().items():
        with_them, without = tmp_path / f"{name}.pdf", tmp_path / f"{name}-without.pdf"
        pdf.write(document, HouseStyle(), with_them)
        with monkeypatch.context() as patched:
            patched.setattr("briefing.exporters.pdf.system_fonts._drawn_by", lambda _: frozenset())
            pdf.write(document, HouseStyle(), without)
        assert with_them.read_bytes() == without.read_bytes()
