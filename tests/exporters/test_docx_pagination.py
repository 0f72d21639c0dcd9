"""Where pages end: lines counted as they will be broken, and paragraphs kept as Word keeps them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx_reading import read, w
from docx_sample import sample
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from briefing.exporters import docx
from briefing.exporters.docx.metrics import Metrics, face
from briefing.exporters.docx.pagination import Strip, place
from briefing.exporters.docx.stylesheet import Letters
from briefing.pages.blocks import Contents, Document, Heading, Para, Run
from briefing.resources import TEMPLATES
from briefing.style import HouseStyle

PLAIN = Letters(10.0)
METRICS = Metrics(HouseStyle())


@pytest.mark.parametrize("name", sorted(file.name for file in (TEMPLATES / "fonts").glob("*.ttf")))
def test_widths_are_the_font_s(name: str) -> None:
    font = TTFont(TEMPLATES / "fonts" / name)
    for code, glyph in font.getBestCmap().items():
        assert face(name).width(chr(code)) == pytest.approx(font["hmtx"][glyph][0] * 1000 / font["head"].unitsPerEm)


def test_a_font_that_is_none_has_letters_of_middling_width() -> None:
    assert face("nowhere.ttf").width("ab") == 2 * 560.0
    assert face("OFL.txt").width("ab한") == 2 * 560.0 + 1000.0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("word", 1),
        ("word " * 100, 14),
        ("a\nb\r\nc", 3),
        ("x" * 400, 10),
        ("한 " * 60, 4),
        ("汉" * 60, 3),
        ("well-known " * 20, 6),
    ],
)
def test_lines(text: str, lines: int) -> None:
    assert abs(METRICS.lines((Run(text),), PLAIN, 200.0) - lines) <= lines // 10


@given(st.text(alphabet="ab -–—/\n 汉한é", max_size=200), st.integers(1, 199), st.floats(40, 400))
def test_words_in_two_runs_take_the_lines_of_one(text: str, cut: int, width: float) -> None:
    whole = METRICS.lines((Run(text),), PLAIN, width)
    assert whole >= 1
    assert METRICS.lines((Run(text),), PLAIN, width * 2) <= whole
    if "\n" not in text:
        assert abs(METRICS.lines((Run(text[:cut]), Run(text[cut:])), PLAIN, width) - whole) <= 1


def strip(lines: int = 1, **more: object) -> Strip:
    return Strip("BodyText", lines, 10.0, 0.0, 0.0, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("strips", "pages"),
    [
        ([strip()] * 11, [1] * 10 + [2]),
        ([strip(9), strip(whole=True, keep_next=True), strip(5)], [1, 2, 2]),
        ([strip(8), strip(5)], [1, 1]),
        ([strip(9), strip(5)], [1, 2]),
        ([strip(3), strip(breaks=True)], [1, 2]),
        ([strip(4), strip(35), strip()], [1, 1, 4]),
        ([strip(4), strip(9, whole=True)], [1, 2]),
        ([strip(whole=True, head=2.0)] * 20, [1] * 10 + [2] * 9 + [3]),
    ],
)
def test_pages(strips: list[Strip], pages: list[int]) -> None:
    assert [placed.begins for placed in place(strips, 100.0)] == pages


@given(st.lists(st.builds(strip, st.integers(1, 40), whole=st.booleans(), keep_next=st.booleans()), max_size=40))
def test_pages_only_rise(strips: list[Strip]) -> None:
    found = place(strips, 100.0)
    edges = [page for placed in found for page in (placed.begins, placed.ends)]
    assert edges == sorted(edges)
    assert len(found) == len(strips)
    assert edges[:1] in ([], [1])


def test_a_section_ends_where_its_last_paragraph_does(tmp_path: Path) -> None:
    """A section whose last paragraph runs over to the next page is that page longer."""
    heads = (Heading(1, (Run("A"),), "a", True), Heading(1, (Run("B"),), "b", True))
    long = Para((Run("word " * 1200),))
    document = replace(sample(0, 0, 0), blocks=(Contents("Contents"), heads[0], long, heads[1]))
    docx.write(document, HouseStyle(), tmp_path / "pack.docx")
    assert read(tmp_path / "pack.docx").paragraphs[1:3] == ["A\t2", "B\t5"]


def ending_with(large: int, small: int) -> Document:
    """A section of so many one-line paragraphs, and the heading of the next."""
    lines = (*(Para((Run("x"),)) for _ in range(large)), *(Para((Run("x"),), "small") for _ in range(small)))
    heads = (Heading(1, (Run("A"),), "a", True), Heading(1, (Run("B"),), "b", True))
    return replace(sample(0, 0, 0), blocks=(Contents("Contents"), heads[0], *lines, heads[1]))


def test_a_page_is_begun_early_where_a_number_would_be_in_doubt(tmp_path: Path) -> None:
    """Where a section's last line stands within a hair of its page's foot, it starts a page instead."""
    begun = 0
    for large in range(26, 30):
        for small in range(5):
            docx.write(ending_with(large, small), HouseStyle(), tmp_path / "pack.docx")
            word = read(tmp_path / "pack.docx")
            breaks = [p.find(f".//{w('pageBreakBefore')}") is not None for p in word.body.iter(w("p"))]
            assert breaks.count(True) in (2, 3)
            if breaks.count(True) == 3:
                begun += 1
                assert breaks[-8:].count(True) == 2
                assert "B\t4" in word.paragraphs
    assert 0 < begun < 10


def test_numbers_that_were_measured_are_taken_as_they_are(tmp_path: Path) -> None:
    docx.write(ending_with(3, 3), HouseStyle(), tmp_path / "pack.docx", {"b": 7})
    assert read(tmp_path / "pack.docx").paragraphs[1:3] == ["A", "B\t7"]
