"""The language of a text, by script and common words."""

from __future__ import annotations

import pytest

from briefing.language.tongue import language
from tests.comparison.stories import AGENCY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (AGENCY, "en"),
        ("외교부는 베이징에서 열린 회담에서 양국이 실무 협의를 재개하기로 합의했다고 밝혔다. APEC 美中", "ko"),
        ("両国の外相は火曜日に北京で会談し、実務者協議を早期に再開することで一致した。", "ja"),
        ("两国外长星期二在北京举行会谈，就地区局势和双边贸易深入交换意见。", "zh"),
        (
            "Le ministre a dit que les deux pays ont signé un accord sur le trafic et que la police est sur place.",
            "fr",
        ),
        (
            "Die Minister der beiden Länder haben sich nach zwei Tagen auf den Zoll und auf die Regeln nicht geeinigt.",
            "de",
        ),
        ("Tema", ""),
        ("", ""),
    ],
)
def test_languages(text: str, name: str) -> None:
    assert language(text) == name
