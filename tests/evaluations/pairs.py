"""How many of the written pairs of contradicting sentences are proposed, and how many of the traps.

    python -m tests.evaluations.pairs [--show]

Each pair of `labels/written_pairs.json` ends two articles of a story that stand among other articles, so that no
word is rare only because the folder is small. A pair counts where a proposal touches both its sentences.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefing import chronology
from briefing.comparison.disagreements import proposed
from briefing.model import Article, Disagreement, TimeExpression
from tests.comparison.stories import article
from tests.evaluations.disagreements import articles

ROOT = Path(__file__).parents[2]


class Story(NamedTuple):
    """Two articles of one event, and the pairs of sentences that may end them, by a name."""

    openings: tuple[str, str]
    real: dict[str, tuple[str, str]]
    traps: dict[str, tuple[str, str]]


@cache
def stories() -> dict[str, Story]:
    made = json.loads((Path(__file__).parent / "labels" / "written_pairs.json").read_text(encoding="utf-8"))
    return {name: Story(**told) for name, told in made.items()}


@cache
def others() -> tuple[tuple[Article, list[TimeExpression]], ...]:
    return tuple((one, list(chronology.times_of(one))) for one in articles(ROOT / "seeds"))


def found(story: str, pair: tuple[str, str]) -> list[Disagreement]:
    """The contradictions proposed on both sentences of a pair."""
    texts = [opening + words + "\n" for opening, words in zip(stories()[story].openings, pair, strict=True)]
    mine = [article(text, f"{name}.txt") for name, text in zip(("one", "two"), texts, strict=True)]
    read = [*mine, *(one for one, _ in others())]
    times = [*(chronology.times_of(one) for one in mine), *(dates for _, dates in others())]
    starts = {f"{name}.txt": one.text.find(words) for name, one, words in zip(("one", "two"), mine, pair, strict=True)}
    made = []
    for one in proposed(read, times):
        touched = {s.file for p in one.positions for s in p.supports if s.end > starts.get(s.file, 10**9)}
        if len(touched) == 2 and one.weight == "contradiction":
            made.append(one)
    return made


def main(words: Sequence[str]) -> None:
    show = "--show" in words
    for name, wanted in (("real", True), ("traps", False)):
        hits, total = 0, 0
        for story, told in stories().items():
            for case, pair in (told.real if wanted else told.traps).items():
                made = found(story, pair)
                hits, total = hits + bool(made), total + 1
                if show and bool(made) != wanted:
                    print(f"  {name} {story}/{case}: {pair[0]!r} {pair[1]!r}")
                    for one in made:
                        print(f"      {one.kind} {one.question} [{one.reason}]")
        print(f"{name}: {hits} of {total} ({hits / total:.2f})")


if __name__ == "__main__":
    main(sys.argv[1:])
