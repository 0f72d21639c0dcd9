"""What a pack prints of a text that several outlets ran, and how it counts them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.commands import opened
from briefing.result import Briefing
from tests.comparison.stories import AGENCY, OWN_REPORT

SPEC = """\
title: The river
sources: articles
date: 2026-03-20
themes:
  - title: The agreement
    id: deal
    terms: [agreement, tolls, dredging, permit]
  - title: Fish
    terms: [herring]
"""
REGISTER = """\
outlets: {Orle Post: B}
b.txt: {item: 2}
"""


def joined(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


@pytest.fixture
def made(tmp_path: Path) -> Briefing:
    return build(tmp_path, SPEC)


def build(folder: Path, spec: str) -> Briefing:
    (folder / "articles").mkdir()
    half = "\n\n".join(AGENCY.split("\n\n")[:5])
    texts = {
        "a.txt": f"River row over\n\nHalm Gazette, 4 March 2026\n\n{half}",
        "b.txt": f"Old quarrel ends\n\nOrle Post, 5 March 2026\n\nHALM, March 4 (Reuters) - {AGENCY}",
        "c.txt": f"What the skippers will notice\n\nVesta Courier, 6 March 2026\n\n{OWN_REPORT}",
    }
    for name, text in texts.items():
        (folder / "articles" / name).write_text(joined(text), encoding="utf-8")
    (folder / "articles" / "sources.yaml").write_text(REGISTER, encoding="utf-8")
    (folder / "p.briefing.yaml").write_text(spec, encoding="utf-8")
    return opened.briefing(folder / "p.briefing.yaml")


def test_the_fullest_copy_is_printed_and_the_others_cited(made: Briefing) -> None:
    printed = {excerpt.supports[0].file for excerpt in made.sections[0].excerpts}
    assert "a.txt" not in printed
    both = [e for e in made.sections[0].excerpts if {s.file for s in e.supports} >= {"a.txt", "b.txt"}]
    assert both
    assert all(event.supports[0].file != "a.txt" for event in made.events)


def test_the_analyst_may_print_the_other_copy(tmp_path: Path) -> None:
    made = build(tmp_path, SPEC + "comparison: {print: [a.txt]}\n")
    assert "a.txt" in {excerpt.supports[0].file for excerpt in made.sections[0].excerpts}


def test_two_outlets_one_origin_and_one_of_its_own(made: Briefing) -> None:
    assert [(origin.name, origin.articles) for origin in made.comparison.origins] == [
        ("Reuters", ("a.txt", "b.txt")),
        ("Vesta Courier", ("c.txt",)),
    ]
