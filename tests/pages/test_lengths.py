"""What a cover counts is in the pack, and the numbers of its lengths can be told apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import assemble
from briefing.commands import opened
from briefing.model import Length
from briefing.pages import compose, dressing
from briefing.pages.blocks import AnalystBox, Cover, Document, Heading, Para
from briefing.pages.dates import house_form, written
from briefing.result import Briefing
from briefing.style import HouseStyle


@pytest.fixture(scope="module")
def whole(example: Path) -> Briefing:
    return opened.briefing(example, no_library=True)


def pages(whole: Briefing, length: Length, **style: object) -> Document:
    return compose.document(assemble.at_length(whole, length), HouseStyle(**style), length)  # type: ignore[arg-type]


def counted(document: Document) -> str:
    cover = next((block.counts for block in document.blocks if isinstance(block, Cover)), "")
    return cover or next(
        block.runs[0].text for block in document.blocks if isinstance(block, Para) and "Edition" in block.runs[0].text
    )


@pytest.mark.parametrize("length", ["card", "short"])
def test_a_shorter_pack_counts_no_undecided_disagreement_and_no_gap(whole: Briefing, length: Length) -> None:
    told = counted(pages(whole, length))
    assert "excerpts" in told
    assert "disagreement" not in told
    assert "gap" not in told
    assert "disagreement" in counted(pages(whole, "full"))


def test_three_lengths_have_one_number_and_say_which_they_are(whole: Briefing) -> None:
    numbers = [pages(whole, length).pack_id for length in ("card", "short", "full")]
    assert numbers == [f"{numbers[2]} · card", f"{numbers[2]} · short", numbers[2]]
    assert pages(whole, "card").furniture.footer_right.endswith(f"pack {numbers[0]}")


@pytest.mark.parametrize(("steps", "title"), [((), "Gaps"), (("Ask Seoul.",), "Gaps and next steps")])
def test_the_heading_names_next_steps_only_where_there_are_some(
    whole: Briefing, steps: tuple[str, ...], title: str
) -> None:
    choice = replace(whole.spec.comparison, next_steps=steps)
    document = pages(replace(whole, spec=replace(whole.spec, comparison=choice)), "full")
    assert [b.runs[-1].text for b in document.blocks if isinstance(b, Heading) and b.anchor == "gaps"] == [title]


def test_a_houses_word_reaches_the_analysts_boxes(whole: Briefing) -> None:
    def labels(**words: str) -> set[str]:
        given = {key.replace("_", " "): word for key, word in words.items()}
        return {b.label for b in pages(whole, "full", labels=given).blocks if isinstance(b, AnalystBox)}

    assert "Analyst's key judgement" in labels(Bottom_line="Key judgement")
    assert "Analyst's BLUF" in labels(Bottom_line="BLUF")
    assert (
        dressing._box("Analyst's bottom line", {"Analyst's bottom line": "Our view", "Bottom line": "X"}) == "Our view"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("2026-01-06, 18:00 KST", "January 6, 2026, 18:00 KST"),
        ("6 January 2026", "6 January 2026"),
        ("file 2026-13-40", "file 2026-13-40"),
        ("A-2026-01-06", "A-2026-01-06"),
    ],
)
def test_iso_dates_of_a_cut_off_are_in_the_houses_form(words: str, said: str) -> None:
    with written("March 2, 2026"):
        assert house_form(words) == said
