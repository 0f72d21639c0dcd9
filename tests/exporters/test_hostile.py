"""A sample of the hostile cases; `python -m tests.exporters.hostile` runs them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.exporters import pdf
from briefing.pages.blocks import Card, Run
from briefing.style import HouseStyle
from tests.exporters import hostile, pdf_structure
from tests.exporters.hostile import Case

CASES = list(hostile.cases())
SHORT = [case for case in CASES if len(case.text) < 1000]
SAMPLE = [*SHORT[:: len(SHORT) // 40], *(case for case in CASES if case.name in ("mixed", "an address", "many lines"))]


def test_there_are_five_hundred_cases_and_none_twice() -> None:
    assert len(CASES) >= 500
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: ascii(case.name))
def test_hostile_text_makes_sound_files_or_is_refused(case: Case, tmp_path: Path) -> None:
    assert hostile.faults(case, tmp_path) == []


def test_a_hundred_thousand_letters_without_a_space(tmp_path: Path) -> None:
    card = Card("x-1", (Run("S1"),), (Run("x" * hostile.LONG),), ((Run("Outlet"),),))
    pdf.write(replace(hostile.document("x"), blocks=(card,)), HouseStyle(), tmp_path / "long.pdf")
    assert pdf_structure.faults(tmp_path / "long.pdf") == []
