"""Decisions that find nothing any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import lost, sources
from briefing.model import Corpus, Theme
from briefing.spec.model import ChronologyChoice, EventDecision, ExcerptDecision, SourceFolder, Spec, ThemeEntry

OLD = "The harbour of Arica was closed to trawlers on Monday after the storm."
NEW = "The harbour of Arica was closed to all trawlers on Monday, after the heavy storm."


@pytest.fixture
def read(tmp_path: Path) -> Corpus:
    (tmp_path / "a.txt").write_text(f"Headline\n\nIt rained. {NEW} Nobody was hurt.\n\nIt rained.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Other\n\nThe orchestra played a new work in the hall.\n", encoding="utf-8")
    return sources.load((SourceFolder(str(tmp_path)),), tmp_path)


def test_a_decision_that_finds_nothing_or_two_places_is_lost(read: Corpus) -> None:
    found, gone, twice = (
        ExcerptDecision("keep", NEW),
        ExcerptDecision("drop", OLD),
        ExcerptDecision("keep", "It rained."),
    )
    spec = Spec(
        "P",
        (),
        (ThemeEntry(Theme("t", "T"), excerpts=(found, gone, twice)),),
        chronology=ChronologyChoice(events=(EventDecision("drop", OLD),)),
    )
    assert [(one.decision.quote, one.theme) for one in lost.decisions(spec, read.articles)] == [
        (OLD, "t"),
        ("It rained.", "t"),
        (OLD, ""),
    ]


def test_a_place_tells_two_equal_passages_apart(read: Corpus) -> None:
    start = read.articles[0].text.rindex("It rained.")
    spec = Spec(
        "P", (), (ThemeEntry(Theme("t", "T"), excerpts=(ExcerptDecision("keep", "It rained.", "a.txt", start),)),)
    )
    assert lost.decisions(spec, read.articles) == ()


def test_words_like_the_lost_ones_are_found(read: Corpus) -> None:
    near = lost.nearest(OLD, "a.txt", read.articles)
    assert near
    assert near.support.quote == NEW
    assert 0.5 < near.share < 1
    assert lost.nearest(OLD, "gone.txt", read.articles) == near


def test_nothing_like_them_is_nothing(read: Corpus) -> None:
    assert lost.nearest("Parliament passed the pension reform by two votes.", "", read.articles) is None
    assert lost.nearest("", "", read.articles) is None
