"""For any text and any article date: nothing raises, every span is a slice of the text, the work stays linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import dates
from briefing.language.dates import lexicon, scan

STRAYS = lexicon.words(
    "Sunday May 2025 1999 31 0 9999 1:30 p.m. ago later Dec. İ 44 BC 99 1/1/1 ² ٣ ١٩٩٩ 999999999 Easter from to by"
)
WORDS = sorted(
    {*lexicon.MONTHS, *lexicon.WEEKDAYS, *lexicon.UNITS, *lexicon.PLURALS, *lexicon.PREFIX, *lexicon.SEASONS, *STRAYS}
    | {*lexicon.PARTS, *lexicon.ZONES, *lexicon.DECADES, *lexicon.HOLIDAY_WORDS, *lexicon.THIS, *lexicon.THAT}
)
JOINTS = st.sampled_from([" ", " ", " ", "-", ", ", "", "\n", "\n\n", " (", ".", " of ", "’s "])
CLAUSES = st.lists(st.tuples(st.sampled_from(WORDS), JOINTS), max_size=12).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)
PUBLISHED = st.sampled_from(
    [
        "2025-11-01",
        "2025",
        "2025-10~",
        "",
        "0001-01-01",
        "9999-12-31",
        "0001",
        "9999",
        "2024-02-29",
        "x",
        "-5",
        "2025-13",
    ]
) | st.text(max_size=12)


def check(text: str, published: str, background: list[tuple[int, int]]) -> None:
    end = 0
    for found in dates.find(text, published, background=background):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.value
        assert bool(found.edtf) == bool(found.precision)
        end = found.end


@settings(max_examples=250, deadline=None)
@given(text=CLAUSES, published=PUBLISHED, behind=st.booleans())
def test_words_of_time_in_any_order_never_raise(text: str, published: str, behind: bool) -> None:
    check(text, published, [(0, len(text))] if behind else [])


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=200), published=PUBLISHED)
def test_any_text_never_raises(text: str, published: str) -> None:
    check(text, published, [])


@given(text=st.text(alphabet="İIıiẞß ﬀK", max_size=40))
def test_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    assert len(scan.lowered(text)) == len(text)


def test_a_capital_dotted_i_moves_no_offset() -> None:
    (found,) = dates.find("İİİİ İstanbul, 5 May 2024", "2025-01-01")
    assert found.text == "5 May 2024"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "," * 10_000,
        "next " * 20_000,
        "Monday Tuesday " * 4_000,
        "on 5 May 2024 " * 4_000,
        "In 1990 he had met " * 3_000,
        "2025年11月1日" * 5_000,
        "Two years earlier, " * 3_000,
        "may " * 20_000,
        "1," * 50_000,
        "1.1." * 25_000,
        "the of " * 20_000,
        "\n" * 50_000,
    ],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    began = time.process_time()
    dates.find(text, "2025-11-01")
    assert time.process_time() - began < 2


def test_a_line_of_ten_million_characters_is_read() -> None:
    text = "nothing here " * 760_000 + "on 5 May 2024"
    (found,) = dates.find(text, "2025-01-01")
    assert text[found.start : found.end] == "5 May 2024"
