"""A dateline is no part of the first sentence."""

from __future__ import annotations

import pytest

from briefing.sources.structure import paragraphs

SAID = "Harbour spokesman Ada Quill said on Friday the ship was in port."


def opening(text: str) -> str:
    first = paragraphs(f"{text} It left on Monday.\n")[0].sentences[0]
    return text[first.start : first.end]


@pytest.mark.parametrize(
    "dateline",
    [
        "OLDPORT. ",
        "OLDPORT — ",
        "Oldport, South Norland – ",
        "OLDPORT, March 4 (Wire) - ",
        "Oldport, South Norland, May 3 – ",
        "UNITED PORTS, 3 March 2026 (Wire) — ",
        "Oldport (Wire) -- ",
        "HALM-ON-SEA, Norland [Wire] – ",
    ],
)
def test_the_first_sentence_begins_after_the_dateline(dateline: str) -> None:
    assert opening(dateline + SAID) == SAID


@pytest.mark.parametrize(
    "start", ["QUILL: ", "Oldport - ", "Chair Ada Quill — ", "NLO said. ", "Tides, winds and fog - "]
)
def test_what_may_be_something_else_stays(start: str) -> None:
    assert not opening(start + SAID).startswith("Harbour")


def test_a_dateline_alone_in_its_paragraph_stays() -> None:
    assert paragraphs("OLDPORT.\n")[0].sentences or paragraphs("OLDPORT.\n")[0].kind != "text"
