"""Columns are wide enough for their longest words, wherever there is room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.pages.blocks import Column, Run, Table
from briefing.pages.columns import MOST, fitted

SIZE, PADDING, WHOLE = 10.0, 12.0, 480.0


def measure(text: str, strong: bool) -> float:
    return len(text) * SIZE * (0.6 if strong else 0.55)


def widths(shares: list[float], *rows: tuple[str, ...], titles: tuple[str, ...] = ()) -> list[float]:
    columns = tuple(
        Column(titles[n] if titles else "T", share, "left") for n, share in enumerate(shares)
    )  # fmt: skip
    table = Table("", columns, tuple(tuple((Run(words),) for words in row) for row in rows))
    return fitted(table, WHOLE, PADDING, SIZE, measure)


def test_shares_stand_where_every_word_fits() -> None:
    assert widths([0.25, 0.75], ("some words", "and others " * 40)) == [120.0, 360.0]


@pytest.mark.parametrize("word", ["Meinungsverschiedenheiten", "Meningsverschillen", "разногласия", "S14\u00a0¶112"])
def test_a_long_word_widens_its_column(word: str) -> None:
    narrow, wide = widths([0.1, 0.9], (word, "and others " * 40))
    assert narrow >= measure(word, False) + PADDING
    assert narrow + wide == pytest.approx(WHOLE)


def test_a_heading_counts_and_is_bold() -> None:
    narrow, _ = widths([0.1, 0.9], ("1", "words"), titles=("Verschillen", "Wat"))
    assert narrow >= measure("Verschillen", True) + PADDING


def test_an_address_takes_no_more_than_its_most() -> None:
    narrow, _ = widths([0.1, 0.9], ("x" * 400, "words " * 40))
    assert narrow <= WHOLE * MOST + 0.01


@given(
    st.lists(st.floats(0.02, 1.0), min_size=1, max_size=7),
    st.lists(st.text("abc -/é漢", max_size=60), min_size=7, max_size=14),
)
def test_widths_add_up_and_none_is_lost(shares: list[float], words: list[str]) -> None:
    found = widths(shares, tuple(words[: len(shares)]), tuple(words[-len(shares) :]))
    assert sum(found) == pytest.approx(WHOLE)
    assert all(width > 0 for width in found)
