"""Rows of the chronology put together, taken apart and corrected by the analyst."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import assemble, chronology
from briefing.model import Corpus, Event
from briefing.pages.chronology import how_known
from briefing.spec.model import EventDecision, EventWords
from tests.chronology.conftest import corpus

MEETING = "The foreign ministers of Chile and Peru met in Lima on 3 March 2031 to discuss the fishing agreement."
CALL = "President Rojas of Chile called the emergency council together on 5 March 2031 after the storm."


@pytest.fixture
def read(tmp_path: Path) -> Corpus:
    return corpus(
        tmp_path / "articles",
        {
            "a": ("2031-03-06", f"Headline\n\n{MEETING} {CALL}"),
            "b": ("2031-03-07", f"Other headline\n\n{MEETING}"),
        },
    )


def events(read: Corpus, *decisions: EventDecision) -> tuple[tuple[Event, ...], list[str]]:
    dated = assemble.analysis((), read).dated
    kept, _, problems = chronology.decide(dated, decisions, read.articles, "p.yaml")
    return kept, [problem.code for problem in problems]


def test_two_rows_become_one_and_both_dates_are_kept(read: Corpus) -> None:
    before, _ = events(read)
    after, problems = events(
        read, EventDecision("merge", MEETING, takes_in=(EventWords(CALL, "a.txt"),), source="a.txt")
    )
    assert not problems
    assert len(after) == len(before) - 1
    row = next(event for event in after if event.date == "2031-03-03")
    assert [other.date for other in row.other_dates] == ["2031-03-05"]
    assert {s.quote for s in row.supports} >= {s.quote for event in before for s in event.supports}


def test_a_row_taken_apart_has_the_date_of_its_own_words(read: Corpus) -> None:
    before, _ = events(read)
    told_twice = next(event for event in before if len(event.supports) == 2)
    second = told_twice.supports[1]
    after, problems = events(read, EventDecision("split", second.quote, second.file, second.start))
    assert not problems
    assert len(after) == len(before) + 1
    parts = [event for event in after if event.date == told_twice.date]
    assert [event.supports for event in parts] == [(told_twice.supports[0],), (second,)]
    assert all(event.phrase == "3 March 2031" for event in parts)
    assert len({event.id for event in after}) == len(after)


def test_merging_what_was_split_gives_the_row_back(read: Corpus) -> None:
    before, _ = events(read)
    told_twice = next(event for event in before if len(event.supports) == 2)
    first, second = told_twice.supports
    after, problems = events(
        read,
        EventDecision("split", second.quote, second.file, second.start),
        EventDecision(
            "merge",
            first.quote,
            first.file,
            first.start,
            takes_in=(EventWords(second.quote, second.file, second.start),),
        ),
    )
    assert not problems
    assert [(e.date, e.supports) for e in after] == [(e.date, e.supports) for e in before]


def test_nothing_to_split_is_said(read: Corpus) -> None:
    assert events(read, EventDecision("split", CALL))[1] == ["B048"]


def test_a_merge_that_finds_nothing_is_said(read: Corpus) -> None:
    before, _ = events(read)
    after, problems = events(read, EventDecision("merge", MEETING, "a.txt", takes_in=(EventWords("Nobody said so."),)))
    assert problems == ["B042"]
    assert after == before


def test_a_corrected_date_still_shows_the_words_it_came_from(read: Corpus) -> None:
    after, _ = events(read, EventDecision("correct", CALL, date="2031-03-04", reason="by the council's record"))
    row = next(event for event in after if event.date == "2031-03-04")
    assert row.phrase == "5 March 2031"
    said = "".join(run.text for run in how_known(row))
    assert said == "set by the analyst: by the council's record; the text says “5 March 2031”"
    undated = "".join(run.text for run in how_known(replace(row, phrase="")))
    assert undated.endswith("the text gives no date")
