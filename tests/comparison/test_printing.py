"""What a pack prints of a text that several outlets ran, and how it counts them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import style
from briefing.commands import opened
from briefing.exporters import json
from briefing.model import Length
from briefing.pages import compose
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


def words(made: Briefing, length: Length = "full") -> str:
    """All words of the pages."""
    document = compose.document(made, style.read("house", Path()), length)
    return " ".join(re.findall(r"text='([^']*)'", repr(document)))


def test_the_pages_name_origins_grades_and_who_else_ran_a_text(made: Briefing) -> None:
    said = words(made)
    assert "Origin: Reuters" in said
    assert "also in 1 outlet" in said
    assert "2 sources, single origin" in said
    assert "Orle Post (B)" in said
    assert "item 2" in said
    assert "2 independent origins; 100% of the articles come from the largest two, Reuters and Vesta Courier." in said
    assert "Copies: one text in several articles" in said
    assert "printed as the fullest" in said
    assert "Usually reliable: small doubts" in said
    assert "No excerpt answers the question of this theme." in said


def test_a_short_pack_and_a_card_have_no_link_to_what_they_do_not_hold(made: Briefing) -> None:
    for length in ("short", "card"):
        document = compose.document(made, style.read("house", Path()), length)
        links = set(re.findall(r"link='#([^']+)'", repr(document)))
        assert "copies" not in links or "anchor='copies'" in repr(document)


def test_a_pack_of_independent_articles_says_nothing_of_origins_on_its_cards(tmp_path: Path) -> None:
    made = build(tmp_path, SPEC.replace("sources: articles", "sources: [{folder: articles, exclude: a.txt}]"))
    said = words(made)
    assert "Origin: " not in said
    assert "sources, single origin" not in said
    assert "Each is an origin of its own." in said
    assert "Copies: no two articles print the same text" in said


def test_the_json_file_has_origins_copies_and_gaps(made: Briefing) -> None:
    data = json.data(made, "full")
    by_name = {origin["name"]: origin["id"] for origin in data["origins"]}
    assert [copy["printed"] for copy in data["copies"]] == ["b.txt"]
    assert data["themes"][0]["excerpts"][0]["origins"] in ([by_name["Reuters"]], [by_name["Vesta Courier"]])
    assert {gap["kind"] for gap in data["gaps"]} >= {"unanswered"}
    grades = {article["file"]: (article["grade"], article["item"]) for article in data["articles"]}
    assert grades["b.txt"] == ("B", 2)
    assert grades["c.txt"] == (None, None)
