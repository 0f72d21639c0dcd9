"""Who counts as an anonymous source."""

from __future__ import annotations

import pytest

from briefing.comparison.anonymity import is_anonymous
from briefing.model import Quotation, Support


@pytest.mark.parametrize(
    ("speaker", "named", "anonymous"),
    [
        ("one senior Southeast Asian official", False, True),
        ("two people familiar with the matter", False, True),
        ("Analysts", False, True),
        ("a person close to the board", False, True),
        ("North Korea", False, False),
        ("the interior ministry", False, False),
        ("Edda Lorn", True, False),
        ("", False, False),
    ],
)
def test_anonymous_speakers(speaker: str, named: bool, anonymous: bool) -> None:
    assert is_anonymous(Quotation(Support("a.txt", 0, 1, "x"), speaker, "direct", named)) is anonymous
