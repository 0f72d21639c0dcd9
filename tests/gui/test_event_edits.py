"""Rows of the chronology put together and taken apart, as functions of values."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Event, Support
from briefing.spec.model import Spec
from gui import event_edits

ONE = Support("a.txt", 10, 20, "0123456789")
TWO = Support("b.txt", 30, 40, "abcdefghij")
THREE = Support("c.txt", 5, 9, "wxyz")
SPEC = Spec("Pack", (), ())
FIRST = Event("e1", "2025-11-01", "day", "stated", "happened", 2, "It was so.", (ONE,), phrase="on Saturday")
SECOND = replace(FIRST, id="e2", date="2025-11-03", supports=(TWO,))
THIRD = replace(FIRST, id="e3", supports=(THREE,))


def test_a_merge_names_the_words_of_both_rows() -> None:
    (made,) = event_edits.merge(SPEC, FIRST, SECOND).chronology.events
    assert (made.do, made.quote, made.source, made.start) == ("merge", ONE.quote, "a.txt", 10)
    assert [(w.quote, w.source, w.start) for w in made.takes_in] == [(TWO.quote, "b.txt", 30)]


def test_a_second_merge_goes_into_the_first() -> None:
    spec = event_edits.merge(event_edits.merge(SPEC, FIRST, SECOND), FIRST, THIRD)
    assert [len(one.takes_in) for one in spec.chronology.events] == [2]
    assert event_edits.merge(SPEC, FIRST, FIRST) == SPEC


def test_what_was_decided_about_the_row_taken_in_goes_with_it() -> None:
    spec = event_edits.correct(SPEC, SECOND, date="2025-11-02")
    assert [one.do for one in event_edits.merge(spec, FIRST, SECOND).chronology.events] == ["merge"]


def test_splitting_off_what_was_merged_takes_the_merge_back() -> None:
    spec = event_edits.merge(SPEC, FIRST, SECOND)
    together = replace(FIRST, supports=(ONE, TWO))
    assert event_edits.split(spec, together, TWO) == SPEC
    both = event_edits.merge(spec, FIRST, THIRD)
    left = event_edits.split(both, replace(FIRST, supports=(ONE, TWO, THREE)), TWO)
    assert [w.quote for w in left.chronology.events[0].takes_in] == [THREE.quote]


def test_splitting_what_the_rules_joined_is_a_decision() -> None:
    (made,) = event_edits.split(SPEC, replace(FIRST, supports=(ONE, TWO)), TWO).chronology.events
    assert (made.do, made.quote, made.start) == ("split", TWO.quote, 30)
    assert event_edits.split(SPEC, FIRST, ONE) == SPEC


def test_a_merge_is_not_taken_for_what_a_row_says() -> None:
    spec = event_edits.correct(event_edits.merge(SPEC, FIRST, SECOND), FIRST, statement="So it was.")
    decided = event_edits.decision(spec, FIRST)
    assert decided
    assert decided.do == "correct"
    assert [one.do for one in event_edits.shaped(spec)] == ["merge"]
