"""A sample of the hostile cases; `python -m tests.exporters.hostile` runs them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.exporters import docx, pdf
from briefing.exporters.docx.pagination import Strip, place
from briefing.pages.blocks import Card, Column, Run, Table
from briefing.style import HouseStyle
from tests.exporters import hostile, pdf_structure
from tests.exporters.hostile import Case

CASES = list(hostile.cases())
SHORT = [case for case in CASES if len(case.text) < 1000]
SAMPLE = [
    *SHORT[:: len(SHORT) // 40],
    *(case for case in CASES if case.name in ("mixed", "an address", "many lines", "row U+FE00", "a title of 5000")),
]


def test_there_are_five_hundred_cases_and_none_twice() -> None:
    assert len(CASES) >= 500
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: ascii(case.name))
def test_hostile_text_makes_sound_files_or_is_refused(case: Case, tmp_path: Path) -> None:
    assert hostile.faults(case, tmp_path) == []


def test_a_row_higher_than_a_page_ends_in_word_too(tmp_path: Path) -> None:
    table = Table("", (Column("One", 0.1), Column("Two", 0.9)), (((Run("tall " * 4000),), (Run("x"),)),), ("a1",))
    made = hostile.document("x")
    docx.write(replace(made, blocks=(*made.blocks, table)), HouseStyle(), tmp_path / "tall.docx")
    assert place([Strip("", 1, 5000.0, 0.0, 0.0, whole=True), Strip("", 2, 900.0, 0.0, 0.0)], 700.0)[-1].ends > 8


def test_a_hundred_thousand_letters_without_a_space(tmp_path: Path) -> None:
    card = Card("x-1", (Run("S1"),), (Run("x" * hostile.LONG),), ((Run("Outlet"),),))
    pdf.write(replace(hostile.document("x"), blocks=(card,)), HouseStyle(), tmp_path / "long.pdf")
    assert pdf_structure.faults(tmp_path / "long.pdf") == []
