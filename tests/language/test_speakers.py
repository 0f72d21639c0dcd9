"""Who said it, in sentences made for the purpose: people, unnamed people and bodies, nobody, reported clauses.

The sentences are in `speakers/`: paragraphs, then `> speaker | speaker`, one for each stretch between
quotation marks (nothing for nobody), or `= speaker: words` for each reported statement.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.language import quotations
from tests.language.test_quotations import article

HERE = Path(__file__).parent / "speakers"
_ARTICLE = re.compile(r"(?:the|a|an) ", re.I)


def cases(name: str, sign: str) -> list[tuple[str, list[str]]]:
    """Each text with what stands behind `sign` under it."""
    found: list[tuple[str, list[str]]] = []
    for block in (HERE / name).read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        text = "\n".join(line for line in lines if line[0] not in ">=")
        found.append((text, [line[1:].strip() for line in lines if line[0] == sign]))
    return found


def _plain(name: str) -> str:
    """A description without its article."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def speakers(text: str) -> list[str]:
    found = [q for q in quotations.of(article(text)) if q.directness != "reported"]
    return [_plain(q.speaker) for q in found]


def statements(text: str) -> list[str]:
    found = [q for q in quotations.of(article(text)) if q.directness == "reported"]
    return [f"{_plain(q.speaker)}: {q.support.quote}" for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for name in ("people.txt", "unnamed.txt", "scare.txt", "articles.txt") for case in cases(name, ">")],
)
def test_who_said_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == [_plain(who.strip()) for who in expected[0].split("|")]


@pytest.mark.parametrize(("text", "expected"), cases("reported.txt", "="))
def test_what_somebody_is_reported_to_have_said(text: str, expected: list[str]) -> None:
    assert statements(text) == [_plain(line) for line in expected if line]
