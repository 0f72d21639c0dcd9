"""Markings of parts: the strictest wins, none above the pack's gets out, each is printed where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import assemble, markings
from briefing.commands import opened
from briefing.errors import SpecError
from briefing.pages import compose
from briefing.pages.blocks import Card, Para, Table
from briefing.result import Briefing
from briefing.style import HouseStyle

ARTICLE = "Talks on trade were held in Seoul on 4 March 2026. The ministers agreed to cut tariffs by June 2026.\n"
SPEC = """\
title: Talks
date: 2026-03-10
{pack}
sources:
  - folder: open
  - folder: closed
    {folder}
themes:
  - title: Trade
    terms: [trade, tariff*]
    {theme}
    excerpts:
      - do: keep
        quote: The ministers agreed to cut tariffs by June 2026.
        source: a.txt
        {excerpt}
"""
Make = Callable[..., Briefing]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    def make(pack: str = "", folder: str = "", theme: str = "", excerpt: str = "", article: str = "") -> Briefing:
        for name, file, words in (("open", "a.txt", ARTICLE), ("closed", "b.txt", ARTICLE.replace("Seoul", "Busan"))):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / file).write_text(words, encoding="utf-8")
        if article:
            (tmp_path / "open" / "sources.yaml").write_text(f"a.txt:\n  marking: {article}\n", encoding="utf-8")
        path = tmp_path / "talks.briefing.yaml"
        said = {"pack": pack, "folder": folder, "theme": theme, "excerpt": excerpt}
        path.write_text(
            SPEC.format(**{key: f"marking: {label}" if label else "" for key, label in said.items()}), encoding="utf-8"
        )
        spec, problems = opened.spec(path)
        return assemble.briefing(spec, assemble.read(spec), problems)

    return make


def test_an_unmarked_pack_takes_the_strictest_label_of_its_parts(made: Make) -> None:
    whole = markings.settled(made(folder="TLP:GREEN", theme="TLP:AMBER", article="TLP:CLEAR"))
    assert whole.spec.marking == "TLP:AMBER"
    (told,) = [problem for problem in whole.problems if problem.code == "B051"]
    assert "takes TLP:AMBER, the strictest of its parts (the theme “Trade”)" in told.message


def test_a_pack_without_any_marking_gets_none(made: Make) -> None:
    whole = made()
    assert markings.settled(whole) is whole


@pytest.mark.parametrize("order", range(4))
def test_the_labels_of_tlp_are_in_the_order_first_gives_them(made: Make, order: int) -> None:
    low, high = markings.TLP[order], markings.TLP[order + 1]
    assert markings.settled(made(pack=high, folder=low)).spec.marking == high
    with pytest.raises(SpecError, match="which is above it"):
        markings.settled(made(pack=low, folder=high))


@pytest.mark.parametrize(
    ("part", "place", "name"),
    [
        ("folder", "talks.briefing.yaml:6:5", "the article b.txt"),
        ("theme", "talks.briefing.yaml:9:5", "the theme “Trade”"),
        ("excerpt", "talks.briefing.yaml:13:9", "the excerpt “The ministers agreed"),
        ("article", "open/sources.yaml:2:12", "the article a.txt"),
    ],
)
def test_a_part_above_the_pack_stops_it_and_says_where(made: Make, part: str, place: str, name: str) -> None:
    with pytest.raises(SpecError) as fault:
        markings.settled(made(pack="TLP:GREEN", **{part: "TLP:RED"}))
    assert place in str(fault.value)
    assert f"{name}" in fault.value.message
    assert "is marked TLP:RED, which is above it" in fault.value.message


def test_the_house_orders_its_own_markings(made: Make) -> None:
    order = ("OFFICIAL", "SECRET")
    assert markings.settled(made(pack="SECRET", folder="OFFICIAL"), order).spec.marking == "SECRET"
    assert markings.settled(made(theme="SECRET", folder="OFFICIAL"), order).spec.marking == "SECRET"
    with pytest.raises(SpecError, match="which is above it"):
        markings.settled(made(pack="OFFICIAL", folder="SECRET"), order)


@pytest.mark.parametrize(("pack", "folder"), [("OFFICIAL", "SECRET"), ("TLP:RED", "OFFICIAL")])
def test_labels_in_no_order_cannot_stand_in_one_pack(made: Make, pack: str, folder: str) -> None:
    with pytest.raises(SpecError, match="cannot be compared") as fault:
        markings.settled(made(pack=pack, folder=folder))
    assert "classifications:" in fault.value.remedy


def test_portions_are_printed_on_cards_rows_headings_and_sources(made: Make) -> None:
    whole = markings.settled(made(pack="TLP:RED", folder="TLP:AMBER", theme="TLP:GREEN", excerpt="TLP:RED"))
    document = compose.document(whole, HouseStyle(), "full")
    words = ["".join(run.text for run in block.source[0]) for block in document.blocks if isinstance(block, Card)]
    assert words[0].startswith("TLP:RED · ")
    labels = [
        "".join(run.text for run in b.runs) for b in document.blocks if isinstance(b, Para) and b.style == "label"
    ]
    assert labels[0].startswith("TLP:GREEN · ")
    cells = [
        "".join(run.text for run in cell)
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]
    assert any("TLP:AMBER. File b.txt" in cell for cell in cells)
    assert any(cell.startswith("S") and cell.endswith("TLP:AMBER") for cell in cells)
    assert "TLP:GREEN" in cells  # Explained among the keys.


def test_a_dropped_excerpt_marks_nothing(made: Make, tmp_path: Path) -> None:
    made(pack="TLP:GREEN", excerpt="TLP:RED")
    path = tmp_path / "talks.briefing.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("do: keep", "do: drop"), encoding="utf-8")
    spec, _ = opened.spec(path)
    assert markings.settled(assemble.briefing(spec, assemble.read(spec))).spec.marking == "TLP:GREEN"


def test_a_mistyped_label_in_the_register_is_refused_in_its_place(made: Make) -> None:
    with pytest.raises(
        SpecError, match=r"sources.yaml:2:12: 'TLP:WHITE' is not a TLP 2.0 label. Did you mean TLP:CLEAR"
    ):
        made(article="TLP:WHITE")
